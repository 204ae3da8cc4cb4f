/* graph-errors.c - what a refusal of Microsoft Graph means for a mailbox
 *
 * Microsoft documents few of these codes; the others are from what Graph and Exchange were seen to
 * answer. So the status decides where the code does not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/graph-errors.h"

/* libsoup has no name for these. */
#define TOO_MANY_REQUESTS 429
#define BANDWIDTH_EXCEEDED 509

typedef struct
{
  const char *code;
  const char *value;
} Meaning;

static const Meaning meanings[] = {
  /* Graph says now the one, now the other of the same account: no mailbox that it reaches. */
  { "MailboxNotEnabledForRESTAPI", "no-mailbox" },
  { "MailboxNotSupportedForRESTAPI", "no-mailbox" },
  { "RESTAPINotEnabledForComponentSharedMailbox", "no-mailbox" },
  { "ResourceNotFound", "no-mailbox" },
  { "ErrorMissingEmailAddress", "no-mailbox" },
  { "ExtensionError", "no-mailbox" },

  { "ErrorInvalidLicense", "unlicensed" },
  { "UserHasNoMailboxAndNoLicenseAssigned", "unlicensed" },
  { "UserHasNoMailboxAndNoLicenseAssignedError", "unlicensed" },

  { "ErrorNonExistentMailbox", "not-found" },
  { "ErrorInvalidUser", "not-found" },
  { "ErrorInvalidUserPrincipalName", "not-found" },
  { "ErrorNonPrimarySmtpAddress", "not-found" },
  { "MailboxNotFound", "not-found" },
  { "ErrorMailboxNotFound", "not-found" },
  { "Request_ResourceNotFound", "not-found" },

  { "ErrorMailboxMoveInProgress", "moving" },
  { "ErrorMailboxStoreUnavailable", "moving" },
  { "ErrorMailboxFailover", "moving" },
  { "MailboxInTransit", "moving" },
  { "MailboxInTransitException", "moving" },
  { "MailboxInfoStale", "moving" },

  { "ErrorAccessDenied", "denied" },
  { "AccessDenied", "denied" },
  { "Forbidden", "denied" },
  { "NotAllowed", "denied" },
  { "Authorization_RequestDenied", "denied" },
  { "AuthOMMissingRequiredPermissions", "denied" },
  { "NoPermissionsInAccessToken", "denied" },
  { "ErrorInsufficientPermissionsInAccessToken", "denied" },
  { "ErrorImpersonateUserDenied", "denied" },
  { "ErrorImpersonationDenied", "denied" },
  { "ErrorTokenSerializationDenied", "denied" },
  { "ErrorSendAsDenied", "denied" },

  { "ApplicationAccessPolicy", "blocked-by-exchange" },
  { "EwsApplicationAccessPolicy", "blocked-by-exchange" },

  { "ErrorAccountDisabled", "disabled" },
  { "ErrorAccountSuspend", "disabled" },
  { "ErrorOrganizationAccessBlocked", "disabled" },

  /* A day's share of sending that is used up is one more thing to wait for. */
  { "ApplicationThrottled", "throttled" },
  { "MailboxConcurrency", "throttled" },
  { "TooManyRequests", "throttled" },
  { "ErrorTooManyRequests", "throttled" },
  { "ErrorServerBusy", "throttled" },
  { "ErrorExceededConnectionCount", "throttled" },
  { "activityLimitReached", "throttled" },
  { "ErrorExceededMessageLimit", "throttled" },
  { "ErrorMessageSubmissionBlocked", "throttled" },
  { "SubmissionQuotaExceededException", "throttled" },

  { "ErrorQuotaExceeded", "full" },
  { "QuotaExceededException", "full" },
  { "quotaLimitReached", "full" },
  { "MapiExceptionShutoffQuotaExceeded", "full" },

  { "ErrorInternalServerTransientError", "busy" },
  { "ErrorInternalServerError", "busy" },
  { "ErrorTimeoutExpired", "busy" },
  { "ErrorConnectionFailed", "busy" },
  { "ErrorADUnavailable", "busy" },
  { "ErrorInsufficientResources", "busy" },
};

static const char *
find_meaning (const char *code)
{
  for (gsize i = 0; code != NULL && i < G_N_ELEMENTS (meanings); i++)
    if (g_ascii_strcasecmp (meanings[i].code, code) == 0)
      return meanings[i].value;

  return NULL;
}

static const char *
find_by_status (guint status)
{
  if (status == TOO_MANY_REQUESTS || status == BANDWIDTH_EXCEEDED)
    return "throttled";

  if (status == SOUP_STATUS_INSUFFICIENT_STORAGE)
    return "full";

  if (status >= SOUP_STATUS_INTERNAL_SERVER_ERROR)
    return "busy";

  return status == SOUP_STATUS_FORBIDDEN ? "denied" : "refused";
}

/* Returns: (nullable): what the answer says of what was asked for, such as “no-mailbox”; %NULL when
 *   it is none of Graph's */
const char *
medic_graph_errors_find_value (const MedicGraphReply *reply)
{
  const char *meaning = find_meaning (reply->code);

  if (!reply->readable)
    return NULL;

  if (SOUP_STATUS_IS_SUCCESSFUL (reply->status))
    return MEDIC_GRAPH_WORKS;

  if (reply->blocked)
    return "blocked-by-exchange";

  return meaning != NULL ? meaning : find_by_status (reply->status);
}

/**
 * medic_graph_errors_learn:
 * @value: the fact for what it means
 * @code: the fact for its code
 *
 * Returns: whether there was something to learn
 */
gboolean
medic_graph_errors_learn (MedicFacts            *learned,
                          const MedicGraphReply *reply,
                          MedicFact              value,
                          MedicFact              code)
{
  const char *found = medic_graph_errors_find_value (reply);

  if (found == NULL)
    return FALSE;

  medic_facts_set_string (learned, value, found);
  if (reply->code != NULL)
    medic_facts_set_string (learned, code, reply->code);

  return TRUE;
}

/* Returns: (transfer full): what to say of an answer that says nothing */
GError *
medic_graph_errors_new_error (const MedicGraphReply *reply)
{
  if (reply->status == TOO_MANY_REQUESTS || reply->status >= SOUP_STATUS_INTERNAL_SERVER_ERROR)
    return g_error_new (G_IO_ERROR, G_IO_ERROR_BUSY, "Status %u", reply->status);

  return g_error_new (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Status %u, not as agreed", reply->status);
}
