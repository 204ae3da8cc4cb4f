/* ask-server.c - a check and an honest server that answers it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/ask-server.h"

#include <string.h>

#include "support/run-check.h"

#define KNOWN \
  "{'address-typed': <'anna@harbour.example'>, 'mail-address': <'anna@harbour.example'>," \
  " 'mail-domain': <'harbour.example'>}"

/* Returns: (transfer full) (nullable) */
static char *
dup_body (const char *body)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  if (body == NULL || !g_str_has_suffix (body, ".json"))
    return g_strdup (body);

  path = g_build_filename (MEDIC_FIXTURES, body, NULL);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
ask_row (const MedicCheck *check,
         const char       *known,
         const char       *secret,
         const ServerRow  *row)
{
  g_autofree char *body = dup_body (row->answer.body);
  const TestAnswer answer = { row->answer.status, row->answer.headers, body };
  g_autoptr (TestServer) server = test_server_new_answering (&answer);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = run_check (check, known, services, &error);

  g_assert_cmpuint (test_server_get_n_requests (server), ==, 1);
  if (secret != NULL)
    g_assert_null (strstr (test_server_peek_request (server), secret));
  if (row->expected == NULL)
    {
      g_assert_error (error, G_IO_ERROR, row->code);
      g_assert_null (learned);
      return;
    }

  g_assert_no_error (error);
  assert_facts (learned, row->expected);
}

/* Asks about harbour.example, and insists on what is learnt from the answer, and on the person's
 * address being kept to oneself. */
void
ask_server_row (const MedicCheck *check,
                const ServerRow  *row)
{
  ask_row (check, KNOWN, "anna", row);
}

/* Insists on what is learnt from the answer alone. */
void
ask_server_row_knowing (const MedicCheck *check,
                        const char       *known,
                        const ServerRow  *row)
{
  ask_row (check, known, NULL, row);
}

/* Insists on what is asked for, to the letter. */
void
ask_server_path (const MedicCheck *check,
                 const char       *known,
                 const char       *path)
{
  const TestAnswer answer = { 503, NULL, NULL };
  g_autoptr (TestServer) server = test_server_new_answering (&answer);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = run_check (check, known, services, &error);

  g_assert_null (learned);
  g_assert_cmpstr (test_server_peek_request (server), ==, path);
}

/* Insists that nobody is asked, as there is no domain to ask about. */
void
ask_nobody (const MedicCheck *check,
            const char       *known)
{
  const TestAnswer answer = { 503, NULL, NULL };
  g_autoptr (TestServer) server = test_server_new_answering (&answer);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = run_check (check, known, services, &error);

  g_assert_null (learned);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_cmpuint (test_server_get_n_requests (server), ==, 0);
}
