/* test-post.c - is a request ready to be sent, and does the answer move the case on?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-post.h"

#include <string.h>

#include "program/medic-languages.h"
#include "program/medic-program.h"

#define MESSAGE "AADSTS90094: HubSpot needs permission to access resources in your " \
  "organization that only an admin can grant."
#define OTHER_MESSAGE "AADSTS50105: Your administrator has configured the application HubSpot " \
  "Sales to block users."

static MedicCase *
new_case (MedicProgram *program,
          const char   *message)
{
  MedicCase *the_case = medic_program_new_case (program, NULL);

  if (message != NULL)
    medic_case_tell (the_case, message);

  return the_case;
}

static const char *
get_found (MedicCase *the_case)
{
  const MedicDiagnosis *found = medic_case_get_finding (the_case).diagnosis;

  return found != NULL ? found->id : NULL;
}

static void
a_link_opens_the_mail_program_with_the_mail (void)
{
  MedicPost post = { (char *) "Request: a & b?", (char *) "Hello,\nß #1 +50% <x>\n", (char *) "" };
  g_autofree char *link = medic_post_dup_link (&post);

  g_assert_cmpstr (link, ==, "mailto:?subject=Request%3A%20a%20%26%20b%3F"
                             "&body=Hello%2C%0D%0A%C3%9F%20%231%20%2B50%25%20%3Cx%3E%0D%0A");
}

/* Nothing can add a recipient, and nothing is cut off. */
static void
a_link_is_addressed_to_nobody_and_bounded (void)
{
  g_autofree char *long_text = g_strnfill (MEDIC_POST_LONGEST_LINK, 'x');
  MedicPost hostile = { (char *) "x&to=evil@evil.example\r\nBcc: a", (char *) "&cc=b", (char *) "" };
  MedicPost too_long = { (char *) "x", long_text, (char *) "" };
  g_autofree char *link = medic_post_dup_link (&hostile);

  g_assert_true (g_str_has_prefix (link, "mailto:?subject="));
  g_assert_null (strstr (link, "to=evil"));
  g_assert_null (strchr (link, '\n'));
  g_assert_null (strchr (link, '@'));
  g_assert_null (strstr (link, "cc=b"));
  g_assert_null (medic_post_dup_link (&too_long));
}

static void
the_english_request_fits_into_a_link (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = new_case (program, MESSAGE);
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autoptr (MedicPost) post =
    medic_post_write (the_case, medic_post_find_step (the_case), english);
  g_autofree char *link = medic_post_dup_link (post);

  g_assert_cmpstr (medic_post_find_step (the_case)->id, ==, "ask-for-approval");
  g_assert_nonnull (strstr (post->text, "Certain"));
  g_assert_nonnull (link);
}

static void
nobody_is_asked_where_nobody_has_to_be (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = new_case (program, "AADSTS65004: User declined to consent");

  g_assert_null (medic_post_find_step (the_case));
}

static void
english_is_always_among_the_languages (void)
{
  g_autoptr (GPtrArray) languages = medic_languages_list ();
  g_autoptr (MedicLanguage) english = medic_languages_get ("en");
  g_autoptr (MedicLanguage) none = medic_languages_get ("../../etc");

  g_assert_cmpuint (languages->len, >=, 1);
  g_assert_cmpstr (medic_languages_name (english), ==, "English");
  g_assert_null (none);
}

/* The answer is put beside the message, which keeps its codes for the administrator. */
static void
an_answer_moves_the_case_on (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = new_case (program, MESSAGE);

  g_assert_cmpstr (get_found (the_case), ==, "admin-consent-needed");
  medic_case_tell (the_case, "MM-APPROVED");
  g_assert_cmpstr (get_found (the_case), ==, "admin-says-yes");
  g_assert_null (medic_post_find_step (the_case));
  g_assert_cmpstr (medic_facts_peek_string (medic_case_get_facts (the_case),
                                            MEDIC_FACT_HUBSPOT_ERROR), ==, "AADSTS90094");

  medic_case_tell (the_case, "> MM-REFUSED");
  g_assert_cmpstr (get_found (the_case), ==, "admin-says-no");
  medic_case_tell (the_case, "MM-QUESTION: who reads it?");
  g_assert_cmpstr (get_found (the_case), ==, "admin-asks-first");
}

static void
the_same_message_after_the_answer_says_that_something_is_missing (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = new_case (program, MESSAGE);

  medic_case_tell (the_case, "MM-APPROVED");
  medic_case_tell (the_case, MESSAGE);
  g_assert_cmpstr (get_found (the_case), ==, "admin-says-yes-but-the-same");
  g_assert_cmpstr (medic_post_find_step (the_case)->id, ==, "ask-what-is-missing-still");
}

static void
another_message_makes_the_answer_old (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = new_case (program, MESSAGE);

  medic_case_tell (the_case, "MM-APPROVED");
  medic_case_tell (the_case, OTHER_MESSAGE);
  g_assert_cmpstr (get_found (the_case), ==, "user-not-assigned");
  g_assert_null (medic_facts_peek (medic_case_get_facts (the_case), MEDIC_FACT_ADMIN_ANSWER));
}

/* Who has only the answer, and says “the same as before”, is not sent to ask anew. */
static void
a_first_message_after_the_same_keeps_the_answer (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = new_case (program, NULL);
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  medic_case_tell (the_case, "MM-APPROVED");
  g_assert_true (medic_case_is_begun (the_case));
  medic_case_answer (the_case, medic_knowledge_get_question (knowledge, "hubspot-now"), "same");
  medic_case_tell (the_case, MESSAGE);
  g_assert_cmpstr (get_found (the_case), ==, "admin-says-yes-but-the-same");
}

/* A request of ours that is pasted back is no answer, and says what its message said. */
static void
the_request_itself_is_no_answer (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = new_case (program, MESSAGE);
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autoptr (MedicPost) post =
    medic_post_write (the_case, medic_post_find_step (the_case), english);
  g_autofree char *whole = g_strconcat (post->subject, "\n\n", post->text, NULL);
  g_autoptr (MedicCase) again = new_case (program, whole);

  g_assert_cmpstr (get_found (again), ==, "admin-consent-needed");
  g_assert_null (medic_facts_peek (medic_case_get_facts (again), MEDIC_FACT_ADMIN_ANSWER));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/post/a-link-opens-the-mail-program-with-the-mail",
                   a_link_opens_the_mail_program_with_the_mail);
  g_test_add_func ("/post/a-link-is-addressed-to-nobody-and-bounded",
                   a_link_is_addressed_to_nobody_and_bounded);
  g_test_add_func ("/post/the-english-request-fits-into-a-link", the_english_request_fits_into_a_link);
  g_test_add_func ("/post/nobody-is-asked-where-nobody-has-to-be",
                   nobody_is_asked_where_nobody_has_to_be);
  g_test_add_func ("/post/english-is-always-among-the-languages",
                   english_is_always_among_the_languages);
  g_test_add_func ("/post/an-answer-moves-the-case-on", an_answer_moves_the_case_on);
  g_test_add_func ("/post/the-same-message-after-the-answer-says-that-something-is-missing",
                   the_same_message_after_the_answer_says_that_something_is_missing);
  g_test_add_func ("/post/another-message-makes-the-answer-old", another_message_makes_the_answer_old);
  g_test_add_func ("/post/a-first-message-after-the-same-keeps-the-answer",
                   a_first_message_after_the_same_keeps_the_answer);
  g_test_add_func ("/post/the-request-itself-is-no-answer", the_request_itself_is_no_answer);

  return g_test_run ();
}
