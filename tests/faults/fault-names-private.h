/* fault-names-private.h - what the two halves of the name server share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "faults/fault-names.h"

G_BEGIN_DECLS

struct _FaultNames
{
  const FaultTarget *target;  /* (unowned) */
  FaultKind kind;
  char *domain;
  GPtrArray *waiting;  /* (element-type Waiting) */
  GCancellable *stop;
  gboolean armed;
  guint n_visits;
  guint n_met;
};

FaultNames *fault_names_find        (const FaultQuery  *query);
gboolean    fault_names_spoils      (const FaultNames  *self,
                                     const FaultQuery  *query);
gboolean    fault_names_on_incoming (GSocketService    *service,
                                     GSocketConnection *connection,
                                     GObject           *source,
                                     gpointer           user_data);

G_END_DECLS
