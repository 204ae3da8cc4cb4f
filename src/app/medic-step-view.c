/* medic-step-view.c - what belongs to one step: labels to press, link, text to copy, undo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-step-view.h"

#include <string.h>

#include "app/medic-press-card.h"
#include "app/medic-rows.h"

/* The step that a row leads on from. */
typedef struct
{
  MedicPage       *page;  /* (unowned): the row is on it */
  const MedicStep *step;
} Way;

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
on_open (AdwActionRow *row,
         Copy         *copy)
{
  medic_page_open (copy->page, copy->text);
}

static void
free_copy (gpointer  data,
           GClosure *closure)
{
  Copy *copy = data;

  g_clear_pointer (&copy->text, g_free);
  g_free (copy);
}

static Copy *
new_copy (MedicPage  *page,
          const char *text)
{
  Copy *copy = g_new0 (Copy, 1);

  *copy = (Copy) { page, g_strdup (text) };

  return copy;
}

static void
add_link (MedicPage           *page,
          const MedicStep     *step,
          AdwPreferencesGroup *group)
{
  GtkWidget *row = medic_row_new ("medic-page-symbolic", _(step->link_title),
                                  step->link + strlen ("https://"));
  GtkWidget *copy = medic_row_add_button (row, "edit-copy-symbolic",
                                          _("Copy the link, for a private window"));

  g_signal_connect_data (copy, "clicked", G_CALLBACK (on_copy), new_copy (page, step->link),
                         free_copy, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("medic-open-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (on_open), new_copy (page, step->link),
                         free_copy, 0);
  adw_preferences_group_add (group, row);
}

static void
add_text (MedicPage           *page,
          const MedicStep     *step,
          AdwPreferencesGroup *group)
{
  MedicSpeech speech = medic_case_get_speech (medic_page_get_case (page));
  g_autofree char *text = medic_words_copy (&speech, step);
  GtkWidget *row = medic_row_new (NULL, _("Text to send"), text);
  GtkWidget *icon = gtk_image_new_from_icon_name ("mail-send-symbolic");
  GtkWidget *copy = medic_row_add_button (row, "edit-copy-symbolic", _("Copy the text"));

  /* Most texts are longer than the window: what tells of the text and what copies it is at its
   * beginning, where the reader is. */
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_valign (copy, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "row-top");
  gtk_widget_add_css_class (copy, "row-top");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  medic_row_set_pressed (row, copy);
  g_signal_connect_data (copy, "clicked", G_CALLBACK (on_copy), new_copy (page, text), free_copy, 0);
  adw_preferences_group_add (group, row);
}

static void
on_write (AdwActionRow *row,
          Way          *way)
{
  medic_case_ask_admin (medic_page_get_case (way->page), way->step);
  medic_page_go (way->page, MEDIC_PLACE_REQUEST);
}

static void
free_way (gpointer  data,
          GClosure *closure)
{
  g_free (data);
}

/* The same, as a whole mail that somebody can decide on who never heard of it. */
static void
add_request (MedicPage           *page,
             const MedicStep     *step,
             AdwPreferencesGroup *group)
{
  GtkWidget *row = medic_row_new ("document-edit-symbolic", _("Write the request"),
                                  _("A whole mail, in your administrator’s language and in English"));
  Way *way = g_new0 (Way, 1);

  *way = (Way) { page, step };
  medic_row_add_arrow (row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (on_write), way, free_way, 0);
  adw_preferences_group_add (group, row);
}

static void
add_note (MedicPage           *page,
          AdwPreferencesGroup *group,
          const char          *icon_name,
          const char          *title,
          const char          *msgid)
{
  g_autofree char *text = NULL;

  if (msgid == NULL)
    return;

  text = medic_page_say (page, msgid);
  adw_preferences_group_add (group, medic_row_new (icon_name, title, text));
}

static void
append_doing (MedicPage       *page,
              const MedicStep *step,
              GtkBox          *box)
{
  AdwPreferencesGroup *doing;

  if (step->link == NULL && step->copy == NULL)
    return;

  doing = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  if (step->link != NULL)
    add_link (page, step, doing);
  if (medic_step_is_request (step))
    add_request (page, step, doing);
  if (step->copy != NULL)
    add_text (page, step, doing);
  gtk_box_append (box, GTK_WIDGET (doing));
}

static void
append_notes (MedicPage       *page,
              const MedicStep *step,
              GtkBox          *box)
{
  AdwPreferencesGroup *notes = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  add_note (page, notes, "object-select-symbolic", _("How to see that it worked"), step->expect);
  add_note (page, notes, "dialog-warning-symbolic", _("Take care"), step->caution);
  add_note (page, notes, "dialog-information-symbolic", _("What this changes"), step->changes);
  add_note (page, notes, "changes-prevent-symbolic", _("What this does not do"), step->spares);
  add_note (page, notes, "edit-undo-symbolic", _("How to undo it"), step->undo);
  gtk_box_append (box, GTK_WIDGET (notes));
}

/* Everything of @step below its title and text. What the reader does comes first: to press, or to
 * send what makes somebody else press. */
GtkWidget *
medic_step_view_new (MedicPage       *page,
                     const MedicStep *step)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  MedicSpeech speech = medic_case_get_speech (medic_page_get_case (page));
  GtkWidget *card = medic_press_card_new (&speech, step);
  const gboolean sends = step->actor != MEDIC_OWNER_USER && step->copy != NULL;

  if (card != NULL && !sends)
    gtk_box_append (box, card);
  append_doing (page, step, box);
  if (card != NULL && sends)
    gtk_box_append (box, card);
  append_notes (page, step, box);

  return GTK_WIDGET (box);
}
