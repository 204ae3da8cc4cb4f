/* medic-sign-in-page.c - signing in at Microsoft, and whose account came back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-sign-in-page-private.h"

#include "program/medic-sign-in.h"

/**
 * MedicSignInPage:
 *
 * First it says what will be asked for and what is never done; then it waits for the person, who
 * signs in in the browser or with a code; then it shows whose account came back. A wrong one is
 * refused in words and never used.
 */
G_DEFINE_FINAL_TYPE (MedicSignInPage, medic_sign_in_page, MEDIC_TYPE_PAGE)

static void on_examined (MedicSignInPage *self);

MedicCase *
medic_sign_in_page_get_case (MedicSignInPage *self)
{
  return medic_page_get_case (MEDIC_PAGE (self));
}

MedicProgram *
medic_sign_in_page_get_program (MedicSignInPage *self)
{
  return medic_page_get_program (MEDIC_PAGE (self));
}

const MedicFacts *
medic_sign_in_page_get_facts (MedicSignInPage *self)
{
  return medic_case_get_facts (medic_sign_in_page_get_case (self));
}

/* Whether it is about who signs in, and not about what is looked at afterwards. */
gboolean
medic_sign_in_page_is_first (MedicSignInPage *self)
{
  return self->question == NULL || self->question->answers == MEDIC_FACT_SIGN_IN_WANTED;
}

gboolean
medic_sign_in_page_is_practice (MedicSignInPage *self)
{
  return medic_program_is_practice (medic_sign_in_page_get_program (self));
}

/* Whether the account that came back has the address that is wanted, as far as that can be told. */
gboolean
medic_sign_in_page_is_wanted (MedicSignInPage *self)
{
  const MedicFacts *facts = medic_sign_in_page_get_facts (self);

  return g_strcmp0 (medic_facts_peek_string (facts, MEDIC_FACT_ACCOUNT_WANTED), "other") != 0;
}

static void
on_examine_finished (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  medic_case_examine_finish (MEDIC_CASE (source), result, NULL);
}

/* The person said @answer: what follows is looked at, and the person is waited for. */
void
medic_sign_in_page_begin (MedicSignInPage *self,
                          const char      *answer)
{
  MedicCase *the_case = medic_sign_in_page_get_case (self);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  medic_case_answer (the_case, self->question, answer);
  medic_case_examine_async (the_case, cancellable, on_examine_finished, NULL);
  medic_sign_in_page_show (self, MEDIC_SIGN_IN_WAITING);
  gtk_widget_grab_focus (GTK_WIDGET (self->statement));
  if (!medic_case_is_running (the_case))
    on_examined (self);
}

static void
on_case_changed (MedicSignInPage *self)
{
  if (self->stage == MEDIC_SIGN_IN_WAITING)
    medic_sign_in_page_show (self, MEDIC_SIGN_IN_WAITING);
}

static void
on_kept (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (MedicSignInPage) self = MEDIC_SIGN_IN_PAGE (user_data);
  const char *sentence;

  medic_sign_in_keep_finish (MEDIC_PROGRAM (source), result, &sentence);
  if (sentence != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    medic_page_mention (MEDIC_PAGE (self), _(sentence));
}

static void
show_whose (MedicSignInPage *self)
{
  if (medic_sign_in_page_is_wanted (self) && gtk_switch_get_active (self->stay))
    medic_sign_in_keep_async (medic_sign_in_page_get_program (self), NULL, on_kept,
                              g_object_ref (self));

  medic_sign_in_page_show (self, MEDIC_SIGN_IN_ADDRESSES);
  gtk_widget_grab_focus (GTK_WIDGET (self->statement));
}

/* What was done on request is told at once; it decides nothing. */
static void
mention_what_was_tried (MedicSignInPage *self)
{
  MedicSpeech speech = medic_case_get_speech (medic_sign_in_page_get_case (self));
  MedicFact tried = MEDIC_FACT_NONE;
  const MedicCheck *check;
  g_autofree char *found = NULL;

  if (self->question != NULL && self->question->answers == MEDIC_FACT_DRAFT_WANTED)
    tried = MEDIC_FACT_DRAFT;
  else if (self->question != NULL && self->question->answers == MEDIC_FACT_TEST_WANTED)
    tried = MEDIC_FACT_TEST;

  check = tried != MEDIC_FACT_NONE ? medic_knowledge_who_checks (speech.knowledge, tried) : NULL;
  found = check != NULL ? medic_words_found (&speech, check) : NULL;
  if (found != NULL)
    medic_page_mention (MEDIC_PAGE (self), found);
}

static void
on_examined (MedicSignInPage *self)
{
  if (self->stage != MEDIC_SIGN_IN_WAITING || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  mention_what_was_tried (self);
  if (medic_sign_in_page_is_first (self)
      && medic_facts_peek (medic_sign_in_page_get_facts (self), MEDIC_FACT_ACCOUNT_WANTED) != NULL)
    {
      show_whose (self);
      return;
    }

  /* What comes next may be about something else. */
  if (medic_sign_in_page_is_first (self)
      && !medic_sign_in_is_held (medic_sign_in_page_get_program (self)))
    medic_page_mention (MEDIC_PAGE (self), _("You are not signed in. We go on with what is known."));
  medic_page_next (MEDIC_PAGE (self));
}

static void
sign_in_again (MedicSignInPage *self)
{
  medic_sign_in_leave (medic_sign_in_page_get_program (self));
  self->question = medic_knowledge_who_asks (medic_program_get_knowledge (),
                                             MEDIC_FACT_SIGN_IN_WANTED);
  medic_sign_in_page_begin (self, "browser");
}

static void
stop (MedicPage *page)
{
  if (MEDIC_SIGN_IN_PAGE (page)->stage == MEDIC_SIGN_IN_WAITING)
    medic_case_stop (medic_page_get_case (page));
}

static void
medic_sign_in_page_primary (MedicPage *page)
{
  MedicSignInPage *self = MEDIC_SIGN_IN_PAGE (page);

  switch (self->stage)
    {
    case MEDIC_SIGN_IN_MISSING:
      gtk_widget_activate_action (GTK_WIDGET (page), "app.preferences", NULL);
      break;

    case MEDIC_SIGN_IN_OFFER:
      medic_sign_in_page_begin (self, medic_sign_in_page_is_first (self) ? "browser" : "yes");
      break;

    case MEDIC_SIGN_IN_WAITING:
      if (medic_sign_in_page_is_practice (self) && medic_prompt_view_asks (self->prompt))
        medic_prompt_view_practise (self->prompt);
      else
        stop (page);
      break;

    case MEDIC_SIGN_IN_ADDRESSES:
    default:
      if (medic_sign_in_page_is_wanted (self))
        medic_page_next (page);
      else
        sign_in_again (self);
    }
}

/* A case goes by what was set up when it began. */
static void
begin_anew (MedicSignInPage *self)
{
  const MedicFacts *facts = medic_sign_in_page_get_facts (self);

  medic_page_start (MEDIC_PAGE (self), (MedicBeginning) {
    .program = medic_sign_in_page_get_program (self),
    .address = medic_facts_peek_string (facts, MEDIC_FACT_ADDRESS_TYPED),
    .place = MEDIC_PLACE_CHECKS,
  });
}

static void
medic_sign_in_page_secondary (MedicPage *page)
{
  MedicSignInPage *self = MEDIC_SIGN_IN_PAGE (page);

  if (self->stage == MEDIC_SIGN_IN_MISSING)
    begin_anew (self);
  else
    stop (page);
}

static void
medic_sign_in_page_enter (MedicPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MEDIC_SIGN_IN_PAGE (page)->statement));
}

/* The same page anew goes on with what this one began. */
static char *
medic_sign_in_page_dup_draft (MedicPage *page)
{
  MedicSignInPage *self = MEDIC_SIGN_IN_PAGE (page);
  MedicSignInStage stage = self->stage;

  self->stage = MEDIC_SIGN_IN_OFFER;
  g_signal_handlers_disconnect_by_data (medic_sign_in_page_get_case (self), self);

  return g_strdup_printf ("%d%d%s", (int) stage, gtk_switch_get_active (self->stay),
                          self->question != NULL ? self->question->id : "");
}

static void
medic_sign_in_page_set_draft (MedicPage  *page,
                              const char *text)
{
  MedicSignInPage *self = MEDIC_SIGN_IN_PAGE (page);

  self->question = medic_knowledge_get_question (medic_program_get_knowledge (), text + 2);
  gtk_switch_set_active (self->stay, text[1] == '1');
  medic_sign_in_page_show (self, (MedicSignInStage) (text[0] - '0'));
}

static MedicSignInStage
find_stage (MedicSignInPage *self)
{
  if (medic_case_is_running (medic_sign_in_page_get_case (self)))
    return MEDIC_SIGN_IN_WAITING;

  if (!medic_sign_in_is_set_up (medic_sign_in_page_get_program (self)))
    return MEDIC_SIGN_IN_MISSING;

  return self->question != NULL ? MEDIC_SIGN_IN_OFFER : MEDIC_SIGN_IN_ADDRESSES;
}

static void
medic_sign_in_page_constructed (GObject *object)
{
  MedicSignInPage *self = MEDIC_SIGN_IN_PAGE (object);
  MedicCase *the_case = medic_sign_in_page_get_case (self);
  const MedicQuestion *next = medic_case_get_next_question (the_case);

  G_OBJECT_CLASS (medic_sign_in_page_parent_class)->constructed (object);

  self->question = next != NULL && next->signs_in ? next : NULL;
  medic_prompt_view_set_page (self->prompt, MEDIC_PAGE (self));
  g_signal_connect_object (the_case, "examined", G_CALLBACK (on_examined), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (the_case, "changed", G_CALLBACK (on_case_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->prompt, "notify::visible", G_CALLBACK (on_case_changed), self,
                           G_CONNECT_SWAPPED);
  medic_sign_in_page_show (self, find_stage (self));
}

/* Leaving the page, in whatever way, ends what it started; where to go is decided already. */
static void
medic_sign_in_page_unroot (GtkWidget *widget)
{
  MedicSignInPage *self = MEDIC_SIGN_IN_PAGE (widget);

  if (self->stage == MEDIC_SIGN_IN_WAITING)
    {
      self->stage = MEDIC_SIGN_IN_OFFER;
      medic_case_stop (medic_sign_in_page_get_case (self));
    }

  GTK_WIDGET_CLASS (medic_sign_in_page_parent_class)->unroot (widget);
}

static void
medic_sign_in_page_dispose (GObject *object)
{
  MedicSignInPage *self = MEDIC_SIGN_IN_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (medic_sign_in_page_parent_class)->dispose (object);
}

static void
medic_sign_in_page_class_init (MedicSignInPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MedicPageClass *page_class = MEDIC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_sign_in_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = medic_sign_in_page_dispose;
  widget_class->unroot = medic_sign_in_page_unroot;
  page_class->enter = medic_sign_in_page_enter;
  page_class->primary = medic_sign_in_page_primary;
  page_class->secondary = medic_sign_in_page_secondary;
  page_class->escape = stop;
  page_class->dup_draft = medic_sign_in_page_dup_draft;
  page_class->set_draft = medic_sign_in_page_set_draft;

  g_type_ensure (MEDIC_TYPE_PROMPT_VIEW);
  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-sign-in-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicSignInPage, badge);
  gtk_widget_class_bind_template_child (widget_class, MedicSignInPage, statement);
  gtk_widget_class_bind_template_child (widget_class, MedicSignInPage, lead);
  gtk_widget_class_bind_template_child (widget_class, MedicSignInPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, MedicSignInPage, prompt);
  gtk_widget_class_bind_template_child (widget_class, MedicSignInPage, content);
  gtk_widget_class_bind_template_child (widget_class, MedicSignInPage, more);
  gtk_widget_class_bind_template_child (widget_class, MedicSignInPage, stay_row);
  gtk_widget_class_bind_template_child (widget_class, MedicSignInPage, stay);
}

static void
medic_sign_in_page_init (MedicSignInPage *self)
{
  self->rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
