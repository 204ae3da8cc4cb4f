/* medic-mail.c - what a mail says now, and what it quotes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-mail.h"

#include <string.h>

#include "decoder/medic-pattern.h"

/* The first field of the head that mail programs put over an earlier mail, and those after it. */
#define HEAD_START \
  "^[ *]{0,3}(?:from|von|de|da|van|från|od|fra|lähettäjä|feladó|kimden|от|差出人|发件人|寄件者|보낸 사람)" \
  "[ *]{0,3}[:：]"
#define HEAD_FIELD \
  "^[ *]{0,3}(?:sent|date|gesendet|datum|envoyé|enviad[oa](?: em| el)?|inviato|verzonden|skickat|" \
  "wysłan[oey]|data|fecha|sendt|odesláno|送信日時|日時|发送时间)[ *]{0,3}[:：]"
#define SEPARATOR \
  "^[ _-]{5,}(?:original|ursprüngliche|message|mensaje|messaggio|oorspronkelijk|wiadomość)"

/* Among more lines than this that could be a head, there is no mail. */
#define MOST_HEADS 1000

/* A field of a head is found in so many bytes. */
#define LONGEST_FIELD 64

/* The marks of quoted mail at the start of a line. */
gsize
medic_mail_measure_quote (const char *line)
{
  gsize length = 0;
  gboolean marked = FALSE;

  for (; line[length] == '>' || line[length] == ' ' || line[length] == '|'; length++)
    marked = marked || line[length] == '>';

  return marked ? length : 0;
}

/* The line after that at @line, or the end of the text. */
static const char *
get_next_line (const char *line)
{
  const char *end = strchrnul (line, '\n');

  return *end != '\0' ? end + 1 : end;
}

static gboolean
line_matches (const char *line,
              const char *pattern)
{
  gsize length = MIN (strcspn (line, "\n"), LONGEST_FIELD);
  g_autofree char *start = g_utf8_make_valid (line, (gssize) length);

  return medic_pattern_matches (pattern, G_REGEX_CASELESS, start);
}

/* Whether a line may be a field of a head, or a separator: quick to say no. */
static gboolean
may_begin_mail (const char *line)
{
  gsize length;

  line += strspn (line, " ");
  length = strcspn (line, "\n:");

  return *line == '-' || *line == '_' || line[length] == ':' || (guchar) *line >= 0x80;
}

/* Whether an earlier mail begins at @line. */
static gboolean
begins_earlier_mail (const char *line)
{
  const char *second = get_next_line (line);

  if (line_matches (line, SEPARATOR))
    return TRUE;

  return line_matches (line, HEAD_START)
         && (line_matches (second, HEAD_FIELD)
             || line_matches (get_next_line (second), HEAD_FIELD));
}

/* The head of the mail itself stands over all that it says. */
static gboolean
says_something (const char *line)
{
  gsize length = strcspn (line, "\n");

  return memchr (line, ':', length) == NULL && strspn (line, " \r\t") < length;
}

/**
 * medic_mail_drop_quoted:
 *
 * Returns: (transfer full) (nullable): @text without what a mail quotes, by marks or below the head
 *   of an earlier one: what is said now, not what was said before; %NULL when nothing is quoted
 */
char *
medic_mail_drop_quoted (const char *text)
{
  GString *own = g_string_new (NULL);
  gboolean quotes = FALSE;
  gboolean said = FALSE;
  guint heads = 0;

  for (const char *line = text; *line != '\0'; line = get_next_line (line))
    {
      if (medic_mail_measure_quote (line) > 0)
        {
          quotes = TRUE;
          continue;
        }

      if (said && may_begin_mail (line) && heads++ < MOST_HEADS && begins_earlier_mail (line))
        {
          quotes = TRUE;
          break;
        }

      said = said || says_something (line);
      g_string_append_len (own, line, get_next_line (line) - line);
    }

  return g_string_free (own, !quotes);
}
