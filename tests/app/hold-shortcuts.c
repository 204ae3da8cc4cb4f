/* hold-shortcuts.c - the window that lists the keyboard shortcuts lists all, and none that is not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "hold.h"

#include <string.h>

#include "look.h"

/* Those of GTK itself that are worth a line: the main button, and the menu. */
static const char *const native[] = { "Return", "F10", NULL };

/* GTK has dozens of its own; ours are named actions of our types, and what we add to a widget. */
static gboolean
is_ours (GtkWidget             *widget,
         GtkShortcutController *keys,
         GtkShortcut           *shortcut)
{
  const char *name = gtk_event_controller_get_name (GTK_EVENT_CONTROLLER (keys));

  if (GTK_IS_MNEMONIC_TRIGGER (gtk_shortcut_get_trigger (shortcut)))
    return FALSE;

  return name == NULL
         || (GTK_IS_NAMED_ACTION (gtk_shortcut_get_action (shortcut))
             && g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Medic"));
}

static void
add_all (GtkWidget             *widget,
         GtkShortcutController *keys,
         GHashTable            *triggers)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (keys)); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (keys), i);

      if (is_ours (widget, keys, shortcut))
        g_hash_table_add (triggers,
                          gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut)));
    }
}

static void
look_at_keys (GtkWidget *widget,
              gpointer   triggers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (keys))
        add_all (widget, GTK_SHORTCUT_CONTROLLER (keys), triggers);
    }
}

/* @triggers: (element-type utf8): what works in any window; of alternatives, all are one text */
void
find_shortcuts (GtkWindow  *window,
                GHashTable *triggers)
{
  GtkApplication *application = gtk_window_get_application (window);
  g_auto (GStrv) actions = NULL;

  look_at_all (GTK_WIDGET (window), look_at_keys, triggers);
  if (application == NULL)
    return;

  actions = gtk_application_list_action_descriptions (application);
  for (gsize i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, actions[i]);

      for (gsize k = 0; keys[k] != NULL; k++)
        g_hash_table_add (triggers, g_strdup (keys[k]));
    }
}

/* Adds what is listed in @widget, whether it is seen or not. */
static void
list_told (GtkWidget  *widget,
           GHashTable *told)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      char *key;

      g_object_get (widget, "accelerator", &key, NULL);
      g_hash_table_add (told, key);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_told (child, told);
}

/* Takes what it finds out of @left. */
static gboolean
is_told (const char *trigger,
         GHashTable *told,
         GHashTable *left)
{
  g_auto (GStrv) keys = g_strsplit (trigger, "|", -1);
  gboolean found = FALSE;

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      g_strstrip (keys[i]);
      g_hash_table_remove (left, keys[i]);
      found = found || g_hash_table_contains (told, keys[i]);
    }

  return found;
}

static GHashTable *
new_told (GtkWidget *overlay)
{
  GHashTable *told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  list_told (overlay, told);

  return told;
}

/* @triggers: what find_shortcuts() found */
guint
hold_shortcuts (GtkWindow  *overlay,
                GHashTable *triggers)
{
  g_autoptr (GHashTable) told = new_told (GTK_WIDGET (overlay));
  g_autoptr (GHashTable) left = new_told (GTK_WIDGET (overlay));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, triggers);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!is_told (key, told, left))
      look_complain (GTK_WIDGET (overlay), "%s is not told", (const char *) key);

  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_strv_contains (native, key))
      look_complain (GTK_WIDGET (overlay), "%s is told, and does nothing", (const char *) key);

  return g_hash_table_size (told);
}
