/* autodiscover-dns.c - where does the domain send Outlook to look for mailboxes?
 *
 * Where it is an alias of Microsoft's, mailboxes are in Exchange Online. A name of the domain's own
 * is a server of the organisation, as in a hybrid. Nothing is asked of any of these servers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "checks/aliases.h"
#include "checks/checks.h"
#include "core/medic-address.h"
#include "services/medic-services.h"

#define NAME "autodiscover."

/* A name that no domain has: what is said of it is said of every name. */
#define NO_SUCH_NAME "mail-medic-asks-for-no-such-name."

/* Where the hosts are that Microsoft tells each cloud's customers to point to, and that newer
 * answers name: the first label is “autodiscover”, or begins so. */
static const char *const clouds[] = {
  "outlook.com", "office365.com", "office365.us", "partner.outlook.cn", NULL
};

/* While it is found out. */
typedef struct
{
  MedicDns  *dns;
  char      *domain;
  GPtrArray *aliases;  /* (nullable) (element-type MedicAlias): what was said of the name itself */
} Search;

static void on_followed          (GObject      *source,
                                  GAsyncResult *result,
                                  gpointer      user_data);
static void on_compared          (GObject      *source,
                                  GAsyncResult *result,
                                  gpointer      user_data);

static void
search_free (Search *self)
{
  g_clear_object (&self->dns);
  g_clear_pointer (&self->domain, g_free);
  g_clear_pointer (&self->aliases, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_microsofts (const char *target)
{
  if (!g_str_has_prefix (target, "autodiscover"))
    return FALSE;

  for (gsize i = 0; clouds[i] != NULL; i++)
    if (medic_name_ends_in (target, clouds[i]))
      return TRUE;

  return FALSE;
}

/* Whether every name of the domain is answered like this one, so that it says nothing. */
static gboolean
is_answered_like (const MedicAlias *alias,
                  const MedicAlias *other)
{
  return other->error == NULL && alias->outcome == other->outcome
         && g_strcmp0 (medic_alias_peek_end (alias), medic_alias_peek_end (other)) == 0;
}

/* @other: (nullable): what was said of a name that does not exist, where that was asked */
static const char *
find_place (const MedicAlias *alias,
            const MedicAlias *other,
            const char       *domain)
{
  const char *end = medic_alias_peek_end (alias);

  if (medic_alias_leads_to (alias, is_microsofts))
    return "microsoft-365";

  if (alias->outcome == MEDIC_DNS_NO_NAME || alias->ends_nowhere
      || (other != NULL && is_answered_like (alias, other)))
    return "none";

  /* The name is there and is no alias: then it has an address of its own. */
  return end == NULL || medic_name_ends_in (end, domain) ? "own" : "other";
}

static void
return_place (GTask      *task,
              const char *place)
{
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_string (learned, MEDIC_FACT_AUTODISCOVER_DNS, place);
  g_task_return_pointer (task, learned, (GDestroyNotify) medic_facts_unref);
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  g_autofree char *domain = medic_address_dup_domain (known);
  g_autofree char *name = NULL;
  Search *search;

  if (domain == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "No domain is known");
      return;
    }

  name = g_strconcat (NAME, domain, NULL);
  search = g_new0 (Search, 1);
  search->dns = g_object_ref (medic_services_get_dns (services));
  search->domain = g_steal_pointer (&domain);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  medic_aliases_follow_async (search->dns, (const char *const[]) { name, NULL }, is_microsofts,
                              g_task_get_cancellable (task), on_followed, g_object_ref (task));
}

static void
on_followed (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Search *search = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat (NO_SUCH_NAME, search->domain, NULL);
  const char *place;

  search->aliases = medic_aliases_follow_finish (result, &error);
  if (search->aliases == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* Nobody answers every name with Microsoft's, so then there is nothing to compare. */
  place = find_place (g_ptr_array_index (search->aliases, 0), NULL, search->domain);
  if (g_str_equal (place, "microsoft-365") || g_str_equal (place, "none"))
    return_place (task, place);
  else
    medic_aliases_follow_async (search->dns, (const char *const[]) { name, NULL }, is_microsofts,
                                g_task_get_cancellable (task), on_compared, g_object_ref (task));
}

static void
on_compared (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  const Search *search = g_task_get_task_data (task);
  g_autoptr (GPtrArray) compared = NULL;
  g_autoptr (GError) error = NULL;

  compared = medic_aliases_follow_finish (result, &error);
  if (compared == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    return_place (task, find_place (g_ptr_array_index (search->aliases, 0),
                                    g_ptr_array_index (compared, 0), search->domain));
}

const MedicCheck medic_check_autodiscover_dns = {
  .id = "autodiscover-dns",
  .title = N_("Way for Outlook"),
  .doing = N_("Looking where your domain sends Outlook…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (AUTODISCOVER_DNS, "microsoft-365")),
      N_("{mail-domain} sends Outlook to Microsoft 365") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (AUTODISCOVER_DNS, "own")),
      N_("{mail-domain} sends Outlook to a server of its own"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (AUTODISCOVER_DNS, "other")),
      N_("{mail-domain} sends Outlook to another host"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (AUTODISCOVER_DNS, "none")),
      N_("{mail-domain} sends Outlook nowhere") }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN), MEDIC_ONE_OF (MX_ANSWER, "hosts", "missing")),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_AUTODISCOVER_DNS),
  .reach = MEDIC_FACT_AUTODISCOVER_DNS_REACH,
  .of_domain = TRUE,
  .run = run,
};
