/* medic-redirect-listen.c - one port, taken on both of this computer's own addresses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-redirect-private.h"

/* Each try takes another port that was free a moment ago. */
#define MOST_TRIES 32

#define BACKLOG 128

static gboolean
listen_on (GSocketListener  *listener,
           GSocketFamily     family,
           guint16           port,
           guint16          *found,
           GError          **error)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (family);
  g_autoptr (GSocketAddress) wanted = g_inet_socket_address_new (loopback, port);
  g_autoptr (GSocketAddress) place = NULL;

  if (!g_socket_listener_add_address (listener, wanted, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP,
                                      NULL, &place, error))
    return FALSE;

  *found = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (place));

  return TRUE;
}

/* Returns: (transfer full) (nullable) */
static GSocketListener *
try_port (guint16   port,
          guint16  *found,
          GError  **error)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  g_autoptr (GError) second = NULL;

  g_socket_listener_set_backlog (listener, BACKLOG);
  if (!listen_on (listener, G_SOCKET_FAMILY_IPV4, port, found, error))
    return NULL;

  /* “localhost” may mean either: somebody else at the same port of the other would get the answer.
   * Where there is no such address, nobody else can be there. */
  if (!listen_on (listener, G_SOCKET_FAMILY_IPV6, *found, found, &second)
      && g_error_matches (second, G_IO_ERROR, G_IO_ERROR_ADDRESS_IN_USE))
    {
      g_propagate_error (error, g_steal_pointer (&second));
      g_socket_listener_close (listener);
      return NULL;
    }

  return g_steal_pointer (&listener);
}

/**
 * medic_redirect_listen:
 * @port: to be tried first; 0 for any
 * @found: (out): the port taken
 *
 * Returns: (transfer full): or %NULL with what the last try met
 */
GSocketListener *
medic_redirect_listen (guint16   port,
                       guint16  *found,
                       GError  **error)
{
  for (guint tries = 1; ; tries++)
    {
      GError *trouble = NULL;
      GSocketListener *listener = try_port (port, found, &trouble);

      if (listener != NULL)
        return listener;

      if (tries == MOST_TRIES || !g_error_matches (trouble, G_IO_ERROR, G_IO_ERROR_ADDRESS_IN_USE))
        {
          g_propagate_error (error, trouble);
          return NULL;
        }

      g_error_free (trouble);
      port = 0;
    }
}
