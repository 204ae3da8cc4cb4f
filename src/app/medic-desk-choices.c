/* medic-desk-choices.c - what a customer can answer, in two languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-choices.h"

#include "app/medic-desk-words.h"
#include "app/medic-rows.h"
#include "app/medic-translate.h"

/**
 * MedicDeskChoices:
 *
 * One row an answer; pressing it answers. Each says how many causes it would leave. “I don’t know”
 * is one of them. A question without choices is answered in words.
 */
struct _MedicDeskChoices
{
  AdwBin parent_instance;

  const MedicQuestion *question;
  AdwPreferencesGroup *group;
  AdwEntryRow *typed;  /* (nullable): where it is answered in words */
};

G_DEFINE_FINAL_TYPE (MedicDeskChoices, medic_desk_choices, ADW_TYPE_BIN)

static guint answered_signal;

/* answered (string): the answer; NULL for “I don't know” */
static void
medic_desk_choices_class_init (MedicDeskChoicesClass *klass)
{
  answered_signal = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
medic_desk_choices_init (MedicDeskChoices *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/* One answer; freed with its row. */
typedef struct
{
  MedicDeskChoices *list;   /* (unowned): the row is in it */
  const char       *value;  /* (nullable) */
} Choice;

/* The answer replaces the list that the row is in. */
static void
on_activated (AdwActionRow *row,
              Choice       *choice)
{
  g_autoptr (MedicDeskChoices) list = g_object_ref (choice->list);

  g_object_ref (row);
  g_signal_emit (list, answered_signal, 0, choice->value);
  g_object_unref (row);
}

static void
free_choice (gpointer  data,
             GClosure *closure)
{
  g_free (data);
}

/* @text: a line below it: the same in their language, or more about it */
static GtkWidget *
add_row (MedicDeskChoices *self,
         const char       *value,
         const char       *title,
         const char       *text)
{
  GtkWidget *row = medic_row_new (NULL, title, text);
  Choice *choice = g_new0 (Choice, 1);

  *choice = (Choice) { self, value };
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (on_activated), choice, free_choice, 0);
  adw_preferences_group_add (self->group, row);

  return row;
}

static void
add_left (GtkWidget *row,
          guint      n)
{
  g_autofree char *digits = g_strdup_printf ("%u", n);
  g_autofree char *text =
    /* Translators: beside an answer: how many causes are possible after it. */
    medic_words_fill (medic_language_say_plural (medic_language_get_current (),
                                                 "leaves {n}", "leaves {n}", n),
                      "n", digits, NULL);
  GtkWidget *label = medic_desk_text_new (text, "numeric");

  /* Beside a long answer there would be one letter on each line. */
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (label, "quiet");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
}

static GtkWidget *
add_choice (MedicDeskChoices  *self,
            MedicDesk         *desk,
            const MedicChoice *choice,
            MedicDeskTongues  *tongues)
{
  MedicSpeech mine = medic_desk_get_speech (desk, medic_desk_tongues_get (tongues,
                                                                          MEDIC_TONGUE_MINE));
  MedicSpeech theirs = medic_desk_get_speech (desk, medic_desk_tongues_get (tongues,
                                                                            MEDIC_TONGUE_THEIRS));
  const gboolean same = medic_desk_tongues_is_same (tongues);
  const char *below = same ? choice->hint : choice->label;
  g_autofree char *title = medic_words_say (&mine, choice->label);
  g_autofree char *text = below != NULL ? medic_words_say (&theirs, below) : NULL;

  return add_row (self, choice->value, title, text);
}

static void
on_typed (MedicDeskChoices *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->typed)));
  g_autoptr (MedicDeskChoices) held = g_object_ref (self);

  if (text[0] != '\0')
    g_signal_emit (held, answered_signal, 0, text);
}

static void
add_entry (MedicDeskChoices *self)
{
  self->typed = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("What they answer"),
                              "show-apply-button", TRUE, NULL);
  medic_translate_field (self->typed);
  g_signal_connect_object (self->typed, "apply", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->typed));
}

/* Returns: (transfer floating): the answers to @asked, ready to be pressed */
GtkWidget *
medic_desk_choices_new (MedicDesk         *desk,
                        const MedicNarrow *asked,
                        MedicDeskTongues  *tongues)
{
  MedicDeskChoices *self = g_object_new (MEDIC_TYPE_DESK_CHOICES, NULL);
  const MedicLanguage *mine = medic_desk_tongues_get (tongues, MEDIC_TONGUE_MINE);
  const MedicLanguage *theirs = medic_desk_tongues_get (tongues, MEDIC_TONGUE_THEIRS);
  const MedicChoice *choices = asked->question->choices;

  self->question = asked->question;
  if (choices == NULL)
    add_entry (self);
  for (guint i = 0; choices != NULL && choices[i].value != NULL; i++)
    {
      GtkWidget *row = add_choice (self, desk, &choices[i], tongues);

      if (i < asked->n_left->len)
        add_left (row, g_array_index (asked->n_left, guint, i));
    }

  add_row (self, NULL, medic_language_say (mine, N_("They don’t know")),
           medic_desk_tongues_is_same (tongues) ? NULL
           : medic_language_say (theirs, N_("I don’t know")));

  return GTK_WIDGET (self);
}

/* What was typed in @before, and not sent yet, stays when the same question is asked again, as in
 * another language. @before: (nullable) */
void
medic_desk_choices_keep_typed (MedicDeskChoices *self,
                               MedicDeskChoices *before)
{
  if (before == NULL || self->typed == NULL || self->question != before->question)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->typed),
                         gtk_editable_get_text (GTK_EDITABLE (before->typed)));
}
