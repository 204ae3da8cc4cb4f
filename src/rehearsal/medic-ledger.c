/* medic-ledger.c - what the pretend Microsoft remembers from one request to the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-ledger.h"

#include <string.h>

#include "services/medic-wiped.h"

#define USUAL_SECOND 1000
#define RANDOM_BYTES 48

#define MOST_LETTERS 64

/* Of each kind; when there are more, the oldest is forgotten. */
static const guint most[MEDIC_N_PASSES] = {
  [MEDIC_PASS_FLOW] = 32,
  [MEDIC_PASS_SESSION] = 16,
  [MEDIC_PASS_CODE] = 32,
  [MEDIC_PASS_DEVICE] = 16,
  [MEDIC_PASS_ACCESS] = 128,
  [MEDIC_PASS_REFRESH] = 128,
};

struct _MedicLedger
{
  GPtrArray *passes[MEDIC_N_PASSES];  /* (element-type MedicPass): oldest first */
  GHashTable *grants;                 /* (element-type utf8): “address scope” */
  GHashTable *counts;                 /* (element-type utf8 uint): by “address what” */
  GPtrArray *letters;                 /* (element-type MedicLetter): oldest first */
  guint second;                       /* how long one takes, in milliseconds */
  MedicRehearsalSay say;              /* (nullable): NULL for English */
  char *language;                     /* its code */
};

MedicWish *
medic_wish_new (void)
{
  MedicWish *self = g_new0 (MedicWish, 1);

  g_atomic_ref_count_init (&self->ref_count);

  return self;
}

MedicWish *
medic_wish_ref (MedicWish *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
medic_wish_unref (MedicWish *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->tenant, g_free);
  g_clear_pointer (&self->scope, g_free);
  g_clear_pointer (&self->scopes, g_strfreev);
  g_clear_pointer (&self->redirect_uri, g_free);
  g_clear_pointer (&self->state, g_free);
  g_clear_pointer (&self->nonce, g_free);
  g_clear_pointer (&self->challenge, g_free);
  g_clear_pointer (&self->prompt, g_free);
  g_clear_pointer (&self->login_hint, g_free);
  g_clear_pointer (&self->correlation, g_free);
  g_free (self);
}

static void
pass_free (MedicPass *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->wish, medic_wish_unref);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->addresses, g_ptr_array_unref);
  g_clear_pointer (&self->scopes, g_strfreev);
  g_clear_pointer (&self->partner, g_free);
  g_clear_pointer (&self->user_code, g_free);
  g_clear_pointer (&self->error, g_free);
  g_clear_pointer (&self->suberror, g_free);
  g_free (self);
}

static void
letter_free (MedicLetter *self)
{
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->message_id, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_strfreev);
  g_clear_pointer (&self->content, g_free);
  g_clear_pointer (&self->time, g_free);
  g_free (self);
}

MedicLedger *
medic_ledger_new (void)
{
  MedicLedger *self = g_new0 (MedicLedger, 1);

  for (gsize i = 0; i < MEDIC_N_PASSES; i++)
    self->passes[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) pass_free);
  self->grants = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->letters = g_ptr_array_new_with_free_func ((GDestroyNotify) letter_free);
  self->second = USUAL_SECOND;
  self->language = g_strdup ("en");

  return self;
}

void
medic_ledger_free (MedicLedger *self)
{
  for (gsize i = 0; i < MEDIC_N_PASSES; i++)
    g_clear_pointer (&self->passes[i], g_ptr_array_unref);
  g_clear_pointer (&self->grants, g_hash_table_unref);
  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_clear_pointer (&self->language, g_free);
  g_free (self);
}

/* Tests need not take as long as the real thing. */
void
medic_ledger_set_second (MedicLedger *self,
                         guint        milliseconds)
{
  self->second = milliseconds;
}

guint
medic_ledger_get_second (MedicLedger *self)
{
  return self->second;
}

/* @language: its code
 * @say: (nullable): NULL for English */
void
medic_ledger_set_say (MedicLedger       *self,
                      const char        *language,
                      MedicRehearsalSay  say)
{
  g_clear_pointer (&self->language, g_free);
  self->language = g_strdup (language);
  self->say = say;
}

/* Returns: the code of the language that pages are in */
const char *
medic_ledger_get_language (MedicLedger *self)
{
  return self->language;
}

const char *
medic_ledger_say (MedicLedger *self,
                  const char  *msgid)
{
  return self->say != NULL ? self->say (msgid) : msgid;
}

/* Returns: (transfer none): anew, with an id that nobody guesses; good until others of its kind
 *   crowd it out */
MedicPass *
medic_ledger_hand_out (MedicLedger   *self,
                       MedicPassKind  kind,
                       guint          seconds)
{
  GPtrArray *passes = self->passes[kind];
  MedicPass *pass = g_new0 (MedicPass, 1);

  if (passes->len >= most[kind])
    g_ptr_array_remove_index (passes, 0);

  pass->id = medic_wiped_new_random (RANDOM_BYTES);
  pass->born = g_get_monotonic_time ();
  pass->life = seconds;
  g_ptr_array_add (passes, pass);

  return pass;
}

/* Returns: (transfer none) (nullable): also when its time is over */
MedicPass *
medic_ledger_find (MedicLedger   *self,
                   MedicPassKind  kind,
                   const char    *id)
{
  for (guint i = 0; i < self->passes[kind]->len; i++)
    {
      MedicPass *pass = g_ptr_array_index (self->passes[kind], i);

      if (medic_wiped_equal (pass->id, id))
        return pass;
    }

  return NULL;
}

/* Returns: (transfer none) (nullable): also when its time is over */
MedicPass *
medic_ledger_find_user_code (MedicLedger *self,
                             const char  *user_code)
{
  GPtrArray *passes = self->passes[MEDIC_PASS_DEVICE];

  for (guint i = 0; i < passes->len; i++)
    {
      MedicPass *pass = g_ptr_array_index (passes, i);

      if (g_ascii_strcasecmp (pass->user_code, user_code) == 0)
        return pass;
    }

  return NULL;
}

gboolean
medic_ledger_is_over (MedicLedger     *self,
                      const MedicPass *pass)
{
  return g_get_monotonic_time () - pass->born >= (gint64) pass->life * self->second * 1000;
}

/* @pass: (transfer full): nobody has it any more */
void
medic_ledger_take_back (MedicLedger   *self,
                        MedicPassKind  kind,
                        MedicPass     *pass)
{
  g_ptr_array_remove (self->passes[kind], pass);
}

static char *
dup_key (const char *address,
         const char *what)
{
  g_autofree char *key = g_strconcat (address, " ", what, NULL);

  return g_ascii_strdown (key, -1);
}

/* Whether the program was let do that as @address. */
gboolean
medic_ledger_is_granted (MedicLedger *self,
                         const char  *address,
                         const char  *scope)
{
  g_autofree char *key = dup_key (address, scope);

  return g_hash_table_contains (self->grants, key);
}

void
medic_ledger_grant (MedicLedger *self,
                    const char  *address,
                    const char  *scope)
{
  g_hash_table_add (self->grants, dup_key (address, scope));
}

/* Returns: how often that was counted before */
guint
medic_ledger_count (MedicLedger *self,
                    const char  *address,
                    const char  *what)
{
  char *key = dup_key (address, what);
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key));

  g_hash_table_replace (self->counts, key, GUINT_TO_POINTER (count + 1));

  return count;
}

/* Returns: (transfer none): anew, with an id and a time; good until others crowd it out */
MedicLetter *
medic_ledger_write (MedicLedger *self,
                    const char  *address,
                    MedicFolder  folder)
{
  MedicLetter *letter = g_new0 (MedicLetter, 1);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  if (self->letters->len >= MOST_LETTERS)
    g_ptr_array_remove_index (self->letters, 0);

  letter->address = g_strdup (address);
  letter->folder = folder;
  letter->id = medic_wiped_new_random (RANDOM_BYTES);
  letter->time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_ptr_array_add (self->letters, letter);

  return letter;
}

/* Returns: (transfer none) (nullable) */
MedicLetter *
medic_ledger_find_letter (MedicLedger *self,
                          const char  *address,
                          const char  *id)
{
  for (guint i = 0; i < self->letters->len; i++)
    {
      MedicLetter *letter = g_ptr_array_index (self->letters, i);

      if (g_str_equal (letter->address, address) && g_str_equal (letter->id, id))
        return letter;
    }

  return NULL;
}

/* Returns: (transfer none) (element-type MedicLetter): oldest first */
GPtrArray *
medic_ledger_get_letters (MedicLedger *self)
{
  return self->letters;
}

/* @letter: (transfer full) */
void
medic_ledger_burn (MedicLedger *self,
                   MedicLetter *letter)
{
  g_ptr_array_remove (self->letters, letter);
}
