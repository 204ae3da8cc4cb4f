/* take-pictures.c - pictures of every page in one language, taken inside of the program
 *
 * take-pictures CATALOGUES LANGUAGE FOLDER [VIEW…]: FOLDER/<width>-<light or dark>/<view>.png
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-application.h"
#include "views.h"

/* A page is taken as a whole, as long as it is. */
#define LONGEST 3000
#define HEIGHT 640

static const int widths[] = { 1000, 360 };

static const struct
{
  const char     *name;
  AdwColorScheme  scheme;
} schemes[] = {
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
};

/* Returns: (nullable): the scroller that the page is in */
static GtkWidget *
find_scroller (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SCROLLED_WINDOW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      found = find_scroller (child);

  return found;
}

/* How much more there is than what is seen. */
static int
get_hidden (GtkWindow *window)
{
  GtkWidget *scroller = find_scroller (GTK_WIDGET (window));
  GtkAdjustment *at = scroller != NULL
                      ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)) : NULL;

  return at != NULL ? (int) (gtk_adjustment_get_upper (at) - gtk_adjustment_get_page_size (at)) : 0;
}

static void
set_width (GtkWindow *window,
           int        width)
{
  view_set_size (window, width, HEIGHT, 100);
  view_set_size (window, width, MIN (HEIGHT + get_hidden (window), LONGEST), 100);
}

static void
take (GtkWindow  *window,
      const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *folder = g_path_get_dirname (path);

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (window)),
                          gtk_widget_get_height (GTK_WIDGET (window)));
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

static void
take_all (GtkWindow  *window,
          const char *name,
          const char *folder)
{
  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      set_width (window, widths[w]);
      for (gsize s = 0; s < G_N_ELEMENTS (schemes); s++)
        {
          g_autofree char *path = g_strdup_printf ("%s/%d-%s/%s.png", folder, widths[w],
                                                   schemes[s].name, name);

          adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[s].scheme);
          view_settle ();
          take (window, path);
        }
    }
}

static gboolean
is_wanted (const View        *view,
           const char *const *names)
{
  return names[0] == NULL || g_strv_contains (names, view->name);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  if (argc < 4)
    {
      g_printerr ("usage: take-pictures CATALOGUES LANGUAGE FOLDER [VIEW…]\n");
      return 64;
    }

  g_setenv ("MEDIC_LOCALE_DIR", argv[1], TRUE);
  adw_init ();
  application = GTK_APPLICATION (medic_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  for (gsize i = 0; i < n_views; i++)
    {
      if (!is_wanted (&views[i], (const char *const *) argv + 4))
        continue;

      view_speak (argv[1], argv[2]);
      take_all (view_show (&views[i], application), views[i].name, argv[3]);
      view_close (application);
    }

  return 0;
}
