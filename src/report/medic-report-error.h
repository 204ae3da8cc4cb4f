/* medic-report-error.h - why a text is not taken for a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The message of such an error is a sentence for the person, in the language spoken now. */
#define MEDIC_REPORT_ERROR (medic_report_error_quark ())
GQuark medic_report_error_quark (void);

typedef enum
{
  MEDIC_REPORT_ERROR_TOO_LARGE,
  MEDIC_REPORT_ERROR_NOT_A_REPORT,
  MEDIC_REPORT_ERROR_CUT_OFF,       /* the end is missing */
  MEDIC_REPORT_ERROR_OTHER_SCHEMA,  /* a report of another version of the program */
  MEDIC_REPORT_ERROR_UNREADABLE,    /* the file cannot be opened or read */
  MEDIC_REPORT_ERROR_CHANGED,       /* what was kept on this computer is not what was written */
} MedicReportError;

void medic_report_error_set (GError           **error,
                             MedicReportError   code);

G_END_DECLS
