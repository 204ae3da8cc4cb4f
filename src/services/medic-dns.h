/* medic-dns.h - asking the Domain Name System, with silence told apart from “there is none”
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The numbers are those of the wire (RFC 1035, 3.2.2; RFC 3596, 2.1). */
typedef enum
{
  MEDIC_DNS_A = 1,
  MEDIC_DNS_CNAME = 5,
  MEDIC_DNS_SOA = 6,
  MEDIC_DNS_MX = 15,
  MEDIC_DNS_TXT = 16,
  MEDIC_DNS_AAAA = 28,
} MedicDnsType;

typedef enum
{
  MEDIC_DNS_FOUND,      /* there are records of the type asked for */
  MEDIC_DNS_NO_RECORD,  /* the name exists, without such a record */
  MEDIC_DNS_NO_NAME,    /* the name does not exist (NXDOMAIN) */
} MedicDnsOutcome;

/**
 * MedicDnsRecord:
 * @preference: of an MX record, lower comes first; otherwise 0
 * @text: the host name in lower case without its closing dot (MX, CNAME; empty for the root, as in
 *   a null MX), the text of a TXT record joined, the primary name server of an SOA record, an
 *   address (A, AAAA). Always valid UTF-8: other bytes are replaced, in host names all but
 *   printable ASCII.
 */
typedef struct
{
  guint16  preference;
  char    *text;
} MedicDnsRecord;

typedef struct
{
  MedicDnsOutcome  outcome;
  GPtrArray       *records;  /* (element-type MedicDnsRecord): sorted; empty unless FOUND */
} MedicDnsReply;

MedicDnsReply *medic_dns_reply_new  (MedicDnsOutcome  outcome);
void           medic_dns_reply_add  (MedicDnsReply   *self,
                                     guint16          preference,
                                     const char      *text);
void           medic_dns_reply_free (MedicDnsReply   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicDnsReply, medic_dns_reply_free)

#define MEDIC_TYPE_DNS (medic_dns_get_type ())
G_DECLARE_DERIVABLE_TYPE (MedicDns, medic_dns, MEDIC, DNS, GObject)

/**
 * MedicDnsClass:
 * @look_up_async: starts one look-up; must honour @cancellable at once
 * @look_up_finish: (transfer full): the reply, or an error when nobody answered
 * @find_async: starts finding the addresses of one name; must honour @cancellable at once
 * @find_finish: (transfer full): the reply, or an error when nobody answered
 */
struct _MedicDnsClass
{
  GObjectClass parent_class;

  void           (*look_up_async)  (MedicDns             *self,
                                    const char           *name,
                                    MedicDnsType          type,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
  MedicDnsReply *(*look_up_finish) (MedicDns             *self,
                                    GAsyncResult         *result,
                                    GError              **error);
  void           (*find_async)     (MedicDns             *self,
                                    const char           *name,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
  MedicDnsReply *(*find_finish)    (MedicDns             *self,
                                    GAsyncResult         *result,
                                    GError              **error);
};

void           medic_dns_look_up_async  (MedicDns             *self,
                                         const char           *name,
                                         MedicDnsType          type,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
MedicDnsReply *medic_dns_look_up_finish (MedicDns             *self,
                                         GAsyncResult         *result,
                                         GError              **error);

void           medic_dns_find_async     (MedicDns             *self,
                                         const char           *name,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
MedicDnsReply *medic_dns_find_finish    (MedicDns             *self,
                                         GAsyncResult         *result,
                                         GError              **error);

MedicDns      *medic_dns_new_system     (void);

G_END_DECLS
