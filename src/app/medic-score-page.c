/* medic-score-page.c - how it went with a practice customer, beside the best way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-score-page.h"

#include "app/medic-rows.h"
#include "app/medic-statement.h"
#include "program/medic-pace.h"
#include "program/medic-score.h"

/**
 * MedicScorePage:
 *
 * Another customer like this one is led along the best way meanwhile: then the two are compared.
 */
struct _MedicScorePage
{
  MedicPage parent_instance;

  MedicStatement *statement;
  GtkLabel *lead;
  AdwPreferencesGroup *customer;
  AdwPreferencesGroup *evidence;
  AdwPreferencesGroup *numbers;
  AdwPreferencesGroup *way;
  AdwPreferencesGroup *wrong;

  MedicTrace *mine;
  GCancellable *cancellable;
  gboolean random;  /* nobody was told who it is */
};

G_DEFINE_FINAL_TYPE (MedicScorePage, medic_score_page, MEDIC_TYPE_PAGE)

static void
add_count (MedicScorePage *self,
           const char     *icon,
           const char     *title,
           guint           mine,
           guint           best)
{
  g_autofree char *mine_text = g_strdup_printf ("%u", mine);
  g_autofree char *best_text = g_strdup_printf ("%u", best);
  /* Translators: {mine} and {best} are numbers, {best} that of the best way. */
  g_autofree char *line = medic_words_fill (_("{mine}. The best way: {best}."),
                                            "mine", mine_text, "best", best_text, NULL);

  adw_preferences_group_add (self->numbers, medic_row_new (icon, title, line));
}

static void
show_numbers (MedicScorePage   *self,
              const MedicScore *score)
{
  g_autofree char *mine = score->ms >= 0 ? medic_score_dup_time (score->ms) : NULL;
  g_autofree char *best = medic_score_dup_time (score->best_ms);
  /* Translators: how long it took, in minutes and seconds like “3:20”; {best} without a person. */
  g_autofree char *line = medic_words_fill (_("{mine}. The program by itself: {best}."),
                                            "mine", mine != NULL ? mine : _("Not known"),
                                            "best", best, NULL);

  add_count (self, "dialog-question-symbolic", _("Questions answered"), score->n_questions,
             score->best_questions);
  add_count (self, "view-list-bullet-symbolic", _("Steps done"), score->n_steps, score->best_steps);
  adw_preferences_group_add (self->numbers, medic_row_new ("document-open-recent-symbolic",
                                                           _("Minutes"), line));
  gtk_widget_set_visible (GTK_WIDGET (self->numbers), TRUE);
}

/* To say it as it was when the cause was named. */
static MedicSpeech
get_speech (const MedicTrace *best)
{
  return (MedicSpeech) {
    medic_program_get_knowledge (), best->facts, medic_language_get_current ()
  };
}

static void
show_evidence (MedicScorePage       *self,
               const MedicTrace     *best,
               const MedicDiagnosis *cause)
{
  MedicSpeech speech = get_speech (best);
  g_autofree char *title = cause != NULL ? medic_words_say (&speech, cause->title)
                                         : g_strdup (_("Nothing is wrong in what we can see from outside."));
  g_autoptr (GArray) observed =
    cause != NULL ? medic_finding_observe (speech.knowledge, cause, speech.facts) : NULL;

  adw_preferences_group_add (self->customer, medic_row_new ("edit-find-symbolic", title, NULL));
  for (guint i = 0; observed != NULL && i < observed->len; i++)
    {
      MedicFact fact = g_array_index (observed, MedicFact, i);
      g_autofree char *value = medic_words_value (&speech, fact);

      adw_preferences_group_add (self->evidence,
                                 medic_row_new (NULL, _(medic_fact_get_label (fact)), value));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), observed != NULL && observed->len > 0);
}

static void
show_way (MedicScorePage   *self,
          const MedicTrace *best)
{
  MedicSpeech speech = get_speech (best);
  gboolean any = FALSE;

  for (guint i = 0; i < medic_journal_get_n (best->journal); i++)
    {
      const MedicEntry *entry = medic_journal_get (best->journal, i);

      if (entry->kind == MEDIC_ENTRY_DONE)
        {
          g_autofree char *title = medic_words_say (&speech, entry->step->title);

          const char *who = _(medic_owner_get_name (entry->step->actor));

          adw_preferences_group_add (self->way, medic_row_new (NULL, title, who));
          any = TRUE;
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->way), any);
}

static const char *
get_label (const MedicQuestion *question,
           const char          *answer)
{
  for (const MedicChoice *choice = question->choices; choice->value != NULL; choice++)
    if (g_strcmp0 (choice->value, answer) == 0)
      return _(choice->label);

  return _("I don’t know");
}

static void
add_wrong (MedicScorePage *self,
           const char     *msgid,
           const char     *why)
{
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));
  MedicSpeech speech = medic_case_get_speech (the_case);
  g_autofree char *title = medic_words_say (&speech, msgid);

  adw_preferences_group_add (self->wrong, medic_row_new ("dialog-warning-symbolic", title, why));
}

static void
show_wrong (MedicScorePage   *self,
            const MedicScore *score)
{
  for (guint i = 0; i < score->wrong_answers->len; i++)
    {
      const MedicGivenAnswer *answer = &g_array_index (score->wrong_answers, MedicGivenAnswer, i);
      /* Translators: {given} and {said} are two answers to one question. */
      g_autofree char *why = medic_words_fill (_("You: {given}. The customer: {said}."),
                                               "given", get_label (answer->question, answer->given),
                                               "said", get_label (answer->question, answer->said), NULL);

      add_wrong (self, answer->question->text, why);
    }
  for (guint i = 0; i < score->wrong_causes->len; i++)
    add_wrong (self, ((const MedicDiagnosis *) g_ptr_array_index (score->wrong_causes, i))->title,
               _("This was not the cause"));
  for (guint i = 0; i < score->wrong_steps->len; i++)
    add_wrong (self, ((const MedicStep *) g_ptr_array_index (score->wrong_steps, i))->title,
               _("It was not needed"));

  if (medic_score_n_wrong (score) == 0)
    adw_preferences_group_add (self->wrong, medic_row_new ("object-select-symbolic", _("None"), NULL));
  /* Who gave up at once did nothing right either. */
  gtk_widget_set_visible (GTK_WIDGET (self->wrong),
                          score->solved || medic_score_n_wrong (score) > 0);
}

static void
on_paced (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (MedicScorePage) self = MEDIC_SCORE_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicTrace) best = medic_pace_run_finish (MEDIC_PROGRAM (source), result, &error);
  g_autoptr (MedicScore) score = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (best == NULL)
    {
      gtk_label_set_label (self->lead, error->message);
      return;
    }

  score = medic_score_new (self->mine, best);
  medic_statement_set_label (self->statement, score->solved ? _("Solved") : _("This is the answer"));
  gtk_widget_set_visible (GTK_WIDGET (self->lead), FALSE);
  show_evidence (self, best, score->cause);
  show_numbers (self, score);
  show_way (self, best);
  show_wrong (self, score);
}

static void
medic_score_page_enter (MedicPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MEDIC_SCORE_PAGE (page)->statement));
}

/* Who practises with whom they do not know goes on so. */
static void
medic_score_page_primary (MedicPage *page)
{
  g_autoptr (MedicProgram) program =
    MEDIC_SCORE_PAGE (page)->random
      ? medic_program_new_random (medic_program_get_practice (medic_page_get_program (page)), NULL)
      : NULL;

  if (program != NULL)
    medic_page_start (page, (MedicBeginning) { .program = program, .place = MEDIC_PLACE_CHECKS });
  else
    medic_page_go (page, MEDIC_PLACE_PRACTISE);
}

static void
medic_score_page_secondary (MedicPage *page)
{
  medic_page_go (page, MEDIC_PLACE_START);
}

/* From now on it is told who it is. */
static void
medic_score_page_constructed (GObject *object)
{
  MedicScorePage *self = MEDIC_SCORE_PAGE (object);
  MedicProgram *program = medic_page_get_program (MEDIC_PAGE (self));

  self->random = medic_program_was_hidden (program);
  medic_program_reveal (program);
  G_OBJECT_CLASS (medic_score_page_parent_class)->constructed (object);
  medic_page_hide_answer (MEDIC_PAGE (self));

  self->mine = medic_program_take_trace (program, medic_page_get_case (MEDIC_PAGE (self)));
  medic_statement_set_label (self->statement, _("How it went"));
  gtk_label_set_label (self->lead, _("Looking for the best way…"));
  adw_preferences_group_add (self->customer,
                             medic_row_new ("avatar-default-symbolic", _(medic_program_get_title (program)),
                                            _(medic_program_get_summary (program))));
  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) {
    .title = _("How it went"),
    .primary = _("Try another"),
    .secondary = _("Back to the start"),
  });
  self->cancellable = g_cancellable_new ();
  medic_pace_run_async (program, self->cancellable, on_paced, g_object_ref (self));
}

static void
medic_score_page_dispose (GObject *object)
{
  MedicScorePage *self = MEDIC_SCORE_PAGE (object);

  g_clear_pointer (&self->mine, medic_trace_free);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (medic_score_page_parent_class)->dispose (object);
}

/* The page holds itself while it waits, and is let go of once it is shown no more. */
static void
medic_score_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (MEDIC_SCORE_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (medic_score_page_parent_class)->unroot (widget);
}

static void
medic_score_page_class_init (MedicScorePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MedicPageClass *page_class = MEDIC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_score_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = medic_score_page_dispose;
  widget_class->unroot = medic_score_page_unroot;
  page_class->enter = medic_score_page_enter;
  page_class->primary = medic_score_page_primary;
  page_class->secondary = medic_score_page_secondary;

  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-score-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicScorePage, statement);
  gtk_widget_class_bind_template_child (widget_class, MedicScorePage, lead);
  gtk_widget_class_bind_template_child (widget_class, MedicScorePage, customer);
  gtk_widget_class_bind_template_child (widget_class, MedicScorePage, evidence);
  gtk_widget_class_bind_template_child (widget_class, MedicScorePage, numbers);
  gtk_widget_class_bind_template_child (widget_class, MedicScorePage, way);
  gtk_widget_class_bind_template_child (widget_class, MedicScorePage, wrong);
}

static void
medic_score_page_init (MedicScorePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
