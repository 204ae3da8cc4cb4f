/* medic-done-page.c - what was wrong, what was changed, what is left to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-done-page.h"

#include "app/medic-code-row.h"
#include "app/medic-rows.h"
#include "app/medic-statement.h"
#include "core/medic-receipt.h"

#define HUBSPOT "https://app.hubspot.com/"

/**
 * MedicDonePage:
 *
 * The end of a case: the journal as a receipt, and the one thing that cannot
 * be seen from here.
 */
struct _MedicDonePage
{
  MedicPage parent_instance;

  MedicStatement *statement;
  GtkLabel *lead;
  AdwPreferencesGroup *happened;
  AdwPreferencesGroup *proof;
  AdwPreferencesGroup *later;
};

G_DEFINE_FINAL_TYPE (MedicDonePage, medic_done_page, MEDIC_TYPE_PAGE)

static const char *const icons[] = {
  [MEDIC_RECEIPT_CAUSE] = "edit-find-symbolic",
  [MEDIC_RECEIPT_CHANGE] = "avatar-default-symbolic",
  [MEDIC_RECEIPT_NO_MORE] = "security-high-symbolic",
  [MEDIC_RECEIPT_PROOF] = "object-select-symbolic",
};

static char *
dup_subtitle (const MedicReceiptLine *line)
{
  if (line->undo == NULL)
    return g_strdup (line->who);

  /* Translators: {done} is like “Done by you at 14:22”, {undo} a sentence that tells how to take it
   * back. */
  return medic_words_fill (_("{done}. To undo: {undo}"), "done", line->who, "undo", line->undo, NULL);
}

static void
show_line (MedicDonePage          *self,
           const MedicReceiptLine *line)
{
  g_autofree char *subtitle = dup_subtitle (line);

  adw_preferences_group_add (line->kind == MEDIC_RECEIPT_PROOF ? self->proof : self->happened,
                             medic_row_new (icons[line->kind], line->title, subtitle));
}

static void
show_receipt (MedicDonePage *self)
{
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));
  MedicSpeech speech = medic_case_get_speech (the_case);
  g_autoptr (GPtrArray) lines = medic_receipt_write (&speech, medic_case_get_journal (the_case));

  for (guint i = 0; i < lines->len; i++)
    show_line (self, g_ptr_array_index (lines, i));
}

static void
on_copy_receipt (MedicDonePage *self)
{
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));
  MedicSpeech speech = medic_case_get_speech (the_case);
  g_autofree char *text = medic_receipt_to_text (&speech, medic_case_get_journal (the_case));

  medic_page_copy (MEDIC_PAGE (self), text);
}

static void
on_report (MedicDonePage *self)
{
  medic_page_go (MEDIC_PAGE (self), MEDIC_PLACE_REPORT);
}

static void
medic_done_page_enter (MedicPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MEDIC_DONE_PAGE (page)->statement));
}

static void
medic_done_page_primary (MedicPage *page)
{
  medic_page_open (page, HUBSPOT);
}

static void
medic_done_page_secondary (MedicPage *page)
{
  medic_page_go (page, MEDIC_PLACE_START);
}

static gboolean
knows_address (MedicCase *the_case)
{
  return medic_facts_peek (medic_case_get_facts (the_case), MEDIC_FACT_MAIL_ADDRESS) != NULL;
}

/* What was not looked at is not said to be in order. */
static const char *
find_lead (MedicCase *the_case)
{
  if (medic_case_get_verdict (the_case) != MEDIC_VERDICT_CLEAR)
    return _("Now connect your inbox in HubSpot. That is the one thing we cannot see from here.");

  return knows_address (the_case)
         ? _("You tried it, and it works. Nothing else stands in the way.")
         : _("You tried it, and it works. That is all that counts.");
}

static void
medic_done_page_constructed (GObject *object)
{
  MedicDonePage *self = MEDIC_DONE_PAGE (object);
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));
  gboolean clear = medic_case_get_verdict (the_case) == MEDIC_VERDICT_CLEAR;

  G_OBJECT_CLASS (medic_done_page_parent_class)->constructed (object);

  medic_statement_set_label (self->statement, clear ? _("HubSpot connects")
                                              : _("What stood in the way is gone"));
  gtk_label_set_label (self->lead, find_lead (the_case));
  show_receipt (self);
  medic_code_row_add (self->later, MEDIC_PAGE (self));
  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) {
    .title = _("Done"),
    .primary = _("Open HubSpot"),
    .secondary = knows_address (the_case) ? _("Another address") : _("Back to the start"),
  });
}

static void
medic_done_page_class_init (MedicDonePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MedicPageClass *page_class = MEDIC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_done_page_constructed;
  page_class->enter = medic_done_page_enter;
  page_class->primary = medic_done_page_primary;
  page_class->secondary = medic_done_page_secondary;

  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-done-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicDonePage, statement);
  gtk_widget_class_bind_template_child (widget_class, MedicDonePage, lead);
  gtk_widget_class_bind_template_child (widget_class, MedicDonePage, happened);
  gtk_widget_class_bind_template_child (widget_class, MedicDonePage, proof);
  gtk_widget_class_bind_template_child (widget_class, MedicDonePage, later);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_receipt);
  gtk_widget_class_bind_template_callback (widget_class, on_report);
}

static void
medic_done_page_init (MedicDonePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
