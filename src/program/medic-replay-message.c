/* medic-replay-message.c - a message that says what the one in a report said
 *
 * The words of a message never leave the computer where it was pasted. What it meant does: so
 * another one is made that means the same, and read to be sure.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-replay-private.h"

#include "program/medic-program.h"
#include "rehearsal/medic-draft.h"

/* Says nothing that any program knows. */
#define NOTHING "It did not work."

/* What a message is to mean. */
typedef struct
{
  const char *cause;
  const char *code;   /* (nullable): any */
  const char *codes;  /* (nullable): all of them */
  const char *also;   /* (nullable): another cause beside it; any */
  MedicTruth  sure;   /* whether it says it plainly; unknown for either */
} Meaning;

static gboolean
means (const char    *text,
       const Meaning *wanted)
{
  g_autoptr (MedicReading) reading = medic_program_decode (text, -1);

  return g_str_equal (reading->cause->id, wanted->cause)
         && (wanted->code == NULL || g_strcmp0 (reading->decides, wanted->code) == 0)
         && (wanted->also == NULL || g_strcmp0 (reading->also, wanted->also) == 0)
         && (wanted->sure == MEDIC_UNKNOWN || reading->sure == (wanted->sure == MEDIC_YES));
}

/* Returns: (transfer full) (nullable): the code with what else must stand beside it to mean that */
static char *
dup_code_with_words (const Meaning *wanted)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize i = 0; knowledge->codes[i] != NULL; i++)
    for (const MedicCode *c = knowledge->codes[i]; c->id != NULL; c++)
      if (c->needs != NULL && g_str_equal (c->id, wanted->code)
          && g_str_equal (c->cause, wanted->cause))
        {
          g_auto (GStrv) needs = g_strsplit (c->needs, "|", -1);
          g_autofree char *text = g_strconcat (c->id, "\n", needs[0], NULL);

          if (means (text, wanted))
            return g_steal_pointer (&text);
        }

  return NULL;
}

/* Returns: (transfer full) (nullable): the codes themselves, one below the other */
static char *
dup_codes (const Meaning *wanted)
{
  const char *const tries[] = { wanted->codes, wanted->code };

  for (gsize i = 0; i < G_N_ELEMENTS (tries); i++)
    if (tries[i] != NULL)
      {
        g_auto (GStrv) parts = g_strsplit (tries[i], ", ", -1);
        g_autofree char *joined = g_strjoinv (": …\n", parts);
        g_autofree char *text = g_strconcat (joined, ": …\n", NULL);

        if (means (text, wanted))
          return g_steal_pointer (&text);
      }

  return wanted->code != NULL ? dup_code_with_words (wanted) : NULL;
}

/* Returns: (transfer none) (nullable): the words of a page without a code, or any code that means
 * it */
static const char *
find_words (const Meaning *wanted)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize i = 0; knowledge->wordings[i] != NULL; i++)
    for (const MedicWording *w = knowledge->wordings[i]; w->words != NULL; w++)
      if (g_str_equal (w->cause, wanted->cause) && means (w->words, wanted))
        return w->words;

  for (gsize i = 0; knowledge->codes[i] != NULL; i++)
    for (const MedicCode *c = knowledge->codes[i]; c->id != NULL; c++)
      if (g_str_equal (c->cause, wanted->cause) && c->needs == NULL && means (c->id, wanted))
        return c->id;

  return means (NOTHING, wanted) ? NOTHING : NULL;
}

/* Returns: (transfer none): a line that names the app as the report does; empty for none */
static const char *
get_app (const MedicFacts *facts)
{
  const char *app = medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_ERROR_APP);

  if (g_strcmp0 (app, "hubspot") == 0)
    return "App name: HubSpot\n\n";

  return g_strcmp0 (app, "other") == 0 ? "App name: Elsewhere\n\n" : "";
}

/* By the same code and as plainly as the other one did, if that can be done. */
static char *
dup_message (const Meaning *wanted,
             const char    *app)
{
  const Meaning tries[] = {
    *wanted,
    { wanted->cause, wanted->code, wanted->codes, wanted->also, MEDIC_UNKNOWN },
    { wanted->cause, NULL, NULL, NULL, wanted->sure },
    { wanted->cause, NULL, NULL, NULL, MEDIC_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      g_autofree char *codes = dup_codes (&tries[i]);
      const char *words = codes != NULL ? codes : find_words (&tries[i]);
      g_autofree char *whole = g_strconcat (app, words, NULL);

      if (words != NULL && means (whole, &tries[i]))
        return g_steal_pointer (&whole);
    }

  return NULL;
}

/* Where the report says what a message meant. */
void
medic_replay_add_message (MedicReplay *self)
{
  const MedicFacts *facts = self->said->facts;
  GVariant *sure = medic_facts_peek (facts, MEDIC_FACT_HUBSPOT_ERROR_SURE);
  Meaning wanted = {
    .cause = medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_ERROR_CAUSE),
    .code = medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_ERROR),
    .codes = medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_ERROR_CODES),
    .also = medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_ERROR_ALSO),
    .sure = sure == NULL ? MEDIC_UNKNOWN : g_variant_get_boolean (sure) ? MEDIC_YES : MEDIC_NO,
  };
  g_autofree char *message = NULL;

  if (wanted.cause == NULL)
    return;

  message = dup_message (&wanted, get_app (facts));
  if (message == NULL)
    return;

  self->made_up[MEDIC_FACT_HUBSPOT_MESSAGE] = TRUE;
  medic_draft_set_text (self->draft, "person/message", message);
  medic_draft_set_text (self->draft, "person/answers/what-you-see", MEDIC_SHOWN_MESSAGE);
}
