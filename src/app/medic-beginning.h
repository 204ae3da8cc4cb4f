/* medic-beginning.h - how a case begins: with an address, a message, a choice or a walk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-guide.h"
#include "program/medic-program.h"

G_BEGIN_DECLS

/**
 * MedicBeginning:
 * @program: in whose world
 * @address: (nullable): what was typed; %NULL for a practice customer's own, or for none
 * @message: (nullable): what was pasted before
 * @shown: (nullable): what was chosen before
 * @asks: (nullable) (array zero-terminated=1): ids of questions to ask first; they outlive the case
 * @walk: (nullable): the steps that are wanted
 * @step: (nullable): the one step that is wanted
 * @the_case: (nullable): one that was begun before and goes on
 * @id: (nullable): where that one is on the shelf
 * @place: where it begins; 0 for where the guide leads
 */
typedef struct
{
  MedicProgram      *program;
  const char        *address;
  const char        *message;
  const char        *shown;
  const char *const *asks;
  const MedicWalk   *walk;
  const MedicStep   *step;
  MedicCase         *the_case;
  const char        *id;
  MedicPlace         place;
} MedicBeginning;

MedicCase *medic_beginning_new_case (const MedicBeginning *self);

G_END_DECLS
