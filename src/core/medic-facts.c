/* medic-facts.c - what is known about one case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-facts.h"

/* One value: what it is, who said it and when. */
typedef struct
{
  GVariant   *value;   /* (nullable): absent */
  const char *origin;  /* (nullable) (unowned): id of the check or question, interned */
  gint64      time;    /* seconds since 1970; 0 when nobody said */
  gboolean    unsure;  /* the person was asked and does not know */
} Entry;

/**
 * MedicFacts:
 *
 * What is known about one case. A fact is either known or not; a fact that
 * could not be found out is simply absent.
 */
struct _MedicFacts
{
  gatomicrefcount ref_count;
  Entry entries[MEDIC_N_FACTS];
};

G_DEFINE_BOXED_TYPE (MedicFacts, medic_facts, medic_facts_ref, medic_facts_unref)

static const struct
{
  const char   *nick;
  const char   *type;
  const char   *label;
  MedicPrivacy  privacy;
} definitions[MEDIC_N_FACTS] = {
#define X(id, nick_, type_, privacy_, label_) \
  [MEDIC_FACT_##id] = { \
    .nick = nick_, .type = type_, .label = label_, .privacy = MEDIC_PRIVACY_##privacy_ \
  },
  MEDIC_FACTS (X)
#undef X
};

const char *
medic_fact_get_nick (MedicFact fact)
{
  return definitions[fact].nick;
}

/* Returns: a msgid; who shows it says it in the language wanted */
const char *
medic_fact_get_label (MedicFact fact)
{
  return definitions[fact].label;
}

const char *
medic_fact_get_type (MedicFact fact)
{
  return definitions[fact].type;
}

MedicPrivacy
medic_fact_get_privacy (MedicFact fact)
{
  return definitions[fact].privacy;
}

/* Returns: MEDIC_FACT_NONE for a nick nobody declared */
MedicFact
medic_fact_from_nick (const char *nick)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (g_str_equal (definitions[fact].nick, nick))
      return fact;

  return MEDIC_FACT_NONE;
}

/* Whether @fact is in a list that ends at MEDIC_FACT_NONE; a missing list is an empty one. */
gboolean
medic_fact_is_in (MedicFact        fact,
                  const MedicFact *list)
{
  for (const MedicFact *f = list; f != NULL && *f != MEDIC_FACT_NONE; f++)
    if (*f == fact)
      return TRUE;

  return FALSE;
}

MedicFacts *
medic_facts_new (void)
{
  MedicFacts *self = g_new0 (MedicFacts, 1);

  g_atomic_ref_count_init (&self->ref_count);

  return self;
}

MedicFacts *
medic_facts_ref (MedicFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
medic_facts_unref (MedicFacts *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (MedicFact fact = MEDIC_FACT_NONE; fact < MEDIC_N_FACTS; fact++)
    medic_facts_forget (self, fact);

  g_free (self);
}

/* Returns: (transfer full): the same facts, free to become others */
MedicFacts *
medic_facts_copy (const MedicFacts *self)
{
  MedicFacts *copy = medic_facts_new ();

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      copy->entries[fact] = self->entries[fact];
      if (copy->entries[fact].value != NULL)
        g_variant_ref (copy->entries[fact].value);
    }

  return copy;
}

static gboolean
parse_entry (MedicFacts  *self,
             const char  *nick,
             GVariant    *value,
             GError     **error)
{
  MedicFact fact = medic_fact_from_nick (nick);

  if (fact == MEDIC_FACT_NONE
      || !g_variant_is_of_type (value, G_VARIANT_TYPE (definitions[fact].type)))
    {
      g_set_error (error, G_VARIANT_PARSE_ERROR, G_VARIANT_PARSE_ERROR_FAILED,
                   "No such fact, or wrong type: “%s”", nick);
      return FALSE;
    }

  medic_facts_set (self, fact, value);

  return TRUE;
}

/* Reads the text form that the scenario files use, e.g.
 * "{'mail-host': <'google'>, 'tenant-exists': <true>}". */
MedicFacts *
medic_facts_parse (const char  *text,
                   GError     **error)
{
  g_autoptr (MedicFacts) self = medic_facts_new ();
  g_autoptr (GVariant) dict = NULL;

  dict = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, error);
  if (dict == NULL)
    return NULL;

  for (gsize i = 0; i < g_variant_n_children (dict); i++)
    {
      g_autoptr (GVariant) value = NULL;
      const char *nick;

      g_variant_get_child (dict, i, "{&sv}", &nick, &value);
      if (!parse_entry (self, nick, value, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

void
medic_facts_set (MedicFacts *self,
                 MedicFact   fact,
                 GVariant   *value)
{
  g_return_if_fail (fact > MEDIC_FACT_NONE && fact < MEDIC_N_FACTS);
  g_return_if_fail (g_variant_is_of_type (value, G_VARIANT_TYPE (definitions[fact].type)));

  g_variant_ref_sink (value);
  medic_facts_forget (self, fact);
  self->entries[fact].value = value;
}

void
medic_facts_set_boolean (MedicFacts *self,
                         MedicFact   fact,
                         gboolean    value)
{
  medic_facts_set (self, fact, g_variant_new_boolean (value));
}

/* @value must be valid UTF-8; who reads it off the network makes sure. */
void
medic_facts_set_string (MedicFacts *self,
                        MedicFact   fact,
                        const char *value)
{
  medic_facts_set (self, fact, g_variant_new_string (value));
}

/* The person was asked and does not know: the fact stays unknown, but is not asked for again. */
void
medic_facts_set_unsure (MedicFacts *self,
                        MedicFact   fact)
{
  medic_facts_forget (self, fact);
  self->entries[fact].unsure = TRUE;
}

void
medic_facts_forget (MedicFacts *self,
                    MedicFact   fact)
{
  Entry *entry = &self->entries[fact];

  g_clear_pointer (&entry->value, g_variant_unref);
  *entry = (Entry) { 0 };
}

/* Who said it and when; of a fact that is known, or that the person does not know.
 * @origin: (nullable): id of the check or question
 * @time: seconds since 1970; 0 when nobody said */
void
medic_facts_set_origin (MedicFacts *self,
                        MedicFact   fact,
                        const char *origin,
                        gint64      time)
{
  g_return_if_fail (self->entries[fact].value != NULL || self->entries[fact].unsure);

  self->entries[fact].origin = g_intern_string (origin);
  self->entries[fact].time = time;
}

/**
 * medic_facts_merge:
 * @newer: what was learnt just now; what it does not know stays as it was
 * @origin: (nullable): id of the check or question that says so
 */
void
medic_facts_merge (MedicFacts       *self,
                   const MedicFacts *newer,
                   const char       *origin)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      const Entry *learnt = &newer->entries[fact];

      if (learnt->value != NULL)
        medic_facts_set (self, fact, learnt->value);
      else if (learnt->unsure)
        medic_facts_set_unsure (self, fact);
      else
        continue;

      medic_facts_set_origin (self, fact, origin, g_get_real_time () / G_USEC_PER_SEC);
    }
}

/* Returns: (transfer none) (nullable): the value, or NULL when not known */
GVariant *
medic_facts_peek (const MedicFacts *self,
                  MedicFact         fact)
{
  return self->entries[fact].value;
}

/* Returns: (transfer none) (nullable): the value of a text fact, or NULL when not known */
const char *
medic_facts_peek_string (const MedicFacts *self,
                         MedicFact         fact)
{
  GVariant *value = medic_facts_peek (self, fact);

  if (value == NULL || !g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return NULL;

  return g_variant_get_string (value, NULL);
}

gboolean
medic_facts_is_unsure (const MedicFacts *self,
                       MedicFact         fact)
{
  return self->entries[fact].unsure;
}

/* Returns: (transfer none) (nullable): id of the check or question that said it */
const char *
medic_facts_peek_origin (const MedicFacts *self,
                         MedicFact         fact)
{
  return self->entries[fact].origin;
}

/* Returns: when it was learnt, in seconds since 1970; 0 when nobody said */
gint64
medic_facts_get_time (const MedicFacts *self,
                      MedicFact         fact)
{
  return self->entries[fact].time;
}
