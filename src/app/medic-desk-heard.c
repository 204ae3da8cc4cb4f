/* medic-desk-heard.c - a result code that the customer reads out during the call
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-heard.h"

#include "app/medic-desk-words.h"
#include "app/medic-rows.h"
#include "app/medic-translate.h"
#include "core/medic-language.h"

#define LONGEST_CODE 200

/**
 * MedicDeskHeard:
 *
 * After a step, their program has looked again and has a new code. It is shown what it says now;
 * “taken” (code) goes on with that.
 */
struct _MedicDeskHeard
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  AdwEntryRow *code;
  GtkWidget *said;     /* (nullable): the row that tells what it says */
  char *title;         /* (nullable): of the cause that the call is about */
};

G_DEFINE_FINAL_TYPE (MedicDeskHeard, medic_desk_heard, ADW_TYPE_BIN)

static guint taken_signal;

static void
clear_said (MedicDeskHeard *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->code), "error");
  if (self->said != NULL)
    adw_preferences_group_remove (self->group, self->said);
  self->said = NULL;
}

static void
show_said (MedicDeskHeard *self,
           GtkWidget      *row)
{
  self->said = row;
  adw_preferences_group_add (self->group, row);
}

static void
on_take (MedicDeskHeard *self)
{
  g_autofree char *code = g_strdup (medic_desk_heard_get_code (self));

  medic_desk_heard_set_code (self, "");
  g_signal_emit (self, taken_signal, 0, code);
}

/* What it says, and whether that is the same as before. */
static void
show_result (MedicDeskHeard *self,
             MedicDesk      *heard)
{
  MedicSpeech speech = medic_desk_get_speech (heard, medic_language_get_current ());
  const MedicDiagnosis *said = medic_desk_get_said (heard);
  const gboolean clear = medic_desk_get_verdict (heard) == MEDIC_VERDICT_CLEAR;
  g_autofree char *title = said != NULL ? medic_words_say (&speech, said->title) : NULL;
  GtkWidget *row;

  if (clear)
    row = medic_row_new ("object-select-symbolic", _("The mailbox is connected"),
                         _("Nothing is in the way any more. Take it into the case."));
  else if (title == NULL)
    row = medic_row_new ("dialog-question-symbolic", _("Nothing is found yet"),
                         _("Their program has looked and knows no cause."));
  else if (g_strcmp0 (title, self->title) == 0)
    row = medic_row_new ("dialog-warning-symbolic", title,
                         _("Still the same. The step has not helped yet."));
  else
    row = medic_row_new ("dialog-information-symbolic", title,
                         _("It is another cause now. Take it into the case."));

  if (title == NULL || g_strcmp0 (title, self->title) != 0)
    {
      medic_row_add_arrow (row);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_object (row, "activated", G_CALLBACK (on_take), self, G_CONNECT_SWAPPED);
    }
  show_said (self, row);
}

static void
on_read (MedicDeskHeard *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDesk) heard = NULL;

  clear_said (self);
  if (medic_desk_heard_get_code (self)[0] == '\0')
    return;

  heard = medic_desk_new_code (medic_desk_heard_get_code (self), &error);
  if (heard != NULL)
    {
      show_result (self, heard);
      return;
    }

  gtk_widget_add_css_class (GTK_WIDGET (self->code), "error");
  show_said (self, medic_row_new ("dialog-warning-symbolic", error->message, NULL));
}

static void
medic_desk_heard_finalize (GObject *object)
{
  g_clear_pointer (&MEDIC_DESK_HEARD (object)->title, g_free);

  G_OBJECT_CLASS (medic_desk_heard_parent_class)->finalize (object);
}

static void
medic_desk_heard_class_init (MedicDeskHeardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = medic_desk_heard_finalize;
  taken_signal = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
medic_desk_heard_init (MedicDeskHeard *self)
{
  GtkEditable *typed;

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->code = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "show-apply-button", TRUE,
                             "title", _("Result code that they read to you now"), NULL);
  medic_desk_name_entry (self->code);
  typed = gtk_editable_get_delegate (GTK_EDITABLE (self->code));
  if (GTK_IS_TEXT (typed))
    gtk_text_set_max_length (GTK_TEXT (typed), LONGEST_CODE);

  g_signal_connect_object (self->code, "changed", G_CALLBACK (clear_said), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->code, "apply", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->code));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  medic_translate_let_wrap (GTK_WIDGET (self));
}

GtkWidget *
medic_desk_heard_new (void)
{
  return g_object_new (MEDIC_TYPE_DESK_HEARD, NULL);
}

const char *
medic_desk_heard_get_code (MedicDeskHeard *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->code));
}

void
medic_desk_heard_set_code (MedicDeskHeard *self,
                           const char     *code)
{
  gtk_editable_set_text (GTK_EDITABLE (self->code), code);
}

/* A code is told to say the same as what @desk is about, or something else. */
void
medic_desk_heard_compare (MedicDeskHeard *self,
                          MedicDesk      *desk)
{
  MedicSpeech speech = medic_desk_get_speech (desk, medic_language_get_current ());
  const MedicDiagnosis *said = medic_desk_get_said (desk);

  g_free (self->title);
  self->title = said != NULL ? medic_words_say (&speech, said->title) : NULL;
}
