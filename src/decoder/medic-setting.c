/* medic-setting.c - what surrounds the codes and wordings of a text
 *
 * A list, a manual or a program names codes as well, and none of them happened; other services
 * speak of the same things.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-setting.h"

#include <string.h>

#include "decoder/medic-details.h"
#include "decoder/medic-pattern.h"
#include "decoder/medic-wording.h"

/* So many causes side by side, and no sign of anything that happened: that is a list. */
#define MANY_CAUSES 4
#define MANY_NUMBERS 3
#define MANY_NAMES 4
#define MANY_STATUSES 3

/* Two numbers in one breath are spoken about. A page names one of them in its head and in its
 * text. */
#define BETWEEN "(?:and|or|vs\\.?|to|through|und|oder|bis|et|ou|y|e|i|lub|do)"
#define ENUMERATION \
  "aadsts(\\d+)[\"']?(?:[,;/&] ?(?:" BETWEEN ")?| ?" BETWEEN ") ?[\"']?aadsts(?!\\1\\b)\\d+"

/* So begin the notes of a release, which name what a program now understands. */
#define RELEASE \
  "^\\s*(?:#+ v?\\d+\\.\\d+|(?:#+ ?|[-*] ?)?" \
  "(?:v\\d+\\.\\d+\\.\\d+\\b|\\[v?\\d+\\.\\d+\\.\\d+\\]|changelog|release notes))"

/* The way that a program went until it stopped. */
static gboolean
has_trace (const MedicNormal *text)
{
  return medic_pattern_matches ("^\\s*at [\\w.<>$]+ ?\\(|^traceback ",
                                G_REGEX_MULTILINE | G_REGEX_CASELESS, text->plain);
}

/* Microsoft adds a sentence to its numbers. */
static gboolean
has_sentence (const MedicNormal *text)
{
  return medic_pattern_matches ("aadsts\\d+: ?[^ ]+ [^ ]+ [^ ]+|error_description|error_codes", 0,
                                text->folded);
}

static gboolean
names_us (const MedicNormal *text)
{
  return medic_pattern_matches ("microsoft|office ?365|outlook|hubspot|azure|exchange|entra\\b|\\b365\\b|"
                                "windows\\.net|login\\.live|office_error|\\bews\\b|0ff1-ce00|"
                                "\\bmsal\\b|\\bgraph\\b|\"innererror\"|client-request-id|x-ms-ags-diagnostic", 0,
                                text->folded);
}

/* Microsoft’s other services use the same common names. */
static gboolean
names_mail (const MedicNormal *text)
{
  return medic_pattern_matches ("\\bgraph\\b|outlook|office|exchange|hubspot|365|mailbox|calendar|"
                                "microsoftonline|login\\.live|\"innererror\"|client-request-id|x-ms-ags-diagnostic", 0,
                                text->folded);
}

/* Where Microsoft’s sign-in and mail, and HubSpot, are reached. */
static gboolean
names_our_host (const MedicNormal *text)
{
  return medic_pattern_matches ("(?:microsoftonline|microsoft|office|office365|outlook|live|windows|"
                                "hubspot|hubapi|hotmail|msauth|msftauth)\\.(?:com|net|us|cn|de)\\b", 0,
                                text->folded);
}

static gboolean
names_a_host (const MedicNormal *text)
{
  return medic_pattern_matches ("(?<![@a-z0-9.-])(?!www\\.)(?:[a-z0-9-]+\\.){1,6}"
                                "(?:com|org|net|io|de|pl|fr|uk|eu|dev|local|internal|example)\\b(?!\\.[a-z])", 0,
                                text->folded);
}

/* Each service has its own sentence for the names that OAuth gives to all of them. */
static gboolean
describes (const MedicNormal *text)
{
  return medic_pattern_matches ("error_description[\"']?\\s?[:=]\\s?[\"']?[^\"'&\\s]", 0, text->folded);
}

/* @text: (transfer none): outlives @self */
void
medic_setting_init (MedicSetting      *self,
                    const MedicNormal *text)
{
  self->text = text;
  self->names_us = names_us (text);
  self->names_mail = self->names_us && names_mail (text);
  self->names_our_host = names_our_host (text);
  self->names_a_host = names_a_host (text);
  self->describes = describes (text);
  self->has_details = medic_details_are_there (text);
  self->has_trace = has_trace (text);
  self->is_event = self->has_details || self->has_trace || has_sentence (text);
}

/* Whether words stand there by which texts of another service are known. */
gboolean
medic_setting_is_foreign (const MedicSetting   *self,
                          const MedicKnowledge *knowledge)
{
  for (const MedicForeign *foreign = knowledge->foreigners; foreign->words != NULL; foreign++)
    if (medic_wording_find_in (self->text, foreign->words) != NULL)
      return TRUE;

  return FALSE;
}

/* How many different codes of one kind, and how many causes that are said plainly, there are. */
static guint
count_codes (const GPtrArray *finds,
             MedicCodeKind    kind)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < finds->len; i++)
    {
      const MedicFind *find = g_ptr_array_index (finds, i);

      if (find->code != NULL && find->code->kind == kind
          && (find->code->weight != MEDIC_WEIGHT_WRAPPER || kind != MEDIC_CODE_AADSTS))
        g_hash_table_add (ids, (gpointer) find->code->id);
    }

  return g_hash_table_size (ids);
}

static guint
count_plain_causes (const GPtrArray *finds)
{
  g_autoptr (GHashTable) causes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < finds->len; i++)
    {
      const MedicFind *find = g_ptr_array_index (finds, i);

      if (find->code != NULL && find->code->weight == MEDIC_WEIGHT_PLAIN)
        g_hash_table_add (causes, (gpointer) find->code->cause);
    }

  return g_hash_table_size (causes);
}

/* A message names the one that wraps and the one that is wrapped. */
static gboolean
has_wrapper (const GPtrArray *finds)
{
  for (guint i = 0; i < finds->len; i++)
    {
      const MedicFind *find = g_ptr_array_index (finds, i);

      if (find->code != NULL && find->code->kind == MEDIC_CODE_AADSTS
          && find->code->weight == MEDIC_WEIGHT_WRAPPER)
        return TRUE;
    }

  return FALSE;
}

/* A table of Markdown with a head, a rule and some rows. */
static gboolean
is_table (const MedicNormal *text)
{
  return medic_pattern_matches ("^.*\\|.*\\n\\|?[ :|-]*---[ :|-]*(?:\\n.*\\|.*){3,}",
                                G_REGEX_MULTILINE, text->plain);
}

/* Whether @finds are a list of what there is, and none of it happened. */
gboolean
medic_setting_is_list (const MedicSetting *self,
                       const GPtrArray    *finds)
{
  if (count_plain_causes (finds) >= MANY_CAUSES)
    return !self->has_details;

  if (count_codes (finds, MEDIC_CODE_AADSTS) >= MANY_NUMBERS)
    return !self->has_details && !self->has_trace && !self->describes;

  return !self->is_event
         && (is_table (self->text)
             || count_codes (finds, MEDIC_CODE_SMTP) >= MANY_NAMES
             || count_codes (finds, MEDIC_CODE_OAUTH) >= MANY_NAMES
             || count_codes (finds, MEDIC_CODE_HTTP) >= MANY_STATUSES
             || (count_codes (finds, MEDIC_CODE_GRAPH) >= MANY_NAMES
                 && count_plain_causes (finds) > 1)
             || (!has_wrapper (finds)
                 && medic_pattern_matches (ENUMERATION, 0, self->text->folded)));
}

/* How lines of programs begin or end, in the languages that call Microsoft’s services. */
#define CODE_LINE \
  "^\\s*(?:(?:if|elif|elseif|else if|for|while|switch|catch|except|return|const|let|var|function|def|" \
  "class|import|from|public|private|static|try|case|using|throw|raise|foreach|await|async|export|" \
  "package|func|end)\\b.*[({;=]|(?:def|class|if|elif|else|for|while|try|except|with)\\b.*:$|" \
  "(?:assert|expect|it|describe|test)\\b ?[(\\w].*|[\\w.]+ ?:?= ?(?:new |await )?[\\w.]+ ?\\(.*|" \
  "#include|#define|//|/\\*|.*;$|.*\\) ?\\{$|.*[\\w)] => |\\$\\w+ ?[=+-]|[{}]+$)"

#define ONE_LINER \
  "\\) => \\{|\\bfunction ?\\(\\) ?\\{|\\bSELECT\\b.{1,80}\\bFROM\\b.{1,80}\\bWHERE\\b"

#define JSON_LINE "^\\s*\"[^\"]+\" ?:"

/* More lines than this say nothing new about what a text is. */
#define MOST_LINES 400

/* The source of Microsoft’s sign-in page holds what the page says, in a line of a program. */
static gboolean
is_page (const MedicNormal *text)
{
  return strstr (text->folded, "$config=") != NULL;
}

/* Whether the text is a part of a program: it may name codes and wordings, and none happened. */
gboolean
medic_setting_is_program (const MedicSetting *self)
{
  g_auto (GStrv) lines = g_strsplit (self->text->plain, "\n", MOST_LINES);
  GRegex *code = medic_pattern_get (CODE_LINE, G_REGEX_CASELESS);
  GRegex *json = medic_pattern_get (JSON_LINE, 0);
  guint n_lines = 0;
  guint n_code = 0;
  guint n_json = 0;

  if (self->has_details || self->has_trace || is_page (self->text))
    return FALSE;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      n_lines += lines[i][0] != '\0';
      n_code += lines[i][0] != '\0' && g_regex_match (code, lines[i], 0, NULL);
      n_json += g_regex_match (json, lines[i], 0, NULL);
    }

  if (n_json * 2 >= MAX (n_code, 2))
    return FALSE;

  if (!self->is_event
      && medic_pattern_matches (RELEASE, G_REGEX_CASELESS | G_REGEX_MULTILINE, self->text->plain))
    return TRUE;

  if (n_code == n_lines && medic_pattern_matches ("\\A\\s*(?://|/\\*)", 0, self->text->plain))
    return TRUE;

  /* What a test or a table of a program quotes looks like an event. */
  return (n_code >= 2 && n_code * 2 >= n_lines)
         || (n_code >= 2 && n_code * 3 >= n_lines && !self->is_event)
         || medic_pattern_matches (ONE_LINER, 0, self->text->plain);
}

/* Beside a number alone, a sign or two. */
#define LITTLE_MORE 24

/* Whether a number without letters may be one of the sign-in’s. */
gboolean
medic_setting_is_about_signing_in (const MedicSetting *self)
{
  return self->names_us || self->has_details || strlen (self->text->folded) <= LITTLE_MORE
         || medic_pattern_matches ("sign(?:ed|ing)?[ -]?in|log(?:ged)? ?in|failure ?reason|resulttype|"
                                   "conditional access|tenant|aadsts|anmeld|connexion|sesión|logowa|accesso|"
                                   "entrada|sessão|aanmeld|inlogg|サインイン|ログイン|登录|登入|로그인|kirjau|"
                                   "přihlá|oturum|вход|bejelentkez|pålogg", 0,
                                   self->text->folded);
}
