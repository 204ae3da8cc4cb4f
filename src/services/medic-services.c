/* medic-services.c - the way to the outside, handed to every check
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-services.h"

#include "services/medic-account.h"
#include "services/medic-manners.h"
#include "services/medic-tls.h"

/* A single read may be slow; the whole call has a deadline of its own (medic-http.c). */
#define READ_SECONDS 5

/* As many questions as Outlook takes at a time from one program about one mailbox (Microsoft,
 * “Microsoft Graph service-specific throttling limits”). */
#define MOST_CONNECTIONS 4

/* Between two questions to one host, where many come together: mostly it is the number at a time
 * that slows them down, and this where answers come at once. No limit is published for what anybody
 * may ask about a domain. */
#define BETWEEN_MILLISECONDS 10

struct _MedicServices
{
  MedicEndpoints *endpoints;
  SoupSession *session;   /* (nullable): made when first needed */
  GPtrArray *former;      /* (element-type SoupSession) (unowned): of a network that is no more */
  GPtrArray *errands;     /* (element-type GCancellable) (unowned): that are to come to their end */
  MedicAccount *account;  /* (nullable): made when first needed */
  MedicManners *manners;  /* (nullable): where many questions come together */
};

/* @endpoints: (transfer full) */
MedicServices *
medic_services_new (MedicEndpoints *endpoints)
{
  MedicServices *self = g_new0 (MedicServices, 1);

  self->endpoints = endpoints;
  self->former = g_ptr_array_new ();
  self->errands = g_ptr_array_new ();

  return self;
}

static void
on_former_gone (gpointer  user_data,
                GObject  *session)
{
  g_ptr_array_remove_fast (((MedicServices *) user_data)->former, session);
}

static void
end_former (MedicServices *self)
{
  while (self->former->len > 0)
    {
      g_autoptr (SoupSession) session = g_object_ref (g_ptr_array_steal_index (self->former, 0));

      g_object_weak_unref (G_OBJECT (session), on_former_gone, self);
      soup_session_abort (session);
    }
  g_clear_pointer (&self->former, g_ptr_array_unref);
}

/* A program with windows does not end before an errand has. */
static void
hold_program (gboolean hold)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL && hold)
    g_application_hold (application);
  else if (application != NULL)
    g_application_release (application);
}

static void
on_errand_over (gpointer  user_data,
                GObject  *errand)
{
  g_ptr_array_remove_fast (((MedicServices *) user_data)->errands, errand);
  hold_program (FALSE);
}

/**
 * medic_services_begin_errand:
 *
 * Something begins that is to come to its end, whatever becomes of whoever waits for it. It has
 * bounds of its own, as every call has.
 *
 * Returns: (transfer full): held as long as it goes on; cancelled when the services end, which are
 *   not to be asked after that
 */
GCancellable *
medic_services_begin_errand (MedicServices *self)
{
  GCancellable *errand = g_cancellable_new ();

  g_object_weak_ref (G_OBJECT (errand), on_errand_over, self);
  g_ptr_array_add (self->errands, errand);
  hold_program (TRUE);

  return errand;
}

/* Whether an errand goes on. */
gboolean
medic_services_is_busy (MedicServices *self)
{
  return self->errands->len > 0;
}

/* Whoever hears of it may still look at the services. */
static void
end_errands (MedicServices *self)
{
  while (self->errands->len > 0)
    {
      g_autoptr (GCancellable) errand = g_object_ref (g_ptr_array_index (self->errands, 0));

      g_object_weak_unref (G_OBJECT (errand), on_errand_over, self);
      g_ptr_array_remove_index_fast (self->errands, 0);
      hold_program (FALSE);
      g_cancellable_cancel (errand);
    }
}

void
medic_services_free (MedicServices *self)
{
  end_errands (self);
  if (self->manners != NULL)
    medic_manners_end (self->manners);
  if (self->session != NULL)
    soup_session_abort (self->session);
  end_former (self);
  g_clear_pointer (&self->errands, g_ptr_array_unref);
  g_clear_object (&self->account);
  g_clear_object (&self->session);
  g_clear_object (&self->manners);
  g_clear_pointer (&self->endpoints, medic_endpoints_free);
  g_free (self);
}

/* Returns: (transfer none): no cookies, no cache, no proxy of ours: what the computer says */
SoupSession *
medic_services_get_session (MedicServices *self)
{
  GProxyResolver *proxies = medic_computer_peek_proxies (self->endpoints->computer);

  if (self->session != NULL)
    return self->session;

  medic_tls_forbid_old ();
  self->session = soup_session_new_with_options ("timeout", READ_SECONDS,
                                                 "max-conns-per-host", MOST_CONNECTIONS,
                                                 "user-agent", "MailMedic", NULL);
  if (self->endpoints->trust != NULL)
    soup_session_set_tls_database (self->session, self->endpoints->trust);
  if (proxies != NULL)
    soup_session_set_proxy_resolver (self->session, proxies);
  if (self->manners != NULL)
    soup_session_add_feature (self->session, SOUP_SESSION_FEATURE (self->manners));

  return self->session;
}

/* The network changed. A connection that was kept from before looks as good as new, and whoever
 * asks over it waits in vain; so what is asked from now on gets one of its own. What is under way
 * goes on where it is. */
void
medic_services_leave_connections (MedicServices *self)
{
  if (self->session == NULL)
    return;

  g_object_weak_ref (G_OBJECT (self->session), on_former_gone, self);
  g_ptr_array_add (self->former, self->session);
  g_object_unref (g_steal_pointer (&self->session));
}

/* Many questions are to come: from now on, no host is asked more than is polite. */
void
medic_services_mind_manners (MedicServices *self)
{
  if (self->manners != NULL)
    return;

  self->manners = medic_manners_new (MOST_CONNECTIONS, BETWEEN_MILLISECONDS);
  if (self->session != NULL)
    soup_session_add_feature (self->session, SOUP_SESSION_FEATURE (self->manners));
}

/* Returns: for how many milliseconds some host wants to be left alone; 0 for none */
guint
medic_services_get_rest (MedicServices *self)
{
  return self->manners != NULL ? medic_manners_get_rest (self->manners) : 0;
}

/* Returns: (transfer none) */
MedicDns *
medic_services_get_dns (MedicServices *self)
{
  return self->endpoints->dns;
}

/* Returns: (transfer none): who is signed in, or may sign in */
MedicAccount *
medic_services_get_account (MedicServices *self)
{
  if (self->account == NULL)
    self->account = medic_account_new (self, &self->endpoints->identity);

  return self->account;
}

/* Returns: (transfer none) (nullable): where a sign-in may be kept; %NULL in practice */
MedicKeyring *
medic_services_get_keyring (MedicServices *self)
{
  return self->endpoints->keyring;
}

/* Returns: microseconds since 1970, as the clock of the person's computer has it */
gint64
medic_services_get_time (MedicServices *self)
{
  return medic_computer_get_time (self->endpoints->computer);
}

/* Returns: what the person's computer says of its network: a hint */
MedicNetwork
medic_services_get_network (MedicServices *self)
{
  return medic_computer_get_network (self->endpoints->computer);
}

/* Returns: (transfer none): the person's computer */
MedicComputer *
medic_services_get_computer (MedicServices *self)
{
  return self->endpoints->computer;
}

/* @path: begins with "/"; what is not ours in it is escaped already */
char *
medic_services_dup_uri (MedicServices *self,
                        MedicHost      host,
                        const char    *path)
{
  return g_strconcat (self->endpoints->bases[host], path, NULL);
}
