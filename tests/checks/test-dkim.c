/* test-dkim.c - who signs the mail of a domain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/zone-check.h"

#define FIRST "selector1._domainkey.harbour.example "
#define SECOND "selector2._domainkey.harbour.example "

#define MICROSOFT "{'dkim-host': <'microsoft-365'>}"
#define OTHER "{'dkim-host': <'other'>}"
#define NONE "{'dkim-host': <'none'>}"

static const ZoneRow rows[] = {
  { "keys-of-the-organisation-are-microsofts",
    FIRST "CNAME selector1-harbour-example._domainkey.harbour.onmicrosoft.com\n"
    SECOND "CNAME selector2-harbour-example._domainkey.harbour.onmicrosoft.com", MICROSOFT, 2 },
  { "keys-under-the-newer-name-are-microsofts",
    FIRST "CNAME selector1-harbour-example._domainkey.harbour.n-v1.dkim.mail.microsoft", MICROSOFT, 2 },
  { "the-second-alone-is-enough",
    SECOND "CNAME selector2-harbour-example._domainkey.harbour.onmicrosoft.com", MICROSOFT, 2 },
  { "the-government-cloud-is-microsofts",
    FIRST "CNAME selector1-harbour-example._domainkey.harbour.onmicrosoft.us", MICROSOFT, 0 },
  { "the-cloud-in-china-is-microsofts",
    FIRST "CNAME selector1-harbour-example._domainkey.harbour.partner.onmschina.cn", MICROSOFT, 0 },
  { "an-alias-between-is-followed",
    FIRST "CNAME selector1.harbour.keeper.example\n"
    "selector1.harbour.keeper.example CNAME selector1-h._domainkey.harbour.onmicrosoft.com",
    MICROSOFT, 3 },
  { "the-end-of-the-name-counts",
    FIRST "CNAME selector1-h._domainkey.harbour.onmicrosoft.com.keeper.example", OTHER, 0 },
  { "labels-count-whole", FIRST "CNAME selector1-h._domainkey.harbour.notonmicrosoft.com", OTHER, 0 },
  { "an-organisation-is-no-key", FIRST "CNAME harbour.onmicrosoft.com", NONE, 0 },
  { "the-newer-zone-itself-is-no-key-of-microsofts", FIRST "CNAME dkim.mail.microsoft", OTHER, 0 },
  { "another-service-is-told-apart", FIRST "CNAME s1.domainkey.u1.wl.sender.example", OTHER, 0 },
  { "another-services-dkim-host-is-told-apart", SECOND "CNAME dkim2.sender.example", OTHER, 0 },
  { "microsofts-wins-over-another",
    FIRST "CNAME dkim.sender.example\n"
    SECOND "CNAME selector2-h._domainkey.harbour.onmicrosoft.com", MICROSOFT, 0 },
  { "a-key-of-ones-own-is-not-microsofts", FIRST "TXT v=DKIM1; p=AAAA", NONE, 2 },
  { "no-name-is-an-answer", "harbour.example ANY", NONE, 2 },
  { "a-domain-that-answers-every-name-says-nothing", "* CNAME www.parking.example\nwww.parking.example ANY",
    NONE, 0 },
  { "a-circle-ends-and-is-no-answer", FIRST "CNAME a.dkim.example\na.dkim.example CNAME b.dkim.example\n"
    "b.dkim.example CNAME a.dkim.example", NULL, 10 },
  { "silence-about-one-leaves-the-other",
    FIRST "SILENT\n" SECOND "CNAME selector2-h._domainkey.harbour.onmicrosoft.com", MICROSOFT, 2 },
  { "silence-about-both-is-no-answer", "* SILENT", NULL, 2 },
  { "silence-on-the-way-is-no-answer",
    FIRST "CNAME a.dkim.example\na.dkim.example SILENT", NULL, 3 },
  { "silence-about-one-is-no-answer-when-the-other-is-not-there",
    FIRST "SILENT\nharbour.example ANY", NULL, 2 },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_zone_tests (&medic_check_dkim, rows, G_N_ELEMENTS (rows));

  return g_test_run ();
}
