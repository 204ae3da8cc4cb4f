/* medic-report-error.c - why a text is not taken for a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-report-error.h"

#include "core/medic-language.h"

G_DEFINE_QUARK (medic-report-error-quark, medic_report_error)

static const char *const sentences[] = {
  [MEDIC_REPORT_ERROR_TOO_LARGE] =
    N_("This is too large for a report of Mail Medic. Choose the file that was saved as a report."),
  [MEDIC_REPORT_ERROR_NOT_A_REPORT] =
    N_("This is not a report of Mail Medic. Ask for the file that ends in “.json”."),
  [MEDIC_REPORT_ERROR_CUT_OFF] =
    N_("The end of this report is missing. Ask for it again, as a file."),
  [MEDIC_REPORT_ERROR_OTHER_SCHEMA] =
    N_("This report is of another version of Mail Medic. Update the older of the two, and save it again."),
  [MEDIC_REPORT_ERROR_UNREADABLE] =
    N_("This file cannot be opened. Choose another one, or paste what is in it."),
  [MEDIC_REPORT_ERROR_CHANGED] =
    N_("What was kept of this case has changed since. It cannot be taken up again."),
};

void
medic_report_error_set (GError           **error,
                        MedicReportError   code)
{
  g_set_error_literal (error, MEDIC_REPORT_ERROR, (int) code, _(sentences[code]));
}
