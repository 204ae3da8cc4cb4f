/* fault-visit.h - one connection to the fault server
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "faults/fault-door.h"
#include "faults/fault-server.h"

G_BEGIN_DECLS

/**
 * FaultServer:
 * @n_visits: connections under way
 * @n_met: how often the fault was met
 */
struct _FaultServer
{
  const FaultTarget *target;  /* (unowned) */
  FaultKind kind;
  char *honest;
  char *base;
  FaultDoor door;
  GCancellable *stop;
  gboolean armed;
  gboolean told_a_stranger;
  guint n_visits;
  guint n_met;
};

typedef void (*FaultLeft) (gpointer user_data);

void fault_visit_begin (FaultServer       *server,
                        GSocketConnection *connection,
                        FaultLeft          left,
                        gpointer           user_data);

void    fault_forward_async  (const char           *honest,
                              GByteArray           *request,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);
GBytes *fault_forward_finish (GAsyncResult         *result,
                              GError              **error);

G_END_DECLS
