/* test-http-reply.c - what an answer holds, and how little of it is believed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-http.h"

#include <string.h>

#include "services/medic-json-look.h"

#define DAY 86400

/* More levels than any stack bears. */
#define ABYSS 400000

static const struct
{
  const char *name;
  const char *header;
  guint       seconds;
} retries[] = {
  { "nothing-said", NULL, 0 },
  { "empty", "", 0 },
  { "now", "0", 0 },
  { "seconds", "120", 120 },
  { "a-whole-day", "86400", DAY },
  { "more-than-a-day-is-a-day", "86401", DAY },
  { "as-much-as-32-bits-hold-is-a-day", "4294967295", DAY },
  { "more-than-32-bits-hold-is-not-read", "4294967296", 0 },
  { "more-than-64-bits-hold-is-not-read", "100000000000000000000", 0 },
  { "negative", "-5", 0 },
  { "signed", "+5", 0 },
  { "fraction", "1.5", 0 },
  { "seconds-with-more-behind", "120 seconds", 0 },
  { "garbage", "soon", 0 },
  { "bytes", "\377\376", 0 },
  { "date-in-the-past", "Sun, 06 Nov 1994 08:49:37 GMT", 0 },
  { "date-far-in-the-future-is-a-day", "Fri, 31 Dec 2199 23:59:59 GMT", DAY },
  { "date-that-is-none", "Sun, 99 Foo 1994 88:99:77 GMT", 0 },
};

static const struct
{
  const char *name;
  const char *header;
  gint64      seconds;
} dates[] = {
  { "nothing-said", NULL, 0 },
  { "empty", "", 0 },
  { "as-agreed", "Sun, 06 Nov 1994 08:49:37 GMT", 784111777 },
  { "in-the-form-of-rfc-850", "Sunday, 06-Nov-94 08:49:37 GMT", 784111777 },
  { "in-the-form-of-asctime", "Sun Nov  6 08:49:37 1994", 784111777 },
  { "far-in-the-future", "Fri, 31 Dec 2199 23:59:59 GMT", 7258118399 },
  { "before-there-was-time", "Sat, 06 Nov 1954 08:49:37 GMT", 0 },
  { "seconds", "784111777", 0 },
  { "garbage", "noon", 0 },
  { "bytes", "\377\376", 0 },
  { "a-day-that-is-none", "Sun, 99 Foo 1994 88:99:77 GMT", 0 },
};

/* The object is {"a": VALUE}. */
static const struct
{
  const char *name;
  const char *value;
  const char *text;  /* (nullable): what is to be believed of it */
} members[] = {
  { "a-string", "\"harbour\"", "harbour" },
  { "an-empty-string", "\"\"", "" },
  { "an-escaped-string", "\"\\u0141\\u00f3d\\u017a\"", "\305\201\303\263d\305\272" },
  { "a-number-is-no-string", "17", NULL },
  { "a-fraction-is-no-string", "1.5", NULL },
  { "a-boolean-is-no-string", "true", NULL },
  { "null-is-no-string", "null", NULL },
  { "an-array-is-no-string", "[\"harbour\"]", NULL },
  { "an-object-is-no-string", "{\"a\": \"harbour\"}", NULL },
  { "bytes-are-no-string", "\"harb\377ur\"", NULL },
  { "a-cut-character-is-no-string", "\"harbour\303\"", NULL },
};

/* The object is PREFIX, then so many levels of arrays. */
static const struct
{
  const char *name;
  const char *prefix;
  gsize       levels;
  gboolean    read;
} depths[] = {
  { "32-levels-are-read", "{\"a\":", 31, TRUE },
  { "33-levels-are-not-read", "{\"a\":", 32, FALSE },
  { "1000-levels-are-not-read", "{\"a\":", 1000, FALSE },
  { "an-abyss-is-not-read", "{\"a\":", ABYSS, FALSE },
  { "an-abyss-behind-a-string-is-not-read", "{\"b\":\"\\\"]]\\\\\",\"a\":", ABYSS, FALSE },
  { "an-abyss-behind-a-comment-is-not-read", "{\"a\":/*\"*/", ABYSS, FALSE },
  { "an-abyss-behind-single-quotes-is-not-read", "{'\"':", ABYSS, FALSE },
  { "an-abyss-behind-closing-brackets-is-not-read", "]]]]{\"a\":", ABYSS, FALSE },
};

/* What a parser of JSON could stumble over, and where. */
static const struct
{
  const char *name;
  const char *text;
  guint       line;  /* 0 for nowhere */
} looks[] = {
  { "all-there-can-be", " {\"a\\u00e9\": [1, -0.5e+7, true, false, null, {}, []], \"\": \"\\ud83d\\ude00\"}\n", 0 },
  { "nothing", "", 1 },
  { "half-a-pair", "\"\\ud800\"", 1 },
  { "half-a-pair-before-a-letter", "\"\\ud800\\u0041\"", 1 },
  { "a-second-half", "\"\\udc00\"", 1 },
  { "an-end-of-text", "\"\\u0000\"", 1 },
  { "an-escape-that-is-none", "\"\\x41\"", 1 },
  { "an-escape-that-is-cut", "\"\\u00", 1 },
  { "a-second-value", "{}\n{}", 2 },
  { "a-comment", "{\n/* \" */}", 2 },
  { "a-comma-too-many", "[1,\n2,\n]", 3 },
  { "a-name-without-quotes", "{a: 1}", 1 },
  { "a-number-with-a-zero-before-it", "01", 1 },
  { "a-number-that-ends-in-a-dot", "1.", 1 },
  { "a-number-without-a-power", "1e", 1 },
  { "a-word-that-is-none", "nil", 1 },
  { "a-bracket-of-the-other-kind", "[}", 1 },
};

static const struct
{
  guint status;
  int   code;
} errors[] = {
  { 200, G_IO_ERROR_INVALID_DATA }, { 302, G_IO_ERROR_INVALID_DATA },
  { 400, G_IO_ERROR_INVALID_DATA }, { 404, G_IO_ERROR_INVALID_DATA },
  { 428, G_IO_ERROR_INVALID_DATA }, { 429, G_IO_ERROR_BUSY },
  { 499, G_IO_ERROR_INVALID_DATA }, { 500, G_IO_ERROR_BUSY },
  { 502, G_IO_ERROR_BUSY }, { 503, G_IO_ERROR_BUSY },
};

static MedicHttpReply *
make_reply (const char *body)
{
  g_autoptr (GBytes) bytes = g_bytes_new (body, strlen (body));

  return medic_http_reply_new (200, bytes);
}

static void
test_retry (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpuint (medic_http_parse_retry_after (retries[i].header), ==, retries[i].seconds);
}

static void
test_date (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (medic_http_parse_date (dates[i].header), ==, dates[i].seconds);
}

static void
test_member (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *body = g_strdup_printf ("{\"a\": %s}", members[i].value);
  g_autoptr (MedicHttpReply) reply = make_reply (body);

  g_assert_cmpstr (medic_http_reply_peek_string (reply, "a"), ==, members[i].text);
  g_assert_null (medic_http_reply_peek_string (reply, "b"));
}

static void
test_depth (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *down = g_strnfill (depths[i].levels, '[');
  g_autofree char *up = g_strnfill (depths[i].levels, ']');
  g_autofree char *body = g_strconcat (depths[i].prefix, down, up, "}", NULL);
  g_autoptr (MedicHttpReply) reply = make_reply (body);

  g_assert_cmpint (reply->json != NULL, ==, depths[i].read);
}

static void
test_look (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpuint (medic_json_look (looks[i].text, strlen (looks[i].text)), ==, looks[i].line);
}

static void
test_error (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  const MedicHttpReply reply = { .status = errors[i].status };
  g_autoptr (GError) error = medic_http_reply_new_error (&reply);

  g_assert_error (error, G_IO_ERROR, errors[i].code);
}

static void
test_a_string_has_a_bound (void)
{
  g_autofree char *longest = g_strnfill (MEDIC_HTTP_LONGEST_STRING, 'x');
  g_autofree char *body = g_strdup_printf ("{\"a\": \"%s\", \"b\": \"%sx\"}", longest, longest);
  g_autoptr (MedicHttpReply) reply = make_reply (body);

  g_assert_cmpstr (medic_http_reply_peek_string (reply, "a"), ==, longest);
  g_assert_null (medic_http_reply_peek_string (reply, "b"));
}

static void
test_nothing_is_in_what_is_no_object (void)
{
  static const char *const bodies[] = {
    "", "17", "\"a\"", "null", "[]", "<a>", "{", "\377",
    /* An object, and more than that. */
    "{\"a\": \"b\"}{\"a\": \"b\"}", "{\"a\": \"b\"}]", "{\"a\": \"b\"} 7", "var a = {\"a\": \"b\"}",
    "[]{\"a\": \"b\"}", NULL
  };

  for (gsize i = 0; bodies[i] != NULL; i++)
    {
      g_autoptr (MedicHttpReply) reply = make_reply (bodies[i]);

      g_assert_null (reply->json);
      g_assert_null (medic_http_reply_peek_string (reply, "a"));
    }
}

static void
test_zero_bytes_end_nothing (void)
{
  const char body[] = "{\"a\": \"b\"}\0[[";
  g_autoptr (GBytes) bytes = g_bytes_new_static (body, sizeof body);
  g_autoptr (MedicHttpReply) reply = medic_http_reply_new (200, bytes);

  g_assert_cmpuint (reply->status, ==, 200);
}

static void
test_a_date_is_counted_from_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) later = g_date_time_add_seconds (now, 600);
  g_autofree char *header = g_date_time_format (later, "%a, %d %b %Y %H:%M:%S GMT");

  g_assert_cmpuint (medic_http_parse_retry_after (header), >=, 540);
  g_assert_cmpuint (medic_http_parse_retry_after (header), <=, 600);
}

static void
add (const char    *group,
     const char    *name,
     gsize          row,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strdup_printf ("/http-reply/%s/%s", group, name);

  g_test_add_data_func (path, GSIZE_TO_POINTER (row), test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (retries); i++)
    add ("retry-after", retries[i].name, i, test_retry);
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    add ("date", dates[i].name, i, test_date);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    add ("member", members[i].name, i, test_member);
  for (gsize i = 0; i < G_N_ELEMENTS (depths); i++)
    add ("depth", depths[i].name, i, test_depth);
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    add ("look", looks[i].name, i, test_look);
  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autofree char *name = g_strdup_printf ("status-%u", errors[i].status);
      add ("error", name, i, test_error);
    }

  g_test_add_func ("/http-reply/a-string-has-a-bound", test_a_string_has_a_bound);
  g_test_add_func ("/http-reply/nothing-is-in-what-is-no-object",
                   test_nothing_is_in_what_is_no_object);
  g_test_add_func ("/http-reply/zero-bytes-end-nothing", test_zero_bytes_end_nothing);
  g_test_add_func ("/http-reply/a-date-is-counted-from-now", test_a_date_is_counted_from_now);

  return g_test_run ();
}
