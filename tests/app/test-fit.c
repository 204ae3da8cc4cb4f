/* test-fit.c - in one language: nothing on any page is cut, or left in English
 *
 * test-fit FOLDER LANGUAGE: the language is one of that folder of catalogues
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>

#include "app/medic-application.h"
#include "fit.h"
#include "views.h"

static const struct
{
  int   width;
  int   height;
  guint percent;
} sizes[] = {
  { 1000, 760, 100 },
  { 360, 640, 100 },
  { 1000, 760, 200 },
  { 360, 640, 200 },
};

static GtkApplication *application;
static const char *folder;
static const char *code;

static void
complain (GPtrArray  *problems,
          const char *where)
{
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s: %s", where, (const char *) g_ptr_array_index (problems, i));
  if (problems->len > 0)
    g_test_fail ();
}

static void
all_fits (GtkWindow  *window,
          const View *view)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GPtrArray) cut = NULL;
      g_autofree char *where = g_strdup_printf ("%d px, text at %u %%", sizes[i].width,
                                                sizes[i].percent);

      view_set_size (window, sizes[i].width, sizes[i].height, sizes[i].percent);
      cut = fit_list_cut (window, view->foreign ? 0 : sizes[i].width);
      complain (cut, where);
    }
}

static void
a_view_fits (gconstpointer data)
{
  const View *view = data;
  GtkWindow *window;

  view_speak (folder, code);
  window = view_show (view, application);
  if (g_str_has_prefix (code, "qps") && !view->foreign)
    {
      g_autoptr (GPtrArray) english = fit_list_untranslated (window, view->values);

      complain (english, "not translated");
    }
  all_fits (window, view);
  view_close (application);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  /* GTK's own choice for tests has no letters but those of English. */
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpint (argc, ==, 3);
  folder = argv[1];
  code = argv[2];
  g_setenv ("MEDIC_LOCALE_DIR", folder, TRUE);

  application = GTK_APPLICATION (medic_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  for (gsize i = 0; i < n_views; i++)
    {
      g_autofree char *path = g_strdup_printf ("/fit/%s/%s", code, views[i].name);

      g_test_add_data_func (path, &views[i], a_view_fits);
    }

  return g_test_run ();
}
