/* test-drawing.c - which words and labels belong to the marks of a drawing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-words.h"

#define PLACE .x = 10, .y = 10, .width = 20, .height = 20

static const MedicDrawing drawing = {
  .marks = MEDIC_MARKS (
    { PLACE, .words = "Your picture" },
    { PLACE, .again = TRUE },
    { PLACE },
    { PLACE, .label = "Assign" },
    { PLACE }
  ),
};

static void
a_bare_mark_takes_the_next_label (void)
{
  static const char *const presses[] = { "Settings", "Continue", NULL };
  static const char *const expected[] = { "Your picture", NULL, "Settings", "Assign", "Continue" };
  const MedicKnowledge knowledge = { 0 };
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  const MedicSpeech speech = { &knowledge, NULL, english };
  const char *const *press = presses;
  guint i = 0;

  MEDIC_FOR_EACH_MARK (mark, &drawing)
    {
      g_autofree char *text = medic_words_mark (&speech, mark, &press);

      g_assert_cmpstr (text, ==, expected[i++]);
    }
  g_assert_cmpuint (i, ==, G_N_ELEMENTS (expected));
  g_assert_null (*press);
}

static void
only_bare_marks_need_a_label_of_the_step (void)
{
  g_assert_cmpuint (medic_drawing_count_bare (&drawing), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/a-bare-mark-takes-the-next-label", a_bare_mark_takes_the_next_label);
  g_test_add_func ("/drawing/only-bare-marks-need-a-label-of-the-step",
                   only_bare_marks_need_a_label_of_the_step);

  return g_test_run ();
}
