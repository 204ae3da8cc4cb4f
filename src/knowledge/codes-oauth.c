/* codes-oauth.c - the names that OAuth and Microsoft’s libraries give to a refused sign-in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/codes.h"
#include "knowledge/knowledge.h"

#define OF(name, slug, heft, who, day, ...) \
  { MEDIC_CODE_OAUTH, name, slug, heft, .publisher = who, .date = day, ##__VA_ARGS__ }

/* Microsoft’s own names; those that every service with OAuth uses. */
#define OWN(name, slug, heft, ...) OF (name, slug, heft, "Microsoft", "2024-04-24", ##__VA_ARGS__)
#define ANY(name, slug, heft, ...) \
  OF (name, slug, heft, "RFC 6749", "2012-10-01", .unsure = TRUE, ##__VA_ARGS__)
#define DEVICE(name, heft) \
  OF (name, "device-code-problem", heft, "RFC 8628", "2019-08-01", .unsure = TRUE)

#define PLAIN   MEDIC_WEIGHT_PLAIN
#define WEAK    MEDIC_WEIGHT_WEAK
#define WRAPPER MEDIC_WEIGHT_WRAPPER

const MedicCode medic_codes_oauth[] = {
  /* Declined by the person, or refused for a reason that only a number tells. */
  OWN ("access_denied", "consent-declined", WEAK,
       .needs = "error_subcode=cancel|error_subcode … cancel"
                "|the user has denied access|user denied access|user cancelled|user canceled"),
  ANY ("access_denied", "unspecified-sign-in-failure", WEAK),
  OWN ("consent_required", "consent-missing", WEAK),
  OWN ("admin_consent_required", "admin-consent-needed", PLAIN),
  OWN ("user_cancelled", "sign-in-interrupted", WEAK),
  OWN ("authentication_canceled", "sign-in-interrupted", WEAK),

  /* The person is wanted. */
  OWN ("interaction_required", "interaction-required", WEAK),
  OWN ("login_required", "sign-in-interrupted", WEAK),
  OWN ("account_selection_required", "sign-in-interrupted", WEAK),
  OWN ("state_mismatch", "sign-in-interrupted", WEAK, .unsure = TRUE),
  OWN ("insufficient_claims", "interaction-required", WEAK),

  /* The stored sign-in. */
  ANY ("invalid_grant", "session-expired-or-revoked", WRAPPER),

  /* The app and what it asks for. */
  OWN ("unauthorized_client", "account-type-not-supported", WEAK,
       .needs = "login.live.com|enabled for consumers"),
  ANY ("unauthorized_client", "app-not-in-tenant", WEAK),
  ANY ("invalid_client", "app-registration-fault", WEAK),
  ANY ("invalid_request", "app-registration-fault", WRAPPER),
  ANY ("invalid_scope", "app-registration-fault", WEAK),
  ANY ("invalid_token", "token-invalid", WRAPPER),
  ANY ("unsupported_grant_type", "app-registration-fault", WEAK),
  ANY ("unsupported_response_type", "app-registration-fault", WEAK),
  OWN ("invalid_resource", "service-missing-in-tenant", WEAK, .unsure = TRUE),

  /* The server. */
  ANY ("server_error", "transient-service", WRAPPER),
  ANY ("temporarily_unavailable", "transient-service", WEAK),

  /* The second name that Microsoft adds. */
  OWN ("basic_action", "interaction-required", WEAK),
  OWN ("additional_action", "interaction-required", WEAK),
  OWN ("message_only", "unspecified-sign-in-failure", WRAPPER),
  OWN ("user_password_expired", "password-expired", PLAIN),
  OWN ("bad_token", "session-expired-or-revoked", WEAK, .unsure = TRUE),
  OWN ("token_expired", "session-expired-or-revoked", WEAK, .unsure = TRUE),
  OWN ("client_mismatch", "app-registration-fault", WEAK, .unsure = TRUE),
  OWN ("protection_policy_required", "device-not-compliant", PLAIN),
  OWN ("device_authentication_failed", "device-not-compliant", PLAIN),

  /* The short code. */
  DEVICE ("authorization_pending", WEAK),
  DEVICE ("slow_down", WEAK),
  DEVICE ("authorization_declined", PLAIN),
  DEVICE ("bad_verification_code", PLAIN),
  DEVICE ("expired_token", PLAIN),
  DEVICE ("code_expired", PLAIN),

  { 0 }
};
