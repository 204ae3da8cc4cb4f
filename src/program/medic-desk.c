/* medic-desk.c - somebody else's case, as the one who helps on the phone sees it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-desk-private.h"

#include <string.h>

#include "core/medic-address.h"
#include "program/medic-program.h"

/**
 * MedicDesk:
 *
 * A case that is told on the phone, or that came as a report or a code. It asks nobody but the
 * person: nothing is looked up, and nobody signs in for somebody else.
 */
G_DEFINE_FINAL_TYPE (MedicDesk, medic_desk, G_TYPE_OBJECT)

/* More answers than there are questions are no help. */
#define MOST_FORMER 100

/* Of a message that is told; the longest that a page shows is far shorter. */
#define LONGEST_MESSAGE (256 * 1024)

/* Longer than any address, so that what is too long is still seen to be so. */
#define LONGEST_ADDRESS 2048

/* A code as it may be typed: with blanks and strokes between. */
#define LONGEST_CODE 40

static guint changed_signal;

void
medic_desk_former_free (MedicDeskFormer *self)
{
  g_clear_pointer (&self->record, medic_record_free);
  g_free (self);
}

static void
medic_desk_finalize (GObject *object)
{
  MedicDesk *self = MEDIC_DESK (object);

  g_clear_object (&self->the_case);
  g_clear_pointer (&self->former, g_ptr_array_unref);
  g_clear_pointer (&self->program, g_free);
  g_clear_pointer (&self->platform, g_free);
  g_clear_pointer (&self->practice, g_free);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->seconds, g_hash_table_unref);
  g_clear_pointer (&self->tries, g_hash_table_unref);
  g_clear_pointer (&self->notes, g_free);
  g_clear_pointer (&self->next_action, g_free);
  g_clear_pointer (&self->customer, g_free);

  G_OBJECT_CLASS (medic_desk_parent_class)->finalize (object);
}

static void
medic_desk_class_init (MedicDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = medic_desk_finalize;

  /**
   * MedicDesk::changed:
   *
   * What is known, found or done is another.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
medic_desk_init (MedicDesk *self)
{
  self->the_case = medic_case_new (medic_program_get_knowledge (), NULL);
  self->former = g_ptr_array_new_with_free_func ((GDestroyNotify) medic_desk_former_free);
  self->steps = g_ptr_array_new ();
  self->seconds = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->tries = g_hash_table_new (NULL, NULL);
  self->notes = g_strdup ("");
  self->next_action = g_strdup ("");
  self->customer = g_strdup ("");
  self->now = g_get_monotonic_time;
  medic_desk_begin_steps (self);
}

/* Returns: (transfer full): the case of somebody who has no program: all is asked */
MedicDesk *
medic_desk_new_answers (void)
{
  return g_object_new (MEDIC_TYPE_DESK, NULL);
}

void
medic_desk_changed (MedicDesk *self)
{
  medic_desk_find_steps (self);
  g_signal_emit (self, changed_signal, 0);
}

/* Returns: (transfer none): never examined; nobody signs in there */
MedicCase *
medic_desk_get_case (MedicDesk *self)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), NULL);

  return self->the_case;
}

/* Whether the report or the code says so, and nothing was told since. */
gboolean
medic_desk_is_stated (MedicDesk *self)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), FALSE);

  return self->stated.is_stated;
}

/* Returns: the cause; its diagnosis is NULL when none is found */
MedicFinding
medic_desk_get_finding (MedicDesk *self)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), ((MedicFinding) { NULL, MEDIC_CERTAINTY_NONE }));

  if (!self->stated.is_stated)
    return medic_case_get_finding (self->the_case);

  if (self->stated.said == NULL || self->stated.said->open)
    return (MedicFinding) { NULL, MEDIC_CERTAINTY_NONE };

  return (MedicFinding) { self->stated.said, self->stated.certainty };
}

/* Returns: (nullable): the cause, or why none can be named yet; %NULL when all is well or nothing
 *   can be said */
const MedicDiagnosis *
medic_desk_get_said (MedicDesk *self)
{
  const MedicDiagnosis *found = medic_desk_get_finding (self).diagnosis;

  if (self->stated.is_stated)
    return self->stated.said;

  if (found != NULL || medic_desk_get_verdict (self) != MEDIC_VERDICT_UNDECIDED)
    return found;

  return medic_findings_open_end (medic_case_get_knowledge (self->the_case),
                                  medic_case_get_facts (self->the_case));
}

MedicVerdict
medic_desk_get_verdict (MedicDesk *self)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), MEDIC_VERDICT_UNDECIDED);

  return self->stated.is_stated ? self->stated.verdict : medic_case_get_verdict (self->the_case);
}

/* Returns: what medic_words_say() needs to speak of the case in @language */
MedicSpeech
medic_desk_get_speech (MedicDesk           *self,
                       const MedicLanguage *language)
{
  return (MedicSpeech) {
    medic_case_get_knowledge (self->the_case), medic_case_get_facts (self->the_case), language
  };
}

/* Keeps what is known now, for medic_desk_take_back(). */
void
medic_desk_keep_former (MedicDesk *self)
{
  MedicDeskFormer *former = g_new0 (MedicDeskFormer, 1);

  former->record = medic_record_take (self->the_case);
  former->record->program = g_strdup (self->program);
  former->record->platform = g_strdup (self->platform);
  former->record->practice = g_strdup (self->practice);
  former->stated = self->stated;
  former->notices = self->notices;
  if (self->former->len == MOST_FORMER)
    g_ptr_array_remove_index (self->former, 0);
  g_ptr_array_add (self->former, former);
}

/* Returns: (transfer full) (element-type MedicNarrow): what can be asked, the best first */
GPtrArray *
medic_desk_list_questions (MedicDesk *self)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), NULL);

  return medic_narrow_list (medic_case_get_knowledge (self->the_case),
                            medic_case_get_facts (self->the_case));
}

/* Returns: (transfer container) (element-type MedicDiagnosis): the causes that are left */
GPtrArray *
medic_desk_list_possible (MedicDesk *self)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), NULL);

  return medic_narrow_left (medic_case_get_knowledge (self->the_case),
                            medic_case_get_facts (self->the_case));
}

/**
 * medic_desk_answer:
 * @answer: (nullable): one of its choices, or any text where it has none; %NULL for “I don't know”
 *
 * What the customer says. A message is told by medic_desk_tell().
 */
void
medic_desk_answer (MedicDesk           *self,
                   const MedicQuestion *question,
                   const char          *answer)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (MEDIC_IS_DESK (self));
  g_return_if_fail (answer == NULL || medic_question_takes (question, answer));

  typed = answer != NULL ? medic_desk_dup_typed (answer, LONGEST_MESSAGE, TRUE) : NULL;
  medic_desk_keep_former (self);
  self->stated.is_stated = FALSE;
  medic_case_answer (self->the_case, question, typed);
  medic_desk_changed (self);
}

/* What @typed says by itself, as the check does that reads an address. */
static MedicFacts *
read_address (const char *typed)
{
  g_autoptr (MedicAddress) address = medic_address_parse (typed);
  MedicFacts *facts = medic_facts_new ();

  medic_facts_set_string (facts, MEDIC_FACT_ADDRESS_TYPED, typed);
  medic_facts_set_string (facts, MEDIC_FACT_ADDRESS_FORM,
                          medic_address_get_nick (address->form));
  if (address->form != MEDIC_ADDRESS_FINE)
    return facts;

  medic_facts_set_string (facts, MEDIC_FACT_MAIL_ADDRESS, address->address);
  medic_facts_set_string (facts, MEDIC_FACT_MAIL_DOMAIN, address->domain);
  medic_facts_set_string (facts, MEDIC_FACT_ADDRESS_KIND,
                          address->microsoft ? "microsoft-personal" : "other");
  if (address->suggested != NULL)
    medic_facts_set_string (facts, MEDIC_FACT_DOMAIN_SUGGESTED, address->suggested);

  return facts;
}

static const MedicFact of_an_address[] = {
  MEDIC_FACT_ADDRESS_TYPED, MEDIC_FACT_ADDRESS_FORM, MEDIC_FACT_MAIL_ADDRESS,
  MEDIC_FACT_MAIL_DOMAIN, MEDIC_FACT_ADDRESS_KIND, MEDIC_FACT_DOMAIN_SUGGESTED, MEDIC_FACT_NONE
};

/**
 * medic_desk_set_address:
 *
 * The address to connect, as the customer says it. It is read and put into the words of the steps;
 * nothing is asked about it, and no report has it.
 */
void
medic_desk_set_address (MedicDesk  *self,
                        const char *address)
{
  g_autofree char *typed = NULL;
  g_autoptr (MedicFacts) read = NULL;
  g_autoptr (MedicRecord) record = NULL;

  g_return_if_fail (MEDIC_IS_DESK (self));

  typed = medic_desk_dup_typed (address, LONGEST_ADDRESS, FALSE);
  read = read_address (typed);
  medic_desk_keep_former (self);
  self->stated.is_stated = FALSE;
  record = medic_record_take (self->the_case);
  for (const MedicFact *f = of_an_address; *f != MEDIC_FACT_NONE; f++)
    medic_facts_forget (record->facts, *f);
  if (typed[0] != '\0')
    medic_facts_merge (record->facts, read, "address");
  medic_case_resume (self->the_case, record);
  medic_desk_changed (self);
}

gboolean
medic_desk_can_take_back (MedicDesk *self)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), FALSE);

  return self->former->len > 0;
}

/* Where what is known comes from: what @said says of it.
 * @notices: of MedicNotice */
void
medic_desk_take_source (MedicDesk         *self,
                        const MedicRecord *said,
                        guint              notices)
{
  g_free (self->program);
  self->program = g_strdup (said->program);
  g_free (self->platform);
  self->platform = g_strdup (said->platform);
  g_free (self->practice);
  self->practice = g_strdup (said->practice);
  self->notices = notices;
}

/* The last answer, or what was told last, counts no longer. Steps that were done stay done. */
void
medic_desk_take_back (MedicDesk *self)
{
  MedicDeskFormer *former;

  g_return_if_fail (MEDIC_IS_DESK (self));

  if (self->former->len == 0)
    return;

  former = g_ptr_array_steal_index (self->former, self->former->len - 1);
  self->stated = former->stated;
  medic_desk_take_source (self, former->record, former->notices);
  medic_journal_free (former->record->journal);
  former->record->journal = medic_journal_copy (medic_case_get_journal (self->the_case));
  medic_case_resume (self->the_case, former->record);
  medic_desk_former_free (former);
  medic_desk_changed (self);
}

/* Whether @text was a code or a report, and was taken as such. What the decoder knows is no
 * code. */
static gboolean
take_other (MedicDesk  *self,
            const char *text)
{
  g_autofree char *known = NULL;

  if (text[0] == '{')
    return medic_desk_take_report (self, text, strlen (text), NULL);

  if (strlen (text) > LONGEST_CODE)
    return FALSE;

  known = medic_program_dup_code (text);

  return known == NULL && medic_desk_take_code (self, text, NULL);
}

/* What the customer reads out or sends: a message, what an administrator answered, a code or a
 * report. */
void
medic_desk_tell (MedicDesk  *self,
                 const char *message)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (MEDIC_IS_DESK (self));

  typed = medic_desk_dup_typed (message, LONGEST_MESSAGE, TRUE);
  g_strstrip (typed);
  if (typed[0] == '\0' || take_other (self, typed))
    return;

  medic_desk_keep_former (self);
  self->stated.is_stated = FALSE;
  medic_case_tell (self->the_case, typed);
  medic_desk_changed (self);
}
