/* view.c - making a view: the window, its case, the page, what is done on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "views.h"

#include "app/medic-translate.h"
#include "core/medic-case-private.h"
#include "knowledge/scenario.h"

/* As long as it takes a window to become what was asked of it. */
#define SETTLED 12
#define STEP_US 4000
#define PATIENCE 500
#define FRAMES 20

/* All that happens now: layouts, answers, what was put off until there is time for it. */
void
view_settle (void)
{
  for (int i = 0; i < SETTLED; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      g_usleep (STEP_US);
    }
}

/* The program speaks @code from now on, as if it had been started so. */
void
view_speak (const char *folder,
            const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicLanguage) language = g_str_equal (code, "en")
                                       ? medic_language_new_english ()
                                       : medic_language_load (folder, code, &error);

  g_assert_no_error (error);
  medic_language_set_current (language);
  medic_translate_direction ();
}

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(gboolean *) user_data = medic_case_examine_finish (MEDIC_CASE (source), result, NULL);
}

static void
examine (MedicCase *the_case)
{
  gboolean examined = FALSE;

  medic_case_examine_async (the_case, NULL, on_examined, &examined);
  while (!examined)
    g_main_context_iteration (NULL, TRUE);
}

/* What comes before the page that is wanted is answered as the practice customer does. */
static gboolean
is_before (const MedicQuestion *question,
           const View          *view)
{
  return question != NULL && !question->signs_in && view->place != MEDIC_PLACE_QUESTION;
}

/* Whoever practises plays the one whose mailbox it is. */
static const char *
find_answer (MedicProgram        *program,
             const MedicQuestion *question)
{
  const char *answer = medic_program_get_answer (program, question->id);

  if (question->answers == MEDIC_FACT_OWN_ADDRESS)
    return "yes";

  return answer != NULL ? answer : MEDIC_ANSWER_UNKNOWN;
}

static void
practise (MedicCase    *the_case,
          MedicProgram *program,
          const View   *view)
{
  const MedicQuestion *question;

  examine (the_case);
  while (is_before (question = medic_case_get_next_question (the_case), view))
    {
      medic_case_answer (the_case, question, find_answer (program, question));
      examine (the_case);
    }
}

static void
learn (MedicCase  *the_case,
       const char *name)
{
  g_autofree char *file = g_strconcat (name, ".scenario", NULL);
  g_autofree char *path = g_build_filename (MEDIC_SCENARIOS, file, NULL);
  g_autoptr (Scenario) scenario = scenario_load (path);

  medic_case_learn (the_case, scenario->facts, "test");
}

/* Any page will do to begin a case from; this one does nothing by itself. */
static void
begin (MedicWindow  *window,
       MedicProgram *program,
       const View   *view)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  MedicCase *the_case;

  medic_page_start (medic_window_get_page (window), (MedicBeginning) {
    .program = program,
    .walk = view->walk != NULL ? medic_knowledge_get_walk (knowledge, view->walk) : NULL,
    .place = MEDIC_PLACE_PASTE,
  });
  the_case = medic_page_get_case (medic_window_get_page (window));
  if (view->customer != NULL && view->place != MEDIC_PLACE_CHECKS)
    practise (the_case, program, view);
  if (view->scenario != NULL)
    learn (the_case, view->scenario);
  if (view->asks != NULL)
    medic_case_ask_first (the_case, view->asks);
}

static gboolean
has_a_case (const View *view)
{
  return view->customer != NULL || view->scenario != NULL || view->walk != NULL
         || view->asks != NULL;
}

/**
 * view_show:
 *
 * Returns: (transfer none): the window to look at, in front of all others of @application
 */
GtkWindow *
view_show (const View     *view,
           GtkApplication *application)
{
  MedicWindow *window = MEDIC_WINDOW (medic_window_new (application));
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program = view->customer != NULL
                                     ? medic_program_new_practice (view->customer, &error)
                                     : medic_program_new ();

  g_assert_no_error (error);
  gtk_window_present (GTK_WINDOW (window));
  if (has_a_case (view))
    begin (window, program, view);
  if (view->place > MEDIC_PLACE_START)
    medic_page_go (medic_window_get_page (window), view->place);
  if (view->act != NULL)
    view->act (window, view);
  view_settle ();

  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (gtk_window_get_transient_for (other) == GTK_WINDOW (window))
        return other;
    }

  return GTK_WINDOW (window);
}

/* Closes all windows of @application, the last one first. */
void
view_close (GtkApplication *application)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (application)) != NULL)
    gtk_window_destroy (windows->data);
  view_settle ();
}

/* Until @window is drawn anew, however busy the computer is. */
static void
wait_for_frame (GtkWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  const gint64 before = gdk_frame_clock_get_frame_counter (clock);

  gtk_widget_queue_draw (GTK_WIDGET (window));
  for (int i = 0; gdk_frame_clock_get_frame_counter (clock) == before && i < PATIENCE; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      g_usleep (STEP_US);
    }
}

static gboolean
has_width (GtkWindow *window,
           int        width)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);

  return gtk_widget_get_width (GTK_WIDGET (window)) == MAX (width, minimum);
}

/* @percent: how large its text is */
void
view_set_size (GtkWindow *window,
               int        width,
               int        height,
               guint      percent)
{
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-xft-dpi",
                (int) (96 * 1024 * percent / 100), NULL);
  gtk_window_set_default_size (window, width, height);
  wait_for_frame (window);
  for (int i = 0; !has_width (window, width) && i < FRAMES; i++)
    wait_for_frame (window);
  wait_for_frame (window);
}
