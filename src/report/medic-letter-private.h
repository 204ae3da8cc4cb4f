/* medic-letter-private.h - a letter as a list of pieces, whatever it is shown in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/medic-letter.h"

G_BEGIN_DECLS

typedef enum
{
  MEDIC_PIECE_GREETING,
  MEDIC_PIECE_HEADING,
  MEDIC_PIECE_TEXT,
  MEDIC_PIECE_LINK,     /* a page of the fixed tables */
  MEDIC_PIECE_PRESS,    /* one of a numbered row; an identifier */
  MEDIC_PIECE_POINT,    /* one of a list */
  MEDIC_PIECE_PAIR,     /* @name, and what is to be said of it */
  MEDIC_PIECE_GAP,      /* between two paragraphs */
  MEDIC_PIECE_LINE,     /* stands alone */
  MEDIC_PIECE_ANSWER,   /* stands alone, and comes back as it is */
  MEDIC_PIECE_RULE,     /* below it are the details */
} MedicPieceKind;

typedef struct
{
  MedicPieceKind  kind;
  char           *name;  /* (nullable) */
  char           *text;
} MedicPiece;

GPtrArray *medic_letter_pieces (const MedicLetter *self);

G_END_DECLS
