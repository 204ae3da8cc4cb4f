/* medic-keyring-value.c - what lies in the keyring: a token and the date to remove it
 *
 * The date is part of the secret and not an attribute of the item: a keyring replaces an item by
 * one of the same attributes only.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-keyring-value.h"

#include <string.h>

#include <libsecret/secret.h>

/* Comes first, so that a later version can write something else. */
#define FORM "1 "

#define DAY (24 * 60 * 60)

/* Returns: (transfer full): wiped when freed */
SecretValue *
medic_keyring_value_new (const MedicSecret *token,
                         gint64             now)
{
  char *text = g_strdup_printf (FORM "%" G_GINT64_FORMAT " %s", now + MEDIC_KEYRING_DAYS * DAY,
                                medic_secret_peek (token));

  return secret_value_new_full (text, -1, "text/plain", (GDestroyNotify) secret_password_free);
}

/* A date further away than any that we write comes of a clock that was wrong then or is now. A day
 * is for clocks that differ. */
static gboolean
is_over (gint64 until,
         gint64 now)
{
  return until <= now || until > now + (MEDIC_KEYRING_DAYS + 1) * DAY;
}

/* Returns: (transfer full) (nullable): the token, or %NULL when it is over or nothing of ours */
MedicSecret *
medic_keyring_value_open (SecretValue *value,
                          gint64       now)
{
  gsize length;
  const char *text = secret_value_get (value, &length);
  char date[24] = "";
  gsize form = strlen (FORM);
  const char *blank;
  gint64 until;

  if (length < form || memcmp (text, FORM, form) != 0)
    return NULL;

  blank = memchr (text + form, ' ', length - form);
  if (blank == NULL || (gsize) (blank - text) - form >= sizeof date
      || memchr (text, '\0', length) != NULL)
    return NULL;

  memcpy (date, text + form, (gsize) (blank - text) - form);
  if (!g_ascii_string_to_signed (date, 10, 1, G_MAXINT32 * (gint64) DAY, &until, NULL)
      || is_over (until, now) || text + length == blank + 1)
    return NULL;

  return medic_secret_new (blank + 1, (gssize) (text + length - blank - 1));
}
