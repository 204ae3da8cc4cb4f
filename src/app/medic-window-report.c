/* medic-window-report.c - the report is in the menu wherever there is a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-window.h"

#include "app/medic-report-page.h"

#define ACTION "win.report"

static void
on_report (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  medic_page_go (medic_window_get_page (MEDIC_WINDOW (widget)), MEDIC_PLACE_REPORT);
}

void
medic_window_install_report (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, ACTION, NULL, on_report);
}

/* @the_case: (nullable): nothing was found out before it has begun */
void
medic_window_offer_report (MedicWindow *self,
                           MedicCase   *the_case)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), ACTION,
                                 the_case != NULL && medic_case_is_begun (the_case)
                                 && !MEDIC_IS_REPORT_PAGE (medic_window_get_page (self)));
}
