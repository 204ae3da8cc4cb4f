/* test-sign-in-page.c - whose account came back: what is said of it?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-sign-in-page.h"

#include "core/medic-case-private.h"
#include "shown.h"

#define GUEST "You are a guest there, and a guest has no mailbox"
#define RIGHT "That is the right account"
#define OTHER "That is another account"
#define MATCH "They match"
#define MAIN "Main address of that mailbox"

static const struct
{
  const char *name;
  const char *is;
  const char *wanted;
  const char *said;
  gboolean    matches;
} rows[] = {
  { "a-member-with-the-address", "work", "primary", RIGHT, TRUE },
  { "a-member-with-another-address", "work", "other", OTHER, FALSE },
  { "a-guest-with-the-address", "guest", "primary", GUEST, FALSE },
  { "a-guest-with-another-address", "guest", "other", OTHER, FALSE },
};

static MedicCase *
new_case (MedicProgram *program,
          gsize         i)
{
  MedicCase *the_case = medic_program_new_case (program, NULL);
  g_autoptr (MedicFacts) facts = medic_facts_new ();

  medic_facts_set_string (facts, MEDIC_FACT_MAIL_ADDRESS, "anna@harbour.example");
  medic_facts_set_string (facts, MEDIC_FACT_ACCOUNT_MAIL, "anna@harbour.example");
  medic_facts_set_boolean (facts, MEDIC_FACT_SIGNED_IN, TRUE);
  medic_facts_set_string (facts, MEDIC_FACT_SIGN_IN_WANTED, "browser");
  medic_facts_set_string (facts, MEDIC_FACT_MAILBOX_WANTED, "no");
  medic_facts_set_string (facts, MEDIC_FACT_ACCOUNT_IS, rows[i].is);
  medic_facts_set_string (facts, MEDIC_FACT_ACCOUNT_WANTED, rows[i].wanted);
  medic_case_learn (the_case, facts, "test");

  return the_case;
}

static void
test_said (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program = medic_program_new_practice ("healthy", &error);
  g_autoptr (MedicCase) the_case = new_case (program, i);
  GtkWidget *page = g_object_ref_sink (g_object_new (MEDIC_TYPE_SIGN_IN_PAGE, "program", program,
                                                     "case", the_case, NULL));

  g_assert_no_error (error);
  g_assert_true (shows (page, rows[i].said));
  g_assert_cmpint (shows (page, MATCH), ==, rows[i].matches);
  g_assert_cmpint (shows (page, MAIN), !=, g_str_equal (rows[i].is, "guest"));
  g_object_unref (page);
}

/* Before more rights are asked for, the person sees what is known without them. */
static void
test_known (void)
{
  static const char *const asks[] = { "look-into-mailbox", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program = medic_program_new_practice ("healthy", &error);
  g_autoptr (MedicCase) the_case = new_case (program, 0);
  g_autoptr (MedicFacts) facts = medic_facts_new ();
  GtkWidget *page;

  medic_facts_set_string (facts, MEDIC_FACT_ACCOUNT_PLAN, "none");
  medic_case_learn (the_case, facts, "test");
  medic_facts_forget (the_case->facts, MEDIC_FACT_MAILBOX_WANTED);
  medic_case_ask_first (the_case, asks);
  page = g_object_ref_sink (g_object_new (MEDIC_TYPE_SIGN_IN_PAGE, "program", program,
                                          "case", the_case, NULL));
  g_assert_true (shows (page, "May we see whether your mailbox and your calendar answer?"));
  g_assert_true (shows (page, "Your licence has no mailbox at Microsoft"));
  g_assert_true (shows (page, "Most likely"));
  g_object_unref (page);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/sign-in/", rows[i].name, "-is-called-that", NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_said);
    }

  g_test_add_func ("/sign-in/what-is-known-is-said-before-the-mailbox-is-asked-for", test_known);

  return g_test_run ();
}
