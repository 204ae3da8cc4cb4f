/* medic-language.c - a msgid in the words of a given language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-language.h"

#include <gio/gio.h>
#include <string.h>

#include "core/medic-catalogue.h"
#include "core/medic-plural.h"

#define MAX_CODE_LENGTH 32

/**
 * MedicLanguage:
 *
 * A language and what it says for a msgid. The texts it gives are borrowed from it or are the msgid
 * itself: who keeps one longer than the language makes a copy.
 */
struct _MedicLanguage
{
  gatomicrefcount ref_count;
  char *code;
  MedicCatalogue *catalogue;  /* (nullable): English needs none */
  MedicPlural plural;         /* borrows from the catalogue */
};

G_DEFINE_BOXED_TYPE (MedicLanguage, medic_language, medic_language_ref, medic_language_unref)

/* What the program speaks; main thread only. */
static MedicLanguage *current;

/* Letters, digits and what joins them: a code becomes part of a path and must not be one. */
static gboolean
is_code (const char *code)
{
  gsize length = strlen (code);

  return length > 0
         && length <= MAX_CODE_LENGTH
         && strspn (code, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_@-") == length;
}

/* Returns: (nullable): what the catalogue has for @key, but never its header */
static const char *
look_up (const MedicLanguage *self,
         const char          *key,  /* (nullable) */
         guint                form)
{
  if (self->catalogue == NULL || key == NULL || *key == '\0')
    return NULL;

  return medic_catalogue_peek (self->catalogue, key, form);
}

/* Whether the people who want @code are content with the msgids. */
static gboolean
is_english (const char *code)
{
  return g_str_equal (code, "C")
         || g_str_equal (code, "POSIX")
         || (g_str_has_prefix (code, "en") && !g_ascii_isalpha (code[2]));
}

/* “sr_RS.UTF-8@latin” is “sr_RS@latin” here; our texts are UTF-8 in every language. */
static char *
without_encoding (const char *code)
{
  const char *dot = strchr (code, '.');
  const char *modifier = strchr (code, '@');

  if (dot == NULL)
    return g_strdup (code);

  return g_strdup_printf ("%.*s%s", (int) (dot - code), code, modifier != NULL ? modifier : "");
}

/* Takes @catalogue, (nullable) (transfer full). */
static MedicLanguage *
new_language (const char     *code,
              MedicCatalogue *catalogue)
{
  MedicLanguage *self = g_new0 (MedicLanguage, 1);
  const char *header = catalogue != NULL ? medic_catalogue_peek (catalogue, "", 0) : NULL;

  g_atomic_ref_count_init (&self->ref_count);
  self->code = g_strdup (code);
  self->catalogue = catalogue;
  self->plural = medic_plural_parse (header != NULL ? header : "");

  return self;
}

/* Returns: (transfer full): the language that the msgids are in */
MedicLanguage *
medic_language_new_english (void)
{
  return new_language ("en", NULL);
}

/**
 * medic_language_load:
 * @folder: where the languages are, as in LOCALEDIR
 * @code: the name of one, such as “pl” or “sr@latin”; checked, may be anything
 * @error: %G_IO_ERROR_INVALID_ARGUMENT when @code is no code, %G_IO_ERROR_NOT_FOUND when there is
 *   no such language, %G_IO_ERROR_INVALID_DATA when its file is no catalogue
 *
 * Reads the language from <folder>/<code>/LC_MESSAGES/mail-medic.mo.
 *
 * Returns: (transfer full) (nullable): the language
 */
MedicLanguage *
medic_language_load (const char  *folder,
                     const char  *code,
                     GError     **error)
{
  g_autofree char *path = NULL;
  MedicCatalogue *catalogue;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  if (!is_code (code))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Not a language code");
      return NULL;
    }

  path = g_build_filename (folder, code, "LC_MESSAGES", "mail-medic.mo", NULL);
  catalogue = medic_catalogue_load (path, error);

  return catalogue != NULL ? new_language (code, catalogue) : NULL;
}

/**
 * medic_language_choose:
 * @folder: where the languages are, as in LOCALEDIR
 * @codes: (nullable) (array zero-terminated=1): the languages wanted, the best first, as
 *   g_get_language_names() has them
 *
 * Returns: (transfer full): the first language that is there; English when none is
 */
MedicLanguage *
medic_language_choose (const char        *folder,
                       const char *const *codes)
{
  g_return_val_if_fail (folder != NULL, medic_language_new_english ());

  for (; codes != NULL && *codes != NULL; codes++)
    {
      g_autofree char *code = without_encoding (*codes);
      g_autoptr (GError) error = NULL;
      MedicLanguage *language;

      if (is_english (code))
        break;

      language = medic_language_load (folder, code, &error);
      if (language != NULL)
        return language;

      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        g_debug ("Language %s cannot be read: code %d", code, error->code);
    }

  return medic_language_new_english ();
}

MedicLanguage *
medic_language_ref (MedicLanguage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
medic_language_unref (MedicLanguage *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->catalogue, medic_catalogue_free);
  g_clear_pointer (&self->code, g_free);
  g_free (self);
}

/* Returns: the code it was loaded by, “en” for English */
const char *
medic_language_get_code (const MedicLanguage *self)
{
  g_return_val_if_fail (self != NULL, "en");

  return self->code;
}

/* Whether those who read it read the msgids. */
gboolean
medic_language_is_english (const MedicLanguage *self)
{
  return is_english (medic_language_get_code (self));
}

/* Whether its lines begin at the right. */
gboolean
medic_language_is_rtl (const MedicLanguage *self)
{
  static const char *const from_right[] = {
    "ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi", NULL
  };
  const char *code = medic_language_get_code (self);
  g_autofree char *first = g_strndup (code, strcspn (code, "_@-"));

  return strstr (code, "@latin") == NULL && g_strv_contains (from_right, first);
}

/**
 * medic_language_say:
 * @msgid: (nullable): the text in English
 *
 * Returns: (nullable): the text in this language, @msgid where it has none; %NULL only for %NULL
 */
const char *
medic_language_say (const MedicLanguage *self,
                    const char          *msgid)
{
  const char *text;

  g_return_val_if_fail (self != NULL, msgid);

  text = look_up (self, msgid, 0);

  return text != NULL ? text : msgid;
}

/**
 * medic_language_say_context:
 * @context: tells apart what is the same in English, msgctxt in a .po file
 * @msgid: (nullable): the text in English
 *
 * Returns: (nullable): the text in this language, @msgid where it has none for this context
 */
const char *
medic_language_say_context (const MedicLanguage *self,
                            const char          *context,
                            const char          *msgid)
{
  g_autofree char *key = NULL;
  const char *text;

  g_return_val_if_fail (self != NULL, msgid);
  g_return_val_if_fail (context != NULL, msgid);

  if (msgid == NULL || *msgid == '\0')
    return msgid;

  key = g_strconcat (context, "\004", msgid, NULL);
  text = look_up (self, key, 0);

  return text != NULL ? text : msgid;
}

/**
 * medic_language_say_plural:
 * @one: the text in English for one, the msgid
 * @many: (nullable): the text in English for any other number, where it differs
 * @n: how many there are
 *
 * Returns: the text in this language for @n; @one or @many where it has none
 */
const char *
medic_language_say_plural (const MedicLanguage *self,
                           const char          *one,
                           const char          *many,
                           gulong               n)
{
  const char *english = n == 1 || many == NULL ? one : many;
  const char *text;

  g_return_val_if_fail (self != NULL, english);

  text = look_up (self, one, medic_plural_choose (&self->plural, n));

  return text != NULL ? text : english;
}

/* Returns: (transfer none): what the program speaks now: English until told otherwise */
MedicLanguage *
medic_language_get_current (void)
{
  if (current == NULL)
    current = medic_language_new_english ();

  return current;
}

/**
 * medic_language_set_current:
 * @language: (transfer none): what the program speaks from now on
 *
 * For the whole process, from the main thread only. What the former language said may go with it.
 */
void
medic_language_set_current (MedicLanguage *language)
{
  MedicLanguage *former = current;

  g_return_if_fail (language != NULL);

  current = medic_language_ref (language);
  g_clear_pointer (&former, medic_language_unref);
}
