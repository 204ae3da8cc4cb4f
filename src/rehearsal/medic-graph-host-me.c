/* medic-graph-host-me.c - the pretend Graph on who somebody is, and what the licence has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-graph-host-private.h"

#include <string.h>

#include "rehearsal/medic-practice-id.h"

#define CONTEXT "https://graph.microsoft.com/v1.0/$metadata#users/$entity"
#define LICENCES "https://graph.microsoft.com/v1.0/$metadata#users('me')/licenseDetails"

/* Microsoft’s “Product names and service plan identifiers for licensing”. */
#define EXCHANGE_PLAN "9aaf7827-d63c-4b61-89c3-182f06f82e5c"
#define OFFICE_PLAN "43de0ff5-c92c-492b-9116-175376d08c38"
#define WITH_EXCHANGE "f245ecc8-75af-4f8e-b61f-27d8114de5f3"
#define WITHOUT_EXCHANGE "cdd28e44-67e3-425e-be4c-737fab2899d3"

#define SINCE "2025-03-03T09:00:00Z"

static const char *const usual[] = {
  "businessPhones", "displayName", "givenName", "jobTitle", "mail", "mobilePhone",
  "officeLocation", "preferredLanguage", "surname", "userPrincipalName", NULL
};

/* What nobody knows of a personal account. */
static const char *const of_work[] = {
  "assignedPlans", "onPremisesSyncEnabled", "userType", "creationType", "externalUserState",
  "otherMails", NULL
};

static void
add_plan (JsonBuilder *builder,
          const char  *service,
          const char  *id,
          const char  *status)
{
  json_builder_begin_object (builder);
  medic_answer_add (builder, "assignedDateTime", SINCE);
  medic_answer_add (builder, "capabilityStatus", status);
  medic_answer_add (builder, "service", service);
  medic_answer_add (builder, "servicePlanId", id);
  json_builder_end_object (builder);
}

static void
add_plans (JsonBuilder                *builder,
           const MedicPracticeAccount *account)
{
  static const char *const statuses[] = {
    [MEDIC_PLAN_ENABLED] = "Enabled", [MEDIC_PLAN_GRACE] = "Warning",
    [MEDIC_PLAN_SUSPENDED] = "Suspended", [MEDIC_PLAN_NONE] = NULL,
  };

  json_builder_set_member_name (builder, "assignedPlans");
  json_builder_begin_array (builder);
  add_plan (builder, "MicrosoftOffice", OFFICE_PLAN, "Enabled");
  if (account->plan != MEDIC_PLAN_NONE)
    add_plan (builder, "exchange", EXCHANGE_PLAN, statuses[account->plan]);
  json_builder_end_array (builder);
}

static void
add_prefixed (JsonBuilder *builder,
              const char  *prefix,
              const char  *address)
{
  g_autofree char *text = g_strconcat (prefix, address, NULL);

  json_builder_add_string_value (builder, text);
}

/* Only the main address is in capitals. Not all of it is mail. */
static void
add_addresses (JsonBuilder                *builder,
               const MedicPracticeAccount *account)
{
  json_builder_set_member_name (builder, "proxyAddresses");
  json_builder_begin_array (builder);
  if (account->mail != NULL)
    add_prefixed (builder, "SMTP:", account->mail);
  for (gsize i = 0; account->aliases[i] != NULL; i++)
    add_prefixed (builder, "smtp:", account->aliases[i]);
  add_prefixed (builder, "SIP:", account->name);
  json_builder_end_array (builder);
}

static void
add_empty (JsonBuilder *builder,
           const char  *member)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
}

static void
add_names (JsonBuilder                *builder,
           const MedicPracticeAccount *account)
{
  g_autofree char *shown = medic_practice_id_dup_display_name (account);
  const char *space = strchr (shown, ' ');
  gsize size = space != NULL ? (gsize) (space - shown) : strlen (shown);
  g_autofree char *given = g_strndup (shown, size);
  g_autofree char *id = medic_practice_id_dup_graph (account);

  medic_answer_add (builder, "displayName", shown);
  medic_answer_add (builder, "givenName", given);
  medic_answer_add (builder, "surname", space != NULL ? space + 1 : NULL);
  medic_answer_add (builder, "id", id);
  medic_answer_add (builder, "mail", account->mail);
  medic_answer_add (builder, "userPrincipalName", account->name);
}

/* All that is known of the account. */
static JsonBuilder *
describe (const MedicPracticeAccount *account)
{
  gboolean guest = account->kind == MEDIC_ACCOUNT_KIND_GUEST;
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  medic_answer_add (builder, "@odata.context", CONTEXT);
  add_empty (builder, "businessPhones");
  add_names (builder, account);
  medic_answer_add (builder, "jobTitle", NULL);
  medic_answer_add (builder, "mobilePhone", NULL);
  medic_answer_add (builder, "officeLocation", NULL);
  medic_answer_add (builder, "preferredLanguage", NULL);
  medic_answer_add_truth (builder, "accountEnabled", TRUE);
  if (account->kind != MEDIC_ACCOUNT_KIND_PERSONAL)
    {
      add_addresses (builder, account);
      add_plans (builder, account);
      add_empty (builder, "otherMails");
      medic_answer_add (builder, "userType", guest ? "Guest" : "Member");
      medic_answer_add (builder, "creationType", guest ? "Invitation" : NULL);
      medic_answer_add (builder, "externalUserState", guest ? "Accepted" : NULL);
      if (account->synced)
        medic_answer_add_truth (builder, "onPremisesSyncEnabled", TRUE);
      else
        medic_answer_add (builder, "onPremisesSyncEnabled", NULL);
    }
  json_builder_end_object (builder);

  return builder;
}

/* Returns: (nullable): what is selected and not known of a personal account. That it has no list of
 * addresses is not said. */
static const char *
find_of_work (const MedicGraphCall *call)
{
  const char *text = g_hash_table_lookup (call->request->query, "$select");
  g_auto (GStrv) selected = g_strsplit_set (text != NULL ? text : "", ", ", 64);

  if (call->account->kind != MEDIC_ACCOUNT_KIND_PERSONAL)
    return NULL;

  for (gsize i = 0; of_work[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) selected, of_work[i]))
      return of_work[i];

  return NULL;
}

static MedicAnswer *
answer_me (const MedicGraphCall *call)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *unknown = NULL;

  if (find_of_work (call) != NULL)
    return medic_graph_host_unknown (call, find_of_work (call));

  builder = describe (call->account);
  root = json_builder_get_root (builder);
  if (call->account->kind == MEDIC_ACCOUNT_KIND_PERSONAL)
    json_object_set_null_member (json_node_get_object (root), "proxyAddresses");
  unknown = medic_graph_host_select (call, json_node_get_object (root), usual);
  if (unknown != NULL)
    return medic_graph_host_unknown (call, unknown);

  if (call->account->kind == MEDIC_ACCOUNT_KIND_PERSONAL)
    json_object_remove_member (json_node_get_object (root), "proxyAddresses");

  return medic_answer_new_node (200, root);
}

static void
add_service (JsonBuilder *builder,
             const char  *name,
             const char  *id,
             gboolean     good)
{
  json_builder_begin_object (builder);
  medic_answer_add (builder, "servicePlanId", id);
  medic_answer_add (builder, "servicePlanName", name);
  medic_answer_add (builder, "provisioningStatus", good ? "Success" : "Disabled");
  medic_answer_add (builder, "appliesTo", "User");
  json_builder_end_object (builder);
}

static void
add_licence (JsonBuilder                *builder,
             const MedicPracticeAccount *account)
{
  gboolean exchange = account->plan != MEDIC_PLAN_NONE;

  json_builder_begin_object (builder);
  medic_answer_add (builder, "id", exchange ? WITH_EXCHANGE : WITHOUT_EXCHANGE);
  medic_answer_add (builder, "skuId", exchange ? WITH_EXCHANGE : WITHOUT_EXCHANGE);
  medic_answer_add (builder, "skuPartNumber", exchange ? "O365_BUSINESS_PREMIUM" : "O365_BUSINESS");
  json_builder_set_member_name (builder, "servicePlans");
  json_builder_begin_array (builder);
  add_service (builder, "OFFICESUBSCRIPTION", OFFICE_PLAN, TRUE);
  if (exchange)
    add_service (builder, "EXCHANGE_S_STANDARD", EXCHANGE_PLAN,
                 account->plan != MEDIC_PLAN_SUSPENDED);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static MedicAnswer *
answer_licences (const MedicGraphCall *call)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  medic_answer_add (builder, "@odata.context", LICENCES);
  json_builder_set_member_name (builder, "value");
  json_builder_begin_array (builder);
  if (call->account->kind == MEDIC_ACCOUNT_KIND_WORK)
    add_licence (builder, call->account);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return medic_answer_new_json (200, builder);
}

/* Returns: (transfer full) (nullable): what Graph says of the account; NULL for another path */
MedicAnswer *
medic_graph_host_me (const MedicGraphCall *call)
{
  static const char *const scopes[] = { "User.Read", NULL };
  const char *path = call->request->path;
  gboolean me = g_str_equal (path, "/me");
  MedicAnswer *answer;

  if (!me && !g_str_equal (path, "/me/licenseDetails"))
    return NULL;

  if (!medic_request_is (call->request, SOUP_METHOD_GET))
    return medic_graph_host_no (call, 405, "Request_BadRequest",
                                "Specified HTTP method is not allowed for the request target.");
  if (!medic_graph_host_may (call, scopes))
    return medic_graph_host_no (call, 403, "Authorization_RequestDenied", NULL);

  answer = medic_graph_host_fault (call, &call->account->profile, "profile");
  if (answer != NULL)
    return answer;

  return me ? answer_me (call) : answer_licences (call);
}
