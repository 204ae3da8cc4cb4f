/* hold-controls.c - every control has a name and a role, is large enough, and is no colour alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "hold.h"

#include <adwaita.h>

#include "look.h"

/* The target size of WCAG 2.2; what is pressed most is larger. */
#define LEAST 24
#define MAIN 34

/* Whether it says nothing of what it is for. */
static gboolean
is_vague (GtkAccessibleRole role)
{
  return role == GTK_ACCESSIBLE_ROLE_GENERIC || role == GTK_ACCESSIBLE_ROLE_NONE
         || role == GTK_ACCESSIBLE_ROLE_WIDGET || role == GTK_ACCESSIBLE_ROLE_PRESENTATION;
}

/* The text in a field is known by its field; what only draws a choice, by the row or button. */
static gboolean
is_inner (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW);

  if (parent == NULL)
    return FALSE;

  return (GTK_IS_TEXT (widget) && gtk_widget_get_ancestor (parent, GTK_TYPE_EDITABLE) != NULL)
         || gtk_widget_get_ancestor (parent, GTK_TYPE_BUTTON) != NULL
         || (row != NULL && row != widget);
}

/* A list gives the focus on to its rows, a scroller to what is in it. */
static gboolean
gives_on (GtkWidget       *widget,
          GtkDirectionType direction)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_set_focus (window, NULL);

  return gtk_widget_child_focus (widget, direction) && gtk_window_get_focus (window) != widget;
}

static void
look_at_name (GtkWidget *widget,
              gpointer   n)
{
  const GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));
  g_autofree char *name = NULL;

  if (!gtk_widget_get_focusable (widget) || !gtk_widget_get_can_focus (widget) || is_inner (widget)
      || (gives_on (widget, GTK_DIR_TAB_FORWARD) && gives_on (widget, GTK_DIR_TAB_BACKWARD)))
    return;

  *(guint *) n += 1;
  name = look_dup_name (widget);
  g_strstrip (name);
  if (is_vague (role))
    look_complain (widget, "takes the focus and has no role");
  if (name[0] == '\0')
    look_complain (widget, "takes the focus and has no name");
}

guint
hold_names (GtkWindow *window)
{
  guint n = 0;

  look_at_all (GTK_WIDGET (window), look_at_name, &n);

  return n;
}

static gboolean
is_target (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget)
         || GTK_IS_EDITABLE (widget) || GTK_IS_EXPANDER (widget) || GTK_IS_SWITCH (widget)
         || GTK_IS_DROP_DOWN (widget) || GTK_IS_TEXT_VIEW (widget);
}

/* What is pressed through something larger, or is no target of its own. */
static gboolean
is_within_a_target (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW);

  return is_inner (widget) || GTK_IS_LABEL (widget)
         || (ADW_IS_ACTION_ROW (row)
             && adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)) == widget);
}

static void
look_at_size (GtkWidget *widget,
              gpointer   n)
{
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (!is_target (widget) || is_within_a_target (widget))
    return;

  *(guint *) n += 1;
  /* What is drawn counts, with its padding; the widget is at least as large. */
  if (gtk_widget_get_allocated_width (widget) < LEAST
      || gtk_widget_get_allocated_height (widget) < LEAST)
    look_complain (widget, "hard to hit, %d × %d", width, height);
}

/* Of the buttons below a page, the main one is easier to hit than the other. */
static void
look_at_main (GtkWidget *widget,
              gpointer   n)
{
  const int height = gtk_widget_get_allocated_height (widget);

  if (!gtk_widget_has_css_class (widget, "suggested-action")
      || !gtk_widget_has_css_class (widget, "pill"))
    return;

  *(guint *) n += 1;
  if (height < MAIN)
    look_complain (widget, "the main button is only %d high", height);
  for (GtkWidget *other = gtk_widget_get_first_child (gtk_widget_get_parent (widget));
       other != NULL; other = gtk_widget_get_next_sibling (other))
    if (other != widget && GTK_IS_BUTTON (other) && gtk_widget_get_mapped (other)
        && gtk_widget_get_allocated_height (other) >= height)
      look_complain (other, "as high as the main button, %d", height);
}

guint
hold_targets (GtkWindow *window)
{
  guint n = 0;

  look_at_all (GTK_WIDGET (window), look_at_size, &n);
  look_at_all (GTK_WIDGET (window), look_at_main, &n);

  return n;
}

/* Whether there is a word in it, or beside it, or in its row. */
static gboolean
has_word (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  if (GTK_IS_IMAGE (widget))
    widget = row != NULL ? row : gtk_widget_get_parent (widget);

  return look_find_label (widget) != NULL;
}

static gboolean
has_icon (GtkWidget *widget)
{
  gboolean found = GTK_IS_IMAGE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = has_icon (child);

  return found;
}

/* What a colour says, a word says too; on a badge, an icon as well. */
static void
look_at_sign (GtkWidget *widget,
              gpointer   n)
{
  static const char *const colours[] = {
    "success", "warning", "error", "accent", "badge", "verdict", "certain", "likely", "mismatch"
  };
  gboolean is_coloured = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (colours); i++)
    is_coloured = is_coloured || gtk_widget_has_css_class (widget, colours[i]);
  if (!is_coloured)
    return;

  *(guint *) n += 1;
  if (!has_word (widget))
    look_complain (widget, "a colour without a word");
  if ((gtk_widget_has_css_class (widget, "badge") || gtk_widget_has_css_class (widget, "verdict"))
      && !has_icon (widget))
    look_complain (widget, "a badge without an icon");
}

guint
hold_signs (GtkWindow *window)
{
  guint n = 0;

  look_at_all (GTK_WIDGET (window), look_at_sign, &n);

  return n;
}
