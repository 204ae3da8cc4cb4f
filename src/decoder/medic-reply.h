/* medic-reply.h - what an administrator answered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-knowledge.h"

G_BEGIN_DECLS

const char *medic_reply_read (const MedicKnowledge *knowledge,
                              const char           *text,
                              gboolean             *sure);

extern const MedicReader medic_reply_reader;

G_END_DECLS
