/* medic-window-link.c - a link from outside opens a page in the window, and does nothing else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-window.h"

#include "app/medic-ask.h"
#include "app/medic-desk-page.h"
#include "app/medic-page.h"
#include "app/medic-start-page.h"
#include "core/medic-link.h"

/* A link that the person is asked about; freed with the dialog's handler. */
typedef struct
{
  MedicWindow *window;  /* (unowned): the dialog is over it */
  MedicLink    link;
} Wish;

/* The way begins at the start: Back leads there, and a practice customer's world is left. */
static void
follow (MedicWindow     *self,
        const MedicLink *link)
{
  if (!MEDIC_IS_START_PAGE (medic_window_get_page (self)))
    medic_page_go (medic_window_get_page (self), MEDIC_PLACE_START);

  if (link->code[0] != '\0')
    {
      medic_page_go (medic_window_get_page (self), MEDIC_PLACE_DESK);
      medic_desk_page_open_code (MEDIC_DESK_PAGE (medic_window_get_page (self)), link->code);
      return;
    }

  medic_page_start (medic_window_get_page (self), (MedicBeginning) {
    .program = medic_window_get_program (self),
    .walk = link->walk,
    .step = link->step,
  });
}

static void
on_decided (AdwMessageDialog *dialog,
            const char       *response,
            Wish             *wish)
{
  if (g_str_equal (response, MEDIC_ASK_OPEN))
    follow (wish->window, &wish->link);
}

static void
free_wish (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

/* Returns: (transfer full): what the link opens, for a person */
static char *
dup_name (const MedicLink *link)
{
  const char *title = link->walk != NULL ? link->walk->title : NULL;

  if (link->step != NULL)
    title = link->step->title;

  if (title == NULL)
    /* Translators: {code} is a result code such as K7M4 PQ2X. */
    return medic_words_fill (_("Open the result code {code}?"), "code", link->code, NULL);

  return medic_words_fill (_("Open “{walk}”?"), "walk", _(title), NULL);
}

/* What is under way is not thrown away because somebody pressed a link. */
static void
ask_first (MedicWindow     *self,
           const MedicLink *link)
{
  g_autofree char *heading = dup_name (link);
  GtkWidget *dialog = medic_ask_before_opening (GTK_WINDOW (self), heading,
    _("A link asks for it. What you have open here would be closed."));
  Wish *wish = g_new0 (Wish, 1);

  *wish = (Wish) { self, *link };
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_decided), wish, free_wish, 0);
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
  else if (link.walk == NULL && link.step == NULL && link.code[0] == '\0')
    return;
  else if (MEDIC_IS_START_PAGE (medic_window_get_page (self)))
    follow (self, &link);
  else
    ask_first (self, &link);
}
