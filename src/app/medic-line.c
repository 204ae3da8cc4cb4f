/* medic-line.c - side by side where there is room, else one below the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-line.h"

/**
 * MedicLine:
 *
 * Long words, large text and a narrow window may leave no room for what stands side by side. Then
 * it stands one below the other, and nothing is cut.
 */
struct _MedicLine
{
  GtkWidget parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (MedicLine, medic_line, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SPACING = 1,
} MedicLineProperty;

static GParamSpec *properties[PROP_SPACING + 1];

/* Returns: (transfer full) (element-type GtkRequestedSize): how wide each visible child is at least
 *   and would like to be */
static GArray *
new_sizes (MedicLine *self)
{
  GArray *sizes = g_array_new (FALSE, TRUE, sizeof (GtkRequestedSize));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequestedSize size = { .data = child };

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size,
                          &size.natural_size, NULL, NULL);
      g_array_append_val (sizes, size);
    }

  return sizes;
}

static GtkRequestedSize *
get_size (GArray *sizes,
          guint   i)
{
  return &g_array_index (sizes, GtkRequestedSize, i);
}

static int
get_gaps (MedicLine *self,
          GArray    *sizes)
{
  return self->spacing * MAX ((int) sizes->len - 1, 0);
}

/* Gives each child its part of @width, as its least size. Who wants to grow takes what is left.
 *
 * Returns: whether all have room beside one another */
static gboolean
share (MedicLine *self,
       GArray    *sizes,
       int        width)
{
  int left = width - get_gaps (self, sizes);

  for (guint i = 0; i < sizes->len; i++)
    left -= get_size (sizes, i)->minimum_size;
  if (left < 0)
    return FALSE;

  left = gtk_distribute_natural_allocation (left, sizes->len,
                                            &g_array_index (sizes, GtkRequestedSize, 0));
  for (guint i = 0; i < sizes->len && left > 0; i++)
    if (gtk_widget_compute_expand (get_size (sizes, i)->data, GTK_ORIENTATION_HORIZONTAL))
      {
        get_size (sizes, i)->minimum_size += left;
        left = 0;
      }

  return TRUE;
}

static void
measure_width (MedicLine *self,
               GArray    *sizes,
               int       *minimum,
               int       *natural)
{
  *minimum = 0;
  *natural = get_gaps (self, sizes);
  for (guint i = 0; i < sizes->len; i++)
    {
      *minimum = MAX (*minimum, get_size (sizes, i)->minimum_size);
      *natural += get_size (sizes, i)->natural_size;
    }
}

static void
measure_height (MedicLine *self,
                GArray    *sizes,
                int        width,
                int       *minimum,
                int       *natural)
{
  const gboolean beside = width < 0 || share (self, sizes, width);

  *minimum = *natural = 0;
  for (guint i = 0; i < sizes->len; i++)
    {
      int least, liked;

      gtk_widget_measure (get_size (sizes, i)->data, GTK_ORIENTATION_VERTICAL,
                          width < 0 ? -1 : beside ? get_size (sizes, i)->minimum_size : width,
                          &least, &liked, NULL, NULL);
      *minimum = beside ? MAX (*minimum, least) : *minimum + least;
      *natural = beside ? MAX (*natural, liked) : *natural + liked;
    }
  if (!beside)
    {
      *minimum += get_gaps (self, sizes);
      *natural += get_gaps (self, sizes);
    }
}

static void
medic_line_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  MedicLine *self = MEDIC_LINE (widget);
  g_autoptr (GArray) sizes = new_sizes (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, sizes, minimum, natural);
  else
    measure_height (self, sizes, for_size, minimum, natural);
}

static void
allocate_beside (MedicLine *self,
                 GArray    *sizes,
                 int        width,
                 int        height)
{
  const gboolean from_right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int at = 0;

  for (guint i = 0; i < sizes->len; i++)
    {
      const int part = get_size (sizes, i)->minimum_size;
      const GtkAllocation area = { from_right ? width - at - part : at, 0, part, height };

      gtk_widget_size_allocate (get_size (sizes, i)->data, &area, -1);
      at += part + self->spacing;
    }
}

static void
allocate_below (MedicLine *self,
                GArray    *sizes,
                int        width)
{
  int at = 0;

  for (guint i = 0; i < sizes->len; i++)
    {
      GtkAllocation area = { 0, at, width, 0 };

      gtk_widget_measure (get_size (sizes, i)->data, GTK_ORIENTATION_VERTICAL, width, NULL,
                          &area.height, NULL, NULL);
      gtk_widget_size_allocate (get_size (sizes, i)->data, &area, -1);
      at += area.height + self->spacing;
    }
}

static void
medic_line_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  MedicLine *self = MEDIC_LINE (widget);
  g_autoptr (GArray) sizes = new_sizes (self);

  if (share (self, sizes, width))
    allocate_beside (self, sizes, width, height);
  else
    allocate_below (self, sizes, width);
}

static GtkSizeRequestMode
medic_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
medic_line_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  switch ((MedicLineProperty) prop_id)
    {
    case PROP_SPACING:
      MEDIC_LINE (object)->spacing = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (object));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
medic_line_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (medic_line_parent_class)->dispose (object);
}

static void
medic_line_class_init (MedicLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = medic_line_set_property;
  object_class->dispose = medic_line_dispose;
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  widget_class->measure = medic_line_measure;
  widget_class->size_allocate = medic_line_size_allocate;
  widget_class->get_request_mode = medic_line_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "line");
}

static void
medic_line_init (MedicLine *self)
{
}
