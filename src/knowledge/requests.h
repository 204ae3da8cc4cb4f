/* requests.h - what requests to an administrator share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "knowledge/knowledge.h"

#define FOR_STEPS(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* The way to the app in Entra; “HubSpot” is what to look for in the list. */
#define PRESS_IN_APP(...) \
  MEDIC_PRESS ("Entra ID", "Enterprise apps", "All applications", "HubSpot", __VA_ARGS__)

#define ROLE_APP "Cloud Application Administrator"
#define ROLE_LOGS "Reports Reader"
#define ROLE_RULES "Conditional Access Administrator"

#define SOURCE_ASK_GRANT { \
  N_("How an administrator approves an app for the organisation, and with which role."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent", "2024-11-29" }
#define SOURCE_ASK_REVOKE { \
  N_("How the permissions of an app are reviewed and taken back."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/manage-application-permissions", "2023-09-04" }
#define SOURCE_ASK_ASSIGN { \
  N_("How people are assigned to an app, and that it needs an approval as well."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal", "2025-04-14" }
#define SOURCE_ASK_POLICY { \
  N_("Which permissions people may not approve by themselves any more."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies", "2026-01-22" }
#define SOURCE_ASK_PERMISSIONS { \
  N_("What each permission of Microsoft Graph opens."), "Microsoft", \
  "https://learn.microsoft.com/graph/permissions-reference", "2026-11-23" }
#define SOURCE_ASK_HUBSPOT { \
  N_("HubSpot’s own list of the permissions that it needs."), "HubSpot", \
  "https://knowledge.hubspot.com/connected-email/troubleshoot-office-365-inbox-and-calendar-connection-errors", \
  "2024-10-04" }
#define SOURCE_ASK_RULES { \
  N_("How the sign-in logs name the rule that stopped a sign-in."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/conditional-access/troubleshoot-conditional-access", "2026-11-23" }

/* The label of the box is in English here: it was not seen in other languages. */
#define WITHOUT_THE_APP \
  N_("If HubSpot is not in that list, nobody has connected it here yet. Then we begin in HubSpot itself, together, in a private window: “Settings”, “General”, “Email”, “Connect personal email”, “Office 365”, “Continue”. You sign in at Microsoft. If a box like “Consent on behalf of your organization” is there, tick it, and press “Accept”. That connects your mailbox, so we remove it in HubSpot at once, and I connect my own.")
#define GRANT_REPLACES \
  N_("Granting may replace what was granted to this app for everybody before. Compare the list first.")
#define NO_LOOSENING \
  N_("Nothing else needs to be changed. Do not loosen the settings for user consent: approving this one app is enough.")
#define OPENS_NO_OTHER \
  N_("It opens no mailbox by itself: only that of a person who connects it and signs in. HubSpot gets no rights of an administrator.")
#define REVOKE_PERMISSION \
  N_("At the same place: the tab “Admin consent”, the three dots beside a permission, “Revoke permission”. To stop it for everybody at once: “Properties”, “Enabled for users to sign in?”, “No”.")
#define NOTHING_HAPPENS \
  N_("Nothing breaks. I cannot connect my mailbox, and HubSpot logs none of my mail.")

/* What a rule stopped is found by the number of that one sign-in. */
#define FIND_IN_LOGS \
  MEDIC_PRESS ("Entra ID", "Monitoring & health", "Sign-in logs", "Correlation ID")
#define UNDO_EXCEPTION N_("Remove the exception from the same rule.")
#define CHECK_LOG \
  N_("I connect again, and the new entry in the sign-in logs is a success. It can take some minutes to appear.")
