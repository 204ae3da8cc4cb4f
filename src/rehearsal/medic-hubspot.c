/* medic-hubspot.c - the pretend HubSpot: what its status page answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-hubspot.h"

#define SUMMARY "/api/v2/summary.json"

/* What a page says of the whole, and of its part for mail, at each indicator. */
static const struct
{
  const char *indicator;
  const char *description;
  const char *component;
} statuses[] = {
  { "none", "All Systems Operational", "operational" },
  { "minor", "Partially Degraded Service", "degraded_performance" },
  { "major", "Partial System Outage", "partial_outage" },
  { "critical", "Major Service Outage", "major_outage" },
  { "maintenance", "Service Under Maintenance", "under_maintenance" },
};

static gsize
find_status (const MedicWorld *world)
{
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_str_equal (statuses[i].indicator, world->hubspot_status))
      return i;

  return 0;
}

static void
add_component (JsonBuilder *builder,
               const char  *name,
               const char  *status)
{
  json_builder_begin_object (builder);
  medic_answer_add (builder, "name", name);
  medic_answer_add (builder, "status", status);
  json_builder_end_object (builder);
}

/* Returns: (transfer full) (nullable): what HubSpot's status page says; NULL for a path that it
 *   does not have */
MedicAnswer *
medic_hubspot_answer (const MedicRequest *request)
{
  gsize i = find_status (request->world);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!g_str_equal (request->path, SUMMARY))
    return NULL;

  if (!medic_request_is (request, SOUP_METHOD_GET))
    return medic_answer_new_empty (SOUP_STATUS_METHOD_NOT_ALLOWED);

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "page");
  json_builder_begin_object (builder);
  medic_answer_add (builder, "name", "HubSpot");
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "status");
  json_builder_begin_object (builder);
  medic_answer_add (builder, "indicator", statuses[i].indicator);
  medic_answer_add (builder, "description", statuses[i].description);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "components");
  json_builder_begin_array (builder);
  add_component (builder, "Reporting", "operational");
  add_component (builder, "Conversations Inbox", statuses[i].component);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "incidents");
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return medic_answer_new_json (200, builder);
}
