/* medic-decoder.c - what a pasted text says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-decoder.h"

#include <string.h>

#include "decoder/medic-decide.h"
#include "decoder/medic-details.h"
#include "decoder/medic-mail.h"
#include "decoder/medic-pattern.h"

/* HubSpot’s stand-in for an account whose main address is not Microsoft’s. */
#define STRANGE_ADDRESS "outlook_[^@\\s]{3,60}@outlook\\.com"
#define ALIAS_CAUSE "alias-problem"

#define UNSPECIFIED_CAUSE "unspecified-sign-in-failure"

/* The codes that stand in the text, each once, the deciding one first. */
static char **
list_codes (const MedicFind *first,
            const GPtrArray *finds)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (first != NULL && first->id != NULL)
    {
      g_hash_table_add (seen, first->id);
      g_strv_builder_add (builder, first->id);
    }

  for (guint i = 0; i < finds->len; i++)
    {
      const MedicFind *find = g_ptr_array_index (finds, i);

      if (find->id != NULL && g_hash_table_add (seen, find->id))
        g_strv_builder_add (builder, find->id);
    }

  return g_strv_builder_end (builder);
}

static MedicOwner
find_owner (const MedicFind  *find,
            const MedicCause *cause)
{
  const char *nick = NULL;

  if (find->code != NULL)
    nick = find->code->owner;
  else if (find->wording != NULL)
    nick = find->wording->owner;

  for (MedicOwner owner = MEDIC_OWNER_USER; nick != NULL && owner <= MEDIC_OWNER_UNKNOWN; owner++)
    if (g_str_equal (medic_owner_get_nick (owner), nick))
      return owner;

  return cause->owner;
}

static void
set_cause (MedicReading         *reading,
           const MedicKnowledge *knowledge,
           const char           *id)
{
  reading->cause = medic_knowledge_get_cause (knowledge, id);
  g_return_if_fail (reading->cause != NULL);
  reading->owner = reading->cause->owner;
}

static gboolean
shows_strange_address (const MedicNormal *text)
{
  return medic_pattern_matches (STRANGE_ADDRESS, 0, text->folded);
}

/* Returns: (transfer full) (nullable): what @text says, or %NULL when it says nothing */
static MedicReading *
read_once (const MedicKnowledge *knowledge,
           const MedicNormal    *text)
{
  g_autoptr (MedicReading) reading = g_new0 (MedicReading, 1);
  g_autoptr (GPtrArray) finds = NULL;
  const MedicFind *first;
  gboolean alias;

  medic_details_read (text, reading);
  finds = medic_scan (knowledge, text, reading->app_id);
  first = medic_decide (knowledge, text, finds);
  alias = first == NULL && shows_strange_address (text);
  if (first == NULL && !alias)
    return NULL;

  set_cause (reading, knowledge, alias ? ALIAS_CAUSE : medic_find_get_cause (first));
  reading->codes = list_codes (first, finds);
  reading->sure = alias || medic_decide_is_sure (text, first, finds);
  if (!alias)
    {
      const MedicFind *other = medic_decide_other (first, finds);

      reading->owner = find_owner (first, reading->cause);
      reading->decides = first->id != NULL ? reading->codes[0] : NULL;
      reading->also = other != NULL ? other->code->cause : NULL;
    }

  return g_steal_pointer (&reading);
}

/* Returns: (transfer full) (nullable): NULL when nothing is quoted, or nothing else is said */
static MedicReading *
read_what_is_said_now (const MedicKnowledge *knowledge,
                       const char           *text)
{
  g_autofree char *own = NULL;
  g_autoptr (MedicNormal) normal = NULL;
  g_autoptr (MedicReading) reading = NULL;

  own = medic_mail_drop_quoted (text);
  if (own == NULL)
    return NULL;

  normal = medic_normal_new (own, -1);
  reading = read_once (knowledge, normal);

  /* Who says no more than that it did not work leaves the reason to what is quoted. */
  if (reading == NULL || g_str_equal (reading->cause->id, UNSPECIFIED_CAUSE))
    return NULL;

  return g_steal_pointer (&reading);
}

/**
 * medic_decoder_read:
 * @text: anything at all, in any encoding; hostile
 * @length: in bytes; -1 when it ends in NUL
 *
 * Of a mail that quotes another one, what is said now counts before what was said then.
 *
 * Returns: (transfer full): what it says; its cause is “not-recognised” when that is nothing
 */
MedicReading *
medic_decoder_read (const MedicKnowledge *knowledge,
                    const char           *text,
                    gssize                length)
{
  gsize size = length >= 0 ? (gsize) length : strnlen (text, MEDIC_NORMAL_LONGEST);
  g_autofree char *bounded = g_strndup (text, MIN (size, MEDIC_NORMAL_LONGEST));
  g_autoptr (MedicNormal) whole = NULL;
  MedicReading *reading = read_what_is_said_now (knowledge, bounded);

  if (reading != NULL)
    return reading;

  whole = medic_normal_new (bounded, -1);
  reading = read_once (knowledge, whole);
  if (reading != NULL)
    return reading;

  reading = g_new0 (MedicReading, 1);
  set_cause (reading, knowledge, MEDIC_CAUSE_NOT_RECOGNISED);
  reading->codes = g_new0 (char *, 1);
  medic_details_read (whole, reading);

  return reading;
}

static void
set_if_any (MedicFacts *facts,
            MedicFact   fact,
            const char *text)
{
  if (text != NULL)
    medic_facts_set_string (facts, fact, text);
}

static MedicFacts *
learn_from_text (const MedicKnowledge *knowledge,
                 const char           *text)
{
  g_autoptr (MedicReading) reading = medic_decoder_read (knowledge, text, -1);
  g_autofree char *codes = g_strjoinv (", ", reading->codes);
  MedicFacts *facts = medic_facts_new ();

  medic_facts_set_string (facts, MEDIC_FACT_HUBSPOT_ERROR_CAUSE, reading->cause->id);
  medic_facts_set_boolean (facts, MEDIC_FACT_HUBSPOT_ERROR_SURE, reading->sure);
  medic_facts_set_string (facts, MEDIC_FACT_HUBSPOT_ERROR_APP, medic_app_get_nick (reading->app));
  set_if_any (facts, MEDIC_FACT_HUBSPOT_ERROR, reading->decides);
  set_if_any (facts, MEDIC_FACT_HUBSPOT_ERROR_ALSO, reading->also);
  set_if_any (facts, MEDIC_FACT_HUBSPOT_ERROR_CODES, codes[0] != '\0' ? codes : NULL);
  set_if_any (facts, MEDIC_FACT_HUBSPOT_ERROR_APP_NAME, reading->app_name);
  set_if_any (facts, MEDIC_FACT_HUBSPOT_ERROR_APP_ID, reading->app_id);
  set_if_any (facts, MEDIC_FACT_HUBSPOT_ERROR_CORRELATION, reading->correlation);
  set_if_any (facts, MEDIC_FACT_HUBSPOT_ERROR_TRACE, reading->trace);
  set_if_any (facts, MEDIC_FACT_HUBSPOT_ERROR_TIME, reading->time);

  return facts;
}

/* What was chosen from a list was seen at HubSpot, and is never more than likely. */
static MedicFacts *
learn_from_sight (const MedicKnowledge *knowledge,
                  const char           *shown)
{
  MedicFacts *facts = medic_facts_new ();

  for (const MedicSight *sight = knowledge->sights; sight->shown != NULL; sight++)
    if (g_str_equal (sight->shown, shown))
      {
        medic_facts_set_string (facts, MEDIC_FACT_HUBSPOT_ERROR_CAUSE, sight->cause);
        medic_facts_set_boolean (facts, MEDIC_FACT_HUBSPOT_ERROR_SURE, FALSE);
        medic_facts_set_string (facts, MEDIC_FACT_HUBSPOT_ERROR_APP,
                                medic_app_get_nick (MEDIC_APP_HUBSPOT));
      }

  return facts;
}

static MedicFacts *
read_facts (const MedicKnowledge *knowledge,
            const MedicFacts     *known)
{
  const char *shown = medic_facts_peek_string (known, MEDIC_FACT_HUBSPOT_SHOWS);
  const char *message = medic_facts_peek_string (known, MEDIC_FACT_HUBSPOT_MESSAGE);

  if (g_strcmp0 (shown, MEDIC_SHOWN_MESSAGE) == 0 && message != NULL)
    return learn_from_text (knowledge, message);

  return shown != NULL ? learn_from_sight (knowledge, shown) : medic_facts_new ();
}

const MedicReader medic_message_reader = {
  .id = "message",
  .reads = MEDIC_PROVIDES (MEDIC_FACT_HUBSPOT_SHOWS, MEDIC_FACT_HUBSPOT_MESSAGE),
  .provides = MEDIC_PROVIDES (
    MEDIC_FACT_HUBSPOT_ERROR, MEDIC_FACT_HUBSPOT_ERROR_CODES, MEDIC_FACT_HUBSPOT_ERROR_CAUSE,
    MEDIC_FACT_HUBSPOT_ERROR_ALSO, MEDIC_FACT_HUBSPOT_ERROR_SURE, MEDIC_FACT_HUBSPOT_ERROR_APP,
    MEDIC_FACT_HUBSPOT_ERROR_APP_NAME, MEDIC_FACT_HUBSPOT_ERROR_APP_ID,
    MEDIC_FACT_HUBSPOT_ERROR_CORRELATION, MEDIC_FACT_HUBSPOT_ERROR_TRACE,
    MEDIC_FACT_HUBSPOT_ERROR_TIME),
  .read = read_facts,
};

/* A code that came back to us means what it means in a message. */
static MedicFacts *
read_code (const MedicKnowledge *knowledge,
           const MedicFacts     *known,
           MedicFact             code,
           MedicFact             cause)
{
  const char *text = medic_facts_peek_string (known, code);
  g_autoptr (MedicReading) reading = NULL;
  MedicFacts *facts = medic_facts_new ();

  if (text == NULL)
    return facts;

  /* A page without a code was read before: its cause stands in the code's place. */
  if (medic_knowledge_get_cause (knowledge, text) != NULL)
    {
      medic_facts_set_string (facts, cause, text);
      return facts;
    }

  reading = medic_decoder_read (knowledge, text, -1);
  if (!g_str_equal (reading->cause->id, MEDIC_CAUSE_NOT_RECOGNISED))
    medic_facts_set_string (facts, cause, reading->cause->id);

  return facts;
}

static MedicFacts *
read_sign_in (const MedicKnowledge *knowledge,
              const MedicFacts     *known)
{
  return read_code (knowledge, known, MEDIC_FACT_SIGN_IN_ERROR, MEDIC_FACT_SIGN_IN_ERROR_CAUSE);
}

static MedicFacts *
read_access (const MedicKnowledge *knowledge,
             const MedicFacts     *known)
{
  return read_code (knowledge, known, MEDIC_FACT_MAILBOX_ACCESS_ERROR,
                    MEDIC_FACT_MAILBOX_ACCESS_CAUSE);
}

const MedicReader medic_sign_in_code_reader = {
  .id = "sign-in-code",
  .reads = MEDIC_PROVIDES (MEDIC_FACT_SIGN_IN_ERROR),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_SIGN_IN_ERROR_CAUSE),
  .read = read_sign_in,
};

const MedicReader medic_access_code_reader = {
  .id = "mailbox-access-code",
  .reads = MEDIC_PROVIDES (MEDIC_FACT_MAILBOX_ACCESS_ERROR),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_MAILBOX_ACCESS_CAUSE),
  .read = read_access,
};
