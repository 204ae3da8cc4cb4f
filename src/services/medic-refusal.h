/* medic-refusal.h - a no of Microsoft's sign-in service, by its codes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-http.h"

G_BEGIN_DECLS

/**
 * MedicRefusal:
 * @error: OAuth's own word for it, such as “access_denied”: the one to act on
 * @number: Microsoft's, as in AADSTS65001; 0 when none was given. It helps, it steers nothing
 * @suberror: (nullable): how the person could get on, such as “basic_action”
 * @correlation_id: (nullable): by which an administrator finds this in the sign-in logs
 * @trace_id: (nullable): by which Microsoft finds it
 * @claims: (nullable): a JSON object to hand to the next sign-in, as it came
 * @retry_after: seconds to wait before asking again; 0 when nothing was said
 * @prose: (nullable): Microsoft's sentence. LOCAL: it names people, so it never leaves this
 *   computer
 *
 * That somebody says no is an answer, and no #GError.
 */
typedef struct _MedicRefusal
{
  char *error;
  guint number;
  char *suberror;
  char *correlation_id;
  char *trace_id;
  char *claims;
  guint retry_after;
  char *prose;
} MedicRefusal;

MedicRefusal *medic_refusal_new            (const char           *error,
                                            const char           *subcode,
                                            const char           *prose);
MedicRefusal *medic_refusal_new_from_reply (const MedicHttpReply *reply);
void          medic_refusal_free           (MedicRefusal         *self);
gboolean      medic_refusal_is_declined    (const MedicRefusal   *self);
gboolean      medic_refusal_is_expired     (const MedicRefusal   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicRefusal, medic_refusal_free)

G_END_DECLS
