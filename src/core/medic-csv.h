/* medic-csv.h - the rows of a table as spreadsheets write them (RFC 4180): pure functions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where in a row a byte is. */
typedef enum
{
  MEDIC_CSV_AT_START,     /* of a field */
  MEDIC_CSV_IN_FIELD,
  MEDIC_CSV_IN_QUOTES,
  MEDIC_CSV_AFTER_QUOTE,  /* which closes the field, or is the first of two that stand for one */
  MEDIC_CSV_BROKEN,       /* something else follows a quote */
} MedicCsvPlace;

MedicCsvPlace medic_csv_step        (MedicCsvPlace  place,
                                     char           c,
                                     char           separator);
gboolean      medic_csv_take_field  (const char    *row,
                                     gsize          size,
                                     char           separator,
                                     guint          column,
                                     GString       *text);
gboolean      medic_csv_find_column (const char    *row,
                                     gsize          size,
                                     char          *separator,
                                     guint         *column);

G_END_DECLS
