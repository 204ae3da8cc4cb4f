/* medic-renderer.h - what draws the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

void medic_renderer_choose (void);
void medic_renderer_forget (void);
