/* mail-hosts-named.c - mail hosts with a name of their own in the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/mail-hosts-table.h"

const MedicMailHost medic_mail_hosts_named[] = {
  /* Help pages, measured: mx.microsoft is for domains added since 2026-07; mail.eo.outlook.com and
   * the two after it are left over from before Office 365, outlook.de from the German cloud, which
   * closed in 2021. */
  MICROSOFT ("outlook.com", "global"),
  MICROSOFT ("mx.microsoft", "global"),
  MICROSOFT ("mail.eo.outlook.com", "global"),
  MICROSOFT ("mail.messaging.microsoft.com", "global"),
  MICROSOFT ("mail.global.frontbridge.com", "global"),
  MICROSOFT ("outlook.de", "germany"),
  MICROSOFT ("office365.us", "us-government"),
  MICROSOFT ("partner.outlook.cn", "china"),

  /* Personal mailboxes, within outlook.com: ISPDB; hotmail.com is how they were named: lists. */
  { "olc.protection.outlook.com", "outlook-com", MEDIC_MAIL_HOST_MAILBOX, "office-365", "global" },
  { "hotmail.com", "outlook-com", MEDIC_MAIL_HOST_MAILBOX, "office-365", "global" },

  /* Measured. A name that cannot exist, put there only to prove that the domain is one's own. It
   * has no mailbox and passes nothing on either; the check of the mail domain sees to this slug. */
  FORWARDER ("msv1.invalid", "microsoft-placeholder"),

  /* Measured; gmr-smtp-in is the forwarding of the former Google Domains (zones). */
  MAILBOX ("google.com", "google", "gmail"),
  FORWARDER ("gmr-smtp-in.l.google.com", "forward-only"),
  MAILBOX ("googlemail.com", "google", "gmail"),

  /* ISPDB, lists. All let other programs in by IMAP, most after a setting or with a password made
   * for the program. */
  MAILBOX ("yahoodns.net", "yahoo", "imap"),
  MAILBOX ("biz.mail.yahoo.com", "yahoo", "imap"),
  MAILBOX ("mx.aol.com", "yahoo", "imap"),
  MAILBOX ("icloud.com", "icloud", "imap"),
  MAILBOX ("mail.me.com", "icloud", "imap"),
  MAILBOX ("messagingengine.com", "fastmail", "imap"),
  MAILBOX ("gmx.net", "gmx", "imap"),
  MAILBOX ("gmx.com", "gmx", "imap"),
  MAILBOX ("web.de", "gmx", "imap"),
  MAILBOX ("emailsrvr.com", "rackspace", "imap"),
  MAILBOX ("mlsrvr.com", "rackspace", "imap"),
  MAILBOX ("secureserver.net", "godaddy", "imap"),
  MAILBOX ("yandex.net", "yandex", "imap"),
  MAILBOX ("yandex.ru", "yandex", "imap"),
  MAILBOX ("yandex.com", "yandex", "imap"),
  MAILBOX ("mail.ru", "mailru", "imap"),

  /* One name per data centre: zones. The free plan has no IMAP, which the name does not tell. */
  MAILBOX ("zoho.com", "zoho", "imap"),
  MAILBOX ("zoho.eu", "zoho", "imap"),
  MAILBOX ("zoho.in", "zoho", "imap"),
  MAILBOX ("zoho.com.au", "zoho", "imap"),
  MAILBOX ("zoho.com.cn", "zoho", "imap"),
  MAILBOX ("zoho.jp", "zoho", "imap"),
  MAILBOX ("zoho.sa", "zoho", "imap"),
  MAILBOX ("zoho.uk", "zoho", "imap"),
  MAILBOX ("zohocloud.ca", "zoho", "imap"),
  MAILBOX ("zohomail.com", "zoho", "imap"),

  /* Lists. IMAP is there only through Proton's Bridge on the person's own computer, where HubSpot's
   * servers cannot reach it (help page), and not at all at Tuta (unconfirmed). */
  MAILBOX ("protonmail.ch", "proton", "none"),
  MAILBOX ("protonmail.com", "proton", "none"),
  MAILBOX ("tutanota.de", "tuta", "none"),
  MAILBOX ("tutanota.com", "tuta", "none"),
  MAILBOX ("tuta.com", "tuta", "none"),

  /* Zones, measured; 1and1, kundenserver.de and schlund.de are IONOS under its earlier names. */
  MAILBOX ("kundenserver.de", "ionos", "imap"),
  MAILBOX ("perfora.net", "ionos", "imap"),
  MAILBOX ("schlund.de", "ionos", "imap"),
  MAILBOX ("1and1.com", "ionos", "imap"),
  MAILBOX ("1and1.co.uk", "ionos", "imap"),
  MAILBOX ("1and1.es", "ionos", "imap"),
  MAILBOX ("1and1.fr", "ionos", "imap"),
  MAILBOX ("1and1.it", "ionos", "imap"),
  MAILBOX ("1and1.mx", "ionos", "imap"),
  MAILBOX ("ionos.com", "ionos", "imap"),
  MAILBOX ("ionos.de", "ionos", "imap"),
  MAILBOX ("ionos.co.uk", "ionos", "imap"),
  MAILBOX ("ionos.es", "ionos", "imap"),
  MAILBOX ("ionos.fr", "ionos", "imap"),
  MAILBOX ("ionos.it", "ionos", "imap"),
  MAILBOX ("ionos.mx", "ionos", "imap"),
  MAILBOX ("ionos.ca", "ionos", "imap"),
  MAILBOX ("ionos.at", "ionos", "imap"),

  /* Zones. Not ovh.net as a whole: servers that customers run themselves are named in it too. */
  MAILBOX ("mail.ovh.net", "ovh", "imap"),
  MAILBOX ("mail.ovh.ca", "ovh", "imap"),
  MAILBOX ("mx0.ovh.net", "ovh", "imap"),
  MAILBOX ("mx1.ovh.net", "ovh", "imap"),
  MAILBOX ("mx2.ovh.net", "ovh", "imap"),
  MAILBOX ("mx3.ovh.net", "ovh", "imap"),
  MAILBOX ("mx4.ovh.net", "ovh", "imap"),
  MAILBOX ("mxb.ovh.net", "ovh", "imap"),

  /* Under the same names Amazon receives for WorkMail, which has mailboxes (zones), and for SES,
   * which has none (help page). WorkMail is in three regions only (help page), so elsewhere it is
   * SES for certain; in the three we say WorkMail, because whoever wants a mailbox connected has
   * one. WorkMail ends on 2027-03-31; then its rows must go. amazonses.com only takes returned mail
   * (zones). */
  MAILBOX ("awsapps.com", "amazon-workmail", "imap"),
  MAILBOX ("inbound-smtp.us-east-1.amazonaws.com", "amazon-workmail", "imap"),
  MAILBOX ("inbound-smtp.us-west-2.amazonaws.com", "amazon-workmail", "imap"),
  MAILBOX ("inbound-smtp.eu-west-1.amazonaws.com", "amazon-workmail", "imap"),
  FORWARDER ("inbound-smtp.*.amazonaws.com", "aws-ses"),
  FORWARDER ("amazonses.com", "aws-ses"),

  /* Zones; Pobox, name.com, addy.io (anonaddy.me) and ForwardMX from lists. Mailgun, SendGrid,
   * Postmark and Mandrill hand incoming mail to a program. Forward Email also sells mailboxes,
   * which the name does not tell. */
  FORWARDER ("mx.cloudflare.net", "cloudflare-routing"),
  FORWARDER ("improvmx.com", "forward-only"),
  FORWARDER ("forwardemail.net", "forward-only"),
  FORWARDER ("pobox.com", "forward-only"),
  FORWARDER ("fwd1.porkbun.com", "forward-only"),
  FORWARDER ("fwd2.porkbun.com", "forward-only"),
  FORWARDER ("mailgun.org", "forward-only"),
  FORWARDER ("mx.sendgrid.net", "forward-only"),
  FORWARDER ("inbound.postmarkapp.com", "forward-only"),
  FORWARDER ("mandrillapp.com", "forward-only"),
  FORWARDER ("efwd.spaceship.net", "forward-only"),
  FORWARDER ("forwardmx.io", "forward-only"),
  FORWARDER ("simplelogin.co", "forward-only"),
  FORWARDER ("anonaddy.me", "forward-only"),
  FORWARDER ("addy.io", "forward-only"),
  FORWARDER ("name.com", "forward-only"),

  /* Zones. jellyfish.systems receives for Namecheap's shared hosting, which is web-hosting.com. */
  MAILBOX ("privateemail.com", "namecheap", "imap"),
  MAILBOX ("jellyfish.systems", "namecheap", "imap"),
  MAILBOX ("web-hosting.com", "namecheap", "imap"),
  FORWARDER ("registrar-servers.com", "namecheap-forwarding"),

  /* Measured, zones; flockmail.com is Titan under its earlier name, serverdata.net is Intermedia's
   * (lists), feishu.cn is Lark in China. */
  MAILBOX ("titan.email", "titan", "imap"),
  MAILBOX ("flockmail.com", "titan", "imap"),
  MAILBOX ("migadu.com", "migadu", "imap"),
  MAILBOX ("mail.gandi.net", "gandi", "imap"),
  MAILBOX ("hostinger.com", "hostinger", "imap"),
  MAILBOX ("hostinger.com.ar", "hostinger", "imap"),
  MAILBOX ("hostinger.com.br", "hostinger", "imap"),
  MAILBOX ("hostinger.ae", "hostinger", "imap"),
  MAILBOX ("hostinger.co", "hostinger", "imap"),
  MAILBOX ("hostinger.co.id", "hostinger", "imap"),
  MAILBOX ("hostinger.co.uk", "hostinger", "imap"),
  MAILBOX ("hostinger.de", "hostinger", "imap"),
  MAILBOX ("hostinger.es", "hostinger", "imap"),
  MAILBOX ("hostinger.fr", "hostinger", "imap"),
  MAILBOX ("hostinger.gr", "hostinger", "imap"),
  MAILBOX ("hostinger.in", "hostinger", "imap"),
  MAILBOX ("hostinger.mx", "hostinger", "imap"),
  MAILBOX ("hostinger.ph", "hostinger", "imap"),
  MAILBOX ("hostinger.pt", "hostinger", "imap"),
  MAILBOX ("infomaniak.ch", "infomaniak", "imap"),
  MAILBOX ("infomaniak.com", "infomaniak", "imap"),
  MAILBOX ("one.com", "one-com", "imap"),
  MAILBOX ("mx.service.one", "one-com", "imap"),
  MAILBOX ("rzone.de", "strato", "imap"),
  MAILBOX ("t-online.de", "t-online", "imap"),
  MAILBOX ("seznam.cz", "seznam", "imap"),
  MAILBOX ("qq.com", "tencent", "imap"),
  MAILBOX ("mailhostbox.com", "mailhostbox", "imap"),
  MAILBOX ("mailbox.org", "mailbox-org", "imap"),
  MAILBOX ("intermedia.net", "intermedia", "imap"),
  MAILBOX ("serverdata.net", "intermedia", "imap"),
  MAILBOX ("larksuite.com", "lark", "imap"),
  MAILBOX ("feishu.cn", "lark", "imap"),
  MAILBOX ("worksmobile.com", "line-works", "imap"),

  /* Poland: measured; o2 and interia from lists, tlen.pl (o2's own host) unconfirmed. linuxpl.com
   * is cyber_Folks under its earlier name (zones). */
  MAILBOX ("home.pl", "home-pl", "imap"),
  MAILBOX ("nazwa.pl", "nazwa-pl", "imap"),
  MAILBOX ("cyberfolks.pl", "cyber-folks", "imap"),
  MAILBOX ("linuxpl.com", "cyber-folks", "imap"),
  MAILBOX ("lh.pl", "lh-pl", "imap"),
  MAILBOX ("zenbox.pl", "zenbox", "imap"),
  MAILBOX ("dpoczta.pl", "dpoczta-pl", "imap"),
  MAILBOX ("super-host.pl", "super-host-pl", "imap"),
  MAILBOX ("iq.pl", "iq-pl", "imap"),
  MAILBOX ("ogicom.pl", "ogicom-pl", "imap"),
  MAILBOX ("mydevil.net", "mydevil", "imap"),
  MAILBOX ("hb.pl", "hb-pl", "imap"),
  MAILBOX ("onet.pl", "onet", "imap"),
  MAILBOX ("wp.pl", "wp", "imap"),
  MAILBOX ("o2.pl", "o2", "imap"),
  MAILBOX ("tlen.pl", "o2", "imap"),
  MAILBOX ("interia.pl", "interia", "imap"),

  { 0 }
};
