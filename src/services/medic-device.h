/* medic-device.h - signing in by a code that is typed in on another page or device (RFC 8628)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-oauth.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_DEVICE (medic_device_get_type ())
G_DECLARE_FINAL_TYPE (MedicDevice, medic_device, MEDIC, DEVICE, GObject)

void         medic_device_begin_async   (MedicOauth           *oauth,
                                         MedicTier             tier,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
MedicDevice *medic_device_begin_finish  (MedicOauth           *oauth,
                                         GAsyncResult         *result,
                                         MedicRefusal        **refusal,
                                         GError              **error);

const char  *medic_device_get_user_code (MedicDevice          *self);
const char  *medic_device_get_page      (MedicDevice          *self);
gint64       medic_device_get_deadline  (MedicDevice          *self);
void         medic_device_set_second    (MedicDevice          *self,
                                         guint                 milliseconds);

void         medic_device_wait_async    (MedicDevice          *self,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
MedicTokens *medic_device_wait_finish   (MedicDevice          *self,
                                         GAsyncResult         *result,
                                         MedicRefusal        **refusal,
                                         GError              **error);

G_END_DECLS
