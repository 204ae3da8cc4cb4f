/* medic-export-file.c - the text of a file that is said to be a report, and no more than one has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-export.h"

#include "report/medic-report.h"

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE

/* One byte more than a report has, to see whether there is more. */
#define ROOM (MEDIC_REPORT_LONGEST + 1)

/* Whether it is worth opening; nothing is read of what is too large, nor of what has no end. */
static gboolean
is_worth_reading (GFileInfo  *info,
                  GError    **error)
{
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    medic_report_error_set (error, MEDIC_REPORT_ERROR_NOT_A_REPORT);
  else if (g_file_info_get_size (info) > MEDIC_REPORT_LONGEST)
    medic_report_error_set (error, MEDIC_REPORT_ERROR_TOO_LARGE);
  else
    return TRUE;

  return FALSE;
}

/* It may have grown since it was looked at. */
static gboolean
is_short_enough (gsize    n,
                 GError **error)
{
  if (n < ROOM)
    return TRUE;

  medic_report_error_set (error, MEDIC_REPORT_ERROR_TOO_LARGE);

  return FALSE;
}

/* What the system says of a file is for those who administer it; a stop stays a stop. */
static void
say_unreadable (GError       **error,
                const GError  *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, cause->message);
  else
    medic_report_error_set (error, MEDIC_REPORT_ERROR_UNREADABLE);
}

/* The text of what has no size to look at first, such as a pipe; otherwise as
 * medic_export_read_file(). */
char *
medic_export_read_stream (GInputStream  *stream,
                          gsize         *length,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *text = g_malloc (ROOM);

  if (!g_input_stream_read_all (stream, text, ROOM, length, cancellable, &cause))
    {
      say_unreadable (error, cause);
      return NULL;
    }

  return is_short_enough (*length, error) ? g_steal_pointer (&text) : NULL;
}

/**
 * medic_export_read_file:
 * @length: (out): of the text, which may be anything at all
 *
 * Returns: (transfer full) (nullable): what is in @file; NULL with an error that says what to do
 */
char *
medic_export_read_file (GFile         *file,
                        gsize         *length,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, ATTRIBUTES, 0, cancellable, &cause);
  g_autoptr (GFileInputStream) stream = NULL;

  if (info != NULL && !is_worth_reading (info, error))
    return NULL;

  stream = info != NULL ? g_file_read (file, cancellable, &cause) : NULL;
  if (stream == NULL)
    {
      say_unreadable (error, cause);
      return NULL;
    }

  return medic_export_read_stream (G_INPUT_STREAM (stream), length, cancellable, error);
}

/* The same without waiting, in the order in which it happens. */
static void on_looked_at (GObject *source, GAsyncResult *result, gpointer user_data);
static void on_opened    (GObject *source, GAsyncResult *result, gpointer user_data);
static void on_read      (GObject *source, GAsyncResult *result, gpointer user_data);

static void
give_up (GTask        *task,
         const GError *cause)
{
  GError *error = NULL;

  say_unreadable (&error, cause);
  g_task_return_error (task, error);
}

void
medic_export_read_file_async (GFile               *file,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_source_tag (task, medic_export_read_file_async);
  g_task_set_task_data (task, g_malloc (ROOM), g_free);
  g_file_query_info_async (file, ATTRIBUTES, 0, G_PRIORITY_DEFAULT, cancellable, on_looked_at,
                           task);
}

static void
on_looked_at (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &cause);
  GError *error = NULL;

  if (info == NULL)
    give_up (task, cause);
  else if (!is_worth_reading (info, &error))
    g_task_return_error (task, error);
  else
    g_file_read_async (G_FILE (source), G_PRIORITY_DEFAULT, g_task_get_cancellable (task),
                       on_opened, g_object_ref (task));
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read_finish (G_FILE (source), result, &cause);

  if (stream == NULL)
    give_up (task, cause);
  else
    g_input_stream_read_all_async (G_INPUT_STREAM (stream), g_task_get_task_data (task), ROOM,
                                   G_PRIORITY_DEFAULT, g_task_get_cancellable (task), on_read,
                                   g_object_ref (task));
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) cause = NULL;
  GError *error = NULL;
  gsize n = 0;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &n, &cause))
    give_up (task, cause);
  else if (!is_short_enough (n, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_bytes_new (g_task_get_task_data (task), n),
                           (GDestroyNotify) g_bytes_unref);
}

/* Returns: (transfer full) (nullable): as medic_export_read_file() */
char *
medic_export_read_file_finish (GFile         *file,
                               GAsyncResult  *result,
                               gsize         *length,
                               GError       **error)
{
  GBytes *bytes = g_task_propagate_pointer (G_TASK (result), error);

  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return bytes != NULL ? g_bytes_unref_to_data (bytes, length) : NULL;
}
