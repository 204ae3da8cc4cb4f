/* medic-mask-private.h - what the files that make up a mask share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/medic-mask.h"

G_BEGIN_DECLS

typedef enum
{
  MEDIC_ALIAS_USER,
  MEDIC_ALIAS_DOMAIN,
  MEDIC_ALIAS_HOST,
  MEDIC_ALIAS_ID,
  MEDIC_ALIAS_NAME,
  MEDIC_N_ALIASES,
} MedicAliasKind;

/* One thing that is masked, in the form in which it is compared. */
typedef struct
{
  MedicAliasKind  kind;
  char           *value;
  char           *alias;
} MedicAliasEntry;

struct _MedicMask
{
  GHashTable *entries;   /* (element-type utf8 MedicAliasEntry): by kind and value */
  GPtrArray  *domains;   /* (element-type utf8): in the order of their numbers */
  GHashTable *reserved;  /* (element-type utf8): numbers of another report, such as “user-1” */
  guint       n[MEDIC_N_ALIASES];
  GRegex     *regex;     /* (nullable): what is looked for in texts */
};

char *medic_mask_fold    (const char *value);
void  medic_mask_learn   (MedicMask  *self,
                          const char *text);
void  medic_mask_prepare (MedicMask  *self);

G_END_DECLS
