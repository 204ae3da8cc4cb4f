/* hold-contrast.c - every text and icon stands out from its ground, as it is really drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "hold.h"

#include "drawn.h"
#include "look.h"

/* WCAG 2.2: what text needs, and what a sign needs. */
#define TEXT 4.5
#define SIGN 3.0

/* So much larger than on the screen, that even a thin stroke is somewhere drawn in full; and so
 * much of a long text. */
#define SCALE 4
#define LONGEST 160

/* Letters and signs cover less than what they stand on. */
static guint32
find_ground (const Drawn *picture)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint32 ground = 0;
  guint most = 0;

  for (int i = 0; i < picture->width * picture->height; i++)
    {
      const guint32 pixel = picture->pixels[i];
      const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (pixel))) + 1;

      g_hash_table_insert (counts, GUINT_TO_POINTER (pixel), GUINT_TO_POINTER (n));
      if (n > most)
        {
          most = n;
          ground = pixel;
        }
    }

  return ground;
}

static double
measure (const Drawn *picture)
{
  const guint32 ground = find_ground (picture);
  guint32 last = ground;
  double best = 1;

  for (int i = 0; i < picture->width * picture->height; i++)
    if (picture->pixels[i] != last)
      {
        last = picture->pixels[i];
        best = MAX (best, drawn_compare (last, ground));
      }

  return best;
}

typedef struct
{
  GtkWindow *window;
  GskRenderNode *node;
  GHashTable *kinds;
  guint n;
} Session;

/* Where the letters of @label are, for it may be larger than they. */
static void
find_letters (GtkWidget       *label,
              GtkWidget       *window,
              graphene_rect_t *area)
{
  PangoRectangle letters;
  graphene_point_t at;
  int x, y;

  pango_layout_get_pixel_extents (gtk_label_get_layout (GTK_LABEL (label)), &letters, NULL);
  gtk_label_get_layout_offsets (GTK_LABEL (label), &x, &y);
  if (gtk_widget_compute_point (label, window,
                                &GRAPHENE_POINT_INIT (x + letters.x, y + letters.y), &at))
    graphene_rect_init (area, at.x, at.y, MIN (letters.width, LONGEST), letters.height);
}

static gboolean
find_area (GtkWidget       *widget,
           GtkWidget       *window,
           graphene_rect_t *area)
{
  if (!gtk_widget_compute_bounds (widget, window, area))
    return FALSE;

  if (GTK_IS_LABEL (widget))
    find_letters (widget, window, area);
  graphene_rect_round_extents (area, area);

  return area->size.width >= SCALE && area->size.height >= SCALE
         && look_is_in_view (widget, window, area);
}

static gboolean
has_sign (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget))[0] != '\0';

  return GTK_IS_IMAGE (widget)
         && gtk_image_get_storage_type (GTK_IMAGE (widget)) != GTK_IMAGE_EMPTY;
}

/* One of each kind is enough: the style cannot tell it from the others. What cannot be used just
 * now may be pale. */
static void
look_at_contrast (GtkWidget *widget,
                  gpointer   data)
{
  Session *session = data;
  const double least = GTK_IS_LABEL (widget) ? TEXT : SIGN;
  graphene_rect_t area;
  g_autofree char *kind = NULL;
  g_autofree Drawn *picture = NULL;
  double contrast;

  if (!has_sign (widget) || !look_is_seen (widget) || !gtk_widget_is_sensitive (widget)
      || !find_area (widget, GTK_WIDGET (session->window), &area))
    return;

  kind = look_dup_kind (widget);
  if (!g_hash_table_add (session->kinds, g_strdup (kind)))
    return;

  session->n++;
  picture = drawn_take (session->window, session->node, &area, SCALE);
  contrast = measure (picture);
  if (contrast < least)
    look_complain (widget, "contrast of %.2f, and not %.1f (%s)", contrast, least, kind);
}

/* @kinds: (element-type utf8): what was looked at before, in this style */
guint
hold_contrast (GtkWindow  *window,
               GHashTable *kinds)
{
  g_autoptr (GskRenderNode) node = drawn_new_node (window);
  Session session = { window, node, kinds, 0 };

  look_at_all (GTK_WIDGET (window), look_at_contrast, &session);

  return session.n;
}
