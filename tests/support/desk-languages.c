/* desk-languages.c - asserts that a desk shows the case that was sent, in any two languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/desk-languages.h"

#include <string.h>

#include "program/medic-program.h"
#include "support/languages.h"
#include "support/report-languages.h"

/* What it came to is what was said there, and not what this side would make of the facts. */
void
desk_assert_result (MedicDesk         *desk,
                    const MedicRecord *record)
{
  MedicFinding finding = medic_desk_get_finding (desk);

  g_assert_true (medic_desk_is_stated (desk));
  g_assert_true (medic_desk_get_said (desk) == record->diagnosis);
  g_assert_cmpint (medic_desk_get_verdict (desk), ==, record->verdict);
  g_assert_cmpint (finding.certainty, ==, record->certainty);
  if (record->verdict == MEDIC_VERDICT_PROBLEM)
    g_assert_true (finding.diagnosis == record->diagnosis);
}

static void
assert_evidence (const MedicFacts  *facts,
                 const MedicRecord *record)
{
  g_autoptr (GArray) there = medic_finding_explain (record->diagnosis, record->facts);
  g_autoptr (GArray) here = medic_finding_explain (record->diagnosis, facts);

  g_assert_cmpuint (here->len, ==, there->len);
  for (guint i = 0; i < here->len; i++)
    g_assert_cmpint (g_array_index (here, MedicFact, i), ==, g_array_index (there, MedicFact, i));
}

/* The result, and the same steps, done or not, for the same reasons. */
void
desk_assert_case (MedicDesk         *desk,
                  const MedicRecord *record)
{
  const MedicFacts *facts = medic_case_get_facts (medic_desk_get_case (desk));
  g_autoptr (GPtrArray) steps = NULL;

  desk_assert_result (desk, record);
  g_assert_cmpuint (medic_desk_get_notices (desk), ==, 0);
  if (record->diagnosis == NULL || record->verdict == MEDIC_VERDICT_CLEAR)
    return;

  assert_evidence (facts, record);
  steps = medic_diagnosis_steps (record->diagnosis, record->facts);
  g_assert_cmpuint (medic_desk_get_n_steps (desk), ==, steps->len);
  for (guint i = 0; i < steps->len; i++)
    {
      const MedicStep *step = g_ptr_array_index (steps, i);

      g_assert_true (medic_desk_get_step (desk, i) == step);
      g_assert_cmpint (medic_desk_is_done (desk, i), ==,
                       medic_journal_has_step (record->journal, step));
    }
}

/* A button is named as a source gives it in @language, and always in English. */
static void
assert_label (const MedicLanguage  *language,
              const MedicDeskLabel *label,
              const char           *name)
{
  const MedicLabel *known = medic_knowledge_get_label (medic_program_get_knowledge (), name);
  const MedicLabelWords *words = medic_label_peek_words (known, language);
  gboolean alike = known->own || known->same || medic_language_is_english (language);

  g_assert_cmpstr (label->english != NULL ? label->english : label->label, ==, name);
  g_assert_cmpint (label->english_only, ==, !alike && words == NULL);
  if (known->own)
    g_assert_cmpstr (label->label, ==, medic_language_say (language, name));
  else
    g_assert_cmpstr (label->label, ==, words != NULL && !alike ? words->words : name);
}

static guint
count_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  return g_strv_length (lines);
}

/* The two columns of a desk have the same in each row. */
static void
assert_side_by_side (const MedicDeskWords *one,
                     const MedicDeskWords *other)
{
  g_assert_cmpuint (one->labels->len, ==, other->labels->len);
  g_assert_cmpstr (one->link, ==, other->link);
  g_assert_true ((one->link_title != NULL) == (other->link_title != NULL));
  g_assert_true ((one->body != NULL) == (other->body != NULL));
  g_assert_true ((one->undo != NULL) == (other->undo != NULL));
  g_assert_cmpuint (count_lines (one->copy), ==, count_lines (other->copy));
  g_assert_cmpuint (count_lines (one->stop), ==, count_lines (other->stop));
}

/* Returns: (transfer full): all that is said of a step, without white space and without buttons */
static char *
dup_words (const MedicDeskWords *words)
{
  const char *said[] = {
    words->title, words->say, words->who, words->expect, words->stop, words->body, words->undo,
    words->link_title, words->copy,
  };
  g_autoptr (GString) all = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    g_string_append_printf (all, "%s ", said[i] != NULL ? said[i] : "");

  return language_squeeze (all->str);
}

/* Returns: (transfer container): what is pressed, in English: the marks of the drawing, where there
 *   is one; NULL for a place that has no label */
static GPtrArray *
list_presses (const MedicStep *step)
{
  GPtrArray *list = g_ptr_array_new ();
  const char *const *press = step->press;

  if (step->drawing == NULL)
    for (gsize i = 0; press != NULL && press[i] != NULL; i++)
      g_ptr_array_add (list, (gpointer) press[i]);
  else
    MEDIC_FOR_EACH_MARK (mark, step->drawing)
      if (!mark->again && mark->words != NULL)
        g_ptr_array_add (list, NULL);
      else if (!mark->again)
        g_ptr_array_add (list, (gpointer) (mark->label != NULL ? mark->label : *press++));

  return list;
}

static void
assert_labels (const MedicDeskWords *words,
               const MedicStep      *step,
               const MedicLanguage  *language)
{
  g_autoptr (GPtrArray) presses = list_presses (step);

  g_assert_cmpuint (words->labels->len, ==, presses->len);
  for (guint i = 0; i < presses->len; i++)
    {
      const MedicDeskLabel *label = g_ptr_array_index (words->labels, i);
      const char *name = g_ptr_array_index (presses, i);

      g_assert_cmpint (label->is_place, ==, name == NULL);
      if (name != NULL)
        assert_label (language, label, name);
    }
}

static void
assert_words (const MedicDeskWords *words,
              const MedicStep      *step,
              const MedicLanguage  *language,
              GPtrArray            *sentences)
{
  g_autofree char *all = dup_words (words);

  report_assert_filled (all);
  report_assert_translated (all, language, sentences);
  g_assert_cmpstr (words->link, ==, step->link);
  assert_labels (words, step, language);
}

/* @english: of which language all that can be left in it would be */
static GPtrArray *
list_said (const char *english,
           GPtrArray  *sentences)
{
  GPtrArray *said = g_ptr_array_new ();

  for (guint i = 0; i < sentences->len; i++)
    if (strstr (english, ((Sentence *) g_ptr_array_index (sentences, i))->piece) != NULL)
      g_ptr_array_add (said, g_ptr_array_index (sentences, i));

  return said;
}

static void
assert_step (MedicDesk *desk,
             guint      i,
             GPtrArray *languages,
             GPtrArray *sentences)
{
  g_autoptr (GPtrArray) columns =
    g_ptr_array_new_with_free_func ((GDestroyNotify) medic_desk_words_free);
  g_autofree char *english = NULL;
  g_autoptr (GPtrArray) said = NULL;

  for (guint n = 0; n < languages->len; n++)
    g_ptr_array_add (columns, medic_desk_say_step (desk, i, g_ptr_array_index (languages, n)));

  english = dup_words (g_ptr_array_index (columns, 0));
  said = list_said (english, sentences);
  for (guint n = 0; n < columns->len; n++)
    {
      const MedicDeskWords *words = g_ptr_array_index (columns, n);

      assert_words (words, medic_desk_get_step (desk, i), g_ptr_array_index (languages, n), said);
      for (guint m = 0; m < columns->len; m++)
        assert_side_by_side (words, g_ptr_array_index (columns, m));
    }
}

/**
 * desk_assert_same_in:
 * @languages: (element-type MedicLanguage): English first
 * @sentences: (element-type Sentence): what is in the tables
 *
 * Each step beside itself in each pair of languages.
 */
void
desk_assert_same_in (MedicDesk *desk,
                     GPtrArray *languages,
                     GPtrArray *sentences)
{
  for (guint i = 0; i < medic_desk_get_n_steps (desk); i++)
    assert_step (desk, i, languages, sentences);
}

/* Returns: (transfer full): all that is given away of the case in @language */
static char *
dup_papers (MedicDesk           *desk,
            const MedicLanguage *language)
{
  g_autofree char *text = medic_desk_to_handover (desk, language, MEDIC_HANDOVER_TEXT);
  g_autofree char *markdown = medic_desk_to_handover (desk, language, MEDIC_HANDOVER_MARKDOWN);
  g_autofree char *microsoft = medic_desk_to_escalation (desk, language, MEDIC_ESCALATE_MICROSOFT);
  g_autofree char *hubspot = medic_desk_to_escalation (desk, language, MEDIC_ESCALATE_HUBSPOT);
  g_autofree char *all = g_strjoin ("\n", text, markdown, microsoft, hubspot, NULL);

  return language_squeeze (all);
}

/* What is handed over and what goes to Microsoft and to HubSpot. */
void
desk_assert_papers (MedicDesk *desk,
                    GPtrArray *languages,
                    GPtrArray *sentences)
{
  g_autofree char *english = dup_papers (desk, g_ptr_array_index (languages, 0));
  g_autoptr (GPtrArray) said = list_said (english, sentences);

  for (guint i = 0; i < languages->len; i++)
    {
      const MedicLanguage *language = g_ptr_array_index (languages, i);
      g_autofree char *papers = dup_papers (desk, language);

      report_assert_filled (papers);
      report_assert_translated (papers, language, said);
    }
}
