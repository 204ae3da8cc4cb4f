/* fit.c - is something cut in a window, or not in the language spoken?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fit.h"

#include <adwaita.h>
#include <string.h>

#include "look.h"

/* What is rounded on the way from Pango to pixels. */
#define TOLERANCE 1

/* What one goes over the widgets of a window with. */
typedef struct
{
  GtkWindow *window;
  const char *const *values;  /* (nullable): how texts begin that are nobody’s to translate */
  GPtrArray *problems;
} Fit;

static void
add (GPtrArray  *problems,
     const char *what,
     GtkWidget  *widget,
     const char *text)
{
  const char *parent = G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget));

  g_ptr_array_add (problems, g_strdup_printf ("%s: “%s” (%s in %s)", what, text,
                                              G_OBJECT_TYPE_NAME (widget), parent));
}

/* Whether it reaches over an edge of the window at its side, where nothing can be scrolled to. */
static gboolean
is_beyond (GtkWidget *widget,
           GtkWindow *window)
{
  graphene_rect_t area;

  return gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &area)
         && (area.origin.x < -TOLERANCE
             || area.origin.x + area.size.width
                > gtk_widget_get_width (GTK_WIDGET (window)) + TOLERANCE);
}

/* What has one line only is whole where one points at it. */
static gboolean
is_told_by_tooltip (GtkWidget  *widget,
                    const char *text)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_ENTRY_ROW);

  return row != NULL && g_strcmp0 (gtk_widget_get_tooltip_text (row), text) == 0;
}

static void
look_at_label (GtkWidget *widget,
               gpointer   data)
{
  Fit *fit = data;
  const char *text;
  PangoLayout *layout;
  int width, height;

  if (!GTK_IS_LABEL (widget) || !look_is_seen (widget))
    return;

  text = gtk_label_get_text (GTK_LABEL (widget));
  layout = gtk_label_get_layout (GTK_LABEL (widget));
  pango_layout_get_pixel_size (layout, &width, &height);
  if (text[0] == '\0')
    return;

  if (is_told_by_tooltip (widget, text))
    return;

  if (pango_layout_is_ellipsized (layout))
    add (fit->problems, "cut with an ellipsis", widget, text);
  else if (width > gtk_widget_get_width (widget) + TOLERANCE)
    add (fit->problems, "wider than its place", widget, text);
  else if (height > gtk_widget_get_height (widget) + TOLERANCE)
    add (fit->problems, "higher than its place", widget, text);
  else if (is_beyond (widget, fit->window))
    add (fit->problems, "beyond the window", widget, text);
}

static int
get_minimum (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* What makes @widget as wide as it has to be: the widest in it, as far down as that can be told. */
static GtkWidget *
find_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child)
        && (widest == NULL || get_minimum (child) > get_minimum (widest)))
      widest = child;

  return widest != NULL ? find_widest (widest) : widget;
}

static void
look_at_width (GtkWindow *window,
               int        width,
               GPtrArray *problems)
{
  const int needed = MAX (get_minimum (GTK_WIDGET (window)),
                          gtk_widget_get_width (GTK_WIDGET (window)));
  GtkWidget *widest = find_widest (GTK_WIDGET (window));
  g_autofree char *what = g_strdup_printf ("the window is %d wide and not %d, by the width of",
                                           needed, width);

  if (needed > width)
    add (problems, what, widest, GTK_IS_LABEL (widest) ? gtk_label_get_text (GTK_LABEL (widest)) : "");
}

/**
 * fit_list_cut:
 * @width: what the window was asked to be; it grows when it has to; 0 when that is not ours to say
 *
 * Returns: (transfer full) (element-type utf8): what does not fit, in words
 */
GPtrArray *
fit_list_cut (GtkWindow *window,
              int        width)
{
  Fit fit = { window, NULL, g_ptr_array_new_with_free_func (g_free) };

  if (width > 0)
    look_at_width (window, width, fit.problems);
  look_at_all (GTK_WIDGET (window), look_at_label, &fit);

  return fit.problems;
}

/* Returns: (transfer full): @text without what is in brackets */
static char *
dup_bare (const char *text)
{
  GString *bare = g_string_new (NULL);
  int depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      depth += c == 0x2039;
      if (depth == 0)
        g_string_append_unichar (bare, c);
      depth -= c == 0x203a && depth > 0;
    }

  return g_string_free (bare, FALSE);
}

/* The names of products, and what is no word: an address, a number, a code, the name of a host. */
static gboolean
is_name (const char *word)
{
  static const char *const names[] = {
    "Mail", "Medic", "HubSpot", "Microsoft", "Google", "Exchange", "Outlook", "English", "Office",
    "Workspace", "Entra", "Azure", "qps", "qpsm", NULL
  };

  return g_strv_contains (names, word) || strpbrk (word, "@./0123456789_") != NULL
         || strspn (word, G_CSET_A_2_Z) == strlen (word);
}

static gboolean
has_bare_word (const char *text)
{
  g_autofree char *bare = dup_bare (text);
  g_auto (GStrv) words = g_strsplit_set (bare, " \n\t,;:()“”", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    for (const char *p = words[i]; *p != '\0'; p = g_utf8_next_char (p))
      if (g_unichar_isalpha (g_utf8_get_char (p)) && !is_name (words[i]))
        return TRUE;

  return FALSE;
}

static gboolean
is_value (const char        *text,
          const char *const *values)
{
  for (gsize i = 0; values != NULL && values[i] != NULL; i++)
    if (g_str_has_prefix (text, values[i]))
      return TRUE;

  return FALSE;
}

static void
look_at_property (GtkWidget  *widget,
                  const char *name,
                  Fit        *fit)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), name);
  g_autofree char *text = NULL;

  if (pspec == NULL || pspec->value_type != G_TYPE_STRING || (pspec->flags & G_PARAM_READABLE) == 0)
    return;

  g_object_get (widget, name, &text, NULL);
  if (text != NULL && !is_value (text, fit->values) && has_bare_word (text))
    add (fit->problems, name, widget, text);
}

/* The buttons of the window itself are GTK’s. */
static void
look_at_words (GtkWidget *widget,
               gpointer   data)
{
  static const char *const spoken[] = { "label", "tooltip-text", "placeholder-text" };

  if (gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL || !look_is_seen (widget))
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (spoken); i++)
    look_at_property (widget, spoken[i], data);
}

/**
 * fit_list_untranslated:
 * @values: (nullable) (array zero-terminated=1): how texts begin that are nobody’s to translate
 *
 * Returns: (transfer full) (element-type utf8): what pseudo.py did not put into brackets
 */
GPtrArray *
fit_list_untranslated (GtkWindow         *window,
                       const char *const *values)
{
  Fit fit = { window, values, g_ptr_array_new_with_free_func (g_free) };

  look_at_all (GTK_WIDGET (window), look_at_words, &fit);

  return fit.problems;
}
