/* codes-graph.c - codes of Microsoft Graph and Exchange, and the constant that HubSpot shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/codes.h"
#include "knowledge/knowledge.h"

#define OF(name, slug, heft, ...) \
  { MEDIC_CODE_GRAPH, name, slug, heft, \
    .publisher = "Microsoft", .date = "2026-11-23", ##__VA_ARGS__ }

/* A name of Microsoft’s alone; one that many other services use too. */
#define G(name, slug, ...) OF (name, slug, MEDIC_WEIGHT_PLAIN, ##__VA_ARGS__)
#define ANY(name, slug) OF (name, slug, MEDIC_WEIGHT_WEAK, .unsure = TRUE)
#define WRAPPER(name, slug) OF (name, slug, MEDIC_WEIGHT_WRAPPER, .unsure = TRUE)

/* How Exchange says that its own list refuses the app. */
#define REFUSED \
  "access to odata is disabled|accesspolicy settings|applicationaccesspolicy|blocked by tenant"

const MedicCode medic_codes_graph[] = {
  /* No usable mailbox in the cloud. */
  G ("MailboxNotEnabledForRESTAPI", "mailbox-not-in-cloud"),
  G ("MailboxNotSupportedForRESTAPI", "mailbox-not-in-cloud"),
  G ("RESTAPINotEnabledForComponentSharedMailbox", "mailbox-not-in-cloud"),
  G ("ErrorMissingEmailAddress", "mailbox-not-in-cloud"),
  G ("ExtensionError", "app-blocked-in-exchange", .needs = REFUSED),
  OF ("ExtensionError", "mailbox-not-in-cloud", MEDIC_WEIGHT_WEAK, .unsure = TRUE),

  { MEDIC_CODE_HUBSPOT, "OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX",
    "mailbox-not-in-cloud", MEDIC_WEIGHT_PLAIN, .publisher = "HubSpot", .date = "2024-10-04" },
  { MEDIC_CODE_HUBSPOT, "REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX",
    "mailbox-not-in-cloud", MEDIC_WEIGHT_PLAIN, .publisher = "HubSpot", .date = "2024-10-04" },

  /* The licence is named. */
  G ("ErrorInvalidLicense", "mailbox-unlicensed"),
  G ("UserHasNoMailboxAndNoLicenseAssigned", "mailbox-unlicensed"),
  G ("UserHasNoMailboxAndNoLicenseAssignedError", "mailbox-unlicensed"),

  /* Nobody is at home under that address. */
  G ("ErrorNonExistentMailbox", "mailbox-not-found"),
  G ("ErrorInvalidUser", "mailbox-not-found"),
  G ("ErrorInvalidUserPrincipalName", "mailbox-not-found"),
  G ("ErrorInvalidMailbox", "mailbox-not-found"),
  G ("ErrorMailRecipientNotFound", "mailbox-not-found"),
  OF ("UserHasNoMailbox", "mailbox-not-found", MEDIC_WEIGHT_WEAK),
  OF ("UserHasNoMailboxException", "mailbox-not-found", MEDIC_WEIGHT_WEAK),
  G ("MailboxNotFound", "mailbox-not-found"),
  G ("ErrorMailboxNotFound", "mailbox-not-found"),
  G ("Request_ResourceNotFound", "mailbox-not-found"),
  OF ("ResourceNotFound", "mailbox-not-found", MEDIC_WEIGHT_PLAIN,
      .needs = "resource could not be discovered|user not found|mailbox"),
  ANY ("ResourceNotFound", "mailbox-not-found"),
  G ("ErrorNonPrimarySmtpAddress", "alias-problem"),

  /* On the move. */
  G ("ErrorMailboxMoveInProgress", "mailbox-moving"),
  G ("ErrorMailboxStoreUnavailable", "mailbox-moving"),
  G ("ErrorMailboxFailover", "mailbox-moving"),
  G ("MailboxOfflineException", "mailbox-moving"),
  G ("MailboxCrossSiteFailoverException", "mailbox-moving"),
  G ("MailboxInTransit", "mailbox-moving"),
  G ("MailboxInTransitException", "mailbox-moving"),
  G ("MailboxInfoStale", "mailbox-moving"),

  /* The account or the organisation. */
  G ("ErrorAccountDisabled", "account-disabled"),
  G ("ErrorPasswordExpired", "password-expired"),
  G ("ErrorPasswordChangeRequired", "password-expired"),
  G ("ErrorOrganizationAccessBlocked", "service-missing-in-tenant"),
  G ("OrganizationFromTenantGuidNotFound", "tenant-not-found"),

  /* What the app may do. */
  G ("ErrorAccessDenied", "app-blocked-in-exchange", .needs = REFUSED),
  G ("ErrorAccessDenied", "permission-missing"),
  G ("AccessDenied", "app-blocked-in-exchange", .needs = REFUSED),
  ANY ("AccessDenied", "permission-missing"),
  ANY ("Forbidden", "permission-missing"),
  ANY ("NotAllowed", "permission-missing"),
  G ("Authorization_RequestDenied", "permission-missing"),
  G ("AuthOMMissingRequiredPermissions", "guest-account", .needs = "aadguestpft"),
  G ("AuthOMMissingRequiredPermissions", "permission-missing"),
  G ("NoPermissionsInAccessToken", "permission-missing"),
  G ("ErrorInsufficientPermissionsInAccessToken", "permission-missing"),
  G ("ErrorImpersonateUserDenied", "permission-missing"),
  G ("ErrorImpersonationDenied", "permission-missing"),
  G ("ErrorImpersonationFailed", "permission-missing"),
  G ("ErrorTokenSerializationDenied", "permission-missing"),
  G ("ErrorSendAsDenied", "permission-missing"),
  G ("ApplicationAccessPolicy", "app-blocked-in-exchange"),
  G ("EwsApplicationAccessPolicy", "app-blocked-in-exchange"),
  G ("Authorization_IdentityNotFound", "app-not-in-tenant"),

  /* The organisation’s own sign-in server. */
  G ("ID3242", "federation-fault"),
  G ("MSIS", "federation-fault"),

  /* The token. 80049228 is no number of the sign-in service, though it looks like one. */
  G ("InvalidAuthenticationToken", "token-expired-or-clock",
     .needs = "expired|not yet valid|lifetime validation|80049228"),
  G ("InvalidAuthenticationToken", "token-invalid",
     .needs = "idx|empty|audience|malformed|not well formed|parsing failed"),
  OF ("InvalidAuthenticationToken", "token-invalid", MEDIC_WEIGHT_WEAK),
  G ("80049228", "token-expired-or-clock", .needs = "token"),
  G ("Authentication_ExpiredToken", "token-expired-or-clock"),
  G ("Authentication_MissingOrMalformed", "token-invalid"),
  G ("InvalidAudience", "token-invalid", .unsure = TRUE),
  ANY ("unauthenticated", "token-invalid"),

  /* Full, or too much sent. */
  G ("ErrorQuotaExceeded", "mailbox-full"),
  G ("QuotaExceededException", "mailbox-full"),
  G ("quotaLimitReached", "mailbox-full", .unsure = TRUE),
  G ("MapiExceptionShutoffQuotaExceeded", "mailbox-full"),
  G ("ErrorExceededMessageLimit", "send-quota"),
  G ("ErrorMessageSubmissionBlocked", "send-quota"),
  G ("ErrorAccountSuspend", "send-quota", .owner = "user"),
  G ("SubmissionQuotaExceededException", "send-quota"),
  G ("ErrorSubmissionQuotaExceeded", "send-quota"),
  G ("OutboundSpamException", "send-quota"),

  /* Too many calls. */
  G ("ApplicationThrottled", "throttled"),
  G ("MailboxConcurrency", "throttled"),
  G ("ErrorServerBusy", "throttled"),
  G ("ErrorTooManyRequests", "throttled"),
  G ("ErrorExceededConnectionCount", "throttled"),
  G ("ErrorExceededSubscriptionCount", "throttled"),
  G ("ErrorExceededFindCountLimit", "throttled"),
  G ("activityLimitReached", "throttled", .unsure = TRUE),
  ANY ("TooManyRequests", "throttled"),

  /* Microsoft’s own trouble. */
  G ("ErrorInternalServerTransientError", "transient-service"),
  OF ("ErrorInternalServerError", "transient-service", MEDIC_WEIGHT_WEAK),
  G ("ErrorTimeoutExpired", "transient-service"),
  G ("ErrorApiQuarantined", "transient-service"),
  G ("ErrorMessageTransientError", "transient-service"),
  G ("ErrorNoRespondingCASInDestinationSite", "transient-service"),
  G ("ErrorConnectionFailed", "transient-service"),
  G ("ErrorADUnavailable", "transient-service"),
  G ("ErrorInsufficientResources", "transient-service"),
  G ("serviceNotAvailable", "transient-service", .unsure = TRUE),
  ANY ("ServiceUnavailable", "transient-service"),
  ANY ("GatewayTimeout", "transient-service"),
  ANY ("InternalServerError", "transient-service"),
  WRAPPER ("generalException", "transient-service"),
  WRAPPER ("UnknownError", "transient-service"),
  WRAPPER ("InvalidRequest", "app-registration-fault"),

  { 0 }
};
