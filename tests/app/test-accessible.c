/* test-accessible.c - is every page of use to people who see, hear or move differently?
 *
 * In high contrast, which a program begins with, only what is drawn is looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <locale.h>

#include "app/medic-application.h"
#include "app/medic-check-row.h"
#include "hold.h"
#include "look.h"
#include "views.h"

/* So high that a page is seen whole; the screen of the test has room for it. */
#define WIDTH 760
#define HEIGHT 2400

/* As long as it takes something that moves to be drawn anew several times. */
#define WATCHED_MS 400
#define MOVES 5

static GtkApplication *application;
static GPtrArray *languages;

/* What was looked at already, and the keys that were found. */
static GHashTable *focused;
static GHashTable *shortcuts;
static gsize n_shown;

static struct
{
  const char     *name;
  AdwColorScheme  scheme;
  GHashTable     *kinds;
} styles[] = {
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
};

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

  n_shown++;
  view_speak ("", "en");
  window = view_show (view, application);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  view_settle ();

  return window;
}

static guint
hold_style (GtkWindow *window,
            gsize      i)
{
  guint kinds, drawings;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), styles[i].scheme);
  view_settle ();
  kinds = hold_contrast (window, styles[i].kinds);
  drawings = hold_drawings (window);
  g_test_message ("%s: %u kinds of text and icons, %u drawings", styles[i].name, kinds, drawings);

  return kinds + drawings;
}

/* What is of no new kind in one style is of none in the other. */
static void
hold_contrasts (GtkWindow *window)
{
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (hold_style (window, i) == 0)
      break;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), styles[0].scheme);

  g_assert_cmpint (g_hash_table_size (styles[0].kinds), ==, g_hash_table_size (styles[1].kinds));
}

/* What GTK and libadwaita build is theirs to name. */
static void
hold_controls (GtkWindow *window)
{
  const guint names = hold_names (window), targets = hold_targets (window);

  g_test_message ("%u names, %u targets, %u signs, %u letters", names, targets,
                  hold_signs (window), hold_keys (window, languages));
  g_assert_cmpint (names, >, 0);
  g_assert_cmpint (targets, >, 0);
}

static void
a_view_is_for_everybody (gconstpointer data)
{
  const View *view = data;
  GtkWindow *window = show (view);

  if (!view->foreign && !adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    {
      find_shortcuts (window, shortcuts);
      hold_controls (window);
    }
  hold_contrasts (window);
  g_test_message ("focus: %u kinds", hold_focus (window, focused));
  view_close (application);
}

static void
all_shortcuts_are_told (void)
{
  const View view = { "shortcuts", .act = view_open_shortcuts };

  if (n_shown < n_views)
    {
      g_test_skip ("what does something is known once all views were shown");
      return;
    }

  g_test_message ("%u shortcuts", hold_shortcuts (show (&view), shortcuts));
  view_close (application);
}

static void
states_differ_without_colour (void)
{
  const MedicCheckLook *looks = medic_check_looks;

  for (gsize i = 0; i < MEDIC_N_CHECK_LOOKS; i++)
    for (gsize j = 0; j < i; j++)
      {
        g_assert_cmpstr (looks[i].icon, !=, looks[j].icon);
        g_assert_cmpstr (looks[i].word, !=, looks[j].word);
      }
}

static void
let_move (gboolean moves)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", moves, NULL);
}

static gint64
count_frames (GtkWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  const gint64 before = gdk_frame_clock_get_frame_counter (clock);
  const gint64 end = g_get_monotonic_time () + WATCHED_MS * 1000;

  while (g_get_monotonic_time () < end)
    {
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      g_usleep (1000);
    }

  return gdk_frame_clock_get_frame_counter (clock) - before;
}

/* Where one waits, something turns; for who wants that, and for nobody else. */
static void
nothing_turns (void)
{
  const View view = { "sign-in-waiting", MEDIC_PLACE_SIGN_IN, .customer = "healthy",
                      .act = view_sign_in, .times = 1 };
  GtkWindow *window = show (&view);

  let_move (TRUE);
  view_settle ();
  g_assert_cmpint (count_frames (window), >=, MOVES);
  let_move (FALSE);
  view_settle ();
  g_assert_cmpint (count_frames (window), <, MOVES);
  view_close (application);
}

static void
look_for_moving_stack (GtkWidget *widget,
                       gpointer   moving)
{
  if (GTK_IS_STACK (widget) && gtk_stack_get_transition_running (GTK_STACK (widget)))
    *(gboolean *) moving = TRUE;
}

static gboolean
moves_to (GtkWindow *window,
          MedicPlace place)
{
  gboolean moving = FALSE;

  medic_page_go (medic_window_get_page (MEDIC_WINDOW (window)), place);
  look_at_all (GTK_WIDGET (window), look_for_moving_stack, &moving);
  view_settle ();

  return moving;
}

static void
pages_do_not_slide (void)
{
  const View view = { "paste", MEDIC_PLACE_PASTE, .scenario = "nothing-told-yet" };
  GtkWindow *window = show (&view);

  let_move (TRUE);
  g_assert_true (moves_to (window, MEDIC_PLACE_DIAGNOSIS));
  let_move (FALSE);
  g_assert_false (moves_to (window, MEDIC_PLACE_PASTE));
  view_close (application);
}

/* Its buttons are our words, although its heading is not. */
static const View code_too = {
  "code-too", MEDIC_PLACE_DIAGNOSIS, .scenario = "admin-consent-needed-with-address",
  .act = view_show_code
};

static void
add_view (const View *view)
{
  g_autofree char *path = g_strdup_printf ("/accessible/%s", view->name);

  g_test_add_data_func (path, view, a_view_is_for_everybody);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    styles[i].kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  adw_init ();
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), styles[0].scheme);
  focused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  shortcuts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  load_languages ();

  application = GTK_APPLICATION (medic_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  for (gsize i = 0; i < n_views; i++)
    add_view (&views[i]);
  add_view (&code_too);
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    return g_test_run ();

  g_test_add_func ("/accessible/all-shortcuts-are-told", all_shortcuts_are_told);
  g_test_add_func ("/accessible/states-differ-without-colour", states_differ_without_colour);
  g_test_add_func ("/accessible/nothing-turns", nothing_turns);
  g_test_add_func ("/accessible/pages-do-not-slide", pages_do_not_slide);

  return g_test_run ();
}
