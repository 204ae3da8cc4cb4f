/* medic-code-row.c - the result as a code that can be read aloud on the phone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-code-row.h"

#include "app/medic-rows.h"
#include "core/medic-spoken.h"

/* In characters, with the space between them. */
#define TWO_GROUPS 9

/* A row and what it copies; freed with its button. */
typedef struct
{
  MedicPage *page;  /* (unowned): the row is on it */
  char      *code;
} Copy;

static void
on_copy (GtkButton *button,
         Copy      *copy)
{
  medic_page_copy (copy->page, copy->code);
}

static void
free_copy (gpointer  data,
           GClosure *closure)
{
  Copy *copy = data;

  g_clear_pointer (&copy->code, g_free);
  g_free (copy);
}

/* The code is the same in every language, and read from left to right. */
static GtkWidget *
new_code_label (const char *code)
{
  GtkWidget *label = gtk_label_new (code);

  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  /* Two groups stay beside one another, however narrow it is. */
  gtk_label_set_width_chars (GTK_LABEL (label), TWO_GROUPS);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "heading");

  return label;
}

/* Returns: (transfer full): how to say @code on the phone */
char *
medic_code_dup_spelt (const char *code)
{
  g_autofree char *spelt = medic_spoken_spell (code, medic_language_get_current ());

  /* Translators: {spelt} is a code, letter for letter: “K as in Kilo, 7, …”. */
  return medic_words_fill (_("Read it aloud: {spelt}"), "spelt", spelt, NULL);
}

/**
 * medic_code_row_add:
 * @group: where it goes, below what is there
 * @page: the one it is for; its case is what the code says
 *
 * Adds the code, how to say it, and a button that copies it.
 */
void
medic_code_row_add (AdwPreferencesGroup *group,
                    MedicPage           *page)
{
  g_autofree char *code = medic_spoken_write_case (medic_page_get_case (page));
  g_autofree char *subtitle = NULL;
  GtkWidget *row;
  Copy *copy;

  if (code == NULL)
    return;

  subtitle = medic_code_dup_spelt (code);
  row = medic_row_new ("call-start-symbolic", _("Code for your support agent"), subtitle);
  copy = g_new0 (Copy, 1);
  *copy = (Copy) { page, g_steal_pointer (&code) };
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_code_label (copy->code));
  g_signal_connect_data (medic_row_add_button (row, "edit-copy-symbolic", _("Copy the code")),
                         "clicked", G_CALLBACK (on_copy), copy, free_copy, 0);
  adw_preferences_group_add (group, row);
}
