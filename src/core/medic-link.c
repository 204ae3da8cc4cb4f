/* medic-link.c - what an address of the form “mail-medic:…” opens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-link.h"

#include <string.h>

#define WALK "walk/"

/* Anybody can write a link. So only what we wrote ourselves is taken: a name that stands in a
 * table, in small letters, without escapes. */
#define ALLOWED "abcdefghijklmnopqrstuvwxyz0123456789-/"

/**
 * medic_link_parse:
 * @text: an address as the desktop hands it over; it may be anything
 * @link: (out): what it opens
 *
 * Browsers put slashes behind a scheme, so “mail-medic://walk/sign-out” is taken like
 * “mail-medic:walk/sign-out”.
 *
 * Returns: whether it leads anywhere
 */
gboolean
medic_link_parse (const MedicKnowledge *knowledge,
                  const char           *text,
                  MedicLink            *link)
{
  gsize scheme = strlen (MEDIC_LINK_SCHEME);
  const char *path;

  *link = (MedicLink) { 0 };
  if (strnlen (text, MEDIC_LINK_LONGEST + 1) > MEDIC_LINK_LONGEST
      || g_ascii_strncasecmp (text, MEDIC_LINK_SCHEME, scheme) != 0 || text[scheme] != ':')
    return FALSE;

  path = text + scheme + 1;
  if (strspn (path, ALLOWED) != strlen (path))
    return FALSE;

  path += strspn (path, "/");
  if (path[0] == '\0')
    return TRUE;

  if (g_str_has_prefix (path, WALK))
    link->walk = medic_knowledge_get_walk (knowledge, path + strlen (WALK));

  return link->walk != NULL;
}
