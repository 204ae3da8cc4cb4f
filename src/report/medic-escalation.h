/* medic-escalation.h - a case for Microsoft's or HubSpot's own support
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/medic-handover.h"

G_BEGIN_DECLS

/**
 * MedicWanted:
 * @what: (translatable): what helps those who get it
 * @facts: (nullable): any of these is it, where it is known; NULL for what is never in a report
 * @publisher: (nullable): who says that it helps; NULL where that is plain practice
 * @url: (nullable): where
 * @date: (nullable): the day it was published or read, ISO 8601
 */
typedef struct
{
  const char      *what;
  const MedicFact *facts;
  const char      *publisher;
  const char      *url;
  const char      *date;
} MedicWanted;

/**
 * MedicHelpDesk:
 * @subject: (translatable): one line
 * @way: (translatable): how to get it there
 * @found: what is said of the case, in this order; ends at MEDIC_FACT_NONE
 * @wanted: what they can work with; ends at the first one without a text
 */
typedef struct
{
  const char        *subject;
  const char        *way;
  const MedicFact   *found;
  const MedicWanted *wanted;
} MedicHelpDesk;

extern const MedicHelpDesk medic_help_desk_microsoft;
extern const MedicHelpDesk medic_help_desk_hubspot;

char      *medic_escalation_write   (const MedicHandover *self,
                                     const MedicHelpDesk *whom);
GPtrArray *medic_escalation_missing (const MedicHelpDesk *whom,
                                     const MedicFacts    *facts);

G_END_DECLS
