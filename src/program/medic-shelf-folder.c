/* medic-shelf-folder.c - a folder of files, each whole or not there, for its owner's eyes only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-shelf-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/medic-language.h"

#define LONGEST_ID 64

static const char *const sentences[] = {
  [MEDIC_SHELF_FINE] = "",
  [MEDIC_SHELF_MISSING] = "",
  [MEDIC_SHELF_FULL] = "",
  [MEDIC_SHELF_LOCKED] = "",
  [MEDIC_SHELF_FOREIGN] = N_("Somebody else’s, or no file of ours."),
  [MEDIC_SHELF_TOO_LARGE] = N_("Too large to be one of ours."),
  [MEDIC_SHELF_DAMAGED] = N_("Damaged, or written by another version of Mail Medic."),
};

/* Returns: why a file cannot be read, a msgid; empty where there is nothing to say */
const char *
medic_shelf_fault_get_sentence (MedicShelfFault fault)
{
  return sentences[fault];
}

void
medic_shelf_file_free (MedicShelfFile *self)
{
  g_clear_pointer (&self->id, g_free);
  g_free (self);
}

/* Whether @id can be the name of a file here, and of nothing else. */
gboolean
medic_shelf_folder_is_id (const char *id)
{
  gsize length = strnlen (id, LONGEST_ID + 1);

  return length > 0 && length <= LONGEST_ID
         && strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

static char *
dup_name (const char *id)
{
  return g_strconcat (id, MEDIC_SHELF_SUFFIX, NULL);
}

/* Nobody else may look into the folder, and it is not taken for ours because of its name.
 *
 * Returns: what it is open as; -1 where it is not ours */
int
medic_shelf_folder_open (const char *folder)
{
  int at = open (folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  struct stat found;

  if (at < 0)
    return -1;

  if (fstat (at, &found) != 0 || found.st_uid != geteuid ()
      || ((found.st_mode & 077) != 0 && fchmod (at, 0700) != 0))
    {
      close (at);
      return -1;
    }

  return at;
}

static MedicShelfFault
fault_of_errno (int code)
{
  return code == ENOSPC || code == EDQUOT || code == EFBIG ? MEDIC_SHELF_FULL : MEDIC_SHELF_LOCKED;
}

static gboolean
write_all (int     file,
           GBytes *text)
{
  gsize left;
  const char *data = g_bytes_get_data (text, &left);

  while (left > 0)
    {
      gssize n = write (file, data, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;

      data += n;
      left -= (gsize) n;
    }

  return TRUE;
}

/* Puts @text where it stays when the power goes. The lock is held as long as somebody
 * writes; where files have none, what is left behind stays. */
static gboolean
fill (int     file,
      GBytes *text,
      gint64  time)
{
  const struct timespec times[] = { { time, 0 }, { time, 0 } };

  flock (file, LOCK_EX);

  return fchmod (file, 0600) == 0
         && write_all (file, text)
         && (time == 0 || futimens (file, times) == 0)
         && fsync (file) == 0;
}

static MedicShelfFault
write_at (int         at,
          const char *id,
          GBytes     *text,
          gint64      time)
{
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *unfinished = g_strconcat (MEDIC_SHELF_UNFINISHED, random, NULL);
  g_autofree char *name = dup_name (id);
  int file = openat (at, unfinished, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  MedicShelfFault fault = MEDIC_SHELF_FINE;

  if (file < 0)
    return fault_of_errno (errno);

  if (!fill (file, text, time) || renameat (at, unfinished, at, name) != 0)
    {
      fault = fault_of_errno (errno);
      unlinkat (at, unfinished, 0);
    }
  close (file);
  /* That it is called so now is to last as well; where a folder cannot be told, it does anyway. */
  if (fault == MEDIC_SHELF_FINE)
    fsync (at);

  return fault;
}

/**
 * medic_shelf_folder_write:
 * @folder: made when it is not there
 * @time: when it is said to be written; 0 for now
 *
 * What was there before is there until the new text is, whole. Blocks.
 */
MedicShelfFault
medic_shelf_folder_write (const char *folder,
                          const char *id,
                          GBytes     *text,
                          gint64      time)
{
  MedicShelfFault fault;
  int at;

  g_return_val_if_fail (medic_shelf_folder_is_id (id), MEDIC_SHELF_LOCKED);

  if (g_bytes_get_size (text) > MEDIC_SHELF_LONGEST)
    return MEDIC_SHELF_TOO_LARGE;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fault_of_errno (errno);

  at = medic_shelf_folder_open (folder);
  if (at < 0)
    return MEDIC_SHELF_LOCKED;

  fault = write_at (at, id, text, time);
  close (at);

  return fault;
}

/* Whether an open file is one of ours, as far as can be seen without reading it. */
static MedicShelfFault
judge (int          file,
       struct stat *found)
{
  if (fstat (file, found) != 0 || !S_ISREG (found->st_mode) || found->st_uid != geteuid ())
    return MEDIC_SHELF_FOREIGN;

  return found->st_size > MEDIC_SHELF_LONGEST ? MEDIC_SHELF_TOO_LARGE : MEDIC_SHELF_FINE;
}

/* Returns: (transfer full) (nullable): as much as there is, up to @size */
static GBytes *
read_all (int   file,
          gsize size)
{
  g_autofree char *data = g_malloc (size + 1);
  gsize length = 0;

  while (length < size)
    {
      gssize n = read (file, data + length, size - length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return NULL;
      if (n == 0)
        break;

      length += (gsize) n;
    }
  data[length] = '\0';

  return g_bytes_new_take (g_steal_pointer (&data), length);
}

static MedicShelfFault
read_at (int          at,
         const char  *id,
         GBytes     **text)
{
  g_autofree char *name = dup_name (id);
  /* One end of a pipe is not waited for. */
  int file = openat (at, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  MedicShelfFault fault;
  struct stat found;

  if (file < 0)
    return errno == ENOENT ? MEDIC_SHELF_MISSING
           : errno == ELOOP ? MEDIC_SHELF_FOREIGN : MEDIC_SHELF_DAMAGED;

  fault = judge (file, &found);
  if (fault == MEDIC_SHELF_FINE)
    *text = read_all (file, (gsize) found.st_size);
  close (file);

  return fault == MEDIC_SHELF_FINE && *text == NULL ? MEDIC_SHELF_DAMAGED : fault;
}

/**
 * medic_shelf_folder_read:
 * @text: (out) (transfer full): what is in the file; set when it is fine. Blocks
 */
MedicShelfFault
medic_shelf_folder_read (const char  *folder,
                         const char  *id,
                         GBytes     **text)
{
  int at = medic_shelf_folder_open (folder);
  MedicShelfFault fault;

  *text = NULL;
  if (at < 0)
    return MEDIC_SHELF_MISSING;

  fault = read_at (at, id, text);
  close (at);

  return fault;
}

/* What is not there counts as removed. Blocks. */
MedicShelfFault
medic_shelf_folder_remove (const char *folder,
                           const char *id)
{
  g_autofree char *name = dup_name (id);
  int at = medic_shelf_folder_open (folder);
  MedicShelfFault fault = MEDIC_SHELF_FINE;

  if (at < 0)
    return g_file_test (folder, G_FILE_TEST_EXISTS) ? MEDIC_SHELF_LOCKED : MEDIC_SHELF_FINE;

  if (unlinkat (at, name, 0) != 0 && errno != ENOENT)
    fault = MEDIC_SHELF_LOCKED;
  else
    fsync (at);
  close (at);

  return fault;
}
