/* aliases.c - where names of a domain lead to in the name service, one alias after the other
 *
 * A name service answers with the first alias only when it is asked for aliases, and some firms put
 * one of their own between the domain and Microsoft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/aliases.h"

#include <string.h>

/* More than anybody has in earnest; a circle ends here too. */
#define MOST_TARGETS 8

typedef struct
{
  MedicDns        *dns;
  MedicAliasMatch  match;
  GPtrArray       *aliases;  /* (element-type MedicAlias) */
  guint            n_asked;  /* names that no end is known of yet */
} Search;

/* One of the names, while it is followed. */
typedef struct
{
  GTask      *task;
  MedicAlias *alias;  /* (unowned): the search's */
} Hop;

static void ask_for      (GTask        *task,
                          MedicAlias   *alias,
                          const char   *name);
static void on_looked_up (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data);

static void
alias_free (MedicAlias *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->targets);
  g_clear_error (&self->error);
  g_free (self);
}

static MedicAlias *
alias_new (const char *name)
{
  MedicAlias *self = g_new0 (MedicAlias, 1);

  self->name = g_strdup (name);
  self->targets = g_ptr_array_new_with_free_func (g_free);

  return self;
}

static void
search_free (Search *self)
{
  g_clear_object (&self->dns);
  g_clear_pointer (&self->aliases, g_ptr_array_unref);
  g_free (self);
}

/**
 * medic_aliases_follow_async:
 * @names: (array zero-terminated=1): absolute, in ASCII; looked up together
 * @match: what is looked for; a name that leads there is followed no further
 */
void
medic_aliases_follow_async (MedicDns            *dns,
                            const char *const   *names,
                            MedicAliasMatch      match,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Search *search = g_new0 (Search, 1);

  search->dns = g_object_ref (dns);
  search->match = match;
  search->aliases = g_ptr_array_new_with_free_func ((GDestroyNotify) alias_free);
  search->n_asked = g_strv_length ((char **) names);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      MedicAlias *alias = alias_new (names[i]);

      g_ptr_array_add (search->aliases, alias);
      ask_for (task, alias, names[i]);
    }
}

static void
ask_for (GTask      *task,
         MedicAlias *alias,
         const char *name)
{
  Search *search = g_task_get_task_data (task);
  Hop *hop = g_new0 (Hop, 1);

  hop->task = g_object_ref (task);
  hop->alias = alias;
  medic_dns_look_up_async (search->dns, name, MEDIC_DNS_CNAME, g_task_get_cancellable (task),
                           on_looked_up, hop);
}

/* Returns: (nullable): the next name to look up; NULL when @alias came to its end, or has none */
static const char *
take_target (MedicAlias          *alias,
             const MedicDnsReply *reply,
             MedicAliasMatch      match)
{
  const MedicDnsRecord *record;

  if (reply->outcome != MEDIC_DNS_FOUND || reply->records->len == 0)
    return NULL;

  record = g_ptr_array_index (reply->records, 0);
  if (record->text[0] == '\0')
    return NULL;

  if (alias->targets->len == MOST_TARGETS)
    {
      alias->error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Too many aliases");
      return NULL;
    }

  g_ptr_array_add (alias->targets, g_strdup (record->text));

  return match (record->text) ? NULL : record->text;
}

static void
return_aliases (GTask *task)
{
  Search *search = g_task_get_task_data (task);
  const GError *error = NULL;

  for (guint i = search->aliases->len; i > 0; i--)
    {
      const MedicAlias *alias = g_ptr_array_index (search->aliases, i - 1);

      if (medic_alias_leads_to (alias, search->match))
        {
          g_task_return_pointer (task, g_steal_pointer (&search->aliases),
                                 (GDestroyNotify) g_ptr_array_unref);
          return;
        }

      error = alias->error != NULL ? alias->error : error;
    }

  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_pointer (task, g_steal_pointer (&search->aliases),
                           (GDestroyNotify) g_ptr_array_unref);
}

static void
on_looked_up (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autofree Hop *hop = user_data;
  g_autoptr (GTask) task = hop->task;
  Search *search = g_task_get_task_data (task);
  g_autoptr (MedicDnsReply) reply = NULL;
  g_autoptr (GError) error = NULL;
  const char *next = NULL;

  reply = medic_dns_look_up_finish (MEDIC_DNS (source), result, &error);
  if (hop->alias->targets->len == 0)
    hop->alias->outcome = reply != NULL ? reply->outcome : MEDIC_DNS_NO_RECORD;
  else
    hop->alias->ends_nowhere = reply != NULL && reply->outcome == MEDIC_DNS_NO_NAME;
  hop->alias->error = g_steal_pointer (&error);

  if (reply != NULL)
    next = take_target (hop->alias, reply, search->match);

  if (next != NULL)
    ask_for (task, hop->alias, next);
  else if (--search->n_asked == 0)
    return_aliases (task);
}

/* Returns: (transfer full) (element-type MedicAlias): in the order of the names asked for; NULL
 *   with an error when nobody could say where one of them leads, and none leads to what is looked
 *   for: what is not known may lead there */
GPtrArray *
medic_aliases_follow_finish (GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Whether any of the names on the way is what is looked for. */
gboolean
medic_alias_leads_to (const MedicAlias *self,
                      MedicAliasMatch   match)
{
  for (guint i = 0; i < self->targets->len; i++)
    if (match (g_ptr_array_index (self->targets, i)))
      return TRUE;

  return FALSE;
}

/* Returns: (nullable): where it leads at last; NULL when it is no alias */
const char *
medic_alias_peek_end (const MedicAlias *self)
{
  return self->targets->len > 0 ? g_ptr_array_index (self->targets, self->targets->len - 1) : NULL;
}

/* Whether whole labels at the end of @name are @ending; both in lower case, no closing dot. */
gboolean
medic_name_ends_in (const char *name,
                    const char *ending)
{
  gsize length = strlen (name);
  gsize tail = strlen (ending);

  if (length < tail || strcmp (name + length - tail, ending) != 0)
    return FALSE;

  return length == tail || name[length - tail - 1] == '.';
}
