/* test-redirect.c - what is let in at the door that waits for the answer of a sign-in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/redirect-visitor.h"

#include <string.h>

#define HOST "Host: localhost:@\r\n"
#define TRUE_QUERY "code=" VISITOR_CODE "&state=" VISITOR_STATE
#define GET(target, headers) "GET " target " HTTP/1.1\r\n" headers "\r\n"

typedef struct
{
  const char *name;
  const char *request;
  guint       status;
} Refused;

static const Refused refused[] = {
  /* What it says. */
  { "another-state", GET ("/?code=x&state=another", HOST), 400 },
  { "a-state-that-begins-like-ours", GET ("/?code=x&state=" VISITOR_STATE "x", HOST), 400 },
  { "a-state-that-is-a-part-of-ours", GET ("/?code=x&state=tT5-state", HOST), 400 },
  { "a-state-that-ends-otherwise", GET ("/?code=x&state=tT5-state_of-this-sign-in-oNe9", HOST), 400 },
  { "a-state-in-other-capitals", GET ("/?code=x&state=tT5-state_of-this-sign-in-one8", HOST), 400 },
  { "no-state", GET ("/?code=x", HOST), 400 },
  { "an-empty-state", GET ("/?code=x&state=", HOST), 400 },
  { "two-states", GET ("/?" TRUE_QUERY "&state=another", HOST), 400 },
  { "two-codes", GET ("/?" TRUE_QUERY "&code=another", HOST), 400 },
  { "error-and-code-together", GET ("/?" TRUE_QUERY "&error=access_denied", HOST), 400 },
  { "neither-error-nor-code", GET ("/?state=" VISITOR_STATE, HOST), 400 },
  { "an-empty-code", GET ("/?code=&state=" VISITOR_STATE, HOST), 400 },
  { "a-code-with-a-line-end", GET ("/?code=a%0d%0ab&state=" VISITOR_STATE, HOST), 400 },
  { "a-code-with-a-null", GET ("/?code=a%00b&state=" VISITOR_STATE, HOST), 400 },
  { "a-code-that-is-no-text", GET ("/?code=%ff%fe&state=" VISITOR_STATE, HOST), 400 },
  { "a-code-cut-in-an-escape", GET ("/?state=" VISITOR_STATE "&code=a%2", HOST), 400 },
  { "an-error-that-is-a-sentence",
    GET ("/?error=%3Cscript%3E&state=" VISITOR_STATE, HOST), 400 },
  { "a-sentence-that-is-no-text",
    GET ("/?error=x&error_description=%ff&state=" VISITOR_STATE, HOST), 400 },
  { "an-error-of-another-state", GET ("/?error=access_denied&state=another", HOST), 400 },
  { "nothing-at-all", GET ("/", HOST), 400 },
  { "an-empty-query", GET ("/?", HOST), 400 },
  { "an-answer-behind-a-hash", GET ("/#" TRUE_QUERY, HOST), 404 },

  /* Where it goes, and how. */
  { "another-path", GET ("/callback?" TRUE_QUERY, HOST), 404 },
  { "a-path-that-leads-back", GET ("/x/../?" TRUE_QUERY, HOST), 404 },
  { "two-slashes", GET ("//?" TRUE_QUERY, HOST), 404 },
  { "the-page-before-the-answer", GET ("/done", HOST), 404 },
  { "the-picture-of-the-page", GET ("/favicon.ico", HOST), 404 },
  { "a-whole-address", GET ("http://localhost:@/?" TRUE_QUERY, HOST), 400 },
  { "an-address-elsewhere", GET ("http://other.example/?" TRUE_QUERY, HOST), 400 },
  { "a-form", "POST /?" TRUE_QUERY " HTTP/1.1\r\n" HOST "Content-Length: 0\r\n\r\n", 405 },
  { "a-form-with-the-answer-in-it",
    "POST / HTTP/1.1\r\n" HOST "Content-Type: application/x-www-form-urlencoded\r\n"
    "Content-Length: 44\r\n\r\ncode=" VISITOR_CODE "&state=" VISITOR_STATE, 405 },
  { "a-look-at-the-headers", "HEAD /?" TRUE_QUERY " HTTP/1.1\r\n" HOST "\r\n", 405 },
  { "a-question-what-is-allowed",
    "OPTIONS / HTTP/1.1\r\n" HOST "Origin: https://other.example\r\n"
    "Access-Control-Request-Private-Network: true\r\n\r\n", 405 },
  { "a-tunnel", "CONNECT localhost:@ HTTP/1.1\r\n" HOST "\r\n", 400 },
  { "a-method-in-small-letters", "get /?" TRUE_QUERY " HTTP/1.1\r\n" HOST "\r\n", 405 },
  { "a-body", GET ("/?" TRUE_QUERY, HOST "Content-Length: 3\r\n") "abc", 400 },
  { "a-body-in-chunks", GET ("/?" TRUE_QUERY, HOST "Transfer-Encoding: chunked\r\n"), 400 },

  /* Who it is meant for. */
  { "a-name-that-was-pointed-here", GET ("/?" TRUE_QUERY, "Host: other.example:@\r\n"), 400 },
  { "a-name-that-begins-like-ours",
    GET ("/?" TRUE_QUERY, "Host: localhost.other.example:@\r\n"), 400 },
  { "a-name-that-ends-like-ours", GET ("/?" TRUE_QUERY, "Host: my-localhost:@\r\n"), 400 },
  { "our-name-without-its-port", GET ("/?" TRUE_QUERY, "Host: localhost\r\n"), 400 },
  { "another-port", GET ("/?" TRUE_QUERY, "Host: localhost:1\r\n"), 400 },
  { "another-address-of-this-computer", GET ("/?" TRUE_QUERY, "Host: 127.0.0.2:@\r\n"), 400 },
  { "no-host", GET ("/?" TRUE_QUERY, ""), 400 },
  { "an-empty-host", GET ("/?" TRUE_QUERY, "Host: \r\n"), 400 },
  { "two-hosts", GET ("/?" TRUE_QUERY, HOST "Host: other.example\r\n"), 400 },
  { "two-hosts-and-the-last-is-ours", GET ("/?" TRUE_QUERY, "Host: other.example\r\n" HOST), 400 },
  { "no-host-as-long-ago", "GET /?" TRUE_QUERY " HTTP/1.0\r\n\r\n", 400 },

  /* Who sends it. */
  { "a-script-of-another-site",
    GET ("/?" TRUE_QUERY, HOST "Origin: https://other.example\r\n"), 403 },
  { "a-script-of-nobody", GET ("/?" TRUE_QUERY, HOST "Origin: null\r\n"), 403 },
  { "a-script-of-another-port", GET ("/?" TRUE_QUERY, HOST "Origin: http://localhost:1\r\n"), 403 },
  { "a-script-that-is-not-to-hear-the-answer",
    GET ("/?" TRUE_QUERY, HOST "Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: empty\r\n"), 403 },
  { "a-script-that-says-only-how-it-asks",
    GET ("/?" TRUE_QUERY, HOST "Sec-Fetch-Mode: cors\r\n"), 403 },
  { "a-picture-of-another-site",
    GET ("/?" TRUE_QUERY, HOST "Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image\r\n"), 403 },
  { "a-frame-of-another-site",
    GET ("/?" TRUE_QUERY, HOST "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n"), 403 },

  /* What is not HTTP. */
  { "an-old-browser", "GET /?" TRUE_QUERY "\r\n\r\n", 400 },
  { "a-word", "hello\r\n\r\n", 400 },
  { "a-handshake", "\x16\x03\x01\x02\r\n\r\n", 400 },
  { "an-empty-request", "\r\n\r\n", 400 },
};

typedef struct
{
  const char *name;
  const char *request;
  const char *code;     /* (nullable) */
  const char *error;    /* (nullable) */
  guint       number;
  const char *suberror; /* (nullable) */
} Answer;

static const Answer answers[] = {
  { "a-code-is-an-answer", VISITOR_ANSWER, VISITOR_CODE, NULL, 0, NULL },
  { "the-order-does-not-matter",
    GET ("/?state=" VISITOR_STATE "&code=" VISITOR_CODE, HOST), VISITOR_CODE, NULL, 0, NULL },
  { "what-nobody-asked-for-is-ignored",
    GET ("/?iss=https%3A%2F%2Fx%2Fv2.0&" TRUE_QUERY "&session_state=a-b&x&&y=%zz&codes=1", HOST),
    VISITOR_CODE, NULL, 0, NULL },
  { "a-code-is-unescaped",
    GET ("/?code=a%2Bb%2Fc%3D&state=" VISITOR_STATE, HOST), "a+b/c=", NULL, 0, NULL },
  { "by-number-as-well", GET ("/?" TRUE_QUERY, "Host: 127.0.0.1:@\r\n"), VISITOR_CODE, NULL, 0,
    NULL },
  { "by-the-newer-number-as-well", GET ("/?" TRUE_QUERY, "Host: [::1]:@\r\n"), VISITOR_CODE, NULL,
    0, NULL },
  { "capitals-in-the-name-do-not-matter", GET ("/?" TRUE_QUERY, "HOST: LocalHost:@\r\n"),
    VISITOR_CODE, NULL, 0, NULL },
  { "a-browser-that-says-how-it-came",
    GET ("/?" TRUE_QUERY, HOST "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n"
         "Sec-Fetch-Dest: document\r\nSec-Fetch-User: ?1\r\nUpgrade-Insecure-Requests: 1\r\n"),
    VISITOR_CODE, NULL, 0, NULL },
  { "our-own-origin", GET ("/?" TRUE_QUERY, HOST "Origin: http://localhost:@\r\n"), VISITOR_CODE,
    NULL, 0, NULL },
  { "a-refusal-is-an-answer",
    GET ("/?error=access_denied&error_subcode=cancel&state=" VISITOR_STATE, HOST), NULL,
    "access_denied", 0, "cancel" },
  { "a-refusal-has-a-number",
    GET ("/?error=consent_required&error_description=AADSTS65001%3a+The+user+or+administrator+"
         "has+not+consented.%0d%0aTrace+ID%3a+0f9e8d7c-1111-2222-3333-444455556666%0d%0a"
         "Correlation+ID%3a+aaaaaaaa-1111-2222-3333-444455556666&state=" VISITOR_STATE, HOST), NULL,
    "consent_required", 65001, NULL },
};

static void
fetch_page (guint16     port,
            const char *content)
{
  g_autofree char *reply = visitor_ask (port, VISITOR_PAGE);

  g_assert_cmpuint (visitor_status (reply), ==, 200);
  g_assert_true (g_str_has_suffix (reply, content));
}

/* The wait goes on: the true answer is let in after that. */
static void
assert_still_waits (Door *door)
{
  guint16 port = medic_redirect_get_port (door->redirect);
  g_autofree char *reply = NULL;
  g_autoptr (MedicRedirectAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (door->result);
  reply = visitor_ask (port, VISITOR_ANSWER);
  g_assert_cmpuint (visitor_status (reply), ==, 303);
  fetch_page (port, VISITOR_GRANTED);
  answer = door_wait (door, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (answer->code, ==, VISITOR_CODE);
}

static void
test_refused (gconstpointer data)
{
  const Refused *row = data;
  Door door;
  g_autofree char *reply = NULL;

  door_open (&door, (MedicRedirectTerms) { 0 });
  reply = visitor_ask (medic_redirect_get_port (door.redirect), row->request);

  g_assert_cmpuint (visitor_status (reply), ==, row->status);
  g_assert_null (strstr (reply, VISITOR_CODE));
  g_assert_null (strstr (reply, "Location"));
  g_assert_null (strstr (reply, "Access-Control"));
  g_assert_true (g_str_has_suffix (reply, "\r\n\r\n"));
  assert_still_waits (&door);
  door_shut (&door);
}

static void
test_answer (gconstpointer data)
{
  const Answer *row = data;
  Door door;
  guint16 port;
  g_autofree char *reply = NULL;
  g_autoptr (MedicRedirectAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  door_open (&door, (MedicRedirectTerms) { 0 });
  port = medic_redirect_get_port (door.redirect);
  reply = visitor_ask (port, row->request);

  g_assert_cmpuint (visitor_status (reply), ==, 303);
  g_assert_nonnull (strstr (reply, "\r\nLocation: /done\r\n"));
  g_assert_nonnull (strstr (reply, "\r\nCache-Control: no-store\r\n"));
  g_assert_nonnull (strstr (reply, "\r\nReferrer-Policy: no-referrer\r\n"));
  fetch_page (port, row->code != NULL ? VISITOR_GRANTED : VISITOR_REFUSED);
  answer = door_wait (&door, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (answer->code, ==, row->code);
  g_assert_cmpint (answer->refusal != NULL, ==, row->error != NULL);
  if (answer->refusal != NULL)
    {
      g_assert_cmpstr (answer->refusal->error, ==, row->error);
      g_assert_cmpstr (answer->refusal->suberror, ==, row->suberror);
      g_assert_cmpuint (answer->refusal->number, ==, row->number);
    }
  door_shut (&door);
}

static void
test_a_refusal_can_be_found_again (void)
{
  Door door;
  g_autofree char *reply = NULL;
  g_autoptr (MedicRedirectAnswer) answer = NULL;

  door_open (&door, (MedicRedirectTerms) { .page = 1 });
  reply = visitor_ask (medic_redirect_get_port (door.redirect),
                       answers[G_N_ELEMENTS (answers) - 1].request);
  answer = door_wait (&door, NULL);

  g_assert_cmpstr (answer->refusal->trace_id, ==, "0f9e8d7c-1111-2222-3333-444455556666");
  g_assert_cmpstr (answer->refusal->correlation_id, ==, "aaaaaaaa-1111-2222-3333-444455556666");
  g_assert_true (g_str_has_prefix (answer->refusal->prose, "AADSTS65001: The user"));
  door_shut (&door);
}

#define POLICY "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; " \
               "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

static void
test_the_page_needs_nothing_and_tells_nobody (void)
{
  static const char *const headers[] = {
    "Content-Type: text/html; charset=utf-8", "Cache-Control: no-store",
    POLICY, "Cross-Origin-Resource-Policy: same-origin",
    "Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff", "Connection: close",
  };
  Door door;
  guint16 port;
  g_autofree char *reply = NULL;
  g_autofree char *page = NULL;
  g_autoptr (MedicRedirectAnswer) answer = NULL;

  door_open (&door, (MedicRedirectTerms) { 0 });
  port = medic_redirect_get_port (door.redirect);
  reply = visitor_ask (port, VISITOR_ANSWER);
  page = visitor_ask (port, VISITOR_PAGE);
  answer = door_wait (&door, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autofree char *line = g_strconcat ("\r\n", headers[i], "\r\n", NULL);

      g_assert_nonnull (strstr (page, line));
    }
  door_shut (&door);
}

static void
test_only_one_answer_is_let_in (void)
{
  Door door;
  guint16 port;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr (MedicRedirectAnswer) answer = NULL;

  door_open (&door, (MedicRedirectTerms) { 0 });
  port = medic_redirect_get_port (door.redirect);
  first = visitor_ask (port, VISITOR_ANSWER);
  second = visitor_ask (port, GET ("/?code=another&state=" VISITOR_STATE, HOST));
  third = visitor_ask (port, GET ("/?error=access_denied&state=" VISITOR_STATE, HOST));

  g_assert_cmpuint (visitor_status (first), ==, 303);
  g_assert_cmpuint (visitor_status (second), ==, 410);
  g_assert_cmpuint (visitor_status (third), ==, 410);
  g_assert_null (door.result);
  fetch_page (port, VISITOR_GRANTED);
  answer = door_wait (&door, NULL);
  g_assert_cmpstr (answer->code, ==, VISITOR_CODE);
  door_shut (&door);
}

/* As long as it may be, and one more. */
static void
test_a_request_has_a_bound (void)
{
  for (gsize beyond = 0; beyond <= 1; beyond++)
    {
      g_autofree char *head = NULL;
      g_autofree char *much = NULL;
      g_autofree char *request = NULL;
      g_autofree char *reply = NULL;
      Door door;
      guint16 port;

      door_open (&door, (MedicRedirectTerms) { 0 });
      port = medic_redirect_get_port (door.redirect);
      head = g_strdup_printf ("GET /x HTTP/1.1\r\nHost: localhost:%u\r\nX: ", port);
      much = g_strnfill (8 * 1024 + beyond - strlen (head) - strlen ("\r\n\r\n"), 'x');
      request = g_strconcat (head, much, "\r\n\r\n", NULL);

      reply = visitor_ask (port, request);
      g_assert_cmpuint (visitor_status (reply), ==, beyond > 0 ? 431 : 404);
      assert_still_waits (&door);
      door_shut (&door);
    }
}

static void
test_a_request_without_end_is_cut_off (void)
{
  g_autofree char *much = g_strnfill (60 * 1024, 'x');
  g_autofree char *reply = NULL;
  Door door;

  door_open (&door, (MedicRedirectTerms) { 0 });
  reply = visitor_ask (medic_redirect_get_port (door.redirect), much);
  g_assert_cmpuint (visitor_status (reply), ==, 431);
  assert_still_waits (&door);
  door_shut (&door);
}

static void
add (const char    *name,
     gconstpointer  data,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/redirect/", name, NULL);

  g_test_add_data_func (path, data, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *name = g_strconcat ("refused/", refused[i].name, NULL);

      add (name, &refused[i], test_refused);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    add (answers[i].name, &answers[i], test_answer);

  g_test_add_func ("/redirect/a-refusal-can-be-found-again", test_a_refusal_can_be_found_again);
  g_test_add_func ("/redirect/the-page-needs-nothing-and-tells-nobody",
                   test_the_page_needs_nothing_and_tells_nobody);
  g_test_add_func ("/redirect/a-request-has-a-bound", test_a_request_has_a_bound);
  g_test_add_func ("/redirect/a-request-without-end-is-cut-off",
                   test_a_request_without_end_is_cut_off);
  g_test_add_func ("/redirect/only-one-answer-is-let-in", test_only_one_answer_is_let_in);

  return g_test_run ();
}
