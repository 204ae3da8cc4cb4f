/* medic-icons.c - the icon theme, read before it is needed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-icons.h"

static gpointer
look_at_icons (gpointer theme)  /* (unowned): it is there as long as the display */
{
  gtk_icon_theme_has_icon (theme, MEDIC_APPLICATION_ID);

  return NULL;
}

/* GTK reads the icon theme beside its start, and forgets it when libadwaita and the program add
 * their own icons. This reads it once more beside what comes next: else the first icon drawn would
 * wait for it. GTK lets threads look icons up.
 *
 * To be called where the main thread has much to do by itself. Where it waits for answers of other
 * programs, they may have to wait for the processor that this takes. */
void
medic_icons_read (GdkDisplay *display)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (display);

  g_thread_unref (g_thread_new ("icons", look_at_icons, theme));
}
