/* desk-caller.h - somebody on the phone who says what is so, as far as it is known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-desk.h"

G_BEGIN_DECLS

typedef enum
{
  DESK_CALLER_BEST,   /* asked what narrows most, as the desk lists it */
  DESK_CALLER_TABLE,  /* asked whatever makes sense, in the order of the tables */
} DeskCallerOrder;

/* How a call went. */
typedef struct
{
  guint n_asked;     /* until nothing more was to be asked */
  guint n_to_found;  /* until what was found in the end was found first, and stayed */
} DeskCall;

DeskCall desk_caller_ask (MedicDesk        *desk,
                          const MedicFacts *truth,
                          DeskCallerOrder   order);

G_END_DECLS
