/* medic-question-page.h - one question to the person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_QUESTION_PAGE (medic_question_page_get_type ())
G_DECLARE_FINAL_TYPE (MedicQuestionPage, medic_question_page, MEDIC, QUESTION_PAGE, MedicPage)

G_END_DECLS
