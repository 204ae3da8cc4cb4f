/* command-check.c - find out why a mailbox does not connect
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib-unix.h>

#include "cli/commands.h"

#define USUAL_DEADLINE_SECONDS 10
#define LONGEST_DEADLINE_SECONDS 3600

/* One call of the command. */
typedef struct
{
  char         *address;   /* (nullable) */
  char         *rehearse;  /* (nullable) */
  char        **answers;   /* (nullable): “question=value” each */
  char         *only;      /* (nullable): check ids with commas between */
  int           deadline;
  gboolean      json;

  MedicProgram *program;
  MedicCase    *the_case;
  GMainLoop    *loop;
  GCancellable *cancellable;
  gint64        end;       /* monotonic, in µs */
  gboolean      finished;
} Call;

/* The check, in the order in which it happens. */
static void     examine        (Call         *call);
static void     on_examined    (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data);
static gboolean answer_next    (Call         *call);
static gboolean on_interrupted (gpointer      user_data);

static void
call_clear (Call *self)
{
  g_clear_object (&self->the_case);
  g_clear_object (&self->program);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->loop, g_main_loop_unref);
  g_clear_pointer (&self->answers, g_strfreev);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->rehearse, g_free);
  g_clear_pointer (&self->only, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static int
parse (Call   *call,
       int     argc,
       char  **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("[ADDRESS]");
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &call->json, _("Print the result as JSON"), NULL },
    { "rehearse", 0, 0, G_OPTION_ARG_STRING, &call->rehearse,
      _("Check a practice customer; no network is needed"), "NAME" },
    { "answer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call->answers,
      _("Answer a question beforehand; may be given several times"), "QUESTION=VALUE" },
    { "deadline", 0, 0, G_OPTION_ARG_INT, &call->deadline,
      _("Stop after so many seconds; 10 if not given"), "SECONDS" },
    { "only", 0, 0, G_OPTION_ARG_STRING, &call->only,
      _("Carry out just these checks"), "CHECK,…" },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return medic_cli_usage_error (error->message);

  if (argc > 2)
    return medic_cli_usage_error (_("Give one address only."));

  if (call->deadline < 1 || call->deadline > LONGEST_DEADLINE_SECONDS)
    return medic_cli_usage_error (_("The deadline is from 1 to 3600 seconds."));

  call->address = argc == 2 ? g_strdup (argv[1]) : NULL;

  return 0;
}

static int
make_program (Call *call)
{
  g_autoptr (GError) error = NULL;

  if (call->rehearse == NULL)
    call->program = medic_program_new ();
  else
    call->program = medic_program_new_practice (call->rehearse, &error);

  if (call->program == NULL)
    return medic_cli_usage_error (error->message);

  call->the_case = medic_program_new_case (call->program, call->address);

  return 0;
}

static int
take_only (Call *call)
{
  g_auto (GStrv) ids = call->only != NULL ? g_strsplit (call->only, ",", -1) : NULL;
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    if (medic_knowledge_get_check (knowledge, ids[i]) == NULL)
      return medic_cli_wrong (_("There is no check “{what}”."), ids[i]);

  if (ids != NULL)
    medic_case_set_only (call->the_case, (const char *const *) ids);

  return 0;
}

static int
take_answer (Call       *call,
             const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  const MedicQuestion *question;

  if (g_strv_length (parts) != 2 || !g_utf8_validate (parts[1], -1, NULL))
    return medic_cli_wrong (_("An answer reads QUESTION=VALUE: “{what}” does not."), text);

  question = medic_knowledge_get_question (medic_program_get_knowledge (), parts[0]);
  if (question == NULL)
    return medic_cli_wrong (_("There is no question “{what}”."), parts[0]);

  if (!medic_question_takes (question, parts[1]))
    return medic_cli_wrong (_("“{what}” does not answer its question."), text);

  medic_case_answer (call->the_case, question, parts[1]);

  return 0;
}

static int
take_answers (Call *call)
{
  const MedicFacts *facts = medic_case_get_facts (call->the_case);

  for (gsize i = 0; call->answers != NULL && call->answers[i] != NULL; i++)
    {
      int status = take_answer (call, call->answers[i]);

      if (status != 0)
        return status;
    }

  if (medic_facts_peek (facts, MEDIC_FACT_ADDRESS_TYPED) == NULL)
    return medic_cli_usage_error (_("Which address? Give one, or a practice customer."));

  return 0;
}

static void
examine (Call *call)
{
  gint64 left = call->end - g_get_monotonic_time ();

  medic_case_set_deadline (call->the_case, (guint) MAX (1, left / G_USEC_PER_SEC));
  medic_case_examine_async (call->the_case, call->cancellable, on_examined, call);
}

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Call *call = user_data;
  g_autoptr (GError) error = NULL;
  gboolean finished = medic_case_examine_finish (MEDIC_CASE (source), result, &error);

  if (finished && answer_next (call))
    {
      examine (call);
      return;
    }

  call->finished = finished;
  g_main_loop_quit (call->loop);
}

/* A practice customer answers what is asked. Returns whether there is more to find out now. */
static gboolean
answer_next (Call *call)
{
  const MedicQuestion *question = medic_case_get_next_question (call->the_case);

  if (question == NULL || !medic_program_is_practice (call->program) || call->only != NULL)
    return FALSE;

  medic_case_answer (call->the_case, question,
                     medic_program_get_answer (call->program, question->id));

  return TRUE;
}

static gboolean
on_interrupted (gpointer user_data)
{
  Call *call = user_data;

  g_cancellable_cancel (call->cancellable);

  return G_SOURCE_CONTINUE;
}

static void
carry_out (Call *call)
{
  guint interrupt = g_unix_signal_add (SIGINT, on_interrupted, call);
  guint terminate = g_unix_signal_add (SIGTERM, on_interrupted, call);

  call->loop = g_main_loop_new (NULL, FALSE);
  call->cancellable = g_cancellable_new ();
  call->end = g_get_monotonic_time () + call->deadline * G_USEC_PER_SEC;
  examine (call);
  g_main_loop_run (call->loop);

  g_source_remove (interrupt);
  g_source_remove (terminate);
}

int
medic_cli_check (int    argc,
                 char **argv)
{
  g_auto (Call) call = { .deadline = USUAL_DEADLINE_SECONDS };
  int (*const steps[]) (Call *) = { make_program, take_only, take_answers };
  int status = parse (&call, argc, argv);

  for (gsize i = 0; status == 0 && i < G_N_ELEMENTS (steps); i++)
    status = steps[i] (&call);

  if (status != 0)
    return status;

  carry_out (&call);
  if (call.json)
    medic_cli_print_json (call.the_case);
  else
    medic_cli_print_words (call.the_case, call.program);

  return call.finished ? (int) medic_case_get_verdict (call.the_case) : EXIT_INTERRUPTED;
}
