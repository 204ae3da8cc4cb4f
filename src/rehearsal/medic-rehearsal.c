/* medic-rehearsal.c - a practice customer's world, alive on this computer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-rehearsal-private.h"

#include "rehearsal/medic-hubspot.h"
#include "rehearsal/medic-ipv6-end.h"
#include "rehearsal/medic-ledger.h"
#include "rehearsal/medic-microsoft.h"
#include "rehearsal/medic-practice-account.h"
#include "rehearsal/medic-pretend-host.h"
#include "rehearsal/medic-pretend-proxy.h"
#include "rehearsal/medic-rehearsal-computer.h"
#include "rehearsal/medic-rehearsal-dns.h"
#include "rehearsal/medic-signer.h"

/**
 * MedicRehearsal:
 *
 * Web servers on loopback with certificates that only this rehearsal's
 * database trusts, a name service of its own, and a computer whose clock and
 * network are played. Steps that are done change the world at once; the
 * endpoints that were handed out stay good.
 */
struct _MedicRehearsal
{
  GObject parent_instance;

  MedicCustomer *customer;
  MedicAuthority *authority;
  GPtrArray *steps_done;   /* (element-type utf8): ends in NULL */
  MedicWorld *world;
  MedicLedger *ledger;
  MedicRehearsalDns *dns;
  MedicRehearsalComputer *computer;
  MedicPretendHost *microsoft;
  MedicPretendHost *hubspot;
  MedicPretendProxy *proxy;
  MedicIpv6End *ipv6;  /* (nullable): Microsoft's, where it has one */
};

G_DEFINE_FINAL_TYPE (MedicRehearsal, medic_rehearsal, G_TYPE_OBJECT)

static void
medic_rehearsal_finalize (GObject *object)
{
  MedicRehearsal *self = MEDIC_REHEARSAL (object);

  if (self->proxy != NULL)
    medic_pretend_proxy_end (self->proxy);
  g_clear_object (&self->proxy);
  g_clear_pointer (&self->ipv6, medic_ipv6_end_free);
  g_clear_pointer (&self->microsoft, medic_pretend_host_free);
  g_clear_pointer (&self->hubspot, medic_pretend_host_free);
  medic_rehearsal_dns_set_world (self->dns, NULL);
  g_clear_object (&self->dns);
  g_clear_object (&self->computer);
  g_clear_pointer (&self->world, medic_world_free);
  g_clear_pointer (&self->ledger, medic_ledger_free);
  g_clear_pointer (&self->steps_done, g_ptr_array_unref);
  g_clear_pointer (&self->authority, medic_authority_free);
  g_clear_pointer (&self->customer, medic_customer_unref);

  G_OBJECT_CLASS (medic_rehearsal_parent_class)->finalize (object);
}

static void
medic_rehearsal_class_init (MedicRehearsalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = medic_rehearsal_finalize;
}

static void
medic_rehearsal_init (MedicRehearsal *self)
{
  self->steps_done = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->steps_done, NULL);
  self->ledger = medic_ledger_new ();
  self->dns = medic_rehearsal_dns_new ();
  self->computer = medic_rehearsal_computer_new ();
}

/* The sign-in page of a network answers whoever was asked. */
static MedicManner
get_hubspot_manner (const MedicWorld *world)
{
  return world->microsoft == MEDIC_MANNER_PORTAL && world->hubspot == MEDIC_MANNER_ANSWERS
         ? MEDIC_MANNER_PORTAL : world->hubspot;
}

static void
obey_ipv6 (MedicRehearsal *self,
           MedicIpv6       ipv6)
{
  g_clear_pointer (&self->ipv6, medic_ipv6_end_free);
  if (ipv6 != MEDIC_IPV6_NONE)
    self->ipv6 = medic_ipv6_end_new (medic_pretend_host_get_port (self->microsoft),
                                     ipv6 == MEDIC_IPV6_SILENT);
}

static gboolean
obey_world (MedicRehearsal  *self,
            GError         **error)
{
  obey_ipv6 (self, self->world->ipv6);
  medic_rehearsal_dns_set_world (self->dns, self->world);
  medic_rehearsal_computer_set_world (self->computer, self->world);

  return medic_pretend_host_obey (self->microsoft, self->world, self->world->microsoft,
                                  self->world->certificate, error)
         && medic_pretend_host_obey (self->hubspot, self->world, get_hubspot_manner (self->world),
                                     MEDIC_CERTIFICATE_GOOD, error)
         && medic_pretend_proxy_obey (self->proxy, self->world->proxy, error);
}

static gboolean
start_hosts (MedicRehearsal  *self,
             guint16          port,
             GError         **error)
{
  self->authority = medic_authority_new (error);
  if (self->authority == NULL)
    return FALSE;

  self->microsoft = medic_pretend_host_new (self->authority, medic_microsoft_answer,
                                            self->ledger, port, error);
  if (self->microsoft == NULL)
    return FALSE;

  self->hubspot = medic_pretend_host_new (self->authority, medic_hubspot_answer, NULL,
                                          port != 0 ? (guint16) (port + 1) : 0, error);
  self->proxy = self->hubspot != NULL ? medic_pretend_proxy_new (error) : NULL;
  medic_rehearsal_computer_set_proxies (self->computer, (GProxyResolver *) self->proxy);

  return self->proxy != NULL;
}

/**
 * medic_rehearsal_new_at:
 * @customer: (transfer none):
 * @port: of the pretend Microsoft, which HubSpot's follows; 0 for any that are free
 *
 * Returns: (transfer full): the customer's world; NULL with an error when no server can be started
 *   here
 */
MedicRehearsal *
medic_rehearsal_new_at (MedicCustomer  *customer,
                        guint16         port,
                        GError        **error)
{
  g_autoptr (MedicRehearsal) self = g_object_new (MEDIC_TYPE_REHEARSAL, NULL);

  self->customer = medic_customer_ref (customer);
  self->world = medic_customer_get_world (customer, NULL);
  if (!start_hosts (self, port, error) || !obey_world (self, error))
    return NULL;

  if (self->world->accounts->len > 0)
    medic_signer_warm_up ();

  return g_steal_pointer (&self);
}

/* Returns: (transfer full): the same, wherever there is room */
MedicRehearsal *
medic_rehearsal_new (MedicCustomer  *customer,
                     GError        **error)
{
  return medic_rehearsal_new_at (customer, 0, error);
}

/* Returns: (transfer full) (nullable): whom to trust here. Without it nothing is trusted and every
 *   call fails: never more is trusted than should be. */
GTlsDatabase *
medic_rehearsal_new_trust (MedicRehearsal *self)
{
  g_autoptr (GError) error = NULL;
  GTlsDatabase *trust = medic_authority_get_database (self->authority, &error);

  if (trust == NULL)
    g_warning ("The rehearsal's authority cannot be trusted: %s", error->message);

  return trust;
}

/* Returns: (transfer full): “https://host:port” of the pretend Microsoft */
char *
medic_rehearsal_dup_base (MedicRehearsal *self)
{
  return medic_pretend_host_dup_base (self->microsoft);
}

/* Returns: (transfer full): where this world is; good until the rehearsal ends. Where nobody has an
 *   account, nobody can sign in. */
MedicEndpoints *
medic_rehearsal_new_endpoints (MedicRehearsal *self)
{
  g_autofree char *microsoft = medic_pretend_host_dup_base (self->microsoft);
  g_autofree char *hubspot = medic_pretend_host_dup_base (self->hubspot);
  const char *const bases[MEDIC_N_HOSTS] = {
    [MEDIC_HOST_SIGN_IN] = microsoft,
    [MEDIC_HOST_AUTODISCOVER] = microsoft,
    [MEDIC_HOST_HUBSPOT_STATUS] = hubspot,
    [MEDIC_HOST_GRAPH] = microsoft,
  };
  const MedicIdentity identity = { .client_id = MEDIC_REHEARSAL_CLIENT_ID };
  MedicEndpoints *endpoints;
  g_autoptr (GTlsDatabase) trust = medic_rehearsal_new_trust (self);

  endpoints = medic_endpoints_new (bases, MEDIC_DNS (self->dns), MEDIC_COMPUTER (self->computer),
                                   trust);
  if (self->world->accounts->len > 0)
    medic_endpoints_set_identity (endpoints, &identity);

  return endpoints;
}

/* Returns: (transfer full): “https://host:port” of the pretend HubSpot's status page */
char *
medic_rehearsal_dup_hubspot_base (MedicRehearsal *self)
{
  return medic_pretend_host_dup_base (self->hubspot);
}

/* Returns: the certificate that whoever asks here has to trust */
const char *
medic_rehearsal_get_authority (MedicRehearsal *self)
{
  return medic_authority_get_pem (self->authority);
}

/* Returns: (nullable): the id of the organisation there is now */
const char *
medic_rehearsal_get_tenant (MedicRehearsal *self)
{
  return self->world->tenant_id;
}

/* Returns: (transfer full): whoever can be signed in as now */
char **
medic_rehearsal_list_accounts (MedicRehearsal *self)
{
  g_autoptr (GStrvBuilder) addresses = g_strv_builder_new ();

  for (guint i = 0; i < self->world->accounts->len; i++)
    {
      const MedicPracticeAccount *account = g_ptr_array_index (self->world->accounts, i);
      g_strv_builder_add (addresses, account->address);
    }

  return g_strv_builder_end (addresses);
}

/* Returns: (transfer none) */
MedicCustomer *
medic_rehearsal_get_customer (MedicRehearsal *self)
{
  return self->customer;
}

const char *
medic_rehearsal_get_address (MedicRehearsal *self)
{
  return medic_customer_get_address (self->customer);
}

static const char *const *
get_steps_done (MedicRehearsal *self)
{
  return (const char *const *) self->steps_done->pdata;
}

/* Returns: (nullable): what the person answers now; NULL for “I don't know” */
const char *
medic_rehearsal_get_answer (MedicRehearsal *self,
                            const char     *question)
{
  return medic_customer_get_answer (self->customer, question, get_steps_done (self));
}

/* Returns: (nullable): what HubSpot shows the person now, to be pasted; NULL for nothing */
const char *
medic_rehearsal_get_message (MedicRehearsal *self)
{
  return medic_customer_get_message (self->customer, get_steps_done (self));
}

/* Returns: whom the person signs in as now */
const char *
medic_rehearsal_get_sign_in_address (MedicRehearsal *self)
{
  return medic_customer_get_sign_in_address (self->customer, get_steps_done (self));
}

/* In which language the pretend Microsoft asks. @language: its code; @say: (nullable): NULL for
 * English */
void
medic_rehearsal_set_words (MedicRehearsal    *self,
                           const char        *language,
                           MedicRehearsalSay  say)
{
  medic_ledger_set_say (self->ledger, language, say);
}

/* Tests need not take as long as the real thing: how long a second is in the sign-in service. */
void
medic_rehearsal_set_second (MedicRehearsal *self,
                            guint           milliseconds)
{
  medic_ledger_set_second (self->ledger, milliseconds);
}

/* Nobody watches who would miss that a network takes its time: from now on answers come at once. */
void
medic_rehearsal_hurry (MedicRehearsal *self)
{
  medic_pretend_host_hurry (self->microsoft);
  medic_pretend_host_hurry (self->hubspot);
}

/* The person did a step: what it changes in this world is changed from now on. */
void
medic_rehearsal_step_done (MedicRehearsal *self,
                           const char     *step_id)
{
  g_autoptr (GError) error = NULL;
  MedicWorld *old = self->world;

  g_ptr_array_insert (self->steps_done, (int) self->steps_done->len - 1, g_strdup (step_id));
  self->world = medic_customer_get_world (self->customer, get_steps_done (self));
  if (!obey_world (self, &error))
    g_message ("The rehearsal cannot listen again: %s", error->message);
  medic_world_free (old);
}
