/* medic-hosts-file.h - what a computer's own list of names says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean medic_hosts_file_lists (const char *text,
                                 const char *name);

G_END_DECLS
