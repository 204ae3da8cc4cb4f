/* fault-house.c - a network of this process alone, in which a name server may have its port
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <net/if.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "faults/fault-names.h"

#define INSIDE "MEDIC_FAULT_HOUSE"

static char *resolv_conf;

/* What @argv says is begun anew in there. Returns: %FALSE where no house can stand; outside it does
 * not return else */
gboolean
fault_house_enter (char **argv)
{
  static const char *const probe[] = { "unshare", "-rmn", "true", NULL };
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autofree char *self = NULL;
  int status = 1;

  if (g_getenv (INSIDE) != NULL)
    return TRUE;

  if (!g_spawn_sync (NULL, (char **) probe, NULL,
                     G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                     NULL, NULL, NULL, NULL, &status, NULL) || status != 0)
    return FALSE;

  self = g_file_read_link ("/proc/self/exe", NULL);
  g_ptr_array_add (command, (char *) "unshare");
  g_ptr_array_add (command, (char *) "-rmn");
  g_ptr_array_add (command, self);
  for (gsize i = 1; argv[i] != NULL; i++)
    g_ptr_array_add (command, argv[i]);
  g_ptr_array_add (command, NULL);
  g_setenv (INSIDE, "yes", TRUE);
  execvp ("unshare", (char **) command->pdata);

  return FALSE;
}

static void
go_up (void)
{
  struct ifreq loopback = { .ifr_name = "lo" };
  int fd = socket (AF_INET, SOCK_DGRAM, 0);

  g_assert_no_errno (fd);
  loopback.ifr_flags = IFF_UP | IFF_LOOPBACK | IFF_RUNNING;
  g_assert_no_errno (ioctl (fd, SIOCSIFFLAGS, &loopback));
  close (fd);
}

/* Returns: (transfer full): a file that stands in the place of @path in there */
static char *
put_before (const char *path,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  char *file = NULL;
  int fd = g_file_open_tmp ("fault-house-XXXXXX", &file, &error);

  g_assert_no_error (error);
  close (fd);
  g_assert_true (g_file_set_contents (file, text, -1, NULL));
  g_assert_no_errno (chmod (file, 0644));
  g_assert_no_errno (mount (file, path, NULL, MS_BIND, NULL));
  /* What is mounted stays. */
  g_unlink (file);

  return file;
}

/* Once, before anybody asks for a name. */
void
fault_house_open (void)
{
  g_autofree char *names = NULL;

  go_up ();
  resolv_conf = put_before ("/etc/resolv.conf", "nameserver 127.0.0.1\n");
  names = put_before ("/etc/nsswitch.conf", "hosts: files dns\n");
}

/* From now on the computer asks @server. Written in place: the file is mounted. */
void
fault_house_ask (const char *server)
{
  g_autofree char *text = g_strdup_printf ("nameserver %s\n", server);
  FILE *file = fopen ("/etc/resolv.conf", "w");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (text, 1, strlen (text), file), ==, strlen (text));
  fclose (file);
}
