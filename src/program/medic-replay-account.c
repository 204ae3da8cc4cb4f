/* medic-replay-account.c - an account to which Microsoft says again what a report tells of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-replay-private.h"
#include "rehearsal/medic-draft.h"

#include <stdlib.h>
#include <string.h>

#define ACCOUNT "world/accounts[0]/"
#define MOST_SCOPES 16
#define OTHER "other@elsewhere.example"
#define STAND_IN "outlook_0123456789abcdef@outlook.com"

static const struct
{
  MedicFact   fact;
  const char *value;
  const char *place;
  const char *word;
} rules[] = {
  { MEDIC_FACT_ACCOUNT_IS, "work", ACCOUNT "kind", "work" },
  { MEDIC_FACT_ACCOUNT_IS, "personal", ACCOUNT "kind", "personal" },
  { MEDIC_FACT_ACCOUNT_IS, "guest", ACCOUNT "kind", "guest" },
  { MEDIC_FACT_ACCOUNT_PLAN, "enabled", ACCOUNT "plan", "enabled" },
  { MEDIC_FACT_ACCOUNT_PLAN, "grace", ACCOUNT "plan", "grace" },
  { MEDIC_FACT_ACCOUNT_PLAN, "suspended", ACCOUNT "plan", "suspended" },
  { MEDIC_FACT_ACCOUNT_PLAN, "none", ACCOUNT "plan", "none" },
  { MEDIC_FACT_ACCOUNT_PRIMARY, "foreign", ACCOUNT "mail", OTHER },
  { MEDIC_FACT_ACCOUNT_PRIMARY, "outlook-alias", ACCOUNT "mail", STAND_IN },
  { MEDIC_FACT_ACCOUNT_PRIMARY, "name-differs", ACCOUNT "name", OTHER },
  { MEDIC_FACT_ACCOUNT_WANTED, "sign-in-name", ACCOUNT "mail", OTHER },
  { MEDIC_FACT_ACCOUNT_WANTED, "alias", ACCOUNT "mail", OTHER },
};

/* What Graph refuses with, where the report has no code. */
static const struct
{
  const char *value;
  int         status;
  const char *code;
} refusals[] = {
  { "no-mailbox", 404, "MailboxNotEnabledForRESTAPI" },
  { "unlicensed", 404, "ErrorInvalidLicense" },
  { "not-found", 404, "ErrorNonExistentMailbox" },
  { "moving", 503, "ErrorMailboxMoveInProgress" },
  { "denied", 403, "ErrorAccessDenied" },
  { "blocked-by-exchange", 403, "ApplicationAccessPolicy" },
  { "disabled", 403, "ErrorAccountDisabled" },
  { "throttled", 429, "TooManyRequests" },
  { "full", 507, "ErrorQuotaExceeded" },
  { "busy", 503, "ErrorServerBusyNow" },
  { "refused", 400, "ErrorInvalidRequest" },
};

/* Where the mailbox, the calendar, a draft and a message may be refused. */
static const struct
{
  MedicFact   value;
  MedicFact   code;
  const char *place;
} parts[] = {
  { MEDIC_FACT_MAILBOX, MEDIC_FACT_MAILBOX_ERROR, "inbox" },
  { MEDIC_FACT_CALENDAR, MEDIC_FACT_CALENDAR_ERROR, "calendar" },
  { MEDIC_FACT_DRAFT, MEDIC_FACT_DRAFT_ERROR, "drafts" },
  { MEDIC_FACT_TEST, MEDIC_FACT_TEST_ERROR, "sending" },
};

static gboolean
is_code (const char *text)
{
  return medic_replay_is_plain (text, "_-.", 64);
}

/* Permissions have neither digits nor dashes in their names. */
static gboolean
is_scope (const char *text)
{
  return is_code (text) && strpbrk (text, "0123456789_-") == NULL;
}

static void
add_part (MedicReplay *self,
          const char  *part,
          const char  *value,
          const char  *code)
{
  g_autofree char *whole = g_strconcat (ACCOUNT, part, NULL);
  g_autofree char *status = g_strconcat (whole, "/status", NULL);
  g_autofree char *place = g_strconcat (whole, "/code", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    if (g_str_equal (refusals[i].value, value))
      {
        medic_draft_set_number (self->draft, status, refusals[i].status);
        medic_draft_set_text (self->draft, place, is_code (code) ? code : refusals[i].code);
        return;
      }

  medic_draft_set_text (self->draft, whole, "works");
}

static void
add_parts (MedicReplay *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *value = medic_replay_take (self, parts[i].value);
      const char *code = medic_replay_take (self, parts[i].code);

      if (value != NULL)
        add_part (self, parts[i].place, value, code);
    }

  if (medic_replay_says (self, MEDIC_FACT_TEST, "sent"))
    medic_draft_set_truth (self->draft, ACCOUNT "arrives", FALSE);
  if (medic_replay_says (self, MEDIC_FACT_DRAFT, "not-removed"))
    add_part (self, "removal", "denied", NULL);
}

/* @error: what OAuth calls it */
static void
add_rule (MedicReplay *self,
          const char  *place,
          const char  *error,
          MedicFact    fact)
{
  const char *code = medic_replay_take (self, fact);
  g_autofree char *word = g_strconcat (ACCOUNT, place, "/error", NULL);
  g_autofree char *number = g_strconcat (ACCOUNT, place, "/number", NULL);

  if (code == NULL)
    return;

  if (g_str_has_prefix (code, "AADSTS"))
    medic_draft_set_number (self->draft, number, CLAMP (atoi (code + strlen ("AADSTS")), 0, 99999999));
  medic_draft_set_text (self->draft, word,
                        is_code (code) && !g_str_has_prefix (code, "AADSTS") && strchr (code, '_') != NULL
                          ? code : error);
}

/* What was not granted of what was asked for. */
static void
add_scopes (MedicReplay *self)
{
  const char *missing = medic_replay_take (self, MEDIC_FACT_SCOPES_MISSING);
  guint n = 0;
  g_auto (GStrv) names = g_strsplit_set (missing != NULL ? missing : "", ", ", -1);

  for (gsize i = 0; names[i] != NULL; i++)
    if (is_scope (names[i]) && n++ < MOST_SCOPES)
      medic_draft_add_text (self->draft, ACCOUNT "mailbox-permission/without", names[i]);
}

static void
add_truths (MedicReplay *self)
{
  static const struct { MedicFact fact; const char *place; } truths[] = {
    { MEDIC_FACT_ACCOUNT_SYNCED, ACCOUNT "synced" },
    { MEDIC_FACT_CALENDAR_DEFAULT, ACCOUNT "calendar-listed" },
    { MEDIC_FACT_CALENDAR_WRITABLE, ACCOUNT "calendar-editable" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (truths); i++)
    {
      GVariant *truth = medic_facts_peek (self->said->facts, truths[i].fact);

      self->played[truths[i].fact] = TRUE;
      if (truth != NULL)
        medic_draft_set_truth (self->draft, truths[i].place, g_variant_get_boolean (truth));
    }
}

/* Who signs in: the address itself; somebody else; or one of whom it is a further address. */
static void
add_identity (MedicReplay *self)
{
  gboolean other = medic_replay_says (self, MEDIC_FACT_ACCOUNT_WANTED, "other");
  const char *address = other ? OTHER : self->address;

  medic_replay_says (self, MEDIC_FACT_ACCOUNT_WANTED, "primary");
  medic_replay_says (self, MEDIC_FACT_ACCOUNT_PRIMARY, "work");
  medic_draft_set_text (self->draft, ACCOUNT "address", address);
  if (other)
    medic_draft_set_text (self->draft, "person/signs-in-as", address);

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (medic_replay_says (self, rules[i].fact, rules[i].value))
      medic_draft_set_text (self->draft, rules[i].place, rules[i].word);

  if (medic_replay_says (self, MEDIC_FACT_ACCOUNT_WANTED, "alias"))
    {
      medic_draft_set_text (self->draft, ACCOUNT "address", OTHER);
      medic_draft_set_text (self->draft, "person/signs-in-as", OTHER);
      medic_draft_add_text (self->draft, ACCOUNT "aliases", self->address);
    }
  if (medic_replay_says (self, MEDIC_FACT_ACCOUNT_PRIMARY, "none"))
    medic_draft_set_empty (self->draft, ACCOUNT "mail", "null");
}

/* The account at Microsoft; where nobody signed in, one in which all is well. */
void
medic_replay_add_account (MedicReplay *self)
{
  static const MedicFact masked[] = {
    MEDIC_FACT_ACCOUNT_NAME, MEDIC_FACT_ACCOUNT_MAIL, MEDIC_FACT_ACCOUNT_SIGN_IN_NAME,
    MEDIC_FACT_MAILBOX_OWNER, MEDIC_FACT_TEST_FROM,
  };
  GVariant *tenant = medic_facts_peek (self->said->facts, MEDIC_FACT_TENANT_EXISTS);

  for (gsize i = 0; i < G_N_ELEMENTS (masked); i++)
    self->made_up[masked[i]] = medic_facts_peek (self->said->facts, masked[i]) != NULL;

  if (tenant != NULL && !g_variant_get_boolean (tenant))
    medic_draft_set_text (self->draft, ACCOUNT "kind", "personal");
  add_identity (self);
  add_rule (self, "sign-in", "access_denied", MEDIC_FACT_SIGN_IN_ERROR);
  add_rule (self, "refresh", "invalid_grant", MEDIC_FACT_SESSION_ERROR);
  add_rule (self, "mailbox-permission", "access_denied", MEDIC_FACT_MAILBOX_ACCESS_ERROR);
  if (medic_replay_says (self, MEDIC_FACT_MAILBOX_ACCESS, "partly"))
    add_scopes (self);
  add_parts (self);
  add_truths (self);
}
