/* medic-limit.h - the bounds of an errand: a deadline, and a caller who may change their mind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MedicLimitEarly:
 * @task: has ended, and is to be returned
 * @why: (transfer full): %G_IO_ERROR_TIMED_OUT or %G_IO_ERROR_CANCELLED
 */
typedef void (*MedicLimitEarly) (GTask  *task,
                                 GError *why);

/**
 * MedicLimit:
 * @own: cancelled when the errand ends early
 *
 * A part of the data of a task that ends once: by an answer, by an error, or early. What is still
 * said after that is dropped, for not everything lets go at once.
 */
typedef struct
{
  GTask           *task;      /* (unowned): whose data this is part of */
  MedicLimitEarly  early;
  GCancellable    *own;
  GCancellable    *callers;   /* (nullable) */
  gulong           cancelled; /* handler id on the caller's; 0 for none */
  guint            deadline;  /* source id; 0 for none */
  gboolean         ended;
} MedicLimit;

void     medic_limit_start     (MedicLimit      *self,
                                GTask           *task,
                                guint            milliseconds,
                                MedicLimitEarly  early);
void     medic_limit_restart   (MedicLimit      *self,
                                guint            milliseconds);
gboolean medic_limit_end       (MedicLimit      *self);
void     medic_limit_clear     (MedicLimit      *self);

G_END_DECLS
