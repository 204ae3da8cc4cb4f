/* medic-redirect-visit.c - one connection to the door that waits for the answer of a sign-in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-redirect-private.h"

#include <string.h>

/* RFC 6585, 5; libsoup has no name for it. */
#define HEADERS_TOO_LARGE 431

#define END_OF_HEADERS "\r\n\r\n"

/* What is still said after the answer is heard out, so that the answer is not lost with it. */
#define MOST_LEFTOVER (64 * 1024)

/* Nothing may be loaded, embedded, kept or handed on; a page has its style within. */
#define HEADERS \
  "Connection: close\r\n" \
  "Cache-Control: no-store\r\n" \
  "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline';" \
  " base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n" \
  "Cross-Origin-Resource-Policy: same-origin\r\n" \
  "Referrer-Policy: no-referrer\r\n" \
  "X-Content-Type-Options: nosniff\r\n"

struct _MedicVisit
{
  GTask *wait;
  GSocketConnection *connection;
  const MedicVisitRules *rules;
  GCancellable *own;   /* cancelled when it takes too long, or must end */
  guint deadline;      /* source id; 0 when it has passed */
  gboolean dismissed;  /* it must end */
  gboolean shown;

  char asked[MEDIC_REDIRECT_LONGEST_REQUEST];
  gsize n_asked;
  gsize n_leftover;
  GByteArray *reply;   /* (nullable) */
};

/* The visit, in the order in which it happens. */
static void     listen_on     (MedicVisit   *self);
static gboolean on_too_late   (gpointer      user_data);
static void     on_asked      (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data);
static void     answer        (MedicVisit   *self,
                               guint         status,
                               GBytes       *page);
static void     on_answered   (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data);
static void     hear_out      (MedicVisit   *self);
static void     on_heard      (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data);
static void     leave         (MedicVisit   *self);

/* Each part of it has as long as the one before. */
static void
begin_part (MedicVisit *self)
{
  g_clear_object (&self->own);
  g_clear_handle_id (&self->deadline, g_source_remove);
  self->own = g_cancellable_new ();
  self->deadline = g_timeout_add (self->rules->request, on_too_late, self);
}

/**
 * medic_visit_new:
 * @wait: (transfer none): is kept until the visit is over
 * @connection: (transfer full):
 * @rules: (transfer none): live as long as @wait
 *
 * Returns: (transfer none): owns itself until it has left
 */
MedicVisit *
medic_visit_new (GTask                 *wait,
                 GSocketConnection     *connection,
                 const MedicVisitRules *rules)
{
  MedicVisit *self = g_new0 (MedicVisit, 1);

  self->wait = g_object_ref (wait);
  self->connection = connection;
  self->rules = rules;
  begin_part (self);
  listen_on (self);

  return self;
}

/* Has it leave soon, without an answer. */
void
medic_visit_end (MedicVisit *self)
{
  self->dismissed = TRUE;
  g_cancellable_cancel (self->own);
}

static gboolean
on_too_late (gpointer user_data)
{
  MedicVisit *self = user_data;

  self->deadline = 0;
  g_cancellable_cancel (self->own);

  return G_SOURCE_REMOVE;
}

static void
listen_on (MedicVisit *self)
{
  GInputStream *input = g_io_stream_get_input_stream (G_IO_STREAM (self->connection));

  g_input_stream_read_async (input, self->asked + self->n_asked, sizeof self->asked - self->n_asked,
                             G_PRIORITY_DEFAULT, self->own, on_asked, self);
}

static void
read_request (MedicVisit *self)
{
  const char *end = memmem (self->asked, self->n_asked, END_OF_HEADERS, strlen (END_OF_HEADERS));
  gsize size = end != NULL ? (gsize) (end - self->asked) + strlen ("\r\n") : 0;
  g_autoptr (GBytes) page = NULL;
  guint status = HEADERS_TOO_LARGE;

  if (end == NULL && self->n_asked < sizeof self->asked)
    {
      listen_on (self);
      return;
    }

  if (end != NULL)
    status = self->rules->judge (self->wait, self->asked, size, &page);
  answer (self, status, page);
}

static void
on_asked (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  MedicVisit *self = user_data;
  g_autoptr (GError) error = NULL;
  gssize got = g_input_stream_read_finish (G_INPUT_STREAM (source), result, &error);

  if (self->dismissed)
    leave (self);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    answer (self, SOUP_STATUS_REQUEST_TIMEOUT, NULL);
  else if (got <= 0)
    leave (self);
  else
    {
      self->n_asked += (gsize) got;
      read_request (self);
    }
}

/* @page: (nullable) */
static void
answer (MedicVisit *self,
        guint       status,
        GBytes     *page)
{
  GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (self->connection));
  g_autofree char *head = g_strdup_printf (
    "HTTP/1.1 %u %s\r\n" HEADERS "%s%s" "Content-Length: %" G_GSIZE_FORMAT "\r\n\r\n",
    status, soup_status_get_phrase (status),
    status == SOUP_STATUS_SEE_OTHER ? "Location: " MEDIC_REDIRECT_DONE "\r\n" : "",
    status == SOUP_STATUS_METHOD_NOT_ALLOWED ? "Allow: GET\r\n"
      : page != NULL ? "Content-Type: text/html; charset=utf-8\r\n" : "",
    page != NULL ? g_bytes_get_size (page) : 0);

  explicit_bzero (self->asked, sizeof self->asked);
  self->shown = page != NULL;
  self->reply = g_byte_array_new ();
  g_byte_array_append (self->reply, (const guint8 *) head, (guint) strlen (head));
  if (page != NULL)
    g_byte_array_append (self->reply, g_bytes_get_data (page, NULL),
                         (guint) g_bytes_get_size (page));

  begin_part (self);
  g_output_stream_write_all_async (output, self->reply->data, self->reply->len, G_PRIORITY_DEFAULT,
                                   self->own, on_answered, self);
}

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  MedicVisit *self = user_data;

  if (!g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, NULL))
    self->shown = FALSE;

  if (self->dismissed || self->deadline == 0
      || !g_socket_shutdown (g_socket_connection_get_socket (self->connection), FALSE, TRUE, NULL))
    leave (self);
  else
    hear_out (self);
}

static void
hear_out (MedicVisit *self)
{
  GInputStream *input = g_io_stream_get_input_stream (G_IO_STREAM (self->connection));

  g_input_stream_read_async (input, self->asked, sizeof self->asked, G_PRIORITY_DEFAULT, self->own,
                             on_heard, self);
}

static void
on_heard (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  MedicVisit *self = user_data;
  gssize got = g_input_stream_read_finish (G_INPUT_STREAM (source), result, NULL);

  self->n_leftover += (gsize) MAX (got, 0);
  if (self->dismissed || got <= 0 || self->n_leftover > MOST_LEFTOVER)
    leave (self);
  else
    hear_out (self);
}

static void
visit_free (MedicVisit *self)
{
  /* It may hold the code. */
  explicit_bzero (self->asked, sizeof self->asked);
  g_clear_handle_id (&self->deadline, g_source_remove);
  g_clear_object (&self->own);
  g_clear_object (&self->connection);
  g_clear_object (&self->wait);
  g_clear_pointer (&self->reply, g_byte_array_unref);
  g_free (self);
}

static void
leave (MedicVisit *self)
{
  self->rules->leave (self->wait, self, self->shown);
  visit_free (self);
}
