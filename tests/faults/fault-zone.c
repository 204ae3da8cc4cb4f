/* fault-zone.c - what an honest name server says of the domains here, and how it is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdio.h>
#include <string.h>

#include "faults/fault-names.h"
#include "services/medic-dns.h"

#define HEADER_SIZE 12
#define FOUND 0x8180      /* an answer of a server that asks others */
#define NO_SUCH_NAME 3

/* A name asked for stands behind the header. */
#define NAME_ASKED_FOR 0xc00c

#define SECONDS 300

static const char *
name_type (guint16 type)
{
  switch (type)
    {
    case MEDIC_DNS_A:
      return "A";

    case MEDIC_DNS_AAAA:
      return "AAAA";

    case MEDIC_DNS_MX:
      return "MX";

    case MEDIC_DNS_TXT:
      return "TXT";

    case MEDIC_DNS_CNAME:
      return "CNAME";

    default:
      return "ANY";
    }
}

/* Returns: (transfer full) (nullable): NULL for what is no question */
FaultQuery *
fault_query_parse (const guint8 *bytes,
                   gsize         size)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gsize at = HEADER_SIZE;
  FaultQuery *self;

  while (at < size && bytes[at] != 0 && at + 1 + bytes[at] < size)
    {
      g_string_append_printf (name, "%s%.*s", name->len > 0 ? "." : "", bytes[at],
                              (const char *) bytes + at + 1);
      at += bytes[at] + 1u;
    }

  if (at + 5 > size || bytes[at] != 0)
    return NULL;

  self = g_new0 (FaultQuery, 1);
  self->bytes = g_byte_array_append (g_byte_array_new (), bytes, (guint) at + 5);
  self->id = (guint16) (bytes[0] << 8 | bytes[1]);
  self->type = (guint16) (bytes[at + 1] << 8 | bytes[at + 2]);
  self->name = g_ascii_strdown (name->str, -1);
  self->text = g_strdup_printf ("%s %s", name_type (self->type), self->name);

  return self;
}

void
fault_query_free (FaultQuery *self)
{
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

void
fault_answer_add_number (GByteArray *answer,
                         guint       number)
{
  guint16 wire = GUINT16_TO_BE ((guint16) number);

  g_byte_array_append (answer, (const guint8 *) &wire, sizeof wire);
}

void
fault_answer_add_name (GByteArray *answer,
                       const char *name)
{
  g_auto (GStrv) labels = g_strsplit (name, ".", -1);

  for (gsize i = 0; labels[i] != NULL; i++)
    {
      guint8 length = (guint8) strlen (labels[i]);

      g_byte_array_append (answer, &length, 1);
      g_byte_array_append (answer, (const guint8 *) labels[i], length);
    }
  g_byte_array_append (answer, (const guint8 *) "", 1);
}

/* Returns: (transfer full): the header and the question */
GByteArray *
fault_answer_new (const FaultQuery *query,
                  guint16           flags,
                  guint16           n_answers)
{
  GByteArray *answer = g_byte_array_new ();

  fault_answer_add_number (answer, query->id);
  fault_answer_add_number (answer, flags);
  fault_answer_add_number (answer, 1);
  fault_answer_add_number (answer, n_answers);
  fault_answer_add_number (answer, 0);
  fault_answer_add_number (answer, 0);
  g_byte_array_append (answer, query->bytes->data + HEADER_SIZE, query->bytes->len - HEADER_SIZE);

  return answer;
}

/* @owner: (nullable): NULL for the name asked for
 * @other_class: 0 for none */
void
fault_answer_add (GByteArray *answer,
                  const char *owner,
                  guint16     type,
                  guint16     other_class,
                  guint32     seconds,
                  GBytes     *data)
{
  guint32 wire = GUINT32_TO_BE (seconds);

  if (owner != NULL)
    fault_answer_add_name (answer, owner);
  else
    fault_answer_add_number (answer, NAME_ASKED_FOR);
  fault_answer_add_number (answer, type);
  fault_answer_add_number (answer, other_class != 0 ? other_class : 1);
  g_byte_array_append (answer, (const guint8 *) &wire, sizeof wire);
  fault_answer_add_number (answer, (guint) g_bytes_get_size (data));
  g_byte_array_append (answer, g_bytes_get_data (data, NULL), (guint) g_bytes_get_size (data));
}

/* Returns: (transfer full): the data of a record of @type that says @text */
static GBytes *
new_data (guint16     type,
          guint       preference,
          const char *text)
{
  GByteArray *data = g_byte_array_new ();
  g_autoptr (GInetAddress) address = NULL;
  guint8 length = (guint8) strlen (text);

  switch (type)
    {
    case MEDIC_DNS_A:
    case MEDIC_DNS_AAAA:
      address = g_inet_address_new_from_string (text);
      g_byte_array_append (data, g_inet_address_to_bytes (address),
                           (guint) g_inet_address_get_native_size (address));
      break;

    case MEDIC_DNS_TXT:
      g_byte_array_append (data, &length, 1);
      g_byte_array_append (data, (const guint8 *) text, length);
      break;

    case MEDIC_DNS_MX:
      fault_answer_add_number (data, preference);
      fault_answer_add_name (data, text);
      break;

    default:
      fault_answer_add_name (data, text);
    }

  return g_byte_array_free_to_bytes (data);
}

/* “{}” stands for the domain. */
static const struct
{
  const char *question;
  guint16     type;
  const char *text;
} zone[] = {
  { "MX {}", MEDIC_DNS_MX, "{}.mail.protection.outlook.com" },
  { "TXT {}", MEDIC_DNS_TXT, "v=spf1 include:_spf.{} -all" },
  { "TXT _spf.{}", MEDIC_DNS_TXT, "v=spf1 include:spf.protection.outlook.com -all" },
  { "CNAME selector2._domainkey.{}", MEDIC_DNS_CNAME, "selector2._domainkey.{}.onmicrosoft.com" },
  { "CNAME autodiscover.{}", MEDIC_DNS_CNAME, "autodiscover.keeper.{}" },
  { "CNAME autodiscover.keeper.{}", MEDIC_DNS_CNAME, "autodiscover.outlook.com" },
  { "CNAME circle.{}", MEDIC_DNS_CNAME, "circle.{}" },
  { "A login.microsoftonline.com", MEDIC_DNS_A, "203.0.113.7" },
  { "A app.hubspot.com", MEDIC_DNS_A, "203.0.113.8" },
};

static char *
fill (const char *pattern,
      const char *domain)
{
  GString *text = g_string_new (pattern);

  g_string_replace (text, "{}", domain, 0);

  return g_string_free (text, FALSE);
}

/* “chain7” leads to “chain8” */
static GBytes *
find_in_chain (const FaultQuery *query,
               const char       *domain)
{
  g_autofree char *next = NULL;
  guint number;

  if (query->type != MEDIC_DNS_CNAME || sscanf (query->name, "chain%u.", &number) != 1)
    return NULL;

  next = g_strdup_printf ("chain%u.%s", number + 1, domain);

  return new_data (MEDIC_DNS_CNAME, 0, next);
}

/* Returns: (transfer full) (nullable): the data of the only record; NULL for none, and then @rcode
 *   says whether the name is there */
GBytes *
fault_zone_find (const FaultQuery *query,
                 const char       *domain,
                 guint            *rcode)
{
  *rcode = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (zone); i++)
    {
      g_autofree char *question = fill (zone[i].question, domain);
      g_autofree char *text = fill (zone[i].text, domain);

      if (g_str_equal (question, query->text))
        return new_data (zone[i].type, 0, text);
    }

  if (!g_str_equal (query->name, domain) && !g_str_equal (query->name, "login.microsoftonline.com")
      && !g_str_equal (query->name, "app.hubspot.com"))
    *rcode = NO_SUCH_NAME;

  return find_in_chain (query, domain);
}

/* Returns: (transfer full): the data of a record that is not true. @number: another one for each */
GBytes *
fault_zone_invent (const FaultQuery *query,
                   guint             number)
{
  g_autofree char *text = NULL;

  switch (query->type)
    {
    case MEDIC_DNS_A:
      text = g_strdup_printf ("10.0.%u.%u", number / 250, number % 250 + 1);
      break;

    case MEDIC_DNS_AAAA:
      text = g_strdup_printf ("fc00::%x", number + 1);
      break;

    case MEDIC_DNS_TXT:
      text = g_strdup_printf (number == 0 ? "v=spf1 include:_spf.google.com -all" : "said %u",
                              number);
      break;

    case MEDIC_DNS_MX:
      text = g_strdup_printf (number == 0 ? "aspmx.l.google.com" : "mail%u.elsewhere.example",
                              number);
      break;

    default:
      text = g_strdup_printf ("dkim%u.clientconfig.microsoftonline-p.net.cn", number);
    }

  return new_data (query->type, 50, text);
}

/* Returns: (transfer full): what an honest server says */
GByteArray *
fault_zone_answer (const FaultQuery *query,
                   const char       *domain)
{
  guint rcode;
  g_autoptr (GBytes) data = fault_zone_find (query, domain, &rcode);
  GByteArray *answer = fault_answer_new (query, (guint16) (data != NULL ? FOUND : FOUND | rcode),
                                         data != NULL);

  if (data != NULL)
    fault_answer_add (answer, NULL, query->type, 0, SECONDS, data);

  return answer;
}
