/* medic-sign-in-page-private.h - what the files that make up page 4 share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-prompt-view.h"
#include "app/medic-sign-in-page.h"
#include "app/medic-statement.h"

G_BEGIN_DECLS

/* What the page is about just now. */
typedef enum
{
  MEDIC_SIGN_IN_MISSING,    /* nobody can sign in: there is no application id */
  MEDIC_SIGN_IN_OFFER,      /* may we? */
  MEDIC_SIGN_IN_WAITING,    /* the person signs in, or what follows is looked at */
  MEDIC_SIGN_IN_ADDRESSES,  /* whose account came back */
} MedicSignInStage;

struct _MedicSignInPage
{
  MedicPage parent_instance;

  AdwBin *badge;
  MedicStatement *statement;
  GtkLabel *lead;
  GtkWidget *waiting;
  MedicPromptView *prompt;
  AdwBin *content;
  AdwPreferencesGroup *more;
  GtkWidget *stay_row;
  GtkSwitch *stay;

  const MedicQuestion *question;  /* (nullable): what is asked here; %NULL when nothing is */
  MedicSignInStage stage;
  GPtrArray *rows;                /* (element-type GtkWidget) (unowned): those in @more */
  GCancellable *cancellable;      /* stops what was asked of the keyring */
};

MedicCase        *medic_sign_in_page_get_case    (MedicSignInPage  *self);
MedicProgram     *medic_sign_in_page_get_program (MedicSignInPage  *self);
const MedicFacts *medic_sign_in_page_get_facts   (MedicSignInPage  *self);
gboolean          medic_sign_in_page_is_first    (MedicSignInPage  *self);
gboolean          medic_sign_in_page_is_practice (MedicSignInPage  *self);
gboolean          medic_sign_in_page_is_wanted   (MedicSignInPage  *self);

void              medic_sign_in_page_show        (MedicSignInPage  *self,
                                                  MedicSignInStage  stage);
void              medic_sign_in_page_begin       (MedicSignInPage  *self,
                                                  const char       *answer);

GtkWidget        *medic_sign_in_page_add_row     (MedicSignInPage  *self,
                                                  const char       *icon,
                                                  const char       *title,
                                                  const char       *subtitle);
void              medic_sign_in_page_add_kept    (MedicSignInPage  *self);

G_END_DECLS
