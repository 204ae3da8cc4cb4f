/* session.c - what a sign-in leaves behind: the stored sign-in, passes, short codes and clocks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/access-steps.h"
#include "knowledge/ask-steps.h"

#define SOURCE_KEPT { \
  N_("A stored sign-in lasts 90 days without use. It ends when an administrator resets the password, or when all sign-ins are ended."), \
  "Microsoft", "https://learn.microsoft.com/entra/identity-platform/refresh-tokens", "2025-05-14" }
#define SOURCE_HOUR { \
  N_("A pass is good for about an hour. The app fetches the next one with the stored sign-in."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow", "2026-11-23" }
#define SOURCE_TAKE_DOWN { \
  N_("A connection is switched off and removed in HubSpot, and its permission taken back at Microsoft."), "HubSpot", \
  "https://knowledge.hubspot.com/connected-email/disconnect-your-inbox-from-hubspot", "2024-03-07" }
#define SOURCE_SHORT_CODE { \
  N_("A short code is good for 15 minutes, unless Microsoft says otherwise beside it."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code", "2026-11-23" }
#define SOURCE_CODE_RULE { \
  N_("Microsoft gives organisations a rule that takes no sign-in with a short code."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/conditional-access/managed-policies", "2025-11-06" }

#define STEP_TELL_HUBSPOT(task, text) { \
  .id = task, \
  .title = N_("Tell HubSpot’s support"), \
  .body = N_("What was sent to Microsoft came from HubSpot. Only HubSpot can look into that. Send them this text, with the whole message."), \
  .agent = N_("Nothing is left to do on the customer’s side. Have the text and the whole message sent to HubSpot."), \
  .actor = MEDIC_OWNER_VENDOR, \
  .copy = text, \
  .identifies = TRUE, \
  .expect = N_("HubSpot answers that it is put right, or asks for more."), \
  .changes = N_("Nothing. It is a question."), \
}

const MedicDiagnosis medic_session_diagnoses[] = {
  {
    .id = "session-expired-or-revoked",
    .title = N_("The sign-in that HubSpot kept has ended"),
    .explanation = N_("When you connected, Microsoft gave HubSpot a key of its own, and that key no longer opens. A password that an administrator set anew, ended sign-ins, three months without use or a rule of your organisation can be the reason. Connecting again gives a new key."),
    .agent = N_("Nothing is broken: HubSpot needs a new key. What changed of late: the password, the phone, a rule? Ask about scheduled mail before anything is removed. If it ends again after the same time, it is a rule: the last step."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_MESSAGE_SAYS ("session-expired-or-revoked"),
    .unless = UNLESS_CODE_SAYS_MORE (CODES_FREQUENCY, CODES_UNUSED, CODES_REVOKED),
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it works after you connected again, or a number of Microsoft’s that says so."),
    /* A permission that is taken back needs a new approval, which today mostly only an
     * administrator may give: so HubSpot’s side comes first, and Microsoft’s only if needed. */
    .steps = MEDIC_STEPS (
      STEP_SEE_CONNECTION,
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL),
      STEP_REVOKE_WORK (UNLESS_ACCOUNT_IS_PERSONAL),
      STEP_REVOKE_PERSONAL (UNLESS_ACCOUNT_IS_WORK),
      STEP_PRIVATE_WINDOW (NULL),
      STEP_ASK_ADMIN ("ask-what-ended-the-sign-in",
        N_("Ask your administrator what ended the sign-in"),
        N_("HubSpot’s sign-in to my mailbox ended, and it ends again.\n\nCould you look what ended it?\nhttps://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, my sign-ins to HubSpot.\n\n1. My password was reset, or my sign-ins were ended (50173).\nThen nothing is to be done. I connect again.\n\n2. A Conditional Access rule with a sign-in frequency (70043).\nThen it will end again and again. Could HubSpot be left out of that rule, or the time be longer?\nEntra ID > Conditional Access > Policies > the rule > Session > Sign-in frequency.\n\n3. The app is no longer approved, or I am no longer assigned to it.\nEntra ID > Enterprise apps > All applications > HubSpot > Permissions, and Users and groups.\n\nI ask for HubSpot only, not for a weaker rule for everything. It can be taken back at the same place."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_KEPT, SOURCE_TAKE_DOWN),
  },
  {
    .id = "device-code-problem",
    .title = N_("The short code was not taken, or it came too late"),
    .explanation = N_("Such a code is good for about 15 minutes, and once. HubSpot signs in through the browser and, as far as we know, never shows one. So another program asked for it."),
    .agent = N_("Short codes are for devices without a browser. Who showed it to the customer? Never read a code out to them: with it, a swindler gets into the mailbox."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_MESSAGE_SAYS ("device-code-problem"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That a new code is taken."),
    .steps = MEDIC_STEPS (
      {
        .id = "see-who-showed-the-code",
        .title = N_("See who showed you the code"),
        .body = N_("Type a code only if you started the sign-in yourself, on a device in front of you. If somebody told or sent it to you, do not type it."),
        .agent = N_("Where did the code come from? If from a call, a mail or a chat: stop, and go to the last step."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("You know which program showed it, or that it came from somebody else."),
        .changes = N_("Nothing. You only look."),
      },
      {
        .id = "take-a-new-code",
        .title = N_("Begin there again and type the new code"),
        .body = N_("Start the sign-in once more in the program that showed the code. Type the new one within 15 minutes, on the page that the program names."),
        .agent = N_("A new code each time. The customer reads it from their own screen and types it alone."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("Microsoft names the program and asks whether you are signing in to it."),
        .changes = N_("That program is signed in as you."),
        .spares = N_("That program does not learn your password."),
        .undo = N_("Sign out in that program."),
        .settles = TRUE,
      },
      STEP_CONNECT (NULL),
      STEP_ASK_ADMIN_TO ("tell-about-a-strange-code",
        N_("Tell your administrator if the code was somebody else’s"),
        N_("I may have typed a sign-in code that somebody sent me.\n\nCould you do two things?\n\n1. End all my sign-ins.\nhttps://admin.microsoft.com > Users > Active users > my name > Account > Sign out of all sessions.\n\n2. Look for a sign-in that is not mine.\nhttps://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs."),
        N_("All your sign-ins end, the one of HubSpot too."),
        N_("Your mail and your password stay as they are."),
        N_("Sign in again, and connect in HubSpot again."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_SHORT_CODE, SOURCE_CODE_RULE, SOURCE_CODES),
  },
  {
    .id = "token-expired-or-clock",
    .title = N_("The pass for your mailbox has run out, or a clock is wrong"),
    .explanation = N_("HubSpot shows Microsoft a pass that is good for about an hour, and fetches the next one by itself. Here it was too old. To Microsoft, a wrong clock looks the same: too late, or too early."),
    .agent = N_("It often passes with the next try. First the clock: date, time and time zone. Then connect again. After that it is for HubSpot."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_MESSAGE_SAYS ("token-expired-or-clock"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That the clock is off, or that it works after you connected again."),
    .steps = MEDIC_STEPS (
      {
        .id = "compare-the-clock",
        .title = N_("Compare the clock of your computer with your phone’s"),
        .body = N_("Look at the date, the time and the time zone. If they differ, let the computer set its time by itself: its date and time settings have a switch for it."),
        .agent = N_("Date, time and time zone, read aloud from both. A wrong zone is easily overlooked: the time looks right then."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("Both show the same, to the minute."),
        .changes = N_("Nothing, or the clock of this computer."),
        .spares = N_("The appointments in your calendar at Microsoft are not moved."),
        .undo = N_("Set the clock as it was."),
        .settles = TRUE,
      },
      {
        .id = "load-hubspot-anew",
        .title = N_("Load HubSpot anew after five minutes"),
        .body = N_("HubSpot fetches a new pass by itself. Close its tabs, open it again and look at your email settings."),
        .agent = N_("Five minutes, all tabs of HubSpot closed, then the settings once more."),
        .actor = MEDIC_OWNER_USER,
        .press = MEDIC_PRESS ("Settings", "General", "Email"),
        .drawing = DRAWING (HUBSPOT_EMAIL),
        .link = LINK_HUBSPOT,
        .link_title = N_("Open HubSpot"),
        .expect = N_("HubSpot shows your address as connected."),
        .changes = N_("Nothing. You only look."),
        .spares = N_("Nothing is disconnected, and you stay signed in."),
        .caution = N_("What you typed into HubSpot and did not save is lost."),
        .settles = TRUE,
      },
      STEP_SEE_CONNECTION,
      STEP_CONNECT (NULL),
      STEP_TELL_HUBSPOT ("tell-hubspot-about-the-pass",
        N_("Microsoft does not take the pass (access token) that HubSpot shows for my mailbox: it has expired, or its time has not begun.\n\nThe clock of my computer is right, and I connected again. It comes back.\n\nCould you look at the connection on your side?"))
    ),
    .sources = MEDIC_SOURCES (SOURCE_HOUR, SOURCE_CODES),
  },
  {
    .id = "token-invalid",
    .title = N_("Microsoft cannot use the pass that it was shown"),
    .explanation = N_("It is empty, damaged or made for something else. The app makes that mistake, not you. Connecting again gives it a new one, and that can be enough."),
    .agent = N_("Nothing in the customer’s account causes this. One try to connect again, then it is for the maker of the app. Is the message from HubSpot at all?"),
    .owner = MEDIC_OWNER_VENDOR,
    .when = WHEN_MESSAGE_SAYS ("token-invalid"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("The whole message, with the name of the app that it is about."),
    .steps = MEDIC_STEPS (
      STEP_SEE_CONNECTION,
      STEP_PRIVATE_WINDOW (NULL),
      STEP_TELL_HUBSPOT ("tell-hubspot-about-the-damaged-pass",
        N_("Microsoft cannot use the pass (access token) that HubSpot shows for my mailbox: it is empty, damaged or made for something else.\n\nI connected again in a private window. It comes back.\n\nCould you look at the connection on your side?"))
    ),
    .sources = MEDIC_SOURCES (SOURCE_HOUR, SOURCE_CODES),
  },

  { 0 }
};
