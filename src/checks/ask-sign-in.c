/* ask-sign-in.c - what the checks that ask Microsoft's sign-in service about a domain share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/ask-sign-in.h"

#include "core/medic-address.h"

/**
 * medic_ask_sign_in:
 * @task: the check's
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

  if (domain == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "No domain is known");
      return;
    }

  path = g_strconcat (question->before, domain, question->after, NULL);
  medic_ask (task, services, MEDIC_HOST_SIGN_IN, path, question->interpret);
}
