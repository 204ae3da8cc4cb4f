/* watch-frames.c - loaded into a program with a window, it says when frames were drawn
 *
 * By LD_PRELOAD, so that the program need not know of it. To MEDIC_FRAMES it writes a line for each
 * frame in which something was drawn: when it began and when it ended, in µs of the monotonic
 * clock, and for how many of them its thread waited for a processor that others had. With
 * MEDIC_FIRST_FRAME it writes one line and ends the program after the first frame: when that was
 * drawn, the µs of processor time until then, and the KiB of memory at most.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gdk/gdk.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

static FILE *output;
static gint64 began;
static gint64 waited;
static gboolean is_drawn;

/* Not before something is drawn: what starts the program, as valgrind does, is no program with a
 * window, nor is what the program starts. */
static void
open_output (void)
{
  output = fopen (getenv ("MEDIC_FRAMES"), "ae");
  if (output == NULL)
    abort ();

  unsetenv ("LD_PRELOAD");
  unsetenv ("MEDIC_FRAMES");
}

static glong
find_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;

  line = strstr (status, "VmHWM:");

  return line != NULL ? atol (line + strlen ("VmHWM:")) : 0;
}

/* How long this thread was ready and had no processor, in µs so far. */
static gint64
find_waited (void)
{
  FILE *file = fopen ("/proc/thread-self/schedstat", "re");
  gint64 ran;
  gint64 delayed;

  if (file == NULL || fscanf (file, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, &ran, &delayed) != 2)
    delayed = 0;
  g_clear_pointer (&file, fclose);

  return delayed / 1000;
}

static gint64
to_us (struct timeval time)
{
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_usec;
}

static void
say_first_and_end (gint64 now)
{
  struct rusage used;

  getrusage (RUSAGE_SELF, &used);
  fprintf (output, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %ld\n", now,
           to_us (used.ru_utime) + to_us (used.ru_stime), find_peak ());
  fclose (output);
  _exit (0);
}

static gboolean
on_before_paint (GSignalInvocationHint *hint,
                 guint                  n_values,
                 const GValue          *values,
                 gpointer               user_data)
{
  began = g_get_monotonic_time ();
  waited = find_waited ();
  is_drawn = FALSE;

  return G_SOURCE_CONTINUE;
}

static gboolean
on_render (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               user_data)
{
  is_drawn = TRUE;

  return G_SOURCE_CONTINUE;
}

static gboolean
on_after_paint (GSignalInvocationHint *hint,
                guint                  n_values,
                const GValue          *values,
                gpointer               user_data)
{
  gint64 now = g_get_monotonic_time ();

  if (!is_drawn)
    return G_SOURCE_CONTINUE;

  if (output == NULL)
    open_output ();
  if (getenv ("MEDIC_FIRST_FRAME") != NULL)
    say_first_and_end (now);
  fprintf (output, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", began, now,
           find_waited () - waited);
  fflush (output);

  return G_SOURCE_CONTINUE;
}

static void
hook (GType                type,
      const char          *signal,
      GSignalEmissionHook  function)
{
  g_type_class_unref (g_type_class_ref (type));
  g_signal_add_emission_hook (g_signal_lookup (signal, type), 0, function, NULL, NULL);
}

__attribute__ ((constructor))
static void
begin (void)
{
  if (getenv ("MEDIC_FRAMES") == NULL)
    return;

  hook (GDK_TYPE_FRAME_CLOCK, "before-paint", on_before_paint);
  hook (GDK_TYPE_SURFACE, "render", on_render);
  hook (GDK_TYPE_FRAME_CLOCK, "after-paint", on_after_paint);
}
