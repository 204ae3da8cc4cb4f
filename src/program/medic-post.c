/* medic-post.c - the request to an administrator, ready to be sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-post.h"

#include <string.h>

#include "report/medic-letter.h"

/* How sure the reason is for which @step is to be taken. */
static MedicCertainty
find_certainty (MedicCase       *the_case,
                const MedicStep *step)
{
  MedicFinding finding = medic_case_get_finding (the_case);

  return finding.diagnosis != NULL && medic_diagnosis_get_step (finding.diagnosis, step->id) != NULL
         ? finding.certainty : MEDIC_CERTAINTY_NONE;
}

/**
 * medic_post_write:
 * @step: one that medic_step_is_request()
 * @language: the administrator's; English follows as well
 */
MedicPost *
medic_post_write (MedicCase       *the_case,
                  const MedicStep *step,
                  MedicLanguage   *language)
{
  MedicPost *self = g_new0 (MedicPost, 1);
  MedicLetter letter = {
    .speech = medic_case_get_speech (the_case),
    .step = step,
    .certainty = find_certainty (the_case, step),
  };

  letter.speech.language = language;
  self->subject = medic_letter_dup_subject (&letter);
  self->text = medic_letter_to_text (&letter);
  self->html = medic_letter_to_html (&letter);

  return self;
}

void
medic_post_free (MedicPost *self)
{
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->html, g_free);
  g_free (self);
}

/* In an address, a line ends as in a mail. */
static char *
escape_for_link (const char *text)
{
  GString *lines = g_string_new (text);
  char *escaped;

  g_string_replace (lines, "\n", "\r\n", 0);
  escaped = g_uri_escape_string (lines->str, NULL, FALSE);
  g_string_free (lines, TRUE);

  return escaped;
}

/* Returns: (transfer full) (nullable): what opens the mail program with the mail in it, addressed
 *   to nobody yet; NULL when that is longer than mail programs take */
char *
medic_post_dup_link (const MedicPost *self)
{
  g_autofree char *subject = escape_for_link (self->subject);
  g_autofree char *body = escape_for_link (self->text);
  g_autofree char *link = g_strdup_printf ("mailto:?subject=%s&body=%s", subject, body);

  return strlen (link) <= MEDIC_POST_LONGEST_LINK ? g_steal_pointer (&link) : NULL;
}

/* Returns: (nullable): what an administrator is to be asked for now, if anything is */
const MedicStep *
medic_post_find_step (MedicCase *the_case)
{
  const MedicFacts *facts = medic_case_get_facts (the_case);
  const MedicWalk *walk = medic_case_get_walk (the_case);
  const MedicDiagnosis *said = medic_case_get_finding (the_case).diagnosis;

  if (walk != NULL)
    return medic_admin_request_first (walk->steps, facts);

  if (said == NULL)
    said = medic_findings_open_end (medic_case_get_knowledge (the_case), facts);

  return said != NULL ? medic_admin_request_first (said->steps, facts) : NULL;
}
