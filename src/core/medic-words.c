/* medic-words.c - facts and table texts as a person reads them, in a given language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-words.h"

#include <string.h>

#include "core/medic-address.h"

/* A value comes from the network: no longer than a person would read, and no control characters. */
#define LONGEST_VALUE 320

static char *
dup_plain (GVariant *value)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return g_strdup (g_variant_get_string (value, NULL));

  return g_variant_print (value, FALSE);
}

/* A domain is asked for in ASCII and read in the letters of its language. */
static char *
dup_domain (GVariant *value)
{
  return medic_address_dup_shown_domain (g_variant_get_string (value, NULL));
}

/* No control or format characters, and nothing that breaks a line. */
static gboolean
is_fit_to_show (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return g_unichar_isprint (c) && type != G_UNICODE_LINE_SEPARATOR
         && type != G_UNICODE_PARAGRAPH_SEPARATOR;
}

static char *
tidy (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  glong length = MIN (g_utf8_strlen (valid, -1), LONGEST_VALUE);
  g_autofree char *cut = g_utf8_substring (valid, 0, length);
  GString *tidied = g_string_new (NULL);

  for (const char *c = cut; *c != '\0'; c = g_utf8_next_char (c))
    if (is_fit_to_show (g_utf8_get_char (c)))
      g_string_append_unichar (tidied, g_utf8_get_char (c));

  return g_string_free (tidied, FALSE);
}

/* The facts whose values are causes, which have words of their own. */
static const MedicFact causes[] = {
  MEDIC_FACT_HUBSPOT_ERROR_CAUSE, MEDIC_FACT_HUBSPOT_ERROR_ALSO, MEDIC_FACT_SIGN_IN_ERROR_CAUSE,
  MEDIC_FACT_MAILBOX_ACCESS_CAUSE,
  MEDIC_FACT_NONE
};

/**
 * medic_words_value:
 *
 * Returns: (transfer full): the value of @fact as a person says it, e.g. “Google” for google, or
 *   “…” when it is not known
 */
char *
medic_words_value (const MedicSpeech *speech,
                   MedicFact          fact)
{
  GVariant *value = medic_facts_peek (speech->facts, fact);
  g_autofree char *plain = NULL;
  const MedicCause *cause;

  if (value == NULL)
    return g_strdup ("…");

  plain = fact == MEDIC_FACT_MAIL_DOMAIN ? dup_domain (value) : dup_plain (value);
  cause = medic_fact_is_in (fact, causes) ? medic_knowledge_get_cause (speech->knowledge, plain)
                                          : NULL;
  if (cause != NULL)
    return g_strdup (medic_language_say (speech->language, cause->words));

  for (const MedicValue *v = speech->knowledge->values; v->fact != MEDIC_FACT_NONE; v++)
    if (v->fact == fact && g_str_equal (v->value, plain))
      return g_strdup (medic_language_say (speech->language, v->words));

  return tidy (plain);
}

/* As they are written in the languages that have one of their own. */
static const char *const full_stops[] = { ".", "。", "।", "۔", "։" };

/* Returns: (transfer full): the value of @fact for a place where other words follow: without the
 *   full stop that a whole sentence brings along */
char *
medic_words_value_within (const MedicSpeech *speech,
                          MedicFact          fact)
{
  char *value = medic_words_value (speech, fact);

  for (gsize i = 0; i < G_N_ELEMENTS (full_stops); i++)
    if (g_str_has_suffix (value, full_stops[i]))
      {
        value[strlen (value) - strlen (full_stops[i])] = '\0';
        break;
      }

  return value;
}

static GRegex *
get_placeholder (void)
{
  static GRegex *placeholder = NULL;

  if (g_once_init_enter (&placeholder))
    g_once_init_leave (&placeholder, g_regex_new ("\\{([a-z-]+)\\}", G_REGEX_OPTIMIZE, 0, NULL));

  return placeholder;
}

static gboolean
expand_one (const GMatchInfo *match,
            GString          *result,
            gpointer          user_data)
{
  const MedicSpeech *speech = user_data;
  g_autofree char *nick = g_match_info_fetch (match, 1);
  g_autofree char *words = NULL;
  g_autofree char *isolated = NULL;
  MedicFact fact = medic_fact_from_nick (nick);

  words = fact != MEDIC_FACT_NONE ? medic_words_value (speech, fact) : g_strdup ("…");
  isolated = medic_words_isolate (g_match_info_get_string (match), words);
  g_string_append (result, isolated);

  return FALSE;
}

/* Whether each fact that @line names is known. */
static gboolean
is_known (const MedicSpeech *speech,
          const char        *line)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (get_placeholder (), line, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *nick = g_match_info_fetch (match, 1);

      if (medic_facts_peek (speech->facts, medic_fact_from_nick (nick)) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Of a text of several lines, the lines whose facts are known. */
static char *
keep_known_lines (const MedicSpeech *speech,
                  const char        *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (gsize i = 0; lines[i] != NULL; i++)
    if (lines[1] == NULL || is_known (speech, lines[i]))
      g_strv_builder_add (kept, lines[i]);

  list = g_strv_builder_end (kept);

  return g_strjoinv ("\n", list);
}

/**
 * medic_words_say:
 * @msgid: a text of a table, with {fact} placeholders
 *
 * Translators may move a placeholder, and no text is ever a format string. Of a text of several
 * lines, a line with a fact that is not known is left out.
 *
 * Returns: (transfer full): @msgid in the language wanted, with the facts put in
 */
char *
medic_words_say (const MedicSpeech *speech,
                 const char        *msgid)
{
  g_autofree char *text = keep_known_lines (speech, medic_language_say (speech->language, msgid));

  return g_regex_replace_eval (get_placeholder (), text, -1, 0, 0,
                               expand_one, (gpointer) speech, NULL);
}

/* What an administrator needs to find the sign-in. */
#define IDENTIFIERS \
  N_("Mailbox: {mail-address}\nMessage: {hubspot-error-codes}\nCode that our own sign-in got: {sign-in-error}\nIts correlation ID: {sign-in-correlation}\nApp: {hubspot-error-app-name}\nApp ID: {hubspot-error-app-id}\nCorrelation ID: {hubspot-error-correlation}\nTrace or request ID: {hubspot-error-trace}\nTime: {hubspot-error-time}")

/* Returns: (transfer full) (nullable): the address that it is about, as far as it is known */
char *
medic_words_address (const MedicSpeech *speech)
{
  static const MedicFact facts[] = { MEDIC_FACT_MAIL_ADDRESS, MEDIC_FACT_ADDRESS_TYPED };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    if (medic_facts_peek (speech->facts, facts[i]) != NULL)
      return medic_words_value (speech, facts[i]);

  return NULL;
}

/* Returns: (transfer full) (nullable): what an administrator needs to find the sign-in, as far as
 * is known; NULL when nothing is */
char *
medic_words_identify (const MedicSpeech *speech)
{
  g_autofree char *identifiers = medic_words_say (speech, IDENTIFIERS);

  return identifiers[0] != '\0' ? g_steal_pointer (&identifiers) : NULL;
}

/* Returns: (transfer full) (nullable): the text that @step gives to send, whole */
char *
medic_words_copy (const MedicSpeech *speech,
                  const MedicStep   *step)
{
  g_autofree char *text = NULL;
  g_autofree char *identifiers = NULL;

  if (step->copy == NULL)
    return NULL;

  text = medic_words_say (speech, step->copy);
  if (!step->identifies)
    return g_steal_pointer (&text);

  identifiers = medic_words_identify (speech);

  return identifiers != NULL ? g_strconcat (text, "\n\n", identifiers, NULL)
                             : g_steal_pointer (&text);
}

/* A name that no value was given for stays as it is; what is in a value is never filled again. */
static gboolean
fill_one (const GMatchInfo *match,
          GString          *result,
          gpointer          user_data)
{
  g_autofree char *name = g_match_info_fetch (match, 1);
  g_autofree char *whole = g_match_info_fetch (match, 0);
  const char *value = g_hash_table_lookup (user_data, name);
  g_autofree char *isolated = value != NULL
                              ? medic_words_isolate (g_match_info_get_string (match), value) : NULL;

  g_string_append (result, isolated != NULL ? isolated : whole);

  return FALSE;
}

/**
 * medic_words_fill:
 * @text: a text already in the language wanted, with {name} placeholders
 * @...: pairs of a name and its value, ended by %NULL
 *
 * For the fixed texts of a page or a command: no text is ever a format string.
 *
 * Returns: (transfer full): @text with the values put in
 */
char *
medic_words_fill (const char *text,
                  ...)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  const char *name;
  va_list pairs;

  va_start (pairs, text);
  while ((name = va_arg (pairs, const char *)) != NULL)
    g_hash_table_insert (values, (gpointer) name, (gpointer) va_arg (pairs, const char *));
  va_end (pairs);

  return g_regex_replace_eval (get_placeholder (), text, -1, 0, 0, fill_one, values, NULL);
}

/* Returns: (transfer full) (nullable): what @check found, in words */
char *
medic_words_found (const MedicSpeech *speech,
                   const MedicCheck  *check)
{
  const MedicPhrase *phrase = medic_check_found (check, speech->facts);

  return phrase != NULL ? medic_words_say (speech, phrase->text) : NULL;
}

/* Returns: (transfer full): @label with {english} and {label} put in, in the language wanted */
static char *
fill_label (const MedicSpeech *speech,
            const char        *msgid,
            const char        *english,
            const char        *label)
{
  return medic_words_fill (medic_language_say (speech->language, msgid), "english", english,
                           "label", label, NULL);
}

/**
 * medic_words_label:
 * @name: a label that a step names, in English
 *
 * What stands on another page is never translated: it is given as a source gives it, with the
 * English beside it; where none does, the English alone, and that it is English.
 *
 * Returns: (transfer full): the label for those who read the language wanted
 */
char *
medic_words_label (const MedicSpeech *speech,
                   const char        *name)
{
  const MedicLabel *label = medic_knowledge_get_label (speech->knowledge, name);
  const MedicLabelWords *known;

  if (label != NULL && label->own)
    return g_strdup (medic_language_say (speech->language, name));

  if (label == NULL || label->same || medic_language_is_english (speech->language))
    return g_strdup (name);

  known = medic_label_peek_words (label, speech->language);
  if (known == NULL)
    /* Translators: a label on another page, of which only the English is known. */
    return fill_label (speech, N_("{english} (in English)"), name, NULL);

  if (g_str_equal (known->words, name))
    return g_strdup (name);

  /* Translators: what stands on a button, and what stands there in English. */
  return fill_label (speech, N_("{label} ({english})"), name, known->words);
}

/**
 * medic_words_mark:
 * @press: (inout): the labels of the step that are not used yet; a bare mark takes the first one
 *
 * Returns: (transfer full) (nullable): what is at the mark; %NULL for a second place of the same
 */
char *
medic_words_mark (const MedicSpeech   *speech,
                  const MedicMark     *mark,
                  const char *const  **press)
{
  if (mark->again)
    return NULL;
  if (mark->words != NULL)
    return g_strdup (medic_language_say (speech->language, mark->words));

  return medic_words_label (speech, mark->label != NULL ? mark->label : *(*press)++);
}
