/* fault-cell.h - one case in a world where one of those who are asked goes wrong in one way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-case.h"
#include "faults/fault-server.h"
#include "services/medic-services.h"

G_BEGIN_DECLS

/* How the person signs in. */
typedef enum
{
  FAULT_WAY_NONE,
  FAULT_WAY_BROWSER,
  FAULT_WAY_CODE,
  N_FAULT_WAYS
} FaultWay;

/* When a fault begins. */
typedef enum
{
  FAULT_FROM_CHECK,   /* when its check begins */
  FAULT_FROM_PROMPT,  /* when that check waits for the person */
} FaultFrom;

/* Who goes wrong. */
typedef enum
{
  FAULT_AT_HOST,
  FAULT_AT_NAMES,  /* the name servers; the request is a type and the beginning of a name */
  FAULT_AT_PROXY,  /* the proxy on the way to the host */
  N_FAULT_ATS
} FaultAt;

/**
 * FaultService:
 * @check: who meets the fault
 * @lasts: it may ask until the person gives up, as no answer is no answer of the person's
 * @mends: what is asked besides, or in another way, may be enough for an answer
 * @blunt: it is told that it failed, and no more
 * @patient: it asks again for longer than anybody wants to test it every day
 * @allowed: (nullable): what may be learnt because of a fault, as “fact=value” with spaces between;
 *   “fact=*” for any value
 */
typedef struct
{
  const char  *name;
  MedicHost    host;
  FaultTarget  target;
  const char  *check;
  FaultWay     way;
  FaultFrom    from;
  gboolean     lasts;
  gboolean     mends;
  gboolean     blunt;
  gboolean     patient;
  const char  *allowed;
  FaultAt      at;
} FaultService;

extern const FaultService fault_services[];
extern const gsize n_fault_services;

/**
 * FaultCell:
 * @stopped: the person stops it when the fault has been met
 * @domain: the person's
 * @base: who is asked by the program in the place of the service
 * @ended: nothing is under way any more
 * @reach: (nullable): how the check went that met it
 * @learnt: (nullable): what is known in the end
 * @wrong: (nullable): what should not have been
 */
typedef struct _FaultCell FaultCell;

/* The honest world, in front of which a fault stands. */
typedef struct _FaultWorld FaultWorld;

struct _FaultCell
{
  const FaultService *service;
  FaultKind kind;
  gboolean stopped;
  gboolean ended;
  char *reach;
  char *finding;
  MedicFacts *learnt;
  GString *wrong;

  FaultWorld *world;
  char *domain;
  char *base;
  const FaultActs *acts;
  gpointer server;
  MedicServices *services;
  MedicCase *the_case;
  GCancellable *cancellable;
  gint64 begun;
  gint64 stop_begun;
  guint stop_source;
  guint turns;
};

FaultCell *fault_cell_new      (const FaultService *service,
                                FaultKind           kind,
                                gboolean            stopped);
void       fault_cell_free     (FaultCell          *self);

void       fault_cell_begin    (FaultCell          *self,
                                gboolean            all);
gboolean   fault_cell_is_idle  (const FaultCell    *self);
gboolean   fault_cell_attend   (FaultCell          *self);
void       fault_cell_judge    (FaultCell          *self,
                                const MedicFacts   *honest);
void       fault_cell_add      (FaultCell          *self,
                                const char         *format,
                                ...) G_GNUC_PRINTF (2, 3);

FaultWorld    *fault_world_new          (const char   *domain);
void           fault_world_free         (FaultWorld   *self);
const char    *fault_world_get_base     (FaultWorld   *self,
                                         MedicHost     host);
MedicServices *fault_world_new_services (FaultWorld   *self,
                                         MedicHost     host,
                                         const char   *base);
MedicServices *fault_world_new_services_asking (FaultWorld     *self,
                                                MedicDns       *dns,
                                                GProxyResolver *proxies);
void           fault_world_visit        (FaultWorld   *self,
                                         MedicRun     *run,
                                         const char   *base,
                                         GCancellable *cancellable);

G_END_DECLS
