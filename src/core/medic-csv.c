/* medic-csv.c - the rows of a table as spreadsheets write them (RFC 4180): pure functions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-csv.h"

#include <string.h>

/* What the column is called, the surest name first: “address” may be a street. Case, blanks,
 * hyphens and underscores do not count. */
static const char *const column_names[] = {
  "email", "emailaddress", "mail", "mailaddress", "address"
};

/* Nobody looks further for the addresses. */
#define MOST_COLUMNS 256

static const char separators[] = { ',', ';', '\t' };

/* Where @c leads from @place; the end of a line outside of quotes is for the caller to see. */
MedicCsvPlace
medic_csv_step (MedicCsvPlace place,
                char          c,
                char          separator)
{
  switch (place)
    {
    case MEDIC_CSV_IN_QUOTES:
      return c == '"' ? MEDIC_CSV_AFTER_QUOTE : MEDIC_CSV_IN_QUOTES;

    case MEDIC_CSV_AFTER_QUOTE:
      if (c == '"')
        return MEDIC_CSV_IN_QUOTES;
      return c == separator ? MEDIC_CSV_AT_START : MEDIC_CSV_BROKEN;

    case MEDIC_CSV_AT_START:
      if (c == '"')
        return MEDIC_CSV_IN_QUOTES;
      return c == separator ? MEDIC_CSV_AT_START : MEDIC_CSV_IN_FIELD;

    case MEDIC_CSV_IN_FIELD:
    case MEDIC_CSV_BROKEN:
    default:
      return c == separator ? MEDIC_CSV_AT_START : MEDIC_CSV_IN_FIELD;
    }
}

/* Puts the content of one field of a row into @text. Returns whether the row has so many. */
gboolean
medic_csv_take_field (const char *row,
                      gsize       size,
                      char        separator,
                      guint       column,
                      GString    *text)
{
  MedicCsvPlace place = MEDIC_CSV_AT_START;
  guint at = 0;

  g_string_truncate (text, 0);
  for (gsize i = 0; i < size && at <= column; i++)
    {
      MedicCsvPlace next = medic_csv_step (place, row[i], separator);
      gboolean quoted = place == MEDIC_CSV_IN_QUOTES || place == MEDIC_CSV_AFTER_QUOTE;

      if (next == MEDIC_CSV_AT_START)
        at++;
      else if (at == column
               && (next == MEDIC_CSV_IN_FIELD || (quoted && next == MEDIC_CSV_IN_QUOTES)))
        g_string_append_c (text, row[i]);
      place = next;
    }

  return at >= column;
}

/* Whether @name is what a column of addresses is called. @rank: (out): 0 for the surest name */
static gboolean
is_column_name (const char *name,
                guint      *rank)
{
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *c = name; *c != '\0'; c++)
    if (strchr (" -_", *c) == NULL)
      g_string_append_c (bare, g_ascii_tolower (*c));

  for (*rank = 0; *rank < G_N_ELEMENTS (column_names); (*rank)++)
    if (g_str_equal (bare->str, column_names[*rank]))
      return TRUE;

  return FALSE;
}

static guint
rank_column (const char *row,
             gsize       size,
             char        separator,
             guint      *column)
{
  g_autoptr (GString) name = g_string_new (NULL);
  guint best = G_MAXUINT;
  guint rank;

  for (guint i = 0; i < MOST_COLUMNS && medic_csv_take_field (row, size, separator, i, name); i++)
    {
      g_strstrip (name->str);
      if (is_column_name (name->str, &rank) && rank < best)
        {
          best = rank;
          *column = i;
        }
    }

  return best;
}

/**
 * medic_csv_find_column:
 * @row: the first of a table
 * @separator: (out): what stands between fields
 * @column: (out): counted from 0
 *
 * Returns: whether one of the columns is called as one of addresses is
 */
gboolean
medic_csv_find_column (const char *row,
                       gsize       size,
                       char       *separator,
                       guint      *column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      *separator = separators[i];
      if (rank_column (row, size, *separator, column) != G_MAXUINT)
        return TRUE;
    }

  return FALSE;
}
