/* test-browser-page-door.c - opens the door of a sign-in for one real browser
 *
 * test-browser-page-door STATE [LANGUAGE]: prints the address, then “code”, “refused” or “nobody”,
 * and never what was brought. MEDIC_LOCALE_DIR says where the languages are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdio.h>

#include "checks/browser-page.h"
#include "core/medic-language.h"
#include "services/medic-redirect.h"

#define WAIT (60 * 1000)

static void
on_over (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Returns: (nullable): what was brought within a minute */
static MedicRedirectAnswer *
wait_for_answer (MedicRedirect *redirect,
                 const char    *state)
{
  g_autoptr (GBytes) granted = medic_browser_page_new (TRUE);
  g_autoptr (GBytes) refused = medic_browser_page_new (FALSE);
  g_autoptr (GAsyncResult) result = NULL;
  const MedicRedirectTerms terms = {
    .state = state, .granted = granted, .refused = refused, .wait = WAIT,
  };

  medic_redirect_wait_async (redirect, &terms, NULL, on_over, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return medic_redirect_wait_finish (redirect, result, NULL);
}

static gboolean
speak (const char *code)
{
  g_autoptr (MedicLanguage) language =
    medic_language_load (g_getenv ("MEDIC_LOCALE_DIR") ?: "", code, NULL);

  if (language != NULL)
    medic_language_set_current (language);

  return language != NULL;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (MedicRedirect) redirect = medic_redirect_new (0, NULL);
  g_autoptr (MedicRedirectAnswer) answer = NULL;

  if (argc < 2 || redirect == NULL || (argc > 2 && !speak (argv[2])))
    return 2;

  g_print ("%s\n", medic_redirect_get_uri (redirect));
  fflush (stdout);
  answer = wait_for_answer (redirect, argv[1]);
  g_print ("%s\n", answer == NULL ? "nobody" : answer->code != NULL ? "code" : "refused");

  return 0;
}
