/* medic-page-out.c - what leaves a page: to the clipboard, and to the person’s browser
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-page.h"

#include <string.h>

void
medic_page_copy (MedicPage  *self,
                 const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  medic_page_mention (self, _("Copied"));
}

/* The same as plain text and as HTML: whoever pastes it takes what they can show. */
void
medic_page_copy_rich (MedicPage  *self,
                      const char *text,
                      const char *html)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
    gdk_content_provider_new_for_bytes ("text/html", bytes),
  };
  g_autoptr (GdkContentProvider) both =
    gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), both);
  medic_page_mention (self, _("Copied"));
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MedicPage) self = MEDIC_PAGE (user_data);

  if (!g_app_info_launch_default_for_uri_finish (result, NULL))
    medic_page_mention (self, _("No browser could be opened. Copy the link instead."));
}

/* Opens a page of the fixed tables in the person's browser. */
void
medic_page_open (MedicPage  *self,
                 const char *link)
{
  g_autoptr (GdkAppLaunchContext) context =
    gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));

  g_return_if_fail (g_str_has_prefix (link, "https://"));

  g_app_info_launch_default_for_uri_async (link, G_APP_LAUNCH_CONTEXT (context), NULL,
                                           on_opened, g_object_ref (self));
}
