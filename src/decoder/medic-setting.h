/* medic-setting.h - what surrounds the codes and wordings of a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "decoder/medic-scan.h"

G_BEGIN_DECLS

/**
 * MedicSetting:
 * @text: (unowned): the text
 * @names_us: it names Microsoft’s services or HubSpot
 * @names_mail: it names those of them that have to do with mail and its sign-in
 * @names_our_host: it names a host of theirs
 * @names_a_host: it names some host
 * @describes: it gives a sentence to the name of an error of OAuth
 * @is_event: something happened: Microsoft adds a sentence or an identifier to what it refuses
 * @has_details: it carries such an identifier
 * @has_trace: it tells the way that a program went until it stopped
 *
 * What the decision asks of a text as a whole, each found once.
 */
typedef struct
{
  const MedicNormal *text;
  gboolean           names_us;
  gboolean           names_mail;
  gboolean           names_our_host;
  gboolean           names_a_host;
  gboolean           describes;
  gboolean           is_event;
  gboolean           has_details;
  gboolean           has_trace;
} MedicSetting;

void     medic_setting_init       (MedicSetting         *self,
                                   const MedicNormal    *text);
gboolean medic_setting_is_foreign (const MedicSetting   *self,
                                   const MedicKnowledge *knowledge);
gboolean medic_setting_is_list    (const MedicSetting   *self,
                                   const GPtrArray      *finds);
gboolean medic_setting_is_program (const MedicSetting   *self);
gboolean medic_setting_is_about_signing_in (const MedicSetting *self);

G_END_DECLS
