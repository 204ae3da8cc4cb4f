/* medic-offer.c - an unfinished case that the person may go on with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-offer.h"

#include "program/medic-program-private.h"
#include "rehearsal/medic-rehearsal.h"
#include "report/medic-record-json.h"

/* As many files as are read in search of those to show: some may be damaged. */
#define MOST_READ 12

void
medic_offer_free (MedicOffer *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->record, medic_record_free);
  g_clear_pointer (&self->customer, g_free);
  g_free (self);
}

static char *
dup_customer (const MedicRecord *record)
{
  g_autoptr (MedicCustomer) customer =
    record->practice != NULL && !record->hidden
      ? medic_practice_load (record->practice, NULL) : NULL;

  return customer != NULL ? g_strdup (medic_customer_get_title (customer)) : NULL;
}

/* Reads what the file says, where there is anything to read. */
void
medic_offer_read (MedicOffer *self)
{
  g_autoptr (GError) error = NULL;
  const char *text;
  gsize length;

  if (self->text == NULL)
    return;

  text = g_bytes_get_data (self->text, &length);
  self->record = medic_record_from_json (medic_program_get_knowledge (), text, length, &error);
  if (self->record != NULL)
    {
      self->customer = dup_customer (self->record);
      return;
    }

  g_debug ("The case %s cannot be read: %s", self->id, error->message);
  self->fault = MEDIC_SHELF_DAMAGED;
}

/* Steps that were done have changed the practice customer's world; a new one is as at first. */
static void
do_steps_again (MedicProgram       *world,
                const MedicJournal *journal)
{
  for (guint i = 0; i < medic_journal_get_n (journal); i++)
    {
      const MedicEntry *entry = medic_journal_get (journal, i);

      if (entry->kind == MEDIC_ENTRY_DONE && entry->step != NULL)
        medic_rehearsal_step_done (medic_program_get_rehearsal (world), entry->step->id);
    }
}

/**
 * medic_offer_resume:
 * @real: the real world, for cases that are in it
 * @world: (out) (transfer full): the one that the case is in
 *
 * Returns: (transfer full) (nullable): the case as it was; %NULL when there is no such practice
 *   customer, or it cannot be played here
 */
MedicCase *
medic_offer_resume (const MedicOffer  *self,
                    MedicProgram      *real,
                    MedicProgram     **world,
                    GError           **error)
{
  const char *practice = self->record->practice;
  g_autoptr (MedicProgram) program = practice != NULL ? medic_program_new_practice (practice, error)
                                                      : g_object_ref (real);
  MedicCase *the_case;

  if (program == NULL)
    return NULL;

  the_case = medic_program_new_case (program, NULL);
  medic_case_resume (the_case, self->record);
  if (practice != NULL)
    {
      medic_program_lose_time (program);
      if (self->record->hidden)
        medic_program_hide (program);
      do_steps_again (program, self->record->journal);
    }
  *world = g_steal_pointer (&program);

  return the_case;
}

/* Returns: (transfer full) (element-type MedicOffer): what there is, the newest first, and
 *   none of it read. In whichever thread; blocks */
GPtrArray *
medic_offers_collect (const char *folder)
{
  g_autoptr (GPtrArray) files = NULL;
  GPtrArray *offers = g_ptr_array_new_with_free_func ((GDestroyNotify) medic_offer_free);

  medic_shelf_folder_tidy (folder, g_get_real_time () / G_USEC_PER_SEC);
  files = medic_shelf_folder_list (folder);
  for (guint i = 0; i < files->len && i < MOST_READ; i++)
    {
      const MedicShelfFile *file = g_ptr_array_index (files, i);
      MedicOffer *offer = g_new0 (MedicOffer, 1);

      offer->id = g_strdup (file->id);
      offer->time = file->time;
      offer->fault = medic_shelf_folder_read (folder, file->id, &offer->text);
      g_ptr_array_add (offers, offer);
    }

  return offers;
}

/* Reads what was found, until there is enough to show. */
void
medic_offers_read (GPtrArray *offers)
{
  guint n = 0;

  for (guint i = 0; i < offers->len; i++)
    {
      MedicOffer *offer = g_ptr_array_index (offers, i);

      if (n == MEDIC_OFFERS_SHOWN)
        {
          g_ptr_array_set_size (offers, (int) i);
          return;
        }

      medic_offer_read (offer);
      n += offer->record != NULL;
    }
}
