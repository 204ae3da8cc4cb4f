/* medic-diagnosis-page.c - the cause in one sentence, or what is missing to name it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-diagnosis-page.h"

#include "app/medic-evidence.h"
#include "app/medic-rows.h"
#include "app/medic-statement.h"

/**
 * MedicDiagnosisPage:
 *
 * The cause, certain or most likely, why it stops HubSpot and who can fix it.
 * “Not enough evidence” is a legal answer and says what is missing.
 */
struct _MedicDiagnosisPage
{
  MedicPage parent_instance;

  GtkBox *badge;
  GtkImage *badge_icon;
  GtkLabel *badge_label;
  MedicStatement *statement;
  GtkLabel *lead;
  AdwPreferencesGroup *about;
  AdwPreferencesGroup *more;

  const MedicDiagnosis *diagnosis;  /* (nullable): NULL when nothing at all can be said */
};

G_DEFINE_FINAL_TYPE (MedicDiagnosisPage, medic_diagnosis_page, MEDIC_TYPE_PAGE)

static const struct
{
  const char *style;
  const char *icon;
  const char *word;
} badges[] = {
  [MEDIC_CERTAINTY_NONE] = { "unknown", "medic-unknown-symbolic", N_("Not known yet") },
  [MEDIC_CERTAINTY_LIKELY] = { "likely", "medic-likely-symbolic", N_("Most likely") },
  [MEDIC_CERTAINTY_CERTAIN] = { "certain", "medic-certain-symbolic", N_("Certain") },
};

static const char *const owner_icons[] = {
  [MEDIC_OWNER_USER] = "avatar-default-symbolic",
  [MEDIC_OWNER_ADMIN] = "system-users-symbolic",
  [MEDIC_OWNER_HUBSPOT_ADMIN] = "system-users-symbolic",
  [MEDIC_OWNER_VENDOR] = "system-users-symbolic",
  [MEDIC_OWNER_OTHER_HOST] = "system-users-symbolic",
  [MEDIC_OWNER_WAIT] = "document-open-recent-symbolic",
  [MEDIC_OWNER_UNKNOWN] = "dialog-question-symbolic",
};

static void
show_badge (MedicDiagnosisPage *self,
            MedicCertainty      certainty)
{
  gtk_widget_add_css_class (GTK_WIDGET (self->badge), badges[certainty].style);
  gtk_image_set_from_icon_name (self->badge_icon, badges[certainty].icon);
  gtk_label_set_label (self->badge_label, _(badges[certainty].word));
}

static void
show_words (MedicDiagnosisPage *self)
{
  MedicPage *page = MEDIC_PAGE (self);
  g_autofree char *title = NULL;
  g_autofree char *explanation = NULL;

  title = medic_page_say (page, self->diagnosis != NULL
                                ? self->diagnosis->title
                                : N_("There is not enough to name the cause"));
  explanation = medic_page_say (page, self->diagnosis != NULL
                                      ? self->diagnosis->explanation
                                      : N_("All that answered is in order. We do not guess: the cause lies where we cannot see from outside."));
  medic_statement_set_label (self->statement, title);
  gtk_label_set_label (self->lead, explanation);
}

static char *
dup_steps_line (MedicDiagnosisPage *self)
{
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));
  const MedicFacts *facts = medic_case_get_facts (the_case);
  g_autoptr (GPtrArray) steps = medic_diagnosis_steps (self->diagnosis, facts);
  g_autofree char *n = g_strdup_printf ("%u", steps->len);

  return medic_words_fill (medic_language_say_plural (medic_language_get_current (),
                                                      "In {n} step, one at a time", "In {n} steps, one at a time",
                                                      steps->len),
                           "n", n, NULL);
}

static void
show_owner (MedicDiagnosisPage *self)
{
  MedicOwner owner = self->diagnosis->owner;
  g_autofree char *steps = dup_steps_line (self);
  const char *title = self->diagnosis->open ? _("What would decide it")
                                            : _(medic_owner_get_sentence (owner));

  adw_preferences_group_add (self->about, medic_row_new (owner_icons[owner], title, steps));
}

/* For the one who is asked to help: what was found and what to do, as plain text. */
static void
on_copy (MedicDiagnosisPage *self)
{
  MedicPage *page = MEDIC_PAGE (self);
  MedicSpeech speech = medic_case_get_speech (medic_page_get_case (page));
  g_autofree char *text = medic_evidence_dup_text (&speech, self->diagnosis);

  medic_page_copy (page, text);
}

static void
add_copy (MedicDiagnosisPage *self)
{
  GtkWidget *row = medic_row_new ("mail-send-symbolic", _("Ask someone else to help"),
                                  _("Copy a ready text for your administrator or support agent"));
  GtkWidget *button = medic_row_add_button (row, "edit-copy-symbolic", _("Copy the text"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (on_copy), self, G_CONNECT_SWAPPED);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->more, row);
}

static void
show_groups (MedicDiagnosisPage *self)
{
  MedicSpeech speech = medic_case_get_speech (medic_page_get_case (MEDIC_PAGE (self)));

  if (self->diagnosis != NULL)
    {
      show_owner (self);
      adw_preferences_group_add (self->about, medic_evidence_new (&speech, self->diagnosis));
      add_copy (self);
    }
  adw_preferences_group_add (self->more, medic_evidence_new_looked_at (&speech));
}

static void
medic_diagnosis_page_enter (MedicPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MEDIC_DIAGNOSIS_PAGE (page)->statement));
}

static void
medic_diagnosis_page_primary (MedicPage *page)
{
  if (MEDIC_DIAGNOSIS_PAGE (page)->diagnosis != NULL)
    medic_page_go (page, MEDIC_PLACE_STEPS);
  else
    medic_page_go (page, MEDIC_PLACE_START);
}

static void
medic_diagnosis_page_constructed (GObject *object)
{
  MedicDiagnosisPage *self = MEDIC_DIAGNOSIS_PAGE (object);
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));
  MedicFinding finding = medic_case_get_finding (the_case);
  const char *primary = _("Show me the steps");

  G_OBJECT_CLASS (medic_diagnosis_page_parent_class)->constructed (object);

  self->diagnosis = finding.diagnosis;
  if (self->diagnosis == NULL)
    {
      self->diagnosis = medic_findings_open_end (medic_case_get_knowledge (the_case),
                                                 medic_case_get_facts (the_case));
      primary = self->diagnosis != NULL ? _("Show me what would decide") : _("Check another address");
    }

  show_badge (self, finding.certainty);
  show_words (self);
  show_groups (self);
  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) {
    .title = _("What we found"),
    .primary = primary,
  });
}

static void
medic_diagnosis_page_class_init (MedicDiagnosisPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MedicPageClass *page_class = MEDIC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_diagnosis_page_constructed;
  page_class->enter = medic_diagnosis_page_enter;
  page_class->primary = medic_diagnosis_page_primary;

  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-diagnosis-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicDiagnosisPage, badge);
  gtk_widget_class_bind_template_child (widget_class, MedicDiagnosisPage, badge_icon);
  gtk_widget_class_bind_template_child (widget_class, MedicDiagnosisPage, badge_label);
  gtk_widget_class_bind_template_child (widget_class, MedicDiagnosisPage, statement);
  gtk_widget_class_bind_template_child (widget_class, MedicDiagnosisPage, lead);
  gtk_widget_class_bind_template_child (widget_class, MedicDiagnosisPage, about);
  gtk_widget_class_bind_template_child (widget_class, MedicDiagnosisPage, more);
}

static void
medic_diagnosis_page_init (MedicDiagnosisPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
