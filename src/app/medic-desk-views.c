/* medic-desk-views.c - the views of the desk, and the ways between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-page-private.h"

#include "app/medic-desk-answers.h"
#include "app/medic-desk-call.h"
#include "app/medic-desk-compare.h"
#include "app/medic-desk-draft.h"
#include "app/medic-desk-handover.h"
#include "app/medic-desk-open.h"
#include "app/medic-desk-words.h"

static void
show_notices (MedicDeskPage *self)
{
  g_autoptr (GPtrArray) notices = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->notices))) != NULL)
    gtk_box_remove (self->notices, child);

  if (self->desk != NULL && medic_desk_page_has_side (self))
    notices = medic_desk_list_notices (self->desk, medic_language_get_current ());
  gtk_widget_set_visible (GTK_WIDGET (self->notices), notices != NULL && notices->len > 0);
  for (guint i = 0; notices != NULL && i < notices->len; i++)
    {
      GtkWidget *notice = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

      gtk_box_append (GTK_BOX (notice), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
      gtk_box_append (GTK_BOX (notice), medic_desk_text_new (notices->pdata[i], NULL));
      gtk_widget_add_css_class (notice, "notice");
      gtk_box_append (self->notices, notice);
    }
}

void
medic_desk_page_refresh (MedicDeskPage *self)
{
  show_notices (self);
  if (medic_desk_page_has_side (self))
    medic_desk_side_show (self->side, self->desk, self->view == MEDIC_DESK_VIEW_ANSWERS);
  medic_desk_page_update_frame (self);
}

static void
on_wants (MedicDeskPage *self,
          guint          view)
{
  medic_desk_page_show (self, view);
}

static void
on_heard (MedicDeskPage *self,
          const char    *code)
{
  /* It was read before, and is one. */
  medic_desk_take_code (self->desk, code, NULL);
  medic_desk_page_begin (self);
}

static void
on_forgotten (MedicDeskPage *self)
{
  if (self->desk != NULL)
    g_signal_handlers_disconnect_by_func (self->desk, medic_desk_page_refresh, self);
  g_clear_object (&self->desk);
  medic_desk_draft_keep (NULL);
}

static GtkWidget *
new_view (MedicDeskPage *self)
{
  switch (self->view)
    {
    case MEDIC_DESK_VIEW_OPEN:
      return medic_desk_open_new (medic_desk_draft_peek ());

    case MEDIC_DESK_VIEW_ANSWERS:
      return medic_desk_answers_new (self->desk, self->tongues);

    case MEDIC_DESK_VIEW_HANDOVER:
      return medic_desk_handover_new (MEDIC_PAGE (self), self->desk);

    case MEDIC_DESK_VIEW_COMPARE:
      return medic_desk_compare_view_new (self->desk);

    case MEDIC_DESK_VIEW_CALL:
    case MEDIC_N_DESK_VIEWS:
    default:
      return medic_desk_call_new (MEDIC_PAGE (self), self->desk, self->tongues);
    }
}

/* Puts the view there without taking the focus. */
void
medic_desk_page_put (MedicDeskPage *self,
          MedicDeskView  view)
{
  GtkWidget *child;

  self->view = view;
  child = new_view (self);
  if (view == MEDIC_DESK_VIEW_OPEN)
    {
      g_signal_connect_object (child, "opened", G_CALLBACK (medic_desk_page_open), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (child, "forgotten", G_CALLBACK (on_forgotten), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (child, "changed", G_CALLBACK (medic_desk_page_update_frame), self,
                               G_CONNECT_SWAPPED);
    }
  else if (view == MEDIC_DESK_VIEW_CALL)
    {
      g_signal_connect_object (child, "wants", G_CALLBACK (on_wants), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (child, "heard", G_CALLBACK (on_heard), self, G_CONNECT_SWAPPED);
    }
  adw_bin_set_child (self->place, child);
  if (self->desk != NULL)
    medic_desk_page_refresh (self);
  else
    medic_desk_page_update_frame (self);
}

void
medic_desk_page_show (MedicDeskPage *self,
           MedicDeskView  view)
{
  medic_desk_page_put (self, view);
  medic_desk_begin_reading (adw_bin_get_child (self->place));
  medic_page_announce (MEDIC_PAGE (self));
}

/* Where a call begins: at its steps, or at what is to be asked. */
void
medic_desk_page_begin (MedicDeskPage *self)
{
  medic_desk_page_show (self, medic_desk_page_has_steps (self) ? MEDIC_DESK_VIEW_CALL
                                                               : MEDIC_DESK_VIEW_ANSWERS);
}
