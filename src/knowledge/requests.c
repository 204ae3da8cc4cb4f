/* requests.c - what is asked of an administrator, whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/requests-access.h"
#include "knowledge/requests-service.h"

#define POINT_DIRECT_MEMBERS \
  N_("With groups: Entra ID P1 or P2 is needed, and only direct members count. Members of a group inside the group do not.")
#define POINT_BOTH_ARE_NEEDED \
  N_("Assignment and approval are two things. Where “Assignment required?” is Yes, an administrator’s approval is needed as well, even if people may approve apps themselves: “Permissions”, “Grant admin consent”.")
#define POINT_LIMIT_TO_SOME \
  N_("You can limit who may use it: “Properties”, “Assignment required?”, “Yes”, then “Users and groups”.")
#define SOURCES_APPROVAL \
  MEDIC_SOURCES (SOURCE_ASK_GRANT, SOURCE_ASK_REVOKE, SOURCE_ASK_POLICY, \
                 SOURCE_ASK_PERMISSIONS, \
                 SOURCE_ASK_HUBSPOT)

/* The first that fits is taken; the last fits always. */
const MedicAdminRequest medic_admin_requests[] = {
  {
    .id = "approval",
    .steps = FOR_STEPS ("ask-for-approval", "ask-to-approve-anew", "ask-to-approve-the-open-way"),
    .subject = N_("Request: approve HubSpot for Microsoft 365"),
    .ask = N_("Approve the app HubSpot for our organisation, once."),
    .why = N_("I want to connect my mailbox and calendar to HubSpot, a web service for keeping in touch with customers. Microsoft stops me: since autumn 2025 its default lets only an administrator approve apps that read mail or calendars."),
    .link = LINK_ENTRA,
    .press = PRESS_IN_APP ("Permissions", "Grant admin consent"),
    .role = ROLE_APP,
    .otherwise = WITHOUT_THE_APP,
    .points = MEDIC_POINTS (
      NO_LOOSENING, POINT_BOTH_ARE_NEEDED, POINT_LIMIT_TO_SOME, GRANT_REPLACES),
    .about_app = TRUE,
    .permissions = TRUE,
    .limits = OPENS_NO_OTHER,
    .check = N_("Under “Permissions”, the tab “Admin consent” lists the same permissions as this mail. Then I connect."),
    .undo = REVOKE_PERMISSION,
    .without = NOTHING_HAPPENS,
    .yes = "approved",
    .sources = SOURCES_APPROVAL,
  },
  {
    .id = "assignment",
    .steps = FOR_STEPS ("ask-to-be-assigned"),
    .subject = N_("Request: assign me to HubSpot in Microsoft 365"),
    .ask = N_("Assign me to the app HubSpot, and see that it is approved as well."),
    .why = N_("I want to connect my mailbox and calendar to HubSpot, a web service for keeping in touch with customers. Microsoft stops me: the app is limited to people who are assigned to it, and I am not."),
    .link = LINK_ENTRA,
    .press = PRESS_IN_APP ("Users and groups", "Add user/group", "Assign"),
    .role = ROLE_APP,
    .otherwise = N_("If HubSpot is under another name in that list, compare it with what stands below. The role User Administrator can assign people too, but cannot approve."),
    .points = MEDIC_POINTS (
      N_("Between “Add user/group” and “Assign”: press “None Selected”, choose me, and press “Select”."),
      POINT_BOTH_ARE_NEEDED, POINT_DIRECT_MEMBERS, GRANT_REPLACES),
    .about_app = TRUE,
    .permissions = TRUE,
    .limits = N_("Nobody else gets in, and I get no rights beyond this app. It opens my own mailbox only."),
    .check = N_("My name stands under “Users and groups”, and “Permissions”, “Admin consent” lists the same permissions as this mail."),
    .undo = N_("“Users and groups”, choose me, “Remove”."),
    .without = NOTHING_HAPPENS,
    .yes = "both",
    .sources = MEDIC_SOURCES (SOURCE_ASK_ASSIGN, SOURCE_ASK_GRANT, SOURCE_ASK_REVOKE,
                              SOURCE_ASK_PERMISSIONS, SOURCE_ASK_HUBSPOT),
  },
  {
    .id = "both",
    .steps = FOR_STEPS ("ask-for-both", "ask-what-is-missing-still"),
    .subject = N_("Request: HubSpot still does not connect, something is missing"),
    .ask = N_("Compare three things at the app HubSpot: is it approved, am I assigned, and is it the right app?"),
    .why = N_("You answered that it is done: thank you. I tried it, and HubSpot shows the same message as before. Often one of two is still missing, for they are decided apart: the approval, and the assignment."),
    .link = LINK_ENTRA,
    .press = PRESS_IN_APP ("Permissions"),
    .role = ROLE_APP,
    .otherwise = WITHOUT_THE_APP,
    .points = MEDIC_POINTS (
      N_("Approved: “Permissions”, the tab “Admin consent” lists the permissions below. If not: “Grant admin consent”."),
      N_("Assigned: “Properties”, “Assignment required?”. If it is Yes, my name must stand under “Users and groups”."),
      POINT_DIRECT_MEMBERS,
      N_("Switched on: “Properties”, “Enabled for users to sign in?” is Yes."),
      N_("The right app: more than one in the list may be called HubSpot. Compare with what stands below."),
      N_("The right organisation: is it the one that my account belongs to?"),
      N_("Time: a change can take up to an hour until it counts everywhere."),
      GRANT_REPLACES),
    .about_app = TRUE,
    .permissions = TRUE,
    .limits = OPENS_NO_OTHER,
    .check = N_("I connect in HubSpot again."),
    .undo = REVOKE_PERMISSION,
    .without = NOTHING_HAPPENS,
    .yes = "both",
    .sources = MEDIC_SOURCES (SOURCE_ASK_ASSIGN, SOURCE_ASK_GRANT, SOURCE_ASK_REVOKE,
                              SOURCE_ASK_PERMISSIONS, SOURCE_ASK_HUBSPOT),
  },
  {
    .id = "app-not-in-tenant",
    .steps = FOR_STEPS ("ask-to-add-the-app"),
    .subject = N_("Request: add HubSpot to our Microsoft 365"),
    .ask = N_("Look whether HubSpot is in our list of apps, and approve it there, or add it together with me."),
    .why = N_("I want to connect my mailbox and calendar to HubSpot, a web service for keeping in touch with customers. Microsoft says that the app is not known in our organisation."),
    .link = LINK_ENTRA,
    .press = PRESS_IN_APP ("Permissions", "Grant admin consent"),
    .role = ROLE_APP,
    .otherwise = WITHOUT_THE_APP,
    .points = MEDIC_POINTS (
      N_("If HubSpot is in the list and approved, I may have signed in with an account of another organisation. Tell me, and I sign out of it."),
      NO_LOOSENING, POINT_LIMIT_TO_SOME, GRANT_REPLACES),
    .about_app = TRUE,
    .permissions = TRUE,
    .limits = OPENS_NO_OTHER,
    .check = N_("HubSpot stands in the list, and its permissions under “Permissions”."),
    .undo = N_("The same app, “Properties”, “Delete”."),
    .without = NOTHING_HAPPENS,
    .yes = "approved",
    .sources = SOURCES_APPROVAL,
  },
  {
    .id = "app-disabled",
    .steps = FOR_STEPS ("ask-to-switch-the-app-on"),
    .subject = N_("Request: is HubSpot switched off on purpose?"),
    .ask = N_("Look whether HubSpot is switched off on purpose. If it is not, switch it on."),
    .why = N_("I want to connect my mailbox and calendar to HubSpot. Microsoft says that the app is known here, but switched off."),
    .link = LINK_ENTRA,
    .press = PRESS_IN_APP ("Properties", "Enabled for users to sign in?", "Yes", "Save"),
    .role = ROLE_APP,
    .otherwise = N_("If Microsoft itself has disabled the app, that page says so. Then only HubSpot and Microsoft can change it: tell me, and I ask HubSpot."),
    .points = MEDIC_POINTS (
      N_("If it is off on purpose, a short reason helps me: then I stop trying.")),
    .about_app = TRUE,
    .limits = N_("It approves nothing new. It only lets people sign in to the app again."),
    .check = N_("I connect in HubSpot again."),
    .undo = N_("The same switch, “No”."),
    .without = NOTHING_HAPPENS,
    .yes = "done",
    .sources = MEDIC_SOURCES (
      { N_("The switches of an app, and what each does."), "Microsoft",
        "https://learn.microsoft.com/entra/identity/enterprise-apps/application-properties", "2026-11-23" }),
  },
  {
    .id = "permissions",
    .steps = FOR_STEPS ("ask-for-the-permissions", "ask-for-staying-signed-in"),
    .subject = N_("Request: compare the permissions of HubSpot"),
    .ask = N_("Compare what HubSpot was granted with what it needs, and grant what is missing."),
    .why = N_("I want to connect my mailbox and calendar to HubSpot. The sign-in is good, but a permission seems to be missing."),
    .link = LINK_ENTRA,
    .press = PRESS_IN_APP ("Permissions", "Grant admin consent"),
    .role = ROLE_APP,
    .points = MEDIC_POINTS (
      N_("Look at both tabs, “Admin consent” and “User consent”."),
      N_("Two more things give the same answer: an account without a mailbox in Exchange Online, and a list in Exchange that blocks programs (Get-OrganizationConfig | fl Ews*)."),
      GRANT_REPLACES),
    .about_app = TRUE,
    .permissions = TRUE,
    .limits = OPENS_NO_OTHER,
    .check = N_("The list of this mail is there in full. Then I connect again."),
    .undo = REVOKE_PERMISSION,
    .without = NOTHING_HAPPENS,
    .yes = "approved",
    .sources = SOURCES_APPROVAL,
  },
  REQUEST_CLIENT_APP,
  REQUEST_DEVICE,
  REQUEST_CONDITIONAL_ACCESS,
  REQUEST_SESSION_LENGTH,
  REQUEST_RISK,
  REQUEST_TENANT_RESTRICTION,
  REQUEST_SERVICE,
  REQUEST_LICENCE,
  REQUEST_EXCHANGE_LIST,
  {
    .id = "other",
    .subject = N_("Request: help me to connect my mailbox to HubSpot"),
    .without = N_("Nothing breaks. My mailbox stays unconnected, and HubSpot logs none of my mail."),
    .yes = "done",
  },

  { 0 }
};
