/* batch-row.c - one line of JSON for each address of a list
 *
 * The members have the names that they have in “check --json”.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/batch-row.h"

#include <string.h>

#include "cli/report-json.h"

/* They are of the address in front of the domain, which is nobody's. */
static const MedicFact of_nobody[] = {
  MEDIC_FACT_ADDRESS_TYPED, MEDIC_FACT_ADDRESS_FORM, MEDIC_FACT_MAIL_ADDRESS, MEDIC_FACT_NONE
};

/* Returns: (transfer full): the object in one line, without its end */
static char *
dup_text (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/* Returns: (transfer full): what is told of a domain, for each of its addresses: all members but
 * the first ones, with the brace that closes them */
char *
medic_batch_row_tell (MedicCase *the_case,
                      gpointer   data)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (MedicFacts) facts = medic_facts_copy (medic_case_get_facts (the_case));
  g_autofree char *text = NULL;

  for (const MedicFact *f = of_nobody; *f != MEDIC_FACT_NONE; f++)
    medic_facts_forget (facts, *f);

  json_builder_begin_object (builder);
  medic_cli_add_text (builder, "verdict",
                      medic_verdict_get_nick (medic_case_get_verdict (the_case)));
  medic_cli_add_diagnoses (builder, the_case);
  medic_cli_add_facts (builder, facts);
  json_builder_end_object (builder);
  text = dup_text (builder);

  return g_strdup (text + 1);
}

static void
add_line (JsonBuilder *builder,
          const char  *member,
          guint64      line)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, (gint64) line);
}

/* Returns: (transfer full): an object in one line, with its end */
char *
medic_batch_row_dup (const MedicBatchRow *row)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "schema");
  json_builder_add_int_value (builder, MEDIC_CLI_SCHEMA);
  add_line (builder, "line", row->line);
  if (row->text[0] != '\0')
    medic_cli_add_text (builder, "address", row->text);
  if (row->domain != NULL)
    medic_cli_add_text (builder, "domain", row->domain);
  if (row->refused != NULL)
    medic_cli_add_text (builder, "refused", row->refused);
  if (row->first != 0)
    add_line (builder, "first", row->first);
  json_builder_end_object (builder);
  text = dup_text (builder);
  if (row->found == NULL)
    return g_strconcat (text, "\n", NULL);

  /* The brace that closes it gives way to what is told of the domain. */
  text[strlen (text) - 1] = ',';

  return g_strconcat (text, row->found->told, "\n", NULL);
}
