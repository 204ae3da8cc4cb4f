/* wordings-pages.c - pages of Microsoft, HubSpot and browsers that carry no code
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/codes.h"
#include "knowledge/knowledge.h"

#define BY(who, words, slug, heft, ...) \
  { words, slug, heft, .publisher = who, .date = "2026-11-23", ##__VA_ARGS__ }

/* A page with one cause; one that may have another cause when a code stands on it. */
#define PAGE(words, slug, ...) BY ("Microsoft", words, slug, MEDIC_WEIGHT_PLAIN, ##__VA_ARGS__)
#define WEAK(words, slug) BY ("Microsoft", words, slug, MEDIC_WEIGHT_WEAK)
#define WRAPPER(words) \
  BY ("Microsoft", words, "unspecified-sign-in-failure", MEDIC_WEIGHT_WRAPPER)
/* Few and common words: they count only where they stand like a title. */
#define TITLE(words, slug) PAGE (words, slug, .alone = TRUE)
#define WEAK_TITLE(words, slug) \
  BY ("Microsoft", words, slug, MEDIC_WEIGHT_WEAK, .alone = TRUE)
#define HUBSPOT(words, slug, heft, ...) BY ("HubSpot", words, slug, heft, ##__VA_ARGS__)
#define BROWSER(words, who) BY (who, words, "network-or-tls", MEDIC_WEIGHT_WEAK)

const MedicWording medic_wordings_pages[] = {
  /* Approving the app. */
  TITLE ("need admin approval", "admin-consent-needed"),
  TITLE ("administrator approval required", "admin-consent-needed"),
  PAGE ("need admin approval … have an admin account", "admin-consent-needed"),
  PAGE ("have an admin account? sign in with that account", "admin-consent-needed"),
  TITLE ("approval required", "admin-consent-needed"),
  PAGE ("approval required … requires your admin", "admin-consent-needed"),
  PAGE ("this app requires your admin's approval", "admin-consent-needed"),
  PAGE ("requires your administrator's approval", "admin-consent-needed"),
  PAGE ("that only an admin can grant", "admin-consent-needed"),
  PAGE ("ask an admin to grant permission to this app", "admin-consent-needed"),
  PAGE ("permissions that you aren't authorized to grant", "admin-consent-needed"),
  PAGE ("permissions that you are not authorized to grant", "admin-consent-needed"),
  PAGE ("set a policy that prevents you from granting", "admin-consent-needed"),
  PAGE ("if you trust this app, please ask your admin to grant you access",
        "admin-consent-needed"),
  PAGE ("if you trust this app, ask your admin to grant you access", "admin-consent-needed"),
  PAGE ("this app may be risky", "admin-consent-needed"),
  PAGE ("app is considered risky", "admin-consent-needed"),

  /* Conditional access, devices and risk. */
  WEAK_TITLE ("you cannot access this right now", "conditional-access-block"),
  WEAK_TITLE ("you can't access this right now", "conditional-access-block"),
  WEAK ("your sign-in was successful but does not meet the criteria",
        "conditional-access-block"),
  WEAK ("your sign-in was successful but you don't have permission to access this resource",
        "conditional-access-block"),
  WEAK ("your sign-in was successful but you don't have the permissions to access this resource",
        "conditional-access-block"),
  WEAK ("sorry, a security policy is preventing access", "conditional-access-block"),
  WEAK ("you're trying to access protected resources as an external user",
        "conditional-access-block"),
  WEAK ("an authentication policy cannot be fulfilled", "conditional-access-block"),
  WEAK_TITLE ("you can't get there from here", "device-not-compliant"),
  PAGE ("this application contains sensitive information and can only be accessed from",
        "device-not-compliant"),
  PAGE ("requires the device requesting access to be managed", "device-not-compliant"),
  PAGE ("your admin requires your device to be managed", "device-not-compliant"),
  PAGE ("help us keep your device secure", "device-not-compliant"),
  PAGE ("set up your device to get access", "device-not-compliant"),
  PAGE ("need to register or enroll your device", "device-not-compliant"),
  PAGE ("your device must be registered with", "device-not-compliant"),
  PAGE ("we need to update your device registration", "device-not-compliant"),
  PAGE ("meet your organization's compliance requirements", "device-not-compliant"),
  PAGE ("comply with your organization's compliance requirements", "device-not-compliant"),
  PAGE ("isn't up to date with your organization's policies", "device-not-compliant"),
  PAGE ("requires you to secure this device before you can access", "device-not-compliant"),
  PAGE ("an app that hasn't been approved by your it department", "device-not-compliant"),
  PAGE ("not available for use with app protection policies", "device-not-compliant"),
  PAGE ("you cannot access the resource from this browser on your device",
        "device-not-compliant"),
  PAGE ("but you can't open this resource from this web browser", "device-not-compliant"),
  PAGE ("install or update microsoft company portal", "device-not-compliant"),
  PAGE ("we've detected something unusual about this sign-in", "security-risk-block"),
  PAGE ("we've detected suspicious activity on your account", "security-risk-block"),
  PAGE ("activity that violates our microsoft services agreement", "security-risk-block",
        .owner = "user"),
  WEAK_TITLE ("your sign-in was blocked", "security-risk-block"),
  PAGE ("access has been blocked by security defaults", "security-risk-block"),

  /* The second factor. */
  WEAK_TITLE ("more information required", "mfa-needed"),
  PAGE ("your organization needs more information to keep your account secure", "mfa-needed"),
  PAGE ("microsoft has enabled security defaults to keep your account secure", "mfa-needed"),
  PAGE ("unable to collect additional security information", "mfa-needed"),
  PAGE ("additional sign-in methods are required to access this resource", "mfa-needed"),

  /* The account typed. */
  PAGE ("selected user account does not exist in tenant", "wrong-account-or-tenant"),
  PAGE ("selected user account doesn't exist in tenant", "wrong-account-or-tenant"),
  PAGE ("needs to be added as an external user in the tenant first",
        "wrong-account-or-tenant"),
  PAGE ("that microsoft account doesn't exist", "account-not-found"),
  PAGE ("that microsoft account does not exist", "account-not-found"),
  PAGE ("we didn't find that email address in your organization", "account-not-found"),
  PAGE ("this username may be incorrect. make sure you typed it correctly",
        "account-not-found"),
  WEAK ("this username may be incorrect", "account-not-found"),
  WEAK ("we couldn't find an account with that username", "account-not-found"),
  WEAK ("isn't in our system. make sure you typed it correctly", "account-not-found"),
  PAGE ("you can't sign in here with a personal account", "account-type-not-supported"),
  PAGE ("can't sign in with a personal account", "account-type-not-supported"),
  PAGE ("is not enabled for consumers", "account-type-not-supported"),
  PAGE ("not enabled for consumers", "account-type-not-supported"),
  PAGE ("it department has restricted which organizations can be accessed",
        "tenant-restriction"),

  /* The password and the state of the account. */
  PAGE ("your account or password is incorrect", "password-wrong"),
  PAGE ("you entered your old password", "password-wrong"),
  PAGE ("you need to update your password because this is the first time you are signing in",
        "password-expired"),
  PAGE ("your account is temporarily locked", "account-locked"),
  PAGE ("tried to sign in too many times with an incorrect", "account-locked"),
  PAGE ("your account has been locked. contact your support person to unlock it",
        "account-disabled"),

  /* The sign-in itself. */
  PAGE ("your browser is currently set to block cookies", "sign-in-interrupted"),
  WEAK_TITLE ("state mismatch", "sign-in-interrupted"),
  WEAK ("that code didn't work. check the code and try again", "device-code-problem"),
  WRAPPER ("sorry, but we're having trouble signing you in"),
  WRAPPER ("sorry, but we're having trouble with signing you in"),
  WRAPPER ("we're unable to complete your request … microsoft account"),
  WRAPPER ("we couldn't sign you in. please try again"),

  /* The mailbox. */
  WEAK ("we couldn't find a mailbox for this", "mailbox-not-found"),
  PAGE ("have a license assigned … mailbox", "mailbox-unlicensed"),
  PAGE ("mailbox or don't have a license assigned", "mailbox-unlicensed"),
  PAGE ("mailbox … don't have a license assigned", "mailbox-unlicensed"),
  PAGE ("mailbox … doesn't have a license assigned", "mailbox-unlicensed"),
  PAGE ("on-premises mailbox hasn't been migrated to exchange online", "mailbox-not-in-cloud"),
  TITLE ("your mailbox is full", "mailbox-full"),
  PAGE ("shared mailbox … direct sign-in", "shared-mailbox"),
  PAGE ("shared mailbox … can't sign in", "shared-mailbox"),
  PAGE ("shared mailbox … cannot sign in", "shared-mailbox"),
  PAGE ("shared mailbox … cannot be signed in", "shared-mailbox"),
  PAGE ("shared mailbox … can't be signed in", "shared-mailbox"),
  PAGE ("shared mailbox … sign-in is blocked", "shared-mailbox"),
  PAGE ("shared mailbox … can't be accessed directly", "shared-mailbox"),
  PAGE ("sign in to a shared mailbox", "shared-mailbox"),
  PAGE ("sign in directly to a shared mailbox", "shared-mailbox"),
  PAGE ("recipienttypedetails … sharedmailbox", "shared-mailbox"),
  PAGE ("isshared : true", "shared-mailbox"),
  PAGE ("guest accounts are not allowed for this site", "guest-account"),
  PAGE ("the address used is an alias", "alias-problem"),
  WEAK ("primary alias … different address", "alias-problem"),
  WEAK ("alias of my microsoft account", "alias-problem"),

  /* HubSpot. */
  HUBSPOT ("office 365 inbox and calendar not found", "mailbox-not-found",
           MEDIC_WEIGHT_PLAIN),
  HUBSPOT ("inbox and calendar not found", "mailbox-not-found", MEDIC_WEIGHT_PLAIN),
  HUBSPOT ("unavailable … api access not enabled for mailbox", "mailbox-not-in-cloud",
           MEDIC_WEIGHT_PLAIN),
  HUBSPOT ("api access not enabled for mailbox", "mailbox-not-in-cloud", MEDIC_WEIGHT_PLAIN),
  HUBSPOT ("interaction required", "interaction-required", MEDIC_WEIGHT_WEAK, .alone = TRUE),
  HUBSPOT ("inbox disconnected", "session-expired-or-revoked", MEDIC_WEIGHT_WEAK, .alone = TRUE),

  /* Browsers. */
  BROWSER ("this site can't be reached", "Chromium"),
  BROWSER ("your connection is not private", "Chromium"),
  BROWSER ("your connection isn't private", "Microsoft"),
  BROWSER ("there is no internet connection", "Chromium"),
  BROWSER ("can't reach this page", "Microsoft"),
  BROWSER ("we're having trouble finding that site", "Mozilla"),
  BROWSER ("warning: potential security risk ahead", "Mozilla"),
  BROWSER ("secure connection failed", "Mozilla"),
  BROWSER ("safari can't find the server", "Apple"),
  BROWSER ("safari can't establish a secure connection", "Apple"),

  /* Libraries and tools; whose server it is, the text has to tell. */
  BROWSER ("certificate verify failed", "OpenSSL"),
  BROWSER ("certificate has expired", "OpenSSL"),
  BROWSER ("self signed certificate in certificate chain", "OpenSSL"),
  BROWSER ("self-signed certificate in certificate chain", "OpenSSL"),
  BROWSER ("unable to get local issuer certificate", "OpenSSL"),
  BROWSER ("pkix path building failed", "Java"),
  BROWSER ("the ssl connection could not be established", "Microsoft"),
  BROWSER ("could not establish trust relationship for the ssl/tls", "Microsoft"),
  BROWSER ("the remote certificate is invalid", "Microsoft"),
  BROWSER ("no such host is known", "Microsoft"),
  BROWSER ("the remote name could not be resolved", "Microsoft"),
  BROWSER ("unable to connect to the remote server", "Microsoft"),
  BROWSER ("no connection could be made because the target machine actively refused it", "Microsoft"),
  BROWSER ("a connection attempt failed because the connected party", "Microsoft"),
  BROWSER ("failed to connect to … connection refused", "curl"),
  BROWSER ("failed to connect to … timed out", "curl"),
  BROWSER ("could not resolve host", "curl"),
  BROWSER ("could not resolve proxy", "curl"),
  BROWSER ("name or service not known", "glibc"),
  BROWSER ("temporary failure in name resolution", "glibc"),
  BROWSER ("nodename nor servname provided", "Apple"),
  BROWSER ("network is unreachable", "POSIX"),
  BROWSER ("no route to host", "POSIX"),
  BROWSER ("connection reset by peer", "POSIX"),
  BROWSER ("407 proxy authentication required", "HTTP"),
  BROWSER ("proxy authentication required", "HTTP"),
  BROWSER ("unable to connect to proxy", "urllib3"),
  BROWSER ("the proxy tunnel request to proxy", "Microsoft"),
  BROWSER ("ssl handshake failed", "OpenSSL"),
  BROWSER ("hostname mismatch, certificate is not valid for", "Python"),

  { 0 }
};
