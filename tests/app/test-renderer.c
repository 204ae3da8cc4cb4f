/* test-renderer.c - what draws the window, and who decides it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtk.h>

#include "app/medic-renderer.h"

/* The one that this version of GTK looks at. */
static const char *variable;

static void
the_processor_draws_where_nobody_wishes_otherwise (void)
{
  g_unsetenv (variable);
  g_unsetenv ("GSK_RENDERER");

  medic_renderer_choose ();
  g_assert_nonnull (strstr (g_getenv (variable), "gl"));
}

static void
what_we_start_draws_as_it_likes (void)
{
  the_processor_draws_where_nobody_wishes_otherwise ();

  medic_renderer_forget ();
  g_assert_null (g_getenv (variable));
}

static void
somebody_who_wants_the_graphics_card_gets_it (void)
{
  g_unsetenv (variable);
  g_setenv ("GSK_RENDERER", "gl", TRUE);

  medic_renderer_choose ();
  g_assert_null (g_getenv (variable));
}

static void
what_somebody_set_stays (void)
{
  g_setenv (variable, "misc", TRUE);
  g_unsetenv ("GSK_RENDERER");

  medic_renderer_choose ();
  medic_renderer_forget ();
  g_assert_cmpstr (g_getenv (variable), ==, "misc");
}

int
main (int    argc,
      char **argv)
{
  variable = gtk_check_version (4, 16, 0) == NULL ? "GDK_DISABLE" : "GDK_DEBUG";
  g_test_init (&argc, &argv, NULL);

#define ADD(test) g_test_add_func ("/renderer/" #test, test)
  ADD (the_processor_draws_where_nobody_wishes_otherwise);
  ADD (what_we_start_draws_as_it_likes);
  ADD (somebody_who_wants_the_graphics_card_gets_it);
  ADD (what_somebody_set_stays);

  return g_test_run ();
}
