/* medic-renderer.c - what draws the window: the processor, unless somebody wishes otherwise
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-renderer.h"

#include <gtk/gtk.h>

static const char *chosen;

/* Of GTK’s variables, the one that is of use to its present version; an unknown word would be
 * complained of. */
static const char *
get_variable (void)
{
  return gtk_check_version (4, 16, 0) == NULL ? "GDK_DISABLE" : "GDK_DEBUG";
}

static gboolean
is_left_to_us (const char *variable)
{
  const char *wanted = g_getenv ("GSK_RENDERER");

  return g_getenv (variable) == NULL && (wanted == NULL || g_str_equal (wanted, "cairo"));
}

/* The driver of a graphics card takes longer to load than our first page to draw, and as much
 * memory as all the rest; on distant and on virtual computers it is what fails. To be called before
 * there are threads, and before GTK looks. */
void
medic_renderer_choose (void)
{
  const char *variable = get_variable ();

  if (!is_left_to_us (variable))
    return;

  chosen = variable;
  g_setenv (variable, g_str_equal (variable, "GDK_DEBUG") ? "gl-disable" : "gl,vulkan", TRUE);
}

/* A browser that we start shall draw as it likes. To be called when GTK has looked. */
void
medic_renderer_forget (void)
{
  if (chosen != NULL)
    g_unsetenv (chosen);
  chosen = NULL;
}
