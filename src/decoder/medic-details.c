/* medic-details.c - whose app a text is about, and the identifiers in it
 *
 * What an administrator needs to find the sign-in is kept; the address of the network and the
 * device are left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-details.h"

#include <string.h>

#include "core/medic-language.h"
#include "decoder/medic-gate.h"
#include "decoder/medic-pattern.h"

#define GUID "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"

/* A label ends in a colon, an equals sign or its line; of a translated one, only the stem is the
 * same. */
#define LABEL_END "[^:=：\\n]{0,24}(?:[:=：]|\\n)[\\s\"']{0,3}"

#define LONGEST_NAME 80

/* “App name” and “Application”, as on Microsoft’s pages and in its logs. */
#define NAME_LABEL \
  "(?:app(?:lication)?[ -]?name|appnamn|app-?na(?:vn|am)|applikationsnamn|anwendungsname|" \
  "nom de l['’]app(?:lication)?|nombre de (?:la )?(?:app|aplicación)|" \
  "nome (?:dell['’]app(?:licazione)?|applicazione|app|do aplicativo|da aplicação)|" \
  "naam van (?:de )?(?:app|toepassing)|nazwa aplikacji|název aplikace|имя приложения|" \
  "アプリ(?:ケーション)?名|应用(?:程序)?名称|應用程式名稱|앱 이름)"
#define APP_LABEL \
  "(?:application|app|anwendung|aplicación|applicazione|aplicativo|aplicação|toepassing|aplikacja|" \
  "アプリケーション|アプリ)"

/* The page about approval: its title, the name of the app, what the app needs. */
#define APPROVAL_TITLE "(?:^|\n)(?:need admin approval|(?:administrator )?approval required)\n"
#define THE_APP \
  "(?:(?:die|l['’]|la|de|o|a|il|lo)? ?(?:app(?:lication|licazione)?|anwendung|aplicación|aplicativo|" \
  "aplicação|appen|aplikacja|toepassing) )?"
#define NEEDS_PERMISSION \
  "(?:needs permission to access resources|(?:benötigt|braucht) (?:eine )?Berechtigung|" \
  "a besoin d['’]une (?:autorisation|permission)|necesita (?:permiso|autorización)|" \
  "(?:richiede l['’]|ha bisogno di un['’])autorizzazion|precisa de permiss|" \
  "heeft (?:een )?(?:machtiging|toestemming)|behöver behörighet|(?:potrzebuje|wymaga) uprawnie)"

/* The ways in which Microsoft’s sentences name the app: name first, or identifier first. */
static const char *const app_patterns[] = {
  "the application '(?<name>[^'\\n]{2,80})' ?\\((?<id>" GUID ")\\)",
  "(?:application|app)(?: with)?(?: id| identifier)? ?'?(?<id>" GUID ")'? ?(?:named|\\() ?'?(?<name>[^')\\n]{2,80})",
  "configured the application '?(?<name>[^'(\\n]{2,80}?)'? ?\\('?(?<id>" GUID ")",
  "application '?(?<name>[^'(\\n]{2,60}?)'? ?\\('(?<id>" GUID ")'\\)",
  "(?:application|app) ?named ?'?(?<name>[^'\\n]{2,80}?)'? was not found",
  "(?:^|[\\n.] ?)" THE_APP "(?<name>[^\\n.:]{2,60}?) " NEEDS_PERMISSION,
  APPROVAL_TITLE "(?<name>[^\\n:@.]{2,60})\\n",
  NAME_LABEL " ?(?:[:=：]|\\n) ?[\"']?(?<name>[^\"'\\n,;]{2,80})",
  "(?:^|[\\n,;] ?)" APP_LABEL " ?[:：] ?(?<name>[^\"'\\n,;]{2,80})",
  "(?:app|application)[ _]?(?:display ?)?name[\"']?\\s?[:=]\\s?[\"']?(?<name>[^\"'\\n,;]{2,80})",
  "(?:client_id|app(?:lication)?[ _]?id|client[ _]?id)[\"']?\\s?[:=]\\s?[\"']?(?<id>" GUID ")",
  "(?:app|aplica|aplika|anwendung|toepassing|прилож|アプリ|应用)"
  "[^\\n:=：.,;]{0,24}(?:[:=：]|\\n)[ \"'\\n]{0,3}(?<id>" GUID ")",
  "application with identifier '(?<id>" GUID ")'",
};

/* The services behind a sign-in are named as well; they are not the app that signs in, nor is “this
 * app” a name. */
static const char *const services[] = {
  "microsoft graph", "office 365 exchange online", "windows azure active directory",
  "microsoft exchange", "azure active directory",
};

static char *
find_group (const char *text,
            const char *pattern)
{
  GRegex *regex = medic_pattern_get (pattern, G_REGEX_CASELESS);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return NULL;

  return g_match_info_fetch (match, 1);
}

static gboolean
is_service (const char *name)
{
  static const char *const words[] = {
    "this ", "diese ", "cette ", "esta ", "este ", "questa ", "deze ",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (name, words[i], strlen (words[i])) == 0)
      return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (services); i++)
    if (g_ascii_strncasecmp (name, services[i], strlen (services[i])) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
names_hubspot (const char *text)
{
  g_autofree char *folded = medic_normal_fold (text);

  return strstr (folded, "hubspot") != NULL;
}

static void
keep_app (MedicReading *reading,
          GMatchInfo   *match)
{
  g_autofree char *name = g_match_info_fetch_named (match, "name");
  g_autofree char *id = g_match_info_fetch_named (match, "id");

  if (name != NULL && name[0] != '\0' && reading->app_name == NULL && !is_service (name))
    {
      g_strstrip (name);
      reading->app_name = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), LONGEST_NAME));
    }

  if (id != NULL && id[0] != '\0' && reading->app_id == NULL
      && (name == NULL || name[0] == '\0' || reading->app_name != NULL))
    reading->app_id = g_ascii_strdown (id, -1);
}

/* What is said of HubSpot in passing counts only where no other app is named. */
static void
read_app (const MedicNormal *text,
          MedicReading      *reading)
{
  gboolean has_guid = medic_gate_has_guid (text->plain);

  for (gsize i = 0; i < G_N_ELEMENTS (app_patterns); i++)
    {
      /* Most patterns end in an identifier, and nearly all long texts have none. */
      if (!has_guid && strstr (app_patterns[i], "<id>") != NULL)
        continue;

      GRegex *regex = medic_pattern_get (app_patterns[i], G_REGEX_CASELESS | G_REGEX_DUPNAMES);
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (regex, text->plain, 0, &match))
        keep_app (reading, match);
    }

  if (reading->app_name != NULL)
    reading->app = names_hubspot (reading->app_name) ? MEDIC_APP_HUBSPOT : MEDIC_APP_OTHER;
  else if (strstr (text->folded, "hubspot") != NULL)
    reading->app = MEDIC_APP_HUBSPOT;
}

/* What is left out, and how it is known to be there. */
static const struct
{
  const char *words;
  const char *pattern;
} withheld[] = {
  { N_("Address of your network (IP)"),
    "(ip[ -]?(?:address|adresse?|adres)|ipaddress)|\\b(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\b" },
  { N_("Your device"), "(device (?:identifier|id|platform|state|name)|deviceid)" },
};

static void
note_what_is_left_out (const MedicNormal *text,
                       MedicReading      *reading)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (withheld); i++)
    {
      g_autofree char *found = find_group (text->plain, withheld[i].pattern);

      if (found != NULL)
        g_ptr_array_add (list, (gpointer) withheld[i].words);
    }

  g_ptr_array_add (list, NULL);
  reading->left_out = (const char **) g_ptr_array_free (g_steal_pointer (&list), FALSE);
}

/**
 * medic_details_read:
 * @reading: gets the app and the identifiers
 *
 * Labels as on Microsoft’s pages in English, German, French, Spanish, Italian, Portuguese, Dutch,
 * Swedish, Polish and Japanese, and as in its JSON.
 */
void
medic_details_read (const MedicNormal *text,
                    MedicReading      *reading)
{
  read_app (text, reading);
  if (medic_gate_has_guid (text->plain))
    {
      reading->correlation =
        find_group (text->plain, "(?:[ck]orr?[eé]la[cçtz]|関連付け|相关)" LABEL_END "(" GUID ")");
      reading->trace =
        find_group (text->plain, "(?:trace|request|anforderung|demande|solicita|solicitud|żądani|"
                    "aanvraag|richiesta|pedido|begäran|要求|请求|요청|запрос)" LABEL_END "(" GUID ")");
    }
  reading->time =
    find_group (text->plain, "(?:time ?stamp|zeitstempel|horodat|marca de|sygnatura|tijdstempel|timbro|carimbo|"
                "tidsst|タイムスタンプ|时间戳|znacznik|\"date)"
                LABEL_END "(\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)? ?Z?)");
  note_what_is_left_out (text, reading);
}

/* Whether the text carries what Microsoft adds to something that happened: an identifier of it. */
gboolean
medic_details_are_there (const MedicNormal *text)
{
  g_autofree char *correlation = NULL;

  if (!medic_gate_has_guid (text->plain))
    return FALSE;

  correlation =
    find_group (text->plain, "([ck]orr?[eé]la[cçtz]|trace|request|client-request)" LABEL_END GUID);

  return correlation != NULL;
}
