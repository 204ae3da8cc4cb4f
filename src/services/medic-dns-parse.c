/* medic-dns-parse.c - what the bytes of a name server's answer say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-dns-parse.h"

#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <netinet/in.h>
#include <resolv.h>
#include <string.h>

#define REPLACEMENT "\357\277\275"  /* U+FFFD */

#define LONGEST_LABEL 63

/* More than any name service follows; a circle ends here too. */
#define MOST_NAMES 32

/* Of the third byte; ns_msg_getflag() needs a whole message, and this is asked of a cut one. */
#define CUT_FLAG 0x02

/* Whether the server left out what did not fit (RFC 1035, 4.1.1: TC). */
gboolean
medic_dns_is_cut (const guint8 *bytes,
                  gsize         size)
{
  return size >= NS_HFIXEDSZ && (bytes[2] & CUT_FLAG) != 0;
}

static MedicDnsReply *
fail_unreadable (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Not a readable DNS answer");

  return NULL;
}

static MedicDnsReply *
fail_unwilling (GError **error,
                int      rcode)
{
  g_set_error (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_TEMPORARY_FAILURE,
               "The name server did not look it up (%d)", rcode);

  return NULL;
}

/* A dot inside a label must not read as a border of labels: such a name would look like another. */
static void
append_label (GString      *text,
              const guint8 *label,
              gsize         length)
{
  if (text->len > 0)
    g_string_append_c (text, '.');

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isgraph (label[i]) && label[i] != '.' && label[i] != '\\')
      g_string_append_c (text, g_ascii_tolower ((char) label[i]));
    else
      g_string_append (text, REPLACEMENT);
}

/* Returns: (nullable): the name that begins at @from and takes no more than @room bytes there */
static char *
read_name (const ns_msg *message,
           const guint8 *from,
           gsize         room)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint8 wire[NS_MAXCDNAME];
  int used = ns_name_unpack (ns_msg_base (*message), ns_msg_end (*message),
                             from, wire, sizeof wire);

  if (used < 0 || (gsize) used > room)
    return NULL;

  for (const guint8 *label = wire; *label != 0; label += *label + 1)
    {
      if (*label > LONGEST_LABEL)
        return NULL;

      append_label (text, label + 1, *label);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Returns: (nullable): strings that each begin with their length, as one text */
static char *
read_text (const guint8 *data,
           gsize         size)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autofree char *text = NULL;
  gsize length;

  for (gsize at = 0; at < size; at += length + 1)
    {
      length = data[at];
      if (at + 1 + length > size)
        return NULL;

      g_string_append_len (joined, (const char *) data + at + 1, (gssize) length);
    }

  text = g_utf8_make_valid (joined->str, (gssize) joined->len);
  if (strlen (text) > MEDIC_DNS_LONGEST_TEXT)
    *g_utf8_find_prev_char (text, text + MEDIC_DNS_LONGEST_TEXT + 1) = '\0';

  return g_steal_pointer (&text);
}

/* Returns: (nullable): NULL when it is not as long as an address is */
static char *
read_address (const guint8 *data,
              gsize         size,
              MedicDnsType  type)
{
  char text[INET6_ADDRSTRLEN];
  int family = type == MEDIC_DNS_A ? AF_INET : AF_INET6;

  if (size != (type == MEDIC_DNS_A ? NS_INADDRSZ : NS_IN6ADDRSZ))
    return NULL;

  return g_strdup (inet_ntop (family, data, text, sizeof text));
}

static gboolean
add_record (MedicDnsReply *reply,
            const ns_msg  *message,
            const ns_rr   *record)
{
  g_autofree char *text = NULL;
  const guint8 *data = ns_rr_rdata (*record);
  gsize size = ns_rr_rdlen (*record);
  guint16 preference = 0;

  switch ((MedicDnsType) ns_rr_type (*record))
    {
    case MEDIC_DNS_CNAME:
    case MEDIC_DNS_SOA:
      text = read_name (message, data, size);
      break;

    case MEDIC_DNS_MX:
      if (size <= NS_INT16SZ)
        return FALSE;

      preference = (guint16) ns_get16 (data);
      text = read_name (message, data + NS_INT16SZ, size - NS_INT16SZ);
      break;

    case MEDIC_DNS_TXT:
      text = read_text (data, size);
      break;

    case MEDIC_DNS_A:
    case MEDIC_DNS_AAAA:
      text = read_address (data, size, (MedicDnsType) ns_rr_type (*record));
      break;

    default:
      break;
    }

  if (text == NULL)
    return FALSE;

  medic_dns_reply_add (reply, preference, text);

  return TRUE;
}

/* Returns: (transfer full) (nullable): where @name leads, if it is an alias here */
static char *
dup_target (ns_msg     *message,
            const char *name)
{
  char target[NS_MAXDNAME];
  ns_rr record;

  for (int i = 0; i < ns_msg_count (*message, ns_s_an); i++)
    if (ns_parserr (message, ns_s_an, i, &record) == 0 && ns_rr_type (record) == ns_t_cname
        && ns_rr_class (record) == ns_c_in && g_ascii_strcasecmp (ns_rr_name (record), name) == 0
        && dn_expand (ns_msg_base (*message), ns_msg_end (*message), ns_rr_rdata (record), target,
                      sizeof target) >= 0)
      return g_strdup (target);

  return NULL;
}

/* Returns: (transfer full) (nullable): the name asked for, and those that it is an alias of; NULL
 *   when it was not asked for @type, or leads in a circle. In what order the aliases stand is not
 *   agreed. */
static GPtrArray *
read_names (ns_msg       *message,
            MedicDnsType  type)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  ns_rr question;
  g_autofree char *name = NULL;

  if (ns_msg_count (*message, ns_s_qd) != 1 || ns_parserr (message, ns_s_qd, 0, &question) != 0
      || ns_rr_type (question) != (ns_type) type || ns_rr_class (question) != ns_c_in)
    return NULL;

  name = g_strdup (ns_rr_name (question));
  while (name != NULL && names->len < MOST_NAMES)
    {
      g_ptr_array_add (names, g_steal_pointer (&name));
      if (type != MEDIC_DNS_CNAME)
        name = dup_target (message, g_ptr_array_index (names, names->len - 1));
    }

  return name == NULL ? g_steal_pointer (&names) : NULL;
}

static gboolean
is_of (const ns_rr     *record,
       const GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    if (g_ascii_strcasecmp (ns_rr_name (*record), g_ptr_array_index (names, i)) == 0)
      return ns_rr_class (*record) == ns_c_in;

  return FALSE;
}

/* Returns: whether every record of @type could be read, and there are no more than the bound: what
 * is left out might be the one that counts. Records of other names were not asked for, and whoever
 * sends them may say anything. */
static gboolean
add_records (MedicDnsReply   *reply,
             ns_msg          *message,
             const GPtrArray *names,
             MedicDnsType     type)
{
  ns_rr record;

  for (int i = 0; i < ns_msg_count (*message, ns_s_an); i++)
    {
      if (ns_parserr (message, ns_s_an, i, &record) != 0)
        return FALSE;

      if (ns_rr_type (record) == (ns_type) type && is_of (&record, names)
          && !add_record (reply, message, &record))
        return FALSE;

      if (type == MEDIC_DNS_CNAME && reply->records->len > 0)
        return TRUE;
    }

  return reply->records->len <= MEDIC_DNS_MOST_RECORDS;
}

/* A server that neither owns the name nor asks others for it cannot know that there is nothing. */
static gboolean
may_deny (const ns_msg *message)
{
  return ns_msg_getflag (*message, ns_f_aa) || ns_msg_getflag (*message, ns_f_ra);
}

static MedicDnsReply *
read_records (ns_msg        *message,
              MedicDnsType   type,
              GError       **error)
{
  g_autoptr (MedicDnsReply) reply = medic_dns_reply_new (MEDIC_DNS_FOUND);
  g_autoptr (GPtrArray) names = read_names (message, type);

  if (names == NULL || !add_records (reply, message, names, type))
    return fail_unreadable (error);

  if (reply->records->len > 0)
    return g_steal_pointer (&reply);

  /* An alias is an answer. What else is there was not asked for, and denies nothing. */
  if (ns_msg_count (*message, ns_s_an) > 0 && names->len == 1)
    return fail_unreadable (error);

  if (!may_deny (message))
    return fail_unwilling (error, ns_r_noerror);

  return medic_dns_reply_new (MEDIC_DNS_NO_RECORD);
}

/**
 * medic_dns_parse:
 * @bytes: anything at all
 * @size: in bytes
 * @type: what was asked for; an alias on the way is followed, other records are passed over
 *
 * Pure. The form is that of RFC 1035, 4; “no such name” is RFC 8020's.
 *
 * Returns: (transfer full): at most %MEDIC_DNS_MOST_RECORDS records (one CNAME), each text at most
 *   %MEDIC_DNS_LONGEST_TEXT bytes; or %NULL with %G_IO_ERROR_INVALID_DATA (unreadable, cut off, too
 *   much, or not an answer to this question) or %G_RESOLVER_ERROR_TEMPORARY_FAILURE (the server
 *   said that it could or would not)
 */
MedicDnsReply *
medic_dns_parse (const guint8  *bytes,
                 gsize          size,
                 MedicDnsType   type,
                 GError       **error)
{
  ns_msg message;
  int rcode;

  if (size < NS_HFIXEDSZ || size > NS_MAXMSG || medic_dns_is_cut (bytes, size)
      || ns_initparse (bytes, (int) size, &message) != 0 || !ns_msg_getflag (message, ns_f_qr))
    return fail_unreadable (error);

  rcode = ns_msg_getflag (message, ns_f_rcode);
  if (rcode == ns_r_nxdomain)
    return medic_dns_reply_new (MEDIC_DNS_NO_NAME);

  if (rcode != ns_r_noerror)
    return fail_unwilling (error, rcode);

  return read_records (&message, type, error);
}
