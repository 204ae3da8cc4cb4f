/* medic-aadsts-list.c - numbers of Microsoft's sign-in service, its word for each, and its sentence
 *
 * The sentences are Microsoft's own, or shortened; in English, whatever the language
 * of the page. Known from its reference of error codes and from what people pasted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-aadsts.h"

const MedicSentence medic_aadsts_list[] = {
  { 16000, "interaction_required",
    "User account '{account}' from identity provider 'live.com' does not exist in tenant "
    "'Practice' and cannot access the application '{app-id}' ({app}) in that tenant. The "
    "account needs to be added as an external user in the tenant first. Sign out and sign in "
    "again with a different Microsoft Entra user account." },
  { 50011, "invalid_request",
    "The redirect URI '{detail}' specified in the request does not match the redirect URIs "
    "configured for the application '{app-id}'. Make sure the redirect URI sent in the "
    "request matches one added to your application in the Azure portal." },
  { 50020, "invalid_request",
    "User account '{account}' from identity provider 'live.com' does not exist in tenant "
    "'Practice' and cannot access the application '{app-id}' ({app}) in that tenant. The "
    "account needs to be added as an external user in the tenant first. Sign out and sign in "
    "again with a different Microsoft Entra user account." },
  { 50034, "invalid_grant",
    "The user account {EmailHidden} does not exist in the Practice directory. To sign into "
    "this application, the account must be added to the directory." },
  { 50053, "access_denied",
    "The account is locked, you've tried to sign in too many times with an incorrect user ID "
    "or password." },
  { 50055, "invalid_grant",
    "The password is expired." },
  { 50057, "access_denied",
    "The user account is disabled." },
  { 50058, "login_required",
    "A silent sign-in request was sent but no user is signed in. The cookies used to "
    "represent the user's session were not sent in the request to Azure AD." },
  { 50072, "interaction_required",
    "Due to a configuration change made by your administrator, or because you moved to a new "
    "location, you must enroll in multi-factor authentication to access '{app-id}'." },
  { 50074, "interaction_required",
    "Strong Authentication is required." },
  { 50076, "interaction_required",
    "Due to a configuration change made by your administrator, or because you moved to a new "
    "location, you must use multi-factor authentication to access '{app-id}'." },
  { 50079, "interaction_required",
    "Due to a configuration change made by your administrator, or because you moved to a new "
    "location, you must enroll in multi-factor authentication to access '{app-id}'." },
  { 50089, "invalid_request",
    "Flow token expired - Authentication failed. Please try signing-in again with your user "
    "name and password." },
  { 50097, "interaction_required",
    "Device authentication is required." },
  { 50107, "invalid_request",
    "The requested federation realm object does not exist." },
  { 50105, "access_denied",
    "Your administrator has configured the application {app} ('{app-id}') to block users "
    "unless they are specifically granted ('assigned') access to the application. The signed "
    "in user '{account}' is blocked because they are not a direct member of a group with "
    "access, nor had access directly assigned by an administrator. Please contact your "
    "administrator to assign access to this application." },
  { 50126, "invalid_grant",
    "Error validating credentials due to invalid username or password." },
  { 50133, "invalid_grant",
    "Session is invalid due to expiration or recent password change." },
  { 50158, "interaction_required",
    "External security challenge not satisfied. User will be redirected to another page or "
    "authentication provider to satisfy additional authentication challenges." },
  { 50173, "invalid_grant",
    "The provided grant has expired due to it being revoked, a fresh auth token is needed. "
    "The user might have changed or reset their password. The grant was issued on "
    "'2026-11-02T08:14:55.1234567Z' and the TokensValidFrom date (before which tokens are not"
    " valid) for this user is '2026-11-20T06:31:12.0000000Z'." },
  { 53000, "access_denied",
    "Device is not in required device state: unregistered. Conditional Access policy requires"
    " a compliant device, and the device is not compliant. The user must enroll their device "
    "with an approved MDM provider like Intune." },
  { 53001, "access_denied",
    "Device is not in required device state: {detail}. Conditional Access policy requires a "
    "domain joined device, and the device is not domain joined." },
  { 53003, "access_denied",
    "Access has been blocked by Conditional Access policies. The access policy does not allow"
    " token issuance." },
  { 53004, "access_denied",
    "The user needs to complete multi-factor authentication registration process before "
    "accessing this content. User should register for multi-factor authentication." },
  { 54005, "invalid_grant",
    "OAuth2 Authorization code was already redeemed, please retry with a new valid code or "
    "use an existing refresh token." },
  { 65001, "invalid_grant",
    "The user or administrator has not consented to use the application with ID '{app-id}' "
    "named '{app}'. Send an interactive authorization request for this user and resource." },
  { 65004, "access_denied",
    "User declined to consent to access the app." },
  { 65005, "invalid_resource",
    "The application '{app}' asked for a service that your organization has not subscribed to"
    " or enabled." },
  { 650052, "invalid_resource",
    "The app is trying to access a service 'Office 365 Exchange Online' that your "
    "organization 'Practice' lacks a service principal for. Contact your IT Admin to review "
    "the configuration of your service subscriptions or consent to the application in order "
    "to create the required service principal." },
  { 650053, "invalid_client",
    "The application '{app}' asked for scope '{detail}' that doesn't exist on the resource "
    "'00000003-0000-0000-c000-000000000000'. Contact the app vendor." },
  { 70000, "invalid_grant",
    "Provided grant is invalid or malformed." },
  { 70003, "unsupported_grant_type",
    "The app requested an unsupported grant type '{detail}'." },
  { 70005, "unsupported_response_type",
    "The response_type '{detail}' is not supported for the application." },
  { 70007, "invalid_request",
    "'{detail}' is not a supported value of 'response_mode' when requesting a code." },
  { 70008, "invalid_grant",
    "The provided authorization code or refresh token has expired due to inactivity. Send a "
    "new interactive authorization request for this user and resource." },
  { 70011, "invalid_scope",
    "The provided request must include a 'scope' input parameter. The provided value for the "
    "input parameter 'scope' is not valid. The scope '{detail}' is not valid." },
  { 70016, "authorization_pending",
    "OAuth 2.0 device flow error. Authorization is pending. Continue polling." },
  { 70018, "bad_verification_code",
    "Invalid verification code due to User typing in wrong user code for device code flow." },
  { 70020, "expired_token",
    "The provided value for the input parameter 'device_code' is not valid. This device code "
    "has expired." },
  { 70043, "invalid_grant",
    "The refresh token has expired or is invalid due to sign-in frequency checks by "
    "conditional access. The token was issued on 2026-11-20T06:31:12.0000000Z and the maximum"
    " allowed lifetime for this request is 86400." },
  { 90002, "invalid_request",
    "Tenant '{detail}' not found. Check to make sure you have the correct tenant ID and are "
    "signing into the correct cloud. Check with your subscription administrator, this may "
    "happen if there are no active subscriptions for the tenant." },
  { 90014, "invalid_request",
    "The required field '{detail}' is missing from the credential. Ensure that you have all "
    "the necessary parameters for the login request." },
  { 90023, "invalid_request",
    "Unsupported 'prompt' value." },
  { 90038, "invalid_request",
    "The tenant belongs to a National Cloud. The current cloud instance does not federate with "
    "it." },
  { 90093, "access_denied",
    "{app} is requesting one or more permissions that you are not authorized to grant. "
    "Contact an administrator, who can consent to this application on your behalf." },
  { 90094, "access_denied",
    "{app} needs permission to access resources in your organization that only an admin can "
    "grant. Please ask an admin to grant permission to this app before you can use it." },
  { 90095, "access_denied",
    "Admin consent is required. The user was told to request it." },
  { 500112, "invalid_client",
    "The reply address '{detail}' does not match the reply address provided when requesting "
    "Authorization code." },
  { 500113, "invalid_request",
    "No reply address is registered for the application." },
  { 500200, "invalid_request",
    "User account '{EmailHidden}' is a personal Microsoft account. Personal Microsoft "
    "accounts are not supported for this application unless explicitly invited to an "
    "organization. Try signing out and signing back in with an organizational account." },
  { 501481, "invalid_grant",
    "The Code_Verifier does not match the code_challenge supplied in the authorization "
    "request." },
  { 501491, "invalid_request",
    "Invalid size of Code_Challenge parameter." },
  { 530003, "access_denied",
    "Your device is required to be managed to access this resource." },
  { 530034, "access_denied",
    "A delegated administrator was blocked from accessing the tenant due to account risk in "
    "their home tenant." },
  { 700005, "invalid_grant",
    "Provided Authorization Code is intended to use against other tenant, thus rejected." },
  { 700016, "unauthorized_client",
    "Application with identifier '{detail}' was not found in the directory 'Practice'. This "
    "can happen if the application has not been installed by the administrator of the tenant "
    "or consented to by any user in the tenant. You may have sent your authentication request"
    " to the wrong tenant." },
  { 700025, "invalid_client",
    "Client is public so neither 'client_assertion' nor 'client_secret' should be presented." },
  { 700051, "unsupported_response_type",
    "response_type 'token' is not enabled for the application." },
  { 700054, "unsupported_response_type",
    "response_type 'id_token' is not enabled for the application." },
  { 700082, "invalid_grant",
    "The refresh token has expired due to inactivity. The token was issued on "
    "2026-08-02T08:14:55.1234567Z and was inactive for 90.00:00:00." },
  { 900144, "invalid_request",
    "The request body must contain the following parameter: '{detail}'." },
  { 900561, "invalid_request",
    "The endpoint only accepts POST requests. Received a GET request." },
  { 900941, "access_denied",
    "An administrator of Practice has set a policy that prevents you from granting {app} the "
    "permissions it is requesting. The app is considered risky." },
  { 7000112, "unauthorized_client",
    "Application '{app-id}'({app}) is disabled." },
  { 7000218, "invalid_client",
    "The request body must contain the following parameter: 'client_assertion' or "
    "'client_secret'." },
  { 9002313, "invalid_request",
    "Invalid request. Request is malformed or invalid." },
  { 9002325, "invalid_request",
    "Proof Key for Code Exchange is required for cross-origin authorization code redemption." },
  { 0, NULL, NULL },
};
