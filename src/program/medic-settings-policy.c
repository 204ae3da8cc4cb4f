/* medic-settings-policy.c - what an organisation set for everybody on this computer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-settings-policy.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define LARGEST (64 * 1024)

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Reads until the end or until there is more than may be; a size that was told proves nothing. */
static GString *
read_all (int fd)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char block[4096];

  while (text->len <= LARGEST)
    {
      ssize_t n = read (fd, block, sizeof block);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return NULL;
      if (n == 0)
        break;
      g_string_append_len (text, block, n);
    }

  return g_steal_pointer (&text);
}

static GString *
read_file (int         fd,
           MedicFault *fault)
{
  struct stat status;
  GString *text;

  *fault = MEDIC_FAULT_NOT_A_FILE;
  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode))
    return NULL;

  text = read_all (fd);
  *fault = text == NULL ? MEDIC_FAULT_UNREADABLE
           : text->len > LARGEST ? MEDIC_FAULT_TOO_LARGE : MEDIC_FAULT_NONE;

  return text;
}

static MedicFault
parse (GKeyFile   *file,
       const char *text,
       gsize       length)
{
  gsize skipped = strlen (BYTE_ORDER_MARK);
  g_auto (GStrv) groups = NULL;

  if (length < skipped || memcmp (text, BYTE_ORDER_MARK, skipped) != 0)
    skipped = 0;

  if (!g_utf8_validate_len (text, length, NULL))
    return MEDIC_FAULT_NOT_TEXT;

  if (!g_key_file_load_from_data (file, text + skipped, length - skipped, G_KEY_FILE_NONE, NULL))
    return MEDIC_FAULT_NOT_A_KEY_FILE;

  groups = g_key_file_get_groups (file, NULL);

  return groups[0] == NULL || g_key_file_has_group (file, MEDIC_POLICY_GROUP)
         ? MEDIC_FAULT_NONE : MEDIC_FAULT_NO_GROUP;
}

/**
 * medic_settings_policy_parse:
 * @text: anything at all, no longer than a file may be
 * @fault: (out): why there is nothing to be used in it
 *
 * Returns: (transfer full) (nullable): %NULL when there is a fault
 */
GKeyFile *
medic_settings_policy_parse (const char *text,
                             gsize       length,
                             MedicFault *fault)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  *fault = parse (file, text, length);

  return *fault == MEDIC_FAULT_NONE ? g_steal_pointer (&file) : NULL;
}

/**
 * medic_settings_policy_load:
 * @fault: (out): why there is nothing to be used in a file that is there
 *
 * Anything may be at @path. It is opened without waiting, so that a pipe holds up nothing.
 *
 * Returns: (transfer full) (nullable): %NULL when there is no file or a fault
 */
GKeyFile *
medic_settings_policy_load (const char *path,
                            MedicFault *fault)
{
  g_autoptr (GString) text = NULL;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);

  *fault = MEDIC_FAULT_NONE;
  if (fd == -1)
    {
      if (errno != ENOENT && errno != ENOTDIR)
        *fault = errno == ENXIO ? MEDIC_FAULT_NOT_A_FILE : MEDIC_FAULT_UNREADABLE;
      return NULL;
    }

  text = read_file (fd, fault);
  g_close (fd, NULL);

  if (*fault != MEDIC_FAULT_NONE)
    return NULL;

  return medic_settings_policy_parse (text->str, text->len, fault);
}

/* Letter by letter as it stands there: no value needs an escape, and GLib warns of itself where one
 * has two that are none.
 *
 * Returns: (transfer full) (nullable): %NULL when there is no such key */
char *
medic_settings_policy_dup (GKeyFile   *file,
                           const char *key)
{
  return g_key_file_get_value (file, MEDIC_POLICY_GROUP, key, NULL);
}
