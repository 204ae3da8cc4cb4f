/* medic-json-look.h - whether bytes are JSON, before anybody else looks at them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint medic_json_look (const char *data,
                       gsize       size);

G_END_DECLS
