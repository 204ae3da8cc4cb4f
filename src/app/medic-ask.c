/* medic-ask.c - a question before what is open is closed for something else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-ask.h"

#include "app/medic-translate.h"
#include "core/medic-language.h"

/**
 * medic_ask_before_opening:
 * @parent: (nullable):
 * @body: (translated): what would be lost
 *
 * One question at a time: what was asked before and not answered yet is not wanted any more.
 *
 * Returns: (transfer none): the dialog, which is shown; its “response” is what the person wants
 */
GtkWidget *
medic_ask_before_opening (GtkWindow  *parent,
                          const char *heading,
                          const char *body)
{
  static GtkWidget *before;  /* (unowned) (nullable) */
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  AdwMessageDialog *asking = ADW_MESSAGE_DIALOG (dialog);

  if (before != NULL)
    gtk_window_destroy (GTK_WINDOW (before));
  g_set_weak_pointer (&before, dialog);

  /* Translators: a button: leave what is open as it is. */
  adw_message_dialog_add_response (asking, "stay", _("_Stay here"));
  adw_message_dialog_add_response (asking, MEDIC_ASK_OPEN, _("_Open it"));
  adw_message_dialog_set_default_response (asking, "stay");
  adw_message_dialog_set_close_response (asking, "stay");
  medic_translate_dialog (dialog);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}
