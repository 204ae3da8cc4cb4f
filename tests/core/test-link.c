/* test-link.c - does a link open what it names, and nothing else?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-link.h"

static const MedicWalk walks[] = {
  { .id = "sign-out", .steps = MEDIC_STEPS ({ .id = "close-browser" }) },
  { .id = "reconnect" },
  { .id = NULL }
};

static const MedicDiagnosis layer[] = {
  { .id = "consent", .steps = MEDIC_STEPS ({ .id = "ask-admin" }, { .id = "close-browser" }) },
  { .id = NULL }
};
static const MedicDiagnosis *const layers[] = { layer, NULL };

static const MedicKnowledge knowledge = { .walks = walks, .layers = layers };

typedef struct
{
  const char *name;
  const char *text;
  gboolean    leads_on;
  const char *walk;
  const char *step;
  const char *code;
} Case;

static const Case cases[] = {
  { "the-scheme-alone-opens-the-program", "mail-medic:", TRUE, NULL },
  { "slashes-alone-open-the-program", "mail-medic:///", TRUE, NULL },
  { "a-walk-is-opened", "mail-medic:walk/sign-out", TRUE, "sign-out" },
  { "another-walk-is-opened", "mail-medic:walk/reconnect", TRUE, "reconnect" },
  { "a-browser-puts-slashes-before-it", "mail-medic://walk/sign-out", TRUE, "sign-out" },
  { "the-scheme-may-have-capitals", "Mail-Medic:walk/sign-out", TRUE, "sign-out" },
  { "a-walk-that-is-none-leads-nowhere", "mail-medic:walk/format-disk", FALSE, NULL },
  { "a-walk-without-a-name-leads-nowhere", "mail-medic:walk/", FALSE, NULL },
  { "a-name-that-goes-on-leads-nowhere", "mail-medic:walk/sign-out/now", FALSE, NULL },
  { "a-step-of-a-walk-is-opened", "mail-medic:step/close-browser", TRUE, NULL, "close-browser" },
  { "a-step-of-a-cause-is-opened", "mail-medic:step/ask-admin", TRUE, NULL, "ask-admin" },
  { "a-step-that-is-none-leads-nowhere", "mail-medic:step/pay-now", FALSE },
  { "a-step-without-a-name-leads-nowhere", "mail-medic:step/", FALSE },
  { "a-code-is-opened", "mail-medic:code/K7M4PQ2X", TRUE, NULL, NULL, "K7M4PQ2X" },
  { "a-code-in-groups-is-opened", "mail-medic:code/k7m4-pq2x", TRUE, NULL, NULL, "k7m4-pq2x" },
  { "a-code-without-symbols-leads-nowhere", "mail-medic:code/", FALSE },
  { "a-code-that-is-too-long-is-left-to-its-reader",
    "mail-medic:code/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", TRUE, NULL, NULL,
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" },
  { "a-code-with-a-path-is-left-to-its-reader", "mail-medic:code/K7M4/PQ2X", TRUE, NULL, NULL,
    "K7M4?PQ2X" },
  { "a-code-with-a-slip-is-left-to-its-reader", "mail-medic:code/K7M4PQ2!", TRUE, NULL, NULL,
    "K7M4PQ2?" },
  { "a-code-with-signs-that-nobody-sees-is-left-to-its-reader",
    "mail-medic:code/K7\xe2\x80\xae<b>", TRUE, NULL, NULL, "K7????b?" },
  { "a-code-with-a-space-is-opened", "mail-medic:code/K7M4%20PQ2X", TRUE, NULL, NULL, "K7M4-PQ2X" },
  { "a-kind-that-is-none-leads-nowhere", "mail-medic:run/sign-out", FALSE },
  { "capitals-in-a-name-lead-nowhere", "mail-medic:walk/SIGN-OUT", FALSE },
  { "a-query-leads-nowhere", "mail-medic:walk/sign-out?start=1", FALSE, NULL },
  { "a-fragment-leads-nowhere", "mail-medic:walk/sign-out#now", FALSE, NULL },
  { "an-escape-leads-nowhere", "mail-medic:walk/sign%2Dout", FALSE, NULL },
  { "a-line-break-leads-nowhere", "mail-medic:walk/sign-out\n", FALSE, NULL },
  { "a-step-up-leads-nowhere", "mail-medic:walk/../walk/sign-out", FALSE, NULL },
  { "markup-leads-nowhere", "mail-medic:<b>walk</b>", FALSE, NULL },
  { "another-scheme-leads-nowhere", "https://walk/sign-out", FALSE, NULL },
  { "a-longer-scheme-leads-nowhere", "mail-medics:walk/sign-out", FALSE, NULL },
  { "a-file-leads-nowhere", "file:///etc/passwd", FALSE, NULL },
  { "nothing-leads-nowhere", "", FALSE, NULL },
  { "bytes-lead-nowhere", "mail-medic:\xff\xfe", FALSE, NULL },
};

static void
it_opens_what_it_names (gconstpointer data)
{
  const Case *this_case = data;
  MedicLink link;

  g_assert_cmpint (medic_link_parse (&knowledge, this_case->text, &link), ==, this_case->leads_on);
  g_assert_cmpstr (link.walk != NULL ? link.walk->id : NULL, ==, this_case->walk);
  g_assert_cmpstr (link.step != NULL ? link.step->id : NULL, ==, this_case->step);
  g_assert_cmpstr (link.code, ==, this_case->code != NULL ? this_case->code : "");
}

static void
a_long_one_leads_nowhere (void)
{
  g_autofree char *slashes = g_strnfill (10 * 1000 * 1000, '/');
  g_autofree char *text = g_strconcat ("mail-medic:", slashes, "walk/sign-out", NULL);
  MedicLink link;

  g_assert_false (medic_link_parse (&knowledge, text, &link));
  g_assert_null (link.walk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/link/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], it_opens_what_it_names);
    }
  g_test_add_func ("/link/a-long-one-leads-nowhere", a_long_one_leads_nowhere);

  return g_test_run ();
}
