/* medic-vigil.c - whether this program was awake all the time
 *
 * A computer sleeps with its lid closed, and a program may be made to stand still. Who does not
 * answer one who sleeps is not silent: what was waited for meanwhile says nothing about anybody.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-vigil.h"

#include <time.h>

#define BEAT_SECONDS 1

/* A busy computer lets a beat wait, too. */
#define LONGEST_SECONDS 3

/* Returns: microseconds, also of the time that the computer slept */
gint64
medic_vigil_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
look (MedicVigil *self)
{
  gint64 now = medic_vigil_now ();

  if (now - self->seen > LONGEST_SECONDS * G_USEC_PER_SEC)
    self->woke = now;
  self->seen = now;
}

static gboolean
on_beat (gpointer user_data)
{
  look (user_data);

  return G_SOURCE_CONTINUE;
}

/* @self: zeroed */
void
medic_vigil_begin (MedicVigil *self)
{
  self->seen = medic_vigil_now ();
  self->beat = g_timeout_add_seconds (BEAT_SECONDS, on_beat, self);
}

/* Returns: whether it did not see all of the time since @since, when it was kept already */
gboolean
medic_vigil_slept (MedicVigil *self,
                   gint64      since)
{
  look (self);

  return self->woke > since;
}

void
medic_vigil_end (MedicVigil *self)
{
  g_clear_handle_id (&self->beat, g_source_remove);
}
