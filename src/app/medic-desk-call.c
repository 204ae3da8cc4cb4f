/* medic-desk-call.c - one step of a call, in two languages side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-call.h"

#include "app/medic-desk-heard.h"
#include "app/medic-desk-rows.h"
#include "app/medic-desk-side.h"
#include "app/medic-desk-twin.h"
#include "app/medic-desk-view.h"
#include "app/medic-desk-words.h"
#include "app/medic-focus.h"
#include "app/medic-line.h"
#include "app/medic-long-lines.h"
#include "app/medic-translate.h"
#include "program/medic-replay.h"

/**
 * MedicDeskCall:
 *
 * What the agent reads and the customer sees at the present step, and below it what the agent
 * writes down. “wants” (view) says where the agent wants to go; “heard”
 * (code) is a result to go on with.
 */
struct _MedicDeskCall
{
  AdwBin parent_instance;

  GtkWidget *progress;
  GtkLabel *step_number;
  GtkLevelBar *level;
  GtkLabel *time;
  AdwBin *agent_place;
  AdwBin *twin_place;
  AdwBin *rows_place;
  AdwBin *heard_place;
  AdwEntryRow *customer;
  AdwEntryRow *next_action;
  GtkLabel *notes_label;
  GtkTextView *notes;
  GtkTextBuffer *notes_buffer;
  GtkWidget *ask_row;

  MedicPage *page;  /* (unowned): this is on it */
  MedicDesk *desk;
  MedicDeskTongues *tongues;
  MedicDeskTwin *twin;
  MedicDeskHeard *heard;
};

G_DEFINE_FINAL_TYPE (MedicDeskCall, medic_desk_call, ADW_TYPE_BIN)

static guint wants_signal;
static guint heard_signal;

/* What the agent asks or says, before what both see. */
static void
show_agent (MedicDeskCall        *self,
            const MedicDeskWords *mine)
{
  const gboolean any = !g_str_equal (mine->say, mine->title);
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  /* Translators: above what a support agent should ask or say. */
  medic_desk_append_part (box, _("For you, on the phone"), mine->say, "spoken");
  adw_bin_set_child (self->agent_place, GTK_WIDGET (box));
  gtk_widget_set_visible (GTK_WIDGET (self->agent_place), any);
  medic_desk_twin_describe (self->twin, any ? mine->say : "");
}

static void
show_progress (MedicDeskCall *self)
{
  guint n = medic_desk_get_n_steps (self->desk);
  guint at = medic_desk_get_current (self->desk) + 1;
  g_autofree char *digits = g_strdup_printf ("%u", at);
  g_autofree char *total = g_strdup_printf ("%u", n);
  g_autofree char *text = medic_words_fill (_("Step {n} of {total}"), "n", digits,
                                            "total", total, NULL);

  gtk_widget_set_visible (self->progress, n > 0);
  gtk_label_set_label (self->step_number, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->level), text);
  gtk_level_bar_set_max_value (self->level, MAX (n, 1));
  gtk_level_bar_set_value (self->level, at);
}

static MedicDeskWords *
fill_card (MedicDeskCall *self,
           MedicTongue    whose)
{
  const MedicLanguage *language = medic_desk_tongues_get (self->tongues, whose);
  MedicDeskWords *words = medic_desk_say_step (self->desk, medic_desk_get_current (self->desk),
                                               language);
  GtkBox *box = medic_desk_twin_clear (self->twin, whose, words->title);

  if (box != NULL)
    {
      medic_desk_append_step (box, words, language, whose == MEDIC_TONGUE_THEIRS);
      medic_desk_turn_to (GTK_WIDGET (box), language);
    }

  return words;
}

static void
show_step (MedicDeskCall *self)
{
  const gboolean any = medic_desk_get_n_steps (self->desk) > 0;
  g_autoptr (MedicDeskWords) mine = NULL;
  g_autoptr (MedicDeskWords) theirs = NULL;
  g_autoptr (GPtrArray) questions = medic_desk_list_questions (self->desk);

  show_progress (self);
  medic_desk_call_tick (self);
  gtk_widget_set_visible (GTK_WIDGET (self->twin), any);
  gtk_widget_set_visible (GTK_WIDGET (self->rows_place), any);
  gtk_widget_set_visible (GTK_WIDGET (self->agent_place), any);
  gtk_widget_set_visible (self->ask_row, questions->len > 0);
  medic_desk_heard_compare (self->heard, self->desk);
  if (!any)
    return;

  mine = fill_card (self, MEDIC_TONGUE_MINE);
  theirs = fill_card (self, MEDIC_TONGUE_THEIRS);
  show_agent (self, mine);
  adw_bin_set_child (self->rows_place, medic_desk_rows_new (self->page, self->desk, mine, theirs));
}

static void
on_customer (MedicDeskCall *self)
{
  if (self->desk != NULL)
    medic_desk_set_customer (self->desk, gtk_editable_get_text (GTK_EDITABLE (self->customer)));
}

static void
on_next_action (MedicDeskCall *self)
{
  if (self->desk != NULL)
    medic_desk_set_next_action (self->desk,
                                gtk_editable_get_text (GTK_EDITABLE (self->next_action)));
}

static void
on_notes (MedicDeskCall *self)
{
  g_autofree char *text = NULL;

  if (self->desk == NULL)
    return;

  text = medic_long_lines_dup_text (self->notes_buffer);
  medic_desk_set_notes (self->desk, text);
}

static void
on_ask (MedicDeskCall *self)
{
  g_signal_emit (self, wants_signal, 0, MEDIC_DESK_VIEW_ANSWERS);
}

static void
on_hand_over (MedicDeskCall *self)
{
  g_signal_emit (self, wants_signal, 0, MEDIC_DESK_VIEW_HANDOVER);
}

static void
on_compare (MedicDeskCall *self)
{
  g_signal_emit (self, wants_signal, 0, MEDIC_DESK_VIEW_COMPARE);
}

static void
on_practise (MedicDeskCall *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program =
    medic_program_new_replay_of (medic_desk_get_case (self->desk), &error);

  if (program != NULL)
    medic_page_start (self->page, (MedicBeginning) {
      .program = program,
      .place = MEDIC_PLACE_REPLAY,
    });
  else
    medic_page_mention (self->page, error->message);
}

static void
on_taken (MedicDeskCall *self,
          const char    *code)
{
  g_signal_emit (self, heard_signal, 0, code);
}

static gboolean
medic_desk_call_grab_focus (GtkWidget *widget)
{
  MedicDeskCall *self = MEDIC_DESK_CALL (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->twin)))
    return medic_desk_twin_focus (self->twin);

  return gtk_widget_grab_focus (GTK_WIDGET (self->heard));
}

static void
medic_desk_call_dispose (GObject *object)
{
  MedicDeskCall *self = MEDIC_DESK_CALL (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->tongues);

  G_OBJECT_CLASS (medic_desk_call_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MEDIC_TYPE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-desk-call.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, progress);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, step_number);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, level);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, time);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, agent_place);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, twin_place);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, rows_place);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, heard_place);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, customer);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, next_action);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, notes_label);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, notes);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, notes_buffer);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, ask_row);
  gtk_widget_class_bind_template_callback (widget_class, on_customer);
  gtk_widget_class_bind_template_callback (widget_class, on_next_action);
  gtk_widget_class_bind_template_callback (widget_class, on_notes);
  gtk_widget_class_bind_template_callback (widget_class, on_ask);
  gtk_widget_class_bind_template_callback (widget_class, on_hand_over);
  gtk_widget_class_bind_template_callback (widget_class, on_compare);
  gtk_widget_class_bind_template_callback (widget_class, on_practise);
}

static void
medic_desk_call_class_init (MedicDeskCallClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = medic_desk_call_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = medic_desk_call_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = medic_focus_child;
  wants_signal = g_signal_new ("wants", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_UINT);
  heard_signal = g_signal_new ("heard", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);
  bind_template (GTK_WIDGET_CLASS (klass));
}

/* What would be cut off cannot be typed. */
static void
limit (AdwEntryRow *row,
       int          longest)
{
  GtkEditable *typed = gtk_editable_get_delegate (GTK_EDITABLE (row));

  if (GTK_IS_TEXT (typed))
    gtk_text_set_max_length (GTK_TEXT (typed), longest);
}

static void
medic_desk_call_init (MedicDeskCall *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  medic_translate_widget (GTK_WIDGET (self));
  medic_long_lines_bound (self->notes_buffer, MEDIC_DESK_LONGEST_NOTES);
  limit (self->customer, MEDIC_DESK_LONGEST_CUSTOMER);
  limit (self->next_action, MEDIC_DESK_LONGEST_NEXT_ACTION);
}

/* Before the call is ours, so that what was typed is not written back meanwhile. */
static void
take_up (MedicDeskCall *self,
         MedicDesk     *desk)
{
  gtk_editable_set_text (GTK_EDITABLE (self->customer), medic_desk_get_customer (desk));
  gtk_editable_set_text (GTK_EDITABLE (self->next_action), medic_desk_get_next_action (desk));
  gtk_text_buffer_set_text (self->notes_buffer, medic_desk_get_notes (desk), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->notes), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Notes"), -1);
}

/* Returns: (transfer floating): */
GtkWidget *
medic_desk_call_new (MedicPage        *page,
                     MedicDesk        *desk,
                     MedicDeskTongues *tongues)
{
  MedicDeskCall *self = g_object_new (MEDIC_TYPE_DESK_CALL, NULL);

  self->page = page;
  self->tongues = g_object_ref (tongues);
  self->twin = MEDIC_DESK_TWIN (medic_desk_twin_new (tongues));
  self->heard = MEDIC_DESK_HEARD (medic_desk_heard_new ());
  adw_bin_set_child (self->twin_place, GTK_WIDGET (self->twin));
  adw_bin_set_child (self->heard_place, GTK_WIDGET (self->heard));
  take_up (self, desk);
  self->desk = g_object_ref (desk);
  g_signal_connect_object (self->heard, "taken", G_CALLBACK (on_taken), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "changed", G_CALLBACK (show_step), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tongues, "changed", G_CALLBACK (show_step), self, G_CONNECT_SWAPPED);
  show_step (self);

  return GTK_WIDGET (self);
}

/* Says anew how long the step takes. */
void
medic_desk_call_tick (MedicDeskCall *self)
{
  g_autofree char *clock =
    medic_desk_dup_clock (medic_desk_get_seconds (self->desk,
                                                  medic_desk_get_current (self->desk)));

  gtk_label_set_label (self->time, clock);
}

const char *
medic_desk_call_get_code (MedicDeskCall *self)
{
  return medic_desk_heard_get_code (self->heard);
}

void
medic_desk_call_set_code (MedicDeskCall *self,
                          const char    *code)
{
  medic_desk_heard_set_code (self->heard, code);
}
