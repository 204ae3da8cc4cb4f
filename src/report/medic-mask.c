/* medic-mask.c - what stands in a report in place of addresses, domains and names
 *
 * The aliases of addresses and domains are below “.example”, which nobody can own (RFC 2606): they
 * have the form of the real thing, and who uses one by mistake reaches nobody.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-mask-private.h"

#include <string.h>

#include "core/medic-address.h"

static const char *const kinds[MEDIC_N_ALIASES] = { "user", "domain", "host", "id", "name" };

static MedicAliasEntry *
entry_new (void)
{
  return g_new0 (MedicAliasEntry, 1);
}

static void
entry_free (gpointer data)
{
  MedicAliasEntry *entry = data;

  g_clear_pointer (&entry->value, g_free);
  g_clear_pointer (&entry->alias, g_free);
  g_free (entry);
}

void
medic_mask_free (MedicMask *self)
{
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->domains, g_ptr_array_unref);
  g_clear_pointer (&self->reserved, g_hash_table_unref);
  g_clear_pointer (&self->regex, g_regex_unref);
  g_free (self);
}

/* Returns: (transfer full): the same for what people take for the same */
char *
medic_mask_fold (const char *value)
{
  g_autofree char *composed = g_utf8_normalize (value, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (composed != NULL ? composed : value, -1);

  return g_strdup (g_strstrip (folded));
}

/* Returns: (transfer full) (nullable): @text in ASCII and lower case, if it names a host */
static char *
dup_host (const char *text)
{
  g_autofree char *with_name = g_strconcat ("x@", text, NULL);
  g_autoptr (MedicAddress) address = medic_address_parse (with_name);

  return strchr (text, '@') == NULL ? g_steal_pointer (&address->domain) : NULL;
}

/* Returns: (transfer full): the first one of that kind that is free */
static char *
dup_next (MedicMask      *self,
          MedicAliasKind  kind)
{
  for (;;)
    {
      g_autofree char *next = g_strdup_printf ("%s-%u", kinds[kind], ++self->n[kind]);

      if (!g_hash_table_contains (self->reserved, next))
        return g_steal_pointer (&next);
    }
}

/* Returns: (transfer none): the alias of @key, which is made where there is none yet
 * @below: (nullable): what follows the number */
static const char *
take (MedicMask      *self,
      MedicAliasKind  kind,
      const char     *key,
      const char     *below)
{
  g_autofree char *whole = g_strdup_printf ("%s %s", kinds[kind], key);
  MedicAliasEntry *entry = g_hash_table_lookup (self->entries, whole);

  if (entry == NULL)
    {
      g_autofree char *next = dup_next (self, kind);

      entry = entry_new ();
      entry->kind = kind;
      entry->value = g_strdup (key);
      entry->alias = g_strconcat (next, below, NULL);
      g_hash_table_insert (self->entries, g_steal_pointer (&whole), entry);
    }

  return entry->alias;
}

static const char *
take_domain (MedicMask  *self,
             const char *domain)
{
  const char *alias = take (self, MEDIC_ALIAS_DOMAIN, domain, ".example");

  if (!g_ptr_array_find_with_equal_func (self->domains, domain, g_str_equal, NULL))
    g_ptr_array_add (self->domains, g_strdup (domain));

  return alias;
}

/* A host of a domain that is known is seen to be of that domain. */
static const char *
take_host (MedicMask  *self,
           const char *host)
{
  for (guint i = 0; i < self->domains->len; i++)
    {
      const char *domain = g_ptr_array_index (self->domains, i);
      g_autofree char *dotted = g_strconcat (".", domain, NULL);
      g_autofree char *below = NULL;

      if (g_str_equal (host, domain))
        return take_domain (self, domain);
      if (!g_str_has_suffix (host, dotted))
        continue;

      below = g_strconcat (".", take_domain (self, domain), NULL);
      return take (self, MEDIC_ALIAS_HOST, host, below);
    }

  return take (self, MEDIC_ALIAS_HOST, host, ".example");
}

/* Who has the same name at two domains is most likely the same person, and is seen to be. */
static char *
dup_address (MedicMask          *self,
             const MedicAddress *address)
{
  g_autofree char *local = g_strndup (address->address, strcspn (address->address, "@"));
  g_autofree char *key = medic_mask_fold (local);

  return g_strconcat (take (self, MEDIC_ALIAS_USER, key, NULL), "@",
                      take_domain (self, address->domain), NULL);
}

/* Returns: (transfer full): what stands in the place of @value, which is masked as a whole */
char *
medic_mask_alias (MedicMask  *self,
                  const char *value)
{
  g_autofree char *bare = g_strstrip (g_strdup (value));
  g_autoptr (MedicAddress) address = medic_address_parse (bare);
  g_autofree char *host = dup_host (bare);
  g_autofree char *key = medic_mask_fold (bare);

  if (medic_mask_is_alias (value))
    return g_strdup (value);
  if (address->form == MEDIC_ADDRESS_FINE)
    return dup_address (self, address);
  if (host != NULL)
    return g_strdup (take_host (self, host));
  if (g_uuid_string_is_valid (key))
    return g_strdup (take (self, MEDIC_ALIAS_ID, key, NULL));

  return g_strdup (take (self, MEDIC_ALIAS_NAME, key, NULL));
}

/* A case that came as a report goes on under the same aliases. */
static void
reserve (MedicMask            *self,
         const MedicKnowledge *knowledge,
         MedicFact             fact,
         const char           *value)
{
  g_auto (GStrv) parts = g_strsplit_set (value, "@.", -1);

  for (gsize i = 0; medic_mask_is_alias (value) && parts[i] != NULL; i++)
    g_hash_table_add (self->reserved, g_strdup (parts[i]));
}

/* The domains come first, so that a host is known to be of one whoever named it first. */
static void
learn_domain (MedicMask            *self,
              const MedicKnowledge *knowledge,
              MedicFact             fact,
              const char           *value)
{
  g_autoptr (MedicAddress) address = medic_address_parse (value);
  g_autofree char *host = fact == MEDIC_FACT_MAIL_DOMAIN ? dup_host (value) : NULL;

  if (medic_mask_is_alias (value))
    return;
  if (address->form == MEDIC_ADDRESS_FINE)
    take_domain (self, address->domain);
  else if (host != NULL)
    take_domain (self, host);
}

static void
learn_value (MedicMask            *self,
             const MedicKnowledge *knowledge,
             MedicFact             fact,
             const char           *value)
{
  g_autofree char *alias = medic_mask_alias (self, value);

  g_debug ("%s is %s", medic_fact_get_nick (fact), alias);
}

/* Whether codes are taken out of it, which are no secret then */
static gboolean
is_read (const MedicKnowledge *knowledge,
         MedicFact             fact)
{
  MEDIC_FOR_EACH_READER (reader, knowledge)
    if (medic_fact_is_in (fact, (*reader)->reads))
      return TRUE;

  return FALSE;
}

/* What is left out is not to be found elsewhere either. */
static void
learn_local (MedicMask            *self,
             const MedicKnowledge *knowledge,
             MedicFact             fact,
             const char           *value)
{
  if (is_read (knowledge, fact) || strchr (value, '@') != NULL)
    medic_mask_learn (self, value);
  else
    learn_value (self, knowledge, fact, value);
}

/* Whether the tables have a number for that value of @fact */
static gboolean
is_numbered (const MedicKnowledge *knowledge,
             MedicFact             fact,
             const char           *value)
{
  const MedicNumbered *v = knowledge->numbers != NULL ? knowledge->numbers->values : NULL;

  for (; v != NULL && v->value != NULL; v++)
    if (v->fact == fact && g_str_equal (v->value, value))
      return TRUE;

  return FALSE;
}

/**
 * medic_mask_hides:
 *
 * Whether an alias stands in the place of @value. Who opens connections in a company is the company
 * itself as often as not, and certificates say so; only whom the tables know is nobody of its.
 */
gboolean
medic_mask_hides (const MedicKnowledge *knowledge,
                  MedicFact             fact,
                  const char           *value)
{
  return medic_fact_get_privacy (fact) == MEDIC_PRIVACY_MASK
         || (fact == MEDIC_FACT_CERTIFICATE_ISSUER && !is_numbered (knowledge, fact, value));
}

static gboolean
stays_here (const MedicKnowledge *knowledge,
            MedicFact             fact,
            const char           *value)
{
  return medic_fact_get_privacy (fact) == MEDIC_PRIVACY_LOCAL;
}

static void
learn (MedicMask            *self,
       const MedicKnowledge *knowledge,
       const MedicFacts     *facts,
       gboolean            (*is_so) (const MedicKnowledge *, MedicFact, const char *),
       void                (*one) (MedicMask *, const MedicKnowledge *, MedicFact, const char *))
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      const char *value = medic_facts_peek_string (facts, fact);

      if (value != NULL && is_so (knowledge, fact, value))
        one (self, knowledge, fact, value);
    }
}

/* Returns: (transfer full): the aliases of what is masked in @facts */
MedicMask *
medic_mask_new (const MedicKnowledge *knowledge,
                const MedicFacts     *facts)
{
  MedicMask *self = g_new0 (MedicMask, 1);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  self->domains = g_ptr_array_new_with_free_func (g_free);
  self->reserved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  learn (self, knowledge, facts, medic_mask_hides, reserve);
  learn (self, knowledge, facts, medic_mask_hides, learn_domain);
  learn (self, knowledge, facts, medic_mask_hides, learn_value);
  learn (self, knowledge, facts, stays_here, learn_local);
  medic_mask_prepare (self);

  return self;
}
