/* medic-desk-open.c - the ways into a call: a report, a code, or only what is told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-open.h"

#include <string.h>

#include "app/medic-desk-draft.h"
#include "app/medic-desk-file.h"
#include "app/medic-desk-words.h"
#include "app/medic-rows.h"
#include "app/medic-statement.h"
#include "app/medic-toast.h"
#include "app/medic-translate.h"

/* Far more than the longest code with whatever stands between its symbols. What is cut off there
 * is no code before either. */
#define LONGEST_CODE 200

/**
 * MedicDeskOpen:
 *
 * What the page shows before there is a call. “opened” hands over the call.
 */
struct _MedicDeskOpen
{
  AdwBin parent_instance;

  GtkWidget *kept_group;
  AdwActionRow *kept_row;
  AdwEntryRow *code;
  GtkLabel *code_remark;
  GtkLabel *report_remark;

  MedicDesk *kept;                /* (nullable): the call that was left */
  MedicDesk *forgotten;           /* (nullable): the call that can come back */
  AdwToast *toast;                /* (nullable): what offers that */
  GtkFileChooserNative *chooser;  /* (nullable): while it is open */
};

G_DEFINE_FINAL_TYPE (MedicDeskOpen, medic_desk_open, ADW_TYPE_BIN)

static guint opened_signal;
static guint changed_signal;
static guint forgotten_signal;

static void
set_remark (GtkLabel   *label,
            const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
set_code_remark (MedicDeskOpen *self,
                 const char    *text)
{
  set_remark (self->code_remark, text);
  if (text != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->code), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->code), "error");
}

static void
on_code_changed (MedicDeskOpen *self)
{
  set_code_remark (self, NULL);
  g_signal_emit (self, changed_signal, 0);
}

static void
hand_over (MedicDeskOpen *self,
           MedicDesk     *desk)
{
  g_signal_emit (self, opened_signal, 0, desk);
}

/* Opens the code that is typed; one that is wrong is said to be so. */
void
medic_desk_open_try (MedicDeskOpen *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDesk) desk = medic_desk_new_code (medic_desk_open_get_code (self), &error);

  if (desk != NULL)
    {
      hand_over (self, desk);
      return;
    }

  set_code_remark (self, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (self->code));
}

/* Whether it is to be read as a code. A report begins with a brace. */
static gboolean
is_short (const char *text,
          gsize       length)
{
  return length <= LONGEST_CODE && strchr (text, '{') == NULL;
}

static void
on_taken (GtkWidget  *widget,
          const char *text,
          gsize       length,
          const char *remark)
{
  MedicDeskOpen *self = MEDIC_DESK_OPEN (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDesk) desk = NULL;

  if (text != NULL && is_short (text, length))
    {
      g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);

      medic_desk_open_set_code (self, g_strstrip (valid));
      medic_desk_open_try (self);
      return;
    }

  if (text != NULL)
    desk = medic_desk_new_report (text, length, &error);
  set_remark (self->report_remark, error != NULL ? error->message : remark);
  if (desk != NULL)
    hand_over (self, desk);
}

static void
on_open (MedicDeskOpen *self)
{
  g_clear_object (&self->chooser);
  self->chooser = medic_desk_file_choose (GTK_WIDGET (self), on_taken);
}

static void
on_paste (MedicDeskOpen *self)
{
  medic_desk_file_paste (GTK_WIDGET (self), on_taken);
}

static void
on_answers (MedicDeskOpen *self)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();

  hand_over (self, desk);
}

static void
on_kept (MedicDeskOpen *self)
{
  g_autoptr (MedicDesk) desk = g_object_ref (self->kept);

  hand_over (self, desk);
}

/* As long as the ways into a call are shown, no other call is under way. */
static void
on_undo (AdwToast      *toast,
         MedicDeskOpen *self)
{
  medic_desk_draft_keep (self->forgotten);
  self->kept = g_steal_pointer (&self->forgotten);
  gtk_widget_set_visible (self->kept_group, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->kept_row));
}

static void
drop_forgotten (MedicDeskOpen *self)
{
  if (self->toast != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->toast, self);
      adw_toast_dismiss (self->toast);
    }
  g_clear_object (&self->toast);
  g_clear_object (&self->forgotten);
}

static void
on_forget (MedicDeskOpen *self)
{
  g_signal_emit (self, forgotten_signal, 0);
  self->forgotten = g_steal_pointer (&self->kept);
  gtk_widget_set_visible (self->kept_group, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_clear_object (&self->toast);
  self->toast = medic_toast_undo (GTK_WIDGET (self), _("Forgotten"), G_CALLBACK (on_undo), self,
                                  NULL);
}

/* Ctrl+V takes whatever it is: a report, or a code. */
static gboolean
on_paste_key (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  on_paste (MEDIC_DESK_OPEN (widget));

  return TRUE;
}

static gboolean
medic_desk_open_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEDIC_DESK_OPEN (widget)->code));
}

static void
medic_desk_open_dispose (GObject *object)
{
  MedicDeskOpen *self = MEDIC_DESK_OPEN (object);

  drop_forgotten (self);
  g_clear_object (&self->chooser);
  g_clear_object (&self->kept);

  G_OBJECT_CLASS (medic_desk_open_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-desk-open.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicDeskOpen, kept_group);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskOpen, kept_row);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskOpen, code);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskOpen, code_remark);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskOpen, report_remark);
  gtk_widget_class_bind_template_callback (widget_class, on_code_changed);
  gtk_widget_class_bind_template_callback (widget_class, medic_desk_open_try);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_bind_template_callback (widget_class, on_paste);
  gtk_widget_class_bind_template_callback (widget_class, on_answers);
  gtk_widget_class_bind_template_callback (widget_class, on_kept);
}

/* opened (MedicDesk): a call begins; changed: another code is typed; forgotten: the call that was
 * left */
static void
medic_desk_open_class_init (MedicDeskOpenClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = medic_desk_open_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = medic_desk_open_grab_focus;
  opened_signal = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, MEDIC_TYPE_DESK);
  changed_signal = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  forgotten_signal = g_signal_new ("forgotten", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
medic_desk_open_init (MedicDeskOpen *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkEditable *typed;

  gtk_widget_init_template (GTK_WIDGET (self));
  medic_translate_widget (GTK_WIDGET (self));

  medic_desk_name_entry (self->code);
  typed = gtk_editable_get_delegate (GTK_EDITABLE (self->code));
  if (GTK_IS_TEXT (typed))
    gtk_text_set_max_length (GTK_TEXT (typed), LONGEST_CODE);

  /* The field would take the key for itself, and a report is no code. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>v|<Shift>Insert"),
                      gtk_callback_action_new (on_paste_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  medic_desk_file_take_drop (GTK_WIDGET (self), on_taken);
}

/* @kept: (nullable): the call that was left, to go on with */
GtkWidget *
medic_desk_open_new (MedicDesk *kept)
{
  MedicDeskOpen *self = g_object_new (MEDIC_TYPE_DESK_OPEN, NULL);
  g_autofree char *title = NULL;
  const MedicDiagnosis *said;
  GtkWidget *forget;

  gtk_widget_set_visible (self->kept_group, kept != NULL);
  if (kept == NULL)
    return GTK_WIDGET (self);

  self->kept = g_object_ref (kept);
  forget = medic_row_add_button (GTK_WIDGET (self->kept_row), "user-trash-symbolic",
                                 _("Forget this call"));
  medic_row_add_arrow (GTK_WIDGET (self->kept_row));
  g_signal_connect_object (forget, "clicked", G_CALLBACK (on_forget), self, G_CONNECT_SWAPPED);
  said = medic_desk_get_said (kept);
  if (said != NULL)
    {
      MedicSpeech speech = medic_desk_get_speech (kept, medic_language_get_current ());

      title = medic_words_say (&speech, said->title);
    }
  adw_action_row_set_subtitle (self->kept_row, title != NULL ? title : _("Nothing is found yet"));

  return GTK_WIDGET (self);
}

const char *
medic_desk_open_get_code (MedicDeskOpen *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->code));
}

/* Whether something is typed there. */
gboolean
medic_desk_open_has_code (MedicDeskOpen *self)
{
  return medic_desk_open_get_code (self)[0] != '\0';
}

void
medic_desk_open_set_code (MedicDeskOpen *self,
                          const char    *code)
{
  gtk_editable_set_text (GTK_EDITABLE (self->code), code);
  gtk_editable_set_position (GTK_EDITABLE (self->code), -1);
}
