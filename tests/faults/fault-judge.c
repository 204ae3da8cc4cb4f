/* fault-judge.c - whether a case in which somebody went wrong ended honestly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-cell.h"

#include <string.h>

/* Whether the fault may have it learnt. */
static gboolean
is_allowed (const FaultCell *self,
            const char      *nick,
            const char      *value)
{
  /* Of what was looked at it may say less than of all. */
  if (self->service->at == FAULT_AT_NAMES && g_str_equal (nick, "mail-evidence"))
    return TRUE;

  /* What was begun may have been done. */
  if (self->stopped && fault_lists ("draft=not-removed test=perhaps-sent test=sent", nick, value))
    return TRUE;

  return g_str_has_suffix (nick, "-reach") || fault_lists (self->service->allowed, nick, value)
         || fault_may_show (self->kind, nick, value);
}

/* Whether its check may have seen it so. */
static gboolean
may_end (const FaultCell *self)
{
  gboolean leads = self->kind == FAULT_REDIRECT_LOOP || self->kind == FAULT_REDIRECT_ELSEWHERE;

  if (self->stopped || self->service->lasts || fault_may_end (self->kind, self->reach)
      || (self->service->blunt && g_str_equal (self->reach, "failed")))
    return TRUE;

  return g_str_equal (self->reach, "answered") && !fault_is_at_once (self->kind)
         && (self->service->mends || (leads && self->service->host == MEDIC_HOST_AUTODISCOVER));
}

/* Returns: (transfer full) (nullable): as if all cases were of one domain. @value: (nullable) */
static char *
dup_text (const FaultCell *self,
          GVariant        *value)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *plain = NULL;

  if (value == NULL)
    return NULL;

  plain = g_variant_is_of_type (value, G_VARIANT_TYPE_STRING)
          ? g_variant_dup_string (value, NULL) : g_variant_print (value, FALSE);
  if (self->service->at != FAULT_AT_NAMES)
    return g_steal_pointer (&plain);

  /* “harbour12” */
  for (const char *c = plain; *c != '\0'; c++)
    if (!g_ascii_isdigit (*c) || !g_str_has_suffix (text->str, "harbour"))
      g_string_append_c (text, *c);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * fault_cell_judge:
 * @honest: what is so
 *
 * Insists that nothing was learnt that is not so, and that the fault was seen as what it is.
 */
void
fault_cell_judge (FaultCell        *self,
                  const MedicFacts *honest)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      GVariant *value = medic_facts_peek (self->learnt, fact);
      GVariant *so = medic_facts_peek (honest, fact);
      g_autofree char *text = dup_text (self, value);
      g_autofree char *honest_text = dup_text (self, so);

      if (value == NULL || g_strcmp0 (text, honest_text) == 0)
        continue;

      if (!is_allowed (self, medic_fact_get_nick (fact), text))
        fault_cell_add (self, "It learnt %s=%s", medic_fact_get_nick (fact), text);
    }

  if (g_str_has_prefix (self->finding, "clear"))
    fault_cell_add (self, "All was in order");
  if (strstr (self->finding, " certain ") != NULL && !fault_is_certain (self->kind))
    fault_cell_add (self, "It was certain: %s", self->finding);
  if (!may_end (self))
    fault_cell_add (self, "%s was %s", self->service->check, self->reach);
}
