/* causes.c - what a text about a connection can say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/knowledge.h"

const MedicCause medic_causes[] = {
  /* Consent and who may use the app. */
  { "admin-consent-needed", N_("Only an administrator can approve this app here."),
    MEDIC_OWNER_ADMIN },
  { "consent-missing", N_("Nobody has approved this app yet, or not all it asks for."),
    MEDIC_OWNER_USER },
  { "consent-declined", N_("The permission page was left with “Cancel” or “No”."),
    MEDIC_OWNER_USER },
  { "user-not-assigned", N_("Only chosen people may use this app. You are not yet one of them."),
    MEDIC_OWNER_ADMIN },

  /* Rules of the organisation. */
  { "conditional-access-block", N_("A rule of the organisation stops this sign-in."),
    MEDIC_OWNER_ADMIN },
  { "device-not-compliant", N_("The organisation wants a device or an app that it manages."),
    MEDIC_OWNER_ADMIN },
  { "mfa-needed", N_("Microsoft wants a second proof that it is you."), MEDIC_OWNER_USER },
  { "security-risk-block", N_("Microsoft thinks this sign-in is risky and stops it."),
    MEDIC_OWNER_ADMIN },
  { "tenant-restriction", N_("Sign-ins between these two organisations are not allowed."),
    MEDIC_OWNER_ADMIN },

  /* Who signs in, and where. */
  { "wrong-account-or-tenant", N_("The account signed in does not belong to this organisation."),
    MEDIC_OWNER_USER },
  { "account-not-found", N_("Microsoft does not know the address that was typed."),
    MEDIC_OWNER_USER },
  { "account-type-not-supported", N_("This kind of account, personal or work, is not taken here."),
    MEDIC_OWNER_USER },
  { "tenant-not-found", N_("Microsoft cannot tell which organisation is meant."),
    MEDIC_OWNER_USER },
  { "other-cloud", N_("The account or the app is in another Microsoft cloud."),
    MEDIC_OWNER_VENDOR },
  { "guest-account", N_("The account is a guest here. Its mailbox is in its home organisation."),
    MEDIC_OWNER_USER },

  /* The password and the state of the account. */
  { "password-wrong", N_("The name or the password does not match."), MEDIC_OWNER_USER },
  { "password-expired", N_("The password has run out or must be changed."), MEDIC_OWNER_USER },
  { "account-locked", N_("The account is locked for a while after too many tries."),
    MEDIC_OWNER_WAIT },
  { "account-disabled", N_("An administrator has switched this account off."),
    MEDIC_OWNER_ADMIN },

  /* The sign-in and what was stored of it. */
  { "session-expired-or-revoked", N_("The stored sign-in has ended. A new one is needed."),
    MEDIC_OWNER_USER },
  { "sign-in-interrupted", N_("The sign-in did not come to its end. Start it anew."),
    MEDIC_OWNER_USER },
  { "interaction-required", N_("Microsoft wants you in front of the browser and does not say why."),
    MEDIC_OWNER_USER },
  { "unspecified-sign-in-failure", N_("The sign-in did not work. This text does not say why."),
    MEDIC_OWNER_UNKNOWN },
  { "device-code-problem", N_("The short code was mistyped, refused or is too old."),
    MEDIC_OWNER_USER },
  { "federation-fault", N_("The organisation’s own sign-in server has a fault."),
    MEDIC_OWNER_ADMIN },

  /* The app. */
  { "app-not-in-tenant", N_("This organisation does not know the app yet."), MEDIC_OWNER_ADMIN },
  { "app-disabled", N_("The app is switched off in this organisation."), MEDIC_OWNER_ADMIN },
  { "service-missing-in-tenant", N_("The organisation does not have the service the app wants."),
    MEDIC_OWNER_ADMIN },
  { "app-registration-fault", N_("The app is not registered with Microsoft as it should be."),
    MEDIC_OWNER_VENDOR },
  { "redirect-config", N_("The address the app wants to return to is not registered."),
    MEDIC_OWNER_VENDOR },
  { "token-expired-or-clock", N_("The app’s key has run out, or a clock is wrong."),
    MEDIC_OWNER_USER },
  { "token-invalid", N_("The app showed Microsoft a key that does not fit."),
    MEDIC_OWNER_VENDOR },
  { "permission-missing", N_("The app may sign in, but may not do this."), MEDIC_OWNER_ADMIN },
  { "app-blocked-in-exchange", N_("A list in Exchange keeps this app out."), MEDIC_OWNER_ADMIN },

  /* The mailbox. */
  { "mailbox-not-in-cloud", N_("Microsoft finds no mailbox in the cloud that it can open."),
    MEDIC_OWNER_ADMIN },
  { "mailbox-unlicensed", N_("The account has no valid licence for a mailbox."),
    MEDIC_OWNER_ADMIN },
  { "mailbox-not-found", N_("There is no mailbox at this address."), MEDIC_OWNER_ADMIN },
  { "mailbox-moving", N_("The mailbox is being moved, or is away for a moment."),
    MEDIC_OWNER_WAIT },
  { "shared-mailbox", N_("This is a shared mailbox. Nobody can sign in to it directly."),
    MEDIC_OWNER_ADMIN },
  { "alias-problem", N_("The address used is an alias. The main address is another one."),
    MEDIC_OWNER_USER },
  { "mailbox-full", N_("The mailbox is full."), MEDIC_OWNER_USER },
  { "send-quota", N_("No more mail can be sent for now: a limit or a block."),
    MEDIC_OWNER_WAIT },
  { "legacy-auth-off", N_("Signing in with a mere password is switched off here."),
    MEDIC_OWNER_ADMIN },

  /* Not a matter of this account. */
  { "throttled", N_("Microsoft was asked too often and wants a pause."), MEDIC_OWNER_WAIT },
  { "transient-service", N_("Microsoft has trouble of its own at the moment."),
    MEDIC_OWNER_WAIT },
  { "network-or-tls", N_("The way to Microsoft is blocked or not safe."), MEDIC_OWNER_USER },
  { MEDIC_CAUSE_NOT_RECOGNISED, N_("We do not recognise this text."), MEDIC_OWNER_UNKNOWN },

  { 0 }
};
