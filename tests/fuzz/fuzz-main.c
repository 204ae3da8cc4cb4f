/* fuzz-main.c - feeds one parser with what libFuzzer makes up: MEDIC_FUZZ_TARGET names it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <signal.h>
#include <stdlib.h>

#include "fuzz/fuzz.h"

int LLVMFuzzerInitialize   (int           *argc,
                            char        ***argv);
int LLVMFuzzerTestOneInput (const guint8  *data,
                            gsize          size);

static const MedicFuzzTarget *target;

/* A warning that ends the program is no signal that libFuzzer looks at. */
static void
on_trap (int signal_number)
{
  abort ();
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  signal (SIGTRAP, on_trap);
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  target = medic_fuzz_find (g_getenv ("MEDIC_FUZZ_TARGET"));
  if (target == NULL)
    g_error ("MEDIC_FUZZ_TARGET names none of those in targets.c");

  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  medic_fuzz_feed (target, (const char *) data, size);

  return 0;
}
