/* tint.c - colour where a person looks at a terminal, and nowhere else
 *
 * Nothing is said by colour alone: it only helps the eye. NO_COLOR is as no-color.org has it: set,
 * and not empty.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/tint.h"

#include <unistd.h>

#define PLAIN "\033[0m"

static const char *const codes[] = {
  [MEDIC_TINT_NONE] = NULL,
  [MEDIC_TINT_GOOD] = "\033[32m",
  [MEDIC_TINT_NOTED] = "\033[33m",
  [MEDIC_TINT_BAD] = "\033[1;31m",
};

/* Whether what is printed there may say more than letters: a terminal that says what it is. */
gboolean
medic_tint_takes_codes (int fd)
{
  const char *term = g_getenv ("TERM");

  return term != NULL && term[0] != '\0' && !g_str_equal (term, "dumb") && isatty (fd);
}

static gboolean
is_wanted (int fd)
{
  const char *no = g_getenv ("NO_COLOR");

  return (no == NULL || no[0] == '\0') && medic_tint_takes_codes (fd);
}

/**
 * medic_tint_dup:
 * @fd: where it will be printed
 *
 * Returns: (transfer full): @text, tinted where that is wanted
 */
char *
medic_tint_dup (int         fd,
                MedicTint   tint,
                const char *text)
{
  if (codes[tint] == NULL || !is_wanted (fd))
    return g_strdup (text);

  return g_strconcat (codes[tint], text, PLAIN, NULL);
}
