/* medic-focus.c - the Tab key through a widget that says itself where reading begins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-focus.h"

/* For the class of a widget with one child that has a grab_focus of its own. Left to itself, GTK
 * calls that for Tab as well: it would skip what stands before, and never get out backwards. */
gboolean
medic_focus_child (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_child_focus (child, direction);
}
