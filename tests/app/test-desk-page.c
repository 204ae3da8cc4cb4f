/* test-desk-page.c - the desk page in all its views, and what is opened there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-call.h"
#include "app/medic-desk-draft.h"
#include "app/medic-desk-file.h"
#include "app/medic-desk-page-private.h"
#include "app/medic-desk-twin.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "app/desk-window.h"

static const char *const view_names[] = { "open", "answers", "call", "handover", "compare" };

static void
test_view (gconstpointer data)
{
  const MedicDeskView view = (MedicDeskView) GPOINTER_TO_SIZE (data);
  g_autoptr (MedicDesk) desk = desk_window_new_call ();
  GtkWidget *window;
  GtkWidget *page = desk_window_new_page (&window);
  gpointer gone = page;

  g_object_add_weak_pointer (G_OBJECT (page), &gone);
  medic_desk_page_open (MEDIC_DESK_PAGE (page), desk);
  medic_desk_page_show (MEDIC_DESK_PAGE (page), view);
  desk_window_settle ();
  g_assert_nonnull (medic_page_get_frame (MEDIC_PAGE (page))->title);
  g_assert_nonnull (medic_page_get_frame (MEDIC_PAGE (page))->primary);

  gtk_window_destroy (GTK_WINDOW (window));
  desk_window_settle ();
  g_assert_null (gone);
}

static void
test_whole_call (void)
{
  g_autoptr (MedicDesk) desk = desk_window_new_call ();
  GtkWidget *window;
  GtkWidget *page = desk_window_new_page (&window);
  MedicDeskPage *self = MEDIC_DESK_PAGE (page);
  guint n = medic_desk_get_n_steps (desk);

  medic_desk_page_open (self, desk);
  g_assert_cmpint (self->view, ==, MEDIC_DESK_VIEW_CALL);
  medic_page_secondary (MEDIC_PAGE (page));
  g_assert_true (desk_window_shows (page, "Not yet, 1 time"));
  for (guint i = 0; i < n; i++)
    medic_page_primary (MEDIC_PAGE (page));
  g_assert_cmpint (self->view, ==, MEDIC_DESK_VIEW_HANDOVER);

  g_assert_true (medic_page_back (MEDIC_PAGE (page)));
  g_assert_true (medic_page_back (MEDIC_PAGE (page)));
  g_assert_cmpint (self->view, ==, MEDIC_DESK_VIEW_OPEN);
  g_assert_true (desk_window_shows (page, "Go on with the call"));
  g_assert_false (medic_page_back (MEDIC_PAGE (page)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Returns: (nullable): what in @widget is pressed and has @name on it, or is told so */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *name)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget)
      && (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), name) == 0
          || g_strcmp0 (gtk_widget_get_tooltip_text (widget), name) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, name);

  return found;
}

/* Forgetting is no way of losing a call by a slip. */
static void
test_a_forgotten_call_comes_back (void)
{
  g_autoptr (MedicDesk) desk = desk_window_new_call ();
  GtkWidget *window = adw_window_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();
  g_autoptr (MedicProgram) program = medic_program_new ();
  GtkWidget *page;

  medic_desk_draft_keep (desk);
  page = g_object_new (MEDIC_TYPE_DESK_PAGE, "program", program, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  adw_window_set_content (ADW_WINDOW (window), overlay);
  gtk_window_present (GTK_WINDOW (window));

  for (int i = 0; i < 2; i++)
    {
      g_signal_emit_by_name (find_button (page, "Forget this call"), "clicked");
      g_assert_null (medic_desk_draft_peek ());
      g_assert_false (desk_window_shows (page, "Go on with the call"));
      desk_window_settle ();
      g_signal_emit_by_name (find_button (overlay, "Undo"), "clicked");
      g_assert_true (medic_desk_draft_peek () == desk);
      g_assert_true (desk_window_shows (page, "Go on with the call"));
      desk_window_settle ();
    }

  g_signal_emit_by_name (find_button (page, "Forget this call"), "clicked");
  gtk_window_destroy (GTK_WINDOW (window));
  desk_window_settle ();
  g_assert_null (medic_desk_draft_peek ());
}

static const struct
{
  const char *name;
  const char *code;
} wrong_codes[] = {
  { "with-another-letter", "K7M4 PQ2X 9TA" },
  { "of-other-signs", "?!" },
  { "of-markup", "<b>&amp;</b>" },
  { "of-bidi-signs", "\xe2\x80\xae" "K7M4" },
};

static void
test_wrong_code (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDesk) none = medic_desk_new_code (wrong_codes[i].code, &error);
  GtkWidget *window;
  GtkWidget *page = desk_window_new_page (&window);

  g_assert_null (none);
  medic_desk_draft_keep (NULL);
  medic_desk_page_open_code (MEDIC_DESK_PAGE (page), wrong_codes[i].code);
  g_assert_null (medic_desk_page_get_desk (MEDIC_DESK_PAGE (page)));
  g_assert_true (desk_window_shows (page, error->message));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_long_code (void)
{
  g_autofree char *flood = g_strnfill (10000, '7');
  GtkWidget *window;
  GtkWidget *page = desk_window_new_page (&window);

  medic_desk_page_open_code (MEDIC_DESK_PAGE (page), flood);
  g_assert_null (medic_desk_page_get_desk (MEDIC_DESK_PAGE (page)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What the window's other language makes anew: the call goes on, and what was typed is there. */
static void
test_draft (void)
{
  g_autoptr (MedicDesk) desk = desk_window_new_call ();
  GtkWidget *window, *other_window;
  GtkWidget *page = desk_window_new_page (&window);
  GtkWidget *other;
  g_autofree char *draft = NULL;

  medic_desk_set_notes (desk, "Rings back");
  medic_desk_page_open (MEDIC_DESK_PAGE (page), desk);
  medic_desk_call_set_code (MEDIC_DESK_CALL (adw_bin_get_child (MEDIC_DESK_PAGE (page)->place)),
                            "K7M4");
  draft = medic_page_dup_draft (MEDIC_PAGE (page));
  gtk_window_destroy (GTK_WINDOW (window));

  other = desk_window_new_page (&other_window);
  medic_page_set_draft (MEDIC_PAGE (other), draft);
  g_assert_true (medic_desk_page_get_desk (MEDIC_DESK_PAGE (other)) == desk);
  g_assert_cmpint (MEDIC_DESK_PAGE (other)->view, ==, MEDIC_DESK_VIEW_CALL);
  g_assert_cmpstr (medic_desk_get_notes (desk), ==, "Rings back");
  g_assert_cmpstr (medic_desk_call_get_code (
    MEDIC_DESK_CALL (adw_bin_get_child (MEDIC_DESK_PAGE (other)->place))), ==, "K7M4");
  medic_page_set_draft (MEDIC_PAGE (other), "no draft");
  gtk_window_destroy (GTK_WINDOW (other_window));
  medic_desk_draft_keep (NULL);
}

static const char *const hostile[] = { "markup", "bidi", "control", "changed", "unknown-ids" };

/* A warning about markup would end the test. */
static void
test_hostile (gconstpointer data)
{
  g_autofree char *name = g_strconcat (data, ".json", NULL);
  g_autofree char *path = g_build_filename (MEDIC_FIXTURES, "report", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDesk) desk = NULL;
  GtkWidget *window;
  GtkWidget *page = desk_window_new_page (&window);
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  desk = medic_desk_new_report (text, length, &error);
  g_assert_no_error (error);
  medic_desk_page_open (MEDIC_DESK_PAGE (page), desk);
  for (guint view = 0; view < MEDIC_N_DESK_VIEWS; view++)
    {
      medic_desk_page_show (MEDIC_DESK_PAGE (page), view);
      desk_window_settle ();
    }
  medic_desk_page_show (MEDIC_DESK_PAGE (page), MEDIC_DESK_VIEW_ANSWERS);
  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (MEDIC_DESK_PAGE (page)->notices)), ==,
                   medic_desk_get_notices (desk) != 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was handed over. */
static struct
{
  gboolean  taken;
  char     *remark;
  gsize     length;
} got;

static void
on_taken (GtkWidget  *widget,
          const char *text,
          gsize       length,
          const char *remark)
{
  g_assert_true ((text == NULL) == (remark != NULL));
  g_clear_pointer (&got.remark, g_free);
  got.taken = TRUE;
  got.remark = g_strdup (remark);
  got.length = length;
}

static void
make_large (const char *path)
{
  g_assert_true (g_file_set_contents (path, "{", 1, NULL));
  g_assert_cmpint (truncate (path, 200 * 1024 * 1024), ==, 0);
}

static void
make_folder (const char *path)
{
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
make_pipe (const char *path)
{
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
make_image (const char *path)
{
  g_assert_true (g_file_set_contents (path, "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, NULL));
}

static void
make_nothing (const char *path)
{
}

static const struct
{
  const char  *name;
  void       (*make) (const char *path);
  const char  *remark;  /* (nullable): NULL when it is read */
  gsize        length;
} files[] = {
  { "of-200-megabytes-is-read-no-further-than-needed", make_large, NULL, 1024 * 1024 + 1 },
  { "that-is-a-picture-is-read-and-no-report", make_image, NULL, 16 },
  { "that-is-a-folder-is-not-read", make_folder, "That is a folder", 0 },
  { "that-is-a-pipe-is-not-waited-for", make_pipe, "There is no file", 0 },
  { "that-is-gone-is-said-to-be", make_nothing, "There is no file", 0 },
};

static void
test_file (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "report.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *window;
  GtkWidget *page = desk_window_new_page (&window);

  got.taken = FALSE;
  files[i].make (path);
  medic_desk_file_read (page, file, on_taken);
  while (!got.taken)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (files[i].remark == NULL ? got.remark == NULL
                                         : g_str_has_prefix (got.remark, files[i].remark));
  g_assert_cmpuint (got.length, ==, files[i].length);
  gtk_window_destroy (GTK_WINDOW (window));
  g_remove (path);
  g_rmdir (folder);
}

/* Nothing is looked up for a report. */
static void
test_file_elsewhere (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("https://elsewhere.example/report.json");
  GtkWidget *window;
  GtkWidget *page = desk_window_new_page (&window);

  medic_desk_file_read (page, file, on_taken);
  g_assert_true (g_str_has_prefix (got.remark, "Only files on this computer"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where both read the same, it is there once. */
static void
test_twin (void)
{
  g_autoptr (MedicDeskTongues) tongues = medic_desk_tongues_new ();
  GtkWidget *twin = g_object_ref_sink (medic_desk_twin_new (tongues));

  g_assert_true (medic_desk_tongues_is_same (tongues));
  g_assert_nonnull (medic_desk_twin_clear (MEDIC_DESK_TWIN (twin), MEDIC_TONGUE_MINE, "<b>"));
  g_assert_null (medic_desk_twin_clear (MEDIC_DESK_TWIN (twin), MEDIC_TONGUE_THEIRS, "<i>"));
  g_assert_true (desk_window_shows (twin, "<b>"));
  g_assert_false (desk_window_shows (twin, "<i>"));
  g_object_unref (twin);
}

static void
add_row (const char    *before,
         const char    *name,
         const char    *after,
         gconstpointer  data,
         GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat (before, name, after, NULL);

  g_test_add_data_func (path, data, test);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (view_names); i++)
    add_row ("/desk/the-view-", view_names[i], "-is-shown-and-freed", GSIZE_TO_POINTER (i),
             test_view);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong_codes); i++)
    add_row ("/code/one-", wrong_codes[i].name, "-is-said-to-be-wrong", GSIZE_TO_POINTER (i),
             test_wrong_code);
  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    add_row ("/report/one-with-", hostile[i], "-is-only-text", hostile[i], test_hostile);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    add_row ("/file/one-", files[i].name, "", GSIZE_TO_POINTER (i), test_file);
  g_test_add_func ("/desk/a-forgotten-call-comes-back", test_a_forgotten_call_comes_back);
  g_test_add_func ("/desk/a-call-ends-with-the-handover", test_whole_call);
  g_test_add_func ("/desk/another-language-keeps-the-call", test_draft);
  g_test_add_func ("/code/one-of-10000-signs-is-said-to-be-wrong", test_long_code);
  g_test_add_func ("/file/one-elsewhere-is-not-fetched", test_file_elsewhere);
  g_test_add_func ("/twin/the-same-language-is-shown-once", test_twin);

  return g_test_run ();
}
