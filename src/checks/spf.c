/* spf.c - who may send mail for the domain, by its own word?
 *
 * The list may lead to other lists: they are looked up side by side, one level after the other.
 * That a host may send proves little about where the mailboxes are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "checks/spf-walk.h"
#include "core/medic-address.h"
#include "services/medic-services.h"

typedef struct
{
  MedicDns     *dns;
  MedicSpfWalk *walk;
  guint         n_asked;  /* look-ups under way */
  gboolean      begun;    /* the domain's own list was heard of, or not to be had */
} Search;

/* One look-up under way. */
typedef struct
{
  GTask *task;
  char  *name;
} Hop;

static void ask_for_all  (GTask        *task);
static void on_looked_up (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data);

static void
search_free (Search *self)
{
  g_clear_object (&self->dns);
  g_clear_pointer (&self->walk, medic_spf_walk_free);
  g_free (self);
}

static void
hop_free (Hop *self)
{
  g_clear_object (&self->task);
  g_clear_pointer (&self->name, g_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Hop, hop_free)

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  g_autofree char *domain = medic_address_dup_domain (known);
  Search *search;

  if (domain == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "No domain is known");
      return;
    }

  search = g_new0 (Search, 1);
  search->dns = g_object_ref (medic_services_get_dns (services));
  search->walk = medic_spf_walk_new (domain);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  ask_for_all (task);
}

static void
ask_for_all (GTask *task)
{
  Search *search = g_task_get_task_data (task);
  char *name;

  while ((name = medic_spf_walk_next (search->walk)) != NULL)
    {
      Hop *hop = g_new0 (Hop, 1);

      hop->task = g_object_ref (task);
      hop->name = name;
      search->n_asked++;
      medic_dns_look_up_async (search->dns, name, MEDIC_DNS_TXT, g_task_get_cancellable (task),
                               on_looked_up, hop);
    }
}

static void
on_looked_up (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Hop) hop = user_data;
  Search *search = g_task_get_task_data (hop->task);
  g_autoptr (MedicDnsReply) reply = NULL;
  g_autoptr (GError) error = NULL;
  gboolean first = !search->begun;

  reply = medic_dns_look_up_finish (MEDIC_DNS (source), result, &error);
  search->begun = TRUE;
  search->n_asked--;
  if (reply != NULL)
    medic_spf_walk_take (search->walk, hop->name, reply);
  else
    medic_spf_walk_miss (search->walk);

  /* Without the domain's own list there is nothing to go by. */
  if (reply == NULL && first)
    {
      g_task_return_error (hop->task, g_steal_pointer (&error));
      return;
    }

  ask_for_all (hop->task);
  if (search->n_asked == 0)
    g_task_return_pointer (hop->task, medic_spf_walk_learn (search->walk),
                           (GDestroyNotify) medic_facts_unref);
}

const MedicCheck medic_check_spf = {
  .id = "spf",
  .title = N_("Allowed senders"),
  .doing = N_("Looking who may send mail for your domain…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (SPF_ANSWER, "several")),
      N_("{mail-domain} has two lists of allowed senders, so neither counts"), TRUE },
    { MEDIC_ALL_OF (MEDIC_TRUE (SPF_MICROSOFT), MEDIC_KNOWN (SPF_HOST)),
      N_("Microsoft 365 and {spf-host} may send mail for {mail-domain}") },
    { MEDIC_ALL_OF (MEDIC_TRUE (SPF_MICROSOFT)), N_("Microsoft 365 may send mail for {mail-domain}") },
    { MEDIC_ALL_OF (MEDIC_KNOWN (SPF_HOST)), N_("{spf-host} may send mail for {mail-domain}") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (SPF_ANSWER, "none")),
      N_("{mail-domain} does not say who may send mail for it") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (SPF_ANSWER, "unreadable")),
      N_("The list of allowed senders of {mail-domain} has a slip in it"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (SPF_ANSWER, "too-deep")),
      N_("The list of allowed senders of {mail-domain} is longer than allowed"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (SPF_ANSWER, "found")),
      N_("No mail host that we know may send mail for {mail-domain}") }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN), MEDIC_ONE_OF (MX_ANSWER, "hosts", "missing")),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_SPF_ANSWER, MEDIC_FACT_SPF_MICROSOFT, MEDIC_FACT_SPF_HOST),
  .reach = MEDIC_FACT_SPF_REACH,
  .of_domain = TRUE,
  .run = run,
};
