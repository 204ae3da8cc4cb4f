/* realm.c - how do people of the domain sign in at Microsoft?
 *
 * The answer is per domain and undocumented by Microsoft (measured on 2026-09-29): best effort, and
 * asked with a made-up name, never with the person's address.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "core/medic-address.h"
#include "services/medic-http.h"
#include "services/medic-services.h"

/* A name that nobody has; the answer would be the same for any. */
#define PLACEHOLDER "mail-medic-looks-at-the-domain-only"

/* “Federated” with this domain means personal Microsoft accounts. */
#define PERSONAL_DOMAIN "live.com"

#define LONGEST_BRAND 200

static const char *
find_realm (const MedicHttpReply *reply)
{
  const char *kind = medic_http_reply_peek_string (reply, "NameSpaceType");
  const char *domain = medic_http_reply_peek_string (reply, "DomainName");

  if (kind == NULL)
    return NULL;

  if (g_ascii_strcasecmp (kind, "Managed") == 0)
    return "managed";

  if (g_ascii_strcasecmp (kind, "Unknown") == 0)
    return "none";

  if (g_ascii_strcasecmp (kind, "Federated") != 0)
    return NULL;

  return domain != NULL && g_ascii_strcasecmp (domain, PERSONAL_DOMAIN) == 0 ? "personal" : "federated";
}

static void
learn_sign_in_host (MedicFacts *learned,
                    const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);

  if (uri != NULL && g_uri_get_host (uri) != NULL && g_uri_get_host (uri)[0] != '\0')
    medic_facts_set_string (learned, MEDIC_FACT_REALM_SIGN_IN_HOST, g_uri_get_host (uri));
}

/* Returns: (transfer full) (nullable): what was learnt, or NULL when the answer makes no sense */
static MedicFacts *
interpret (const MedicHttpReply *reply)
{
  const char *realm = find_realm (reply);
  const char *brand = medic_http_reply_peek_string (reply, "FederationBrandName");
  const char *address = medic_http_reply_peek_string (reply, "AuthURL");
  MedicFacts *learned;

  if (reply->status != SOUP_STATUS_OK || realm == NULL)
    return NULL;

  learned = medic_facts_new ();
  medic_facts_set_string (learned, MEDIC_FACT_REALM, realm);
  if (brand != NULL && brand[0] != '\0' && g_utf8_strlen (brand, -1) <= LONGEST_BRAND)
    medic_facts_set_string (learned, MEDIC_FACT_REALM_BRAND, brand);
  if (address != NULL && g_str_equal (realm, "federated"))
    learn_sign_in_host (learned, address);

  return learned;
}

static void
on_realm_read (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (MedicFacts) learned = NULL;
  g_autoptr (GError) error = NULL;

  reply = medic_http_get_finish (SOUP_SESSION (source), result, &error);
  if (reply == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  learned = interpret (reply);
  if (learned != NULL)
    g_task_return_pointer (task, g_steal_pointer (&learned), (GDestroyNotify) medic_facts_unref);
  else
    g_task_return_error (task, medic_http_reply_new_error (reply));
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  g_autofree char *domain = medic_address_dup_domain (known);
  g_autofree char *path = NULL;
  g_autofree char *uri = NULL;

  if (domain == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "No domain is known");
      return;
    }

  path = g_strconcat ("/common/userrealm/" PLACEHOLDER "@", domain, "?api-version=2.0", NULL);
  uri = medic_services_dup_sign_in_uri (services, path);
  medic_http_get_async (medic_services_get_session (services), uri, g_task_get_cancellable (task),
                        on_realm_read, g_object_ref (task));
}

const MedicCheck medic_check_realm = {
  .id = "realm",
  .title = N_("The way to sign in"),
  .doing = N_("Asking Microsoft how people of the domain sign in…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (REALM, "managed")), N_("At Microsoft, with a work or school account") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (REALM, "federated"), MEDIC_KNOWN (REALM_SIGN_IN_HOST)),
      N_("At the organisation’s own server, {realm-sign-in-host}") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (REALM, "federated")), N_("At the organisation’s own server") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (REALM, "personal")), N_("With a personal Microsoft account") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (REALM, "none")), N_("Not at Microsoft, as far as it knows") }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_REALM, MEDIC_FACT_REALM_BRAND,
                              MEDIC_FACT_REALM_SIGN_IN_HOST),
  .reach = MEDIC_FACT_REALM_REACH,
  .run = run,
};
