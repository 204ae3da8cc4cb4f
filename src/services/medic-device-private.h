/* medic-device-private.h - a code to be typed in, and who waits for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-device.h"
#include "services/medic-oauth-private.h"

G_BEGIN_DECLS

/**
 * MedicDeviceCode:
 * @device_code: what only we know
 * @user_code: what the person types in
 * @page: where: https, and one of Microsoft's, or of the service that was asked
 * @interval: seconds between two questions
 * @life: seconds until it is over
 */
typedef struct
{
  MedicWiped *device_code;
  MedicWiped *user_code;
  char        *page;
  guint        interval;
  guint        life;
} MedicDeviceCode;

struct _MedicDevice
{
  GObject parent_instance;

  MedicOauth *oauth;
  MedicDeviceCode *code;
  char *scopes;
  guint second;     /* how long one takes, in milliseconds */
  gint64 born;      /* monotonic, in microseconds */
};

MedicDeviceCode *medic_device_code_new  (const MedicHttpReply *reply,
                                         const char           *authority);
void             medic_device_code_free (MedicDeviceCode      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicDeviceCode, medic_device_code_free)

G_END_DECLS
