/* account-plan.c - whether an account's licences give it a mailbox: a pure function
 *
 * Microsoft, “assignedPlan resource type”. All that has to do with Exchange goes by one name there,
 * and much of it gives no mailbox: nearly every licence, such as that for Microsoft Entra ID P1,
 * brings “Exchange Foundation” along.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/account-plan.h"

#include "checks/graph-body.h"

#define LONGEST_WORD 64

/* From Microsoft’s “Product names and service plan identifiers for licensing” (2025-10-29). */
static const char *const without_mailbox[] = {
  "113feb6c-3fe4-4440-bddc-54d774bf0318",  /* Exchange Foundation */
  "922ba911-5694-4e99-a794-73aed9bfeec8",  /* Exchange Foundation for Government */
  "176a09a6-7ec5-4039-ac02-b2791c6ba793",  /* Exchange Online Archiving */
  "9f431833-0334-42de-a7dc-70aa40db46db",  /* Customer Lockbox */
};

/* The better, the later. */
static const struct
{
  const char *status;
  const char *value;
} statuses[] = {
  { "Deleted", "suspended" },
  { "LockedOut", "suspended" },
  { "Suspended", "suspended" },
  { "Warning", "grace" },
  { "Enabled", "enabled" },
};

/* @plan: (nullable)
 * Returns: %MEDIC_UNKNOWN when it does not say what it is */
static MedicTruth
gives_mailbox (JsonObject *plan)
{
  const char *service = plan != NULL ? medic_http_peek_text (plan, "service", LONGEST_WORD) : NULL;
  const char *id = plan != NULL ? medic_http_peek_text (plan, "servicePlanId", LONGEST_WORD) : NULL;

  if (service == NULL)
    return MEDIC_UNKNOWN;

  if (g_ascii_strcasecmp (service, "exchange") != 0)
    return MEDIC_NO;

  for (gsize i = 0; id != NULL && i < G_N_ELEMENTS (without_mailbox); i++)
    if (g_ascii_strcasecmp (id, without_mailbox[i]) == 0)
      return MEDIC_NO;

  return MEDIC_YES;
}

/* Returns: the place in statuses[]; -1 for one that is not known */
static int
find_status (JsonObject *plan)
{
  const char *status = medic_http_peek_text (plan, "capabilityStatus", LONGEST_WORD);

  for (gsize i = 0; status != NULL && i < G_N_ELEMENTS (statuses); i++)
    if (g_ascii_strcasecmp (status, statuses[i].status) == 0)
      return (int) i;

  return -1;
}

/**
 * medic_account_plan_find:
 * @user: with its “assignedPlans”
 *
 * Returns: (nullable): “enabled”, “grace”, “suspended”, “none”; %NULL when it does not say
 */
const char *
medic_account_plan_find (JsonObject *user)
{
  JsonArray *plans = medic_graph_body_peek_array (user, "assignedPlans");
  MedicTruth seen = MEDIC_NO;
  int best = -1;

  if (plans == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (plans); i++)
    {
      JsonObject *plan = medic_graph_body_peek_element (plans, i);
      MedicTruth gives = gives_mailbox (plan);

      seen = MAX (seen, gives);
      if (gives == MEDIC_YES)
        best = MAX (best, find_status (plan));
    }

  if (best >= 0)
    return statuses[best].value;

  return seen == MEDIC_NO ? "none" : NULL;
}
