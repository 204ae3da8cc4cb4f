/* evidence.h - what the entries of a domain say, taken together, about where its mailboxes are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-knowledge.h"

G_BEGIN_DECLS

extern const MedicReader medic_evidence_reader;

G_END_DECLS
