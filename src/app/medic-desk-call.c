/* medic-desk-call.c - one step of a call, in two languages side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-call.h"

#include <string.h>

#include "app/medic-desk-heard.h"
#include "app/medic-desk-side.h"
#include "app/medic-desk-twin.h"
#include "app/medic-desk-words.h"
#include "app/medic-rows.h"
#include "app/medic-translate.h"

/**
 * MedicDeskCall:
 *
 * What the agent reads and the customer sees at the present step, and below it what the agent
 * writes down. “wants” says where the agent wants to go: ask, hand-over or compare.
 */
struct _MedicDeskCall
{
  AdwBin parent_instance;

  GtkWidget *progress;
  GtkLabel *step_number;
  GtkLevelBar *level;
  GtkLabel *time;
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

/* What a button of a row puts on the clipboard; freed with the button's handler. */
typedef struct
{
  MedicPage *page;  /* (unowned): the row is on it */
  char      *text;
} Copy;

static void
on_copy (GtkButton *button,
         Copy      *copy)
{
  medic_page_copy (copy->page, copy->text);
}

static void
free_copy (gpointer  data,
           GClosure *closure)
{
  Copy *copy = data;

  g_clear_pointer (&copy->text, g_free);
  g_free (copy);
}

/* A row whose @text is copied and never opened: it is the customer who is signed in there. */
static void
add_copy_row (MedicDeskCall       *self,
              AdwPreferencesGroup *rows,
              GtkWidget           *row,
              const char          *text,
              const char          *name)
{
  GtkWidget *button = medic_row_add_button (row, "edit-copy-symbolic", name);
  Copy *copy = g_new0 (Copy, 1);

  *copy = (Copy) { self->page, g_strdup (text) };
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_copy), copy, free_copy, 0);
  adw_preferences_group_add (rows, row);
}

static void
add_note (AdwPreferencesGroup *rows,
          const char          *icon_name,
          const char          *title,
          const char          *text)
{
  if (text != NULL)
    adw_preferences_group_add (rows, medic_row_new (icon_name, title, text));
}

/* What is below both cards: for the agent, and for both. */
static void
show_rows (MedicDeskCall        *self,
           const MedicDeskWords *mine,
           const MedicDeskWords *theirs)
{
  AdwPreferencesGroup *rows = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  add_note (rows, "process-stop-symbolic", _("When to stop"), mine->stop);
  add_note (rows, "avatar-default-symbolic", _("Who does it"), mine->who);
  if (mine->link != NULL)
    add_copy_row (self, rows,
                  medic_row_new ("medic-page-symbolic", mine->link_title,
                                 mine->link + strlen ("https://")),
                  mine->link, _("Copy the link, to send it to them"));
  if (theirs->copy != NULL)
    add_copy_row (self, rows,
                  medic_row_new ("mail-send-symbolic", _("The text that they send"),
                                 theirs->copy),
                  theirs->copy, _("Copy the text"));
  add_note (rows, "edit-undo-symbolic", _("How to undo it"), mine->undo);
  adw_bin_set_child (self->rows_place, GTK_WIDGET (rows));
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
    medic_desk_append_step (box, words, language, whose == MEDIC_TONGUE_MINE);

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
  gtk_widget_set_visible (self->ask_row, questions->len > 0);
  medic_desk_heard_compare (self->heard, self->desk);
  if (!any)
    return;

  mine = fill_card (self, MEDIC_TONGUE_MINE);
  theirs = fill_card (self, MEDIC_TONGUE_THEIRS);
  show_rows (self, mine, theirs);
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
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  if (self->desk == NULL)
    return;

  gtk_text_buffer_get_bounds (self->notes_buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->notes_buffer, &start, &end, TRUE);
  medic_desk_set_notes (self->desk, text);
}

static void
on_ask (MedicDeskCall *self)
{
  g_signal_emit (self, wants_signal, 0, "ask");
}

static void
on_hand_over (MedicDeskCall *self)
{
  g_signal_emit (self, wants_signal, 0, "hand-over");
}

static void
on_compare (MedicDeskCall *self)
{
  g_signal_emit (self, wants_signal, 0, "compare");
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
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-desk-call.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, progress);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, step_number);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, level);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCall, time);
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
}

/* wants (string): where the agent wants to go; heard (string): a code to go on with */
static void
medic_desk_call_class_init (MedicDeskCallClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = medic_desk_call_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = medic_desk_call_grab_focus;
  wants_signal = g_signal_new ("wants", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
medic_desk_call_init (MedicDeskCall *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  medic_translate_widget (GTK_WIDGET (self));
}

static void
take_up (MedicDeskCall *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->customer), medic_desk_get_customer (self->desk));
  gtk_editable_set_text (GTK_EDITABLE (self->next_action),
                         medic_desk_get_next_action (self->desk));
  gtk_text_buffer_set_text (self->notes_buffer, medic_desk_get_notes (self->desk), -1);
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
  g_autoptr (MedicDesk) held = g_object_ref (desk);

  self->page = page;
  self->tongues = g_object_ref (tongues);
  self->twin = MEDIC_DESK_TWIN (medic_desk_twin_new (tongues));
  self->heard = MEDIC_DESK_HEARD (medic_desk_heard_new ());
  adw_bin_set_child (self->twin_place, GTK_WIDGET (self->twin));
  adw_bin_set_child (self->heard_place, GTK_WIDGET (self->heard));
  self->desk = g_steal_pointer (&held);
  take_up (self);
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
