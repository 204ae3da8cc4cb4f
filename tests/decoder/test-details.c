/* test-details.c - whose app is it about, and what is kept for the administrator?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "decoder/medic-details.h"

#define ID "aa1e7ab1-b550-4c36-a760-31137bc369cd"
#define OTHER_ID "00000003-0000-0000-c000-000000000000"

typedef struct
{
  const char *name;
  const char *text;
  MedicApp    app;
  const char *app_name;
  const char *app_id;
} Vector;

static const Vector vectors[] = {
  { "the-app-of-50105", "configured the application HubSpot Sales ('" ID "') to block users unless",
    MEDIC_APP_HUBSPOT, "HubSpot Sales", ID },
  { "the-app-of-an-older-50105", "is not assigned to a role for the application '" ID "'(HubSpot Sales).",
    MEDIC_APP_HUBSPOT, "HubSpot Sales", ID },
  { "the-app-of-65001", "has not consented to use the application with ID '" ID "' named 'HubSpot'. Send",
    MEDIC_APP_HUBSPOT, "HubSpot", ID },
  { "the-app-of-the-approval-page",
    "Need admin approval\nHarbour CRM needs permission to access resources in your organization",
    MEDIC_APP_OTHER, "Harbour CRM", NULL },
  { "the-app-of-a-page-s-foot", "App name: Harbour CRM\nApp id: " ID, MEDIC_APP_OTHER, "Harbour CRM", ID },
  { "the-app-of-an-address", "https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=" ID "&scope=x",
    MEDIC_APP_UNNAMED, NULL, ID },
  { "a-service-is-not-the-app", "the application 'Microsoft Graph'(" OTHER_ID ") for the app HubSpot",
    MEDIC_APP_HUBSPOT, NULL, NULL },
  { "no-app-at-all", "AADSTS50126: Invalid username or password", MEDIC_APP_UNNAMED, NULL, NULL },
  { "hubspot-in-passing", "I tried to connect HubSpot: AADSTS50126", MEDIC_APP_HUBSPOT, NULL, NULL },
  { "what-follows-the-word-app-in-another-sentence-is-not-its-identifier",
    "declined to consent to access the app. Trace ID: " ID, MEDIC_APP_UNNAMED, NULL, NULL },
  { "the-app-of-a-german-page", "App-Name: HubSpot Sales\nApp-ID: " ID, MEDIC_APP_HUBSPOT, "HubSpot Sales", ID },
  { "the-app-of-a-french-page", "Nom de l’application : Harbour CRM\nID de l’application : " ID,
    MEDIC_APP_OTHER, "Harbour CRM", ID },
  { "the-app-of-a-polish-page", "Nazwa aplikacji: Harbour CRM\nIdentyfikator aplikacji: " ID,
    MEDIC_APP_OTHER, "Harbour CRM", ID },
  { "the-app-of-a-japanese-page", "アプリ名: HubSpot Sales\nアプリ ID: " ID, MEDIC_APP_HUBSPOT, "HubSpot Sales", ID },
  { "labels-in-lines-of-their-own",
    "App name\nHubSpot Sales\nApp id\n" ID, MEDIC_APP_HUBSPOT, "HubSpot Sales", ID },
  { "the-app-below-the-title",
    "Approval required\nHarbour CRM\nharbour.example\nThis app requires your admin’s approval to:",
    MEDIC_APP_OTHER, "Harbour CRM", NULL },
  { "the-app-of-a-sign-in-log", "Application: Harbour CRM\nSign-in error code: 50105",
    MEDIC_APP_OTHER, "Harbour CRM", NULL },
  { "the-app-of-a-german-sentence", "Die App Harbour CRM benötigt eine Berechtigung für Ressourcen",
    MEDIC_APP_OTHER, "Harbour CRM", NULL },
  { "another-app-beside-hubspot-in-passing", "I use HubSpot. App name: Harbour CRM", MEDIC_APP_OTHER,
    "Harbour CRM", NULL },
};

static MedicReading *
read_details (const char *text)
{
  g_autoptr (MedicNormal) normal = medic_normal_new (text, -1);
  MedicReading *reading = g_new0 (MedicReading, 1);

  medic_details_read (normal, reading);

  return reading;
}

static void
the_app_is_found (gconstpointer data)
{
  const Vector *vector = data;
  g_autoptr (MedicReading) reading = read_details (vector->text);

  g_assert_cmpint (reading->app, ==, vector->app);
  g_assert_cmpstr (reading->app_name, ==, vector->app_name);
  g_assert_cmpstr (reading->app_id, ==, vector->app_id);
}

static const struct
{
  const char *name;
  const char *text;
} labels[] = {
  { "a-page", "Request Id: " OTHER_ID "\nCorrelation Id: " ID "\nTimestamp: 2026-11-23T14:20:07Z" },
  { "a-sentence", "Trace ID: " OTHER_ID " Correlation ID: " ID " Timestamp: 2026-11-23T14:20:07Z" },
  { "json", "{\"trace_id\":\"" OTHER_ID "\",\"correlation_id\":\"" ID "\",\"timestamp\":\"2026-11-23T14:20:07Z\"}" },
  { "german", "Anforderungs-ID: " OTHER_ID "\nKorrelations-ID: " ID "\nZeitstempel: 2026-11-23T14:20:07Z" },
  { "polish", "Identyfikator żądania: " OTHER_ID "\nIdentyfikator korelacji: " ID
    "\nSygnatura czasowa: 2026-11-23T14:20:07Z" },
  { "spanish", "Id. de solicitud: " OTHER_ID "\nId. de correlación: " ID "\nMarca de tiempo: 2026-11-23T14:20:07Z" },
  { "italian", "ID richiesta: " OTHER_ID "\nID correlazione: " ID "\nTimestamp: 2026-11-23T14:20:07Z" },
  { "portuguese",
    "ID da solicitação: " OTHER_ID "\nID de Correlação: " ID "\nCarimbo de data/hora: 2026-11-23T14:20:07Z" },
  { "dutch", "Aanvraag-id: " OTHER_ID "\nCorrelatie-id: " ID "\nTijdstempel: 2026-11-23T14:20:07Z" },
  { "swedish", "Begärande-ID: " OTHER_ID "\nKorrelations-ID: " ID "\nTidsstämpel: 2026-11-23T14:20:07Z" },
  { "japanese", "要求 ID: " OTHER_ID "\n関連付け ID: " ID "\nタイムスタンプ: 2026-11-23T14:20:07Z" },
  { "in-lines-of-their-own", "Request Id\n" OTHER_ID "\nCorrelation Id\n" ID "\nTimestamp\n2026-11-23T14:20:07Z" },
  { "french", "ID de demande : " OTHER_ID "\nID de corrélation : " ID "\nHorodatage : 2026-11-23T14:20:07Z" },
};

static void
identifiers_are_kept (gconstpointer data)
{
  g_autoptr (MedicReading) reading = read_details (labels[GPOINTER_TO_SIZE (data)].text);

  g_assert_cmpstr (reading->correlation, ==, ID);
  g_assert_cmpstr (reading->trace, ==, OTHER_ID);
  g_assert_cmpstr (reading->time, ==, "2026-11-23T14:20:07Z");
}

static void
the_network_and_the_device_are_left_out (void)
{
  g_autoptr (MedicReading) reading =
    read_details ("IP address: 192.0.2.14\nDevice identifier: Not available\nDevice platform: Linux");
  g_autoptr (MedicReading) without = read_details ("AADSTS50105: x");

  g_assert_cmpuint (g_strv_length ((char **) reading->left_out), ==, 2);
  g_assert_null (without->left_out[0]);
}

static void
a_name_is_bounded (void)
{
  g_autofree char *long_name = g_strnfill (4000, 'x');
  g_autofree char *text = g_strconcat ("App name: ", long_name, NULL);
  g_autoptr (MedicReading) reading = read_details (text);

  g_assert_cmpuint (strlen (reading->app_name), <=, 80);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *path = g_strconcat ("/details/", vectors[i].name, NULL);
      g_test_add_data_func (path, &vectors[i], the_app_is_found);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *path = g_strconcat ("/details/identifiers-are-kept/", labels[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), identifiers_are_kept);
    }
  g_test_add_func ("/details/the-network-and-the-device-are-left-out",
                   the_network_and_the_device_are_left_out);
  g_test_add_func ("/details/a-name-is-bounded", a_name_is_bounded);

  return g_test_run ();
}
