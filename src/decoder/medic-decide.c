/* medic-decide.c - which of several codes and wordings decides
 *
 * By what encloses what: a wrapper says only that something inside it failed, so what is inside
 * decides; a number says more than the name beside it, a name more than a status of the web; of two
 * that say as much, the inner one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-decide.h"

#include <string.h>

#include "decoder/medic-recency.h"
#include "decoder/medic-sense.h"
#include "decoder/medic-setting.h"
#include "decoder/medic-title.h"

/* How much each kind says, among those of one weight. */
static const int kind_ranks[] = {
  [MEDIC_CODE_AADSTS] = 9,
  [MEDIC_CODE_HUBSPOT] = 9,
  [MEDIC_CODE_GRAPH] = 8,
  [MEDIC_CODE_SMTP] = 8,
  [MEDIC_CODE_OAUTH] = 6,
  [MEDIC_CODE_NETWORK] = 3,
  [MEDIC_CODE_HTTP] = 2,
};

#define WORDING_RANK 5
#define NUMBER_RANK 1

/* From one weight to the next. What a way or a server says of itself is worth half of that: less
 * than anything that was said over it, and more than a wrapper. */
#define STEP 20
#define HALF_A_STEP 10

static int
get_score (const MedicFind *find)
{
  if (find->wording != NULL)
    return (int) find->wording->weight * STEP + WORDING_RANK;

  if (find->code == NULL)
    return MEDIC_WEIGHT_WEAK * STEP + NUMBER_RANK;

  if (find->code->kind == MEDIC_CODE_HTTP || find->code->kind == MEDIC_CODE_NETWORK)
    return HALF_A_STEP + kind_ranks[find->code->kind];

  return (int) find->code->weight * STEP + kind_ranks[find->code->kind];
}

static gboolean
is_better (const MedicFind *find,
           const MedicFind *than)
{
  int difference = get_score (find) - get_score (than);

  if (difference != 0)
    return difference > 0;

  if (find->depth != than->depth)
    return find->depth > than->depth;

  if (medic_recency_compare (find, than) != 0)
    return medic_recency_compare (find, than) > 0;

  /* Of two spellings of one name, the whole one. */
  return find->id != NULL && than->id != NULL && strlen (find->id) > strlen (than->id)
         && g_str_has_prefix (find->id, than->id);
}

static gboolean
is_said_by_us (const MedicWording *wording)
{
  return g_str_equal (wording->publisher, "Microsoft") || g_str_equal (wording->publisher, "HubSpot");
}

/* Whether only Microsoft, or HubSpot, would say so. */
static gboolean
is_own (const MedicFind *find)
{
  if (find->wording != NULL)
    return find->wording->weight == MEDIC_WEIGHT_PLAIN && is_said_by_us (find->wording);

  if (find->bare)
    return FALSE;

  return find->code == NULL
         || (!find->code->unsure && find->code->kind != MEDIC_CODE_NETWORK
             && find->code->kind != MEDIC_CODE_OAUTH);
}

static gboolean
has_own (const GPtrArray *finds)
{
  for (guint i = 0; i < finds->len; i++)
    if (is_own (g_ptr_array_index (finds, i)))
      return TRUE;

  return FALSE;
}

#define NETWORK_CAUSE "network-or-tls"

/* What anybody’s server says needs a sign of whose it is; a browser’s page may leave that out. */
static gboolean
counts (const MedicFind    *find,
        const MedicSetting *setting)
{
  if (g_str_equal (medic_find_get_cause (find), NETWORK_CAUSE))
    return setting->names_our_host
           || (!setting->names_a_host && (setting->names_us || find->wording == NULL));

  if (find->bare)
    return medic_setting_is_about_signing_in (setting);

  if (find->code != NULL
      && (find->code->kind == MEDIC_CODE_HTTP
          || (find->code->unsure && find->code->kind != MEDIC_CODE_OAUTH)))
    return setting->names_mail;

  if (find->code != NULL && find->code->kind == MEDIC_CODE_OAUTH)
    return setting->names_us || (!setting->names_a_host && !setting->describes);

  if (find->wording != NULL && !is_said_by_us (find->wording))
    return setting->names_us || medic_title_says_only (setting, find->wording);

  if (find->wording != NULL && !find->wording->alone && medic_sense_is (find->wording->words))
    return medic_title_is_sentence (setting, find->wording);

  return find->wording == NULL || !find->wording->alone
         || medic_title_is (setting, find->wording);
}

/* Where a sentence decides and its number stands beside it, the number is what to show. */
static const MedicFind *
prefer_its_number (const MedicFind *sentence,
                   const GPtrArray *finds)
{
  for (guint i = 0; sentence != NULL && sentence->wording != NULL && i < finds->len; i++)
    {
      const MedicFind *find = g_ptr_array_index (finds, i);

      if (find->code != NULL && find->code->kind == MEDIC_CODE_AADSTS
          && g_str_equal (find->code->cause, sentence->wording->cause)
          && g_strcmp0 (find->code->owner, sentence->wording->owner) == 0)
        return find;
    }

  return sentence;
}

/**
 * medic_decide:
 * @finds: (element-type MedicFind):
 *
 * Returns: (transfer none) (nullable): what decides; %NULL when the text is about something else,
 *   or says nothing
 */
const MedicFind *
medic_decide (const MedicKnowledge *knowledge,
              const MedicNormal    *text,
              const GPtrArray      *finds)
{
  const MedicFind *best = NULL;
  MedicSetting setting;

  if (finds->len == 0)
    return NULL;

  medic_setting_init (&setting, text);
  if (medic_setting_is_list (&setting, finds) || medic_setting_is_program (&setting)
      || (!has_own (finds) && medic_setting_is_foreign (&setting, knowledge)))
    return NULL;

  medic_recency_measure (text, finds);
  for (guint i = 0; i < finds->len; i++)
    {
      const MedicFind *find = g_ptr_array_index (finds, i);

      if ((best == NULL || is_better (find, best)) && counts (find, &setting))
        best = find;
    }

  return prefer_its_number (best, finds);
}

/* A title within a sentence is spoken about. */
static gboolean
is_in_a_sentence (const MedicNormal *text,
                  const MedicFind   *find)
{
  const char *at = text->folded + find->at;
  gsize length;
  const char *line = medic_normal_get_line (text, at, &length);
  gsize before = (gsize) (at - line);

  return find->wording != NULL && find->wording->alone && before > 0
         && strspn (line, " -*#\"'") < before;
}

/* Whether @first says one thing plainly, and nothing else in the text says another as plainly. */
gboolean
medic_decide_is_sure (const MedicNormal *text,
                      const MedicFind   *first,
                      const GPtrArray   *finds)
{
  if (is_in_a_sentence (text, first))
    return FALSE;

  if (first->bare || get_score (first) < MEDIC_WEIGHT_PLAIN * STEP
      || (first->code != NULL && first->code->unsure))
    return FALSE;

  for (guint i = 0; i < finds->len; i++)
    {
      const MedicFind *other = g_ptr_array_index (finds, i);

      if (other->code != NULL && get_score (other) == get_score (first)
          && !g_str_equal (medic_find_get_cause (other), medic_find_get_cause (first)))
        return FALSE;
    }

  return TRUE;
}

/* Returns: (nullable): the number that says another thing than @first, as plainly */
const MedicFind *
medic_decide_other (const MedicFind *first,
                    const GPtrArray *finds)
{
  for (guint i = 0; i < finds->len; i++)
    {
      const MedicFind *other = g_ptr_array_index (finds, i);

      if (other->code != NULL && !other->bare && other->code->kind == MEDIC_CODE_AADSTS
          && other->code->weight == MEDIC_WEIGHT_PLAIN
          && !g_str_equal (medic_find_get_cause (other), medic_find_get_cause (first)))
        return other;
    }

  return NULL;
}
