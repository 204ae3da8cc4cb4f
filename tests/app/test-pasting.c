/* test-pasting.c - can anything at all be pasted?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-clipboard.h"
#include "app/medic-long-lines.h"
#include "app/medic-paste-page.h"

#include <string.h>

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Returns: (nullable): the first of @type in @widget */
static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static GtkWidget *
new_page (GtkWidget **window)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, NULL);
  GtkWidget *page = g_object_new (MEDIC_TYPE_PASTE_PAGE, "program", program, "case", the_case,
                                  NULL);

  *window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), 600, 600);
  adw_window_set_content (ADW_WINDOW (*window), page);
  gtk_window_present (GTK_WINDOW (*window));
  settle ();

  return page;
}

#define CODE "AADSTS50105"
#define LETTERS "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo"

static const struct
{
  const char *name;
  const char *part;
  const char *then;
} texts[] = {
  { "a-word-without-end", LETTERS, "" },
  { "a-word-without-end-in-other-letters", "\xe6\xbc\xa2\xd0\xb6\xf0\x9f\x99\x82", "" },
  { "words-in-one-line", "no word of this is known ", "" },
  { "lines-of-all-kinds", LETTERS "\r\n" LETTERS "\xe2\x80\xa9" LETTERS "\r\xe2\x80\x8b\n", "" },
  { "a-code-where-a-line-is-broken", LETTERS, CODE LETTERS },
};

static void
hold_short_lines (GtkTextBuffer *buffer)
{
  for (int i = 0; i < gtk_text_buffer_get_line_count (buffer); i++)
    {
      GtkTextIter line;

      gtk_text_buffer_get_iter_at_line (buffer, &line, i);
      g_assert_cmpint (gtk_text_iter_get_chars_in_line (&line), <=, MEDIC_LONG_LINES_MOST);
    }
}

/* Returns: (transfer full): as much of it as is taken */
static char *
dup_text (gsize i)
{
  GString *text = g_string_new (NULL);

  while (text->len < 250 * 1000)
    g_string_append (text, texts[i].part);
  g_string_insert (text, MEDIC_LONG_LINES_MOST - 6, texts[i].then);

  return g_string_free (text, FALSE);
}

static void
test_long_text (gconstpointer data)
{
  g_autofree char *text = dup_text (GPOINTER_TO_SIZE (data));
  g_autofree char *draft = NULL;
  g_autofree char *again = NULL;
  GtkWidget *window;
  GtkWidget *page = new_page (&window);
  GtkTextView *view = GTK_TEXT_VIEW (find (page, GTK_TYPE_TEXT_VIEW));

  medic_page_set_draft (MEDIC_PAGE (page), text);
  settle ();
  hold_short_lines (gtk_text_view_get_buffer (view));
  draft = medic_page_dup_draft (MEDIC_PAGE (page));
  g_assert_true (g_str_equal (draft, text));

  medic_page_set_draft (MEDIC_PAGE (page), draft);
  again = medic_page_dup_draft (MEDIC_PAGE (page));
  g_assert_true (g_str_equal (again, text));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is taken back and done again is the same text. */
static void
test_undo (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autofree char *shown = NULL;

  medic_long_lines_bound (buffer, 5000);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_buffer_undo (buffer);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  gtk_text_buffer_redo (buffer);
  hold_short_lines (buffer);
  shown = medic_long_lines_dup_text (buffer);
  g_assert_true (g_str_equal (shown, text));
}

static const struct
{
  const char *name;
  const char *type;
  const char *bytes;
  const char *text;  /* (nullable): NULL where it is none */
} copied[] = {
  { "a-text", "text/plain;charset=utf-8", CODE " na\xc3\xaf" "f", CODE " na\xc3\xaf" "f" },
  { "a-text-with-a-sign-that-cannot-be-read", "text/plain;charset=utf-8",
    CODE " na\xef\xbf\xbd" "f", CODE " na\xef\xbf\xbd" "f" },
  { "a-picture", "image/png", "\x89PNG\r\n\x1a\n", NULL },
  { "a-picture-that-calls-itself-text", "text/plain;charset=utf-8",
    "\xef\xbf\xbdPNG\r\n\x1a\n", NULL },
  { "spaces", "text/plain;charset=utf-8", " \n\t ", NULL },
};

/* What stands there until the clipboard is read. */
static char not_yet[1];

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(char **) user_data = medic_clipboard_read_finish (source, result);
}

static void
test_copied (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) bytes = g_bytes_new (copied[i].bytes, strlen (copied[i].bytes));
  g_autoptr (GdkContentProvider) provider =
    gdk_content_provider_new_for_bytes (copied[i].type, bytes);
  GtkWidget *window;
  GtkWidget *page = new_page (&window);
  char *text = not_yet;

  gdk_clipboard_set_content (gtk_widget_get_clipboard (page), provider);
  medic_clipboard_read_async (page, NULL, on_read, &text);
  while (text == not_yet)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (text, ==, copied[i].text);
  g_clear_pointer (&text, g_free);
  gtk_window_destroy (GTK_WINDOW (window));
}

static const struct
{
  const char *name;
  const char *text;
  const char *label;  /* (nullable): NULL where the message is known */
} instead[] = {
  { "words-that-nobody-knows", "We couldn't connect your inbox", "Choose what you see" },
  { "a-code-of-ours", "0J68 0AHJ", "Help with this code" },
  { "a-code-with-a-slip", "0J68 0AHK", "Choose what you see" },
  { "an-address", " anna@harbour.example\n", "Check my connection" },
  { "an-address-among-words", "Mail to anna@harbour.example", "Choose what you see" },
  { "a-message", CODE, NULL },
};

static void
test_instead (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  GtkWidget *window;
  GtkWidget *page = new_page (&window);

  medic_page_set_draft (MEDIC_PAGE (page), instead[i].text);
  g_assert_cmpstr (medic_page_get_frame (MEDIC_PAGE (page))->secondary, ==, instead[i].label);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
on_go (MedicPage *page,
       guint      place,
       gpointer   gone)
{
  *(guint *) gone = place;
}

/* Also where a message was told before: what is seen is chosen in its place. */
static void
test_choosing_instead (void)
{
  GtkWidget *window;
  GtkWidget *page = new_page (&window);
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (page));
  guint place = 0;

  g_signal_connect (page, "go", G_CALLBACK (on_go), &place);
  medic_case_tell (the_case, "Nobody knows this");
  medic_page_set_draft (MEDIC_PAGE (page), "Nobody knows this either");
  medic_page_secondary (MEDIC_PAGE (page));
  g_assert_cmpuint (place, ==, MEDIC_PLACE_QUESTION);
  g_assert_cmpstr (medic_case_get_next_question (the_case)->id, ==, "what-you-see");
  medic_case_answer (the_case, medic_case_get_next_question (the_case), "stopped-working");
  g_assert_cmpstr (medic_case_get_finding (the_case).diagnosis->id, ==,
                   "session-expired-or-revoked");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/long/", texts[i].name, "-is-shown-and-kept", NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_long_text);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (copied); i++)
    {
      g_autofree char *path = g_strconcat ("/copied/", copied[i].name,
                                           copied[i].text != NULL ? "-is-pasted" : "-is-no-text",
                                           NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_copied);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (instead); i++)
    {
      g_autofree char *path = g_strconcat ("/instead/", instead[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_instead);
    }
  g_test_add_func ("/instead/what-is-seen-is-chosen", test_choosing_instead);
  g_test_add_func ("/long/what-is-undone-comes-back-whole", test_undo);

  return g_test_run ();
}
