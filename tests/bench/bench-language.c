/* bench-language.c - how long does it take until a page is there in another language?
 *
 * bench-language CATALOGUES LANGUAGE: on the diagnosis page, the key that shows it in English is
 * pressed, and pressed again. What counts is all that the program does until the page stands there
 * anew: it is made, laid out and drawn. What it waits for the next frame to begin is not counted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/medic-application.h"
#include "app/views.h"

#define N_ROUNDS 41
#define ACTION "win.english"
#define AIM_MS 16.0

static const char *const pages[] = { "diagnosis-certain", "diagnosis-likely", "diagnosis-unknown" };

/* In ms. */
typedef struct
{
  double made;
  double drawn;
  double begun;   /* when the frame began */
  gboolean done;
} Switch;

/* Of the processor: what else the computer does meanwhile does not count. */
static double
now_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static int
compare (const void *a,
         const void *b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

static const View *
find_view (const char *name)
{
  for (gsize i = 0; i < n_views; i++)
    if (g_str_equal (views[i].name, name))
      return &views[i];

  g_assert_not_reached ();
}

static void
on_before_paint (GdkFrameClock *clock,
                 Switch        *self)
{
  self->begun = now_ms ();
}

static void
on_after_paint (GdkFrameClock *clock,
                Switch        *self)
{
  self->drawn += now_ms () - self->begun;
  self->done = TRUE;
}

/* Returns: what the program did until the page was there in the other language */
static Switch
change (GtkWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  Switch self = { 0 };
  gulong before = g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), &self);
  gulong after = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), &self);
  double start = now_ms ();

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), ACTION, NULL));
  self.made = now_ms () - start;
  while (!self.done)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, after);
  view_settle ();

  return self;
}

/* Returns: whether the aim is met */
static gboolean
measure (GtkApplication *application,
         const char     *folder,
         const char     *code,
         const char     *name)
{
  double made[N_ROUNDS], drawn[N_ROUNDS], whole[N_ROUNDS];
  GtkWindow *window;

  view_speak (folder, code);
  window = view_show (find_view (name), application);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      Switch taken = change (window);

      made[i] = taken.made;
      drawn[i] = taken.drawn;
      whole[i] = taken.made + taken.drawn;
    }
  view_close (application);
  qsort (made, N_ROUNDS, sizeof (double), compare);
  qsort (drawn, N_ROUNDS, sizeof (double), compare);
  qsort (whole, N_ROUNDS, sizeof (double), compare);
  g_print ("language switch between %s and en on %s: %.1f ms: made %.1f, laid out and drawn %.1f"
           " (median of %d; aim: at most %.0f)\n", code, name, whole[N_ROUNDS / 2],
           made[N_ROUNDS / 2], drawn[N_ROUNDS / 2], N_ROUNDS, AIM_MS);

  return whole[N_ROUNDS / 2] <= AIM_MS;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkApplication) application = NULL;
  gboolean met = TRUE;

  if (argc != 3)
    return 64;

  gtk_init ();
  setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("MEDIC_LOCALE_DIR", argv[1], TRUE);
  application = GTK_APPLICATION (medic_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    met &= measure (application, argv[1], argv[2], pages[i]);

  return met ? 0 : 1;
}
