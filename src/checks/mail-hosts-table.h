/* mail-hosts-table.h - the table of mail hosts, which is in three files
 *
 * A suffix is as short as its owner's name for mail allows and no shorter: servers that customers
 * run themselves at the same company (vps.ovh.net) are not the company's mail.
 *
 * What the sources are:
 * measured: the mail exchangers of 100,000 popular domains (2025-08), of 3,400 Japanese companies
 *   (2026-09) and of 40,052 public bodies (2026-04 and 05);
 * ISPDB: Thunderbird's list of mail providers (2026-03);
 * zones: name service records that several customers published, read 2026-11;
 * lists: provider lists of several public programs that agree, read 2026-11;
 * help page: the company's own, read 2026-11;
 * unconfirmed: common knowledge, no source found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checks/mail-hosts.h"

G_BEGIN_DECLS

#define MICROSOFT(suffix, cloud) \
  { suffix, "microsoft-365", MEDIC_MAIL_HOST_MAILBOX, "office-365", cloud }
#define MAILBOX(suffix, slug, hubspot) { suffix, slug, MEDIC_MAIL_HOST_MAILBOX, hubspot, NULL }
#define OTHER(suffix) MAILBOX (suffix, "other-known", "imap")
#define FORWARDER(suffix, slug) { suffix, slug, MEDIC_MAIL_HOST_FORWARDER, "none", NULL }
#define GATEWAY(suffix, slug) { suffix, slug, MEDIC_MAIL_HOST_GATEWAY, NULL, NULL }

/* Each ends with an empty row. */
extern const MedicMailHost medic_mail_hosts_named[];   /* with a name of their own in the program */
extern const MedicMailHost medic_mail_hosts_other[];   /* known, but without one */
extern const MedicMailHost medic_mail_hosts_filter[];  /* gateways */

G_END_DECLS
