/* batch-out.c - whole lines on standard output, or none
 *
 * Each line goes out by itself as soon as it is known: what was told as written is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/batch-out.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/interrupt.h"

/* Nobody reading any more is to be told, not died of. */
void
medic_batch_out_begin (MedicBatchOut *self,
                       int            fd)
{
  *self = (MedicBatchOut) { .fd = fd };
  signal (SIGPIPE, SIG_IGN);
}

/* Takes the beginning of a line out of a file again, where there is no room for the rest. */
static void
take_back (int   fd,
           gsize n)
{
  struct stat file;
  off_t end;

  if (n == 0 || fstat (fd, &file) != 0 || !S_ISREG (file.st_mode))
    return;

  end = lseek (fd, 0, SEEK_CUR);
  if (end == file.st_size && ftruncate (fd, end - (off_t) n) == 0)
    lseek (fd, end - (off_t) n, SEEK_SET);
}

/* Whether writing may be tried again. Who interrupts it does not wait for whoever reads; a line
 * that was begun is ended. */
static gboolean
may_go_on (const MedicBatchOut *self,
           int                  met,
           gsize                done)
{
  struct pollfd wait = { .fd = self->fd, .events = POLLOUT };

  if (met == EAGAIN)
    poll (&wait, 1, -1);

  return (met == EINTR || met == EAGAIN) && (done > 0 || !medic_interrupt_is_asked ());
}

/* Returns: whether all of @line was written. If not, it says why from now on, and writes no more;
 *   %EINTR when it was interrupted */
gboolean
medic_batch_out_write (MedicBatchOut *self,
                       const char    *line)
{
  gsize size = strlen (line);
  gsize done = 0;

  if (self->error == 0 && medic_interrupt_is_asked ())
    self->error = EINTR;

  while (self->error == 0 && done < size)
    {
      ssize_t n = write (self->fd, line + done, size - done);
      int met = errno;

      if (n >= 0)
        done += (gsize) n;
      else if (!may_go_on (self, met, done))
        self->error = met == EAGAIN ? EINTR : met;
    }

  if (self->error != 0)
    take_back (self->fd, done);

  return self->error == 0;
}
