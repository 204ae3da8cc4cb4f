/* draft.c - can a message be written into the mailbox?
 *
 * Only when somebody asked for it: it changes something for a moment. Writes a draft, removes it
 * and looks whether it is gone. Once begun, it comes to its end whether or not anybody waits: a
 * draft that is written and has no name yet could not be removed otherwise.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "checks/graph-errors.h"

/* Stays in English, so that whoever finds it can look it up. */
#define DRAFT "{\"subject\": \"Mail Medic: may be deleted\"}"

#define MESSAGES "/me/messages"
#define LONGEST_ID 1024

/* It was written and is not certainly gone, or may have been written. */
#define NOT_REMOVED "not-removed"

typedef struct
{
  MedicServices *services;  /* (unowned) */
  GCancellable  *errand;    /* as long as it goes on */
  char          *path;      /* (nullable): of the draft, once there is one */
} Attempt;

/* The attempt, in the order in which it happens. */
static void on_written (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data);
static void on_removed (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data);
static void on_looked  (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data);

static void
attempt_free (Attempt *self)
{
  g_clear_object (&self->errand);
  g_clear_pointer (&self->path, g_free);
  g_free (self);
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  Attempt *attempt = g_new0 (Attempt, 1);

  attempt->services = services;
  attempt->errand = medic_services_begin_errand (services);
  g_task_set_task_data (task, attempt, (GDestroyNotify) attempt_free);
  medic_graph_write_async (services, SOUP_METHOD_POST, MESSAGES, DRAFT, attempt->errand, on_written,
                           g_object_ref (task));
}

static void
return_value (GTask      *task,
              const char *value)
{
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_string (learned, MEDIC_FACT_DRAFT, value);
  g_task_return_pointer (task, learned, (GDestroyNotify) medic_facts_unref);
}

/* What speaks against it, when it was not written. */
static void
return_refusal (GTask                 *task,
                const MedicGraphReply *reply)
{
  g_autoptr (MedicFacts) learned = medic_facts_new ();

  if (medic_graph_errors_learn (learned, reply, MEDIC_FACT_DRAFT, MEDIC_FACT_DRAFT_ERROR))
    g_task_return_pointer (task, g_steal_pointer (&learned), (GDestroyNotify) medic_facts_unref);
  else
    g_task_return_error (task, medic_graph_errors_new_error (reply));
}

/* Returns: (transfer full) (nullable): where the draft is */
static char *
dup_path (const MedicGraphReply *reply)
{
  const char *id = reply->body != NULL ? medic_http_peek_text (reply->body, "id", LONGEST_ID) : NULL;
  g_autofree char *escaped = id != NULL ? g_uri_escape_string (id, NULL, FALSE) : NULL;

  return id != NULL && id[0] != '\0' ? g_strconcat (MESSAGES "/", escaped, NULL) : NULL;
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Attempt *attempt = g_task_get_task_data (task);
  g_autoptr (MedicGraphReply) reply = NULL;
  GError *error = NULL;

  reply = medic_graph_write_finish (result, &error);
  if (reply == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (!reply->readable || !SOUP_STATUS_IS_SUCCESSFUL (reply->status))
    {
      return_refusal (task, reply);
      return;
    }

  attempt->path = dup_path (reply);
  if (attempt->path != NULL)
    medic_graph_write_async (attempt->services, SOUP_METHOD_DELETE, attempt->path, NULL,
                             attempt->errand, on_removed, g_object_ref (task));
  else
    return_value (task, NOT_REMOVED);
}

static void
on_removed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Attempt *attempt = g_task_get_task_data (task);
  g_autoptr (MedicGraphReply) reply = medic_graph_write_finish (result, NULL);
  g_autofree char *path = g_strconcat (attempt->path, "?$select=id", NULL);
  const char *const paths[] = { path, NULL };

  if (reply != NULL)
    g_debug ("Draft removed: status %u", reply->status);
  /* Whatever it said, or did not: it is gone, or it is not. */
  medic_graph_read_async (attempt->services, paths, attempt->errand, on_looked,
                          g_object_ref (task));
}

static void
on_looked (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GPtrArray) replies = medic_graph_read_finish (result, NULL);
  const MedicGraphReply *reply = replies != NULL ? g_ptr_array_index (replies, 0) : NULL;
  gboolean is_gone = reply != NULL && reply->readable && reply->status == SOUP_STATUS_NOT_FOUND;

  return_value (task, is_gone ? MEDIC_GRAPH_WORKS : NOT_REMOVED);
}

const MedicCheck medic_check_draft = {
  .id = "draft",
  .title = N_("A draft"),
  .doing = N_("Writing a draft into the mailbox, and removing it…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (DRAFT, "works")), N_("A draft was written and removed again") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (DRAFT, NOT_REMOVED)),
      /* Translators: “Mail Medic: may be deleted” is the subject of the draft; keep it. */
      N_("A draft may still be in the mailbox. Remove “Mail Medic: may be deleted” if you find it"),
      TRUE },
    { MEDIC_ALL_OF (MEDIC_KNOWN (DRAFT_ERROR)),
      /* Translators: the code is Microsoft’s, such as “ErrorAccessDenied”. */
      N_("No draft could be written. Microsoft’s code: {draft-error}") },
    { MEDIC_ALL_OF (MEDIC_KNOWN (DRAFT)), N_("No draft could be written") }
  ),
  .when = MEDIC_ALL_OF (MEDIC_ONE_OF (DRAFT_WANTED, "yes"), MEDIC_ONE_OF (MAILBOX, "works")),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_DRAFT, MEDIC_FACT_DRAFT_ERROR),
  .reach = MEDIC_FACT_DRAFT_REACH,
  .timeout_seconds = 3 * MEDIC_GRAPH_LONGEST_SECONDS,
  .once = TRUE,
  .later = TRUE,
  .cut_off = NOT_REMOVED,
  .run = run,
};
