/* mail-hosts.c - which company runs a mail exchanger, told by its name
 *
 * A suffix is as short as its owner's name for mail allows and no shorter: servers that customers
 * run themselves at the same company (vps.ovh.net) are not the company's mail.
 *
 * What the sources are:
 * measured: the mail exchangers of 100,000 popular domains (2025-08), of 3,400 Japanese companies
 *   (2026-09) and of 40,052 public bodies (2026-04 and 05);
 * ISPDB: Thunderbird's list of mail providers (2026-03);
 * zones: name service records that several customers published, read 2026-11;
 * lists: provider lists of several public programs that agree, read 2026-11;
 * help page: the company's own, read 2026-11;
 * unconfirmed: common knowledge, no source found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/mail-hosts.h"

#include <string.h>

/* RFC 1035 allows no longer name. */
#define LONGEST_NAME 255

#define MICROSOFT(suffix, cloud) \
  { suffix, "microsoft-365", MEDIC_MAIL_HOST_MAILBOX, "office-365", cloud }
#define MAILBOX(suffix, slug, hubspot) { suffix, slug, MEDIC_MAIL_HOST_MAILBOX, hubspot, NULL }
#define FORWARDER(suffix, slug) { suffix, slug, MEDIC_MAIL_HOST_FORWARDER, "none", NULL }
#define GATEWAY(suffix, slug) { suffix, slug, MEDIC_MAIL_HOST_GATEWAY, NULL, NULL }

static const MedicMailHost hosts[] = {
  /* Help pages, measured: mx.microsoft is for domains added since 2026-07; mail.eo.outlook.com is
   * left over from before Office 365, outlook.de from the German cloud, which closed in 2021. */
  MICROSOFT ("outlook.com", "global"),
  MICROSOFT ("mx.microsoft", "global"),
  MICROSOFT ("mail.eo.outlook.com", "global"),
  MICROSOFT ("outlook.de", "germany"),
  MICROSOFT ("office365.us", "us-government"),
  MICROSOFT ("partner.outlook.cn", "china"),

  /* Personal mailboxes, within outlook.com: ISPDB. */
  { "olc.protection.outlook.com", "outlook-com", MEDIC_MAIL_HOST_MAILBOX, "office-365", "global" },

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
  MAILBOX ("icloud.com", "icloud", "imap"),
  MAILBOX ("messagingengine.com", "fastmail", "imap"),
  MAILBOX ("gmx.net", "gmx", "imap"),
  MAILBOX ("web.de", "gmx", "imap"),
  MAILBOX ("emailsrvr.com", "rackspace", "imap"),
  MAILBOX ("secureserver.net", "godaddy", "imap"),
  MAILBOX ("yandex.net", "yandex", "imap"),
  MAILBOX ("yandex.ru", "yandex", "imap"),
  MAILBOX ("mail.ru", "mailru", "imap"),

  /* One name per data centre: zones. The free plan has no IMAP, which the name does not tell. */
  MAILBOX ("zoho.com", "zoho", "imap"),
  MAILBOX ("zoho.eu", "zoho", "imap"),
  MAILBOX ("zoho.in", "zoho", "imap"),
  MAILBOX ("zoho.com.au", "zoho", "imap"),
  MAILBOX ("zoho.com.cn", "zoho", "imap"),
  MAILBOX ("zoho.jp", "zoho", "imap"),
  MAILBOX ("zoho.sa", "zoho", "imap"),
  MAILBOX ("zohocloud.ca", "zoho", "imap"),

  /* Lists. IMAP is there only through Proton's Bridge on the person's own computer, where HubSpot's
   * servers cannot reach it (help page), and not at all at Tuta (unconfirmed). */
  MAILBOX ("protonmail.ch", "proton", "none"),
  MAILBOX ("tutanota.de", "tuta", "none"),
  MAILBOX ("tuta.com", "tuta", "none"),

  /* Zones; 1and1 and kundenserver.de are IONOS under its earlier name. */
  MAILBOX ("kundenserver.de", "ionos", "imap"),
  MAILBOX ("perfora.net", "ionos", "imap"),
  MAILBOX ("1and1.com", "ionos", "imap"),
  MAILBOX ("ionos.com", "ionos", "imap"),
  MAILBOX ("ionos.de", "ionos", "imap"),
  MAILBOX ("ionos.co.uk", "ionos", "imap"),
  MAILBOX ("ionos.es", "ionos", "imap"),
  MAILBOX ("ionos.fr", "ionos", "imap"),
  MAILBOX ("ionos.it", "ionos", "imap"),

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

  /* Zones; Pobox from lists. Mailgun and SendGrid hand incoming mail to a program. Forward Email
   * also sells mailboxes, which the name does not tell. */
  FORWARDER ("mx.cloudflare.net", "cloudflare-routing"),
  FORWARDER ("improvmx.com", "forward-only"),
  FORWARDER ("forwardemail.net", "forward-only"),
  FORWARDER ("pobox.com", "forward-only"),
  FORWARDER ("fwd1.porkbun.com", "forward-only"),
  FORWARDER ("fwd2.porkbun.com", "forward-only"),
  FORWARDER ("mailgun.org", "forward-only"),
  FORWARDER ("mx.sendgrid.net", "forward-only"),

  /* Zones. jellyfish.systems receives for Namecheap's shared hosting. */
  MAILBOX ("privateemail.com", "namecheap", "imap"),
  MAILBOX ("jellyfish.systems", "namecheap", "imap"),
  FORWARDER ("registrar-servers.com", "namecheap-forwarding"),

  /* Measured, zones; serverdata.net is Intermedia's (lists), feishu.cn is Lark in China. */
  MAILBOX ("titan.email", "titan", "imap"),
  MAILBOX ("migadu.com", "migadu", "imap"),
  MAILBOX ("mail.gandi.net", "gandi", "imap"),
  MAILBOX ("hostinger.com", "hostinger", "imap"),
  MAILBOX ("hostinger.com.br", "hostinger", "imap"),
  MAILBOX ("hostinger.fr", "hostinger", "imap"),
  MAILBOX ("hostinger.in", "hostinger", "imap"),
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

  /* Poland: measured; o2 and interia from lists, tlen.pl (o2's own host) unconfirmed. */
  MAILBOX ("home.pl", "home-pl", "imap"),
  MAILBOX ("nazwa.pl", "nazwa-pl", "imap"),
  MAILBOX ("cyberfolks.pl", "cyber-folks", "imap"),
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

  /* Hosts that need no name of their own here: measured. The last is SiteGround's (zones). */
  MAILBOX ("mxhichina.com", "other-known", "imap"),
  MAILBOX ("aliyun.com", "other-known", "imap"),
  MAILBOX ("netease.com", "other-known", "imap"),
  MAILBOX ("163.com", "other-known", "imap"),
  MAILBOX ("hostedemail.com", "other-known", "imap"),
  MAILBOX ("mxrouting.net", "other-known", "imap"),
  MAILBOX ("ispgateway.de", "other-known", "imap"),
  MAILBOX ("beget.com", "other-known", "imap"),
  MAILBOX ("dreamhost.com", "other-known", "imap"),
  MAILBOX ("mailspamprotection.com", "other-known", "imap"),

  /* Filters: measured, lists. */
  GATEWAY ("pphosted.com", "gateway-proofpoint"),
  GATEWAY ("ppe-hosted.com", "gateway-proofpoint"),
  GATEWAY ("gpphosted.com", "gateway-proofpoint"),
  GATEWAY ("mimecast.com", "gateway-mimecast"),
  GATEWAY ("mimecast.co.za", "gateway-mimecast"),
  GATEWAY ("mimecast-offshore.com", "gateway-mimecast"),
  GATEWAY ("barracudanetworks.com", "gateway-barracuda"),
  GATEWAY ("cudamail.com", "gateway-barracuda"),
  GATEWAY ("iphmx.com", "gateway-cisco"),
  GATEWAY ("messagelabs.com", "gateway-symantec"),
  GATEWAY ("trendmicro.com", "gateway-trendmicro"),
  GATEWAY ("trendmicro.eu", "gateway-trendmicro"),

  /* Vade belongs to Hornetsecurity; its newer hosts are named there and cannot be told apart. */
  GATEWAY ("hornetsecurity.com", "gateway-hornet"),
  GATEWAY ("antispameurope.com", "gateway-hornet"),
  GATEWAY ("vadesecure.com", "gateway-vade"),

  GATEWAY ("sophos.com", "gateway-sophos"),
  GATEWAY ("fireeyecloud.com", "gateway-trellix"),
  GATEWAY ("etp.fireeye.com", "gateway-trellix"),
  GATEWAY ("etp.trellix.com", "gateway-trellix"),
  GATEWAY ("mailcontrol.com", "gateway-forcepoint"),
  GATEWAY ("fortimail.com", "gateway-fortinet"),
  GATEWAY ("fortimailcloud.com", "gateway-fortinet"),
  GATEWAY ("appriver.com", "gateway-zix-appriver"),
  GATEWAY ("arsmtp.com", "gateway-zix-appriver"),
  GATEWAY ("zixmail.net", "gateway-zix-appriver"),
  GATEWAY ("spamexperts.com", "gateway-spamexperts"),
  GATEWAY ("spamexperts.eu", "gateway-spamexperts"),
  GATEWAY ("spamexperts.net", "gateway-spamexperts"),
  GATEWAY ("antispamcloud.com", "gateway-spamexperts"),
  GATEWAY ("seppmail.cloud", "gateway-seppmail"),
  GATEWAY ("spamtitan.com", "gateway-titanhq"),
  GATEWAY ("titanhq.com", "gateway-titanhq"),
  GATEWAY ("retarus.com", "gateway-retarus"),
  GATEWAY ("electric.net", "gateway-vipre"),
  GATEWAY ("mailanyone.net", "gateway-vipre"),
  GATEWAY ("mailchannels.net", "gateway-mailchannels"),

  /* Mailprotector, IIJ, Digital Arts, NEC (measured, lists); Cloudflare and Amazon (help pages). */
  GATEWAY ("mpmailmx.com", "gateway-other"),
  GATEWAY ("securemx.jp", "gateway-other"),
  GATEWAY ("digitalartscloud.com", "gateway-other"),
  GATEWAY ("mailsecurity-nec.jp", "gateway-other"),
  GATEWAY ("mxrecord.io", "gateway-other"),
  GATEWAY ("mxrecord.mx", "gateway-other"),
  GATEWAY ("mail-manager-smtp.amazonaws.com", "gateway-other"),
};

/* Anything else, a backslash above all, is how a label that contains a dot would get past us. */
static gboolean
is_of_host_name (char character)
{
  return g_ascii_isalnum (character) || strchr ("-_.", character) != NULL;
}

/* Writes the name in lower case and without its closing dot; no, when it is not a name. */
static gboolean
normalise (const char *exchanger,
           char        name[LONGEST_NAME + 1])
{
  gsize length = strnlen (exchanger, LONGEST_NAME + 2);

  if (length > 0 && exchanger[length - 1] == '.')
    length--;

  if (length > LONGEST_NAME)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!is_of_host_name (exchanger[i]))
        return FALSE;

      name[i] = g_ascii_tolower (exchanger[i]);
    }

  name[length] = '\0';

  return TRUE;
}

static gboolean
matches (const char *labels,
         const char *suffix)
{
  const char *star = strchr (suffix, '*');
  gsize before;
  gsize label;

  if (star == NULL)
    return strcmp (labels, suffix) == 0;

  before = star - suffix;
  if (strncmp (labels, suffix, before) != 0)
    return FALSE;

  label = strcspn (labels + before, ".");

  return label > 0 && strcmp (labels + before + label, star + 1) == 0;
}

static const MedicMailHost *
find_labels (const char *labels)
{
  const MedicMailHost *found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      if (!matches (labels, hosts[i].suffix))
        continue;

      if (strchr (hosts[i].suffix, '*') == NULL)
        return &hosts[i];

      found = &hosts[i];
    }

  return found;
}

const MedicMailHost *
medic_mail_host_find (const char *exchanger)
{
  char name[LONGEST_NAME + 1];

  g_return_val_if_fail (exchanger != NULL, NULL);

  if (!normalise (exchanger, name))
    return NULL;

  /* One label fewer each time, so that the longest suffix is found first. */
  for (const char *labels = name; labels != NULL; labels = strchr (labels, '.'))
    {
      const MedicMailHost *found;

      labels += *labels == '.';
      found = find_labels (labels);
      if (found != NULL)
        return found;
    }

  return NULL;
}

const MedicMailHost *
medic_mail_host_list (gsize *n_hosts)
{
  g_return_val_if_fail (n_hosts != NULL, NULL);

  *n_hosts = G_N_ELEMENTS (hosts);

  return hosts;
}
