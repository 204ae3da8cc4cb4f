/* shown.c - what a page shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "shown.h"

/* Whether some label in @widget shows just @text. */
gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;

  return FALSE;
}
