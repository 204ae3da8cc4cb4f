/* certificate.c - who answers in Microsoft's place?
 *
 * Asked only when Microsoft's sign-in service could not prove who it is. Looks at what is shown and
 * says nothing to whoever shows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/ask.h"
#include "checks/checks.h"
#include "services/medic-certificate.h"
#include "services/medic-services.h"

static const char *const words[] = {
  [MEDIC_DISTRUST_NONE] = "trusted",
  [MEDIC_DISTRUST_WRONG_HOST] = "wrong-host",
  [MEDIC_DISTRUST_UNKNOWN_AUTHORITY] = "unknown-authority",
  [MEDIC_DISTRUST_REVOKED] = "revoked",
  [MEDIC_DISTRUST_OTHER] = "other",
  [MEDIC_DISTRUST_NOT_YET_VALID] = "not-yet-valid",
  [MEDIC_DISTRUST_EXPIRED] = "expired",
};

static MedicFacts *
interpret (const MedicCertificateReply *reply)
{
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_string (learned, MEDIC_FACT_CERTIFICATE, words[reply->distrust]);
  if (reply->issuer != NULL)
    medic_facts_set_string (learned, MEDIC_FACT_CERTIFICATE_ISSUER, reply->issuer);

  return learned;
}

static void
on_looked (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (MedicCertificateReply) reply = NULL;
  GError *error = NULL;

  reply = medic_certificate_look_finish (SOUP_SESSION (source), result, &error);
  medic_ask_return (task, reply != NULL ? interpret (reply) : NULL, error);
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "/");

  medic_certificate_look_async (medic_services_get_session (services), uri,
                                g_task_get_cancellable (task), on_looked, g_object_ref (task));
}

const MedicCheck medic_check_certificate = {
  .id = "certificate",
  .title = N_("Who answers in Microsoft’s place"),
  .doing = N_("Looking at the certificate that is shown…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (CERTIFICATE, "trusted")), N_("By now, Microsoft itself") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (CERTIFICATE, "wrong-host")),
      N_("Another server: the certificate is not for Microsoft’s name") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (CERTIFICATE, "unknown-authority"), MEDIC_KNOWN (CERTIFICATE_ISSUER)),
      /* Translators: a name as it is written in a certificate, of a company or a program. */
      N_("Somebody whose certificate is signed by “{certificate-issuer}”, whom this computer does not know") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (CERTIFICATE, "unknown-authority")),
      N_("Somebody whose certificate is signed by nobody whom this computer knows") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (CERTIFICATE, "revoked")),
      N_("Somebody whose certificate was taken back by who signed it") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (CERTIFICATE, "not-yet-valid")),
      N_("The certificate is right, but not valid yet by the clock of this computer") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (CERTIFICATE, "expired")),
      N_("The certificate is right, but no longer valid by the clock of this computer") },
    { NULL, N_("Somebody whose certificate is faulty") }
  ),
  .when = MEDIC_ALL_OF (MEDIC_ONE_OF (TENANT_REACH, "not-trusted", "not-valid-now")),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_CERTIFICATE, MEDIC_FACT_CERTIFICATE_ISSUER),
  .reach = MEDIC_FACT_CERTIFICATE_REACH,
  .of_way = TRUE,
  .later = TRUE,
  .run = run,
};
