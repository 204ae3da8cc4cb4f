/* aliases.h - where names of a domain lead to in the name service, one alias after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-dns.h"

G_BEGIN_DECLS

/**
 * MedicAlias:
 * @name: the name asked about
 * @outcome: what was said of @name itself; means nothing when there is an @error
 * @targets: (element-type utf8): where it leads, and where that leads; empty when it is no alias
 * @ends_nowhere: what it leads to does not exist
 * @error: (nullable): why nobody could say, of the name or of one that it leads to
 */
typedef struct
{
  char            *name;
  MedicDnsOutcome  outcome;
  GPtrArray       *targets;
  gboolean         ends_nowhere;
  GError          *error;
} MedicAlias;

/* Whether @target is what is looked for, so that nobody need look further. */
typedef gboolean (*MedicAliasMatch) (const char *target);

void        medic_aliases_follow_async  (MedicDns             *dns,
                                         const char *const    *names,
                                         MedicAliasMatch       match,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GPtrArray  *medic_aliases_follow_finish (GAsyncResult         *result,
                                         GError              **error);

gboolean    medic_alias_leads_to        (const MedicAlias     *self,
                                         MedicAliasMatch       match);
const char *medic_alias_peek_end        (const MedicAlias     *self);
gboolean    medic_name_ends_in          (const char           *name,
                                         const char           *ending);

G_END_DECLS
