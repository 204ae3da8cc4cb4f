/* test-plural.c - does each number get its plural form, and does any rule come to an end?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-plural.h"

#include <string.h>

static const gulong numbers[] = { 0, 1, 2, 3, 5, 11, 12, 21, 22, 25, 100, 101, 111 };

/* One digit for each of the numbers above: the form that it takes. */
static const struct
{
  const char *name;
  const char *header;
  const char *forms;
} languages[] = {
  { "english", "Plural-Forms: nplurals=2; plural=(n != 1);\n", "1011111111111" },
  { "polish", "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || "
              "n%100>=20) ? 1 : 2);\n", "2011222212222" },
  { "japanese", "Plural-Forms: nplurals=1; plural=0;\n", "0000000000000" },
  { "arabic", "Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && "
              "n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\n", "0123344444554" },
  { "french", "Plural-Forms: nplurals=2; plural=(n > 1);\n", "0011111111111" },
  { "russian", "Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 "
               "&& (n%100<10 || n%100>=20) ? 1 : 2);\n", "2011222012202" },
};

static void
each_number_has_its_form (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autofree char *header = g_strconcat ("Content-Type: text/plain; charset=UTF-8\n",
                                         languages[row].header, "Language: xx\n", NULL);
  MedicPlural plural = medic_plural_parse (header);

  g_assert_cmpuint (strlen (languages[row].forms), ==, G_N_ELEMENTS (numbers));
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpuint (medic_plural_choose (&plural, numbers[i]), ==,
                      g_ascii_digit_value (languages[row].forms[i]));
}

#define ENGLISH "101"

/* A rule with the forms that 0, 1 and 2 of something take, of three. */
static const struct
{
  const char *name;
  const char *rule;
  const char *forms;
} rules[] = {
  { "and-before-or", "n==0||n==1&&n==2", "100" },
  { "or-is-one", "n||5", "111" },
  { "less-before-equal", "0==1<n", "110" },
  { "at-most", "n<=1", "110" },
  { "at-least", "n>=1", "011" },
  { "less", "n<1", "100" },
  { "more", "n>1", "001" },
  { "unequal-before-and", "n!=1&&n", "001" },
  { "sum-before-more", "n+1>2", "001" },
  { "product-before-sum", "2-n*2/2", "210" },
  { "minus-from-the-left", "5-3-n/2", "221" },
  { "divided-from-the-left", "8/4/(n+1)", "210" },
  { "modulo", "n%2", "010" },
  { "choice-from-the-right", "n?n>1?2:1:0", "012" },
  { "choice-in-a-choice", "n==0?2:n==1?1:0", "210" },
  { "not-before-sum", "!n+1", "211" },
  { "not-not", "!!n", "011" },
  { "not-of-a-choice", "!(n?0:1)", "011" },
  { "blanks", " \tn  >\t1 ", "001" },
  { "what-follows-does-not-count", "n; plural=0; rubbish", "012" },
  { "line-ends-the-rule", "n\nrubbish", "012" },
  { "decimal-in-spite-of-a-zero", "n==010-8", "001" },

  { "divided-by-zero", "n/0", "000" },
  { "modulo-zero", "n%0", "000" },
  { "divided-by-n", "2/n", "021" },
  { "modulo-n-not-taken", "n ? 2%n : 2", "200" },
  { "form-too-high", "n*5", "022" },
  { "below-zero", "0-1", "222" },
  { "number-too-large", "99999999999999999999999999", "222" },
  { "product-too-large", "4294967296*4294967296*n", "000" },

  { "empty", "", ENGLISH },
  { "blank", "   ", ENGLISH },
  { "garbage", "banana", ENGLISH },
  { "not-ascii", "n > ½", ENGLISH },
  { "call", "n()", ENGLISH },
  { "two-values", "n n", ENGLISH },
  { "no-operand", "n+", ENGLISH },
  { "no-operands", "*", ENGLISH },
  { "sign", "-1", ENGLISH },
  { "assignment", "n=0", ENGLISH },
  { "bits", "n&1", ENGLISH },
  { "shift", "n<<1", ENGLISH },
  { "blank-in-an-operator", "n > = 1", ENGLISH },
  { "half-a-choice", "n ? 2", ENGLISH },
  { "choice-of-nothing", "n ? 2 :", ENGLISH },
  { "no-choice", "n : 2", ENGLISH },
  { "open-parenthesis", "(n", ENGLISH },
  { "closed-parenthesis", "n)", ENGLISH },
  { "empty-parentheses", "()", ENGLISH },
};

static void
assert_forms (const char *header,
              const char *forms)
{
  MedicPlural plural = medic_plural_parse (header);

  for (gulong n = 0; n < 3; n++)
    g_assert_cmpuint (medic_plural_choose (&plural, n), ==, g_ascii_digit_value (forms[n]));
}

static void
a_rule_is_read (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autofree char *header = g_strdup_printf ("Plural-Forms: nplurals=3; plural=%s",
                                             rules[row].rule);

  assert_forms (header, rules[row].forms);
}

/* A rule with as many of @before and @after around “n > 1”; French is what it means. */
#define FRENCH "001"

static const struct
{
  const char *name;
  const char *before;
  const char *after;
  gsize       times;
  const char *forms;
} long_rules[] = {
  { "some-parentheses", "(", ")", 30, FRENCH },
  { "deep-parentheses", "(", ")", 100, ENGLISH },
  { "very-deep-parentheses", "(", ")", 5000, ENGLISH },
  { "open-parentheses", "(", "", 100000, ENGLISH },
  { "parentheses-side-by-side", "(0)+", "", 200, FRENCH },
  { "some-choices", "0 ? 0 : ", "", 30, FRENCH },
  { "many-choices", "0 ? 0 : ", "", 100, ENGLISH },
  { "choices-in-choices", "1 ? ", " : 0", 1000, ENGLISH },
  { "some-sums", "0+", "", 400, FRENCH },
  { "ten-thousand-characters", "0+", "", 5000, ENGLISH },
  { "some-nots", "!", "", 1000, "000" },
  { "many-nots", "!", "", 100000, ENGLISH },
  { "some-blanks", " ", " ", 500, FRENCH },
  { "many-blanks", " ", " ", 5000, ENGLISH },
  { "many-digits", "", "0", 100000, ENGLISH },
};

static void
a_long_rule_is_read (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GString) header = g_string_new ("Plural-Forms: nplurals=3; plural=");

  for (gsize i = 0; i < long_rules[row].times; i++)
    g_string_append (header, long_rules[row].before);
  g_string_append (header, "n > 1");
  for (gsize i = 0; i < long_rules[row].times; i++)
    g_string_append (header, long_rules[row].after);
  g_string_append (header, ";\n");

  assert_forms (header->str, long_rules[row].forms);
}

static const struct
{
  const char *name;
  const char *header;
  const char *forms;
} headers[] = {
  { "no-header", "", ENGLISH },
  { "no-plural-forms", "Language: pl\n", ENGLISH },
  { "no-rule", "Plural-Forms: nplurals=2;\n", ENGLISH },
  { "one-form-and-no-rule", "Plural-Forms: nplurals=1;\n", "000" },
  { "no-number-of-forms", "Plural-Forms: plural=n;\n", "011" },
  { "no-form", "Plural-Forms: nplurals=0; plural=n;\n", "011" },
  { "one-form", "Plural-Forms: nplurals=1; plural=n;\n", "000" },
  { "as-many-as-the-type-can-hold", "Plural-Forms: nplurals=4294967299; plural=n;\n", "011" },
  { "fewer-than-none", "Plural-Forms: nplurals=-1; plural=n;\n", "011" },
  { "forms-in-words", "Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\n", ENGLISH },
  { "no-line-end", "Plural-Forms: nplurals=3; plural=n", "012" },
};

static void
a_header_is_read (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);

  assert_forms (headers[row].header, headers[row].forms);
}

static void
a_large_number_has_a_form (void)
{
  MedicPlural plural = medic_plural_parse ("nplurals=2; plural=n+1>n;");

  g_assert_cmpuint (medic_plural_choose (&plural, G_MAXULONG - 1), ==, 1);
}

static void
add_row (const char    *group,
         const char    *name,
         gsize          row,
         GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat (group, name, NULL);

  g_test_add_data_func (path, GSIZE_TO_POINTER (row), test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    add_row ("/plural/language/", languages[i].name, i, each_number_has_its_form);
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    add_row ("/plural/rule/", rules[i].name, i, a_rule_is_read);
  for (gsize i = 0; i < G_N_ELEMENTS (long_rules); i++)
    add_row ("/plural/long-rule/", long_rules[i].name, i, a_long_rule_is_read);
  for (gsize i = 0; i < G_N_ELEMENTS (headers); i++)
    add_row ("/plural/header/", headers[i].name, i, a_header_is_read);
  g_test_add_func ("/plural/a-large-number-has-a-form", a_large_number_has_a_form);

  return g_test_run ();
}
