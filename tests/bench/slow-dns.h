/* slow-dns.h - a name service that takes longer, or never answers, and remembers what it was asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-dns.h"

G_BEGIN_DECLS

/* One question of the program, in µs of the monotonic clock. */
typedef struct
{
  char   *what;  /* the type and the name; of a name as browsers find it, the name alone */
  char   *said;  /* (nullable): the texts of all records, a line each */
  gint64  from;
  gint64  to;    /* 0 until there is an answer */
} LookUp;

#define TYPE_SLOW_DNS (slow_dns_get_type ())
G_DECLARE_FINAL_TYPE (SlowDns, slow_dns, SLOW, DNS, MedicDns)

MedicDns *slow_dns_new        (MedicDns *inner,
                               guint     more_ms);
MedicDns *slow_dns_new_silent (void);
GArray   *slow_dns_peek_asked (SlowDns  *self);
void      look_up_clear       (LookUp   *self);

G_END_DECLS
