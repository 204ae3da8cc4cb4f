/* look.c - what the tests of a window need to go over its widgets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "look.h"

#include <string.h>

/* Looks at what is on the screen of @widget and all that is in it. */
void
look_at_all (GtkWidget *widget,
             Look       look,
             gpointer   data)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  look (widget, data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at_all (child, look, data);
}

/* A row with a field shows its title large or small: the one that is not seen has no colour. */
gboolean
look_is_seen (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_opacity (widget) <= 0 || !gtk_widget_get_child_visible (widget))
      return FALSE;

  return TRUE;
}

/* Whether @area of @widget is drawn: it may be scrolled away. */
gboolean
look_is_in_view (GtkWidget             *widget,
                 GtkWidget             *window,
                 const graphene_rect_t *area)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      graphene_rect_t within;

      if ((GTK_IS_SCROLLED_WINDOW (widget) || widget == window)
          && (!gtk_widget_compute_bounds (widget, window, &within)
              || !graphene_rect_contains_rect (&within, area)))
        return FALSE;
    }

  return TRUE;
}

/* Returns: (nullable) (transfer none): the first text that is on the screen in @widget */
GtkWidget *
look_find_label (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;

  if (GTK_IS_LABEL (widget) && gtk_label_get_text (GTK_LABEL (widget))[0] != '\0')
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = look_find_label (child);

  return found;
}

/* No text is this one, so what is really there is told. */
static char *
dup_own_name (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return g_strdup ("");

  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL, "\001");
}

typedef struct
{
  const char *labels;
  GString    *name;
} Labels;

static void
add_name_of_label (GtkWidget *widget,
                   gpointer   data)
{
  Labels *labels = data;
  g_autofree char *address = g_strdup_printf ("<%p>", (void *) widget);
  g_autofree char *name = NULL;

  if (strstr (labels->labels, address) == NULL)
    return;

  name = dup_own_name (widget);
  if (name[0] != '\0')
    g_string_append_printf (labels->name, "%s%s", labels->name->len > 0 ? " " : "", name);
  else if (gtk_widget_get_tooltip_text (widget) != NULL)
    g_string_append (labels->name, gtk_widget_get_tooltip_text (widget));
}

/* The name that a screen reader says: its own, else that of what it is labelled by, else the
 * tooltip. GTK tells only whether an expected relation is there, and if not, which one is.
 *
 * Returns: (transfer full): empty where there is none */
char *
look_dup_name (GtkWidget *widget)
{
  const GtkAccessibleRelation labelled_by = GTK_ACCESSIBLE_RELATION_LABELLED_BY;
  g_autofree char *own = dup_own_name (widget);
  g_autoptr (GString) name = g_string_new (own);

  if (name->len == 0 && gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), labelled_by))
    {
      g_autofree char *labels = gtk_test_accessible_check_relation (GTK_ACCESSIBLE (widget),
                                                                    labelled_by, NULL);

      look_at_all (GTK_WIDGET (gtk_widget_get_root (widget)), add_name_of_label,
                   &(Labels) { labels != NULL ? labels : "", name });
    }
  if (name->len == 0 && gtk_widget_get_tooltip_text (widget) != NULL)
    g_string_append (name, gtk_widget_get_tooltip_text (widget));

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* Returns: (transfer full): equal for widgets that a style cannot tell from one another */
char *
look_dup_kind (GtkWidget *widget)
{
  GString *kind = g_string_new (NULL);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
      g_autofree char *all = g_strjoinv (".", classes);

      g_string_append_printf (kind, "%s.%s:%x ", gtk_widget_get_css_name (widget), all,
                              gtk_widget_get_state_flags (widget)
                              & (GTK_STATE_FLAG_SELECTED | GTK_STATE_FLAG_CHECKED
                                 | GTK_STATE_FLAG_INSENSITIVE));
    }

  return g_string_free (kind, FALSE);
}

/* The test goes on, so that all is told at once, and fails in the end. */
void
look_complain (GtkWidget  *widget,
               const char *format,
               ...)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *label = look_find_label (widget);
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_test_message ("%s: %s “%s” in %s", what, G_OBJECT_TYPE_NAME (widget),
                  label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : "",
                  parent != NULL ? G_OBJECT_TYPE_NAME (parent) : "nothing");
  g_test_fail ();
}
