/* medic-gate.c - what goes out of a case, and what is let in of another's
 *
 * The one place where privacy classes are acted on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-gate.h"

#include "core/medic-clean.h"
#include "report/medic-mask.h"

/* In bytes; longer than any honest code, list of codes or name. */
#define LONGEST_VALUE 2048

void
medic_veil_free (MedicVeil *self)
{
  g_clear_pointer (&self->own, g_free);
  g_clear_pointer (&self->shown, g_free);
  g_free (self);
}

static MedicVeil *
veil_new (MedicFact   fact,
          GVariant   *own,
          const char *shown)
{
  MedicVeil *self = g_new0 (MedicVeil, 1);

  self->fact = fact;
  self->own = g_variant_is_of_type (own, G_VARIANT_TYPE_STRING)
              ? g_variant_dup_string (own, NULL) : g_variant_print (own, FALSE);
  self->shown = g_strdup (shown);

  return self;
}

/* Whether the tables have words for some value of @fact: it has no others then */
static gboolean
is_closed (const MedicKnowledge *knowledge,
           MedicFact             fact)
{
  for (const MedicValue *v = knowledge->values; v != NULL && v->fact != MEDIC_FACT_NONE; v++)
    if (v->fact == fact)
      return TRUE;

  return FALSE;
}

/* Whether it is one of those values */
static gboolean
is_of_list (const MedicKnowledge *knowledge,
            MedicFact             fact,
            const char           *text)
{
  for (const MedicValue *v = knowledge->values; v != NULL && v->fact != MEDIC_FACT_NONE; v++)
    if (v->fact == fact && g_str_equal (v->value, text))
      return TRUE;

  return FALSE;
}

/* Names of the tables say nothing of a person, whatever else they happen to be. */
static gboolean
is_name_of_tables (const MedicKnowledge *knowledge,
                   MedicFact             fact,
                   const char           *text)
{
  return is_of_list (knowledge, fact, text)
         || (knowledge->causes != NULL && medic_knowledge_get_cause (knowledge, text) != NULL);
}

/* Returns: (transfer full) (nullable): what an open @text becomes where somebody is named in it, or
 *   something is in it that cannot be seen; NULL where it can go out as it is */
static char *
dup_veiled (const MedicKnowledge *knowledge,
            MedicMask            *mask,
            MedicFact             fact,
            const char           *text)
{
  g_autofree char *line = medic_clean_dup_line (text, LONGEST_VALUE);
  g_autofree char *veiled = NULL;

  if (is_name_of_tables (knowledge, fact, text))
    return NULL;

  veiled = medic_mask_veil (mask, line);
  if (veiled != NULL)
    return medic_clean_dup_line (veiled, LONGEST_VALUE);

  return g_str_equal (line, text) ? NULL : g_steal_pointer (&line);
}

/* Returns: (transfer full) (nullable): what stands in the place of @own; NULL for nothing */
static char *
dup_shown (const MedicKnowledge *knowledge,
           MedicMask            *mask,
           MedicFact             fact,
           const char           *own)
{
  if (medic_mask_hides (knowledge, fact, own))
    return medic_mask_alias (mask, own);

  return medic_fact_get_privacy (fact) == MEDIC_PRIVACY_OPEN
         ? dup_veiled (knowledge, mask, fact, own) : NULL;
}

/* Puts what is to be seen of @fact in its place, and who said it stays. */
static void
put (MedicFacts *facts,
     MedicFact   fact,
     const char *shown)
{
  const char *origin = medic_facts_peek_origin (facts, fact);
  gint64 time = medic_facts_get_time (facts, fact);

  medic_facts_forget (facts, fact);
  if (shown == NULL)
    return;

  medic_facts_set_string (facts, fact, shown);
  medic_facts_set_origin (facts, fact, origin, time);
}

static void
let_out (const MedicKnowledge *knowledge,
         MedicMask            *mask,
         MedicFacts           *facts,
         MedicFact             fact,
         GPtrArray            *veils)
{
  g_autoptr (GVariant) own = g_variant_ref (medic_facts_peek (facts, fact));
  const char *text = medic_facts_peek_string (facts, fact);
  g_autofree char *shown = text != NULL ? dup_shown (knowledge, mask, fact, text) : NULL;

  if (shown == NULL && medic_fact_get_privacy (fact) == MEDIC_PRIVACY_OPEN)
    return;

  g_ptr_array_add (veils, veil_new (fact, own, shown));
  put (facts, fact, shown);
}

/* Returns: (transfer full): all but the facts */
static MedicRecord *
copy_without_facts (const MedicRecord *record)
{
  MedicRecord *copy = medic_record_new ();

  g_array_append_vals (copy->runs, record->runs->data, record->runs->len);
  g_clear_pointer (&copy->journal, medic_journal_free);
  copy->journal = medic_journal_copy (record->journal);
  copy->diagnosis = record->diagnosis;
  copy->certainty = record->certainty;
  copy->verdict = record->verdict;
  copy->walk = record->walk;
  g_ptr_array_extend (copy->answered, record->answered, NULL, NULL);
  g_ptr_array_extend (copy->asks, record->asks, NULL, NULL);
  copy->tried = record->tried;
  copy->practice = g_strdup (record->practice);
  copy->rules = record->rules;
  copy->program = g_strdup (record->program);
  copy->platform = g_strdup (record->platform);
  copy->made = record->made;

  return copy;
}

/**
 * medic_gate_out:
 * @veils: (element-type MedicVeil): gets what goes out differently, or not at all
 *
 * Returns: (transfer full): what may leave of @record
 */
MedicRecord *
medic_gate_out (const MedicKnowledge *knowledge,
                const MedicRecord    *record,
                GPtrArray            *veils)
{
  g_autoptr (MedicMask) mask = medic_mask_new (knowledge, record->facts);
  MedicRecord *outside = copy_without_facts (record);

  g_clear_pointer (&outside->facts, medic_facts_unref);
  outside->facts = medic_facts_copy (record->facts);
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (medic_facts_peek (outside->facts, fact) != NULL)
      let_out (knowledge, mask, outside->facts, fact, veils);

  return outside;
}

/**
 * medic_gate_takes:
 * @value: what somebody's report says of @fact
 * @notices: (inout): why it is not taken
 *
 * Whether a gate would have let it out, and it is fit to be shown.
 */
gboolean
medic_gate_takes (const MedicKnowledge *knowledge,
                  MedicFact             fact,
                  GVariant             *value,
                  guint                *notices)
{
  MedicPrivacy privacy = medic_fact_get_privacy (fact);
  gboolean is_text = g_variant_is_of_type (value, G_VARIANT_TYPE_STRING);
  const char *text = is_text ? g_variant_get_string (value, NULL) : NULL;
  gboolean fit = privacy == MEDIC_PRIVACY_OPEN;

  if (text != NULL)
    fit = medic_clean_is_line (text, LONGEST_VALUE)
          && (medic_mask_hides (knowledge, fact, text) ? medic_mask_is_alias (text)
                                                       : fit && !medic_mask_is_personal (text));

  if (!fit)
    *notices |= MEDIC_NOTICE_DROPPED_TEXT;
  else if (privacy == MEDIC_PRIVACY_OPEN && text != NULL && is_closed (knowledge, fact)
           && !is_of_list (knowledge, fact, text))
    *notices |= MEDIC_NOTICE_UNKNOWN_IDS;
  else
    return TRUE;

  return FALSE;
}
