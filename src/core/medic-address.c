/* medic-address.c - an email address as people type and paste it: a pure function
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-address.h"

#include <string.h>

/* RFC 5321, 4.5.3.1: 64 for the local part, 255 for the domain; room for a display name around
 * it. */
#define LONGEST_TEXT 1024
#define LONGEST_LOCAL 64
#define LONGEST_DOMAIN 253
#define LONGEST_LABEL 63

static const struct
{
  const char *nick;
  const char *sentence;
} forms[] = {
  [MEDIC_ADDRESS_FINE] = { "fine", "" },
  [MEDIC_ADDRESS_EMPTY] = { "empty", N_("Type the address that you want to connect.") },
  [MEDIC_ADDRESS_TOO_LONG] = {
    "too-long", N_("This is longer than an address can be. Type just the address.")
  },
  [MEDIC_ADDRESS_NO_AT] = {
    "no-at", N_("An address has an @ in it, like name@company.example.")
  },
  [MEDIC_ADDRESS_MANY_AT] = {
    "many-at", N_("There is more than one @ here. Type one address only.")
  },
  [MEDIC_ADDRESS_NO_NAME] = { "no-name", N_("The part before the @ is missing.") },
  [MEDIC_ADDRESS_BAD_NAME] = {
    "bad-name", N_("The part before the @ has a space or a sign that no address has.")
  },
  [MEDIC_ADDRESS_BAD_DOMAIN] = {
    "bad-domain", N_("The part after the @ is not complete. It looks like company.example.")
  },
};

/* Mistyped often, and what was meant. Only domains that have no other use are slips. */
static const struct
{
  const char *slip;
  const char *meant;
} slips[] = {
  { "gmial.com", "gmail.com" }, { "gmal.com", "gmail.com" }, { "gamil.com", "gmail.com" },
  { "gmail.con", "gmail.com" }, { "gmail.cm", "gmail.com" }, { "gnail.com", "gmail.com" },
  { "gmaill.com", "gmail.com" }, { "gmail.co", "gmail.com" },
  { "outlok.com", "outlook.com" }, { "outloo.com", "outlook.com" },
  { "outlook.con", "outlook.com" }, { "outlook.cm", "outlook.com" },
  { "oulook.com", "outlook.com" }, { "outllok.com", "outlook.com" }, { "outlook.co", "outlook.com" },
  { "hotmial.com", "hotmail.com" }, { "hotmal.com", "hotmail.com" }, { "hotmai.com", "hotmail.com" },
  { "hotmail.con", "hotmail.com" }, { "hotamil.com", "hotmail.com" }, { "hotmil.com", "hotmail.com" },
  { "live.con", "live.com" }, { "yahooo.com", "yahoo.com" }, { "yaho.com", "yahoo.com" },
  { "yahoo.con", "yahoo.com" }, { "icloud.con", "icloud.com" }, { "iclod.com", "icloud.com" },
  { "onmicrosft.com", "onmicrosoft.com" }, { "onmircosoft.com", "onmicrosoft.com" },
};

/* Microsoft's own domains for personal accounts (Thunderbird's ISPDB, hotmail.com.xml, 2026-03):
 * the first label, under one of these endings or “co” or “com” before a country. */
static const char *const microsoft_names[] = { "outlook", "hotmail", "live", NULL };
static const char *const microsoft_endings[] = {
  "com", "at", "be", "ca", "ch", "cl", "cn", "cz", "de", "dk", "es", "fi", "fr", "gr", "hk", "hu",
  "ie", "in", "it", "jp", "kr", "lt", "lv", "my", "nl", "no", "ph", "pt", "rs", "ru", "sa", "se",
  "sg", "sk", NULL
};
static const char *const microsoft_domains[] = {
  "msn.com", "windowslive.com", "passport.com", NULL
};

const char *
medic_address_get_nick (MedicAddressForm form)
{
  return forms[form].nick;
}

/* Returns: (translatable): what to do about it; a msgid, empty when the address is fine */
const char *
medic_address_get_sentence (MedicAddressForm form)
{
  return forms[form].sentence;
}

void
medic_address_free (MedicAddress *self)
{
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->domain, g_free);
  g_free (self);
}

static gboolean
is_around (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT || c == ',' || c == ';';
}

/* Takes off what stands around a pasted word: spaces of all kinds, invisible signs, commas. */
static char *
dup_stripped (const char *text)
{
  const char *start = text;
  const char *end = text + strlen (text);

  while (start < end && is_around (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_around (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (start, (gsize) (end - start));
}

/* How a Japanese keyboard writes the two signs of every address. */
#define WIDE_AT 0xff20
#define WIDE_DOT 0xff0e

static void
append_usual (GString  *usual,
              gunichar  c)
{
  if (c == WIDE_AT || c == WIDE_DOT)
    g_string_append_c (usual, c == WIDE_AT ? '@' : '.');
  else
    g_string_append_unichar (usual, c);
}

static const char *
skip_blanks (const char *text)
{
  while (g_unichar_type (g_utf8_get_char (text)) == G_UNICODE_SPACE_SEPARATOR)
    text = g_utf8_next_char (text);

  return text;
}

/* Returns: (transfer full): @bare with the usual signs, and without blanks around the @ */
static char *
dup_usual (const char *bare)
{
  g_autoptr (GString) usual = g_string_new (NULL);

  for (const char *at = bare; *at != '\0';)
    {
      const char *next = skip_blanks (at);
      const gunichar c = g_utf8_get_char (next);

      if (c != '@' && c != WIDE_AT)
        {
          append_usual (usual, g_utf8_get_char (at));
          at = g_utf8_next_char (at);
          continue;
        }
      g_string_append_c (usual, '@');
      at = skip_blanks (g_utf8_next_char (next));
    }

  return g_string_free (g_steal_pointer (&usual), FALSE);
}

/* Takes off what comes along with a pasted address: spaces, brackets with a name, “mailto:”. */
static char *
dup_bare (const char *text)
{
  g_autofree char *bare = dup_stripped (text);
  const char *open = strrchr (bare, '<');
  const char *close = open != NULL ? strchr (open, '>') : NULL;
  char *inner = close != NULL ? g_strndup (open + 1, (gsize) (close - open - 1)) : g_strdup (bare);

  if (g_ascii_strncasecmp (inner, "mailto:", 7) == 0)
    memmove (inner, inner + 7, strlen (inner + 7) + 1);

  return g_strstrip (inner);
}

static gboolean
is_fine_local (const char *local)
{
  for (const char *c = local; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isgraph (g_utf8_get_char (c)) || strchr ("()<>[]:;,\\\"", *c) != NULL)
      return FALSE;

  return local[0] != '.' && strlen (local) <= LONGEST_LOCAL;
}

static gboolean
is_fine_label (const char *label)
{
  gsize length = strlen (label);

  if (length == 0 || length > LONGEST_LABEL || label[0] == '-' || label[length - 1] == '-')
    return FALSE;

  return strspn (label, "abcdefghijklmnopqrstuvwxyz0123456789-_") == length;
}

static gboolean
is_fine_domain (const char *ascii)
{
  g_auto (GStrv) labels = g_strsplit (ascii, ".", -1);

  if (g_strv_length (labels) < 2 || strlen (ascii) > LONGEST_DOMAIN
      || g_hostname_is_ip_address (ascii))
    return FALSE;

  for (gsize i = 0; labels[i] != NULL; i++)
    if (!is_fine_label (labels[i]))
      return FALSE;

  /* What ends in a number is an IP address in one of its many spellings. */
  return g_ascii_isalpha (labels[g_strv_length (labels) - 1][0]);
}

/* Returns: (transfer full) (nullable): the domain in ASCII and lower case, or NULL when it is
 * none */
static char *
dup_ascii_domain (const char *domain)
{
  g_autofree char *ascii = g_hostname_to_ascii (domain);
  g_autofree char *lower = ascii != NULL ? g_ascii_strdown (ascii, -1) : NULL;

  if (lower != NULL && g_str_has_suffix (lower, "."))
    lower[strlen (lower) - 1] = '\0';

  return lower != NULL && is_fine_domain (lower) ? g_steal_pointer (&lower) : NULL;
}

/* Returns: (transfer full): @ascii in the letters of its language; as it is where those would not
 * lead back to it, as signs that nobody sees or that turn the line around do not */
char *
medic_address_dup_shown_domain (const char *ascii)
{
  g_autofree char *shown = g_hostname_to_unicode (ascii);
  g_autofree char *back = shown != NULL ? g_hostname_to_ascii (shown) : NULL;

  return back != NULL && g_ascii_strcasecmp (back, ascii) == 0 ? g_steal_pointer (&shown)
                                                               : g_strdup (ascii);
}

static const char *
find_meant (const char *domain)
{
  for (gsize i = 0; i < G_N_ELEMENTS (slips); i++)
    if (g_str_equal (slips[i].slip, domain))
      return slips[i].meant;

  return NULL;
}

/* “outlook.com”, “hotmail.co.uk” and “live.nl” are; “live.company.example” is somebody's own. */
static gboolean
is_microsoft (const char *domain)
{
  g_auto (GStrv) labels = g_strsplit (domain, ".", -1);
  guint n = g_strv_length (labels);

  if (g_strv_contains (microsoft_domains, domain))
    return TRUE;

  if (!g_strv_contains (microsoft_names, labels[0]))
    return FALSE;

  if (n == 3)
    return (g_str_equal (labels[1], "co") || g_str_equal (labels[1], "com"))
           && strlen (labels[2]) == 2;

  return n == 2 && g_strv_contains (microsoft_endings, labels[1]);
}

static MedicAddressForm
find_form (const char *bare)
{
  const char *at = strchr (bare, '@');

  if (bare[0] == '\0')
    return MEDIC_ADDRESS_EMPTY;

  if (at == NULL)
    return MEDIC_ADDRESS_NO_AT;

  if (strchr (at + 1, '@') != NULL)
    return MEDIC_ADDRESS_MANY_AT;

  if (at == bare)
    return MEDIC_ADDRESS_NO_NAME;

  return MEDIC_ADDRESS_FINE;
}

/**
 * medic_address_parse:
 * @text: anything at all
 *
 * Returns: (transfer full): what it is; “address” and “domain” are set when its form is fine
 */
MedicAddress *
medic_address_parse (const char *text)
{
  MedicAddress *self = g_new0 (MedicAddress, 1);
  g_autofree char *named = NULL;
  g_autofree char *bare = NULL;
  g_autofree char *local = NULL;

  self->form = MEDIC_ADDRESS_TOO_LONG;
  if (strnlen (text, LONGEST_TEXT + 1) > LONGEST_TEXT)
    return self;

  self->form = MEDIC_ADDRESS_BAD_NAME;
  if (!g_utf8_validate (text, -1, NULL))
    return self;

  named = dup_bare (text);
  bare = dup_usual (named);
  self->form = find_form (bare);
  if (self->form != MEDIC_ADDRESS_FINE)
    return self;

  local = g_strndup (bare, strcspn (bare, "@"));
  self->domain = dup_ascii_domain (strchr (bare, '@') + 1);
  if (!is_fine_local (local))
    self->form = MEDIC_ADDRESS_BAD_NAME;
  else if (self->domain == NULL)
    self->form = MEDIC_ADDRESS_BAD_DOMAIN;
  else
    {
      g_autofree char *shown = medic_address_dup_shown_domain (self->domain);

      self->address = g_strconcat (local, "@", shown, NULL);
      self->suggested = find_meant (self->domain);
      self->microsoft = is_microsoft (self->domain);
    }

  if (self->form != MEDIC_ADDRESS_FINE)
    g_clear_pointer (&self->domain, g_free);

  return self;
}

/* Returns: (transfer full) (nullable): the domain to ask about, or NULL when there is none: what
 *   the check of the address found, or, when that was not carried out, what was typed */
char *
medic_address_dup_domain (const MedicFacts *known)
{
  const char *domain = medic_facts_peek_string (known, MEDIC_FACT_MAIL_DOMAIN);
  const char *typed = medic_facts_peek_string (known, MEDIC_FACT_ADDRESS_TYPED);
  g_autoptr (MedicAddress) address = NULL;

  if (domain != NULL)
    return g_strdup (domain);

  if (typed == NULL)
    return NULL;

  address = medic_address_parse (typed);

  return g_steal_pointer (&address->domain);
}
