/* empty-window.c - the least that a program with a window of libadwaita does: nothing is in it
 *
 * With FURNISHED: the least that one does in which something can be typed and pressed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#ifdef FURNISHED
static void
furnish (AdwApplicationWindow *window)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), gtk_entry_new ());
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Check"));
  adw_application_window_set_content (window, box);
}
#endif

static void
on_activate (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

#ifdef FURNISHED
  furnish (ADW_APPLICATION_WINDOW (window));
#endif
  gtk_window_set_default_size (GTK_WINDOW (window), 760, 760);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new ("org.example.Empty", 0);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
