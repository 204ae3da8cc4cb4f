/* medic-keyring-system.c - the keyring of the session, or of the sandbox
 *
 * Through libsecret's secret_password_* alone, which in a sandbox keep the secrets in a file of
 * its own. A keyring that was not opened since its start finds nothing by the name of a schema, so
 * ours are found by what only they have.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-keyring.h"

#include <string.h>

#include <libsecret/secret.h>

#include "services/medic-keyring-call.h"
#include "services/medic-keyring-open.h"
#include "services/medic-keyring-value.h"

#define SCHEMA MEDIC_APPLICATION_ID ".Token"

#define ATTRIBUTES { \
  { "application", SECRET_SCHEMA_ATTRIBUTE_STRING }, \
  { "account", SECRET_SCHEMA_ATTRIBUTE_STRING }, \
  { "cloud", SECRET_SCHEMA_ATTRIBUTE_STRING }, \
}

#define MEDIC_TYPE_KEYRING_SYSTEM (medic_keyring_system_get_type ())
G_DECLARE_FINAL_TYPE (MedicKeyringSystem, medic_keyring_system, MEDIC, KEYRING_SYSTEM, MedicKeyring)

struct _MedicKeyringSystem
{
  MedicKeyring parent_instance;
};

G_DEFINE_FINAL_TYPE (MedicKeyringSystem, medic_keyring_system, MEDIC_TYPE_KEYRING)

static const SecretSchema schema = { SCHEMA, SECRET_SCHEMA_NONE, ATTRIBUTES };
static const SecretSchema any_name = { SCHEMA, SECRET_SCHEMA_DONT_MATCH_NAME, ATTRIBUTES };

/* The call, in the order in which it happens. */
static void survey     (GTask        *task);
static void on_seen    (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data);
static void open_items (GTask        *task);
static void on_opened  (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data);
static void store      (GTask        *task);
static void read_next  (GTask        *task);
static void clear_next (GTask        *task);

/* Each of ours has all three; in a search, what is not said may be anything. */
static GHashTable *
new_attributes (const MedicKeyringAccount *account)
{
  GHashTable *attributes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  g_hash_table_insert (attributes, (gpointer) "application", g_strdup (MEDIC_APPLICATION_ID));
  if (account != NULL)
    {
      g_hash_table_insert (attributes, (gpointer) "account",
                           g_strconcat (account->object, ".", account->tenant, NULL));
      g_hash_table_insert (attributes, (gpointer) "cloud", g_strdup (account->cloud));
    }

  return attributes;
}

/* Returns: (transfer full) (nullable): %NULL for what we cannot have stored */
static MedicKeyringAccount *
dup_account (SecretRetrievable *item)
{
  g_autoptr (GHashTable) attributes = secret_retrievable_get_attributes (item);
  const char *account = g_hash_table_lookup (attributes, "account");
  const char *cloud = g_hash_table_lookup (attributes, "cloud");
  g_autofree char *label = secret_retrievable_get_label (item);
  g_auto (GStrv) parts = NULL;

  if (account == NULL || cloud == NULL)
    return NULL;

  parts = g_strsplit (account, ".", 2);
  if (g_strv_length (parts) < 2)
    return NULL;

  return medic_keyring_account_new (parts[0], parts[1], cloud, label);
}

static gboolean
is_locked (gpointer item)
{
  return SECRET_IS_ITEM (item) && secret_item_get_locked (item);
}

/* Returns: (transfer container): paths on the bus of those items that are locked */
static GPtrArray *
find_locked (GList *items)
{
  GPtrArray *paths = g_ptr_array_new ();

  for (GList *l = items; l != NULL; l = l->next)
    if (is_locked (l->data))
      g_ptr_array_add (paths, (gpointer) g_dbus_proxy_get_object_path (l->data));
  g_ptr_array_add (paths, NULL);

  return paths;
}

static void
ask_async (MedicKeyring               *keyring,
           const MedicKeyringQuestion *question,
           GCancellable               *cancellable,
           GAsyncReadyCallback         callback,
           gpointer                    user_data)
{
  g_autoptr (GTask) task = g_task_new (keyring, cancellable, callback, user_data);

  g_task_set_source_tag (task, ask_async);
  if (!g_task_return_error_if_cancelled (task))
    medic_keyring_call_begin (task, question, survey);
}

/* Never asks the person anything. It is not cancelled: libsecret would return several errors from
 * one task, where there are several items; and so would it when it clears them together. */
static void
survey (GTask *task)
{
  MedicKeyringCall *call = g_task_get_task_data (task);
  g_autoptr (GHashTable) attributes = new_attributes (call->account);

  secret_password_searchv (&any_name, attributes, SECRET_SEARCH_ALL, NULL, on_seen,
                           g_object_ref (task));
}

/* It was told to forget, and this is what it holds nevertheless. */
static void
prove (GTask *task)
{
  MedicKeyringCall *call = g_task_get_task_data (task);

  if (call->items == NULL)
    medic_keyring_call_end (task, MEDIC_KEYRING_NOTHING_THERE);
  else
    medic_keyring_call_end (task, MEDIC_KEYRING_REFUSED);
}

static void
go_on (GTask *task)
{
  MedicKeyringCall *call = g_task_get_task_data (task);
  g_autoptr (GPtrArray) locked = find_locked (call->items);
  gboolean any_locked = locked->len > 1;

  if (call->wish == MEDIC_KEYRING_STORE && call->owner != NULL && !call->opened)
    open_items (task);
  else if (call->wish == MEDIC_KEYRING_STORE)
    store (task);
  else if (any_locked && (call->wish == MEDIC_KEYRING_LIST || call->opened || call->owner == NULL))
    medic_keyring_call_end (task, MEDIC_KEYRING_LOCKED);
  else if (any_locked)
    open_items (task);
  else if (call->cleared)
    prove (task);
  else if (call->items == NULL)
    medic_keyring_call_end (task, MEDIC_KEYRING_NOTHING_THERE);
  else if (call->wish == MEDIC_KEYRING_FORGET)
    clear_next (task);
  else
    read_next (task);
}

static void
on_seen (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  MedicKeyringCall *call = g_task_get_task_data (task);
  GError *error = NULL;
  GList *items = secret_password_search_finish (result, &error);

  g_clear_list (&call->items, g_object_unref);
  call->items = items;
  call->next = items;
  if (!medic_keyring_call_fail (task, error))
    go_on (task);
}

static void
open_items (GTask *task)
{
  MedicKeyringCall *call = g_task_get_task_data (task);
  g_autoptr (GPtrArray) locked = find_locked (call->items);
  gboolean whole = call->wish == MEDIC_KEYRING_STORE;

  call->opened = TRUE;
  medic_keyring_call_be_patient (task);
  medic_keyring_open_async (call->bus, call->owner,
                            whole ? NULL : (const char *const *) locked->pdata, call->own,
                            on_opened, g_object_ref (task));
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  MedicKeyringOutcome outcome = MEDIC_KEYRING_REFUSED;
  GError *error = NULL;

  medic_keyring_open_finish (result, &outcome, &error);
  if (medic_keyring_call_fail (task, error))
    return;

  medic_keyring_call_hurry (task);
  if (outcome != MEDIC_KEYRING_UNLOCKED)
    medic_keyring_call_end (task, outcome);
  else
    survey (task);
}

static void
on_stored (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  gboolean stored = secret_password_store_finish (result, &error);

  if (!medic_keyring_call_fail (task, error))
    medic_keyring_call_end (task, stored ? MEDIC_KEYRING_STORED : MEDIC_KEYRING_REFUSED);
}

/* An item of the same attributes is replaced, in one step. It is not cancelled, either: the file of
 * a sandbox could be written then, and libsecret not know. */
static void
store (GTask *task)
{
  MedicKeyringCall *call = g_task_get_task_data (task);
  g_autoptr (GHashTable) attributes = new_attributes (call->account);
  SecretValue *value = medic_keyring_value_new (call->token, call->now);

  secret_password_storev_binary (&schema, attributes, NULL, call->account->label, value, NULL,
                                 on_stored, g_object_ref (task));
  secret_value_unref (value);
}

static void
on_stale_cleared (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;

  secret_password_clear_finish (result, &error);
  if (!medic_keyring_call_fail (task, error))
    read_next (task);
}

/* What is over its date, or cannot be read, is of no use to anybody. */
static void
clear_stale (GTask                     *task,
             const MedicKeyringAccount *account)
{
  g_autoptr (GHashTable) attributes = new_attributes (account);

  secret_password_clearv (&any_name, attributes, NULL, on_stale_cleared, g_object_ref (task));
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  MedicKeyringCall *call = g_task_get_task_data (task);
  SecretRetrievable *item = SECRET_RETRIEVABLE (source);
  g_autoptr (MedicKeyringAccount) account = dup_account (item);
  g_autoptr (MedicSecret) token = NULL;
  g_autoptr (SecretValue) value = NULL;
  GError *error = NULL;

  value = secret_retrievable_retrieve_secret_finish (item, result, &error);
  if (medic_keyring_call_fail (task, error))
    return;

  if (value != NULL)
    token = medic_keyring_value_open (value, call->now);

  if (value == NULL)
    medic_keyring_call_end (task, MEDIC_KEYRING_LOCKED);
  else if (account == NULL)
    read_next (task);
  else if (token == NULL)
    clear_stale (task, account);
  else if (call->wish == MEDIC_KEYRING_LOOK_UP)
    {
      call->reply->token = g_steal_pointer (&token);
      medic_keyring_call_end (task, MEDIC_KEYRING_UNLOCKED);
    }
  else
    {
      g_ptr_array_add (call->reply->accounts, g_steal_pointer (&account));
      read_next (task);
    }
}

static void
read_next (GTask *task)
{
  MedicKeyringCall *call = g_task_get_task_data (task);
  GList *item = call->next;

  if (item != NULL)
    {
      call->next = item->next;
      secret_retrievable_retrieve_secret (item->data, call->own, on_read, g_object_ref (task));
    }
  else if (call->reply->accounts->len > 0)
    medic_keyring_call_end (task, MEDIC_KEYRING_UNLOCKED);
  else
    medic_keyring_call_end (task, MEDIC_KEYRING_NOTHING_THERE);
}

static void
on_cleared (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;

  secret_password_clear_finish (result, &error);
  if (!medic_keyring_call_fail (task, error))
    clear_next (task);
}

/* What it answers proves nothing: it skips locked items without a word. Looking again does. */
static void
clear_next (GTask *task)
{
  MedicKeyringCall *call = g_task_get_task_data (task);
  GList *item = call->next;
  g_autoptr (MedicKeyringAccount) account = NULL;
  g_autoptr (GHashTable) attributes = NULL;

  if (item == NULL)
    {
      call->cleared = TRUE;
      survey (task);
      return;
    }

  call->next = item->next;
  account = dup_account (item->data);
  attributes = new_attributes (account);
  secret_password_clearv (&any_name, attributes, NULL, on_cleared, g_object_ref (task));
}

static MedicKeyringReply *
ask_finish (MedicKeyring  *keyring,
            GAsyncResult  *result,
            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, keyring), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
medic_keyring_system_class_init (MedicKeyringSystemClass *klass)
{
  MedicKeyringClass *keyring_class = MEDIC_KEYRING_CLASS (klass);

  keyring_class->ask_async = ask_async;
  keyring_class->ask_finish = ask_finish;
}

static void
medic_keyring_system_init (MedicKeyringSystem *self)
{
}

/* Returns: (transfer full): asks nothing before it is asked */
MedicKeyring *
medic_keyring_new_system (void)
{
  return g_object_new (MEDIC_TYPE_KEYRING_SYSTEM, NULL);
}
