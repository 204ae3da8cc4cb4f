/* medic-proxy.h - which proxy a computer uses for a page, and what becomes of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A look ends after so long, whatever happens; a PAC file that hangs counts too. */
#define MEDIC_PROXY_LOOK_SECONDS 4

typedef enum
{
  MEDIC_PROXY_NOT_ASKED,         /* there is none for this page */
  MEDIC_PROXY_LETS_THROUGH,
  MEDIC_PROXY_REFUSES,           /* nobody listens there */
  MEDIC_PROXY_SILENT,
  MEDIC_PROXY_UNREACHABLE,
  MEDIC_PROXY_NO_NAME,           /* its own name is not found */
  MEDIC_PROXY_WANTS_PASSWORD,
  MEDIC_PROXY_REFUSES_PASSWORD,  /* it got one, and does not take it */
  MEDIC_PROXY_FORBIDS,           /* it answers that this page is not allowed */
  MEDIC_PROXY_FAULTY,            /* it answers something else, or cuts off */
  MEDIC_PROXY_UNREADABLE,        /* what the settings say could not be found out */
} MedicProxyAnswer;

/**
 * MedicProxyReply:
 * @host: (nullable): the proxy's own name, when there is one for this page
 */
typedef struct
{
  MedicProxyAnswer  answer;
  char             *host;
} MedicProxyReply;

void             medic_proxy_look_async  (GProxyResolver       *proxies,
                                          const char           *file,
                                          const char           *uri,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
MedicProxyReply *medic_proxy_look_finish (GProxyResolver       *proxies,
                                          GAsyncResult         *result,
                                          GError              **error);

MedicProxyAnswer medic_proxy_judge       (const GError         *error);

void             medic_proxy_reply_free  (MedicProxyReply      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicProxyReply, medic_proxy_reply_free)

G_END_DECLS
