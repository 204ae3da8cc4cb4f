/* medic-kept-group.c - the sign-ins that this computer keeps, and how to forget them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-kept-group.h"

#include "app/medic-rows.h"
#include "app/medic-translate.h"
#include "core/medic-language.h"
#include "program/medic-sign-in.h"

/**
 * MedicKeptGroup:
 *
 * What is kept is looked up when it is shown. Forgetting is about all of it, in memory as well, and
 * what it says afterwards was looked at.
 */
struct _MedicKeptGroup
{
  AdwBin parent_instance;

  MedicProgram *program;      /* of the real world */
  GCancellable *cancellable;
  AdwActionRow *row;          /* (unowned): what is kept */
  GtkWidget *button;          /* (unowned): forgets it */
};

G_DEFINE_FINAL_TYPE (MedicKeptGroup, medic_kept_group, ADW_TYPE_BIN)

static char *
dup_names (GPtrArray *list)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < list->len; i++)
    g_strv_builder_add (builder, medic_kept_get_name (g_ptr_array_index (list, i)));
  names = g_strv_builder_end (builder);

  return g_strjoinv ("\n", names);
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MedicKeptGroup) self = MEDIC_KEPT_GROUP (user_data);
  const char *sentence;
  g_autoptr (GPtrArray) list =
    medic_sign_in_list_finish (MEDIC_PROGRAM (source), result, &sentence);
  g_autofree char *names = dup_names (list);

  if (self->row == NULL || sentence == NULL)
    return;

  adw_action_row_set_subtitle (self->row, list->len > 0 ? names : _("No sign-in is kept."));
  gtk_widget_set_sensitive (self->button,
                            list->len > 0 || medic_sign_in_is_held (self->program));
}

static void
on_forgotten (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (MedicKeptGroup) self = MEDIC_KEPT_GROUP (user_data);
  const char *sentence;
  MedicKeeping keeping = medic_sign_in_keep_finish (MEDIC_PROGRAM (source), result, &sentence);

  if (self->row == NULL || sentence == NULL)
    return;

  adw_action_row_set_subtitle (self->row, _(sentence));
  gtk_widget_set_sensitive (self->button, keeping == MEDIC_KEEPING_NOT);
  gtk_widget_grab_focus (GTK_WIDGET (self->row));
}

static void
on_forget (MedicKeptGroup *self)
{
  gtk_widget_set_sensitive (self->button, FALSE);
  medic_sign_in_forget_async (self->program, self->cancellable, on_forgotten, g_object_ref (self));
}

static void
open_page (MedicKeptGroup *self,
           gboolean        personal)
{
  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                medic_sign_in_get_sign_out_page (personal), GDK_CURRENT_TIME);
}

static void
on_work (MedicKeptGroup *self)
{
  open_page (self, FALSE);
}

static void
on_personal (MedicKeptGroup *self)
{
  open_page (self, TRUE);
}

static GtkWidget *
new_page_row (MedicKeptGroup *self,
              const char     *title,
              GCallback       activated)
{
  GtkWidget *row = medic_row_new ("system-log-out-symbolic", title, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("medic-open-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", activated, self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
new_kept_row (MedicKeptGroup *self)
{
  GtkWidget *row = medic_row_new ("channel-secure-symbolic", _("Kept in the keyring"), NULL);

  self->row = ADW_ACTION_ROW (row);
  self->button = gtk_button_new_with_label (_("Forget"));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (self->button, FALSE);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_forget), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (self->row, self->button);

  return row;
}

/* @program: of the window, whichever world it is in */
GtkWidget *
medic_kept_group_new (MedicProgram *program)
{
  MedicKeptGroup *self = g_object_new (MEDIC_TYPE_KEPT_GROUP, NULL);
  GtkWidget *group = adw_preferences_group_new ();
  AdwPreferencesGroup *rows = ADW_PREFERENCES_GROUP (group);
  gboolean real = program != NULL && !medic_program_is_practice (program);

  self->program = real ? g_object_ref (program) : medic_program_new ();
  adw_preferences_group_set_title (rows, _("Staying signed in"));
  adw_preferences_group_set_description (rows,
    _("Forgetting it here does not sign out the browser. A computer that your organisation looks after may sign you in again by itself, and other devices stay signed in."));
  adw_preferences_group_add (rows, new_kept_row (self));
  adw_preferences_group_add (rows, new_page_row (self, _("Sign out in the browser: work or school"),
                                                 G_CALLBACK (on_work)));
  adw_preferences_group_add (rows, new_page_row (self, _("Sign out in the browser: personal"),
                                                 G_CALLBACK (on_personal)));
  medic_translate_let_wrap (group);
  adw_bin_set_child (ADW_BIN (self), group);
  medic_sign_in_list_async (self->program, self->cancellable, on_listed, g_object_ref (self));

  return GTK_WIDGET (self);
}

static void
medic_kept_group_dispose (GObject *object)
{
  MedicKeptGroup *self = MEDIC_KEPT_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  self->row = NULL;

  G_OBJECT_CLASS (medic_kept_group_parent_class)->dispose (object);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->program);
}

static void
medic_kept_group_class_init (MedicKeptGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = medic_kept_group_dispose;
}

static void
medic_kept_group_init (MedicKeptGroup *self)
{
  self->cancellable = g_cancellable_new ();
}
