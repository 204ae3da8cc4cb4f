/* command-walk.c - steps that start without a diagnosis
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/follow.h"
#include "cli/sitting.h"

/* One call of the command. */
typedef struct
{
  const MedicWalk *walk;
  char            *rehearse;  /* (nullable) */
  char           **answers;   /* (nullable): “question=value” each */
  gboolean         follow;

  MedicSitting     sitting;
} Call;

static void
call_clear (Call *self)
{
  medic_sitting_clear (&self->sitting);
  g_clear_pointer (&self->answers, g_strfreev);
  g_clear_pointer (&self->rehearse, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static char *
dup_walks (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (const MedicWalk *walk = medic_program_get_knowledge ()->walks; walk->id != NULL; walk++)
    g_strv_builder_add (builder, walk->id);
  ids = g_strv_builder_end (builder);

  return g_strjoinv (", ", ids);
}

static int
say_which_there_are (void)
{
  g_autofree char *walks = dup_walks ();
  g_autofree char *message = medic_words_fill (_("Which walk? There are: {walks}."),
                                               "walks", walks, NULL);

  return medic_cli_usage_error (message);
}

static int
parse (Call   *call,
       int     argc,
       char  **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("sign-out|reconnect|aliases");
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "rehearse", 0, 0, G_OPTION_ARG_STRING, &call->rehearse,
      _("With a practice customer; no network is needed"), "NAME" },
    { "answer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call->answers,
      _("Answer a question beforehand; may be given several times"), "QUESTION=VALUE" },
    { "follow", 0, 0, G_OPTION_ARG_NONE, &call->follow,
      _("Go on to the end: questions, steps, looking again"), NULL },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!medic_cli_parse (context, &argc, &argv, &error))
    return medic_cli_usage_error (error->message);

  if (argc == 2)
    call->walk = medic_knowledge_get_walk (medic_program_get_knowledge (), argv[1]);

  return call->walk != NULL ? 0 : say_which_there_are ();
}

/* A practice customer says what decides which steps are needed. */
static void
take_practice_answers (Call *call)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize i = 0; call->walk->asks[i] != NULL; i++)
    {
      const MedicQuestion *question = medic_knowledge_get_question (knowledge, call->walk->asks[i]);

      medic_case_answer (call->sitting.the_case, question,
                         medic_sitting_ask_practice (&call->sitting, question));
    }
}

/* The texts to send name the address, which has to be read for that, and nothing else. */
static void
read_address (Call *call)
{
  const MedicCheck *check =
    medic_knowledge_who_checks (medic_program_get_knowledge (), MEDIC_FACT_MAIL_ADDRESS);
  const char *only[] = { check->id, NULL };

  medic_case_set_only (call->sitting.the_case, only);
  medic_sitting_examine (&call->sitting, MEDIC_SITTING_USUAL_SECONDS);
}

static int
open_sitting (Call *call)
{
  int status = medic_sitting_open (&call->sitting, call->rehearse, NULL);

  if (status != 0)
    return status;

  if (medic_program_is_practice (call->sitting.program) && !call->follow)
    {
      read_address (call);
      take_practice_answers (call);
    }

  return medic_sitting_take_answers (&call->sitting, call->answers);
}

/* What else could be told, so that only the steps are left that are needed. */
static void
print_questions (const MedicWalk   *walk,
                 const MedicSpeech *speech)
{
  for (gsize i = 0; walk->asks[i] != NULL; i++)
    {
      const MedicQuestion *question =
        medic_knowledge_get_question (speech->knowledge, walk->asks[i]);

      if (medic_facts_peek (speech->facts, question->answers) != NULL)
        continue;

      g_print ("\n");
      medic_cli_print_answers (speech, question);
    }
}

static int
print_walk (Call *call)
{
  MedicSpeech speech = medic_case_get_speech (call->sitting.the_case);
  g_autoptr (GPtrArray) steps = medic_steps_needed (call->walk->steps, speech.facts);

  medic_cli_say (&speech, "", call->walk->title);
  medic_cli_say (&speech, "", call->walk->lead);
  g_print ("\n");
  for (guint i = 0; i < steps->len; i++)
    medic_cli_print_step (&speech, g_ptr_array_index (steps, i), i + 1);
  print_questions (call->walk, &speech);

  return EXIT_CLEAR;
}

static int
follow_walk (Call *call)
{
  MedicSpeech speech = medic_case_get_speech (call->sitting.the_case);

  medic_cli_say (&speech, "", call->walk->title);
  medic_cli_say (&speech, "", call->walk->lead);
  medic_case_begin_walk (call->sitting.the_case, call->walk);
  medic_sitting_begin (&call->sitting);

  return (int) medic_follow (&call->sitting, MEDIC_SITTING_USUAL_SECONDS);
}

int
medic_cli_walk (int    argc,
                char **argv)
{
  g_auto (Call) call = { NULL };
  int status = parse (&call, argc, argv);

  if (status == 0)
    status = open_sitting (&call);

  if (status != 0)
    return status;

  return call.follow ? follow_walk (&call) : print_walk (&call);
}
