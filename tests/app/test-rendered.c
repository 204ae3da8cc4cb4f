/* test-rendered.c - is each image that was drawn beforehand still what its SVG draws?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gdk-pixbuf/gdk-pixbuf.h>

/* Of 255, on average over all pixels: librsvg of another year rounds edges a little otherwise. */
#define MOST_DIFFERENCE 1.0

#define ICONS "data/icons/hicolor/"
#define ICON "apps/io.github.mailmedic.MailMedic"

static const struct
{
  const char *name;
  const char *svg;   /* seen from the project's root */
  const char *png;
  int size;          /* px */
} images[] = {
  { "on-the-start-page", "ui/drawings/mail-medic.svg", "ui/drawings/mail-medic.png", 176 },
  { "of-the-window", ICONS "scalable/" ICON ".svg", ICONS "48x48/" ICON ".png", 48 },
};

static GdkPixbuf *
load (const char *path,
      int         size)
{
  g_autofree char *full = g_build_filename (MEDIC_SOURCE, path, NULL);
  g_autoptr (GError) error = NULL;
  GdkPixbuf *pixbuf = gdk_pixbuf_new_from_file_at_size (full, size, size, &error);

  g_assert_no_error (error);

  return pixbuf;
}

static GdkPixbuf *
put_on_white (const GdkPixbuf *pixbuf)
{
  return gdk_pixbuf_composite_color_simple (pixbuf, gdk_pixbuf_get_width (pixbuf),
                                            gdk_pixbuf_get_height (pixbuf), GDK_INTERP_NEAREST,
                                            255, 8, 0xffffff, 0xffffff);
}

/* Of two of the same size, each pixel as it looks on white. */
static double
compare (const GdkPixbuf *one,
         const GdkPixbuf *other)
{
  g_autoptr (GdkPixbuf) a = put_on_white (one);
  g_autoptr (GdkPixbuf) b = put_on_white (other);
  const gsize length = gdk_pixbuf_get_byte_length (a);
  const guint8 *p = gdk_pixbuf_read_pixels (a);
  const guint8 *q = gdk_pixbuf_read_pixels (b);
  gsize sum = 0;

  g_assert_cmpuint (length, ==, gdk_pixbuf_get_byte_length (b));
  for (gsize i = 0; i < length; i++)
    sum += ABS (p[i] - q[i]);

  return (double) sum / length;
}

static void
it_is_what_its_svg_draws (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GdkPixbuf) drawn = load (images[i].svg, images[i].size);
  g_autoptr (GdkPixbuf) kept = load (images[i].png, -1);

  g_assert_cmpint (gdk_pixbuf_get_width (kept), ==, images[i].size);
  g_test_message ("draw it anew: rsvg-convert -w %d -h %d %s -o %s", images[i].size, images[i].size,
                  images[i].svg, images[i].png);
  g_assert_cmpfloat (compare (drawn, kept), <=, MOST_DIFFERENCE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (images); i++)
    {
      g_autofree char *path = g_strconcat ("/rendered/", images[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), it_is_what_its_svg_draws);
    }

  return g_test_run ();
}
