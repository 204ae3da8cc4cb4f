/* bench-small.c - how long do ranking, decoding, opening a report and writing it take?
 *
 * All diagnoses are ranked over the facts of every scenario, and over all that can be known at
 * once. A text of 20 kB is pasted: messages one after the other, what others write, and what looks
 * like a code and is none. The report of 1 MB is one that the program wrote itself, of a case with
 * a journal as long as fits; it is opened as the desk does it, and so is what is left of it when
 * its end is missing. The slowest of each kind counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/medic-finding.h"
#include "knowledge/scenario.h"
#include "program/medic-desk.h"
#include "program/medic-export.h"
#include "program/medic-program.h"
#include "report/medic-report.h"

#define N_ROUNDS 21
#define N_RANKED 200
#define LONG_TEXT (20 * 1000)
#define ROOM 200
#define MS 1000.0

typedef void (*Act) (gpointer data);

/* What was the slowest so far. */
typedef struct
{
  double  us;
  char   *what;
} Slowest;

static int
compare (const void *a,
         const void *b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

/* In µs of the processor: what else the computer does meanwhile does not count. */
static double
now_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * G_USEC_PER_SEC + (double) now.tv_nsec / 1000;
}

/* Notes how long @act takes, where nothing was slower. */
static void
measure (Slowest    *slowest,
         const char *what,
         Act         act,
         gpointer    data,
         guint       times)
{
  double us[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double start = now_us ();

      for (guint n = 0; n < times; n++)
        act (data);
      us[i] = (now_us () - start) / times;
    }
  qsort (us, N_ROUNDS, sizeof (double), compare);
  if (us[N_ROUNDS / 2] <= slowest->us)
    return;

  slowest->us = us[N_ROUNDS / 2];
  g_free (slowest->what);
  slowest->what = g_strdup (what);
}

/* Returns: whether the aim is met */
static gboolean
tell (Slowest    *slowest,
      const char *title,
      double      aim_us)
{
  gboolean is_short = aim_us < MS;
  double unit = is_short ? 1 : MS;

  g_print ("%s: %.2f %s (median of %d; the slowest: %s; aim: at most %.0f)\n", title,
           slowest->us / unit, is_short ? "µs" : "ms", N_ROUNDS, slowest->what, aim_us / unit);
  g_clear_pointer (&slowest->what, g_free);

  return slowest->us <= aim_us;
}

static void
rank (gpointer data)
{
  g_array_unref (medic_findings_rank (medic_program_get_knowledge (), data));
}

/* Returns: whether the aim is met; @all: (out): what can be known */
static gboolean
measure_ranking (MedicFacts *all)
{
  g_auto (GStrv) names = scenario_list ();
  g_autofree char *title = NULL;
  Slowest slowest = { 0 };

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (MEDIC_SCENARIOS, names[i], NULL);
      g_autoptr (Scenario) scenario = scenario_load (path);

      measure (&slowest, names[i], rank, scenario->facts, N_RANKED / 10);
      medic_facts_merge (all, scenario->facts, NULL);
    }
  measure (&slowest, "all that is known anywhere", rank, all, N_RANKED);
  title = g_strdup_printf ("ranking all diagnoses, over the facts of %u scenarios and all of them",
                           g_strv_length (names));

  return tell (&slowest, title, 100);
}

static void
decode (gpointer data)
{
  const GString *text = data;

  medic_reading_free (medic_program_decode (text->str, (gssize) text->len));
}

/* Returns: (transfer full): texts of the decoder's own tests, one after the other */
static GString *
join_texts (gboolean of_others)
{
  g_autofree char *folder = g_build_filename (MEDIC_FIXTURES, "decoder", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GString *text = g_string_new (NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL && text->len < LONG_TEXT)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *part = NULL;

      if (!g_str_has_suffix (name, ".txt") || g_str_has_prefix (name, "nothing-") != of_others)
        continue;
      g_assert_true (g_file_get_contents (path, &part, NULL, NULL));
      g_string_append_printf (text, "%s\n", part);
    }
  g_string_truncate (text, MIN (text->len, LONG_TEXT));

  return text;
}

/* Returns: (transfer full): @words as often as they fit */
static GString *
repeat (const char *words)
{
  GString *text = g_string_new (NULL);

  while (text->len < LONG_TEXT)
    g_string_append (text, words);
  g_string_truncate (text, LONG_TEXT);

  return text;
}

/* Returns: whether the aim is met */
static gboolean
measure_decoding (void)
{
  const struct
  {
    const char *what;
    GString    *text;
  } texts[] = {
    { "messages one after the other", join_texts (FALSE) },
    { "what others write", join_texts (TRUE) },
    { "numbers that are no codes", repeat ("AADSTS9 (0x80) 5.7.999 error 12345 ") },
    { "a page in entities",
      repeat ("&lt;p&gt;AADSTS&amp;#53;0020&quot;: \\u0041\\\"%20&lt;/p&gt;") },
    { "one word", repeat ("a") },
    { "brackets", repeat ("{\"error\":[<b ") },
    { "quoted mails", repeat ("> On Monday somebody wrote:\n>> error_description=no\n") },
  };
  Slowest slowest = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      measure (&slowest, texts[i].what, decode, texts[i].text, 1);
      g_string_free (texts[i].text, TRUE);
    }

  return tell (&slowest, "decoding 20 kB", 5 * MS);
}

/* Returns: (transfer full): the report of a case with @facts and a journal of @n entries */
static char *
write_report (const MedicFacts *facts,
              guint             n)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (MedicRecord) record = medic_record_new ();
  g_autoptr (MedicReport) report = NULL;

  g_clear_pointer (&record->facts, medic_facts_unref);
  record->facts = medic_facts_copy (facts);
  record->diagnosis = medic_findings_first (knowledge, facts).diagnosis;
  record->certainty = medic_findings_first (knowledge, facts).certainty;
  record->verdict = medic_findings_verdict (knowledge, facts);
  for (guint i = 0; i < n; i++)
    medic_journal_add (record->journal, &(MedicEntry) {
      MEDIC_ENTRY_DONE, record->diagnosis, record->diagnosis->steps, 1700000000 + (gint64) i
    });
  report = medic_report_new (knowledge, record);

  return medic_report_to_json (report);
}

/* Returns: (transfer full): one as long as any that is opened */
static char *
write_longest_report (const MedicFacts *facts)
{
  g_autofree char *without = write_report (facts, 0);
  g_autofree char *with = write_report (facts, 100);
  gsize entry = (strlen (with) - strlen (without)) / 100 + 1;
  char *longest = write_report (facts, (guint) ((MEDIC_REPORT_LONGEST - strlen (with)) / entry));

  g_assert_cmpuint (strlen (longest), <=, MEDIC_REPORT_LONGEST);
  g_assert_cmpuint (strlen (longest), >, MEDIC_REPORT_LONGEST * 95 / 100);

  return longest;
}

static void
open_report (gpointer data)
{
  const GBytes *bytes = data;
  gsize size;
  const char *text = g_bytes_get_data ((GBytes *) bytes, &size);
  MedicDesk *desk = medic_desk_new_report (text, size, NULL);

  g_clear_object (&desk);
}

static void
measure_opening_of (Slowest    *slowest,
                    const char *what,
                    const char *text,
                    gsize       size,
                    gboolean    opens)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, size);
  g_autoptr (MedicDesk) desk = medic_desk_new_report (text, size, NULL);

  g_assert_true ((desk != NULL) == opens);
  measure (slowest, what, open_report, bytes, 1);
}

/* Returns: whether the aim is met */
static gboolean
measure_opening (const char *longest)
{
  g_autofree char *open = g_strnfill (MEDIC_REPORT_LONGEST, '[');
  g_autofree char *title = NULL;
  g_autoptr (GString) padded = g_string_new ("{\"schema\":1,\"more\":\"");
  Slowest slowest = { 0 };

  while (padded->len < MEDIC_REPORT_LONGEST - ROOM)
    g_string_append (padded, "\\u00e9\\\"");
  g_string_append (padded, "\"}");
  measure_opening_of (&slowest, "the whole", longest, strlen (longest), TRUE);
  measure_opening_of (&slowest, "its end is missing", longest, strlen (longest) - ROOM, FALSE);
  measure_opening_of (&slowest, "brackets", open, MEDIC_REPORT_LONGEST, FALSE);
  measure_opening_of (&slowest, "a word that it has not", padded->str, padded->len, FALSE);
  title = g_strdup_printf ("opening a report of %.2f MB", (double) strlen (longest) / 1e6);

  return tell (&slowest, title, 50 * MS);
}

static void
write_html (gpointer data)
{
  g_free (medic_export_write (data, medic_export_get_format ("html"),
                              medic_language_get_current ()));
}

/* Returns: whether the aim is met */
static gboolean
measure_html (const char *longest)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_auto (GStrv) names = scenario_list ();
  g_autoptr (MedicReport) report = medic_report_read (knowledge, longest, strlen (longest), NULL);
  Slowest slowest = { 0 };

  g_assert_nonnull (report);
  measure (&slowest, "of the report of 1 MB", write_html, report, 1);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (MEDIC_SCENARIOS, names[i], NULL);
      g_autoptr (Scenario) scenario = scenario_load (path);
      g_autofree char *text = write_report (scenario->facts, 0);
      g_autoptr (MedicReport) usual = medic_report_read (knowledge, text, strlen (text), NULL);

      g_assert_nonnull (usual);
      if (i % 10 == 0)
        measure (&slowest, names[i], write_html, usual, 1);
    }

  return tell (&slowest, "report to HTML", 50 * MS);
}

int
main (void)
{
  g_autoptr (MedicFacts) all = medic_facts_new ();
  g_autofree char *longest = NULL;
  gboolean met;

  setlocale (LC_ALL, "C.UTF-8");
  met = measure_ranking (all);
  met &= measure_decoding ();
  longest = write_longest_report (all);
  met &= measure_opening (longest);
  met &= measure_html (longest);

  return met ? 0 : 1;
}
