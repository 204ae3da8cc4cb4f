/* medic-title.c - whether some words stand as on a page, or only in prose
 *
 * Titles of pages are few and common words, and the sentences below them are known by their stems:
 * where they stand, and what else is said, tells a page from a text that only sounds like it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-title.h"

#include <string.h>

#include "decoder/medic-pattern.h"
#include "decoder/medic-sense.h"
#include "decoder/medic-wording.h"

/* Beside a title alone, a sign or two. */
#define LITTLE_MORE 24

/* No title is longer, in bytes; and so much may stand before the first stem of a sentence. */
#define LONGEST_TITLE 84
#define LONGEST_START 130

/* Whether what stands in front of a sentence is no part of it: nothing, the name of a field, or who
 * says it in a chat. */
static gboolean
is_label (const char *line,
          gsize       before)
{
  const char *colon = g_strrstr_len (line, (gssize) before, ":");
  const char *start = colon;

  if (colon == NULL || (colon > line && colon[-1] == '"'))
    return TRUE;

  while (start > line && start[-1] != ' ' && start[-1] != ']')
    start--;

  return start == line || start[-1] == ']' || (start > line + 1 && strchr ("]-", start[-2]) != NULL);
}

/* Whether a sense that stands at @at is the title of a page, or the beginning of a line of it. */
static gboolean
is_line_of_a_page (const char         *line,
                   gsize               length,
                   const char         *at,
                   const MedicWording *wording)
{
  gsize before = (gsize) (at - line);

  if (wording->alone)
    return length <= LONGEST_TITLE;

  return before <= LONGEST_START && is_label (line, before)
         && g_strstr_len (line, (gssize) before, ". ") == NULL;
}

/* Whether @line, in which the words stand at @at, may be a title: it begins or quotes with them, or
 * says little more. */
static gboolean
is_title_line (const char *line,
               gsize       length,
               const char *at,
               const char *words)
{
  gsize before = (gsize) (at - line);

  /* A dash after it begins an explanation. */
  if (strstr (words, " … ") == NULL && g_str_has_prefix (at + strlen (words), " - "))
    return FALSE;

  return length <= strlen (words) + LITTLE_MORE || strspn (line, " -*#\"'") >= before
         || strchr ("\"':=", at[-1]) != NULL
         || (at[-1] == ' ' && before > 1 && strchr (":>|-", at[-2]) != NULL);
}

/* Words that stand more often than this are no title. */
#define MOST_PLACES 16

/* Where the words may stand for a title: in a line of their own, at its start, or in quotes. */
static gboolean
begins_something (const MedicNormal  *text,
                  const MedicWording *wording)
{
  const char *at = medic_wording_find (text->folded, wording->words);

  for (int place = 0; at != NULL && place < MOST_PLACES; place++)
    {
      gsize length;
      const char *line = medic_normal_get_line (text, at, &length);

      if (medic_sense_is (wording->words) ? is_line_of_a_page (line, length, at, wording)
                                          : is_title_line (line, length, at, wording->words))
        return TRUE;
      at = medic_wording_find_from (text->folded, at + 1, wording->words);
    }

  return FALSE;
}

/* Whether the text says the words, and little more. */
gboolean
medic_title_says_only (const MedicSetting *self,
                         const MedicWording *wording)
{
  return !medic_sense_is (wording->words)
         && strlen (self->text->folded) <= strlen (wording->words) + LITTLE_MORE;
}

/* A sentence that is known by its stems needs a sign of Microsoft, or stands as on a page. */
gboolean
medic_title_is_sentence (const MedicSetting *self,
                           const MedicWording *wording)
{
  return self->names_us || self->has_details
         || (!self->names_a_host && begins_something (self->text, wording));
}

#define APPROVAL_CAUSE "admin-consent-needed"

/* Anything may need approval: an app needs it from an administrator, or from Microsoft’s page. */
static gboolean
is_about_approval (const MedicSetting *self)
{
  return self->names_us
         || (medic_pattern_matches ("admin|amministr|beheer|järjestelmänvalvoja|správc|rendszergazda|"
                                    "yönetici|администр|管理|관리자", 0, self->text->folded)
             && medic_pattern_matches ("\\bapps?\\b|application|applica|permission|aplica|aplika|"
                                       "anwendung|toepassing|tillämp|sovellu|alkalmaz|uygulama|"
                                       "прилож|アプリ|应用|應用|앱", 0, self->text->folded));
}

#define FACTOR_CAUSE "mfa-needed"

/* Anybody may want more information: the page wants it for an account. */
static gboolean
is_about_account (const MedicSetting *self)
{
  return self->names_us
         || medic_pattern_matches ("account|\\bkonto|compte|cuenta|\\bconta\\b|アカウント|계정|帐户|账户|"
                                   "帳戶|účt|hesab|tili|fiók|учетн", 0, self->text->folded);
}

/* A title of few and common words is Microsoft’s only beside a sign of it, or when nothing else was
 * pasted. */
gboolean
medic_title_is (const MedicSetting *self,
                        const MedicWording *wording)
{
  if (medic_title_says_only (self, wording))
    return TRUE;

  if (!begins_something (self->text, wording))
    return FALSE;

  if (g_str_equal (wording->publisher, "HubSpot")
      && medic_pattern_matches ("inbox|mailbox|calendar", 0, self->text->folded))
    return TRUE;

  if (!self->has_details && g_str_equal (wording->cause, APPROVAL_CAUSE))
    return is_about_approval (self);

  if (!self->has_details && g_str_equal (wording->cause, FACTOR_CAUSE))
    return is_about_account (self);

  return self->has_details
         || medic_pattern_matches ("microsoft|office|outlook|hubspot|azure|entra|sign(?:ed)?[ -]?in|"
                                   "signing|log(?:ged)? ?in|account|permission|\\bapp\\b|application|"
                                   "organi[sz]|device|\\bit\\b|berechtig|autoris|permiso|permess|permiss|"
                                   "aplica|aplika|toepassing|tillämp|konto|cuenta|compte|anmeld|connex|"
                                   "sesión|zalog|прилож|アプリ|应用|應用|앱|"
                                   "サインイン|ログイン|アカウント|登录|登入|로그인|계정|帐户|账户", 0,
                                   self->text->folded);
}
