/* output.c - standard output and standard error, in the bytes of whoever reads them
 *
 * What g_print() and g_printerr() are given is for the person at the terminal, in the charset of
 * the locale; what is for programs or for others is UTF-8 wherever it is written. Output that is
 * lost is told at the end, whichever way the program comes to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/batch-out.h"
#include "cli/charset.h"
#include "cli/commands.h"

static MedicBatchOut out = { .fd = STDOUT_FILENO };

/* What is opened next would take the number of a descriptor that is missing, and be read or written
 * in its place. Each is opened so that what the program does with it goes wrong and is noticed;
 * only the standard input is just empty. */
static void
keep_standard_files (void)
{
  static const int modes[] = {
    [STDIN_FILENO] = O_RDONLY, [STDOUT_FILENO] = O_RDONLY, [STDERR_FILENO] = O_WRONLY
  };

  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) == -1 && open ("/dev/null", modes[fd]) == -1)
      g_debug ("Descriptor %d is missing", fd);
}

/* Writes @text as it is, in UTF-8: what is for programs, or for somebody else. */
void
medic_output_write (const char *text)
{
  if (out.error == 0)
    medic_batch_out_write (&out, text);
}

static void
print (const char *text)
{
  g_autofree char *bytes = medic_charset_dup (text);

  medic_output_write (bytes);
}

static void
print_aside (const char *text)
{
  g_autofree char *bytes = medic_charset_dup (text);

  fputs (bytes, stderr);
}

/* @met: why the output cannot be written, as errno has it */
void
medic_output_say_lost (int met)
{
  g_autofree char *filled = medic_words_fill (_("The output cannot be written: {why}."), "why",
                                              g_strerror (met), NULL);

  g_printerr ("mail-medic-cli: %s\n", met == EPIPE ? _("Nobody reads the output any more.") : filled);
}

/* Who stops reading knows it, and has what was wanted. */
static void
end (void)
{
  if (out.error == 0 && close (STDOUT_FILENO) != 0)
    out.error = errno;

  if (out.error == 0)
    return;

  if (out.error != EPIPE)
    medic_output_say_lost (out.error);
  _exit (EXIT_OUTPUT);
}

/* Called first of all: GOption ends the program by itself after --help. */
void
medic_output_begin (void)
{
  keep_standard_files ();
  g_set_print_handler (print);
  g_set_printerr_handler (print_aside);
  atexit (end);
}
