/* hold-focus.c - whoever goes by the keyboard sees where they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "hold.h"

#include <adwaita.h>

#include "drawn.h"
#include "look.h"
#include "views.h"

/* WCAG 2.2: what a sign needs, here between the same place with the focus and without. */
#define SIGN 3.0

/* Where that is to be seen, and on how much of it. */
#define AROUND 8
#define LARGEST 200
#define ENOUGH 24
#define PATIENCE 10

typedef struct
{
  GtkWindow *window;
  GHashTable *kinds;
  guint n;
} Session;

/* Waits until what has the focus is scrolled to. */
static void
find_area (GtkWindow       *window,
           GtkWidget       *widget,
           graphene_rect_t *area)
{
  for (int i = 0; i < PATIENCE; i++)
    {
      view_settle ();
      if (gtk_widget_compute_bounds (widget, GTK_WIDGET (window), area)
          && look_is_in_view (widget, GTK_WIDGET (window), area))
        return;
    }
}

/* A field is marked as a whole, around its text. */
static Drawn *
take (GtkWindow *window,
      GtkWidget *widget)
{
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t area;

  if (gtk_widget_get_ancestor (widget, ADW_TYPE_ENTRY_ROW) != NULL)
    widget = gtk_widget_get_ancestor (widget, ADW_TYPE_ENTRY_ROW);
  find_area (window, widget, &area);
  node = drawn_new_node (window);
  graphene_rect_inset (&area, -AROUND, -AROUND);
  graphene_rect_round_extents (&area, &area);
  area.size.width = MIN (area.size.width, LARGEST);
  area.size.height = MIN (area.size.height, LARGEST);

  return drawn_take (window, node, &area, 1);
}

/* How much of it is another colour, so that it can be told from what it was. */
static int
count_changed (const Drawn *with,
               const Drawn *without)
{
  int changed = 0;

  if (with->width != without->width || with->height != without->height)
    return G_MAXINT;

  for (int i = 0; i < with->width * with->height; i++)
    if (with->pixels[i] != without->pixels[i]
        && drawn_compare (with->pixels[i], without->pixels[i]) >= SIGN)
      changed++;

  return changed;
}

/* What only gives the focus on to something in it has no mark of its own. */
static gboolean
keeps_focus (GtkWidget *widget,
             GtkWindow *window)
{
  gtk_window_set_focus (window, NULL);

  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD)
         && gtk_window_get_focus (window) == widget;
}

static void
look_at_focus (GtkWidget *widget,
               gpointer   data)
{
  Session *session = data;
  g_autofree char *kind = look_dup_kind (widget);
  g_autofree Drawn *with = NULL;
  g_autofree Drawn *without = NULL;
  int changed;

  if (!gtk_widget_get_focusable (widget) || g_hash_table_contains (session->kinds, kind)
      || !gtk_widget_is_sensitive (widget) || !keeps_focus (widget, session->window))
    return;

  session->n++;
  g_hash_table_add (session->kinds, g_strdup (kind));
  gtk_window_set_focus_visible (session->window, TRUE);
  with = take (session->window, widget);
  gtk_window_set_focus (session->window, NULL);
  without = take (session->window, widget);
  changed = count_changed (with, without);
  if (changed < ENOUGH)
    look_complain (widget, "the focus is not to be seen, %d points (%s)", changed, kind);
}

/* @kinds: (element-type utf8): what was looked at before */
guint
hold_focus (GtkWindow  *window,
            GHashTable *kinds)
{
  Session session = { window, kinds, 0 };

  look_at_all (GTK_WIDGET (window), look_at_focus, &session);

  return session.n;
}
