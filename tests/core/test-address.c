/* test-address.c - is an address read as people type and paste it, and nothing else taken for one?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-address.h"

#include <string.h>

#define X8 "xxxxxxxx"
#define X63 X8 X8 X8 X8 X8 X8 X8 "xxxxxxx"
#define X64 X8 X8 X8 X8 X8 X8 X8 X8

#define HARBOUR "anna@harbour.example", "harbour.example"

typedef struct
{
  const char *name;
  const char *text;
  const char *address;
  const char *domain;
  const char *suggested;
  gboolean    microsoft;
} Fine;

static const Fine fine[] = {
  { "as-it-is", "anna@harbour.example", HARBOUR, NULL, FALSE },
  { "spaces-around", "  anna@harbour.example \t", HARBOUR, NULL, FALSE },
  { "line-ends-around", "\r\nanna@harbour.example\n", HARBOUR, NULL, FALSE },
  { "angle-brackets", "<anna@harbour.example>", HARBOUR, NULL, FALSE },
  { "name-in-front", "Anna Harbour <anna@harbour.example>", HARBOUR, NULL, FALSE },
  { "name-in-quotes", "\"Harbour, Anna\" <anna@harbour.example>;", HARBOUR, NULL, FALSE },
  { "name-with-an-at", "anna@home <anna@harbour.example>", HARBOUR, NULL, FALSE },
  { "spaces-in-brackets", "Anna < anna@harbour.example >", HARBOUR, NULL, FALSE },
  { "mailto", "mailto:anna@harbour.example", HARBOUR, NULL, FALSE },
  { "mailto-in-capitals", "MAILTO:anna@harbour.example", HARBOUR, NULL, FALSE },
  { "mailto-in-brackets", "Anna <mailto:anna@harbour.example>", HARBOUR, NULL, FALSE },
  { "domain-in-capitals", "anna@HARBOUR.Example", HARBOUR, NULL, FALSE },
  { "trailing-dot", "anna@harbour.example.", HARBOUR, NULL, FALSE },
  { "a-wide-at", "anna＠harbour.example", HARBOUR, NULL, FALSE },
  { "a-wide-at-and-wide-dots", "anna．b＠harbour．example",
    "anna.b@harbour.example", "harbour.example", NULL, FALSE },
  { "spaces-around-the-at", "anna @  harbour.example", HARBOUR, NULL, FALSE },
  { "wide-spaces-around-a-wide-at", "anna　＠　harbour.example", HARBOUR, NULL, FALSE },
  { "name-keeps-its-capitals", "Anna@harbour.example",
    "Anna@harbour.example", "harbour.example", NULL, FALSE },
  { "plus-and-dots", "anna.b+crm@harbour.example",
    "anna.b+crm@harbour.example", "harbour.example", NULL, FALSE },
  { "signs-that-are-allowed", "a!#$%&'*+/=?^_`{|}~-@harbour.example",
    "a!#$%&'*+/=?^_`{|}~-@harbour.example", "harbour.example", NULL, FALSE },
  { "a-name-of-one-letter", "a@harbour.example",
    "a@harbour.example", "harbour.example", NULL, FALSE },
  { "a-name-of-64", X64 "@harbour.example",
    X64 "@harbour.example", "harbour.example", NULL, FALSE },
  { "a-label-of-63", "a@" X63 ".example", "a@" X63 ".example", X63 ".example", NULL, FALSE },
  { "many-labels", "a@b.c.d.e.f.example", "a@b.c.d.e.f.example", "b.c.d.e.f.example", NULL, FALSE },
  { "a-label-of-digits", "a@365.example", "a@365.example", "365.example", NULL, FALSE },
  { "a-name-in-other-letters", "łucja@harbour.example",
    "łucja@harbour.example", "harbour.example", NULL, FALSE },
  { "idn", "anna@bücher.example", "anna@bücher.example", "xn--bcher-kva.example", NULL, FALSE },
  { "idn-in-capitals", "anna@BÜCHER.example",
    "anna@bücher.example", "xn--bcher-kva.example", NULL, FALSE },
  { "idn-in-ascii", "anna@XN--bcher-kva.example",
    "anna@bücher.example", "xn--bcher-kva.example", NULL, FALSE },
  { "idn-decomposed", "anna@bu\xcc\x88" "cher.example",
    "anna@bücher.example", "xn--bcher-kva.example", NULL, FALSE },
  { "idn-with-an-ideographic-dot", "anna@bücher。example",
    "anna@bücher.example", "xn--bcher-kva.example", NULL, FALSE },

  { "idn-of-a-sign-that-nobody-sees", "a@xn--a.example", "a@xn--a.example", "xn--a.example", NULL, FALSE },
  { "idn-of-one-that-turns-the-line-around", "a@xn--ab-g4t.example",
    "a@xn--ab-g4t.example", "xn--ab-g4t.example", NULL, FALSE },

  { "slip-gmail", "mail-medic-test@gmial.com",
    "mail-medic-test@gmial.com", "gmial.com", "gmail.com", FALSE },
  { "slip-in-capitals", "mail-medic-test@GMAIL.CON",
    "mail-medic-test@gmail.con", "gmail.con", "gmail.com", FALSE },
  { "slip-outlook", "mail-medic-test@outlok.com",
    "mail-medic-test@outlok.com", "outlok.com", "outlook.com", FALSE },
  { "slip-hotmail", "mail-medic-test@hotmial.com",
    "mail-medic-test@hotmial.com", "hotmial.com", "hotmail.com", FALSE },
  { "no-slip-below-another-domain", "mail-medic-test@gmial.com.example",
    "mail-medic-test@gmial.com.example", "gmial.com.example", NULL, FALSE },
  { "no-slip-below-the-slip", "mail-medic-test@mail.gmial.com",
    "mail-medic-test@mail.gmial.com", "mail.gmial.com", NULL, FALSE },
  { "right-is-no-slip", "mail-medic-test@gmail.com",
    "mail-medic-test@gmail.com", "gmail.com", NULL, FALSE },

  { "outlook-com", "mail-medic-test@outlook.com",
    "mail-medic-test@outlook.com", "outlook.com", NULL, TRUE },
  { "hotmail-com-in-capitals", "mail-medic-test@Hotmail.COM",
    "mail-medic-test@hotmail.com", "hotmail.com", NULL, TRUE },
  { "hotmail-co-uk", "mail-medic-test@hotmail.co.uk",
    "mail-medic-test@hotmail.co.uk", "hotmail.co.uk", NULL, TRUE },
  { "outlook-com-br", "mail-medic-test@outlook.com.br",
    "mail-medic-test@outlook.com.br", "outlook.com.br", NULL, TRUE },
  { "live-nl", "mail-medic-test@live.nl", "mail-medic-test@live.nl", "live.nl", NULL, TRUE },
  { "msn-com", "mail-medic-test@msn.com", "mail-medic-test@msn.com", "msn.com", NULL, TRUE },
  { "outlook-of-a-company", "mail-medic-test@outlook.company.example",
    "mail-medic-test@outlook.company.example", "outlook.company.example", NULL, FALSE },
  { "live-of-a-company", "anna@live.company.example",
    "anna@live.company.example", "live.company.example", NULL, FALSE },
  { "not-outlook", "mail-medic-test@notoutlook.com",
    "mail-medic-test@notoutlook.com", "notoutlook.com", NULL, FALSE },
  { "outlook-with-a-hyphen", "anna@outlook-harbour.example",
    "anna@outlook-harbour.example", "outlook-harbour.example", NULL, FALSE },
  { "below-outlook-com", "mail-medic-test@harbour.outlook.com",
    "mail-medic-test@harbour.outlook.com", "harbour.outlook.com", NULL, FALSE },
  { "msn-of-another-country", "anna@msn.example",
    "anna@msn.example", "msn.example", NULL, FALSE },
};

typedef struct
{
  const char       *name;
  const char       *text;
  MedicAddressForm  form;
} Refused;

static const Refused refused[] = {
  { "nothing", "", MEDIC_ADDRESS_EMPTY },
  { "only-spaces", " \t\r\n ", MEDIC_ADDRESS_EMPTY },
  { "only-brackets", "<>", MEDIC_ADDRESS_EMPTY },
  { "only-mailto", "mailto:", MEDIC_ADDRESS_EMPTY },
  { "no-at", "harbour.example", MEDIC_ADDRESS_NO_AT },
  { "two-at-of-which-one-is-wide", "anna＠harbour@harbour.example", MEDIC_ADDRESS_MANY_AT },
  { "a-word-and-spaces-around-the-at", "write anna @ harbour.example", MEDIC_ADDRESS_BAD_NAME },
  { "a-line-end-before-the-at", "anna\n@harbour.example", MEDIC_ADDRESS_BAD_NAME },
  { "only-an-at-between-spaces", " @ ", MEDIC_ADDRESS_NO_NAME },
  { "two-at", "anna@harbour@harbour.example", MEDIC_ADDRESS_MANY_AT },
  { "two-at-in-a-row", "anna@@harbour.example", MEDIC_ADDRESS_MANY_AT },
  { "two-addresses", "anna@harbour.example, bo@harbour.example", MEDIC_ADDRESS_MANY_AT },
  { "only-at", "@", MEDIC_ADDRESS_NO_NAME },
  { "no-name", "@harbour.example", MEDIC_ADDRESS_NO_NAME },
  { "no-domain", "anna@", MEDIC_ADDRESS_BAD_DOMAIN },
  { "only-a-dot", "anna@.", MEDIC_ADDRESS_BAD_DOMAIN },
  { "one-label", "anna@harbour", MEDIC_ADDRESS_BAD_DOMAIN },
  { "one-label-and-a-dot", "anna@harbour.", MEDIC_ADDRESS_BAD_DOMAIN },
  { "two-dots", "anna@harbour..example", MEDIC_ADDRESS_BAD_DOMAIN },
  { "two-dots-at-the-end", "anna@harbour.example..", MEDIC_ADDRESS_BAD_DOMAIN },
  { "a-dot-in-front", "anna@.harbour.example", MEDIC_ADDRESS_BAD_DOMAIN },
  { "a-hyphen-in-front", "anna@-harbour.example", MEDIC_ADDRESS_BAD_DOMAIN },
  { "a-hyphen-at-the-end", "anna@harbour-.example", MEDIC_ADDRESS_BAD_DOMAIN },
  { "a-space-in-the-domain", "anna@harbour .example", MEDIC_ADDRESS_BAD_DOMAIN },
  { "a-path-after-the-domain", "anna@harbour.example/x", MEDIC_ADDRESS_BAD_DOMAIN },
  { "a-question-after-the-domain", "mailto:anna@harbour.example?subject=x",
    MEDIC_ADDRESS_BAD_DOMAIN },
  { "a-port-after-the-domain", "anna@harbour.example:25", MEDIC_ADDRESS_BAD_DOMAIN },
  { "a-percent-in-the-domain", "anna@harbour%2eexample.example", MEDIC_ADDRESS_BAD_DOMAIN },
  { "ip-literal", "anna@[192.0.2.1]", MEDIC_ADDRESS_BAD_DOMAIN },
  { "ip-literal-of-version-6", "anna@[IPv6:2001:db8::1]", MEDIC_ADDRESS_BAD_DOMAIN },
  { "ip-address", "anna@192.0.2.1", MEDIC_ADDRESS_BAD_DOMAIN },
  { "a-label-of-64", "a@" X64 ".example", MEDIC_ADDRESS_BAD_DOMAIN },
  { "a-domain-of-263", "a@" X63 "." X63 "." X63 "." X63 ".example", MEDIC_ADDRESS_BAD_DOMAIN },
  { "a-name-of-65", X64 "x@harbour.example", MEDIC_ADDRESS_BAD_NAME },
  { "a-space-in-the-name", "anna harbour@harbour.example", MEDIC_ADDRESS_BAD_NAME },
  { "a-dot-in-front-of-the-name", ".anna@harbour.example", MEDIC_ADDRESS_BAD_NAME },
  { "a-quoted-name", "\"anna\"@harbour.example", MEDIC_ADDRESS_BAD_NAME },
  { "a-comma-in-the-name", "anna,bo@harbour.example", MEDIC_ADDRESS_BAD_NAME },
  { "a-bracket-not-closed", "Anna <anna@harbour.example", MEDIC_ADDRESS_BAD_NAME },
  { "a-control-character", "an\x07na@harbour.example", MEDIC_ADDRESS_BAD_NAME },
  { "a-line-end-in-the-name", "anna\nbcc@harbour.example", MEDIC_ADDRESS_BAD_NAME },
  { "a-turned-direction", "an\xe2\x80\xaena@harbour.example", MEDIC_ADDRESS_BAD_NAME },
  { "invalid-utf8-in-the-name", "an\xffna@harbour.example", MEDIC_ADDRESS_BAD_NAME },
  { "invalid-utf8-in-the-domain", "anna@b\xfc" "cher.example", MEDIC_ADDRESS_BAD_NAME },
  { "half-a-letter-at-the-end", "anna@harbour.example\xc3", MEDIC_ADDRESS_BAD_NAME },
};

static void
an_address_is_read (gconstpointer data)
{
  const Fine *row = data;
  g_autoptr (MedicAddress) address = medic_address_parse (row->text);

  g_assert_cmpstr (medic_address_get_nick (address->form), ==, "fine");
  g_assert_cmpstr (address->address, ==, row->address);
  g_assert_cmpstr (address->domain, ==, row->domain);
  g_assert_cmpstr (address->suggested, ==, row->suggested);
  g_assert_cmpint (address->microsoft, ==, row->microsoft);
}

/* What was read is read again as the same: it may be stored and typed anew. */
static void
what_was_read_reads_the_same (gconstpointer data)
{
  const Fine *row = data;
  g_autoptr (MedicAddress) again = medic_address_parse (row->address);

  g_assert_cmpstr (again->address, ==, row->address);
  g_assert_cmpstr (again->domain, ==, row->domain);
}

static void
assert_refused (const char       *text,
                MedicAddressForm  form)
{
  g_autoptr (MedicAddress) address = medic_address_parse (text);

  g_assert_cmpstr (medic_address_get_nick (address->form), ==, medic_address_get_nick (form));
  g_assert_cmpuint (strlen (medic_address_get_sentence (form)), >, 0);
  g_assert_null (address->address);
  g_assert_null (address->domain);
  g_assert_null (address->suggested);
  g_assert_false (address->microsoft);
}

static void
no_address_is_refused (gconstpointer data)
{
  const Refused *row = data;

  assert_refused (row->text, row->form);
}

static void
ten_thousand_characters_are_too_long (void)
{
  g_autofree char *name = g_strnfill (10000, 'x');
  g_autofree char *address = g_strconcat (name, "@harbour.example", NULL);
  g_autofree char *spaces = g_strnfill (10000, ' ');
  g_autofree char *at = g_strnfill (10000, '@');
  g_autofree char *invalid = g_strnfill (10000, (char) 0xff);

  assert_refused (name, MEDIC_ADDRESS_TOO_LONG);
  assert_refused (address, MEDIC_ADDRESS_TOO_LONG);
  assert_refused (spaces, MEDIC_ADDRESS_TOO_LONG);
  assert_refused (at, MEDIC_ADDRESS_TOO_LONG);
  assert_refused (invalid, MEDIC_ADDRESS_TOO_LONG);
}

static void
the_domain_is_what_the_check_found_or_what_was_typed (void)
{
  g_autoptr (MedicFacts) facts = medic_facts_new ();
  g_autofree char *none = medic_address_dup_domain (facts);
  g_autofree char *typed = NULL;
  g_autofree char *found = NULL;
  g_autofree char *wrong = NULL;

  medic_facts_set_string (facts, MEDIC_FACT_ADDRESS_TYPED, " anna@HARBOUR.example ");
  typed = medic_address_dup_domain (facts);
  medic_facts_set_string (facts, MEDIC_FACT_MAIL_DOMAIN, "meadow.example");
  found = medic_address_dup_domain (facts);
  medic_facts_forget (facts, MEDIC_FACT_MAIL_DOMAIN);
  medic_facts_set_string (facts, MEDIC_FACT_ADDRESS_TYPED, "anna");
  wrong = medic_address_dup_domain (facts);

  g_assert_null (none);
  g_assert_cmpstr (typed, ==, "harbour.example");
  g_assert_cmpstr (found, ==, "meadow.example");
  g_assert_null (wrong);
}

static void
add_row (const char    *group,
         const char    *name,
         gconstpointer  row,
         GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat (group, name, NULL);

  g_test_add_data_func (path, row, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fine); i++)
    {
      add_row ("/address/read/", fine[i].name, &fine[i], an_address_is_read);
      add_row ("/address/read-again/", fine[i].name, &fine[i], what_was_read_reads_the_same);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    add_row ("/address/refused/", refused[i].name, &refused[i], no_address_is_refused);
  g_test_add_func ("/address/ten-thousand-characters-are-too-long",
                   ten_thousand_characters_are_too_long);
  g_test_add_func ("/address/the-domain-is-what-the-check-found-or-what-was-typed",
                   the_domain_is_what_the_check_found_or_what_was_typed);

  return g_test_run ();
}
