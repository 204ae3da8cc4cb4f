/* medic-shortcuts.c - the keyboard shortcuts, to be seen and to be heard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-shortcuts.h"

#include "app/medic-translate.h"

/* The words of the window that are GTK’s own. */
#define GTK_DOMAIN "gtk40"

/* Whoever does not see a shortcut gets to it by Tab, and hears its keys. */
static void
let_shortcut_be_heard (GtkWidget *shortcut)
{
  g_autofree char *accelerator = NULL;
  g_autofree char *title = NULL;
  g_autofree char *keys = NULL;
  GdkModifierType modifiers;
  guint key;

  g_object_get (shortcut, "accelerator", &accelerator, "title", &title, NULL);
  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    return;

  keys = gtk_accelerator_get_label (key, modifiers);
  g_object_set (shortcut, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  gtk_widget_set_focusable (shortcut, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (shortcut), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys, -1);
}

/* In older versions, the button with the looking glass has no name. */
static void
let_be_heard (GtkWidget *widget)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    let_shortcut_be_heard (widget);
  else if (GTK_IS_TOGGLE_BUTTON (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    g_dgettext (GTK_DOMAIN, "Search Shortcuts"), -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_be_heard (child);
}

/* Made anew each time: in the language spoken now, and not before somebody wants to see it. */
void
medic_shortcuts_show (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (MEDIC_RESOURCE_BASE
                                                                  "/help-overlay.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  medic_translate_widget (GTK_WIDGET (overlay));
  let_be_heard (GTK_WIDGET (overlay));
  gtk_window_set_title (overlay, g_dgettext (GTK_DOMAIN, "Shortcuts"));
  gtk_window_set_transient_for (overlay, parent);
  gtk_window_present (overlay);
}
