/* medic-practice-rule.h - what a pretend service says instead of what was asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * MedicPracticeRule:
 * @refuses: FALSE for “granted” and “works”: then the rest says nothing
 * @error: (nullable): OAuth's word; NULL when the person is left on Microsoft's page
 * @number: Microsoft's, as in AADSTS50105; 0 for none
 * @suberror: (nullable):
 * @claims: (nullable): a JSON object to come back with
 *
 * What the sign-in service says to an account.
 */
typedef struct
{
  gboolean  refuses;
  char     *error;
  guint     number;
  char     *suberror;
  char     *claims;
} MedicPracticeRule;

/**
 * MedicPracticeFault:
 * @status: HTTP's; 0 when it works
 * @code: Graph's; may be empty
 * @retry_after: seconds; 0 for nothing said
 * @times: how often, before it works; 0 for always
 *
 * What Graph says to an account.
 */
typedef struct
{
  guint  status;
  char  *code;
  guint  retry_after;
  guint  times;
} MedicPracticeFault;

gboolean medic_practice_rule_parse  (MedicPracticeRule   *self,
                                     JsonObject          *object,
                                     const char          *member,
                                     const char          *good,
                                     GError             **error);
void     medic_practice_rule_clear  (MedicPracticeRule   *self);
gboolean medic_practice_fault_parse (MedicPracticeFault  *self,
                                     JsonObject          *object,
                                     const char          *member,
                                     GError             **error);
void     medic_practice_fault_clear (MedicPracticeFault  *self);

G_END_DECLS
