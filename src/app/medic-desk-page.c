/* medic-desk-page.c - page 8: helping somebody else on the phone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-page-private.h"

#include "app/medic-aside.h"
#include "app/medic-ask.h"
#include "app/medic-desk-call.h"
#include "app/medic-desk-draft.h"
#include "app/medic-desk-handover.h"
#include "app/medic-desk-open.h"
#include "app/medic-desk-words.h"

G_DEFINE_FINAL_TYPE (MedicDeskPage, medic_desk_page, MEDIC_TYPE_PAGE)

static gboolean
on_tick (gpointer user_data)
{
  MedicDeskPage *self = MEDIC_DESK_PAGE (user_data);
  g_autofree char *subtitle = NULL;

  if (self->desk == NULL || !medic_desk_page_has_side (self))
    return G_SOURCE_CONTINUE;

  medic_desk_side_tick (self->side);
  if (self->view == MEDIC_DESK_VIEW_CALL)
    medic_desk_call_tick (MEDIC_DESK_CALL (adw_bin_get_child (self->place)));
  subtitle = medic_desk_page_dup_subtitle (self);
  if (g_strcmp0 (subtitle, self->subtitle) != 0)
    medic_desk_page_update_frame (self);

  return G_SOURCE_CONTINUE;
}

static void
medic_desk_page_enter (MedicPage *page)
{
  medic_desk_begin_reading (adw_bin_get_child (MEDIC_DESK_PAGE (page)->place));
}

/* After the last step, what remains is to write down how it ended. */
static void
finish_step (MedicDeskPage *self)
{
  const gboolean last = medic_desk_page_is_last (self);

  medic_desk_step_done (self->desk);
  if (last)
    medic_desk_page_show (self, MEDIC_DESK_VIEW_HANDOVER);
  else
    medic_desk_page_enter (MEDIC_PAGE (self));
}

static void
medic_desk_page_primary (MedicPage *page)
{
  MedicDeskPage *self = MEDIC_DESK_PAGE (page);
  GtkWidget *child = adw_bin_get_child (self->place);

  if (self->view == MEDIC_DESK_VIEW_OPEN)
    medic_desk_open_try (MEDIC_DESK_OPEN (child));
  else if (self->view == MEDIC_DESK_VIEW_HANDOVER)
    medic_desk_handover_copy (MEDIC_DESK_HANDOVER (child));
  else if (self->view == MEDIC_DESK_VIEW_COMPARE || self->view == MEDIC_DESK_VIEW_ANSWERS)
    medic_desk_page_show (self, MEDIC_DESK_VIEW_CALL);
  else if (!medic_desk_page_has_steps (self))
    medic_desk_page_show (self, MEDIC_DESK_VIEW_HANDOVER);
  else
    finish_step (self);
}

static void
medic_desk_page_secondary (MedicPage *page)
{
  MedicDeskPage *self = MEDIC_DESK_PAGE (page);

  if (self->view == MEDIC_DESK_VIEW_HANDOVER)
    medic_desk_handover_save (MEDIC_DESK_HANDOVER (adw_bin_get_child (self->place)));
  else if (self->view == MEDIC_DESK_VIEW_ANSWERS)
    medic_desk_page_show (self, MEDIC_DESK_VIEW_HANDOVER);
  else if (self->view == MEDIC_DESK_VIEW_CALL)
    medic_desk_not_yet (self->desk);
}

/* Whether the call itself is somewhere else, to come back to. */
static gboolean
is_beside (MedicDeskPage *self)
{
  return self->view == MEDIC_DESK_VIEW_HANDOVER || self->view == MEDIC_DESK_VIEW_COMPARE;
}

/* From what is beside the call back to it; from the call to the ways in. */
static gboolean
medic_desk_page_back (MedicPage *page)
{
  MedicDeskPage *self = MEDIC_DESK_PAGE (page);

  if (self->view == MEDIC_DESK_VIEW_OPEN)
    return FALSE;

  if (is_beside (self))
    medic_desk_page_begin (self);
  else
    medic_desk_page_show (self, MEDIC_DESK_VIEW_OPEN);

  return TRUE;
}

/* What lies over the call is put away; the call itself is never left by that key. */
static void
medic_desk_page_escape (MedicPage *page)
{
  MedicDeskPage *self = MEDIC_DESK_PAGE (page);

  if (is_beside (self))
    medic_desk_page_back (page);
  else
    medic_aside_fold (GTK_WIDGET (self->side));
}

static char *
medic_desk_page_dup_draft (MedicPage *page)
{
  return medic_desk_draft_write (MEDIC_DESK_PAGE (page));
}

static void
medic_desk_page_set_draft (MedicPage  *page,
                           const char *text)
{
  medic_desk_draft_read (MEDIC_DESK_PAGE (page), text);
}

static void
medic_desk_page_constructed (GObject *object)
{
  MedicDeskPage *self = MEDIC_DESK_PAGE (object);

  G_OBJECT_CLASS (medic_desk_page_parent_class)->constructed (object);

  medic_desk_page_put (self, MEDIC_DESK_VIEW_OPEN);
  self->tick = g_timeout_add_seconds (1, on_tick, self);
}

static void
medic_desk_page_dispose (GObject *object)
{
  MedicDeskPage *self = MEDIC_DESK_PAGE (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->side);
  g_clear_object (&self->tongues);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (medic_desk_page_parent_class)->dispose (object);
}

static void
medic_desk_page_finalize (GObject *object)
{
  MedicDeskPage *self = MEDIC_DESK_PAGE (object);

  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->number, g_free);

  G_OBJECT_CLASS (medic_desk_page_parent_class)->finalize (object);
}

static void
medic_desk_page_class_init (MedicDeskPageClass *klass)
{
  MedicPageClass *page_class = MEDIC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_desk_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = medic_desk_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = medic_desk_page_finalize;
  page_class->enter = medic_desk_page_enter;
  page_class->primary = medic_desk_page_primary;
  page_class->secondary = medic_desk_page_secondary;
  page_class->back = medic_desk_page_back;
  page_class->escape = medic_desk_page_escape;
  page_class->dup_draft = medic_desk_page_dup_draft;
  page_class->set_draft = medic_desk_page_set_draft;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               MEDIC_RESOURCE_BASE "/medic-desk-page.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), MedicDeskPage, notices);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), MedicDeskPage, place);
}

static void
medic_desk_page_init (MedicDeskPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->tongues = medic_desk_tongues_new ();
  self->side = g_object_ref_sink (MEDIC_DESK_SIDE (medic_desk_side_new ()));
  g_signal_connect_object (self->side, "chosen", G_CALLBACK (medic_desk_page_enter), self,
                           G_CONNECT_SWAPPED);
}

static void
open_now (MedicDeskPage *self,
          MedicDesk     *desk)
{
  if (self->desk != desk)
    {
      if (self->desk != NULL)
        g_signal_handlers_disconnect_by_func (self->desk, medic_desk_page_refresh, self);
      g_set_object (&self->desk, desk);
      g_signal_connect_object (desk, "changed", G_CALLBACK (medic_desk_page_refresh), self,
                               G_CONNECT_SWAPPED);
    }
  medic_desk_draft_keep (desk);
  medic_desk_page_begin (self);
}

/* A call that would begin; freed with the dialog's handler. */
typedef struct
{
  MedicDeskPage *page;
  MedicDesk     *desk;
} Wish;

static void
on_decided (AdwMessageDialog *dialog,
            const char       *response,
            Wish             *wish)
{
  if (g_str_equal (response, MEDIC_ASK_OPEN)
      && gtk_widget_get_root (GTK_WIDGET (wish->page)) != NULL)
    open_now (wish->page, wish->desk);
}

static void
free_wish (gpointer  data,
           GClosure *closure)
{
  Wish *wish = data;

  g_clear_object (&wish->page);
  g_clear_object (&wish->desk);
  g_free (wish);
}

/* Whether something was written down in it that is nowhere else. */
static gboolean
has_words (MedicDesk *desk)
{
  return medic_desk_get_notes (desk)[0] != '\0' || medic_desk_get_next_action (desk)[0] != '\0'
         || medic_desk_get_customer (desk)[0] != '\0';
}

static void
ask_first (MedicDeskPage *self,
           MedicDesk     *desk)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = medic_ask_before_opening (root != NULL ? GTK_WINDOW (root) : NULL,
    _("Begin another call?"),
    _("What you wrote down in the call before would be lost. Hand that call over first, if somebody needs it."));
  Wish *wish = g_new0 (Wish, 1);

  *wish = (Wish) { g_object_ref (self), g_object_ref (desk) };
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_decided), wish, free_wish, 0);
}

/* A call begins, or goes on. One call is kept; what was written down in it is not lost unasked. */
void
medic_desk_page_open (MedicDeskPage *self,
                      MedicDesk     *desk)
{
  MedicDesk *kept = medic_desk_draft_peek ();

  if (kept != NULL && kept != desk && has_words (kept))
    ask_first (self, desk);
  else
    open_now (self, desk);
}

/* Opens a code that came with a link; one that is wrong is shown and said to be so. */
void
medic_desk_page_open_code (MedicDeskPage *self,
                           const char    *code)
{
  MedicDeskOpen *open;

  g_return_if_fail (MEDIC_IS_DESK_PAGE (self));

  medic_desk_page_show (self, MEDIC_DESK_VIEW_OPEN);
  open = MEDIC_DESK_OPEN (adw_bin_get_child (self->place));
  medic_desk_open_set_code (open, code);
  medic_desk_open_try (open);
}

/* Returns: (transfer none) (nullable): %NULL before there is a call */
MedicDesk *
medic_desk_page_get_desk (MedicDeskPage *self)
{
  return self->desk;
}
