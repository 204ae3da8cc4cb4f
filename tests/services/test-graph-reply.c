/* test-graph-reply.c - which answers of Microsoft Graph are in its form, and by which code they go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-graph-private.h"

#include <string.h>

#define SAYS(code) "{\"error\": {\"code\": \"" code "\", \"message\": \"Planted prose\"}}"
#define WITH(code, inner) "{\"error\": {\"code\": \"" code "\", " inner "}}"

typedef struct
{
  const char *name;
  guint       status;
  const char *json;   /* (nullable) */
  gboolean    readable;
  gboolean    body;
  const char *code;   /* (nullable) */
} Row;

static const Row rows[] = {
  { "a-success", 200, "{\"mail\": \"anna@harbour.example\"}", TRUE, TRUE, NULL },
  { "an-empty-success", 200, "{}", TRUE, TRUE, NULL },
  { "something-made", 201, "{\"id\": \"1\"}", TRUE, TRUE, NULL },
  { "accepted-says-all", 202, NULL, TRUE, FALSE, NULL },
  { "done-says-all", 204, NULL, TRUE, FALSE, NULL },
  { "a-page", 200, "<!doctype html><title>Hotel</title>", FALSE, FALSE, NULL },
  { "json-that-is-cut", 200, "{\"mail\": \"anna@harb", FALSE, FALSE, NULL },
  { "a-list", 200, "[1]", FALSE, FALSE, NULL },
  { "nothing", 200, "", FALSE, FALSE, NULL },
  { "a-success-with-an-error", 200, SAYS ("ErrorAccessDenied"), FALSE, FALSE, NULL },
  { "a-redirect", 302, "{}", FALSE, FALSE, NULL },
  { "no-status", 0, NULL, FALSE, FALSE, NULL },

  { "a-refusal", 403, SAYS ("ErrorAccessDenied"), TRUE, FALSE, "ErrorAccessDenied" },
  { "a-refusal-in-small-letters", 404, SAYS ("mailboxNotEnabledForRESTAPI"), TRUE, FALSE,
    "mailboxNotEnabledForRESTAPI" },
  { "a-refusal-as-a-page", 403, "<html></html>", FALSE, FALSE, NULL },
  { "a-refusal-of-somebody-else", 403, "{\"message\": \"Forbidden\"}", FALSE, FALSE, NULL },
  { "an-error-that-is-a-text", 400, "{\"error\": \"invalid_grant\"}", FALSE, FALSE, NULL },
  { "an-error-that-is-a-list", 400, "{\"error\": [{\"code\": \"x\"}]}", FALSE, FALSE, NULL },
  { "an-error-that-is-null", 400, "{\"error\": null}", FALSE, FALSE, NULL },
  { "an-empty-error", 400, "{\"error\": {}}", TRUE, FALSE, NULL },
  { "an-empty-code", 403, SAYS (""), TRUE, FALSE, NULL },
  { "a-code-that-is-a-number", 403, "{\"error\": {\"code\": 7}}", TRUE, FALSE, NULL },
  { "a-code-that-is-null", 403, "{\"error\": {\"code\": null}}", TRUE, FALSE, NULL },
  { "a-code-that-is-an-object", 403, "{\"error\": {\"code\": {\"code\": \"x\"}}}", TRUE, FALSE, NULL },
  { "a-code-that-is-a-sentence", 400, SAYS ("Nothing for anna@harbour.example"), TRUE, FALSE, NULL },
  { "a-code-that-would-begin-a-line", 400, SAYS ("a\\nb"), TRUE, FALSE, NULL },
  { "a-code-that-is-too-long", 400,
    SAYS ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), TRUE, FALSE, NULL },

  { "the-inner-code-is-more-specific", 404,
    WITH ("generalException", "\"innerError\": {\"code\": \"ErrorNonExistentMailbox\"}"), TRUE, FALSE,
    "ErrorNonExistentMailbox" },
  { "in-small-letters-too", 404,
    WITH ("UnknownError", "\"innererror\": {\"code\": \"ErrorInvalidLicense\"}"), TRUE, FALSE,
    "ErrorInvalidLicense" },
  { "an-empty-code-hides-nothing-within", 404,
    WITH ("", "\"innererror\": {\"code\": \"ErrorInvalidLicense\"}"), TRUE, FALSE,
    "ErrorInvalidLicense" },
  { "an-empty-code-within-hides-nothing", 404,
    WITH ("ErrorInvalidLicense", "\"innerError\": {\"code\": \"\"}"), TRUE, FALSE,
    "ErrorInvalidLicense" },
  { "three-deep", 404,
    WITH ("generalException", "\"innerError\": {\"code\": \"accessDenied\", \"innererror\":"
          " {\"code\": \"ErrorMailboxMoveInProgress\"}}"), TRUE, FALSE, "ErrorMailboxMoveInProgress" },
  { "a-gap-in-the-middle", 404,
    WITH ("generalException", "\"innerError\": {\"date\": \"x\", \"innerError\":"
          " {\"code\": \"MailboxInfoStale\"}}"), TRUE, FALSE, "MailboxInfoStale" },
  { "the-last-of-two-that-are-known", 403,
    WITH ("ErrorAccessDenied", "\"innerError\": {\"code\": \"NoPermissionsInAccessToken\"}"), TRUE, FALSE,
    "NoPermissionsInAccessToken" },
  { "a-wrapper-within-says-less", 404,
    WITH ("MailboxNotEnabledForRESTAPI", "\"innerError\": {\"code\": \"UnknownError\"}"), TRUE, FALSE,
    "MailboxNotEnabledForRESTAPI" },
  { "an-unknown-code-within-says-less", 404,
    WITH ("MailboxNotEnabledForRESTAPI", "\"innerError\": {\"code\": \"Xyz\"}"), TRUE, FALSE,
    "MailboxNotEnabledForRESTAPI" },
  { "a-wrapper-says-more-than-an-unknown-code", 404,
    WITH ("UnknownError", "\"innerError\": {\"code\": \"Xyz\"}"), TRUE, FALSE, "UnknownError" },
  { "of-unknown-codes-the-first", 400, WITH ("Abc", "\"innerError\": {\"code\": \"Xyz\"}"), TRUE, FALSE,
    "Abc" },
  { "an-inner-error-of-another-type", 404, WITH ("ResourceNotFound", "\"innerError\": [7]"), TRUE, FALSE,
    "ResourceNotFound" },
  { "both-spellings-of-another-type", 404,
    WITH ("generalException", "\"innerError\": null, \"innererror\": {\"code\": \"ErrorInvalidUser\"}"),
    TRUE, FALSE, "ErrorInvalidUser" },
};

static JsonObject *
parse (const char *text)
{
  return text != NULL ? medic_http_parse_object (text, strlen (text)) : NULL;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (JsonObject) json = parse (row->json);
  g_autoptr (MedicGraphReply) reply = medic_graph_reply_new (row->status, json, 3);

  g_assert_cmpuint (reply->status, ==, row->status);
  g_assert_cmpuint (reply->retry_after, ==, 3);
  g_assert_cmpint (reply->readable, ==, row->readable);
  g_assert_cmpint (reply->body != NULL, ==, row->body);
  g_assert_cmpstr (reply->code, ==, row->code);
  g_assert_false (reply->blocked);
}

/* Deeper than anybody nests, and less deep than the parser lets through. */
static void
test_it_looks_so_deep_and_no_deeper (void)
{
  for (guint depth = 1; depth <= 20; depth++)
    {
      g_autoptr (GString) text = g_string_new ("{\"error\": {\"code\": \"UnknownError\"");
      g_autoptr (JsonObject) json = NULL;
      g_autoptr (MedicGraphReply) reply = NULL;

      for (guint i = 1; i < depth; i++)
        g_string_append (text, ", \"innerError\": {\"code\": \"\"");
      g_string_append (text, ", \"innerError\": {\"code\": \"ErrorInvalidUser\"}");
      for (guint i = 1; i < depth; i++)
        g_string_append_c (text, '}');
      g_string_append (text, "}}");

      json = parse (text->str);
      g_assert_nonnull (json);
      reply = medic_graph_reply_new (404, json, 0);
      g_assert_cmpstr (reply->code, ==, depth < 8 ? "ErrorInvalidUser" : "UnknownError");
    }
}

typedef struct
{
  const char *name;
  const char *json;
  gboolean    blocked;
} Sentence;

#define DENIED(prose) "{\"error\": {\"code\": \"ErrorAccessDenied\", \"message\": \"" prose "\"}}"

static const Sentence sentences[] = {
  { "the-list-of-the-organisation", DENIED ("Access to OData is disabled."), TRUE },
  { "in-other-letters", DENIED ("ACCESS TO ODATA IS DISABLED"), TRUE },
  { "with-more-around-it",
    DENIED ("Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy"
            " settings."), TRUE },
  { "by-another-code", "{\"error\": {\"code\": \"ExtensionError\", \"message\":"
    " \"Access to OData is disabled.\"}}", TRUE },
  { "within", "{\"error\": {\"code\": \"x\", \"innererror\": {\"message\":"
    " \"Access to OData is disabled.\"}}}", TRUE },
  { "the-usual-one", DENIED ("Access is denied. Check credentials and try again."), FALSE },
  { "half-of-it", DENIED ("Access to OData"), FALSE },
  { "of-another-type", "{\"error\": {\"message\": [\"Access to OData is disabled.\"]}}", FALSE },
  { "not-in-the-message", "{\"error\": {\"code\": \"Access to OData is disabled.\"}}", FALSE },
};

static void
test_sentence (gconstpointer data)
{
  const Sentence *row = data;
  g_autoptr (JsonObject) json = parse (row->json);
  g_autoptr (MedicGraphReply) reply = medic_graph_reply_new (403, json, 0);

  g_assert_cmpint (reply->blocked, ==, row->blocked);
  g_assert_true (reply->readable);
  g_assert_null (reply->body);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/graph-reply/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *path = g_strconcat ("/graph-reply/blocked/", sentences[i].name, NULL);
      g_test_add_data_func (path, &sentences[i], test_sentence);
    }
  g_test_add_func ("/graph-reply/it-looks-so-deep-and-no-deeper",
                   test_it_looks_so_deep_and_no_deeper);

  return g_test_run ();
}
