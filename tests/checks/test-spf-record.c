/* test-spf-record.c - one list of allowed senders, well written or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/spf-record.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *text;
  gboolean    is_record;
} texts[] = {
  { "a-list-is-one", "v=spf1 -all", TRUE },
  { "the-version-alone-is-one", "v=spf1", TRUE },
  { "capitals-are-the-same", "V=Spf1 -all", TRUE },
  { "a-longer-version-is-none", "v=spf10 -all", FALSE },
  { "another-version-is-none", "v=spf2.0/pra", FALSE },
  { "a-blank-before-it-is-none", " v=spf1", FALSE },
  { "an-empty-text-is-none", "", FALSE },
  { "a-proof-of-a-domain-is-none", "MS=ms12345678", FALSE },
};

static const struct
{
  const char *name;
  const char *text;
  const char *names;  /* with blanks between */
  guint       n_terms;
  gboolean    broken;
} rows[] = {
  { "nothing-in-it", "v=spf1", "", 0, FALSE },
  { "addresses-ask-nobody", "v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 -all", "", 0, FALSE },
  { "what-asks-is-counted", "v=spf1 a mx ptr exists:a.example include:b.example ~all", "b.example", 5,
    FALSE },
  { "lengths-of-networks-are-no-slip", "v=spf1 a/24 mx/28 a:b.example/24//64 -all", "", 3, FALSE },
  { "qualifiers-are-read", "v=spf1 +include:a.example ?include:b.example ~include:c.example",
    "a.example b.example c.example", 3, FALSE },
  { "who-is-ruled-out-is-counted-and-left-out", "v=spf1 -include:a.example", "", 1, FALSE },
  { "a-redirect-comes-last", "v=spf1 redirect=a.example include:b.example", "b.example a.example", 2,
    FALSE },
  { "the-first-redirect-counts", "v=spf1 redirect=a.example redirect=b.example", "a.example", 1, FALSE },
  { "beside-all-a-redirect-is-nothing", "v=spf1 redirect=a.example -all", "", 0, FALSE },
  { "behind-all-nothing-is-read", "v=spf1 -all include:a.example nonsense", "", 0, FALSE },
  { "unknown-modifiers-are-passed-over", "v=spf1 exp=a.example ra=b rr=c x.y=d -all", "", 0, FALSE },
  { "capitals-and-a-closing-dot-are-the-same", "v=spf1 INCLUDE:A.Example.", "a.example", 1, FALSE },
  { "many-blanks-are-one", "v=spf1   include:a.example \t\t -all ", "a.example", 1, FALSE },
  { "a-macro-is-no-name", "v=spf1 include:%{l}.a.example include:b.example", "b.example", 2, FALSE },
  { "a-macro-to-redirect-to-is-no-name", "v=spf1 redirect=%{d}.a.example", "", 1, FALSE },
  { "one-label-is-no-name", "v=spf1 include:localhost", "", 1, FALSE },
  { "empty-labels-are-no-name", "v=spf1 include:a..example include:.a.example", "", 2, FALSE },
  { "other-signs-are-no-name", "v=spf1 include:a\\.example include:a/b.example include:\303\244.example", "",
    3, FALSE },
  { "an-unknown-word-is-a-slip", "v=spf1 inclde:a.example -all", "", 0, TRUE },
  { "a-blank-behind-the-colon-is-a-slip", "v=spf1 include: a.example -all", "", 1, TRUE },
  { "an-include-of-nothing-is-a-slip", "v=spf1 include -all", "", 1, TRUE },
  { "an-address-without-its-kind-is-a-slip", "v=spf1 192.0.2.1 -all", "", 0, TRUE },
  { "all-with-a-value-is-a-slip", "v=spf1 all:a.example", "", 0, TRUE },
  { "a-qualifier-alone-is-a-slip", "v=spf1 - +", "", 0, TRUE },
  { "a-second-version-is-a-modifier", "v=spf1 v=spf1 -all", "", 0, FALSE },
};

static void
test_text (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (medic_spf_is_record (texts[i].text), ==, texts[i].is_record);
}

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (MedicSpfRecord) record = medic_spf_record_parse (rows[i].text);
  g_autofree char *names = NULL;

  g_ptr_array_add (record->names, NULL);
  names = g_strjoinv (" ", (char **) record->names->pdata);
  g_assert_cmpstr (names, ==, rows[i].names);
  g_assert_cmpuint (record->n_terms, ==, rows[i].n_terms);
  g_assert_cmpint (record->broken, ==, rows[i].broken);
}

/* Each is repeated to 64 kB: it is read in no time, and little of it is kept. */
static void
test_anything_long (gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("v=spf1");
  g_autoptr (MedicSpfRecord) record = NULL;
  gint64 start = g_get_monotonic_time ();

  while (text->len < 64 * 1024)
    g_string_append (text, data);

  record = medic_spf_record_parse (text->str);
  g_assert_cmpuint (record->names->len, <=, 32);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 500 * 1000);
}

static void
add (const char    *name,
     gconstpointer  data,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/spf-record/", name, NULL);

  g_test_add_data_func (path, data, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    add (texts[i].name, GSIZE_TO_POINTER (i), test_text);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    add (rows[i].name, GSIZE_TO_POINTER (i), test_row);
  add ("many-includes-are-bounded", " include:a.example", test_anything_long);
  add ("one-long-word-is-bounded", "x", test_anything_long);
  add ("one-long-name-is-bounded", "include:a.", test_anything_long);
  add ("many-blanks-are-bounded", " ", test_anything_long);
  add ("many-redirects-are-bounded", " redirect=a.example", test_anything_long);
  add ("many-macros-are-bounded", " exists:%{i}.%{h}.example", test_anything_long);

  return g_test_run ();
}
