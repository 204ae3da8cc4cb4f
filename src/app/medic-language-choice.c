/* medic-language-choice.c - a row in which the language of what is written is chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-language-choice.h"

#include "app/medic-rows.h"
#include "program/medic-languages.h"

/**
 * medic_language_choice_fill:
 *
 * Each language by the name that its readers give it. The one spoken now is chosen first: most
 * people write to somebody who reads what they read.
 *
 * Returns: (transfer full) (element-type MedicLanguage): those that can be chosen, in their order
 */
GPtrArray *
medic_language_choice_fill (AdwComboRow *row)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *languages = medic_languages_list ();

  for (guint i = 0; i < languages->len; i++)
    gtk_string_list_append (names, medic_languages_name (g_ptr_array_index (languages, i)));

  medic_row_set_choices (row, G_LIST_MODEL (names));
  medic_language_choice_set (row, languages,
                             medic_language_get_code (medic_language_get_current ()));
  gtk_widget_set_visible (GTK_WIDGET (row), languages->len > 1);

  return languages;
}

/* Returns: (transfer none) (nullable): the one that is chosen; %NULL while the row is filled */
MedicLanguage *
medic_language_choice_get (AdwComboRow *row,
                           GPtrArray   *languages)
{
  guint chosen = adw_combo_row_get_selected (row);

  if (languages == NULL || chosen >= languages->len)
    return NULL;

  return g_ptr_array_index (languages, chosen);
}

/* What there is no language of leaves the choice as it is. */
void
medic_language_choice_set (AdwComboRow *row,
                           GPtrArray   *languages,
                           const char  *code)
{
  for (guint i = 0; i < languages->len; i++)
    if (g_str_equal (medic_language_get_code (g_ptr_array_index (languages, i)), code))
      adw_combo_row_set_selected (row, i);
}
