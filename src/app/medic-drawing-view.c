/* medic-drawing-view.c - a drawing with its numbered marks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-drawing-view.h"

#include <adwaita.h>

#include "app/medic-scene.h"
#include "core/medic-language.h"

/* Frame and number keep their size when the drawing is shown smaller. */
#define FRAME 2
#define FRAME_RADIUS 7
#define GAP 2
#define TINT 0.28f

/* So wide for each point of the text: large text has a large drawing, if there is room. */
#define NATURAL_EMS 30
#define SMALLEST 220

/* No number is wider than this part of the drawing, so that it hides little of a narrow one. */
#define LARGEST_NUMBER 0.082f

/* How much of its ground a number fills. */
#define DIGITS 0.6f

/**
 * MedicDrawingView:
 *
 * The scene is a picture in the colours of the style; frames and numbers are
 * drawn above it, so that they are sharp at any size and not turned round
 * where the picture is mirrored.
 */
struct _MedicDrawingView
{
  GtkWidget parent_instance;

  const MedicDrawing *drawing;
  GdkTexture *texture;          /* (nullable): NULL before it is shown, or without a picture */
  MedicInk ink;                 /* what it was made with */
};

G_DEFINE_FINAL_TYPE (MedicDrawingView, medic_drawing_view, GTK_TYPE_WIDGET)

/* Returns: (transfer full): @number in the digits of the language spoken now */
char *
medic_mark_dup_number (guint number)
{
  /* Translators: the ten digits that are used with your language, from 0 to 9, without spaces. They
   * number the places in a drawing. */
  const char *digits = _("0123456789");
  g_autofree char *plain = g_strdup_printf ("%u", number);
  GString *said = g_string_new (NULL);

  if (g_utf8_strlen (digits, -1) != 10)
    digits = "0123456789";
  for (const char *p = plain; *p != '\0'; p++)
    g_string_append_unichar (said, g_utf8_get_char (g_utf8_offset_to_pointer (digits, *p - '0')));

  return g_string_free (said, FALSE);
}

static gboolean
is_mirrored (MedicDrawingView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static float
get_scale (MedicDrawingView *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) / (float) MEDIC_DRAWING_WIDTH;
}

static PangoLayout *
new_number (MedicDrawingView *self,
            guint             number)
{
  g_autofree char *text = medic_mark_dup_number (number);

  return gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
}

/* How wide the round ground of a number is. */
static float
get_diameter (MedicDrawingView *self)
{
  g_autoptr (PangoLayout) layout = new_number (self, 8);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);

  return MIN (height * 1.3f, gtk_widget_get_width (GTK_WIDGET (self)) * LARGEST_NUMBER);
}

/* The frame around what @mark is for. */
static graphene_rect_t
get_frame (MedicDrawingView *self,
           const MedicMark  *mark)
{
  const float scale = get_scale (self);
  const int x = is_mirrored (self) ? MEDIC_DRAWING_WIDTH - mark->x - mark->width : mark->x;

  return GRAPHENE_RECT_INIT (x * scale, mark->y * scale, mark->width * scale, mark->height * scale);
}

/* @area: (out): the round ground of the number of @mark */
void
medic_drawing_view_get_number (MedicDrawingView *self,
                               const MedicMark  *mark,
                               graphene_rect_t  *area)
{
  const graphene_rect_t frame = get_frame (self, mark);
  const float d = get_diameter (self);
  const gboolean left = (mark->side == MEDIC_SIDE_START) != is_mirrored (self);
  float x = left ? frame.origin.x - d - GAP : frame.origin.x + frame.size.width + GAP;
  float y = frame.origin.y + (frame.size.height - d) / 2;

  if (mark->side == MEDIC_SIDE_ABOVE || mark->side == MEDIC_SIDE_BELOW)
    {
      x = frame.origin.x + (frame.size.width - d) / 2;
      y = mark->side == MEDIC_SIDE_ABOVE ? frame.origin.y - d - GAP
                                         : frame.origin.y + frame.size.height + GAP;
    }

  *area = GRAPHENE_RECT_INIT (x, y, d, d);
}

static void
look_up (MedicDrawingView *self,
         const char       *name,
         GdkRGBA          *colour)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));

  if (!gtk_style_context_lookup_color (context, name, colour))
    gtk_style_context_get_color (context, colour);
}

static MedicInk
get_ink (MedicDrawingView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const int pixels = gtk_widget_get_width (widget) * gtk_widget_get_scale_factor (widget);
  MedicInk ink = {
    .strong = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()),
    .mirrored = is_mirrored (self),
    .width = MAX (pixels, 1),
    .height = MAX (pixels * MEDIC_DRAWING_HEIGHT / MEDIC_DRAWING_WIDTH, 1),
  };

  look_up (self, "window_bg_color", &ink.paper);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink.ink);

  return ink;
}

static void
snapshot_scene (MedicDrawingView *self,
                GtkSnapshot      *snapshot)
{
  const MedicInk ink = get_ink (self);
  const float scale = get_scale (self);

  if (self->texture == NULL || !medic_ink_equal (&ink, &self->ink))
    {
      g_clear_object (&self->texture);
      self->texture = medic_scene_render (self->drawing->scene, &ink);
      self->ink = ink;
    }

  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture,
                                 &GRAPHENE_RECT_INIT (0, 0, scale * MEDIC_DRAWING_WIDTH,
                                                      scale * MEDIC_DRAWING_HEIGHT));
}

static void
snapshot_frame (MedicDrawingView *self,
                GtkSnapshot      *snapshot,
                const MedicMark  *mark)
{
  const graphene_rect_t frame = get_frame (self, mark);
  GskRoundedRect outline;
  GdkRGBA accent, tint;

  look_up (self, "accent_color", &accent);
  tint = accent;
  tint.alpha *= TINT;
  gsk_rounded_rect_init_from_rect (&outline, &frame, FRAME_RADIUS);

  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &tint, &frame);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { FRAME, FRAME, FRAME, FRAME },
                              (GdkRGBA[]) { accent, accent, accent, accent });
}

static void
snapshot_disc (GtkSnapshot           *snapshot,
               const graphene_rect_t *area,
               const GdkRGBA         *colour)
{
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, area, area->size.width / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, colour, area);
  gtk_snapshot_pop (snapshot);
}

/* In the middle of @area, and smaller than its font where that is small. */
static void
snapshot_digits (GtkSnapshot           *snapshot,
                 PangoLayout           *layout,
                 const graphene_rect_t *area,
                 const GdkRGBA         *colour)
{
  graphene_point_t centre;
  PangoRectangle seen;
  float shrink;

  graphene_rect_get_center (area, &centre);
  pango_layout_get_pixel_extents (layout, &seen, NULL);
  shrink = MIN (1, area->size.width * DIGITS / MAX (seen.height, seen.width));

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &centre);
  gtk_snapshot_scale (snapshot, shrink, shrink);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-(seen.x + seen.width / 2.0f),
                                                          -(seen.y + seen.height / 2.0f)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_number (MedicDrawingView *self,
                 GtkSnapshot      *snapshot,
                 const MedicMark  *mark,
                 guint             number)
{
  g_autoptr (PangoLayout) layout = new_number (self, number);
  graphene_rect_t area, halo;
  GdkRGBA paper, ground, colour;

  look_up (self, "window_bg_color", &paper);
  look_up (self, "accent_bg_color", &ground);
  look_up (self, "accent_fg_color", &colour);
  medic_drawing_view_get_number (self, mark, &area);
  graphene_rect_inset_r (&area, -GAP, -GAP, &halo);
  snapshot_disc (snapshot, &halo, &paper);
  snapshot_disc (snapshot, &area, &ground);
  snapshot_digits (snapshot, layout, &area, &colour);
}

static void
medic_drawing_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  MedicDrawingView *self = MEDIC_DRAWING_VIEW (widget);
  guint number = 0;

  snapshot_scene (self, snapshot);
  MEDIC_FOR_EACH_MARK (mark, self->drawing)
    snapshot_frame (self, snapshot, mark);
  MEDIC_FOR_EACH_MARK (mark, self->drawing)
    snapshot_number (self, snapshot, mark, mark->again ? number : ++number);
}

/* As wide as its text is large. */
static int
get_natural_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double pixels = pango_font_description_get_size (font) / (double) PANGO_SCALE
                        * (pango_font_description_get_size_is_absolute (font)
                           ? 1 : pango_cairo_context_get_resolution (context) / 72);

  return MAX (SMALLEST, (int) (pixels * NATURAL_EMS));
}

static void
medic_drawing_view_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  const int width = get_natural_width (widget);

  *minimum = SMALLEST;
  *natural = for_size < 0 || orientation == GTK_ORIENTATION_HORIZONTAL ? width
                                                                       : MIN (for_size, width);
  /* What grows with its width is not a text, which shrinks: GTK wants one least height for all. */
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *minimum * MEDIC_DRAWING_HEIGHT / MEDIC_DRAWING_WIDTH;
      *natural = *natural * MEDIC_DRAWING_HEIGHT / MEDIC_DRAWING_WIDTH;
    }
}

static GtkSizeRequestMode
medic_drawing_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
medic_drawing_view_dispose (GObject *object)
{
  g_clear_object (&MEDIC_DRAWING_VIEW (object)->texture);

  G_OBJECT_CLASS (medic_drawing_view_parent_class)->dispose (object);
}

static void
medic_drawing_view_class_init (MedicDrawingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = medic_drawing_view_dispose;
  widget_class->snapshot = medic_drawing_view_snapshot;
  widget_class->measure = medic_drawing_view_measure;
  widget_class->get_request_mode = medic_drawing_view_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "drawing");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
medic_drawing_view_init (MedicDrawingView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
medic_drawing_view_new (const MedicDrawing *drawing)
{
  MedicDrawingView *self = g_object_new (MEDIC_TYPE_DRAWING_VIEW, NULL);

  self->drawing = drawing;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(drawing->alt), -1);

  return GTK_WIDGET (self);
}
