/* account-read.c - an account as Microsoft Graph describes it: a pure function
 *
 * Microsoft, “user resource type” and “assignedPlan resource type”. A personal account has fewer
 * fields, and does not tell its aliases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/account-read.h"

#include <string.h>

#include "checks/account-plan.h"
#include "checks/addresses.h"
#include "checks/graph-body.h"
#include "checks/graph-errors.h"

/* More than anybody has; the fact is for people to read. */
#define MOST_ALIASES 500
#define MOST_ALIASES_SHOWN 50

#define GUEST_MARK "#EXT#"
#define LONGEST_TYPE 64

typedef struct
{
  char       *mail;     /* (nullable): main address */
  char       *name;     /* (nullable): sign-in name */
  gboolean    no_mail;  /* it says that there is none */
  gboolean    guest;
  GPtrArray  *aliases;  /* (nullable) (element-type utf8): %NULL when they cannot be read */
  GHashTable *keys;     /* of @aliases, to find them by */
} Account;

static void
account_free (Account *self)
{
  g_clear_pointer (&self->mail, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->aliases, g_ptr_array_unref);
  g_clear_pointer (&self->keys, g_hash_table_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Account, account_free)

void
medic_account_terms_free (MedicAccountTerms *self)
{
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->name, g_free);
  g_free (self);
}

static char *
dup_address (JsonObject *body,
             const char *member)
{
  return medic_addresses_dup (medic_http_peek_text (body, member,
                                                    MEDIC_GRAPH_BODY_LONGEST_ADDRESS));
}

static gboolean
has_alias (const Account *self,
           const char    *address)
{
  g_autofree char *key = medic_addresses_dup_key (address);

  return key != NULL && g_hash_table_contains (self->keys, key);
}

/* “SMTP:” is the main address, “smtp:” another one; others are no addresses of mail. */
static void
take_proxy (Account    *self,
            const char *proxy)
{
  g_autofree char *bare = g_strstrip (g_strdup (proxy));
  g_autofree char *address = NULL;

  if (g_ascii_strncasecmp (bare, "smtp:", 5) != 0)
    return;

  address = medic_addresses_dup (bare + 5);
  if (address == NULL)
    return;

  if (g_str_has_prefix (bare, "SMTP:") && self->mail == NULL)
    self->mail = g_steal_pointer (&address);
  else if (!medic_addresses_are_same (self->mail, address)
           && g_hash_table_add (self->keys, medic_addresses_dup_key (address)))
    g_ptr_array_add (self->aliases, g_steal_pointer (&address));
}

static void
take_proxies (Account    *self,
              JsonObject *body)
{
  JsonArray *proxies = medic_graph_body_peek_array (body, "proxyAddresses");

  if (proxies == NULL)
    return;

  self->aliases = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < MIN (json_array_get_length (proxies), MOST_ALIASES); i++)
    {
      JsonNode *node = json_array_get_element (proxies, i);
      const char *proxy = json_node_get_value_type (node) == G_TYPE_STRING
                          ? json_node_get_string (node) : NULL;

      if (proxy != NULL && strlen (proxy) <= MEDIC_GRAPH_BODY_LONGEST_ADDRESS)
        take_proxy (self, proxy);
    }
}

/* @extended: (nullable): */
static Account *
account_new (JsonObject *body,
             JsonObject *extended)
{
  Account *self = g_new0 (Account, 1);

  self->mail = dup_address (body, "mail");
  self->name = dup_address (body, "userPrincipalName");
  self->no_mail = medic_graph_body_is_missing (body, "mail");
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->guest = self->name != NULL && strstr (self->name, GUEST_MARK) != NULL;
  if (extended != NULL)
    {
      self->guest = self->guest || g_strcmp0 (medic_http_peek_text (extended, "userType",
                                                                    LONGEST_TYPE), "Guest") == 0;
      take_proxies (self, extended);
    }

  return self;
}

/* Returns: (nullable): what the address wanted is to the account */
static const char *
find_wanted (const Account           *self,
             const MedicAccountTerms *terms)
{
  if (terms->wanted == NULL || (self->mail == NULL && self->name == NULL))
    return NULL;

  if (medic_addresses_are_same (terms->wanted, self->mail))
    return "primary";

  if (has_alias (self, terms->wanted))
    return "alias";

  if (medic_addresses_are_same (terms->wanted, self->name)
      || medic_addresses_are_same (terms->wanted, terms->name))
    return "sign-in-name";

  /* A main address that cannot be read may be it. */
  if (self->mail == NULL && !self->no_mail)
    return NULL;

  return self->aliases != NULL ? "other" : "unknown-aliases";
}

static const char *
find_primary_personal (const Account           *self,
                       const MedicAccountTerms *terms)
{
  static const char *const kinds[] = {
    [MEDIC_ADDRESSES_FOREIGN] = "foreign",
    [MEDIC_ADDRESSES_MICROSOFT] = "microsoft",
    [MEDIC_ADDRESSES_STAND_IN] = "outlook-alias",
  };
  const char *name = self->name != NULL ? self->name : terms->name;

  if (self->mail != NULL)
    return kinds[medic_addresses_get_kind (self->mail)];

  if (!self->no_mail)
    return NULL;

  return name != NULL ? kinds[medic_addresses_get_kind (name)] : "none";
}

/* Returns: (nullable): whose the main address is; of a guest it says nothing */
static const char *
find_primary (const Account           *self,
              const MedicAccountTerms *terms)
{
  if (terms->personal)
    return find_primary_personal (self, terms);

  if (terms->guest || self->guest)
    return NULL;

  if (self->mail == NULL)
    return self->no_mail ? "none" : NULL;

  if (self->name == NULL)
    return NULL;

  return medic_addresses_are_same (self->mail, self->name) ? "work" : "name-differs";
}

/* Returns: (transfer full) (nullable): for people to read */
static char *
dup_aliases (const Account *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->aliases == NULL || self->aliases->len == 0)
    return NULL;

  for (guint i = 0; i < MIN (self->aliases->len, MOST_ALIASES_SHOWN); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (char *) g_ptr_array_index (self->aliases, i));

  return g_strdup (text->str);
}

static void
set_known (MedicFacts *learned,
           MedicFact   fact,
           const char *value)
{
  if (value != NULL)
    medic_facts_set_string (learned, fact, value);
}

static MedicFacts *
learn (const MedicAccountTerms *terms,
       JsonObject              *body,
       JsonObject              *extended)
{
  g_autoptr (Account) account = account_new (body, extended);
  MedicTruth synced = medic_graph_body_read_truth (extended, "onPremisesSyncEnabled");
  g_autofree char *aliases = dup_aliases (account);
  MedicFacts *learned = medic_facts_new ();

  set_known (learned, MEDIC_FACT_ACCOUNT_MAIL, account->mail);
  set_known (learned, MEDIC_FACT_ACCOUNT_SIGN_IN_NAME, account->name);
  set_known (learned, MEDIC_FACT_ACCOUNT_ALIASES, aliases);
  set_known (learned, MEDIC_FACT_ACCOUNT_WANTED, find_wanted (account, terms));
  set_known (learned, MEDIC_FACT_ACCOUNT_PRIMARY, find_primary (account, terms));
  if (extended == NULL)
    return learned;

  set_known (learned, MEDIC_FACT_ACCOUNT_PLAN, medic_account_plan_find (extended));
  /* Graph writes null for an account that never came from elsewhere. */
  if (synced != MEDIC_UNKNOWN || (json_object_has_member (extended, "onPremisesSyncEnabled")
                                  && medic_graph_body_is_missing (extended, "onPremisesSyncEnabled")))
    medic_facts_set_boolean (learned, MEDIC_FACT_ACCOUNT_SYNCED, synced == MEDIC_YES);

  return learned;
}

/* Returns: (nullable): what was told, when it was */
static JsonObject *
peek_body (const MedicGraphReply *reply)
{
  return reply != NULL && reply->readable ? reply->body : NULL;
}

/**
 * medic_account_read:
 * @basic: to what every account tells
 * @extended: (nullable): to what accounts of an organisation tell besides; it may be refused while
 *   @basic is not
 *
 * Returns: (transfer full): what is learnt of the account; or %NULL with an error
 */
MedicFacts *
medic_account_read (const MedicAccountTerms  *terms,
                    const MedicGraphReply    *basic,
                    const MedicGraphReply    *extended,
                    GError                  **error)
{
  JsonObject *more = peek_body (extended);
  JsonObject *body = peek_body (basic) != NULL ? peek_body (basic) : more;
  MedicFacts *learned;

  if (body != NULL)
    return learn (terms, body, more);

  if (!basic->readable || basic->code == NULL)
    {
      g_propagate_error (error, medic_graph_errors_new_error (basic));
      return NULL;
    }

  learned = medic_facts_new ();
  medic_facts_set_string (learned, MEDIC_FACT_ACCOUNT_ERROR, basic->code);

  return learned;
}
