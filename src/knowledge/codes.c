/* codes.c - all tables of codes and of wordings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/codes.h"
#include "knowledge/knowledge.h"

const MedicCode *const medic_codes[] = {
  medic_codes_sign_in,
  medic_codes_app,
  medic_codes_oauth,
  medic_codes_graph,
  medic_codes_smtp,
  medic_codes_network,
  NULL
};

const MedicWording *const medic_wordings[] = {
  medic_wordings_pages,
  medic_wordings_answers,
  medic_wordings_localized,
  medic_wordings_senses,
  NULL
};
