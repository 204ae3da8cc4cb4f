/* medic-decoder.h - what a pasted text says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-knowledge.h"

G_BEGIN_DECLS

MedicReading *medic_decoder_read (const MedicKnowledge *knowledge,
                                  const char           *text,
                                  gssize                length);

extern const MedicReader medic_message_reader;
extern const MedicReader medic_sign_in_code_reader;
extern const MedicReader medic_access_code_reader;

G_END_DECLS
