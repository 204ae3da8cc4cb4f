/* medic-wiped.c - a secret text: made at random, compared without a clue, wiped at its end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-wiped.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

/* The kernel gives as much as this in one piece. */
#define MOST_RANDOM_BYTES 256

static void
fill (guint8 *data,
      gsize   size)
{
  gssize got;

  do
    got = getrandom (data, size, 0);
  while (got < 0 && errno == EINTR);

  /* A secret that can be guessed is worse than no program. */
  if (got != (gssize) size)
    g_error ("No randomness: %s", g_strerror (errno));
}

/**
 * medic_wiped_new_random:
 * @n_bytes: at most 256
 *
 * Returns: (transfer full): so many bytes of the kernel's randomness, in letters, digits, “-”, “_”
 */
MedicWiped *
medic_wiped_new_random (gsize n_bytes)
{
  guint8 data[MOST_RANDOM_BYTES];
  MedicWiped *secret;

  g_return_val_if_fail (n_bytes > 0 && n_bytes <= MOST_RANDOM_BYTES, NULL);

  fill (data, n_bytes);
  secret = medic_wiped_encode (data, n_bytes);
  explicit_bzero (data, sizeof data);

  return secret;
}

/* Returns: (transfer full): base64url without padding (RFC 4648, 5) */
MedicWiped *
medic_wiped_encode (const guint8 *data,
                    gsize         size)
{
  char *text = g_base64_encode (data, size);

  for (char *c = text; *c != '\0'; c++)
    switch (*c)
      {
      case '+':
        *c = '-';
        break;
      case '/':
        *c = '_';
        break;
      case '=':
        *c = '\0';
        return text;
      default:
        break;
      }

  return text;
}

/* Takes the same time wherever the texts differ, so that nobody feels his way forward. */
gboolean
medic_wiped_equal (const char *one,
                   const char *other)
{
  gsize size = strlen (one);
  volatile guint8 difference = 0;

  if (strlen (other) != size)
    return FALSE;

  for (gsize i = 0; i < size; i++)
    difference |= (guint8) one[i] ^ (guint8) other[i];

  return difference == 0;
}

/* @text: (nullable) */
void
medic_wiped_free (MedicWiped *text)
{
  if (text != NULL)
    explicit_bzero (text, strlen (text));
  g_free (text);
}
