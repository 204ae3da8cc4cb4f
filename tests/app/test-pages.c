/* test-pages.c - every page can be made, shown and freed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-checks-page.h"
#include "app/medic-diagnosis-page.h"
#include "app/medic-done-page.h"
#include "app/medic-paste-page.h"
#include "app/medic-practise-page.h"
#include "app/medic-preferences-window.h"
#include "app/medic-question-page.h"
#include "app/medic-reading-view.h"
#include "app/medic-report-page.h"
#include "app/medic-request-page.h"
#include "app/medic-sign-in-page.h"
#include "app/medic-start-page.h"
#include "app/medic-steps-page.h"
#include "app/medic-resume-row.h"
#include "app/medic-rows.h"
#include "app/medic-veil-row.h"
#include "app/medic-window.h"
#include "core/medic-case-private.h"
#include "shown.h"

typedef struct
{
  const char  *name;
  GType      (*get_type) (void);
  const char  *customer;  /* (nullable): NULL before there is a case */
  guint        answers;   /* how many questions are answered before */
} Row;

static const Row rows[] = {
  { "start", medic_start_page_get_type, NULL, 0 },
  { "practise", medic_practise_page_get_type, NULL, 0 },
  { "checks", medic_checks_page_get_type, "mail-elsewhere", 0 },
  { "question", medic_question_page_get_type, "mail-elsewhere", 0 },
  { "diagnosis", medic_diagnosis_page_get_type, "mail-elsewhere", 1 },
  { "diagnosis-without-a-cause", medic_diagnosis_page_get_type, "healthy", 0 },
  { "steps", medic_steps_page_get_type, "mail-elsewhere", 1 },
  { "done", medic_done_page_get_type, "healthy", 1 },
  { "paste", medic_paste_page_get_type, "healthy", 0 },
  { "report", medic_report_page_get_type, "mail-elsewhere", 1 },
  { "report-of-what-is-fine", medic_report_page_get_type, "healthy", 1 },
  { "request-for-nothing", medic_request_page_get_type, "healthy", 0 },
};

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(gboolean *) user_data = medic_case_examine_finish (MEDIC_CASE (source), result, NULL);
}

static MedicCase *
new_case (MedicProgram *program,
          guint         answers)
{
  MedicCase *the_case = medic_program_new_case (program, NULL);
  gboolean examined = FALSE;

  medic_case_examine_async (the_case, NULL, on_examined, &examined);
  while (!examined)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < answers; i++)
    {
      const MedicQuestion *question = medic_case_get_next_question (the_case);
      medic_case_answer (the_case, question, medic_program_get_answer (program, question->id));
    }

  return the_case;
}

static void
settle (void)
{
  for (int i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
test_page (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program = row->customer != NULL
                                     ? medic_program_new_practice (row->customer, &error)
                                     : medic_program_new ();
  g_autoptr (MedicCase) the_case = row->customer != NULL ? new_case (program, row->answers) : NULL;
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = g_object_new (row->get_type (), "program", program, "case", the_case, NULL);
  gpointer gone = page;

  g_assert_no_error (error);
  g_object_add_weak_pointer (G_OBJECT (page), &gone);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  medic_page_enter (MEDIC_PAGE (page));
  settle ();
  g_assert_nonnull (medic_page_get_frame (MEDIC_PAGE (page))->title);

  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_assert_null (gone);
}

static void
test_markup (void)
{
  GtkWidget *row = g_object_ref_sink (medic_row_new (NULL, "<b>&", "<i>&amp;\n&gt;"));

  g_assert_true (shows (row, "<b>&"));
  g_assert_true (shows (row, "<i>&amp;\n&gt;"));
  g_object_unref (row);
}

/* What is pasted is shown as it is; what is repeated of it is no markup and has no control
 * characters. */
static void
test_hostile_text (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  const char *text = "AADSTS65001: The user or administrator has not consented to use the application "
                     "with ID '7eadcef8-456d-4611-9480-4fff72b8b9e2' named 'Food & Drink <3\xe2\x80\xae'.";
  GtkWidget *view = g_object_ref_sink (medic_reading_view_new (program, text));

  g_assert_true (medic_reading_view_is_recognised (MEDIC_READING_VIEW (view)));
  g_assert_true (shows (view, "This message is about Food & Drink <3, not HubSpot"));
  g_object_unref (view);
}

/* The longest text that is taken, and more. */
static void
test_long_text (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autofree char *text = g_strnfill (1024 * 1024, 'x');
  GtkWidget *view = g_object_ref_sink (medic_reading_view_new (program, text));

  g_assert_false (medic_reading_view_is_recognised (MEDIC_READING_VIEW (view)));
  g_object_unref (view);
}

/* What stays here is shown as it is, in one line, beside what goes out. */
static void
test_hidden (void)
{
  const MedicHidden hidden[] = {
    { MEDIC_FACT_HUBSPOT_MESSAGE, "<b>one</b>\ntwo &amp;", NULL },
    { MEDIC_FACT_MAIL_ADDRESS, "anna@harbour.example", "user-1@domain-1.example" },
  };
  GtkWidget *message = g_object_ref_sink (medic_veil_row_new (&hidden[0]));
  GtkWidget *address = g_object_ref_sink (medic_veil_row_new (&hidden[1]));

  g_assert_true (shows (message, "<b>one</b> two &amp;"));
  g_assert_true (shows (message, "left out"));
  g_assert_true (shows (address, "anna@harbour.example"));
  g_assert_true (shows (address, "user-1@domain-1.example"));
  g_object_unref (message);
  g_object_unref (address);
}

/* The form that is chosen outlives another language of the window; nonsense changes nothing. */
static void
test_report_draft (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, "anna@harbour.example");
  GtkWidget *page = g_object_ref_sink (g_object_new (MEDIC_TYPE_REPORT_PAGE, "program", program,
                                                     "case", the_case, NULL));
  static const char *const drafts[][2] = {
    { "2 en", "2 en" }, { "1 en", "1 en" }, { "99 en", "1 en" }, { "x", "1 en" }, { "0 xx", "0 en" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_autofree char *draft = NULL;

      medic_page_set_draft (MEDIC_PAGE (page), drafts[i][0]);
      draft = medic_page_dup_draft (MEDIC_PAGE (page));
      g_assert_cmpstr (draft, ==, drafts[i][1]);
    }
  g_object_unref (page);
}

/* A page that is made anew in another language takes up what was typed; too much is cut. */
static void
test_draft (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, NULL);
  g_autofree char *flood = g_strnfill (1024 * 1024 + 10, 'x');
  g_autofree char *draft = NULL;
  GtkWidget *page = g_object_ref_sink (g_object_new (MEDIC_TYPE_PASTE_PAGE, "program", program,
                                                     "case", the_case, NULL));

  g_assert_true (medic_page_get_frame (MEDIC_PAGE (page))->waits);
  medic_page_set_draft (MEDIC_PAGE (page), flood);
  draft = medic_page_dup_draft (MEDIC_PAGE (page));
  g_assert_cmpuint (strlen (draft), ==, 1024 * 1024);
  g_assert_false (medic_page_get_frame (MEDIC_PAGE (page))->waits);

  medic_page_set_draft (MEDIC_PAGE (page), " \n\t ");
  g_assert_true (medic_page_get_frame (MEDIC_PAGE (page))->waits);
  g_object_unref (page);
}

static void
test_window (void)
{
  g_autoptr (AdwApplication) application =
    adw_application_new (MEDIC_APPLICATION_ID ".Test", G_APPLICATION_NON_UNIQUE);
  GtkWidget *window;
  gpointer gone;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  window = gone = medic_window_new (GTK_APPLICATION (application));

  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_assert_null (gone);
}

/* Returns: (transfer full): an examined case of a mailbox that nobody can sign in to */
static MedicCase *
new_case_without_id (MedicProgram *program,
                     const char   *own)
{
  MedicCase *the_case = medic_program_new_case (program, NULL);
  g_autoptr (MedicFacts) facts = medic_facts_new ();

  medic_facts_set_string (facts, MEDIC_FACT_MAIL_ADDRESS, "anna@harbour.example");
  medic_facts_set_boolean (facts, MEDIC_FACT_SIGN_IN_READY, FALSE);
  if (own != NULL)
    medic_facts_set_string (facts, MEDIC_FACT_OWN_ADDRESS, own);
  medic_case_learn (the_case, facts, "test");

  return the_case;
}

static const struct
{
  const char  *name;
  GType      (*get_type) (void);
  const char  *own;   /* (nullable): NULL where it is not known */
  const char  *text;
  gboolean     shown;
} without_id[] = {
  { "is-offered-where-it-would-tell-more", medic_diagnosis_page_get_type, NULL,
    "Ask the mailbox itself", TRUE },
  { "is-offered-for-ones-own-address", medic_diagnosis_page_get_type, "yes",
    "Ask the mailbox itself", TRUE },
  { "is-not-offered-for-somebody-elses", medic_diagnosis_page_get_type, "no",
    "Ask the mailbox itself", FALSE },
  { "says-what-is-missing", medic_sign_in_page_get_type, "yes",
    "Signing in is not set up here", TRUE },
};

/* Without an application id, the page that says who can supply one is found. */
static void
test_without_id (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = new_case_without_id (program, without_id[i].own);
  GtkWidget *page = g_object_ref_sink (g_object_new (without_id[i].get_type (), "program", program,
                                                     "case", the_case, NULL));

  g_assert_cmpint (shows (page, without_id[i].text), ==, without_id[i].shown);
  g_object_unref (page);
}

/* When a case was left, at 10:00 on the second day of a year. */
static const struct
{
  int         year, month, day, hour, minute;
  const char *said;
} whens[] = {
  { 2027, 1, 2, 9, 59, "Today, 09:59" },
  { 2027, 1, 2, 0, 0, "Today, 00:00" },
  { 2027, 1, 1, 23, 59, "Yesterday, 23:59" },
  { 2026, 12, 31, 23, 59, "2 days ago, 23:59" },
  { 2026, 12, 4, 7, 5, "29 days ago, 07:05" },
  { 2027, 1, 3, 0, 1, "2027-01-03, 00:01" },
};

static void
test_when (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2027, 1, 2, 10, 0, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (whens); i++)
    {
      g_autoptr (GDateTime) time =
        g_date_time_new_local (whens[i].year, whens[i].month, whens[i].day, whens[i].hour,
                               whens[i].minute, 0);
      g_autofree char *said = medic_resume_row_dup_when (g_date_time_to_unix (time),
                                                         g_date_time_to_unix (now));

      g_assert_cmpstr (said, ==, whens[i].said);
    }
}

/* A file, or somebody’s report, may say any time at all. */
static void
test_a_time_that_no_calendar_has (void)
{
  static const gint64 times[] = { G_MAXINT64, G_MININT64, G_GINT64_CONSTANT (253402300800) };

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *said = medic_resume_row_dup_when (times[i], 1764000000);
      g_autofree char *clock = medic_words_time (medic_language_get_current (), times[i]);

      g_assert_cmpstr (said, ==, "…");
      g_assert_cmpstr (clock, ==, "…");
    }
}

static void
test_preferences (void)
{
  GtkWidget *parent = adw_window_new ();
  GtkWidget *window = medic_preferences_window_new (GTK_WINDOW (parent));
  gpointer gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  gtk_window_close (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (parent));
  settle ();
  g_assert_null (gone);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/page/", rows[i].name, "-is-shown-and-freed", NULL);
      g_test_add_data_func (path, &rows[i], test_page);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (without_id); i++)
    {
      g_autofree char *path = g_strconcat ("/without-id/signing-in-", without_id[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_without_id);
    }
  g_test_add_func ("/row/a-fact-is-never-markup", test_markup);
  g_test_add_func ("/reading/hostile-text-is-only-text", test_hostile_text);
  g_test_add_func ("/reading/a-long-text-is-read", test_long_text);
  g_test_add_func ("/veil/what-stays-here-is-only-text", test_hidden);
  g_test_add_func ("/page/report-keeps-what-is-chosen", test_report_draft);
  g_test_add_func ("/page/paste-keeps-what-is-typed", test_draft);
  g_test_add_func ("/window/is-shown-and-freed", test_window);
  g_test_add_func ("/resume/a-time-is-said-as-one-would-say-it", test_when);
  g_test_add_func ("/resume/a-time-that-no-calendar-has", test_a_time_that_no_calendar_has);
  g_test_add_func ("/preferences/are-shown-and-freed", test_preferences);

  return g_test_run ();
}
