/* drawn.c - what a window really draws, and how much it stands out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drawn.h"

#include <math.h>

#include "views.h"

#define PATIENCE 50

static GskRenderNode *
new_node (GtkWindow *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (window)),
                          gtk_widget_get_height (GTK_WIDGET (window)));

  return gtk_snapshot_free_to_node (snapshot);
}

/* Nothing is drawn while something still has to find its place.
 *
 * Returns: (transfer full): all that @window draws just now */
GskRenderNode *
drawn_new_node (GtkWindow *window)
{
  GskRenderNode *node = new_node (window);

  for (int i = 0; node == NULL && i < PATIENCE; i++)
    {
      view_settle ();
      node = new_node (window);
    }
  g_assert_nonnull (node);

  return node;
}

/* Returns: (transfer full): what @node draws in @area, @scale times as large */
Drawn *
drawn_take (GtkWindow             *window,
            GskRenderNode         *node,
            const graphene_rect_t *area,
            int                    scale)
{
  const int width = (int) area->size.width * scale, height = (int) area->size.height * scale;
  const graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, width, height);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) scaled = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  Drawn *drawn = g_malloc0 (sizeof *drawn + (gsize) width * (gsize) height * sizeof (guint32));

  gtk_snapshot_push_clip (snapshot, &whole);
  gtk_snapshot_scale (snapshot, (float) scale, (float) scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-area->origin.x, -area->origin.y));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_pop (snapshot);
  scaled = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), scaled,
                                         &whole);
  drawn->width = width;
  drawn->height = height;
  gdk_texture_download (texture, (guchar *) drawn->pixels, (gsize) width * sizeof (guint32));

  return drawn;
}

static double
get_linear (guint32 channel)
{
  const double share = (channel & 0xff) / 255.0;

  return share <= 0.04045 ? share / 12.92 : pow ((share + 0.055) / 1.055, 2.4);
}

static double
get_luminance (guint32 pixel)
{
  return 0.2126 * get_linear (pixel >> 16) + 0.7152 * get_linear (pixel >> 8)
         + 0.0722 * get_linear (pixel);
}

/* Returns: the contrast of two colours as WCAG counts it, from 1 to 21 */
double
drawn_compare (guint32 one,
               guint32 other)
{
  const double a = get_luminance (one), b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}
