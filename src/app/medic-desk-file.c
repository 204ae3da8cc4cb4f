/* medic-desk-file.c - a report that somebody sent, from a file, a drop or the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-file.h"

#include <string.h>

#include "app/medic-clipboard.h"
#include "core/medic-language.h"

/* One byte more than a report may have: the reader says that it is too large. */
#define MOST_BYTES (1024 * 1024 + 1)

/* A file that is being read, or a place where reports are taken. */
typedef struct
{
  GtkWidget     *widget;
  MedicDeskTake  take;
  char          *bytes;  /* (nullable) */
} Reading;

static Reading *
reading_new (GtkWidget     *widget,
             MedicDeskTake  take)
{
  Reading *self = g_new0 (Reading, 1);

  *self = (Reading) { g_object_ref (widget), take, NULL };

  return self;
}

static void
reading_free (Reading *self)
{
  g_clear_object (&self->widget);
  g_clear_pointer (&self->bytes, g_free);
  g_free (self);
}

/* Hands over what was read, unless the person has left meanwhile. */
static void
reading_end (Reading    *self,
             gsize       length,
             const char *remark)
{
  if (gtk_widget_get_root (self->widget) != NULL)
    self->take (self->widget, remark == NULL ? self->bytes : NULL, length, remark);

  reading_free (self);
}

/* Reading a file, in the order in which it happens. */
static void on_kind_known (GObject *source, GAsyncResult *result, gpointer user_data);
static void on_opened     (GObject *source, GAsyncResult *result, gpointer user_data);
static void on_read       (GObject *source, GAsyncResult *result, gpointer user_data);

/* Reads no more than a report may have, and only what is a file of this computer. */
void
medic_desk_file_read (GtkWidget     *widget,
                      GFile         *file,
                      MedicDeskTake  take)
{
  if (g_file_peek_path (file) == NULL)
    {
      take (widget, NULL, 0, _("Only files on this computer can be opened. Save it first."));
      return;
    }

  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, NULL, on_kind_known, reading_new (widget, take));
}

static void
on_kind_known (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Reading *reading = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);
  GFileType type = info != NULL ? g_file_info_get_file_type (info) : G_FILE_TYPE_UNKNOWN;

  if (type == G_FILE_TYPE_DIRECTORY)
    reading_end (reading, 0, _("That is a folder. Open the report that is in it."));
  else if (type != G_FILE_TYPE_REGULAR)
    reading_end (reading, 0, _("There is no file to read. Have them send it once more."));
  else
    g_file_read_async (G_FILE (source), G_PRIORITY_DEFAULT, NULL, on_opened, reading);
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Reading *reading = user_data;
  g_autoptr (GFileInputStream) stream = g_file_read_finish (G_FILE (source), result, NULL);

  if (stream == NULL)
    {
      reading_end (reading, 0, _("The file cannot be read. Its owner may have closed it to others."));
      return;
    }

  /* With an end, as a string has one. */
  reading->bytes = g_malloc (MOST_BYTES + 1);
  g_input_stream_read_all_async (G_INPUT_STREAM (stream), reading->bytes, MOST_BYTES,
                                 G_PRIORITY_DEFAULT, NULL, on_read, reading);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Reading *reading = user_data;
  gsize length = 0;
  gboolean read = g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &length, NULL);

  reading->bytes[length] = '\0';
  reading_end (reading, length, read ? NULL : _("The file cannot be read to its end."));
}

static void
on_chosen (GtkFileChooserNative *chooser,
           int                   response,
           Reading              *reading)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    medic_desk_file_read (reading->widget, file, reading->take);
}

static void
free_place (gpointer  data,
            GClosure *closure)
{
  g_free (data);
}

/* The widget holds its chooser, or its controller, so that one does not hold the other. */
static Reading *
place_new (GtkWidget     *widget,
           MedicDeskTake  take)
{
  Reading *self = g_new0 (Reading, 1);

  *self = (Reading) { widget, take, NULL };

  return self;
}

/* Nothing is called any more once @widget is gone, whoever still holds @object. */
static void
connect_place (gpointer       object,
               const char    *signal,
               GCallback      callback,
               GtkWidget     *widget,
               MedicDeskTake  take)
{
  GClosure *closure = g_cclosure_new (callback, place_new (widget, take), free_place);

  g_object_watch_closure (G_OBJECT (widget), closure);
  g_signal_connect_closure (object, signal, closure, FALSE);
}

/* Returns: (transfer full): the dialog; @widget keeps it while it is open */
GtkFileChooserNative *
medic_desk_file_choose (GtkWidget     *widget,
                        MedicDeskTake  take)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Open a report"), GTK_WINDOW (root),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _("Open"), _("Cancel"));

  connect_place (chooser, "response", G_CALLBACK (on_chosen), widget, take);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));

  return chooser;
}

static void
on_clipboard_read (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  Reading *reading = user_data;

  reading->bytes = medic_clipboard_read_finish (source, result);
  if (reading->bytes == NULL)
    reading_end (reading, 0, _("There is no text to paste. Copy it first."));
  else
    reading_end (reading, strlen (reading->bytes), NULL);
}

void
medic_desk_file_paste (GtkWidget     *widget,
                       MedicDeskTake  take)
{
  medic_clipboard_read_async (widget, NULL, on_clipboard_read, reading_new (widget, take));
}

static gboolean
on_text_dropped (gpointer user_data)
{
  Reading *reading = user_data;

  reading_end (reading, strlen (reading->bytes), NULL);

  return G_SOURCE_REMOVE;
}

/* Later: the drop is not over yet, and the view may go with what is taken. */
static void
take_later (Reading    *place,
            const char *text)
{
  Reading *reading = reading_new (place->widget, place->take);

  reading->bytes = g_strdup (text != NULL ? text : "");
  g_idle_add (on_text_dropped, reading);
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         Reading       *place)
{
  GSList *files;

  if (G_VALUE_HOLDS_STRING (value))
    {
      take_later (place, g_value_get_string (value));
      return TRUE;
    }

  files = g_value_get_boxed (value);
  if (files == NULL)
    return FALSE;

  if (files->next != NULL)
    place->take (place->widget, NULL, 0, _("These are several files. Drop one report at a time."));
  else
    medic_desk_file_read (place->widget, files->data, place->take);

  return TRUE;
}

/* A file or a text can be dropped onto @widget. */
void
medic_desk_file_take_drop (GtkWidget     *widget,
                           MedicDeskTake  take)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  connect_place (target, "drop", G_CALLBACK (on_drop), widget, take);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
