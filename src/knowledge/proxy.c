/* proxy.c - what it means when a proxy stands on the way to Microsoft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/network-steps.h"

/* Microsoft answered after all: then the proxy is no cause. */
#define NOT_HEARD_OF_MICROSOFT MEDIC_NONE_OF (TENANT_REACH, "answered", "busy")

/* A network that wants a sign-in first explains it all, and what a message says plainly came all
 * the way. */
#define THE_WAY_IS_OPEN \
  MEDIC_ONE_OF (NETWORK, "portal", "local"), MEDIC_ONE_OF (REALM_REACH, "answered", "busy"), \
  MAIL_IS_ELSEWHERE, MESSAGE_TELLS_OTHERWISE
#define UNLESS_THE_WAY_IS_OPEN MEDIC_ANY_OF (THE_WAY_IS_OPEN)

/* A proxy may treat the browser otherwise than this program: whether it does, only the person can
 * tell. */
#define UNLESS_THE_BROWSER_GETS_THROUGH MEDIC_ANY_OF ( \
  MEDIC_ONE_OF (HUBSPOT_NOW, "works"), THE_WAY_IS_OPEN)

/* Where the desktop's settings say which proxy to use, or may say so. */
#define BY_THE_DESKTOP MEDIC_ALL_OF (MEDIC_ONE_OF (PROXY, "manual", "automatic", "set", "unreadable"))

#define ASK_BEFORE_SWITCHING_OFF \
  N_("On a company’s computer, ask before you change it. Without its proxy nothing may open there, or a rule of the company is broken.")

#define STEP_OPEN_MICROSOFT { \
  .id = "open-microsoft-through-the-proxy", \
  .title = N_("Open a page of Microsoft’s in your browser"), \
  .body = N_("Perhaps the browser asks for a name and a password for the proxy: they are those of your network. If the page opens without that, the proxy is not the cause, and only this program is kept out."), \
  .agent = N_("Does the page open in the customer’s browser? If so, the proxy knows the browser, and the cause is another one. If a small window asks for a name and a password, that is the proxy’s."), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_OUTLOOK, \
  .link_title = N_("Open Outlook on the web"), \
  .expect = N_("Microsoft’s page opens, or you see who keeps it away."), \
  .changes = N_("Nothing; the browser may remember what you type for the proxy."), \
  .spares = N_("Mail Medic does not learn what you type there."), \
  .caution = N_("Type your Microsoft password into Microsoft’s page only. A window that comes before any page is the proxy’s."), \
  .settles = TRUE, \
}

/* GNOME’s Settings, the system that this program is made for; in newer ones it is “Proxy”. */
#define STEP_LOOK_AT_PROXY { \
  .id = "look-at-the-proxy-settings", \
  .title = N_("Look at the proxy in the settings of this computer"), \
  .body = N_("Write down what stands there. If you typed it in yourself, for another network, choose “Disabled”. If your company set it, leave it and ask."), \
  .agent = N_("Settings, “Network”, “Network Proxy”. Who set it, and for which network? Have it written down before anything is changed."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "Network", "Network Proxy"), \
  .expect = N_("You know who set it; or it is off, and the check finds Microsoft."), \
  .changes = N_("By which way this computer opens pages."), \
  .spares = N_("Your accounts and your mail are not touched."), \
  .undo = N_("Type in again what you wrote down, at the same place."), \
  .caution = ASK_BEFORE_SWITCHING_OFF, \
  .settles = TRUE, \
  .when = BY_THE_DESKTOP, \
}

#define STEP_LOOK_AT_VARIABLES { \
  .id = "look-for-the-proxy-variables", \
  .title = N_("Find out where the proxy is written down"), \
  .body = N_("It is in a variable that is called “https_proxy” or “http_proxy”, not in the settings. Such lines stand in “/etc/environment” or in “.profile” in your home folder. A browser may heed them or not."), \
  .agent = N_("The environment names the proxy: https_proxy or http_proxy. Who wrote it into /etc/environment or ~/.profile, and is it still right?"), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("You know who wrote it; or the line is out, you have signed in to this computer anew, and the check finds Microsoft."), \
  .changes = N_("By which way the programs of this computer open pages."), \
  .spares = N_("Your accounts and your mail are not touched."), \
  .undo = N_("Write the line again as it was."), \
  .caution = ASK_BEFORE_SWITCHING_OFF, \
  .settles = TRUE, \
  .when = MEDIC_ALL_OF (MEDIC_ONE_OF (PROXY, "environment")), \
}

#define STEP_RIGHT_NETWORK { \
  .id = "go-to-the-network-of-the-proxy", \
  .title = N_("Connect to the network that the proxy belongs to"), \
  .body = N_("A company’s proxy is mostly found in its own network only. Away from there, its VPN leads you in."), \
  .agent = N_("In the office, or away? Away from it, the company’s VPN first. Then check again."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("The check finds Microsoft."), \
  .changes = N_("Only the connection of this computer."), \
  .spares = N_("The settings of the proxy stay as they are."), \
  .undo = N_("Choose the network that you had before."), \
  .settles = TRUE, \
}

/* @text: what whoever looks after the network is asked for */
#define STEP_ASK_ABOUT_PROXY(text) { \
  .id = "ask-about-the-proxy", \
  .title = N_("Ask whoever looks after your network"), \
  .body = N_("The proxy is theirs. Send them this text."), \
  .agent = N_("Whoever runs the proxy has to act. Have the text sent to them."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .copy = text, \
  .expect = N_("They tell you that it is done, and the check finds Microsoft."), \
  .changes = N_("A rule in the proxy, or a setting of this computer."), \
  .spares = N_("Sending the text changes nothing by itself: they decide."), \
  .undo = N_("They can take it back."), \
}

#define SOURCE_ASKS_WHO { \
  N_("A proxy that wants to know who you are answers with the number 407."), \
  "RFC 9110, section 15.5.8", "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.8", "2022-06-01" }
#define SOURCE_TUNNEL { \
  N_("A page over HTTPS is reached by asking the proxy for a tunnel; a proxy may allow some places only."), \
  "RFC 9110, section 9.3.6", "https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6", "2022-06-01" }
#define SOURCE_DESKTOP { \
  N_("GNOME’s programs take the proxy from its settings; elsewhere, variables count first."), "GNOME", \
  "https://gitlab.gnome.org/GNOME/glib-networking/-/blob/master/proxy/README.md", "2026-11-27" }
#define SOURCE_FILE { \
  N_("A file that a network hands out can decide which proxy is used for which page."), "MDN", \
  "https://developer.mozilla.org/docs/Web/HTTP/Guides/Proxy_servers_and_tunneling/Proxy_Auto-Configuration_PAC_file", \
  "2026-11-27" }
#define SOURCE_BYPASS { \
  N_("Microsoft advises companies to weigh letting Microsoft 365 go past their proxies."), "Microsoft", \
  "https://learn.microsoft.com/microsoft-365/enterprise/microsoft-365-network-connectivity-principles", \
  "2023-10-26" }

const MedicDiagnosis medic_proxy_diagnoses[] = {
  {
    .id = "proxy-wants-password",
    .title = N_("The proxy of this network wants to know who you are"),
    .explanation = N_("What goes out from here passes {proxy-host} first, and that asks for a name and a password. Until it has them, Microsoft’s sign-in page stays closed. Your browser may have told it already: then look further."),
    .agent = N_("The proxy {proxy-host} asks for a name and a password (407). Does a page of Microsoft’s open in the customer’s browser? If so, it is not the cause."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (PROXY_ANSWER, "wants-password"), NOT_HEARD_OF_MICROSOFT),
    .unless = UNLESS_THE_BROWSER_GETS_THROUGH,
    /* What a browser tells a proxy, often without asking anybody, we do not see: never certain. */
    .would_prove = N_("That no page opens in your browser before it has asked you for that name and password."),
    .steps = MEDIC_STEPS (
      STEP_OPEN_MICROSOFT,
      STEP_ANOTHER_NETWORK,
      STEP_ASK_ABOUT_PROXY (N_("The proxy of our network ({proxy-host}) wants a name and a password before it lets me through to login.microsoftonline.com (answer 407). So I cannot connect my mailbox to HubSpot. Which name do I use there, or could you let these through without one, over HTTPS?\n\nlogin.microsoftonline.com\nlogin.microsoft.com\nlogin.windows.net\ngraph.microsoft.com\noutlook.office.com\noutlook.office365.com\n\nIt can be taken back at any time."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_ASKS_WHO, SOURCE_BYPASS, SOURCE_SIGN_IN),
  },
  {
    .id = "proxy-refuses-password",
    .title = N_("The proxy does not take the password that is stored here"),
    .explanation = N_("What goes out from here passes {proxy-host} first. This computer tells it a name and a password, and it does not take them. Most often the password was changed since."),
    .agent = N_("The proxy {proxy-host} refuses the name and password that the computer sends. Changed lately? They stand in the settings or in the environment."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (PROXY_ANSWER, "refuses-password"), NOT_HEARD_OF_MICROSOFT),
    .unless = UNLESS_THE_BROWSER_GETS_THROUGH,
    .would_prove = N_("That it works with the new password at that place."),
    .steps = MEDIC_STEPS (
      STEP_OPEN_MICROSOFT,
      STEP_LOOK_AT_PROXY,
      STEP_LOOK_AT_VARIABLES,
      STEP_ASK_ABOUT_PROXY (N_("The proxy of our network ({proxy-host}) does not take the name and the password that my computer sends. So I cannot connect my mailbox to HubSpot. Which ones are right, and where do I type them in?"))
    ),
    .sources = MEDIC_SOURCES (SOURCE_ASKS_WHO, SOURCE_DESKTOP, SOURCE_SIGN_IN),
  },
  {
    .id = "proxy-not-reached",
    .title = N_("This computer is set to use a proxy that does not answer"),
    .explanation = N_("It sends everything to {proxy-host} first, and nobody answers there. Such a setting is right in one network and wrong in another: at home, the proxy of the office is not there."),
    .agent = N_("The proxy {proxy-host} does not answer. Is the customer away from the office, or was the proxy typed in for another network?"),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (PROXY_ANSWER, "refused", "silent", "unreachable", "no-name"), NOT_HEARD_OF_MICROSOFT
    ),
    .unless = UNLESS_THE_WAY_IS_OPEN,
    /* There is a network, for a name server answers in it: then what is missing is the proxy. */
    .proof = MEDIC_ALL_OF (
      MEDIC_ONE_OF (DNS_REACH, "answered"),
      MEDIC_ONE_OF (TENANT_REACH, "silent", "unreachable", "no-name", "failed"),
      MEDIC_ONE_OF (REALM_REACH, "silent", "unreachable", "no-name", "failed")
    ),
    .would_prove = N_("That pages open again once the proxy is there, or is not used any more."),
    .steps = MEDIC_STEPS (
      STEP_RIGHT_NETWORK,
      STEP_LOOK_AT_PROXY,
      STEP_LOOK_AT_VARIABLES,
      STEP_ASK_ABOUT_PROXY (N_("My computer is set to use the proxy {proxy-host}, and nobody answers there. So I cannot reach Microsoft, nor connect my mailbox to HubSpot. Is the proxy still right, and should my computer use it where I am?"))
    ),
    .sources = MEDIC_SOURCES (SOURCE_DESKTOP, SOURCE_SIGN_IN),
  },
  {
    .id = "proxy-blocks-microsoft",
    .title = N_("The proxy of this network does not let you through to Microsoft"),
    .explanation = N_("What goes out from here passes {proxy-host} first. It answers that login.microsoftonline.com is not allowed, and without that page nobody can connect a mailbox. Some proxies keep only programs out that they do not know."),
    .agent = N_("The proxy {proxy-host} refuses the way to login.microsoftonline.com. Does the page open in the browser? If not, whoever runs the proxy has to open it."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (PROXY_ANSWER, "blocks"), NOT_HEARD_OF_MICROSOFT),
    .unless = UNLESS_THE_BROWSER_GETS_THROUGH,
    /* It may judge by the program that asks: never certain for the browser. */
    .would_prove = N_("That a page of Microsoft’s does not open in your browser either."),
    .steps = MEDIC_STEPS (
      STEP_OPEN_MICROSOFT,
      STEP_ANOTHER_NETWORK,
      STEP_ASK_ABOUT_PROXY (N_("The proxy of our network ({proxy-host}) does not let me through to login.microsoftonline.com. So I cannot connect my mailbox to HubSpot. Could you let these through, over HTTPS?\n\nlogin.microsoftonline.com\nlogin.microsoft.com\nlogin.windows.net\ngraph.microsoft.com\noutlook.office.com\noutlook.office365.com\n\nIt can be taken back at any time."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_TUNNEL, SOURCE_ADDRESSES, SOURCE_BYPASS, SOURCE_SIGN_IN),
  },
  {
    .id = "proxy-leads-nowhere",
    .title = N_("The proxy of this network answers, and does not lead on"),
    .explanation = N_("What goes out from here passes {proxy-host} first. It answers, and still no way to Microsoft opens. It may be out of order for now, or be no proxy of the kind that the settings say."),
    .agent = N_("{proxy-host} answers, but opens no way. Wrong port or kind in the settings, or trouble at the proxy itself?"),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (PROXY_ANSWER, "faulty"), NOT_HEARD_OF_MICROSOFT),
    .unless = UNLESS_THE_BROWSER_GETS_THROUGH,
    .would_prove = N_("That a page of Microsoft’s does not open in your browser either."),
    .steps = MEDIC_STEPS (
      STEP_OPEN_MICROSOFT,
      STEP_ANOTHER_NETWORK,
      STEP_LOOK_AT_PROXY,
      STEP_LOOK_AT_VARIABLES,
      STEP_ASK_ABOUT_PROXY (N_("The proxy of our network ({proxy-host}) answers, but opens no way to login.microsoftonline.com. So I cannot connect my mailbox to HubSpot. Could you look whether it works, and whether my computer is set right for it?"))
    ),
    .sources = MEDIC_SOURCES (SOURCE_TUNNEL, SOURCE_DESKTOP, SOURCE_SIGN_IN),
  },
  {
    .id = "proxy-settings-unreadable",
    .title = N_("This computer cannot find out which proxy to use"),
    .explanation = N_("A file of the network is to say which way to take, and this computer does not get it. Until it does, pages may not open, or by the wrong way. Away from the network that hands the file out, it is not there."),
    .agent = N_("The proxy is set to “Automatic”, and the file behind it cannot be fetched. Away from the office? Is its address still right?"),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (PROXY, "unreadable"), NOT_HEARD_OF_MICROSOFT),
    .unless = UNLESS_THE_WAY_IS_OPEN,
    .would_prove = N_("That pages open again once that file is there, or is not asked for any more."),
    .steps = MEDIC_STEPS (
      STEP_RIGHT_NETWORK,
      STEP_LOOK_AT_PROXY,
      STEP_ANOTHER_NETWORK,
      STEP_ASK_ABOUT_PROXY (N_("My computer is set to find its proxy by itself, and does not get the file that says which one. So I cannot reach Microsoft, nor connect my mailbox to HubSpot. Is the address of that file still right?"))
    ),
    .sources = MEDIC_SOURCES (SOURCE_FILE, SOURCE_DESKTOP, SOURCE_SIGN_IN),
  },
  /* When no more could be found out about it. */
  {
    .id = "proxy-on-the-way",
    .title = N_("A proxy on the way does not let this computer through to Microsoft"),
    .explanation = N_("Something answered in Microsoft’s place, as a proxy does: it does not lead on. Which one it is could not be found out. Your browser may get through all the same."),
    .agent = N_("A proxy answers in the place of login.microsoftonline.com. Does the page open in the browser? If not, whoever runs the proxy has to open it."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (TENANT_REACH, "proxy"), MEDIC_ONE_OF (REALM_REACH, "proxy")),
    .unless = MEDIC_ANY_OF (
      MEDIC_NONE_OF (PROXY_ANSWER, "works"), MEDIC_ONE_OF (PROXY, "unreadable"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works"), THE_WAY_IS_OPEN
    ),
    .would_prove = N_("That a page of Microsoft’s does not open in your browser either."),
    .steps = MEDIC_STEPS (
      STEP_OPEN_MICROSOFT,
      STEP_ANOTHER_NETWORK,
      STEP_LOOK_AT_PROXY,
      STEP_ASK_ABOUT_PROXY (N_("A proxy of our network does not let me through to login.microsoftonline.com. So I cannot connect my mailbox to HubSpot. Could you let these through, over HTTPS?\n\nlogin.microsoftonline.com\nlogin.microsoft.com\nlogin.windows.net\ngraph.microsoft.com\noutlook.office.com\noutlook.office365.com\n\nIt can be taken back at any time."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_TUNNEL, SOURCE_BYPASS, SOURCE_SIGN_IN),
  },

  { 0 }
};
