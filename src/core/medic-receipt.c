/* medic-receipt.c - what was wrong, what was changed by whom, how to undo it, and the proof
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-receipt.h"

/* Who did a step, as far as the person who noted it knows. */
static const char *const doers[] = {
  /* Translators: below a step that was done; {time} is like 14:22 or 2026-11-27 14:22. */
  [MEDIC_OWNER_USER] = N_("Done by you at {time}"),
  [MEDIC_OWNER_ADMIN] = N_("Done by your Microsoft 365 administrator, noted at {time}"),
  [MEDIC_OWNER_HUBSPOT_ADMIN] = N_("Done by your HubSpot administrator, noted at {time}"),
  [MEDIC_OWNER_VENDOR] = N_("Done with HubSpot’s own support, noted at {time}"),
  [MEDIC_OWNER_OTHER_HOST] = N_("Done by whoever runs the domain’s mail, noted at {time}"),
  /* Translators: below a step that was nothing but waiting. */
  [MEDIC_OWNER_WAIT] = N_("Waited until {time}"),
  [MEDIC_OWNER_UNKNOWN] = N_("Done, noted at {time}"),
};

static void
line_free (MedicReceiptLine *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->who, g_free);
  g_clear_pointer (&self->undo, g_free);
  g_free (self);
}

/* @title, @who, @undo: (transfer full) */
static void
add (GPtrArray        *lines,
     MedicReceiptKind  kind,
     char             *title,
     char             *who,
     char             *undo)
{
  MedicReceiptLine *line = g_new0 (MedicReceiptLine, 1);

  *line = (MedicReceiptLine) { kind, title, who, undo };
  g_ptr_array_add (lines, line);
}

static const char *
say (const MedicSpeech *speech,
     const char        *msgid)
{
  return medic_language_say (speech->language, msgid);
}

/* Returns: (nullable): when @diagnosis went away after its entry at @i; NULL when it did not */
static const MedicEntry *
find_gone (const MedicJournal *journal,
           guint               i)
{
  const MedicDiagnosis *diagnosis = medic_journal_get (journal, i)->diagnosis;

  for (i++; i < medic_journal_get_n (journal); i++)
    {
      const MedicEntry *entry = medic_journal_get (journal, i);

      if (entry->diagnosis == diagnosis && entry->kind == MEDIC_ENTRY_GONE)
        return entry;
      if (entry->diagnosis == diagnosis && entry->kind == MEDIC_ENTRY_FOUND)
        return NULL;
    }

  return NULL;
}

static void
add_cause (GPtrArray          *lines,
           const MedicSpeech  *speech,
           const MedicJournal *journal,
           guint               i)
{
  const MedicEntry *found = medic_journal_get (journal, i);
  const MedicEntry *gone = find_gone (journal, i);
  g_autofree char *from = medic_words_time (speech->language, found->time);
  g_autofree char *to = gone != NULL ? medic_words_time (speech->language, gone->time) : NULL;
  /* Translators: below a cause; {found} and {gone} are like 14:22. */
  const char *both = N_("Found at {found}, gone at {gone}");
  /* Translators: below a cause; {found} is like 14:22. */
  const char *alone = N_("Found at {found}");

  add (lines, MEDIC_RECEIPT_CAUSE, medic_words_say (speech, found->diagnosis->title),
       medic_words_fill (say (speech, gone != NULL ? both : alone),
                         "found", from, "gone", to != NULL ? to : "", NULL), NULL);
}

static void
add_change (GPtrArray         *lines,
            const MedicSpeech *speech,
            const MedicEntry  *entry)
{
  const MedicStep *step = entry->step;
  g_autofree char *time = medic_words_time (speech->language, entry->time);

  add (lines, MEDIC_RECEIPT_CHANGE, medic_words_say (speech, step->title),
       medic_words_fill (say (speech, doers[step->actor]), "time", time, NULL),
       step->undo != NULL ? medic_words_say (speech, step->undo) : NULL);
}

/* Only a person can see whether HubSpot connects; checks can see that a cause is gone. */
static void
add_proof (GPtrArray          *lines,
           const MedicSpeech  *speech,
           const MedicJournal *journal)
{
  gboolean works = medic_findings_verdict (speech->knowledge, speech->facts) == MEDIC_VERDICT_CLEAR;
  const char *title = N_("Not proven yet");
  const char *why = N_("Nobody has tried it in HubSpot since. Only that can show it.");

  if (works)
    {
      title = N_("It works in HubSpot");
      why = N_("You tried it there and said so.");
    }
  else if (medic_journal_has (journal, MEDIC_ENTRY_GONE, NULL))
    {
      title = N_("The cause is not there any more");
      why = N_("It was looked for again and not found. Whether HubSpot connects now, only "
               "HubSpot can show.");
    }

  add (lines, MEDIC_RECEIPT_PROOF,
       g_strdup (say (speech, title)), g_strdup (say (speech, why)), NULL);
}

/**
 * medic_receipt_write:
 *
 * Returns: (transfer full) (element-type MedicReceiptLine): what happened, in order; then that
 *   nothing else was changed; then the proof
 */
GPtrArray *
medic_receipt_write (const MedicSpeech  *speech,
                     const MedicJournal *journal)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  guint n = medic_journal_get_n (journal);

  for (guint i = 0; i < n; i++)
    {
      const MedicEntry *entry = medic_journal_get (journal, i);

      if (entry->kind == MEDIC_ENTRY_FOUND)
        add_cause (lines, speech, journal, i);
      else if (entry->kind == MEDIC_ENTRY_DONE)
        add_change (lines, speech, entry);
    }

  add (lines, MEDIC_RECEIPT_NO_MORE,
       g_strdup (say (speech, medic_journal_has (journal, MEDIC_ENTRY_DONE, NULL)
                              ? N_("Nothing else was changed") : N_("Nothing was changed"))),
       g_strdup (say (speech, N_("Not in your mailbox, not in your organisation"))), NULL);
  add_proof (lines, speech, journal);

  return lines;
}

static void
append_line (GString                *text,
             const MedicSpeech      *speech,
             const MedicReceiptLine *line)
{
  g_string_append_printf (text, "- %s\n  %s\n", line->title, line->who);

  if (line->undo != NULL)
    {
      g_autofree char *undo =
        /* Translators: {undo} is a sentence that tells how to take a step back. */
        medic_words_fill (say (speech, N_("To undo: {undo}")), "undo", line->undo, NULL);

      g_string_append_printf (text, "  %s\n", undo);
    }
}

/* Returns: (transfer full): the receipt as plain text, to be kept */
char *
medic_receipt_to_text (const MedicSpeech  *speech,
                       const MedicJournal *journal)
{
  g_autoptr (GPtrArray) lines = medic_receipt_write (speech, journal);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n", say (speech, N_("What happened")));
  for (guint i = 0; i < lines->len; i++)
    append_line (text, speech, g_ptr_array_index (lines, i));

  return g_string_free (text, FALSE);
}
