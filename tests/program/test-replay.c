/* test-replay.c - the report of a practice customer, played again: is the same found?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-export.h"
#include "program/medic-replay.h"
#include "support/practice-call.h"

#include <string.h>

/* As many at a time as there is work for two processors while they wait. */
#define AT_A_TIME 6

/* Those of whom a report does not say enough, each with the reason. */
static const struct
{
  const char *id;
  const char *why;
} unlike[] = {
  { NULL, NULL },
};

typedef struct
{
  const char   *id;
  PracticeCall *first;   /* (nullable) */
  PracticeCall *second;  /* (nullable): the one of the report */
  char         *found;   /* by the first */
  char         *again;   /* by the second */
  char         *told;
} Replayed;

static void
replayed_clear (Replayed *self)
{
  g_clear_pointer (&self->first, practice_call_free);
  g_clear_pointer (&self->second, practice_call_free);
  g_clear_pointer (&self->found, g_free);
  g_clear_pointer (&self->again, g_free);
  g_clear_pointer (&self->told, g_free);
}

static const char *
get_found (PracticeCall *call)
{
  const MedicDiagnosis *found = medic_case_get_finding (call->the_case).diagnosis;

  return found != NULL ? found->id : "nothing";
}

static char *
join (GPtrArray *list)
{
  g_autoptr (GPtrArray) labels = list;

  g_ptr_array_add (labels, NULL);

  return g_strjoinv (", ", (char **) labels->pdata);
}

static void
play_again (Replayed *self)
{
  MedicReport *report = medic_program_report (self->first->program, self->first->the_case);
  g_autofree char *text = medic_export_write (report, medic_export_get_format ("json"), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program = medic_program_new_replay (text, strlen (text), &error);
  g_autofree char *made_up = NULL;
  g_autofree char *unplayed = NULL;

  medic_export_free (report);
  g_assert_no_error (error);
  g_assert_true (medic_program_is_replay (program));
  g_assert_false (medic_program_can_return (program));
  made_up = join (medic_program_list_made_up (program));
  unplayed = join (medic_program_list_unplayed (program));
  self->told = g_strdup_printf ("made up: %s; not played: %s", made_up, unplayed);
  self->second = practice_call_new_in (program);
}

/* Returns: whether there is nothing more to wait for */
static gboolean
attend (Replayed *self)
{
  if (self->first == NULL)
    self->first = practice_call_new (self->id);
  if (self->first->ended && self->second == NULL)
    {
      self->found = g_strdup (get_found (self->first));
      play_again (self);
    }
  if (self->second == NULL || !self->second->ended)
    return FALSE;

  if (self->again == NULL)
    self->again = g_strdup (get_found (self->second));

  return TRUE;
}

static void
find_out (Replayed *all,
          guint     n)
{
  guint n_ended;

  do
    {
      guint n_busy = 0;

      n_ended = 0;
      for (guint i = 0; i < n && n_busy < AT_A_TIME; i++)
        {
          gboolean ended = all[i].again != NULL || attend (&all[i]);

          n_ended += ended;
          n_busy += !ended;
        }
      if (n_ended < n)
        g_main_context_iteration (NULL, TRUE);
    }
  while (n_ended < n);
}

static const char *
find_reason (const char *id)
{
  for (gsize i = 0; unlike[i].id != NULL; i++)
    if (g_str_equal (unlike[i].id, id))
      return unlike[i].why;

  return NULL;
}

static void
test_the_same_is_found (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) customers = medic_program_list_practice (&error);
  g_autofree Replayed *all = g_new0 (Replayed, customers->len);
  guint n_same = 0;
  guint n_wrong = 0;

  for (guint i = 0; i < customers->len; i++)
    all[i].id = ((const MedicPractice *) g_ptr_array_index (customers, i))->id;
  find_out (all, customers->len);

  for (guint i = 0; i < customers->len; i++)
    {
      gboolean same = g_str_equal (all[i].found, all[i].again);

      g_test_message ("%s: %s, again %s; %s", all[i].id, all[i].found, all[i].again, all[i].told);
      n_same += same;
      n_wrong += same == (find_reason (all[i].id) != NULL);
      replayed_clear (&all[i]);
    }

  g_test_message ("%u of %u find the same again", n_same, customers->len);
  g_assert_cmpuint (n_wrong, ==, 0);
}

/* Facts of a report that somebody wrote by hand, and what is not played then. */
static const struct
{
  const char *name;
  const char *facts;
  const char *unplayed;  /* (nullable): one of the labels */
} strange[] = {
  { "nothing", "", NULL },
  { "no-organisation-and-an-account-of-one",
    "\"tenant-exists\": {\"value\": false}, \"account-is\": {\"value\": \"work\"}", NULL },
  { "no-organisation-and-a-guest",
    "\"tenant-exists\": {\"value\": false}, \"account-is\": {\"value\": \"guest\"}", NULL },
  { "a-region-of-nowhere",
    "\"tenant-exists\": {\"value\": true}, \"tenant-region\": {\"value\": \"x\"}", NULL },
  { "codes-with-a-brace", "\"mailbox\": {\"value\": \"denied\"}, \"mailbox-error\": "
    "{\"value\": \"{}]]\\\"\"}, \"sign-in-error\": {\"value\": \"AADSTS99999999999999\"}", NULL },
  { "permissions-that-are-none", "\"mailbox-access\": {\"value\": \"partly\"}, "
    "\"scopes-missing\": {\"value\": \"Mail.Read, 12-3, {}, \\\"\"}", NULL },
  { "hosts-that-nobody-has", "\"mail-host\": {\"value\": \"nobody\"}, \"mx-answer\": "
    "{\"value\": \"hosts\"}, \"spf-answer\": {\"value\": \"found\"}", NULL },
  { "a-clock-from-another-age", "\"clock\": {\"value\": \"slow\"}, \"clock-minutes\": "
    "{\"value\": 9223372036854775807}", NULL },
  { "more-lists-of-senders-than-one", "\"spf-answer\": {\"value\": \"several\"}",
    "List of allowed senders (SPF)" },
};

static void
test_strange (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *text = g_strdup_printf (
    "{\"format\": \"mail-medic-report\", \"schema\": 1, \"rules\": 1, \"made\": 1,"
    " \"result\": {\"verdict\": \"undecided\", \"certainty\": \"none\"}, \"facts\": {%s},"
    " \"unsure\": [], \"runs\": [], \"journal\": [], \"answered\": [], \"asks\": [],"
    " \"tried\": false, \"checksum\": \"sha256:0\"}", strange[i].facts);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program = medic_program_new_replay (text, strlen (text), &error);
  g_autofree char *unplayed = NULL;

  g_assert_no_error (error);
  unplayed = join (medic_program_list_unplayed (program));
  g_test_message ("%s", unplayed);
  g_assert_true (strange[i].unplayed == NULL || strstr (unplayed, strange[i].unplayed) != NULL);
}

static void
test_no_report (void)
{
  static const char *const texts[] = {
    "", "{}", "{\"checksum\": 1}", "[\"checksum\"]", "{\"id\": \"x\"}", "\xff",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (medic_program_new_file (texts[i], strlen (texts[i]), "a file", &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/replay/the-same-is-found-again-where-the-facts-suffice", test_the_same_is_found);

  g_test_add_func ("/replay/what-is-no-report-is-said-to-be-none", test_no_report);
  for (gsize i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autofree char *path = g_strconcat ("/replay/strange/", strange[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_strange);
    }

  return g_test_run ();
}
