/* dkim.c - who signs the mail that the domain sends?
 *
 * Exchange Online signs with keys that the domain points to, under two names that are always the
 * same. What they lead to is the surest sign of it that the name service has. The name of the
 * organisation at Microsoft, which stands in it, is not kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "checks/aliases.h"
#include "checks/ask.h"
#include "checks/checks.h"
#include "core/medic-address.h"
#include "services/medic-services.h"

/* What comes before the domain: Microsoft's help on DKIM. */
#define FIRST "selector1._domainkey."
#define SECOND "selector2._domainkey."

/* Keys are kept under the organisation's own name, “….onmicrosoft.com” or that of another cloud. */
static const char *const organisations[] = {
  "onmicrosoft.com", "onmicrosoft.us", "onmschina.cn", NULL
};

/* Where newer domains have them, whatever stands before. */
#define NEWER "dkim.mail.microsoft"

/* “selector1-harbour-example._domainkey.harbour.onmicrosoft.com”, not the organisation itself. */
static gboolean
is_microsofts (const char *target)
{
  if (medic_name_ends_in (target, NEWER))
    return strcmp (target, NEWER) != 0;

  if (strstr (target, "._domainkey.") == NULL)
    return FALSE;

  for (gsize i = 0; organisations[i] != NULL; i++)
    if (medic_name_ends_in (target, organisations[i]))
      return TRUE;

  return FALSE;
}

/* A domain may answer every name with one and the same: a name that speaks of no key is none. */
static gboolean
is_anybodys_key (const char *target)
{
  g_auto (GStrv) labels = g_strsplit (target, ".", -1);

  for (gsize i = 0; labels[i] != NULL; i++)
    if (g_str_equal (labels[i], "_domainkey") || g_str_equal (labels[i], "domainkey")
        || g_str_has_prefix (labels[i], "dkim"))
      return TRUE;

  return FALSE;
}

static MedicFacts *
interpret (const GPtrArray *aliases)
{
  MedicFacts *learned = medic_facts_new ();
  const char *host = "none";

  for (guint i = 0; i < aliases->len; i++)
    {
      const MedicAlias *alias = g_ptr_array_index (aliases, i);

      if (medic_alias_leads_to (alias, is_microsofts))
        host = "microsoft-365";
      else if (g_str_equal (host, "none") && medic_alias_leads_to (alias, is_anybodys_key))
        host = "other";
    }

  medic_facts_set_string (learned, MEDIC_FACT_DKIM_HOST, host);

  return learned;
}

static void
on_followed (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  g_autoptr (GPtrArray) aliases = medic_aliases_follow_finish (result, &error);

  medic_ask_return (task, aliases != NULL ? interpret (aliases) : NULL, error);
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  g_autofree char *domain = medic_address_dup_domain (known);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (domain == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "No domain is known");
      return;
    }

  first = g_strconcat (FIRST, domain, NULL);
  second = g_strconcat (SECOND, domain, NULL);
  medic_aliases_follow_async (medic_services_get_dns (services),
                              (const char *const[]) { first, second, NULL }, is_microsofts,
                              g_task_get_cancellable (task), on_followed, g_object_ref (task));
}

const MedicCheck medic_check_dkim = {
  .id = "dkim",
  .title = N_("Signature on mail"),
  .doing = N_("Looking who signs the mail of your domain…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (DKIM_HOST, "microsoft-365")),
      N_("Microsoft 365 can sign mail of {mail-domain}") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (DKIM_HOST, "other")),
      N_("Another service signs mail of {mail-domain} there") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (DKIM_HOST, "none")),
      N_("Microsoft 365 is not set up to sign mail of {mail-domain}") }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN), MEDIC_ONE_OF (MX_ANSWER, "hosts", "missing")),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_DKIM_HOST),
  .reach = MEDIC_FACT_DKIM_REACH,
  .of_domain = TRUE,
  .run = run,
};
