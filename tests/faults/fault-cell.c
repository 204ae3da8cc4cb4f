/* fault-cell.c - one case in a world where one of those who are asked goes wrong in one way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-cell.h"

#include <stdarg.h>
#include <string.h>

#include "faults/fault-names.h"
#include "faults/fault-proxy.h"
#include "program/medic-program.h"

#define HARBOUR "harbour.example"

/* How long it takes to stop, at most. */
#define STOP_MILLISECONDS 100

/* The person stops it when it has begun to wait. */
#define STOP_AFTER_MILLISECONDS 30

/* What has to be known first of who signs in. */
static const char *const sign_in_checks[] = {
  "address", "sign-in-ready", "sign-in", "account", "mailbox-access", "mailbox", NULL
};

/* What has to be known first of a domain. */
static const char *const name_checks[] = { "address", "tenant", "dns-mx", NULL };

/* @stopped: the person stops it once the fault has been met */
FaultCell *
fault_cell_new (const FaultService *service,
                FaultKind           kind,
                gboolean            stopped)
{
  static guint n_cells;
  FaultCell *self = g_new0 (FaultCell, 1);

  self->service = service;
  self->kind = kind;
  self->stopped = stopped;
  self->wrong = g_string_new (NULL);
  /* Name servers tell cases apart by it. */
  self->domain = service->at == FAULT_AT_NAMES ? g_strdup_printf ("harbour%u.example", ++n_cells)
                                               : g_strdup (HARBOUR);

  return self;
}

/* Only when it has ended, or never began. */
void
fault_cell_free (FaultCell *self)
{
  g_clear_pointer (&self->reach, g_free);
  g_clear_pointer (&self->finding, g_free);
  g_clear_pointer (&self->domain, g_free);
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->learnt, medic_facts_unref);
  g_string_free (self->wrong, TRUE);
  g_free (self);
}

static guint
get_n_met (const FaultCell *self)
{
  return self->acts != NULL && self->server != NULL ? self->acts->get_n_met (self->server) : 0;
}

/* Remembers what should not have been. */
void
fault_cell_add (FaultCell  *self,
                const char *format,
                ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_printf (self->wrong, "%s", self->wrong->len > 0 ? "; " : "");
  g_string_append_vprintf (self->wrong, format, arguments);
  va_end (arguments);
}

static void
answer (FaultCell  *self,
        const char *question,
        const char *said)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  medic_case_answer (self->the_case, medic_knowledge_get_question (knowledge, question), said);
}

/* Returns: (transfer full): of the check @id */
static MedicRun *
find_run (FaultCell  *self,
          const char *id)
{
  GListModel *runs = medic_case_get_runs (self->the_case);

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);

      if (g_str_equal (medic_run_get_check (run)->id, id))
        return g_steal_pointer (&run);
    }

  g_assert_not_reached ();
}

static gboolean
is_its_check (FaultCell *self,
              MedicRun  *run)
{
  return g_str_equal (medic_run_get_check (run)->id, self->service->check);
}

static void
on_run_changed (MedicRun   *run,
                GParamSpec *pspec,
                FaultCell  *self)
{
  gboolean is_asking = medic_run_peek_prompt (run) != NULL;

  if (is_its_check (self, run) && medic_run_get_state (run) == MEDIC_RUN_RUNNING
      && is_asking == (self->service->from == FAULT_FROM_PROMPT))
    self->acts->arm (self->server);
  if (is_asking)
    fault_world_visit (self->world, run, self->base, self->cancellable);
}

static void
follow_runs (FaultCell *self)
{
  GListModel *runs = medic_case_get_runs (self->the_case);

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);

      g_signal_connect (run, "notify::state", G_CALLBACK (on_run_changed), self);
    }
}

/* A row that still runs would run for ever; one that took too long was not heeded. */
static void
look_at_rows (FaultCell *self)
{
  GListModel *runs = medic_case_get_runs (self->the_case);

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);
      const MedicCheck *check = medic_run_get_check (run);
      guint seconds = MAX (check->timeout_seconds, MEDIC_CHECK_USUAL_SECONDS);

      if (medic_run_get_state (run) == MEDIC_RUN_RUNNING
          || medic_run_peek_prompt (run) != NULL)
        fault_cell_add (self, "%s is still running", check->id);
      if (medic_run_get_ms (run) > (seconds + 1) * 1000)
        fault_cell_add (self, "%s took %" G_GINT64_FORMAT " ms", check->id, medic_run_get_ms (run));
    }
}

static void
remember (FaultCell *self)
{
  g_autoptr (MedicRun) run = find_run (self, self->service->check);
  MedicFinding finding = medic_case_get_finding (self->the_case);

  self->reach = g_strdup (medic_reach_get_nick (medic_run_get_reach (run)));
  self->finding = g_strdup_printf ("%s %s %s",
                                   medic_verdict_get_nick (medic_case_get_verdict (self->the_case)),
                                   medic_certainty_get_nick (finding.certainty),
                                   finding.diagnosis != NULL ? finding.diagnosis->id : "-");
  self->learnt = medic_facts_copy (medic_case_get_facts (self->the_case));
}

/* What was under way is left as it is: nobody may wait for it. */
static void
leave (FaultCell *self)
{
  gint64 begun = g_get_monotonic_time ();
  gint64 took;

  g_clear_object (&self->the_case);
  g_clear_pointer (&self->services, medic_services_free);
  took = (g_get_monotonic_time () - begun) / 1000;
  if (took > STOP_MILLISECONDS)
    fault_cell_add (self, "It took %" G_GINT64_FORMAT " ms to leave", took);
  self->acts->stop (self->server);
}

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  FaultCell *self = user_data;
  g_autoptr (GError) error = NULL;

  medic_case_examine_finish (self->the_case, result, &error);
  g_clear_handle_id (&self->stop_source, g_source_remove);
  look_at_rows (self);
  remember (self);
  if (self->stopped != g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      && !self->service->lasts)
    fault_cell_add (self, "It ended with “%s”", error != NULL ? error->message : "no error");
  if (self->kind == FAULT_NONE && !g_str_equal (self->reach, "answered"))
    fault_cell_add (self, "The honest world was %s", self->reach);
  if (self->stop_begun != 0 && self->turns > 1)
    fault_cell_add (self, "It took %u turns to stop", self->turns);
  if (get_n_met (self) == 0 && self->kind != FAULT_NONE)
    fault_cell_add (self, "The fault was not met");
  if (self->acts->peek_wrong (self->server) != NULL)
    fault_cell_add (self, "%s", self->acts->peek_wrong (self->server));
  leave (self);
}

/* Only what leads to the fault is looked at, unless there is time for @all. */
static void
choose_checks (FaultCell *self,
               gboolean   all)
{
  g_autoptr (GStrvBuilder) only = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  /* Many who wait for a proxy at a time have others wait for them. */
  if ((all && self->service->at != FAULT_AT_PROXY)
      || (self->service->way == FAULT_WAY_NONE && self->service->at == FAULT_AT_HOST))
    return;

  g_strv_builder_addv (only, (const char **) (self->service->at == FAULT_AT_NAMES ? name_checks
                                              : sign_in_checks));
  if (self->service->at == FAULT_AT_PROXY)
    g_strv_builder_add (only, "proxy");
  g_strv_builder_add (only, self->service->check);
  ids = g_strv_builder_end (only);
  medic_case_set_only (self->the_case, (const char *const *) ids);
}

static void
begin_server (FaultCell *self)
{
  const FaultTarget *target = &self->service->target;
  MedicHost host = self->service->host;
  const char *honest = fault_world_get_base (self->world, host);
  g_autoptr (MedicDns) dns = NULL;
  g_autoptr (GProxyResolver) proxies = NULL;

  self->base = g_strdup (honest);
  switch (self->service->at)
    {
    case FAULT_AT_NAMES:
      self->acts = &fault_names_acts;
      self->server = fault_names_new (target, self->kind, self->domain);
      dns = medic_dns_new_system ();
      self->services = fault_world_new_services_asking (self->world, dns, NULL);
      return;

    case FAULT_AT_PROXY:
      self->acts = &fault_proxy_acts;
      self->server = fault_proxy_new (self->kind, honest);
      proxies = fault_proxy_new_resolver (self->server);
      self->services = fault_world_new_services_asking (self->world, NULL, proxies);
      return;

    case FAULT_AT_HOST:
    case N_FAULT_ATS:
    default:
      self->acts = &fault_server_acts;
      self->server = fault_server_new (target, self->kind, honest);
      g_free (self->base);
      self->base = g_strdup (fault_server_get_base (self->server));
      self->services = fault_world_new_services (self->world, host, self->base);
    }
}

/* Begins the case, which the main loop then carries on. @all: the whole of it */
void
fault_cell_begin (FaultCell *self,
                  gboolean   all)
{
  static const char *const ways[] = { "no", "browser", "code" };
  FaultWay way = self->service->way;

  g_autofree char *address = g_strconcat ("anna@", self->domain, NULL);

  self->begun = g_get_monotonic_time ();
  self->world = fault_world_new (self->domain);
  begin_server (self);
  self->the_case = medic_case_new (medic_program_get_knowledge (), self->services);
  self->cancellable = g_cancellable_new ();
  choose_checks (self, all);
  answer (self, "address", address);
  answer (self, "own-address", "yes");
  answer (self, "sign-in", ways[way]);
  answer (self, "look-into-mailbox", "yes");
  answer (self, "draft", "yes");
  answer (self, "test-message", "yes");
  follow_runs (self);
  medic_case_examine_async (self->the_case, self->cancellable, on_examined, self);
}

static gboolean
on_time_to_stop (gpointer user_data)
{
  FaultCell *self = user_data;
  gint64 took;

  self->stop_source = 0;
  self->stop_begun = g_get_monotonic_time ();
  g_cancellable_cancel (self->cancellable);
  took = (g_get_monotonic_time () - self->stop_begun) / 1000;
  if (took > STOP_MILLISECONDS)
    fault_cell_add (self, "It took %" G_GINT64_FORMAT " ms to stop", took);

  return G_SOURCE_REMOVE;
}

static gboolean
is_to_be_stopped (const FaultCell *self)
{
  return self->stop_source == 0 && self->stop_begun == 0 && self->the_case != NULL
         && (self->stopped || self->service->lasts) && get_n_met (self) > 0;
}

/* Whether most of it is over, or waits, so that others may go on. */
gboolean
fault_cell_is_idle (const FaultCell *self)
{
  return get_n_met (self) > 0;
}

/* Whether somebody waits for it. Who asks for a way only does not care what is behind. */
static gboolean
is_waited_for (const FaultCell *self)
{
  return fault_takes_time (self->kind)
         && (self->kind != FAULT_PROXY_HUSH || !self->service->mends);
}

/* After each turn of the main loop. Returns: whether it has ended */
gboolean
fault_cell_attend (FaultCell *self)
{
  if (is_to_be_stopped (self) && is_waited_for (self))
    self->stop_source = g_timeout_add (STOP_AFTER_MILLISECONDS, on_time_to_stop, self);
  else if (is_to_be_stopped (self))
    on_time_to_stop (self);
  else if (self->stop_begun != 0 && self->the_case != NULL)
    self->turns++;

  if (self->the_case == NULL && !self->ended && self->acts->is_quiet (self->server))
    {
      g_clear_pointer (&self->server, self->acts->free);
      g_clear_pointer (&self->world, fault_world_free);
      g_clear_object (&self->cancellable);
      self->ended = TRUE;
    }

  return self->ended;
}
