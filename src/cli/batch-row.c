/* batch-row.c - one line of JSON for each address of a list
 *
 * The members have the names that they have in “check --json”.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/batch-row.h"

#include <string.h>

#include "cli/report-json.h"
#include "program/medic-seen.h"

#define ROW_BEGINS "{\"schema\":" G_STRINGIFY (MEDIC_CLI_SCHEMA) ",\"line\":"
#define ROW_ADDRESS ",\"address\":"

/* They are of the address in front of the domain, which is nobody's. */
static const MedicFact of_nobody[] = {
  MEDIC_FACT_ADDRESS_TYPED, MEDIC_FACT_ADDRESS_FORM, MEDIC_FACT_MAIL_ADDRESS, MEDIC_FACT_NONE
};

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
  text = medic_cli_dup_json (builder, FALSE);

  return g_strdup (text + 1);
}

/* Returns: (transfer full): an object in one line, with its end */
char *
medic_batch_row_dup (const MedicBatchRow *row)
{
  g_autofree char *address = medic_cli_dup_quoted (row->text);
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, ROW_BEGINS "%" G_GUINT64_FORMAT, row->line);
  if (row->text[0] != '\0')
    g_string_append_printf (line, ROW_ADDRESS "%s", address);
  if (row->domain != NULL)
    g_string_append_printf (line, ",\"domain\":\"%s\"", row->domain);
  if (row->refused != NULL)
    g_string_append_printf (line, ",\"refused\":\"%s\"", row->refused);
  if (row->first != 0)
    g_string_append_printf (line, ",\"first\":%" G_GUINT64_FORMAT, row->first);

  if (row->found != NULL)
    g_string_append_printf (line, ",%s\n", row->found->told);
  else
    g_string_append (line, "}\n");

  return g_string_free (line, FALSE);
}

/* Returns: what a row of that line and text is known by */
guint64
medic_batch_row_key (guint64     line,
                     const char *text)
{
  g_autofree char *quoted = medic_cli_dup_quoted (text);

  return medic_seen_hash (quoted, line);
}

/* Returns: the length of the string of JSON that begins at @quoted, with its quotes; 0 for none */
static gsize
measure_quoted (const char *quoted)
{
  gsize i = 1;

  if (quoted[0] != '"')
    return 0;

  while (quoted[i] != '"' && quoted[i] != '\0')
    i += quoted[i] == '\\' && quoted[i + 1] != '\0' ? 2 : 1;

  return quoted[i] == '"' ? i + 1 : 0;
}

/**
 * medic_batch_row_read:
 * @line: any line, without its end
 * @key: (out): what the row is known by
 *
 * Reads no more than is needed of what this program wrote: it is somebody's file, and json-glib
 * ends the program at some texts.
 *
 * Returns: whether it is a row
 */
gboolean
medic_batch_row_read (const char *line,
                      guint64    *key)
{
  g_autofree char *quoted = g_strdup ("\"\"");
  const char *rest = line;
  char *end;
  guint64 number;
  gsize size;

  if (!g_str_has_prefix (rest, ROW_BEGINS) || !g_str_has_suffix (rest, "}"))
    return FALSE;

  rest += strlen (ROW_BEGINS);
  number = g_ascii_strtoull (rest, &end, 10);
  if (end == rest || number == 0)
    return FALSE;

  if (g_str_has_prefix (end, ROW_ADDRESS))
    {
      rest = end + strlen (ROW_ADDRESS);
      size = measure_quoted (rest);
      g_free (quoted);
      quoted = g_strndup (rest, size);
    }
  *key = medic_seen_hash (quoted, number);

  return TRUE;
}
