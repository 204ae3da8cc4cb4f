/* medic-plural.c - which plural form a number takes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-plural.h"

#include <string.h>

/* Far more than any language needs (Arabic: 6 forms, 120 characters, 5 levels), and little enough
 * for a rule to be worked out anew for each number. */
#define MAX_FORMS  32
#define MAX_LENGTH 1024
#define MAX_DEPTH  64

/* How tightly they bind is as in C. Longer ones come before those they begin with; numbers are
 * unsigned, so nothing can overflow, and what is divided by zero is zero. */
#define OPERATORS(X) \
  X ("||", 0, a != 0 || b != 0) \
  X ("&&", 1, a != 0 && b != 0) \
  X ("==", 2, a == b) \
  X ("!=", 2, a != b) \
  X ("<=", 3, a <= b) \
  X (">=", 3, a >= b) \
  X ("<",  3, a < b) \
  X (">",  3, a > b) \
  X ("+",  4, a + b) \
  X ("-",  4, a - b) \
  X ("*",  5, a * b) \
  X ("/",  5, b == 0 ? 0 : a / b) \
  X ("%",  5, b == 0 ? 0 : a % b)

#define TIGHTEST 5

#define AS_ENTRY(text, level, result) { text, level },
#define AS_RESULT(text, level, result) result,

static const struct
{
  const char *text;
  guint       level;
} operators[] = { OPERATORS (AS_ENTRY) };

/* One reading of a rule. It is worked out while it is read and nothing in it has side effects, so
 * both sides of ?:, && and || are, and whether a rule parses does not depend on n. */
typedef struct
{
  const char *at;
  guint64     n;
  guint       depth;
  gboolean    failed;
} Reader;

static guint64 read_expression (Reader *reader);
static guint64 read_binary     (Reader *reader, guint level);

static gboolean
take (Reader     *reader,
      const char *wanted)
{
  reader->at += strspn (reader->at, " \t\r");
  if (!g_str_has_prefix (reader->at, wanted))
    return FALSE;

  reader->at += strlen (wanted);

  return TRUE;
}

static guint64
read_operand (Reader *reader)
{
  guint64 value;

  if (take (reader, "!"))
    return read_operand (reader) == 0;

  if (take (reader, "n"))
    return reader->n;

  if (!take (reader, "("))
    {
      reader->failed |= !g_ascii_isdigit (*reader->at);
      return g_ascii_strtoull (reader->at, (char **) &reader->at, 10);
    }

  value = read_expression (reader);
  reader->failed |= !take (reader, ")");

  return value;
}

/* Returns: whether there was an operator of @level; with what follows, it is applied to @value */
static gboolean
apply (Reader  *reader,
       guint    level,
       guint64 *value)
{
  guint64 a = *value, b;
  guint i = 0;

  while (operators[i].level != level || !take (reader, operators[i].text))
    if (++i == G_N_ELEMENTS (operators))
      return FALSE;

  b = read_binary (reader, level + 1);
  *value = ((const guint64[]) { OPERATORS (AS_RESULT) })[i];

  return TRUE;
}

static guint64
read_binary (Reader *reader,
             guint   level)
{
  guint64 value = level > TIGHTEST ? read_operand (reader) : read_binary (reader, level + 1);

  while (!reader->failed && apply (reader, level, &value))
    continue;

  return value;
}

/* Parentheses and ?: nest through here, not too deep; a rule that failed is read no further. */
static guint64
read_expression (Reader *reader)
{
  guint64 value, yes, no;

  reader->failed |= ++reader->depth > MAX_DEPTH;
  if (reader->failed)
    return 0;

  value = read_binary (reader, 0);
  if (!reader->failed && take (reader, "?"))
    {
      yes = read_expression (reader);
      reader->failed |= !take (reader, ":");
      no = read_expression (reader);
      value = value != 0 ? yes : no;
    }
  reader->depth--;

  return value;
}

static gboolean
evaluate (const char *rule,
          gulong      n,
          guint64    *result)
{
  Reader reader = { .at = rule, .n = n };

  *result = read_expression (&reader);

  return !reader.failed && take (&reader, "") && strchr (";\n", *reader.at) != NULL;
}

/**
 * medic_plural_parse:
 * @header: the header of a catalogue, may be empty or hostile; the result borrows from it
 *
 * Reads “Plural-Forms: nplurals=2; plural=n != 1;” (GNU gettext manual, “Plural forms”). Where
 * the number of forms or the rule is missing or does not parse, English’s stands in.
 *
 * Returns: how the language counts
 */
MedicPlural
medic_plural_parse (const char *header)
{
  const char *forms = strstr (header, "nplurals=");
  const char *rule = strstr (header, "plural=");
  guint64 n_forms = forms != NULL ? g_ascii_strtoull (forms + strlen ("nplurals="), NULL, 10) : 0;
  guint64 form;

  rule = rule != NULL ? rule + strlen ("plural=") : "";
  if (strcspn (rule, ";\n") > MAX_LENGTH || !evaluate (rule, 0, &form))
    rule = "n != 1";
  if (n_forms < 1 || n_forms > MAX_FORMS)
    n_forms = 2;

  return (MedicPlural) { .n_forms = n_forms, .rule = rule };
}

/**
 * medic_plural_choose:
 *
 * Returns: the form that @n of something take, less than the number of forms
 */
guint
medic_plural_choose (const MedicPlural *self,
                     gulong             n)
{
  guint64 form;

  evaluate (self->rule, n, &form);

  return MIN (form, self->n_forms - 1);
}
