/* medic-window-keep.c - the case in the window survives the end of the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-window-keep.h"

#include "program/medic-keeper.h"

struct _MedicWindowKeep
{
  MedicWindow *window;      /* (unowned) */
  MedicShelf *shelf;        /* (unowned) */
  MedicKeeper *keeper;      /* (nullable): before there is a case */
  gulong kept;              /* handler ids */
  gulong shutdown;
  gboolean told;            /* that this case cannot be kept */
};

/* Msgids; what is not here is nothing that writing comes to. */
static const char *const sentences[] = {
  /* Translators: the unfinished case. Shown in one line, so the shorter the better. */
  [MEDIC_SHELF_FULL] = N_("Not kept for later: the disk is full"),
  /* Translators: the unfinished case. Shown in one line, so the shorter the better. */
  [MEDIC_SHELF_LOCKED] = N_("Not kept for later: no folder for it"),
  /* Translators: the unfinished case. Shown in one line, so the shorter the better. */
  [MEDIC_SHELF_TOO_LARGE] = N_("Not kept for later: it is too long"),
};

/* Once is enough: the case is kept as it was before, or not at all, and goes on all the same. */
static void
on_kept (MedicWindowKeep *self,
         const char      *id,
         guint            fault)
{
  if (fault == MEDIC_SHELF_FINE || self->told || fault >= G_N_ELEMENTS (sentences)
      || sentences[fault] == NULL)
    return;

  self->told = TRUE;
  medic_page_mention (medic_window_get_page (self->window), _(sentences[fault]));
}

/* The program ends. */
static void
finish (MedicWindowKeep *self)
{
  g_clear_object (&self->keeper);
  medic_shelf_flush (self->shelf);
}

MedicWindowKeep *
medic_window_keep_new (MedicWindow *window)
{
  MedicWindowKeep *self = g_new0 (MedicWindowKeep, 1);
  GApplication *application = g_application_get_default ();

  self->window = window;
  self->shelf = medic_shelf_get_default ();
  self->kept = g_signal_connect_swapped (self->shelf, "kept", G_CALLBACK (on_kept), self);
  if (application != NULL)
    self->shutdown = g_signal_connect_swapped (application, "shutdown", G_CALLBACK (finish), self);

  return self;
}

void
medic_window_keep_free (MedicWindowKeep *self)
{
  g_clear_signal_handler (&self->kept, self->shelf);
  if (self->shutdown != 0)
    g_clear_signal_handler (&self->shutdown, g_application_get_default ());
  finish (self);
  g_free (self);
}

/**
 * medic_window_keep_begin:
 * @id: (nullable): where @the_case is on the shelf; %NULL for a new one
 *
 * The window has another case from now on. One that is about the same mailbox as the one before
 * takes its place.
 */
void
medic_window_keep_begin (MedicWindowKeep *self,
                         MedicProgram    *program,
                         MedicCase       *the_case,
                         const char      *id)
{
  g_autoptr (MedicKeeper) before = g_steal_pointer (&self->keeper);

  if (id == NULL && before != NULL && medic_keeper_is_about (before, program, the_case))
    id = medic_keeper_get_id (before);

  self->keeper = medic_keeper_new (self->shelf, program, the_case, id);
  self->told = FALSE;
}

/* The window shows @place next. At the end there is nothing to go on with, and at the start the
 * case is one of those that are offered.
 * @the_case: (nullable): before there is one */
void
medic_window_keep_visit (MedicWindowKeep *self,
                         MedicPlace       place,
                         MedicCase       *the_case)
{
  if (self->keeper == NULL)
    return;

  if (place == MEDIC_PLACE_DONE)
    medic_keeper_drop (self->keeper);
  else if (place == MEDIC_PLACE_START || medic_keeper_get_case (self->keeper) != the_case)
    medic_keeper_rest (self->keeper);
  else
    medic_keeper_go_on (self->keeper);
}
