/* medic-replay.c - a report played as a practice customer, as far as its facts go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-replay.h"

#include <string.h>

#include "program/medic-program-private.h"
#include "program/medic-replay-private.h"
#include "rehearsal/medic-draft.h"
#include "report/medic-report.h"

/* Has a domain that is nobody's, as the aliases in a report do. */
#define SOMEBODY "somebody@domain-1.example"

/* What follows from other facts, or names one moment: it is not missed. */
static const MedicFact follows[] = {
  MEDIC_FACT_ADDRESS_FORM, MEDIC_FACT_ADDRESS_KIND, MEDIC_FACT_MAIL_DOMAIN,
  MEDIC_FACT_MAIL_EVIDENCE, MEDIC_FACT_HUBSPOT_CHOICE, MEDIC_FACT_SIGNED_IN,
  MEDIC_FACT_SIGN_IN_READY, MEDIC_FACT_SIGN_IN_CORRELATION, MEDIC_FACT_SIGN_IN_ERROR_CAUSE,
  MEDIC_FACT_MAILBOX_ACCESS, MEDIC_FACT_MAILBOX_ACCESS_CAUSE, MEDIC_FACT_SESSION, MEDIC_FACT_PROXY,
  MEDIC_FACT_NAMES_INVENTED, MEDIC_FACT_WAY_FOUR, MEDIC_FACT_WAY_SIX,
  MEDIC_FACT_CERTIFICATE_ISSUER, MEDIC_FACT_PROXY_HOST, MEDIC_FACT_ACCOUNT_PRIMARY,
  MEDIC_FACT_TENANT_ID, MEDIC_FACT_HUBSPOT_ERROR_CORRELATION, MEDIC_FACT_HUBSPOT_ERROR_TRACE,
  MEDIC_FACT_HUBSPOT_ERROR_TIME,
};

/* What follows from a message, where there is one that means the same. */
static const MedicFact follows_message[] = {
  MEDIC_FACT_HUBSPOT_ERROR, MEDIC_FACT_HUBSPOT_ERROR_CODES, MEDIC_FACT_HUBSPOT_ERROR_CAUSE,
  MEDIC_FACT_HUBSPOT_ERROR_ALSO, MEDIC_FACT_HUBSPOT_ERROR_SURE, MEDIC_FACT_HUBSPOT_ERROR_APP,
  MEDIC_FACT_HUBSPOT_ERROR_APP_NAME, MEDIC_FACT_HUBSPOT_ERROR_APP_ID,
};

/* Returns: (transfer none) (nullable): what the report says of @fact, which is played then */
const char *
medic_replay_take (MedicReplay *self,
                   MedicFact    fact)
{
  self->played[fact] = TRUE;

  return medic_facts_peek_string (self->said->facts, fact);
}

/* Whether the report says so; then it is played. */
gboolean
medic_replay_says (MedicReplay *self,
                   MedicFact    fact,
                   const char  *value)
{
  gboolean says = g_strcmp0 (medic_facts_peek_string (self->said->facts, fact), value) == 0;

  self->played[fact] |= says;

  return says;
}

/* Whether it is made of letters, digits and @more, and of nothing else: somebody may have written
 * the report. */
gboolean
medic_replay_is_plain (const char *text,
                       const char *more,
                       gsize       longest)
{
  gsize length = text != NULL ? strnlen (text, longest + 1) : 0;

  for (gsize i = 0; i < MIN (length, longest); i++)
    if (!g_ascii_isalnum (text[i]) && strchr (more, text[i]) == NULL)
      return FALSE;

  return length > 0 && length <= longest;
}

/* What the person answered there, they answer again. */
static void
add_answers (MedicReplay *self)
{
  medic_draft_set_empty (self->draft, "person/answers", "{}");
  medic_draft_set_text (self->draft, "person/answers/hubspot-now", "same");
  for (const MedicQuestion *q = medic_program_get_knowledge ()->questions; q->id != NULL; q++)
    {
      g_autofree char *place = g_strconcat ("person/answers/", q->id, NULL);
      const char *answer = q->choices != NULL
                           ? medic_facts_peek_string (self->said->facts, q->answers) : NULL;

      if (answer == NULL || !medic_question_takes (q, answer))
        continue;

      self->played[q->answers] = TRUE;
      medic_draft_set_text (self->draft, place, answer);
    }
}

/* Everything in order: what a remedy comes to. Nobody knows from a report what would have become of
 * it. */
static void
add_cure (MedicReplay *self,
          guint        number,
          const char  *step)
{
  static const struct { const char *place, *word; } good[] = {
    { "world/network", "full" }, { "world/proxy", "none" }, { "world/name", "right" },
    { "world/ipv6", "none" }, { "world/dns/manner", "answers" }, { "world/microsoft/manner", "answers" },
    { "world/microsoft/certificate", "good" }, { "world/hubspot/manner", "answers" },
    { "world/hubspot/status", "none" }, { "answers/hubspot-now", "works" },
  };
  g_autofree char *change = g_strdup_printf ("changes[%u]/", number);
  g_autofree char *of_step = g_strconcat (change, "step", NULL);
  g_autofree char *message = g_strconcat (change, "message", NULL);
  g_autofree char *clock = g_strconcat (change, "world/clock-minutes", NULL);

  medic_draft_set_text (self->draft, of_step, step);
  medic_draft_set_empty (self->draft, message, "null");
  medic_draft_set_number (self->draft, clock, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *place = g_strconcat (change, good[i].place, NULL);

      medic_draft_set_text (self->draft, place, good[i].word);
    }
}

/* The steps after which looking again is worth it. */
static void
add_remedy (MedicReplay *self)
{
  const MedicDiagnosis *found = self->said->diagnosis;
  guint n = 0;

  for (const MedicStep *step = found != NULL ? found->steps : NULL;
       step != NULL && step->id != NULL; step++)
    if (step->settles || step[1].id == NULL)
      add_cure (self, n++, step->id);
}

static gboolean
is_address (const char *text)
{
  const char *at = medic_replay_is_plain (text, "@.-_", 254) ? strchr (text, '@') : NULL;

  return at != NULL && at != text && at[1] != '\0' && strchr (at + 1, '@') == NULL;
}

static void
add_person (MedicReplay *self)
{
  const char *address = medic_facts_peek_string (self->said->facts, MEDIC_FACT_MAIL_ADDRESS);

  self->made_up[MEDIC_FACT_MAIL_ADDRESS] = TRUE;
  self->address = g_strdup (is_address (address) ? address : SOMEBODY);
  medic_draft_set_text (self->draft, "person/address", self->address);
  add_answers (self);
  medic_replay_add_message (self);
}

static MedicCustomer *
write_customer (MedicReplay  *self,
                GError      **error)
{
  medic_draft_set_text (self->draft, "id", "report");
  /* Translators: the name of a practice customer who was made from a report. */
  medic_draft_set_text (self->draft, "title", N_("From a report"));
  medic_draft_set_text (self->draft, "summary", N_("What was seen there is seen again, as far as the report says it."));
  medic_replay_add_world (self);
  medic_replay_add_domain (self);
  add_person (self);
  medic_replay_add_account (self);
  add_remedy (self);

  return medic_draft_end (self->draft, error);
}

static gboolean
is_among (const MedicFact *facts,
          gsize            n,
          MedicFact        fact)
{
  for (gsize i = 0; i < n; i++)
    if (facts[i] == fact)
      return TRUE;

  return FALSE;
}

/* Whether the report says something of @fact that this customer does not show. */
static gboolean
is_unplayed (const MedicReplay *self,
             MedicFact          fact)
{
  gboolean message = self->made_up[MEDIC_FACT_HUBSPOT_MESSAGE];

  return medic_facts_peek (self->said->facts, fact) != NULL && !self->played[fact]
         && !self->made_up[fact] && !g_str_has_suffix (medic_fact_get_nick (fact), "-reach")
         && !is_among (follows, G_N_ELEMENTS (follows), fact)
         && !(message && is_among (follows_message, G_N_ELEMENTS (follows_message), fact));
}

static MedicTold *
told_new (const MedicReplay *self)
{
  MedicTold *told = g_new0 (MedicTold, 1);

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      told->made_up[fact] = self->made_up[fact];
      told->unplayed[fact] = is_unplayed (self, fact);
    }

  return told;
}

static MedicProgram *
replay (const MedicReport  *report,
        GError            **error)
{
  g_autoptr (MedicDraft) draft = medic_draft_new ();
  g_autoptr (MedicCustomer) customer = NULL;
  MedicReplay self = { .said = medic_report_get_record (report), .draft = draft };
  MedicProgram *program;

  customer = write_customer (&self, error);
  g_clear_pointer (&self.address, g_free);
  program = customer != NULL ? medic_program_new_customer (customer, error) : NULL;
  if (program != NULL)
    medic_program_get_practising (program)->told = told_new (&self);

  return program;
}

/**
 * medic_program_new_replay:
 * @text: a report
 *
 * Returns: (transfer full): a world in which it is seen again; %NULL when it is no report, and
 *   @error has a sentence for the person
 */
MedicProgram *
medic_program_new_replay (const char  *text,
                          gsize        length,
                          GError     **error)
{
  g_autoptr (MedicReport) report =
    medic_report_read (medic_program_get_knowledge (), text, length, error);

  return report != NULL ? replay (report, error) : NULL;
}

/* Returns: (transfer full): the same of what a report of @the_case would say */
MedicProgram *
medic_program_new_replay_of (MedicCase  *the_case,
                             GError    **error)
{
  g_autoptr (MedicRecord) record = medic_record_take (the_case);
  g_autoptr (MedicReport) report = medic_report_new (medic_program_get_knowledge (), record);

  return replay (report, error);
}

/**
 * medic_program_new_file:
 * @text: a report, or a practice customer's file
 * @name: of the file, to be named where it is neither
 *
 * Returns: (transfer full): its world; %NULL with a sentence for the person
 */
MedicProgram *
medic_program_new_file (const char  *text,
                        gsize        length,
                        const char  *name,
                        GError     **error)
{
  g_autoptr (GError) wrong = NULL;
  g_autoptr (MedicCustomer) customer = NULL;

  if (g_strstr_len (text, (gssize) length, "\"checksum\"") != NULL)
    return medic_program_new_replay (text, length, error);

  customer = medic_practice_parse (text, length, &wrong);
  if (customer == NULL)
    {
      g_autofree char *fault = medic_practice_dup_fault (wrong, name);

      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, fault);
      return NULL;
    }

  return medic_program_new_customer (customer, error);
}

gboolean
medic_program_is_replay (MedicProgram *self)
{
  const MedicPractising *practising = medic_program_get_practising (self);

  return practising != NULL && practising->told != NULL;
}

static GPtrArray *
list (const gboolean *facts)
{
  GPtrArray *labels = g_ptr_array_new ();

  for (MedicFact fact = MEDIC_FACT_NONE + 1; facts != NULL && fact < MEDIC_N_FACTS; fact++)
    if (facts[fact])
      g_ptr_array_add (labels, (gpointer) _(medic_fact_get_label (fact)));

  return labels;
}

/* Returns: (transfer container) (element-type utf8): what the report does not have and is made up,
 *   in the language of now; empty for one who is none */
GPtrArray *
medic_program_list_made_up (MedicProgram *self)
{
  const MedicTold *told = medic_program_get_practising (self)->told;

  return list (told != NULL ? told->made_up : NULL);
}

/* Returns: (transfer container) (element-type utf8): what the report says and cannot be played */
GPtrArray *
medic_program_list_unplayed (MedicProgram *self)
{
  const MedicTold *told = medic_program_get_practising (self)->told;

  return list (told != NULL ? told->unplayed : NULL);
}
