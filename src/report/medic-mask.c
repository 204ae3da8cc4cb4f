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
  g_clear_pointer (&self->regex[MEDIC_MASK_EXACT], g_regex_unref);
  g_clear_pointer (&self->regex[MEDIC_MASK_WORDS], g_regex_unref);
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

/* Returns: (transfer full) (nullable): @text in ASCII and lower case, if it is the name of a host */
static char *
dup_host (const char *text)
{
  g_autofree char *with_name = g_strconcat ("x@", text, NULL);
  g_autoptr (MedicAddress) address = medic_address_parse (with_name);

  return strchr (text, '@') == NULL ? g_steal_pointer (&address->domain) : NULL;
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
      entry = entry_new ();
      entry->kind = kind;
      entry->value = g_strdup (key);
      entry->alias = g_strdup_printf ("%s-%u%s", kinds[kind], ++self->n[kind],
                                      below != NULL ? below : "");
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

  if (address->form == MEDIC_ADDRESS_FINE)
    return dup_address (self, address);
  if (host != NULL)
    return g_strdup (take_host (self, host));
  if (g_uuid_string_is_valid (key))
    return g_strdup (take (self, MEDIC_ALIAS_ID, key, NULL));

  return g_strdup (take (self, MEDIC_ALIAS_NAME, key, NULL));
}

/* The domains come first, so that a host is known to be of one whoever named it first. */
static void
learn_domain (MedicMask  *self,
              MedicFact   fact,
              const char *value)
{
  g_autoptr (MedicAddress) address = medic_address_parse (value);
  g_autofree char *host = fact == MEDIC_FACT_MAIL_DOMAIN ? dup_host (value) : NULL;

  if (address->form == MEDIC_ADDRESS_FINE)
    take_domain (self, address->domain);
  else if (host != NULL)
    take_domain (self, host);
}

static void
learn_value (MedicMask  *self,
             MedicFact   fact,
             const char *value)
{
  g_autofree char *alias = medic_mask_alias (self, value);

  g_debug ("%s is masked", medic_fact_get_nick (fact));
}

/* What is left out is a text that somebody wrote; only the addresses in it are looked for. */
static void
learn_address (MedicMask  *self,
               MedicFact   fact,
               const char *value)
{
  g_autoptr (MedicAddress) address = medic_address_parse (value);
  g_autofree char *alias = address->form == MEDIC_ADDRESS_FINE ? dup_address (self, address) : NULL;

  g_debug ("%s is left out", medic_fact_get_nick (fact));
}

static void
learn (MedicMask        *self,
       const MedicFacts *facts,
       MedicPrivacy      privacy,
       void            (*learn_one) (MedicMask *, MedicFact, const char *))
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      const char *value = medic_facts_peek_string (facts, fact);

      if (value != NULL && medic_fact_get_privacy (fact) == privacy)
        learn_one (self, fact, value);
    }
}

/* Returns: (transfer full): the aliases of what is masked in @facts */
MedicMask *
medic_mask_new (const MedicFacts *facts)
{
  MedicMask *self = g_new0 (MedicMask, 1);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  self->domains = g_ptr_array_new_with_free_func (g_free);
  learn (self, facts, MEDIC_PRIVACY_MASK, learn_domain);
  learn (self, facts, MEDIC_PRIVACY_MASK, learn_value);
  learn (self, facts, MEDIC_PRIVACY_LOCAL, learn_address);
  medic_mask_prepare (self);

  return self;
}
