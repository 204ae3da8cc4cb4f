/* dns-mx.c - where does the domain receive its mail?
 *
 * Asks the name service for the domain's mail exchangers. Domain level only. What the names say is
 * in mail-hosts.c; null MX is RFC 7505.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "checks/ask.h"
#include "checks/checks.h"
#include "checks/mail-hosts.h"
#include "core/medic-address.h"
#include "services/medic-services.h"

#define PLACEHOLDER "microsoft-placeholder"

/* What a list of mail exchangers says, read from the preferred one down. */
typedef struct
{
  const char          *first;        /* (nullable): the preferred name that is not a placeholder */
  const MedicMailHost *host;         /* (nullable): who keeps the mailboxes or passes the mail on */
  const MedicMailHost *second;       /* (nullable): another one beside it */
  const MedicMailHost *gateway;      /* (nullable): the filter in front */
  gboolean             placeholder;
} Reading;

static gboolean
is_placeholder (const MedicMailHost *host)
{
  return host != NULL && g_str_equal (host->slug, PLACEHOLDER);
}

/* “…outlook.com.harbour.example”: the zone's own name was put behind a name that was complete. */
static gboolean
is_without_dot (const char *exchanger,
                const char *domain)
{
  g_autofree char *ending = g_strconcat (".", domain, NULL);
  g_autofree char *meant = NULL;
  const MedicMailHost *host;

  if (!g_str_has_suffix (exchanger, ending))
    return FALSE;

  meant = g_strndup (exchanger, strlen (exchanger) - strlen (ending));
  host = medic_mail_host_find (meant);

  /* A placeholder would take no mail with its dot either. */
  return host != NULL && !is_placeholder (host);
}

/* Only the preferred name counts, and only while no other leads to a place that we know. */
static gboolean
lacks_dot (const Reading *reading,
           const char    *domain)
{
  return reading->host == NULL && reading->gateway == NULL
         && reading->first != NULL && is_without_dot (reading->first, domain);
}

static void
read_exchanger (Reading    *reading,
                const char *exchanger)
{
  const MedicMailHost *host = medic_mail_host_find (exchanger);

  /* A null MX beside others says nothing (RFC 7505 wants it alone). */
  if (exchanger[0] == '\0')
    return;

  if (is_placeholder (host))
    {
      reading->placeholder = TRUE;
      return;
    }

  if (reading->first == NULL)
    reading->first = exchanger;

  if (host == NULL)
    return;

  if (host->kind == MEDIC_MAIL_HOST_GATEWAY)
    reading->gateway = reading->gateway != NULL ? reading->gateway : host;
  else if (reading->host == NULL)
    reading->host = host;
  else if (reading->second == NULL && !g_str_equal (reading->host->slug, host->slug))
    reading->second = host;
}

static const char *
find_slug (const Reading *reading)
{
  if (reading->host != NULL)
    return reading->host->slug;

  if (reading->gateway != NULL)
    return reading->gateway->slug;

  return reading->first == NULL && reading->placeholder ? PLACEHOLDER : "self-or-unknown";
}

static void
set_if_any (MedicFacts *learned,
            MedicFact   fact,
            const char *value)
{
  if (value != NULL)
    medic_facts_set_string (learned, fact, value);
}

static void
learn_hosts (MedicFacts      *learned,
             const GPtrArray *records,
             const char      *domain)
{
  Reading reading = { 0 };

  for (guint i = 0; i < records->len; i++)
    {
      const MedicDnsRecord *record = g_ptr_array_index (records, i);
      read_exchanger (&reading, record->text);
    }

  medic_facts_set_string (learned, MEDIC_FACT_MAIL_HOST, find_slug (&reading));
  medic_facts_set_boolean (learned, MEDIC_FACT_MX_WITHOUT_DOT, lacks_dot (&reading, domain));
  set_if_any (learned, MEDIC_FACT_MX_HOST, reading.first);
  set_if_any (learned, MEDIC_FACT_MAIL_HOST_SECOND,
              reading.second != NULL ? reading.second->slug : NULL);
  set_if_any (learned, MEDIC_FACT_MAIL_GATEWAY,
              reading.gateway != NULL ? reading.gateway->slug : NULL);
  set_if_any (learned, MEDIC_FACT_MAIL_CLOUD, reading.host != NULL ? reading.host->cloud : NULL);
  set_if_any (learned, MEDIC_FACT_HUBSPOT_CHOICE,
              reading.host != NULL ? reading.host->hubspot : NULL);
}

static gboolean
names_a_host (const GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (((const MedicDnsRecord *) g_ptr_array_index (records, i))->text[0] != '\0')
      return TRUE;

  return FALSE;
}

static const char *
find_answer (const MedicDnsReply *reply)
{
  if (reply->outcome == MEDIC_DNS_NO_NAME)
    return "no-such-domain";

  if (reply->outcome == MEDIC_DNS_NO_RECORD || reply->records->len == 0)
    return "missing";

  return names_a_host (reply->records) ? "hosts" : "null";
}

static MedicFacts *
interpret (const MedicDnsReply *reply,
           const char          *domain)
{
  MedicFacts *learned = medic_facts_new ();
  const char *answer = find_answer (reply);

  medic_facts_set_string (learned, MEDIC_FACT_MX_ANSWER, answer);
  if (g_str_equal (answer, "hosts"))
    learn_hosts (learned, reply->records, domain);
  else
    medic_facts_set_string (learned, MEDIC_FACT_MAIL_HOST, "none");

  return learned;
}

static void
on_looked_up (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (MedicDnsReply) reply = NULL;
  GError *error = NULL;

  /* That there is no record is an answer; that nobody answered is not. */
  reply = medic_dns_look_up_finish (MEDIC_DNS (source), result, &error);
  medic_ask_return (task, reply != NULL ? interpret (reply, g_task_get_task_data (task)) : NULL,
                    error);
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  char *domain = medic_address_dup_domain (known);

  if (domain == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "No domain is known");
      return;
    }

  g_task_set_task_data (task, domain, g_free);
  medic_dns_look_up_async (medic_services_get_dns (services), domain, MEDIC_DNS_MX,
                           g_task_get_cancellable (task), on_looked_up, g_object_ref (task));
}

const MedicCheck medic_check_dns_mx = {
  .id = "dns-mx",
  .title = N_("Your mail domain"),
  .doing = N_("Asking where it receives its mail…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "no-such-domain")),
      N_("There is no domain of the name {mail-domain}"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "null")), N_("{mail-domain} says that it takes no mail"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "missing")),
      N_("{mail-domain} names no place for its mail"), TRUE },
    { MEDIC_ALL_OF (MEDIC_TRUE (MX_WITHOUT_DOT)),
      N_("The name of the mail exchanger has an ending too many: {mx-host}"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "microsoft-placeholder")),
      N_("{mail-domain} has a placeholder where its mail server should be"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "self-or-unknown")),
      N_("{mail-domain} receives its mail at {mx-host}, a server that we do not know"), TRUE },
    { MEDIC_ALL_OF (MEDIC_KNOWN (HUBSPOT_CHOICE)),
      N_("{mail-domain} receives its mail at {mail-host}") },
    { MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_GATEWAY)),
      N_("{mail-domain} receives its mail through a filter: {mail-gateway}"), TRUE }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_MX_ANSWER, MEDIC_FACT_MX_HOST, MEDIC_FACT_MX_WITHOUT_DOT,
                              MEDIC_FACT_MAIL_HOST, MEDIC_FACT_MAIL_HOST_SECOND,
                              MEDIC_FACT_MAIL_GATEWAY, MEDIC_FACT_MAIL_CLOUD,
                              MEDIC_FACT_HUBSPOT_CHOICE),
  .reach = MEDIC_FACT_DNS_REACH,
  .of_domain = TRUE,
  .run = run,
};
