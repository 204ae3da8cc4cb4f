/* medic-steps-page.c - the remedy or a walk, one step at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-steps-page.h"

#include "app/medic-announce.h"
#include "app/medic-line.h"
#include "app/medic-prompt-view.h"
#include "app/medic-statement.h"
#include "app/medic-step-list.h"
#include "app/medic-step-view.h"

/**
 * MedicStepsPage:
 *
 * The steps of the first diagnosis, least harm first. “Done, check again” looks
 * again at just what matters and says whether it helped. After a walk there is
 * nothing to look at again: the person tells.
 */
struct _MedicStepsPage
{
  MedicPage parent_instance;

  GtkLabel *intro;
  GtkLabel *step_number;
  GtkLevelBar *level;
  GtkLabel *actor;
  MedicStatement *statement;
  GtkLabel *lead;
  GtkWidget *result;
  GtkLabel *result_label;
  GtkSpinner *spinner;
  MedicPromptView *prompt;
  AdwBin *content;

  MedicStepList *list;        /* (nullable): NULL when there is nothing to do */
  guint at;
  char *number;               /* of the page, with the step */
  GCancellable *cancellable;  /* (nullable): while it looks again */
};

G_DEFINE_FINAL_TYPE (MedicStepsPage, medic_steps_page, MEDIC_TYPE_PAGE)

static const MedicStep *
get_step (MedicStepsPage *self)
{
  return medic_step_list_get (self->list, self->at);
}

static gboolean
is_last (MedicStepsPage *self)
{
  return medic_step_list_is_last (self->list, self->at);
}

/* Whether looking again goes on once the person has signed in. */
static gboolean
is_waited_for (MedicStepsPage *self)
{
  return self->cancellable != NULL && medic_prompt_view_asks (self->prompt);
}

static void
update_frame (MedicStepsPage *self)
{
  MedicProgram *program = medic_page_get_program (MEDIC_PAGE (self));
  gboolean asks = is_waited_for (self);
  gboolean practises = asks && medic_program_is_practice (program);
  const char *signing_in = practises ? _("Let the practice customer sign in") : _("Stop");
  const char *secondary = self->cancellable != NULL ? _("Stop")
                          : medic_step_list_find_secondary (self->list, self->at);

  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) {
    .title = self->list->walk != NULL ? _(self->list->walk->title) : _("Step by step"),
    .number = self->number,
    .primary = asks ? signing_in : medic_step_list_find_primary (self->list, self->at),
    .secondary = asks && !practises ? NULL : secondary,
    .quiet = asks && !practises,
    .waits = self->cancellable != NULL && !asks,
  });
}

static void
set_result (MedicStepsPage *self,
            const char     *text)
{
  gtk_widget_set_visible (self->result, text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), self->cancellable != NULL);
  gtk_spinner_set_spinning (self->spinner, self->cancellable != NULL);
  gtk_label_set_label (self->result_label, text != NULL ? text : "");
  medic_announce (self->result, text, MEDIC_URGENCY_NOW);
}

static void
show_number (MedicStepsPage *self)
{
  g_autofree char *n = g_strdup_printf ("%u", self->at + 1);
  g_autofree char *total = g_strdup_printf ("%u", self->list->steps->len);
  g_autofree char *place = g_strdup_printf ("%d", (int) MEDIC_PLACE_STEPS);
  g_autofree char *text = medic_words_fill (_("Step {n} of {total}"), "n", n, "total", total, NULL);

  g_free (self->number);
  /* Translators: what both sides of a phone call can say. */
  self->number = medic_words_fill (_("Page {number}, step {n}"), "number", place, "n", n, NULL);
  gtk_label_set_label (self->step_number, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->level), text);
  gtk_level_bar_set_max_value (self->level, self->list->steps->len);
  gtk_level_bar_set_value (self->level, self->at + 1);
}

static void
show_step (MedicStepsPage *self)
{
  MedicPage *page = MEDIC_PAGE (self);
  const MedicStep *step = get_step (self);
  g_autofree char *title = medic_page_say (page, step->title);
  g_autofree char *body = medic_page_say (page, step->body != NULL ? step->body : "");

  show_number (self);
  gtk_widget_set_visible (GTK_WIDGET (self->intro), self->list->walk != NULL && self->at == 0);
  gtk_label_set_label (self->actor, _(medic_owner_get_badge (step->actor)));
  medic_statement_set_label (self->statement, title);
  gtk_label_set_label (self->lead, body);
  gtk_widget_set_visible (GTK_WIDGET (self->lead), body[0] != '\0');
  adw_bin_set_child (self->content, medic_step_view_new (page, step));
  update_frame (self);
}

static void
go_to_step (MedicStepsPage *self,
            guint           at)
{
  self->at = at;
  show_step (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->statement));
}

static void
show_still_there (MedicStepsPage *self)
{
  if (is_last (self))
    set_result (self, _("It is still there. Ask someone else to help: the page before this one has a text for them."));
  else
    {
      go_to_step (self, self->at + 1);
      set_result (self, _("It is still there. Here is the next thing to try."));
    }
}

static void
on_verified (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (MedicStepsPage) self = MEDIC_STEPS_PAGE (user_data);
  MedicOutcome outcome;
  gboolean looked = medic_case_verify_finish (MEDIC_CASE (source), result, &outcome, NULL);

  g_clear_object (&self->cancellable);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  set_result (self, NULL);
  update_frame (self);
  if (!looked)
    set_result (self, _("Stopped. What was known before still counts."));
  else if (outcome == MEDIC_OUTCOME_STILL_THERE)
    show_still_there (self);
  else
    medic_page_next (MEDIC_PAGE (self));
}

/* What is waited for: an answer, or the person. */
static void
show_waiting (MedicStepsPage *self)
{
  g_autofree char *text = is_waited_for (self)
    ? g_strconcat (_("Sign in on Microsoft’s page"), "\n",
                   _("We wait here until you come back. Sign in with the address that you want in HubSpot."), NULL)
    : g_strdup (_("Looking again…"));

  if (self->cancellable == NULL)
    return;

  set_result (self, text);
  update_frame (self);
}

static void
verify (MedicStepsPage *self)
{
  self->cancellable = g_cancellable_new ();
  show_waiting (self);
  medic_case_verify_async (medic_page_get_case (MEDIC_PAGE (self)), self->list->diagnosis,
                           self->cancellable, on_verified, g_object_ref (self));
}

/* Whether the walk helped only the person can tell; @works: they have said so already */
static void
end_walk (MedicStepsPage *self,
          gboolean        works)
{
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));
  const MedicKnowledge *knowledge = medic_case_get_knowledge (the_case);

  medic_case_end_walk (the_case);
  if (works)
    medic_case_answer (the_case, medic_knowledge_who_asks (knowledge, MEDIC_FACT_HUBSPOT_NOW),
                       "works");
  medic_page_next (MEDIC_PAGE (self));
}

static void
walk_on (MedicStepsPage *self)
{
  if (is_last (self))
    end_walk (self, FALSE);
  else
    go_to_step (self, self->at + 1);
}

static void
note_walked (MedicStepsPage *self)
{
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));

  if (!medic_journal_has_step (medic_case_get_journal (the_case), get_step (self)))
    medic_case_step_done (the_case, NULL, get_step (self));
}

static void
stop (MedicPage *page)
{
  g_cancellable_cancel (MEDIC_STEPS_PAGE (page)->cancellable);
}

static void
sign_in_or_stop (MedicStepsPage *self)
{
  if (medic_program_is_practice (medic_page_get_program (MEDIC_PAGE (self))))
    medic_prompt_view_practise (self->prompt);
  else
    stop (MEDIC_PAGE (self));
}

static void
medic_steps_page_primary (MedicPage *page)
{
  MedicStepsPage *self = MEDIC_STEPS_PAGE (page);
  gboolean checks = medic_step_list_checks_after (self->list, self->at);

  if (is_waited_for (self))
    {
      sign_in_or_stop (self);
      return;
    }

  if (self->list->walk != NULL)
    {
      note_walked (self);
      walk_on (self);
      return;
    }

  medic_case_step_done (medic_page_get_case (page), self->list->diagnosis, get_step (self));
  set_result (self, NULL);

  if (checks)
    verify (self);
  else if (is_last (self))
    medic_page_go (page, MEDIC_PLACE_DIAGNOSIS);
  else
    go_to_step (self, self->at + 1);
}

static void
medic_steps_page_secondary (MedicPage *page)
{
  MedicStepsPage *self = MEDIC_STEPS_PAGE (page);

  if (self->list->walk == NULL)
    stop (page);
  else if (medic_step_list_may_be_enough (self->list, self->at))
    {
      note_walked (self);
      end_walk (self, TRUE);
    }
  else
    walk_on (self);
}

static gboolean
medic_steps_page_back (MedicPage *page)
{
  MedicStepsPage *self = MEDIC_STEPS_PAGE (page);

  stop (page);
  if (self->at == 0)
    return FALSE;

  set_result (self, NULL);
  go_to_step (self, self->at - 1);

  return TRUE;
}

static void
medic_steps_page_enter (MedicPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MEDIC_STEPS_PAGE (page)->statement));
}

static void
medic_steps_page_constructed (GObject *object)
{
  MedicStepsPage *self = MEDIC_STEPS_PAGE (object);
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));

  G_OBJECT_CLASS (medic_steps_page_parent_class)->constructed (object);

  self->list = medic_step_list_new (the_case);
  g_return_if_fail (self->list != NULL);

  medic_prompt_view_set_page (self->prompt, MEDIC_PAGE (self));
  g_signal_connect_object (self->prompt, "notify::visible", G_CALLBACK (show_waiting), self,
                           G_CONNECT_SWAPPED);
  if (self->list->walk != NULL)
    gtk_label_set_label (self->intro, _(self->list->walk->lead));
  self->at = medic_step_list_find_next (self->list, medic_case_get_journal (the_case));
  show_step (self);
}

static void
medic_steps_page_unroot (GtkWidget *widget)
{
  stop (MEDIC_PAGE (widget));

  GTK_WIDGET_CLASS (medic_steps_page_parent_class)->unroot (widget);
}

static void
medic_steps_page_finalize (GObject *object)
{
  MedicStepsPage *self = MEDIC_STEPS_PAGE (object);

  g_clear_pointer (&self->list, medic_step_list_free);
  g_clear_pointer (&self->number, g_free);

  G_OBJECT_CLASS (medic_steps_page_parent_class)->finalize (object);
}

static void
medic_steps_page_class_init (MedicStepsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MedicPageClass *page_class = MEDIC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_steps_page_constructed;
  G_OBJECT_CLASS (klass)->finalize = medic_steps_page_finalize;
  widget_class->unroot = medic_steps_page_unroot;
  page_class->enter = medic_steps_page_enter;
  page_class->primary = medic_steps_page_primary;
  page_class->secondary = medic_steps_page_secondary;
  page_class->back = medic_steps_page_back;
  page_class->escape = stop;

  g_type_ensure (MEDIC_TYPE_LINE);
  g_type_ensure (MEDIC_TYPE_PROMPT_VIEW);
  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-steps-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicStepsPage, intro);
  gtk_widget_class_bind_template_child (widget_class, MedicStepsPage, step_number);
  gtk_widget_class_bind_template_child (widget_class, MedicStepsPage, level);
  gtk_widget_class_bind_template_child (widget_class, MedicStepsPage, actor);
  gtk_widget_class_bind_template_child (widget_class, MedicStepsPage, statement);
  gtk_widget_class_bind_template_child (widget_class, MedicStepsPage, lead);
  gtk_widget_class_bind_template_child (widget_class, MedicStepsPage, result);
  gtk_widget_class_bind_template_child (widget_class, MedicStepsPage, result_label);
  gtk_widget_class_bind_template_child (widget_class, MedicStepsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, MedicStepsPage, prompt);
  gtk_widget_class_bind_template_child (widget_class, MedicStepsPage, content);
}

static void
medic_steps_page_init (MedicStepsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
