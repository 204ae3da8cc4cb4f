/* account.c - whose account it is, and whether Microsoft takes it there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/access-steps.h"
#include "knowledge/ask-steps.h"

#define SOURCE_SIGNED_IN HUBSPOT_ARTICLE ( \
  N_("HubSpot connects the account that the browser is signed in to."), "2022-09-16")
#define SOURCE_LEAVE { \
  N_("Microsoft’s sign-out page ends the sign-in of the browser that opens it."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc", "2026-11-23" }
#define SOURCE_LOCK { \
  N_("A lock lasts one minute at first and longer each time. Setting a forgotten password anew ends it."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/authentication/howto-password-smart-lockout", "2023-09-21" }
#define SOURCE_SWITCHED_OFF { \
  N_("An account is switched off and on in the list of active users."), "Microsoft", \
  "https://learn.microsoft.com/microsoft-365/admin/add-users/remove-former-employee-step-1", "2025-09-17" }
#define SOURCE_SHARED { \
  N_("Nobody is meant to sign in with the account of a shared mailbox; its own sign-in should be blocked."), "Microsoft", \
  "https://learn.microsoft.com/microsoft-365/admin/email/about-shared-mailboxes", "2026-11-23" }

#define STEP_COMPARE_ADDRESS { \
  .id = "compare-letter-by-letter", \
  .title = N_("Compare the address letter by letter"), \
  .body = N_("Look at the address on Microsoft’s page, or in the message. Is a letter missing, or is the part after the @ another one? A second address of your mailbox may not be good for signing in."), \
  .agent = N_("Have the address spelled out, with the part after the @. Is it the one that the customer signs in to the computer with?"), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("It is the very address that you sign in to Microsoft with."), \
  .changes = N_("Nothing. You only look."), \
}

#define STEP_OPEN_OUTLOOK { \
  .id = "open-outlook-with-it", \
  .title = N_("Open Outlook on the web with this address"), \
  .body = N_("Use a private window. If you see your own mail, the same sign-in is good for HubSpot. If you read your mail on another page, it is not at Microsoft: then choose its provider in HubSpot."), \
  .agent = N_("Which page does the customer read mail on? If it is not Outlook on the web, Office 365 is the wrong choice in HubSpot."), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_OUTLOOK, \
  .link_title = N_("Open Outlook on the web"), \
  .expect = N_("You see your mail, or you know that it is elsewhere."), \
  .changes = N_("Nothing. You only look."), \
}

#define WORDS_ACCOUNT_NOT_FOUND \
  .title = N_("Microsoft does not know this account"), \
  .explanation = N_("The address that was typed is no sign-in name there. It may be a slip, a second address of your mailbox, or your mail is not at Microsoft."), \
  .agent = N_("A slip, an alias, or no Microsoft account. Have the address spelled out. Then Outlook on the web: does the customer’s mail open there?"), \
  .owner = MEDIC_OWNER_USER, \
  .steps = MEDIC_STEPS ( \
    STEP_COMPARE_ADDRESS, \
    STEP_OPEN_OUTLOOK, \
    STEP_PRIVATE_WINDOW (NULL), \
    STEP_ASK_QUESTION ("ask-for-the-sign-in-name", \
      N_("Ask your administrator for your sign-in name"), \
      N_("Microsoft does not know the account that I want to connect to HubSpot.\n\nCould you look at it?\n\n1. My sign-in name.\nhttps://entra.microsoft.com, Entra ID > Users > my name: the user principal name. It may not be my mail address.\n\n2. Is the account there at all?\nhttps://admin.microsoft.com > Users > Active users, and Deleted users.\n\n3. Is my mailbox at Microsoft?\n\nNothing is to be changed as long as the account is there: I only need its name."), N_("They answer. With the answer, connect in HubSpot again.")) \
  ), \
  .sources = MEDIC_SOURCES (SOURCE_CODES)

#define WORDS_TENANT_RESTRICTION \
  .title = N_("A rule lets people sign in to chosen organisations only"), \
  .explanation = N_("Your network or your organisation keeps a list of organisations to sign in to. The one that was asked for is not on it. The account itself may be in order."), \
  .agent = N_("A list of allowed organisations: in the network’s proxy, or in Entra ID. Is the customer signed in to the right account? If so, only the administrator can change the list."), \
  .owner = MEDIC_OWNER_ADMIN, \
  .steps = MEDIC_STEPS ( \
    STEP_SEE_WHO (NULL), \
    STEP_PRIVATE_WINDOW (NULL), \
    { \
      .id = "see-if-it-is-the-network", \
      .title = N_("See whether the network is the reason"), \
      .body = N_("Try it once from another network, such as the one at home or the one that your phone shares. If it connects there, the list is in the first network."), \
      .agent = N_("Only to find out where the list is. Not on a computer of the organisation, unless they agree."), \
      .actor = MEDIC_OWNER_USER, \
      .expect = N_("It connects, or the same message comes. Either tells your administrator something."), \
      .changes = N_("Only the connection of this computer. Your phone’s plan may count the data."), \
      .spares = N_("No setting of your mailbox or of HubSpot is touched."), \
      .undo = N_("Choose the network that you had before."), \
      .caution = N_("Ask first if the computer belongs to your organisation: such a list is there on purpose."), \
      .settles = TRUE, \
    }, \
    STEP_ASK_WHO_KEEPS_THE_LIST ("ask-about-the-list", \
      N_("Ask your administrator to look at the list"), \
      N_("I want to connect my own mailbox to HubSpot. Microsoft says that signing in to that organisation is restricted.\n\nCould you look which of these it is?\n\n1. Tenant restrictions, in our proxy or on our devices (500021, 500022).\nIs our own organisation on the list?\n\n2. Cross-tenant access settings (500212 outbound, 500213 inbound).\nhttps://entra.microsoft.com, Entra ID > External Identities > Cross-tenant access settings.\n\nEntra ID > Monitoring & health > Sign-in logs names the rule.\n\nI sign in with my own account, to our own organisation. I do not ask to open any other. It is taken back at the same place.")) \
  ), \
  .sources = MEDIC_SOURCES (SOURCE_CODES)

#define WORDS_OTHER_CLOUD \
  .title = N_("The account is in another of Microsoft’s clouds"), \
  .explanation = N_("Microsoft runs clouds of their own for the US government and for China. An account of one is not known in another. Whether HubSpot reaches yours, only HubSpot can say."), \
  .agent = N_("GCC High, DoD or China (21Vianet). Plain GCC uses the worldwide sign-in. Did the customer choose an account of another employer? If not, it is a question for HubSpot."), \
  .owner = MEDIC_OWNER_VENDOR, \
  .steps = MEDIC_STEPS ( \
    STEP_COMPARE_ADDRESS, \
    STEP_PRIVATE_WINDOW (NULL), \
    STEP_ASK_QUESTION ("ask-which-cloud", \
      N_("Ask your administrator which cloud you are in"), \
      N_("Microsoft says that my account is in another of its clouds than the one that was asked.\n\nWhich one are we in: the worldwide one, GCC High, DoD, or China (21Vianet)?\n\nIs there a mailbox of ours in the worldwide one that I could connect? Nothing is to be changed."), N_("They answer. With the answer, connect in HubSpot again.")), \
    { \
      .id = "ask-hubspot-about-the-cloud", \
      .title = N_("Ask HubSpot’s support whether it reaches that cloud"), \
      .body = N_("An app has to be registered in each cloud by itself. Only HubSpot knows whether it is. Send them this text."), \
      .agent = N_("We do not know whether HubSpot reaches other clouds, and do not guess."), \
      .actor = MEDIC_OWNER_VENDOR, \
      .copy = N_("Our Microsoft 365 is not in the worldwide cloud, but in one for the US government (GCC High or DoD) or for China (21Vianet).\n\nCan HubSpot connect a mailbox there? If not: which other way is there for us?"), \
      .expect = N_("HubSpot says yes or no, and names a way."), \
      .changes = N_("Nothing. It is a question."), \
    } \
  ), \
  .sources = MEDIC_SOURCES ( \
    { N_("Each of Microsoft’s clouds has its own sign-in, and an app is registered in each by itself."), "Microsoft", \
      "https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud", "2025-01-15" }, \
    SOURCE_CODES \
  )

#define WORDS_ACCOUNT_LOCKED \
  .title = N_("Microsoft locked the account for a while"), \
  .explanation = N_("There were too many tries with a wrong password. They may have come from a phone or a program with an old one, or from a stranger. The lock opens by itself."), \
  .agent = N_("No more tries: each one makes the lock longer. Look for a phone or a program with the old password. Never take the password."), \
  .owner = MEDIC_OWNER_WAIT, \
  .steps = MEDIC_STEPS ( \
    { \
      .id = "wait-for-the-lock", \
      .title = N_("Wait half an hour and try nothing"), \
      .body = N_("The first lock lasts about a minute. Each wrong try after it makes the next one longer."), \
      .agent = N_("Half an hour without any try, on all devices. Offer to call back."), \
      .actor = MEDIC_OWNER_WAIT, \
      .expect = N_("Microsoft asks for the password again, without speaking of a lock."), \
      .changes = N_("Nothing. You only wait."), \
      .settles = TRUE, \
    }, \
    { \
      .id = "find-old-passwords", \
      .title = N_("Look where an old password is still in use"), \
      .body = N_("Think of the mail app on a phone or a tablet, an old computer, a scanner that sends mail. Type the new password there, or switch its mail off."), \
      .agent = N_("Phone, tablet, old computer, scanner. One of them with an old password locks the account again and again."), \
      .actor = MEDIC_OWNER_USER, \
      .expect = N_("No device asks for the password any more."), \
      .changes = N_("The mail of the devices that you change."), \
      .spares = N_("Mail at Microsoft stays, whatever you switch off on a device."), \
      .undo = N_("Switch the mail on again there."), \
    }, \
    { \
      .id = "reset-to-unlock", \
      .title = N_("Set a forgotten password anew, which opens the lock"), \
      .body = N_("Only if you are not sure of your password. On Microsoft’s sign-in page press “Can’t access your account?”, then “Work or school account”."), \
      .agent = N_("Choosing “I forgot my password” there ends the lock at once. Not every organisation offers it."), \
      .actor = MEDIC_OWNER_USER, \
      .press = MEDIC_PRESS ("Can’t access your account?", "Work or school account"), \
      .link = LINK_OUTLOOK, \
      .link_title = N_("Open Microsoft’s sign-in page"), \
      .expect = N_("Outlook on the web takes the new password."), \
      .changes = N_("The password of your work account, everywhere."), \
      .spares = N_("Your mail and your files stay as they are."), \
      .undo = N_("You can change it again. The old one does not come back."), \
      .caution = N_("Phones and programs stop until they have the new password."), \
      .when = UNLESS_ACCOUNT_IS_PERSONAL, \
    }, \
    STEP_CONNECT (NULL), \
    STEP_ASK_ADMIN_TO ("ask-to-unlock", \
      N_("Ask your administrator to open the lock"), \
      N_("Microsoft locked my account after too many tries.\n\nCould you look at two things?\n\n1. Where the tries come from.\nhttps://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, my name. If it is not me, tell me.\n\n2. The lock.\nA password that you set anew opens it. If our accounts come from a server of our own, it may be locked there as well."), \
      N_("The lock, and your password if they set a new one."), \
      MAIL_STAYS, \
      OLD_PASSWORD_IS_GONE) \
  ), \
  .sources = MEDIC_SOURCES (SOURCE_LOCK, SOURCE_CODES)

#define WORDS_ACCOUNT_DISABLED \
  .title = N_("The account is switched off in your organisation"), \
  .explanation = N_("Nobody can sign in with it, so HubSpot cannot either. The account behind a shared mailbox is like that on purpose."), \
  .agent = N_("Is it the customer’s own account, or one like info@ or sales@? A shared mailbox stays switched off. For their own, only the administrator helps."), \
  .owner = MEDIC_OWNER_ADMIN, \
  .steps = MEDIC_STEPS ( \
    { \
      .id = "see-whose-account-it-is", \
      .title = N_("See whose account was refused"), \
      .body = N_("Look at the address that was refused. If several people use it, such as info@ or sales@, it is most likely a shared mailbox. Connect your own mailbox instead."), \
      .agent = N_("One person’s address, or one that a team shares? For a shared one the customer connects their own mailbox."), \
      .actor = MEDIC_OWNER_USER, \
      .expect = N_("You know whether it is your own account."), \
      .changes = N_("Nothing. You only look."), \
    }, \
    STEP_PRIVATE_WINDOW (NULL), \
    STEP_ASK_ADMIN ("ask-to-switch-the-account-on", \
      N_("Ask your administrator whether the account is to be off"), \
      N_("Microsoft says that the account which I want to connect to HubSpot is switched off.\n\nIf it is my own: could you switch it on?\nhttps://admin.microsoft.com > Users > Active users > my name > Unblock sign-in.\nIf our accounts come from a server of our own, it is switched on there.\n\nIf it belongs to a shared mailbox: please leave it off, it is meant so.\nThen tell me which mailbox I may connect instead. A user mailbox with a licence would be one way.\n\nIt can be switched off again at the same place.")) \
  ), \
  .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_SWITCHED_OFF, SOURCE_SHARED)

#define WORDS_GUEST \
  .title = N_("You are a guest there, and a guest has no mailbox"), \
  .explanation = N_("A guest account opens files and meetings of another organisation. Your mailbox is where your account comes from, so connect it from there."), \
  .agent = N_("The account is a guest in that organisation. The customer signs in with the address of their own organisation, in a private window."), \
  .owner = MEDIC_OWNER_USER, \
  .steps = MEDIC_STEPS ( \
    STEP_SEE_WHO (NULL), \
    STEP_OPEN_OUTLOOK, \
    STEP_PRIVATE_WINDOW (NULL), \
    STEP_SIGN_OUT_WORK (NULL), \
    STEP_CONNECT (NULL), \
    STEP_ASK_ADMIN_TO ("ask-for-a-mailbox-there", \
      N_("Ask that organisation if you need a mailbox there"), \
      N_("I am a guest in your organisation, and a guest has no mailbox. HubSpot needs one.\n\nIf I am to use a mailbox of yours: could you give me an account as a member, with a licence that has Exchange Online?\nhttps://admin.microsoft.com > Users > Active users > Add a user.\n\nIf not, I connect the mailbox of my own organisation, and nothing is to be done."), \
      N_("You get an account of your own there, with a licence. That may cost them money."), \
      BUYS_NOTHING, \
      N_("They can remove that account again.")) \
  ), \
  .sources = MEDIC_SOURCES ( \
    { N_("The mailbox of a guest is in the organisation that the account comes from."), "Microsoft Graph documentation", \
      "https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/405", "2026-11-23" }, \
    SOURCE_CODES \
  )

const MedicDiagnosis medic_account_diagnoses[] = {
  {
    .id = "wrong-account-or-tenant",
    .title = N_("Another Microsoft account was used than the one you want"),
    .explanation = N_("Most often the browser was still signed in to it, and HubSpot takes that one without asking. Sign out of it, and you can choose the right one."),
    .agent = N_("Another account was in the way; the address in the message tells which. All of it in the browser that the customer uses for HubSpot. If it connects in the private window, the rest only makes it last."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_MESSAGE_SAYS ("wrong-account-or-tenant"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That the right address connects in a private window."),
    .steps = MEDIC_STEPS (
      STEPS_SIGN_OUT,
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_SIGNED_IN, SOURCE_LEAVE, SOURCE_CODES),
  },
  {
    .id = "account-not-found",
    WORDS_ACCOUNT_NOT_FOUND,
    .when = WHEN_MESSAGE_SAYS ("account-not-found"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That Outlook on the web does not know the address either."),
  },
  {
    .id = "account-not-found-here",
    WORDS_ACCOUNT_NOT_FOUND,
    .when = WHEN_SIGN_IN_SAYS ("account-not-found"),
    .unless = UNLESS_IT_WORKS,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
  },
  {
    .id = "account-type-not-supported",
    .title = N_("Microsoft does not take this kind of account there"),
    .explanation = N_("There are personal accounts, such as outlook.com, and accounts from work or school. One kind was wanted, and the other was used. One address can even be both."),
    .agent = N_("Personal or work: one was used where the other was wanted. Which of them has the mailbox? Mind that one address can be both."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_MESSAGE_SAYS ("account-type-not-supported"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That the other kind of account connects."),
    .steps = MEDIC_STEPS (
      STEP_SEE_WHO (NULL),
      STEP_OPEN_OUTLOOK,
      STEP_PRIVATE_WINDOW (NULL),
      {
        .id = "choose-the-kind",
        .title = N_("Choose the kind of account when Microsoft asks"),
        .body = N_("If the address is both, Microsoft asks which one you mean. Choose “Work or school account” for a mailbox of your organisation, and “Personal account” for one that you made yourself."),
        .agent = N_("Only when Microsoft asks. The right one is the one whose mail the customer saw in Outlook on the web."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("HubSpot shows your address as connected."),
        .changes = N_("Nothing. The other account stays as it is."),
        .settles = TRUE,
      },
      STEP_SIGN_OUT_WORK (NULL),
      STEP_SIGN_OUT_PERSONAL (NULL),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_SIGNED_IN),
  },
  {
    .id = "tenant-not-found",
    .title = N_("Microsoft finds no organisation for what was typed"),
    .explanation = N_("The part after the @ names your organisation. Microsoft knows none by that name. It may be a slip, a domain that was never set up there, a subscription that ended, or another of Microsoft’s clouds."),
    .agent = N_("The domain is not known there. A slip first; then let the customer check the address on our first page. If the domain is right, ask their administrator."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_MESSAGE_SAYS ("tenant-not-found"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That our own check of the domain finds no organisation either."),
    .steps = MEDIC_STEPS (
      STEP_COMPARE_ADDRESS,
      {
        .id = "check-the-domain-with-us",
        .title = N_("Check the address with us"),
        .body = N_("Start again here and type your address. We ask Microsoft about its domain, and look where its mail goes."),
        .agent = N_("A new case with the address: it shows whether Microsoft knows the domain, and where the mail is."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("We say whether Microsoft knows the domain."),
        .changes = N_("Nothing. We only ask."),
      },
      STEP_PRIVATE_WINDOW (NULL),
      STEP_ASK_QUESTION ("ask-about-the-domain",
        N_("Ask your administrator about the domain"),
        N_("Microsoft finds no organisation for the address that I want to connect to HubSpot.\n\nCould you look at these?\n\n1. Is our domain set up?\nhttps://admin.microsoft.com > Settings > Domains.\n\n2. Is our subscription still running?\nhttps://admin.microsoft.com > Billing > Your products.\n\n3. Are we in a cloud of its own (GCC High, DoD, China)?\n\n4. With which name do I sign in?\nIf it is another domain than that of my mail, I try that one."), N_("They answer. With the answer, connect in HubSpot again."))
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_CODES,
      { N_("Microsoft says of every domain whether an organisation has it."), "Microsoft",
        "https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc", "2026-11-23" }
    ),
  },
  {
    .id = "tenant-restriction",
    WORDS_TENANT_RESTRICTION,
    .when = WHEN_MESSAGE_SAYS ("tenant-restriction"),
    .unless = UNLESS_CODE_SAYS_MORE (
      CODES_NETWORK_LIST, CODES_POLICY_LIST, CODES_OUTBOUND, CODES_INBOUND
    ),
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That the same sign-in is let in from another network, or a word from your administrator."),
  },
  {
    .id = "tenant-restriction-here",
    WORDS_TENANT_RESTRICTION,
    .when = WHEN_SIGN_IN_SAYS ("tenant-restriction"),
    .unless = UNLESS_IT_WORKS,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
  },
  {
    .id = "other-cloud",
    WORDS_OTHER_CLOUD,
    .when = WHEN_MESSAGE_SAYS ("other-cloud"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("A word from your administrator about the cloud that you are in."),
  },
  {
    .id = "other-cloud-here",
    WORDS_OTHER_CLOUD,
    .when = WHEN_SIGN_IN_SAYS ("other-cloud"),
    .unless = UNLESS_IT_WORKS,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
  },
  {
    .id = "account-locked",
    WORDS_ACCOUNT_LOCKED,
    .when = WHEN_MESSAGE_SAYS ("account-locked"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That you can sign in after half an hour without a try."),
  },
  {
    .id = "account-locked-here",
    WORDS_ACCOUNT_LOCKED,
    .when = WHEN_SIGN_IN_SAYS ("account-locked"),
    .unless = UNLESS_IT_WORKS,
    /* AADSTS50053 alone also stands for an address that Microsoft thinks malicious. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (SIGN_IN_ERROR, "AADSTS500532", "AADSTS120014")),
    .would_prove = HUBSPOTS_OWN_MESSAGE,
  },
  {
    .id = "account-disabled",
    WORDS_ACCOUNT_DISABLED,
    .when = WHEN_MESSAGE_SAYS ("account-disabled"),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (MAILBOX_USED_BY, "several"), MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That Outlook on the web does not let this account in either."),
  },
  {
    .id = "account-disabled-here",
    WORDS_ACCOUNT_DISABLED,
    .when = WHEN_SIGN_IN_SAYS ("account-disabled"),
    .unless = UNLESS_IT_WORKS,
    /* The account itself is off, whatever app it is for. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (SIGN_IN_ERROR, "AADSTS50057", "AADSTS500571")),
    .would_prove = HUBSPOTS_OWN_MESSAGE,
  },
  {
    .id = "guest-account",
    WORDS_GUEST,
    .when = WHEN_MESSAGE_SAYS ("guest-account"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That the mailbox of your own organisation connects in a private window."),
  },
  {
    .id = "guest-account-here",
    WORDS_GUEST,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_IS, "guest")),
    /* A guest is not asked to let us look into a mailbox, so nothing proves it here. */
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("That the mailbox of your own organisation connects in a private window."),
  },

  { 0 }
};
