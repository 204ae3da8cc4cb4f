/* medic-translate.c - saying the fixed text of a template in the language spoken now
 *
 * GtkBuilder decides a language once, at its first look-up. So it is given none: templates hold
 * msgids, and this goes over what they made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-translate.h"

#include <adwaita.h>

#include "app/medic-announce.h"
#include "app/medic-column-layout.h"
#include "core/medic-language.h"

static const char *const spoken[] = {
  "label", "title", "subtitle", "description", "tooltip-text", "placeholder-text"
};

static void
translate_property (GObject    *object,
                    const char *name)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), name);
  g_autofree char *text = NULL;
  const char *said;

  if (pspec == NULL || pspec->value_type != G_TYPE_STRING
      || (pspec->flags & G_PARAM_READWRITE) != G_PARAM_READWRITE)
    return;

  g_object_get (object, name, &text, NULL);
  if (text == NULL || text[0] == '\0')
    return;

  said = _(text);
  if (said != text && !g_str_equal (said, text))
    g_object_set (object, name, said, NULL);
}

static void
let_label_wrap (GtkLabel *label)
{
  const gboolean is_cut = gtk_label_get_ellipsize (label) != PANGO_ELLIPSIZE_NONE;

  if (!is_cut && !GTK_IS_BUTTON (gtk_widget_get_parent (GTK_WIDGET (label))))
    return;

  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (label, TRUE);
  /* Else it would be as narrow as its height allows, or wider than its text. */
  gtk_label_set_width_chars (label, -1);
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (label, is_cut ? gtk_label_get_justify (label) : GTK_JUSTIFY_CENTER);
  gtk_label_set_wrap_mode (label, is_cut ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
}

static gboolean
is_part_of (GtkWidget  *widget,
            const char *style,
            GType       type)
{
  return gtk_widget_has_css_class (widget, style) && gtk_widget_get_ancestor (widget, type) != NULL;
}

/* Whether it holds the title and the subtitle of a row, of a group or of the window. */
static gboolean
is_title_box (GtkWidget *widget)
{
  return GTK_IS_BOX (widget)
         && (ADW_IS_WINDOW_TITLE (gtk_widget_get_parent (widget))
             || is_part_of (widget, "title", ADW_TYPE_ACTION_ROW)
             || is_part_of (widget, "labels", ADW_TYPE_PREFERENCES_GROUP));
}

/* The field inside @row takes the focus. In older versions it had no name of its own, and for a
 * screen reader it was not there at all: GTK told a box around it that it was focused. */
void
medic_translate_field (AdwEntryRow *row)
{
  GtkEditable *field = gtk_editable_get_delegate (GTK_EDITABLE (row));

  if (!GTK_IS_ACCESSIBLE (field))
    return;

  if (gtk_check_version (4, 10, 0) != NULL
      && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (field)) == GTK_ACCESSIBLE_ROLE_NONE)
    g_object_set (field, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
}

static void
name_button (GtkButton *button)
{
  g_autofree char *texts = medic_announce_dup_texts (GTK_WIDGET (button));

  if (gtk_button_get_label (button) != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  else if (texts[0] != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, texts,
                                    -1);
}

/* Lets the buttons of a dialog, which are not ours, be heard by their words. Older versions of GTK
 * say the words twice, or do not look into a button for them. */
void
medic_translate_dialog (GtkWidget *dialog)
{
  if (GTK_IS_BUTTON (dialog) && gtk_check_version (4, 10, 0) != NULL)
    name_button (GTK_BUTTON (dialog));

  for (GtkWidget *child = gtk_widget_get_first_child (dialog); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    medic_translate_dialog (child);
}

static void
describe_row (AdwActionRow *row)
{
  GObject *chosen = ADW_IS_COMBO_ROW (row) ? adw_combo_row_get_selected_item (ADW_COMBO_ROW (row))
                                           : NULL;

  medic_announce_describe (GTK_WIDGET (row), GTK_IS_STRING_OBJECT (chosen)
                           ? gtk_string_object_get_string (GTK_STRING_OBJECT (chosen))
                           : adw_action_row_get_subtitle (row));
}

/* The second line of a row says what the first does not, and so does what is chosen in it. The row
 * takes the line for what describes it, and older versions of GTK do not read a label that
 * describes something. */
static void
let_row_be_heard (AdwActionRow *row)
{
  if (g_signal_handler_find (row, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, describe_row, NULL) == 0)
    {
      g_signal_connect (row, "notify::subtitle", G_CALLBACK (describe_row), NULL);
      if (ADW_IS_COMBO_ROW (row))
        g_signal_connect (row, "notify::selected-item", G_CALLBACK (describe_row), NULL);
    }
  describe_row (row);
}

/* Gives @widget its tooltip. For one that is seen, GTK asks the X server five times where the
 * pointer is. It is on nothing that is not on the screen yet: that is not seen for as long. */
void
medic_translate_tooltip (GtkWidget  *widget,
                         const char *text)
{
  gboolean is_seen = gtk_widget_get_visible (widget);

  if (!gtk_widget_get_realized (widget))
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  gtk_widget_set_visible (widget, is_seen);
}

/* Left to themselves, headings and buttons keep to one line, and some of them are cut. In another
 * language they are longer, and go on in the next line. The name of a field, which has no other
 * line, is its tooltip too. */
void
medic_translate_let_wrap (GtkWidget *widget)
{
  if (ADW_IS_ENTRY_ROW (widget))
    {
      medic_translate_tooltip (widget,
                               adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
      medic_translate_field (ADW_ENTRY_ROW (widget));
    }
  else if (GTK_IS_LABEL (widget))
    let_label_wrap (GTK_LABEL (widget));
  else if (ADW_IS_ACTION_ROW (widget))
    let_row_be_heard (ADW_ACTION_ROW (widget));
  if (is_title_box (widget))
    gtk_widget_set_layout_manager (widget, medic_column_layout_new ());

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && !ADW_IS_ENTRY_ROW (widget); child = gtk_widget_get_next_sibling (child))
    medic_translate_let_wrap (child);
}

static void
say (GtkWidget *widget)
{
  /* The label in an expander is said by itself; given a text, it would be another one. */
  for (gsize i = GTK_IS_EXPANDER (widget) ? 1 : 0; i < G_N_ELEMENTS (spoken); i++)
    translate_property (G_OBJECT (widget), spoken[i]);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    say (child);
}

/* Whether the language spoken now is written in letters other than those of the program's font. */
static gboolean
has_other_script (void)
{
  const char *p = _("Continue");

  while (*p != '\0' && !g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return *p != '\0' && g_unichar_get_script (g_utf8_get_char (p)) != G_UNICODE_SCRIPT_LATIN;
}

/* Says every text of @widget and of what is in it, and lets it be longer than in English. */
void
medic_translate_widget (GtkWidget *widget)
{
  if (has_other_script ())
    gtk_widget_add_css_class (widget, "other-script");

  if (!medic_language_is_english (medic_language_get_current ()))
    say (widget);
  medic_translate_let_wrap (widget);
}

/* @name: (translated): of a button that shows an icon only: its tooltip, and what a screen reader
 *   says */
void
medic_translate_icon (GtkWidget  *button,
                      const char *name)
{
  medic_translate_tooltip (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GMenuModel *dup_menu (GMenuModel *menu);

static void
translate_item (GMenuModel *menu,
                int         i,
                GMenu      *said)
{
  g_autoptr (GMenuItem) item = g_menu_item_new_from_model (menu, i);
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
  g_autofree char *label = NULL;

  if (g_menu_item_get_attribute (item, G_MENU_ATTRIBUTE_LABEL, "s", &label))
    g_menu_item_set_label (item, _(label));

  if (section != NULL)
    {
      g_autoptr (GMenuModel) inner = dup_menu (section);
      g_menu_item_set_section (item, inner);
    }

  g_menu_append_item (said, item);
}

/* Returns: (transfer full): @menu in the language spoken now */
static GMenuModel *
dup_menu (GMenuModel *menu)
{
  GMenu *said = g_menu_new ();

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    translate_item (menu, i, said);

  return G_MENU_MODEL (said);
}

static void
fill_menu (GtkMenuButton *button,
           gpointer       menu)
{
  g_autoptr (GMenuModel) said = dup_menu (menu);

  gtk_menu_button_set_menu_model (button, said);
}

/* Lets @button show @menu, which has msgids. It is made each time that it opens, in the language
 * spoken then: a window need not wait for it. */
void
medic_translate_menu (GtkMenuButton *button,
                      GMenuModel    *menu)
{
  gtk_menu_button_set_create_popup_func (button, fill_menu, g_object_ref (menu), g_object_unref);
}

/* Windows begin at the side where the language spoken now begins to read. */
void
medic_translate_direction (void)
{
  gtk_widget_set_default_direction (medic_language_is_rtl (medic_language_get_current ())
                                    ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}
