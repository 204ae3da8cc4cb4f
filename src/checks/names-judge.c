/* names-judge.c - what the addresses of a name say of whoever gave them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/names-judge.h"

/* No server on the internet has an address of these (RFC 6890, and RFC 4291 for IPv6). */
static const struct
{
  const char   *range;
  MedicPlaceOf  place;
} ranges[] = {
  { "0.0.0.0/8", MEDIC_PLACE_NOWHERE },
  { "127.0.0.0/8", MEDIC_PLACE_NOWHERE },
  { "::/128", MEDIC_PLACE_NOWHERE },
  { "::1/128", MEDIC_PLACE_NOWHERE },
  { "10.0.0.0/8", MEDIC_PLACE_PRIVATE },
  { "100.64.0.0/10", MEDIC_PLACE_PRIVATE },
  { "169.254.0.0/16", MEDIC_PLACE_PRIVATE },
  { "172.16.0.0/12", MEDIC_PLACE_PRIVATE },
  { "192.168.0.0/16", MEDIC_PLACE_PRIVATE },
  { "198.18.0.0/15", MEDIC_PLACE_PRIVATE },
  { "224.0.0.0/3", MEDIC_PLACE_PRIVATE },
  { "fc00::/7", MEDIC_PLACE_PRIVATE },
  { "fe80::/10", MEDIC_PLACE_PRIVATE },
  { "fec0::/10", MEDIC_PLACE_PRIVATE },
  { "ff00::/8", MEDIC_PLACE_PRIVATE },
};

static const char *const values[] = {
  [MEDIC_PLACE_NOWHERE] = "nowhere",
  [MEDIC_PLACE_PRIVATE] = "private",
  [MEDIC_PLACE_PUBLIC] = "right",
};

static MedicPlaceOf
place_address (const char *text)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (text);

  if (address == NULL)
    return MEDIC_PLACE_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autoptr (GInetAddressMask) mask =
        g_inet_address_mask_new_from_string (ranges[i].range, NULL);

      if (g_inet_address_mask_matches (mask, address))
        return ranges[i].place;
    }

  return MEDIC_PLACE_PUBLIC;
}

MedicPlaceOf
medic_names_place (const MedicDnsReply *reply)
{
  MedicPlaceOf best = MEDIC_PLACE_NONE;

  for (guint i = 0; i < reply->records->len; i++)
    {
      const MedicDnsRecord *record = g_ptr_array_index (reply->records, i);

      best = MAX (best, place_address (record->text));
    }

  return best;
}

/* Returns: (nullable): NULL when nothing can be said */
static const char *
judge_microsoft (const MedicNamesSeen *seen)
{
  MedicPlaceOf place = medic_names_place (seen->microsoft);

  if (place != MEDIC_PLACE_NONE)
    return values[place];

  if (seen->hubspot == NULL)
    return NULL;

  return seen->hubspot->outcome == MEDIC_DNS_FOUND ? "none" : "nothing";
}

/* What the computer's own list says counts before any name server. One that stands on this very
 * computer may read that list too (systemd-resolved does), so its word does not clear the list. */
static const char *
judge_origin (const MedicNamesSeen *seen)
{
  if (seen->is_listed)
    return "computer";

  if (seen->by_server == NULL)
    return NULL;

  return medic_names_place (seen->by_server) == MEDIC_PLACE_PUBLIC ? "computer" : "server";
}

/**
 * medic_names_judge:
 *
 * Pure.
 *
 * Returns: (transfer full): as far as anything can be said
 */
MedicFacts *
medic_names_judge (const MedicNamesSeen *seen)
{
  MedicFacts *learned = medic_facts_new ();
  const char *names = judge_microsoft (seen);
  const char *by = judge_origin (seen);

  if (names != NULL)
    medic_facts_set_string (learned, MEDIC_FACT_NAMES, names);

  if (by != NULL && names != NULL && !g_str_equal (names, "right") && !g_str_equal (names, "nothing"))
    medic_facts_set_string (learned, MEDIC_FACT_NAMES_BY, by);

  if (seen->nobody != NULL)
    medic_facts_set_boolean (learned, MEDIC_FACT_NAMES_INVENTED,
                             seen->nobody->outcome == MEDIC_DNS_FOUND);

  return learned;
}
