/* medic-replay-world.c - the world in which everything would be seen again that a report tells of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-replay-private.h"

#include <string.h>

#include "core/medic-knowledge.h"
#include "rehearsal/medic-draft.h"

#define TENANT "6d617369-6c2d-4d65-8469-632072657031"
#define USUAL_REGION "EU"
#define YEAR_MINUTES (365 * 24 * 60)

/* A value of a fact, and the word for it in a practice customer. */
typedef struct
{
  MedicFact   fact;
  const char *value;
  const char *place;
  const char *word;
} Rule;

/* A later one counts more: what a page says more than where the way ends. */
static const Rule rules[] = {
  { MEDIC_FACT_NETWORK, "full", "world/network", "full" },
  { MEDIC_FACT_NETWORK, "limited", "world/network", "limited" },
  { MEDIC_FACT_NETWORK, "local", "world/network", "local" },
  { MEDIC_FACT_PROXY, "none", "world/proxy", "none" },
  { MEDIC_FACT_PROXY, "unreadable", "world/proxy", "unreadable" },
  { MEDIC_FACT_PROXY_ANSWER, "works", "world/proxy", "works" },
  { MEDIC_FACT_PROXY_ANSWER, "wants-password", "world/proxy", "wants-password" },
  { MEDIC_FACT_PROXY_ANSWER, "blocks", "world/proxy", "blocks" },
  { MEDIC_FACT_PROXY_ANSWER, "silent", "world/proxy", "silent" },
  { MEDIC_FACT_PROXY_ANSWER, "refused", "world/proxy", "refused" },
  { MEDIC_FACT_NAMES, "right", "world/name", "right" },
  { MEDIC_FACT_NAMES, "private", "world/name", "astray" },
  { MEDIC_FACT_NAMES, "nowhere", "world/name", "blocked" },
  { MEDIC_FACT_NAMES, "none", "world/name", "unknown" },
  { MEDIC_FACT_WAY_SIX, "works", "world/ipv6", "works" },
  { MEDIC_FACT_WAY_SIX, "silent", "world/ipv6", "silent" },
  { MEDIC_FACT_DNS_REACH, "silent", "world/dns/manner", "silent" },
  { MEDIC_FACT_DNS_REACH, "unreachable", "world/dns/manner", "refused" },
  { MEDIC_FACT_DNS_REACH, "failed", "world/dns/manner", "refused" },
  { MEDIC_FACT_TENANT_REACH, "silent", "world/microsoft/manner", "silent" },
  { MEDIC_FACT_TENANT_REACH, "unreachable", "world/microsoft/manner", "refused" },
  { MEDIC_FACT_TENANT_REACH, "unreadable", "world/microsoft/manner", "portal" },
  { MEDIC_FACT_NETWORK, "portal", "world/network", "portal" },
  { MEDIC_FACT_NETWORK, "portal", "world/microsoft/manner", "portal" },
  { MEDIC_FACT_CERTIFICATE, "trusted", "world/microsoft/certificate", "good" },
  { MEDIC_FACT_CERTIFICATE, "expired", "world/microsoft/certificate", "expired" },
  { MEDIC_FACT_CERTIFICATE, "wrong-host", "world/microsoft/certificate", "other-host" },
  { MEDIC_FACT_CERTIFICATE, "unknown-authority", "world/microsoft/certificate", "unknown-authority" },
  { MEDIC_FACT_REALM, "managed", "world/microsoft/realm", "Managed" },
  { MEDIC_FACT_REALM, "federated", "world/microsoft/realm", "Federated" },
  { MEDIC_FACT_REALM, "personal", "world/microsoft/realm", "Personal" },
  { MEDIC_FACT_REALM, "none", "world/microsoft/realm", "Unknown" },
  { MEDIC_FACT_HUBSPOT_STATUS_REACH, "silent", "world/hubspot/manner", "silent" },
  { MEDIC_FACT_HUBSPOT_STATUS_REACH, "unreachable", "world/hubspot/manner", "refused" },
  { MEDIC_FACT_HUBSPOT_STATUS, "none", "world/hubspot/status", "none" },
  { MEDIC_FACT_HUBSPOT_STATUS, "minor", "world/hubspot/status", "minor" },
  { MEDIC_FACT_HUBSPOT_STATUS, "major", "world/hubspot/status", "major" },
  { MEDIC_FACT_HUBSPOT_STATUS, "critical", "world/hubspot/status", "critical" },
  { MEDIC_FACT_HUBSPOT_STATUS, "maintenance", "world/hubspot/status", "maintenance" },
  { MEDIC_FACT_MAILBOX_PLACE, "cloud", "world/mailbox", "cloud" },
  { MEDIC_FACT_MAILBOX_PLACE, "on-premises", "world/mailbox", "on-premises" },
  { MEDIC_FACT_MAILBOX_PLACE, "redirected", "world/mailbox", "elsewhere" },
  { MEDIC_FACT_MAILBOX_PLACE, "unknown-address", "world/mailbox", "none" },
};

static void
add_by_rules (MedicReplay *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (medic_replay_says (self, rules[i].fact, rules[i].value))
      medic_draft_set_text (self->draft, rules[i].place, rules[i].word);

  if (medic_replay_says (self, MEDIC_FACT_NAMES_BY, "computer"))
    medic_draft_set_text (self->draft, "world/name", "listed");
  medic_replay_says (self, MEDIC_FACT_NAMES_BY, "server");
}

static void
add_clock (MedicReplay *self)
{
  GVariant *minutes = medic_facts_peek (self->said->facts, MEDIC_FACT_CLOCK_MINUTES);
  gboolean slow = medic_replay_says (self, MEDIC_FACT_CLOCK, "slow");
  gboolean fast = medic_replay_says (self, MEDIC_FACT_CLOCK, "fast");
  gint64 off = minutes != NULL ? ABS (g_variant_get_int64 (minutes)) : 0;

  self->played[MEDIC_FACT_CLOCK] = TRUE;
  self->played[MEDIC_FACT_CLOCK_MINUTES] = TRUE;
  if ((slow || fast) && off <= YEAR_MINUTES)
    medic_draft_set_number (self->draft, "world/clock-minutes", (int) (slow ? -off : off));
}

/* Where Microsoft knows no organisation, there is none; where nothing is said of it, there is. An
 * account of one cannot be without it, whatever else was seen. */
static void
add_tenant (MedicReplay *self)
{
  static const char *const clouds[] = { "global", "us-government", "china", NULL };
  GVariant *exists = medic_facts_peek (self->said->facts, MEDIC_FACT_TENANT_EXISTS);
  const char *region = medic_replay_take (self, MEDIC_FACT_TENANT_REGION);
  const char *cloud = medic_replay_take (self, MEDIC_FACT_TENANT_CLOUD);

  self->played[MEDIC_FACT_TENANT_EXISTS] = TRUE;
  if (exists != NULL && !g_variant_get_boolean (exists)
      && !medic_replay_says (self, MEDIC_FACT_ACCOUNT_IS, "work")
      && !medic_replay_says (self, MEDIC_FACT_ACCOUNT_IS, "guest"))
    {
      medic_draft_set_empty (self->draft, "world/microsoft/tenant", "null");
      return;
    }

  self->made_up[MEDIC_FACT_TENANT_ID] = TRUE;
  medic_draft_set_text (self->draft, "world/microsoft/tenant/id", TENANT);
  medic_draft_set_text (self->draft, "world/microsoft/tenant/region",
                        medic_replay_is_plain (region, "", 8) && strlen (region) > 1
                          ? region : USUAL_REGION);
  medic_draft_set_text (self->draft, "world/microsoft/tenant/cloud",
                        cloud != NULL && g_strv_contains (clouds, cloud) ? cloud : clouds[0]);
}

/* The names that the report has instead of the real ones. */
static void
add_names (MedicReplay *self)
{
  const char *brand = medic_facts_peek_string (self->said->facts, MEDIC_FACT_REALM_BRAND);
  const char *host = medic_facts_peek_string (self->said->facts, MEDIC_FACT_REALM_SIGN_IN_HOST);

  self->made_up[MEDIC_FACT_REALM_BRAND] = brand != NULL;
  self->made_up[MEDIC_FACT_REALM_SIGN_IN_HOST] = host != NULL;
  if (brand != NULL)
    medic_draft_set_text (self->draft, "world/microsoft/brand", brand);
  if (medic_replay_is_plain (host, ".-_", 253))
    {
      g_autofree char *small = g_ascii_strdown (host, -1);

      medic_draft_set_text (self->draft, "world/microsoft/sign-in-host", small);
    }
}

/* All that is outside of the person's domain and account. */
void
medic_replay_add_world (MedicReplay *self)
{
  medic_draft_set_text (self->draft, "world/dns/manner", "answers");
  medic_draft_set_text (self->draft, "world/microsoft/manner", "answers");
  medic_draft_set_text (self->draft, "world/microsoft/realm", "Managed");
  medic_draft_set_number (self->draft, "world/microsoft/code-interval", 1);
  add_by_rules (self);
  add_clock (self);
  add_tenant (self);
  add_names (self);
}
