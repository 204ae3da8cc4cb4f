/* desk-window.c - a desk page in a window, and a call, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/desk-window.h"

#include "app/medic-desk-page.h"

/* Waits until what is under way is done. */
void
desk_window_settle (void)
{
  for (int i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

/* Whether some label in @widget that can be seen shows @text, or begins with it. */
gboolean
desk_window_shows (GtkWidget  *widget,
       const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;

  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (desk_window_shows (child, text))
      return TRUE;

  return FALSE;
}

/* Returns: (transfer floating): the page, in a window of its own */
GtkWidget *
desk_window_new_page (GtkWidget **window)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  GtkWidget *page = g_object_new (MEDIC_TYPE_DESK_PAGE, "program", program, NULL);

  *window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (*window), page);
  gtk_window_present (GTK_WINDOW (*window));

  return page;
}

/* Returns: (transfer full): a call that has come to a cause */
MedicDesk *
desk_window_new_call (void)
{
  MedicDesk *desk = medic_desk_new_answers ();

  medic_desk_tell (desk, "AADSTS90094: An administrator must approve. Application: HubSpot.");
  g_assert_cmpuint (medic_desk_get_n_steps (desk), >, 1);

  return desk;
}
