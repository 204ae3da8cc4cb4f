/* fault-names-mangle.c - each way in which a name server's answer may be spoilt
 *
 * What is broken says what is not so, that it is seen if anybody believes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "faults/fault-names.h"
#include "services/medic-dns.h"

#define FOUND 0x8180
#define CUT 0x8380
#define REFERRAL 0x8000
#define QUESTION 0x0100
#define SECONDS 300

#define HEADER_SIZE 12
#define CHAOS 3
#define MANY 1000
#define ALIASES 20

/* As much as a datagram takes, and as a stream announces. */
#define LONGEST_DATAGRAM 65507
#define LONGEST_MESSAGE 65535

/* Returns: (transfer full): one record that is not true, of @owner (nullable) */
static GByteArray *
invent (const FaultQuery *query,
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
static GByteArray *
write_data (const FaultQuery *query,
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
static GByteArray *
write_name (const FaultQuery *query,
            const char       *bytes,
            gsize             size)
{
  GByteArray *answer;
  g_autoptr (GBytes) data = NULL;

  if (query->type == MEDIC_DNS_MX || query->type == MEDIC_DNS_CNAME)
    return write_data (query, bytes, size, 0);

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
static GByteArray *
write_loop (const FaultQuery *query)
{
  gboolean in_data = query->type == MEDIC_DNS_MX || query->type == MEDIC_DNS_CNAME;
  guint at = query->bytes->len + (in_data ? 12 + (query->type == MEDIC_DNS_MX ? 2 : 0) : 0);
  const char pointer[2] = { (char) (0xc0 | at >> 8), (char) at };

  return write_name (query, pointer, sizeof pointer);
}

static GByteArray *
write_long_name (const FaultQuery *query)
{
  char name[5 * 64 + 1];

  memset (name, 'a', sizeof name);
  for (gsize i = 0; i < 5; i++)
    name[i * 64] = 63;
  name[5 * 64] = 0;

  return write_name (query, name, sizeof name);
}

/* Each kind of data ends before it is over. */
static GByteArray *
write_short_data (const FaultQuery *query)
{
  if (query->type == MEDIC_DNS_TXT)
    return write_data (query, "\377v=spf1 -all", 11, 0);

  if (query->type == MEDIC_DNS_A || query->type == MEDIC_DNS_AAAA)
    return write_data (query, "\12\0\0", 3, 0);

  return write_data (query, "", 0, 0);
}

/* The one that is true stands at the end. */
static GByteArray *
write_many (const FaultQuery *query,
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

static GByteArray *
write_circle (const FaultQuery *query,
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
static GByteArray *
write_chain (const FaultQuery *query,
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

static GByteArray *
write_for (const FaultQuery *query,
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
static GByteArray *
write_garbage (const FaultQuery *query,
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

static GByteArray *
write_other_question (const FaultQuery *query)
{
  GByteArray *answer = invent (query, FOUND, NULL, query->type, 0);

  /* The first letter of the name. */
  answer->data[HEADER_SIZE + 1] = 'q';

  return answer;
}

static GByteArray *
write_other_id (const FaultQuery *query)
{
  GByteArray *answer = invent (query, FOUND, NULL, query->type, 0);

  answer->data[0] ^= 0x55;

  return answer;
}

/* Two are counted, and one is there. */
static GByteArray *
write_too_few (const FaultQuery *query)
{
  GByteArray *answer = invent (query, FOUND, NULL, query->type, 0);

  answer->data[7] = 2;

  return answer;
}

static GByteArray *
write_no_question (const FaultQuery *query)
{
  GByteArray *answer = invent (query, FOUND, query->name, query->type, 0);

  answer->data[5] = 0;
  g_byte_array_remove_range (answer, HEADER_SIZE, query->bytes->len - HEADER_SIZE);

  return answer;
}

static GByteArray *
cut_to (GByteArray *answer,
        guint       size)
{
  return g_byte_array_set_size (answer, size);
}

/* Records that cannot be read. */
static GByteArray *
mangle_record (FaultKind         kind,
               const FaultQuery *query)
{
  guint16 other_type = query->type == MEDIC_DNS_A ? MEDIC_DNS_TXT : MEDIC_DNS_A;

  switch ((int) kind)
    {
    case FAULT_DNS_OTHER_NAME:
      return invent (query, FOUND, "elsewhere.example", query->type, 0);

    case FAULT_DNS_OTHER_CLASS:
      return invent (query, FOUND, NULL, query->type, CHAOS);

    case FAULT_DNS_OTHER_TYPE:
      return invent (query, FOUND, NULL, other_type, 0);

    case FAULT_DNS_POINTER_LOOP:
      return write_loop (query);

    case FAULT_DNS_POINTER_FORWARD:
      return write_name (query, "\301\200", 2);

    case FAULT_DNS_POINTER_OUT:
      return write_name (query, "\377\377", 2);

    case FAULT_DNS_LONG_LABEL:
      return write_name (query, "\150aaaaaaa\0", 9);

    case FAULT_DNS_LONG_NAME:
      return write_long_name (query);

    case FAULT_DNS_LONG_DATA:
      return write_data (query, "\1a\7example\0\0\0\0", 14, 8);

    case FAULT_DNS_SHORT_DATA:
      return write_short_data (query);

    default:
      g_assert_not_reached ();
    }
}

/* What can be read, and is much or little. */
static GByteArray *
mangle_amount (FaultKind         kind,
               const FaultQuery *query,
               const char       *domain)
{
  switch ((int) kind)
    {
    case FAULT_DNS_TOO_MANY:
      return write_too_few (query);

    case FAULT_DNS_THOUSAND:
      return write_many (query, domain);

    case FAULT_DNS_ALIAS_LOOP:
      return write_circle (query, domain);

    case FAULT_DNS_ALIAS_CHAIN:
      return write_chain (query, domain);

    case FAULT_DNS_NO_TIME:
      return write_for (query, domain, 0);

    case FAULT_DNS_NEGATIVE_TIME:
      return write_for (query, domain, G_MAXUINT32);

    case FAULT_DNS_BYTE:
      return cut_to (fault_answer_new (query, FOUND, 0), 1);

    case FAULT_DNS_HALF_A_HEADER:
      return cut_to (fault_answer_new (query, FOUND, 0), HEADER_SIZE - 1);

    case FAULT_DNS_GARBAGE:
      return write_garbage (query, 512);

    case FAULT_DNS_HUGE_GARBAGE:
      return write_garbage (query, LONGEST_DATAGRAM);

    default:
      return mangle_record (kind, query);
    }
}

/* Returns: (transfer full) (nullable): what is said by datagram; NULL for silence */
GByteArray *
fault_names_mangle (FaultKind         kind,
                    const FaultQuery *query,
                    const char       *domain)
{
  static const guint16 rcodes[N_FAULTS] = {
    [FAULT_DNS_NOT_UNDERSTOOD] = 1,
    [FAULT_DNS_NOT_LOOKED_UP] = 2,
    [FAULT_DNS_NO_NAME] = 3,
    [FAULT_DNS_NOT_ABLE] = 4,
    [FAULT_DNS_NOT_WILLING] = 5,
  };

  if (rcodes[kind] != 0)
    return fault_answer_new (query, FOUND | rcodes[kind], 0);

  if (kind >= FAULT_DNS_CUT_REFUSED && kind <= FAULT_DNS_CUT_GARBAGE)
    return invent (query, CUT, NULL, query->type, 0);

  switch ((int) kind)
    {
    case FAULT_DNS_SILENT:
      return NULL;

    case FAULT_DNS_SLOW:
    case FAULT_DNS_TWICE:
    case FAULT_DNS_FORGED_FIRST:
      return fault_zone_answer (query, domain);

    case FAULT_DNS_NO_RECORD:
      return fault_answer_new (query, FOUND, 0);

    case FAULT_DNS_REFERRAL:
      return fault_answer_new (query, REFERRAL, 0);

    case FAULT_DNS_OTHER_ID:
      return write_other_id (query);

    case FAULT_DNS_OTHER_QUESTION:
      return write_other_question (query);

    case FAULT_DNS_NO_QUESTION:
      return write_no_question (query);

    case FAULT_DNS_NO_ANSWER_FLAG:
      return invent (query, QUESTION, NULL, query->type, 0);

    default:
      return mangle_amount (kind, query, domain);
    }
}

static GByteArray *
write_message (FaultKind         kind,
               const FaultQuery *query,
               const char       *domain)
{
  switch ((int) kind)
    {
    case FAULT_DNS_CUT_AGAIN:
      return invent (query, CUT, NULL, query->type, 0);

    case FAULT_DNS_CUT_OTHER_ID:
      return write_other_id (query);

    case FAULT_DNS_CUT_OTHER_QUESTION:
      return write_other_question (query);

    case FAULT_DNS_CUT_GARBAGE:
      return write_garbage (query, LONGEST_MESSAGE);

    case FAULT_DNS_CUT_LONG:
    case FAULT_DNS_CUT_LONG_HELD:
    case FAULT_DNS_CUT_DRIP:
    case FAULT_DNS_CUT_SHORT:
      return invent (query, FOUND, NULL, query->type, 0);

    default:
      return fault_zone_answer (query, domain);
    }
}

/* Returns: (transfer full): what is said by stream, with the length before it */
GByteArray *
fault_names_mangle_stream (FaultKind         kind,
                           const FaultQuery *query,
                           const char       *domain,
                           FaultEnding      *ending)
{
  g_autoptr (GByteArray) message = write_message (kind, query, domain);
  gboolean is_long = kind == FAULT_DNS_CUT_LONG || kind == FAULT_DNS_CUT_LONG_HELD;
  GByteArray *said = g_byte_array_new ();

  fault_answer_add_number (said, is_long ? LONGEST_MESSAGE : message->len);
  g_byte_array_append (said, message->data, message->len);
  *ending = FAULT_ENDING_CLOSE;
  if (kind == FAULT_DNS_CUT_SILENT || kind == FAULT_DNS_CUT_NOTHING)
    g_byte_array_set_size (said, 0);
  else if (kind == FAULT_DNS_CUT_SHORT || kind == FAULT_DNS_CUT_DRIP)
    g_byte_array_set_size (said, said->len / 2);
  if (kind == FAULT_DNS_CUT_SILENT || kind == FAULT_DNS_CUT_LONG_HELD)
    *ending = FAULT_ENDING_HOLD;
  else if (kind == FAULT_DNS_CUT_DRIP)
    *ending = FAULT_ENDING_DRIP;

  return said;
}
