/* test-codes.c - is every cause, code and wording well formed, and does each lead somewhere?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/table-asserts.h"

#include <string.h>

#include "decoder/medic-normal.h"

/* The closed list of causes. */
static const char *const causes[] = {
  "admin-consent-needed", "consent-missing", "consent-declined", "user-not-assigned",
  "conditional-access-block", "device-not-compliant", "mfa-needed", "wrong-account-or-tenant",
  "account-not-found", "account-type-not-supported", "tenant-not-found", "tenant-restriction",
  "other-cloud", "password-wrong", "password-expired", "account-locked", "account-disabled",
  "security-risk-block", "session-expired-or-revoked", "sign-in-interrupted",
  "interaction-required", "unspecified-sign-in-failure", "app-not-in-tenant", "app-disabled",
  "service-missing-in-tenant", "app-registration-fault", "redirect-config", "device-code-problem",
  "federation-fault", "token-expired-or-clock", "token-invalid", "permission-missing",
  "app-blocked-in-exchange", "mailbox-not-in-cloud", "mailbox-unlicensed", "mailbox-not-found",
  "mailbox-moving", "shared-mailbox", "guest-account", "alias-problem", "mailbox-full",
  "send-quota", "legacy-auth-off", "throttled", "transient-service", "network-or-tls",
  "not-recognised", NULL
};

static const MedicKnowledge *
get_knowledge (void)
{
  return medic_program_get_knowledge ();
}

static void
the_causes_are_the_closed_list (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const MedicCause *cause = get_knowledge ()->causes; cause->id != NULL; cause++)
    {
      table_assert_id (seen, cause->id);
      table_assert_text (cause->words);
      g_assert_true (g_strv_contains (causes, cause->id));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, g_strv_length ((char **) causes));
}

/* What a text says leads to a diagnosis of that name, or to an open end. */
static void
each_cause_has_a_diagnosis (void)
{
  for (const MedicCause *cause = get_knowledge ()->causes; cause->id != NULL; cause++)
    {
      const char *id = g_str_equal (cause->id, MEDIC_CAUSE_NOT_RECOGNISED)
                       ? "message-not-recognised" : cause->id;
      const MedicDiagnosis *diagnosis = medic_knowledge_get_diagnosis (get_knowledge (), id);

      g_test_message ("%s", cause->id);
      g_assert_nonnull (diagnosis);
      g_assert_true (diagnosis->open || diagnosis->owner == cause->owner);
    }
}

static void
assert_folded (const char *words)
{
  g_autofree char *folded = medic_normal_fold (words);

  g_test_message ("%s", words);
  g_assert_cmpstr (words, ==, folded);
  g_assert_null (strstr (words, "  "));
  g_assert_cmpuint (strlen (words), >=, 5);
}

static void
assert_owner (const char *nick)
{
  gboolean known = nick == NULL;

  for (MedicOwner owner = MEDIC_OWNER_USER; owner <= MEDIC_OWNER_UNKNOWN; owner++)
    known |= g_strcmp0 (nick, medic_owner_get_nick (owner)) == 0;
  g_assert_true (known);
}

static void
assert_code (const MedicCode *code)
{
  g_auto (GStrv) needs = code->needs != NULL ? g_strsplit (code->needs, "|", -1) : NULL;

  g_test_message ("%s", code->id);
  g_assert_nonnull (medic_knowledge_get_cause (get_knowledge (), code->cause));
  g_assert_cmpint (g_str_has_prefix (code->id, "AADSTS"), ==, code->kind == MEDIC_CODE_AADSTS);
  table_assert_text (code->publisher);
  table_assert_text_if_any (code->words);
  table_assert_date (code->date);
  assert_owner (code->owner);
  for (gsize i = 0; needs != NULL && needs[i] != NULL; i++)
    g_assert_cmpuint (strlen (needs[i]), >=, 3);
}

/* Entries of one name stand together, the one that needs nothing last. */
static void
assert_order (const MedicCode *table,
              gsize            n)
{
  for (gsize i = 0; i < n; i++)
    for (gsize j = i + 1; j < n; j++)
      if (g_ascii_strcasecmp (table[i].id, table[j].id) == 0)
        {
          g_test_message ("%s", table[i].id);
          g_assert_cmpstr (table[j - 1].id, ==, table[j].id);
          g_assert_nonnull (table[j - 1].needs);
        }
}

static void
each_code_is_whole (void)
{
  const MedicCode *const *tables = get_knowledge ()->codes;
  guint n_codes = 0;

  for (gsize i = 0; tables[i] != NULL; i++)
    {
      gsize n = 0;

      for (; tables[i][n].id != NULL; n++)
        assert_code (&tables[i][n]);
      assert_order (tables[i], n);
      n_codes += n;
    }
  g_assert_cmpuint (n_codes, >=, 150);
}

static void
each_wording_is_whole (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; get_knowledge ()->wordings[i] != NULL; i++)
    for (const MedicWording *w = get_knowledge ()->wordings[i]; w->words != NULL; w++)
      {
        assert_folded (w->words);
        g_assert_true (g_hash_table_add (seen, (gpointer) w->words));
        g_assert_nonnull (medic_knowledge_get_cause (get_knowledge (), w->cause));
        table_assert_text (w->publisher);
        table_assert_date (w->date);
        assert_owner (w->owner);
      }
}

static void
each_foreigner_has_a_name (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const MedicForeign *f = get_knowledge ()->foreigners; f->words != NULL; f++)
    {
      assert_folded (f->words);
      g_assert_true (g_hash_table_add (seen, (gpointer) f->words));
      table_assert_text (f->service);
    }
}

/* Every choice of what can be seen means something, but the one that is a text. */
static void
each_sight_is_a_choice (void)
{
  const MedicKnowledge *knowledge = get_knowledge ();
  const MedicQuestion *question = medic_knowledge_who_asks (knowledge, MEDIC_FACT_HUBSPOT_SHOWS);
  guint n_sights = 0;

  for (const MedicSight *sight = knowledge->sights; sight->shown != NULL; sight++)
    {
      n_sights++;
      g_assert_true (medic_question_takes (question, sight->shown));
      g_assert_nonnull (medic_knowledge_get_cause (knowledge, sight->cause));
    }

  for (const MedicChoice *choice = question->choices; choice->value != NULL; choice++)
    n_sights -= !g_str_equal (choice->value, MEDIC_SHOWN_MESSAGE);
  g_assert_cmpuint (n_sights, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codes/the-causes-are-the-closed-list", the_causes_are_the_closed_list);
  g_test_add_func ("/codes/each-cause-has-a-diagnosis", each_cause_has_a_diagnosis);
  g_test_add_func ("/codes/each-code-is-whole", each_code_is_whole);
  g_test_add_func ("/codes/each-wording-is-whole", each_wording_is_whole);
  g_test_add_func ("/codes/each-foreigner-has-a-name", each_foreigner_has_a_name);
  g_test_add_func ("/codes/each-sight-is-a-choice", each_sight_is_a_choice);

  return g_test_run ();
}
