/* fault-names-write.c - answers of a name server that are not as they should be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-names-write.h"

#include <string.h>

#include "services/medic-dns.h"

#define FOUND 0x8180
#define SECONDS 300

#define HEADER_SIZE 12
#define MANY 1000
#define ALIASES 20

/* Returns: (transfer full): one record that is not true, of @owner (nullable) */
GByteArray *
fault_write_invent (const FaultQuery *query,
                    guint16           flags,
                    const char       *owner,
                    guint16           type,
                    guint16           other_class)
{
  g_autoptr (GBytes) data = fault_zone_invent (query, 0);
  GByteArray *answer = fault_answer_new (query, flags, 1);

  fault_answer_add (answer, owner, type, other_class, SECONDS, data);

  return answer;
}

/* Returns: (transfer full): one record whose data is @bytes, behind what belongs before a name */
GByteArray *
fault_write_data (const FaultQuery *query,
                  const char       *bytes,
                  gsize             size,
                  gsize             lacks)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GBytes) whole = NULL;
  GByteArray *answer = fault_answer_new (query, FOUND, 1);

  if (query->type == MEDIC_DNS_MX)
    g_byte_array_append (data, (const guint8 *) "\0\1", 2);
  g_byte_array_append (data, (const guint8 *) bytes, (guint) size);
  whole = g_bytes_new (data->data, data->len);
  fault_answer_add (answer, NULL, query->type, 0, SECONDS, whole);
  g_byte_array_set_size (answer, answer->len - (guint) lacks);

  return answer;
}

/* Texts and addresses have no names in their data, so the owner is the one that cannot be read. */
GByteArray *
fault_write_name (const FaultQuery *query,
                  const char       *bytes,
                  gsize             size)
{
  GByteArray *answer;
  g_autoptr (GBytes) data = NULL;

  if (query->type == MEDIC_DNS_MX || query->type == MEDIC_DNS_CNAME)
    return fault_write_data (query, bytes, size, 0);

  data = fault_zone_invent (query, 0);
  answer = fault_answer_new (query, FOUND, 1);
  g_byte_array_append (answer, (const guint8 *) bytes, (guint) size);
  fault_answer_add_number (answer, query->type);
  fault_answer_add_number (answer, 1);
  fault_answer_add_number (answer, 0);
  fault_answer_add_number (answer, SECONDS);
  fault_answer_add_number (answer, (guint) g_bytes_get_size (data));
  g_byte_array_append (answer, g_bytes_get_data (data, NULL), (guint) g_bytes_get_size (data));

  return answer;
}

/* A pointer to itself: to where the name begins that is about to be written. */
GByteArray *
fault_write_loop (const FaultQuery *query)
{
  gboolean in_data = query->type == MEDIC_DNS_MX || query->type == MEDIC_DNS_CNAME;
  guint at = query->bytes->len + (in_data ? 12 + (query->type == MEDIC_DNS_MX ? 2 : 0) : 0);
  const char pointer[2] = { (char) (0xc0 | at >> 8), (char) at };

  return fault_write_name (query, pointer, sizeof pointer);
}

GByteArray *
fault_write_long_name (const FaultQuery *query)
{
  char name[5 * 64 + 1];

  memset (name, 'a', sizeof name);
  for (gsize i = 0; i < 5; i++)
    name[i * 64] = 63;
  name[5 * 64] = 0;

  return fault_write_name (query, name, sizeof name);
}

/* Each kind of data ends before it is over. */
GByteArray *
fault_write_short_data (const FaultQuery *query)
{
  if (query->type == MEDIC_DNS_TXT)
    return fault_write_data (query, "\377v=spf1 -all", 11, 0);

  if (query->type == MEDIC_DNS_A || query->type == MEDIC_DNS_AAAA)
    return fault_write_data (query, "\12\0\0", 3, 0);

  return fault_write_data (query, "", 0, 0);
}

/* The one that is true stands at the end. */
GByteArray *
fault_write_many (const FaultQuery *query,
                  const char       *domain)
{
  guint rcode;
  g_autoptr (GBytes) honest = fault_zone_find (query, domain, &rcode);
  GByteArray *answer = fault_answer_new (query, FOUND, MANY);

  if (honest == NULL || query->type == MEDIC_DNS_CNAME || query->type == MEDIC_DNS_A)
    {
      g_byte_array_unref (answer);
      return fault_zone_answer (query, domain);
    }

  for (guint i = 1; i < MANY; i++)
    {
      g_autoptr (GBytes) data = fault_zone_invent (query, i);

      fault_answer_add (answer, NULL, query->type, 0, SECONDS, data);
    }
  fault_answer_add (answer, NULL, query->type, 0, SECONDS, honest);

  return answer;
}

static void
add_alias (GByteArray *answer,
           const char *owner,
           const char *target)
{
  g_autoptr (GByteArray) name = g_byte_array_new ();
  g_autoptr (GBytes) data = NULL;

  fault_answer_add_name (name, target);
  data = g_bytes_new (name->data, name->len);
  fault_answer_add (answer, owner, MEDIC_DNS_CNAME, 0, SECONDS, data);
}

GByteArray *
fault_write_circle (const FaultQuery *query,
                    const char       *domain)
{
  g_autofree char *circle = g_strconcat ("circle.", domain, NULL);
  GByteArray *answer = fault_answer_new (query, FOUND, query->type == MEDIC_DNS_CNAME ? 1 : 2);

  add_alias (answer, NULL, circle);
  if (query->type != MEDIC_DNS_CNAME)
    add_alias (answer, circle, query->name);

  return answer;
}

/* Who asks for an alias is told the first one. */
GByteArray *
fault_write_chain (const FaultQuery *query,
                   const char       *domain)
{
  guint rcode;
  g_autoptr (GBytes) honest = fault_zone_find (query, domain, &rcode);
  guint n_aliases = query->type == MEDIC_DNS_CNAME ? 1 : ALIASES;
  gboolean ends = honest != NULL && query->type != MEDIC_DNS_CNAME;
  GByteArray *answer = fault_answer_new (query, FOUND, (guint16) (n_aliases + ends));
  g_autofree char *owner = NULL;

  for (guint i = 0; i < n_aliases; i++)
    {
      g_autofree char *target = g_strdup_printf ("chain%u.%s", i, domain);

      add_alias (answer, owner, target);
      g_free (owner);
      owner = g_steal_pointer (&target);
    }
  if (ends)
    fault_answer_add (answer, owner, query->type, 0, SECONDS, honest);

  return answer;
}

GByteArray *
fault_write_for (const FaultQuery *query,
                 const char       *domain,
                 guint32           seconds)
{
  guint rcode;
  g_autoptr (GBytes) honest = fault_zone_find (query, domain, &rcode);
  GByteArray *answer;

  if (honest == NULL)
    return fault_zone_answer (query, domain);

  answer = fault_answer_new (query, FOUND, 1);
  fault_answer_add (answer, NULL, query->type, 0, seconds, honest);

  return answer;
}

/* Random, and the same each time. It begins so that it is looked at. */
GByteArray *
fault_write_garbage (const FaultQuery *query,
                     guint             size)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (query->type + size);
  GByteArray *answer = fault_answer_new (query, FOUND, 1);
  guint begun = answer->len;

  g_byte_array_set_size (answer, size);
  for (guint i = begun; i < size; i++)
    answer->data[i] = (guint8) g_rand_int (chance);

  return answer;
}

GByteArray *
fault_write_other_question (const FaultQuery *query)
{
  GByteArray *answer = fault_write_invent (query, FOUND, NULL, query->type, 0);

  /* The first letter of the name. */
  answer->data[HEADER_SIZE + 1] = 'q';

  return answer;
}

GByteArray *
fault_write_other_id (const FaultQuery *query)
{
  GByteArray *answer = fault_write_invent (query, FOUND, NULL, query->type, 0);

  answer->data[0] ^= 0x55;

  return answer;
}

/* Two are counted, and one is there. */
GByteArray *
fault_write_too_few (const FaultQuery *query)
{
  GByteArray *answer = fault_write_invent (query, FOUND, NULL, query->type, 0);

  answer->data[7] = 2;

  return answer;
}

GByteArray *
fault_write_no_question (const FaultQuery *query)
{
  GByteArray *answer = fault_write_invent (query, FOUND, query->name, query->type, 0);

  answer->data[5] = 0;
  g_byte_array_remove_range (answer, HEADER_SIZE, query->bytes->len - HEADER_SIZE);

  return answer;
}

GByteArray *
fault_write_cut_to (GByteArray *answer,
                    guint       size)
{
  return g_byte_array_set_size (answer, size);
}
