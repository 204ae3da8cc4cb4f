/* references.c - where codes are explained
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/knowledge.h"

#define LEARN "https://learn.microsoft.com/"
#define REPORTS "https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/"

/* Microsoft lists its commonest numbers on one page, and looks up any other one on a second. */
const MedicReference medic_references[] = {
  { MEDIC_CODE_AADSTS, "Microsoft", "2024-04-24",
    LEARN "entra/identity-platform/reference-error-codes" },
  { MEDIC_CODE_AADSTS, "Microsoft", NULL, "https://login.microsoftonline.com/error" },
  { MEDIC_CODE_OAUTH, "Microsoft", NULL, LEARN "entra/identity-platform/reference-error-codes" },
  { MEDIC_CODE_OAUTH, "RFC 6749", NULL, "https://www.rfc-editor.org/rfc/rfc6749#section-5.2" },
  { MEDIC_CODE_OAUTH, "RFC 8628", NULL, "https://www.rfc-editor.org/rfc/rfc8628#section-3.5" },
  { MEDIC_CODE_GRAPH, "Microsoft", NULL, LEARN "graph/errors" },
  { MEDIC_CODE_HTTP, "Microsoft", NULL, LEARN "graph/errors" },
  { MEDIC_CODE_SMTP, "Microsoft", NULL, REPORTS "non-delivery-reports-in-exchange-online" },
  { MEDIC_CODE_HUBSPOT, "HubSpot", NULL,
    "https://knowledge.hubspot.com/connected-email/troubleshoot-office-365-inbox-and-calendar-connection-errors" },
  { MEDIC_CODE_NETWORK, "Chromium", NULL,
    "https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h" },
  { MEDIC_CODE_NETWORK, "Microsoft", NULL,
    LEARN "previous-versions/windows/internet-explorer/ie-developer/platform-apis/ms775145(v=vs.85)" },
  { MEDIC_CODE_NETWORK, "Mozilla", NULL,
    "https://support.mozilla.org/kb/error-codes-secure-websites" },
  { MEDIC_CODE_NETWORK, "Node.js", NULL, "https://nodejs.org/api/errors.html" },
  { MEDIC_CODE_NETWORK, "OpenSSL", NULL,
    "https://docs.openssl.org/master/man3/X509_STORE_CTX_get_error/" },
  { MEDIC_CODE_NETWORK, "POSIX", NULL,
    "https://pubs.opengroup.org/onlinepubs/9699919799/functions/getaddrinfo.html" },

  { .publisher = NULL }
};
