/* medic-diagnosis-page.c - the cause in one sentence, or what is missing to name it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-diagnosis-page.h"

#include "app/medic-badge.h"
#include "app/medic-code-row.h"
#include "app/medic-evidence.h"
#include "app/medic-rows.h"
#include "app/medic-statement.h"
#include "app/medic-step-list.h"
#include "program/medic-post.h"
#include "program/medic-sign-in.h"

#define NOT_HELPED "dialog-warning-symbolic"

/**
 * MedicDiagnosisPage:
 *
 * The cause, certain or most likely, why it stops HubSpot and who can fix it.
 * “Not enough evidence” is a legal answer and says what is missing.
 */
struct _MedicDiagnosisPage
{
  MedicPage parent_instance;

  AdwBin *badge;
  MedicStatement *statement;
  GtkLabel *lead;
  AdwPreferencesGroup *about;
  AdwPreferencesGroup *more;

  const MedicDiagnosis *diagnosis;  /* (nullable): NULL when nothing at all can be said */
  gboolean unread;                  /* a message was pasted, and we do not know it */
  gboolean asks;                    /* an administrator is to be asked */
};

G_DEFINE_FINAL_TYPE (MedicDiagnosisPage, medic_diagnosis_page, MEDIC_TYPE_PAGE)

static gboolean
knows (MedicDiagnosisPage *self,
       MedicFact           fact)
{
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));

  return medic_facts_peek (medic_case_get_facts (the_case), fact) != NULL;
}

static const char *
find_explanation (MedicDiagnosisPage *self)
{
  if (self->diagnosis != NULL)
    return self->diagnosis->explanation;

  return knows (self, MEDIC_FACT_MAIL_ADDRESS)
         ? N_("All that answered is in order. We do not guess: the cause lies where we cannot see from outside.")
         : N_("Without an address or a message we can only guess, and we do not guess.");
}

static void
show_words (MedicDiagnosisPage *self)
{
  MedicPage *page = MEDIC_PAGE (self);
  g_autofree char *title = NULL;
  g_autofree char *explanation = medic_page_say (page, find_explanation (self));

  title = medic_page_say (page, self->diagnosis != NULL
                                ? self->diagnosis->title
                                : N_("There is not enough to name the cause"));
  medic_statement_set_label (self->statement, title);
  gtk_label_set_label (self->lead, explanation);
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
  medic_row_set_pressed (row, button);
  adw_preferences_group_add (self->more, row);
}

static void
on_paste (MedicDiagnosisPage *self)
{
  medic_page_go (MEDIC_PAGE (self), MEDIC_PLACE_PASTE);
}

static void
add_way (MedicDiagnosisPage *self,
         const char         *icon,
         const char         *title,
         const char         *subtitle,
         GCallback           activated)
{
  GtkWidget *row = medic_row_new (icon, title, subtitle);

  medic_row_add_arrow (row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", activated, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->more, row);
}

/* A message tells more than anything that can be seen from outside. */
static void
add_paste (MedicDiagnosisPage *self)
{
  add_way (self, "edit-paste-symbolic",
           knows (self, MEDIC_FACT_HUBSPOT_MESSAGE) ? _("Paste another message")
                                                    : _("Paste the message you see"),
           _("We read it for you. It stays on this computer."), G_CALLBACK (on_paste));
}

static void
on_sign_in (MedicDiagnosisPage *self)
{
  medic_page_go (MEDIC_PAGE (self), MEDIC_PLACE_SIGN_IN);
}

/* The mailbox itself could tell more, but nobody can sign in here: says who can change that. */
static void
add_missing_sign_in (MedicDiagnosisPage *self)
{
  const MedicFacts *facts = medic_case_get_facts (medic_page_get_case (MEDIC_PAGE (self)));

  if (knows (self, MEDIC_FACT_MAIL_ADDRESS) && knows (self, MEDIC_FACT_SIGN_IN_READY)
      && !medic_sign_in_is_set_up (medic_page_get_program (MEDIC_PAGE (self)))
      && g_strcmp0 (medic_facts_peek_string (facts, MEDIC_FACT_OWN_ADDRESS), "no") != 0)
    add_way (self, "dialog-password-symbolic", _("Ask the mailbox itself"),
             _("Signing in is not set up here. See who can do that."), G_CALLBACK (on_sign_in));
}

static void
ask_first (MedicDiagnosisPage *self,
           const char *const  *question_ids)
{
  medic_case_ask_first (medic_page_get_case (MEDIC_PAGE (self)), question_ids);
  medic_page_go (MEDIC_PAGE (self), MEDIC_PLACE_SIGN_IN);
}

static void
on_draft (MedicDiagnosisPage *self)
{
  static const char *const ids[] = { "draft", NULL };

  ask_first (self, ids);
}

static void
on_test_message (MedicDiagnosisPage *self)
{
  static const char *const ids[] = { "test-message", NULL };

  ask_first (self, ids);
}

/* What changes something in the mailbox is done on request alone. */
static void
add_trials (MedicDiagnosisPage *self)
{
  const MedicFacts *facts = medic_case_get_facts (medic_page_get_case (MEDIC_PAGE (self)));

  if (g_strcmp0 (medic_facts_peek_string (facts, MEDIC_FACT_MAILBOX), "works") != 0)
    return;

  if (!knows (self, MEDIC_FACT_DRAFT_WANTED))
    add_way (self, "document-edit-symbolic", _("Try to write a draft, and remove it"),
             _("Only if you want to"), G_CALLBACK (on_draft));
  if (!knows (self, MEDIC_FACT_TEST_WANTED))
    add_way (self, "mail-send-symbolic", _("Send a message to yourself"),
             _("Only if you want to"), G_CALLBACK (on_test_message));
}

/* Returns: (transfer full): which step of @list is next */
static char *
dup_next_step (MedicDiagnosisPage  *self,
               const MedicStepList *list,
               guint                at)
{
  g_autofree char *n = g_strdup_printf ("%u", at + 1);
  g_autofree char *total = g_strdup_printf ("%u", list->steps->len);
  g_autofree char *place = medic_words_fill (_("Step {n} of {total}"), "n", n, "total", total, NULL);
  g_autofree char *title = medic_page_say (MEDIC_PAGE (self),
                                           medic_step_list_get (list, at)->title);

  return g_strconcat (place, "\n", title, NULL);
}

static gboolean
did_not_help (MedicDiagnosisPage *self)
{
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));
  const MedicFacts *facts = medic_case_get_facts (the_case);

  return g_strcmp0 (medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_NOW), "same") == 0
         && medic_journal_has (medic_case_get_journal (the_case), MEDIC_ENTRY_DONE,
                               self->diagnosis);
}

/* What was done did not help: the same cause is found again, and the steps go on. */
static void
add_what_is_next (MedicDiagnosisPage *self)
{
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));
  const MedicJournal *journal = medic_case_get_journal (the_case);
  g_autoptr (MedicStepList) list = did_not_help (self) ? medic_step_list_new (the_case) : NULL;
  g_autofree char *next = NULL;
  GtkWidget *row;
  guint at;

  if (list == NULL)
    return;

  at = medic_step_list_find_next (list, journal);
  next = dup_next_step (self, list, at);
  /* After the last one there is nothing left to try alone. */
  row = medic_journal_has_step (journal, medic_step_list_get (list, at))
        ? medic_row_new (NOT_HELPED, _("It still does not connect"), _("Ask someone else to help"))
        : medic_row_new (NOT_HELPED, _("It is still there. Here is the next thing to try."), next);
  adw_preferences_group_add (self->about, row);
}

static void
show_groups (MedicDiagnosisPage *self,
             MedicCertainty      certainty)
{
  MedicSpeech speech = medic_case_get_speech (medic_page_get_case (MEDIC_PAGE (self)));

  if (self->diagnosis != NULL)
    {
      add_what_is_next (self);
      adw_preferences_group_add (self->about, medic_evidence_new_owner (&speech, self->diagnosis));
      adw_preferences_group_add (self->about, medic_evidence_new (&speech, self->diagnosis));
    }
  if (certainty != MEDIC_CERTAINTY_CERTAIN && !self->unread)
    add_paste (self);
  if (certainty != MEDIC_CERTAINTY_CERTAIN)
    add_missing_sign_in (self);
  add_trials (self);
  if (self->diagnosis != NULL)
    add_copy (self);
  medic_code_row_add (self->more, MEDIC_PAGE (self));
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
  MedicDiagnosisPage *self = MEDIC_DIAGNOSIS_PAGE (page);

  if (self->unread)
    medic_page_go (page, MEDIC_PLACE_PASTE);
  else
    medic_page_go (page, self->diagnosis != NULL ? MEDIC_PLACE_STEPS : MEDIC_PLACE_START);
}

static void
medic_diagnosis_page_secondary (MedicPage *page)
{
  if (MEDIC_DIAGNOSIS_PAGE (page)->unread)
    {
      medic_page_go (page, MEDIC_PLACE_STEPS);
      return;
    }

  medic_case_ask_admin (medic_page_get_case (page), NULL);
  medic_page_go (page, MEDIC_PLACE_REQUEST);
}

static const char *
find_secondary (MedicDiagnosisPage *self)
{
  if (self->unread)
    return _("What would decide it");

  return self->asks ? _("Write the request") : NULL;
}

static void
update_frame (MedicDiagnosisPage *self)
{
  const char *steps = _("Show me the steps");

  if (self->diagnosis == NULL)
    steps = knows (self, MEDIC_FACT_MAIL_ADDRESS) ? _("Check another address")
                                                  : _("Check my address");
  else if (self->diagnosis->open)
    steps = _("Show me what would decide");

  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) {
    .title = _("What we found"),
    .primary = self->unread ? _("Add the message") : steps,
    .secondary = find_secondary (self),
  });
}

static void
medic_diagnosis_page_constructed (GObject *object)
{
  MedicDiagnosisPage *self = MEDIC_DIAGNOSIS_PAGE (object);
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));
  const MedicFacts *facts = medic_case_get_facts (the_case);
  MedicFinding finding = medic_case_get_finding (the_case);
  const char *cause = medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_ERROR_CAUSE);

  G_OBJECT_CLASS (medic_diagnosis_page_parent_class)->constructed (object);

  self->diagnosis = finding.diagnosis;
  if (self->diagnosis == NULL)
    self->diagnosis = medic_findings_open_end (medic_case_get_knowledge (the_case), facts);
  self->unread = self->diagnosis != NULL && self->diagnosis->open
                 && g_strcmp0 (cause, MEDIC_CAUSE_NOT_RECOGNISED) == 0;

  /* Who can put it right alone is not sent to somebody else first; the steps lead there. */
  self->asks = self->diagnosis != NULL && self->diagnosis->owner != MEDIC_OWNER_USER
               && medic_post_find_step (the_case) != NULL;
  adw_bin_set_child (self->badge, medic_badge_new (finding.certainty));
  show_words (self);
  show_groups (self, finding.certainty);
  update_frame (self);
}

static void
medic_diagnosis_page_class_init (MedicDiagnosisPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MedicPageClass *page_class = MEDIC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_diagnosis_page_constructed;
  page_class->enter = medic_diagnosis_page_enter;
  page_class->primary = medic_diagnosis_page_primary;
  page_class->secondary = medic_diagnosis_page_secondary;

  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-diagnosis-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicDiagnosisPage, badge);
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
