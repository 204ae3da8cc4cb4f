/* medic-shelf.c - unfinished cases, kept on this computer for as long as they are wanted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-shelf.h"

/**
 * MedicShelf:
 *
 * A folder with a file for each case. What is to be done there is done one after another, and never
 * by the thread that shows the window: a disk may take its time. Of what is still to be written of
 * one case, only the newest is.
 */
struct _MedicShelf
{
  GObject parent_instance;

  char *folder;
  GQueue jobs;              /* (element-type GTask): still to be done; the first one is next */
  GTask *current;           /* (unowned) (nullable): under way */
  GMutex busy;              /* held while something is done in the folder */
};

G_DEFINE_FINAL_TYPE (MedicShelf, medic_shelf, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_KEPT,
  SIGNAL_FORGOTTEN,
} MedicShelfSignal;

static guint signals[SIGNAL_FORGOTTEN + 1];

typedef enum
{
  JOB_WRITE,
  JOB_REMOVE,
  JOB_LIST,
} JobKind;

/* Something to be done in the folder; belongs to its task. */
typedef struct
{
  JobKind          kind;
  char            *id;
  GBytes          *text;
  gint64           time;
  GPtrArray       *offers;  /* (element-type MedicOffer): not read yet */
  MedicShelfFault  fault;
  gboolean         done;
  gboolean         dropped;  /* another text took its place before it was begun */
} Job;

/* A job, in the order in which it happens. */
static void add_job      (MedicShelf   *self,
                          GTask        *task,
                          Job          *job);
static void start_next   (MedicShelf   *self);
static void work         (GTask        *task,
                          gpointer      source,
                          gpointer      data,
                          GCancellable *cancellable);
static void on_job_done  (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data);

static void
job_free (Job *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_free (self);
}

static void
medic_shelf_finalize (GObject *object)
{
  MedicShelf *self = MEDIC_SHELF (object);

  g_queue_clear_full (&self->jobs, g_object_unref);
  g_clear_pointer (&self->folder, g_free);
  g_mutex_clear (&self->busy);

  G_OBJECT_CLASS (medic_shelf_parent_class)->finalize (object);
}

static void
medic_shelf_class_init (MedicShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = medic_shelf_finalize;

  /**
   * MedicShelf::kept:
   * @id: of a case
   * @fault: (type guint): a #MedicShelfFault
   *
   * It is on the disk, and stays there when the power goes; or it could not be put there.
   */
  signals[SIGNAL_KEPT] =
    g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);

  /**
   * MedicShelf::forgotten:
   * @id: of a case
   * @fault: (type guint): a #MedicShelfFault
   *
   * It is not on the disk any more; or it could not be removed.
   */
  signals[SIGNAL_FORGOTTEN] =
    g_signal_new ("forgotten", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
}

static void
medic_shelf_init (MedicShelf *self)
{
  g_queue_init (&self->jobs);
  g_mutex_init (&self->busy);
}

/* Returns: (transfer full): what is kept in @folder, which is made when it is needed */
MedicShelf *
medic_shelf_new (const char *folder)
{
  MedicShelf *self = g_object_new (MEDIC_TYPE_SHELF, NULL);

  self->folder = g_strdup (folder);

  return self;
}

/* Returns: (transfer none): that of the person who runs the program */
MedicShelf *
medic_shelf_get_default (void)
{
  static MedicShelf *shelf = NULL;

  if (shelf == NULL)
    {
      g_autofree char *folder =
        g_build_filename (g_get_user_state_dir (), "mail-medic", "cases", NULL);
      shelf = medic_shelf_new (folder);
    }

  return shelf;
}

const char *
medic_shelf_get_folder (MedicShelf *self)
{
  return self->folder;
}

static Job *
get_job (gpointer task)
{
  return g_task_get_task_data (task);
}

static void
add_job (MedicShelf *self,
         GTask      *task,
         Job        *job)
{
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_queue_push_tail (&self->jobs, task);
  start_next (self);
}

static void
start_next (MedicShelf *self)
{
  if (self->current != NULL || g_queue_is_empty (&self->jobs))
    return;

  self->current = g_queue_peek_head (&self->jobs);
  g_task_run_in_thread (self->current, work);
  g_object_unref (g_queue_pop_head (&self->jobs));
}

static void
do_it (MedicShelf *self,
       Job        *job)
{
  switch (job->kind)
    {
    case JOB_WRITE:
      job->fault = medic_shelf_folder_write (self->folder, job->id, job->text, job->time);
      break;

    case JOB_REMOVE:
      job->fault = medic_shelf_folder_remove (self->folder, job->id);
      break;

    case JOB_LIST:
      job->offers = medic_offers_collect (self->folder);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* Does it, unless somebody who could not wait did. In whichever thread. */
static void
do_job (MedicShelf *self,
        Job        *job)
{
  g_mutex_lock (&self->busy);
  if (!job->done)
    do_it (self, job);
  job->done = TRUE;
  g_mutex_unlock (&self->busy);
}

static void
work (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  do_job (MEDIC_SHELF (source), data);
  g_task_return_boolean (task, TRUE);
}

/* A job of somebody who does not wait for it is over. */
static void
on_job_done (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  MedicShelf *self = MEDIC_SHELF (source);
  const Job *job = get_job (result);

  if (job->dropped)
    return;

  self->current = NULL;
  if (job->fault != MEDIC_SHELF_FINE)
    g_debug ("A case could not be kept or removed: fault %d", (int) job->fault);
  g_signal_emit (self, signals[job->kind == JOB_WRITE ? SIGNAL_KEPT : SIGNAL_FORGOTTEN], 0,
                 job->id, (guint) job->fault);
  start_next (self);
}

/* Takes away what is still to be written of a case, unless somebody who looks is to see it. */
static void
drop_writes (MedicShelf *self,
             const char *id)
{
  for (GList *i = self->jobs.tail, *before; i != NULL && get_job (i->data)->kind != JOB_LIST;
       i = before)
    {
      Job *job = get_job (i->data);

      before = i->prev;
      if (job->kind == JOB_WRITE && g_str_equal (job->id, id))
        {
          job->dropped = TRUE;
          g_task_return_boolean (i->data, FALSE);
          g_object_unref (i->data);
          g_queue_delete_link (&self->jobs, i);
        }
    }
}

static void
add_change (MedicShelf *self,
            JobKind     kind,
            const char *id,
            GBytes     *text,
            gint64      time)
{
  Job *job;

  g_return_if_fail (medic_shelf_folder_is_id (id));

  job = g_new0 (Job, 1);
  job->kind = kind;
  job->id = g_strdup (id);
  job->text = text != NULL ? g_bytes_ref (text) : NULL;
  job->time = time;
  drop_writes (self, id);
  add_job (self, g_task_new (self, NULL, on_job_done, NULL), job);
}

/**
 * medic_shelf_keep:
 * @id: of the case; an older text of it is replaced
 * @text: the case as JSON
 * @time: when that was, in seconds since 1970; 0 for now
 */
void
medic_shelf_keep (MedicShelf *self,
                  const char *id,
                  GBytes     *text,
                  gint64      time)
{
  add_change (self, JOB_WRITE, id, text, time);
}

void
medic_shelf_forget (MedicShelf *self,
                    const char *id)
{
  add_change (self, JOB_REMOVE, id, NULL, 0);
}

/* Does at once what is still to be done for good, and waits for the disk: the program ends. */
void
medic_shelf_flush (MedicShelf *self)
{
  if (self->current != NULL)
    do_job (self, get_job (self->current));

  for (GList *i = self->jobs.head; i != NULL; i = i->next)
    if (get_job (i->data)->kind != JOB_LIST)
      do_job (self, get_job (i->data));
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  MedicShelf *self = MEDIC_SHELF (source);
  g_autoptr (GPtrArray) offers = g_steal_pointer (&get_job (result)->offers);

  self->current = NULL;
  start_next (self);
  if (g_task_return_error_if_cancelled (task))
    return;

  medic_offers_read (offers);
  g_task_return_pointer (task, g_steal_pointer (&offers), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * medic_shelf_list_async:
 *
 * Looks for the cases that the person may go on with; what was asked for before is done by then.
 * Those that are too old are removed.
 */
void
medic_shelf_list_async (MedicShelf          *self,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->kind = JOB_LIST;
  add_job (self, g_task_new (self, NULL, on_listed, task), job);
}

/* Returns: (transfer full) (nullable) (element-type MedicOffer): the newest first; those that can
 *   be read are at most %MEDIC_OFFERS_SHOWN. NULL when it was cancelled */
GPtrArray *
medic_shelf_list_finish (MedicShelf    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
