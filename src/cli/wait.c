/* wait.c - waiting for something that goes on in the main loop
 *
 * A terminal does one thing after the other: what is asynchronous is begun with medic_wait_keep()
 * and waited for at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/wait.h"

/* A callback; its user data is where the result goes. */
void
medic_wait_keep (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Returns when @result is there. Signals and timers are attended to meanwhile. */
void
medic_wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}
