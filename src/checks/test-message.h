/* test-message.h - does a message to oneself arrive, and who wrote it?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-check.h"

G_BEGIN_DECLS

/**
 * MedicTestMessagePace:
 * @interval: milliseconds from one look to the next
 * @patience: milliseconds until it is looked for no more
 */
typedef struct
{
  guint interval;
  guint patience;
} MedicTestMessagePace;

void medic_test_message_run (GTask                      *task,
                             const MedicFacts           *known,
                             MedicServices              *services,
                             const MedicTestMessagePace *pace);

G_END_DECLS
