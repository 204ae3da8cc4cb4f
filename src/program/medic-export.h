/* medic-export.h - a case for others: what may leave this computer, and in which form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-record.h"
#include "program/medic-program.h"

G_BEGIN_DECLS

/* report/medic-report.h, which pages do not see: what may leave of a case */
typedef struct _MedicReport MedicReport;

/**
 * MedicExportFormat:
 * @nick: as it is typed
 * @ending: of the name of a file
 * @type: its media type
 * @write: returns newly allocated text in @language, if the format has a language
 *
 * One form in which a report can be had. Each is made of a report, so none can tell more.
 */
typedef struct
{
  const char  *nick;
  const char  *ending;
  const char  *type;
  char      *(*write) (const MedicReport   *report,
                       const MedicLanguage *language);
} MedicExportFormat;

/* What goes out of a value; see MedicVeil */
typedef struct
{
  MedicFact   fact;
  const char *own;
  const char *shown;  /* (nullable): NULL when it is left out */
} MedicHidden;

MedicRecord             *medic_program_record     (MedicProgram              *self,
                                                   MedicCase                 *the_case);
MedicReport             *medic_program_report     (MedicProgram              *self,
                                                   MedicCase                 *the_case);

void                     medic_export_free        (MedicReport               *report);
guint                    medic_export_get_n_hidden (const MedicReport        *report);
MedicHidden              medic_export_get_hidden  (const MedicReport         *report,
                                                   guint                      i);
char                    *medic_export_write       (const MedicReport         *report,
                                                   const MedicExportFormat   *format,
                                                   const MedicLanguage       *language);
char                    *medic_export_to_markup   (const MedicReport         *report,
                                                   const MedicLanguage       *language);
char                    *medic_export_dup_name    (const MedicReport         *report,
                                                   const MedicExportFormat   *format);

const MedicExportFormat *medic_export_get_formats (guint                     *n);
const MedicExportFormat *medic_export_get_format  (const char                *nick);

char                    *medic_export_read_stream      (GInputStream         *stream,
                                                        gsize                *length,
                                                        GCancellable         *cancellable,
                                                        GError              **error);
char                    *medic_export_read_file        (GFile                *file,
                                                        gsize                *length,
                                                        GCancellable         *cancellable,
                                                        GError              **error);
void                     medic_export_read_file_async  (GFile                *file,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
char                    *medic_export_read_file_finish (GFile                *file,
                                                        GAsyncResult         *result,
                                                        gsize                *length,
                                                        GError              **error);

G_END_DECLS
