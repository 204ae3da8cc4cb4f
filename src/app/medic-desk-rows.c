/* medic-desk-rows.c - what belongs to a step of a call besides what both see
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-rows.h"

#include <string.h>

#include "app/medic-rows.h"

/* What a button of a row puts on the clipboard; freed with the button's handler. */
typedef struct
{
  MedicPage *page;  /* (unowned): the row is on it */
  char      *text;
} Copy;

static void
on_copy (GtkButton *button,
         Copy      *copy)
{
  medic_page_copy (copy->page, copy->text);
}

static void
free_copy (gpointer  data,
           GClosure *closure)
{
  Copy *copy = data;

  g_clear_pointer (&copy->text, g_free);
  g_free (copy);
}

/* A row whose @text is copied and never opened: it is the customer who is signed in there. */
static void
add_copy_row (MedicPage           *page,
              AdwPreferencesGroup *rows,
              GtkWidget           *row,
              const char          *text,
              const char          *name)
{
  GtkWidget *button = medic_row_add_button (row, "edit-copy-symbolic", name);
  Copy *copy = g_new0 (Copy, 1);

  *copy = (Copy) { page, g_strdup (text) };
  medic_row_set_pressed (row, button);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_copy), copy, free_copy, 0);
  adw_preferences_group_add (rows, row);
}

static void
add_note (AdwPreferencesGroup *rows,
          const char          *icon_name,
          const char          *title,
          const char          *text)
{
  if (text != NULL)
    adw_preferences_group_add (rows, medic_row_new (icon_name, title, text));
}

/* The step did not go as it should, so far. */
static void
add_tries (MedicDesk           *desk,
           AdwPreferencesGroup *rows)
{
  guint tries = medic_desk_get_tries (desk, medic_desk_get_current (desk));
  g_autofree char *n = g_strdup_printf ("%u", tries);
  g_autofree char *title =
    /* Translators: how often the customer has not got as far as the step leads. */
    medic_words_fill (medic_language_say_plural (medic_language_get_current (),
                                                 "Not yet, {n} time", "Not yet, {n} times",
                                                 tries), "n", n, NULL);

  if (tries > 0)
    add_note (rows, "content-loading-symbolic", title,
              _("Have them read out what they see: a new code goes below, a message to “Ask more”."));
}

/**
 * medic_desk_rows_new:
 * @mine: the step in the agent's language
 * @theirs: in the customer's
 *
 * Returns: (transfer floating): what is below both cards
 */
GtkWidget *
medic_desk_rows_new (MedicPage            *page,
                     MedicDesk            *desk,
                     const MedicDeskWords *mine,
                     const MedicDeskWords *theirs)
{
  AdwPreferencesGroup *rows = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const MedicStep *step = medic_desk_get_step (desk, medic_desk_get_current (desk));

  add_tries (desk, rows);
  add_note (rows, "dialog-warning-symbolic", _("When to stop"), mine->stop);
  if (step->actor != MEDIC_OWNER_USER)
    add_note (rows, "system-users-symbolic", _("Not for the customer alone"), mine->who);
  if (mine->link != NULL)
    add_copy_row (page, rows,
                  medic_row_new ("medic-page-symbolic", mine->link_title,
                                 mine->link + strlen ("https://")),
                  mine->link, _("Copy the link, to send it to them"));
  if (theirs->copy != NULL)
    add_copy_row (page, rows,
                  medic_row_new ("mail-send-symbolic", _("The text that they send"),
                                 theirs->copy),
                  theirs->copy, _("Copy the text"));
  add_note (rows, "edit-undo-symbolic", _("How to undo it"), mine->undo);

  return GTK_WIDGET (rows);
}
