/* test-hubspot-status.c - what HubSpot's status page says, and what it means for mail
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/ask-server.h"

#define SAYS(indicator) "\"status\": {\"indicator\": \"" indicator "\", \"description\": \"x\"}"
#define PART(name, status) "{\"name\": \"" name "\", \"status\": \"" status "\"}"
#define PAGE(indicator, parts) "{\"page\": {\"name\": \"HubSpot\"}, " SAYS (indicator) \
  ", \"components\": [" parts "], \"incidents\": []}"

#define STATUS(value) "{'hubspot-status': <'" value "'>}"

static const ServerRow rows[] = {
  { "no-trouble", { 200, NULL, PAGE ("none", PART ("Email", "operational")) }, STATUS ("none"), 0 },
  { "some-trouble", { 200, NULL, PAGE ("minor", "") }, STATUS ("minor"), 0 },
  { "much-trouble", { 200, NULL, PAGE ("major", "") }, STATUS ("major"), 0 },
  { "most-is-down", { 200, NULL, PAGE ("critical", "") }, STATUS ("critical"), 0 },
  { "planned-work", { 200, NULL, PAGE ("maintenance", "") }, STATUS ("maintenance"), 0 },
  { "the-indicator-is-enough", { 200, NULL, "{" SAYS ("none") "}" }, STATUS ("none"), 0 },

  { "mail-in-part-down-is-some-trouble",
    { 200, NULL, PAGE ("none", PART ("Email tools", "partial_outage")) }, STATUS ("minor"), 0 },
  { "mail-down-is-some-trouble",
    { 200, NULL, PAGE ("none", PART ("Forms", "operational") ", "
                       PART ("EMAIL", "major_outage")) }, STATUS ("minor"), 0 },
  { "the-inbox-counts", { 200, NULL, PAGE ("none", PART ("Conversations Inbox", "major_outage")) },
    STATUS ("minor"), 0 },
  { "the-calendar-counts", { 200, NULL, PAGE ("none", PART ("Calendar sync", "major_outage")) },
    STATUS ("minor"), 0 },
  { "mail-down-is-more-than-planned-work",
    { 200, NULL, PAGE ("maintenance", PART ("Email", "major_outage")) }, STATUS ("minor"), 0 },
  { "mail-down-makes-nothing-better",
    { 200, NULL, PAGE ("critical", PART ("Email", "partial_outage")) }, STATUS ("critical"), 0 },
  { "slow-mail-is-no-outage",
    { 200, NULL, PAGE ("none", PART ("Email", "degraded_performance") ", "
                       PART ("Inbox", "under_maintenance")) }, STATUS ("none"), 0 },
  { "other-parts-do-not-count", { 200, NULL, PAGE ("none", PART ("Payments", "major_outage")) },
    STATUS ("none"), 0 },
  { "parts-of-other-types-do-not-count",
    { 200, NULL, PAGE ("none", "17, null, [], {}, {\"name\": 3, \"status\": \"major_outage\"},"
                       " {\"name\": \"Email\", \"status\": [\"major_outage\"]}") },
    STATUS ("none"), 0 },
  { "parts-that-are-no-list-do-not-count",
    { 200, NULL, "{" SAYS ("minor") ", \"components\": {\"Email\": \"major_outage\"}}" },
    STATUS ("minor"), 0 },

  { "a-word-nobody-knows-is-no-answer", { 200, NULL, PAGE ("fine", "") },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "an-indicator-of-another-type-is-no-answer",
    { 200, NULL, "{\"status\": {\"indicator\": 0}}" }, NULL, G_IO_ERROR_INVALID_DATA },
  { "a-status-of-another-type-is-no-answer", { 200, NULL, "{\"status\": \"none\"}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "without-a-status-it-is-no-answer",
    { 200, NULL, "{\"components\": [" PART ("Email", "major_outage") "]}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "a-page-is-no-answer", { 200, "Content-Type: text/html", "<!doctype html><p>Hotel</p>" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "an-empty-body-is-no-answer", { 200, NULL, NULL }, NULL, G_IO_ERROR_INVALID_DATA },
  { "a-redirect-is-no-answer", { 302, "Location: https://other.example/", PAGE ("none", "") },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "not-found-is-no-answer", { 404, NULL, "{}" }, NULL, G_IO_ERROR_INVALID_DATA },
  { "too-many-requests-is-busy", { 429, NULL, "{}" }, NULL, G_IO_ERROR_BUSY },
  { "unavailable-is-busy", { 503, NULL, PAGE ("none", "") }, NULL, G_IO_ERROR_BUSY },
};

static void
test_row (gconstpointer data)
{
  ask_server_row (&medic_check_hubspot_status, data);
}

static void
test_nothing_of_the_persons_is_sent (void)
{
  ask_server_path (&medic_check_hubspot_status,
                   "{'mail-address': <'anna@harbour.example'>, 'mail-domain': <'harbour.example'>}",
                   "/api/v2/summary.json");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/hubspot-status/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }

  g_test_add_func ("/hubspot-status/nothing-of-the-persons-is-sent",
                   test_nothing_of_the_persons_is_sent);

  return g_test_run ();
}
