/* medic-application.c - the program with a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-application.h"

#include "app/medic-preferences-window.h"
#include "app/medic-shortcuts.h"
#include "app/medic-translate.h"
#include "app/medic-window.h"
#include "core/medic-language.h"

struct _MedicApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (MedicApplication, medic_application, ADW_TYPE_APPLICATION)

/* How often it is looked whether the program may end. */
#define LOOK_MILLISECONDS 100

static gboolean
is_busy (GtkApplication *self)
{
  for (GList *i = gtk_application_get_windows (self); i != NULL; i = i->next)
    if (MEDIC_IS_WINDOW (i->data) && medic_program_is_any_busy (medic_window_get_program (i->data)))
      return TRUE;

  return FALSE;
}

static gboolean
quit_when_quiet (gpointer user_data)
{
  if (is_busy (user_data))
    return G_SOURCE_CONTINUE;

  g_application_quit (G_APPLICATION (user_data));

  return G_SOURCE_REMOVE;
}

/* The windows are gone at once. What is to be put in order, such as a draft that is to be removed,
 * is soon over. */
static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  if (!is_busy (user_data))
    {
      g_application_quit (G_APPLICATION (user_data));
      return;
    }

  for (GList *i = gtk_application_get_windows (user_data); i != NULL; i = i->next)
    gtk_widget_hide (i->data);
  g_timeout_add (LOOK_MILLISECONDS, quit_when_quiet, user_data);
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  GtkWidget *about =
    g_object_new (ADW_TYPE_ABOUT_WINDOW,
                  "transient-for", gtk_application_get_active_window (application),
                  "application-name", "Mail Medic",
                  "application-icon", MEDIC_APPLICATION_ID,
                  "version", MEDIC_VERSION,
                  "developer-name", _("The Mail Medic developers"),
                  "license-type", GTK_LICENSE_GPL_3_0,
                  "website", MEDIC_HOMEPAGE,
                  "issue-url", MEDIC_HOMEPAGE "/issues",
                  /* Translators: put your name here, and how the translation was made. */
                  "translator-credits", _("translator-credits"),
                  "comments", _("Finds out why a Microsoft 365 mailbox does not connect to HubSpot, and helps to put it right. Not made by, nor tied to, Microsoft or HubSpot."),
                  NULL);

  medic_translate_dialog (about);
  gtk_window_present (GTK_WINDOW (about));
}

static void
on_shortcuts (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  medic_shortcuts_show (gtk_application_get_active_window (user_data));
}

/* Over the window of the program; a second time, what is open comes to the front. */
static void
on_preferences (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GtkWindow *parent = NULL;

  for (GList *i = gtk_application_get_windows (user_data); i != NULL; i = i->next)
    {
      if (MEDIC_IS_PREFERENCES_WINDOW (i->data))
        {
          gtk_window_present (i->data);
          return;
        }
      if (MEDIC_IS_WINDOW (i->data))
        parent = i->data;
    }

  if (parent != NULL)
    gtk_window_present (GTK_WINDOW (medic_preferences_window_new (parent)));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = on_quit },
  { .name = "about", .activate = on_about },
  { .name = "preferences", .activate = on_preferences },
  { .name = "shortcuts", .activate = on_shortcuts },
};

static const struct
{
  const char *action;
  const char *key;
} keys[] = {
  { "app.quit", "<Control>q" },
  { "app.preferences", "<Control>comma" },
  { "app.shortcuts", "<Control>question" },
  { "window.close", "<Control>w" },
  { "win.english", "F2" },
  { "win.start", "<Control>n" },
  { "win.report", "<Control>s" },
  { "win.code", "<Control>k" },
};

static void
medic_application_startup (GApplication *application)
{
  GtkApplication *self = GTK_APPLICATION (application);

  G_APPLICATION_CLASS (medic_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (self, keys[i].action,
                                           (const char *[]) { keys[i].key, NULL });
  gtk_window_set_default_icon_name (MEDIC_APPLICATION_ID);
}

/* One window; starting the program again brings it to the front. */
static MedicWindow *
present_window (GApplication *application)
{
  GtkApplication *self = GTK_APPLICATION (application);
  GtkWindow *window = NULL;

  for (GList *i = gtk_application_get_windows (self); i != NULL; i = i->next)
    if (MEDIC_IS_WINDOW (i->data))
      window = i->data;

  if (window == NULL)
    window = GTK_WINDOW (medic_window_new (self));
  gtk_window_present (window);

  return MEDIC_WINDOW (window);
}

static void
medic_application_activate (GApplication *application)
{
  present_window (application);
}

/* A link opens a page. There is one window, so of several links only the first counts. */
static void
medic_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  MedicWindow *window = present_window (application);
  g_autofree char *link = n_files > 0 ? g_file_get_uri (files[0]) : NULL;

  if (link != NULL)
    medic_window_open_link (window, link);
}

/* What the command line takes beside what GTK takes. */
static int
medic_application_handle_local_options (GApplication *application,
                                        GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("mail-medic %s\n", MEDIC_VERSION);

  return 0;
}

static void
medic_application_class_init (MedicApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = medic_application_startup;
  application_class->activate = medic_application_activate;
  application_class->open = medic_application_open;
  application_class->handle_local_options = medic_application_handle_local_options;
}

static void
medic_application_init (MedicApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  g_application_add_main_option (application, "version", 0, 0, G_OPTION_ARG_NONE,
                                 _("Show the version and stop"), NULL);
  /* Translators: after the name of the program, in its --help: a link such as “mail-medic:…”. */
  g_application_set_option_context_parameter_string (application, _("[LINK]"));
  g_application_set_option_context_summary (application,
    _("Finds out why a Microsoft 365 mailbox does not connect to HubSpot, and helps to put it right."));
}

MedicApplication *
medic_application_new (void)
{
  return g_object_new (MEDIC_TYPE_APPLICATION,
                       "application-id", MEDIC_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", MEDIC_RESOURCE_BASE,
                       NULL);
}
