/* bench-verdict.c - how long does the verdict on a domain take, against what has to wait for what?
 *
 * Every look-up takes 50, 150 or 500 ms longer than it would, in the name service and over https.
 * What has to wait is read off the checks, not off the clock:
 *
 *  - the mail exchangers, the organisation, the way to sign in, the clock, Autodiscover, HubSpot's
 *    status and where names lead wait for the address alone;
 *  - who may send, who signs and where Outlook is sent wait for the mail exchangers: of a domain
 *    that does not exist, or takes no mail, they are not asked for (“.when” of spf, dkim and
 *    autodiscover-dns);
 *  - to which cloud the domain points waits for the organisation (“.when” of msoid);
 *  - a name that stands in an answer waits for that answer: aliases, lists that a list takes over;
 *  - the name that no domain has is asked for only where Outlook is sent to nobody that is known,
 *    and waits for that (autodiscover-dns).
 *
 * The longest way through that is the chain. In it, a look-up counts as long as it takes where
 * nothing else is asked, so what the others cost is not taken off. The wall time is that of the
 * whole examination. After that, nobody answers at all, and the verdict has to come nevertheless.
 *
 * Until glib-networking 2.80, GLib has GnuTLS read all of the system's authorities anew for each
 * connection, at both of its ends, in the thread that everything else waits for. Nobody on loopback
 * needs them: they are left out, as in tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>
#include <string.h>

#include "examine.h"
#include "rehearsal/medic-rehearsal.h"
#include "services/medic-http.h"
#include "services/medic-services.h"
#include "slow-dns.h"

#define N_ROUNDS 5
#define N_ALONE 2
#define AIM 1.15
#define AIM_SILENT_S 10.0
#define N_SILENT 3

/* What is asked over https, with this in place of the domain. */
#define HTTPS "HTTPS "
#define DOMAIN "@"

#define ALONE "/common/v2.0/.well-known/openid-configuration"

static const guint delays[] = { 50, 150, 500 };

/* What waits for what, beside names that stand in answers: how both questions begin. */
static const struct
{
  const char *what;
  const char *needs;
} waits[] = {
  { "TXT ", "MX " },
  { "CNAME selector", "MX " },
  { "CNAME autodiscover.", "MX " },
  { "CNAME mail-medic-asks-for-no-such-name.", "CNAME autodiscover." },
  { "CNAME msoid.", HTTPS "/" DOMAIN "/" },
};

/* One case, and what it asked. */
typedef struct
{
  MedicRehearsal *rehearsal;
  MedicServices  *services;
  MedicDns       *dns;
  GArray         *calls;   /* (element-type LookUp): over https */
  guint           delay;
  double          wall;    /* ms */
  double          call;    /* ms: one over https, where nothing else is asked */
} Round;

static void
round_clear (Round *self)
{
  g_clear_pointer (&self->services, medic_services_free);
  g_clear_object (&self->dns);
  g_clear_object (&self->rehearsal);
  g_clear_pointer (&self->calls, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Round, round_clear)

static void
on_queued (SoupSession *session,
           SoupMessage *message,
           Round       *self)
{
  const char *domain = strchr (medic_rehearsal_get_address (self->rehearsal), '@') + 1;
  GString *what = g_string_new (HTTPS);
  LookUp call = { .from = g_get_monotonic_time () };

  g_string_append (what, g_uri_get_path (soup_message_get_uri (message)));
  g_string_replace (what, domain, DOMAIN, 0);
  call.what = g_string_free (what, FALSE);
  g_array_append_val (self->calls, call);
}

static double
call_once (MedicServices *services)
{
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, ALONE);
  SoupSession *session = medic_services_get_session (services);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MedicHttpReply) reply = NULL;
  double start = examine_now ();

  medic_http_get_async (session, uri, NULL, examine_keep, &result);
  reply = medic_http_get_finish (session, examine_wait (&result), NULL);
  g_assert_nonnull (reply);

  return examine_now () - start;
}

/* How long a question over https takes by itself, in ms, while the computer does least besides. */
static double
call_alone (MedicServices *services)
{
  double least = call_once (services);

  for (guint i = 1; i < N_ALONE; i++)
    least = MIN (least, call_once (services));

  return least;
}

/* The rehearsal's name service takes half of the customer's delay by itself. */
static void
play (Round         *self,
      MedicCustomer *customer,
      guint          delay)
{
  MedicEndpoints *endpoints;

  self->delay = delay;
  self->calls = g_array_new (FALSE, FALSE, sizeof (LookUp));
  g_array_set_clear_func (self->calls, (GDestroyNotify) look_up_clear);
  self->rehearsal = medic_rehearsal_new (customer, NULL);
  endpoints = medic_rehearsal_new_endpoints (self->rehearsal);
  self->dns = slow_dns_new (endpoints->dns, delay - delay / 2);
  g_set_object (&endpoints->dns, self->dns);
  self->services = medic_services_new (endpoints);
  g_signal_connect (medic_services_get_session (self->services), "request-queued",
                    G_CALLBACK (on_queued), self);
  self->wall = examine_domain (self->services, medic_customer_get_address (customer));
  g_signal_handlers_disconnect_by_data (medic_services_get_session (self->services), self);
  self->call = call_alone (self->services);
}

/* Whether @name stands in what was @said: in a record of its own, or taken over by one. */
static gboolean
is_named (const char *name,
          const char *said)
{
  g_auto (GStrv) words = g_strsplit_set (said != NULL ? said : "", " :=\n", -1);

  return g_strv_contains ((const char *const *) words, name);
}

/* Whether @look_up could not be asked before @other was answered. */
static gboolean
needs (const LookUp *look_up,
       const LookUp *other)
{
  const char *name = strrchr (look_up->what, ' ');

  if (name != NULL && is_named (name + 1, other->said) && other->from < look_up->from)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (waits); i++)
    if (g_str_has_prefix (look_up->what, waits[i].what)
        && g_str_has_prefix (other->what, waits[i].needs))
      return TRUE;

  return FALSE;
}

static double
weigh (const Round  *self,
       const LookUp *look_up)
{
  return g_str_has_prefix (look_up->what, HTTPS) ? self->call : self->delay;
}

/* Returns: the longest chain that ends with @last, in ms; @chain: (out): its look-ups */
static double
follow (const Round     *self,
        const GPtrArray *all,
        const LookUp    *last,
        GString         *chain)
{
  g_autoptr (GString) before = g_string_new (NULL);
  double longest = 0;

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (GString) way = g_string_new (NULL);
      const LookUp *other = g_ptr_array_index (all, i);
      double length = needs (last, other) ? follow (self, all, other, way) : 0;

      if (length <= longest)
        continue;

      longest = length;
      g_string_printf (before, "%s, ", way->str);
    }
  g_string_append (chain, before->str);
  g_string_append_len (chain, last->what, (gssize) strcspn (last->what, " "));

  return longest + weigh (self, last);
}

/* Returns: the longest chain in ms; @names: (out): its look-ups */
static double
find_chain (const Round  *self,
            guint        *n,
            char        **names)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  const GArray *lists[] = { slow_dns_peek_asked (SLOW_DNS (self->dns)), self->calls };
  double longest = 0;

  for (gsize list = 0; list < G_N_ELEMENTS (lists); list++)
    for (guint i = 0; i < lists[list]->len; i++)
      g_ptr_array_add (all, &g_array_index (lists[list], LookUp, i));
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (GString) chain = g_string_new (NULL);
      double length = follow (self, all, g_ptr_array_index (all, i), chain);

      if (length <= longest)
        continue;

      longest = length;
      g_free (*names);
      *names = g_strdup (chain->str);
    }
  *n = all->len;

  return longest;
}

static int
compare (const void *a,
         const void *b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

/* Returns: whether the aim is met */
static gboolean
measure (const char *path,
         guint       delay)
{
  g_autoptr (MedicCustomer) customer = examine_load (path, delay);
  g_autofree char *file = g_path_get_basename (path);
  g_autofree char *names = NULL;
  double ratios[N_ROUNDS], walls[N_ROUNDS], chains[N_ROUNDS];
  guint n;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_auto (Round) round = { 0 };

      play (&round, customer, delay);
      chains[i] = find_chain (&round, &n, &names);
      walls[i] = round.wall;
      ratios[i] = walls[i] / chains[i];
    }
  qsort (ratios, N_ROUNDS, sizeof (double), compare);
  qsort (walls, N_ROUNDS, sizeof (double), compare);
  qsort (chains, N_ROUNDS, sizeof (double), compare);
  g_print ("domain verdict of %s, %u ms added to each of %u look-ups: %.0f ms; longest chain (%s)"
           " %.0f ms; %.2f times that (median of %d; aim: at most %.2f)\n",
           file, delay, n, walls[N_ROUNDS / 2], names, chains[N_ROUNDS / 2], ratios[N_ROUNDS / 2],
           N_ROUNDS, AIM);

  return ratios[N_ROUNDS / 2] <= AIM;
}

/* Returns: (transfer full): who is there, and never says a word */
static GSocket *
new_silent_host (char **base)
{
  g_autoptr (GInetAddress) here = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new (here, 0);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GError) error = NULL;
  GSocket *socket = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, 0, &error);

  g_assert_no_error (error);
  g_socket_bind (socket, any, FALSE, &error);
  g_assert_no_error (error);
  g_socket_listen (socket, &error);
  g_assert_no_error (error);
  bound = g_socket_get_local_address (socket, NULL);
  *base = g_strdup_printf ("https://127.0.0.1:%u",
                           g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound)));

  return socket;
}

/* Returns: whether the aim is met */
static gboolean
measure_silence (const char *path)
{
  g_autoptr (MedicCustomer) customer = examine_load (path, 0);
  g_autofree char *base = NULL;
  g_autoptr (GSocket) socket = new_silent_host (&base);
  double slowest = 0;

  g_assert_nonnull (socket);
  for (guint i = 0; i < N_SILENT; i++)
    {
      g_autoptr (MedicRehearsal) rehearsal = medic_rehearsal_new (customer, NULL);
      MedicEndpoints *endpoints = medic_rehearsal_new_endpoints (rehearsal);
      g_autoptr (MedicServices) services = NULL;
      double s;

      g_clear_object (&endpoints->dns);
      endpoints->dns = slow_dns_new_silent ();
      for (gsize host = 0; host < MEDIC_N_HOSTS; host++)
        {
          g_free (endpoints->bases[host]);
          endpoints->bases[host] = g_strdup (base);
        }
      services = medic_services_new (endpoints);
      s = examine_domain (services, medic_customer_get_address (customer)) / 1000;
      slowest = MAX (slowest, s);
    }
  g_print ("domain verdict where nobody answers, in the name service or over https: %.2f s"
           " (slowest of %d; aim: at most %.0f s)\n", slowest, N_SILENT, AIM_SILENT_S);

  return slowest <= AIM_SILENT_S;
}

/* usage: bench-verdict CUSTOMER.json… */
int
main (int    argc,
      char **argv)
{
  gboolean met = TRUE;

  g_return_val_if_fail (argc > 1, 64);

  for (int i = 1; i < argc; i++)
    for (gsize d = 0; d < G_N_ELEMENTS (delays); d++)
      met &= measure (argv[i], delays[d]);
  met &= measure_silence (argv[1]);

  return met ? 0 : 1;
}
