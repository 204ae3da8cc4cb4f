/* medic-desk-draft.c - what is kept of the desk page when it is left or made anew
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-draft.h"

#include "app/medic-desk-answers.h"
#include "app/medic-desk-call.h"
#include "app/medic-desk-compare.h"
#include "app/medic-desk-handover.h"
#include "app/medic-desk-open.h"
#include "app/medic-desk-page-private.h"

/* The view, both languages (no first one: that of the window), and what is typed or chosen. */
#define FORM "(usss)"

/* The last call, with its notes: it outlives the page, whose language may change and which may be
 * left by mistake. It is nowhere but in memory, and gone with the next call. */
static MedicDesk *kept;

/* @desk: (nullable): %NULL to forget the last call */
void
medic_desk_draft_keep (MedicDesk *desk)
{
  g_set_object (&kept, desk);
}

/* Returns: (transfer none) (nullable): the last call */
MedicDesk *
medic_desk_draft_peek (void)
{
  return kept;
}

/* Returns: (transfer full) (nullable): what is typed or chosen and not part of the call yet */
static char *
dup_typed (MedicDeskPage *self)
{
  GtkWidget *child = adw_bin_get_child (self->place);

  switch (self->view)
    {
    case MEDIC_DESK_VIEW_OPEN:
      return g_strdup (medic_desk_open_get_code (MEDIC_DESK_OPEN (child)));

    case MEDIC_DESK_VIEW_ANSWERS:
      return medic_desk_answers_dup_told (MEDIC_DESK_ANSWERS (child));

    case MEDIC_DESK_VIEW_CALL:
      return g_strdup (medic_desk_call_get_code (MEDIC_DESK_CALL (child)));

    case MEDIC_DESK_VIEW_HANDOVER:
      return medic_desk_handover_dup_choice (MEDIC_DESK_HANDOVER (child));

    case MEDIC_DESK_VIEW_COMPARE:
      return g_strdup (medic_desk_compare_view_get_text (MEDIC_DESK_COMPARE_VIEW (child)));

    case MEDIC_N_DESK_VIEWS:
    default:
      return NULL;
    }
}

static void
set_typed (MedicDeskPage *self,
           const char    *text)
{
  GtkWidget *child = adw_bin_get_child (self->place);

  if (text[0] == '\0')
    return;

  if (self->view == MEDIC_DESK_VIEW_OPEN)
    medic_desk_open_set_code (MEDIC_DESK_OPEN (child), text);
  else if (self->view == MEDIC_DESK_VIEW_ANSWERS)
    medic_desk_answers_set_told (MEDIC_DESK_ANSWERS (child), text);
  else if (self->view == MEDIC_DESK_VIEW_CALL)
    medic_desk_call_set_code (MEDIC_DESK_CALL (child), text);
  else if (self->view == MEDIC_DESK_VIEW_HANDOVER)
    medic_desk_handover_set_choice (MEDIC_DESK_HANDOVER (child), text);
  else
    medic_desk_compare_view_set_text (MEDIC_DESK_COMPARE_VIEW (child), text);
}

static const char *
get_code (MedicDeskPage *self,
          MedicTongue    whose)
{
  return medic_language_get_code (medic_desk_tongues_get (self->tongues, whose));
}

/* Returns: (transfer full): all of it but the call, which is kept */
char *
medic_desk_draft_write (MedicDeskPage *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autoptr (GVariant) draft = NULL;
  const char *mine = get_code (self, MEDIC_TONGUE_MINE);
  const char *spoken = medic_language_get_code (medic_language_get_current ());

  draft = g_variant_ref_sink (g_variant_new (FORM, (guint) self->view,
                                             g_str_equal (mine, spoken) ? "" : mine,
                                             get_code (self, MEDIC_TONGUE_THEIRS),
                                             typed != NULL ? typed : ""));

  return g_variant_print (draft, FALSE);
}

/* Goes on where the former page was. */
void
medic_desk_draft_read (MedicDeskPage *self,
                       const char    *text)
{
  g_autoptr (GVariant) draft = g_variant_parse (G_VARIANT_TYPE (FORM), text, NULL, NULL, NULL);
  const char *mine, *theirs, *typed;
  guint view;

  if (draft == NULL)
    return;

  g_variant_get (draft, "(u&s&s&s)", &view, &mine, &theirs, &typed);
  medic_desk_tongues_choose (self->tongues, MEDIC_TONGUE_MINE, mine);
  medic_desk_tongues_choose (self->tongues, MEDIC_TONGUE_THEIRS, theirs);
  if (view != MEDIC_DESK_VIEW_OPEN && view < MEDIC_N_DESK_VIEWS && kept != NULL)
    {
      medic_desk_page_open (self, kept);
      medic_desk_page_show (self, view);
    }
  set_typed (self, typed);
}
