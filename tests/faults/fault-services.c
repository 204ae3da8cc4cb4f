/* fault-services.c - everybody who is asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-cell.h"

const FaultService fault_services[] = {
  { "metadata", MEDIC_HOST_SIGN_IN, { "/harbour.example/v2.0/.well-known/" }, "tenant" },
  { "realm", MEDIC_HOST_SIGN_IN, { "/common/userrealm/" }, "realm" },
  /* Any answer tells the time. */
  { "clock", MEDIC_HOST_SIGN_IN, { "/common/v2.0/.well-known/" }, "clock", .mends = TRUE },
  { "autodiscover", MEDIC_HOST_AUTODISCOVER, { "/autodiscover/" }, "autodiscover",
    .allowed = "mailbox-place=redirected" },
  { "hubspot-status", MEDIC_HOST_HUBSPOT_STATUS, { "/api/v2/summary.json" }, "hubspot-status" },
  { "token", MEDIC_HOST_SIGN_IN, { "/token " }, "sign-in", FAULT_WAY_BROWSER, FAULT_FROM_PROMPT },
  { "device-code", MEDIC_HOST_SIGN_IN, { "/devicecode " }, "sign-in", FAULT_WAY_CODE },
  { "device-token", MEDIC_HOST_SIGN_IN, { "/token " }, "sign-in", FAULT_WAY_CODE,
    FAULT_FROM_PROMPT, .lasts = TRUE },
  { "permissions", MEDIC_HOST_SIGN_IN, { "/token " }, "mailbox-access", FAULT_WAY_BROWSER },
  { "session", MEDIC_HOST_SIGN_IN, { "/token " }, "session", FAULT_WAY_BROWSER },
  { "account-batch", MEDIC_HOST_GRAPH, { "/$batch" }, "account", FAULT_WAY_BROWSER,
    .mends = TRUE },
  { "me", MEDIC_HOST_GRAPH, { "/me ", "/$batch" }, "account", FAULT_WAY_BROWSER, .mends = TRUE },
  { "me-more", MEDIC_HOST_GRAPH, { "/me?", "/$batch" }, "account", FAULT_WAY_BROWSER,
    .mends = TRUE },
  { "mailbox-batch", MEDIC_HOST_GRAPH, { "/$batch" }, "mailbox", FAULT_WAY_BROWSER,
    .mends = TRUE },
  { "mail-folders", MEDIC_HOST_GRAPH, { "/mailFolders/inbox?", "/$batch" }, "mailbox",
    FAULT_WAY_BROWSER, .mends = TRUE },
  { "calendar", MEDIC_HOST_GRAPH, { "/me/calendar ", "/$batch" }, "mailbox", FAULT_WAY_BROWSER,
    .mends = TRUE },
  { "calendars", MEDIC_HOST_GRAPH, { "/me/calendars?", "/$batch" }, "mailbox", FAULT_WAY_BROWSER,
    .mends = TRUE },
  { "draft", MEDIC_HOST_GRAPH, { "POST /v1.0/me/messages " }, "draft", FAULT_WAY_BROWSER,
    .allowed = "draft=not-removed" },
  { "draft-removal", MEDIC_HOST_GRAPH, { "DELETE /v1.0/me/messages/" }, "draft",
    FAULT_WAY_BROWSER, .mends = TRUE },
  /* It may be there, and says so. */
  { "draft-gone", MEDIC_HOST_GRAPH, { "GET /v1.0/me/messages/" }, "draft", FAULT_WAY_BROWSER,
    .mends = TRUE, .allowed = "draft=not-removed" },
  /* That it was taken is said by the status alone. */
  { "send", MEDIC_HOST_GRAPH, { "POST /v1.0/me/sendMail " }, "test-message", FAULT_WAY_BROWSER,
    .mends = TRUE, .allowed = "test=perhaps-sent" },
  { "arrival", MEDIC_HOST_GRAPH, { "GET /v1.0/me/mailFolders/inbox/messages?" }, "test-message",
    FAULT_WAY_BROWSER, .mends = TRUE, .patient = TRUE, .allowed = "test=sent" },

  { "exchangers", .target = { "MX harbour" }, .check = "dns-mx", .at = FAULT_AT_NAMES },
  { "first-key", .target = { "CNAME selector1" }, .check = "dkim", .at = FAULT_AT_NAMES,
    .mends = TRUE },
  { "second-key", .target = { "CNAME selector2" }, .check = "dkim", .at = FAULT_AT_NAMES },
  { "senders", .target = { "TXT harbour" }, .check = "spf", .at = FAULT_AT_NAMES },
  { "more-senders", .target = { "TXT _spf" }, .check = "spf", .at = FAULT_AT_NAMES,
    .mends = TRUE },
  { "outlook", .target = { "CNAME autodiscover.harbour" }, .check = "autodiscover-dns",
    .at = FAULT_AT_NAMES },
  { "outlook-further-on", .target = { "CNAME autodiscover.keeper" },
    .check = "autodiscover-dns", .at = FAULT_AT_NAMES },
  { "cloud", .target = { "CNAME msoid" }, .check = "msoid", .at = FAULT_AT_NAMES },
  { "addresses", .target = { " login.microsoftonline.com" }, .check = "names",
    .at = FAULT_AT_NAMES, .mends = TRUE, .blunt = TRUE },

  { "proxy", MEDIC_HOST_SIGN_IN, .check = "proxy", .at = FAULT_AT_PROXY,
    .mends = TRUE },
  { "proxy-to-metadata", MEDIC_HOST_SIGN_IN, .check = "tenant", .at = FAULT_AT_PROXY },
  { "proxy-to-autodiscover", MEDIC_HOST_AUTODISCOVER, .check = "autodiscover",
    .at = FAULT_AT_PROXY },
  { "proxy-to-hubspot", MEDIC_HOST_HUBSPOT_STATUS, .check = "hubspot-status",
    .at = FAULT_AT_PROXY },
  { "proxy-to-token", MEDIC_HOST_SIGN_IN, .check = "sign-in", .way = FAULT_WAY_BROWSER,
    .from = FAULT_FROM_PROMPT, .at = FAULT_AT_PROXY },
  { "proxy-to-account", MEDIC_HOST_GRAPH, .check = "account", .way = FAULT_WAY_BROWSER,
    .at = FAULT_AT_PROXY },
};

const gsize n_fault_services = G_N_ELEMENTS (fault_services);
