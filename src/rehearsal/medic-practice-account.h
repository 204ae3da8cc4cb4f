/* medic-practice-account.h - an account of a practice customer at Microsoft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-practice-rule.h"

G_BEGIN_DECLS

typedef enum
{
  MEDIC_ACCOUNT_KIND_WORK,
  MEDIC_ACCOUNT_KIND_PERSONAL,
  MEDIC_ACCOUNT_KIND_GUEST,     /* known elsewhere, let in here */
} MedicAccountKind;

/* The part of its licence that is for a mailbox. */
typedef enum
{
  MEDIC_PLAN_ENABLED,
  MEDIC_PLAN_GRACE,
  MEDIC_PLAN_SUSPENDED,
  MEDIC_PLAN_NONE,
} MedicPlan;

/* What is wrong with an id token. */
typedef enum
{
  MEDIC_ID_TOKEN_GOOD,
  MEDIC_ID_TOKEN_ISSUER,
  MEDIC_ID_TOKEN_AUDIENCE,
  MEDIC_ID_TOKEN_TIME,
  MEDIC_ID_TOKEN_NONCE,
  MEDIC_ID_TOKEN_TENANT,
  MEDIC_ID_TOKEN_ACCOUNT,  /* another one when it is refreshed */
  MEDIC_ID_TOKEN_MALFORMED,
} MedicIdToken;

/**
 * MedicPracticeAccount:
 * @address: what is typed, and shown where accounts are picked
 * @name: userPrincipalName
 * @mail: (nullable): the main address, as Graph has it
 * @aliases: other addresses of it
 * @synced: comes from a server of the organisation's own
 * @sign_in: what the sign-in service says to it
 * @code_sign_in: the same, when it signs in with a code
 * @permission: what is said when the mailbox and the calendar are asked for
 * @without: scopes that are left out then
 * @refresh: what is said when a refresh token is handed in
 * @profile: what Graph says to /me
 * @calendar_listed: the default calendar is among the calendars
 * @owner: who owns the calendar
 * @from: who a message to oneself is from
 * @removal: what Graph says when a draft is removed
 * @arrives: a message to oneself does
 */
typedef struct
{
  char               *address;
  char               *name;
  char               *mail;
  char              **aliases;
  MedicAccountKind    kind;
  MedicPlan           plan;
  gboolean            synced;
  MedicPracticeRule   sign_in;
  MedicPracticeRule   code_sign_in;
  MedicPracticeRule   permission;
  char              **without;
  MedicPracticeRule   refresh;
  MedicIdToken        id_token;
  MedicPracticeFault  profile;
  MedicPracticeFault  inbox;
  MedicPracticeFault  calendar;
  gboolean            calendar_listed;
  gboolean            calendar_editable;
  char               *owner;
  char               *from;
  MedicPracticeFault  drafts;
  MedicPracticeFault  removal;
  MedicPracticeFault  sending;
  gboolean            arrives;
} MedicPracticeAccount;

GPtrArray                  *medic_practice_accounts_parse  (JsonNode                    *node,
                                                            gboolean                     tenant,
                                                            GError                     **error);
const MedicPracticeAccount *medic_practice_accounts_find   (const GPtrArray             *accounts,
                                                            const char                  *address);

gboolean                    medic_practice_account_has     (const MedicPracticeAccount  *self,
                                                            const char                  *address);
gboolean                    medic_practice_address_is_good (const char                  *text);

G_END_DECLS
