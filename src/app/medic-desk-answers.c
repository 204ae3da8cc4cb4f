/* medic-desk-answers.c - what to ask a customer who has no program, and what is left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-answers.h"

#include "app/medic-desk-choices.h"
#include "app/medic-desk-twin.h"
#include "app/medic-desk-words.h"
#include "app/medic-focus.h"
#include "app/medic-long-lines.h"
#include "app/medic-rows.h"
#include "app/medic-translate.h"

/* Questions that are offered beside the best one. */
#define MOST_OTHERS 5

/* What a page that is pasted has at most; more is not taken into the field. */
#define LONGEST_TOLD (64 * 1024)

/**
 * MedicDeskAnswers:
 *
 * The question that leaves the fewest causes comes first. An answer counts at once, and can be
 * taken back.
 */
struct _MedicDeskAnswers
{
  AdwBin parent_instance;

  GtkLabel *left;
  AdwBin *twin_place;
  AdwBin *choices_place;
  GtkLabel *why;
  GtkWidget *back_button;
  AdwBin *others_place;
  GtkTextView *told;
  GtkTextBuffer *told_buffer;
  GtkWidget *tell_button;

  MedicDesk *desk;
  MedicDeskTongues *tongues;
  MedicDeskTwin *twin;
  const MedicQuestion *wanted;  /* (nullable): in place of the best one */
};

G_DEFINE_FINAL_TYPE (MedicDeskAnswers, medic_desk_answers, ADW_TYPE_BIN)

static void show_all (MedicDeskAnswers *self);

/* Returns: (nullable): the one that the agent wants, else the best one */
static const MedicNarrow *
find_asked (MedicDeskAnswers *self,
            GPtrArray        *questions)
{
  for (guint i = 0; i < questions->len; i++)
    if (((const MedicNarrow *) g_ptr_array_index (questions, i))->question == self->wanted)
      return g_ptr_array_index (questions, i);

  return questions->len > 0 ? g_ptr_array_index (questions, 0) : NULL;
}

static void
fill_card (MedicDeskAnswers    *self,
           MedicTongue          whose,
           const MedicQuestion *question)
{
  const MedicLanguage *language = medic_desk_tongues_get (self->tongues, whose);
  MedicSpeech speech = medic_desk_get_speech (self->desk, language);
  g_autofree char *text = medic_words_say (&speech, question->text);
  g_autofree char *where = question->where != NULL ? medic_words_say (&speech, question->where)
                                                   : NULL;
  GtkBox *box = medic_desk_twin_clear (self->twin, whose, text);

  if (box == NULL)
    return;

  /* Translators: above the place where the answer to a question can be seen. */
  medic_desk_append_part (box, medic_language_say (language, N_("Where they see it")), where,
                          "spoken");
  medic_desk_turn_to (GTK_WIDGET (box), language);
}

static void
on_answered (MedicDeskAnswers *self,
             const char       *value)
{
  g_autoptr (GPtrArray) questions = medic_desk_list_questions (self->desk);
  const MedicNarrow *asked = find_asked (self, questions);

  if (asked == NULL)
    return;

  self->wanted = NULL;
  medic_desk_answer (self->desk, asked->question, value);
  /* That there is a message says little: what it says is what counts. */
  if (g_strcmp0 (value, MEDIC_SHOWN_MESSAGE) == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->told));
  else
    medic_desk_begin_reading (GTK_WIDGET (self));
}

static void
show_question (MedicDeskAnswers  *self,
               const MedicNarrow *asked)
{
  MedicSpeech speech = medic_desk_get_speech (self->desk, medic_language_get_current ());
  g_autofree char *why = asked != NULL ? medic_words_say (&speech, asked->question->why) : NULL;
  g_autofree char *text = why == NULL ? NULL
    : medic_words_fill (_("Why we ask: {why}"), "why", why, NULL);
  GtkWidget *choices, *before;

  gtk_widget_set_visible (GTK_WIDGET (self->twin_place), asked != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->choices_place), asked != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->why), asked != NULL);
  gtk_label_set_label (self->why, text != NULL ? text : "");
  if (asked == NULL)
    return;

  fill_card (self, MEDIC_TONGUE_MINE, asked->question);
  fill_card (self, MEDIC_TONGUE_THEIRS, asked->question);
  choices = medic_desk_choices_new (self->desk, asked, self->tongues);
  g_signal_connect_object (choices, "answered", G_CALLBACK (on_answered), self,
                           G_CONNECT_SWAPPED);
  before = adw_bin_get_child (self->choices_place);
  medic_desk_choices_keep_typed (MEDIC_DESK_CHOICES (choices),
                                 before != NULL ? MEDIC_DESK_CHOICES (before) : NULL);
  adw_bin_set_child (self->choices_place, choices);
}

static void
show_left (MedicDeskAnswers *self,
           gboolean          asked)
{
  g_autoptr (GPtrArray) possible = medic_desk_list_possible (self->desk);
  g_autofree char *n = g_strdup_printf ("%u", possible->len);
  const MedicLanguage *spoken = medic_language_get_current ();
  g_autofree char *text =
    medic_words_fill (medic_language_say_plural (spoken, "{n} cause is left",
                                                 "{n} causes are left", possible->len),
                      "n", n, NULL);

  if (asked)
    gtk_label_set_label (self->left, text);
  else if (medic_desk_get_said (self->desk) != NULL)
    gtk_label_set_label (self->left, _("Nothing else has to be asked. Go on to the steps."));
  else
    gtk_label_set_label (self->left, _("Nothing else can be asked. Hand the case over."));
}

/* A question that can be asked in place of the one that is shown; freed with its row. */
typedef struct
{
  MedicDeskAnswers    *view;  /* (unowned): the row is on it */
  const MedicQuestion *question;
} Other;

static void
on_other (AdwActionRow *row,
          Other        *other)
{
  MedicDeskAnswers *self = other->view;

  self->wanted = other->question;
  show_all (self);
  medic_desk_begin_reading (GTK_WIDGET (self));
}

static void
free_other (gpointer  data,
            GClosure *closure)
{
  g_free (data);
}

static void
add_other (MedicDeskAnswers    *self,
           AdwPreferencesGroup *group,
           const MedicQuestion *question)
{
  MedicSpeech speech = medic_desk_get_speech (self->desk, medic_language_get_current ());
  g_autofree char *text = medic_words_say (&speech, question->text);
  GtkWidget *row = medic_row_new (NULL, text, NULL);
  Other *other = g_new0 (Other, 1);

  *other = (Other) { self, question };
  medic_row_add_arrow (row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (on_other), other, free_other, 0);
  adw_preferences_group_add (group, row);
}

static void
show_others (MedicDeskAnswers  *self,
             GPtrArray         *questions,
             const MedicNarrow *asked)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  guint shown = 0;

  adw_preferences_group_set_title (group, _("Or ask this"));
  for (guint i = 0; i < questions->len && shown < MOST_OTHERS; i++)
    if (g_ptr_array_index (questions, i) != asked)
      {
        const MedicNarrow *narrow = g_ptr_array_index (questions, i);

        add_other (self, group, narrow->question);
        shown++;
      }

  medic_translate_let_wrap (GTK_WIDGET (group));
  adw_bin_set_child (self->others_place, GTK_WIDGET (group));
  gtk_widget_set_visible (GTK_WIDGET (self->others_place), shown > 0);
}

static void
show_all (MedicDeskAnswers *self)
{
  g_autoptr (GPtrArray) questions = medic_desk_list_questions (self->desk);
  const MedicNarrow *asked = find_asked (self, questions);

  show_left (self, asked != NULL);
  show_question (self, asked);
  show_others (self, questions, asked);
  gtk_widget_set_visible (self->back_button, medic_desk_can_take_back (self->desk));
}

static void
on_take_back (MedicDeskAnswers *self)
{
  self->wanted = NULL;
  medic_desk_take_back (self->desk);
  medic_desk_begin_reading (GTK_WIDGET (self));
}

static void
on_told_changed (MedicDeskAnswers *self)
{
  gtk_widget_set_sensitive (self->tell_button,
                            gtk_text_buffer_get_char_count (self->told_buffer) > 0);
}

/* What the customer reads out is taken for what it says, as on the page for messages. */
static void
on_tell (MedicDeskAnswers *self)
{
  g_autofree char *text = medic_desk_answers_dup_told (self);

  self->wanted = NULL;
  medic_desk_answers_set_told (self, "");
  medic_desk_tell (self->desk, text);
  medic_desk_begin_reading (GTK_WIDGET (self));
}

static gboolean
medic_desk_answers_grab_focus (GtkWidget *widget)
{
  MedicDeskAnswers *self = MEDIC_DESK_ANSWERS (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->twin_place)))
    return medic_desk_twin_focus (self->twin);

  return gtk_widget_grab_focus (GTK_WIDGET (self->told));
}

static void
medic_desk_answers_dispose (GObject *object)
{
  MedicDeskAnswers *self = MEDIC_DESK_ANSWERS (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->tongues);

  G_OBJECT_CLASS (medic_desk_answers_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-desk-answers.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicDeskAnswers, left);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskAnswers, twin_place);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskAnswers, choices_place);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskAnswers, why);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskAnswers, back_button);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskAnswers, others_place);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskAnswers, told);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskAnswers, told_buffer);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskAnswers, tell_button);
  gtk_widget_class_bind_template_callback (widget_class, on_take_back);
  gtk_widget_class_bind_template_callback (widget_class, on_told_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_tell);
}

static void
medic_desk_answers_class_init (MedicDeskAnswersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = medic_desk_answers_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = medic_desk_answers_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = medic_focus_child;
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
medic_desk_answers_init (MedicDeskAnswers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  medic_translate_widget (GTK_WIDGET (self));
  medic_long_lines_bound (self->told_buffer, LONGEST_TOLD);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->told), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("They read a message to you, or send it"), -1);
  gtk_widget_set_sensitive (self->tell_button, FALSE);
}

/* Returns: (transfer floating): */
GtkWidget *
medic_desk_answers_new (MedicDesk        *desk,
                        MedicDeskTongues *tongues)
{
  MedicDeskAnswers *self = g_object_new (MEDIC_TYPE_DESK_ANSWERS, NULL);

  self->desk = g_object_ref (desk);
  self->tongues = g_object_ref (tongues);
  self->twin = MEDIC_DESK_TWIN (medic_desk_twin_new (tongues));
  adw_bin_set_child (self->twin_place, GTK_WIDGET (self->twin));
  g_signal_connect_object (desk, "changed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tongues, "changed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  show_all (self);

  return GTK_WIDGET (self);
}

/* Returns: (transfer full): what is typed there and not read yet */
char *
medic_desk_answers_dup_told (MedicDeskAnswers *self)
{
  return medic_long_lines_dup_text (self->told_buffer);
}

void
medic_desk_answers_set_told (MedicDeskAnswers *self,
                             const char       *text)
{
  gtk_text_buffer_set_text (self->told_buffer, text, -1);
}
