/* knowledge.c - the tables in their order, and what “it works” means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/knowledge.h"

/* From the ground up: what is wrong in one layer explains the layers after it. */
const MedicDiagnosis *const medic_layers[] = {
  medic_address_diagnoses,
  medic_proxy_diagnoses,
  medic_names_diagnoses,
  medic_certificate_diagnoses,
  medic_network_diagnoses,
  medic_domain_diagnoses,
  medic_elsewhere_diagnoses,
  medic_answered_diagnoses,
  medic_retired_diagnoses,
  medic_contradicted_diagnoses,
  medic_sign_in_here_diagnoses,
  medic_mailbox_open_diagnoses,
  medic_tenant_diagnoses,
  medic_account_here_diagnoses,
  medic_risk_kinds_diagnoses,
  medic_sign_in_diagnoses,
  medic_ended_diagnoses,
  medic_session_diagnoses,
  medic_restriction_kinds_diagnoses,
  medic_account_diagnoses,
  medic_consent_kinds_diagnoses,
  medic_consent_diagnoses,
  medic_access_kinds_diagnoses,
  medic_access_diagnoses,
  medic_app_diagnoses,
  medic_mailbox_here_diagnoses,
  medic_mailbox_told_diagnoses,
  medic_mailbox_diagnoses,
  medic_calendar_diagnoses,
  medic_ways_diagnoses,
  medic_limits_diagnoses,
  medic_lasting_diagnoses,
  medic_message_diagnoses,
  medic_last_diagnoses,
  NULL
};

/* Nothing that is seen from outside proves that HubSpot connects; the person who tried it can
 * tell. */
const MedicCondition medic_healthy[] = {
  MEDIC_ONE_OF (HUBSPOT_NOW, "works"),
  { .fact = MEDIC_FACT_NONE }
};
