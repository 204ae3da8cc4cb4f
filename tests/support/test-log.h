/* test-log.h - what is said to the log while a test runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GString *test_log_init (int    *argc,
                        char ***argv);

G_END_DECLS
