/* fault-proxy-private.h - what the two halves of the proxy share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "faults/fault-door.h"
#include "faults/fault-proxy.h"

G_BEGIN_DECLS

struct _FaultProxy
{
  FaultKind kind;
  char *honest;          /* “host:port” that it spoils the way to */
  char *place;
  FaultDoor door;
  FaultServer *stranger; /* (nullable): to whom it leads instead */
  GCancellable *stop;
  gboolean armed;
  guint n_visits;
  guint n_met;
};

gboolean fault_proxy_on_incoming (GSocketService    *service,
                                  GSocketConnection *connection,
                                  GObject           *source,
                                  gpointer           user_data);

G_END_DECLS
