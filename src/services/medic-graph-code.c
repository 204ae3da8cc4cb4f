/* medic-graph-code.c - the one code out of what Microsoft Graph says of a refusal
 *
 * Microsoft, “Microsoft Graph error responses”: errors may be nested, both “innerError” and
 * “innererror” are written, the most specific code that is known counts, and nothing is to be read
 * from the message.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-graph-private.h"

#include <string.h>

#define LONGEST_CODE 64
#define DEEPEST_ERROR 8

/* How much a code tells. */
typedef enum
{
  NO_CODE,
  FOREIGN,  /* in the form of one */
  WRAPPER,  /* known, and says little by itself */
  KNOWN,
} Worth;

static const char *const known[] = {
  /* The mailbox. */
  "MailboxNotEnabledForRESTAPI", "MailboxNotSupportedForRESTAPI",
  "RESTAPINotEnabledForComponentSharedMailbox", "ErrorMissingEmailAddress", "ExtensionError",
  "ErrorInvalidLicense", "UserHasNoMailboxAndNoLicenseAssigned",
  "UserHasNoMailboxAndNoLicenseAssignedError", "ErrorNonExistentMailbox", "ErrorInvalidUser",
  "ErrorInvalidUserPrincipalName", "MailboxNotFound", "ErrorMailboxNotFound",
  "Request_ResourceNotFound", "ResourceNotFound", "ErrorNonPrimarySmtpAddress",
  "ErrorMailboxMoveInProgress", "ErrorMailboxStoreUnavailable", "ErrorMailboxFailover",
  "MailboxInTransit", "MailboxInTransitException", "MailboxInfoStale", "ErrorQuotaExceeded",
  "QuotaExceededException", "quotaLimitReached", "MapiExceptionShutoffQuotaExceeded",
  "ErrorItemNotFound", "ErrorFolderNotFound",
  /* The account, and what we may do in its name. */
  "ErrorAccountDisabled", "ErrorPasswordExpired", "ErrorPasswordChangeRequired",
  "ErrorOrganizationAccessBlocked", "OrganizationFromTenantGuidNotFound", "ErrorAccountSuspend",
  "ErrorAccessDenied", "Authorization_RequestDenied", "Authorization_IdentityNotFound",
  "AuthOMMissingRequiredPermissions", "NoPermissionsInAccessToken",
  "ErrorInsufficientPermissionsInAccessToken", "ErrorImpersonateUserDenied",
  "ErrorImpersonationDenied", "ErrorTokenSerializationDenied", "ErrorSendAsDenied",
  "ApplicationAccessPolicy", "EwsApplicationAccessPolicy", "InvalidAuthenticationToken",
  "Authentication_ExpiredToken", "Authentication_MissingOrMalformed", "InvalidAudience",
  /* Too much, or trouble of its own. */
  "ErrorExceededMessageLimit", "ErrorMessageSubmissionBlocked", "SubmissionQuotaExceededException",
  "ApplicationThrottled", "MailboxConcurrency", "ErrorServerBusy", "ErrorTooManyRequests",
  "ErrorExceededConnectionCount", "activityLimitReached", "ErrorInternalServerTransientError",
  "ErrorInternalServerError", "ErrorTimeoutExpired", "ErrorConnectionFailed", "ErrorADUnavailable",
  "ErrorInsufficientResources",
};

static const char *const wrappers[] = {
  "generalException", "UnknownError", "InvalidRequest", "BadRequest", "Request_BadRequest",
  "AccessDenied", "Forbidden", "NotAllowed", "notSupported", "itemNotFound", "unauthenticated",
  "Unauthorized", "TooManyRequests", "serviceNotAvailable", "ServiceUnavailable", "GatewayTimeout",
  "InternalServerError",
};

/* By which Graph says that it is the token, which another one may put right. */
static const char *const tokens[] = {
  "InvalidAuthenticationToken", "Authentication_ExpiredToken", "unauthenticated", "Unauthorized",
};

static gboolean
has (const char *const *list,
     gsize              n,
     const char        *code)
{
  for (gsize i = 0; i < n; i++)
    if (g_ascii_strcasecmp (list[i], code) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_code (const char *text)
{
  gsize size = strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

  return size > 0 && text[size] == '\0';
}

static Worth
weigh (const char *code)
{
  if (code == NULL || !is_code (code))
    return NO_CODE;

  if (has (known, G_N_ELEMENTS (known), code))
    return KNOWN;

  return has (wrappers, G_N_ELEMENTS (wrappers), code) ? WRAPPER : FOREIGN;
}

/* Returns: (transfer none) (nullable): the error within */
static JsonObject *
peek_inner (JsonObject *error)
{
  static const char *const names[] = { "innerError", "innererror", "InnerError" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      JsonNode *node = json_object_get_member (error, names[i]);

      if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
        return json_node_get_object (node);
    }

  return NULL;
}

/**
 * medic_graph_code_find:
 * @error: the member of that name
 *
 * Returns: (transfer full) (nullable): the innermost code that is known; where none is, what at
 *   least has the form of one, the outermost first
 */
char *
medic_graph_code_find (JsonObject *error)
{
  const char *best = NULL;
  Worth worth = NO_CODE;

  for (guint depth = 0; error != NULL && depth < DEEPEST_ERROR; depth++)
    {
      const char *code = medic_http_peek_text (error, "code", LONGEST_CODE);
      Worth found = weigh (code);

      if (found > worth || (found == worth && found >= WRAPPER))
        {
          best = code;
          worth = found;
        }
      error = peek_inner (error);
    }

  return g_strdup (best);
}

static gboolean
says_so (const char *message)
{
  g_autofree char *small = g_ascii_strdown (message, -1);

  return strstr (small, "access to odata is disabled") != NULL
         || strstr (small, "accesspolicy settings") != NULL;
}

/* Whether it is Exchange's own list of apps that refuses us: that has no code of its own, but a
 * sentence, and so this is the only place that looks into one. */
gboolean
medic_graph_code_is_blocked (JsonObject *error)
{
  for (guint depth = 0; error != NULL && depth < DEEPEST_ERROR; depth++)
    {
      const char *message = medic_http_peek_text (error, "message", MEDIC_HTTP_LONGEST_STRING);

      if (message != NULL && says_so (message))
        return TRUE;
      error = peek_inner (error);
    }

  return FALSE;
}

/* @code: (nullable): of a 401. Whether new tokens may help */
gboolean
medic_graph_code_is_token (const char *code)
{
  return code == NULL || has (tokens, G_N_ELEMENTS (tokens), code);
}
