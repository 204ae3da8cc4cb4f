/* test-receipt.c - does the receipt say what was wrong, who changed what, and how to undo it?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-receipt.h"

static const MedicDiagnosis consent = {
  .id = "consent", .title = "{mail-domain} has not approved HubSpot",
  .when = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_ERROR, "AADSTS90094")),
  .steps = MEDIC_STEPS (
    { .id = "ask", .title = "Ask", .actor = MEDIC_OWNER_USER },
    { .id = "approve", .title = "Approve", .actor = MEDIC_OWNER_ADMIN, .undo = "Revoke it." },
    { .id = "wait", .title = "Wait", .actor = MEDIC_OWNER_WAIT }
  ),
};

static const MedicCheck *const checks[] = { NULL };
static const MedicValue values[] = { { .fact = MEDIC_FACT_NONE } };
static const MedicDiagnosis *const layers[] = { NULL };
static const MedicCondition healthy[] = {
  MEDIC_ONE_OF (HUBSPOT_NOW, "works"), { .fact = MEDIC_FACT_NONE }
};
static const MedicKnowledge knowledge = {
  .checks = checks, .values = values, .layers = layers, .healthy = healthy
};

typedef struct
{
  MedicJournal  *journal;
  MedicFacts    *facts;
  MedicLanguage *english;
  MedicSpeech    speech;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  nothing)
{
  self->journal = medic_journal_new ();
  self->facts = medic_facts_new ();
  self->english = medic_language_new_english ();
  self->speech = (MedicSpeech) { &knowledge, self->facts, self->english };
  medic_facts_set_string (self->facts, MEDIC_FACT_MAIL_DOMAIN, "harbour.example");
}

static void
tear_down (Fixture       *self,
           gconstpointer  nothing)
{
  medic_journal_free (self->journal);
  medic_facts_unref (self->facts);
  medic_language_unref (self->english);
}

static const MedicReceiptLine *
get (GPtrArray *lines,
     guint      i)
{
  g_assert_cmpuint (i, <, lines->len);

  return g_ptr_array_index (lines, i);
}

/* Half past two of today, here. */
static gint64
today (int minute)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_new_local (g_date_time_get_year (now),
                                                      g_date_time_get_month (now),
                                                      g_date_time_get_day_of_month (now),
                                                      14, minute, 0);

  return g_date_time_to_unix (then);
}

static void
note (Fixture        *self,
      MedicEntryKind  kind,
      int             step,
      int             minute)
{
  medic_journal_add (self->journal, &(MedicEntry) {
    kind, &consent, step >= 0 ? &consent.steps[step] : NULL, today (minute)
  });
}

static void
without_a_journal_nothing_was_changed_and_nothing_is_proven (Fixture       *self,
                                                             gconstpointer  nothing)
{
  g_autoptr (GPtrArray) lines = medic_receipt_write (&self->speech, self->journal);

  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (get (lines, 0)->title, ==, "Nothing was changed");
  g_assert_cmpstr (get (lines, 1)->title, ==, "Not proven yet");
}

static void
a_cause_has_its_words_and_both_its_times (Fixture       *self,
                                          gconstpointer  nothing)
{
  g_autoptr (GPtrArray) lines = NULL;

  note (self, MEDIC_ENTRY_FOUND, -1, 22);
  note (self, MEDIC_ENTRY_GONE, -1, 36);
  lines = medic_receipt_write (&self->speech, self->journal);

  g_assert_cmpint (get (lines, 0)->kind, ==, MEDIC_RECEIPT_CAUSE);
  g_assert_cmpstr (get (lines, 0)->title, ==, "harbour.example has not approved HubSpot");
  g_assert_cmpstr (get (lines, 0)->who, ==, "Found at 14:22, gone at 14:36");
  g_assert_cmpstr (get (lines, 1)->title, ==, "Nothing was changed");
  g_assert_cmpstr (get (lines, 2)->title, ==, "The cause is not there any more");
}

static void
a_cause_that_came_back_is_not_gone_before (Fixture       *self,
                                           gconstpointer  nothing)
{
  g_autoptr (GPtrArray) lines = NULL;

  note (self, MEDIC_ENTRY_FOUND, -1, 22);
  note (self, MEDIC_ENTRY_FOUND, -1, 30);
  note (self, MEDIC_ENTRY_GONE, -1, 36);
  lines = medic_receipt_write (&self->speech, self->journal);

  g_assert_cmpstr (get (lines, 0)->who, ==, "Found at 14:22");
  g_assert_cmpstr (get (lines, 1)->who, ==, "Found at 14:30, gone at 14:36");
}

static void
each_change_says_who_when_and_how_to_undo_it (Fixture       *self,
                                              gconstpointer  nothing)
{
  g_autoptr (GPtrArray) lines = NULL;

  for (int step = 0; step < 3; step++)
    note (self, MEDIC_ENTRY_DONE, step, 30 + step);
  lines = medic_receipt_write (&self->speech, self->journal);

  g_assert_cmpstr (get (lines, 0)->title, ==, "Ask");
  g_assert_cmpstr (get (lines, 0)->who, ==, "Done by you at 14:30");
  g_assert_null (get (lines, 0)->undo);
  g_assert_cmpstr (get (lines, 1)->who, ==,
                   "Done by your Microsoft 365 administrator, noted at 14:31");
  g_assert_cmpstr (get (lines, 1)->undo, ==, "Revoke it.");
  g_assert_cmpstr (get (lines, 2)->who, ==, "Waited until 14:32");
  g_assert_cmpstr (get (lines, 3)->title, ==, "Nothing else was changed");
  g_assert_cmpstr (get (lines, 4)->title, ==, "Not proven yet");
}

static void
that_it_works_is_what_the_person_said (Fixture       *self,
                                       gconstpointer  nothing)
{
  g_autoptr (GPtrArray) lines = NULL;

  medic_facts_set_string (self->facts, MEDIC_FACT_HUBSPOT_NOW, "works");
  note (self, MEDIC_ENTRY_FOUND, -1, 22);
  lines = medic_receipt_write (&self->speech, self->journal);

  g_assert_cmpstr (get (lines, 2)->title, ==, "It works in HubSpot");
}

static void
a_day_that_is_not_today_is_named (Fixture       *self,
                                  gconstpointer  nothing)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GDateTime) then = g_date_time_new_local (2026, 3, 4, 5, 6, 0);

  medic_journal_add (self->journal, &(MedicEntry) {
    MEDIC_ENTRY_FOUND, &consent, NULL, g_date_time_to_unix (then)
  });
  lines = medic_receipt_write (&self->speech, self->journal);

  g_assert_cmpstr (get (lines, 0)->who, ==, "Found at 2026-03-04, 05:06");
}

static void
the_text_has_every_line (Fixture       *self,
                         gconstpointer  nothing)
{
  g_autofree char *text = NULL;

  note (self, MEDIC_ENTRY_DONE, 1, 31);
  text = medic_receipt_to_text (&self->speech, self->journal);

  g_assert_cmpstr (text, ==,
                   "What happened\n\n"
                   "- Approve\n"
                   "  Done by your Microsoft 365 administrator, noted at 14:31\n"
                   "  To undo: Revoke it.\n"
                   "- Nothing else was changed\n"
                   "  Not in your mailbox, not in your organisation\n"
                   "- Not proven yet\n"
                   "  Nobody has tried it in HubSpot since. Only that can show it.\n");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void      (*run) (Fixture *, gconstpointer);
  } cases[] = {
    { "without-a-journal-nothing-was-changed-and-nothing-is-proven",
      without_a_journal_nothing_was_changed_and_nothing_is_proven },
    { "a-cause-has-its-words-and-both-its-times", a_cause_has_its_words_and_both_its_times },
    { "a-cause-that-came-back-is-not-gone-before", a_cause_that_came_back_is_not_gone_before },
    { "each-change-says-who-when-and-how-to-undo-it",
      each_change_says_who_when_and_how_to_undo_it },
    { "that-it-works-is-what-the-person-said", that_it_works_is_what_the_person_said },
    { "a-day-that-is-not-today-is-named", a_day_that_is_not_today_is_named },
    { "the-text-has-every-line", the_text_has_every_line },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/receipt/%s", cases[i].name);

      g_test_add (path, Fixture, NULL, set_up, cases[i].run, tear_down);
    }

  return g_test_run ();
}
