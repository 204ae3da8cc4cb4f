/* test-scene.c - is the picture below the marks made quickly, and in the colours of the style?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-scene.h"
#include "program/medic-program.h"

/* As large as it gets, on a screen of two pixels for one. */
static void
a_scene_is_made_at_once (gconstpointer data)
{
  const MedicDrawing *drawing = data;
  const MedicInk ink = {
    .paper = { 1, 1, 1, 1 }, .ink = { 0, 0, 0, 1 }, .width = 1104, .height = 621
  };
  gint64 best = G_MAXINT64;

  for (int i = 0; i < 3; i++)
    {
      const gint64 begin = g_get_monotonic_time ();
      g_autoptr (GdkTexture) texture = medic_scene_render (drawing->scene, &ink);

      best = MIN (best, g_get_monotonic_time () - begin);
      g_assert_nonnull (texture);
      g_assert_cmpint (gdk_texture_get_width (texture), ==, ink.width);
      g_assert_cmpint (gdk_texture_get_height (texture), ==, ink.height);
    }
  g_test_message ("%s: %.1f ms", drawing->scene, best / 1000.0);
  /* Ten milliseconds are meant; a busy machine with a sanitizer takes longer. */
  g_assert_cmpint (best, <, 100000);
}

static void
a_grey_becomes_a_mixture (void)
{
  const MedicInk ink = { .paper = { 0, 0, 0, 1 }, .ink = { 1, 1, 1, 1 } };
  g_autofree char *svg = medic_scene_colour ("<a fill=\"#fafafa\"/><b fill=\"#8a8a8a\"/>#", &ink);

  g_assert_cmpstr (svg, ==, "<a fill=\"#000000\"/><b fill=\"#858585\"/>#");
}

static void
more_contrast_is_more_ink (void)
{
  const MedicInk ink = { .paper = { 0, 0, 0, 1 }, .ink = { 1, 1, 1, 1 }, .strong = TRUE };
  g_autofree char *svg = medic_scene_colour ("#fafafa #8a8a8a", &ink);

  g_assert_cmpstr (svg, ==, "#000000 #e1e1e1");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/a-grey-becomes-a-mixture", a_grey_becomes_a_mixture);
  g_test_add_func ("/scene/more-contrast-is-more-ink", more_contrast_is_more_ink);
  for (const MedicDrawing *d = medic_program_get_knowledge ()->drawings; d->id != NULL; d++)
    {
      g_autofree char *path = g_strconcat ("/scene/is-made-at-once/", d->id, NULL);

      g_test_add_data_func (path, d, a_scene_is_made_at_once);
    }

  return g_test_run ();
}
