/* medic-pretend-proxy.h - the proxy of a practice customer, and the word that it is there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-world.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_PRETEND_PROXY (medic_pretend_proxy_get_type ())
G_DECLARE_FINAL_TYPE (MedicPretendProxy, medic_pretend_proxy, MEDIC, PRETEND_PROXY, GObject)

MedicPretendProxy *medic_pretend_proxy_new  (GError            **error);
gboolean           medic_pretend_proxy_obey (MedicPretendProxy  *self,
                                             MedicProxyManner    manner,
                                             GError            **error);
void               medic_pretend_proxy_end  (MedicPretendProxy  *self);

G_END_DECLS
