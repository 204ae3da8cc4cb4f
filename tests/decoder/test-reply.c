/* test-reply.c - is it what an administrator answered, and which answer?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-reply.h"
#include "program/medic-program.h"

/* What a letter of ours gives to answer with. */
#define LIST "MM-APPROVED: HubSpot is approved.\n" \
  "MM-REFUSED: No. The reason: …\nMM-QUESTION: I have a question first: …\n"
#define QUOTED_LIST "> MM-APPROVED: HubSpot is approved.\n> MM-REFUSED: No. The reason: …\n> MM-QUESTION: …\n"

typedef struct
{
  const char *name;
  const char *text;
  const char *answer;  /* (nullable): NULL where it is none */
  gboolean    sure;
} Vector;

static const Vector vectors[] = {
  { "a-line-of-ours", "MM-APPROVED", "approved", TRUE },
  { "in-small-letters", "mm-approved: hubspot is approved.", "approved", TRUE },
  { "with-words-of-another-language", "MM-ASSIGNED: Masz przypisany dostęp.", "assigned", TRUE },
  { "quoted", "> > MM-BOTH: done", "both", TRUE },
  { "in-a-list", "Hello Anna,\n\n  * MM-DONE\n\nRegards\nTom", "done", TRUE },
  { "with-a-mark-of-bold", "**MM-REFUSED** we use something else", "refused", TRUE },
  { "after-a-colon", "My answer: MM-QUESTION what does it read?", "question", TRUE },
  { "with-a-long-dash", "MM–APPROVED", "approved", TRUE },
  { "with-a-dash-that-does-not-break", "MM\u2011APPROVED", "approved", TRUE },
  { "as-html", "<p><b>MM-APPROVED</b>: yes</p>", "approved", TRUE },
  { "above-the-list-that-is-quoted", "MM-APPROVED\n\n" QUOTED_LIST, "approved", TRUE },
  { "above-the-list-in-two-languages", "MM-REFUSED no\n" LIST "\n" LIST, "refused", TRUE },
  { "below-the-list", LIST "\nMM-APPROVED\n", "approved", TRUE },
  { "the-others-left-out-of-one-list", "MM-APPROVED: yes\n\n==== English ====\n" LIST, "approved", TRUE },
  { "the-same-twice", "MM-APPROVED\nMM-APPROVED", "approved", TRUE },

  { "the-list-as-it-was-sent", LIST, NULL, FALSE },
  { "the-list-quoted", QUOTED_LIST, NULL, FALSE },
  { "the-list-quoted-in-two-languages", QUOTED_LIST "\n" QUOTED_LIST, NULL, FALSE },
  { "two-answers", "MM-APPROVED\nMM-REFUSED", NULL, FALSE },
  { "part-of-a-longer-word", "MM-APPROVEDLY and COMM-APPROVED", NULL, FALSE },
  { "the-name-within-a-sentence", "Reply with MM-APPROVED when you are ready", NULL, FALSE },

  { "after-the-approval", "https://app.hubspot.com/x?admin_consent=True&tenant=1b2c&scope=y", "approved", FALSE },
  { "after-the-approval-encoded",
    "https%3A%2F%2Fx.example%2F%3Fadmin_consent%3DTrue%26tenant%3D1b2c", "approved", FALSE },
  { "an-error-in-the-address-comes-first",
    "https://x.example/?error=consent_required&error_description=AADSTS65004&admin_consent=True", NULL, FALSE },
  { "an-unknown-error-in-the-address", "https://x.example/?error=odd&admin_consent=True", NULL, FALSE },
  { "not-approved-by-the-address", "https://x.example/?admin_consent=False&tenant=1b2c", NULL, FALSE },

  { "english", "Approved, thanks. Tom", "approved", FALSE },
  { "english-both", "You are assigned and approved.", "both", FALSE },
  { "english-refused", "Declined.", "refused", FALSE },
  { "english-done", "Hi Anna, done.", "done", FALSE },
  { "german", "Ist genehmigt.", "approved", FALSE },
  { "german-assigned", "Du bist zugewiesen", "assigned", FALSE },
  { "german-refused", "Abgelehnt!", "refused", FALSE },
  { "french", "Approuvé", "approved", FALSE },
  { "french-done", "C’est fait", "done", FALSE },
  { "spanish", "Ya está aprobado", "approved", FALSE },
  { "italian", "Approvato, ciao", "approved", FALSE },
  { "portuguese", "Aprovado", "approved", FALSE },
  { "dutch", "Goedgekeurd", "approved", FALSE },
  { "swedish", "Godkänt!", "approved", FALSE },
  { "polish", "Zatwierdzone, pozdrawiam", "approved", FALSE },
  { "polish-assigned", "Przypisano dostęp", "assigned", FALSE },
  { "japanese", "承認しました。", "approved", FALSE },
  { "above-a-message-that-is-quoted", "Genehmigt, LG\n\n> Message: AADSTS90094\n", "approved", FALSE },
  { "above-a-message-of-another-program", "Approved\n\nFrom: Anna\nMessage: AADSTS90094\n", "approved", FALSE },

  { "not-yet", "Not approved yet", NULL, FALSE },
  { "german-not-yet", "Noch nicht genehmigt", NULL, FALSE },
  { "french-not", "Ce n’est pas approuvé", NULL, FALSE },
  { "polish-not", "Nie zatwierdzone", NULL, FALSE },
  { "japanese-needed", "承認が必要です", NULL, FALSE },
  { "a-question", "Is it approved?", NULL, FALSE },
  { "yes-and-no", "Approved and then refused", NULL, FALSE },
  { "a-page-that-asks-for-approval", "Need admin approval", NULL, FALSE },
  { "a-code", "AADSTS90094 approved", NULL, FALSE },
  { "long-prose", "I approved the budget for the new machine in the kitchen on the third floor", NULL, FALSE },
  { "who-forwards-a-message-writes-too", "I have done that, see what comes now:\n> AADSTS50105", NULL, FALSE },
  { "nothing", "", NULL, FALSE },
  { "blanks", " \n\t\n", NULL, FALSE },
};

static void
it_is_read_so (gconstpointer data)
{
  const Vector *vector = data;
  gboolean sure = TRUE;
  const char *answer =
    medic_reply_read (medic_program_get_knowledge (), vector->text, &sure);

  g_assert_cmpstr (answer, ==, vector->answer);
  g_assert_cmpint (sure, ==, vector->sure);
}

/* A megabyte of anything is bounded, and what is no text does no harm. */
static void
hostile_texts_are_bounded (void)
{
  g_autofree char *lines = NULL;
  g_autoptr (GString) many = g_string_new (NULL);
  gint64 start = g_get_monotonic_time ();
  gboolean sure;

  while (many->len < 1024 * 1024)
    g_string_append (many, "> MM-APPROVED MM-REFUSED\n");
  g_assert_cmpstr (medic_reply_read (medic_program_get_knowledge (), many->str, &sure), ==, "approved");

  lines = g_strnfill (1024 * 1024, '>');
  g_assert_null (medic_reply_read (medic_program_get_knowledge (), lines, &sure));
  g_assert_null (medic_reply_read (medic_program_get_knowledge (), "\xff\xfe\x80 MM\xc3", &sure));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *path = g_strconcat ("/reply/", vectors[i].name, NULL);
      g_test_add_data_func (path, &vectors[i], it_is_read_so);
    }
  g_test_add_func ("/reply/hostile-texts-are-bounded", hostile_texts_are_bounded);

  return g_test_run ();
}
