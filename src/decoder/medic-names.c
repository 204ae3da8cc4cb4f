/* medic-names.c - the codes by their names, as one text needs them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-names.h"

#include <string.h>

#include "decoder/medic-wording.h"

/* A shorter name of Graph’s is looked for as a whole word only. */
#define LONG_NAME 12

/* Each look into a longer word goes through all names: a text with more such words is a list. */
#define MOST_LOOKS 400

/* What HubSpot puts in front of a name of Graph’s. */
#define HUBSPOT_PREFIX "OFFICE_ERROR_"

/* What stands for the app in what an entry needs. */
#define APP_ID "{app-id}"

struct _MedicNames
{
  const MedicNormal *text;     /* (unowned) */
  const char        *app_id;   /* (nullable) (unowned) */
  GHashTable        *entries;  /* (element-type utf8 MedicCode): names in lower case */
  guint              n_looks;  /* within the names of exceptions */
  GHashTable        *chosen;   /* (element-type MedicCode MedicCode): by the first of a name */
};

/* The first entry of a name stands for all of them: they stand together in their table. */
static GHashTable *
index_entries (const MedicKnowledge *knowledge)
{
  GHashTable *entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; knowledge->codes[i] != NULL; i++)
    for (const MedicCode *code = knowledge->codes[i]; code->id != NULL; code++)
      {
        g_autofree char *name = g_ascii_strdown (code->id, -1);

        if (!g_hash_table_contains (entries, name))
          g_hash_table_insert (entries, g_steal_pointer (&name), (gpointer) code);
      }

  return entries;
}

/**
 * medic_names_new:
 * @knowledge: (transfer none): outlives the names, as does @text
 * @app_id: (nullable) (transfer none): identifier of the app that the text is about
 */
MedicNames *
medic_names_new (const MedicKnowledge *knowledge,
                 const MedicNormal    *text,
                 const char           *app_id)
{
  MedicNames *self = g_new0 (MedicNames, 1);

  self->text = text;
  self->app_id = app_id;
  self->entries = index_entries (knowledge);
  self->chosen = g_hash_table_new (NULL, NULL);

  return self;
}

void
medic_names_free (MedicNames *self)
{
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_free (self);
}

/* What an entry needs may name the app that the text is about. */
static gboolean
meets (const MedicNames *self,
       const char       *needs)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *filled = NULL;

  if (needs == NULL || strstr (needs, APP_ID) == NULL)
    return medic_wording_has_any (self->text->folded, needs);

  if (self->app_id == NULL)
    return FALSE;

  parts = g_strsplit (needs, APP_ID, -1);
  filled = g_strjoinv (self->app_id, parts);

  return medic_wording_has_any (self->text->folded, filled);
}

/* Of the entries with one name, the first whose needs the text meets: the same each time that the
 * name stands there. */
static const MedicCode *
choose (const MedicNames *self,
        const MedicCode  *first)
{
  gpointer known;

  if (g_hash_table_lookup_extended (self->chosen, first, NULL, &known))
    return known;

  for (const MedicCode *code = first;
       code != NULL && code->id != NULL && g_ascii_strcasecmp (code->id, first->id) == 0; code++)
    if (meets (self, code->needs))
      {
        g_hash_table_insert (self->chosen, (gpointer) first, (gpointer) code);
        return code;
      }

  g_hash_table_insert (self->chosen, (gpointer) first, NULL);

  return NULL;
}

/* Returns: (nullable): what @name means here, when it is of a kind from @first to @last */
const MedicCode *
medic_names_get (const MedicNames *self,
                 const char       *name,
                 MedicCodeKind     first,
                 MedicCodeKind     last)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  const MedicCode *code = g_hash_table_lookup (self->entries, lower);

  if (code == NULL || code->kind < first || code->kind > last)
    return NULL;

  return choose (self, code);
}

/* HubSpot writes the names of Graph in capitals, with strokes between the words. */
static const MedicCode *
get_constant (const MedicNames *self,
              const char       *token)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *with_error = NULL;
  const MedicCode *code;

  if (g_ascii_strncasecmp (token, HUBSPOT_PREFIX, strlen (HUBSPOT_PREFIX)) != 0)
    return NULL;

  words = g_strsplit (token + strlen (HUBSPOT_PREFIX), "_", -1);
  joined = g_strjoinv ("", words);
  with_error = g_strconcat ("Error", joined, NULL);
  code = medic_names_get (self, with_error, MEDIC_CODE_GRAPH, MEDIC_CODE_GRAPH);

  return code != NULL ? code : medic_names_get (self, joined, MEDIC_CODE_GRAPH, MEDIC_CODE_GRAPH);
}

/* The longest of Graph’s names within a longer word, or NULL. */
static const MedicCode *
find_inside (const MedicNames *self,
             const char       *lower)
{
  GHashTableIter iter;
  gpointer name;
  gpointer entry;
  const MedicCode *longest = NULL;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &name, &entry))
    {
      const MedicCode *code = entry;

      if (code->kind == MEDIC_CODE_GRAPH && strlen (name) >= LONG_NAME
          && strstr (lower, name) != NULL
          && (longest == NULL || strlen (name) > strlen (longest->id)))
        longest = code;
    }

  return longest;
}

/* A name within that of an exception: “OwaUserHasNoMailbox…Exception”. */
static const MedicCode *
get_of_exception (MedicNames *self,
                  const char *token)
{
  g_autofree char *lower = g_ascii_strdown (token, -1);
  const MedicCode *code;

  if ((!g_str_has_suffix (lower, "exception") && !g_str_has_suffix (lower, "error"))
      || self->n_looks++ >= MOST_LOOKS)
    return NULL;

  code = choose (self, find_inside (self, lower));

  return code != NULL && !code->unsure ? code : NULL;
}

/**
 * medic_names_find:
 * @token: a word of the text
 *
 * Returns: (nullable): the name, constant or exception that it is; never a number
 */
const MedicCode *
medic_names_find (MedicNames *self,
                  const char *token)
{
  const MedicCode *code = medic_names_get (self, token, MEDIC_CODE_OAUTH, MEDIC_CODE_NETWORK);

  if (code == NULL)
    code = get_constant (self, token);
  if (code == NULL && strlen (token) > LONG_NAME)
    code = get_of_exception (self, token);

  if (code == NULL || code->kind == MEDIC_CODE_SMTP || code->kind == MEDIC_CODE_HTTP)
    return NULL;

  return code;
}
