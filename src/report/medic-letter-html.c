/* medic-letter-html.c - the request to an administrator as the HTML of a mail
 *
 * One document that asks nobody for anything: no script, no picture, no style sheet. It names no
 * colour but grey lines, so that light and dark are the mail program's. All in it is escaped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-html.h"
#include "report/medic-letter-private.h"

#define PAGE "margin:0;padding:16px;font-family:sans-serif;font-size:15px;line-height:1.45"
#define COLUMN "max-width:640px;margin:0 auto;overflow-wrap:break-word"
#define HEADING "font-size:16px;margin:20px 0 4px 0"
#define TEXT "margin:0 0 8px 0"
#define RULE "border:0;border-top:1px solid #808080;margin:24px 0"
#define ANSWER "margin:0 0 6px 0;padding:6px 10px;border:1px solid #808080;border-radius:6px"
#define LINE "margin:0"

/* What surrounds pieces of one kind that follow one another. */
static const struct
{
  const char *open;
  const char *close;
} groups[] = {
  [MEDIC_PIECE_PRESS] = { "<ol style=\"margin:0 0 8px 0\" dir=\"ltr\" lang=\"en\">\n", "</ol>\n" },
  [MEDIC_PIECE_POINT] = { "<ul style=\"margin:0 0 8px 0\">\n", "</ul>\n" },
  [MEDIC_PIECE_LINE] = { "<div style=\"margin:0 0 8px 0\">\n", "</div>\n" },
  [MEDIC_PIECE_RULE] = { NULL, NULL },
};

static void
append_link (GString    *html,
             const char *link)
{
  g_string_append (html, "<p style=\"" TEXT "\" dir=\"ltr\">");
  medic_html_append_link (html, link, link);
  g_string_append (html, "</p>\n");
}

/* The name stands above: beside it, a telephone would have no room. */
static void
append_pair (GString          *html,
             const MedicPiece *piece)
{
  medic_html_append_element (html, "<p style=\"" TEXT "\"><b><bdi>", piece->name, "</bdi></b><br>");
  medic_html_append_element (html, "", piece->text, "</p>\n");
}

/* What is one element around its text. */
static const struct
{
  const char *open;
  const char *close;
} elements[] = {
  [MEDIC_PIECE_GREETING] = { "<p style=\"" TEXT "\">", "</p>\n" },
  [MEDIC_PIECE_HEADING] = { "<h2 style=\"" HEADING "\">", "</h2>\n" },
  [MEDIC_PIECE_TEXT] = { "<p style=\"" TEXT "\">", "</p>\n" },
  [MEDIC_PIECE_PRESS] = { "<li><b>", "</b></li>\n" },
  [MEDIC_PIECE_POINT] = { "<li style=\"margin:0 0 4px 0\">", "</li>\n" },
  [MEDIC_PIECE_LINE] = { "<p style=\"" LINE "\"><bdi>", "</bdi></p>\n" },
  [MEDIC_PIECE_ANSWER] = { "<p style=\"" ANSWER "\"><bdi>", "</bdi></p>\n" },
  [MEDIC_PIECE_RULE] = { "<hr style=\"" RULE "\">", "\n" },
};

static void
append_piece (GString          *html,
              const MedicPiece *piece)
{
  if (piece->kind == MEDIC_PIECE_LINK)
    append_link (html, piece->text);
  else if (piece->kind == MEDIC_PIECE_PAIR)
    append_pair (html, piece);
  else if (elements[piece->kind].open != NULL)
    medic_html_append_element (html, elements[piece->kind].open, piece->text,
                               elements[piece->kind].close);
}

static void
append_group (GString        *html,
              MedicPieceKind  kind,
              gboolean        opens)
{
  const char *tag = opens ? groups[kind].open : groups[kind].close;

  if (tag != NULL)
    g_string_append (html, tag);
}

static void
append_pieces (GString   *html,
               GPtrArray *pieces)
{
  MedicPieceKind before = MEDIC_PIECE_RULE;

  for (guint i = 0; i < pieces->len; i++)
    {
      const MedicPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->kind != before)
        {
          append_group (html, before, FALSE);
          append_group (html, piece->kind, TRUE);
        }
      append_piece (html, piece);
      before = piece->kind;
    }
  append_group (html, before, FALSE);
}

static void
append_letter (GString           *html,
               const MedicLetter *letter)
{
  const MedicLanguage *language = letter->speech.language;
  g_autoptr (GPtrArray) pieces = medic_letter_pieces (letter);
  g_autofree char *tag = medic_html_dup_tag (language);

  g_string_append_printf (html, "<div lang=\"%s\" dir=\"%s\" style=\"" COLUMN "\">\n", tag,
                          medic_html_get_direction (language));
  append_pieces (html, pieces);
  g_string_append (html, "</div>\n");
}

static void
append_head (GString           *html,
             const MedicLetter *letter)
{
  g_autofree char *subject = medic_letter_dup_subject (letter);

  medic_html_append_root (html, letter->speech.language);
  medic_html_append_element (html, "<title>", subject, "</title>\n</head>\n"
                             "<body style=\"" PAGE "\">\n");
}

/**
 * medic_letter_to_html:
 *
 * Returns: (transfer full): the mail as one document: in the language wanted, and then in English
 *   unless that is it
 */
char *
medic_letter_to_html (const MedicLetter *self)
{
  GString *html = g_string_new (NULL);
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  MedicLetter other = *self;

  append_head (html, self);
  if (!g_str_equal (medic_language_get_code (self->speech.language), "en"))
    {
      g_autofree char *tag = medic_html_dup_tag (self->speech.language);

      g_string_append_printf (html, "<p lang=\"%s\" style=\"" COLUMN "\">", tag);
      medic_html_append_element (html, "<small>",
                                 medic_language_say (self->speech.language,
                                                     N_("(The same in English follows below.)")),
                                 "</small></p>\n");
      append_letter (html, self);
      medic_html_append_element (html, "<hr style=\"" RULE "\">\n"
                                 "<p lang=\"en\" style=\"" COLUMN "\"><b>",
                                 "English", "</b></p>\n");
      other.speech.language = english;
    }
  append_letter (html, &other);
  g_string_append (html, "</body>\n</html>\n");

  return g_string_free (html, FALSE);
}
