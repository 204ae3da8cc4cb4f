/* ask-sign-in.c - what the checks that ask Microsoft's sign-in service have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/ask-sign-in.h"

#include "core/medic-address.h"
#include "services/medic-services.h"

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  const MedicSignInQuestion *question = g_task_get_task_data (task);
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
  if (learned != NULL)
    g_task_return_pointer (task, learned, (GDestroyNotify) medic_facts_unref);
  else
    g_task_return_error (task, medic_http_reply_new_error (reply));
}

/**
 * medic_ask_sign_in:
 * @task: the check's
 * @question: constant; outlives the check
 *
 * Asks about the domain of the address, and returns through @task what the answer says, or an error
 * when there was none, or none as agreed.
 */
void
medic_ask_sign_in (GTask                     *task,
                   const MedicFacts          *known,
                   MedicServices             *services,
                   const MedicSignInQuestion *question)
{
  g_autofree char *domain = medic_address_dup_domain (known);
  g_autofree char *path = NULL;
  g_autofree char *uri = NULL;

  if (domain == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "No domain is known");
      return;
    }

  path = g_strconcat (question->before, domain, question->after, NULL);
  uri = medic_services_dup_sign_in_uri (services, path);
  g_task_set_task_data (task, (gpointer) question, NULL);
  medic_http_get_async (medic_services_get_session (services), uri, g_task_get_cancellable (task),
                        on_answered, g_object_ref (task));
}
