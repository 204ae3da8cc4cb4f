/* mo-file.h - writes .mo files, good ones and others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text with its length, as plurals have NULs inside. */
typedef struct
{
  const char *data;
  gsize       length;
} MoText;

#define MO_TEXT(literal) { (literal), sizeof (literal) - 1 }

typedef struct
{
  MoText key;
  MoText text;
} MoPair;

typedef enum
{
  MO_LITTLE,
  MO_BIG,
} MoOrder;

/* Where the words of a file are. */
enum
{
  MO_AT_MAGIC = 0,
  MO_AT_REVISION = 4,
  MO_AT_COUNT = 8,
  MO_AT_KEYS = 12,
  MO_AT_TEXTS = 16,
  MO_TABLES = 28,
};

GByteArray *mo_file_new      (const MoPair     *pairs,
                              gsize             n_pairs,
                              MoOrder           order);
void        mo_file_put_word (GByteArray       *file,
                              gsize             at,
                              guint32           word,
                              MoOrder           order);

char       *mo_folder_new    (void);
char       *mo_folder_place  (const char       *folder,
                              const char       *code);
void        mo_folder_save   (const char       *folder,
                              const char       *code,
                              const GByteArray *file);
void        mo_folder_remove (const char       *folder);

G_END_DECLS
