/* test-desk-hand.c - what goes on from a desk: a handover, a request to others, a comparison
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-desk.h"

#include <string.h>

#include "program/medic-program.h"
#include "support/desk-report.h"

#define CORRELATION "7c9e6679-7425-40de-944b-e07fc1f90ae7"
#define NOT_ASSIGNED "AADSTS50105: Your administrator has configured the application HubSpot to " \
  "block users unless they are specifically granted access. Correlation ID: " CORRELATION \
  " Timestamp: 2026-11-20 09:14:03Z User: anna.nowak@harbour.example"

/* The clock of the tests, in microseconds. */
static gint64 now_is;

static gint64
now (void)
{
  return now_is;
}

static MedicDesk *
desk_new (void)
{
  MedicDesk *desk = medic_desk_new_answers ();

  medic_desk_set_clock (desk, now);
  medic_desk_set_address (desk, "anna.nowak@harbour.example");
  medic_desk_set_customer (desk, "Anna Nowak");
  medic_desk_tell (desk, NOT_ASSIGNED);

  return desk;
}

static char *
dup_handover (MedicDesk         *desk,
              MedicHandoverForm  form)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();

  return medic_desk_to_handover (desk, english, form);
}

static void
assert_has (const char *text,
            const char *part)
{
  g_test_message ("%s", part);
  g_assert_nonnull (strstr (text, part));
}

static void
assert_has_not (const char *text,
                const char *part)
{
  g_test_message ("%s", part);
  g_assert_null (strstr (text, part));
}

static void
test_a_handover_says_all_that_the_next_one_needs (void)
{
  g_autoptr (MedicDesk) desk = desk_new ();
  g_autofree char *code = medic_desk_dup_code (desk);
  g_autofree char *text = NULL;

  now_is += 61 * G_USEC_PER_SEC;
  medic_desk_step_done (desk);
  medic_desk_not_yet (desk);
  medic_desk_set_notes (desk, "Uses a laptop of her own.\nRings back.");
  medic_desk_set_next_action (desk, "Ring on Monday");
  text = dup_handover (desk, MEDIC_HANDOVER_TEXT);

  for (const char *const *part = (const char *const[]) {
         "What it is: ", "How sure: Certain", "Who can put it right: Their Microsoft 365 administrator",
         "Evidence", CORRELATION, "AADSTS50105", "[x] ", "1 min 1 s", "[ ] ", "“not yet” 1 time",
         "> Uses a laptop of her own.", "> Rings back.", "Next action", "> Ring on Monday",
         "Length of the call",
         code, "Rules: ", NULL }; *part != NULL; part++)
    assert_has (text, *part);
}

static void
test_nothing_personal_goes_out_that_nobody_typed (void)
{
  g_autoptr (MedicDesk) desk = desk_new ();
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autofree char *texts[] = {
    dup_handover (desk, MEDIC_HANDOVER_TEXT),
    dup_handover (desk, MEDIC_HANDOVER_MARKDOWN),
    medic_desk_to_escalation (desk, english, MEDIC_ESCALATE_MICROSOFT),
    medic_desk_to_escalation (desk, english, MEDIC_ESCALATE_HUBSPOT),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      assert_has_not (texts[i], "anna");
      assert_has_not (texts[i], "Anna");
      assert_has_not (texts[i], "harbour");
      if (i > 0)
        g_clear_pointer (&texts[i], g_free);
    }
}

static void
test_what_an_agent_typed_goes_into_the_handover_alone (void)
{
  g_autoptr (MedicDesk) desk = desk_new ();
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autofree char *text = NULL;

  medic_desk_set_notes (desk, "A secret note");
  medic_desk_set_next_action (desk, "A secret action");
  text = medic_desk_to_escalation (desk, english, MEDIC_ESCALATE_MICROSOFT);
  assert_has_not (text, "secret");
}

/* A note cannot pose as anything else. */
static void
test_markdown_stays_what_it_is (void)
{
  g_autoptr (MedicDesk) desk = desk_new ();
  g_autofree char *text = NULL;

  medic_desk_set_notes (desk, "# Closed\n- [x] all done\n1. <b>bold</b> [link](https://a.example)\n```");
  text = dup_handover (desk, MEDIC_HANDOVER_MARKDOWN);
  assert_has (text, "\n> \\# Closed\n");
  assert_has (text, "\n> \\- \\[x\\] all done\n");
  assert_has (text, "\n> 1\\. \\<b\\>bold");
  assert_has (text, "\\[link\\]");
  assert_has_not (text, "```");
}

static gboolean
is_missing (MedicDesk       *desk,
            MedicEscalation  whom,
            const char      *part)
{
  g_autoptr (GPtrArray) missing = medic_desk_list_missing (desk, whom);

  for (guint i = 0; i < missing->len; i++)
    if (strstr (g_ptr_array_index (missing, i), part) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_what_is_known_is_not_missing (void)
{
  g_autoptr (MedicDesk) told = desk_new ();
  g_autoptr (MedicDesk) empty = medic_desk_new_answers ();

  g_assert_true (is_missing (empty, MEDIC_ESCALATE_MICROSOFT, "correlation ID"));
  g_assert_false (is_missing (told, MEDIC_ESCALATE_MICROSOFT, "correlation ID"));
  g_assert_false (is_missing (told, MEDIC_ESCALATE_MICROSOFT, "UTC"));
  /* What is personal is never in it: whoever sends it puts it there. */
  g_assert_true (is_missing (told, MEDIC_ESCALATE_MICROSOFT, "tenant ID"));
  g_assert_true (is_missing (told, MEDIC_ESCALATE_HUBSPOT, "Hub ID"));
  g_assert_false (is_missing (told, MEDIC_ESCALATE_HUBSPOT, "word for word"));
}

static void
test_a_request_says_who_wants_what (void)
{
  g_autoptr (MedicDesk) desk = desk_new ();
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autofree char *microsoft = medic_desk_to_escalation (desk, english, MEDIC_ESCALATE_MICROSOFT);
  g_autofree char *hubspot = medic_desk_to_escalation (desk, english, MEDIC_ESCALATE_HUBSPOT);

  assert_has (microsoft, "(as Microsoft says)");
  assert_has (microsoft, "(plain practice)");
  assert_has (microsoft, CORRELATION);
  assert_has (hubspot, "(as HubSpot says)");
  assert_has (hubspot, "Hub ID");
}

static void
test_who_takes_over_learns_that_a_report_was_changed (void)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autoptr (MedicRecord) record = desk_record_new ("{'clock': <'slow'>}");
  g_autofree char *json = desk_report_new (record);
  g_autofree char *changed = desk_report_change (json);
  g_autoptr (MedicDesk) desk = desk_report_open (changed);
  g_autofree char *text = dup_handover (desk, MEDIC_HANDOVER_TEXT);
  g_autofree char *markdown = dup_handover (desk, MEDIC_HANDOVER_MARKDOWN);
  g_autofree char *request = medic_desk_to_escalation (desk, english, MEDIC_ESCALATE_MICROSOFT);

  assert_has (text, "The checksum does not fit");
  assert_has (markdown, "The checksum does not fit");
  assert_has (request, "The checksum does not fit");
}

/* What a report says of itself goes with it. */
static void
test_a_report_that_is_taken_back_leaves_nothing (void)
{
  g_autoptr (MedicDesk) desk = desk_new ();
  g_autoptr (MedicRecord) record = desk_record_new ("{'clock': <'slow'>}");
  g_autofree char *json = desk_report_new (record);
  g_autofree char *changed = desk_report_change (json);
  g_autofree char *text = NULL;

  g_assert_true (medic_desk_take_report (desk, changed, strlen (changed), NULL));
  g_assert_cmpuint (medic_desk_get_notices (desk), !=, 0);
  medic_desk_take_back (desk);
  g_assert_cmpuint (medic_desk_get_notices (desk), ==, 0);
  text = dup_handover (desk, MEDIC_HANDOVER_TEXT);
  assert_has_not (text, "Debian GNU/Linux 12");
}

/* The version is that of the program whose rules found it. */
static void
test_a_version_stands_beside_its_own_rules (void)
{
  g_autoptr (MedicRecord) record = desk_record_new ("{'clock': <'slow'>}");
  g_autofree char *json = NULL;
  g_autofree char *code = NULL;
  g_autofree char *told = NULL;
  g_autofree char *answered = NULL;
  g_autofree char *spoken = NULL;
  g_autoptr (MedicDesk) desk = NULL;
  g_autoptr (MedicDesk) other = NULL;

  g_free (record->program);
  record->program = g_strdup ("0.0.9");
  json = desk_report_new (record);
  desk = desk_report_open (json);
  code = medic_desk_dup_code (desk);
  told = dup_handover (desk, MEDIC_HANDOVER_TEXT);
  assert_has (told, "Mail Medic: 0.0.9");
  medic_desk_answer (desk, medic_knowledge_get_question (medic_program_get_knowledge (),
                                                         "hubspot-now"), NULL);
  answered = dup_handover (desk, MEDIC_HANDOVER_TEXT);
  assert_has_not (answered, "0.0.9");

  other = medic_desk_new_code (code, NULL);
  spoken = dup_handover (other, MEDIC_HANDOVER_TEXT);
  assert_has_not (spoken, "Mail Medic: ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/desk-hand/a-handover-says-all-that-the-next-one-needs",
                   test_a_handover_says_all_that_the_next_one_needs);
  g_test_add_func ("/desk-hand/nothing-personal-goes-out-that-nobody-typed",
                   test_nothing_personal_goes_out_that_nobody_typed);
  g_test_add_func ("/desk-hand/what-an-agent-typed-goes-into-the-handover-alone",
                   test_what_an_agent_typed_goes_into_the_handover_alone);
  g_test_add_func ("/desk-hand/markdown-stays-what-it-is", test_markdown_stays_what_it_is);
  g_test_add_func ("/desk-hand/what-is-known-is-not-missing", test_what_is_known_is_not_missing);
  g_test_add_func ("/desk-hand/a-request-says-who-wants-what", test_a_request_says_who_wants_what);
  g_test_add_func ("/desk-hand/who-takes-over-learns-that-a-report-was-changed",
                   test_who_takes_over_learns_that_a_report_was_changed);
  g_test_add_func ("/desk-hand/a-report-that-is-taken-back-leaves-nothing",
                   test_a_report_that_is_taken_back_leaves_nothing);
  g_test_add_func ("/desk-hand/a-version-stands-beside-its-own-rules",
                   test_a_version_stands_beside_its_own_rules);

  return g_test_run ();
}
