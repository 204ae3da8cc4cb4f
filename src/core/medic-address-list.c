/* medic-address-list.c - a list of addresses, one a line or as CSV: a pure function of its bytes
 *
 * It is CSV when its first row names a column of addresses (RFC 4180, with what spreadsheets write
 * besides: a byte order mark, semicolons or tabs). However long a list or a line is, no more than
 * one entry and what was fed last is kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-address-list.h"

#include <string.h>

#include "core/medic-csv.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef enum
{
  FORM_UNKNOWN,  /* nothing but empty lines so far */
  FORM_LINES,
  FORM_CSV,
} Form;

struct _MedicAddressList
{
  GByteArray *ahead;      /* fed; what is before @at was given out */
  gsize       at;
  guint64     line;       /* that begins there, counted from 1 */
  gboolean    begun;      /* there is no byte order mark to come any more */
  gboolean    ended;      /* nothing will be fed any more */
  gboolean    skipping;   /* up to the end of a line that is no good */
  gboolean    returned;   /* the last line ended in CR: the LF that may follow belongs to it */
  Form        form;
  char        separator;  /* of CSV */
  guint       column;     /* of the addresses, from 0 */
  GString    *text;       /* of the entry that was given out */
};

/* How a row ends. */
typedef enum
{
  ROW_WHOLE,
  ROW_UNFINISHED,  /* more has to be fed */
  ROW_TOO_LONG,
  ROW_BAD_QUOTES,
} RowEnd;

static const char *const fault_nicks[] = {
  [MEDIC_LISTED_FINE] = "fine",
  [MEDIC_LISTED_TOO_LONG] = "too-long",
  [MEDIC_LISTED_NOT_TEXT] = "not-text",
  [MEDIC_LISTED_NO_COLUMN] = "no-column",
  [MEDIC_LISTED_BAD_QUOTES] = "bad-quotes",
};

const char *
medic_listed_fault_get_nick (MedicListedFault fault)
{
  return fault_nicks[fault];
}

MedicAddressList *
medic_address_list_new (void)
{
  MedicAddressList *self = g_new0 (MedicAddressList, 1);

  self->ahead = g_byte_array_new ();
  self->text = g_string_new (NULL);
  self->line = 1;

  return self;
}

void
medic_address_list_free (MedicAddressList *self)
{
  g_clear_pointer (&self->ahead, g_byte_array_unref);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/* More of the list, in pieces of any size. What can be given out is to be taken before. */
void
medic_address_list_feed (MedicAddressList *self,
                         const void       *bytes,
                         gsize             size)
{
  g_return_if_fail (!self->ended);

  g_byte_array_remove_range (self->ahead, 0, (guint) self->at);
  self->at = 0;
  g_byte_array_append (self->ahead, bytes, (guint) size);
}

/* There is no more: what was fed last is a line even without an end. */
void
medic_address_list_end (MedicAddressList *self)
{
  self->ended = TRUE;
}

static gsize
count_left (const MedicAddressList *self)
{
  return self->ahead->len - self->at;
}

static const char *
peek_left (const MedicAddressList *self)
{
  return (const char *) self->ahead->data + self->at;
}

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* What the end of what was fed means to a row of @size bytes so far. */
static RowEnd
tell_end (const MedicAddressList *self,
          gsize                   size,
          MedicCsvPlace           place)
{
  if (size > MEDIC_ADDRESS_LIST_LONGEST)
    return place == MEDIC_CSV_IN_QUOTES ? ROW_BAD_QUOTES : ROW_TOO_LONG;

  if (!self->ended)
    return ROW_UNFINISHED;

  return place == MEDIC_CSV_IN_QUOTES ? ROW_BAD_QUOTES : ROW_WHOLE;
}

/* Returns: the length of the line that begins now, or what there is of it */
static gsize
measure_line (const MedicAddressList *self)
{
  const char *left = peek_left (self);
  gsize n = count_left (self);
  const char *end = memchr (left, '\n', n);

  n = end != NULL ? (gsize) (end - left) : n;
  end = memchr (left, '\r', n);

  return end != NULL ? (gsize) (end - left) : n;
}

static RowEnd
tell_row (const MedicAddressList *self,
          gsize                   size,
          MedicCsvPlace           place)
{
  if (size == count_left (self))
    return tell_end (self, size, place);

  return size > MEDIC_ADDRESS_LIST_LONGEST ? ROW_TOO_LONG : ROW_WHOLE;
}

/* Quotes keep a row together. @size: (out): of the row without its end */
static RowEnd
measure_csv_row (const MedicAddressList *self,
                 gsize                  *size)
{
  const char *left = peek_left (self);
  gsize n = count_left (self);
  MedicCsvPlace place = MEDIC_CSV_AT_START;
  gsize i;

  for (i = 0; i < n && (place == MEDIC_CSV_IN_QUOTES || !is_line_end (left[i])); i++)
    {
      place = medic_csv_step (place, left[i], self->separator);
      if (place == MEDIC_CSV_BROKEN)
        return ROW_BAD_QUOTES;
    }
  *size = i;

  return tell_row (self, i, place);
}

static RowEnd
measure_row (const MedicAddressList *self,
             gsize                  *size)
{
  if (self->form == FORM_CSV)
    return measure_csv_row (self, size);

  *size = measure_line (self);

  return tell_row (self, *size, MEDIC_CSV_IN_FIELD);
}

/* Lines that end within the @size bytes; CR LF is one end. */
static guint
count_line_ends (const char *text,
                 gsize       size)
{
  guint n = 0;

  /* There are none but within quotes, and a line may be long. */
  if (memchr (text, '\n', size) == NULL && memchr (text, '\r', size) == NULL)
    return 0;

  for (gsize i = 0; i < size; i++)
    n += text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'));

  return n;
}

/* Goes over a row of @size bytes, and over its end where that is there. */
static void
pass (MedicAddressList *self,
      gsize             size)
{
  const char *left = peek_left (self);

  self->line += count_line_ends (left, size);
  if (size < count_left (self))
    {
      self->returned = left[size] == '\r';
      self->line++;
      size++;
    }
  self->at += size;
}

static void
pass_line_feed (MedicAddressList *self)
{
  if (!self->returned || count_left (self) == 0)
    return;

  self->returned = FALSE;
  if (peek_left (self)[0] == '\n')
    self->at++;
}

/* Drops what there is of a line that is no good. */
static void
skip (MedicAddressList *self)
{
  gsize size = measure_line (self);

  self->skipping = size == count_left (self);
  pass (self, size);
}

/* Returns: whether it is known that none comes any more, or has been passed */
static gboolean
pass_mark (MedicAddressList *self)
{
  gsize size = strlen (BYTE_ORDER_MARK);
  gsize n = MIN (count_left (self), size);

  if (memcmp (peek_left (self), BYTE_ORDER_MARK, n) != 0)
    return TRUE;

  if (n < size)
    return self->ended;

  self->at += size;

  return TRUE;
}

/* Takes off what is around the text. Returns where it begins. */
static const char *
strip (GString *text)
{
  const char *start = text->str;

  while (text->len > 0 && g_ascii_isspace (text->str[text->len - 1]))
    g_string_truncate (text, text->len - 1);
  while (g_ascii_isspace (*start))
    start++;

  return start;
}

static MedicListedFault
read_row (MedicAddressList *self,
          gsize             size)
{
  const char *row = peek_left (self);

  g_string_truncate (self->text, 0);
  if (self->form != FORM_CSV)
    g_string_append_len (self->text, row, (gssize) size);
  else if (!medic_csv_take_field (row, size, self->separator, self->column, self->text))
    return MEDIC_LISTED_NO_COLUMN;

  return g_utf8_validate_len (self->text->str, self->text->len, NULL) ? MEDIC_LISTED_FINE
                                                                      : MEDIC_LISTED_NOT_TEXT;
}

static gboolean
is_blank (const char *row,
          gsize       size)
{
  for (gsize i = 0; i < size; i++)
    if (!g_ascii_isspace (row[i]))
      return FALSE;

  return TRUE;
}

/* Returns: whether the row is an entry, and neither empty nor the names of the columns */
static gboolean
give_row (MedicAddressList *self,
          gsize             size,
          MedicListed      *listed)
{
  gboolean is_first = self->form == FORM_UNKNOWN;
  gboolean is_entry = !is_blank (peek_left (self), size);

  if (is_entry && is_first)
    {
      is_entry = !medic_csv_find_column (peek_left (self), size, &self->separator, &self->column);
      self->form = is_entry ? FORM_LINES : FORM_CSV;
    }

  if (is_entry)
    {
      listed->fault = read_row (self, size);
      listed->text = listed->fault == MEDIC_LISTED_FINE ? strip (self->text) : "";
    }
  pass (self, size);

  return is_entry;
}

/* What is no good ends with its line: a quote that is never closed takes no other line with it. */
static void
give_fault (MedicAddressList *self,
            MedicListedFault  fault,
            MedicListed      *listed)
{
  listed->fault = fault;
  listed->text = "";
  skip (self);
}

/* Returns: whether a row begins where it is now */
static gboolean
go_to_row (MedicAddressList *self)
{
  pass_line_feed (self);
  if (self->skipping)
    skip (self);
  pass_line_feed (self);
  if (count_left (self) == 0 || self->skipping)
    return FALSE;

  self->begun = self->begun || pass_mark (self);

  return self->begun && count_left (self) > 0;
}

/**
 * medic_address_list_next:
 * @listed: (out): the next entry; empty lines are none
 *
 * Returns: whether there is one; if not, more has to be fed, or it is the end
 */
gboolean
medic_address_list_next (MedicAddressList *self,
                         MedicListed      *listed)
{
  gsize size = 0;

  while (go_to_row (self))
    {
      RowEnd end = measure_row (self, &size);

      listed->line = self->line;
      if (end == ROW_UNFINISHED)
        return FALSE;

      if (end == ROW_WHOLE && give_row (self, size, listed))
        return TRUE;

      if (end != ROW_WHOLE)
        {
          give_fault (self, end == ROW_TOO_LONG ? MEDIC_LISTED_TOO_LONG : MEDIC_LISTED_BAD_QUOTES,
                      listed);
          return TRUE;
        }
    }

  return FALSE;
}
