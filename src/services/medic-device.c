/* medic-device.c - signing in by a code that is typed in on another page or device (RFC 8628)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-device-private.h"

#define USUAL_SECOND 1000

G_DEFINE_FINAL_TYPE (MedicDevice, medic_device, G_TYPE_OBJECT)

/* The code that began. */
typedef struct
{
  MedicDevice  *device;   /* (nullable) */
  MedicRefusal *refusal;  /* (nullable) */
} Begun;

static void
begun_free (Begun *self)
{
  g_clear_object (&self->device);
  g_clear_pointer (&self->refusal, medic_refusal_free);
  g_free (self);
}

static void
medic_device_finalize (GObject *object)
{
  MedicDevice *self = MEDIC_DEVICE (object);

  g_clear_object (&self->oauth);
  g_clear_pointer (&self->code, medic_device_code_free);
  g_clear_pointer (&self->scopes, g_free);

  G_OBJECT_CLASS (medic_device_parent_class)->finalize (object);
}

static void
medic_device_class_init (MedicDeviceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = medic_device_finalize;
}

static void
medic_device_init (MedicDevice *self)
{
  self->second = USUAL_SECOND;
  self->born = g_get_monotonic_time ();
}

static void
on_begun (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  MedicOauth *oauth = g_task_get_source_object (task);
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (MedicDeviceCode) code = NULL;
  MedicRefusal *refusal;
  GError *error = NULL;
  Begun *begun;

  reply = medic_http_send_finish (SOUP_SESSION (source), result, &error);
  if (reply == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  refusal = medic_refusal_new_from_reply (reply);
  code = medic_device_code_new (reply, medic_oauth_get_authority (oauth));
  if (refusal == NULL && code == NULL)
    {
      g_task_return_error (task, medic_http_reply_new_error (reply));
      return;
    }

  begun = g_new0 (Begun, 1);
  begun->refusal = refusal;
  if (refusal == NULL)
    {
      begun->device = g_object_new (MEDIC_TYPE_DEVICE, NULL);
      begun->device->oauth = g_object_ref (oauth);
      begun->device->code = g_steal_pointer (&code);
      begun->device->scopes = g_strdup (g_task_get_task_data (task));
    }
  g_task_return_pointer (task, begun, (GDestroyNotify) begun_free);
}

/* Gets a code to be typed in. */
void
medic_device_begin_async (MedicOauth          *oauth,
                          MedicTier            tier,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task = g_task_new (oauth, cancellable, callback, user_data);
  char *scopes = medic_oauth_dup_scopes (oauth, tier);
  const char *const form[] = {
    "client_id", medic_oauth_get_client_id (oauth), "scope", scopes, NULL
  };

  g_task_set_source_tag (task, medic_device_begin_async);
  g_task_set_task_data (task, scopes, g_free);
  medic_oauth_post_async (oauth, "/devicecode", form, cancellable, on_begun, task);
}

/**
 * medic_device_begin_finish:
 * @refusal: (out) (transfer full) (nullable): set when Microsoft said no
 *
 * Returns: (transfer full): the code; or %NULL with either @refusal or @error
 */
MedicDevice *
medic_device_begin_finish (MedicOauth    *oauth,
                           GAsyncResult  *result,
                           MedicRefusal **refusal,
                           GError       **error)
{
  Begun *begun;
  MedicDevice *device;

  g_return_val_if_fail (g_task_is_valid (result, oauth), NULL);

  begun = g_task_propagate_pointer (G_TASK (result), error);
  if (begun == NULL)
    return NULL;

  device = g_steal_pointer (&begun->device);
  if (refusal != NULL)
    *refusal = g_steal_pointer (&begun->refusal);
  begun_free (begun);

  return device;
}

/* What the person types in: a secret between her, us and Microsoft's page. */
const char *
medic_device_get_user_code (MedicDevice *self)
{
  return self->code->user_code;
}

/* Where it is typed in: as Microsoft said, for it differs with the kind of account. */
const char *
medic_device_get_page (MedicDevice *self)
{
  return self->code->page;
}

/* Returns: until when it is good, by g_get_monotonic_time() */
gint64
medic_device_get_deadline (MedicDevice *self)
{
  return self->born + (gint64) self->code->life * self->second * 1000;
}

/* Practice and tests need not take as long as the real thing. */
void
medic_device_set_second (MedicDevice *self,
                         guint        milliseconds)
{
  self->second = milliseconds;
}
