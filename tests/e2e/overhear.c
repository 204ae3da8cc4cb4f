/* overhear.c - for a test to load into a program: writes down all that it says and hears by TLS
 *
 * Whatever is secret there is known to the test in this way, and the program need not tell it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <dlfcn.h>
#include <fcntl.h>
#include <gnutls/gnutls.h>
#include <stdlib.h>
#include <unistd.h>

typedef ssize_t (*Send)    (gnutls_session_t session, const void *data, size_t size);
typedef ssize_t (*Receive) (gnutls_session_t session, void *data, size_t size);

/* MEDIC_OVERHEARD names the file. */
static void
write_down (const void *data,
            ssize_t     size)
{
  const char *path = getenv ("MEDIC_OVERHEARD");
  int file;

  if (size <= 0 || path == NULL)
    return;

  file = open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (file < 0 || write (file, data, (size_t) size) != size)
    abort ();
  close (file);
}

ssize_t
gnutls_record_send (gnutls_session_t  session,
                    const void       *data,
                    size_t            size)
{
  Send real = (Send) dlsym (RTLD_NEXT, "gnutls_record_send");
  ssize_t sent = real (session, data, size);

  write_down (data, sent);

  return sent;
}

ssize_t
gnutls_record_recv (gnutls_session_t  session,
                    void             *data,
                    size_t            size)
{
  Receive real = (Receive) dlsym (RTLD_NEXT, "gnutls_record_recv");
  ssize_t received = real (session, data, size);

  write_down (data, received);

  return received;
}
