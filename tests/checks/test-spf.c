/* test-spf.c - who may send mail for a domain, through all the lists that its own one leads to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "checks/spf-walk.h"
#include "support/fake-dns.h"
#include "support/run-check.h"
#include "support/zone-check.h"

#define LIST "harbour.example TXT v=spf1 "
#define LISTS(answer, more) "{'spf-answer': <'" answer "'>" more "}"
#define MICROSOFT ", 'spf-microsoft': <true>"
#define NOT_MICROSOFT ", 'spf-microsoft': <false>"
#define HOST(slug) ", 'spf-host': <'" slug "'>"

static const ZoneRow rows[] = {
  { "microsoft-is-named", LIST "include:spf.protection.outlook.com -all", LISTS ("found", MICROSOFT), 1 },
  { "the-government-cloud-is-microsoft", LIST "include:spf.protection.office365.us -all",
    LISTS ("found", MICROSOFT), 1 },
  { "the-cloud-in-china-is-microsoft", LIST "include:spf.protection.partner.outlook.cn -all",
    LISTS ("found", MICROSOFT), 1 },
  { "a-redirect-counts-as-well", LIST "redirect=spf.protection.outlook.com",
    LISTS ("found", MICROSOFT), 1 },
  { "google-is-another", LIST "include:_spf.google.com ~all",
    LISTS ("found", NOT_MICROSOFT HOST ("google")), 1 },
  { "both-are-told", LIST "include:_spf.google.com include:spf.protection.outlook.com ~all",
    LISTS ("found", MICROSOFT HOST ("google")), 1 },
  { "of-two-others-the-table-decides", LIST "include:mx.ovh.com include:zoho.eu ~all",
    LISTS ("found", NOT_MICROSOFT HOST ("zoho")), 1 },
  { "godaddys-says-neither", LIST "include:secureserver.net -all", LISTS ("found", NOT_MICROSOFT), 1 },
  { "a-list-in-a-list-is-read",
    LIST "include:_spf.harbour.example -all\n"
    "_spf.harbour.example TXT v=spf1 redirect=_more.harbour.example\n"
    "_more.harbour.example TXT v=spf1 include:spf.protection.outlook.com -all",
    LISTS ("found", MICROSOFT), 3 },
  { "capitals-are-the-same", "harbour.example TXT V=SPF1 Include:SPF.Protection.Outlook.COM -ALL",
    LISTS ("found", MICROSOFT), 1 },
  { "tabs-separate-too", "harbour.example TXT v=spf1\tinclude:spf.protection.outlook.com\t-all",
    LISTS ("found", MICROSOFT), 1 },
  { "a-closing-dot-does-no-harm", LIST "include:spf.protection.outlook.com. -all",
    LISTS ("found", MICROSOFT), 1 },
  { "the-end-of-the-name-counts", LIST "include:spf.protection.outlook.com.keeper.example -all",
    LISTS ("found", NOT_MICROSOFT), 2 },
  { "labels-count-whole", LIST "include:xspf.protection.outlook.com -all",
    LISTS ("found", NOT_MICROSOFT), 2 },
  { "who-is-ruled-out-is-not-named", LIST "-include:spf.protection.outlook.com ~all",
    LISTS ("found", NOT_MICROSOFT), 1 },
  { "behind-all-nothing-counts", LIST "-all include:spf.protection.outlook.com",
    LISTS ("found", NOT_MICROSOFT), 1 },
  { "beside-all-a-redirect-does-not-count", LIST "redirect=spf.protection.outlook.com ~all",
    LISTS ("found", NOT_MICROSOFT), 1 },
  { "a-macro-is-passed-over", LIST "include:%{d}.spf.keeper.example exists:%{i}.x.example -all",
    LISTS ("found", NOT_MICROSOFT), 1 },
  { "no-text-is-an-answer", "harbour.example ANY", LISTS ("none", NOT_MICROSOFT), 1 },
  { "other-texts-are-no-list",
    "harbour.example TXT MS=ms12345678\nharbour.example TXT v=spf10 include:_spf.google.com",
    LISTS ("none", NOT_MICROSOFT), 1 },
  { "two-lists-are-told", LIST "include:spf.protection.outlook.com -all\n" LIST "include:_spf.google.com -all",
    LISTS ("several", MICROSOFT HOST ("google")), 1 },
  { "a-slip-is-told", LIST "includ:spf.protection.outlook.com -all",
    LISTS ("unreadable", NOT_MICROSOFT), 1 },
  { "a-slip-elsewhere-is-not-the-domains", LIST "include:a.example -all\na.example TXT v=spf1 incl",
    LISTS ("found", NOT_MICROSOFT), 2 },
  { "a-circle-ends", LIST "include:a.example -all\na.example TXT v=spf1 include:harbour.example",
    LISTS ("found", NOT_MICROSOFT), 2 },
  { "a-list-that-takes-itself-over-ends", LIST "include:harbour.example redirect=harbour.example",
    LISTS ("found", NOT_MICROSOFT), 1 },
  { "ten-are-read",
    LIST "include:a.x include:b.x include:c.x include:d.x include:e.x include:f.x include:g.x"
    " include:h.x include:i.x include:spf.protection.outlook.com -all",
    LISTS ("found", MICROSOFT), 10 },
  { "an-eleventh-is-not",
    LIST "include:a.x include:b.x include:c.x include:d.x include:e.x include:f.x include:g.x"
    " include:h.x include:i.x include:j.x include:spf.protection.outlook.com -all",
    LISTS ("too-deep", ""), 11 },
  { "a-chain-has-an-end", "* TXT v=spf1 include:a.example include:b.example include:c.example a mx\n"
    "a.example TXT v=spf1 include:d.example include:e.example a mx\n"
    "b.example TXT v=spf1 include:f.example include:g.example a mx", LISTS ("too-deep", ""), 0 },
  { "silence-is-no-answer", "* SILENT", NULL, 1 },
  { "silence-on-the-way-leaves-microsoft-open", LIST "include:a.example -all\na.example SILENT",
    LISTS ("found", ""), 2 },
  { "silence-on-the-way-does-not-hide-it",
    LIST "include:a.example include:spf.protection.outlook.com -all\na.example SILENT",
    LISTS ("found", MICROSOFT), 2 },
};

/* Answers the next name with a list of two that were never seen. */
static gboolean
answer_next (MedicSpfWalk *walk,
             guint         n)
{
  g_autofree char *name = medic_spf_walk_next (walk);
  g_autofree char *list = g_strdup_printf ("v=spf1 include:%u.a.example include:%u.b.example", n, n);
  g_autoptr (MedicDnsReply) reply = medic_dns_reply_new (MEDIC_DNS_FOUND);

  if (name == NULL)
    return FALSE;

  medic_dns_reply_add (reply, 0, list);
  medic_spf_walk_take (walk, name, reply);

  return TRUE;
}

static void
test_what_never_ends_has_a_bound (void)
{
  g_autoptr (MedicSpfWalk) walk = medic_spf_walk_new ("harbour.example");
  g_autoptr (MedicFacts) learned = NULL;
  guint n_asked = 0;

  while (answer_next (walk, n_asked))
    g_assert_cmpuint (++n_asked, <=, 11);

  learned = medic_spf_walk_learn (walk);
  assert_facts (learned, LISTS ("too-deep", ""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_zone_tests (&medic_check_spf, rows, G_N_ELEMENTS (rows));
  g_test_add_func ("/spf/what-never-ends-has-a-bound", test_what_never_ends_has_a_bound);

  return g_test_run ();
}
