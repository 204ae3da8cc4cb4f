/* medic-shelf-folder.h - a folder of files, each whole or not there, for its owner's eyes only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More than any case takes. */
#define MEDIC_SHELF_LONGEST (8 * 1024 * 1024)
/* How long what nobody goes on with is kept. */
#define MEDIC_SHELF_DAYS 30

/* What came of looking after a file. */
typedef enum
{
  MEDIC_SHELF_FINE,
  MEDIC_SHELF_MISSING,    /* there is no such file */
  MEDIC_SHELF_FULL,       /* there is no room for it */
  MEDIC_SHELF_LOCKED,     /* the folder cannot be made, opened or written to */
  MEDIC_SHELF_FOREIGN,    /* it is somebody else's, or no file */
  MEDIC_SHELF_TOO_LARGE,  /* no case is as large as that */
  MEDIC_SHELF_DAMAGED,    /* it cannot be read, or says nothing that we know */
} MedicShelfFault;

const char      *medic_shelf_fault_get_sentence (MedicShelfFault  fault);

/* A file of the folder. */
typedef struct
{
  char   *id;
  gint64  time;  /* when it was written, in seconds since 1970 */
} MedicShelfFile;

void             medic_shelf_file_free       (MedicShelfFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicShelfFile, medic_shelf_file_free)

gboolean         medic_shelf_folder_is_id    (const char      *id);
MedicShelfFault  medic_shelf_folder_write    (const char      *folder,
                                              const char      *id,
                                              GBytes          *text,
                                              gint64           time);
MedicShelfFault  medic_shelf_folder_read     (const char      *folder,
                                              const char      *id,
                                              GBytes         **text);
MedicShelfFault  medic_shelf_folder_remove   (const char      *folder,
                                              const char      *id);
GPtrArray       *medic_shelf_folder_list     (const char      *folder);
void             medic_shelf_folder_tidy     (const char      *folder,
                                              gint64           now);

G_END_DECLS
