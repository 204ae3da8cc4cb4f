/* medic-walk.h - steps that start without a diagnosis
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-diagnosis.h"

G_BEGIN_DECLS

/**
 * MedicWalk:
 * @id: stable name; links and the terminal program use it
 * @title: (translatable): its name, two or three words
 * @lead: (translatable): what it is good for
 * @agent: (translatable): the words for the one on the phone
 * @asks: (array zero-terminated=1): ids of the questions that decide which steps are needed
 * @steps: in order
 * @sources: what the steps rest on
 */
typedef struct
{
  const char        *id;
  const char        *title;
  const char        *lead;
  const char        *agent;
  const char *const *asks;
  const MedicStep   *steps;
  const MedicSource *sources;
} MedicWalk;

#define MEDIC_ASKS(...) ((const char *const[]) { __VA_ARGS__, NULL })

G_END_DECLS
