/* ways.c - is Microsoft's sign-in service reached by IPv4 and by IPv6, each by itself?
 *
 * Connects and goes away without a word. A browser takes the way that answers first, and a broken
 * one costs it time or, now and then, the page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "services/medic-services.h"
#include "services/medic-ways.h"

#define HTTPS_PORT 443

static const char *const words[] = {
  [MEDIC_WAY_NONE] = "none",
  [MEDIC_WAY_WORKS] = "works",
  [MEDIC_WAY_SILENT] = "silent",
  [MEDIC_WAY_UNREACHABLE] = "unreachable",
};

/* The check, in the order in which it happens. */
static void on_found (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data);
static void on_tried (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data);

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  g_autofree char *base = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "/");
  g_autoptr (GUri) uri = g_uri_parse (base, G_URI_FLAGS_NONE, NULL);

  if (uri == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Not an address");
      return;
    }

  g_task_set_task_data (task, g_uri_ref (uri), (GDestroyNotify) g_uri_unref);
  medic_dns_find_async (medic_services_get_dns (services), g_uri_get_host (uri),
                        g_task_get_cancellable (task), on_found, g_object_ref (task));
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  int port = g_uri_get_port (g_task_get_task_data (task));
  g_autoptr (MedicDnsReply) reply = NULL;
  GError *error = NULL;

  reply = medic_dns_find_finish (MEDIC_DNS (source), result, &error);
  if (reply == NULL)
    g_task_return_error (task, error);
  else
    medic_ways_try_async (reply, port > 0 ? (guint16) port : HTTPS_PORT,
                          g_task_get_cancellable (task), on_tried, g_object_ref (task));
}

static void
on_tried (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  MedicFacts *learned;
  MedicWays ways;

  if (!medic_ways_try_finish (result, &ways, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  learned = medic_facts_new ();
  medic_facts_set_string (learned, MEDIC_FACT_WAY_FOUR, words[ways.ipv4]);
  medic_facts_set_string (learned, MEDIC_FACT_WAY_SIX, words[ways.ipv6]);
  g_task_return_pointer (task, learned, (GDestroyNotify) medic_facts_unref);
}

const MedicCheck medic_check_ways = {
  .id = "ways",
  /* Translators: the ways by which data goes to Microsoft, IPv4 and IPv6. */
  .title = N_("The ways to Microsoft"),
  .doing = N_("Trying each way to Microsoft by itself…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (WAY_FOUR, "works"), MEDIC_ONE_OF (WAY_SIX, "works")),
      N_("Both lead there, IPv4 and IPv6") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (WAY_FOUR, "works"), MEDIC_ONE_OF (WAY_SIX, "silent")),
      N_("IPv4 leads there, IPv6 ends in silence"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (WAY_SIX, "works"), MEDIC_ONE_OF (WAY_FOUR, "silent")),
      N_("IPv6 leads there, IPv4 ends in silence"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (WAY_FOUR, "works")), N_("IPv4 leads there") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (WAY_SIX, "works")), N_("IPv6 leads there") },
    { NULL, N_("None leads there"), TRUE }
  ),
  /* Behind a proxy it is the proxy that goes there. */
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN), MEDIC_ONE_OF (PROXY, "none", "direct")),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_WAY_FOUR, MEDIC_FACT_WAY_SIX),
  .reach = MEDIC_FACT_WAYS_REACH,
  .of_way = TRUE,
  .later = TRUE,
  .run = run,
};
