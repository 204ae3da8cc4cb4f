/* medic-desk-page-private.h - what the files that make up the desk page share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-desk-page.h"
#include "app/medic-desk-side.h"
#include "app/medic-desk-tongues.h"
#include "app/medic-desk-view.h"

G_BEGIN_DECLS

/**
 * MedicDeskPage:
 *
 * One page with several views: the ways in, the questions, the steps, the text to hand over and the
 * comparison. A call that is left goes on where it was.
 */
struct _MedicDeskPage
{
  MedicPage parent_instance;

  GtkBox *notices;
  AdwBin *place;            /* of the view */

  MedicDeskView view;
  MedicDesk *desk;          /* (nullable): before there is a call */
  MedicDeskTongues *tongues;
  MedicDeskSide *side;
  guint tick;               /* source id */
  char *subtitle;           /* (nullable) */
  char *number;             /* (nullable): of the page, with the step */
};

/* Of medic-desk-frame.c */
gboolean  medic_desk_page_has_steps    (MedicDeskPage *self);
gboolean  medic_desk_page_is_last      (MedicDeskPage *self);
gboolean  medic_desk_page_has_side     (MedicDeskPage *self);
char     *medic_desk_page_dup_subtitle (MedicDeskPage *self);
void      medic_desk_page_update_frame (MedicDeskPage *self);

/* Of medic-desk-views.c */
void      medic_desk_page_refresh      (MedicDeskPage *self);
void      medic_desk_page_put          (MedicDeskPage *self,
                                        MedicDeskView  view);
void      medic_desk_page_show         (MedicDeskPage *self,
                                        MedicDeskView  view);
void      medic_desk_page_begin        (MedicDeskPage *self);

G_END_DECLS
