/* medic-tls.c - which TLS is new enough, and that it lasts as long as the process
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-tls.h"

#include <gio/gio.h>
#include <gnutls/gnutls.h>

/* Read by the part of GIO that speaks TLS, once, when the first connection is made. */
#define VARIABLE "G_TLS_GNUTLS_PRIORITY"

/* RFC 8996 forbids both. GnuTLS still speaks them where nobody says otherwise. */
#define NOT_OLD ":%COMPAT:-VERS-TLS1.1:-VERS-TLS1.0"

/* What the computer has for all its programs goes before what GnuTLS thinks by itself. */
static const char *const choices[] = { "@SYSTEM" NOT_OLD, "NORMAL" NOT_OLD };

static const char *
find_choice (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      gnutls_priority_t priority;

      if (gnutls_priority_init (&priority, choices[i], NULL) != GNUTLS_E_SUCCESS)
        continue;

      gnutls_priority_deinit (priority);

      return choices[i];
    }

  return NULL;
}

/* GnuTLS takes itself down while the process ends, with the threads still running: one in the
 * middle of a handshake or of making a key then works on memory that was given back. It counts how
 * often it was set up, and goes down only as often; so once more is once too often for that.
 * https://gnutls.org/manual/html_node/Core-TLS-API.html (gnutls_global_init) */
void
medic_tls_stay (void)
{
  static gsize done = 0;

  if (!g_once_init_enter (&done))
    return;

  gnutls_global_init ();
  g_once_init_leave (&done, 1);
}

/* Before the first connection. Only this program is to hold to it, none that it starts, such as the
 * browser; and whoever set something is left with it. */
void
medic_tls_forbid_old (void)
{
  static gsize done = 0;
  const char *choice;

  if (!g_once_init_enter (&done))
    return;

  medic_tls_stay ();
  choice = g_getenv (VARIABLE) == NULL ? find_choice () : NULL;
  if (choice != NULL)
    {
      GType connection = g_tls_backend_get_client_connection_type (g_tls_backend_get_default ());

      g_setenv (VARIABLE, choice, TRUE);
      g_type_class_unref (g_type_class_ref (connection));
      g_unsetenv (VARIABLE);
    }
  g_once_init_leave (&done, 1);
}
