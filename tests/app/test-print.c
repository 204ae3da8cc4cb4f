/* test-print.c - does a report fit on two pages, and is all of it there?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-print.h"

#include <glib/gstdio.h>

#include "program/medic-export.h"

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(gboolean *) user_data = medic_case_examine_finish (MEDIC_CASE (source), result, NULL);
}

/* Returns: (transfer full): what the practice customer's report is on paper */
static char *
write_report (const char *customer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program = medic_program_new_practice (customer, &error);
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, NULL);
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  gboolean examined = FALSE;
  MedicReport *report;
  char *markup;

  g_assert_no_error (error);
  if (medic_program_get_message (program) != NULL)
    medic_case_tell (the_case, medic_program_get_message (program));
  medic_case_examine_async (the_case, NULL, on_examined, &examined);
  while (!examined)
    g_main_context_iteration (NULL, TRUE);

  report = medic_program_report (program, the_case);
  markup = medic_export_to_markup (report, english);
  medic_export_free (report);

  return markup;
}

/* Returns: how many pages @markup takes; @length: (out): of the file, in bytes */
static int
print (const char *markup,
       gsize      *length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("mail-medic-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GtkPrintOperation) operation = medic_print_new ("Report", markup);
  GtkPrintOperationResult result;
  int n_pages = 0;

  gtk_print_operation_set_export_filename (operation, path);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_object_get (operation, "n-pages", &n_pages, NULL);

  g_assert_true (g_file_get_contents (path, &data, length, NULL));
  g_assert_true (g_str_has_prefix (data, "%PDF-"));
  g_unlink (path);
  g_rmdir (folder);

  return n_pages;
}

static void
a_report_takes_one_or_two_pages (gconstpointer customer)
{
  g_autofree char *markup = write_report (customer);
  gsize length;

  g_assert_cmpint (print (markup, &length), <=, 2);
  g_assert_cmpuint (length, >, 10000);
}

/* However much it is, nothing is cut off; what is written from right to left is no less. */
static const struct
{
  const char *name;
  const char *line;
  guint       n;
  int         least;
  int         most;
} texts[] = {
  { "nothing-is-one-page", "", 1, 1, 1 },
  { "a-long-one-takes-more-pages", "one line\n", 500, 4, 9 },
  { "lines-that-are-too-long-are-broken", "wordwordwordwordwordwordwordwordwordwordwordwordword", 300, 2, 4 },
  { "headings-are-not-left-alone", "\n<b>Heading</b>\nText\n", 90, 2, 6 },
  { "right-to-left", "شيء ما\n", 100, 1, 2 },
};

static void
all_of_a_text_is_printed (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GString) text = g_string_new (NULL);
  gsize length;
  int n_pages;

  for (guint line = 0; line < texts[i].n; line++)
    g_string_append (text, texts[i].line);
  n_pages = print (text->str, &length);
  g_assert_cmpint (n_pages, >=, texts[i].least);
  g_assert_cmpint (n_pages, <=, texts[i].most);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) customers = NULL;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  customers = medic_program_list_practice (NULL);
  for (guint i = 0; i < customers->len; i++)
    {
      const MedicPractice *customer = g_ptr_array_index (customers, i);
      g_autofree char *path = g_strconcat ("/print/one-or-two-pages/", customer->id, NULL);

      g_test_add_data_func_full (path, g_strdup (customer->id), a_report_takes_one_or_two_pages,
                                 g_free);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/print/", texts[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), all_of_a_text_is_printed);
    }

  return g_test_run ();
}
