/* medic-gate.h - what a text has at all, before it is looked through for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A run of digits as long as a code’s; a status of mail; one of the web; AD FS’s letters. */
typedef enum
{
  MEDIC_GATE_NUMBER = 1 << 0,
  MEDIC_GATE_MAIL_STATUS = 1 << 1,
  MEDIC_GATE_WEB_STATUS = 1 << 2,
  MEDIC_GATE_FEDERATION = 1 << 3,
} MedicGate;

MedicGate medic_gate_read     (const char *text);
gboolean  medic_gate_has_guid (const char *text);

G_END_DECLS
