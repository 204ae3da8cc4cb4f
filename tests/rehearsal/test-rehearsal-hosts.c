/* test-rehearsal-hosts.c - the pretend Autodiscover and HubSpot, portals, and certificates gone bad
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "play.h"

#include "services/medic-http.h"
#include "services/medic-services.h"

#define METADATA "/common/v2.0/.well-known/openid-configuration"
#define ASKED "/autodiscover/autodiscover.json/v1.0/anna%40harbour.example?Protocol=EWS"
#define WITH_LOCATION ASKED "&ServerLocation=true"
#define SUMMARY "/api/v2/summary.json"

#define AT_MICROSOFT "[{\"preference\": 0, \"host\": \"{domain}.mail.protection.outlook.com\"}]"
#define AT_MICROSOFT_ANEW "[{\"preference\": 0, \"host\": \"{domain}.a-v1.mx.microsoft\"}]"
#define NO_TENANT MICROSOFT ("answers", "null", "Unknown")
#define GOOD MICROSOFT ("answers", TENANT, "Managed")
#define WITH(more) WORLD_AND (DNS ("answers", MX), GOOD, more)
#define SHOWING(certificate) WORLD (DNS ("answers", MX), "{\"manner\": \"answers\", \"certificate\": \"" \
  certificate "\", \"tenant\": " TENANT ", \"realm\": \"Managed\"}")
#define PORTAL(more) WORLD_AND (DNS ("answers", MX), MICROSOFT ("portal", TENANT, "Managed"), more)

typedef struct
{
  const char *name;
  const char *world;
  MedicHost   host;
  const char *path;
  guint       status;
  const char *member;   /* (nullable): of the answer, that is a string */
  const char *value;    /* (nullable) */
} Row;

static const Row rows[] = {
  { "a-mailbox-is-in-the-cloud-when-the-rest-is", WORLD (DNS ("answers", AT_MICROSOFT), GOOD),
    MEDIC_HOST_AUTODISCOVER, WITH_LOCATION, 200, "ServerLocation", "ExchangeOnline" },
  { "the-new-names-of-exchangers-are-known", WORLD (DNS ("answers", AT_MICROSOFT_ANEW), GOOD),
    MEDIC_HOST_AUTODISCOVER, WITH_LOCATION, 200, "ServerLocation", "ExchangeOnline" },
  { "without-a-tenant-there-is-no-mailbox", WORLD (DNS ("answers", AT_MICROSOFT), NO_TENANT),
    MEDIC_HOST_AUTODISCOVER, WITH_LOCATION, 404, "ErrorCode", "UserNotFound" },
  { "with-mail-elsewhere-there-is-no-mailbox", WORLD (DNS ("answers", MX), GOOD),
    MEDIC_HOST_AUTODISCOVER, WITH_LOCATION, 404, "ErrorCode", "UserNotFound" },
  { "who-does-not-ask-is-not-told-the-location", WITH ("\"mailbox\": \"cloud\""),
    MEDIC_HOST_AUTODISCOVER, ASKED, 200, "ServerLocation", NULL },
  { "cloud", WITH ("\"mailbox\": \"cloud\""), MEDIC_HOST_AUTODISCOVER, WITH_LOCATION, 200,
    "Url", "https://outlook.office365.com/EWS/Exchange.asmx" },
  { "on-premises-there-is-no-location", WITH ("\"mailbox\": \"on-premises\""),
    MEDIC_HOST_AUTODISCOVER, WITH_LOCATION, 200, "ServerLocation", NULL },
  { "on-premises-is-a-server-of-the-domain", WITH ("\"mailbox\": \"on-premises\""),
    MEDIC_HOST_AUTODISCOVER, WITH_LOCATION, 200, "Url",
    "https://mail.harbour.example/EWS/Exchange.asmx" },
  { "elsewhere-leads-on", WITH ("\"mailbox\": \"elsewhere\""), MEDIC_HOST_AUTODISCOVER,
    WITH_LOCATION, 302, NULL, NULL },
  { "none", WORLD_AND (DNS ("answers", AT_MICROSOFT), GOOD, "\"mailbox\": \"none\""),
    MEDIC_HOST_AUTODISCOVER, WITH_LOCATION, 404, "ErrorCode", "UserNotFound" },

  { "another-page-of-hubspots-is-not-there", WITH ("\"hubspot\": {}"), MEDIC_HOST_HUBSPOT_STATUS,
    "/", 404, NULL, NULL },
  { "microsoft-has-no-status-page", WITH ("\"hubspot\": {}"), MEDIC_HOST_SIGN_IN, SUMMARY, 404,
    NULL, NULL },
  { "hubspot-answers-without-microsoft",
    WORLD (DNS ("answers", MX), MICROSOFT ("refused", TENANT, "Managed")),
    MEDIC_HOST_HUBSPOT_STATUS, SUMMARY, 200, NULL, NULL },
  { "microsoft-answers-without-hubspot", WITH ("\"hubspot\": {\"manner\": \"refused\"}"),
    MEDIC_HOST_SIGN_IN, METADATA, 200, NULL, NULL },
};

static const struct
{
  const char *name;
  const char *world;
  const char *indicator;
} statuses[] = {
  { "no-trouble-unless-said", WORLD (DNS ("answers", MX), GOOD), "none" },
  { "none", WITH ("\"hubspot\": {\"manner\": \"answers\", \"status\": \"none\"}"), "none" },
  { "minor", WITH ("\"hubspot\": {\"status\": \"minor\"}"), "minor" },
  { "major", WITH ("\"hubspot\": {\"status\": \"major\"}"), "major" },
  { "critical", WITH ("\"hubspot\": {\"status\": \"critical\"}"), "critical" },
  { "maintenance", WITH ("\"hubspot\": {\"status\": \"maintenance\"}"), "maintenance" },
};

typedef struct
{
  const char *name;
  const char *world;
  MedicHost   host;
  GQuark    (*domain) (void);
  int         code;
} Fault;

static const Fault faults[] = {
  { "an-expired-certificate", SHOWING ("expired"), MEDIC_HOST_SIGN_IN, g_tls_error_quark,
    MEDIC_HTTP_ERROR_NOT_VALID_NOW },
  { "an-expired-certificate-is-that-of-all-hosts", SHOWING ("expired"), MEDIC_HOST_AUTODISCOVER,
    g_tls_error_quark, MEDIC_HTTP_ERROR_NOT_VALID_NOW },
  { "a-certificate-of-another-host", SHOWING ("other-host"), MEDIC_HOST_SIGN_IN, g_tls_error_quark,
    G_TLS_ERROR_BAD_CERTIFICATE },
  { "a-certificate-of-an-unknown-authority", SHOWING ("unknown-authority"), MEDIC_HOST_SIGN_IN,
    g_tls_error_quark, G_TLS_ERROR_BAD_CERTIFICATE },
  { "a-portal-cannot-prove-that-it-is-microsoft", PORTAL ("\"network\": \"portal\""),
    MEDIC_HOST_SIGN_IN, g_tls_error_quark, G_TLS_ERROR_BAD_CERTIFICATE },
  { "a-portal-stands-before-hubspot-too", PORTAL ("\"network\": \"portal\""),
    MEDIC_HOST_HUBSPOT_STATUS, g_tls_error_quark, G_TLS_ERROR_BAD_CERTIFICATE },
  { "before-a-portal-hubspot-may-refuse", PORTAL ("\"hubspot\": {\"manner\": \"refused\"}"),
    MEDIC_HOST_HUBSPOT_STATUS, g_io_error_quark, G_IO_ERROR_CONNECTION_REFUSED },
  { "hubspot-may-refuse", WITH ("\"hubspot\": {\"manner\": \"refused\"}"),
    MEDIC_HOST_HUBSPOT_STATUS, g_io_error_quark, G_IO_ERROR_CONNECTION_REFUSED },
  { "hubspot-may-be-silent", WITH ("\"hubspot\": {\"manner\": \"silent\"}"),
    MEDIC_HOST_HUBSPOT_STATUS, g_io_error_quark, G_IO_ERROR_TIMED_OUT },
};

static MedicHttpReply *
get (MedicServices  *services,
     MedicHost       host,
     const char     *path,
     GError        **error)
{
  g_autofree char *uri = medic_services_dup_uri (services, host, path);
  g_autoptr (GAsyncResult) result = NULL;

  medic_http_get_async (medic_services_get_session (services), uri, NULL, keep_result, &result);

  return medic_http_get_finish (medic_services_get_session (services), wait_for (&result), error);
}

static void
test_answer (const void *data)
{
  const Row *row = data;
  g_autoptr (MedicRehearsal) rehearsal = play (row->world, NO_CHANGE);
  g_autoptr (MedicServices) services =
    medic_services_new (medic_rehearsal_new_endpoints (rehearsal));
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicHttpReply) reply = get (services, row->host, row->path, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reply->status, ==, row->status);
  g_assert_cmpint (reply->leads_on, ==, row->status == 302);
  if (row->member != NULL)
    g_assert_cmpstr (medic_http_reply_peek_string (reply, row->member), ==, row->value);
}

static void
test_status (const void *data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (MedicRehearsal) rehearsal = play (statuses[i].world, NO_CHANGE);
  g_autoptr (MedicServices) services =
    medic_services_new (medic_rehearsal_new_endpoints (rehearsal));
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicHttpReply) reply = get (services, MEDIC_HOST_HUBSPOT_STATUS, SUMMARY, &error);
  JsonObject *status;

  g_assert_no_error (error);
  status = json_object_get_object_member (reply->json, "status");
  g_assert_cmpstr (json_object_get_string_member (status, "indicator"), ==, statuses[i].indicator);
}

static void
test_fault (const void *data)
{
  const Fault *row = data;
  g_autoptr (MedicRehearsal) rehearsal = play (row->world, NO_CHANGE);
  g_autoptr (MedicServices) services =
    medic_services_new (medic_rehearsal_new_endpoints (rehearsal));
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicHttpReply) reply = get (services, row->host, METADATA, &error);

  g_assert_null (reply);
  g_assert_error (error, row->domain (), row->code);
}

static gboolean
accept (SoupMessage          *message,
        GTlsCertificate      *certificate,
        GTlsCertificateFlags  wrong,
        gpointer              user_data)
{
  return TRUE;
}

/* Whoever trusted its certificate would be led to its page, whatever was asked. */
static void
test_a_portal_answers_everything_with_its_page (void)
{
  g_autoptr (MedicRehearsal) rehearsal = play (PORTAL ("\"network\": \"portal\""), NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_autofree char *uri = g_strconcat (endpoints->bases[MEDIC_HOST_SIGN_IN], "/any", NULL);
  g_autoptr (SoupSession) session = soup_session_new ();
  g_autoptr (SoupMessage) message = soup_message_new (SOUP_METHOD_POST, uri);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) page = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect (message, "accept-certificate", G_CALLBACK (accept), NULL);
  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  soup_session_send_and_read_async (session, message, 0, NULL, keep_result, &result);
  page = soup_session_send_and_read_finish (session, wait_for (&result), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (soup_message_get_status (message), ==, 302);
  g_assert_cmpstr (soup_message_headers_get_one (soup_message_get_response_headers (message),
                                                 "Location"), ==, "http://portal.example/");
  g_assert_cmpuint (g_bytes_get_size (page), >, 0);
}

static void
assert_asked (MedicServices *services,
              int            code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicHttpReply) reply = get (services, MEDIC_HOST_SIGN_IN, METADATA, &error);

  g_assert_cmpint (reply != NULL, ==, code == 0);
  if (code != 0)
    g_assert_error (error, G_TLS_ERROR, code);
}

/* The same services ask before and after: no connection that was good is kept. */
static void
test_steps_change_the_certificate (void)
{
  g_autoptr (MedicRehearsal) rehearsal = play (SHOWING ("good"), "["
    "{\"step\": \"age\", \"world\": {\"microsoft\": {\"certificate\": \"expired\"}}},"
    "{\"step\": \"renew\", \"world\": {\"microsoft\": {\"certificate\": \"good\"}}},"
    "{\"step\": \"travel\", \"world\": {\"microsoft\": {\"manner\": \"portal\"}}},"
    "{\"step\": \"return\", \"world\": {\"microsoft\": {\"manner\": \"answers\"}}}]");
  g_autoptr (MedicServices) services =
    medic_services_new (medic_rehearsal_new_endpoints (rehearsal));

  assert_asked (services, 0);
  medic_rehearsal_step_done (rehearsal, "age");
  assert_asked (services, MEDIC_HTTP_ERROR_NOT_VALID_NOW);
  medic_rehearsal_step_done (rehearsal, "renew");
  assert_asked (services, 0);
  medic_rehearsal_step_done (rehearsal, "travel");
  assert_asked (services, G_TLS_ERROR_BAD_CERTIFICATE);
  medic_rehearsal_step_done (rehearsal, "return");
  assert_asked (services, 0);
}

/* Whatever the customer's clock says, the servers tell the true time. */
static void
test_servers_tell_the_true_time (void)
{
  g_autoptr (MedicRehearsal) rehearsal = play (WITH ("\"clock-minutes\": -90"), NO_CHANGE);
  g_autoptr (MedicServices) services =
    medic_services_new (medic_rehearsal_new_endpoints (rehearsal));
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicHttpReply) reply = get (services, MEDIC_HOST_SIGN_IN, METADATA, &error);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  g_assert_no_error (error);
  g_assert_cmpint (ABS (now - reply->date), <=, 10);
  g_assert_cmpint (medic_services_get_time (services) / G_USEC_PER_SEC, <, now - 80 * 60);
}

#define SLOW WORLD (DNS ("answers", MX), "{\"manner\": \"answers\", \"delay-ms\": 400, \"tenant\": " \
  TENANT ", \"realm\": \"Managed\"}")

static void
let_pass (gint64 milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

/* Asks, and does something while the answer waits. */
static void
interrupt (MedicServices  *services,
           MedicRehearsal *rehearsal,
           GCancellable   *cancellable)
{
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, METADATA);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;

  medic_http_get_async (medic_services_get_session (services), uri, cancellable, keep_result,
                        &result);
  let_pass (200);
  if (cancellable != NULL)
    g_cancellable_cancel (cancellable);
  else
    medic_rehearsal_step_done (rehearsal, "age");
  reply = medic_http_get_finish (medic_services_get_session (services), wait_for (&result), &error);

  g_assert_null (reply);
  g_assert_nonnull (error);
  let_pass (600);
}

/* A step that closes the door while an answer waits behind it. */
static void
test_a_step_interrupts_an_answer (void)
{
  g_autoptr (MedicRehearsal) rehearsal =
    play (SLOW, "[{\"step\": \"age\", \"world\": {\"microsoft\": {\"certificate\": \"expired\"}}}]");
  g_autoptr (MedicServices) services =
    medic_services_new (medic_rehearsal_new_endpoints (rehearsal));

  interrupt (services, rehearsal, NULL);
  assert_asked (services, MEDIC_HTTP_ERROR_NOT_VALID_NOW);
}

static void
test_nobody_waits_for_an_answer (void)
{
  g_autoptr (MedicRehearsal) rehearsal = play (SLOW, NO_CHANGE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (MedicServices) services =
    medic_services_new (medic_rehearsal_new_endpoints (rehearsal));

  interrupt (services, rehearsal, cancellable);
  assert_asked (services, 0);
}

static void
add (const char    *group,
     const char    *name,
     gconstpointer  data,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strdup_printf ("/rehearsal-hosts/%s/%s", group, name);

  g_test_add_data_func (path, data, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    add ("answer", rows[i].name, &rows[i], test_answer);
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    add ("status", statuses[i].name, GSIZE_TO_POINTER (i), test_status);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    add ("fault", faults[i].name, &faults[i], test_fault);

  g_test_add_func ("/rehearsal-hosts/a-portal-answers-everything-with-its-page",
                   test_a_portal_answers_everything_with_its_page);
  g_test_add_func ("/rehearsal-hosts/steps-change-the-certificate",
                   test_steps_change_the_certificate);
  g_test_add_func ("/rehearsal-hosts/servers-tell-the-true-time", test_servers_tell_the_true_time);
  g_test_add_func ("/rehearsal-hosts/a-step-interrupts-an-answer",
                   test_a_step_interrupts_an_answer);
  g_test_add_func ("/rehearsal-hosts/nobody-waits-for-an-answer", test_nobody_waits_for_an_answer);

  return g_test_run ();
}
