/* medic-json-text.h - JSON that somebody sent, and how little of it is believed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonObject *medic_json_text_parse (const char  *text,
                                   gsize        length,
                                   gsize        longest,
                                   GError     **error);

G_END_DECLS
