/* fault-server.h - stands in front of an honest server, and spoils what it is told to spoil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "faults/fault.h"

G_BEGIN_DECLS

/**
 * FaultTarget:
 * @request: (nullable): in the first line of a request; %NULL for none
 * @missing: (nullable): in the first line of those that the server does not know, so that another
 *   way is taken
 */
typedef struct
{
  const char *request;
  const char *missing;
} FaultTarget;

typedef struct _FaultServer FaultServer;

FaultServer *fault_server_new         (const FaultTarget *target,
                                       FaultKind          kind,
                                       const char        *honest);
void         fault_server_stop        (FaultServer       *self);
gboolean     fault_server_is_quiet    (const FaultServer *self);
void         fault_server_free        (FaultServer       *self);

const char  *fault_server_get_base    (const FaultServer *self);
void         fault_server_arm         (FaultServer       *self);
guint        fault_server_get_n_met   (const FaultServer *self);
const char  *fault_server_peek_wrong  (const FaultServer *self);

G_END_DECLS
