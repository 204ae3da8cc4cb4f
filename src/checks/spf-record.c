/* spf-record.c - what one text record says about who may send mail for a domain
 *
 * RFC 7208. Whether a certain mail may be sent is not asked here, so addresses are not looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/spf-record.h"

#include <string.h>

#define VERSION "v=spf1"
#define SPACES " \t\r\n\v\f"
#define QUALIFIERS "+-?~"

/* RFC 1035, in characters. */
#define LONGEST_NAME 253

/* No receiver asks for more than ten; what goes beyond need not be kept. */
#define MOST_NAMES 32

typedef enum
{
  VALUE_NONE,      /* nothing follows */
  VALUE_NAME,      /* a name, after a colon */
  VALUE_ANY_NAME,  /* a name or the length of a network, or neither */
  VALUE_ADDRESS,
} Value;

static const struct
{
  const char *name;
  Value       value;
  gboolean    asks;
} mechanisms[] = {
  { "all", VALUE_NONE, FALSE },
  { "include", VALUE_NAME, TRUE },
  { "a", VALUE_ANY_NAME, TRUE },
  { "mx", VALUE_ANY_NAME, TRUE },
  { "ptr", VALUE_ANY_NAME, TRUE },
  { "exists", VALUE_NAME, TRUE },
  { "ip4", VALUE_ADDRESS, FALSE },
  { "ip6", VALUE_ADDRESS, FALSE },
};

/* One word of a record, taken apart. */
typedef struct
{
  char  qualifier;
  char *name;   /* in lower case */
  char  sign;   /* “:”, “/” or “=”; '\0' when nothing follows */
  char *value;  /* (nullable): what follows */
} Term;

static void
term_clear (Term *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->value, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Term, term_clear)

/* Whether @text, a whole text record, is about senders at all. */
gboolean
medic_spf_is_record (const char *text)
{
  gsize length = strlen (VERSION);

  return g_ascii_strncasecmp (text, VERSION, length) == 0
         && (text[length] == '\0' || strchr (SPACES, text[length]) != NULL);
}

static Term
split_term (const char *word)
{
  Term term = { .qualifier = '+' };
  gsize length;

  if (word[0] != '\0' && strchr (QUALIFIERS, word[0]) != NULL)
    term.qualifier = *word++;

  length = strcspn (word, ":/=");
  term.name = g_ascii_strdown (word, (gssize) length);
  term.sign = word[length];
  if (term.sign != '\0')
    term.value = g_strdup (word + length + 1);

  return term;
}

/* Keeps @value as a name to look up, unless it cannot be one. */
static void
keep_name (MedicSpfRecord *self,
           const char     *value)
{
  g_autofree char *name = g_ascii_strdown (value, -1);
  gsize length = strlen (name);

  if (length > 0 && name[length - 1] == '.')
    name[--length] = '\0';

  if (length > LONGEST_NAME || strchr (name, '.') == NULL
      || strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-_.") != length
      || strstr (name, "..") != NULL || name[0] == '.')
    return;

  if (self->names->len < MOST_NAMES)
    g_ptr_array_add (self->names, g_steal_pointer (&name));
}

/* Whether what follows a mechanism is what may follow it. */
static gboolean
is_fit (Value       value,
        const Term *term)
{
  gboolean any = term->value != NULL && term->value[0] != '\0';

  switch (value)
    {
    case VALUE_NAME:
    case VALUE_ADDRESS:
      return term->sign == ':' && any;

    case VALUE_ANY_NAME:
      return term->sign == '\0' || (any && term->sign != '=');

    case VALUE_NONE:
    default:
      return term->sign == '\0';
    }
}

/* Returns: whether it is the last word that counts: after “all” nothing is looked at */
static gboolean
take_mechanism (MedicSpfRecord *self,
                const Term     *term)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mechanisms); i++)
    {
      if (!g_str_equal (term->name, mechanisms[i].name))
        continue;

      self->n_terms += mechanisms[i].asks;
      self->broken |= !is_fit (mechanisms[i].value, term);
      if (g_str_equal (term->name, "include") && term->value != NULL && term->qualifier != '-')
        keep_name (self, term->value);

      return g_str_equal (term->name, "all");
    }

  self->broken = TRUE;

  return FALSE;
}

/**
 * medic_spf_record_parse:
 * @text: a text record for which medic_spf_is_record() holds; anything may stand in it
 *
 * Returns: (transfer full): what can be read of it, whether all of it can or not
 */
MedicSpfRecord *
medic_spf_record_parse (const char *text)
{
  MedicSpfRecord *self = g_new0 (MedicSpfRecord, 1);
  g_auto (GStrv) words = g_strsplit_set (text + strlen (VERSION), SPACES, -1);
  g_autofree char *redirect = NULL;
  gboolean ended = FALSE;

  self->names = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_auto (Term) term = split_term (words[i]);

      if (words[i][0] == '\0')
        continue;

      /* Modifiers count wherever they stand; of one that is given twice, the first does. */
      if (term.sign == '=' && g_str_equal (term.name, "redirect") && redirect == NULL)
        redirect = g_steal_pointer (&term.value);
      else if (term.sign != '=' && !ended)
        ended = take_mechanism (self, &term);
    }

  /* With “all” in it, the record itself has the last word (RFC 7208, 6.1). */
  if (redirect != NULL && !ended)
    {
      self->n_terms++;
      keep_name (self, redirect);
    }

  return self;
}

void
medic_spf_record_free (MedicSpfRecord *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_free (self);
}
