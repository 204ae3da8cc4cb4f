/* visitor.h - a person at the OpenID provider, with a browser of her own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-account.h"
#include "services/medic-refusal.h"
#include "services/medic-tokens.h"

G_BEGIN_DECLS

/**
 * Visit:
 * @way: how she signs in
 * @tier: what is asked for
 * @account: whom she picks
 * @more: (nullable): more lines for browser.py: what she presses, what is changed in the link
 * @again: she goes there a second time, with the link as it was
 *
 * One sign-in, and what she does.
 */
typedef struct
{
  MedicWay    way;
  MedicTier   tier;
  const char *account;
  const char *more;
  gboolean    again;
} Visit;

/**
 * VisitEnd:
 * @seen: (nullable): what her browser showed in the end, as browser.py tells it
 * @first: (nullable): what it showed after the first of two visits
 *
 * What came of it.
 */
typedef struct
{
  gboolean      granted;
  MedicRefusal *refusal;
  GError       *error;
  char         *seen;
  char         *first;
} VisitEnd;

MedicServices *visitor_new_services (void);
void           visitor_sign_in      (MedicServices *services,
                                     const Visit   *visit,
                                     VisitEnd      *end);
gboolean       visitor_refresh      (MedicServices *services,
                                     MedicTier      tier,
                                     MedicRefusal **refusal);
void           visit_end_clear      (VisitEnd      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VisitEnd, visit_end_clear)

G_END_DECLS
