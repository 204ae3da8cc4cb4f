/* medic-practice-browser.c - one page of the pretend sign-in service, and what to do there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-practice-browser.h"

#include <string.h>

#include "rehearsal/medic-login-private.h"

void
medic_practice_person_free (MedicPracticePerson *self)
{
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->code, g_free);
  g_free (self);
}

void
medic_practice_move_clear (MedicPracticeMove *self)
{
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->form, g_free);
  g_clear_pointer (&self->shown, g_free);
}

/* Whether it is a page of the pretend sign-in service. */
gboolean
medic_practice_person_is_there (const MedicPracticePerson *self,
                                const char                *uri)
{
  return g_str_has_prefix (uri, self->base) && uri[strlen (self->base)] == '/';
}

/* Whether it leads nowhere but there, or to a door on this computer. */
gboolean
medic_practice_person_may_go (const MedicPracticePerson *self,
                              const char                *uri)
{
  static const char *const hosts[] = { "localhost", "127.0.0.1", "::1", NULL };
  g_autoptr (GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_ENCODED, NULL);

  if (parsed == NULL)
    return FALSE;
  if (medic_practice_person_is_there (self, uri))
    return TRUE;

  return g_str_equal (g_uri_get_scheme (parsed), "http") && g_uri_get_userinfo (parsed) == NULL
         && g_uri_get_host (parsed) != NULL && g_strv_contains (hosts, g_uri_get_host (parsed));
}

/* Returns: (transfer full) (nullable): what the one group of @pattern finds */
static char *
find (const char *page,
      const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, page, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

/* Returns: (transfer full): without the escapes that g_markup_escape_text() makes */
static char *
unescape (const char *text)
{
  static const struct { const char *escaped; const char *plain; } escapes[] = {
    { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&apos;", "'" }, { "&#39;", "'" },
    { "&amp;", "&" },
  };
  GString *plain = g_string_new (text);

  for (gsize i = 0; i < G_N_ELEMENTS (escapes); i++)
    g_string_replace (plain, escapes[i].escaped, escapes[i].plain, 0);

  return g_string_free (plain, FALSE);
}

/* Returns: (transfer full) (nullable): what a person would copy from the page */
static char *
dup_text (const char *page)
{
  g_autofree char *main = find (page, "<main>\\s*(.*?)\\s*</main>");
  g_autoptr (GRegex) tags = g_regex_new ("<[^>]*>", 0, 0, NULL);
  g_autofree char *stripped = main != NULL ? g_regex_replace_literal (tags, main, -1, 0, "", 0, NULL)
                                           : NULL;
  g_autofree char *text = stripped != NULL ? unescape (stripped) : NULL;

  return text != NULL ? g_strdup (g_strstrip (text)) : NULL;
}

static void
add (GString    *form,
     const char *name,
     const char *value)
{
  g_string_append_printf (form, "%s%s=", form->len > 0 ? "&" : "", name);
  g_string_append_uri_escaped (form, value, NULL, FALSE);
}

/* Hands in @name at @path; with what makes the page count, when it has that. */
static void
press (MedicPracticeMove         *self,
       const MedicPracticePerson *person,
       const char                *page,
       const char *const          what[3])
{
  g_autofree char *flow = find (page, "name=\"flow\" value=\"([^\"]*)\"");
  g_autoptr (GString) form = g_string_new (NULL);

  if (flow != NULL)
    add (form, "flow", flow);
  add (form, what[1], what[2]);
  self->uri = g_strconcat (person->base, what[0], NULL);
  self->form = g_strdup (form->str);
}

static void
pick (MedicPracticeMove         *self,
      const MedicPracticePerson *person,
      const char                *page)
{
  g_autofree char *escaped = g_markup_escape_text (person->address, -1);
  g_autofree char *button = g_strconcat ("name=\"account\" value=\"", escaped, "\"", NULL);
  const char *how = strstr (page, button) != NULL ? "account" : "other";
  const char *const what[] = { MEDIC_LOGIN_PICK, how, person->address };

  press (self, person, page, what);
}

/* Whether a form brings the person back to the program that asked. */
static void
go_back (MedicPracticeMove         *self,
         const MedicPracticePerson *person,
         const char                *page)
{
  static const char *const what[] = { MEDIC_LOGIN_CONSENT, "cancel", "1" };

  if (strstr (page, "name=\"cancel\"") != NULL)
    press (self, person, page, what);
  else
    self->shown = dup_text (page);
}

static void
accept (MedicPracticeMove         *self,
        const MedicPracticePerson *person,
        const char                *page)
{
  static const char *const what[] = { MEDIC_LOGIN_CONSENT, "accept", "1" };

  press (self, person, page, what);
}

static void
type_code (MedicPracticeMove         *self,
           const MedicPracticePerson *person,
           const char                *page)
{
  const char *const what[] = { MEDIC_LOGIN_DEVICE, "code", person->code };

  if (person->code != NULL)
    press (self, person, page, what);
  else
    self->shown = dup_text (page);
}

/* The page that posts itself: a script would do it. */
static void
post (MedicPracticeMove         *self,
      const MedicPracticePerson *person,
      const char                *page)
{
  g_autofree char *action = find (page, "action=\"([^\"]*)\"");
  g_autoptr (GRegex) fields = g_regex_new ("name=\"(\\w+)\" value=\"([^\"]*)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GString) form = g_string_new (NULL);

  for (g_regex_match (fields, page, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      g_autofree char *escaped = g_match_info_fetch (match, 2);
      g_autofree char *value = unescape (escaped);

      add (form, name, value);
    }

  self->uri = action != NULL ? unescape (action) : NULL;
  self->form = g_strdup (form->str);
}

static void
read_on (MedicPracticeMove         *self,
         const MedicPracticePerson *person,
         const char                *page)
{
  self->shown = dup_text (page);
}

/* Nothing is wrong, and there is nothing left to do. */
static void
close_window (MedicPracticeMove         *self,
              const MedicPracticePerson *person,
              const char                *page)
{
}

static const struct
{
  const char *nick;
  void      (*act) (MedicPracticeMove *self, const MedicPracticePerson *person, const char *page);
} pages[] = {
  { "pick", pick },
  { "consent", accept },
  { "approval", go_back },
  { "code", type_code },
  { "post", post },
  { "no", read_on },
  { "told", close_window },
  { "done", close_window },
  { "cancelled", close_window },
  { "signed-out", close_window },
};

/**
 * medic_practice_move_read:
 * @page: HTML
 *
 * Returns: FALSE when it is none of the pages that are known
 */
gboolean
medic_practice_move_read (MedicPracticeMove         *self,
                          const MedicPracticePerson *person,
                          const char                *page)
{
  g_autofree char *nick = find (page, "<body data-page=\"([a-z-]+)\"");

  /* Who is told that it was wrong does not try the same again. */
  if (strstr (page, "role=\"alert\"") != NULL)
    {
      self->shown = dup_text (page);
      return TRUE;
    }

  for (gsize i = 0; nick != NULL && i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].nick, nick))
      {
        pages[i].act (self, person, page);
        return TRUE;
      }

  return FALSE;
}
