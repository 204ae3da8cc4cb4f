/* batch.c - “check --batch”: many addresses, a line of JSON for each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/batch.h"

#include <errno.h>
#include <unistd.h>

#include "cli/batch-done.h"
#include "cli/batch-out.h"
#include "cli/batch-row.h"
#include "cli/batch-tally.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/wait.h"

#define CHUNK (256 * 1024)
#define TICK_MILLISECONDS 250

/* One list that is gone through. */
typedef struct
{
  MedicProgram     *program;
  GInputStream     *stream;
  MedicBatchDone   *done;         /* (nullable) */
  MedicAddressList *list;
  MedicBatch       *batch;
  MedicBatchTally  *tally;
  MedicBatchOut     out;
  GAsyncResult     *read;         /* (nullable): more of the list is there */
  gboolean          is_reading;
  gboolean          ended;        /* there is no more of the list */
  GError           *error;        /* (nullable): why there is none */
  guint64           next_line;    /* behind the last one that was taken */
  guint64           lost_line;    /* that could not be written; 0 for none */
  guint             tick;         /* source id */
} Work;

static void
work_clear (Work *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_pointer (&self->batch, medic_batch_free);
  g_clear_pointer (&self->list, medic_address_list_free);
  g_clear_pointer (&self->tally, medic_batch_tally_free);
  g_clear_pointer (&self->done, medic_batch_done_free);
  g_clear_object (&self->stream);
  g_clear_object (&self->program);
  g_clear_object (&self->read);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static void
pass (const MedicBatchRow *row,
      gpointer             data)
{
  Work *self = data;
  g_autofree char *line = medic_batch_row_dup (row);

  if (self->lost_line != 0)
    return;

  if (medic_batch_out_write (&self->out, line))
    medic_batch_tally_count (self->tally, row);
  else
    self->lost_line = row->line;
}

/* Opens what is read. Returns 0, or the exit status after it said what is wrong. */
static int
open_files (Work                 *self,
            const MedicBatchCall *call)
{
  g_autoptr (GError) error = NULL;

  self->program = call->rehearse == NULL ? medic_program_new ()
                                         : medic_program_new_practice (call->rehearse, &error);
  if (self->program == NULL)
    return medic_cli_usage_error (error->message);

  if (call->skip_done != NULL)
    self->done = medic_batch_done_read (call->skip_done);
  if (call->skip_done != NULL && self->done == NULL)
    return medic_cli_wrong (_("“{what}” cannot be read."), call->skip_done);

  self->stream = medic_input_open (call->file, NULL);
  if (self->stream == NULL)
    return medic_cli_wrong (_("“{what}” cannot be read."), call->file);

  return 0;
}

/* Also wakes the main loop when a signal came just before it slept. */
static gboolean
on_tick (gpointer user_data)
{
  Work *self = user_data;

  medic_batch_tally_show (self->tally, self->batch);

  return G_SOURCE_CONTINUE;
}

static void
begin (Work                 *self,
       const MedicBatchCall *call)
{
  const MedicBatchWish wish = {
    .unordered = call->unordered,
    .seconds = call->seconds,
    .tell = medic_batch_row_tell,
    .pass = pass,
    .data = self,
  };

  self->list = medic_address_list_new ();
  self->batch = medic_batch_new (self->program, &wish);
  self->tally = medic_batch_tally_new ();
  self->next_line = 1;
  medic_batch_out_begin (&self->out, STDOUT_FILENO);
  /* What was torn before does not tear the next line. */
  if (self->done != NULL && medic_batch_done_is_torn (self->done, STDOUT_FILENO))
    medic_batch_out_write (&self->out, "\n");

  medic_interrupt_heed ();
  self->tick = g_timeout_add (TICK_MILLISECONDS, on_tick, self);
}

static void
take_rows (Work *self)
{
  MedicListed listed;

  while (self->lost_line == 0 && !medic_batch_is_full (self->batch)
         && medic_address_list_next (self->list, &listed))
    {
      gboolean is_done = self->done != NULL && medic_batch_done_has (self->done, &listed);

      if (is_done)
        medic_batch_tally_count_done (self->tally);
      self->next_line = listed.line + 1;
      medic_batch_add (self->batch, &listed, is_done);
    }
}

static void
begin_to_read (Work *self)
{
  if (self->is_reading || self->ended || medic_batch_is_full (self->batch))
    return;

  self->is_reading = TRUE;
  g_input_stream_read_bytes_async (self->stream, CHUNK, G_PRIORITY_DEFAULT, NULL, medic_wait_keep,
                                   &self->read);
}

static void
take_what_is_read (Work *self)
{
  g_autoptr (GAsyncResult) result = g_steal_pointer (&self->read);
  g_autoptr (GBytes) bytes = NULL;

  if (result == NULL)
    return;

  self->is_reading = FALSE;
  bytes = g_input_stream_read_bytes_finish (self->stream, result, &self->error);
  self->ended = bytes == NULL || g_bytes_get_size (bytes) == 0;
  if (self->ended)
    medic_address_list_end (self->list);
  else
    medic_address_list_feed (self->list, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
go_through (Work *self)
{
  while (!medic_interrupt_is_asked () && self->lost_line == 0)
    {
      take_rows (self);
      begin_to_read (self);
      if (self->ended && medic_batch_get_n_waiting (self->batch) == 0)
        break;

      g_main_context_iteration (NULL, TRUE);
      /* What was read before is taken first. */
      if (!medic_batch_is_full (self->batch))
        take_what_is_read (self);
    }
}

static void
say (const char *message,
     guint64     line)
{
  g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, line);
  g_autofree char *filled = medic_words_fill (message, "line", number, NULL);

  g_printerr ("mail-medic-cli: %s\n", filled);
}

/* Where it ended before the end, and how to go on. */
static void
say_where (const Work *self)
{
  guint64 waiting = medic_batch_get_first_waiting (self->batch);
  guint64 line = self->next_line;

  if (self->lost_line != 0)
    line = self->lost_line;
  if (waiting != 0)
    line = MIN (line, waiting);

  /* Translators: the number of a line of a list; --skip-done is typed as it stands. */
  say (_("Line {line} is the first that is not written. With --skip-done it goes on from there."),
       line);
}

static int
say_lost (const Work *self)
{
  medic_output_say_lost (self->out.error);
  say_where (self);

  return EXIT_OUTPUT;
}

/* Returns: the exit status, after it said what it is for */
static int
end (Work                 *self,
     const MedicBatchCall *call)
{
  int status = EXIT_CLEAR;

  medic_batch_tally_hide (self->tally);
  if (self->lost_line != 0 && self->out.error != EINTR)
    status = say_lost (self);
  else if (medic_interrupt_is_asked ())
    {
      say_where (self);
      status = EXIT_INTERRUPTED;
    }
  else if (self->error != NULL)
    {
      g_autofree char *shown = medic_cli_dup_shown (call->file);
      g_autofree char *filled = medic_words_fill (_("“{what}” cannot be read."), "what", shown, NULL);

      g_printerr ("mail-medic-cli: %s\n", filled);
      say_where (self);
      status = EXIT_OUTPUT;
    }
  medic_batch_tally_print (self->tally, self->batch);

  return status;
}

/* Goes through a list. Returns the exit status: whatever was found, 0 when it came to its end. */
int
medic_cli_batch (const MedicBatchCall *call)
{
  g_auto (Work) work = { 0 };
  int status = open_files (&work, call);

  if (status != 0)
    return status;

  begin (&work, call);
  go_through (&work);

  return end (&work, call);
}
