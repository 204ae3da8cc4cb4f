/* medic-frame.c - what the frame around a page says of the case, and how wide it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-page.h"

/* The bar ends where cards and buttons of the page end: it has a padding of its own. */
#define BAR_PADDING 24

/* Returns: (transfer full): the address of the case, as far as it is known */
char *
medic_frame_dup_address (MedicCase *the_case)
{
  static const MedicFact facts[] = { MEDIC_FACT_MAIL_ADDRESS, MEDIC_FACT_ADDRESS_TYPED };

  for (gsize i = 0; the_case != NULL && i < G_N_ELEMENTS (facts); i++)
    {
      MedicSpeech speech = medic_case_get_speech (the_case);

      if (medic_facts_peek (speech.facts, facts[i]) != NULL)
        return medic_words_value (&speech, facts[i]);
    }

  return g_strdup ("");
}

void
medic_frame_set_width (AdwClamp *bar,
                       gboolean  wide)
{
  adw_clamp_set_maximum_size (bar, (wide ? MEDIC_FRAME_WIDE : MEDIC_FRAME_WIDTH) - BAR_PADDING);
  adw_clamp_set_tightening_threshold (bar, (wide ? MEDIC_FRAME_WIDE_TIGHT : MEDIC_FRAME_TIGHT)
                                           - BAR_PADDING);
}
