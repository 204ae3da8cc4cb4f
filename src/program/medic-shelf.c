/* medic-shelf.c - unfinished cases, kept on this computer for as long as they are wanted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-shelf.h"

/* As many files as are read in search of those to show: some may be damaged. */
#define MOST_READ 12

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
  SIGNAL_DONE,
} MedicShelfSignal;

static guint signals[SIGNAL_DONE + 1];

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
