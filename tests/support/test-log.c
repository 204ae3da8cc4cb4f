/* test-log.c - what is said to the log while a test runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/test-log.h"

static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE"))
      g_string_append_printf (user_data, "%s\n", (const char *) fields[i].value);

  return (level & G_LOG_LEVEL_ERROR) != 0 ? G_LOG_WRITER_UNHANDLED : G_LOG_WRITER_HANDLED;
}

/**
 * test_log_init:
 *
 * g_test_init(), with the log turned up; it takes the log for itself, so that this comes after.
 *
 * Returns: (transfer none): gets all that is said to any log from now on, a line each
 */
GString *
test_log_init (int    *argc,
               char ***argv)
{
  GString *heard = g_string_new (NULL);

  g_setenv ("G_MESSAGES_DEBUG", "all", TRUE);
  g_test_init (argc, argv, NULL);
  g_log_set_writer_func (write_log, heard, NULL);
  g_log_set_default_handler (g_log_default_handler, NULL);

  return heard;
}
