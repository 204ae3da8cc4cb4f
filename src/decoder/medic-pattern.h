/* medic-pattern.h - patterns, each made ready once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GRegex   *medic_pattern_get     (const char         *pattern,
                                 GRegexCompileFlags  flags);
gboolean  medic_pattern_matches (const char         *pattern,
                                 GRegexCompileFlags  flags,
                                 const char         *text);

G_END_DECLS
