/* test-steps-page.c - looking again: is it said what is waited for, and what did not help?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-diagnosis-page.h"
#include "app/medic-steps-page.h"

#include "core/medic-case-private.h"
#include "shown.h"

#define PATIENCE_SECONDS 20

#define NEXT_TO_TRY "It is still there. Here is the next thing to try."
#define STILL_NOT "It still does not connect"

#define WAITED_FOR \
  "Sign in on Microsoft’s page\n" \
  "We wait here until you come back. Sign in with the address that you want in HubSpot."

/* Another account came back, which was left again: looking again means signing in. */
static MedicCase *
new_case (MedicProgram *program)
{
  MedicCase *the_case = medic_program_new_case (program, NULL);
  g_autoptr (MedicFacts) facts = medic_facts_new ();

  medic_facts_set_string (facts, MEDIC_FACT_MAIL_ADDRESS, medic_program_get_address (program));
  medic_facts_set_string (facts, MEDIC_FACT_OWN_ADDRESS, "yes");
  medic_facts_set_string (facts, MEDIC_FACT_SIGN_IN_WANTED, "browser");
  medic_facts_set_boolean (facts, MEDIC_FACT_SIGN_IN_READY, TRUE);
  medic_facts_set_boolean (facts, MEDIC_FACT_SIGNED_IN, TRUE);
  medic_facts_set_string (facts, MEDIC_FACT_ACCOUNT_IS, "work");
  medic_facts_set_string (facts, MEDIC_FACT_ACCOUNT_WANTED, "other");
  medic_case_learn (the_case, facts, "test");

  return the_case;
}

static void
wait_for (GtkWidget  *page,
          const char *text)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (!shows (page, text) && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_true (shows (page, text));
}

static void
look_again (MedicPage *page)
{
  for (int i = 0; i < 20 && !medic_page_get_frame (page)->waits; i++)
    medic_page_primary (page);
  g_assert_true (shows (GTK_WIDGET (page), "Looking again…"));
}

static void
test_waited_for (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program = medic_program_new_practice ("wrong-account", &error);
  g_autoptr (MedicCase) the_case = new_case (program);
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = g_object_new (MEDIC_TYPE_STEPS_PAGE, "program", program, "case", the_case, NULL);
  const MedicFrame *frame = medic_page_get_frame (MEDIC_PAGE (page));

  g_assert_no_error (error);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  look_again (MEDIC_PAGE (page));
  wait_for (page, WAITED_FOR);
  g_assert_cmpstr (frame->primary, ==, "Let the practice customer sign in");
  g_assert_cmpstr (frame->secondary, ==, "Stop");
  g_assert_false (frame->waits);

  medic_page_secondary (MEDIC_PAGE (page));
  wait_for (page, "Stopped. What was known before still counts.");
  g_assert_cmpstr (frame->primary, !=, "Let the practice customer sign in");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Returns: (transfer full): the person did @n steps against what the message says, or all */
static MedicCase *
new_walked_case (MedicProgram *program,
                 guint         n)
{
  MedicCase *the_case = medic_program_new_case (program, NULL);
  const MedicDiagnosis *diagnosis;
  g_autoptr (GPtrArray) steps = NULL;

  medic_case_tell (the_case, medic_program_get_message (program));
  diagnosis = medic_case_get_finding (the_case).diagnosis;
  steps = medic_diagnosis_steps (diagnosis, medic_case_get_facts (the_case));
  for (guint i = 0; i < MIN (n, steps->len); i++)
    medic_case_step_done (the_case, diagnosis, g_ptr_array_index (steps, i));
  medic_case_answer (the_case, medic_knowledge_who_asks (medic_program_get_knowledge (),
                                                         MEDIC_FACT_HUBSPOT_NOW), "same");

  return the_case;
}

static const struct
{
  guint       n_done;
  const char *said;
  gboolean    shown;
} walked[] = {
  { 0, NEXT_TO_TRY, FALSE },
  { 2, NEXT_TO_TRY, TRUE },
  { G_MAXUINT, NEXT_TO_TRY, FALSE },
  { 0, STILL_NOT, FALSE },
  { G_MAXUINT, STILL_NOT, TRUE },
};

static void
test_not_helped (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (walked); i++)
    {
      g_autoptr (MedicProgram) program = medic_program_new_practice ("private-computer", NULL);
      g_autoptr (MedicCase) the_case = new_walked_case (program, walked[i].n_done);
      GtkWidget *page = g_object_ref_sink (g_object_new (MEDIC_TYPE_DIAGNOSIS_PAGE,
                                                         "program", program, "case", the_case,
                                                         NULL));

      g_assert_cmpint (shows (page, walked[i].said), ==, walked[i].shown);
      g_object_unref (page);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/steps/whoever-has-to-sign-in-is-told-so", test_waited_for);

  g_test_add_func ("/steps/what-did-not-help-is-said-where-the-same-is-found", test_not_helped);

  return g_test_run ();
}
