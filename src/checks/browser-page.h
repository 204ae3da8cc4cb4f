/* browser-page.h - the page that the browser shows at the end of a sign-in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *medic_browser_page_new (gboolean granted);

G_END_DECLS
