/* mailbox-read.h - a mailbox and its calendar as Microsoft Graph shows them: a pure function
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-facts.h"
#include "services/medic-graph.h"

G_BEGIN_DECLS

/**
 * MedicMailboxReplies:
 * @sent: (nullable): %NULL when it was not asked for
 *
 * An answer of each thing that was asked for.
 */
typedef struct
{
  const MedicGraphReply *inbox;
  const MedicGraphReply *calendar;
  const MedicGraphReply *calendars;
  const MedicGraphReply *sent;
} MedicMailboxReplies;

MedicFacts *medic_mailbox_read (const MedicMailboxReplies  *replies,
                                GError                    **error);

G_END_DECLS
