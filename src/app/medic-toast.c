/* medic-toast.c - a sentence that is shown for a moment, and what can be taken back meanwhile
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-toast.h"

#include "app/medic-announce.h"
#include "app/medic-translate.h"
#include "core/medic-language.h"

/* Long enough for a sentence to be read. */
#define TOLD_SECONDS 4
/* Long enough for somebody to get to the button with the keyboard. */
#define UNDO_SECONDS 15

static void
name_close (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    g_dgettext ("gtk40", "Close"), -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_close (child);
}

/* The toast is the last child of the overlay; the page itself is not ours to go over. */
static void
name_buttons (GtkWidget *overlay)
{
  medic_translate_dialog (gtk_widget_get_last_child (overlay));
  name_close (gtk_widget_get_last_child (overlay));
}

void
medic_toast_tell (AdwToastOverlay *overlay,
                  const char      *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, TOLD_SECONDS);
  adw_toast_overlay_add_toast (overlay, toast);
  name_buttons (GTK_WIDGET (overlay));
  medic_announce (GTK_WIDGET (overlay), text, MEDIC_URGENCY_NOTE);
}

/**
 * medic_toast_undo:
 * @widget: something in the window
 * @undo: (scope notified): (AdwToast *toast, gpointer data)
 *
 * Shows what was done and offers to take it back. The caller announces it, once the focus is where
 * it goes from there.
 *
 * Returns: (transfer full): what shows it, until it is dismissed
 */
AdwToast *
medic_toast_undo (GtkWidget      *widget,
                  const char     *text,
                  GCallback       undo,
                  gpointer        data,
                  GClosureNotify  free_data)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, UNDO_SECONDS);
  /* Translators: a button: what was removed comes back. */
  adw_toast_set_button_label (toast, _("Undo"));
  g_signal_connect_data (toast, "button-clicked", undo, data, free_data, 0);
  if (overlay != NULL)
    {
      adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_object_ref (toast));
      name_buttons (overlay);
    }

  return toast;
}
