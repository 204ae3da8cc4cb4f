/* medic-question-page.c - one question to the person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-question-page.h"

#include "app/medic-announce.h"
#include "app/medic-rows.h"
#include "app/medic-statement.h"

/**
 * MedicQuestionPage:
 *
 * Asked only when an answer would decide something, and says why. “I don’t
 * know” is an answer.
 */
struct _MedicQuestionPage
{
  MedicPage parent_instance;

  MedicStatement *statement;
  GtkLabel *lead;
  GtkListBox *list;
  GtkExpander *where;
  GtkLabel *where_label;

  const MedicQuestion *question;
  GtkCheckButton *first;  /* (nullable) (unowned): the group of the choices */
  const char *chosen;     /* (nullable): the answer */
};

G_DEFINE_FINAL_TYPE (MedicQuestionPage, medic_question_page, MEDIC_TYPE_PAGE)

/* One choice on the page; freed with its row. */
typedef struct
{
  MedicQuestionPage *page;  /* (unowned) */
  const char        *value;
} Choice;

static const char *
find_title (MedicQuestionPage *self)
{
  const MedicWalk *walk = medic_case_get_walk (medic_page_get_case (MEDIC_PAGE (self)));

  if (self->question != NULL && self->question->answers == MEDIC_FACT_HUBSPOT_SHOWS)
    return _("Choose what you see");

  return walk != NULL ? _(walk->title) : _("One question");
}

static void
update_frame (MedicQuestionPage *self)
{
  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) {
    .title = find_title (self),
    .primary = _("Continue"),
    .waits = self->chosen == NULL,
  });
}

/* The row has the focus, and says itself whether it is chosen. */
static void
say_chosen (GtkCheckButton *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);

  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_check_button_get_active (button) ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                                    : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

static void
on_toggled (GtkCheckButton *button,
            Choice         *choice)
{
  say_chosen (button);
  if (!gtk_check_button_get_active (button))
    return;

  choice->page->chosen = choice->value;
  update_frame (choice->page);
}

static void
free_choice (gpointer  data,
             GClosure *closure)
{
  g_free (data);
}

static void
append_choice (MedicQuestionPage *self,
               const char        *value,
               const char        *label,
               const char        *hint)
{
  GtkWidget *row = medic_row_new (NULL, label, hint);
  GtkWidget *button = g_object_new (GTK_TYPE_CHECK_BUTTON, "can-focus", FALSE, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  Choice *choice = g_new0 (Choice, 1);

  *choice = (Choice) { self, value };
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (self->first == NULL)
    self->first = GTK_CHECK_BUTTON (button);
  else
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->first);

  g_signal_connect_data (button, "toggled", G_CALLBACK (on_toggled), choice, free_choice, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_object_set (row, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  say_chosen (GTK_CHECK_BUTTON (button));
  /* Here Space chooses, and Enter goes on. */
  gtk_widget_set_receives_default (row, FALSE);
  gtk_list_box_append (self->list, row);
}

/* In practice, the customer's answer is marked: the one who practises hears it on the phone. */
static const char *
find_hint (MedicQuestionPage *self,
           const char        *value,
           const char        *hint)
{
  const char *said = medic_program_get_answer (medic_page_get_program (MEDIC_PAGE (self)),
                                               self->question->id);

  if (said != NULL && g_str_equal (said, value))
    return _("This is what the practice customer says");

  return hint != NULL ? _(hint) : NULL;
}

/* Whether “I don’t know” leaves nothing to go by: no message, no address, nothing done. */
static gboolean
needs_address (MedicQuestionPage *self)
{
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));

  return self->question->answers == MEDIC_FACT_HUBSPOT_SHOWS
         && medic_facts_peek (medic_case_get_facts (the_case), MEDIC_FACT_ADDRESS_TYPED) == NULL
         && medic_journal_get_n (medic_case_get_journal (the_case)) == 0;
}

static void
show_question (MedicQuestionPage *self)
{
  MedicPage *page = MEDIC_PAGE (self);
  g_autofree char *text = medic_page_say (page, self->question->text);
  g_autofree char *why = medic_page_say (page, self->question->why);

  medic_statement_set_label (self->statement, text);
  gtk_label_set_label (self->lead, why);
  gtk_widget_set_visible (GTK_WIDGET (self->where), self->question->where != NULL);
  if (self->question->where != NULL)
    gtk_label_set_label (self->where_label, _(self->question->where));

  for (const MedicChoice *choice = self->question->choices; choice->value != NULL; choice++)
    append_choice (self, choice->value, _(choice->label),
                   find_hint (self, choice->value, choice->hint));
  append_choice (self, MEDIC_ANSWER_UNKNOWN, _("I don’t know"),
                 needs_address (self) ? _("That is fine. Then we start with your address.")
                                      : _("That is fine. We go on with what is known."));
}

static void
medic_question_page_enter (MedicPage *page)
{
  MedicQuestionPage *self = MEDIC_QUESTION_PAGE (page);

  if (self->first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
}

static void
medic_question_page_primary (MedicPage *page)
{
  MedicQuestionPage *self = MEDIC_QUESTION_PAGE (page);

  if (g_str_equal (self->chosen, MEDIC_ANSWER_UNKNOWN) && needs_address (self))
    {
      medic_page_go (page, MEDIC_PLACE_START);
      return;
    }

  medic_case_answer (medic_page_get_case (page), self->question, self->chosen);
  medic_page_next (page);
}

static void
medic_question_page_constructed (GObject *object)
{
  MedicQuestionPage *self = MEDIC_QUESTION_PAGE (object);
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));

  G_OBJECT_CLASS (medic_question_page_parent_class)->constructed (object);

  self->question = medic_case_get_next_question (the_case);
  if (self->question != NULL)
    show_question (self);
  update_frame (self);
}

static char *
medic_question_page_dup_draft (MedicPage *page)
{
  return g_strdup (MEDIC_QUESTION_PAGE (page)->chosen);
}

static void
medic_question_page_set_draft (MedicPage  *page,
                               const char *text)
{
  MedicQuestionPage *self = MEDIC_QUESTION_PAGE (page);
  int i = 0;
  GtkListBoxRow *row;

  if (self->question == NULL)
    return;

  /* “I don’t know” is the row after the choices. */
  for (const MedicChoice *c = self->question->choices;
       c->value != NULL && !g_str_equal (c->value, text); c++)
    i++;

  row = gtk_list_box_get_row_at_index (self->list, i);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* What is shown there takes no focus. */
static void
on_where (MedicQuestionPage *self)
{
  if (gtk_expander_get_expanded (self->where))
    medic_announce (GTK_WIDGET (self), gtk_label_get_label (self->where_label), MEDIC_URGENCY_NOW);
}

/* In a list, Enter chooses; once there is a choice it presses the main button, as everywhere. */
static gboolean
on_return (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  MedicQuestionPage *self = MEDIC_QUESTION_PAGE (widget);

  if (self->chosen == NULL)
    return FALSE;

  medic_page_primary (MEDIC_PAGE (self));

  return TRUE;
}

static void
medic_question_page_class_init (MedicQuestionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MedicPageClass *page_class = MEDIC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_question_page_constructed;
  page_class->enter = medic_question_page_enter;
  page_class->primary = medic_question_page_primary;
  page_class->dup_draft = medic_question_page_dup_draft;
  page_class->set_draft = medic_question_page_set_draft;

  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-question-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicQuestionPage, statement);
  gtk_widget_class_bind_template_child (widget_class, MedicQuestionPage, lead);
  gtk_widget_class_bind_template_child (widget_class, MedicQuestionPage, list);
  gtk_widget_class_bind_template_child (widget_class, MedicQuestionPage, where);
  gtk_widget_class_bind_template_child (widget_class, MedicQuestionPage, where_label);
  gtk_widget_class_bind_template_callback (widget_class, on_where);
}

static void
medic_question_page_init (MedicQuestionPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Return|KP_Enter"),
                      gtk_callback_action_new (on_return, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
