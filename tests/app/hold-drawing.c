/* hold-drawing.c - in a drawing, what is marked and what it is a drawing of can be told apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "hold.h"

#include <adwaita.h>

#include "app/medic-drawing-view.h"
#include "app/medic-scene.h"
#include "drawn.h"
#include "look.h"

/* WCAG 2.2, for a sign, and for a number. */
#define SIGN 3.0
#define TEXT 4.5

static const char symbols[] = "#8a8a8a";

/* What symbols and frames stand on: the page, bars, boxes. */
static const char *const grounds[] = { "#fafafa", "#f0f0f0", "#dedede" };

static guint32
get_pixel (const GdkRGBA *colour)
{
  return (guint32) (colour->red * 255 + 0.5f) << 16 | (guint32) (colour->green * 255 + 0.5f) << 8
         | (guint32) (colour->blue * 255 + 0.5f);
}

static guint32
look_up (GtkWidget  *widget,
         const char *name)
{
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour))
    g_assert_not_reached ();

  return get_pixel (&colour);
}

static guint32
get_grey (GtkWidget  *widget,
          const char *grey)
{
  MedicInk ink = {
    .strong = adw_style_manager_get_high_contrast (adw_style_manager_get_default ())
  };
  g_autofree char *colour = NULL;

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "window_bg_color",
                                  &ink.paper);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink.ink);
  colour = medic_scene_colour (grey, &ink);

  return (guint32) g_ascii_strtoull (colour + 1, NULL, 16);
}

static void
look_at_drawing (GtkWidget *widget,
                 gpointer   n)
{
  if (!MEDIC_IS_DRAWING_VIEW (widget))
    return;

  *(guint *) n += 1;
  for (gsize i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      const guint32 ground = get_grey (widget, grounds[i]);
      const double symbol = drawn_compare (get_grey (widget, symbols), ground);
      const double frame = drawn_compare (look_up (widget, "accent_color"), ground);

      if (symbol < SIGN)
        look_complain (widget, "symbols on %s have %.2f", grounds[i], symbol);
      if (frame < SIGN)
        look_complain (widget, "a frame on %s has %.2f", grounds[i], frame);
    }
  if (drawn_compare (look_up (widget, "accent_fg_color"), look_up (widget, "accent_bg_color")) < TEXT)
    look_complain (widget, "the numbers are too pale");
  if (drawn_compare (look_up (widget, "accent_bg_color"), look_up (widget, "window_bg_color")) < SIGN)
    look_complain (widget, "the ground of the numbers is too pale");
}

/* As it is in the style in use. */
guint
hold_drawings (GtkWindow *window)
{
  guint n = 0;

  look_at_all (GTK_WIDGET (window), look_at_drawing, &n);

  return n;
}
