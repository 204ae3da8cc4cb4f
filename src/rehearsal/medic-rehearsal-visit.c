/* medic-rehearsal-visit.c - the practice customer follows a link, as a person does in a browser
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-rehearsal-private.h"

#include <libsoup/soup.h>
#include <string.h>

#include "rehearsal/medic-practice-browser.h"

#define LONGEST_PAGE (128 * 1024)
#define LONGEST_ADDRESS (8 * 1024)
#define MOST_PAGES 12
#define VISIT_SECONDS 30

#define FORM_TYPE "application/x-www-form-urlencoded"

/* One walk from page to page. It ends once: at the last page, or early. */
typedef struct
{
  MedicPracticePerson *person;
  SoupSession         *session;
  SoupMessage         *message;    /* (nullable): the page that is fetched */
  GCancellable        *own;        /* cancelled when it ends early */
  GCancellable        *callers;    /* (nullable) */
  gulong               cancelled;  /* handler id on the caller's; 0 for none */
  guint                deadline;   /* source id; 0 when it has passed */
  gboolean             late;
  guint                n_pages;
  char                 page[LONGEST_PAGE + 1];
} Walk;

/* The walk, in the order in which it happens. */
static void     go           (GTask        *task,
                              const char   *uri,
                              const char   *form);
static void     on_opened    (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data);
static void     on_read      (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data);
static void     look_around  (GTask        *task);
static gboolean on_deadline  (gpointer      user_data);
static void     on_cancelled (GCancellable *cancellable,
                              gpointer      user_data);

static void
walk_free (Walk *self)
{
  g_clear_handle_id (&self->deadline, g_source_remove);
  if (self->cancelled != 0)
    g_signal_handler_disconnect (self->callers, self->cancelled);
  soup_session_abort (self->session);
  g_clear_pointer (&self->person, medic_practice_person_free);
  g_clear_object (&self->message);
  g_clear_object (&self->session);
  g_clear_object (&self->own);
  g_clear_object (&self->callers);
  explicit_bzero (self->page, sizeof self->page);
  g_free (self);
}

static SoupSession *
new_session (MedicRehearsal *self)
{
  g_autoptr (GTlsDatabase) trust = medic_rehearsal_new_trust (self);
  SoupSession *session = soup_session_new_with_options ("timeout", VISIT_SECONDS, "user-agent",
                                                        "Practice", "proxy-resolver", NULL, NULL);

  soup_session_set_tls_database (session, trust);

  return session;
}

/**
 * medic_rehearsal_visit_async:
 * @link: the page that a sign-in wants opened
 * @code: (nullable): what it wants typed in there
 *
 * Has the practice customer sign in, without a browser: picks the account, accepts what is asked
 * for, and goes where that leads, in this world or to a door on this computer.
 */
void
medic_rehearsal_visit_async (MedicRehearsal      *self,
                             const char          *link,
                             const char          *code,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Walk *walk;

  g_task_set_source_tag (task, medic_rehearsal_visit_async);
  if (g_task_return_error_if_cancelled (task))
    return;

  walk = g_new0 (Walk, 1);
  walk->session = new_session (self);
  walk->person = g_new0 (MedicPracticePerson, 1);
  walk->person->base = medic_rehearsal_dup_base (self);
  walk->person->address = g_strdup (medic_rehearsal_get_sign_in_address (self));
  walk->person->code = g_strdup (code);
  walk->own = g_cancellable_new ();
  g_task_set_task_data (task, walk, (GDestroyNotify) walk_free);
  g_task_set_check_cancellable (task, FALSE);

  if (!medic_practice_person_is_there (walk->person, link))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Not of this world");
      return;
    }

  walk->deadline = g_timeout_add_seconds (VISIT_SECONDS, on_deadline, walk);
  if (g_set_object (&walk->callers, cancellable))
    walk->cancelled = g_signal_connect (cancellable, "cancelled", G_CALLBACK (on_cancelled), walk);
  go (task, link, NULL);
}

/* @form: (nullable): NULL for GET */
static void
go (GTask      *task,
    const char *uri,
    const char *form)
{
  Walk *walk = g_task_get_task_data (task);

  g_clear_object (&walk->message);
  if (++walk->n_pages > MOST_PAGES || strlen (uri) > LONGEST_ADDRESS
      || !medic_practice_person_may_go (walk->person, uri))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Led astray");
      return;
    }

  walk->message = soup_message_new (form != NULL ? SOUP_METHOD_POST : SOUP_METHOD_GET, uri);
  if (walk->message == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Not an address");
      return;
    }

  soup_message_add_flags (walk->message, SOUP_MESSAGE_NO_REDIRECT);
  if (form != NULL)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (form, strlen (form));
      soup_message_set_request_body_from_bytes (walk->message, FORM_TYPE, bytes);
    }
  soup_session_send_async (walk->session, walk->message, G_PRIORITY_DEFAULT, walk->own, on_opened,
                           g_object_ref (task));
}

/* @error: (transfer full): what stopped it; too late is too late, whatever it stopped */
static void
fail (GTask  *task,
      GError *error)
{
  const Walk *walk = g_task_get_task_data (task);
  g_autoptr (GError) owned = error;

  if (walk->late)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "The visit took too long");
  else
    g_task_return_error (task, g_steal_pointer (&owned));
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Walk *walk = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GInputStream) stream = NULL;

  stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  if (stream == NULL)
    fail (task, error);
  else
    g_input_stream_read_all_async (stream, walk->page, LONGEST_PAGE, G_PRIORITY_DEFAULT, walk->own,
                                   on_read, g_steal_pointer (&task));
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Walk *walk = g_task_get_task_data (task);
  gsize size = 0;
  GError *error = NULL;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &size, &error))
    {
      fail (task, error);
      return;
    }

  walk->page[size] = '\0';
  look_around (task);
}

/* Returns: (transfer full) (nullable): where the page that was fetched leads by itself */
static char *
dup_next (const Walk *walk)
{
  const char *location = soup_message_headers_get_one (
    soup_message_get_response_headers (walk->message), "Location");
  g_autofree char *here = g_uri_to_string (soup_message_get_uri (walk->message));

  if (!SOUP_STATUS_IS_REDIRECTION (soup_message_get_status (walk->message)) || location == NULL)
    return NULL;

  return g_uri_resolve_relative (here, location, G_URI_FLAGS_ENCODED, NULL);
}

/* What to do at the page that was fetched. A door shows its own page: that is the end. */
static void
look_around (GTask *task)
{
  Walk *walk = g_task_get_task_data (task);
  guint status = soup_message_get_status (walk->message);
  g_autofree char *here = g_uri_to_string (soup_message_get_uri (walk->message));
  g_autofree char *next = dup_next (walk);
  g_auto (MedicPracticeMove) move = { NULL };

  if (next != NULL)
    go (task, next, NULL);
  else if (!SOUP_STATUS_IS_SUCCESSFUL (status))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Status %u", status);
  else if (!medic_practice_person_is_there (walk->person, here))
    g_task_return_pointer (task, NULL, NULL);
  else if (!medic_practice_move_read (&move, walk->person, walk->page))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Not a page that is known");
  else if (move.uri != NULL)
    go (task, move.uri, move.form);
  else
    g_task_return_pointer (task, g_steal_pointer (&move.shown), g_free);
}

static gboolean
on_deadline (gpointer user_data)
{
  Walk *walk = user_data;

  walk->deadline = 0;
  walk->late = TRUE;
  g_cancellable_cancel (walk->own);

  return G_SOURCE_REMOVE;
}

static void
on_cancelled (GCancellable *cancellable,
              gpointer      user_data)
{
  Walk *walk = user_data;

  g_cancellable_cancel (walk->own);
}

/**
 * medic_rehearsal_visit_finish:
 * @shown: (out) (transfer full) (nullable): the words on Microsoft's page with which the person is
 *   left, to be pasted; NULL when the program has its answer
 *
 * Returns: whether the person came to an end; else %FALSE with %G_IO_ERROR_INVALID_ARGUMENT for a
 *   link that is not of this world, %G_IO_ERROR_INVALID_DATA for a page that leads nowhere,
 *   %G_IO_ERROR_TIMED_OUT, %G_IO_ERROR_CANCELLED, or what the way met
 */
gboolean
medic_rehearsal_visit_finish (MedicRehearsal  *self,
                              GAsyncResult    *result,
                              char           **shown,
                              GError         **error)
{
  g_autoptr (GError) own = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  text = g_task_propagate_pointer (G_TASK (result), &own);
  if (own != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&own));
      return FALSE;
    }

  if (shown != NULL)
    *shown = g_steal_pointer (&text);

  return TRUE;
}
