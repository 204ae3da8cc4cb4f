/* medic-application.c - the program with a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-application.h"

#include "app/medic-window.h"
#include "core/medic-language.h"

struct _MedicApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (MedicApplication, medic_application, ADW_TYPE_APPLICATION)

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_application_quit (G_APPLICATION (user_data));
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);

  adw_show_about_window (gtk_application_get_active_window (application),
                         "application-name", "Mail Medic",
                         "application-icon", MEDIC_APPLICATION_ID,
                         "version", MEDIC_VERSION,
                         "developer-name", _("The Mail Medic developers"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Finds out why a Microsoft 365 mailbox does not connect to HubSpot, and helps to put it right. Not made by, nor tied to, Microsoft or HubSpot."),
                         NULL);
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = on_quit },
  { .name = "about", .activate = on_about },
};

static void
medic_application_startup (GApplication *application)
{
  const char *quit[] = { "<Control>q", NULL };
  const char *close[] = { "<Control>w", NULL };
  const char *english[] = { "F2", NULL };

  G_APPLICATION_CLASS (medic_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit", quit);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "window.close", close);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "win.english", english);
  gtk_window_set_default_icon_name (MEDIC_APPLICATION_ID);
}

/* One window; starting the program again brings it to the front. */
static void
medic_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (medic_window_new (GTK_APPLICATION (application)));

  gtk_window_present (window);
}

static void
medic_application_class_init (MedicApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = medic_application_startup;
  application_class->activate = medic_application_activate;
}

static void
medic_application_init (MedicApplication *self)
{
}

MedicApplication *
medic_application_new (void)
{
  return g_object_new (MEDIC_TYPE_APPLICATION,
                       "application-id", MEDIC_APPLICATION_ID,
                       "resource-base-path", MEDIC_RESOURCE_BASE,
                       NULL);
}
