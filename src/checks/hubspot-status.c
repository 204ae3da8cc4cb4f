/* hubspot-status.c - what does HubSpot say of itself?
 *
 * HubSpot's status page is one of Atlassian's, whose answers are documented (“Status API”); best
 * effort all the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "checks/ask.h"
#include "checks/checks.h"
#include "checks/interprets.h"

#define PATH "/api/v2/summary.json"

/* From no trouble to much. */
static const char *const indicators[] = { "none", "maintenance", "minor", "major", "critical" };
#define MINOR 2

/* What connecting a mailbox needs of HubSpot, by the names that parts of it have. */
static const char *const parts[] = { "email", "inbox", "calendar" };

static const char *const outages[] = { "partial_outage", "major_outage" };

static gboolean
is_ours (const char *name)
{
  g_autofree char *small = g_ascii_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (small, parts[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Returns: (nullable): the member when it is a string */
static const char *
peek_string (JsonObject *object,
             const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
         ? json_node_get_string (node) : NULL;
}

static gboolean
is_out (JsonNode *component)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (component) ? json_node_get_object (component) : NULL;
  const char *name = object != NULL ? peek_string (object, "name") : NULL;
  const char *status = object != NULL ? peek_string (object, "status") : NULL;

  if (name == NULL || status == NULL || !is_ours (name))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (outages); i++)
    if (g_str_equal (status, outages[i]))
      return TRUE;

  return FALSE;
}

/* Whether one of the parts that a mailbox needs is out, which the whole page may call a trifle. */
static gboolean
has_outage (JsonObject *summary)
{
  JsonNode *node = json_object_get_member (summary, "components");
  gboolean is_list = node != NULL && JSON_NODE_HOLDS_ARRAY (node);
  JsonArray *components = is_list ? json_node_get_array (node) : NULL;

  for (guint i = 0; components != NULL && i < json_array_get_length (components); i++)
    if (is_out (json_array_get_element (components, i)))
      return TRUE;

  return FALSE;
}

/* Returns: the place in indicators[]; -1 when the page does not say */
static int
find_indicator (JsonObject *summary)
{
  JsonNode *node = json_object_get_member (summary, "status");
  JsonObject *status = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node)
                                                                     : NULL;
  const char *said = status != NULL ? peek_string (status, "indicator") : NULL;

  for (gsize i = 0; said != NULL && i < G_N_ELEMENTS (indicators); i++)
    if (g_str_equal (said, indicators[i]))
      return (int) i;

  return -1;
}

MedicFacts *
medic_hubspot_status_interpret (const MedicHttpReply *reply)
{
  gboolean is_answer = reply->status == SOUP_STATUS_OK && reply->json != NULL;
  int indicator = is_answer ? find_indicator (reply->json) : -1;
  MedicFacts *learned;

  if (indicator < 0)
    return NULL;

  if (has_outage (reply->json))
    indicator = MAX (indicator, MINOR);

  learned = medic_facts_new ();
  medic_facts_set_string (learned, MEDIC_FACT_HUBSPOT_STATUS, indicators[indicator]);

  return learned;
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  medic_ask (task, services, MEDIC_HOST_HUBSPOT_STATUS, PATH, medic_hubspot_status_interpret);
}

const MedicCheck medic_check_hubspot_status = {
  .id = "hubspot-status",
  .title = N_("HubSpot itself"),
  .doing = N_("Reading HubSpot’s status page…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_STATUS, "none")), N_("It reports no trouble") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_STATUS, "maintenance")),
      N_("It reports work that was planned"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_STATUS, "minor")), N_("It reports some trouble"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_STATUS, "major")), N_("It reports much trouble"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_STATUS, "critical")),
      N_("It reports that most of it is down"), TRUE }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_HUBSPOT_STATUS),
  .reach = MEDIC_FACT_HUBSPOT_STATUS_REACH,
  .run = run,
};
