/* test-drawings.c - does each drawing show where to press, in each style, width and direction?
 *
 * With MEDIC_PICTURES=FOLDER the pictures that are looked at are kept there, for eyes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "app/medic-drawing-view.h"
#include "app/medic-press-card.h"
#include "program/medic-program.h"

/* What is left of a page of 360 pixels, and of one as wide as it gets. */
#define NARROW 336
#define WIDE 576

typedef struct
{
  GtkWidget        *window;
  GtkWidget        *card;
  MedicDrawingView *view;
} Shown;

static void
settle (void)
{
  for (int i = 0; i < 30; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static const MedicStep *
find_in (const MedicStep    *steps,
         const MedicDrawing *drawing)
{
  for (const MedicStep *step = steps; step->id != NULL; step++)
    if (step->drawing == drawing)
      return step;

  return NULL;
}

/* The first step with @drawing. */
static const MedicStep *
find_step (const MedicDrawing *drawing)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  const MedicStep *found = NULL;

  for (const MedicWalk *walk = knowledge->walks; found == NULL && walk->id != NULL; walk++)
    found = find_in (walk->steps, drawing);
  for (gsize layer = 0; found == NULL && knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; found == NULL && d->id != NULL; d++)
      found = find_in (d->steps, drawing);

  g_assert_nonnull (found);

  return found;
}

static MedicDrawingView *
find_view (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (MEDIC_IS_DRAWING_VIEW (child))
      return MEDIC_DRAWING_VIEW (child);

  g_assert_not_reached ();
}

static void
show (const MedicDrawing *drawing,
      int                 width,
      Shown              *shown)
{
  const MedicSpeech speech = {
    medic_program_get_knowledge (), NULL, medic_language_get_current ()
  };

  shown->window = adw_window_new ();
  shown->card = medic_press_card_new (&speech, find_step (drawing));
  shown->view = find_view (shown->card);
  gtk_widget_set_valign (shown->card, GTK_ALIGN_CENTER);
  gtk_window_set_default_size (GTK_WINDOW (shown->window), 640, 480);
  adw_window_set_content (ADW_WINDOW (shown->window),
                          g_object_new (ADW_TYPE_CLAMP, "maximum-size", width,
                                        "tightening-threshold", width, "child", shown->card, NULL));
  gtk_window_present (GTK_WINDOW (shown->window));
  settle ();
  g_assert_cmpint (gtk_widget_get_allocated_width (shown->card), ==, width);
}

static void
hide (Shown *shown)
{
  gtk_window_destroy (GTK_WINDOW (shown->window));
  settle ();
}

static GdkTexture *
take (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  GskRenderer *renderer;

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_free_to_node (snapshot);

  renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));

  return gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static void
keep (Shown              *shown,
      const MedicDrawing *drawing,
      const char         *how)
{
  const char *folder = g_getenv ("MEDIC_PICTURES");
  g_autoptr (GdkTexture) picture = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  path = g_strdup_printf ("%s/%s-%s.png", folder, drawing->id, how);
  picture = take (shown->window);
  gdk_texture_save_to_png (picture, path);
}

/* Returns: (transfer full): four bytes for each pixel */
static guint32 *
download (GdkTexture *texture)
{
  const gsize width = (gsize) gdk_texture_get_width (texture);
  guint32 *pixels = g_new0 (guint32, width * (gsize) gdk_texture_get_height (texture));

  gdk_texture_download (texture, (guchar *) pixels, width * sizeof *pixels);

  return pixels;
}

static void
a_drawing_has_a_role_and_a_name (gconstpointer data)
{
  const MedicDrawing *drawing = data;
  Shown shown;

  show (drawing, WIDE, &shown);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (shown.view), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (shown.view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       drawing->alt);
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (shown.view)));
  keep (&shown, drawing, "light");
  hide (&shown);
}

/* Every number is in the picture, and hides neither another one nor what another one is for. */
static void
assert_numbers_apart (const Shown        *shown,
                      const MedicDrawing *drawing)
{
  const float scale = gtk_widget_get_width (GTK_WIDGET (shown->view)) / (float) MEDIC_DRAWING_WIDTH;
  const graphene_rect_t sheet = GRAPHENE_RECT_INIT (0, 0, scale * MEDIC_DRAWING_WIDTH,
                                                    scale * MEDIC_DRAWING_HEIGHT);

  MEDIC_FOR_EACH_MARK (mark, drawing)
    {
      graphene_rect_t number, other;

      g_test_message ("%s, number at %d, %d", drawing->id, mark->x, mark->y);
      medic_drawing_view_get_number (shown->view, mark, &number);
      g_assert_true (graphene_rect_contains_rect (&sheet, &number));
      MEDIC_FOR_EACH_MARK (m, drawing)
        {
          const graphene_rect_t frame = GRAPHENE_RECT_INIT (m->x * scale, m->y * scale,
                                                            m->width * scale, m->height * scale);

          g_assert_false (graphene_rect_intersection (&number, &frame, NULL));
          medic_drawing_view_get_number (shown->view, m, &other);
          g_assert_false (m != mark && graphene_rect_intersection (&number, &other, NULL));
        }
    }
}

static void
a_drawing_fits_any_width (gconstpointer data)
{
  static const int widths[] = { 300, NARROW, WIDE };
  const MedicDrawing *drawing = data;

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Shown shown;
      int width, height;

      show (drawing, widths[i], &shown);
      width = gtk_widget_get_width (GTK_WIDGET (shown.view));
      height = gtk_widget_get_height (GTK_WIDGET (shown.view));
      g_assert_cmpint (width, <=, widths[i] - 24);
      g_assert_cmpint (height, ==, width * MEDIC_DRAWING_HEIGHT / MEDIC_DRAWING_WIDTH);
      assert_numbers_apart (&shown, drawing);
      if (widths[i] == NARROW)
        keep (&shown, drawing, "360");
      hide (&shown);
    }
}

/* How light @texture is, from 0 to 255. */
static guint
get_lightness (GdkTexture *texture)
{
  const int n = gdk_texture_get_width (texture) * gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = download (texture);
  guint64 sum = 0;

  for (int i = 0; i < n; i++)
    sum += pixels[i] >> 8 & 0xff;

  return (guint) (sum / (guint) n);
}

static void
a_drawing_follows_the_style (gconstpointer data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  const MedicDrawing *drawing = data;
  g_autoptr (GdkTexture) light = NULL;
  g_autoptr (GdkTexture) dark = NULL;
  Shown shown;

  show (drawing, WIDE, &shown);
  light = take (GTK_WIDGET (shown.view));
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  settle ();
  dark = take (GTK_WIDGET (shown.view));
  keep (&shown, drawing, "dark");
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);

  g_assert_cmpuint (get_lightness (light), >, 0xc0);
  g_assert_cmpuint (get_lightness (dark), <, 0x60);
  hide (&shown);
}

/* Whether the pixel is near the ground of a number: there the picture is not just turned round. */
static gboolean
is_number (const Shown        *shown,
           const MedicDrawing *drawing,
           int                 x,
           int                 y)
{
  MEDIC_FOR_EACH_MARK (mark, drawing)
    {
      graphene_rect_t number;

      medic_drawing_view_get_number (shown->view, mark, &number);
      graphene_rect_inset (&number, -3, -3);
      if (graphene_rect_contains_point (&number, &GRAPHENE_POINT_INIT (x + 0.5f, y + 0.5f)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_near (guint32 a,
         guint32 b)
{
  for (int shift = 0; shift < 32; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > 24)
      return FALSE;

  return TRUE;
}

static void
a_drawing_is_mirrored_but_its_numbers_are_not (gconstpointer data)
{
  const MedicDrawing *drawing = data;
  g_autoptr (GdkTexture) plain = NULL;
  g_autoptr (GdkTexture) mirrored = NULL;
  g_autofree guint32 *a = NULL;
  g_autofree guint32 *b = NULL;
  int width, height, n_turned = 0, n_other = 0;
  Shown shown;

  show (drawing, WIDE, &shown);
  plain = take (GTK_WIDGET (shown.view));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  settle ();
  mirrored = take (GTK_WIDGET (shown.view));
  keep (&shown, drawing, "mirrored");
  a = download (plain);
  b = download (mirrored);
  width = gdk_texture_get_width (plain);
  height = gdk_texture_get_height (plain);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        if (is_near (a[y * width + width - 1 - x], b[y * width + x]))
          continue;
        if (is_number (&shown, drawing, x, y))
          n_other++;
        else
          n_turned++;
      }
  g_test_message ("%d pixels differ in numbers, %d elsewhere", n_other, n_turned);
  g_assert_cmpint (n_turned, <, width * height / 500);
  g_assert_cmpint (n_other, >, 0);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  hide (&shown);
}

static void
numbers_have_digits (void)
{
  g_autofree char *number = medic_mark_dup_number (12);

  g_assert_cmpstr (number, ==, "12");
}

static void
add (const char         *sentence,
     const MedicDrawing *drawing,
     GTestDataFunc       test)
{
  g_autofree char *path = g_strdup_printf ("/drawings/%s/%s", sentence, drawing->id);

  g_test_add_data_func (path, drawing, test);
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, MEDIC_RESOURCE_BASE "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  load_style ();

  g_test_add_func ("/drawings/numbers-have-digits", numbers_have_digits);
  for (const MedicDrawing *d = medic_program_get_knowledge ()->drawings; d->id != NULL; d++)
    {
      add ("a-drawing-has-a-role-and-a-name", d, a_drawing_has_a_role_and_a_name);
      add ("a-drawing-fits-any-width", d, a_drawing_fits_any_width);
      add ("a-drawing-follows-the-style", d, a_drawing_follows_the_style);
      add ("a-drawing-is-mirrored-but-its-numbers-are-not", d,
           a_drawing_is_mirrored_but_its_numbers_are_not);
    }

  return g_test_run ();
}
