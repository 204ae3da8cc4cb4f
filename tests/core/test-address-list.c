/* test-address-list.c - is each entry of a list given out with its line, whatever else is in it?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-address-list.h"

#include <string.h>

/* @expected: “line text” of each entry, or “line !fault”, with | between */
typedef struct
{
  const char *name;
  const char *bytes;
  const char *expected;
} Row;

static const Row rows[] = {
  { "nothing", "", "" },
  { "one-line", "a@b.example", "1 a@b.example" },
  { "line-ends-of-all-kinds", "a\nb\r\nc\rd\n", "1 a|2 b|3 c|4 d" },
  { "empty-lines-count-and-are-no-entries", "\na\n\r\n \t\nb", "2 a|5 b" },
  { "blanks-around-are-taken-off", " \ta \r\n", "1 a" },
  { "a-byte-order-mark-is-none-of-it", "\xef\xbb\xbf" "a\n", "1 a" },
  { "half-a-mark-is-no-text", "\xef\xbb", "1 !not-text" },
  { "a-mark-further-on-is-of-the-line", "a\n\xef\xbb\xbf" "b", "1 a|2 \xef\xbb\xbf" "b" },
  { "lines-keep-their-commas-and-quotes", "\"Berg, Anna\" <a>\n\"b", "1 \"Berg, Anna\" <a>|2 \"b" },
  { "what-is-no-text", "a\n\xff\xfe\nb", "1 a|2 !not-text|3 b" },
  { "a-header-of-one-column", "Email\na\nb", "2 a|3 b" },
  { "a-header-behind-empty-lines", "\n\nE-Mail\na", "4 a" },
  { "a-header-with-a-mark-and-quotes", "\xef\xbb\xbf\"Name\",\"E-mail Address\"\nx,a", "2 a" },
  { "a-header-that-names-none-is-a-line", "name,age\nx,1", "1 name,age|2 x,1" },
  { "the-surest-name-counts", "Address,Email,Mail\nStreet,a,b", "2 a" },
  { "the-first-of-equal-names-counts", "mail,MAIL\na,b", "2 a" },
  { "semicolons", "Name;Mail\nx;a\n\"y;z\";b", "2 a|3 b" },
  { "tabs", "Name\tMail\r\nx\ta\r\n", "2 a" },
  { "a-comma-is-a-letter-between-semicolons", "Name;Mail\nx,y;a", "2 a" },
  { "quotes", "Name,Mail\n\"Berg, \"\"A\"\"\",\"a\"\nx,\"b\"\"c\"", "2 a|3 b\"c" },
  { "a-quote-within-a-field-is-a-letter", "Name,Mail\n5\" x,a", "2 a" },
  { "lines-within-quotes", "Note,Mail\n\"one\ntwo\r\nthree\",a\nx,b", "2 a|5 b" },
  { "an-empty-field", "Mail,Name\n,x\n\"\",y", "2 |3 " },
  { "a-row-that-is-too-short", "Name,Mail\nx\ny,a", "2 !no-column|3 a" },
  { "a-quote-that-goes-on", "Name,Mail\n\"x\"y,a\nz,b", "2 !bad-quotes|3 b" },
  { "a-quote-that-is-never-closed", "Name,Mail\n\"x,a\ny,b\nz,c\n", "2 !bad-quotes|3 b|4 c" },
  { "a-quote-that-is-open-at-the-end", "Mail\na\n\"b", "2 a|3 !bad-quotes" },
  { "another-column-may-be-no-text", "Name,Mail\n\xe4,a\nx,\xe4", "2 a|3 !not-text" },
};

/* Returns: (transfer full): what a list says that is fed @chunk bytes at a time */
static char *
dup_entries (const char *bytes,
             gsize       size,
             gsize       chunk)
{
  g_autoptr (MedicAddressList) list = medic_address_list_new ();
  GString *said = g_string_new (NULL);
  gboolean ended = FALSE;
  MedicListed listed;

  for (gsize at = 0; !ended;)
    {
      gsize n = MIN (chunk, size - at);

      ended = n == 0;
      if (ended)
        medic_address_list_end (list);
      else
        medic_address_list_feed (list, bytes + at, n);
      at += n;
      while (medic_address_list_next (list, &listed))
        {
          gboolean fine = listed.fault == MEDIC_LISTED_FINE;

          g_assert_true (fine || listed.text[0] == '\0');
          g_string_append_printf (said, "%s%" G_GUINT64_FORMAT " %s%s", said->len > 0 ? "|" : "",
                                  listed.line, fine ? "" : "!",
                                  fine ? listed.text : medic_listed_fault_get_nick (listed.fault));
        }
    }

  return g_string_free (said, FALSE);
}

/* In whatever pieces it comes, it says the same. */
static void
assert_entries (const char *bytes,
                gsize       size,
                const char *expected)
{
  const gsize chunks[] = { 1, 2, 3, 7, 65536 };

  for (gsize i = 0; i < G_N_ELEMENTS (chunks); i++)
    if (size < 4096 || chunks[i] > 4096)
      {
        g_autofree char *said = dup_entries (bytes, size, chunks[i]);

        g_assert_cmpstr (said, ==, expected);
      }
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;

  assert_entries (row->bytes, strlen (row->bytes), row->expected);
}

static void
test_nul (void)
{
  const char bytes[] = "a\nb\0c\nd\n";

  assert_entries (bytes, sizeof bytes - 1, "1 a|2 !not-text|3 d");
}

/* @before, @after: around @n of @letter */
static void
assert_long (const char *before,
             char        letter,
             gsize       n,
             const char *after,
             const char *expected)
{
  g_autoptr (GString) bytes = g_string_new (before);
  gsize at = bytes->len;

  g_string_set_size (bytes, at + n);
  memset (bytes->str + at, letter, n);
  g_string_append (bytes, after);
  assert_entries (bytes->str, bytes->len, expected);
}

static void
test_long_line (void)
{
  assert_long ("a\n", 'x', 1024 * 1024, "\nb", "1 a|2 !too-long|3 b");
  assert_long ("a\n", 'x', 1024 * 1024, "\r\nb", "1 a|2 !too-long|3 b");
  assert_long ("a\n", 'x', 1024 * 1024, "", "1 a|2 !too-long");
  assert_long ("mail\n", ',', 1024 * 1024, "\nb", "2 !too-long|3 b");
}

/* A quote that is open for longer than any row takes no other line with it. */
static void
test_long_quote (void)
{
  assert_long ("mail\na\n\"b\nc\n", 'x', 1024 * 1024, "\nd",
               "2 a|3 !bad-quotes|4 c|5 !too-long|6 d");
}

/* Any bytes at all are read to their end, with lines that count up. */
static void
test_any_bytes (void)
{
  const char letters[] = "mail,;\t\"\"\n\r\nax@.\xc3\xa9\xff";

  for (guint round = 0; round < 3000; round++)
    {
      char bytes[48];
      gsize size = (gsize) g_test_rand_int_range (0, sizeof bytes);
      gboolean headed = g_test_rand_bit ();
      g_autofree char *whole = NULL;
      g_autofree char *parts = NULL;

      for (gsize i = 0; i < size; i++)
        bytes[i] = letters[g_test_rand_int_range (0, sizeof letters)];
      if (headed && size > 5)
        memcpy (bytes, "mail\n", 5);

      whole = dup_entries (bytes, size, sizeof bytes);
      parts = dup_entries (bytes, size, (gsize) g_test_rand_int_range (1, 4));
      g_assert_cmpstr (whole, ==, parts);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/address-list/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/address-list/a-nul-is-no-text", test_nul);
  g_test_add_func ("/address-list/a-line-of-1-mb-is-told-and-passed", test_long_line);
  g_test_add_func ("/address-list/a-quote-is-not-open-for-ever", test_long_quote);
  g_test_add_func ("/address-list/any-bytes-in-any-pieces-say-the-same", test_any_bytes);

  return g_test_run ();
}
