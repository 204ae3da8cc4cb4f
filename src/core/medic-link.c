/* medic-link.c - what an address of the form “mail-medic:…” opens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-link.h"

#include <string.h>

/* Anybody can write a link. So only what we wrote ourselves is taken: a name that stands in a
 * table, or a code, without escapes. */
#define ALLOWED_IN_CODE "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
#define ALLOWED ALLOWED_IN_CODE "/"
#define CODE "code/"
#define SPACE "%20"

/* What a link can open; each takes the name behind its own. */
static gboolean
take_walk (const MedicKnowledge *knowledge,
           const char           *name,
           MedicLink            *link)
{
  link->walk = medic_knowledge_get_walk (knowledge, name);

  return link->walk != NULL;
}

static gboolean
take_step (const MedicKnowledge *knowledge,
           const char           *name,
           MedicLink            *link)
{
  link->step = medic_knowledge_get_step (knowledge, name);

  return link->step != NULL;
}

/* Whether it is a right one, its reader says, in words. So a slip is taken too, with “?” in place
 * of each that no code has; the space between groups is escaped on the way. */
static gboolean
take_code (const char *name,
           MedicLink  *link)
{
  gsize length = 0;

  for (const char *at = name; *at != '\0' && length < MEDIC_LINK_LONGEST_CODE; at++)
    if (g_str_has_prefix (at, SPACE))
      {
        link->code[length++] = '-';
        at += strlen (SPACE) - 1;
      }
    else
      link->code[length++] = strchr (ALLOWED_IN_CODE, *at) != NULL ? *at : '?';

  return length > 0;
}

static const struct
{
  const char *prefix;
  gboolean  (*take) (const MedicKnowledge *, const char *, MedicLink *);
} kinds[] = {
  { "walk/", take_walk },
  { "step/", take_step },
};

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
  path += strspn (path, "/");
  if (g_str_has_prefix (path, CODE))
    return take_code (path + strlen (CODE), link);

  if (strspn (path, ALLOWED) != strlen (path))
    return FALSE;

  if (path[0] == '\0')
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (path, kinds[i].prefix))
      return kinds[i].take (knowledge, path + strlen (kinds[i].prefix), link);

  return FALSE;
}
