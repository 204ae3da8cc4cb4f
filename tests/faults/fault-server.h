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

/**
 * FaultActs:
 * @arm: from now on the fault is there
 * @get_n_met: how often the fault was met
 * @peek_wrong: (nullable): what should never have been done to it
 * @stop: lets go of everybody
 * @is_quiet: whether nobody is there any more
 * @free: only when it is quiet
 *
 * What whoever goes wrong can be told.
 */
typedef struct
{
  void        (*arm)        (gpointer       self);
  guint       (*get_n_met)  (gconstpointer  self);
  const char *(*peek_wrong) (gconstpointer  self);
  void        (*stop)       (gpointer       self);
  gboolean    (*is_quiet)   (gconstpointer  self);
  void        (*free)       (gpointer       self);
} FaultActs;

extern const FaultActs fault_server_acts;

typedef struct _FaultServer FaultServer;

FaultServer *fault_server_new         (const FaultTarget *target,
                                       FaultKind          kind,
                                       const char        *honest);
const char  *fault_server_get_base    (const FaultServer *self);

G_END_DECLS
