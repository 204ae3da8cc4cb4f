/* medic-practice-account.c - an account of a practice customer at Microsoft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-practice-account.h"

#include <string.h>

#include "rehearsal/medic-json.h"

#define WHERE "accounts"

#define MOST_ACCOUNTS 8
#define MOST_TEXTS 16
#define LONGEST_ADDRESS 254

/* What names a guest here. */
#define GUEST "#EXT#@guests.example"

static const char *const kinds[] = { "work", "personal", "guest", NULL };
static const char *const plans[] = { "enabled", "grace", "suspended", "none", NULL };
static const char *const id_tokens[] = {
  "good", "issuer", "audience", "time", "nonce", "tenant", "account", "malformed", NULL
};

static const char *const members[] = {
  "address", "name", "mail", "aliases", "kind", "plan", "synced", "sign-in", "code-sign-in",
  "mailbox-permission", "refresh", "id-token", "profile", "inbox", "calendar", "calendar-listed",
  "calendar-editable", "owner", "from", "drafts", "removal", "sending", "arrives", NULL
};

static void
account_free (MedicPracticeAccount *self)
{
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->mail, g_free);
  g_clear_pointer (&self->aliases, g_strfreev);
  medic_practice_rule_clear (&self->sign_in);
  medic_practice_rule_clear (&self->code_sign_in);
  medic_practice_rule_clear (&self->permission);
  g_clear_pointer (&self->without, g_strfreev);
  medic_practice_rule_clear (&self->refresh);
  medic_practice_fault_clear (&self->profile);
  medic_practice_fault_clear (&self->inbox);
  medic_practice_fault_clear (&self->calendar);
  g_clear_pointer (&self->owner, g_free);
  g_clear_pointer (&self->from, g_free);
  medic_practice_fault_clear (&self->drafts);
  medic_practice_fault_clear (&self->removal);
  medic_practice_fault_clear (&self->sending);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicPracticeAccount, account_free)

/* Whether it may stand for an address: one “@” with something on both sides, and nothing that is
 * not shown as it is. */
gboolean
medic_practice_address_is_good (const char *text)
{
  const char *at = strchr (text, '@');

  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isgraph (*c) || strchr ("<>\"'&,;", *c) != NULL)
      return FALSE;

  return at != NULL && at != text && at[1] != '\0' && strchr (at + 1, '@') == NULL
         && strlen (text) <= LONGEST_ADDRESS;
}

static char *
read_address (JsonObject  *object,
              const char  *member,
              GError     **error)
{
  const char *text = medic_json_string (object, WHERE, member, error);

  if (text == NULL)
    return NULL;

  if (!medic_practice_address_is_good (text))
    {
      medic_json_set_wrong (error, WHERE, member, "is not an address");
      return NULL;
    }

  return g_strdup (text);
}

/* An address that may be left out: then it is @usual. */
static gboolean
read_optional (JsonObject  *object,
               const char  *member,
               const char  *usual,
               char       **address,
               GError     **error)
{
  *address = json_object_has_member (object, member) ? read_address (object, member, error)
                                                     : g_strdup (usual);

  return *address != NULL;
}

/* The main address: null for none. */
static gboolean
read_mail (MedicPracticeAccount  *self,
           JsonObject            *object,
           GError               **error)
{
  JsonNode *node = json_object_get_member (object, "mail");

  return (node != NULL && JSON_NODE_HOLDS_NULL (node))
         || read_optional (object, "mail", self->address, &self->mail, error);
}

/* A list that may be left out: then it is empty. @address: of addresses; else of codes */
static char **
read_list (JsonObject  *object,
           const char  *member,
           gboolean     address,
           GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);
  gboolean is_list = node != NULL && JSON_NODE_HOLDS_ARRAY (node);
  JsonArray *array = is_list ? json_node_get_array (node) : NULL;
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  guint length = array != NULL ? json_array_get_length (array) : 0;
  gboolean good = (node == NULL || array != NULL) && length <= MOST_TEXTS;

  for (guint i = 0; good && i < length; i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const char *text = json_node_get_value_type (element) == G_TYPE_STRING
                         ? json_node_get_string (element) : "";

      good = address ? medic_practice_address_is_good (text)
                     : g_regex_match_simple ("^[A-Za-z.]{1,64}$", text, 0, 0);
      g_strv_builder_add (texts, text);
    }

  if (!good)
    medic_json_set_wrong (error, WHERE, member, "is not a list of what belongs there");

  return good ? g_strv_builder_end (texts) : NULL;
}

/* Yes or no; what is left out stays as it is. */
static gboolean
read_truth (JsonObject  *object,
            const char  *member,
            gboolean    *truth,
            GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return TRUE;

  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      medic_json_set_wrong (error, WHERE, member, "is neither true nor false");
      return FALSE;
    }

  *truth = json_node_get_boolean (node);

  return TRUE;
}

/* A word of a closed list; what is left out is the first. */
static gboolean
read_word (JsonObject         *object,
           const char         *member,
           const char *const  *words,
           int                *place,
           GError            **error)
{
  return !json_object_has_member (object, member)
         || medic_json_word (object, WHERE, member, words, place, error);
}

/* Who it is, and what it is called. */
static gboolean
read_identity (MedicPracticeAccount  *self,
               JsonObject            *object,
               GError               **error)
{
  g_autofree char *name = NULL;
  int kind = 0, plan = 0;

  self->address = read_address (object, "address", error);
  if (self->address == NULL || !read_word (object, "kind", kinds, &kind, error)
      || !read_word (object, "plan", plans, &plan, error))
    return FALSE;

  self->kind = (MedicAccountKind) kind;
  self->plan = (MedicPlan) plan;
  if (self->kind == MEDIC_ACCOUNT_KIND_GUEST)
    name = g_strconcat (self->address, GUEST, NULL);
  if (name != NULL)
    *strchr (name, '@') = '_';

  self->aliases = read_list (object, "aliases", TRUE, error);

  return self->aliases != NULL && read_mail (self, object, error)
         && read_optional (object, "name", name != NULL ? name : self->address, &self->name, error)
         && read_truth (object, "synced", &self->synced, error);
}

/* May be a list of what is left out. */
static gboolean
read_permission (MedicPracticeAccount  *self,
                 JsonObject            *object,
                 GError               **error)
{
  static const char *const only[] = { "without", NULL };
  JsonNode *node = json_object_get_member (object, "mailbox-permission");
  gboolean is_rule = node != NULL && JSON_NODE_HOLDS_OBJECT (node);
  JsonObject *rule = is_rule ? json_node_get_object (node) : NULL;

  if (rule == NULL || !json_object_has_member (rule, "without"))
    {
      self->without = g_new0 (char *, 1);
      return medic_practice_rule_parse (&self->permission, object, "mailbox-permission", "granted",
                                        error);
    }

  self->without = read_list (rule, "without", FALSE, error);

  return self->without != NULL && medic_json_only (rule, "mailbox-permission", only, error);
}

/* What the sign-in service says to it. */
static gboolean
read_sign_in (MedicPracticeAccount  *self,
              JsonObject            *object,
              GError               **error)
{
  const char *with_code = json_object_has_member (object, "code-sign-in") ? "code-sign-in" : "sign-in";
  int id_token = 0;

  if (!medic_practice_rule_parse (&self->sign_in, object, "sign-in", "granted", error)
      || !medic_practice_rule_parse (&self->code_sign_in, object, with_code, "granted", error)
      || !medic_practice_rule_parse (&self->refresh, object, "refresh", "works", error)
      || !read_permission (self, object, error)
      || !read_word (object, "id-token", id_tokens, &id_token, error))
    return FALSE;

  self->id_token = (MedicIdToken) id_token;

  return TRUE;
}

/* What Graph says to it. Where nothing is said of the calendar, it shares the fate of the inbox. */
static gboolean
read_mailbox (MedicPracticeAccount  *self,
              JsonObject            *object,
              GError               **error)
{
  const char *owner = self->mail != NULL ? self->mail : self->address;
  const char *calendar = json_object_has_member (object, "calendar") ? "calendar" : "inbox";

  self->calendar_listed = TRUE;
  self->calendar_editable = TRUE;
  self->arrives = TRUE;

  return medic_practice_fault_parse (&self->profile, object, "profile", error)
         && medic_practice_fault_parse (&self->inbox, object, "inbox", error)
         && medic_practice_fault_parse (&self->calendar, object, calendar, error)
         && medic_practice_fault_parse (&self->drafts, object, "drafts", error)
         && medic_practice_fault_parse (&self->removal, object, "removal", error)
         && medic_practice_fault_parse (&self->sending, object, "sending", error)
         && read_truth (object, "calendar-listed", &self->calendar_listed, error)
         && read_truth (object, "calendar-editable", &self->calendar_editable, error)
         && read_truth (object, "arrives", &self->arrives, error)
         && read_optional (object, "owner", owner, &self->owner, error)
         && read_optional (object, "from", owner, &self->from, error);
}

static gboolean
parse_account (GPtrArray  *accounts,
               JsonNode   *node,
               gboolean    tenant,
               GError    **error)
{
  g_autoptr (MedicPracticeAccount) self = g_new0 (MedicPracticeAccount, 1);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object == NULL)
    {
      medic_json_set_wrong (error, "world", "accounts", "holds what is no account");
      return FALSE;
    }

  if (!medic_json_only (object, WHERE, members, error) || !read_identity (self, object, error)
      || !read_sign_in (self, object, error) || !read_mailbox (self, object, error))
    return FALSE;

  if (self->kind != MEDIC_ACCOUNT_KIND_PERSONAL && !tenant)
    {
      medic_json_set_misfit (error, WHERE, "kind", "needs a tenant");
      return FALSE;
    }

  if (medic_practice_accounts_find (accounts, self->address) != NULL)
    {
      medic_json_set_misfit (error, WHERE, "address", "is there twice");
      return FALSE;
    }

  g_ptr_array_add (accounts, g_steal_pointer (&self));

  return TRUE;
}

/**
 * medic_practice_accounts_parse:
 * @node: (nullable): the member “accounts” of a world
 * @tenant: whether there is an organisation for them
 *
 * Returns: (transfer full) (element-type MedicPracticeAccount): may be empty; NULL with an error
 *   that names the member at fault
 */
GPtrArray *
medic_practice_accounts_parse (JsonNode  *node,
                               gboolean   tenant,
                               GError   **error)
{
  g_autoptr (GPtrArray) accounts = g_ptr_array_new_with_free_func ((GDestroyNotify) account_free);
  gboolean is_list = node != NULL && JSON_NODE_HOLDS_ARRAY (node);
  JsonArray *array = is_list ? json_node_get_array (node) : NULL;

  if (node != NULL && (array == NULL || json_array_get_length (array) > MOST_ACCOUNTS))
    {
      medic_json_set_wrong (error, "world", "accounts", "is not a list, or too long");
      return NULL;
    }

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (!parse_account (accounts, json_array_get_element (array, i), tenant, error))
      return NULL;

  return g_steal_pointer (&accounts);
}

/* Whether it is an address of this account, whichever. */
gboolean
medic_practice_account_has (const MedicPracticeAccount *self,
                            const char                 *address)
{
  for (gsize i = 0; self->aliases[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->aliases[i], address) == 0)
      return TRUE;

  return g_ascii_strcasecmp (self->address, address) == 0
         || g_ascii_strcasecmp (self->name, address) == 0
         || (self->mail != NULL && g_ascii_strcasecmp (self->mail, address) == 0);
}

/* Returns: (nullable): the account that is called that, or else has that address */
const MedicPracticeAccount *
medic_practice_accounts_find (const GPtrArray *accounts,
                              const char      *address)
{
  const MedicPracticeAccount *found = NULL;

  for (guint i = 0; i < accounts->len; i++)
    {
      const MedicPracticeAccount *account = g_ptr_array_index (accounts, i);

      if (g_ascii_strcasecmp (account->address, address) == 0)
        return account;
      if (found == NULL && medic_practice_account_has (account, address))
        found = account;
    }

  return found;
}
