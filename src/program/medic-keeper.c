/* medic-keeper.c - puts a case on the shelf again and again while it is under way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-keeper.h"

#include <string.h>

#include "program/medic-export.h"
#include "report/medic-record-json.h"

/* What changes together is written down once. */
#define PAUSE_MS 100

/**
 * MedicKeeper:
 *
 * Watches a case. Whatever happens to the program, no more is lost than what was learnt in the last
 * moment. Nothing is kept before there is something to lose.
 */
struct _MedicKeeper
{
  GObject parent_instance;

  MedicShelf *shelf;
  MedicProgram *program;
  MedicCase *the_case;
  char *id;
  guint pause;      /* source id; 0 when what is known is written down */
  gboolean resting; /* what happens now is not written down */
};

G_DEFINE_FINAL_TYPE (MedicKeeper, medic_keeper, G_TYPE_OBJECT)

static void
medic_keeper_dispose (GObject *object)
{
  MedicKeeper *self = MEDIC_KEEPER (object);

  if (self->pause != 0)
    medic_keeper_keep (self);

  G_OBJECT_CLASS (medic_keeper_parent_class)->dispose (object);
}

static void
medic_keeper_finalize (GObject *object)
{
  MedicKeeper *self = MEDIC_KEEPER (object);

  g_clear_object (&self->the_case);
  g_clear_object (&self->program);
  g_clear_object (&self->shelf);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (medic_keeper_parent_class)->finalize (object);
}

static void
medic_keeper_class_init (MedicKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = medic_keeper_dispose;
  object_class->finalize = medic_keeper_finalize;
}

static void
medic_keeper_init (MedicKeeper *self)
{
}

/* Returns: (transfer full): a name for a case that has none; a practice customer who is begun anew
 *   takes the place of themselves */
static char *
dup_new_id (MedicProgram *program)
{
  g_autofree char *id = medic_program_get_practice (program) != NULL
                        ? g_strconcat ("practice-", medic_program_get_practice (program), NULL)
                        : NULL;

  if (id != NULL && medic_shelf_folder_is_id (id))
    return g_steal_pointer (&id);

  return g_uuid_string_random ();
}

static gboolean
on_paused (gpointer user_data)
{
  MedicKeeper *self = MEDIC_KEEPER (user_data);

  self->pause = 0;
  medic_keeper_keep (self);

  return G_SOURCE_REMOVE;
}

/* Something happened; it is written down in a moment, with what else happens until then. */
static void
note (MedicKeeper *self)
{
  if (self->pause == 0 && !self->resting)
    self->pause = g_timeout_add (PAUSE_MS, on_paused, self);
}

/**
 * medic_keeper_new:
 * @program: the world that the case is in
 * @id: (nullable): where it is on the shelf; %NULL for one that is not there yet
 */
MedicKeeper *
medic_keeper_new (MedicShelf   *shelf,
                  MedicProgram *program,
                  MedicCase    *the_case,
                  const char   *id)
{
  static const char *const changes[] = { "changed", "examined", "step-done" };
  MedicKeeper *self = g_object_new (MEDIC_TYPE_KEEPER, NULL);

  self->shelf = g_object_ref (shelf);
  self->program = g_object_ref (program);
  self->the_case = g_object_ref (the_case);
  self->id = id != NULL ? g_strdup (id) : dup_new_id (program);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (the_case, changes[i], G_CALLBACK (note), self,
                             G_CONNECT_SWAPPED);
  note (self);

  return self;
}

MedicCase *
medic_keeper_get_case (MedicKeeper *self)
{
  return self->the_case;
}

const char *
medic_keeper_get_id (MedicKeeper *self)
{
  return self->id;
}

static const char *
peek_typed (MedicCase *the_case)
{
  return medic_facts_peek_string (medic_case_get_facts (the_case), MEDIC_FACT_ADDRESS_TYPED);
}

/* Whether @other is about the same mailbox in the same world, and takes the place of this one. */
gboolean
medic_keeper_is_about (MedicKeeper  *self,
                       MedicProgram *program,
                       MedicCase    *other)
{
  return g_strcmp0 (medic_program_get_practice (self->program),
                    medic_program_get_practice (program)) == 0
         && peek_typed (self->the_case) != NULL
         && g_strcmp0 (peek_typed (self->the_case), peek_typed (other)) == 0;
}

/* A page that was opened and left is nothing that anybody would want to go on with. */
static gboolean
is_worth_it (MedicCase *the_case)
{
  const MedicFacts *facts = medic_case_get_facts (the_case);

  if (!medic_case_is_begun (the_case))
    return FALSE;

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (medic_facts_peek (facts, fact) != NULL || medic_facts_is_unsure (facts, fact))
      return TRUE;

  return medic_journal_get_n (medic_case_get_journal (the_case)) > 0;
}

/* Writes down what is known now. The disk is not waited for. */
void
medic_keeper_keep (MedicKeeper *self)
{
  g_autoptr (MedicRecord) record = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (!is_worth_it (self->the_case) || !medic_program_can_return (self->program))
    return;

  record = medic_program_record (self->program, self->the_case);
  text = medic_record_to_json (record);
  bytes = g_bytes_new_take (text, strlen (text));
  medic_shelf_keep (self->shelf, self->id, bytes, 0);
}

/* Somebody is at work on the case. */
void
medic_keeper_go_on (MedicKeeper *self)
{
  self->resting = FALSE;
  note (self);
}

/* Nobody is, for now: what was known stays written down. */
void
medic_keeper_rest (MedicKeeper *self)
{
  if (!self->resting)
    medic_keeper_keep (self);
  self->resting = TRUE;
}

/* The case is over. When it goes on after all, it is kept again. */
void
medic_keeper_drop (MedicKeeper *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->resting = TRUE;
  medic_shelf_forget (self->shelf, self->id);
}
