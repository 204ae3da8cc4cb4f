/* mail-hosts.c - which company runs a mail exchanger, told by its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/mail-hosts.h"

#include <string.h>

#include "checks/mail-hosts-table.h"

/* RFC 1035 allows no longer name. */
#define LONGEST_NAME 255

static const MedicMailHost *const tables[] = {
  medic_mail_hosts_named,
  medic_mail_hosts_other,
  medic_mail_hosts_filter,
};

/*
 * Within suffixes of the table: servers that customers run themselves, and Google's proof of a
 * domain, which stands beside any host and takes no mail. Zones, lists.
 */
static const char *const exceptions[] = {
  "mx-verification.google.com",
  "clients.your-server.de",
  "host.secureserver.net",
  "ip.secureserver.net",
  "hsd1.*.comcast.net",
  "serverdedicati.aruba.it",
  "vs.sakura.ne.jp",
};

/* Anything else, a backslash above all, is how a label that contains a dot would get past us. */
static gboolean
is_of_host_name (char character)
{
  return g_ascii_isalnum (character) || strchr ("-_.", character) != NULL;
}

/* Writes the name in lower case and without its closing dot; no, when it is not a name. */
static gboolean
normalise (const char *exchanger,
           char        name[LONGEST_NAME + 1])
{
  gsize length = strnlen (exchanger, LONGEST_NAME + 2);

  if (length > 0 && exchanger[length - 1] == '.')
    length--;

  if (length > LONGEST_NAME)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!is_of_host_name (exchanger[i]))
        return FALSE;

      name[i] = g_ascii_tolower (exchanger[i]);
    }

  name[length] = '\0';

  return TRUE;
}

static gboolean
matches (const char *labels,
         const char *suffix)
{
  const char *star = strchr (suffix, '*');
  gsize before;
  gsize label;

  if (star == NULL)
    return strcmp (labels, suffix) == 0;

  before = star - suffix;
  if (strncmp (labels, suffix, before) != 0)
    return FALSE;

  label = strcspn (labels + before, ".");

  return label > 0 && strcmp (labels + before + label, star + 1) == 0;
}

static gboolean
is_exception (const char *labels)
{
  for (gsize i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (matches (labels, exceptions[i]))
      return TRUE;

  return FALSE;
}

static const MedicMailHost *
find_in_table (const MedicMailHost *table,
               const char          *labels)
{
  const MedicMailHost *found = NULL;

  for (const MedicMailHost *host = table; host->suffix != NULL; host++)
    {
      if (!matches (labels, host->suffix))
        continue;

      if (strchr (host->suffix, '*') == NULL)
        return host;

      found = host;
    }

  return found;
}

static const MedicMailHost *
find_labels (const char *labels)
{
  const MedicMailHost *found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (tables) && found == NULL; i++)
    found = find_in_table (tables[i], labels);

  return found;
}

const char *
medic_mail_host_get_example (const char *slug,
                             const char *cloud)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const MedicMailHost *host = tables[i]; host->suffix != NULL; host++)
      if (g_str_equal (host->slug, slug) && strchr (host->suffix, '*') == NULL
          && (cloud == NULL || host->cloud == NULL || g_str_equal (host->cloud, cloud)))
        return host->suffix;

  return NULL;
}

const MedicMailHost *
medic_mail_host_find (const char *exchanger)
{
  char name[LONGEST_NAME + 1];

  g_return_val_if_fail (exchanger != NULL, NULL);

  if (!normalise (exchanger, name))
    return NULL;

  /* One label fewer each time, so that the longest suffix is found first. */
  for (const char *labels = name; labels != NULL; labels = strchr (labels, '.'))
    {
      const MedicMailHost *found;

      labels += *labels == '.';
      if (is_exception (labels))
        return NULL;

      found = find_labels (labels);
      if (found != NULL)
        return found;
    }

  return NULL;
}
