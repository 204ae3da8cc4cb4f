/* medic-places.c - which page is at which place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-places.h"

#include "app/medic-checks-page.h"
#include "app/medic-desk-page.h"
#include "app/medic-diagnosis-page.h"
#include "app/medic-done-page.h"
#include "app/medic-paste-page.h"
#include "app/medic-practise-page.h"
#include "app/medic-question-page.h"
#include "app/medic-replay-page.h"
#include "app/medic-report-page.h"
#include "app/medic-request-page.h"
#include "app/medic-score-page.h"
#include "app/medic-sign-in-page.h"
#include "app/medic-start-page.h"
#include "app/medic-steps-page.h"

static GType (*const page_types[MEDIC_N_PLACES]) (void) = {
  [MEDIC_PLACE_START] = medic_start_page_get_type,
  [MEDIC_PLACE_CHECKS] = medic_checks_page_get_type,
  [MEDIC_PLACE_QUESTION] = medic_question_page_get_type,
  [MEDIC_PLACE_SIGN_IN] = medic_sign_in_page_get_type,
  [MEDIC_PLACE_DIAGNOSIS] = medic_diagnosis_page_get_type,
  [MEDIC_PLACE_STEPS] = medic_steps_page_get_type,
  [MEDIC_PLACE_PASTE] = medic_paste_page_get_type,
  [MEDIC_PLACE_DESK] = medic_desk_page_get_type,
  [MEDIC_PLACE_DONE] = medic_done_page_get_type,
  [MEDIC_PLACE_PRACTISE] = medic_practise_page_get_type,
  [MEDIC_PLACE_REQUEST] = medic_request_page_get_type,
  [MEDIC_PLACE_REPORT] = medic_report_page_get_type,
  [MEDIC_PLACE_SCORE] = medic_score_page_get_type,
  [MEDIC_PLACE_REPLAY] = medic_replay_page_get_type,
};

/* Returns: the type of the page, a #MedicPage */
GType
medic_place_get_type (MedicPlace place)
{
  return page_types[place] ();
}
