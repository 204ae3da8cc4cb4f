/* medic-paste-instead.c - where somebody belongs whose text is no message that we know
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-paste-instead.h"

#include <string.h>

#include "app/medic-desk-page.h"
#include "app/medic-window.h"
#include "core/medic-address.h"
#include "core/medic-spoken.h"

/* Neither a code nor an address is longer, whatever stands around it. */
#define LONGEST 400

static gboolean
is_code (const char *text)
{
  g_autoptr (MedicRecord) record = NULL;

  return strnlen (text, LONGEST) < LONGEST
         && medic_spoken_read (medic_program_get_knowledge (), text, &record) == MEDIC_SPOKEN_FINE;
}

/* Returns: (transfer full) (nullable): the address that @text is, and nothing else */
static char *
dup_address (const char *text)
{
  g_autoptr (MedicAddress) address = medic_address_parse (text);

  return strnlen (text, LONGEST) < LONGEST ? g_steal_pointer (&address->address) : NULL;
}

/* Returns: (transfer none): what the button says that leads there */
const char *
medic_paste_instead_get_label (const char *text)
{
  g_autofree char *address = dup_address (text);

  if (is_code (text))
    return _("Help with this code");

  return address != NULL ? _("Check my connection") : _("Choose what you see");
}

static void
open_code (MedicPage  *page,
           const char *code)
{
  MedicWindow *window = MEDIC_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));

  medic_page_go (page, MEDIC_PLACE_DESK);
  medic_desk_page_open_code (MEDIC_DESK_PAGE (medic_window_get_page (window)), code);
}

/* @text: (transfer none): outlives the call, the page may not */
void
medic_paste_instead_go (MedicPage  *page,
                        const char *text)
{
  static const char *const asks[] = { "what-you-see", NULL };
  g_autofree char *address = dup_address (text);

  if (is_code (text))
    open_code (page, text);
  else if (address != NULL)
    medic_page_start (page, (MedicBeginning) {
      .program = medic_page_get_program (page),
      .address = address,
      .place = MEDIC_PLACE_CHECKS,
    });
  else
    {
      medic_case_ask_anew (medic_page_get_case (page), asks);
      medic_page_go (page, MEDIC_PLACE_QUESTION);
    }
}
