/* report-json.c - a case for programs: ids and facts, no language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/report-json.h"

#include <string.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "core/medic-run.h"
#include "core/medic-spoken.h"

#define FIRST_OF_PAIRS 0x10000

/* Whether @c does something else than being read: on a terminal it would steer that. */
static gboolean
steers (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT
         || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

static void
append_escaped (GString  *text,
                gunichar  c)
{
  if (c < FIRST_OF_PAIRS)
    {
      g_string_append_printf (text, "\\u%04x", c);
      return;
    }

  c -= FIRST_OF_PAIRS;
  g_string_append_printf (text, "\\u%04x\\u%04x", 0xD800 + (c >> 10), 0xDC00 + (c & 0x3FF));
}

/* Returns: (transfer full): @root as text. Json-glib leaves such characters in strings as they are;
 *   an end of line is its own. */
static char *
dup_text (JsonNode *root,
          gboolean  pretty)
{
  g_autofree char *text = json_to_string (root, pretty);
  GString *escaped = g_string_sized_new (strlen (text));

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (*c != '\n' && steers (g_utf8_get_char (c)))
      append_escaped (escaped, g_utf8_get_char (c));
    else
      g_string_append_len (escaped, c, g_utf8_next_char (c) - c);

  return g_string_free (escaped, FALSE);
}

/* Returns: (transfer full): what was built, as text */
char *
medic_cli_dup_json (JsonBuilder *builder,
                    gboolean     pretty)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return dup_text (root, pretty);
}

/* On standard output. */
void
medic_cli_write_json (JsonNode *root,
                      gboolean  pretty)
{
  g_autofree char *text = dup_text (root, pretty);
  g_autofree char *line = g_strconcat (text, "\n", NULL);

  medic_output_write (line);
}

/* Returns: (transfer full): @text as a string of JSON, always in the same spelling */
char *
medic_cli_dup_quoted (const char *text)
{
  GString *quoted = g_string_new ("\"");

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (*c == '"' || *c == '\\')
      g_string_append_printf (quoted, "\\%c", *c);
    else if (steers (g_utf8_get_char (c)))
      append_escaped (quoted, g_utf8_get_char (c));
    else
      g_string_append_len (quoted, c, g_utf8_next_char (c) - c);
  g_string_append_c (quoted, '"');

  return g_string_free (quoted, FALSE);
}

/* Adds the member @member, a string, to the object that was begun. */
void
medic_cli_add_text (JsonBuilder *builder,
                    const char  *member,
                    const char  *text)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

/* Adds the member “diagnoses” to the object that was begun: all that hold, the first one first. */
void
medic_cli_add_diagnoses (JsonBuilder *builder,
                         MedicCase   *the_case)
{
  g_autoptr (GArray) findings = medic_findings_rank (medic_case_get_knowledge (the_case),
                                                     medic_case_get_facts (the_case));

  json_builder_set_member_name (builder, "diagnoses");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      MedicFinding finding = g_array_index (findings, MedicFinding, i);

      json_builder_begin_object (builder);
      medic_cli_add_text (builder, "id", finding.diagnosis->id);
      medic_cli_add_text (builder, "certainty", medic_certainty_get_nick (finding.certainty));
      medic_cli_add_text (builder, "owner", medic_owner_get_nick (finding.diagnosis->owner));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_value (JsonBuilder *builder,
           GVariant    *value)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    json_builder_add_boolean_value (builder, g_variant_get_boolean (value));
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    json_builder_add_int_value (builder, g_variant_get_int64 (value));
  else
    json_builder_add_string_value (builder, g_variant_get_string (value, NULL));
}

/* Adds the member “facts” to the object that was begun. It is for the person at the terminal: what
 * is masked for others is in it as it is, and only those of the class LOCAL are not. */
void
medic_cli_add_facts (JsonBuilder      *builder,
                     const MedicFacts *facts)
{
  json_builder_set_member_name (builder, "facts");
  json_builder_begin_object (builder);
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      GVariant *value = medic_facts_peek (facts, fact);

      if (value == NULL || medic_fact_get_privacy (fact) == MEDIC_PRIVACY_LOCAL)
        continue;

      json_builder_set_member_name (builder, medic_fact_get_nick (fact));
      add_value (builder, value);
    }
  json_builder_end_object (builder);
}

static void
add_checks (JsonBuilder *builder,
            GListModel  *runs)
{
  json_builder_set_member_name (builder, "checks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);

      json_builder_begin_object (builder);
      medic_cli_add_text (builder, "id", medic_run_get_check (run)->id);
      medic_cli_add_text (builder, "state", medic_run_get_nick (run));
      json_builder_set_member_name (builder, "ms");
      json_builder_add_int_value (builder, medic_run_get_ms (run));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* One object on standard output. */
void
medic_cli_print_json (MedicCase *the_case)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *code = medic_spoken_write_case (the_case);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "schema");
  json_builder_add_int_value (builder, MEDIC_CLI_SCHEMA);
  medic_cli_add_text (builder, "verdict", medic_verdict_get_nick (medic_case_get_verdict (the_case)));
  medic_cli_add_diagnoses (builder, the_case);
  medic_cli_add_facts (builder, medic_case_get_facts (the_case));
  add_checks (builder, medic_case_get_runs (the_case));
  if (code != NULL)
    medic_cli_add_text (builder, "code", code);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  medic_cli_write_json (root, TRUE);
}
