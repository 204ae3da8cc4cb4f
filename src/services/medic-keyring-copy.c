/* medic-keyring-copy.c - what libsecret leaves beside the file that it keeps in a sandbox
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-keyring-copy.h"

#include <glib/gstdio.h>

/* Returns: (transfer full) (nullable): the file that libsecret keeps for this program alone: in a
 * sandbox, or where a test says; elsewhere others may share one, and it is not ours to tidy */
static char *
dup_own_file (void)
{
  const char *test = g_getenv ("SECRET_FILE_TEST_PATH");

  if (test != NULL)
    return g_strdup (test);

  if (!g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    return NULL;

  return g_build_filename (g_get_user_data_dir (), "keyrings", "default.keyring", NULL);
}

/* Each time that libsecret writes its file, it leaves the one before under another name: a token
 * that was forgotten would lie in there, readable with the same key. */
void
medic_keyring_remove_copy (void)
{
  g_autofree char *file = dup_own_file ();
  g_autofree char *copy = NULL;

  if (file == NULL)
    return;

  copy = g_strconcat (file, "~", NULL);
  g_unlink (copy);
}
