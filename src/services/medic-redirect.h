/* medic-redirect.h - where the browser brings the answer of a sign-in: a door that opens once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "services/medic-refusal.h"
#include "services/medic-wiped.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_REDIRECT (medic_redirect_get_type ())
G_DECLARE_FINAL_TYPE (MedicRedirect, medic_redirect, MEDIC, REDIRECT, GObject)

/**
 * MedicRedirectAnswer:
 * @code: (nullable): to be redeemed, once
 * @refusal: (nullable): why there is none
 *
 * What came back: one of the two.
 */
typedef struct
{
  MedicWiped   *code;
  MedicRefusal *refusal;
} MedicRedirectAnswer;

/**
 * MedicRedirectTerms:
 * @state: what the answer must bring along
 * @granted: the page to show when there is a code: HTML that needs nothing from elsewhere
 * @refused: the page to show when there is none
 * @wait: milliseconds until an answer; 0 for ten minutes
 * @request: milliseconds that one request may take; 0 for five seconds
 * @page: milliseconds that the page may take to be fetched; 0 for five seconds
 */
typedef struct
{
  const char *state;
  GBytes     *granted;
  GBytes     *refused;
  guint       wait;
  guint       request;
  guint       page;
} MedicRedirectTerms;

MedicRedirect       *medic_redirect_new         (guint16                    port,
                                                 GError                   **error);
guint16              medic_redirect_get_port    (MedicRedirect             *self);
const char          *medic_redirect_get_uri     (MedicRedirect             *self);

void                 medic_redirect_wait_async  (MedicRedirect             *self,
                                                 const MedicRedirectTerms  *terms,
                                                 GCancellable              *cancellable,
                                                 GAsyncReadyCallback        callback,
                                                 gpointer                   user_data);
MedicRedirectAnswer *medic_redirect_wait_finish (MedicRedirect             *self,
                                                 GAsyncResult              *result,
                                                 GError                   **error);

void                 medic_redirect_answer_free (MedicRedirectAnswer       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicRedirectAnswer, medic_redirect_answer_free)

G_END_DECLS
