/* test-customers-solved.c - each practice customer follows the program's advice: where does it end?
 *
 * A second person then looks at what became of it: the mailbox itself has to answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/practice-solver.h"

/* Most of the time goes by in waiting for who does not answer. */
#define AT_A_TIME 12

/**
 * Row:
 * @first: the diagnosis that is shown first
 * @last: the step that settles it; %NULL where nothing has to be done
 * @left: what is left, for somebody else to do, and right so; %NULL where it works in the end
 * @why: why no mailbox at Microsoft answers in the end; %NULL where one does
 */
typedef struct
{
  const char *id;
  const char *first;
  const char *last;
  const char *left;
  const char *why;
} Row;

/* Who waits longest begins first. */
static const Row rows[] = {
  { "silent-names", "microsoft-not-reached", "try-another-network", NULL, NULL },
  { "nothing-reachable", "offline", "reconnect-this-computer", NULL, NULL },
  { "short-code-blocked", "mailbox-without-licence", "choose-by-where-the-mailbox-is", NULL, NULL },
  { "app-switched-off", "app-disabled", "connect-in-hubspot", "app-disabled", NULL },
  { "approval-needed", "admin-consent-needed", "connect-in-hubspot", NULL, NULL },
  { "assignment-needed", "user-not-assigned", "connect-in-hubspot", NULL, NULL },
  { "blocked-network", "microsoft-not-reached", "ask-for-the-network", NULL, NULL },
  { "both-at-once", "approval-and-assignment", "connect-in-hubspot", NULL, NULL },
  { "broken-ipv6", "ipv6-broken", "renew-the-connection", NULL, NULL },
  { "captive-portal", "network-page-answers", "sign-in-to-the-network", NULL, NULL },
  { "ends-again", "connection-ends-again-and-again", "connect-in-hubspot", NULL, NULL },
  { "federated", "federation-fault", "ask-about-the-sign-in-server", NULL, NULL },
  { "filter-elsewhere", "elsewhere-behind-filter", "choose-gmail", NULL, "the mail is at Google" },
  { "filter-in-front", "microsoft-behind-filter", "paste-the-whole-page", NULL, NULL },
  { "government-cloud", "other-cloud", "ask-hubspot-about-the-cloud", "other-cloud", NULL },
  { "guest", "guest-account", "try-a-private-window", NULL, NULL },
  { "healthy", NULL, NULL, NULL, NULL },
  { "hubspot-down", "hubspot-has-trouble", "wait-for-hubspot", NULL, NULL },
  { "hybrid", "mailbox-on-premises", "connect-through-exchange", NULL,
    "the mailbox is on a server of the organisation" },
  { "interaction-required", "interaction-required", "connect-in-hubspot", NULL, NULL },
  { "left-over-entry", "msoid-left-over", "connect-in-hubspot", NULL, NULL },
  { "licence-ending", "licence-running-out", "connect-in-hubspot", NULL, NULL },
  { "lying-name-server", "name-server-lies", "let-the-filter-pass-microsoft", NULL, NULL },
  { "mail-elsewhere", "mail-elsewhere", "choose-gmail", NULL, "the mail is at Google" },
  { "mailbox-deleted", "mailbox-was-deleted", "connect-in-hubspot", NULL, NULL },
  { "moved-yesterday", "mailbox-just-moved", "connect-in-hubspot", NULL, NULL },
  { "moving", "mailbox-is-being-moved", "wait-for-the-move", NULL, NULL },
  { "moving-tonight", "mailbox-moving-here", "wait-for-the-move", NULL, NULL },
  { "new-licence", "licence-is-new", "wait-for-the-mailbox", NULL, NULL },
  { "no-default-calendar", "calendar-not-in-list", "ask-to-mend-the-list", NULL, NULL },
  { "old-way", "imap-way-into-the-cloud", "connect-in-hubspot", NULL, NULL },
  { "opened-connection", "connection-opened", "ask-to-let-microsoft-through", NULL, NULL },
  { "outage", "transient-service", "try-tomorrow", NULL, NULL },
  { "outlook-alias", "alias-problem", "connect-in-hubspot", NULL, NULL },
  { "outside-the-office", "conditional-access-block", "use-the-usual-place-and-computer", NULL,
    NULL },
  { "own-server", "mailbox-on-premises", "connect-through-exchange", NULL,
    "the mailbox is on a server of the organisation" },
  { "private-account", "personal-without-mailbox-told", "choose-by-where-the-mailbox-is", NULL,
    "the mail is at another host" },
  { "private-computer", "computer-not-compliant", "use-the-work-computer", NULL, NULL },
  { "proxy-password", "proxy-wants-password", "ask-about-the-proxy", NULL, NULL },
  { "second-address", "wanted-address-is-an-alias", "look-for-the-main-address", NULL, NULL },
  { "second-proof-loop", "second-proof-asked-again", "ask-why-it-asks-each-time", NULL, NULL },
  { "shared-mailbox", "mailbox-used-by-several", "connect-in-hubspot", NULL, NULL },
  { "slow-clock", "clock-wrong", "set-the-clock", NULL, NULL },
  { "suspended-licence", "licence-suspended", "connect-in-hubspot", NULL, NULL },
  { "throttled", "throttled", "tell-hubspot-about-the-pauses", NULL, NULL },
  { "unlisted-app", "app-not-approved-by-a-rule", "connect-in-hubspot", NULL, NULL },
  { "windows-of-the-organisation", "computer-not-joined", "use-edge-with-the-work-account", NULL,
    NULL },
  { "without-licence", "mailbox-without-licence", "choose-by-where-the-mailbox-is", NULL, NULL },
  { "wrong-account", "wrong-account-or-tenant", "connect-in-hubspot", NULL, NULL },
};

/* How it went. */
typedef struct
{
  const Row      *row;
  PracticeSolver *solver;    /* (nullable): before it begins */
  const char     *first;
  const char     *last;
  const char     *left;
  MedicPlace      place;
  guint           n_steps;
  gboolean        looked_at; /* the second person came */
  gboolean        done;
} Customer;

static Customer customers[G_N_ELEMENTS (rows)];

/* Notes how it went, and has somebody look at what became of it. */
static void
note (Customer *self)
{
  PracticeSolver *solver = self->solver;

  if (self->looked_at)
    {
      self->done = TRUE;
      return;
    }

  self->first = solver->first;
  self->last = solver->last;
  self->left = solver->found;
  self->place = solver->place;
  self->n_steps = solver->n_steps;
  self->looked_at = TRUE;
  practice_solver_look_again (solver);
}

/* Returns: how many are under way now */
static guint
attend (void)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (customers) && n < AT_A_TIME; i++)
    {
      Customer *self = &customers[i];

      if (self->done)
        continue;

      if (self->solver == NULL)
        {
          self->row = &rows[i];
          self->solver = practice_solver_new (rows[i].id);
        }
      if (self->solver->ended)
        note (self);
      n += !self->done;
    }

  return n;
}

/* The first test waits for all. */
static const Customer *
wait_for (gconstpointer data)
{
  while (attend () > 0)
    g_main_context_iteration (NULL, TRUE);

  return &customers[GPOINTER_TO_SIZE (data)];
}

static void
the_advice_ends_where_it_should (gconstpointer data)
{
  const Customer *self = wait_for (data);

  g_test_message ("%u steps, the last is %s", self->n_steps, self->last);
  g_assert_cmpstr (self->first, ==, self->row->first);
  g_assert_cmpstr (self->last, ==, self->row->last);
  g_assert_cmpstr (self->left, ==, self->row->left);
  g_assert_true ((self->place == MEDIC_PLACE_DONE) == (self->row->left == NULL));
}

/* What nobody can put right from here is somebody's, and is said to be. */
static void
what_is_left_is_for_somebody_else (gconstpointer data)
{
  const Row *row = &rows[GPOINTER_TO_SIZE (data)];
  const MedicDiagnosis *left =
    medic_knowledge_get_diagnosis (medic_program_get_knowledge (), row->left);

  g_assert_nonnull (left);
  g_assert_true (left->owner == MEDIC_OWNER_ADMIN || left->owner == MEDIC_OWNER_VENDOR);
}

static void
the_mailbox_answers_in_the_end (gconstpointer data)
{
  const Customer *self = wait_for (data);
  const MedicFacts *facts = medic_case_get_facts (self->solver->the_case);

  g_test_message ("%s", self->solver->found);
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_MAILBOX), ==, "works");
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_CALENDAR), ==, "works");
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_TENANT_REACH), ==, "answered");
}

/* A customer who is not in the table is solved by nobody. */
static void
none_is_left_out (void)
{
  g_autoptr (GPtrArray) list = medic_program_list_practice (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const MedicPractice *practice = g_ptr_array_index (list, i);
      gsize place = 0;

      while (place < G_N_ELEMENTS (rows) && !g_str_equal (rows[place].id, practice->id))
        place++;
      g_test_message ("%s", practice->id);
      g_assert_cmpuint (place, <, G_N_ELEMENTS (rows));
    }
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (rows));
}

static void
add (const char    *group,
     gsize          i,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/customers-solved/", group, "/", rows[i].id, NULL);

  g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/customers-solved/none-is-left-out", none_is_left_out);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      add ("the-advice-ends-where-it-should", i, the_advice_ends_where_it_should);
      if (rows[i].left != NULL)
        add ("what-is-left-is-for-somebody-else", i, what_is_left_is_for_somebody_else);
      else if (rows[i].why == NULL)
        add ("the-mailbox-answers-in-the-end", i, the_mailbox_answers_in_the_end);
    }

  status = g_test_run ();
  for (gsize i = 0; i < G_N_ELEMENTS (customers); i++)
    g_clear_pointer (&customers[i].solver, practice_solver_free);

  return status;
}
