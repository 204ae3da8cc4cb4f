/* fault-proxy.h - a proxy that spoils the way to one host
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "faults/fault-server.h"

G_BEGIN_DECLS

typedef struct _FaultProxy FaultProxy;

extern const FaultActs fault_proxy_acts;

FaultProxy     *fault_proxy_new          (FaultKind         kind,
                                          const char       *honest);
GProxyResolver *fault_proxy_new_resolver (const FaultProxy *self);

G_END_DECLS
