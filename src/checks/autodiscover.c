/* autodiscover.c - where does Microsoft look for the mailbox?
 *
 * Asks for the whole address, the only check that does: so only for the person's own, and after the
 * person said so. “ServerLocation” is from Microsoft’s “Office Add-ins frequently asked questions”:
 * it is there for a mailbox in the cloud and missing for one on premises. How an address is refused
 * is not documented: best effort.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "checks/ask.h"
#include "checks/checks.h"
#include "checks/interprets.h"
#include "core/medic-address.h"

#define PATH "/autodiscover/autodiscover.json/v1.0/"
#define QUERY "?Protocol=EWS&ServerLocation=true"

static gboolean
has (const MedicHttpReply *reply,
     const char           *member)
{
  const char *text = medic_http_reply_peek_string (reply, member);

  return text != NULL && text[0] != '\0';
}

/* Whether it was the address that was refused, and not the way of asking: one day it may no longer
 * know the protocol. */
static gboolean
is_about_the_address (const char *code)
{
  return code != NULL && code[0] != '\0'
         && strstr (code, "Protocol") == NULL && strstr (code, "Parameter") == NULL;
}

static const char *
find_place (const MedicHttpReply *reply)
{
  const char *code = medic_http_reply_peek_string (reply, "ErrorCode");

  /* Somebody in between may refuse, too, and a busy service says nothing of the address. */
  if (reply->status == SOUP_STATUS_UNAUTHORIZED || reply->status == SOUP_STATUS_FORBIDDEN
      || medic_http_reply_is_busy (reply))
    return NULL;

  if (reply->leads_on)
    return "redirected";

  if (code != NULL)
    return is_about_the_address (code) ? "unknown-address" : NULL;

  if (reply->status == SOUP_STATUS_NOT_FOUND)
    return "unknown-address";

  if (reply->status != SOUP_STATUS_OK || !has (reply, "Protocol") || !has (reply, "Url"))
    return NULL;

  return has (reply, "ServerLocation") ? "cloud" : "on-premises";
}

MedicFacts *
medic_autodiscover_interpret (const MedicHttpReply *reply)
{
  const char *place = find_place (reply);
  MedicFacts *learned;

  if (place == NULL)
    return NULL;

  learned = medic_facts_new ();
  medic_facts_set_string (learned, MEDIC_FACT_MAILBOX_PLACE, place);

  return learned;
}

/* Returns: (transfer full) (nullable): the address with its domain in ASCII, as Microsoft keeps it;
 *   NULL unless it is the person's own */
static char *
dup_own_address (const MedicFacts *known)
{
  const char *own = medic_facts_peek_string (known, MEDIC_FACT_OWN_ADDRESS);
  const char *address = medic_facts_peek_string (known, MEDIC_FACT_MAIL_ADDRESS);
  const char *at = address != NULL ? strrchr (address, '@') : NULL;
  g_autofree char *domain = medic_address_dup_domain (known);
  g_autofree char *name = NULL;

  if (g_strcmp0 (own, "yes") != 0 || at == NULL || domain == NULL)
    return NULL;

  name = g_strndup (address, (gsize) (at - address));

  return g_strconcat (name, "@", domain, NULL);
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  g_autofree char *address = dup_own_address (known);
  g_autofree char *escaped = NULL;
  g_autofree char *path = NULL;

  if (address == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                               "No address of the person's own is known");
      return;
    }

  escaped = g_uri_escape_string (address, NULL, FALSE);
  path = g_strconcat (PATH, escaped, QUERY, NULL);
  medic_ask (task, services, MEDIC_HOST_AUTODISCOVER, path, medic_autodiscover_interpret);
}

const MedicCheck medic_check_autodiscover = {
  .id = "autodiscover",
  .title = N_("Your mailbox"),
  .doing = N_("Asking Microsoft where it looks for your mailbox…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_PLACE, "cloud")), N_("Microsoft says: in its cloud") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_PLACE, "on-premises")),
      N_("Microsoft says: at a server of the organisation"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_PLACE, "redirected")),
      N_("Microsoft sent us on, and did not say where it is"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_PLACE, "unknown-address")),
      N_("Microsoft says that it does not know the address"), TRUE }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_ADDRESS), MEDIC_ONE_OF (OWN_ADDRESS, "yes")),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_MAILBOX_PLACE),
  .reach = MEDIC_FACT_AUTODISCOVER_REACH,
  .run = run,
};
