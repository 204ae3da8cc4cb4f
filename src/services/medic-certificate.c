/* medic-certificate.c - who answers under a host's name: looks at the certificate and goes away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-certificate.h"

#include "services/medic-limit.h"

#define HTTPS_PORT 443

/* One look under way. */
typedef struct
{
  GSocketConnectable *host;
  MedicLimit          limit;
} Look;

/* The look, in the order in which it happens. */
static void on_connected    (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data);
static void on_shaken_hands (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data);

static void
look_free (Look *self)
{
  g_clear_object (&self->host);
  medic_limit_clear (&self->limit);
  g_free (self);
}

void
medic_certificate_reply_free (MedicCertificateReply *self)
{
  g_clear_pointer (&self->issuer, g_free);
  g_free (self);
}

/**
 * medic_certificate_look_async:
 * @session: whose authorities and proxies are used
 * @uri: https only; its path is not asked for
 *
 * Goes the way that libsoup goes, up to the end of the handshake and no further, and goes away
 * whatever was proved there. The whole look has a deadline.
 */
void
medic_certificate_look_async (SoupSession         *session,
                              const char          *uri,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, user_data);
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  Look *look = g_new0 (Look, 1);

  g_task_set_source_tag (task, medic_certificate_look_async);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  if (g_task_return_error_if_cancelled (task))
    return;

  if (g_str_has_prefix (uri, "https://"))
    look->host = g_network_address_parse_uri (uri, HTTPS_PORT, NULL);
  if (look->host == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Not a secure address");
      return;
    }

  medic_limit_start (&look->limit, task, MEDIC_CERTIFICATE_LOOK_SECONDS * 1000,
                     g_task_return_error);
  g_socket_client_set_proxy_resolver (client, soup_session_get_proxy_resolver (session));
  g_socket_client_connect_async (client, look->host, look->limit.own, on_connected,
                                 g_steal_pointer (&task));
}

/* Foreign errors become GIO's at this border. */
static void
return_error (GTask  *task,
              GError *error)
{
  Look *look = g_task_get_task_data (task);
  g_autoptr (GError) foreign = error;

  if (!medic_limit_end (&look->limit))
    return;

  if (error->domain == G_TLS_ERROR)
    /* Nobody showed a certificate: the way was cut off before, or led to something else. */
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED, "No certificate");
  else
    g_task_return_error (task, g_steal_pointer (&foreign));
}

static void
on_connected (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Look *look = g_task_get_task_data (task);
  g_autoptr (GSocketConnection) connection = NULL;
  g_autoptr (GIOStream) safe = NULL;
  GError *error = NULL;

  connection = g_socket_client_connect_finish (G_SOCKET_CLIENT (source), result, &error);
  if (connection != NULL)
    safe = g_tls_client_connection_new (G_IO_STREAM (connection), look->host, &error);
  if (safe == NULL)
    {
      return_error (task, error);
      return;
    }

  /* No handler could accept what GLib does not: there is none. */
  g_tls_connection_set_database (G_TLS_CONNECTION (safe),
                                 soup_session_get_tls_database (g_task_get_source_object (task)));
  g_tls_connection_handshake_async (G_TLS_CONNECTION (safe), G_PRIORITY_DEFAULT, look->limit.own,
                                    on_shaken_hands, g_steal_pointer (&task));
}

static void
return_reply (GTask          *task,
              GTlsConnection *connection)
{
  Look *look = g_task_get_task_data (task);
  GTlsCertificate *certificate = g_tls_connection_get_peer_certificate (connection);
  MedicCertificateReply *reply;

  if (!medic_limit_end (&look->limit))
    return;

  reply = g_new0 (MedicCertificateReply, 1);
  reply->distrust =
    medic_certificate_judge (g_tls_connection_get_peer_certificate_errors (connection));
  reply->issuer = medic_certificate_dup_issuer (certificate);
  g_task_return_pointer (task, reply, (GDestroyNotify) medic_certificate_reply_free);
}

static void
on_shaken_hands (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GTlsConnection *connection = G_TLS_CONNECTION (source);
  g_autoptr (GError) error = NULL;

  if (g_tls_connection_handshake_finish (connection, result, &error))
    g_io_stream_close_async (G_IO_STREAM (connection), G_PRIORITY_DEFAULT, NULL, NULL, NULL);

  /* A handshake that was refused has shown a certificate all the same. */
  if (g_tls_connection_get_peer_certificate (connection) != NULL)
    return_reply (task, connection);
  else if (error != NULL)
    return_error (task, g_steal_pointer (&error));
  else
    return_error (task, g_error_new (G_TLS_ERROR, G_TLS_ERROR_MISC, "No certificate"));
}

/**
 * medic_certificate_look_finish:
 *
 * Returns: (transfer full): what was shown; or %NULL with an error of GIO's when nothing was:
 *   %G_IO_ERROR_TIMED_OUT, %G_IO_ERROR_CONNECTION_CLOSED, %G_RESOLVER_ERROR, or what the connection
 *   met
 */
MedicCertificateReply *
medic_certificate_look_finish (SoupSession   *session,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
