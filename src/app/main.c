/* main.c - the program with a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>

#include "app/medic-application.h"
#include "program/medic-program.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (MedicApplication) application = NULL;

  setlocale (LC_ALL, "");
  medic_program_choose_language ();
  application = medic_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
