/* slowness.h - how many times as long everything takes where each access to memory is looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The set-up that makes it slow says so. */
static inline gint64
get_slowness (void)
{
  const char *told = g_getenv ("MEDIC_SLOWNESS");

  return told != NULL ? g_ascii_strtoll (told, NULL, 10) : 1;
}

G_END_DECLS
