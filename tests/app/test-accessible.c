/* test-accessible.c - is every page of use to people who see, hear or move differently?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <locale.h>

#include "app/medic-application.h"
#include "hold.h"
#include "look.h"
#include "views.h"

/* So high that a page is seen whole; the screen of the test has room for it. */
#define WIDTH 760
#define HEIGHT 2400

static GtkApplication *application;

static struct
{
  const char     *name;
  AdwColorScheme  scheme;
  GHashTable     *kinds;
} styles[] = {
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
};

static GHashTable *focused;
static GPtrArray *languages;

static void
load_languages (void)
{
  g_autofree char *linguas = NULL;
  g_auto (GStrv) codes = NULL;

  languages = g_ptr_array_new_with_free_func ((GDestroyNotify) medic_language_unref);
  g_file_get_contents (MEDIC_LINGUAS, &linguas, NULL, NULL);
  codes = g_strsplit (g_strstrip (linguas), "\n", -1);
  for (gsize i = 0; codes[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (languages, medic_language_load (MEDIC_CATALOGUES, codes[i], &error));
      g_assert_no_error (error);
    }
}

static GtkWindow *
show (const View *view)
{
  GtkWindow *window;

  view_speak ("", "en");
  window = view_show (view, application);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  view_settle ();

  return window;
}

static void
hold_contrasts (GtkWindow *window)
{
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      guint n;

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), styles[i].scheme);
      view_settle ();
      n = hold_contrast (window, styles[i].kinds);
      g_test_message ("%s: %u kinds of text and icons", styles[i].name, n);
    }
}

static void
a_view_is_for_everybody (gconstpointer data)
{
  const View *view = data;
  GtkWindow *window = show (view);

  /* What GTK and libadwaita build is theirs to name. */
  if (!view->foreign)
    g_test_message ("%u names, %u targets, %u signs, %u letters", hold_names (window),
                    hold_targets (window), hold_signs (window), hold_keys (window, languages));
  hold_contrasts (window);
  g_test_message ("focus: %u kinds", hold_focus (window, focused));
  view_close (application);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    styles[i].kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  load_languages ();
  focused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  application = GTK_APPLICATION (medic_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  for (gsize i = 0; i < n_views; i++)
    {
      g_autofree char *path = g_strdup_printf ("/accessible/%s", views[i].name);

      g_test_add_data_func (path, &views[i], a_view_is_for_everybody);
    }

  return g_test_run ();
}
