/* interrupt.c - Ctrl-C, where it must not wait for the main loop
 *
 * A write may wait for whoever reads, and the main loop with it. So what waits in the main thread
 * is broken off, whichever thread the signal comes to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/interrupt.h"

#include <pthread.h>
#include <signal.h>

static const int signals[] = { SIGINT, SIGTERM, SIGHUP };

static volatile sig_atomic_t asked;
static pthread_t main_thread;

static void
on_signal (int number)
{
  if (pthread_equal (pthread_self (), main_thread))
    asked = TRUE;
  else
    pthread_kill (main_thread, number);
}

/* Whether whoever started the program, as nohup does, wants it to go on in spite of it. */
gboolean
medic_interrupt_is_ignored (int number)
{
  struct sigaction now;

  return sigaction (number, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

/* From now on, being interrupted is noticed and no more. Called in the main thread. */
void
medic_interrupt_heed (void)
{
  /* Without SA_RESTART, so that nothing goes on waiting. */
  const struct sigaction action = { .sa_handler = on_signal };

  main_thread = pthread_self ();
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    if (!medic_interrupt_is_ignored (signals[i]))
      sigaction (signals[i], &action, NULL);
}

gboolean
medic_interrupt_is_asked (void)
{
  return asked;
}
