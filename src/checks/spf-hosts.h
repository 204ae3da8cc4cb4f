/* spf-hosts.h - whose senders a domain lets send, told by the name of the record it takes over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MedicSpfHost:
 * @ending: whole labels that the name ends in, in lower case
 * @slug: (nullable): value of the fact “mail-host”; %NULL where it speaks of no one host
 *
 * A record that needs no look into it. Senders of newsletters are not among them: they keep no
 * mailboxes.
 */
typedef struct
{
  const char *ending;
  const char *slug;
} MedicSpfHost;

#define MEDIC_SPF_MICROSOFT "microsoft-365"

const MedicSpfHost *medic_spf_host_find (const char *name);
const char         *medic_spf_host_get_example (const char *slug);

G_END_DECLS
