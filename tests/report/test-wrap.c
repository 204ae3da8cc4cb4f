/* test-wrap.c - is a text broken into lines as mail programs show them?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "report/medic-wrap.h"

#define TEN "abcdefghi "
#define SIXTY TEN TEN TEN TEN TEN TEN
#define LINK "https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal"

typedef struct
{
  const char *name;
  const char *first;
  const char *others;
  const char *text;
  const char *wanted;
} Vector;

static const Vector vectors[] = {
  { "a-short-one-is-one-line", "", "", "Hello,", "Hello,\n" },
  { "nothing-is-an-empty-line", "  ", "  ", "", "  \n" },
  { "a-long-one-is-broken-at-a-blank", "  ", "  ", SIXTY TEN "abcd", "  " SIXTY "abcdefghi\n  abcd\n" },
  { "the-first-line-has-its-own-beginning", "  - ", "    ", SIXTY "abcdefghijk",
    "  - " "abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi\n    abcdefghijk\n" },
  { "a-link-is-never-broken", "  ", "  ", "See " LINK " there", "  See\n  " LINK "\n  there\n" },
  { "blanks-are-one", "", "", "a   b ", "a b\n" },
};

static void
it_is_broken_so (gconstpointer data)
{
  const Vector *vector = data;
  g_autoptr (GString) result = g_string_new (NULL);

  medic_wrap_append (result, vector->first, vector->others, vector->text);
  g_assert_cmpstr (result->str, ==, vector->wanted);
}

static void
assert_fits (const char *text)
{
  g_autoptr (GString) result = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  medic_wrap_append (result, "  ", "    ", text);
  lines = g_strsplit (result->str, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    g_assert_cmpuint (medic_wrap_columns (lines[i]), <=, MEDIC_WRAP_COLUMNS);
}

/* Wide letters, endless words, marks that take no room. */
static void
every_line_fits (void)
{
  g_autofree char *endless = g_strnfill (500, 'x');
  g_autoptr (GString) wide = g_string_new (NULL);
  g_autoptr (GString) marks = g_string_new (NULL);

  for (guint i = 0; i < 100; i++)
    {
      g_string_append (wide, "管理者の承認が必要です。HubSpot ");
      g_string_append (marks, "e\u0301");
    }
  assert_fits (endless);
  assert_fits (wide->str);
  assert_fits (marks->str);
}

static void
no_line_begins_with_what_closes_a_sentence (void)
{
  g_autoptr (GString) result = g_string_new (NULL);

  for (guint n = 30; n < 40; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < n; i++)
        g_string_append (text, "承");
      g_string_append (text, "。承");
      medic_wrap_append (result, "", "", text->str);
    }
  g_assert_null (strstr (result->str, "\n。"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *path = g_strconcat ("/wrap/", vectors[i].name, NULL);
      g_test_add_data_func (path, &vectors[i], it_is_broken_so);
    }
  g_test_add_func ("/wrap/every-line-fits", every_line_fits);
  g_test_add_func ("/wrap/no-line-begins-with-what-closes-a-sentence",
                   no_line_begins_with_what_closes_a_sentence);

  return g_test_run ();
}
