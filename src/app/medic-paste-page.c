/* medic-paste-page.c - what a pasted message says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-paste-page.h"

#include <string.h>

#include "app/medic-announce.h"
#include "app/medic-clipboard.h"
#include "app/medic-line.h"
#include "app/medic-long-lines.h"
#include "app/medic-paste-instead.h"
#include "app/medic-reading-view.h"
#include "app/medic-statement.h"

/* How long after the last change the text is read. */
#define PAUSE_MS 300

/* More than any page that people see; in characters while it is typed, in bytes when it is read. */
#define LONGEST_TEXT (1024 * 1024)

/**
 * MedicPastePage:
 *
 * A place for whatever the person sees: it is read as one types, on this
 * computer, and becomes part of the case when they go on.
 */
struct _MedicPastePage
{
  MedicPage parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkWidget *clear_button;
  GtkWidget *practice_button;
  GtkWidget *examples;
  AdwBin *result;

  guint pause;  /* source id; 0 when all that is typed is read */
};

G_DEFINE_FINAL_TYPE (MedicPastePage, medic_paste_page, MEDIC_TYPE_PAGE)

/* Returns: (transfer full): what is there, at most as much as is read */
static char *
dup_text (MedicPastePage *self)
{
  char *text = medic_long_lines_dup_text (self->buffer);

  if (strlen (text) > LONGEST_TEXT)
    *g_utf8_find_prev_char (text, text + LONGEST_TEXT + 1) = '\0';

  return text;
}

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

static MedicReadingView *
get_reading (MedicPastePage *self)
{
  return MEDIC_READING_VIEW (adw_bin_get_child (self->result));
}

/* A text that nobody knows can be left behind; more of it would be better. */
static void
update_frame (MedicPastePage *self,
              const char     *text)
{
  MedicReadingView *reading = get_reading (self);
  gboolean unknown = reading != NULL && !medic_reading_view_is_recognised (reading);

  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) {
    .title = _("Read an error message"),
    .primary = unknown ? _("Go on without it") : _("Show me what to do"),
    .secondary = unknown ? medic_paste_instead_get_label (text) : NULL,
    .quiet = unknown,
    .waits = reading == NULL,
  });
}

static void
read_now (MedicPastePage *self)
{
  g_autofree char *text = dup_text (self);
  gboolean blank = is_blank (text);

  g_clear_handle_id (&self->pause, g_source_remove);
  adw_bin_set_child (self->result, blank ? NULL
                     : medic_reading_view_new (medic_page_get_program (MEDIC_PAGE (self)), text));
  gtk_widget_set_visible (GTK_WIDGET (self->result), !blank);
  gtk_widget_set_visible (self->examples, blank);
  gtk_widget_set_sensitive (self->clear_button, text[0] != '\0');
  update_frame (self, text);
}

static gboolean
on_pause (gpointer user_data)
{
  MedicPastePage *self = MEDIC_PASTE_PAGE (user_data);

  self->pause = 0;
  read_now (self);
  /* The focus stays where one types. */
  if (get_reading (self) != NULL)
    medic_announce (GTK_WIDGET (self), medic_reading_view_get_title (get_reading (self)),
                    MEDIC_URGENCY_NOTE);

  return G_SOURCE_REMOVE;
}

static void
on_changed (MedicPastePage *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, on_pause, self);
}

/* Puts @text in place of what is there, so that it can be undone; it is read at once, and the
 * reading is where one goes on. */
static void
set_text (MedicPastePage *self,
          const char     *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, valid, -1);
  gtk_text_buffer_end_user_action (self->buffer);
  read_now (self);

  if (get_reading (self) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (get_reading (self)));
}

static void
on_clipboard_read (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (MedicPastePage) self = MEDIC_PASTE_PAGE (user_data);
  g_autofree char *text = medic_clipboard_read_finish (source, result);

  /* The person has left meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (text == NULL)
    medic_page_mention (MEDIC_PAGE (self), _("There is no text to paste. Copy it first."));
  else
    set_text (self, text);
}

static void
on_paste (MedicPastePage *self)
{
  medic_clipboard_read_async (GTK_WIDGET (self), NULL, on_clipboard_read, g_object_ref (self));
}

static void
on_clear (MedicPastePage *self)
{
  set_text (self, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_practice (MedicPastePage *self)
{
  set_text (self, medic_program_get_message (medic_page_get_program (MEDIC_PAGE (self))));
}

/* What is there already is selected: the next paste takes its place. */
static void
medic_paste_page_enter (MedicPage *page)
{
  MedicPastePage *self = MEDIC_PASTE_PAGE (page);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_select_range (self->buffer, &start, &end);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
medic_paste_page_primary (MedicPage *page)
{
  MedicPastePage *self = MEDIC_PASTE_PAGE (page);
  g_autofree char *text = dup_text (self);

  if (is_blank (text))
    return;

  medic_case_tell (medic_page_get_case (page), text);
  medic_page_next (page);
}

static void
medic_paste_page_secondary (MedicPage *page)
{
  g_autofree char *text = dup_text (MEDIC_PASTE_PAGE (page));

  medic_paste_instead_go (page, text);
}

static char *
medic_paste_page_dup_draft (MedicPage *page)
{
  return dup_text (MEDIC_PASTE_PAGE (page));
}

static void
medic_paste_page_set_draft (MedicPage  *page,
                            const char *text)
{
  MedicPastePage *self = MEDIC_PASTE_PAGE (page);

  gtk_text_buffer_set_text (self->buffer, text, -1);
  read_now (self);
}

/* Back from the next page, the message is there to be mended; unless it is another one now, or an
 * answer. */
static const char *
find_message (MedicCase *the_case)
{
  const MedicFacts *facts = the_case != NULL ? medic_case_get_facts (the_case) : NULL;

  if (facts == NULL || medic_facts_peek (facts, MEDIC_FACT_HUBSPOT_NOW) != NULL
      || medic_case_get_asked (the_case) != NULL)
    return "";

  return medic_facts_peek (facts, MEDIC_FACT_HUBSPOT_MESSAGE) != NULL
         ? medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_MESSAGE) : "";
}

static void
medic_paste_page_constructed (GObject *object)
{
  MedicPastePage *self = MEDIC_PASTE_PAGE (object);
  MedicPage *page = MEDIC_PAGE (self);

  G_OBJECT_CLASS (medic_paste_page_parent_class)->constructed (object);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The message that you see"), -1);
  gtk_widget_set_visible (self->practice_button,
                          medic_program_get_message (medic_page_get_program (page)) != NULL);
  medic_paste_page_set_draft (page, find_message (medic_page_get_case (page)));
}

/* In a text, Enter begins a line; with Control it presses the main button. */
static gboolean
on_control_return (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   user_data)
{
  MedicPastePage *self = MEDIC_PASTE_PAGE (widget);

  if (self->pause != 0)
    read_now (self);
  medic_page_primary (MEDIC_PAGE (self));

  return TRUE;
}

static void
medic_paste_page_dispose (GObject *object)
{
  MedicPastePage *self = MEDIC_PASTE_PAGE (object);

  g_clear_handle_id (&self->pause, g_source_remove);

  G_OBJECT_CLASS (medic_paste_page_parent_class)->dispose (object);
}

static void
medic_paste_page_class_init (MedicPastePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MedicPageClass *page_class = MEDIC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_paste_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = medic_paste_page_dispose;
  page_class->enter = medic_paste_page_enter;
  page_class->primary = medic_paste_page_primary;
  page_class->secondary = medic_paste_page_secondary;
  page_class->dup_draft = medic_paste_page_dup_draft;
  page_class->set_draft = medic_paste_page_set_draft;

  g_type_ensure (MEDIC_TYPE_LINE);
  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-paste-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicPastePage, view);
  gtk_widget_class_bind_template_child (widget_class, MedicPastePage, buffer);
  gtk_widget_class_bind_template_child (widget_class, MedicPastePage, clear_button);
  gtk_widget_class_bind_template_child (widget_class, MedicPastePage, practice_button);
  gtk_widget_class_bind_template_child (widget_class, MedicPastePage, examples);
  gtk_widget_class_bind_template_child (widget_class, MedicPastePage, result);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_paste);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_practice);
}

static void
medic_paste_page_init (MedicPastePage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  medic_long_lines_bound (self->buffer, LONGEST_TEXT);

  /* The text would take the key for a line end. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                      gtk_callback_action_new (on_control_return, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
