/* msoid.c - does the domain send sign-ins to a cloud of Microsoft's that is not its own?
 *
 * Only Microsoft 365 run by 21Vianet in China wants this entry. Left over at any other domain, it
 * has Microsoft say that the domain “isn't in our system”.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/aliases.h"
#include "checks/ask.h"
#include "checks/checks.h"
#include "core/medic-address.h"
#include "services/medic-services.h"

#define NAME "msoid."

/* Microsoft's list of the records that Office 365 needs (2022-10-14). Another target does no harm:
 * clientconfig.microsoftonline-p.net was once wanted everywhere. */
#define CHINA "microsoftonline-p.net.cn"

static gboolean
is_of_china (const char *target)
{
  return medic_name_ends_in (target, CHINA);
}

static MedicFacts *
interpret (const MedicAlias *alias)
{
  MedicFacts *learned = medic_facts_new ();
  const char *msoid = alias->targets->len > 0 ? "other" : "none";

  if (medic_alias_leads_to (alias, is_of_china))
    msoid = "china";

  medic_facts_set_string (learned, MEDIC_FACT_MSOID, msoid);

  return learned;
}

static void
on_followed (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  g_autoptr (GPtrArray) aliases = medic_aliases_follow_finish (result, &error);

  medic_ask_return (task, aliases != NULL ? interpret (g_ptr_array_index (aliases, 0)) : NULL,
                    error);
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  g_autofree char *domain = medic_address_dup_domain (known);
  g_autofree char *name = NULL;

  if (domain == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "No domain is known");
      return;
    }

  name = g_strconcat (NAME, domain, NULL);
  medic_aliases_follow_async (medic_services_get_dns (services),
                              (const char *const[]) { name, NULL }, is_of_china,
                              g_task_get_cancellable (task), on_followed, g_object_ref (task));
}

/* Who is in no cloud of Microsoft's cannot be sent to a wrong one. */
const MedicCheck medic_check_msoid = {
  .id = "msoid",
  .title = N_("Microsoft’s cloud"),
  .doing = N_("Looking to which of Microsoft’s clouds your domain points…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MSOID, "china"), MEDIC_NONE_OF (TENANT_CLOUD, "china")),
      N_("{mail-domain} points to the cloud in China, and its organisation is not there"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MSOID, "china")), N_("{mail-domain} points to the cloud in China") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MSOID, "none", "other")), N_("Nothing leads to a wrong cloud") }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN), MEDIC_TRUE (TENANT_EXISTS)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_MSOID),
  .reach = MEDIC_FACT_MSOID_REACH,
  .of_domain = TRUE,
  .run = run,
};
