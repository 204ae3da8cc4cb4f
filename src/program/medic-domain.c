/* medic-domain.c - what was found out about domains, each looked at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-domain.h"

#include "program/medic-program-private.h"
#include "services/medic-services.h"

/* As many as the name service has workers: a domain that keeps all its own waiting keeps nobody
 * else's (medic-dns-system.c). */
#define MOST_UNDER_WAY 8

/* What is kept of domains that are known. One that comes again after that is looked at again. */
#define MOST_KEPT 4096

/* Who had no time is asked again, and not for ever. */
#define MOST_TRIES 3

struct _MedicDomain
{
  MedicDomains   *domains;    /* (unowned) (nullable): NULL once they are gone */
  char           *name;
  MedicBatchFound found;
  gboolean        known;
  guint           n_tries;
  MedicCase      *the_case;   /* (nullable): while it is under way */
  GList          *kept;       /* (nullable): where it is among the known ones */
};

struct _MedicDomains
{
  MedicProgram         *program;    /* (unowned) */
  const MedicBatchWish *wish;       /* (unowned) */
  void                (*on_found) (gpointer);
  gpointer              user_data;

  GPtrArray            *checks;     /* (element-type utf8): ids, ends in NULL */
  GHashTable           *all;        /* (element-type utf8 MedicDomain) */
  GQueue                waiting;    /* (element-type MedicDomain) (unowned): of @all */
  GQueue                known;      /* (element-type MedicDomain) (unowned): the last used first */
  GCancellable         *cancellable;
  guint                 n_under_way;
  guint                 n_looked_at;
  guint                 rest;       /* source id; 0 for none */
};

/* A domain, in the order in which it happens. */
static void     start_next  (MedicDomains *self);
static gboolean on_rested   (gpointer      user_data);
static void     start       (MedicDomains *self,
                             MedicDomain  *domain);
static void     on_examined (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data);

static void
domain_clear (MedicDomain *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->found.told, g_free);
  g_clear_object (&self->the_case);
}

void
medic_domain_unref (MedicDomain *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) domain_clear);
}

const char *
medic_domain_get_name (const MedicDomain *self)
{
  return self->name;
}

/* Returns: (nullable): NULL while it is not known */
const MedicBatchFound *
medic_domain_peek_found (const MedicDomain *self)
{
  return self->known ? &self->found : NULL;
}

/* Returns: (transfer full) (element-type utf8): the checks that ask about a domain alone */
static GPtrArray *
list_checks (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  GPtrArray *ids = g_ptr_array_new ();

  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    if (knowledge->checks[i]->of_domain)
      g_ptr_array_add (ids, (gpointer) knowledge->checks[i]->id);
  g_ptr_array_add (ids, NULL);

  return ids;
}

/**
 * medic_domains_new:
 * @wish: (transfer none):
 * @on_found: called when a domain has become known
 */
MedicDomains *
medic_domains_new (MedicProgram         *program,
                   const MedicBatchWish *wish,
                   void                (*on_found) (gpointer),
                   gpointer              user_data)
{
  MedicDomains *self = g_new0 (MedicDomains, 1);

  self->program = program;
  self->wish = wish;
  self->on_found = on_found;
  self->user_data = user_data;
  self->checks = list_checks ();
  self->all = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                     (GDestroyNotify) medic_domain_unref);
  g_queue_init (&self->waiting);
  g_queue_init (&self->known);
  self->cancellable = g_cancellable_new ();
  medic_services_mind_manners (medic_program_get_services (program));

  return self;
}

void
medic_domains_free (MedicDomains *self)
{
  GHashTableIter iter;
  gpointer domain;

  g_hash_table_iter_init (&iter, self->all);
  while (g_hash_table_iter_next (&iter, NULL, &domain))
    ((MedicDomain *) domain)->domains = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->rest, g_source_remove);
  g_queue_clear (&self->waiting);
  g_queue_clear (&self->known);
  g_clear_pointer (&self->all, g_hash_table_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_free (self);
}

guint
medic_domains_get_n_looked_at (const MedicDomains *self)
{
  return self->n_looked_at;
}

static void
use_again (MedicDomains *self,
           MedicDomain  *domain)
{
  if (domain->kept == NULL)
    return;

  g_queue_unlink (&self->known, domain->kept);
  g_queue_push_head_link (&self->known, domain->kept);
}

/**
 * medic_domains_look_at:
 * @name: in ASCII and lower case
 *
 * Returns: (transfer full): known now or later
 */
MedicDomain *
medic_domains_look_at (MedicDomains *self,
                       const char   *name)
{
  MedicDomain *domain = g_hash_table_lookup (self->all, name);

  if (domain != NULL)
    {
      use_again (self, domain);
      return g_rc_box_acquire (domain);
    }

  domain = g_rc_box_new0 (MedicDomain);
  domain->domains = self;
  domain->name = g_strdup (name);
  g_hash_table_insert (self->all, domain->name, domain);
  g_queue_push_tail (&self->waiting, domain);
  g_rc_box_acquire (domain);
  start_next (self);

  return domain;
}

/* While a host wants to be left alone, nothing is begun that would have to ask it. */
static void
start_next (MedicDomains *self)
{
  MedicServices *services = medic_program_get_services (self->program);

  while (self->rest == 0 && self->n_under_way < MOST_UNDER_WAY
         && !g_queue_is_empty (&self->waiting))
    {
      guint rest = medic_services_get_rest (services);

      if (rest > 0)
        self->rest = g_timeout_add (rest, on_rested, self);
      else
        start (self, g_queue_pop_head (&self->waiting));
    }
}

static gboolean
on_rested (gpointer user_data)
{
  MedicDomains *self = user_data;

  self->rest = 0;
  start_next (self);

  return G_SOURCE_REMOVE;
}

static void
start (MedicDomains *self,
       MedicDomain  *domain)
{
  g_autofree char *nobody = g_strconcat (MEDIC_DOMAIN_NOBODY "@", domain->name, NULL);

  self->n_under_way++;
  domain->n_tries++;
  domain->the_case = medic_program_new_case (self->program, nobody);
  medic_case_set_only (domain->the_case, (const char *const *) self->checks->pdata);
  medic_case_set_deadline (domain->the_case, self->wish->seconds);
  medic_case_examine_async (domain->the_case, self->cancellable, on_examined,
                            g_rc_box_acquire (domain));
}

/* Whether somebody who was asked had no time. */
static gboolean
met_busy (MedicCase *the_case)
{
  const MedicKnowledge *knowledge = medic_case_get_knowledge (the_case);
  const MedicFacts *facts = medic_case_get_facts (the_case);

  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    {
      MedicFact reach = knowledge->checks[i]->reach;

      if (reach != MEDIC_FACT_NONE
          && g_strcmp0 (medic_facts_peek_string (facts, reach),
                        medic_reach_get_nick (MEDIC_REACH_BUSY)) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Rows that still have what is forgotten here keep it. */
static void
keep (MedicDomains *self,
      MedicDomain  *domain)
{
  g_queue_push_head (&self->known, domain);
  domain->kept = self->known.head;

  while (self->known.length > MOST_KEPT)
    {
      MedicDomain *old = g_queue_pop_tail (&self->known);

      old->kept = NULL;
      g_hash_table_remove (self->all, old->name);
    }
}

static void
learn (MedicDomains *self,
       MedicDomain  *domain,
       MedicCase    *the_case)
{
  domain->found.verdict = medic_case_get_verdict (the_case);
  domain->found.diagnosis = medic_case_get_finding (the_case).diagnosis;
  domain->found.told = self->wish->tell (the_case, self->wish->data);
  domain->known = TRUE;
  self->n_looked_at++;
  keep (self, domain);
}

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  MedicDomain *domain = user_data;
  MedicDomains *self = domain->domains;
  g_autoptr (MedicCase) the_case = g_steal_pointer (&domain->the_case);
  gboolean ended = medic_case_examine_finish (MEDIC_CASE (source), result, NULL);

  if (self != NULL && ended)
    {
      self->n_under_way--;
      if (domain->n_tries < MOST_TRIES && met_busy (the_case))
        g_queue_push_tail (&self->waiting, domain);
      else
        {
          learn (self, domain, the_case);
          self->on_found (self->user_data);
        }
      start_next (self);
    }

  medic_domain_unref (domain);
}
