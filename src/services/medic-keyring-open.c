/* medic-keyring-open.c - having the person open a locked keyring
 *
 * libsecret could ask, too. But it does not tell a question that was closed from one that nobody
 * could be asked, waits for ever when the keyring dies meanwhile, and kills gnome-keyring when it
 * is cancelled. So it meets nothing locked: this opens it first, over D-Bus.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-keyring-open.h"

#include <glib/gi18n.h>

#define SERVICE "org.freedesktop.Secret.Service"
#define PROMPT "org.freedesktop.Secret.Prompt"
#define COLLECTION_LABEL "org.freedesktop.Secret.Collection.Label"
#define SERVICE_PATH "/org/freedesktop/secrets"
#define DEFAULT_COLLECTION SERVICE_PATH "/aliases/default"
#define NOTHING "/"

/* Who puts the question on the screen. Only gnome-keyring's is known by name; where another keyring
 * asks, a closed question counts as “locked”, which is true as well. */
#define PROMPTER "org.gnome.keyring.SystemPrompter"

/* While the person is asked, the keyring has to show that it lives. */
#define BEAT_SECONDS (MEDIC_KEYRING_SECONDS / 2)

typedef struct
{
  GDBusConnection *bus;
  char            *owner;
  guint            completed;  /* subscription; 0 for none */
  guint            beat;       /* source id; 0 for none */
  gboolean         beating;    /* asked whether it lives, and not answered yet */
  gulong           cancelled;  /* handler id; 0 for none */
  gboolean         ended;
} Opening;

/* The opening, in the order in which it happens. */
static void     on_default_found (GObject         *source,
                                  GAsyncResult    *result,
                                  gpointer         user_data);
static void     unlock           (GTask           *task,
                                  GVariant        *paths);
static void     on_tried         (GObject         *source,
                                  GAsyncResult    *result,
                                  gpointer         user_data);
static void     ask_person       (GTask           *task,
                                  const char      *prompt);
static void     on_asked         (GObject         *source,
                                  GAsyncResult    *result,
                                  gpointer         user_data);
static gboolean on_beat          (gpointer         user_data);
static void     on_completed     (GDBusConnection *bus,
                                  const char      *sender,
                                  const char      *path,
                                  const char      *interface,
                                  const char      *signal,
                                  GVariant        *parameters,
                                  gpointer         user_data);
static void     on_prompter_seen (GObject         *source,
                                  GAsyncResult    *result,
                                  gpointer         user_data);

static void
opening_free (Opening *self)
{
  g_clear_object (&self->bus);
  g_clear_pointer (&self->owner, g_free);
  g_free (self);
}

static void
call (GTask               *task,
      const char          *path,
      const char          *interface,
      const char          *method,
      GVariant            *parameters,
      GAsyncReadyCallback  callback)
{
  Opening *opening = g_task_get_task_data (task);

  g_dbus_connection_call (opening->bus, opening->owner, path, interface, method, parameters, NULL,
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, MEDIC_KEYRING_SECONDS * 1000,
                          g_task_get_cancellable (task), callback, g_object_ref (task));
}

/* Returns: whether it had not ended before: then it has now, and the caller returns the task */
static gboolean
end (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);

  if (opening->ended)
    return FALSE;

  opening->ended = TRUE;
  g_clear_handle_id (&opening->beat, g_source_remove);
  if (opening->cancelled != 0)
    g_signal_handler_disconnect (g_task_get_cancellable (task), opening->cancelled);
  opening->cancelled = 0;

  return TRUE;
}

/* The subscription owns a reference to @task: nobody may use it afterwards without one. */
static void
stop_listening (Opening *opening)
{
  guint completed = opening->completed;

  opening->completed = 0;
  if (completed != 0)
    g_dbus_connection_signal_unsubscribe (opening->bus, completed);
}

static void
return_outcome (GTask               *task,
                MedicKeyringOutcome  outcome)
{
  if (end (task))
    g_task_return_int (task, (gssize) outcome);
  stop_listening (g_task_get_task_data (task));
}

static void
return_error (GTask  *task,
              GError *error)
{
  g_autoptr (GError) given = error;

  if (end (task))
    g_task_return_error (task, g_steal_pointer (&given));
  stop_listening (g_task_get_task_data (task));
}

/**
 * medic_keyring_open_async:
 * @owner: the keyring's unique name on @bus
 * @items: (nullable): paths of locked items; %NULL for where new ones go
 *
 * Asks the person, if it must, for as long as that takes.
 */
void
medic_keyring_open_async (GDBusConnection     *bus,
                          const char          *owner,
                          const char *const   *items,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  g_task_set_source_tag (task, medic_keyring_open_async);
  opening->bus = g_object_ref (bus);
  opening->owner = g_strdup (owner);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);

  if (items != NULL)
    unlock (task, g_variant_new_objv (items, -1));
  else
    call (task, SERVICE_PATH, SERVICE, "ReadAlias", g_variant_new ("(s)", "default"),
          on_default_found);
}

static void
make_default (GTask *task)
{
  GVariantBuilder properties;

  g_variant_builder_init (&properties, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&properties, "{sv}", COLLECTION_LABEL,
                         g_variant_new_string (g_dgettext ("libsecret", "Default keyring")));
  call (task, SERVICE_PATH, SERVICE, "CreateCollection",
        g_variant_new ("(a{sv}s)", &properties, "default"), on_tried);
}

static void
on_default_found (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GVariant) reply = NULL;
  GError *error = NULL;
  const char *path = NOTHING;
  const char *const alias[] = { DEFAULT_COLLECTION, NULL };

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  if (reply == NULL)
    {
      return_error (task, error);
      return;
    }

  if (g_variant_is_of_type (reply, G_VARIANT_TYPE ("(o)")))
    g_variant_get (reply, "(&o)", &path);

  if (g_str_equal (path, NOTHING))
    make_default (task);
  else
    unlock (task, g_variant_new_objv (alias, -1));
}

static void
unlock (GTask    *task,
        GVariant *paths)
{
  call (task, SERVICE_PATH, SERVICE, "Unlock", g_variant_new ("(@ao)", paths), on_tried);
}

/* Whether @done, what was unlocked or made, is anything. */
static gboolean
is_something (GVariant *done)
{
  if (g_variant_is_of_type (done, G_VARIANT_TYPE_OBJECT_PATH_ARRAY))
    return g_variant_n_children (done) > 0;

  return g_variant_is_of_type (done, G_VARIANT_TYPE_OBJECT_PATH)
    && !g_str_equal (g_variant_get_string (done, NULL), NOTHING);
}

static void
on_tried (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) done = NULL;
  g_autoptr (GVariant) prompt = NULL;
  GError *error = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  if (reply == NULL)
    {
      return_error (task, error);
      return;
    }

  if (!g_variant_is_of_type (reply, G_VARIANT_TYPE ("(*o)")))
    {
      return_error (task, g_error_new (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Not as agreed"));
      return;
    }

  done = g_variant_get_child_value (reply, 0);
  prompt = g_variant_get_child_value (reply, 1);
  if (!g_str_equal (g_variant_get_string (prompt, NULL), NOTHING))
    ask_person (task, g_variant_get_string (prompt, NULL));
  else
    return_outcome (task, is_something (done) ? MEDIC_KEYRING_UNLOCKED : MEDIC_KEYRING_LOCKED);
}

/* The question stays on the screen until the person closes it: being told to dismiss it kills
 * gnome-keyring (as of 42.1: “assertion failed: (!self->current)”), with all that it holds open. */
static void
on_cancelled (GCancellable *cancellable,
              GTask        *user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);

  return_error (task, g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled"));
}

static void
ask_person (GTask      *task,
            const char *prompt)
{
  Opening *opening = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (g_task_return_error_if_cancelled (task))
    return;

  opening->beat = g_timeout_add_seconds (BEAT_SECONDS, on_beat, task);
  opening->completed =
    g_dbus_connection_signal_subscribe (opening->bus, opening->owner, PROMPT, "Completed", prompt,
                                        NULL, G_DBUS_SIGNAL_FLAGS_NONE, on_completed,
                                        g_object_ref (task), g_object_unref);
  if (cancellable != NULL)
    opening->cancelled =
      g_signal_connect (cancellable, "cancelled", G_CALLBACK (on_cancelled), task);

  call (task, prompt, PROMPT, "Prompt", g_variant_new ("(s)", ""), on_asked);
}

static void
on_asked (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GVariant) reply = NULL;
  GError *error = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  if (reply == NULL)
    return_error (task, error);
}

static void
on_alive (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  opening->beating = FALSE;
}

static gboolean
on_beat (gpointer user_data)
{
  g_autoptr (GTask) task = g_object_ref (G_TASK (user_data));
  Opening *opening = g_task_get_task_data (task);

  if (opening->beating)
    {
      opening->beat = 0;
      return_error (task, g_error_new (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "Silent"));
      return G_SOURCE_REMOVE;
    }

  opening->beating = TRUE;
  call (task, SERVICE_PATH, SERVICE, "ReadAlias", g_variant_new ("(s)", "default"), on_alive);

  return G_SOURCE_CONTINUE;
}

static void
on_completed (GDBusConnection *bus,
              const char      *sender,
              const char      *path,
              const char      *interface,
              const char      *signal,
              GVariant        *parameters,
              gpointer         user_data)
{
  g_autoptr (GTask) task = g_object_ref (G_TASK (user_data));
  g_autoptr (GVariant) done = NULL;
  gboolean dismissed = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(bv)")))
    g_variant_get (parameters, "(bv)", &dismissed, &done);

  if (!dismissed && is_something (done))
    return_outcome (task, MEDIC_KEYRING_UNLOCKED);
  else
    g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                            "org.freedesktop.DBus", "NameHasOwner", g_variant_new ("(s)", PROMPTER),
                            G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, -1,
                            g_task_get_cancellable (task), on_prompter_seen, g_object_ref (task));
}

/* A prompter that is there has shown the question; without a display, none comes to be. */
static void
on_prompter_seen (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GVariant) reply = NULL;
  gboolean seen = FALSE;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (reply != NULL)
    g_variant_get (reply, "(b)", &seen);

  return_outcome (task, seen ? MEDIC_KEYRING_DISMISSED : MEDIC_KEYRING_LOCKED);
}

/**
 * medic_keyring_open_finish:
 * @outcome: (out): %MEDIC_KEYRING_UNLOCKED, %MEDIC_KEYRING_LOCKED or %MEDIC_KEYRING_DISMISSED
 *
 * Returns: whether the keyring let itself be asked
 */
gboolean
medic_keyring_open_finish (GAsyncResult         *result,
                           MedicKeyringOutcome  *outcome,
                           GError              **error)
{
  gssize said = g_task_propagate_int (G_TASK (result), error);

  if (said < 0)
    return FALSE;

  *outcome = (MedicKeyringOutcome) said;

  return TRUE;
}
