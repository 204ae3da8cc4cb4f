/* command-decode.c - what a text says that HubSpot or Microsoft shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/report-json.h"

#define SCHEMA 1

/* What is told apart in a text, beside its codes. Shown as facts are: no control characters. */
static const struct
{
  const char *member;
  MedicFact   fact;
} details[] = {
  { "app-name", MEDIC_FACT_HUBSPOT_ERROR_APP_NAME },
  { "app-id", MEDIC_FACT_HUBSPOT_ERROR_APP_ID },
  { "correlation-id", MEDIC_FACT_HUBSPOT_ERROR_CORRELATION },
  { "trace-id", MEDIC_FACT_HUBSPOT_ERROR_TRACE },
  { "time", MEDIC_FACT_HUBSPOT_ERROR_TIME },
};

static gboolean
is_recognised (const MedicReading *reading)
{
  return !g_str_equal (reading->cause->id, MEDIC_CAUSE_NOT_RECOGNISED);
}

/* Returns: (nullable): what an administrator answered, when the text is that */
static const char *
peek_answer (MedicCase *the_case)
{
  return medic_facts_peek_string (medic_case_get_facts (the_case), MEDIC_FACT_ADMIN_ANSWER);
}

/* The text is an answer, or a message; an answer counts more than what it quotes. */
static MedicCertainty
get_certainty (MedicCase          *the_case,
               const MedicReading *reading)
{
  if (peek_answer (the_case) != NULL)
    return medic_case_get_finding (the_case).certainty;

  if (!is_recognised (reading))
    return MEDIC_CERTAINTY_NONE;

  return reading->sure ? MEDIC_CERTAINTY_CERTAIN : MEDIC_CERTAINTY_LIKELY;
}

static void
add_text_or_null (JsonBuilder *builder,
                  const char  *member,
                  const char  *text)
{
  if (text != NULL)
    {
      medic_cli_add_text (builder, member, text);
      return;
    }

  json_builder_set_member_name (builder, member);
  json_builder_add_null_value (builder);
}

static void
add_codes (JsonBuilder        *builder,
           const MedicReading *reading)
{
  json_builder_set_member_name (builder, "codes");
  json_builder_begin_array (builder);
  for (gsize i = 0; reading->codes[i] != NULL; i++)
    json_builder_add_string_value (builder, reading->codes[i]);
  json_builder_end_array (builder);
}

static void
add_details (JsonBuilder       *builder,
             const MedicSpeech *speech)
{
  for (gsize i = 0; i < G_N_ELEMENTS (details); i++)
    {
      gboolean known = medic_facts_peek (speech->facts, details[i].fact) != NULL;
      g_autofree char *text = known ? medic_words_value (speech, details[i].fact) : NULL;

      add_text_or_null (builder, details[i].member, text);
    }
}

static void
print_json (MedicCase          *the_case,
            const MedicReading *reading)
{
  MedicSpeech speech = medic_case_get_speech (the_case);
  const MedicDiagnosis *found = medic_case_get_finding (the_case).diagnosis;
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "schema");
  json_builder_add_int_value (builder, SCHEMA);
  add_codes (builder, reading);
  medic_cli_add_text (builder, "cause", reading->cause->id);
  add_text_or_null (builder, "diagnosis", found != NULL ? found->id : NULL);
  medic_cli_add_text (builder, "certainty",
                      medic_certainty_get_nick (get_certainty (the_case, reading)));
  medic_cli_add_text (builder, "owner", medic_owner_get_nick (reading->owner));
  medic_cli_add_text (builder, "app", medic_app_get_nick (reading->app));
  add_details (builder, &speech);
  if (peek_answer (the_case) != NULL)
    medic_cli_add_text (builder, "admin-answer", peek_answer (the_case));
  json_builder_end_object (builder);

  text = medic_cli_dup_json (builder, TRUE);
  g_print ("%s\n", text);
}

/* Returns: (nullable): what the deciding code means by itself, where that is more than its cause */
static const char *
find_words (const MedicReading *reading)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize table = 0; reading->decides != NULL && knowledge->codes[table] != NULL; table++)
    for (const MedicCode *code = knowledge->codes[table]; code->id != NULL; code++)
      if (code->words != NULL && g_str_equal (code->id, reading->decides)
          && g_str_equal (code->cause, reading->cause->id))
        return code->words;

  return NULL;
}

/* What an administrator can find the sign-in by. */
static void
print_details (const MedicSpeech *speech)
{
  gboolean any = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *value = NULL;

      if (medic_facts_peek (speech->facts, details[i].fact) == NULL)
        continue;

      if (!any)
        g_print ("\n%s\n", _("Kept for your administrator:"));
      any = TRUE;
      value = medic_words_value (speech, details[i].fact);
      g_print ("  %s: %s\n", _(medic_fact_get_label (details[i].fact)), value);
    }
}

static void
print_left_out (const MedicReading *reading)
{
  if (reading->left_out == NULL || reading->left_out[0] == NULL)
    return;

  g_print ("\n%s\n", _("Seen and left out:"));
  for (gsize i = 0; reading->left_out[i] != NULL; i++)
    g_print ("  %s\n", _(reading->left_out[i]));
}

/* @said: (nullable): what is said after it: who can fix it is said once */
static void
print_reading (MedicCase            *the_case,
               const MedicSpeech    *speech,
               const MedicReading   *reading,
               const MedicDiagnosis *said)
{
  const char *words = find_words (reading);

  medic_cli_print_badge (get_certainty (the_case, reading));
  medic_cli_say (speech, "", reading->cause->words);
  if (words != NULL)
    medic_cli_say (speech, "", words);
  if (said == NULL || (said->open && said->owner != reading->owner))
    g_print ("%s\n", _(medic_owner_get_sentence (reading->owner)));
  if (reading->codes[0] != NULL)
    medic_cli_say (speech, "", N_("Codes: {hubspot-error-codes}"));
  if (reading->app == MEDIC_APP_OTHER)
    medic_cli_say (speech, "", N_("This message is about the app {hubspot-error-app-name}, not HubSpot."));

  print_details (speech);
  print_left_out (reading);
}

static void
print_words (MedicCase          *the_case,
             const MedicReading *reading)
{
  MedicSpeech speech = medic_case_get_speech (the_case);
  const MedicDiagnosis *found = medic_case_get_finding (the_case).diagnosis;

  if (found == NULL)
    found = medic_findings_open_end (speech.knowledge, speech.facts);

  if (peek_answer (the_case) != NULL)
    medic_cli_print_badge (get_certainty (the_case, reading));
  else
    print_reading (the_case, &speech, reading, found);
  if (found == NULL)
    return;

  if (peek_answer (the_case) == NULL)
    g_print ("\n");
  medic_cli_print_cause (&speech, found);
  medic_cli_print_remedy (&speech, found);
}

/* Nobody is asked: all of it comes from the tables. */
static MedicExit
decode (const char *text,
        gboolean    as_json)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, NULL);
  g_autoptr (MedicReading) reading = medic_program_decode (text, -1);

  medic_case_tell (the_case, text);
  if (as_json)
    print_json (the_case, reading);
  else
    print_words (the_case, reading);

  return is_recognised (reading) || peek_answer (the_case) != NULL ? EXIT_CLEAR : EXIT_UNDECIDED;
}

int
medic_cli_decode (int    argc,
                  char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("[FILE|-]");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, _("Print the result as JSON"), NULL },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!medic_cli_parse (context, &argc, &argv, &error))
    return medic_cli_usage_error (error->message);

  if (argc > 2)
    return medic_cli_usage_error (_("Give one file only, or none for standard input."));

  text = medic_input_read_text (argc == 2 ? argv[1] : NULL);

  return text != NULL ? (int) decode (text, as_json) : EXIT_USAGE;
}
