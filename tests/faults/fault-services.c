/* fault-services.c - everybody who is asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-cell.h"

const FaultService fault_services[] = {
  { "metadata", MEDIC_HOST_SIGN_IN, { "/harbour.example/v2.0/.well-known/" }, "tenant" },
  { "realm", MEDIC_HOST_SIGN_IN, { "/common/userrealm/" }, "realm" },
  { "clock", MEDIC_HOST_SIGN_IN, { "/common/v2.0/.well-known/" }, "clock" },
  { "autodiscover", MEDIC_HOST_AUTODISCOVER, { "/autodiscover/" }, "autodiscover" },
  { "hubspot-status", MEDIC_HOST_HUBSPOT_STATUS, { "/api/v2/summary.json" }, "hubspot-status" },
  { "token", MEDIC_HOST_SIGN_IN, { "/token " }, "sign-in", FAULT_WAY_BROWSER, FAULT_FROM_PROMPT },
  { "device-code", MEDIC_HOST_SIGN_IN, { "/devicecode " }, "sign-in", FAULT_WAY_CODE },
  { "device-token", MEDIC_HOST_SIGN_IN, { "/token " }, "sign-in", FAULT_WAY_CODE,
    FAULT_FROM_PROMPT, .lasts = TRUE },
  { "permissions", MEDIC_HOST_SIGN_IN, { "/token " }, "mailbox-access", FAULT_WAY_BROWSER },
  { "session", MEDIC_HOST_SIGN_IN, { "/token " }, "session", FAULT_WAY_BROWSER },
  { "account-batch", MEDIC_HOST_GRAPH, { "/$batch" }, "account", FAULT_WAY_BROWSER },
  { "me", MEDIC_HOST_GRAPH, { "/me ", "/$batch" }, "account", FAULT_WAY_BROWSER },
  { "me-more", MEDIC_HOST_GRAPH, { "/me?", "/$batch" }, "account", FAULT_WAY_BROWSER },
  { "mailbox-batch", MEDIC_HOST_GRAPH, { "/$batch" }, "mailbox", FAULT_WAY_BROWSER },
  { "mail-folders", MEDIC_HOST_GRAPH, { "/mailFolders/inbox?", "/$batch" }, "mailbox",
    FAULT_WAY_BROWSER },
  { "calendar", MEDIC_HOST_GRAPH, { "/me/calendar ", "/$batch" }, "mailbox", FAULT_WAY_BROWSER },
  { "calendars", MEDIC_HOST_GRAPH, { "/me/calendars?", "/$batch" }, "mailbox", FAULT_WAY_BROWSER },
  { "draft", MEDIC_HOST_GRAPH, { "POST /v1.0/me/messages " }, "draft", FAULT_WAY_BROWSER },
  { "draft-removal", MEDIC_HOST_GRAPH, { "DELETE /v1.0/me/messages/" }, "draft",
    FAULT_WAY_BROWSER },
  { "draft-gone", MEDIC_HOST_GRAPH, { "GET /v1.0/me/messages/" }, "draft", FAULT_WAY_BROWSER },
  { "send", MEDIC_HOST_GRAPH, { "POST /v1.0/me/sendMail " }, "test-message", FAULT_WAY_BROWSER },
  { "arrival", MEDIC_HOST_GRAPH, { "GET /v1.0/me/mailFolders/inbox/messages?" }, "test-message",
    FAULT_WAY_BROWSER },
};

const gsize n_fault_services = G_N_ELEMENTS (fault_services);
