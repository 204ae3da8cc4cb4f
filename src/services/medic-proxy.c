/* medic-proxy.c - which proxy a computer uses for a page, and what becomes of it
 *
 * Asks it for a way to the page's server, as every program does, and goes away without a word to
 * that server.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-proxy.h"

#include <libsoup/soup.h>

#include "services/medic-limit.h"
#include "services/medic-tls.h"

#define HTTPS_PORT 443
#define NO_PROXY "direct://"

/* One look under way. */
typedef struct
{
  char               *file;       /* (nullable) */
  GSocketConnectable *server;
  SoupSession        *session;    /* (nullable): while the file is fetched */
  SoupMessage        *message;    /* (nullable) */
  char               *host;       /* (nullable): the proxy's, once it is known */
  MedicLimit          limit;
} Look;

/* The look, in the order in which it happens. */
static void on_proxies_told (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data);
static void on_file_fetched (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data);
static void on_connected    (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data);

static void
look_free (Look *self)
{
  g_clear_pointer (&self->file, g_free);
  g_clear_object (&self->server);
  g_clear_object (&self->message);
  g_clear_object (&self->session);
  g_clear_pointer (&self->host, g_free);
  medic_limit_clear (&self->limit);
  g_free (self);
}

void
medic_proxy_reply_free (MedicProxyReply *self)
{
  g_clear_pointer (&self->host, g_free);
  g_free (self);
}

static MedicProxyAnswer
judge_io_error (int code)
{
  switch (code)
    {
    case G_IO_ERROR_PROXY_NEED_AUTH:
      return MEDIC_PROXY_WANTS_PASSWORD;

    case G_IO_ERROR_PROXY_AUTH_FAILED:
      return MEDIC_PROXY_REFUSES_PASSWORD;

    case G_IO_ERROR_PROXY_NOT_ALLOWED:
      return MEDIC_PROXY_FORBIDS;

    case G_IO_ERROR_CONNECTION_REFUSED:
      return MEDIC_PROXY_REFUSES;

    case G_IO_ERROR_TIMED_OUT:
      return MEDIC_PROXY_SILENT;

    case G_IO_ERROR_HOST_UNREACHABLE:
    case G_IO_ERROR_NETWORK_UNREACHABLE:
      return MEDIC_PROXY_UNREACHABLE;

    default:
      return MEDIC_PROXY_FAULTY;
    }
}

/**
 * medic_proxy_judge:
 * @error: (nullable): what GIO met on the way through a proxy; %NULL when it got through
 *
 * Pure.
 */
MedicProxyAnswer
medic_proxy_judge (const GError *error)
{
  if (error == NULL)
    return MEDIC_PROXY_LETS_THROUGH;

  if (error->domain == G_RESOLVER_ERROR)
    return MEDIC_PROXY_NO_NAME;

  return error->domain == G_IO_ERROR ? judge_io_error (error->code) : MEDIC_PROXY_FAULTY;
}

static void
return_answer (GTask            *task,
               MedicProxyAnswer  answer)
{
  Look *look = g_task_get_task_data (task);
  MedicProxyReply *reply = g_new0 (MedicProxyReply, 1);

  reply->answer = answer;
  reply->host = g_strdup (look->host);
  g_task_return_pointer (task, reply, (GDestroyNotify) medic_proxy_reply_free);
}

/* Silence is an answer: of the proxy, or of who was to tell which one. */
static void
return_early (GTask  *task,
              GError *why)
{
  Look *look = g_task_get_task_data (task);
  g_autoptr (GError) error = why;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return_answer (task, look->host != NULL ? MEDIC_PROXY_SILENT : MEDIC_PROXY_UNREADABLE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * medic_proxy_look_async:
 * @proxies: who tells which proxy to use
 * @file: (nullable): where the file is that decides which one, if one does
 * @uri: https only; its path is not asked for
 *
 * The whole look has a deadline.
 */
void
medic_proxy_look_async (GProxyResolver      *proxies,
                        const char          *file,
                        const char          *uri,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (proxies, cancellable, callback, user_data);
  Look *look = g_new0 (Look, 1);

  g_task_set_source_tag (task, medic_proxy_look_async);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  if (g_task_return_error_if_cancelled (task))
    return;

  look->file = g_strdup (file);
  if (g_str_has_prefix (uri, "https://"))
    look->server = g_network_address_parse_uri (uri, HTTPS_PORT, NULL);
  if (look->server == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Not a secure address");
      return;
    }

  medic_limit_start (&look->limit, task, MEDIC_PROXY_LOOK_SECONDS * 1000, return_early);
  g_proxy_resolver_lookup_async (proxies, uri, look->limit.own, on_proxies_told,
                                 g_steal_pointer (&task));
}

/* Whether we can see for ourselves that the file is there. Who tells the proxies does not say: on
 * Debian 12 no file is as good as a file that says “direct” (measured, glib-networking 2.74). */
static gboolean
can_be_fetched (const char *file)
{
  g_autofree char *scheme = file != NULL ? g_uri_parse_scheme (file) : NULL;

  return g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0;
}

static void
fetch_file (GTask *task)
{
  Look *look = g_task_get_task_data (task);

  look->message = soup_message_new (SOUP_METHOD_GET, look->file);
  if (look->message == NULL)
    {
      if (medic_limit_end (&look->limit))
        return_answer (task, MEDIC_PROXY_UNREADABLE);
      return;
    }

  /* A file that tells the way to the proxy is not behind the proxy. */
  medic_tls_forbid_old ();
  look->session = soup_session_new_with_options ("timeout", MEDIC_PROXY_LOOK_SECONDS,
                                                 "user-agent", "MailMedic",
                                                 "proxy-resolver", NULL, NULL);
  soup_session_send_async (look->session, look->message, G_PRIORITY_DEFAULT, look->limit.own,
                           on_file_fetched, g_object_ref (task));
}

static void
go_through (GTask          *task,
            GProxyResolver *proxies)
{
  Look *look = g_task_get_task_data (task);
  g_autoptr (GSocketClient) client = g_socket_client_new ();

  g_socket_client_set_proxy_resolver (client, proxies);
  g_socket_client_connect_async (client, look->server, look->limit.own, on_connected,
                                 g_object_ref (task));
}

/* Returns: (transfer full) (nullable): NULL for what is no proxy's address */
static char *
dup_host (const char *proxy)
{
  g_autoptr (GUri) uri = g_uri_parse (proxy, G_URI_FLAGS_NONE, NULL);

  return uri != NULL && g_uri_get_host (uri) != NULL
         ? g_utf8_make_valid (g_uri_get_host (uri), -1) : NULL;
}

/* GIO tries what it is told in this order; the first is what is meant. */
static void
on_proxies_told (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Look *look = g_task_get_task_data (task);
  g_auto (GStrv) told = NULL;
  g_autoptr (GError) error = NULL;

  told = g_proxy_resolver_lookup_finish (G_PROXY_RESOLVER (source), result, &error);
  if (look->limit.ended)
    return;

  if (told != NULL && told[0] != NULL && !g_str_has_prefix (told[0], NO_PROXY))
    look->host = dup_host (told[0]);

  if (look->host != NULL)
    go_through (task, G_PROXY_RESOLVER (source));
  else if (told != NULL && can_be_fetched (look->file))
    fetch_file (task);
  else if (medic_limit_end (&look->limit))
    return_answer (task, told != NULL ? MEDIC_PROXY_NOT_ASKED : MEDIC_PROXY_UNREADABLE);
}

/* What stands in it is not for us to read: that there is one is enough. */
static void
on_file_fetched (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Look *look = g_task_get_task_data (task);
  g_autoptr (GInputStream) stream = NULL;
  gboolean there;

  stream = soup_session_send_finish (SOUP_SESSION (source), result, NULL);
  there = stream != NULL && SOUP_STATUS_IS_SUCCESSFUL (soup_message_get_status (look->message));
  if (medic_limit_end (&look->limit))
    return_answer (task, there ? MEDIC_PROXY_NOT_ASKED : MEDIC_PROXY_UNREADABLE);
}

static void
on_connected (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Look *look = g_task_get_task_data (task);
  g_autoptr (GSocketConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  connection = g_socket_client_connect_finish (G_SOCKET_CLIENT (source), result, &error);
  if (medic_limit_end (&look->limit))
    return_answer (task, medic_proxy_judge (error));
}

/**
 * medic_proxy_look_finish:
 *
 * Returns: (transfer full): what became of it; or %NULL with %G_IO_ERROR_CANCELLED or
 *   %G_IO_ERROR_INVALID_ARGUMENT
 */
MedicProxyReply *
medic_proxy_look_finish (GProxyResolver  *proxies,
                         GAsyncResult    *result,
                         GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, proxies), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
