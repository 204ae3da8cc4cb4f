/* medic-done-page.c - what was wrong, what was changed, what is left to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-done-page.h"

#include "app/medic-rows.h"
#include "app/medic-statement.h"

#define HUBSPOT "https://app.hubspot.com/"

/**
 * MedicDonePage:
 *
 * The end of a case: the journal as a receipt, and the one thing that cannot
 * be seen from here.
 */
struct _MedicDonePage
{
  MedicPage parent_instance;

  MedicStatement *statement;
  GtkLabel *lead;
  AdwPreferencesGroup *happened;
};

G_DEFINE_FINAL_TYPE (MedicDonePage, medic_done_page, MEDIC_TYPE_PAGE)

static const struct
{
  const char *icon;
  const char *line;
} entries[] = {
  /* Translators: below a cause; {time} is like 14:22. */
  [MEDIC_ENTRY_FOUND] = { "edit-find-symbolic", N_("Found at {time}") },
  /* Translators: below a step; {time} is like 14:22. */
  [MEDIC_ENTRY_DONE] = { "avatar-default-symbolic", N_("Done at {time}") },
  /* Translators: below a cause; {time} is like 14:22. */
  [MEDIC_ENTRY_GONE] = { "object-select-symbolic", N_("Gone at {time}") },
};

static char *
dup_line (MedicDonePage    *self,
          const MedicEntry *entry)
{
  g_autofree char *time = medic_row_dup_time (entry->time);
  g_autofree char *line = medic_words_fill (_(entries[entry->kind].line), "time", time, NULL);
  g_autofree char *undo = NULL;

  if (entry->step == NULL || entry->step->undo == NULL)
    return g_steal_pointer (&line);

  undo = medic_page_say (MEDIC_PAGE (self), entry->step->undo);

  /* Translators: {done} is “Done at 14:22”, {undo} a sentence that tells how to take it back. */
  return medic_words_fill (_("{done}. To undo: {undo}"), "done", line, "undo", undo, NULL);
}

static void
add_entry (MedicDonePage    *self,
           const MedicEntry *entry)
{
  g_autofree char *title = medic_page_say (MEDIC_PAGE (self), entry->step != NULL
                                                              ? entry->step->title
                                                              : entry->diagnosis->title);
  g_autofree char *line = dup_line (self, entry);

  adw_preferences_group_add (self->happened,
                             medic_row_new (entries[entry->kind].icon, title, line));
}

static void
show_journal (MedicDonePage *self)
{
  const MedicJournal *journal = medic_case_get_journal (medic_page_get_case (MEDIC_PAGE (self)));

  for (guint i = 0; i < medic_journal_get_n (journal); i++)
    add_entry (self, medic_journal_get (journal, i));

  adw_preferences_group_add (self->happened,
                             medic_row_new ("security-high-symbolic",
                                            medic_journal_get_n (journal) > 0
                                            ? _("Nothing else was changed") : _("Nothing was changed"),
                                            _("Not in your mailbox, not in your organisation")));
}

static void
medic_done_page_enter (MedicPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MEDIC_DONE_PAGE (page)->statement));
}

static void
medic_done_page_primary (MedicPage *page)
{
  medic_page_open (page, HUBSPOT);
}

static void
medic_done_page_secondary (MedicPage *page)
{
  medic_page_go (page, MEDIC_PLACE_START);
}

static gboolean
knows_address (MedicCase *the_case)
{
  return medic_facts_peek (medic_case_get_facts (the_case), MEDIC_FACT_MAIL_ADDRESS) != NULL;
}

/* What was not looked at is not said to be in order. */
static const char *
find_lead (MedicCase *the_case)
{
  if (medic_case_get_verdict (the_case) != MEDIC_VERDICT_CLEAR)
    return _("Now connect your inbox in HubSpot. That is the one thing we cannot see from here.");

  return knows_address (the_case)
         ? _("You tried it, and it works. Nothing else stands in the way.")
         : _("You tried it, and it works. That is all that counts.");
}

static void
medic_done_page_constructed (GObject *object)
{
  MedicDonePage *self = MEDIC_DONE_PAGE (object);
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));
  gboolean clear = medic_case_get_verdict (the_case) == MEDIC_VERDICT_CLEAR;

  G_OBJECT_CLASS (medic_done_page_parent_class)->constructed (object);

  medic_statement_set_label (self->statement, clear ? _("HubSpot connects")
                                              : _("What stood in the way is gone"));
  gtk_label_set_label (self->lead, find_lead (the_case));
  show_journal (self);
  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) {
    .title = _("Done"),
    .primary = _("Open HubSpot"),
    .secondary = knows_address (the_case) ? _("Another address") : _("Back to the start"),
  });
}

static void
medic_done_page_class_init (MedicDonePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MedicPageClass *page_class = MEDIC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_done_page_constructed;
  page_class->enter = medic_done_page_enter;
  page_class->primary = medic_done_page_primary;
  page_class->secondary = medic_done_page_secondary;

  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-done-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicDonePage, statement);
  gtk_widget_class_bind_template_child (widget_class, MedicDonePage, lead);
  gtk_widget_class_bind_template_child (widget_class, MedicDonePage, happened);
}

static void
medic_done_page_init (MedicDonePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
