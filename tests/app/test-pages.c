/* test-pages.c - every page can be made, shown and freed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-checks-page.h"
#include "app/medic-diagnosis-page.h"
#include "app/medic-done-page.h"
#include "app/medic-practise-page.h"
#include "app/medic-question-page.h"
#include "app/medic-start-page.h"
#include "app/medic-steps-page.h"
#include "app/medic-rows.h"
#include "app/medic-window.h"

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
  GtkWidget *row = g_object_ref_sink (medic_row_new (NULL, "<b>&", "<i>&amp;"));

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "<b>&");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "&lt;i&gt;&amp;amp;");
  g_object_unref (row);
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

  g_test_add_func ("/row/a-fact-is-never-markup", test_markup);
  g_test_add_func ("/window/is-shown-and-freed", test_window);

  return g_test_run ();
}
