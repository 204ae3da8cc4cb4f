/* medic-graph-host-private.h - what the files that make up the pretend Graph share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-graph-host.h"
#include "rehearsal/medic-ledger.h"
#include "rehearsal/medic-practice-account.h"

G_BEGIN_DECLS

/**
 * MedicGraphCall:
 * @request: with its path from after the version on
 * @account: whose token it came with
 * @scopes: what that token is good for
 * @id: by which Graph finds it again
 * @client_id: (nullable): by which whoever asked does
 */
typedef struct
{
  const MedicRequest         *request;
  const MedicPracticeAccount *account;
  char *const                *scopes;
  const char                 *id;
  const char                 *client_id;
} MedicGraphCall;

/* medic-graph-host.c */
MedicAnswer *medic_graph_host_route    (const MedicGraphCall     *call);

/* medic-graph-host-answer.c */
MedicAnswer *medic_graph_host_no       (const MedicGraphCall     *call,
                                        guint                     status,
                                        const char               *code,
                                        const char               *message);
MedicAnswer *medic_graph_host_object   (const MedicGraphCall     *call,
                                        guint                     status,
                                        JsonNode                 *node);
MedicAnswer *medic_graph_host_fault    (const MedicGraphCall     *call,
                                        const MedicPracticeFault *fault,
                                        const char               *what);
gboolean     medic_graph_host_may      (const MedicGraphCall     *call,
                                        const char *const        *scopes);
char        *medic_graph_host_select   (const MedicGraphCall     *call,
                                        JsonObject               *object,
                                        const char *const        *usual);
MedicAnswer *medic_graph_host_unknown  (const MedicGraphCall     *call,
                                        const char               *property);

/* medic-graph-host-me.c, -mail.c, -letters.c, -calendar.c, -batch.c: NULL for a path that is not
 * theirs */
MedicAnswer *medic_graph_host_me       (const MedicGraphCall     *call);
MedicAnswer *medic_graph_host_mail     (const MedicGraphCall     *call);
MedicAnswer *medic_graph_host_letters  (const MedicGraphCall     *call,
                                        MedicFolder               folder);
const char  *medic_graph_host_folder   (MedicFolder               folder);
MedicAnswer *medic_graph_host_letter   (const MedicGraphCall     *call,
                                        const MedicLetter        *letter,
                                        guint                     status);
MedicAnswer *medic_graph_host_refuse   (const MedicGraphCall     *call,
                                        const char *const        *scopes);
MedicAnswer *medic_graph_host_calendar (const MedicGraphCall     *call);
MedicAnswer *medic_graph_host_batch    (const MedicGraphCall     *call);

/* medic-graph-host-list.c */
MedicAnswer *medic_graph_host_list     (const MedicGraphCall     *call,
                                        const char               *context,
                                        GPtrArray                *all);

/* medic-graph-host-write.c */
MedicLetter *medic_graph_host_write_letter (const MedicGraphCall *call,
                                            JsonObject           *message,
                                            MedicFolder           folder);
MedicAnswer *medic_graph_host_draft        (const MedicGraphCall *call);
MedicAnswer *medic_graph_host_change       (const MedicGraphCall *call,
                                            MedicLetter          *letter);
MedicAnswer *medic_graph_host_send         (const MedicGraphCall *call);
MedicAnswer *medic_graph_host_send_draft   (const MedicGraphCall *call,
                                            MedicLetter          *letter);

G_END_DECLS
