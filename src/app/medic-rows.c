/* medic-rows.c - rows that more than one page shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-rows.h"

#include "app/medic-translate.h"

/**
 * medic_row_new:
 * @icon_name: (nullable):
 * @title: shown as text, never as markup
 * @subtitle: (nullable): likewise
 */
GtkWidget *
medic_row_new (const char *icon_name,
               const char *title,
               const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  /* Enter presses a row that can be pressed, and not the main button of the window. */
  g_object_bind_property (row, "activatable", row, "receives-default", G_BINDING_DEFAULT);
  /* For the subtitle as well; before either is set. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  if (icon_name != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon_name));
  medic_translate_let_wrap (row);

  return row;
}

/* The row leads on to something inside the program. */
void
medic_row_add_arrow (GtkWidget *row)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_widget_add_css_class (arrow, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
}

/* Returns: (transfer none): a small button at the end of the row; @name is its tooltip and what a
 *   screen reader says */
GtkWidget *
medic_row_add_button (GtkWidget  *row,
                      const char *icon_name,
                      const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  medic_translate_icon (button, name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return button;
}

/* Pressing the row presses @button, which keeps its own name: else the row’s title would be said
 * with it. */
void
medic_row_set_pressed (GtkWidget *row,
                       GtkWidget *button)
{
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

static void
let_choice_wrap (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_ellipsize (GTK_LABEL (widget)) != PANGO_ELLIPSIZE_NONE)
    {
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_choice_wrap (child);
}

/* Offers @names, a list of strings. Left to itself, the row would cut the one that is chosen; its
 * label is there once the row is to be seen. */
void
medic_row_set_choices (AdwComboRow *row,
                       GListModel  *names)
{
  g_signal_connect (row, "map", G_CALLBACK (let_choice_wrap), NULL);
  adw_combo_row_set_model (row, names);
}
