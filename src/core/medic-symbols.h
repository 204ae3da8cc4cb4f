/* medic-symbols.h - a number as letters and digits that are read out and typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can be wrong with a code that somebody typed. */
typedef enum
{
  MEDIC_SPOKEN_FINE,
  MEDIC_SPOKEN_EMPTY,
  MEDIC_SPOKEN_NOT_A_CODE,  /* a character that no code has */
  MEDIC_SPOKEN_LENGTH,
  MEDIC_SPOKEN_WRONG,       /* its check symbols do not fit, or it says what cannot be */
  MEDIC_SPOKEN_NEWER,       /* it names what this program does not know */
} MedicSpokenFault;

/* Crockford’s base 32: no I, L and O, which are read as 1 and 0, and no U. */
#define MEDIC_SYMBOLS "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#define MEDIC_SYMBOL_BITS 5
#define MEDIC_CHECK_SYMBOLS 2
#define MEDIC_MOST_SYMBOLS 13

char             *medic_symbols_write (guint64     payload,
                                       guint       n);
MedicSpokenFault  medic_symbols_read  (const char *text,
                                       guint64    *payload,
                                       guint      *n);

G_END_DECLS
