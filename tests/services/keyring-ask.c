/* keyring-ask.c - one question to the system's keyring, and a person before its window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/keyring-ask.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define TENANT "00000000-bbbb-4bbb-8bbb-000000000002"

const MedicKeyringAccount keyring_ada = {
  (char *) KEYRING_OBJECT, (char *) TENANT, (char *) "global", (char *) "Mail Medic: Ada"
};
const MedicKeyringAccount keyring_ada_elsewhere = {
  (char *) KEYRING_OBJECT, (char *) TENANT, (char *) "us-government", (char *) "Mail Medic: Ada"
};
const MedicKeyringAccount keyring_bob = {
  (char *) "00000000-cccc-4ccc-8ccc-000000000003", (char *) TENANT, (char *) "global",
  (char *) "Mail Medic: Bob"
};

static GString *logged;

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

typedef struct
{
  const KeyringEvent *event;
  GCancellable       *cancellable;
  guint               due;  /* source id; 0 when it has happened */
} Happening;

static gboolean
on_time (gpointer user_data)
{
  Happening *happening = user_data;

  happening->due = 0;
  happening->event->happen (happening->cancellable);

  return G_SOURCE_REMOVE;
}

/* Returns: (nullable): %NULL when it was cancelled; there is no other error */
static MedicKeyringReply *
ask (const MedicKeyringQuestion *question,
     const KeyringEvent         *event)
{
  g_autoptr (MedicKeyring) keyring = medic_keyring_new_system ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Happening happening = { event, cancellable, 0 };
  MedicKeyringReply *reply;

  if (event != NULL)
    happening.due = g_timeout_add (event->after, on_time, &happening);
  medic_keyring_ask_async (keyring, question, cancellable, on_answered, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_handle_id (&happening.due, g_source_remove);

  reply = medic_keyring_ask_finish (keyring, result, &error);
  if (reply == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  return reply;
}

MedicKeyringReply *
keyring_ask (MedicKeyringWish           wish,
             const MedicKeyringAccount *account,
             gint64                     now)
{
  g_autoptr (MedicSecret) token = NULL;

  if (wish == MEDIC_KEYRING_STORE)
    token = medic_secret_new (KEYRING_TOKEN, -1);

  return ask (&(MedicKeyringQuestion) { wish, account, token, now }, NULL);
}

/* @seconds: (out): how long the answer took */
MedicKeyringReply *
keyring_ask_while (MedicKeyringWish    wish,
                   const KeyringEvent *event,
                   double             *seconds)
{
  g_autoptr (MedicSecret) token = medic_secret_new (KEYRING_TOKEN, -1);
  gint64 before = g_get_monotonic_time ();
  MedicKeyringReply *reply;

  reply = ask (&(MedicKeyringQuestion) { wish, &keyring_ada, token, KEYRING_NOW }, event);
  *seconds = (double) (g_get_monotonic_time () - before) / G_USEC_PER_SEC;

  return reply;
}

void
keyring_store (const MedicKeyringAccount *account,
               const char                *text)
{
  g_autoptr (MedicSecret) token = medic_secret_new (text, -1);
  g_autoptr (MedicKeyringReply) reply = NULL;

  reply = ask (&(MedicKeyringQuestion) { MEDIC_KEYRING_STORE, account, token, KEYRING_NOW }, NULL);
  g_assert_cmpstr (medic_keyring_outcome_get_nick (reply->outcome), ==, "stored");
}

/* At once: nobody is asked, and nothing is waited for. */
void
keyring_expect (MedicKeyringWish           wish,
                const MedicKeyringAccount *account,
                const char                *nick)
{
  gint64 before = g_get_monotonic_time ();
  g_autoptr (MedicKeyringReply) reply = keyring_ask (wish, account, KEYRING_NOW);

  g_assert_cmpstr (medic_keyring_outcome_get_nick (reply->outcome), ==, nick);
  g_assert_cmpint (g_get_monotonic_time () - before, <, 5 * G_USEC_PER_SEC);
  g_assert_true (reply->token == NULL || reply->outcome == MEDIC_KEYRING_UNLOCKED);
  g_assert_true (reply->accounts->len == 0 || reply->outcome == MEDIC_KEYRING_UNLOCKED);
}

void
keyring_expect_token (const MedicKeyringAccount *account,
                      const char                *token)
{
  g_autoptr (MedicKeyringReply) reply = keyring_ask (MEDIC_KEYRING_LOOK_UP, account, KEYRING_NOW);

  g_assert_cmpstr (medic_keyring_outcome_get_nick (reply->outcome), ==, "unlocked");
  g_assert_cmpstr (medic_secret_peek (reply->token), ==, token);
}

void
keyring_cancel (GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
send_signal (int number)
{
  pid_t daemon = (pid_t) atoi (g_getenv ("MEDIC_KEYRING_PID"));

  g_assert_cmpint (daemon, >, 1);
  g_assert_cmpint (kill (daemon, number), ==, 0);
}

void
keyring_stop (GCancellable *cancellable)
{
  send_signal (SIGSTOP);
}

void
keyring_go_on (GCancellable *cancellable)
{
  send_signal (SIGCONT);
}

void
keyring_kill (GCancellable *cancellable)
{
  send_signal (SIGKILL);
}

/* Every message of every layer, also those that nobody would see. */
static GLogWriterOutput
on_logged (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE"))
      {
        g_string_append_len (logged, fields[i].value, fields[i].length);
        g_string_append_c (logged, '\n');
      }

  return level & (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)
    ? g_log_writer_default (level, fields, n_fields, user_data) : G_LOG_WRITER_HANDLED;
}

void
keyring_expect_clean_log (void)
{
  g_assert_null (strstr (logged->str, "planted"));
  g_assert_null (strstr (logged->str, KEYRING_OBJECT));
  g_string_truncate (logged, 0);
}

/* What a person does meanwhile. */
void
keyring_run (const char *command)
{
  const char *argv[] = { "sh", "-c", command, NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
seed (void)
{
  keyring_store (&keyring_ada, KEYRING_TOKEN);
}

/* Runs those tests that are for the state that with-keyring has made. */
int
keyring_main (int                argc,
              char             **argv,
              const KeyringRow  *rows,
              gsize              n_rows)
{
  const char *state = g_getenv ("MEDIC_KEYRING");

  g_test_init (&argc, &argv, NULL);
  logged = g_string_new (NULL);
  g_log_set_writer_func (on_logged, NULL, NULL);

  if (g_strcmp0 (state, "seed") == 0)
    g_test_add_func ("/keyring/seed/something-is-stored-for-what-comes", seed);
  for (gsize i = 0; i < n_rows; i++)
    if (g_strcmp0 (state, rows[i].state) == 0)
      {
        g_autofree char *path = g_strjoin ("/", "/keyring", state, rows[i].name, NULL);

        g_test_add_func (path, rows[i].test);
      }

  return g_test_run ();
}
