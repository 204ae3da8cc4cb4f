/* medic-reply.c - what an administrator answered
 *
 * Our own lines count first: one of them is an answer, the list of them is none, wherever it is
 * quoted. Then comes what Microsoft puts into an address after an approval, and then a few words.
 * Nothing of it is trusted: it leads to trying it in HubSpot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-reply.h"

#include <string.h>

#include "decoder/medic-decoder.h"
#include "decoder/medic-mail.h"
#include "decoder/medic-normal.h"

/* More than a letter of ours, quoted a few times. */
#define LONGEST_REPLY (256 * 1024)

/* An answer in a few words; a longer text may say anything. Above a message that is quoted, they
 * have to be fewer: who forwards one writes something, too. */
#define MOST_WORDS 12
#define MOST_WORDS_ABOVE_MESSAGE 4

/* What a mail program or a person puts before a line. */
#define DRESS " \t>|*_#\"'([{-.:;,=+~`"

/* Mail programs make long dashes of short ones. */
static char *
dup_with_plain_dashes (const char *text)
{
  static const char *const dashes[] = { "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212" };
  GString *plain = g_string_new (text);

  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    g_string_replace (plain, dashes[i], "-", 0);

  return g_string_free (plain, FALSE);
}

static gboolean
begins_with_token (const char *line,
                   const char *token)
{
  gsize length = strlen (token);

  return g_ascii_strncasecmp (line, token, length) == 0 && !g_ascii_isalnum (line[length])
         && line[length] != '-';
}

/* Returns: (nullable): the answer that @line begins with */
static const MedicAdminAnswer *
find_token (const MedicKnowledge *knowledge,
            const char           *line)
{
  const char *start = line;

  while (*start != '\0' && (strchr (DRESS, *start) != NULL || g_str_has_prefix (start, "•")
                            || g_str_has_prefix (start, "“")))
    start = g_utf8_next_char (start);

  for (const MedicAdminAnswer *a = knowledge->answers; a->answer != NULL; a++)
    if (begins_with_token (start, a->token))
      return a;

  return NULL;
}

/* Returns: (nullable): the answer after a colon: “My answer: MM-APPROVED” */
static const MedicAdminAnswer *
find_after_colon (const MedicKnowledge *knowledge,
                  const char           *line)
{
  const char *colon = strchr (line, ':');

  return colon != NULL ? find_token (knowledge, colon + 1) : NULL;
}

/* Returns: (transfer full) (element-type MedicAdminAnswer): the lines of ours in @text, in order */
static GPtrArray *
list_tokens (const MedicKnowledge *knowledge,
             const char           *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *tokens = g_ptr_array_new ();

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const MedicAdminAnswer *token = find_token (knowledge, lines[i]);

      if (token == NULL)
        token = find_after_colon (knowledge, lines[i]);
      if (token != NULL)
        g_ptr_array_add (tokens, (gpointer) token);
    }

  return tokens;
}

static gboolean
is_answer (GPtrArray  *tokens,
           guint       i,
           const char *answer)
{
  const MedicAdminAnswer *token = i < tokens->len ? g_ptr_array_index (tokens, i) : NULL;

  return token != NULL && g_str_equal (token->answer, answer);
}

/* The list as we wrote it, untouched: a yes, then the no and the question. */
static gboolean
is_our_list (GPtrArray *tokens,
             guint      i)
{
  return i + 2 < tokens->len && !is_answer (tokens, i, "refused")
         && !is_answer (tokens, i, "question") && is_answer (tokens, i + 1, "refused")
         && is_answer (tokens, i + 2, "question");
}

/* Returns: (nullable): the one answer beside our lists; NULL when there are several or none */
static const char *
choose (GPtrArray *tokens)
{
  const char *chosen = NULL;

  for (guint i = 0; i < tokens->len; i++)
    {
      const MedicAdminAnswer *token = g_ptr_array_index (tokens, i);

      if (is_our_list (tokens, i))
        {
          i += 2;
          continue;
        }
      if (chosen != NULL && !g_str_equal (chosen, token->answer))
        return NULL;

      chosen = token->answer;
    }

  return chosen;
}

/* What is quoted below an answer begins with who wrote it, and when. */
static gboolean
begins_what_is_quoted (const char *line)
{
  static const char *const starts[] = {
    "-----", "_____", "from:", "von:", "de :", "de:", "da:", "van:", "från:", "od:", "差出人", NULL
  };
  g_autofree char *folded = medic_normal_fold (line);

  for (gsize i = 0; starts[i] != NULL; i++)
    if (g_str_has_prefix (folded, starts[i]))
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full): what is said now, folded */
static char *
dup_own_words (const char *text)
{
  g_autofree char *own = medic_mail_drop_quoted (text);
  g_auto (GStrv) lines = g_strsplit (own != NULL ? own : text, "\n", -1);
  g_autoptr (MedicNormal) normal = NULL;
  GString *words = g_string_new (NULL);

  for (gsize i = 0; lines[i] != NULL && !begins_what_is_quoted (lines[i]); i++)
    g_string_append_printf (words, "%s\n", lines[i]);

  normal = medic_normal_new (words->str, -1);
  g_string_free (words, TRUE);

  return g_strdup (normal->folded);
}

static gboolean
is_letter (const char *text,
           const char *at)
{
  return at >= text && *at != '\0' && g_unichar_isalnum (g_utf8_get_char (at));
}

/* Whole words; but Japanese has no blanks between them. */
static gboolean
has_words (const char *text,
           const char *words)
{
  gboolean wide = g_unichar_iswide (g_utf8_get_char (words));

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    {
      const char *before = at > text ? g_utf8_find_prev_char (text, at) : NULL;

      if (wide || ((before == NULL || !is_letter (text, before))
                   && !is_letter (text, at + strlen (words))))
        return TRUE;
    }

  return FALSE;
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", MOST_WORDS + 2);
  guint n = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    n += words[i][0] != '\0';

  return n;
}

/* Two of the answers go together. */
static const char *
combine (const char *first,
         const char *second)
{
  if (first == NULL || g_str_equal (first, second) || g_str_equal (first, "done"))
    return second;

  if (g_str_equal (second, "done"))
    return first;

  if (g_str_equal (first, "refused") || g_str_equal (second, "refused"))
    return NULL;

  return "both";
}

/* Returns: (nullable): what a few words, @own, say */
static const char *
read_words (const MedicKnowledge *knowledge,
            const char           *own)
{
  const char *answer = NULL;

  /* Who speaks of our lines does not answer by speaking of them. */
  if (count_words (own) > MOST_WORDS || strpbrk (own, "?{}<>=") != NULL || strstr (own, "？") != NULL
      || strstr (own, "mm-") != NULL)
    return NULL;

  for (const MedicAnswerWording *w = knowledge->answer_wordings; w->words != NULL; w++)
    if (has_words (own, w->words))
      {
        answer = w->answer != NULL ? combine (answer, w->answer) : NULL;
        if (answer == NULL)
          return NULL;
      }

  return answer;
}

/* Where Microsoft leads after an approval; what else it says was read before. */
static gboolean
is_approval (const char *folded)
{
  return strstr (folded, "admin_consent=true") != NULL && strstr (folded, "error=") == NULL;
}

/* Whether the text is a message: that says what is, and counts more than a few words. */
static gboolean
is_message (const MedicKnowledge *knowledge,
            const char           *text)
{
  g_autoptr (MedicReading) reading = medic_decoder_read (knowledge, text, -1);

  return !g_str_equal (reading->cause->id, MEDIC_CAUSE_NOT_RECOGNISED);
}

/**
 * medic_reply_read:
 * @text: anything at all; hostile
 * @sure: (out): whether it is one of our own lines
 *
 * Returns: (nullable): a value of the fact admin-answer; NULL when @text is no answer
 */
const char *
medic_reply_read (const MedicKnowledge *knowledge,
                  const char           *text,
                  gboolean             *sure)
{
  g_autofree char *bounded = g_strndup (text, LONGEST_REPLY);
  g_autofree char *dashed = dup_with_plain_dashes (bounded);
  g_autoptr (MedicNormal) normal = NULL;
  g_autoptr (GPtrArray) tokens = NULL;
  g_autofree char *own = NULL;
  const char *answer;

  *sure = FALSE;
  if (knowledge->answers == NULL || knowledge->answer_wordings == NULL)
    return NULL;

  normal = medic_normal_new (dashed, -1);
  tokens = list_tokens (knowledge, normal->plain);
  *sure = choose (tokens) != NULL;
  if (tokens->len > 0)
    return choose (tokens);

  own = dup_own_words (bounded);
  answer = read_words (knowledge, own);
  if (answer == NULL)
    return is_approval (normal->folded) && !is_message (knowledge, bounded) ? "approved" : NULL;

  if (!is_message (knowledge, bounded))
    return answer;

  return count_words (own) <= MOST_WORDS_ABOVE_MESSAGE && !is_message (knowledge, own) ? answer
                                                                                       : NULL;
}

static MedicFacts *
read_facts (const MedicKnowledge *knowledge,
            const MedicFacts     *known)
{
  const char *text = medic_facts_peek_string (known, MEDIC_FACT_ADMIN_MESSAGE);
  MedicFacts *facts = medic_facts_new ();
  const char *answer = NULL;
  gboolean sure = FALSE;

  if (text != NULL)
    answer = medic_reply_read (knowledge, text, &sure);
  if (answer == NULL)
    return facts;

  medic_facts_set_string (facts, MEDIC_FACT_ADMIN_ANSWER, answer);
  medic_facts_set_boolean (facts, MEDIC_FACT_ADMIN_ANSWER_SURE, sure);

  return facts;
}

const MedicReader medic_reply_reader = {
  .id = "admin-answer",
  .reads = MEDIC_PROVIDES (MEDIC_FACT_ADMIN_MESSAGE),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_ADMIN_ANSWER, MEDIC_FACT_ADMIN_ANSWER_SURE),
  .read = read_facts,
};
