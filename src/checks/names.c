/* names.c - does Microsoft's name lead where it should, for the browsers of this computer?
 *
 * Finds the name of Microsoft's sign-in service as a browser does, HubSpot's beside it, and one
 * that cannot exist: a few random letters, which say nothing of anybody.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "checks/names-judge.h"
#include "services/medic-services.h"

#define MICROSOFT "login.microsoftonline.com"
#define HUBSPOT "app.hubspot.com"

/* Below a domain that nobody lives in (RFC 2606, 3) and that has no such name. Names below .invalid
 * would not do: what stands between us and the name servers has to answer for those by itself (RFC
 * 6761, 6.4), and so an invented answer would never be seen. The closing dot keeps the search
 * domains of this computer out, which may have an answer for everything. */
#define NOBODYS ".example.com."
#define LETTERS 12

typedef struct
{
  MedicComputer *computer;
  MedicDnsReply *microsoft;  /* (nullable): NULL when nobody could say, as the others */
  MedicDnsReply *hubspot;    /* (nullable) */
  MedicDnsReply *nobody;     /* (nullable) */
  GError        *error;      /* (nullable): why nobody could say */
  guint          n_waited_for;
} Names;

/* The check, in the order in which it happens. */
static void on_microsoft_found (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data);
static void on_hubspot_found   (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data);
static void on_nobody_found    (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data);
static void on_server_asked    (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data);

static void
names_free (Names *self)
{
  g_clear_object (&self->computer);
  g_clear_pointer (&self->microsoft, medic_dns_reply_free);
  g_clear_pointer (&self->hubspot, medic_dns_reply_free);
  g_clear_pointer (&self->nobody, medic_dns_reply_free);
  g_clear_error (&self->error);
  g_free (self);
}

/* Returns: (transfer full): a name that nobody has */
static char *
dup_nobodys_name (void)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < LETTERS; i++)
    g_string_append_c (name, (char) g_random_int_range ('a', 'z' + 1));
  g_string_append (name, NOBODYS);

  return g_string_free (name, FALSE);
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  MedicDns *dns = medic_services_get_dns (services);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autofree char *nobodys = dup_nobodys_name ();
  Names *names = g_new0 (Names, 1);

  names->computer = g_object_ref (medic_services_get_computer (services));
  names->n_waited_for = 3;
  g_task_set_task_data (task, names, (GDestroyNotify) names_free);
  medic_dns_find_async (dns, MICROSOFT, cancellable, on_microsoft_found, g_object_ref (task));
  medic_dns_find_async (dns, HUBSPOT, cancellable, on_hubspot_found, g_object_ref (task));
  medic_dns_find_async (dns, nobodys, cancellable, on_nobody_found, g_object_ref (task));
}

static void
return_facts (GTask               *task,
              const MedicDnsReply *by_server)
{
  Names *names = g_task_get_task_data (task);
  const MedicNamesSeen seen = {
    .microsoft = names->microsoft,
    .hubspot = names->hubspot,
    .nobody = names->nobody,
    .by_server = by_server,
    .is_listed = medic_computer_lists_name (names->computer, MICROSOFT),
  };

  g_task_return_pointer (task, medic_names_judge (&seen), (GDestroyNotify) medic_facts_unref);
}

/* The name servers are asked by us only where what was found is not right. Who was cut off comes by
 * late: the services may be gone by then. */
static void
go_on_when_all_are_found (GTask    *task,
                          MedicDns *dns)
{
  Names *names = g_task_get_task_data (task);

  if (--names->n_waited_for > 0 || g_task_return_error_if_cancelled (task))
    return;

  if (names->microsoft == NULL)
    g_task_return_error (task, g_steal_pointer (&names->error));
  else if (medic_names_place (names->microsoft) == MEDIC_PLACE_PUBLIC)
    return_facts (task, NULL);
  else
    medic_dns_look_up_async (dns, MICROSOFT, MEDIC_DNS_A, g_task_get_cancellable (task),
                             on_server_asked, g_object_ref (task));
}

static void
on_microsoft_found (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Names *names = g_task_get_task_data (task);

  names->microsoft = medic_dns_find_finish (MEDIC_DNS (source), result, &names->error);
  go_on_when_all_are_found (task, MEDIC_DNS (source));
}

static void
on_hubspot_found (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Names *names = g_task_get_task_data (task);

  names->hubspot = medic_dns_find_finish (MEDIC_DNS (source), result, NULL);
  go_on_when_all_are_found (task, MEDIC_DNS (source));
}

static void
on_nobody_found (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Names *names = g_task_get_task_data (task);

  names->nobody = medic_dns_find_finish (MEDIC_DNS (source), result, NULL);
  go_on_when_all_are_found (task, MEDIC_DNS (source));
}

static void
on_server_asked (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  const Names *names = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDnsReply) reply = medic_dns_look_up_finish (MEDIC_DNS (source), result, &error);

  /* libc takes an answer that it cannot read for one that there is no such name. */
  if (reply == NULL && medic_names_place (names->microsoft) == MEDIC_PLACE_NONE)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (!g_task_return_error_if_cancelled (task))
    return_facts (task, reply);
}

const MedicCheck medic_check_names = {
  .id = "names",
  .title = N_("Microsoft’s name"),
  .doing = N_("Finding out where Microsoft’s name leads…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (NAMES, "right"), MEDIC_TRUE (NAMES_INVENTED)),
      N_("It leads out. But the name servers also find names that do not exist"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (NAMES, "right")), N_("It leads out, as it should") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (NAMES, "private")),
      N_("It leads to an address that cannot be Microsoft’s"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (NAMES, "nowhere")), N_("It is kept from leading anywhere"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (NAMES, "none")), N_("It is not found, though HubSpot’s is"), TRUE },
    { NULL, N_("It is not found"), TRUE }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_NAMES, MEDIC_FACT_NAMES_BY, MEDIC_FACT_NAMES_INVENTED),
  .reach = MEDIC_FACT_NAMES_REACH,
  .of_way = TRUE,
  .run = run,
};
