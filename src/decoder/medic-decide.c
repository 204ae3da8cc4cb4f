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

#include "decoder/medic-details.h"
#include "decoder/medic-pattern.h"
#include "decoder/medic-wording.h"

/* So many causes side by side, and no sign of anything that happened: that is a list. */
#define MANY_CAUSES 4
#define MANY_NUMBERS 3
#define MANY_NAMES 4

/* Two numbers in one breath are spoken about. */
#define ENUMERATION "aadsts\\d+,? (?:and|or|vs\\.?|und|oder|et|ou|y|e|i|lub) aadsts\\d+"

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

  /* Of two spellings of one name, the whole one. */
  return find->id != NULL && than->id != NULL && strlen (find->id) > strlen (than->id)
         && g_str_has_prefix (find->id, than->id);
}

/* Whether only Microsoft, or HubSpot, would say so. */
static gboolean
is_own (const MedicFind *find)
{
  if (find->wording != NULL)
    return find->wording->weight == MEDIC_WEIGHT_PLAIN;

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

static gboolean
is_foreign (const MedicKnowledge *knowledge,
            const MedicNormal    *text)
{
  for (const MedicForeign *foreign = knowledge->foreigners; foreign->words != NULL; foreign++)
    if (medic_wording_find (text->folded, foreign->words) != NULL)
      return TRUE;

  return FALSE;
}

/* The way that a program went until it stopped. */
static gboolean
has_trace (const MedicNormal *text)
{
  return medic_pattern_matches ("^\\s*at [\\w.<>$]+ ?\\(|^traceback ",
                                G_REGEX_MULTILINE | G_REGEX_CASELESS, text->plain);
}

/* Whether something happened: Microsoft adds a sentence or an identifier to what it refuses. */
static gboolean
is_event (const MedicNormal *text)
{
  return medic_details_are_there (text)
         || medic_pattern_matches ("aadsts\\d+: ?[^ ]+ [^ ]+ [^ ]+|error_description|error_codes", 0,
                                   text->folded)
         || has_trace (text);
}

static gboolean
is_list (const MedicNormal *text,
         const GPtrArray   *finds)
{
  g_autoptr (GHashTable) causes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < finds->len; i++)
    {
      const MedicFind *find = g_ptr_array_index (finds, i);

      if (find->code == NULL)
        continue;
      if (find->code->kind == MEDIC_CODE_OAUTH)
        g_hash_table_add (names, (gpointer) find->code->id);
      if (find->code->kind == MEDIC_CODE_AADSTS)
        g_hash_table_add (numbers, (gpointer) find->code->id);
      if (find->code->weight == MEDIC_WEIGHT_PLAIN)
        g_hash_table_add (causes, (gpointer) find->code->cause);
    }

  if (g_hash_table_size (causes) >= MANY_CAUSES)
    return !medic_details_are_there (text);

  return (g_hash_table_size (numbers) >= MANY_NUMBERS || g_hash_table_size (names) >= MANY_NAMES
          || medic_pattern_matches (ENUMERATION, 0, text->folded))
         && !is_event (text);
}

/* How lines of programs begin or end, in the languages that call Microsoft’s services. */
#define CODE_LINE \
  "^\\s*(?:(?:if|elif|elseif|else if|for|while|switch|catch|except|return|const|let|var|function|def|" \
  "class|import|from|public|private|static|try|case|using|throw|raise|foreach|await|async|export|" \
  "package|func|end)\\b.*[({;=]|#include|#define|//|/\\*|.*;$|.*\\) ?\\{$|.*[\\w)] => |\\$\\w+ ?[=+-]|[{}]+$)"

#define ONE_LINER "\\) => \\{|\\bfunction ?\\(\\) ?\\{"

#define JSON_LINE "^\\s*\"[^\"]+\" ?:"

/* The source of Microsoft’s sign-in page holds what the page says, in a line of a program. */
static gboolean
is_page (const MedicNormal *text)
{
  return strstr (text->folded, "$config=") != NULL;
}

/* Whether @text is a part of a program: it may name codes and wordings, and none happened. */
static gboolean
is_program (const MedicNormal *text)
{
  g_auto (GStrv) lines = g_strsplit (text->plain, "\n", 400);
  GRegex *code = medic_pattern_get (CODE_LINE, G_REGEX_CASELESS);
  GRegex *json = medic_pattern_get (JSON_LINE, 0);
  guint n_lines = 0;
  guint n_code = 0;
  guint n_json = 0;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      n_lines += lines[i][0] != '\0';
      n_code += lines[i][0] != '\0' && g_regex_match (code, lines[i], 0, NULL);
      n_json += g_regex_match (json, lines[i], 0, NULL);
    }

  if (medic_details_are_there (text) || n_json * 2 >= MAX (n_code, 2)
      || has_trace (text) || is_page (text))
    return FALSE;

  /* What a test or a table of a program quotes looks like an event. */
  return (n_code >= 2 && n_code * 2 >= n_lines)
         || (n_code >= 2 && n_code * 3 >= n_lines && !is_event (text))
         || medic_pattern_matches (ONE_LINER, 0, text->plain);
}

/* Beside a title alone, a sign or two. */
#define LITTLE_MORE 24

#define NETWORK_CAUSE "network-or-tls"

/* Whether the text names Microsoft’s services or HubSpot. */
static gboolean
names_us (const MedicNormal *text)
{
  return medic_pattern_matches ("microsoft|office ?365|outlook|hubspot|azure|exchange|entra\\b|\\b365\\b|"
                                "windows\\.net|\\bgraph\\b|\"innererror\"|client-request-id", 0,
                                text->folded);
}

static gboolean
names_a_host (const MedicNormal *text)
{
  return medic_pattern_matches ("\\b[a-z0-9-]+\\.(?:com|org|net|io|de|pl|fr|uk|eu|dev|local|internal|"
                                "example)\\b", 0,
                                text->folded);
}

/* Where the words may stand for a title: at the start of a line, or in quotes. */
static gboolean
begins_something (const MedicNormal  *text,
                  const MedicWording *wording)
{
  g_auto (GStrv) lines = g_strsplit (text->plain, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = medic_normal_fold (lines[i]);
      const char *at = medic_wording_find (line, wording->words);
      gsize before = at != NULL ? (gsize) (at - line) : 0;

      if (at != NULL && (strspn (line, " -*#\"'") >= before || strchr ("\"':", at[-1]) != NULL
                         || (at[-1] == ' ' && before > 1 && strchr (":>|", at[-2]) != NULL)))
        return TRUE;
    }

  return FALSE;
}

/* A title of few and common words is Microsoft’s only beside a sign of it, or when nothing else was
 * pasted. */
static gboolean
stands_as_title (const MedicNormal  *text,
                 const MedicWording *wording)
{
  if (strlen (text->folded) <= strlen (wording->words) + LITTLE_MORE)
    return TRUE;

  return begins_something (text, wording)
         && (medic_details_are_there (text)
             || medic_pattern_matches ("microsoft|office|outlook|hubspot|azure|entra|sign(?:ed)?[ -]?in|"
                                       "signing|log(?:ged)? ?in|account|permission|\\bapp\\b|application|"
                                       "organi[sz]ation|device|\\bit\\b", 0,
                                       text->folded));
}

/* What anybody’s server says needs a sign of whose it is; a browser’s page may leave that out. */
static gboolean
counts (const MedicFind   *find,
        const MedicNormal *text)
{
  if (g_str_equal (medic_find_get_cause (find), NETWORK_CAUSE))
    return names_us (text) || (find->wording == NULL && !names_a_host (text));

  if (find->code != NULL
      && (find->code->kind == MEDIC_CODE_HTTP
          || (find->code->unsure && find->code->kind != MEDIC_CODE_OAUTH)))
    return names_us (text);

  if (find->code != NULL && find->code->kind == MEDIC_CODE_OAUTH)
    return names_us (text) || !names_a_host (text);

  return find->wording == NULL || !find->wording->alone || stands_as_title (text, find->wording);
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

  if (is_list (text, finds) || is_program (text)
      || (!has_own (finds) && is_foreign (knowledge, text)))
    return NULL;

  for (guint i = 0; i < finds->len; i++)
    {
      const MedicFind *find = g_ptr_array_index (finds, i);

      if (counts (find, text) && (best == NULL || is_better (find, best)))
        best = find;
    }

  return best;
}

/* Whether @first says one thing plainly, and nothing else in the text says another as plainly. */
gboolean
medic_decide_is_sure (const MedicFind *first,
                      const GPtrArray *finds)
{
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
