/* proxy.c - is there a proxy on the way to Microsoft, and does it let us through?
 *
 * Asks the computer for its settings, and the proxy for a way to Microsoft's sign-in service, as
 * every program does. Says nothing to Microsoft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/ask.h"
#include "checks/checks.h"
#include "services/medic-proxy.h"
#include "services/medic-services.h"

/* When a proxy is used. */
static const char *const used[] = {
  [MEDIC_PROXY_FROM_UNKNOWN] = "set",
  [MEDIC_PROXY_FROM_NOBODY] = "set",
  [MEDIC_PROXY_FROM_SETTINGS] = "manual",
  [MEDIC_PROXY_FROM_FILE] = "automatic",
  [MEDIC_PROXY_FROM_ENVIRONMENT] = "environment",
};

static const char *const answers[] = {
  [MEDIC_PROXY_NOT_ASKED] = NULL,
  [MEDIC_PROXY_LETS_THROUGH] = "works",
  [MEDIC_PROXY_REFUSES] = "refused",
  [MEDIC_PROXY_SILENT] = "silent",
  [MEDIC_PROXY_UNREACHABLE] = "unreachable",
  [MEDIC_PROXY_NO_NAME] = "no-name",
  [MEDIC_PROXY_WANTS_PASSWORD] = "wants-password",
  [MEDIC_PROXY_REFUSES_PASSWORD] = "refuses-password",
  [MEDIC_PROXY_FORBIDS] = "blocks",
  [MEDIC_PROXY_FAULTY] = "faulty",
  [MEDIC_PROXY_UNREADABLE] = NULL,
};

static const char *
tell_proxy (MedicProxyFrom   from,
            MedicProxyAnswer answer)
{
  if (answer == MEDIC_PROXY_UNREADABLE)
    return "unreadable";

  if (answer != MEDIC_PROXY_NOT_ASKED)
    return used[from];

  return from == MEDIC_PROXY_FROM_NOBODY || from == MEDIC_PROXY_FROM_UNKNOWN ? "none" : "direct";
}

static MedicFacts *
interpret (MedicProxyFrom         from,
           const MedicProxyReply *reply)
{
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_string (learned, MEDIC_FACT_PROXY, tell_proxy (from, reply->answer));
  if (answers[reply->answer] != NULL)
    medic_facts_set_string (learned, MEDIC_FACT_PROXY_ANSWER, answers[reply->answer]);
  if (reply->host != NULL)
    medic_facts_set_string (learned, MEDIC_FACT_PROXY_HOST, reply->host);

  return learned;
}

static void
on_looked (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  MedicProxyFrom from = (MedicProxyFrom) GPOINTER_TO_INT (g_task_get_task_data (task));
  g_autoptr (MedicProxyReply) reply = NULL;
  GError *error = NULL;

  reply = medic_proxy_look_finish (G_PROXY_RESOLVER (source), result, &error);
  medic_ask_return (task, reply != NULL ? interpret (from, reply) : NULL, error);
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  MedicComputer *computer = medic_services_get_computer (services);
  GProxyResolver *proxies = medic_computer_peek_proxies (computer);
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "/");
  g_autofree char *file = NULL;
  MedicProxyFrom from = medic_computer_get_proxy_from (computer, &file);

  g_task_set_task_data (task, GINT_TO_POINTER ((int) from), NULL);
  medic_proxy_look_async (proxies != NULL ? proxies : g_proxy_resolver_get_default (), file, uri,
                          g_task_get_cancellable (task), on_looked, g_object_ref (task));
}

const MedicCheck medic_check_proxy = {
  .id = "proxy",
  .title = N_("A proxy on the way"),
  .doing = N_("Looking for a proxy on the way to Microsoft…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (PROXY, "none")), N_("There is none") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (PROXY, "direct")),
      N_("One is set up, and the way to Microsoft goes without it") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (PROXY, "unreadable")),
      N_("Its settings could not be read"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (PROXY_ANSWER, "works")),
      /* Translators: {proxy-host} is the name of a proxy server. */
      N_("{proxy-host} lets us through to Microsoft") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (PROXY_ANSWER, "wants-password", "refuses-password")),
      /* Translators: {proxy-host} is the name of a proxy server. */
      N_("{proxy-host} wants a name and a password"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (PROXY_ANSWER, "blocks")),
      /* Translators: {proxy-host} is the name of a proxy server. */
      N_("{proxy-host} does not let us through to Microsoft"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (PROXY_ANSWER, "refused", "silent", "unreachable", "no-name")),
      /* Translators: {proxy-host} is the name of a proxy server. */
      N_("{proxy-host} is set up, and does not answer"), TRUE },
    /* Translators: {proxy-host} is the name of a proxy server. */
    { NULL, N_("{proxy-host} answers, but leads nowhere"), TRUE }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_PROXY, MEDIC_FACT_PROXY_ANSWER, MEDIC_FACT_PROXY_HOST),
  .of_way = TRUE,
  .run = run,
};
