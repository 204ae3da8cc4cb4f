/* medic-clipboard.c - the text that was copied, if there is one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-clipboard.h"

/* In a text, no more than one character in so many cannot be read. A picture begins with one in
 * four. */
#define ONE_UNREADABLE_IN 10

#define REPLACEMENT_CHARACTER 0xfffd

static gboolean
is_unreadable (gunichar c)
{
  return c == REPLACEMENT_CHARACTER || (g_unichar_iscntrl (c) && !g_unichar_isspace (c));
}

/* Some programs hand out a picture's bytes to whoever asks for a text. */
static gboolean
is_text (const char *text)
{
  gsize all = 0;
  gsize unreadable = 0;

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      all += !g_unichar_isspace (c);
      unreadable += is_unreadable (c);
    }

  return all > 0 && unreadable * ONE_UNREADABLE_IN <= all;
}

/* What else is offered than text and pictures, GDK knows. */
static gboolean
is_only_a_picture (const GdkContentFormats *formats)
{
  const char *const *types = gdk_content_formats_get_mime_types (formats, NULL);
  gboolean picture = FALSE;

  if (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING))
    return FALSE;

  for (gsize i = 0; types != NULL && types[i] != NULL; i++)
    {
      if (g_str_has_prefix (types[i], "text/plain"))
        return FALSE;
      picture = picture || g_str_has_prefix (types[i], "image/");
    }

  return picture;
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && is_text (text))
    g_task_return_pointer (task, g_steal_pointer (&text), g_free);
  else
    g_task_return_pointer (task, NULL, NULL);
}

/* Reads the clipboard of the screen that @widget is on. */
void
medic_clipboard_read_async (GtkWidget           *widget,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  g_autoptr (GTask) task = g_task_new (clipboard, cancellable, callback, user_data);

  if (is_only_a_picture (gdk_clipboard_get_formats (clipboard)))
    g_task_return_pointer (task, NULL, NULL);
  else
    gdk_clipboard_read_text_async (clipboard, cancellable, on_read, g_steal_pointer (&task));
}

/* Returns: (transfer full) (nullable): the text, which says something; %NULL where there is none */
char *
medic_clipboard_read_finish (GObject      *source,
                             GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, source), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
