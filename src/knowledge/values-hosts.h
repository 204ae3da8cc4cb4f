/* values-hosts.h - the names of mail hosts, and of filters in front of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-language.h"

/* Closed lists: the slugs of mail hosts, and of filters in front of them. */
#define MAIL_HOSTS(X) \
  X ("microsoft-365", "Microsoft 365") \
  X ("outlook-com", "Outlook.com") \
  X ("microsoft-placeholder", N_("Microsoft’s placeholder")) \
  X ("google", "Google") \
  X ("yahoo", "Yahoo") \
  X ("icloud", "iCloud") \
  X ("zoho", "Zoho") \
  X ("fastmail", "Fastmail") \
  X ("proton", "Proton Mail") \
  X ("ionos", "IONOS") \
  X ("ovh", "OVHcloud") \
  X ("gmx", "GMX") \
  X ("godaddy", "GoDaddy") \
  X ("rackspace", "Rackspace") \
  X ("yandex", "Yandex") \
  X ("mailru", "Mail.ru") \
  X ("amazon-workmail", "Amazon WorkMail") \
  X ("aws-ses", "Amazon SES") \
  X ("cloudflare-routing", "Cloudflare Email Routing") \
  X ("forward-only", N_("a service that only forwards mail")) \
  X ("namecheap", "Namecheap") \
  X ("namecheap-forwarding", N_("Namecheap’s forwarding")) \
  X ("titan", "Titan") \
  X ("migadu", "Migadu") \
  X ("gandi", "Gandi") \
  X ("hostinger", "Hostinger") \
  X ("infomaniak", "Infomaniak") \
  X ("one-com", "one.com") \
  X ("strato", "STRATO") \
  X ("t-online", "T-Online") \
  X ("seznam", "Seznam") \
  X ("tencent", "Tencent") \
  X ("mailhostbox", "Mailhostbox") \
  X ("tuta", "Tuta") \
  X ("mailbox-org", "mailbox.org") \
  X ("intermedia", "Intermedia") \
  X ("lark", "Lark") \
  X ("line-works", "LINE WORKS") \
  X ("home-pl", "home.pl") \
  X ("nazwa-pl", "nazwa.pl") \
  X ("cyber-folks", "cyber_Folks") \
  X ("lh-pl", "LH.pl") \
  X ("zenbox", "Zenbox") \
  X ("dpoczta-pl", "dpoczta.pl") \
  X ("super-host-pl", "super-host.pl") \
  X ("iq-pl", "iq.pl") \
  X ("ogicom-pl", "Ogicom") \
  X ("mydevil", "MyDevil") \
  X ("hb-pl", "hb.pl") \
  X ("onet", "Onet") \
  X ("wp", "WP") \
  X ("o2", "o2") \
  X ("interia", "Interia") \
  X ("other-known", N_("another mail host")) \
  X ("none", N_("no mail host")) \
  X ("self-or-unknown", N_("a server that we do not know"))

#define GATEWAYS(X) \
  X ("gateway-proofpoint", "Proofpoint") \
  X ("gateway-mimecast", "Mimecast") \
  X ("gateway-barracuda", "Barracuda") \
  X ("gateway-cisco", "Cisco") \
  X ("gateway-symantec", "Symantec") \
  X ("gateway-trendmicro", "Trend Micro") \
  X ("gateway-hornet", "Hornetsecurity") \
  X ("gateway-sophos", "Sophos") \
  X ("gateway-trellix", "Trellix") \
  X ("gateway-forcepoint", "Forcepoint") \
  X ("gateway-fortinet", "Fortinet") \
  X ("gateway-zix-appriver", "Zix AppRiver") \
  X ("gateway-spamexperts", "SpamExperts") \
  X ("gateway-seppmail", "SEPPmail") \
  X ("gateway-titanhq", "TitanHQ") \
  X ("gateway-retarus", "Retarus") \
  X ("gateway-vade", "Vade") \
  X ("gateway-vipre", "VIPRE") \
  X ("gateway-mailchannels", "MailChannels") \
  X ("gateway-other", N_("another mail filter"))
