/* medic-redirect-private.h - the door, those who come to it, and who is let in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-redirect.h"

G_BEGIN_DECLS

/* The request line and all headers; nobody honest says more. */
#define MEDIC_REDIRECT_LONGEST_REQUEST (8 * 1024)

/* Where the browser is sent on, so that no code stays in its history. */
#define MEDIC_REDIRECT_DONE "/done"

/**
 * MedicRedirectDoor:
 * @answered: the one answer has come; only the page is left to be fetched
 *
 * By what a request is judged.
 */
typedef struct
{
  guint16     port;
  const char *state;
  gboolean    answered;
} MedicRedirectDoor;

/* One connection to the door: a request, and what is said to it. */
typedef struct _MedicVisit MedicVisit;

/* @text: a request, as medic_redirect_judge() takes it
 * @page: (out) (transfer full) (nullable): set with %SOUP_STATUS_OK
 * Returns: the status to answer with */
typedef guint (*MedicVisitJudge) (GTask       *wait,
                                  const char  *text,
                                  gsize        size,
                                  GBytes     **page);

/* @shown: it was handed the page, whole. The visit is freed after that. */
typedef void (*MedicVisitLeave) (GTask      *wait,
                                 MedicVisit *visit,
                                 gboolean    shown);

/**
 * MedicVisitRules:
 * @request: milliseconds that it may take to ask, and again to listen
 *
 * How all visits go.
 */
typedef struct
{
  MedicVisitJudge judge;
  MedicVisitLeave leave;
  guint           request;
} MedicVisitRules;

GSocketListener *medic_redirect_listen (guint16                   port,
                                        guint16                  *found,
                                        GError                  **error);
guint            medic_redirect_judge  (const MedicRedirectDoor  *door,
                                        const char               *text,
                                        gsize                     size,
                                        MedicRedirectAnswer     **answer);

MedicVisit      *medic_visit_new       (GTask                    *wait,
                                        GSocketConnection        *connection,
                                        const MedicVisitRules    *rules);
void             medic_visit_end       (MedicVisit               *self);

G_END_DECLS
