/* ask.c - what the checks that ask one question over https have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/ask.h"

/* What a check has to remember while it waits. */
typedef struct
{
  MedicInterpret interpret;
} Question;

/**
 * medic_ask_return:
 * @learned: (transfer full) (nullable): what the answer says
 * @error: (transfer full) (nullable): why it says nothing, where @learned is %NULL
 *
 * Ends @task with the one or the other.
 */
void
medic_ask_return (GTask      *task,
                  MedicFacts *learned,
                  GError     *error)
{
  if (learned != NULL)
    g_task_return_pointer (task, learned, (GDestroyNotify) medic_facts_unref);
  else
    g_task_return_error (task, error);
}

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  const Question *question = g_task_get_task_data (task);
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;
  MedicFacts *learned;

  reply = medic_http_get_finish (SOUP_SESSION (source), result, &error);
  if (reply == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  learned = question->interpret (reply);
  medic_ask_return (task, learned, learned == NULL ? medic_http_reply_new_error (reply) : NULL);
}

/**
 * medic_ask:
 * @task: the check's
 * @path: begins with "/"; what is not ours in it is escaped already
 * @interpret: reads the answer
 *
 * Asks @host once, and returns through @task what the answer says, or an error when there was none,
 * or none as agreed.
 */
void
medic_ask (GTask          *task,
           MedicServices  *services,
           MedicHost       host,
           const char     *path,
           MedicInterpret  interpret)
{
  g_autofree char *uri = medic_services_dup_uri (services, host, path);
  Question *question = g_new0 (Question, 1);

  question->interpret = interpret;
  g_task_set_task_data (task, question, g_free);
  medic_http_get_async (medic_services_get_session (services), uri, g_task_get_cancellable (task),
                        on_answered, g_object_ref (task));
}
