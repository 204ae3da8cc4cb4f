/* medic-json-look.c - whether bytes are JSON, before anybody else looks at them
 *
 * json-glib parses recursively, and reads comments, which JSON does not have. At half a surrogate
 * pair and at a second value, one release of it loses memory and another ends the program. So
 * nothing comes to it but what RFC 8259 allows, and not all of that.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-json-look.h"

#include <string.h>

/* No honest answer goes deeper. */
#define DEEPEST 32

/* Where the look has come to. */
typedef struct
{
  const char *at;
  const char *end;
  guint       depth;
} Look;

static gboolean skip_value (Look *self);

static char
peek (const Look *self)
{
  return self->at < self->end ? *self->at : '\0';
}

static gboolean
take (Look *self,
      char  c)
{
  if (self->at == self->end || *self->at != c)
    return FALSE;

  self->at++;

  return TRUE;
}

static void
skip_blanks (Look *self)
{
  while (self->at < self->end && *self->at != '\0' && strchr (" \t\r\n", *self->at) != NULL)
    self->at++;
}

/* Returns: the value of “u” and four hexadecimal digits; -1 when they are none */
static int
take_unit (Look *self)
{
  int value = 0;

  if (!take (self, 'u'))
    return -1;

  for (gsize i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (peek (self));

      if (digit == -1)
        return -1;

      value = value * 16 + digit;
      self->at++;
    }

  return value;
}

/* What follows a backslash: a character, whole, and not the one that ends a text in C. A text that
 * goes on after its end would pass for what stands before it. */
static gboolean
skip_escape (Look *self)
{
  int first, second;

  if (peek (self) != 'u')
    return peek (self) != '\0' && strchr ("\"\\/bfnrt", *self->at++) != NULL;

  first = take_unit (self);
  if (first < 0xD800 || first > 0xDFFF)
    return first > 0;
  if (first > 0xDBFF || !take (self, '\\'))
    return FALSE;

  second = take_unit (self);

  return second >= 0xDC00 && second <= 0xDFFF;
}

static gboolean
skip_string (Look *self)
{
  if (!take (self, '"'))
    return FALSE;

  while (peek (self) != '\0')
    if (take (self, '"'))
      return TRUE;
    else if (!take (self, '\\'))
      self->at++;
    else if (!skip_escape (self))
      return FALSE;

  return FALSE;
}

static gboolean
skip_digits (Look *self)
{
  const char *first = self->at;

  while (g_ascii_isdigit (peek (self)))
    self->at++;

  return self->at > first;
}

static gboolean
skip_number (Look *self)
{
  take (self, '-');
  if (!take (self, '0') && !skip_digits (self))
    return FALSE;
  if (take (self, '.') && !skip_digits (self))
    return FALSE;
  if (!take (self, 'e') && !take (self, 'E'))
    return TRUE;
  if (!take (self, '+'))
    take (self, '-');

  return skip_digits (self);
}

static gboolean
skip_word (Look *self)
{
  static const char *const words[] = { "true", "false", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (self->end - self->at) >= length && memcmp (self->at, words[i], length) == 0)
        {
          self->at += length;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
skip_member (Look *self)
{
  skip_blanks (self);
  if (!skip_string (self))
    return FALSE;

  skip_blanks (self);

  return take (self, ':') && skip_value (self);
}

/* An object or an array, from bracket to bracket. */
static gboolean
skip_all (Look     *self,
          char      last,
          gboolean (*skip_item) (Look *self))
{
  if (self->depth++ == DEEPEST)
    return FALSE;

  self->at++;
  skip_blanks (self);
  if (!take (self, last))
    {
      do
        if (!skip_item (self))
          return FALSE;
      while (take (self, ','));
      if (!take (self, last))
        return FALSE;
    }

  self->depth--;

  return TRUE;
}

/* With the blanks around it. */
static gboolean
skip_value (Look *self)
{
  gboolean good;

  skip_blanks (self);
  switch (peek (self))
    {
    case '{':
      good = skip_all (self, '}', skip_member);
      break;

    case '[':
      good = skip_all (self, ']', skip_value);
      break;

    case '"':
      good = skip_string (self);
      break;

    case 't':
    case 'f':
    case 'n':
      good = skip_word (self);
      break;

    default:
      good = skip_number (self);
      break;
    }
  skip_blanks (self);

  return good;
}

/**
 * medic_json_look:
 * @data: anything at all
 * @size: in bytes
 *
 * Returns: 0 when it is one JSON value and nothing more; else the line in which it ceases to be
 */
guint
medic_json_look (const char *data,
                 gsize       size)
{
  Look self = { .at = data, .end = size > 0 ? data + size : data };
  guint line = 1;

  if (size > 0 && skip_value (&self) && self.at == self.end)
    return 0;

  for (const char *c = data; c < self.at; c++)
    line += *c == '\n';

  return line;
}
