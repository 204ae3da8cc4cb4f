/* sights.c - what can be seen in HubSpot without a text to paste, and what it most likely means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/knowledge.h"

/* The sections of HubSpot’s article on Office 365 connections (2022-09-16), administrator approval
 * (Microsoft’s default of 2025-10) and a connection that ended. */
const MedicSight medic_sights[] = {
  { "approval-needed", "admin-consent-needed" },
  { "not-found", "mailbox-not-found" },
  { "wrong-address", "wrong-account-or-tenant" },
  { "not-enabled", "mailbox-not-in-cloud" },
  { "outlook-alias", "alias-problem" },
  { "interaction-required", "interaction-required" },
  { "stopped-working", "session-expired-or-revoked" },
  { NULL }
};
