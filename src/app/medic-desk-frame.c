/* medic-desk-frame.c - what the frame around the desk says: whose call, how long, what comes next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-page-private.h"

#include "app/medic-desk-open.h"

/* Returns: (transfer full): how long the call takes, and whose it is */
char *
medic_desk_page_dup_subtitle (MedicDeskPage *self)
{
  const char *customer = medic_desk_get_customer (self->desk);
  gint64 minutes = medic_desk_get_call_seconds (self->desk) / 60;
  g_autofree char *n = g_strdup_printf ("%" G_GINT64_FORMAT, minutes);
  /* Translators: below the title: how long the call takes so far. */
  g_autofree char *call = medic_words_fill (_("Call of {n} min"), "n", n, NULL);

  if (minutes == 0)
    {
      g_free (call);
      call = g_strdup (_("Call just begun"));
    }

  return customer[0] != '\0'
         /* Translators: whose call it is, and how long it takes: “Anna, call of 6 min”. */
         ? medic_words_fill (_("{customer} · {call}"), "customer", customer, "call", call, NULL)
         : g_steal_pointer (&call);
}

static void
set_number (MedicDeskPage *self)
{
  g_autofree char *place = g_strdup_printf ("%d", (int) MEDIC_PLACE_DESK);
  g_autofree char *n = g_strdup_printf ("%u", medic_desk_get_current (self->desk) + 1);

  g_free (self->number);
  self->number = medic_words_fill (_("Page {number}, step {n}"), "number", place, "n", n, NULL);
}

gboolean
medic_desk_page_has_steps (MedicDeskPage *self)
{
  return medic_desk_get_n_steps (self->desk) > 0;
}

gboolean
medic_desk_page_is_last (MedicDeskPage *self)
{
  return medic_desk_get_current (self->desk) + 1 >= medic_desk_get_n_steps (self->desk);
}

static MedicFrame
frame_of_call (MedicDeskPage *self)
{
  set_number (self);

  if (!medic_desk_page_has_steps (self))
    return (MedicFrame) { .primary = _("Hand over"), .quiet = TRUE };

  return (MedicFrame) {
    .number = self->number,
    .primary = medic_desk_page_is_last (self) ? _("That was the last step") : _("Next step"),
    .secondary = _("Not yet"),
  };
}

static MedicFrame
frame_of_view (MedicDeskPage *self)
{
  switch (self->view)
    {
    case MEDIC_DESK_VIEW_OPEN:
      return (MedicFrame) {
        .primary = _("Help with this code"),
        .waits = !medic_desk_open_has_code (MEDIC_DESK_OPEN (adw_bin_get_child (self->place))),
      };

    case MEDIC_DESK_VIEW_ANSWERS:
      return (MedicFrame) {
        .primary = _("To the steps"), .waits = !medic_desk_page_has_steps (self),
        .secondary = _("Hand over"),
      };

    case MEDIC_DESK_VIEW_HANDOVER:
      return (MedicFrame) { .primary = _("Copy the text"), .secondary = _("Save…") };

    case MEDIC_DESK_VIEW_COMPARE:
      return (MedicFrame) { .primary = _("Back to the call"), .quiet = TRUE };

    case MEDIC_DESK_VIEW_CALL:
    case MEDIC_N_DESK_VIEWS:
    default:
      return frame_of_call (self);
    }
}

/* Beside the call are the steps; beside the questions the causes; nothing beside the rest. */
gboolean
medic_desk_page_has_side (MedicDeskPage *self)
{
  return self->view == MEDIC_DESK_VIEW_CALL || self->view == MEDIC_DESK_VIEW_ANSWERS;
}

void
medic_desk_page_update_frame (MedicDeskPage *self)
{
  MedicFrame frame = frame_of_view (self);

  g_clear_pointer (&self->subtitle, g_free);
  if (self->desk != NULL && self->view != MEDIC_DESK_VIEW_OPEN)
    self->subtitle = medic_desk_page_dup_subtitle (self);
  frame.title = _("Help desk");
  frame.subtitle = self->subtitle;
  frame.foreign = TRUE;
  frame.wide = medic_desk_page_has_side (self);
  frame.aside = medic_desk_page_has_side (self) ? GTK_WIDGET (self->side) : NULL;
  medic_page_set_frame (MEDIC_PAGE (self), frame);
}
