/* medic-practice.c - the practice customers that there are, and a trainer's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-program-private.h"

#include "program/medic-replay.h"
#include "rehearsal/medic-customer-error.h"
#include "rehearsal/medic-customer.h"

#define ENDING ".json"

/* In bytes, of what a file says of itself and is not known to be harmless. */
#define LONGEST_SHOWN 200

static const char *const sentences[] = {
  /* Translators: {member} and {place} are words of a file, and stay as they are. */
  [MEDIC_CUSTOMER_ERROR_UNKNOWN] = N_("“{member}” in “{place}” is not known."),
  /* Translators: {member} and {place} are words of a file, and stay as they are. */
  [MEDIC_CUSTOMER_ERROR_MISSING] = N_("“{member}” is missing in “{place}”."),
  /* Translators: {member} and {place} are words of a file, and stay as they are. */
  [MEDIC_CUSTOMER_ERROR_VALUE] = N_("“{member}” in “{place}” is not what may stand there."),
  /* Translators: {member} and {place} are words of a file, and stay as they are. */
  [MEDIC_CUSTOMER_ERROR_MISFIT] = N_("“{member}” in “{place}” does not go with the rest."),
  [MEDIC_CUSTOMER_ERROR_NO_OBJECT] = N_("This is no JSON, or no practice customer."),
  [MEDIC_CUSTOMER_ERROR_TOO_LARGE] = N_("Too large to be one of ours."),
  [MEDIC_CUSTOMER_ERROR_NO_FILE] = N_("There is no file to read."),
};

void
medic_practice_free (MedicPractice *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->fault, g_free);
  g_free (self);
}

/* Returns: (transfer full): where a trainer's own ones are */
char *
medic_program_dup_practice_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "mail-medic", "rehearsal", NULL);
}

static gboolean
asks (const char *question)
{
  const MedicQuestion *found =
    medic_knowledge_get_question (medic_program_get_knowledge (), question);

  return found != NULL && found->choices != NULL;
}

static gboolean
takes (const char *question,
       const char *answer)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  return medic_question_takes (medic_knowledge_get_question (knowledge, question), answer);
}

static gboolean
has_step (const char *step)
{
  return medic_knowledge_get_step (medic_program_get_knowledge (), step) != NULL;
}

static const MedicCustomerWords words = { asks, takes, has_step };

/* Returns: (transfer full): @text, cut, and without what does something else than being read */
static char *
dup_plain (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *c = valid; *c != '\0' && plain->len < LONGEST_SHOWN; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_iscntrl (letter) || g_unichar_type (letter) == G_UNICODE_FORMAT)
        letter = 0xfffd;
      g_string_append_unichar (plain, letter);
    }

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* Returns: (transfer full): what @error says of @file, in the language of now */
char *
medic_practice_dup_fault (const GError *error,
                          const char   *file)
{
  g_autofree char *member = NULL;
  g_autofree char *place = NULL;

  if (error->domain != MEDIC_CUSTOMER_ERROR)
    return g_strdup (error->message);

  member = dup_plain (medic_customer_error_get_member (error));
  place = dup_plain (medic_customer_error_get_place (error));

  return medic_words_fill (_(sentences[error->code]), "member", member,
                           "place", place[0] != '\0' ? place : file, NULL);
}

/* Returns: (transfer full): a customer in which everything is known here */
MedicCustomer *
medic_practice_parse (const char  *text,
                      gsize        length,
                      GError     **error)
{
  g_autoptr (MedicCustomer) customer = medic_customer_parse (text, (gssize) length, error);

  return customer != NULL && medic_customer_check_words (customer, &words, error)
         ? g_steal_pointer (&customer) : NULL;
}

static gboolean
is_brought_along (const char *name)
{
  g_autoptr (MedicCustomer) customer = medic_customer_load (name, NULL);

  return customer != NULL;
}

/* Who is brought along cannot be replaced: old cases are about them. */
static MedicCustomer *
load_own (const char  *folder,
          const char  *file,
          GError     **error)
{
  g_autoptr (MedicCustomer) customer = medic_customer_load_own (folder, file, error);

  if (customer == NULL || !medic_customer_check_words (customer, &words, error))
    return NULL;

  if (!is_brought_along (medic_customer_get_id (customer)))
    return g_steal_pointer (&customer);

  medic_customer_error_set (error, MEDIC_CUSTOMER_ERROR_MISFIT, "", "id",
                            "A customer of that name is brought along");

  return NULL;
}

/* Returns: (transfer full): the customer of that name, brought along or the person's own; %NULL
 *   with an error when there is none */
MedicCustomer *
medic_practice_load (const char  *name,
                     GError     **error)
{
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) wrong = NULL;
  MedicCustomer *customer = medic_customer_load (name, &unknown);
  g_autofree char *folder = medic_program_dup_practice_folder ();
  g_autofree char *file = g_strconcat (name, ENDING, NULL);

  if (customer == NULL && medic_customer_is_name (name))
    customer = load_own (folder, file, &wrong);
  if (customer != NULL)
    return customer;

  if (wrong != NULL && !g_error_matches (wrong, MEDIC_CUSTOMER_ERROR, MEDIC_CUSTOMER_ERROR_NO_FILE))
    {
      g_autofree char *fault = medic_practice_dup_fault (wrong, file);

      g_set_error (error, MEDIC_CUSTOMER_ERROR, wrong->code, "%s: %s", file, fault);
    }
  else
    g_propagate_error (error, g_steal_pointer (&unknown));

  return NULL;
}

static MedicPractice *
practice_new (const MedicCustomer *customer,
              gboolean             own)
{
  MedicPractice *self = g_new0 (MedicPractice, 1);

  self->id = g_strdup (medic_customer_get_id (customer));
  self->title = g_strdup (medic_customer_get_title (customer));
  self->summary = g_strdup (medic_customer_get_summary (customer));
  self->own = own;

  return self;
}

/* A file that is none is shown with the reason, and stops nobody. */
static MedicPractice *
practice_new_own (const char *folder,
                  const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCustomer) customer = load_own (folder, file, &error);
  MedicPractice *self;

  if (customer != NULL)
    return practice_new (customer, TRUE);

  self = g_new0 (MedicPractice, 1);
  self->id = dup_plain (file);
  self->title = g_strdup (self->id);
  self->summary = g_strdup ("");
  self->own = TRUE;
  self->fault = medic_practice_dup_fault (error, self->id);

  return self;
}

/**
 * medic_program_list_practice:
 *
 * Returns: (transfer full) (element-type MedicPractice): the practice customers, in the order of
 *   their names, the person's own last; or %NULL when one that is brought along cannot be read
 */
GPtrArray *
medic_program_list_practice (GError **error)
{
  g_auto (GStrv) names = medic_customer_list ();
  g_autofree char *folder = medic_program_dup_practice_folder ();
  g_auto (GStrv) files = medic_customer_list_own (folder);
  g_autoptr (GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) medic_practice_free);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autoptr (MedicCustomer) customer = medic_customer_load (names[i], error);

      if (customer == NULL)
        return NULL;

      g_ptr_array_add (list, practice_new (customer, FALSE));
    }

  for (gsize i = 0; files[i] != NULL; i++)
    g_ptr_array_add (list, practice_new_own (folder, files[i]));

  return g_steal_pointer (&list);
}

/**
 * medic_program_new_practice:
 * @id: of a practice customer
 *
 * Returns: (transfer full): that customer's world on this computer; or %NULL when there is none of
 *   that name or it cannot be played here
 */
MedicProgram *
medic_program_new_practice (const char  *id,
                            GError     **error)
{
  g_autoptr (MedicCustomer) customer = medic_practice_load (id, error);

  return customer != NULL ? medic_program_new_customer (customer, error) : NULL;
}

/**
 * medic_program_new_random:
 * @but: (nullable): whom it shall not be: the one before
 *
 * Returns: (transfer full): one that can be played, and is not told; or %NULL
 */
MedicProgram *
medic_program_new_random (const char  *but,
                          GError     **error)
{
  g_autoptr (GPtrArray) list = medic_program_list_practice (error);
  g_autoptr (GPtrArray) fit = g_ptr_array_new ();
  MedicProgram *program;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const MedicPractice *practice = g_ptr_array_index (list, i);

      if (practice->fault == NULL && g_strcmp0 (practice->id, but) != 0)
        g_ptr_array_add (fit, practice->id);
    }

  if (list == NULL || fit->len == 0)
    return NULL;

  program = medic_program_new_practice (
    g_ptr_array_index (fit, (guint) g_random_int_range (0, (gint32) fit->len)), error);
  if (program != NULL)
    medic_program_hide (program);

  return program;
}

/* Whether a case in this world could be gone on with another day: one of a file somewhere, or of a
 * report, could not. */
gboolean
medic_program_can_return (MedicProgram *self)
{
  const char *name = medic_program_get_practice (self);
  g_autoptr (MedicCustomer) customer = NULL;

  if (name == NULL)
    return TRUE;

  customer = medic_practice_load (name, NULL);

  return customer != NULL && !medic_program_is_replay (self);
}
