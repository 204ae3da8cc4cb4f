/* medic-sign-in-offer.c - what is asked for at Microsoft, why, and what is never done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-sign-in-offer.h"

#include "app/medic-rows.h"
#include "app/medic-translate.h"

typedef struct
{
  const char *icon;
  const char *title;
  const char *subtitle;
} Line;

/* Titles in quotes and names with dots stand on Microsoft's page as they stand here. */
static const Line identity[] = {
  { "avatar-default-symbolic", N_("Who you are"),
    N_("Your name, your addresses and whether the account has a mailbox. Microsoft calls it User.Read.") },
  { "view-refresh-symbolic", N_("Staying signed in while we look"),
    N_("So that you need not sign in for each look. Microsoft calls it offline_access.") },
};

static const Line mailbox[] = {
  { "mail-unread-symbolic", N_("Whether the inbox answers"),
    N_("We ask for its name and how many messages it has. Microsoft calls it Mail.ReadWrite.") },
  { "mail-send-symbolic", N_("Whether mail may be sent"),
    N_("We only look whether it would be allowed. Microsoft calls it Mail.Send.") },
  { "x-office-calendar-symbolic", N_("Whether the calendar answers"),
    N_("We ask for the list of your calendars. Microsoft calls it Calendars.Read and Calendars.ReadWrite.") },
};

static const Line never[] = {
  { "changes-prevent-symbolic", N_("What is never done"),
    N_("We never see your password, read no text of a message, change nothing and send nothing anywhere.") },
};

static const Line missing[] = {
  { "dialog-information-symbolic", N_("What is missing"),
    N_("An application id. It tells Microsoft which program asks, and each organisation gives its own.") },
  { "system-users-symbolic", N_("Who can supply it"),
    N_("Your Microsoft 365 administrator, or whoever gave you this program. It goes into the preferences.") },
  { "object-select-symbolic", N_("What works without it"),
    N_("Everything else: the domain, the message, the walks. It only sees less.") },
};

static void
add_lines (GtkWidget  *box,
           const char *title,
           const Line *lines,
           gsize       n_lines)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (title != NULL)
    adw_preferences_group_set_title (group, title);
  for (gsize i = 0; i < n_lines; i++)
    adw_preferences_group_add (group, medic_row_new (lines[i].icon, _(lines[i].title),
                                                     _(lines[i].subtitle)));
  medic_translate_let_wrap (GTK_WIDGET (group));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (group));
}

/* The first tier. */
GtkWidget *
medic_sign_in_offer_new_identity (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  add_lines (box, _("What we ask Microsoft for"), identity, G_N_ELEMENTS (identity));
  add_lines (box, NULL, never, G_N_ELEMENTS (never));

  return box;
}

/* The second tier: what HubSpot needs, too. */
GtkWidget *
medic_sign_in_offer_new_mailbox (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  add_lines (box, _("What we ask Microsoft for"), mailbox, G_N_ELEMENTS (mailbox));
  add_lines (box, NULL, never, G_N_ELEMENTS (never));

  return box;
}

/* Nobody can sign in here yet. */
GtkWidget *
medic_sign_in_offer_new_missing (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  add_lines (box, NULL, missing, G_N_ELEMENTS (missing));

  return box;
}
