/* medic-window-link.c - a link from outside opens a page in the window, and does nothing else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-window.h"

#include "app/medic-page.h"
#include "app/medic-start-page.h"
#include "core/medic-link.h"

#define OPEN "open"

/* A walk that the person is asked about; freed with the dialog's handler. */
typedef struct
{
  MedicWindow     *window;  /* (unowned): the dialog is over it */
  const MedicWalk *walk;
} Wish;

static void
begin_walk (MedicWindow     *self,
            const MedicWalk *walk)
{
  /* The way begins at the start: Back leads there, and a practice customer's world is left. */
  if (!MEDIC_IS_START_PAGE (medic_window_get_page (self)))
    medic_page_go (medic_window_get_page (self), MEDIC_PLACE_START);

  medic_page_start (medic_window_get_page (self), (MedicBeginning) {
    .program = medic_window_get_program (self),
    .walk = walk,
  });
}

static void
on_decided (AdwMessageDialog *dialog,
            const char       *response,
            Wish             *wish)
{
  if (g_str_equal (response, OPEN))
    begin_walk (wish->window, wish->walk);
}

static void
free_wish (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

/* What is under way is not thrown away because somebody pressed a link. */
static void
ask_first (MedicWindow     *self,
           const MedicWalk *walk)
{
  g_autofree char *heading = medic_words_fill (_("Open “{walk}”?"), "walk", _(walk->title), NULL);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading,
    _("A link asks for it. What you have open here would be closed."));
  AdwMessageDialog *asking = ADW_MESSAGE_DIALOG (dialog);
  Wish *wish = g_new0 (Wish, 1);

  *wish = (Wish) { self, walk };
  /* Translators: a button: leave what is open as it is. */
  adw_message_dialog_add_response (asking, "stay", _("_Stay here"));
  adw_message_dialog_add_response (asking, OPEN, _("_Open it"));
  adw_message_dialog_set_default_response (asking, "stay");
  adw_message_dialog_set_close_response (asking, "stay");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_decided), wish, free_wish, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * medic_window_open_link:
 * @text: an address as the desktop hands it over; it may be anything
 *
 * Opens the page that it names; asks first where something else is open. One that we do not know
 * is said to be so.
 */
void
medic_window_open_link (MedicWindow *self,
                        const char  *text)
{
  MedicLink link;

  if (!medic_link_parse (medic_program_get_knowledge (), text, &link))
    medic_page_mention (medic_window_get_page (self),
                        _("The link leads to no page of Mail Medic"));
  else if (link.walk != NULL && MEDIC_IS_START_PAGE (medic_window_get_page (self)))
    begin_walk (self, link.walk);
  else if (link.walk != NULL)
    ask_first (self, link.walk);
}
