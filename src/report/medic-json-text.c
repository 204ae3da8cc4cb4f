/* medic-json-text.c - JSON that somebody sent, and how little of it is believed
 *
 * json-glib parses recursively, reads comments, which JSON does not have, and ends the program at
 * half a surrogate pair. So nothing comes to it but what was looked through here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-json-text.h"

#include <string.h>

#include "report/medic-report-error.h"

/* A report goes 3 deep; what a newer one adds may go deeper. */
#define DEEPEST 16

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* Where a look through the text has come to. */
typedef struct
{
  const char *at;
  const char *end;
  guint       depth;
  gboolean    begun;  /* the one value has begun, or is over at depth 0 */
} Look;

/* All that may stand outside of strings. A table: it is asked about every byte of a report. */
static const char plain[G_MAXUINT8 + 1] = {
  ['{'] = 1, ['}'] = 1, ['['] = 1, [']'] = 1, [':'] = 1, [','] = 1, ['+'] = 1, ['-'] = 1, ['.'] = 1,
  ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1, ['8'] = 1,
  ['9'] = 1, ['E'] = 1, ['a'] = 1, ['e'] = 1, ['f'] = 1, ['l'] = 1, ['n'] = 1, ['r'] = 1, ['s'] = 1,
  ['t'] = 1, ['u'] = 1, [' '] = 1, ['\t'] = 1, ['\r'] = 1, ['\n'] = 1,
};

/* Returns: the value of four hexadecimal digits; -1 when they are none */
static int
read_hex (const Look *self,
          const char *digits)
{
  int value = 0;

  if (self->end - digits < 4)
    return -1;

  for (gsize i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (digits[i]);

      if (digit == -1)
        return -1;
      value = value * 16 + digit;
    }

  return value;
}

/* Returns: how long the escape at @self is; 0 when it is none, or makes no character, or the one
 *   that ends a text in C */
static gsize
measure_escape (const Look *self)
{
  int first, second;

  if (self->end - self->at < 2)
    return 0;
  if (self->at[1] != 'u')
    return self->at[1] != '\0' && strchr ("\"\\/bfnrt", self->at[1]) != NULL ? 2 : 0;

  first = read_hex (self, self->at + 2);
  if (first < 0xD800 || first > 0xDFFF)
    return first > 0 ? 6 : 0;
  if (first > 0xDBFF || self->end - self->at < 12 || memcmp (self->at + 6, "\\u", 2) != 0)
    return 0;

  second = read_hex (self, self->at + 8);

  return second >= 0xDC00 && second <= 0xDFFF ? 12 : 0;
}

/* Goes from the first quotation mark past the last. */
static gboolean
skip_string (Look              *self,
             MedicReportError  *fault)
{
  for (self->at++; self->at < self->end; )
    {
      gsize step = 1;

      if (*self->at == '"')
        {
          self->at++;
          return TRUE;
        }

      if (*self->at == '\\')
        step = measure_escape (self);
      if (step == 0)
        {
          *fault = self->end - self->at < 12 ? MEDIC_REPORT_ERROR_CUT_OFF
                                             : MEDIC_REPORT_ERROR_NOT_A_REPORT;
          return FALSE;
        }

      self->at += step;
    }

  *fault = MEDIC_REPORT_ERROR_CUT_OFF;

  return FALSE;
}

/* Around the one value that a text is, there is nothing but white space: a newer json-glib ends the
 * program at a second value. */
static gboolean
may_stand_outside (Look *self,
                   char  c)
{
  if ((c != '{' && c != '[') || self->begun)
    return strchr (" \t\r\n", c) != NULL;

  self->begun = TRUE;

  return TRUE;
}

/* Goes past what is not in a string. */
static gboolean
skip_plain (Look *self)
{
  char c = *self->at++;

  if (self->depth == 0 && !may_stand_outside (self, c))
    return FALSE;

  if (c == '{' || c == '[')
    self->depth++;
  else if ((c == '}' || c == ']') && self->depth > 0)
    self->depth--;

  return plain[(guchar) c] && self->depth <= DEEPEST;
}

static gboolean
is_honest (const char        *text,
           gsize              length,
           MedicReportError  *fault)
{
  Look self = { .at = text, .end = text + length };

  *fault = MEDIC_REPORT_ERROR_NOT_A_REPORT;
  while (self.at < self.end)
    if (*self.at == '"' && self.depth > 0 ? !skip_string (&self, fault) : !skip_plain (&self))
      return FALSE;

  if (self.depth > 0)
    *fault = MEDIC_REPORT_ERROR_CUT_OFF;

  return self.depth == 0;
}

/* What is cut in the middle of a character is cut, and not something else. */
static gboolean
is_text (const char       *text,
         gsize             length,
         MedicReportError *fault)
{
  const char *end;
  gboolean valid = g_utf8_validate_len (text, length, &end);
  gsize left = length - (gsize) (end - text);

  *fault = left > 0 && left < 4 && g_utf8_get_char_validated (end, (gssize) left) == (gunichar) -2
           ? MEDIC_REPORT_ERROR_CUT_OFF : MEDIC_REPORT_ERROR_NOT_A_REPORT;

  return valid;
}

/* Leaves out what stands around the text that is not of it. */
static void
trim (const char **text,
      gsize       *length)
{
  if (*length >= 3 && memcmp (*text, BYTE_ORDER_MARK, 3) == 0)
    {
      *text += 3;
      *length -= 3;
    }

  while (*length > 0 && g_ascii_isspace (**text))
    {
      (*text)++;
      (*length)--;
    }
}

/**
 * medic_json_text_parse:
 * @text: anything at all
 * @longest: in bytes; more than that is not looked at
 *
 * Returns: (transfer full) (nullable): the object that is written there; else an error of
 *   MEDIC_REPORT_ERROR
 */
JsonObject *
medic_json_text_parse (const char  *text,
                       gsize        length,
                       gsize        longest,
                       GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  MedicReportError fault = MEDIC_REPORT_ERROR_TOO_LARGE;

  if (length <= longest)
    {
      trim (&text, &length);
      fault = MEDIC_REPORT_ERROR_NOT_A_REPORT;
    }

  if (length > longest || length == 0 || *text != '{'
      || !is_text (text, length, &fault) || !is_honest (text, length, &fault)
      || !json_parser_load_from_data (parser, text, (gssize) length, NULL)
      || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      medic_report_error_set (error, fault);
      return NULL;
    }

  return json_node_dup_object (json_parser_get_root (parser));
}
