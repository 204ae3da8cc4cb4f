/* medic-drawing.h - a schematic picture of somebody else's page, and where to press on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every scene is drawn on a sheet of this size; marks are places on that sheet. */
#define MEDIC_DRAWING_WIDTH 400
#define MEDIC_DRAWING_HEIGHT 225

/* Where the number of a mark stands: outside the frame around it, where least is covered. Start and
 * end change sides in languages that are read from right to left. */
typedef enum
{
  MEDIC_SIDE_START,
  MEDIC_SIDE_END,
  MEDIC_SIDE_ABOVE,
  MEDIC_SIDE_BELOW,
} MedicSide;

/**
 * MedicMark:
 * @x: of the frame around what is pressed
 * @y: of that frame
 * @width: of that frame
 * @height: of that frame
 * @side: where its number stands
 * @again: a second place where the same can be: it has the number of the mark before it
 * @words: (translatable) (nullable): what is there, where no label says it
 * @label: (nullable): the label there, in English, as an identifier
 *
 * A mark with neither words nor a label is for the next of the labels that the step presses.
 */
typedef struct
{
  int         x;
  int         y;
  int         width;
  int         height;
  MedicSide   side;
  gboolean    again;
  const char *words;
  const char *label;
} MedicMark;

#define MEDIC_MARKS(...) ((const MedicMark[]) { __VA_ARGS__, { .width = 0 } })

/* @m: points at each mark in turn */
#define MEDIC_FOR_EACH_MARK(m, drawing) \
  for (const MedicMark *m = (drawing)->marks; m->width > 0; m++)

/**
 * MedicDrawing:
 * @id: stable name
 * @scene: name of the picture, which more than one drawing may mark
 * @alt: (translatable): the drawing in words: what it shows, and where to press
 * @marks: where to press, in this order
 */
typedef struct
{
  const char      *id;
  const char      *scene;
  const char      *alt;
  const MedicMark *marks;
} MedicDrawing;

guint medic_drawing_count_bare (const MedicDrawing *self);

G_END_DECLS
