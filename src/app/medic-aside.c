/* medic-aside.c - what stands beside a page, or over it where the window is narrow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-aside.h"

/**
 * medic_aside_show:
 * @flap: its flap is an #AdwBin
 * @toggle: the button that shows and hides it
 * @aside: (nullable): of the present page; %NULL where it has nothing beside it
 */
void
medic_aside_show (AdwFlap   *flap,
                  GtkWidget *toggle,
                  GtkWidget *aside)
{
  AdwBin *bin = ADW_BIN (adw_flap_get_flap (flap));

  if (adw_bin_get_child (bin) == aside)
    return;

  adw_bin_set_child (bin, aside);
  gtk_widget_set_visible (GTK_WIDGET (bin), aside != NULL);
  gtk_widget_set_visible (toggle, aside != NULL);
  adw_flap_set_swipe_to_open (flap, aside != NULL);
  adw_flap_set_reveal_flap (flap, aside != NULL && !adw_flap_get_folded (flap));
}

/* Puts it away where it lies over the page: something in @within was chosen. */
void
medic_aside_fold (GtkWidget *within)
{
  GtkWidget *flap = gtk_widget_get_ancestor (within, ADW_TYPE_FLAP);

  if (flap != NULL && adw_flap_get_folded (ADW_FLAP (flap)))
    adw_flap_set_reveal_flap (ADW_FLAP (flap), FALSE);
}
