/* targets.c - the table of all parsers of foreign bytes, and what those that feed them share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz/fuzz.h"

#include <string.h>

/* No fact is longer than what a person pasted, and that is read up to here. */
#define LONGEST_FACT (1024 * 1024)

const MedicFuzzTarget medic_fuzz_targets[] = {
  { "account", fuzz_account },
  { "address", fuzz_address },
  { "address-list", fuzz_address_list },
  { "autodiscover", fuzz_autodiscover },
  { "batch", fuzz_batch },
  { "catalogue", fuzz_catalogue },
  { "certificate", fuzz_certificate },
  { "code", fuzz_code },
  { "customer", fuzz_customer },
  { "device-code", fuzz_device_code },
  { "dns", fuzz_dns },
  { "done", fuzz_done },
  { "form", fuzz_form },
  { "graph", fuzz_graph },
  { "headers", fuzz_headers },
  { "hosts-file", fuzz_hosts_file },
  { "hubspot-status", fuzz_hubspot_status },
  { "id-token", fuzz_id_token },
  { "json-text", fuzz_json_text },
  { "keyring", fuzz_keyring },
  { "link", fuzz_link },
  { "mailbox", fuzz_mailbox },
  { "message", fuzz_message },
  { "mx", fuzz_mx },
  { "plural", fuzz_plural },
  { "policy", fuzz_policy },
  { "realm", fuzz_realm },
  { "redirect", fuzz_redirect },
  { "refusal", fuzz_refusal },
  { "reply", fuzz_reply },
  { "report", fuzz_report },
  { "setting", fuzz_setting },
  { "shelf", fuzz_shelf },
  { "spf", fuzz_spf },
  { "tenant", fuzz_tenant },
  { "tokens", fuzz_tokens },
  { "unescape", fuzz_unescape },
  { NULL, NULL },
};

/* Returns: (nullable) */
const MedicFuzzTarget *
medic_fuzz_find (const char *name)
{
  for (const MedicFuzzTarget *target = medic_fuzz_targets; target->name != NULL; target++)
    if (g_strcmp0 (target->name, name) == 0)
      return target;

  return NULL;
}

/* Of a block that is no longer: a sanitizer then sees what reads on. */
void
medic_fuzz_feed (const MedicFuzzTarget *target,
                 const char            *data,
                 gsize                  size)
{
  g_autofree char *exact = g_malloc (MAX (size, 1));

  if (size > 0)
    memcpy (exact, data, size);

  target->feed (exact, size);
}

/* Returns: (transfer full): up to its first zero, as C has texts */
char *
fuzz_dup_text (const char *data,
               gsize       size)
{
  return g_strndup (data, size);
}

/* Returns: (transfer full): the same as a text box would hand it on */
char *
fuzz_dup_valid (const char *data,
                gsize       size)
{
  g_autofree char *text = g_strndup (data, size);

  return g_utf8_make_valid (text, -1);
}

/**
 * fuzz_dup_reply:
 * @data: a status, a space and a body: “200 {}”
 *
 * Returns: (transfer full)
 */
MedicHttpReply *
fuzz_dup_reply (const char *data,
                gsize       size)
{
  gsize head = strlen ("200 ");
  g_autofree char *status = g_strndup (data, MIN (size, head));
  g_autoptr (GBytes) body = size > head ? g_bytes_new (data + head, size - head)
                                        : g_bytes_new (NULL, 0);
  MedicHttpReply *reply = medic_http_reply_new ((guint) g_ascii_strtoull (status, NULL, 10), body);

  reply->leads_on = SOUP_STATUS_IS_REDIRECTION (reply->status);

  return reply;
}

/* @text: (nullable): what may be shown */
void
fuzz_assert_text (const char *text,
                  gsize       longest)
{
  if (text == NULL)
    return;

  g_assert_cmpuint (strlen (text), <=, longest);
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* @facts: (nullable): each of its own type, and fit to be shown */
void
fuzz_assert_facts (const MedicFacts *facts)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; facts != NULL && fact < MEDIC_N_FACTS; fact++)
    {
      GVariant *value = medic_facts_peek (facts, fact);

      if (value == NULL)
        continue;

      g_assert_cmpstr (g_variant_get_type_string (value), ==, medic_fact_get_type (fact));
      fuzz_assert_text (medic_facts_peek_string (facts, fact), LONGEST_FACT);
    }
}
