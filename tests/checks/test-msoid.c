/* test-msoid.c - to which of Microsoft's clouds a domain sends sign-ins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/zone-check.h"

#define NAME "msoid.harbour.example "

#define CHINA "{'msoid': <'china'>}"
#define OTHER "{'msoid': <'other'>}"
#define NONE "{'msoid': <'none'>}"

static const ZoneRow rows[] = {
  { "the-cloud-in-china-is-told", NAME "CNAME clientconfig.partner.microsoftonline-p.net.cn", CHINA, 1 },
  { "an-alias-between-is-followed",
    NAME "CNAME msoid.keeper.example\n"
    "msoid.keeper.example CNAME clientconfig.partner.microsoftonline-p.net.cn", CHINA, 2 },
  { "what-was-once-wanted-everywhere-does-no-harm", NAME "CNAME clientconfig.microsoftonline-p.net",
    OTHER, 0 },
  { "the-end-of-the-name-counts",
    NAME "CNAME clientconfig.partner.microsoftonline-p.net.cn.keeper.example", OTHER, 0 },
  { "labels-count-whole", NAME "CNAME clientconfig.notmicrosoftonline-p.net.cn", OTHER, 0 },
  { "no-entry-is-an-answer", "harbour.example ANY", NONE, 1 },
  { "an-address-is-no-alias", NAME "ANY", NONE, 1 },
  { "silence-is-no-answer", "* SILENT", NULL, 1 },
  { "silence-on-the-way-is-no-answer",
    NAME "CNAME msoid.keeper.example\nmsoid.keeper.example SILENT", NULL, 2 },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_zone_tests (&medic_check_msoid, rows, G_N_ELEMENTS (rows));

  return g_test_run ();
}
