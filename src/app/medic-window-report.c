/* medic-window-report.c - what the menu offers about a case: its report, its code, and another one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-window.h"

#include "app/medic-code-row.h"
#include "app/medic-report-page.h"
#include "app/medic-start-page.h"
#include "app/medic-translate.h"
#include "core/medic-spoken.h"

#define REPORT "win.report"
#define CODE "win.code"
#define START "win.start"
#define COPY "copy"

static void
on_report (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  medic_page_go (medic_window_get_page (MEDIC_WINDOW (widget)), MEDIC_PLACE_REPORT);
}

/* The code is what the dialog says. */
static void
on_answered (AdwMessageDialog *dialog,
             const char       *response,
             MedicWindow      *self)
{
  if (g_str_equal (response, COPY))
    medic_page_copy (medic_window_get_page (self), adw_message_dialog_get_heading (dialog));
}

static void
on_code (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MedicWindow *self = MEDIC_WINDOW (widget);
  MedicCase *the_case = medic_page_get_case (medic_window_get_page (self));
  g_autofree char *code = medic_spoken_write_case (the_case);
  g_autofree char *spelt = NULL;
  AdwMessageDialog *dialog;

  if (code == NULL)
    return;

  spelt = medic_code_dup_spelt (code);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), code, spelt));
  adw_message_dialog_add_response (dialog, COPY, _("_Copy the code"));
  adw_message_dialog_add_response (dialog, "close", _("C_lose"));
  adw_message_dialog_set_default_response (dialog, "close");
  adw_message_dialog_set_close_response (dialog, "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answered), self, 0);
  medic_translate_dialog (GTK_WIDGET (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The case stays on the shelf, and the start offers it. */
static void
on_start (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  medic_page_go (medic_window_get_page (MEDIC_WINDOW (widget)), MEDIC_PLACE_START);
}

void
medic_window_install_report (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, START, NULL, on_start);
  gtk_widget_class_install_action (widget_class, REPORT, NULL, on_report);
  gtk_widget_class_install_action (widget_class, CODE, NULL, on_code);
}

/* @the_case: (nullable): nothing was found out before it has begun */
void
medic_window_offer_report (MedicWindow *self,
                           MedicCase   *the_case)
{
  gboolean begun = the_case != NULL && medic_case_is_begun (the_case);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), START,
                                 !MEDIC_IS_START_PAGE (medic_window_get_page (self)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), CODE, begun);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), REPORT,
                                 begun && !MEDIC_IS_REPORT_PAGE (medic_window_get_page (self)));
}
