/* test-autodiscover-dns.c - where a domain sends Outlook
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/zone-check.h"

#define NAME "autodiscover.harbour.example "

#define MICROSOFT "{'autodiscover-dns': <'microsoft-365'>}"
#define OWN "{'autodiscover-dns': <'own'>}"
#define OTHER "{'autodiscover-dns': <'other'>}"
#define NONE "{'autodiscover-dns': <'none'>}"

static const ZoneRow rows[] = {
  { "microsoft-is-known-at-once", NAME "CNAME autodiscover.outlook.com", MICROSOFT, 1 },
  { "microsofts-newer-host-is-known", NAME "CNAME autodiscover-s.outlook.com", MICROSOFT, 1 },
  { "the-government-cloud-is-known", NAME "CNAME autodiscover.office365.us", MICROSOFT, 1 },
  { "the-cloud-of-defense-is-known", NAME "CNAME autodiscover-dod.office365.us", MICROSOFT, 1 },
  { "the-cloud-in-china-is-known", NAME "CNAME autodiscover.partner.outlook.cn", MICROSOFT, 1 },
  { "an-alias-between-is-followed",
    NAME "CNAME autodiscover.keeper.example\n"
    "autodiscover.keeper.example CNAME autodiscover.outlook.com", MICROSOFT, 2 },
  { "the-end-of-the-name-counts",
    NAME "CNAME autodiscover.outlook.com.keeper.example\nautodiscover.outlook.com.keeper.example ANY", OTHER, 0 },
  { "labels-count-whole",
    NAME "CNAME autodiscover.notoutlook.com\nautodiscover.notoutlook.com ANY", OTHER, 0 },
  { "another-service-at-microsoft-is-not-it",
    NAME "CNAME www.outlook.com\nwww.outlook.com ANY", OTHER, 0 },
  { "a-name-of-the-domains-own-is-own", NAME "CNAME mail.harbour.example\nmail.harbour.example ANY",
    OWN, 3 },
  { "a-name-with-an-address-is-own", NAME "ANY", OWN, 2 },
  { "another-host-is-another", NAME "CNAME autodiscover.host.example\nautodiscover.host.example ANY",
    OTHER, 3 },
  { "no-name-is-an-answer", "harbour.example ANY", NONE, 1 },
  { "a-domain-that-answers-every-name-with-an-address-says-nothing", "* ANY", NONE, 2 },
  { "a-domain-that-answers-every-name-with-an-alias-says-nothing",
    "* CNAME www.parking.example\nwww.parking.example ANY", NONE, 4 },
  { "a-name-of-its-own-beside-an-answer-to-every-name-counts",
    NAME "CNAME mail.harbour.example\n* CNAME www.parking.example\nwww.parking.example ANY\n"
    "mail.harbour.example ANY", OWN, 4 },
  { "silence-is-no-answer", "* SILENT", NULL, 1 },
  { "silence-on-the-way-is-no-answer",
    NAME "CNAME autodiscover.keeper.example\nautodiscover.keeper.example SILENT", NULL, 2 },
  { "a-name-that-is-gone-leads-nowhere", NAME "CNAME mail.harbour.example\nharbour.example ANY",
    NONE, 2 },
  { "silence-about-the-name-to-compare-with-is-no-proof-against-it", NAME "ANY\n* SILENT", NULL, 2 },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_zone_tests (&medic_check_autodiscover_dns, rows, G_N_ELEMENTS (rows));

  return g_test_run ();
}
