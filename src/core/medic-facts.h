/* medic-facts.h - what is known about one case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "core/medic-fact-list.h"

G_BEGIN_DECLS

typedef enum
{
  MEDIC_PRIVACY_OPEN,   /* goes into a report as it is */
  MEDIC_PRIVACY_MASK,   /* goes in under an alias: equal values, equal aliases */
  MEDIC_PRIVACY_LOCAL,  /* never leaves this computer */
} MedicPrivacy;

typedef enum
{
  MEDIC_FACT_NONE,
#define X(id, ...) MEDIC_FACT_##id,
  MEDIC_FACTS (X)
#undef X
  MEDIC_N_FACTS
} MedicFact;

const char   *medic_fact_get_nick    (MedicFact   fact);
const char   *medic_fact_get_label   (MedicFact   fact);
const char   *medic_fact_get_type    (MedicFact   fact);
MedicPrivacy  medic_fact_get_privacy (MedicFact   fact);
MedicFact     medic_fact_from_nick   (const char *nick);
gboolean      medic_fact_is_in       (MedicFact        fact,
                                      const MedicFact *list);

typedef struct _MedicFacts MedicFacts;

#define MEDIC_TYPE_FACTS (medic_facts_get_type ())
GType       medic_facts_get_type    (void);
MedicFacts *medic_facts_new         (void);
MedicFacts *medic_facts_parse       (const char        *text,
                                     GError           **error);
MedicFacts *medic_facts_copy        (const MedicFacts  *self);
MedicFacts *medic_facts_ref         (MedicFacts        *self);
void        medic_facts_unref       (MedicFacts        *self);

void        medic_facts_set         (MedicFacts        *self,
                                     MedicFact          fact,
                                     GVariant          *value);
void        medic_facts_set_boolean (MedicFacts        *self,
                                     MedicFact          fact,
                                     gboolean           value);
void        medic_facts_set_string  (MedicFacts        *self,
                                     MedicFact          fact,
                                     const char        *value);
void        medic_facts_set_unsure  (MedicFacts        *self,
                                     MedicFact          fact);
void        medic_facts_forget      (MedicFacts        *self,
                                     MedicFact          fact);
void        medic_facts_merge       (MedicFacts        *self,
                                     const MedicFacts  *newer,
                                     const char        *origin);

void        medic_facts_set_origin  (MedicFacts        *self,
                                     MedicFact          fact,
                                     const char        *origin,
                                     gint64             time);

GVariant   *medic_facts_peek        (const MedicFacts  *self,
                                     MedicFact          fact);
const char *medic_facts_peek_string (const MedicFacts  *self,
                                     MedicFact          fact);
gboolean    medic_facts_is_unsure   (const MedicFacts  *self,
                                     MedicFact          fact);
const char *medic_facts_peek_origin (const MedicFacts  *self,
                                     MedicFact          fact);
gint64      medic_facts_get_time    (const MedicFacts  *self,
                                     MedicFact          fact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicFacts, medic_facts_unref)

G_END_DECLS
