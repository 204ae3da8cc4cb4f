/* medic-no-dump.c - no core file and no debugger while something secret is in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-no-dump.h"

#include <sys/prctl.h>

static GMutex lock;
static guint holds;
static gboolean was_dumpable;

/* Every hold wants its release; the last one puts things back as the first one met them. A limit on
 * the size of core files would not do: where they go to a program, the kernel asks no limit. */
void
medic_no_dump_hold (void)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  if (holds == 0)
    {
      was_dumpable = prctl (PR_GET_DUMPABLE) == 1;
      prctl (PR_SET_DUMPABLE, 0);
    }
  holds++;
}

void
medic_no_dump_release (void)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  g_return_if_fail (holds > 0);

  holds--;
  if (holds == 0 && was_dumpable)
    prctl (PR_SET_DUMPABLE, 1);
}

gboolean
medic_no_dump_is_held (void)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  return holds > 0;
}
