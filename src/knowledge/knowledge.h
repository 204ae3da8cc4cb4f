/* knowledge.h - what the program knows, as tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-knowledge.h"

G_BEGIN_DECLS

/* Grows by one with each release in which a cause is found otherwise than before. */
#define MEDIC_RULES 1

extern const MedicDiagnosis medic_address_diagnoses[];
extern const MedicDiagnosis medic_proxy_diagnoses[];
extern const MedicDiagnosis medic_names_diagnoses[];
extern const MedicDiagnosis medic_ways_diagnoses[];
extern const MedicDiagnosis medic_certificate_diagnoses[];
extern const MedicDiagnosis medic_network_diagnoses[];
extern const MedicDiagnosis medic_domain_diagnoses[];
extern const MedicDiagnosis medic_elsewhere_diagnoses[];
extern const MedicDiagnosis medic_retired_diagnoses[];
extern const MedicDiagnosis medic_contradicted_diagnoses[];
extern const MedicDiagnosis medic_sign_in_here_diagnoses[];
extern const MedicDiagnosis medic_mailbox_open_diagnoses[];
extern const MedicDiagnosis medic_answered_diagnoses[];
extern const MedicDiagnosis medic_tenant_diagnoses[];
extern const MedicDiagnosis medic_account_here_diagnoses[];
extern const MedicDiagnosis medic_risk_kinds_diagnoses[];
extern const MedicDiagnosis medic_sign_in_diagnoses[];
extern const MedicDiagnosis medic_ended_diagnoses[];
extern const MedicDiagnosis medic_session_diagnoses[];
extern const MedicDiagnosis medic_restriction_kinds_diagnoses[];
extern const MedicDiagnosis medic_account_diagnoses[];
extern const MedicDiagnosis medic_consent_kinds_diagnoses[];
extern const MedicDiagnosis medic_consent_diagnoses[];
extern const MedicDiagnosis medic_access_kinds_diagnoses[];
extern const MedicDiagnosis medic_access_diagnoses[];
extern const MedicDiagnosis medic_app_diagnoses[];
extern const MedicDiagnosis medic_mailbox_diagnoses[];
extern const MedicDiagnosis medic_mailbox_here_diagnoses[];
extern const MedicDiagnosis medic_mailbox_told_diagnoses[];
extern const MedicDiagnosis medic_calendar_diagnoses[];
extern const MedicDiagnosis medic_limits_diagnoses[];
extern const MedicDiagnosis medic_lasting_diagnoses[];
extern const MedicDiagnosis medic_message_diagnoses[];
extern const MedicDiagnosis medic_last_diagnoses[];

extern const MedicDiagnosis *const medic_layers[];
extern const MedicQuestion medic_questions[];
extern const MedicStandIn medic_stand_ins[];
extern const MedicValue medic_values[];
extern const MedicCondition medic_healthy[];
extern const MedicWalk medic_walks[];

/* What a spoken code says: numbers that were released stay what they are. */
extern const MedicNumbers medic_numbers;
extern const MedicNumbered medic_numbered_values[];

/* What stands on the buttons that steps name. */
extern const MedicLabel medic_labels[];

/* What a step shows: .drawing = DRAWING (SIGN_OUT) */
enum
{
  DRAWING_SEE_WHO,
  DRAWING_SIGN_OUT,
  DRAWING_PRIVATE_WINDOW,
  DRAWING_ANOTHER_ACCOUNT,
  DRAWING_MAIN_ADDRESS,
  DRAWING_ADD_ADDRESS,
  DRAWING_MAKE_PRIMARY,
  DRAWING_HUBSPOT_EMAIL,
  DRAWING_HUBSPOT_CALENDAR,
  DRAWING_HUBSPOT_BUTTON,
  DRAWING_HUBSPOT_CONNECT,
  DRAWING_HUBSPOT_CHOOSE,
  DRAWING_HUBSPOT_DISABLE,
  DRAWING_HUBSPOT_REMOVE,
  DRAWING_REQUEST_APPROVAL,
  DRAWING_CONSENT_FOR_ALL,
  DRAWING_ENTRA_CONSENT,
  DRAWING_ENTRA_ASSIGN,
  DRAWING_LICENCES,
};

extern const MedicDrawing medic_drawings[];
#define DRAWING(ID) (&medic_drawings[DRAWING_##ID])

/* What a pasted text can say. */
extern const MedicCause medic_causes[];
extern const MedicCode *const medic_codes[];
extern const MedicReference medic_references[];
extern const MedicWording *const medic_wordings[];
extern const MedicForeign medic_foreigners[];
extern const MedicSight medic_sights[];

/* What is asked of an administrator, and what comes back. */
extern const MedicAdminRequest medic_admin_requests[];
extern const MedicPermission medic_permissions[];
extern const MedicAdminAnswer medic_admin_answers[];
extern const MedicAnswerWording medic_answer_wordings[];

/* Pages that steps open. Fixed: no fact is ever put into a link. */
#define LINK_HUBSPOT "https://app.hubspot.com/"
#define LINK_OUTLOOK "https://outlook.office.com/mail/"
#define LINK_DOMAINS "https://admin.microsoft.com/"
#define LINK_HOME "https://m365.cloud.microsoft/"
#define LINK_SIGN_OUT_WORK "https://login.microsoftonline.com/common/oauth2/v2.0/logout"
#define LINK_SIGN_OUT_PERSONAL "https://login.live.com/logout.srf"
#define LINK_GRANTS_WORK "https://myapps.microsoft.com/"
#define LINK_GRANTS_PERSONAL "https://account.live.com/consent/Manage"
#define LINK_ADDRESSES_PERSONAL "https://account.live.com/names/manage"
#define LINK_ENTRA "https://entra.microsoft.com/"
#define LINK_SECURITY_INFO "https://mysignins.microsoft.com/security-info"
#define LINK_HUBSPOT_STATUS "https://status.hubspot.com/"
#define LINK_SERVICE_HEALTH "https://status.cloud.microsoft/"

/* Who says so, in more than one table. */
#define SOURCE_MX_HINT { \
  N_("Where a domain receives its mail is told by its MX record."), \
  "RFC 5321, section 5.1", "https://www.rfc-editor.org/rfc/rfc5321#section-5.1", "2008-10-01" }
#define SOURCE_SIGNS { \
  N_("Microsoft tells each domain which entries to set: for Outlook, for sending, and for its cloud in China."), \
  "Microsoft", \
  "https://learn.microsoft.com/microsoft-365/enterprise/external-domain-name-system-records", "2022-10-14" }
#define SOURCE_SIGNATURE { \
  N_("To sign mail, Microsoft 365 has each domain point to its keys, under two names that are always the same."), \
  "Microsoft", \
  "https://learn.microsoft.com/defender-office-365/email-authentication-dkim-configure", "2024-05-31" }
#define SOURCE_SENDERS { \
  N_("A list of allowed senders says who may send mail for a domain. Where its mailboxes are is not in it."), \
  "RFC 7208", "https://www.rfc-editor.org/rfc/rfc7208", "2014-04-01" }
#define SOURCE_HIDDEN { \
  N_("A filter in front hides the host of the mailboxes; an MX record at one proves nothing about it."), \
  "Mail Medic, measured", NULL, "2026-05-01" }
#define SOURCE_PROVIDER { \
  N_("When the mail is hosted elsewhere, another provider is to be chosen in HubSpot."), \
  "HubSpot", \
  "https://knowledge.hubspot.com/connected-email/troubleshoot-office-365-inbox-and-calendar-connection-errors", \
  "2024-10-04" }
#define HUBSPOT_ARTICLE(rule, date) { rule, "HubSpot", \
  "https://knowledge.hubspot.com/connected-email/troubleshoot-office-365-inbox-and-calendar-connection-errors", \
  date }
#define SOURCE_CODES { \
  N_("Microsoft lists what the numbers of its sign-in service mean, and says that they may change."), \
  "Microsoft", "https://learn.microsoft.com/entra/identity-platform/reference-error-codes", "2024-04-24" }

#define SOURCE_PER_APP { \
  N_("Approval and assignment are decided for each app by itself."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies", \
  "2026-01-22" }

/* A cause that a pasted message, or what the person sees, tells. What another app was told is not
 * what HubSpot was told: consent and assignment are per app. */
#define WHEN_MESSAGE_SAYS(...) \
  MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, __VA_ARGS__), \
                MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed"))
#define MESSAGE_IS_PLAIN MEDIC_ALL_OF (MEDIC_TRUE (HUBSPOT_ERROR_SURE))
/* A message is not the last word: not when it works, nor once the administrator has answered. */
#define IT_WORKS_OR_IS_ANSWERED \
  MEDIC_ONE_OF (HUBSPOT_NOW, "works"), MEDIC_KNOWN (ADMIN_ANSWER)
#define UNLESS_IT_WORKS MEDIC_ANY_OF (IT_WORKS_OR_IS_ANSWERED)

/* A cause that our own sign-in met: at its first tier, who it is, or at the second, the mailbox.
 * What is wrong with the account or with the way there is wrong for HubSpot too; what was said of
 * our app is not. */
#define WHEN_SIGN_IN_SAYS(...) MEDIC_ALL_OF (MEDIC_ONE_OF (SIGN_IN_ERROR_CAUSE, __VA_ARGS__))
#define WHEN_ACCESS_SAYS(...) MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_ACCESS_CAUSE, __VA_ARGS__))
#define HUBSPOTS_OWN_MESSAGE N_("The message that appears when you connect in HubSpot itself.")

G_END_DECLS
