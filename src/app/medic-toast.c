/* medic-toast.c - a sentence that is shown for a moment, and what can be taken back meanwhile
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-toast.h"

#include "core/medic-language.h"

/* Long enough for a sentence to be read. */
#define TOLD_SECONDS 4
/* Long enough for somebody to get to the button with the keyboard. */
#define UNDO_SECONDS 15

void
medic_toast_tell (AdwToastOverlay *overlay,
                  const char      *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, TOLD_SECONDS);
  adw_toast_overlay_add_toast (overlay, toast);
}

/**
 * medic_toast_undo:
 * @widget: something in the window
 * @undo: (scope notified): (AdwToast *toast, gpointer data)
 *
 * Says what was done and offers to take it back.
 *
 * Returns: (transfer full): what says it, until it is dismissed
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
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_object_ref (toast));

  return toast;
}
