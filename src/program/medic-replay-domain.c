/* medic-replay-domain.c - a domain whose entries say what those in a report said
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-replay-private.h"

#include "checks/mail-hosts.h"
#include "checks/spf-hosts.h"
#include "core/medic-address.h"
#include "rehearsal/medic-draft.h"

#define KEYS "._domainkey.practice.onmicrosoft.com"
#define ELSEWHERE "elsewhere.example"

/* A value of a fact, and the entry that it is read from. */
static const struct
{
  MedicFact   fact;
  const char *value;
  const char *place;
  const char *text;
} entries[] = {
  { MEDIC_FACT_AUTODISCOVER_DNS, "microsoft-365", "world/dns/cname/autodiscover", "autodiscover.outlook.com" },
  { MEDIC_FACT_AUTODISCOVER_DNS, "other", "world/dns/cname/autodiscover", "mail." ELSEWHERE },
  { MEDIC_FACT_DKIM_HOST, "microsoft-365", "world/dns/cname/selector1._domainkey", "selector1-{domain}" KEYS },
  { MEDIC_FACT_DKIM_HOST, "microsoft-365", "world/dns/cname/selector2._domainkey", "selector2-{domain}" KEYS },
  { MEDIC_FACT_DKIM_HOST, "other", "world/dns/cname/selector1._domainkey", "key.dkim." ELSEWHERE },
  { MEDIC_FACT_MSOID, "china", "world/dns/cname/msoid", "clientconfig.partner.microsoftonline-p.net.cn" },
  { MEDIC_FACT_MSOID, "other", "world/dns/cname/msoid", "clientconfig.microsoftonline-p.net" },
};

static void
add_entries (MedicReplay *self)
{
  g_autofree char *domain = medic_address_dup_domain (self->said->facts);

  medic_draft_set_empty (self->draft, "world/dns/cname", "{}");
  medic_draft_set_empty (self->draft, "world/dns/txt", "{}");
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    if (medic_replay_says (self, entries[i].fact, entries[i].value))
      medic_draft_set_text (self->draft, entries[i].place, entries[i].text);

  medic_replay_says (self, MEDIC_FACT_AUTODISCOVER_DNS, "none");
  medic_replay_says (self, MEDIC_FACT_DKIM_HOST, "none");
  medic_replay_says (self, MEDIC_FACT_MSOID, "none");
  if (medic_replay_is_plain (domain, ".-_", 200)
      && medic_replay_says (self, MEDIC_FACT_AUTODISCOVER_DNS, "own"))
    {
      g_autofree char *small = g_ascii_strdown (domain, -1);
      g_autofree char *own = g_strconcat ("mail.", small, NULL);

      medic_draft_set_text (self->draft, "world/dns/cname/autodiscover", own);
    }
}

/* Who may send is one text: a host of the report's, and Microsoft where it is among them. */
static void
add_senders (MedicReplay *self)
{
  GVariant *microsoft = medic_facts_peek (self->said->facts, MEDIC_FACT_SPF_MICROSOFT);
  const char *host = medic_replay_take (self, MEDIC_FACT_SPF_HOST);
  const char *other = host != NULL ? medic_spf_host_get_example (host) : NULL;
  g_autoptr (GString) text = g_string_new ("v=spf1");

  self->played[MEDIC_FACT_SPF_MICROSOFT] = TRUE;
  medic_replay_says (self, MEDIC_FACT_SPF_ANSWER, "none");
  if (!medic_replay_says (self, MEDIC_FACT_SPF_ANSWER, "found"))
    return;

  if (microsoft != NULL && g_variant_get_boolean (microsoft))
    g_string_append (text, " include:spf.protection.outlook.com");
  if (other != NULL)
    g_string_append_printf (text, " include:%s", other);
  g_string_append (text, " -all");
  medic_draft_set_text (self->draft, "world/dns/txt/@", text->str);
}

/* Returns: (transfer full): a name that is read as one of theirs */
static char *
dup_host (const char *slug,
          const char *cloud)
{
  const char *ending = medic_mail_host_get_example (slug, cloud);

  if (ending == NULL)
    return g_strdup ("mx." ELSEWHERE);
  if (g_str_equal (slug, "microsoft-365"))
    return g_strconcat ("{domain}.mail.protection.", ending, NULL);

  return g_strconcat ("mx.", ending, NULL);
}

static void
add_exchanger (MedicReplay *self,
               guint        number,
               const char  *host)
{
  g_autofree char *preference = g_strdup_printf ("world/dns/mx[%u]/preference", number);
  g_autofree char *place = g_strdup_printf ("world/dns/mx[%u]/host", number);

  medic_draft_set_number (self->draft, preference, (int) number * 10);
  medic_draft_set_text (self->draft, place, host);
}

/* Where the mail arrives: a filter in front of all others, since behind it nothing is seen. */
static void
add_exchangers (MedicReplay *self)
{
  const char *const hosts[] = {
    medic_replay_take (self, MEDIC_FACT_MAIL_GATEWAY),
    medic_replay_take (self, MEDIC_FACT_MAIL_HOST),
    medic_replay_take (self, MEDIC_FACT_MAIL_HOST_SECOND),
  };
  const char *cloud = medic_replay_take (self, MEDIC_FACT_MAIL_CLOUD);
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (hosts); i++)
    if (hosts[i] != NULL && (i == 0 || g_strcmp0 (hosts[i], hosts[i - 1]) != 0))
      {
        g_autofree char *host = dup_host (hosts[i], i == 1 ? cloud : NULL);

        add_exchanger (self, n++, host);
      }

  /* Nothing is known: as most are who use Office 365 in HubSpot. */
  if (n == 0)
    add_exchanger (self, 0, "{domain}.mail.protection.outlook.com");
}

/* What the name servers say of the person's domain. */
void
medic_replay_add_domain (MedicReplay *self)
{
  GVariant *without_dot = medic_facts_peek (self->said->facts, MEDIC_FACT_MX_WITHOUT_DOT);
  const MedicFacts *facts = self->said->facts;

  self->made_up[MEDIC_FACT_MX_HOST] = medic_facts_peek (facts, MEDIC_FACT_MX_HOST) != NULL;
  medic_replay_says (self, MEDIC_FACT_MX_ANSWER, "hosts");
  if (medic_replay_says (self, MEDIC_FACT_MX_ANSWER, "no-such-domain"))
    medic_draft_set_text (self->draft, "world/dns/mx", "no-such-domain");
  else if (medic_replay_says (self, MEDIC_FACT_MX_ANSWER, "missing"))
    medic_draft_set_empty (self->draft, "world/dns/mx", "[]");
  else if (medic_replay_says (self, MEDIC_FACT_MX_ANSWER, "null"))
    add_exchanger (self, 0, ".");
  else
    add_exchangers (self);

  /* Only one that is typed wrongly would be missed. */
  self->played[MEDIC_FACT_MX_WITHOUT_DOT] =
    without_dot != NULL && !g_variant_get_boolean (without_dot);
  add_entries (self);
  add_senders (self);
}
