/* medic-ways.h - whether a server is reached by IPv4 and by IPv6, each tried by itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-dns.h"

G_BEGIN_DECLS

/* Far longer than a connection takes anywhere on earth, a packet lost included. */
#define MEDIC_WAYS_MILLISECONDS 3500

typedef enum
{
  MEDIC_WAY_NONE,         /* there is no address to try */
  MEDIC_WAY_WORKS,
  MEDIC_WAY_SILENT,       /* no answer in time */
  MEDIC_WAY_UNREACHABLE,  /* refused, or no route: whoever asks is told at once */
} MedicWay;

typedef struct
{
  MedicWay ipv4;
  MedicWay ipv6;
} MedicWays;

void     medic_ways_try_async  (const MedicDnsReply  *addresses,
                                guint16               port,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
gboolean medic_ways_try_finish (GAsyncResult         *result,
                                MedicWays            *ways,
                                GError              **error);

G_END_DECLS
