/* command-code.c - what a code means that was read out on the phone, and the code of a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/commands.h"
#include "cli/report-json.h"
#include "core/medic-spoken.h"

#define SCHEMA 1

/* One call of the command. */
typedef struct
{
  char        *text;    /* as it was typed; words belong together */
  gboolean     json;
  gboolean     spell;

  MedicRecord *record;
} Call;

static void
call_clear (Call *self)
{
  g_clear_pointer (&self->record, medic_record_free);
  g_clear_pointer (&self->text, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static void
print_spelled (const char *code)
{
  g_autofree char *spelled = medic_spoken_spell (code, medic_language_get_current ());

  /* Translators: how a code is said on the phone; a list of letters and digits follows. */
  g_print ("  %s: %s\n", _("How to say it"), spelled);
}

/* The last thing that is said of @the_case, for who asks somebody else for help. */
void
medic_cli_print_code (MedicCase *the_case)
{
  g_autofree char *code = medic_spoken_write_case (the_case);

  if (code == NULL)
    return;

  g_print ("\n%s: %s\n", _("Code for your support agent"), code);
  print_spelled (code);
}

static int
parse (Call  *call,
       int    argc,
       char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("CODE");
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &call->json, _("Print the result as JSON"), NULL },
    { "spell", 0, 0, G_OPTION_ARG_NONE, &call->spell, _("Only print how to say the code"), NULL },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!medic_cli_parse (context, &argc, &argv, &error))
    return medic_cli_usage_error (error->message);

  if (call->json && call->spell)
    return medic_cli_usage_error (_("--spell does not go with --json."));

  call->text = g_strjoinv (" ", argv + 1);

  return 0;
}

/* A code that is not right is said to be so, and nothing else is said. */
static int
read_code (Call *call)
{
  MedicSpokenFault fault = medic_spoken_read (medic_program_get_knowledge (), call->text,
                                              &call->record);

  if (fault == MEDIC_SPOKEN_FINE)
    return 0;

  g_printerr ("mail-medic-cli: %s\n", _(medic_spoken_get_sentence (fault)));

  return EXIT_USAGE;
}

/* Returns: (transfer full): the code as the program writes it, however it was typed */
static char *
dup_tidy (const char *text)
{
  guint64 payload;
  guint n;

  medic_symbols_read (text, &payload, &n);

  return medic_symbols_write (payload, n);
}

static void
add_diagnosis (JsonBuilder       *builder,
               const MedicRecord *record)
{
  g_autoptr (GPtrArray) steps = NULL;

  medic_cli_add_text (builder, "certainty", medic_certainty_get_nick (record->certainty));
  json_builder_set_member_name (builder, "diagnosis");
  if (record->diagnosis == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_add_string_value (builder, record->diagnosis->id);
  medic_cli_add_text (builder, "owner", medic_owner_get_nick (record->diagnosis->owner));

  steps = medic_diagnosis_steps (record->diagnosis, record->facts);
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < steps->len; i++)
    json_builder_add_string_value (builder, ((const MedicStep *) steps->pdata[i])->id);
  json_builder_end_array (builder);
}

static void
print_json (const char        *code,
            const MedicRecord *record)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "schema");
  json_builder_add_int_value (builder, SCHEMA);
  medic_cli_add_text (builder, "code", code);
  json_builder_set_member_name (builder, "rules");
  json_builder_add_int_value (builder, record->rules);
  medic_cli_add_text (builder, "verdict", medic_verdict_get_nick (record->verdict));
  add_diagnosis (builder, record);
  medic_cli_add_facts (builder, record->facts);
  json_builder_end_object (builder);

  text = medic_cli_dup_json (builder, TRUE);
  g_print ("%s\n", text);
}

/* What is known on this side; everything else is with who reads the code out. */
static void
print_facts (const MedicSpeech *speech)
{
  g_print ("\n%s\n", _("What the code tells:"));
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (medic_facts_peek (speech->facts, fact) != NULL)
      {
        g_autofree char *value = medic_words_value (speech, fact);

        g_print ("  %s: %s\n", _(medic_fact_get_label (fact)), value);
      }
}

static void
print_words (const char        *code,
             const MedicRecord *record)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  MedicSpeech speech =
    medic_record_get_speech (record, knowledge, medic_language_get_current ());

  g_print ("%s\n\n", code);
  if (record->rules > knowledge->rules)
    g_print ("%s\n\n", _("A newer version of Mail Medic made this code. It may know more than this one."));
  medic_cli_print_result (&speech, record->verdict, record->certainty, record->diagnosis);
  if (record->verdict != MEDIC_VERDICT_CLEAR && record->diagnosis != NULL)
    print_facts (&speech);
}

static void
print (const Call *call)
{
  g_autofree char *code = dup_tidy (call->text);

  if (call->spell)
    {
      g_print ("%s\n", code);
      print_spelled (code);
    }
  else if (call->json)
    print_json (code, call->record);
  else
    print_words (code, call->record);
}

int
medic_cli_code (int    argc,
                char **argv)
{
  g_auto (Call) call = { NULL };
  int status = parse (&call, argc, argv);

  if (status == 0)
    status = read_code (&call);

  if (status != 0)
    return status;

  print (&call);

  return (int) call.record->verdict;
}
