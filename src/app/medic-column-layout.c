/* medic-column-layout.c - one below the other, as high as the width that there is makes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-column-layout.h"

/* As libadwaita has it between the title and the subtitle of a row. */
#define SPACING 3

/**
 * MedicColumnLayout:
 *
 * A GtkBox asks its children as well how wide they are for a height. Of a text that breaks in other
 * places at another width there is no good answer, and what GTK then gives reaches over the edge of
 * the window. This one never asks that.
 */
struct _MedicColumnLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (MedicColumnLayout, medic_column_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
find_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return find_shown (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return find_shown (gtk_widget_get_next_sibling (child));
}

static void
medic_column_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  const gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = *natural = 0;
  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      const int gap = across || child == get_first (widget) ? 0 : SPACING;
      int least, liked;

      gtk_widget_measure (child, orientation, across ? -1 : for_size, &least, &liked, NULL, NULL);
      *minimum = across ? MAX (*minimum, least) : *minimum + gap + least;
      *natural = across ? MAX (*natural, liked) : *natural + gap + liked;
    }
}

static void
medic_column_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  GtkAllocation area = { 0, 0, width, 0 };

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &area.height, NULL, NULL);
      gtk_widget_size_allocate (child, &area, -1);
      area.y += area.height + SPACING;
    }
}

static GtkSizeRequestMode
medic_column_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
medic_column_layout_class_init (MedicColumnLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = medic_column_layout_measure;
  layout_class->allocate = medic_column_layout_allocate;
  layout_class->get_request_mode = medic_column_layout_get_request_mode;
}

static void
medic_column_layout_init (MedicColumnLayout *self)
{
}

GtkLayoutManager *
medic_column_layout_new (void)
{
  return g_object_new (MEDIC_TYPE_COLUMN_LAYOUT, NULL);
}
