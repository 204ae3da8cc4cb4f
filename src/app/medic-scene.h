/* medic-scene.h - the picture below the marks of a drawing, in the colours of the style in use
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MedicInk:
 * @paper: what the picture is drawn on
 * @ink: what it is drawn with; its greys are between the two
 * @strong: darker greys, for those who need more contrast
 * @mirrored: for a language that is read from right to left
 * @width: of the picture, in pixels of the screen
 * @height: of it
 *
 * All that a picture of a scene depends on.
 */
typedef struct
{
  GdkRGBA  paper;
  GdkRGBA  ink;
  gboolean strong;
  gboolean mirrored;
  int      width;
  int      height;
} MedicInk;

gboolean    medic_ink_equal    (const MedicInk *a,
                                const MedicInk *b);
char       *medic_scene_colour (const char     *svg,
                                const MedicInk *ink);
GdkTexture *medic_scene_render (const char     *scene,
                                const MedicInk *ink);

G_END_DECLS
