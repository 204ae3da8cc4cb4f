/* feed-typed.c - what people type, paste and click
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz/fuzz.h"

#include <string.h>

#include "core/medic-address-list.h"
#include "core/medic-address.h"
#include "core/medic-link.h"
#include "core/medic-spoken.h"
#include "decoder/medic-reply.h"
#include "decoder/medic-unescape.h"
#include "program/medic-program.h"
#include "program/medic-settings-value.h"

/* Everything in a name is one of these at least. */
#define LONGEST_ADDRESS 320 * 4

void
fuzz_message (const char *data,
              gsize       size)
{
  g_autoptr (MedicReading) reading = medic_program_decode (data, (gssize) size);
  const char *const texts[] = {
    reading->app_name, reading->app_id, reading->correlation, reading->trace, reading->time,
    reading->decides, reading->also,
  };

  g_assert_nonnull (reading->cause);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    fuzz_assert_text (texts[i], 1024);
  for (gsize i = 0; reading->codes[i] != NULL; i++)
    fuzz_assert_text (reading->codes[i], 1024);
}

void
fuzz_unescape (const char *data,
               gsize       size)
{
  static char *(*const layers[]) (const char *text) = {
    medic_unescape_percent, medic_unescape_backslash, medic_unescape_markup,
    medic_unescape_printable,
  };
  g_autofree char *text = fuzz_dup_valid (data, size);

  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_autofree char *bare = layers[i] (text);

      fuzz_assert_text (bare, strlen (text));
    }
}

void
fuzz_reply (const char *data,
            gsize       size)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autofree char *text = fuzz_dup_valid (data, size);
  gboolean sure = FALSE;
  const char *answer = medic_reply_read (knowledge, text, &sure);
  const MedicAdminAnswer *known = knowledge->answers;

  while (answer != NULL && known->answer != NULL && !g_str_equal (known->answer, answer))
    known++;
  g_assert_true (answer == NULL || known->answer != NULL);
}

/* What is fine is so when it is typed again. */
void
fuzz_address (const char *data,
              gsize       size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autoptr (MedicAddress) address = medic_address_parse (text);
  g_autoptr (MedicAddress) again = NULL;

  g_assert_cmpint (address->form == MEDIC_ADDRESS_FINE, ==, address->address != NULL);
  g_assert_cmpint (address->form == MEDIC_ADDRESS_FINE, ==, address->domain != NULL);
  if (address->address == NULL)
    return;

  fuzz_assert_text (address->address, LONGEST_ADDRESS);
  g_assert_true (g_str_is_ascii (address->domain));
  again = medic_address_parse (address->address);
  g_assert_cmpstr (again->address, ==, address->address);
  g_assert_cmpstr (again->domain, ==, address->domain);
}

/* Returns: (transfer full): all that a list says */
static char *
read_list (MedicAddressList *list)
{
  GString *said = g_string_new (NULL);
  MedicListed listed;

  while (medic_address_list_next (list, &listed))
    {
      fuzz_assert_text (listed.text, MEDIC_ADDRESS_LIST_LONGEST);
      g_string_append_printf (said, "%" G_GUINT64_FORMAT " %s %s\n", listed.line,
                              listed.fault != MEDIC_LISTED_FINE
                              ? medic_listed_fault_get_nick (listed.fault) : "", listed.text);
    }

  return g_string_free (said, FALSE);
}

/* In how many pieces it comes makes no difference. */
void
fuzz_address_list (const char *data,
                   gsize       size)
{
  g_autoptr (MedicAddressList) whole = medic_address_list_new ();
  g_autoptr (MedicAddressList) pieces = medic_address_list_new ();
  g_autofree char *said = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *both = NULL;

  medic_address_list_feed (whole, data, size);
  medic_address_list_end (whole);
  said = read_list (whole);

  medic_address_list_feed (pieces, data, size / 2);
  first = read_list (pieces);
  medic_address_list_feed (pieces, data + size / 2, size - size / 2);
  medic_address_list_end (pieces);
  second = read_list (pieces);
  both = g_strconcat (first, second, NULL);
  g_assert_cmpstr (both, ==, said);
}

void
fuzz_link (const char *data,
           gsize       size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  MedicLink link;

  if (!medic_link_parse (medic_program_get_knowledge (), text, &link))
    return;

  g_assert_true (g_str_is_ascii (text));
  g_assert_true (memchr (link.code, '\0', sizeof link.code) != NULL);
  g_assert_cmpint ((link.walk != NULL) + (link.step != NULL) + (link.code[0] != '\0'), <=, 1);
}

/* What is understood is written and read again as the same. */
void
fuzz_code (const char *data,
           gsize       size)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autofree char *text = fuzz_dup_valid (data, size);
  g_autoptr (MedicRecord) record = NULL;
  g_autoptr (MedicRecord) again = NULL;
  MedicSpokenFault fault = medic_spoken_read (knowledge, text, &record);
  g_autofree char *code = NULL;

  g_assert_cmpint (fault == MEDIC_SPOKEN_FINE, ==, record != NULL);
  g_assert_cmpint (fault == MEDIC_SPOKEN_FINE, ==, medic_spoken_get_sentence (fault) == NULL);
  if (record == NULL)
    return;

  code = medic_spoken_write (knowledge, record);
  g_assert_cmpint (medic_spoken_read (knowledge, code, &again), ==, MEDIC_SPOKEN_FINE);
  g_assert_true (again->diagnosis == record->diagnosis);
  fuzz_assert_facts (record->facts);
}

void
fuzz_setting (const char *data,
              gsize       size)
{
  g_autofree char *text = fuzz_dup_valid (data, size);

  for (MedicSetting setting = 0; setting < MEDIC_N_SETTINGS; setting++)
    {
      g_autofree char *value = NULL;
      g_autofree char *same = NULL;
      MedicFault fault = medic_setting_judge (setting, text, &value);
      g_autofree char *reason =
        fault != MEDIC_FAULT_NONE ? medic_setting_dup_reason (fault, text) : NULL;

      fuzz_assert_text (reason, G_MAXINT);
      g_assert_true (fault == MEDIC_FAULT_NONE || value == NULL);
      if (value == NULL)
        continue;

      g_assert_cmpint (medic_setting_judge (setting, value, &same), ==, MEDIC_FAULT_NONE);
      g_assert_cmpstr (same, ==, value);
    }
}
