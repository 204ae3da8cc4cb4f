/* hold-keys.c - Alt and a letter press each button of a page, and never two
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "hold.h"

#include <string.h>

#include "app/medic-mnemonics.h"
#include "core/medic-language.h"
#include "look.h"

static void
press_alt (GtkWindow  *window,
           const char *signal)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  gboolean handled;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (keys), "mnemonics") == 0)
        g_signal_emit_by_name (keys, signal, GDK_KEY_Alt_L, 0, (GdkModifierType) 0, &handled);
    }
}

/* Adds the text of each button to @texts, a list. */
static void
look_for_button (GtkWidget *widget,
                 gpointer   texts)
{
  GtkWidget *label = look_find_label (widget);

  if ((GTK_IS_BUTTON (widget) || GTK_IS_EXPANDER (widget)) && gtk_widget_is_sensitive (widget)
      && label != NULL && gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) == NULL)
    g_ptr_array_add (texts, label);
}

/* That it is pressed does not say anything else, and once it is over, all is as it was. */
static void
hold_pressed (GtkWindow *window,
              GPtrArray *labels)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < labels->len; i++)
    g_ptr_array_add (before, g_strdup (gtk_label_get_label (g_ptr_array_index (labels, i))));

  press_alt (window, "key-pressed");
  for (guint i = 0; i < labels->len; i++)
    {
      GtkLabel *label = g_ptr_array_index (labels, i);
      const guint key = gtk_label_get_mnemonic_keyval (label);

      if (key == GDK_KEY_VoidSymbol)
        look_complain (GTK_WIDGET (label), "no letter presses it");
      else if (!g_hash_table_add (taken, GUINT_TO_POINTER (key)))
        look_complain (GTK_WIDGET (label), "“%c” presses another one", (int) key);
    }
  press_alt (window, "key-released");
  for (guint i = 0; i < labels->len; i++)
    g_assert_cmpstr (gtk_label_get_label (g_ptr_array_index (labels, i)), ==,
                     g_ptr_array_index (before, i));
}

/* The letter that a translator chose. */
static gboolean
take_chosen (const char *text,
             GHashTable *taken)
{
  const char *mark = strchr (text, '_');

  return mark != NULL
         && g_hash_table_add (taken,
                              GUINT_TO_POINTER (g_unichar_tolower (g_utf8_get_char (mark + 1))));
}

/* What is said in other words gets other letters, and is as well off. */
static void
hold_spoken (GPtrArray     *labels,
             MedicLanguage *language)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < labels->len; i++)
    {
      GtkLabel *label = g_ptr_array_index (labels, i);
      const char *text = medic_language_say (language, gtk_label_get_label (label));
      g_autofree char *marked = NULL;

      if (gtk_label_get_use_underline (label) && take_chosen (text, taken))
        continue;

      marked = medic_mnemonic_mark (text, taken);
      if (gtk_label_get_use_underline (label) || g_hash_table_size (taken) != i + 1)
        look_complain (GTK_WIDGET (label), "in %s no letter of its own presses “%s”",
                       medic_language_get_code (language), marked);
    }
}

/* Adds the msgid of each item of @menu, also of its sections, to @items. */
static void
list_items (GMenuModel *menu,
            GPtrArray  *items)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      char *label;

      if (section != NULL)
        list_items (section, items);
      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        g_ptr_array_add (items, label);
    }
}

/* Returns: (transfer none) (nullable): the menu of @widget, which is filled as it opens */
static GMenuModel *
open_menu (GtkWidget *widget)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (widget);

  if (gtk_widget_get_mapped (widget))
    {
      gtk_menu_button_popup (button);
      gtk_menu_button_popdown (button);
    }

  return gtk_menu_button_get_menu_model (button);
}

static void
look_at_menu (GtkWidget *widget,
              gpointer   languages)
{
  GMenuModel *menu = GTK_IS_MENU_BUTTON (widget) ? open_menu (widget) : NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  if (menu != NULL)
    list_items (menu, items);
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget) && items->len == 0)
    look_complain (widget, "its menu is empty");
  for (guint l = 0; l < ((GPtrArray *) languages)->len; l++)
    {
      MedicLanguage *language = g_ptr_array_index ((GPtrArray *) languages, l);
      g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

      for (guint i = 0; i < items->len; i++)
        {
          const char *text = medic_language_say (language, g_ptr_array_index (items, i));

          if (!take_chosen (text, taken))
            look_complain (widget, "in %s no letter of its own chooses “%s”",
                           medic_language_get_code (language), text);
        }
    }
}

/* @languages: (element-type MedicLanguage) */
guint
hold_keys (GtkWindow *window,
           GPtrArray *languages)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  look_at_all (GTK_WIDGET (window), look_for_button, labels);
  hold_pressed (window, labels);
  for (guint i = 0; i < languages->len; i++)
    hold_spoken (labels, g_ptr_array_index (languages, i));

  look_at_all (GTK_WIDGET (window), look_at_menu, languages);

  return labels->len;
}
