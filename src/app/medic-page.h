/* medic-page.h - what all pages of the window have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/medic-beginning.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_PAGE (medic_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (MedicPage, medic_page, MEDIC, PAGE, AdwBin)

/**
 * MedicPageClass:
 * @enter: (nullable): the page is shown; put the focus where reading begins
 * @primary: (nullable): the person pressed the main button
 * @secondary: (nullable): the person pressed the other button
 * @back: (nullable): the person goes back; %TRUE when the page did that within itself
 * @escape: (nullable): the person pressed Escape
 * @dup_draft: (nullable): the same page anew takes this one's place: what is typed or chosen and
 *   not part of the case yet; what is under way goes on
 * @set_draft: (nullable): takes that up again
 */
struct _MedicPageClass
{
  AdwBinClass parent_class;

  void     (*enter)     (MedicPage *self);
  void     (*primary)   (MedicPage *self);
  void     (*secondary) (MedicPage *self);
  gboolean (*back)      (MedicPage *self);
  void     (*escape)    (MedicPage *self);
  char    *(*dup_draft) (MedicPage *self);
  void     (*set_draft) (MedicPage *self, const char *text);
};

/* What the frame around the page shows for it; the strings are in the language spoken now. */
typedef struct
{
  const char *title;
  const char *subtitle;   /* (nullable): in place of the address */
  const char *number;     /* (nullable): in place of “Page 5” */
  const char *primary;    /* (nullable): NULL for no button */
  const char *secondary;  /* (nullable): NULL for no button */
  gboolean    quiet;      /* the main button is not the suggested one */
  gboolean    waits;      /* the main button is not ready to be pressed */
  GtkWidget  *aside;      /* (nullable): what stands beside the page; the page holds it */
  gboolean    wide;       /* the page is set in two columns */
  gboolean    foreign;    /* it is about somebody else’s case, not the one in the window */
} MedicFrame;

/* How wide a page is at most, and from where on it is narrower than its window. */
#define MEDIC_FRAME_WIDTH 600
#define MEDIC_FRAME_TIGHT 420
#define MEDIC_FRAME_WIDE 760
#define MEDIC_FRAME_WIDE_TIGHT 600

char             *medic_frame_dup_address (MedicCase       *the_case);
void              medic_frame_set_width  (AdwClamp          *bar,
                                          gboolean           wide);

MedicCase        *medic_page_get_case    (MedicPage         *self);
MedicProgram     *medic_page_get_program (MedicPage         *self);
const MedicFrame *medic_page_get_frame   (MedicPage         *self);
void              medic_page_set_frame   (MedicPage         *self,
                                          MedicFrame         frame);
char             *medic_page_say         (MedicPage         *self,
                                          const char        *msgid);

void              medic_page_hide_answer (MedicPage         *self);
void              medic_page_enter       (MedicPage         *self);
void              medic_page_announce    (MedicPage         *self);
void              medic_page_primary     (MedicPage         *self);
void              medic_page_secondary   (MedicPage         *self);
gboolean          medic_page_back        (MedicPage         *self);
void              medic_page_escape      (MedicPage         *self);
char             *medic_page_dup_draft   (MedicPage         *self);
void              medic_page_set_draft   (MedicPage         *self,
                                          const char        *text);

void              medic_page_next        (MedicPage         *self);
void              medic_page_go          (MedicPage         *self,
                                          MedicPlace         place);
void              medic_page_start       (MedicPage         *self,
                                          MedicBeginning     beginning);
void              medic_page_mention     (MedicPage         *self,
                                          const char        *text);
void              medic_page_copy        (MedicPage         *self,
                                          const char        *text);
void              medic_page_copy_rich   (MedicPage         *self,
                                          const char        *text,
                                          const char        *html);
void              medic_page_open        (MedicPage         *self,
                                          const char        *link);

G_END_DECLS
