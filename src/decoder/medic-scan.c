/* medic-scan.c - the codes and wordings that stand in a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-scan.h"

#include <string.h>

#include "decoder/medic-gate.h"
#include "decoder/medic-names.h"
#include "decoder/medic-pattern.h"
#include "decoder/medic-wording.h"

/* More than this many codes is a list, and no longer somebody’s message. */
#define MOST_FINDS 256

/* What HubSpot puts in front of a name of Graph’s. */
#define HUBSPOT_PREFIX "OFFICE_ERROR_"

/* A name that nobody could give to a sign-in whose text does not say why. */
#define UNNAMED_NUMBER "unspecified-sign-in-failure"

typedef struct
{
  const MedicKnowledge *knowledge;
  const MedicNormal    *text;
  MedicNames           *names;
  GPtrArray            *finds;
} Scan;

static void
find_free (MedicFind *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->time, g_free);
  g_free (self);
}

/* Returns: the id of the cause that it means */
const char *
medic_find_get_cause (const MedicFind *self)
{
  if (self->code != NULL)
    return self->code->cause;

  return self->wording != NULL ? self->wording->cause : UNNAMED_NUMBER;
}

static void
add_find (Scan               *scan,
          const MedicCode    *code,
          const MedicWording *wording,
          const char         *id,
          gsize               at,
          gboolean            bare)
{
  MedicFind *find;

  if (scan->finds->len >= MOST_FINDS)
    return;

  find = g_new0 (MedicFind, 1);
  *find = (MedicFind) { code, wording, g_strdup (id), at, 0, bare, 0, NULL };
  g_ptr_array_add (scan->finds, find);
}

static void
add_code (Scan            *scan,
          const MedicCode *code,
          gsize            at,
          gboolean         bare)
{
  if (code != NULL)
    add_find (scan, code, NULL, code->id, at, bare);
}

/* Calls @found for each match of @pattern, with what its first group matched. */
static void
for_each_match (Scan       *scan,
                const char *pattern,
                void      (*found) (Scan *scan, const char *text, gsize at))
{
  GRegex *regex = medic_pattern_get (pattern, G_REGEX_CASELESS | G_REGEX_RAW);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, scan->text->plain, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *text = g_match_info_fetch (match, 1);
      int at = 0;

      g_match_info_fetch_pos (match, 1, &at, NULL);
      found (scan, text, (gsize) at);
    }
}

static const MedicCode *
get_number (Scan       *scan,
            const char *number)
{
  g_autofree char *id = g_strconcat ("AADSTS", number, NULL);

  return medic_names_get (scan->names, id, MEDIC_CODE_AADSTS, MEDIC_CODE_AADSTS);
}

/* What reads letters off a picture takes a zero or a one for a letter. */
static char *
dup_digits (const char *number)
{
  char *digits = g_strdup (number);

  g_strdelimit (digits, "oO", '0');
  g_strdelimit (digits, "lLiI|", '1');

  return digits;
}

/* A number that no table has is still one of Microsoft’s. */
static void
on_number (Scan       *scan,
           const char *text,
           gsize       at)
{
  g_autofree char *number = dup_digits (text);
  const MedicCode *code = get_number (scan, number);
  g_autofree char *id = g_strconcat ("AADSTS", number, NULL);

  if (code != NULL)
    add_code (scan, code, at, FALSE);
  else
    add_find (scan, NULL, NULL, id, at, FALSE);
}

/* Beside “code”, any program may print a number: only one that is in the table counts. */
static void
on_bare_number (Scan       *scan,
                const char *number,
                gsize       at)
{
  add_code (scan, get_number (scan, number), at, TRUE);
}

/* AD FS numbers its own errors; whatever the number, its fault is meant. */
static void
on_federation_server (Scan       *scan,
                      const char *id,
                      gsize       at)
{
  add_find (scan, medic_names_get (scan->names, "MSIS", MEDIC_CODE_GRAPH, MEDIC_CODE_GRAPH), NULL,
            id, at, FALSE);
}

static void
on_mail_status (Scan       *scan,
                const char *status,
                gsize       at)
{
  add_code (scan, medic_names_get (scan->names, status, MEDIC_CODE_SMTP, MEDIC_CODE_SMTP),
            at, FALSE);
}

static void
on_web_status (Scan       *scan,
               const char *status,
               gsize       at)
{
  add_code (scan, medic_names_get (scan->names, status, MEDIC_CODE_HTTP, MEDIC_CODE_HTTP),
            at, FALSE);
}

#define MAIL_STATUS "([245]\\.\\d{1,3}\\.\\d{1,3})"

/* How numbers are written: with Microsoft’s letters, beside a word for “code” (in the languages of
 * its pages), alone, after the reply of a mail server or before its words, and on the web. */
static const struct
{
  MedicGate   needs;
  const char *pattern;
  void      (*found) (Scan *scan, const char *text, gsize at);
} numbers[] = {
  { MEDIC_GATE_NUMBER,
    "(?<![a-z0-9])AADSTS[\\s:_#-]{0,3}(\\d[\\doli|]{4,7})(?![\\da-z])", on_number },
  { MEDIC_GATE_NUMBER,
    "(?:error[ _-]?codes?|errors?|resulttype|fehler(?:code)?|code d(?:'|’)erreur|c(?:ó|o)digo de error|kod błędu|"
    "foutcode|felkod|エラー ?コード|(?:\\A|\n)[ \"']{0,4}code)[\"']?\\s{0,2}(?:[:=#|(\\[]\\s?|is )?"
    "[\\[\"']{0,2}(?<![\\d.-])(\\d{5,7})(?![\\d-]|\\.\\d)", on_bare_number },
  { MEDIC_GATE_NUMBER,
    "(?:error code|fehlercode|code d(?:'|’)erreur|c(?:ó|o)digo de erro|codice(?: di)? errore|kod błędu|foutcode|"
    "felkod|fejlkode|feilkode|virhekoodi|kód chyby|hibakód|hata kodu|код ошибки|错误代码|錯誤碼|오류 코드|"
    "エラー ?コード)[^\\d\n:=]{0,32}(?:[:=：] ?|[ |])(\\d{5,7})(?![\\d-]|\\.\\d)", on_bare_number },
  { MEDIC_GATE_NUMBER,
    "\\A\\s*(\\d{5,7})\\s*\\z", on_bare_number },
  { MEDIC_GATE_NUMBER,
    "microsoftonline\\.[a-z.]{2,6}/error\\?code=(\\d{5,8})", on_bare_number },
  { MEDIC_GATE_FEDERATION,
    "\\b(MSIS\\d{4,5})\\b", on_federation_server },
  { MEDIC_GATE_NUMBER,
    "\\bfail(?:ure|ed)[\"']?[,;|\t ]{1,3}[\"']?(\\d{5,7})\\b", on_bare_number },
  { MEDIC_GATE_MAIL_STATUS,
    "(?:\\b[245]\\d\\d[ #-]{1,2}|#|smtp;? ?|status(?: code)?:? ?)" MAIL_STATUS "(?![\\d.])",
    on_mail_status },
  { MEDIC_GATE_MAIL_STATUS,
    "(?<![\\d.])" MAIL_STATUS " (?:- )?(?:your message|authentication|smtp|client|access|mailbox|account|message|"
    "recipient|submission|user|unable|tenant|service|sender)", on_mail_status },
  { MEDIC_GATE_WEB_STATUS,
    "(?:http(?:/[\\d.]+)?|status(?: ?code)?|error|code)[\"']?[ :=(]{1,3}\"?(429|503|504|507)\\b",
    on_web_status },
  { MEDIC_GATE_WEB_STATUS,
    "\\b(429|503|504)[ :]{1,2}(?:too many|service unavail|gateway time)", on_web_status },
};

/* Whether a label stands in front that says: this is a code. */
static gboolean
is_labelled (const char *text,
             gsize       at)
{
  static const char *const labels[] = {
    "code", "error", "suberror", "type", "reason", "failed", "exception", "status", "failure",
    "response", "message",
  };
  gsize end = at;

  while (end > 0 && strchr ("\"' :=([,\n", text[end - 1]) != NULL)
    end--;

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gsize length = strlen (labels[i]);

      if (end >= length && g_ascii_strncasecmp (text + end - length, labels[i], length) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_of_hubspot (const char *token)
{
  return g_ascii_strncasecmp (token, HUBSPOT_PREFIX, strlen (HUBSPOT_PREFIX)) == 0;
}

static void
scan_token (Scan       *scan,
            const char *token,
            gsize       at)
{
  const MedicCode *code = medic_names_find (scan->names, token);
  gboolean bare;

  if (code == NULL)
    return;

  bare = code->unsure && code->kind != MEDIC_CODE_NETWORK
         && !is_of_hubspot (token) && !is_labelled (scan->text->plain, at);

  /* A name without a stroke that others use too, such as Forbidden, is a word like any other. */
  if (bare && strchr (code->id, '_') == NULL)
    return;

  if (code->kind == MEDIC_CODE_HUBSPOT || !is_of_hubspot (token))
    add_code (scan, code, at, bare);
  else
    add_find (scan, code, NULL, token, at, FALSE);
}

/* The bounds of a word that can be a name. */
#define SHORTEST_NAME 5
#define LONGEST_NAME 96

static gboolean
is_of_a_name (char c)
{
  return g_ascii_isalnum (c) || c == '_';
}

static void
scan_names (Scan *scan)
{
  const char *text = scan->text->plain;
  gsize start = 0;

  for (gsize at = 0;; at++)
    {
      if (is_of_a_name (text[at]))
        continue;

      if (at - start >= SHORTEST_NAME && at - start <= LONGEST_NAME)
        {
          g_autofree char *token = g_strndup (text + start, at - start);
          scan_token (scan, token, start);
        }
      start = at + 1;
      if (text[at] == '\0')
        return;
    }
}

static void
scan_wordings (Scan *scan)
{
  const char *folded = scan->text->folded;

  for (gsize i = 0; scan->knowledge->wordings[i] != NULL; i++)
    for (const MedicWording *w = scan->knowledge->wordings[i]; w->words != NULL; w++)
      {
        const char *at = medic_wording_find_in (scan->text, w->words);

        if (at != NULL)
          add_find (scan, NULL, w, NULL, (gsize) (at - folded), FALSE);
      }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const MedicFind *first = *(const MedicFind *const *) a;
  const MedicFind *second = *(const MedicFind *const *) b;

  return first->at < second->at ? -1 : first->at > second->at;
}

/* Counts the braces that enclose each find; what is quoted in between was unescaped before. */
static void
measure_depths (Scan *scan)
{
  const char *text = scan->text->plain;
  gsize at = 0;
  guint depth = 0;

  for (guint i = 0; i < scan->finds->len; i++)
    {
      MedicFind *find = g_ptr_array_index (scan->finds, i);

      for (; find->wording == NULL && at < find->at; at++)
        if (text[at] == '{')
          depth++;
        else if (text[at] == '}' && depth > 0)
          depth--;
      find->depth = depth;
    }
}

/**
 * medic_scan:
 * @app_id: (nullable): identifier of the app that the text is about
 *
 * Returns: (transfer full) (element-type MedicFind): all that stands in @text, in its order
 */
GPtrArray *
medic_scan (const MedicKnowledge *knowledge,
            const MedicNormal    *text,
            const char           *app_id)
{
  g_autoptr (MedicNames) names = medic_names_new (knowledge, text, app_id);
  Scan scan = { knowledge, text, names,
                g_ptr_array_new_with_free_func ((GDestroyNotify) find_free) };
  MedicGate gate = medic_gate_read (text->plain);

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if ((numbers[i].needs & gate) != 0)
      for_each_match (&scan, numbers[i].pattern, numbers[i].found);
  scan_names (&scan);
  scan_wordings (&scan);
  g_ptr_array_sort (scan.finds, compare_places);
  measure_depths (&scan);

  return scan.finds;
}
