/* dns-look-up.c - asks the system's name service once and prints what came back
 *
 * dns-look-up NAME TYPE [CANCEL-AFTER [STAY]], times in milliseconds. Prints “outcome NICK” and a
 * “record PREFERENCE TEXT” each, or “error DOMAIN CODE”, and “after MILLISECONDS”.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "services/medic-dns.h"

typedef struct
{
  GMainLoop *loop;
  gint64     started;  /* monotonic, in microseconds */
  int        stay;     /* milliseconds to live on afterwards; 0 for none */
} Session;

static const struct
{
  const char   *nick;
  MedicDnsType  type;
} types[] = {
  { "a", MEDIC_DNS_A },
  { "cname", MEDIC_DNS_CNAME },
  { "soa", MEDIC_DNS_SOA },
  { "mx", MEDIC_DNS_MX },
  { "txt", MEDIC_DNS_TXT },
};

static const char *const outcomes[] = {
  [MEDIC_DNS_FOUND] = "found",
  [MEDIC_DNS_NO_RECORD] = "no-record",
  [MEDIC_DNS_NO_NAME] = "no-name",
};

static void
print_reply (const MedicDnsReply *reply)
{
  g_print ("outcome %s\n", outcomes[reply->outcome]);

  for (guint i = 0; i < reply->records->len; i++)
    {
      const MedicDnsRecord *record = g_ptr_array_index (reply->records, i);

      g_print ("record %u %s\n", record->preference, record->text);
    }
}

static gboolean
on_stayed (gpointer user_data)
{
  Session *session = user_data;

  g_main_loop_quit (session->loop);

  return G_SOURCE_REMOVE;
}

static void
on_looked_up (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Session *session = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDnsReply) reply = medic_dns_look_up_finish (MEDIC_DNS (source), result, &error);

  if (reply != NULL)
    print_reply (reply);
  else
    g_print ("error %s %d\n", g_quark_to_string (error->domain), error->code);

  g_print ("after %" G_GINT64_FORMAT "\n", (g_get_monotonic_time () - session->started) / 1000);
  g_timeout_add ((guint) session->stay, on_stayed, session);
}

static gboolean
on_cancel_due (gpointer user_data)
{
  g_cancellable_cancel (user_data);

  return G_SOURCE_REMOVE;
}

/* Returns: a type, or 0 */
static MedicDnsType
parse_type (const char *nick)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].nick, nick))
      return types[i].type;

  return 0;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (MedicDns) dns = medic_dns_new_system ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Session session = { .loop = loop, .started = g_get_monotonic_time () };
  MedicDnsType type = argc > 2 ? parse_type (argv[2]) : 0;

  if (type == 0)
    {
      g_printerr ("dns-look-up NAME cname|soa|mx|txt [CANCEL-AFTER [STAY]]\n");
      return 2;
    }

  if (argc > 3)
    g_timeout_add ((guint) MAX (atoi (argv[3]), 0), on_cancel_due, cancellable);
  if (argc > 4)
    session.stay = MAX (atoi (argv[4]), 0);

  medic_dns_look_up_async (dns, argv[1], type, cancellable, on_looked_up, &session);
  g_main_loop_run (loop);

  return 0;
}
