/* knowledge.h - what the program knows, as tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-knowledge.h"

G_BEGIN_DECLS

extern const MedicDiagnosis medic_address_diagnoses[];
extern const MedicDiagnosis medic_network_diagnoses[];
extern const MedicDiagnosis medic_domain_diagnoses[];
extern const MedicDiagnosis medic_elsewhere_diagnoses[];
extern const MedicDiagnosis medic_tenant_diagnoses[];

extern const MedicDiagnosis *const medic_layers[];
extern const MedicQuestion medic_questions[];
extern const MedicValue medic_values[];
extern const MedicCondition medic_healthy[];

/* Pages that steps open. Fixed: no fact is ever put into a link. */
#define LINK_HUBSPOT "https://app.hubspot.com/"
#define LINK_OUTLOOK "https://outlook.office.com/mail/"
#define LINK_DOMAINS "https://admin.microsoft.com/"

/* Who says so, in more than one table. */
#define SOURCE_MX_HINT { \
  N_("Where a domain receives its mail is told by its MX record."), \
  "RFC 5321, section 5.1", "https://www.rfc-editor.org/rfc/rfc5321#section-5.1", "2008-10-01" }
#define SOURCE_PROVIDER { \
  N_("When the mail is hosted elsewhere, another provider is to be chosen in HubSpot."), \
  "HubSpot", \
  "https://knowledge.hubspot.com/connected-email/troubleshoot-office-365-inbox-and-calendar-connection-errors", \
  "2024-10-04" }

G_END_DECLS
