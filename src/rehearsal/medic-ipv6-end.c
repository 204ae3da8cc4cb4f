/* medic-ipv6-end.c - the IPv6 side of a practice customer's Microsoft: it lets in, or says nothing
 *
 * A way that ends in silence, on this very computer: whoever comes to a door whose queue is full is
 * not told so. The queue is filled by ourselves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-ipv6-end.h"

/* Linux takes one more than it was asked to. */
#define SHORTEST_QUEUE 0
#define ENOUGH 3

struct _MedicIpv6End
{
  GSocket *door;
  GPtrArray *queue;  /* (element-type GSocket): who waits there for ever */
};

static GSocket *
new_socket (void)
{
  return g_socket_new (G_SOCKET_FAMILY_IPV6, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL);
}

static void
fill_queue (MedicIpv6End   *self,
            GSocketAddress *place)
{
  for (guint i = 0; i < ENOUGH; i++)
    {
      g_autoptr (GSocket) one = new_socket ();

      if (one == NULL)
        return;

      g_socket_set_blocking (one, FALSE);
      g_socket_connect (one, place, NULL, NULL);
      g_ptr_array_add (self->queue, g_steal_pointer (&one));
    }
}

/**
 * medic_ipv6_end_new:
 * @silent: nobody who comes there gets an answer
 *
 * Returns: (transfer full) (nullable): %NULL where there is no IPv6 or the port is taken: then
 *   whoever comes there is refused
 */
MedicIpv6End *
medic_ipv6_end_new (guint16  port,
                    gboolean silent)
{
  g_autoptr (MedicIpv6End) self = g_new0 (MedicIpv6End, 1);
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV6);
  g_autoptr (GSocketAddress) place = g_inet_socket_address_new (loopback, port);

  self->queue = g_ptr_array_new_with_free_func (g_object_unref);
  self->door = new_socket ();
  if (self->door == NULL || !g_socket_bind (self->door, place, TRUE, NULL))
    return NULL;

  if (silent)
    g_socket_set_listen_backlog (self->door, SHORTEST_QUEUE);
  if (!g_socket_listen (self->door, NULL))
    return NULL;

  if (silent)
    fill_queue (self, place);

  return g_steal_pointer (&self);
}

void
medic_ipv6_end_free (MedicIpv6End *self)
{
  g_clear_pointer (&self->queue, g_ptr_array_unref);
  g_clear_object (&self->door);
  g_free (self);
}
