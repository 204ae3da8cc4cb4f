/* medic-program.c - the common ground of the window and the terminal program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-program-private.h"

#include "checks/checks.h"
#include "checks/evidence.h"
#include "decoder/medic-decoder.h"
#include "decoder/medic-reply.h"
#include "knowledge/knowledge.h"
#include "program/medic-afterlife.h"
#include "program/medic-settings.h"
#include "rehearsal/medic-rehearsal.h"
#include "services/medic-account.h"
#include "services/medic-services.h"

struct _MedicProgram
{
  GObject parent_instance;

  MedicRehearsal *rehearsal;  /* (nullable): NULL in the real world */
  MedicServices *services;    /* (nullable): NULL before the first case in the real world */
  MedicGround *ground;        /* (nullable): NULL in practice, which no network comes near */
  GPtrArray *former;          /* those of cases from before the settings were changed */
  char *client_id;            /* (nullable): who we are to the services */
  char *tenant;
  MedicCloud cloud;
  MedicPractising *practising;              /* (nullable): what is only so in practice */
};

G_DEFINE_FINAL_TYPE (MedicProgram, medic_program, G_TYPE_OBJECT)

static const MedicReader *const readers[] = {
  &medic_message_reader,
  &medic_sign_in_code_reader,
  &medic_access_code_reader,
  &medic_reply_reader,
  &medic_evidence_reader,
  NULL
};

static const MedicKnowledge knowledge = {
  .rules = MEDIC_RULES,
  .checks = medic_checks,
  .questions = medic_questions,
  .stand_ins = medic_stand_ins,
  .layers = medic_layers,
  .healthy = medic_healthy,
  .values = medic_values,
  .walks = medic_walks,
  .drawings = medic_drawings,
  .causes = medic_causes,
  .codes = medic_codes,
  .references = medic_references,
  .labels = medic_labels,
  .wordings = medic_wordings,
  .foreigners = medic_foreigners,
  .sights = medic_sights,
  .readers = readers,
  .requests = medic_admin_requests,
  .permissions = medic_permissions,
  .answers = medic_admin_answers,
  .answer_wordings = medic_answer_wordings,
  .numbers = &medic_numbers,
};

/* What was begun for the person comes to its end without the program. */
static void
medic_program_finalize (GObject *object)
{
  MedicProgram *self = MEDIC_PROGRAM (object);

  if (self->services != NULL)
    medic_afterlife_begin (self->services, self->rehearsal);
  for (guint i = 0; i < self->former->len; i++)
    medic_afterlife_begin (g_ptr_array_index (self->former, i), NULL);
  g_clear_pointer (&self->former, g_ptr_array_unref);
  g_clear_pointer (&self->client_id, g_free);
  g_clear_pointer (&self->tenant, g_free);
  g_clear_pointer (&self->practising, medic_practising_free);
  g_clear_object (&self->rehearsal);
  g_clear_object (&self->ground);

  G_OBJECT_CLASS (medic_program_parent_class)->finalize (object);
}

static void
medic_program_class_init (MedicProgramClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = medic_program_finalize;
}

static void
medic_program_init (MedicProgram *self)
{
  self->former = g_ptr_array_new ();
}

/* Returns: (transfer none): the tables; they are constant */
const MedicKnowledge *
medic_program_get_knowledge (void)
{
  return &knowledge;
}

/**
 * medic_program_decode:
 * @text: anything that was pasted
 * @length: in bytes; -1 when it ends in NUL
 *
 * Asks nobody; nothing leaves this computer.
 *
 * Returns: (transfer full): what the text says
 */
MedicReading *
medic_program_decode (const char *text,
                      gssize      length)
{
  return medic_decoder_read (&knowledge, text, length);
}

/* Returns: (transfer full) (nullable): what decides in @text: a code, or the id of a cause where no
 *   code does; NULL when nothing is recognised */
char *
medic_program_dup_code (const char *text)
{
  g_autoptr (MedicReading) reading = medic_program_decode (text, -1);

  if (g_str_equal (reading->cause->id, MEDIC_CAUSE_NOT_RECOGNISED))
    return NULL;

  return g_strdup (reading->decides != NULL ? reading->decides : reading->cause->id);
}

/* Returns: (transfer full): where the catalogues are: beside the program when it was moved as a
 * whole, else where it was installed; a build that is not installed names its own */
char *
medic_program_dup_catalogue_folder (void)
{
  const char *own = g_getenv ("MEDIC_LOCALE_DIR");

  return g_strdup (own != NULL ? own : MEDIC_LOCALE_DIR);
}

/* Speaks the person's language from now on, where there is a catalogue for it. */
void
medic_program_choose_language (void)
{
  g_autofree char *folder = medic_program_dup_catalogue_folder ();
  g_autoptr (MedicLanguage) language =
    medic_language_choose (folder, g_get_language_names ());

  medic_language_set_current (language);
}

/* Returns: who we are at Microsoft's sign-in service now; its strings are borrowed */
static MedicIdentity
get_identity (void)
{
  MedicSettings *settings = medic_settings_get_default ();

  return (MedicIdentity) {
    .client_id = medic_settings_get_value (settings, MEDIC_SETTING_APPLICATION_ID),
    .tenant = medic_settings_get_value (settings, MEDIC_SETTING_TENANT),
    .cloud = (MedicCloud) medic_settings_get_cloud (settings),
  };
}

/* The next case goes by what is set now. Those that there are keep their services; but nobody is
 * signed in there any more, so that leaving the account that is there leaves all. */
static void
on_settings_changed (MedicProgram *self)
{
  const MedicIdentity now = get_identity ();

  if (self->services == NULL
      || (g_strcmp0 (self->client_id, now.client_id) == 0
          && g_strcmp0 (self->tenant, now.tenant) == 0 && self->cloud == now.cloud))
    return;

  medic_account_leave (medic_services_get_account (self->services));
  g_ptr_array_add (self->former, g_steal_pointer (&self->services));
}

/* The network changed. Connected before any case is, so that what a case asks anew finds no
 * connection of the former one. */
static void
on_settled (MedicProgram *self)
{
  if (self->services != NULL)
    medic_services_leave_connections (self->services);
  for (guint i = 0; i < self->former->len; i++)
    medic_services_leave_connections (g_ptr_array_index (self->former, i));
}

/* Returns: (transfer full): the real world; asks nobody before a case is examined */
MedicProgram *
medic_program_new (void)
{
  MedicProgram *self = g_object_new (MEDIC_TYPE_PROGRAM, NULL);

  g_signal_connect_object (medic_settings_get_default (), "changed",
                           G_CALLBACK (on_settings_changed), self, G_CONNECT_SWAPPED);
  self->ground = medic_ground_new (g_network_monitor_get_default);
  g_signal_connect_object (self->ground, "settled", G_CALLBACK (on_settled), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/* The services of this world as it is set up now. */
static MedicServices *
ensure_services (MedicProgram *self)
{
  if (self->services == NULL)
    {
      MedicIdentity identity = get_identity ();

      g_free (self->client_id);
      self->client_id = g_strdup (identity.client_id);
      g_free (self->tenant);
      self->tenant = g_strdup (identity.tenant);
      self->cloud = identity.cloud;
      self->services = medic_services_new (medic_endpoints_new_real (&identity));
    }

  return self->services;
}

/* Returns: (transfer full): the customer's world on this computer; %NULL when it cannot be played
 *   here */
MedicProgram *
medic_program_new_customer (MedicCustomer  *customer,
                            GError        **error)
{
  g_autoptr (MedicRehearsal) rehearsal = medic_rehearsal_new (customer, error);
  MedicProgram *self;

  if (rehearsal == NULL)
    return NULL;

  self = g_object_new (MEDIC_TYPE_PROGRAM, NULL);
  self->services = medic_services_new (medic_rehearsal_new_endpoints (rehearsal));
  self->rehearsal = g_steal_pointer (&rehearsal);
  self->practising = medic_practising_new ();

  return self;
}

/* Longer than any address, so that what is too long is still seen to be so. */
#define LONGEST_TYPED 2048

/* Whatever was typed, as text that is safe to keep. */
static char *
dup_typed (const char *text)
{
  g_autofree char *cut = g_strndup (text, LONGEST_TYPED);

  return g_utf8_make_valid (cut, -1);
}

/**
 * medic_program_new_case:
 * @address: (nullable): what was typed; %NULL for a practice customer's own, or for none
 */
MedicCase *
medic_program_new_case (MedicProgram *self,
                        const char   *address)
{
  MedicCase *the_case = medic_case_new (&knowledge, ensure_services (self));
  const char *typed = address != NULL ? address : medic_program_get_address (self);

  if (typed != NULL)
    {
      g_autofree char *kept = dup_typed (typed);
      medic_case_answer (the_case, medic_knowledge_get_question (&knowledge, "address"), kept);
    }
  if (self->ground != NULL)
    medic_case_set_ground (the_case, self->ground);
  if (self->rehearsal != NULL)
    medic_practising_begin (self, the_case);

  return the_case;
}

/* Returns: (transfer none) */
MedicServices *
medic_program_get_services (MedicProgram *self)
{
  return ensure_services (self);
}

/* Whether something goes on for which nobody may be waiting any more, and which is soon over. */
gboolean
medic_program_is_busy (MedicProgram *self)
{
  if (self->services != NULL && medic_services_is_busy (self->services))
    return TRUE;

  for (guint i = 0; i < self->former->len; i++)
    if (medic_services_is_busy (g_ptr_array_index (self->former, i)))
      return TRUE;

  return FALSE;
}

/* The same, of programs that are gone as well. */
gboolean
medic_program_is_any_busy (MedicProgram *self)
{
  return medic_program_is_busy (self) || medic_afterlife_is_on ();
}

/* Returns: (transfer none): only in practice */
MedicPractising *
medic_program_get_practising (MedicProgram *self)
{
  return self->practising;
}

/* Returns: (transfer none) (nullable): %NULL in the real world */
MedicRehearsal *
medic_program_get_rehearsal (MedicProgram *self)
{
  return self->rehearsal;
}
