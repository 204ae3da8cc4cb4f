/* medic-mnemonics.c - Alt and a letter press a button, in every language
 *
 * What stands on a page depends on the case, so a letter that a translator chose would now and then
 * be that of two buttons. Here each button gets its letter when Alt goes down, from its own text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-mnemonics.h"

#include <string.h>

/* What a label said before. */
typedef struct
{
  GtkLabel *label;
  char *text;
} Marked;

typedef struct
{
  GtkWindow *window;    /* (unowned): it holds the controller, which holds this */
  GPtrArray *marked;    /* (element-type Marked) */
  GHashTable *taken;    /* (element-type gunichar) */
} Mnemonics;

static void
marked_free (gpointer data)
{
  Marked *marked = data;

  g_object_unref (marked->label);
  g_free (marked->text);
  g_free (marked);
}

static void
mnemonics_free (gpointer  data,
                GClosure *closure)
{
  Mnemonics *self = data;

  g_ptr_array_unref (self->marked);
  g_hash_table_unref (self->taken);
  g_free (self);
}

/* Whether a single key types it: of Latin letters those that every such keyboard has, of Arabic
 * ones those that bear no hamza. */
static gboolean
is_typed (gunichar c)
{
  const GUnicodeScript script = g_unichar_get_script (c);

  if (script == G_UNICODE_SCRIPT_LATIN)
    return c < 0x80;

  return script == G_UNICODE_SCRIPT_ARABIC && g_unichar_type (c) == G_UNICODE_OTHER_LETTER
         && (c < 0x622 || c > 0x626);
}

static gboolean
take (GHashTable *taken,
      gunichar    c)
{
  return is_typed (c) && g_hash_table_add (taken, GUINT_TO_POINTER (g_unichar_tolower (c)));
}

/* @first: only the first letter of each word will do
 *
 * Returns: (nullable): the place of a letter in @text that is free */
static const char *
find_letter (const char *text,
             GHashTable *taken,
             gboolean    first)
{
  gboolean within = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!(first && within) && take (taken, g_utf8_get_char (p)))
        return p;

      within = g_unichar_isalnum (g_utf8_get_char (p));
    }

  return NULL;
}

static void
append_escaped (GString    *marked,
                const char *text,
                gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '_')
        g_string_append_c (marked, '_');
      g_string_append_c (marked, text[i]);
    }
}

/* Where no key types what is written, a letter is put behind it, as is the custom there. */
static void
append_latin (GString    *marked,
              GHashTable *taken)
{
  for (gunichar c = 'A'; c <= 'Z'; c++)
    if (take (taken, c))
      {
        g_string_append_printf (marked, "(_%c)", (char) c);
        return;
      }
}

static gboolean
has_typed (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_typed (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/**
 * medic_mnemonic_mark:
 * @taken: (element-type gunichar): the letters of other buttons, and of this one afterwards
 *
 * Returns: (transfer full): @text with an underscore before its letter, if one is left for it
 */
char *
medic_mnemonic_mark (const char *text,
                     GHashTable *taken)
{
  GString *marked = g_string_new (NULL);
  const char *letter = find_letter (text, taken, TRUE);

  if (letter == NULL)
    letter = find_letter (text, taken, FALSE);
  if (letter != NULL)
    {
      append_escaped (marked, text, (gsize) (letter - text));
      g_string_append_c (marked, '_');
      append_escaped (marked, letter, strlen (letter));
      return g_string_free (marked, FALSE);
    }

  append_escaped (marked, text, strlen (text));
  if (!has_typed (text))
    append_latin (marked, taken);

  return g_string_free (marked, FALSE);
}

/* Returns: (nullable): the first text in @widget */
static GtkLabel *
find_label (GtkWidget *widget)
{
  GtkLabel *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;

  if (GTK_IS_LABEL (widget))
    return gtk_label_get_use_markup (GTK_LABEL (widget))
           || gtk_label_get_text (GTK_LABEL (widget))[0] == '\0' ? NULL : GTK_LABEL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);

  return found;
}

static void
mark (Mnemonics *self,
      GtkWidget *button)
{
  GtkLabel *label = find_label (button);
  g_autofree char *text = NULL;
  Marked *marked;

  if (label == NULL || gtk_label_get_use_underline (label))
    return;

  marked = g_new0 (Marked, 1);
  *marked = (Marked) { g_object_ref (label), g_strdup (gtk_label_get_text (label)) };
  g_ptr_array_add (self->marked, marked);
  text = medic_mnemonic_mark (marked->text, self->taken);
  gtk_label_set_text_with_mnemonic (label, text);
}

/* A menu has letters of its own. */
static void
mark_all (Mnemonics *self,
          GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget))
    return;

  if ((GTK_IS_BUTTON (widget) || GTK_IS_EXPANDER (widget)) && gtk_widget_is_sensitive (widget))
    mark (self, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mark_all (self, child);
}

/* Unless it says something else by now, each label says what it said. */
static void
unmark_all (Mnemonics *self)
{
  for (guint i = 0; i < self->marked->len; i++)
    {
      Marked *marked = g_ptr_array_index (self->marked, i);

      if (gtk_label_get_use_underline (marked->label))
        gtk_label_set_text (marked->label, marked->text);
    }
  g_ptr_array_set_size (self->marked, 0);
  g_hash_table_remove_all (self->taken);
}

static gboolean
is_alt (guint key)
{
  return key == GDK_KEY_Alt_L || key == GDK_KEY_Alt_R || key == GDK_KEY_Meta_L
         || key == GDK_KEY_Meta_R;
}

/* The main button is the first to choose. */
static gboolean
on_pressed (Mnemonics *self,
            guint      key)
{
  GtkWidget *primary = gtk_window_get_default_widget (self->window);

  if (!is_alt (key))
    return GDK_EVENT_PROPAGATE;

  unmark_all (self);
  if (primary != NULL && gtk_widget_is_sensitive (primary))
    mark (self, primary);
  mark_all (self, GTK_WIDGET (self->window));

  return GDK_EVENT_PROPAGATE;
}

static void
on_released (Mnemonics *self,
             guint      key)
{
  if (is_alt (key))
    unmark_all (self);
}

/* Gives the buttons of @window their letters while Alt is held down. */
void
medic_mnemonics_install (GtkWidget *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  Mnemonics *self = g_new0 (Mnemonics, 1);

  *self = (Mnemonics) { GTK_WINDOW (window), g_ptr_array_new_with_free_func (marked_free),
                        g_hash_table_new (NULL, NULL) };
  gtk_event_controller_set_name (keys, "mnemonics");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_data (keys, "key-pressed", G_CALLBACK (on_pressed), self, mnemonics_free,
                         G_CONNECT_SWAPPED);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (window, keys);
}
