/* medic-save.c - a text put into a file that the person chooses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-save.h"

#include <string.h>

struct _MedicSave
{
  MedicPage *page;                /* (unowned): it keeps this one */
  GtkFileChooserNative *chooser;
  GBytes *bytes;
};

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (MedicPage) page = MEDIC_PAGE (user_data);
  gboolean saved = g_file_replace_contents_finish (G_FILE (source), result, NULL, NULL);

  if (gtk_widget_get_root (GTK_WIDGET (page)) != NULL)
    medic_page_mention (page, saved ? _("Saved")
                                    : _("It could not be saved there. Choose another place."));
}

static void
on_chosen (GtkNativeDialog *dialog,
           int              response,
           MedicSave       *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    g_file_replace_contents_bytes_async (file, self->bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE,
                                         NULL, on_saved, g_object_ref (self->page));
  gtk_native_dialog_hide (dialog);
}

/* @title: of the dialog
 * @name: of the file, until the person writes another */
MedicSave *
medic_save_begin (MedicPage  *page,
                  const char *title,
                  const char *name,
                  const char *text)
{
  MedicSave *self = g_new0 (MedicSave, 1);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  self->page = page;
  self->bytes = g_bytes_new (text, strlen (text));
  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (root),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("Save"), _("Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect (self->chooser, "response", G_CALLBACK (on_chosen), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));

  return self;
}

void
medic_save_free (MedicSave *self)
{
  g_signal_handlers_disconnect_by_data (self->chooser, self);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}
