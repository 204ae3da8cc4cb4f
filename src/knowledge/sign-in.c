/* sign-in.c - the sign-in at Microsoft, as far as a pasted message or the person tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/access-steps.h"
#include "knowledge/ask-steps.h"

#define LINK_RESET_PERSONAL "https://account.live.com/password/reset"
#define LINK_SECURITY_PERSONAL "https://account.live.com/proofs/manage"

#define SOURCE_CODE_LIFE { \
  N_("What Microsoft hands back at the end of a sign-in is good for about ten minutes, and once."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow", "2026-11-23" }
#define SOURCE_INTERACTION { \
  N_("The same answer stands for a second factor, for a rule, for a missing approval and for a sign-in that ended."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow", "2026-11-23" }
#define SOURCE_APPROVAL_TOO { \
  N_("An app that takes only assigned people needs an administrator’s approval as well."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal", "2025-04-14" }
#define SOURCE_LOCKOUT { \
  N_("After ten wrong passwords Microsoft locks an account, at first for one minute."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/authentication/howto-password-smart-lockout", "2023-09-21" }

/* What every page of Microsoft’s has at its lower edge, and HubSpot does not show. */
#define STEP_PASTE_ALL { \
  .id = "paste-the-whole-message", \
  .title = N_("Paste the whole message of Microsoft’s page"), \
  .body = N_("Microsoft’s page says more than HubSpot does. Copy all of it, with every number. Then start again here and paste it. A number that begins with AADSTS names the cause."), \
  .agent = N_("Ask for the number that begins with AADSTS and for the correlation ID. Best is the whole page, pasted. With the number, stop guessing."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("We name a cause, or you have a number for your administrator."), \
  .changes = N_("Nothing. You only copy."), \
}

#define STEP_SIGN_IN_AFRESH { \
  .id = "sign-in-afresh", \
  .title = N_("Answer everything that Microsoft asks"), \
  .body = N_("Stay in the private window. Type the address and the password by hand. Approve the sign-in on your phone, or type the code it shows. If Microsoft wants you to set something up, do it now."), \
  .agent = N_("Page by page: ask what each one says. The customer answers alone. Never take a code from them, and never give them one."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("HubSpot shows your address as connected. Or Microsoft shows a page with a number."), \
  .changes = N_("Microsoft keeps what you set up, such as your phone."), \
  .spares = N_("HubSpot sees neither your password nor your codes."), \
  .undo = N_("Remove it on Microsoft’s page “Security info”."), \
  .settles = TRUE, \
}

#define STEP_ASK_LOG(task, headline, text) { \
  .id = task, \
  .title = headline, \
  .body = N_("The log knows the reason. Only an administrator of your Microsoft 365 can open it. Send them this text."), \
  .agent = N_("The reason stands in the sign-in log, found by the correlation ID. Have the text sent."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .copy = text, \
  .identifies = TRUE, \
  .expect = N_("They tell you the reason, or a number."), \
  .changes = N_("Nothing. They only look."), \
}

#define STEP_TRY_OUTLOOK(task, headline, words, hint, sight) { \
  .id = task, \
  .title = headline, \
  .body = words, \
  .agent = hint, \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_OUTLOOK, \
  .link_title = N_("Open Outlook on the web"), \
  .expect = sight, \
  .changes = N_("Nothing. You only sign in."), \
}

#define STEP_ASK_PASSWORD STEP_ASK_ADMIN_TO ("ask-for-a-new-password", \
  N_("Ask your administrator for a new password"), \
  N_("I cannot sign in to Microsoft 365: my password is not taken, or it has run out.\n\nCould you give me a new one?\nhttps://admin.microsoft.com > Users > Active users > my name > Reset password.\nIf our passwords come from a server of our own, it is changed there.\n\nPlease tell it to me by phone or in person: I cannot read my mail.\nIt ends the sign-ins of my programs. I know that I have to sign in to them again."), \
  N_("The password of this account, everywhere. Your programs ask you to sign in again."), \
  MAIL_STAYS, \
  OLD_PASSWORD_IS_GONE)

#define WORDS_MFA_NEEDED \
  .title = N_("Microsoft wants a second proof that it is you"), \
  .explanation = N_("Beside the password it asks for an app on your phone, a code or a key. HubSpot cannot give that for you. You give it yourself in the browser while you connect."), \
  .agent = N_("The second factor is to be given, or set up first. Is the customer’s phone at hand, and is it the one that Microsoft knows? Never ask for the code."), \
  .owner = MEDIC_OWNER_USER, \
  .steps = MEDIC_STEPS ( \
    { \
      .id = "see-your-second-proof", \
      .title = N_("See which second proofs your work account has"), \
      .body = N_("This page lists the ways in which you prove that it is you. If there is none, or only an old phone, press “Add sign-in method”."), \
      .agent = N_("The list must have one way that the customer can use today. An old phone does not help: see the last step then."), \
      .actor = MEDIC_OWNER_USER, \
      .press = MEDIC_PRESS ("Add sign-in method"), \
      .link = LINK_SECURITY_INFO, \
      .link_title = N_("Open your security info"), \
      .expect = N_("The list has a way that you can use now."), \
      .changes = N_("Only the list of your second proofs, if you add one."), \
      .spares = N_("Your password stays the same."), \
      .undo = N_("Press “Delete” beside what you added."), \
      .caution = N_("Remove no old way before the new one works."), \
      .when = UNLESS_ACCOUNT_IS_PERSONAL, \
    }, \
    { \
      .id = "see-your-second-proof-personal", \
      .title = N_("See which second proofs your personal account has"), \
      .body = N_("This page lists the ways in which you prove that it is you. Add one if there is none that you can use now."), \
      .agent = N_("The page is for accounts such as outlook.com. The list must have one way that the customer can use today."), \
      .actor = MEDIC_OWNER_USER, \
      .link = LINK_SECURITY_PERSONAL, \
      .link_title = N_("Open the security of your account"), \
      .expect = N_("The list has a way that you can use now."), \
      .changes = N_("Only the list of your second proofs, if you add one."), \
      .spares = N_("Your password stays the same."), \
      .undo = N_("Remove what you added on the same page."), \
      .caution = N_("Remove no old way before the new one works."), \
      .when = UNLESS_ACCOUNT_IS_WORK, \
    }, \
    STEP_PRIVATE_WINDOW (NULL), \
    STEP_SIGN_IN_AFRESH, \
    STEP_ASK_ADMIN_TO ("ask-to-renew-the-second-proof", \
      N_("Ask your administrator to let you set it up anew"), \
      N_("I want to connect my mailbox to HubSpot. Microsoft asks me for a second proof (MFA) when I sign in, and I cannot give it.\n\nCould you look at two things?\n\n1. My second proofs.\nhttps://entra.microsoft.com, Entra ID > Users > my name > Authentication methods. If they are of an old phone, let me register anew.\n\n2. The rule that asks for it.\nEntra ID > Monitoring & health > Sign-in logs, my last sign-ins. If it may be set up only from certain places or devices (53010), tell me which.\n\nI do not ask to have the second proof switched off."), \
      N_("How you prove to Microsoft that it is you."), \
      N_("The second proof stays switched on, and your password stays the same."), \
      N_("Set it up anew once more.")) \
  ), \
  .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_INTERACTION)

#define WORDS_PASSWORD_EXPIRED \
  .title = N_("Your password has to be changed first"), \
  .explanation = N_("Microsoft knows the password, but wants a new one before it lets anything in. You choose it in the browser."), \
  .agent = N_("The old password is right, and it has run out. The customer signs in to Outlook on the web, and Microsoft asks for a new one."), \
  .owner = MEDIC_OWNER_USER, \
  .steps = MEDIC_STEPS ( \
    { \
      .id = "choose-a-new-password", \
      .title = N_("Sign in to Outlook on the web and choose a new password"), \
      .body = N_("Open it in a private window. Microsoft asks for the old password once, and for the new one twice."), \
      .agent = N_("Private window, Outlook on the web. If Microsoft does not let the customer choose, it is the administrator’s turn."), \
      .actor = MEDIC_OWNER_USER, \
      .link = LINK_OUTLOOK, \
      .link_title = N_("Open Outlook on the web"), \
      .expect = N_("You see your mail, with the new password."), \
      .changes = N_("The password of this account, everywhere."), \
      .spares = N_("Your mail and your files stay as they are."), \
      .undo = N_("You can change it again. The old one does not come back."), \
      .caution = N_("Phones and programs stop until they have the new password."), \
    }, \
    STEP_CONNECT (NULL), \
    STEP_ASK_PASSWORD \
  ), \
  .sources = MEDIC_SOURCES (SOURCE_CODES)

#define WORDS_FEDERATION_FAULT \
  .title = N_("Your organisation’s own sign-in server gave a wrong answer"), \
  .explanation = N_("Microsoft leaves the sign-in to a server of your organisation. What came back from there could not be used. Only those who run that server can put it right."), \
  .agent = N_("Neither HubSpot nor the mailbox: the organisation’s own sign-in (AD FS, Okta and others) or its link to Microsoft. Does Outlook on the web open for the customer, and for colleagues?"), \
  .owner = MEDIC_OWNER_ADMIN, \
  .steps = MEDIC_STEPS ( \
    STEP_TRY_OUTLOOK ("see-if-outlook-opens", N_("See whether Outlook on the web opens"), \
      N_("Open it in a private window and sign in. It takes the same way as HubSpot. Ask a colleague to do the same."), \
      N_("If it opens, the fault was short: connect again. If it does not open for colleagues either, they know it already."), \
      N_("It opens, or the same message comes. Either tells your administrator something.")), \
    STEP_CONNECT (NULL), \
    STEP_ASK_ADMIN ("ask-about-the-sign-in-server", \
      N_("Ask your administrator to look at the sign-in server"), \
      N_("When I sign in to Microsoft 365, Microsoft cannot use the answer of our own sign-in server (AD FS, Okta or another).\n\nCould you look at these?\n\n1. Its signing certificate: has it changed or run out? Does Microsoft have the new one?\n2. Its clock: is it right?\n3. What it says of me: do issuer, UPN and ImmutableID fit those in Entra ID?\n\nhttps://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs names what did not fit. Does it happen to others as well?")) \
  ), \
  .sources = MEDIC_SOURCES (SOURCE_CODES)

const MedicDiagnosis medic_sign_in_diagnoses[] = {
  {
    .id = "interaction-required",
    .title = N_("Microsoft wants something from you before HubSpot may go on"),
    .explanation = N_("HubSpot asked in the background, where nobody can answer, and Microsoft does not say what is missing. It may be a second proof, a fresh sign-in, an approval, or your place on the list of people who may use HubSpot."),
    .agent = N_("“Interaction required” alone names no cause. First a private window and a fresh sign-in, then the AADSTS number, then the administrator. Do not promise that signing in helps: a missing assignment looks the same."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_MESSAGE_SAYS ("interaction-required"),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("The number that begins with AADSTS, on Microsoft’s own page or in your administrator’s log."),
    .steps = MEDIC_STEPS (
      STEP_PRIVATE_WINDOW (NULL),
      STEP_SIGN_IN_AFRESH,
      STEP_PASTE_ALL,
      STEP_ASK_ADMIN ("ask-which-of-three",
        N_("Ask your administrator which of three things is missing"),
        N_("I want to connect my own mailbox to HubSpot. Microsoft only says that it wants an interaction. I signed in anew, with the second factor, and it says so again.\n\nCould you look which of these it is?\n\nThe log first: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, my sign-ins to HubSpot. The reason and its number stand there.\n\n1. Am I assigned? (50105)\nEntra ID > Enterprise apps > All applications > HubSpot > Users and groups > Add user/group.\nHubSpot’s help calls the app “HubSpot Sales”. A group inside a group does not count.\nThis lets me use the app, and nobody else.\n\n2. Is the app approved? (65001, 90094)\nSame app > Permissions > Grant admin consent.\nIt is needed too when the app takes only assigned people.\nThis approves the app for everybody. Each person still connects only their own mailbox. It can replace what was approved for this app before: look at the list first.\n\n3. Does a Conditional Access rule stop me? (53003, 53000, 50076)\nEntra ID > Conditional Access > Policies.\nIf so: what must I do to fulfil it? I do not ask for a weaker rule.\n\n1 and 2 can be done by a Cloud Application Administrator. Each is taken back at the same place.\nTo check: I connect in HubSpot again."))
    ),
    .sources = MEDIC_SOURCES (
      HUBSPOT_ARTICLE (N_("“Interaction required” means that the person needs access to HubSpot’s app at Microsoft. An administrator gives it."), "2022-09-16"),
      SOURCE_INTERACTION,
      SOURCE_APPROVAL_TOO
    ),
  },
  {
    .id = "sign-in-interrupted",
    .title = N_("The sign-in at Microsoft did not get to its end"),
    .explanation = N_("Microsoft’s page is good for a few minutes, and once. It was left open, loaded again or used twice, or the browser kept Microsoft’s cookies out. Beginning anew helps most of the time."),
    .agent = N_("Most often it is enough to start over: close the tab, begin in HubSpot, no back button. If it comes twice, take another browser."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_MESSAGE_SAYS ("sign-in-interrupted"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it connects when you begin anew."),
    .steps = MEDIC_STEPS (
      {
        .id = "close-the-old-page",
        .title = N_("Close Microsoft’s old page"),
        .body = N_("Close all tabs with a sign-in page of Microsoft’s. Do not go back to them, and use no old link: begin in HubSpot, and finish within ten minutes."),
        .agent = N_("All tabs with Microsoft’s sign-in. No back button, no bookmark of that page."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("No sign-in page of Microsoft’s is open."),
        .changes = N_("Nothing. That page was of no more use."),
      },
      STEP_CONNECT (NULL),
      STEP_PRIVATE_WINDOW (NULL),
      {
        .id = "try-another-browser",
        .title = N_("Connect in another browser"),
        .body = N_("Some browsers and add-ons keep cookies out, and the sign-in breaks half-way. Take one without add-ons. If it works there, allow cookies for login.microsoftonline.com and login.live.com in the first one."),
        .agent = N_("Edge, Chrome, Firefox: any other than before, without add-ons. If it works, cookies or an add-on were in the way."),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_HUBSPOT,
        .link_title = N_("Copy this link into the other browser"),
        .expect = N_("HubSpot shows your address as connected."),
        .changes = N_("Nothing in your usual browser."),
        .settles = TRUE,
      },
      STEP_PASTE_ALL
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_CODE_LIFE),
  },
  {
    .id = "unspecified-sign-in-failure",
    .title = N_("Microsoft did not sign you in, and does not say why"),
    .explanation = N_("The text carries no reason, and we do not guess. Microsoft’s own page may show one. Your administrator’s log has it."),
    .agent = N_("A frame without a reason in it. Get the whole of Microsoft’s page with its number. Without one, only the sign-in log helps."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .when = WHEN_MESSAGE_SAYS ("unspecified-sign-in-failure"),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("The number that begins with AADSTS, or the line in the sign-in log."),
    .steps = MEDIC_STEPS (
      STEP_PRIVATE_WINDOW (NULL),
      STEP_PASTE_ALL,
      STEP_ASK_LOG ("ask-for-the-reason", N_("Ask your administrator what the sign-in log says"),
        N_("Microsoft did not sign me in when I connected my mailbox to HubSpot. The page gave no reason.\n\nCould you look it up?\nhttps://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, with the role Reports Reader or higher. The correlation ID finds it, if there is one below; else my name and the time.\n\nI need the number and the reason. Nothing is to be changed yet."))
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_CODES,
      { N_("The sign-in log of the organisation can be searched by the correlation ID."), "Microsoft",
        "https://learn.microsoft.com/entra/identity/conditional-access/managed-policies", "2025-11-06" }
    ),
  },
  {
    .id = "mfa-needed",
    WORDS_MFA_NEEDED,
    .when = WHEN_MESSAGE_SAYS ("mfa-needed"),
    .unless = UNLESS_CODE_SAYS_MORE (CODES_PROOF_PLACE, CODES_PROOF_OLD, CODES_PROOF_OUTSIDE),
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it connects once you gave the second proof."),
  },
  {
    .id = "mfa-needed-here",
    WORDS_MFA_NEEDED,
    .when = WHEN_SIGN_IN_SAYS ("mfa-needed"),
    .unless = UNLESS_IT_WORKS,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
  },
  {
    .id = "password-wrong",
    .title = N_("Microsoft does not take this address or password"),
    .explanation = N_("One of the two is different at Microsoft. It may be a slip, an old password that the browser filled in, or another account."),
    .agent = N_("Outlook on the web first: what works there works in HubSpot. Never ask for the password. Stop after three tries, as many tries lock the account."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_MESSAGE_SAYS ("password-wrong"),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (MAILBOX_USED_BY, "several"), MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That Outlook on the web does not take them either."),
    .steps = MEDIC_STEPS (
      STEP_TRY_OUTLOOK ("try-the-password-in-outlook", N_("Try the password in Outlook on the web"),
        N_("Open it in a private window, where no saved password is filled in. Type address and password by hand. Mind capital letters and the language of the keyboard. Stop after three tries."),
        N_("A private window, all typed by hand. Three tries at most, then a new password."),
        N_("You see your mail: then the same password is good for HubSpot.")),
      {
        .id = "reset-the-work-password",
        .title = N_("Set a new password for your work account"),
        .body = N_("On Microsoft’s sign-in page press “Can’t access your account?”, then “Work or school account”. If your organisation does not offer this, take the last step."),
        .agent = N_("“Can’t access your account?” stands below the field for the address. Not every organisation offers it."),
        .actor = MEDIC_OWNER_USER,
        .press = MEDIC_PRESS ("Can’t access your account?", "Work or school account"),
        .link = LINK_OUTLOOK,
        .link_title = N_("Open Microsoft’s sign-in page"),
        .expect = N_("Outlook on the web takes the new password."),
        .changes = N_("The password of your work account: at the computer, on the phone and in Teams."),
        .spares = N_("Your mail and your files stay as they are."),
        .undo = N_("You can change it again. The old one does not come back."),
        .caution = N_("Phones and programs stop until they have the new password. Other apps that you connected may have to be connected again."),
        .when = UNLESS_ACCOUNT_IS_PERSONAL,
      },
      {
        .id = "reset-the-personal-password",
        .title = N_("Set a new password for your personal account"),
        .body = N_("Microsoft sends a code to the phone or the other address that it knows of you. Then you choose a new password."),
        .agent = N_("For accounts such as outlook.com. Microsoft sends the customer a code: they type it alone, and read it out to nobody."),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_RESET_PERSONAL,
        .link_title = N_("Open Microsoft’s page for a new password"),
        .expect = N_("Outlook on the web takes the new password."),
        .changes = N_("The password of your personal account: in Windows, Xbox and Outlook as well."),
        .spares = N_("Your mail and your files stay as they are."),
        .undo = N_("You can change it again. The old one does not come back."),
        .caution = N_("Phones and programs stop until they have the new password."),
        .when = UNLESS_ACCOUNT_IS_WORK,
      },
      STEP_CONNECT (NULL),
      STEP_ASK_PASSWORD
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_LOCKOUT),
  },
  {
    .id = "password-expired",
    WORDS_PASSWORD_EXPIRED,
    .when = WHEN_MESSAGE_SAYS ("password-expired"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That Microsoft asks for a new password when you sign in."),
  },
  {
    .id = "password-expired-here",
    WORDS_PASSWORD_EXPIRED,
    .when = WHEN_SIGN_IN_SAYS ("password-expired"),
    .unless = UNLESS_IT_WORKS,
    /* One password for all apps. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (SIGN_IN_ERROR, "AADSTS50055", "AADSTS50144")),
    .would_prove = HUBSPOTS_OWN_MESSAGE,
  },
  {
    .id = "federation-fault",
    WORDS_FEDERATION_FAULT,
    .when = WHEN_MESSAGE_SAYS ("federation-fault"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That Outlook on the web does not open either, in a private window."),
  },
  {
    .id = "federation-fault-here",
    WORDS_FEDERATION_FAULT,
    .when = WHEN_SIGN_IN_SAYS ("federation-fault"),
    .unless = UNLESS_IT_WORKS,
    /* Every app of this account takes the way over that server. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (SIGN_IN_ERROR_CAUSE, "federation-fault")),
  },

  { 0 }
};
