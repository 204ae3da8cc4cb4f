/* sign-in-here.c - our own sign-in did not come to its end: what that says, and what it does not
 *
 * Approval, assignment and registration are per app. So what was said of this program is no cause
 * for HubSpot, and every entry is an open end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/steps-here.h"

/* How a service that was not heard behaves (MedicReach). */
#define NOT_HEARD \
  "silent", "unreachable", "no-name", "failed", "proxy", "not-trusted", "not-valid-now", \
  "unreadable", "busy"

/* Who answered “No” afterwards went on without. */
#define UNLESS_GONE_ON MEDIC_ANY_OF ( \
  MEDIC_ONE_OF (SIGN_IN_WANTED, "no"), \
  MEDIC_ONE_OF (HUBSPOT_NOW, "works"))

#define SOURCE_SHORT_CODE { \
  N_("A short code is good for 15 minutes, unless Microsoft says otherwise beside it."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code", "2026-11-23" }
#define SOURCE_ID_TOKEN { \
  N_("An app must look whether the answer to a sign-in is for it, from the right place and of the right time."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference", "2026-11-23" }
#define SOURCE_APP_KINDS { \
  N_("Whoever registers an app chooses whose accounts may sign in to it."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc", "2026-11-23" }

const MedicDiagnosis medic_sign_in_here_diagnoses[] = {
  {
    .id = "this-program-not-let-in",
    .title = N_("Your organisation does not let this program in"),
    .explanation = N_("Microsoft refused this program, not HubSpot. Which app may come in is decided for each app by itself, so nothing sure about HubSpot follows from it."),
    .agent = N_("It is about this program alone. Do not send anybody to the administrator for HubSpot yet: HubSpot’s own message decides."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = WHEN_SIGN_IN_SAYS ("user-not-assigned", "app-not-in-tenant", "app-disabled"),
    .unless = UNLESS_GONE_ON,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
    .steps = MEDIC_STEPS (STEP_GET_THE_MESSAGE, STEP_PASTE_PAGE, STEP_GO_ON_WITHOUT),
    .sources = MEDIC_SOURCES (SOURCE_PER_APP, SOURCE_CODES),
  },
  {
    .id = "this-program-set-up-wrongly",
    .title = N_("Signing in is not set up well in this program"),
    .explanation = N_("Microsoft does not accept how this program asks. That is a matter of its application id, and says nothing about your mailbox or HubSpot."),
    .agent = N_("Not the customer’s doing, and not HubSpot’s: the registration of this program. Go on without signing in; tell whoever set the program up."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = WHEN_SIGN_IN_SAYS ("app-registration-fault", "redirect-config", "token-invalid"),
    .unless = UNLESS_GONE_ON,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
    .steps = MEDIC_STEPS (
      STEP_GO_ON_WITHOUT,
      STEP_GET_THE_MESSAGE,
      STEP_ASK_WHO_SET_IT_UP ("ask-about-the-registration",
        N_("Microsoft refuses how Mail Medic signs in. The answer is: {sign-in-error}. Could you look at its app registration?\n\nWhere: https://entra.microsoft.com, Entra ID > App registrations > the app with the application id that is entered in Mail Medic.\nAuthentication: the platform “Mobile and desktop applications” with the redirect URI http://localhost, and “Allow public client flows” set to Yes.\nAPI permissions, delegated, Microsoft Graph: openid, profile, email, offline_access, User.Read, Mail.ReadWrite, Mail.Send, Calendars.Read, Calendars.ReadWrite.\nNo client secret is needed.\n\nTo check: I sign in in Mail Medic again."))
    ),
    .sources = MEDIC_SOURCES (
      { N_("A desktop app is registered with http://localhost, and any port is taken then."), "Microsoft",
        "https://learn.microsoft.com/entra/identity-platform/reply-url", "2026-11-23" },
      SOURCE_CODES
    ),
  },
  {
    .id = "this-program-for-other-accounts",
    .title = N_("This program is set up for other accounts than yours"),
    .explanation = N_("It may be set up for one organisation, or for work accounts only. HubSpot is set up by itself, so this says nothing about it."),
    .agent = N_("Which account did the customer choose? If it is the right one, this program is set up for another organisation or another kind of account. HubSpot need not be."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = WHEN_SIGN_IN_SAYS ("account-type-not-supported", "wrong-account-or-tenant", "tenant-not-found"),
    .unless = UNLESS_GONE_ON,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
    .steps = MEDIC_STEPS (
      STEP_SIGN_IN_HERE_AGAIN,
      STEP_GO_ON_WITHOUT,
      STEP_GET_THE_MESSAGE,
      STEP_ASK_WHO_SET_IT_UP ("ask-about-the-accounts",
        N_("Mail Medic does not take my account. Microsoft’s answer is: {sign-in-error}. Could you look at two things?\n\nIn Mail Medic: the organisation (tenant) and the cloud that are entered beside the application id. “common” takes all accounts.\nAt Microsoft: https://entra.microsoft.com, Entra ID > App registrations > the app > Authentication > Supported account types.\n\nTo check: I sign in in Mail Medic again."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_APP_KINDS, SOURCE_PER_APP, SOURCE_CODES),
  },
  {
    .id = "sign-in-answer-out-of-time",
    .title = N_("The sign-in here was not believed because of its time"),
    .explanation = N_("Microsoft’s answer was too old or too new by the clock of this computer. Most often the clock is off. Nothing about your mailbox was decided."),
    .agent = N_("Date, time and time zone of the customer’s computer, compared with a phone. Then sign in here again."),
    .owner = MEDIC_OWNER_USER,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (SIGN_IN_ERROR, "id-token-time")),
    .unless = UNLESS_GONE_ON,
    .would_prove = N_("That the clock of this computer is off."),
    .steps = MEDIC_STEPS (
      {
        .id = "compare-the-time",
        .title = N_("Compare the clock of this computer with your phone’s"),
        .body = N_("Look at the date, the time and the time zone. If they differ, let the computer set its time by itself: its date and time settings have a switch for it."),
        .agent = N_("Date, time and time zone, read aloud from both. A wrong zone is easily overlooked: the time looks right then."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("Both show the same, to the minute."),
        .changes = N_("Nothing, or the clock of this computer."),
        .spares = N_("The appointments in your calendar at Microsoft are not moved."),
        .undo = N_("Set the clock as it was."),
      },
      STEP_SIGN_IN_HERE_AGAIN,
      STEP_GO_ON_WITHOUT
    ),
    .sources = MEDIC_SOURCES (SOURCE_ID_TOKEN),
  },
  {
    .id = "sign-in-answer-not-believed",
    .title = N_("The answer to the sign-in here was not the right one"),
    .explanation = N_("It was not for this program, not from Microsoft, or not to this sign-in. So we took nothing from it, and nothing about your mailbox was decided."),
    .agent = N_("The answer did not fit the question, and the program threw it away. Once more, from this program. If it comes again, stop: somebody may be in between."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (SIGN_IN_ERROR, "id-token-issuer", "id-token-audience", "id-token-nonce",
                    "id-token-tenant", "id-token-malformed", "id-token-account")
    ),
    .unless = UNLESS_GONE_ON,
    .would_prove = N_("That the same comes again from another network."),
    .steps = MEDIC_STEPS (
      STEP_SIGN_IN_HERE_AGAIN,
      STEP_GO_ON_WITHOUT,
      STEP_ASK_WHO_SET_IT_UP ("ask-why-it-is-not-believed",
        N_("Mail Medic does not believe the answer to its sign-in at Microsoft: {sign-in-error}. Could you look at two things?\n\nIn Mail Medic: the organisation (tenant) and the cloud beside the application id. Do they fit the accounts of our people?\nIn our network: does a proxy or a protective program change what comes from login.microsoftonline.com?"))
    ),
    .sources = MEDIC_SOURCES (SOURCE_ID_TOKEN),
  },
  {
    .id = "sign-in-declined-here",
    .title = N_("You did not go on at Microsoft"),
    .explanation = N_("The sign-in here ended with “Cancel”, “No” or “Back”. That is fine, and nothing was decided. If the page asked for an administrator, HubSpot most likely meets the same page."),
    .agent = N_("Ask what Microsoft’s page said. “Need admin approval” or “Approval required” is worth knowing: have it tried in HubSpot. If it was by choice, go on without."),
    .owner = MEDIC_OWNER_USER,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (SIGN_IN_ERROR, "declined")),
    .unless = UNLESS_GONE_ON,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
    .steps = MEDIC_STEPS (
      STEP_GO_ON_WITHOUT, STEP_SIGN_IN_HERE_AGAIN, STEP_GET_THE_MESSAGE, STEP_PASTE_PAGE
    ),
    .sources = MEDIC_SOURCES (SOURCE_SIGN_IN_ANSWERS),
  },
  {
    .id = "sign-in-expired-here",
    .title = N_("The sign-in here was not finished in time"),
    .explanation = N_("Microsoft’s page and a short code are good for some minutes, and once. Nothing is broken, and nothing was decided."),
    .agent = N_("Too slow, or a page that was left open. Once more, in one go. Never read a code out, and never take one: only the person in front of the screen types it."),
    .owner = MEDIC_OWNER_USER,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (SIGN_IN_ERROR, "expired")),
    .unless = UNLESS_GONE_ON,
    .would_prove = N_("A sign-in here that comes to its end."),
    .steps = MEDIC_STEPS (STEP_SIGN_IN_HERE_AGAIN, STEP_GO_ON_WITHOUT, STEP_GET_THE_MESSAGE),
    .sources = MEDIC_SOURCES (SOURCE_SHORT_CODE, SOURCE_SIGN_IN_ANSWERS),
  },
  {
    .id = "short-code-refused-here",
    .title = N_("Your organisation takes no short code, or not here"),
    .explanation = N_("A rule stopped the sign-in with a short code. Many organisations have such a rule, and HubSpot uses no code: it signs in in the browser. So nothing about HubSpot follows."),
    .agent = N_("The short code is what was refused, most likely. Have the customer sign in here in the browser instead; only what comes then says something."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (SIGN_IN_WANTED, "code"),
      MEDIC_ONE_OF (SIGN_IN_ERROR_CAUSE, "conditional-access-block", "device-not-compliant")
    ),
    .unless = UNLESS_GONE_ON,
    .would_prove = N_("What a sign-in in the browser brings."),
    .steps = MEDIC_STEPS (
      {
        .id = "sign-in-in-the-browser",
        .title = N_("Sign in here in the browser instead"),
        .body = N_("Go back to the question whether we may look at your account, and choose the browser. Microsoft’s page opens there, without a code."),
        .agent = N_("Back to that question, and the browser instead of the code. It is the way that HubSpot takes too."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("You see which account is signed in, or another answer comes."),
        .changes = N_("Nothing. The sign-in here is only for looking."),
        .settles = TRUE,
      },
      STEP_GO_ON_WITHOUT,
      STEP_GET_THE_MESSAGE
    ),
    .sources = MEDIC_SOURCES (
      { N_("Microsoft gives organisations a rule that takes no sign-in with a short code."), "Microsoft",
        "https://learn.microsoft.com/entra/identity/conditional-access/managed-policies", "2025-11-06" },
      SOURCE_SHORT_CODE
    ),
  },
  /* Whatever else was said stands in the code; some of it has an entry of its own elsewhere. */
  {
    .id = "sign-in-refused-here",
    .title = N_("Microsoft did not sign you in here"),
    .explanation = N_("It answered {sign-in-error}, and that names no cause for HubSpot. Nothing about your mailbox was decided."),
    .agent = N_("The answer was {sign-in-error}. Once more in this program, then in HubSpot: the message that comes there decides."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_FALSE (SIGNED_IN), MEDIC_KNOWN (SIGN_IN_ERROR)),
    .unless = UNLESS_GONE_ON,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
    .steps = MEDIC_STEPS (
      STEP_SIGN_IN_HERE_AGAIN, STEP_GET_THE_MESSAGE, STEP_PASTE_PAGE, STEP_GO_ON_WITHOUT
    ),
    .sources = MEDIC_SOURCES (SOURCE_SIGN_IN_ANSWERS, SOURCE_CODES),
  },
  {
    .id = "nobody-signed-in-here",
    .title = N_("No answer came to the sign-in here"),
    .explanation = N_("Either nobody signed in, or Microsoft’s page kept the answer to itself, as it does for some refusals. If a page with a message is still open, that message tells more."),
    .agent = N_("Is a page of Microsoft’s still open, with a code on it? Have it pasted. If the customer only went away, sign in once more."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (SIGN_IN_REACH, NOT_HEARD)),
    .unless = UNLESS_GONE_ON,
    .would_prove = N_("The page that Microsoft shows instead of coming back. Paste all of it."),
    .steps = MEDIC_STEPS (STEP_PASTE_PAGE, STEP_SIGN_IN_HERE_AGAIN, STEP_GO_ON_WITHOUT),
    .sources = MEDIC_SOURCES (SOURCE_SIGN_IN_ANSWERS),
  },

  { 0 }
};
