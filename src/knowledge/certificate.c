/* certificate.c - what it means when Microsoft's sign-in service cannot prove who it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/network-steps.h"

/* Who signs the certificates of Microsoft's sign-in service, as certificates spell it: DigiCert for
 * long, and Microsoft's own authority for more and more of its services. */
#define SIGNS_FOR_MICROSOFT "DigiCert Inc", "Microsoft Corporation"

/* The system says so itself, and has a name for it. */
#define NETWORK_WANTS_A_SIGN_IN MEDIC_ONE_OF (NETWORK, "portal")

/* Without this, nothing would have been looked at; once it answers again, all of this is gone. */
#define NOT_PROVED MEDIC_ONE_OF (TENANT_REACH, "not-trusted", "not-valid-now")

/* One of Microsoft's services that did prove it, or a message that came all the way, says that the
 * way is not closed. */
#define UNLESS_THE_WAY_IS_OPEN MEDIC_ANY_OF ( \
  NETWORK_WANTS_A_SIGN_IN, MEDIC_ONE_OF (REALM_REACH, "answered"), MAIL_IS_ELSEWHERE, \
  MESSAGE_TELLS_OTHERWISE)

#define NEVER_CLICK_AWAY \
  N_("Never click a certificate warning away, and install no certificate that somebody sends you. Whoever does may read your password.")

#define SOURCE_NO_INSPECTION { \
  N_("Microsoft advises to let the addresses of Microsoft 365 through without opening the connection."), \
  "Microsoft", \
  "https://learn.microsoft.com/microsoft-365/enterprise/microsoft-365-network-connectivity-principles", \
  "2023-10-26" }
#define SOURCE_TENANT_RESTRICTIONS { \
  N_("An organisation that opens the connection to Microsoft’s sign-in has to make its computers trust the proxy."), \
  "Microsoft", "https://learn.microsoft.com/entra/identity/enterprise-apps/tenant-restrictions", "2023-03-16" }
#define SOURCE_AUTHORITY { \
  N_("A computer has to trust the authority “DigiCert Global Root G2”, or it cannot sign in to Microsoft."), \
  "Microsoft", "https://mc.merill.net/message/MC1193408", "2025-12-12" }
#define SOURCE_HOST_NAME { \
  N_("A certificate that is not for the name that was asked for proves nothing."), \
  "RFC 9525, section 6", "https://www.rfc-editor.org/rfc/rfc9525#section-6", "2023-11-01" }

const MedicDiagnosis medic_certificate_diagnoses[] = {
  {
    .id = "network-page-answers",
    .title = N_("The sign-in page of this network answers in Microsoft’s place"),
    .explanation = N_("Networks in hotels, trains and cafés let nothing through until you accept their terms on a page of their own. Until then that page answers instead of Microsoft, and cannot prove to be Microsoft."),
    .agent = N_("Where is the customer: a hotel, a train, a guest network? Any web page in the browser brings up the page to sign in to."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      NETWORK_WANTS_A_SIGN_IN, NOT_PROVED, MEDIC_NONE_OF (CERTIFICATE, "trusted")
    ),
    .unless = UNLESS_ELSEWHERE,
    /* What the system says of its network is a hint, and whose certificate it is we do not ask. */
    .would_prove = N_("That a page of the network appears in your browser, and that it works after that."),
    .steps = MEDIC_STEPS (STEP_SIGN_IN_TO_NETWORK, STEP_ANOTHER_NETWORK),
    .sources = MEDIC_SOURCES (SOURCE_CONNECTIVITY, SOURCE_HOST_NAME),
  },
  {
    .id = "another-server-answers",
    .title = N_("Another server answers in Microsoft’s place"),
    .explanation = N_("What answers at login.microsoftonline.com shows a certificate for another name. The sign-in page of a network does that, a filter that keeps pages away, or a name server that sends you astray. No browser goes on there, and none should."),
    .agent = N_("Not Microsoft’s server: the certificate is for another name. First the page of the network (hotel, guest network), then another network, then whoever runs the filter or the name servers."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (NOT_PROVED, MEDIC_ONE_OF (CERTIFICATE, "wrong-host")),
    .unless = UNLESS_THE_WAY_IS_OPEN,
    /* Seen and not concluded: Microsoft's own server has its own name in its certificate, and
     * neither a clock nor an old list of authorities changes that name. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (CERTIFICATE, "wrong-host")),
    .steps = MEDIC_STEPS (
      STEP_SIGN_IN_TO_NETWORK,
      STEP_ANOTHER_NETWORK,
      {
        .id = "ask-who-answers",
        .title = N_("Ask whoever looks after your network"),
        .body = N_("A filter, a proxy or a name server puts itself in Microsoft’s place. Send them this text."),
        .agent = N_("The name login.microsoftonline.com leads somewhere else in this network. Have the text sent to whoever runs it."),
        .actor = MEDIC_OWNER_ADMIN,
        .copy = N_("From my computer, login.microsoftonline.com leads to a server whose certificate is for another name. So I cannot connect my mailbox to HubSpot. Could you look at the name servers, at the proxy and at the filter, and let it through to Microsoft?"),
        .expect = N_("They tell you that it leads to Microsoft, and the check finds Microsoft."),
        .changes = N_("A rule in your network."),
        .spares = N_("It opens no way into your computer from outside."),
        .undo = N_("They can take the rule out again."),
        .caution = NEVER_CLICK_AWAY,
      }
    ),
    .sources = MEDIC_SOURCES (SOURCE_HOST_NAME, SOURCE_SIGN_IN),
  },
  {
    .id = "connection-opened",
    .title = N_("Something opens the connection to Microsoft"),
    .explanation = N_("Whoever answered shows a certificate in Microsoft’s name that is signed by “{certificate-issuer}”. This computer does not trust that one, and Microsoft’s are signed by others. A company’s proxy or a security program does so, to look into what is sent."),
    .agent = N_("The certificate at login.microsoftonline.com is signed by “{certificate-issuer}”. Is that the company’s proxy, or a virus scanner or filter on the computer? Whoever looks after it must let Microsoft’s sign-in through."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (
      NOT_PROVED,
      MEDIC_ONE_OF (CERTIFICATE, "unknown-authority", "other"),
      MEDIC_NONE_OF (CERTIFICATE_ISSUER, SIGNS_FOR_MICROSOFT)
    ),
    .unless = UNLESS_THE_WAY_IS_OPEN,
    /* Anybody can write any name, and Microsoft may take another authority: never certain. */
    .would_prove = N_("That a program or a proxy of that name is in use, or that it works on another network."),
    .steps = MEDIC_STEPS (
      {
        .id = "look-for-the-security-program",
        .title = N_("See whether a program on this computer is called like that"),
        .body = N_("It is “{certificate-issuer}”. A virus scanner or a filter may bear that name. If it looks into secure connections, its settings let you leave login.microsoftonline.com out."),
        .agent = N_("Is “{certificate-issuer}” a virus scanner, a filter or a family program here? In its settings: an exception for login.microsoftonline.com, not the whole protection off."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("You know the program, and the check finds Microsoft; or there is no such program."),
        .changes = N_("An exception in that program."),
        .spares = N_("That program goes on guarding everything else."),
        .undo = N_("Take the exception out again."),
        .caution = NEVER_CLICK_AWAY,
        .settles = TRUE,
      },
      STEP_ANOTHER_NETWORK,
      {
        .id = "ask-to-let-microsoft-through",
        .title = N_("Ask whoever looks after this computer to let Microsoft through"),
        .body = N_("They can leave Microsoft’s sign-in out of what is opened, or see to it that this computer knows “{certificate-issuer}”. Send them this text."),
        .agent = N_("Whoever runs the proxy or the security program makes an exception for Microsoft’s sign-in, or hands out its certificate. Nobody should click a warning away."),
        .actor = MEDIC_OWNER_ADMIN,
        .copy = N_("From my computer, login.microsoftonline.com shows a certificate that is signed by “{certificate-issuer}” and that the computer does not trust. So something opens the connection, and I cannot connect my mailbox to HubSpot.\n\nMicrosoft advises to let these through without opening them, over HTTPS:\nlogin.microsoftonline.com\nlogin.microsoft.com\nlogin.windows.net\ngraph.microsoft.com\noutlook.office.com\noutlook.office365.com\n\nIf they have to be opened, for tenant restrictions for example: please let my computer trust the certificate of the proxy.\n\nIt can be taken back at any time."),
        .expect = N_("They tell you that it is done, and the check finds Microsoft."),
        .changes = N_("A rule in the proxy or in the security program."),
        .spares = N_("Everything else goes through it as before."),
        .undo = N_("They can take the rule out again."),
        .caution = NEVER_CLICK_AWAY,
      }
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_NO_INSPECTION, SOURCE_ADDRESSES, SOURCE_TENANT_RESTRICTIONS, SOURCE_CERTIFICATE
    ),
  },
  {
    .id = "authorities-out-of-date",
    .title = N_("This computer does not know who signs Microsoft’s certificates"),
    .explanation = N_("The certificate names “{certificate-issuer}”, who does sign for Microsoft, and this computer does not trust it. Most often its list of authorities is old or not there. More rarely, somebody who opens the connection writes that name."),
    .agent = N_("The list of trusted authorities on the customer’s computer is probably old: bring the system up to date. If it is, try another network."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      NOT_PROVED,
      MEDIC_ONE_OF (CERTIFICATE, "unknown-authority"),
      MEDIC_ONE_OF (CERTIFICATE_ISSUER, SIGNS_FOR_MICROSOFT)
    ),
    .unless = UNLESS_THE_WAY_IS_OPEN,
    .would_prove = N_("That it works once the system is up to date, or on another computer in the same network."),
    .steps = MEDIC_STEPS (
      {
        .id = "update-this-computer",
        .title = N_("Bring this computer up to date"),
        .body = N_("Install the updates of the system and start it anew. The list of the authorities that it trusts comes with them."),
        .agent = N_("Updates of the system; on Linux the package is mostly called ca-certificates. On a company’s computer its administrator may have to do it."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("There are no more updates, and the check finds Microsoft."),
        .changes = N_("Programs of this computer, to newer ones."),
        .spares = N_("Your files and your mail stay as they are."),
        .caution = NEVER_CLICK_AWAY,
        .settles = TRUE,
      },
      STEP_ANOTHER_NETWORK,
      {
        .id = "ask-about-the-authorities",
        .title = N_("Ask whoever looks after this computer"),
        .body = N_("They can bring its list of authorities up to date, or tell whether something opens the connection. Send them this text."),
        .agent = N_("Whoever looks after the computer compares the authorities that it trusts with those that Microsoft names."),
        .actor = MEDIC_OWNER_ADMIN,
        .copy = N_("From my computer, login.microsoftonline.com shows a certificate that is signed by “{certificate-issuer}”, and the computer does not trust it. So I cannot connect my mailbox to HubSpot. Could you bring its list of trusted authorities up to date, and see whether something opens the connection?"),
        .expect = N_("They tell you that it is done, and the check finds Microsoft."),
        .changes = N_("The authorities that this computer trusts."),
        .spares = N_("No warning is switched off: a wrong certificate is still refused."),
        .undo = N_("They can take it back."),
        .caution = NEVER_CLICK_AWAY,
      }
    ),
    .sources = MEDIC_SOURCES (SOURCE_AUTHORITY, SOURCE_CERTIFICATE),
  },
  {
    .id = "clock-behind",
    .title = N_("The clock of this computer is behind"),
    .explanation = N_("By this clock, Microsoft’s certificate is not valid yet. Nobody signs certificates ahead of time: date, year or time zone of this computer lie in the past."),
    .agent = N_("By the customer’s clock, Microsoft’s certificate is still to come. Have date, year and time zone read out, and set."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (NOT_PROVED, MEDIC_ONE_OF (CERTIFICATE, "not-yet-valid")),
    .unless = UNLESS_THE_WAY_IS_OPEN,
    /* But for its dates it is good, so that it is the authority's own: and a public one lets none
     * begin in the future. Somebody else's might, whose own clock is ahead. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (CERTIFICATE_ISSUER, SIGNS_FOR_MICROSOFT)),
    .would_prove = N_("That it works as soon as the clock is right."),
    .steps = MEDIC_STEPS (STEP_SET_CLOCK, STEP_ANOTHER_NETWORK, STEP_ASK_NETWORK),
    .sources = MEDIC_SOURCES (SOURCE_CERTIFICATE_TIME, SOURCE_SIGN_IN),
  },
  {
    .id = "clock-ahead",
    .title = N_("The clock of this computer is ahead"),
    .explanation = N_("By this clock, Microsoft’s certificate is over. Microsoft renews its own in time, so most often date or year of this computer lie in the future. More rarely, something in between shows a certificate that is over."),
    .agent = N_("By the customer’s clock, Microsoft’s certificate is over. Have date, year and time zone read out. If they are right, try another network."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (NOT_PROVED, MEDIC_ONE_OF (CERTIFICATE, "expired")),
    .unless = UNLESS_THE_WAY_IS_OPEN,
    /* A proxy may have forgotten to renew its own, and an old one can be shown by anybody: never
     * certain. */
    .would_prove = N_("That it works as soon as the clock is right."),
    .steps = MEDIC_STEPS (STEP_SET_CLOCK, STEP_ANOTHER_NETWORK, STEP_ASK_NETWORK),
    .sources = MEDIC_SOURCES (SOURCE_CERTIFICATE_TIME, SOURCE_SIGN_IN),
  },

  /* When no more could be seen of the certificate. */
  {
    .id = "microsoft-not-trusted",
    .title = N_("Something stands between this computer and Microsoft"),
    .explanation = N_("Whoever answered in Microsoft’s place could not prove to be Microsoft. A company proxy or a protective program that opens encrypted connections does that. So does a clock that is far off."),
    .agent = N_("The certificate at login.microsoftonline.com is not trusted on the customer’s computer. Ask about a proxy, a virus scanner, and the date of the clock."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (TENANT_REACH, "not-trusted"),
      MEDIC_ONE_OF (REALM_REACH, "not-trusted")
    ),
    .unless = MEDIC_ANY_OF (NETWORK_WANTS_A_SIGN_IN, MAIL_IS_ELSEWHERE),
    .would_prove = N_("That it works on another network, or with the clock set right."),
    .steps = MEDIC_STEPS (
      {
        .id = "look-at-the-clock",
        .title = N_("Look at the date and the clock of this computer"),
        .body = N_("A certificate is good for a span of time. With a wrong date, even the right one is refused."),
        .agent = N_("Ask the customer for the date and the time that the computer shows."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("Date, time and time zone are right."),
        .changes = N_("Nothing, or the clock of this computer."),
        .spares = N_("The appointments in your calendar at Microsoft are not moved."),
        .undo = N_("Set the clock as it was."),
        .settles = TRUE,
      },
      STEP_ANOTHER_NETWORK,
      STEP_ASK_NETWORK
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_SIGN_IN,
      SOURCE_CERTIFICATE
    ),
  },
  {
    .id = "clock-not-believed",
    .title = N_("The date of this computer does not fit Microsoft’s certificate"),
    .explanation = N_("Microsoft proved who it is with a certificate that, by the clock of this computer, is not good now. Most often the date or the year is wrong. More rarely, something in between shows an old certificate."),
    .agent = N_("Ask for the date, the year and the time zone that the computer shows. If they are right, try another network."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (CLOCK_REACH, "not-valid-now")),
    .unless = MEDIC_ANY_OF (NETWORK_WANTS_A_SIGN_IN),
    .would_prove = N_("That it works as soon as the clock is right."),
    .steps = MEDIC_STEPS (STEP_SET_CLOCK, STEP_ANOTHER_NETWORK, STEP_ASK_NETWORK),
    .sources = MEDIC_SOURCES (SOURCE_CERTIFICATE_TIME, SOURCE_SIGN_IN),
  },

  { 0 }
};
