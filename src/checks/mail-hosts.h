/* mail-hosts.h - which company runs a mail exchanger, told by its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MEDIC_MAIL_HOST_MAILBOX,    /* the mailboxes are there */
  MEDIC_MAIL_HOST_FORWARDER,  /* mail is only passed on, there is no mailbox */
  MEDIC_MAIL_HOST_GATEWAY,    /* a filter; the mailboxes are behind it, unseen */
} MedicMailHostKind;

/**
 * MedicMailHost:
 * @suffix: whole labels that the exchanger's name ends in, in lower case, no dot at either end; one
 *   label between others may be "*", which stands for exactly one label, whatever it is
 * @slug: value of the fact “mail-host”, a gateway's also of “mail-gateway” (closed list)
 * @kind: what stands there
 * @hubspot: (nullable): value of the fact “hubspot-choice”: "office-365", "gmail", "imap" or
 *   "none"; %NULL for a gateway
 * @cloud: (nullable): value of the fact “mail-cloud”: "global", "us-government", "china" or
 *   "germany"; %NULL unless the host is Microsoft's
 *
 * One way in which the names of a company's mail exchangers end. A company may have several, each
 * suffix stands once, companies together.
 */
typedef struct
{
  const char        *suffix;
  const char        *slug;
  MedicMailHostKind  kind;
  const char        *hubspot;
  const char        *cloud;
} MedicMailHost;

/**
 * medic_mail_host_find:
 * @exchanger: name of a mail exchanger as the name service gave it; may be anything
 *
 * Finds out who runs a mail exchanger. Upper and lower case are the same, one closing dot is
 * allowed, and the longest suffix wins, a label in full over "*". A server that a customer of such
 * a company runs is nobody's, and so is a name of more than 255 characters or with a character
 * that no host name has.
 *
 * Returns: (transfer none) (nullable): the host, or %NULL when nobody known runs it
 */
const MedicMailHost *medic_mail_host_find (const char *exchanger);

/**
 * medic_mail_host_get_example:
 * @slug: value of the fact “mail-host” or “mail-gateway”
 * @cloud: (nullable): of Microsoft's, where it is known
 *
 * Returns: (transfer none) (nullable): how a name ends that is theirs; %NULL when none is known
 */
const char          *medic_mail_host_get_example (const char *slug,
                                                  const char *cloud);

G_END_DECLS
