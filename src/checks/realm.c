/* realm.c - how do people of the domain sign in at Microsoft?
 *
 * The answer is per domain and undocumented by Microsoft (measured on 2026-09-29): best effort, and
 * asked with a made-up name, never with the person's address.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/ask-sign-in.h"
#include "checks/checks.h"
#include "checks/interprets.h"

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
MedicFacts *
medic_realm_interpret (const MedicHttpReply *reply)
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

static const MedicSignInQuestion question = {
  .before = "/common/userrealm/" PLACEHOLDER "@",
  .after = "?api-version=2.0",
  .interpret = medic_realm_interpret,
};

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  medic_ask_sign_in (task, known, services, &question);
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
    { MEDIC_ALL_OF (MEDIC_ONE_OF (REALM, "none")), N_("Not at Microsoft, as far as it knows"), TRUE }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_REALM, MEDIC_FACT_REALM_BRAND,
                              MEDIC_FACT_REALM_SIGN_IN_HOST),
  .reach = MEDIC_FACT_REALM_REACH,
  .of_domain = TRUE,
  .run = run,
};
