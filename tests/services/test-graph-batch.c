/* test-graph-batch.c - several questions in one call, and whose answer is whose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-graph-private.h"

#include <string.h>

#define BOTH "{\"responses\": [%s]}"
#define PART(id, more) "{\"id\": \"" id "\", " more "}"
#define GOOD(id) PART (id, "\"status\": 200, \"headers\": {}, \"body\": {\"is\": \"" id "\"}")

/* What two parts get. */
typedef struct
{
  const char *name;
  const char *responses;
  guint       first;   /* status; 0 for no answer */
  guint       second;
} Row;

static const Row rows[] = {
  { "in-order", GOOD ("1") "," GOOD ("2"), 200, 200 },
  { "out-of-order", GOOD ("2") "," GOOD ("1"), 200, 200 },
  { "one-is-missing", GOOD ("2"), 0, 200 },
  { "none-is-there", "", 0, 0 },
  { "one-too-many", GOOD ("1") "," GOOD ("2") "," GOOD ("3"), 200, 200 },
  { "two-answers-to-one-are-none", GOOD ("1") "," GOOD ("2") "," PART ("1", "\"status\": 404"), 0, 200 },
  { "three-answers-to-one-are-none", GOOD ("1") "," GOOD ("1") "," GOOD ("1"), 0, 0 },
  { "an-id-that-is-a-number", "{\"id\": 1, \"status\": 200}", 0, 0 },
  { "an-id-that-looks-like-one", PART ("01", "\"status\": 200") "," PART (" 2", "\"status\": 200"), 0, 0 },
  { "an-id-far-off", PART ("4294967297", "\"status\": 200") "," PART ("0", "\"status\": 200"), 0, 0 },
  { "an-id-that-is-empty", PART ("", "\"status\": 200"), 0, 0 },
  { "a-status-that-is-a-text", PART ("1", "\"status\": \"200\"") "," GOOD ("2"), 0, 200 },
  { "a-status-that-is-none", PART ("1", "\"status\": -1") "," PART ("2", "\"status\": 600"), 0, 0 },
  { "a-status-that-is-huge", PART ("1", "\"status\": 4294967496") "," GOOD ("2"), 0, 200 },
  { "a-status-that-is-missing", PART ("1", "\"body\": {}") "," GOOD ("2"), 0, 200 },
  { "parts-of-other-types", "1, null, \"x\", [], " GOOD ("2"), 0, 200 },
  { "a-success-and-a-refusal",
    GOOD ("1") "," PART ("2", "\"status\": 404, \"body\": {\"error\": {\"code\": \"x\"}}"), 200, 404 },
};

static GPtrArray *
new_parts (guint n)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) medic_graph_part_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/me?$select=a%u", i + 1);
      MedicGraphPart *part = medic_graph_part_new ("GET", path, NULL);

      part->asking = TRUE;
      g_ptr_array_add (parts, part);
    }

  return parts;
}

static MedicHttpReply *
new_reply (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return medic_http_reply_new (200, bytes);
}

static void
assert_part (GPtrArray *parts,
             guint      place,
             guint      status)
{
  const MedicGraphPart *part = g_ptr_array_index (parts, place);
  g_autofree char *id = g_strdup_printf ("%u", place + 1);

  if (status == 0)
    {
      g_assert_null (part->reply);
      g_assert_cmpuint (part->n_answers, ==, 0);
      return;
    }

  g_assert_nonnull (part->reply);
  g_assert_cmpuint (part->reply->status, ==, status);
  if (status == 200 && part->reply->readable)
    g_assert_cmpstr (medic_http_peek_text (part->reply->body, "is", 9), ==, id);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GPtrArray) parts = new_parts (2);
  g_autofree char *text = g_strdup_printf ("{\"responses\": [%s]}", row->responses);
  g_autoptr (MedicHttpReply) reply = new_reply (text);

  g_assert_nonnull (reply->json);
  g_assert_cmpint (medic_graph_batch_read (parts, reply), ==, row->first != 0 && row->second != 0);
  assert_part (parts, 0, row->first);
  assert_part (parts, 1, row->second);
}

static void
test_what_is_no_batch_answers_nobody (void)
{
  static const char *const texts[] = {
    "", "<html></html>", "{}", "{\"responses\": null}", "{\"responses\": {}}", "{\"responses\": 1}",
    "[{\"id\": \"1\"}]", "{\"responses\": [" GOOD ("1"), "{\"value\": [" GOOD ("1") "]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) parts = new_parts (2);
      g_autoptr (MedicHttpReply) reply = new_reply (texts[i]);

      g_assert_false (medic_graph_batch_read (parts, reply));
      assert_part (parts, 0, 0);
      assert_part (parts, 1, 0);
    }
}

static void
test_only_those_that_ask_are_answered (void)
{
  g_autoptr (GPtrArray) parts = new_parts (3);
  g_autoptr (MedicHttpReply) reply =
    new_reply ("{\"responses\": [" GOOD ("3") "," GOOD ("2") "," GOOD ("1") "]}");

  ((MedicGraphPart *) g_ptr_array_index (parts, 1))->asking = FALSE;
  g_assert_true (medic_graph_batch_read (parts, reply));
  assert_part (parts, 0, 200);
  assert_part (parts, 1, 0);
  assert_part (parts, 2, 200);
}

static void
test_how_long_to_wait_is_read_whatever_its_form (void)
{
  static const struct
  {
    const char *headers;
    guint       seconds;
  } waits[] = {
    { "{\"Retry-After\": \"7\"}", 7 }, { "{\"retry-after\": 7}", 7 }, { "{\"RETRY-AFTER\": \"7\"}", 7 },
    { "{\"X\": [], \"Retry-After\": \"7\"}", 7 }, { "{\"Retry-After\": [7]}", 0 },
    { "{\"Retry-After\": \"soon\"}", 0 }, { "{\"Retry-After\": -7}", 0 }, { "{\"Retry-After\": 7.5}", 0 },
    { "{\"Retry-After\": null}", 0 }, { "[]", 0 }, { "null", 0 }, { "{}", 0 },
    { "{\"Retry-After\": \"99999999\"}", 86400 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      g_autoptr (GPtrArray) parts = new_parts (1);
      g_autofree char *text =
        g_strdup_printf ("{\"responses\": [{\"id\": \"1\", \"status\": 429, \"headers\": %s}]}",
                         waits[i].headers);
      g_autoptr (MedicHttpReply) reply = new_reply (text);

      g_assert_true (medic_graph_batch_read (parts, reply));
      g_assert_cmpuint (((MedicGraphPart *) g_ptr_array_index (parts, 0))->reply->retry_after, ==,
                        waits[i].seconds);
    }
}

static void
test_a_body_of_another_type_is_unreadable (void)
{
  static const char *const bodies[] = { "\"PGh0bWw+\"", "[]", "null", "7" };

  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GPtrArray) parts = new_parts (1);
      g_autofree char *text =
        g_strdup_printf ("{\"responses\": [{\"id\": \"1\", \"status\": 200, \"body\": %s}]}", bodies[i]);
      g_autoptr (MedicHttpReply) reply = new_reply (text);

      g_assert_true (medic_graph_batch_read (parts, reply));
      g_assert_false (((MedicGraphPart *) g_ptr_array_index (parts, 0))->reply->readable);
    }
}

static void
test_what_is_written_is_what_graph_reads (void)
{
  g_autoptr (GPtrArray) parts = new_parts (3);
  g_autofree char *text = NULL;
  g_autoptr (JsonObject) json = NULL;
  JsonArray *requests;

  ((MedicGraphPart *) g_ptr_array_index (parts, 1))->asking = FALSE;
  text = medic_graph_batch_write (parts);
  json = medic_http_parse_object (text, strlen (text));
  requests = json_object_get_array_member (json, "requests");
  g_assert_cmpuint (json_array_get_length (requests), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      JsonObject *request = json_array_get_object_element (requests, i);
      JsonObject *headers = json_object_get_object_member (request, "headers");

      g_assert_cmpstr (json_object_get_string_member (request, "id"), ==, i == 0 ? "1" : "3");
      g_assert_cmpstr (json_object_get_string_member (request, "method"), ==, "GET");
      g_assert_cmpstr (json_object_get_string_member (request, "url"), ==,
                       i == 0 ? "/me?$select=a1" : "/me?$select=a3");
      g_assert_true (g_uuid_string_is_valid (
        json_object_get_string_member (headers, "client-request-id")));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/graph-batch/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/graph-batch/what-is-no-batch-answers-nobody",
                   test_what_is_no_batch_answers_nobody);
  g_test_add_func ("/graph-batch/only-those-that-ask-are-answered",
                   test_only_those_that_ask_are_answered);
  g_test_add_func ("/graph-batch/how-long-to-wait-is-read-whatever-its-form",
                   test_how_long_to_wait_is_read_whatever_its_form);
  g_test_add_func ("/graph-batch/a-body-of-another-type-is-unreadable",
                   test_a_body_of_another_type_is_unreadable);
  g_test_add_func ("/graph-batch/what-is-written-is-what-graph-reads",
                   test_what_is_written_is_what_graph_reads);

  return g_test_run ();
}
