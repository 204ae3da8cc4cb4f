/* medic-scene.c - the picture below the marks of a drawing, in the colours of the style in use
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-scene.h"

#include <string.h>

#define COLOUR_LENGTH strlen ("#rrggbb")
#define STRONG 1.7f

/* The five greys that a scene is drawn in, so that it is a picture in any viewer, too, and how much
 * ink each of them is. */
static const struct
{
  const char *grey;
  float       amount;
} greys[] = {
  { "#fafafa", 0.00f },  /* the page */
  { "#f0f0f0", 0.05f },  /* bars and windows on it */
  { "#dedede", 0.14f },  /* boxes and buttons */
  { "#c4c4c4", 0.27f },  /* edges, and text that does not matter */
  { "#8a8a8a", 0.52f },  /* text and symbols that do */
};

gboolean
medic_ink_equal (const MedicInk *a,
                 const MedicInk *b)
{
  return gdk_rgba_equal (&a->paper, &b->paper) && gdk_rgba_equal (&a->ink, &b->ink)
         && a->strong == b->strong && a->mirrored == b->mirrored
         && a->width == b->width && a->height == b->height;
}

static guint
mix (float paper,
     float ink,
     float amount)
{
  return (guint) (255 * (paper + (ink - paper) * amount) + 0.5f);
}

static void
append_colour (GString        *svg,
               const MedicInk *ink,
               float           amount)
{
  float a = MIN (ink->strong ? amount * STRONG : amount, 1);

  g_string_append_printf (svg, "#%02x%02x%02x", mix (ink->paper.red, ink->ink.red, a),
                          mix (ink->paper.green, ink->ink.green, a),
                          mix (ink->paper.blue, ink->ink.blue, a));
}

/* Appends the colour at @at in place of the grey that stands there; returns how much is read. */
static gsize
append_one (GString        *svg,
            const char     *at,
            const MedicInk *ink)
{
  for (gsize i = 0; *at == '#' && i < G_N_ELEMENTS (greys); i++)
    if (strncmp (at, greys[i].grey, COLOUR_LENGTH) == 0)
      {
        append_colour (svg, ink, greys[i].amount);
        return COLOUR_LENGTH;
      }

  g_string_append_c (svg, *at);

  return 1;
}

/* Returns: (transfer full): @svg in the colours of @ink */
char *
medic_scene_colour (const char     *svg,
                    const MedicInk *ink)
{
  GString *coloured = g_string_sized_new (strlen (svg));

  while (*svg != '\0')
    svg += append_one (coloured, svg, ink);

  return g_string_free (coloured, FALSE);
}

static void
on_size_prepared (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  const MedicInk  *ink)
{
  gdk_pixbuf_loader_set_size (loader, ink->width, ink->height);
}

/* Returns: (transfer full) (nullable): NULL where no loader of such pictures is installed */
static GdkPixbuf *
load (const char     *svg,
      const MedicInk *ink)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type ("svg", &error);
  GdkPixbuf *pixbuf = NULL;
  gboolean written;

  if (loader == NULL)
    {
      g_info ("No drawings: %s", error->message);
      return NULL;
    }

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), (gpointer) ink);
  written = gdk_pixbuf_loader_write (loader, (const guchar *) svg, strlen (svg), NULL);
  if (gdk_pixbuf_loader_close (loader, NULL) && written)
    pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf == NULL)
    return NULL;

  return ink->mirrored ? gdk_pixbuf_flip (pixbuf, TRUE) : g_object_ref (pixbuf);
}

/* Returns: (transfer full) (nullable): the picture of @scene; NULL where it cannot be made */
GdkTexture *
medic_scene_render (const char     *scene,
                    const MedicInk *ink)
{
  g_autofree char *path = g_strdup_printf ("%s/drawings/%s.svg", MEDIC_RESOURCE_BASE, scene);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *svg = NULL;
  g_autofree char *coloured = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  coloured = medic_scene_colour (svg, ink);
  pixbuf = load (coloured, ink);

  return pixbuf != NULL ? gdk_texture_new_for_pixbuf (pixbuf) : NULL;
}
