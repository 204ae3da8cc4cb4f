/* medic-letter-text.c - the request to an administrator as the plain text of a mail
 *
 * No markup and nothing that only one mail program shows: headings, indented paragraphs, blank
 * lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-letter-private.h"

#include <string.h>

#include "report/medic-wrap.h"

#define RULE "----------------------------------------"
#define INDENT "  "
#define DEEPER "    "

static void
append_numbered (GString    *text,
                 guint       number,
                 const char *label)
{
  g_autofree char *first = g_strdup_printf ("%s%u. ", INDENT, number);

  medic_wrap_append (text, first, DEEPER " ", label);
}

static void
append_pair (GString          *text,
             const MedicPiece *piece)
{
  g_autofree char *pair = g_strdup_printf ("%s: %s", piece->name, piece->text);

  medic_wrap_append (text, INDENT, DEEPER, pair);
}

/* What stands before the lines of a piece that is nothing but its text. */
static const struct
{
  const char *first;
  const char *others;
} beginnings[] = {
  [MEDIC_PIECE_GREETING] = { "", "" },
  [MEDIC_PIECE_HEADING] = { "", "" },
  [MEDIC_PIECE_TEXT] = { INDENT, INDENT },
  [MEDIC_PIECE_LINK] = { INDENT, INDENT },
  [MEDIC_PIECE_POINT] = { INDENT "- ", DEEPER },
  [MEDIC_PIECE_LINE] = { INDENT, DEEPER },
  [MEDIC_PIECE_ANSWER] = { INDENT, DEEPER },
  [MEDIC_PIECE_RULE] = { NULL, NULL },
};

/* @number: of those pressed, from 1 */
static void
append_piece (GString          *text,
              const MedicPiece *piece,
              guint             number)
{
  if (piece->kind == MEDIC_PIECE_HEADING || piece->kind == MEDIC_PIECE_RULE
      || piece->kind == MEDIC_PIECE_GAP)
    medic_wrap_append_blank (text);

  if (piece->kind == MEDIC_PIECE_RULE)
    g_string_append (text, RULE "\n");
  else if (piece->kind == MEDIC_PIECE_PRESS)
    append_numbered (text, number, piece->text);
  else if (piece->kind == MEDIC_PIECE_PAIR)
    append_pair (text, piece);
  else if (beginnings[piece->kind].first != NULL)
    medic_wrap_append (text, beginnings[piece->kind].first, beginnings[piece->kind].others,
                       piece->text);
}

static void
append_letter (GString           *text,
               const MedicLetter *letter)
{
  g_autoptr (GPtrArray) pieces = medic_letter_pieces (letter);
  guint number = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const MedicPiece *piece = g_ptr_array_index (pieces, i);

      number = piece->kind == MEDIC_PIECE_PRESS ? number + 1 : 0;
      append_piece (text, piece, number);
    }
}

/**
 * medic_letter_to_text:
 *
 * Returns: (transfer full): the body of the mail: in the language wanted, and then in English
 *   unless that is it; lines of 74 columns at most, but for links
 */
char *
medic_letter_to_text (const MedicLetter *self)
{
  GString *text = g_string_new (NULL);
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  MedicLetter other = *self;

  if (g_str_equal (medic_language_get_code (self->speech.language), "en"))
    {
      append_letter (text, self);
      return g_string_free (text, FALSE);
    }

  /* Translators: at the top of a mail whose second half is the same in English. */
  medic_wrap_append (text, "", "", medic_language_say (self->speech.language,
                                                       N_("(The same in English follows below.)")));
  medic_wrap_append_blank (text);
  append_letter (text, self);

  other.speech.language = english;
  g_string_append (text, "\n\n======== English ========\n\n");
  append_letter (text, &other);

  return g_string_free (text, FALSE);
}
