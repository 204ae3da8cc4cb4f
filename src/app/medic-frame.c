/* medic-frame.c - what the frame around a page says of the case, and how wide it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-page.h"

/* The bar ends where cards and buttons of the page end: it has a padding of its own. */
#define BAR_PADDING 24

/* Returns: (transfer full): the address of the case, as far as it is known; else empty */
char *
medic_frame_dup_address (MedicCase *the_case)
{
  MedicSpeech speech;
  char *address = NULL;

  if (the_case != NULL)
    {
      speech = medic_case_get_speech (the_case);
      address = medic_words_address (&speech);
    }

  return address != NULL ? address : g_strdup ("");
}

void
medic_frame_set_width (AdwClamp *bar,
                       gboolean  wide)
{
  adw_clamp_set_maximum_size (bar, (wide ? MEDIC_FRAME_WIDE : MEDIC_FRAME_WIDTH) - BAR_PADDING);
  adw_clamp_set_tightening_threshold (bar, (wide ? MEDIC_FRAME_WIDE_TIGHT : MEDIC_FRAME_TIGHT)
                                           - BAR_PADDING);
}
