/* test-report-files.c - what becomes of the file that is said to be a report?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "program/medic-export.h"
#include "program/medic-program.h"
#include "report/medic-report.h"

typedef struct
{
  const char *name;
  int         error;    /* -1 for none */
  guint       notices;
} Fixture;

/* The first one was written by the first program that wrote any: it can be read for ever. */
static const Fixture fixtures[] = {
  { "schema-1.json", -1, 0 },
  { "changed.json", -1, MEDIC_NOTICE_CHANGED },
  { "unknown-ids.json", -1, MEDIC_NOTICE_UNKNOWN_IDS | MEDIC_NOTICE_NEWER_RULES },
  { "cut-off.json", MEDIC_REPORT_ERROR_CUT_OFF, 0 },
  { "schema-2.json", MEDIC_REPORT_ERROR_OTHER_SCHEMA, 0 },
  { "markup.json", -1, MEDIC_NOTICE_UNKNOWN_IDS | MEDIC_NOTICE_DROPPED_TEXT },
  { "control.json", -1, MEDIC_NOTICE_UNKNOWN_IDS | MEDIC_NOTICE_DROPPED_TEXT },
  { "bidi.json", -1, MEDIC_NOTICE_UNKNOWN_IDS | MEDIC_NOTICE_DROPPED_TEXT },
};

/* No value of these can begin a line, turn it around, or pass for an alias. */
static void
assert_is_harmless (const MedicRecord *record)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      const char *text = medic_facts_peek_string (record->facts, fact);

      if (text == NULL)
        continue;

      g_assert_cmpint (medic_fact_get_privacy (fact), ==, MEDIC_PRIVACY_OPEN);
      g_assert_null (strpbrk (text, "\x1b\r\n\x07"));
      g_assert_null (strstr (text, "\xe2\x80\xae"));
    }
}

static void
a_file_is_read_as_far_as_it_can_be (gconstpointer data)
{
  const Fixture *row = data;
  g_autoptr (GFile) file = g_file_new_build_filename (MEDIC_FIXTURES, row->name, NULL);
  gsize length = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = medic_export_read_file (file, &length, NULL, &error);
  g_autoptr (MedicReport) report = NULL;

  g_assert_no_error (error);
  report = medic_report_read (medic_program_get_knowledge (), text, length, &error);
  if (row->error >= 0)
    {
      g_assert_error (error, MEDIC_REPORT_ERROR, row->error);
      return;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (medic_report_get_notices (report), ==, row->notices);
  if (row->notices & MEDIC_NOTICE_DROPPED_TEXT)
    assert_is_harmless (medic_report_get_record (report));
  else
    g_assert_cmpstr (medic_report_get_record (report)->diagnosis->id, ==, "admin-consent-needed");
}

/* A folder of the test's own. */
typedef struct
{
  char *folder;
} Place;

static void
place_set_up (Place         *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("mail-medic-test-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
place_tear_down (Place         *self,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "report.json", NULL);

  g_assert_true (g_unlink (path) == 0 || errno == ENOENT || errno == EISDIR || errno == EPERM);
  g_rmdir (path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_clear_pointer (&self->folder, g_free);
}

static void
keep (GObject      *source,
      GAsyncResult *result,
      gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Returns: (transfer full) (nullable): what pages get */
static char *
read_without_waiting (GFile         *file,
                      GCancellable  *cancellable,
                      gsize         *length,
                      GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_export_read_file_async (file, cancellable, keep, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return medic_export_read_file_finish (file, result, length, error);
}

/* Both ways of reading come to that end. */
static void
assert_cannot_be_read (const char       *path,
                       MedicReportError  code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) later = NULL;
  gsize length = 0;

  g_assert_null (medic_export_read_file (file, &length, NULL, &error));
  g_assert_error (error, MEDIC_REPORT_ERROR, (int) code);
  g_assert_null (read_without_waiting (file, NULL, &length, &later));
  g_assert_error (later, MEDIC_REPORT_ERROR, (int) code);
}

static void
two_hundred_megabytes_are_refused_without_being_read (Place         *place,
                                                      gconstpointer  data)
{
  g_autofree char *path = g_build_filename (place->folder, "report.json", NULL);
  int file = open (path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  gint64 begun = g_get_monotonic_time ();
  struct rusage before, after;

  g_assert_cmpint (ftruncate (file, 200 * 1024 * 1024), ==, 0);
  close (file);
  getrusage (RUSAGE_SELF, &before);
  assert_cannot_be_read (path, MEDIC_REPORT_ERROR_TOO_LARGE);
  getrusage (RUSAGE_SELF, &after);

  g_assert_cmpint (after.ru_maxrss - before.ru_maxrss, <, 8 * 1024);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, G_USEC_PER_SEC);
}

/* Opening it would wait for somebody to write. */
static void
a_pipe_is_not_opened (Place         *place,
                      gconstpointer  data)
{
  g_autofree char *path = g_build_filename (place->folder, "report.json", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_cannot_be_read (path, MEDIC_REPORT_ERROR_NOT_A_REPORT);
}

static void
what_has_no_end_is_not_opened (Place         *place,
                               gconstpointer  data)
{
  assert_cannot_be_read ("/dev/zero", MEDIC_REPORT_ERROR_NOT_A_REPORT);
}

static void
a_folder_is_no_report (Place         *place,
                       gconstpointer  data)
{
  assert_cannot_be_read (place->folder, MEDIC_REPORT_ERROR_NOT_A_REPORT);
}

static void
what_is_not_there_is_said_so (Place         *place,
                              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (place->folder, "report.json", NULL);

  assert_cannot_be_read (path, MEDIC_REPORT_ERROR_UNREADABLE);
}

static void
a_stop_stays_a_stop (Place         *place,
                     gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (MEDIC_FIXTURES, "schema-1.json", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_cancellable_cancel (cancellable);
  g_assert_null (read_without_waiting (file, cancellable, &length, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
both_ways_read_the_same (Place         *place,
                         gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (MEDIC_FIXTURES, "schema-1.json", NULL);
  g_autoptr (GError) error = NULL;
  gsize n = 0, m = 0;
  g_autofree char *now = medic_export_read_file (file, &n, NULL, &error);
  g_autofree char *later = NULL;

  g_assert_no_error (error);
  later = read_without_waiting (file, NULL, &m, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (now, n, later, m);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void      (*run) (Place *, gconstpointer);
  } cases[] = {
    { "two-hundred-megabytes-are-refused-without-being-read",
      two_hundred_megabytes_are_refused_without_being_read },
    { "a-pipe-is-not-opened", a_pipe_is_not_opened },
    { "what-has-no-end-is-not-opened", what_has_no_end_is_not_opened },
    { "a-folder-is-no-report", a_folder_is_no_report },
    { "what-is-not-there-is-said-so", what_is_not_there_is_said_so },
    { "a-stop-stays-a-stop", a_stop_stays_a_stop },
    { "both-ways-read-the-same", both_ways_read_the_same },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *path =
        g_strconcat ("/files/a-file-is-read-as-far-as-it-can-be/", fixtures[i].name, NULL);

      g_test_add_data_func (path, &fixtures[i], a_file_is_read_as_far_as_it_can_be);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/files/%s", cases[i].name);

      g_test_add (path, Place, NULL, place_set_up, cases[i].run, place_tear_down);
    }

  return g_test_run ();
}
