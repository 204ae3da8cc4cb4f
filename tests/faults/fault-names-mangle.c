/* fault-names-mangle.c - each way in which a name server's answer may be spoilt
 *
 * What is broken says what is not so, that it is seen if anybody believes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-names-write.h"
#include "services/medic-dns.h"

#define FOUND 0x8180
#define CUT 0x8380
#define REFERRAL 0x8000
#define QUESTION 0x0100

#define HEADER_SIZE 12
#define CHAOS 3

/* As much as a datagram takes, and as a stream announces. */
#define LONGEST_DATAGRAM 65507
#define LONGEST_MESSAGE 65535

/* Records that cannot be read. */
static GByteArray *
mangle_record (FaultKind         kind,
               const FaultQuery *query)
{
  guint16 other_type = query->type == MEDIC_DNS_A ? MEDIC_DNS_TXT : MEDIC_DNS_A;

  switch ((int) kind)
    {
    case FAULT_DNS_OTHER_NAME:
      return fault_write_invent (query, FOUND, "elsewhere.example", query->type, 0);

    case FAULT_DNS_OTHER_CLASS:
      return fault_write_invent (query, FOUND, NULL, query->type, CHAOS);

    case FAULT_DNS_OTHER_TYPE:
      return fault_write_invent (query, FOUND, NULL, other_type, 0);

    case FAULT_DNS_POINTER_LOOP:
      return fault_write_loop (query);

    case FAULT_DNS_POINTER_FORWARD:
      return fault_write_name (query, "\301\200", 2);

    case FAULT_DNS_POINTER_OUT:
      return fault_write_name (query, "\377\377", 2);

    case FAULT_DNS_LONG_LABEL:
      return fault_write_name (query, "\150aaaaaaa\0", 9);

    case FAULT_DNS_LONG_NAME:
      return fault_write_long_name (query);

    case FAULT_DNS_LONG_DATA:
      return fault_write_data (query, "\1a\7example\0\0\0\0", 14, 8);

    case FAULT_DNS_SHORT_DATA:
      return fault_write_short_data (query);

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
      return fault_write_too_few (query);

    case FAULT_DNS_THOUSAND:
      return fault_write_many (query, domain);

    case FAULT_DNS_ALIAS_LOOP:
      return fault_write_circle (query, domain);

    case FAULT_DNS_ALIAS_CHAIN:
      return fault_write_chain (query, domain);

    case FAULT_DNS_NO_TIME:
      return fault_write_for (query, domain, 0);

    case FAULT_DNS_NEGATIVE_TIME:
      return fault_write_for (query, domain, G_MAXUINT32);

    case FAULT_DNS_BYTE:
      return fault_write_cut_to (fault_answer_new (query, FOUND, 0), 1);

    case FAULT_DNS_HALF_A_HEADER:
      return fault_write_cut_to (fault_answer_new (query, FOUND, 0), HEADER_SIZE - 1);

    case FAULT_DNS_GARBAGE:
      return fault_write_garbage (query, 512);

    case FAULT_DNS_HUGE_GARBAGE:
      return fault_write_garbage (query, LONGEST_DATAGRAM);

    default:
      return mangle_record (kind, query);
    }
}

/* What says nothing, or too little, or not to whom it should. */
static GByteArray *
mangle_header (FaultKind         kind,
               const FaultQuery *query,
               const char       *domain)
{
  switch ((int) kind)
    {
    case FAULT_DNS_SLOW:
    case FAULT_DNS_TWICE:
    case FAULT_DNS_FORGED_FIRST:
      return fault_zone_answer (query, domain);

    case FAULT_DNS_NO_RECORD:
      return fault_answer_new (query, FOUND, 0);

    case FAULT_DNS_REFERRAL:
      return fault_answer_new (query, REFERRAL, 0);

    case FAULT_DNS_OTHER_ID:
      return fault_write_other_id (query);

    case FAULT_DNS_OTHER_QUESTION:
      return fault_write_other_question (query);

    case FAULT_DNS_NO_QUESTION:
      return fault_write_no_question (query);

    case FAULT_DNS_NO_ANSWER_FLAG:
      return fault_write_invent (query, QUESTION, NULL, query->type, 0);

    default:
      return mangle_amount (kind, query, domain);
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

  if (kind == FAULT_DNS_SILENT)
    return NULL;

  if (rcodes[kind] != 0)
    return fault_answer_new (query, FOUND | rcodes[kind], 0);

  if (kind >= FAULT_DNS_CUT_REFUSED && kind <= FAULT_DNS_CUT_GARBAGE)
    return fault_write_invent (query, CUT, NULL, query->type, 0);

  return mangle_header (kind, query, domain);
}

static GByteArray *
write_message (FaultKind         kind,
               const FaultQuery *query,
               const char       *domain)
{
  switch ((int) kind)
    {
    case FAULT_DNS_CUT_AGAIN:
      return fault_write_invent (query, CUT, NULL, query->type, 0);

    case FAULT_DNS_CUT_OTHER_ID:
      return fault_write_other_id (query);

    case FAULT_DNS_CUT_OTHER_QUESTION:
      return fault_write_other_question (query);

    case FAULT_DNS_CUT_GARBAGE:
      return fault_write_garbage (query, LONGEST_MESSAGE);

    case FAULT_DNS_CUT_LONG:
    case FAULT_DNS_CUT_LONG_HELD:
    case FAULT_DNS_CUT_DRIP:
    case FAULT_DNS_CUT_SHORT:
      return fault_write_invent (query, FOUND, NULL, query->type, 0);

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
