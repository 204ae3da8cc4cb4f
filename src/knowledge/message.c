/* message.c - what to say when a pasted text names no cause for HubSpot
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/steps.h"

#define SOURCE_MORE_DETAILS { \
  N_("What identifies a sign-in stands behind “More details” on Microsoft’s page."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/conditional-access/troubleshoot-conditional-access", \
  "2026-11-23" }

const MedicDiagnosis medic_message_diagnoses[] = {
  {
    .id = "message-of-another-app",
    .title = N_("This message is about {hubspot-error-app-name}, not HubSpot"),
    .explanation = N_("Each app is approved and assigned by itself. What Microsoft said to {hubspot-error-app-name} says nothing sure about HubSpot."),
    .agent = N_("The message names {hubspot-error-app-name}. We need the one that HubSpot brings up. Have the customer connect in HubSpot and read out what appears then."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "other"),
      MEDIC_KNOWN (HUBSPOT_ERROR_APP_NAME)
    ),
    .unless = UNLESS_IT_WORKS,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
    .steps = MEDIC_STEPS (STEP_GET_THE_MESSAGE, STEP_PASTE_PAGE),
    .sources = MEDIC_SOURCES (SOURCE_PER_APP, SOURCE_CODES),
  },
  {
    .id = "message-not-recognised",
    .title = N_("We do not know this message"),
    .explanation = N_("In the text there is no code and no wording that we know from Microsoft 365 or HubSpot. We do not guess. The whole page, with its code, may tell more."),
    .agent = N_("Nothing in the text is known to us. Ask for the whole page, for a code such as AADSTS and a number, and for the web address at the top: whose page is it?"),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "not-recognised")),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("The whole page, its web address, and a code such as AADSTS and a number."),
    .steps = MEDIC_STEPS (
      {
        .id = "look-whose-page-it-is",
        .title = N_("Look whose page it is"),
        .body = N_("Read the web address at the top of the browser. At login.microsoftonline.com or login.live.com Microsoft speaks, at app.hubspot.com HubSpot. Any other address has nothing to do with this connection: enter no password there."),
        .agent = N_("Ask for the web address, up to the first slash. Microsoft’s is login.microsoftonline.com or login.live.com, HubSpot’s is app.hubspot.com."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("You know whether Microsoft, HubSpot or somebody else shows the message."),
        .changes = N_("Nothing. You only look."),
        .spares = N_("Reading an address gives nothing away."),
        .caution = N_("An organisation can have a sign-in page of its own. If you are not sure, ask there first."),
      },
      STEP_PASTE_PAGE,
      {
        .id = "check-the-address-instead",
        .title = N_("Let this program check your address"),
        .body = N_("No better text? Go back to the start, type the address that you want in HubSpot and press “Check my connection”. Some causes can be seen without any message."),
        .agent = N_("Without a text: back to the start, the address, “Check my connection”."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("You see where the mail of the address is, and what stands in the way as far as it can be seen."),
        .changes = N_("Nothing. It only looks."),
        .settles = TRUE,
      }
    ),
    .sources = MEDIC_SOURCES (SOURCE_MORE_DETAILS, SOURCE_CODES),
  },

  { 0 }
};
