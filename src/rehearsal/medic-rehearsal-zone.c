/* medic-rehearsal-zone.c - what the name service of a practice customer has on a domain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-rehearsal-zone.h"

#include <string.h>

/* Who is responsible for every domain that exists here. */
#define NAME_SERVER "ns.practice.example"

/* Puts the domain into a name of Microsoft's, the way that it names them. */
static char *
dup_host (const char *pattern,
          const char *domain)
{
  g_autofree char *dashed = g_strdelimit (g_strdup (domain), ".", '-');
  GString *host = g_string_new (pattern);

  g_string_replace (host, "{domain}", dashed, 0);

  return g_string_free (host, FALSE);
}

static MedicDnsReply *
new_single (const char *text)
{
  MedicDnsReply *reply = medic_dns_reply_new (MEDIC_DNS_FOUND);

  medic_dns_reply_add (reply, 0, text);

  return reply;
}

/* Returns: (nullable): the domain that @name is one below of; NULL when it is not as in @entry */
static const char *
peek_domain (const MedicDnsEntry *entry,
             const char          *name)
{
  gsize length = strlen (entry->name);

  return g_str_has_prefix (name, entry->name) && name[length] == '.' ? name + length + 1 : NULL;
}

/* Only what is scripted is an alias. A name of three labels is one below a domain. */
static MedicDnsReply *
new_alias (const MedicWorld *world,
           const char       *name)
{
  const char *dot = strchr (name, '.');

  for (guint i = 0; i < world->entries->len; i++)
    {
      const MedicDnsEntry *entry = g_ptr_array_index (world->entries, i);
      const char *domain = entry->type == MEDIC_DNS_CNAME ? peek_domain (entry, name) : NULL;
      g_autofree char *target = domain != NULL ? dup_host (entry->text, domain) : NULL;

      if (target != NULL)
        return new_single (target);
    }

  return medic_dns_reply_new (dot != NULL && strchr (dot + 1, '.') != NULL ? MEDIC_DNS_NO_NAME
                                                                          : MEDIC_DNS_NO_RECORD);
}

/* Whether @text takes over the text of @name: “include:name” or “redirect=name”. */
static gboolean
speaks_of (const char *text,
           const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (text, " :=", -1);

  return g_strv_contains ((const char *const *) words, name);
}

/* A name that another text speaks of is no domain of a customer's: it has the text that is scripted
 * for it, or does not exist. */
static MedicDnsReply *
new_text (const MedicWorld *world,
          const char       *name)
{
  const char *of_domain = NULL;
  gboolean spoken_of = FALSE;

  for (guint i = 0; i < world->entries->len; i++)
    {
      const MedicDnsEntry *entry = g_ptr_array_index (world->entries, i);

      if (entry->type != MEDIC_DNS_TXT)
        continue;

      if (g_str_equal (entry->name, name))
        return new_single (entry->text);

      spoken_of |= speaks_of (entry->text, name);
      if (g_str_equal (entry->name, MEDIC_WORLD_DOMAIN))
        of_domain = entry->text;
    }

  if (spoken_of)
    return medic_dns_reply_new (MEDIC_DNS_NO_NAME);

  return of_domain != NULL ? new_single (of_domain) : medic_dns_reply_new (MEDIC_DNS_NO_RECORD);
}

static MedicDnsReply *
new_exchangers (const MedicWorld *world,
                const char       *name)
{
  const GPtrArray *exchangers = world->exchangers;
  MedicDnsReply *reply;

  if (exchangers->len == 0)
    return medic_dns_reply_new (MEDIC_DNS_NO_RECORD);

  reply = medic_dns_reply_new (MEDIC_DNS_FOUND);
  for (guint i = 0; i < exchangers->len; i++)
    {
      const MedicExchanger *exchanger = g_ptr_array_index (exchangers, i);
      g_autofree char *host = dup_host (exchanger->host, name);

      medic_dns_reply_add (reply, exchanger->preference, host);
    }

  return reply;
}

/* What is written on @name, whichever domain it belongs to. */
MedicDnsReply *
medic_rehearsal_zone_answer (const MedicWorld *world,
                             const char       *name,
                             MedicDnsType      type)
{
  if (world->no_such_domain)
    return medic_dns_reply_new (MEDIC_DNS_NO_NAME);

  switch (type)
    {
    case MEDIC_DNS_SOA:
      return new_single (NAME_SERVER);

    case MEDIC_DNS_CNAME:
      return new_alias (world, name);

    case MEDIC_DNS_TXT:
      return new_text (world, name);

    case MEDIC_DNS_MX:
      return new_exchangers (world, name);

    case MEDIC_DNS_A:
    case MEDIC_DNS_AAAA:
    default:
      return medic_dns_reply_new (MEDIC_DNS_NO_RECORD);
    }
}
