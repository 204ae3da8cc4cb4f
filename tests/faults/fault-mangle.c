/* fault-mangle.c - an honest answer, spoilt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "faults/fault.h"
#include "faults/fault-json.h"

#define OK "HTTP/1.1 200 OK\r\n"
#define JSON "Content-Type: application/json\r\n"
#define END "\r\n"

#define MEGABYTE (1024 * 1024)

/* Longer than what is read of any answer. */
#define HUGE (3 * MEGABYTE)

/* More than comes in any time at a few bytes a second. */
#define SLOWLY 100000

#define PAGE "<!DOCTYPE html><html><body>Welcome to the network of Hotel Harbour</body></html>"

/* An answer in its two parts. */
typedef struct
{
  char *head;  /* without what says how long the body is */
  char *body;
  gsize size;
} Honest;

static gboolean
says_length (const char *line)
{
  return g_ascii_strncasecmp (line, "Content-Length:", 15) == 0
         || g_ascii_strncasecmp (line, "Transfer-Encoding:", 18) == 0;
}

static void
honest_read (Honest *self,
             GBytes *answer)
{
  gsize size;
  const char *data = g_bytes_get_data (answer, &size);
  const char *end = size > 0 ? g_strstr_len (data, (gssize) size, "\r\n\r\n") : NULL;
  g_autofree char *whole = end != NULL ? g_strndup (data, (gsize) (end - data)) : NULL;
  g_auto (GStrv) lines = g_strsplit (whole != NULL ? whole : "HTTP/1.1 502 Nobody", "\r\n", -1);
  GString *head = g_string_new (NULL);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (!says_length (lines[i]))
      g_string_append_printf (head, "%s\r\n", lines[i]);

  self->head = g_string_free (head, FALSE);
  self->size = end != NULL ? size - (gsize) (end + 4 - data) : 0;
  self->body = g_memdup2 (end != NULL ? end + 4 : "", self->size + 1);
  self->body[self->size] = '\0';
}

static void
honest_clear (Honest *self)
{
  g_clear_pointer (&self->head, g_free);
  g_clear_pointer (&self->body, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Honest, honest_clear)

static void
add_body (GString    *said,
          const char *body,
          gsize       size)
{
  g_string_append_printf (said, "Content-Length: %" G_GSIZE_FORMAT "\r\n" END, size);
  g_string_append_len (said, body, (gssize) size);
}

static void
add_text (GString    *said,
          const char *body)
{
  add_body (said, body, strlen (body));
}

/* How long it says that it is. */
static void
say_length (GString      *said,
            FaultKind     kind,
            const Honest *honest)
{
  g_string_append (said, honest->head);
  if (kind == FAULT_TOO_SHORT_A_LENGTH)
    g_string_append_printf (said, "Content-Length: %" G_GSIZE_FORMAT "\r\n" END,
                            honest->size / 2);
  else if (kind == FAULT_NEGATIVE_LENGTH)
    g_string_append (said, "Content-Length: -1\r\n" END);
  else
    g_string_append_printf (said, "Content-Length: %" G_GSIZE_FORMAT "\r\n" END,
                            honest->size + 100);
  g_string_append_len (said, honest->body, (gssize) honest->size);
}

/* Half of the body comes. */
static void
say_half (GString      *said,
          FaultKind     kind,
          const Honest *honest)
{
  gsize half = honest->size / 2;

  g_string_append (said, honest->head);
  if (kind == FAULT_BAD_CHUNK)
    g_string_append (said, "Transfer-Encoding: chunked\r\n" END "honest\r\n");
  else if (kind == FAULT_CUT_CHUNK)
    g_string_append_printf (said, "Transfer-Encoding: chunked\r\n" END "%" G_GSIZE_MODIFIER "x\r\n",
                            honest->size);
  else
    g_string_append_printf (said, "Content-Length: %" G_GSIZE_FORMAT "\r\n" END,
                            honest->size + (kind == FAULT_SLOW_BODY ? SLOWLY : 0));
  g_string_append_len (said, honest->body, (gssize) half);
}

static void
say_busy (GString   *said,
          FaultKind  kind)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) later = g_date_time_add_hours (now, 1);
  g_autofree char *date = g_date_time_format (later, "%a, %d %b %Y %H:%M:%S GMT");

  if (kind == FAULT_BUSY)
    g_string_append (said, "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\n");
  else if (kind == FAULT_BUSY_UNTIL)
    g_string_append_printf (said, "HTTP/1.1 503 Service Unavailable\r\nRetry-After: %s\r\n", date);
  else if (kind == FAULT_BUSY_FOR_EVER)
    g_string_append (said, "HTTP/1.1 429 Too Many Requests\r\n"
                     "Retry-After: 99999999999999999999\r\n");
  else
    g_string_append (said, "HTTP/1.1 500 Internal Server Error\r\n");
  add_text (said, PAGE);
}

static void
say_headers (GString   *said,
             FaultKind  kind)
{
  g_string_append (said, OK JSON);
  if (kind == FAULT_HUGE_HEADERS)
    {
      g_autofree char *value = g_strnfill (MEGABYTE, 'x');

      g_string_append_printf (said, "X-Long: %s\r\n", value);
    }
  else
    for (guint i = 0; i < 40000; i++)
      g_string_append_printf (said, "X-Header-%u: this is header number %u\r\n", i, i);
  add_text (said, "{}");
}

static void
say_redirect (GString    *said,
              FaultKind   kind,
              const char *elsewhere)
{
  /* An empty reference leads to where it stands. */
  g_string_append_printf (said, "HTTP/1.1 302 Found\r\nLocation: %s%s\r\n",
                          kind == FAULT_REDIRECT_PLAIN ? "http" : "https",
                          strchr (elsewhere, ':'));
  add_text (said, "");
}

static void
say_deep (GString *said)
{
  g_autoptr (GString) body = g_string_new ("{\"deep\": ");

  for (guint i = 0; i < 60000; i++)
    g_string_append_c (body, '[');
  g_string_append (said, OK JSON);
  add_body (said, body->str, body->len);
}

static void
say_huge (GString   *said,
          FaultKind  kind)
{
  g_string_append (said, OK JSON);
  if (kind == FAULT_ENDLESS_BODY)
    {
      g_string_append (said, "Connection: close\r\n" END "{\"huge\": \"");
      return;
    }

  g_string_append_printf (said, "Content-Length: %d\r\n" END "{\"huge\": \"", HUGE + 12);
  for (guint i = 0; i < HUGE / 16; i++)
    g_string_append (said, "0123456789abcdef");
  g_string_append (said, "\"}");
}

/* The status and the headers are as they were. */
static void
say_other_body (GString      *said,
                FaultKind     kind,
                const Honest *honest)
{
  g_autoptr (GString) body = g_string_new_len (honest->body, (gssize) honest->size);

  g_string_append (said, honest->head);
  if (kind == FAULT_NO_OBJECT)
    {
      g_string_prepend_c (body, '[');
      g_string_append_c (body, ']');
    }
  else if (kind == FAULT_NUL)
    g_string_insert_len (body, MIN (1, (gssize) body->len), "\0", 1);
  else if (kind == FAULT_NOT_UTF8)
    g_string_insert (body, MIN (1, (gssize) body->len), "\"\xff\xfe\": \"\xc3\x28\", ");
  else if (kind == FAULT_TWICE)
    g_string_append_len (body, honest->body, (gssize) honest->size);
  add_body (said, body->str, body->len);
}

static void
say_other_types (GString      *said,
                 FaultKind     kind,
                 const Honest *honest)
{
  g_autofree char *body = fault_json_spoil (kind, honest->body, honest->size);

  g_string_append (said, honest->head);
  add_text (said, body);
}

static void
say_not_gzip (GString      *said,
              const Honest *honest)
{
  g_string_append (said, honest->head);
  g_string_append (said, "Content-Encoding: gzip\r\n");
  add_body (said, honest->body, honest->size);
}

static FaultEnding
find_ending (FaultKind kind)
{
  static const FaultEnding endings[N_FAULTS] = {
    [FAULT_RESET] = FAULT_ENDING_RESET,
    [FAULT_SILENT] = FAULT_ENDING_HOLD,
    [FAULT_SLOW_HEADERS] = FAULT_ENDING_DRIP,
    [FAULT_SLOW_BODY] = FAULT_ENDING_DRIP,
    [FAULT_CUT_TLS] = FAULT_ENDING_CUT,
    [FAULT_ENDLESS_BODY] = FAULT_ENDING_FLOOD,
  };

  return endings[kind];
}

static void
say (GString      *said,
     FaultKind     kind,
     const Honest *honest,
     const char   *elsewhere)
{
  if (kind == FAULT_RESET || kind == FAULT_SILENT || kind == FAULT_NOTHING)
    return;

  if (kind == FAULT_SLOW_HEADERS)
    g_string_append (said, OK "X-Slow: ");
  else if (kind == FAULT_NOT_HTTP)
    g_string_append (said, "220 mail.harbour.example ESMTP ready\r\n");
  else if (kind == FAULT_HTML)
    g_string_append (said, OK "Content-Type: text/html\r\n"), add_text (said, PAGE);
  else if (kind == FAULT_EMPTY)
    g_string_append (said, OK JSON), add_text (said, "");
  else if (kind == FAULT_NOT_GZIP)
    say_not_gzip (said, honest);
  else if (kind >= FAULT_BUSY && kind <= FAULT_BROKEN)
    say_busy (said, kind);
  else if (kind >= FAULT_REDIRECT_LOOP && kind <= FAULT_REDIRECT_PLAIN)
    say_redirect (said, kind, elsewhere);
  else if (kind == FAULT_HUGE_HEADERS || kind == FAULT_MANY_HEADERS)
    say_headers (said, kind);
  else if (kind == FAULT_HUGE_BODY || kind == FAULT_ENDLESS_BODY)
    say_huge (said, kind);
  else if (kind == FAULT_DEEP_JSON)
    say_deep (said);
  else if (kind >= FAULT_WRONG_TEXTS && kind <= FAULT_LONG_TEXTS)
    say_other_types (said, kind, honest);
  else if (kind == FAULT_NO_OBJECT || kind >= FAULT_NUL)
    say_other_body (said, kind, honest);
  else if (kind >= FAULT_TOO_SHORT_A_LENGTH && kind <= FAULT_NEGATIVE_LENGTH)
    say_length (said, kind, honest);
  else
    say_half (said, kind, honest);
}

/**
 * fault_mangle:
 * @kind: one that shows once the question was heard
 * @honest: the answer as it should be
 * @elsewhere: “https://host:port/path” to be led to
 * @ending: (out): how it goes on after that
 *
 * Returns: (transfer full): what is said instead
 */
GBytes *
fault_mangle (FaultKind    kind,
              GBytes      *honest,
              const char  *elsewhere,
              FaultEnding *ending)
{
  GString *said = g_string_new (NULL);
  g_auto (Honest) parts = { NULL };

  honest_read (&parts, honest);
  say (said, kind, &parts, elsewhere);
  *ending = find_ending (kind);

  return g_string_free_to_bytes (said);
}
