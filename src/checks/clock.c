/* clock.c - is the clock of this computer right?
 *
 * Every answer over HTTP tells the time of the server, whatever else it says. So Microsoft's own
 * sign-in service is asked for what it tells everybody, and nothing is sent of the person's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/ask.h"
#include "checks/checks.h"
#include "services/medic-http.h"
#include "services/medic-services.h"

#define PATH "/common/v2.0/.well-known/openid-configuration"

/* How far two clocks may be apart before a proof of identity is refused: five minutes is what
 * Microsoft's libraries allow for tokens (learn.microsoft.com, TokenValidationParameters,
 * DefaultClockSkew: 300 seconds) and Windows for Kerberos (“Maximum tolerance for computer clock
 * synchronization”: 5 minutes unless set otherwise). */
#define TOLERATED_SECONDS 300

/* No answer takes longer (medic-http.c): meanwhile the computer slept, or its clock was set. */
#define LONGEST_SECONDS 30

#define MINUTE 60

/* What a check has to remember while it waits. */
typedef struct
{
  MedicServices *services;  /* (unowned): outlives the check */
  gint64         asked;     /* microseconds, by this computer's clock */
} Question;

/* Returns: (transfer full) (nullable): NULL when the server did not say what time it is, or nobody
 *   knows any more when it was asked */
static MedicFacts *
interpret (const MedicHttpReply *reply,
           gint64                asked,
           gint64                answered)
{
  /* The server looked at its clock about halfway. */
  gint64 here = (asked + (answered - asked) / 2) / G_USEC_PER_SEC;
  gint64 ahead = here - reply->date;
  gint64 off = ABS (ahead);
  MedicFacts *learned;

  if (reply->date == 0 || ABS (answered - asked) > LONGEST_SECONDS * G_USEC_PER_SEC)
    return NULL;

  learned = medic_facts_new ();
  if (off <= TOLERATED_SECONDS)
    {
      medic_facts_set_string (learned, MEDIC_FACT_CLOCK, "right");
      return learned;
    }

  medic_facts_set_string (learned, MEDIC_FACT_CLOCK, ahead > 0 ? "fast" : "slow");
  medic_facts_set (learned, MEDIC_FACT_CLOCK_MINUTES,
                   g_variant_new_int64 ((off + MINUTE / 2) / MINUTE));

  return learned;
}

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  const Question *question = g_task_get_task_data (task);
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;
  MedicFacts *learned;

  reply = medic_http_get_finish (SOUP_SESSION (source), result, &error);
  if (reply == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  learned = interpret (reply, question->asked, medic_services_get_time (question->services));
  medic_ask_return (task, learned, learned == NULL ? medic_http_reply_new_error (reply) : NULL);
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, PATH);
  Question *question = g_new0 (Question, 1);

  question->services = services;
  question->asked = medic_services_get_time (services);
  g_task_set_task_data (task, question, g_free);
  medic_http_get_async (medic_services_get_session (services), uri, g_task_get_cancellable (task),
                        on_answered, g_object_ref (task));
}

const MedicCheck medic_check_clock = {
  .id = "clock",
  .title = N_("Your clock"),
  .doing = N_("Comparing the clock of this computer…"),
  .found = MEDIC_PHRASES (
    /* Translators: the clock of the computer. */
    { MEDIC_ALL_OF (MEDIC_ONE_OF (CLOCK, "right")), N_("It is right") },
    /* Translators: the clock of the computer; “min” stands for minutes, as after any number. */
    { MEDIC_ALL_OF (MEDIC_ONE_OF (CLOCK, "slow")), N_("It is slow, by {clock-minutes} min"), TRUE },
    /* Translators: the clock of the computer; “min” stands for minutes, as after any number. */
    { MEDIC_ALL_OF (MEDIC_ONE_OF (CLOCK, "fast")), N_("It is fast, by {clock-minutes} min"), TRUE }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_CLOCK, MEDIC_FACT_CLOCK_MINUTES),
  .reach = MEDIC_FACT_CLOCK_REACH,
  .run = run,
};
