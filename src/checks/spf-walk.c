/* spf-walk.c - through the records that a domain's list of senders takes over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/spf-walk.h"

#include "checks/spf-hosts.h"
#include "checks/spf-record.h"

/* RFC 7208, 4.6.4: who receives mail asks no more than that, and then counts the whole list as
 * faulty. Here it only ends the walk: what was seen until then was seen. The RFC also ends at the
 * second name that has nothing to say; that makes no difference to where the mailboxes are. */
#define MOST_TERMS 10

struct _MedicSpfWalk
{
  char       *domain;
  GQueue      waiting;    /* (element-type utf8): to be looked up */
  GHashTable *seen;       /* (element-type utf8): all that ever waited */
  GPtrArray  *hosts;      /* (element-type MedicSpfHost) (unowned) */
  guint       n_records;  /* the domain's own */
  guint       n_terms;
  gboolean    broken;     /* in a record of the domain's own */
  gboolean    cut;        /* there would have been more than the bound allows */
  gboolean    missed;     /* somebody did not answer */
};

static void
await (MedicSpfWalk *self,
       const char   *name)
{
  if (g_hash_table_add (self->seen, g_strdup (name)))
    g_queue_push_tail (&self->waiting, g_strdup (name));
}

/* @domain: in ASCII and lower case */
MedicSpfWalk *
medic_spf_walk_new (const char *domain)
{
  MedicSpfWalk *self = g_new0 (MedicSpfWalk, 1);

  self->domain = g_strdup (domain);
  g_queue_init (&self->waiting);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->hosts = g_ptr_array_new ();
  await (self, domain);

  return self;
}

void
medic_spf_walk_free (MedicSpfWalk *self)
{
  g_clear_pointer (&self->domain, g_free);
  g_queue_clear_full (&self->waiting, g_free);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->hosts, g_ptr_array_unref);
  g_free (self);
}

/* Returns: (transfer full) (nullable): a name whose text records are to be looked up; NULL when
 *   none is known now. Several may be under way. */
char *
medic_spf_walk_next (MedicSpfWalk *self)
{
  return g_queue_pop_head (&self->waiting);
}

/* Goes on to @name, or notes whose it is. */
static void
follow (MedicSpfWalk *self,
        const char   *name)
{
  const MedicSpfHost *host = medic_spf_host_find (name);

  if (host == NULL)
    await (self, name);
  else if (host->slug != NULL)
    g_ptr_array_add (self->hosts, (gpointer) host);
}

static void
take_record (MedicSpfWalk *self,
             const char   *text,
             gboolean      own)
{
  g_autoptr (MedicSpfRecord) record = medic_spf_record_parse (text);

  self->n_records += own;
  self->broken |= own && record->broken;
  for (guint i = 0; i < record->names->len && self->n_terms + i < MOST_TERMS; i++)
    follow (self, g_ptr_array_index (record->names, i));

  self->n_terms += record->n_terms;
  self->cut |= self->n_terms > MOST_TERMS;
}

/* @name: from medic_spf_walk_next()
 * @reply: what was said of its text records */
void
medic_spf_walk_take (MedicSpfWalk        *self,
                     const char          *name,
                     const MedicDnsReply *reply)
{
  for (guint i = 0; i < reply->records->len; i++)
    {
      const MedicDnsRecord *record = g_ptr_array_index (reply->records, i);

      if (medic_spf_is_record (record->text))
        take_record (self, record->text, g_str_equal (name, self->domain));
    }
}

/* Nobody said anything about a name. */
void
medic_spf_walk_miss (MedicSpfWalk *self)
{
  self->missed = TRUE;
}

/* Two lists are no list to who receives mail, and neither is a faulty one (RFC 7208, 4.5). */
static const char *
find_answer (const MedicSpfWalk *self)
{
  if (self->n_records == 0)
    return "none";

  if (self->n_records > 1)
    return "several";

  if (self->broken)
    return "unreadable";

  return self->cut ? "too-deep" : "found";
}

/* In the order of the table, so that it does not depend on who answered first. */
static const MedicSpfHost *
find_other (const MedicSpfWalk *self)
{
  const MedicSpfHost *first = NULL;

  for (guint i = 0; i < self->hosts->len; i++)
    {
      const MedicSpfHost *host = g_ptr_array_index (self->hosts, i);

      if (!g_str_equal (host->slug, MEDIC_SPF_MICROSOFT) && (first == NULL || host < first))
        first = host;
    }

  return first;
}

static gboolean
names_microsoft (const MedicSpfWalk *self)
{
  for (guint i = 0; i < self->hosts->len; i++)
    if (g_str_equal (((const MedicSpfHost *) g_ptr_array_index (self->hosts, i))->slug,
                     MEDIC_SPF_MICROSOFT))
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full): what is known once no name is under way any more */
MedicFacts *
medic_spf_walk_learn (const MedicSpfWalk *self)
{
  MedicFacts *learned = medic_facts_new ();
  const MedicSpfHost *other = find_other (self);

  medic_facts_set_string (learned, MEDIC_FACT_SPF_ANSWER, find_answer (self));

  /* What was not read to its end may name Microsoft still. */
  if (names_microsoft (self))
    medic_facts_set_boolean (learned, MEDIC_FACT_SPF_MICROSOFT, TRUE);
  else if (!self->cut && !self->missed)
    medic_facts_set_boolean (learned, MEDIC_FACT_SPF_MICROSOFT, FALSE);

  if (other != NULL)
    medic_facts_set_string (learned, MEDIC_FACT_SPF_HOST, other->slug);

  return learned;
}
