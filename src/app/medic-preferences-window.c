/* medic-preferences-window.c - how to sign in, and who decides that
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-preferences-window.h"

#include "app/medic-announce.h"
#include "app/medic-kept-group.h"
#include "app/medic-mnemonics.h"
#include "app/medic-rows.h"
#include "app/medic-translate.h"
#include "app/medic-window.h"
#include "core/medic-language.h"
#include "core/medic-words.h"
#include "program/medic-settings.h"

/**
 * MedicPreferencesWindow:
 *
 * Each setting has two rows of which one is shown: a field, or, where the
 * person cannot change it, what it is and who set it. A text counts when its
 * field is left, and only when it is fine.
 */
struct _MedicPreferencesWindow
{
  AdwWindow parent_instance;

  MedicSettings *settings;
  gboolean updating;      /* what changes now was not chosen by the person */
  GSList *problem_rows;   /* (unowned): in the group */

  AdwPreferencesGroup *problems;
  AdwEntryRow *id_entry;
  AdwActionRow *id_locked;
  GtkLabel *id_remark;
  GtkLabel *id_state;
  AdwEntryRow *tenant_entry;
  AdwActionRow *tenant_locked;
  GtkLabel *tenant_remark;
  AdwComboRow *cloud_list;
  AdwActionRow *cloud_locked;
  AdwBin *kept;
  GtkLabel *policy_note;
  GtkWidget *not_kept;
};

G_DEFINE_FINAL_TYPE (MedicPreferencesWindow, medic_preferences_window, ADW_TYPE_WINDOW)

static AdwEntryRow *
get_entry (MedicPreferencesWindow *self,
           MedicSetting            setting)
{
  return setting == MEDIC_SETTING_APPLICATION_ID ? self->id_entry : self->tenant_entry;
}

/* Shows what is the matter with a text, or nothing. */
static void
set_remark (MedicPreferencesWindow *self,
            MedicSetting            setting,
            MedicFault              fault)
{
  AdwEntryRow *entry = get_entry (self, setting);
  GtkLabel *label = setting == MEDIC_SETTING_APPLICATION_ID ? self->id_remark : self->tenant_remark;
  g_autofree char *reason =
    medic_setting_dup_reason (fault, gtk_editable_get_text (GTK_EDITABLE (entry)));

  gtk_label_set_label (label, reason);
  medic_announce (GTK_WIDGET (entry), reason, MEDIC_URGENCY_NOW);
  gtk_widget_set_visible (GTK_WIDGET (label), fault != MEDIC_FAULT_NONE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               fault != MEDIC_FAULT_NONE ? GTK_ACCESSIBLE_INVALID_TRUE
                                                         : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (fault != MEDIC_FAULT_NONE)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
}

static void
take_text (MedicPreferencesWindow *self,
           MedicSetting            setting)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (get_entry (self, setting)));

  if (!medic_settings_is_locked (self->settings, setting))
    set_remark (self, setting, medic_settings_set_own (self->settings, setting, text));
}

static void
on_id_done (MedicPreferencesWindow *self)
{
  take_text (self, MEDIC_SETTING_APPLICATION_ID);
}

static void
on_tenant_done (MedicPreferencesWindow *self)
{
  take_text (self, MEDIC_SETTING_TENANT);
}

/* Nobody is corrected in the middle of a word. */
static void
on_id_changed (MedicPreferencesWindow *self)
{
  set_remark (self, MEDIC_SETTING_APPLICATION_ID, MEDIC_FAULT_NONE);
}

static void
on_tenant_changed (MedicPreferencesWindow *self)
{
  set_remark (self, MEDIC_SETTING_TENANT, MEDIC_FAULT_NONE);
}

static void
on_cloud_chosen (MedicPreferencesWindow *self)
{
  guint i = adw_combo_row_get_selected (self->cloud_list);

  if (!self->updating && i != GTK_INVALID_LIST_POSITION)
    medic_settings_set_own (self->settings, MEDIC_SETTING_CLOUD,
                            medic_setting_get_clouds ()[i].value);
}

/* @value: what is read in the locked row; a fact, so never markup */
static void
show_rows (MedicPreferencesWindow *self,
           MedicSetting            setting,
           GtkWidget              *field,
           AdwActionRow           *locked,
           const char             *value)
{
  g_autofree char *place = medic_settings_dup_place (self->settings, setting);
  g_autofree char *lines = g_strjoin ("\n", value != NULL ? value : _("None"), place, NULL);

  gtk_widget_set_visible (field, place == NULL);
  gtk_widget_set_visible (GTK_WIDGET (locked), place != NULL);
  adw_action_row_set_subtitle (locked, lines);
}

/* A text that is not fine yet stays: the person is still writing it. */
static void
show_own (GtkEditable *entry,
          const char  *own,
          gboolean     is_fine)
{
  const char *text = gtk_editable_get_text (entry);

  if ((is_fine || text[0] == '\0') && !g_str_equal (text, own))
    gtk_editable_set_text (entry, own);
}

static void
show_text (MedicPreferencesWindow *self,
           MedicSetting            setting,
           AdwActionRow           *locked)
{
  GtkEditable *entry = GTK_EDITABLE (get_entry (self, setting));
  const char *own = medic_settings_get_own (self->settings, setting);
  g_autofree char *value = NULL;

  show_rows (self, setting, GTK_WIDGET (entry), locked,
             medic_settings_get_value (self->settings, setting));
  medic_setting_judge (setting, gtk_editable_get_text (entry), &value);
  show_own (entry, own != NULL ? own : "", value != NULL);
}

static void
show_id_state (MedicPreferencesWindow *self)
{
  MedicSetBy source =
    medic_settings_get_source (self->settings, MEDIC_SETTING_APPLICATION_ID);

  gtk_widget_set_visible (GTK_WIDGET (self->id_state), source < MEDIC_SET_BY_PERSON);
  gtk_label_set_label (self->id_state,
                       source == MEDIC_SET_BY_BUILD
                       ? _("While this is empty, the id counts that Mail Medic came with.")
                       : _("There is none yet, so nobody can sign in. Everything else works."));
}

static void
show_problems (MedicPreferencesWindow *self)
{
  GPtrArray *problems = medic_settings_get_problems (self->settings);

  for (GSList *row = self->problem_rows; row != NULL; row = row->next)
    adw_preferences_group_remove (self->problems, row->data);
  g_clear_pointer (&self->problem_rows, g_slist_free);

  for (guint i = 0; i < problems->len; i++)
    {
      const MedicSettingProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *what = medic_settings_dup_problem (self->settings, problem);
      g_autofree char *why = medic_setting_dup_reason (problem->fault, problem->text);
      GtkWidget *row = medic_row_new ("dialog-warning-symbolic", what, why);

      adw_preferences_group_add (self->problems, row);
      self->problem_rows = g_slist_prepend (self->problem_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->problems), problems->len > 0);
}

static void
update (MedicPreferencesWindow *self)
{
  guint cloud = medic_settings_get_cloud (self->settings);

  self->updating = TRUE;
  show_text (self, MEDIC_SETTING_APPLICATION_ID, self->id_locked);
  show_text (self, MEDIC_SETTING_TENANT, self->tenant_locked);
  show_rows (self, MEDIC_SETTING_CLOUD, GTK_WIDGET (self->cloud_list), self->cloud_locked,
             _(medic_setting_get_clouds ()[cloud].title));
  adw_combo_row_set_selected (self->cloud_list, cloud);
  show_id_state (self);
  show_problems (self);
  self->updating = FALSE;
}

static void
fill_clouds (MedicPreferencesWindow *self)
{
  const MedicSettingChoice *clouds = medic_setting_get_clouds ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (gsize i = 0; clouds[i].value != NULL; i++)
    gtk_string_list_append (names, _(clouds[i].title));

  self->updating = TRUE;
  medic_row_set_choices (self->cloud_list, G_LIST_MODEL (names));
  self->updating = FALSE;
}

static void
say_policy_file (MedicPreferencesWindow *self)
{
  /* Translators: {file} is the path of a file; docs/policy.md stays as it is. */
  g_autofree char *note = medic_words_fill (_("An administrator can set these for everybody in {file}. The document docs/policy.md, which comes with Mail Medic, tells how."),
                                            "file",
                                            medic_settings_get_policy_file (self->settings), NULL);

  gtk_label_set_label (self->policy_note, note);
}

/* What was written last counts, also when nobody left its field. */
static gboolean
medic_preferences_window_close_request (GtkWindow *window)
{
  on_id_done (MEDIC_PREFERENCES_WINDOW (window));
  on_tenant_done (MEDIC_PREFERENCES_WINDOW (window));

  return GTK_WINDOW_CLASS (medic_preferences_window_parent_class)->close_request (window);
}

/* The window below is asked, and this one is made anew in the other language. */
static void
on_english (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MedicPreferencesWindow *self = MEDIC_PREFERENCES_WINDOW (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));
  MedicLanguage *before = medic_language_get_current ();
  MedicPreferencesWindow *other;

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.english", NULL);
  if (medic_language_get_current () == before)
    return;

  other = MEDIC_PREFERENCES_WINDOW (medic_preferences_window_new (parent));
  gtk_editable_set_text (GTK_EDITABLE (other->id_entry),
                         gtk_editable_get_text (GTK_EDITABLE (self->id_entry)));
  gtk_editable_set_text (GTK_EDITABLE (other->tenant_entry),
                         gtk_editable_get_text (GTK_EDITABLE (self->tenant_entry)));
  gtk_window_present (GTK_WINDOW (other));
  gtk_window_close (GTK_WINDOW (self));
}

static void
medic_preferences_window_dispose (GObject *object)
{
  MedicPreferencesWindow *self = MEDIC_PREFERENCES_WINDOW (object);

  g_clear_pointer (&self->problem_rows, g_slist_free);

  G_OBJECT_CLASS (medic_preferences_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, MEDIC_RESOURCE_BASE "/medic-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicPreferencesWindow, problems);
  gtk_widget_class_bind_template_child (widget_class, MedicPreferencesWindow, id_entry);
  gtk_widget_class_bind_template_child (widget_class, MedicPreferencesWindow, id_locked);
  gtk_widget_class_bind_template_child (widget_class, MedicPreferencesWindow, id_remark);
  gtk_widget_class_bind_template_child (widget_class, MedicPreferencesWindow, id_state);
  gtk_widget_class_bind_template_child (widget_class, MedicPreferencesWindow, tenant_entry);
  gtk_widget_class_bind_template_child (widget_class, MedicPreferencesWindow, tenant_locked);
  gtk_widget_class_bind_template_child (widget_class, MedicPreferencesWindow, tenant_remark);
  gtk_widget_class_bind_template_child (widget_class, MedicPreferencesWindow, cloud_list);
  gtk_widget_class_bind_template_child (widget_class, MedicPreferencesWindow, cloud_locked);
  gtk_widget_class_bind_template_child (widget_class, MedicPreferencesWindow, kept);
  gtk_widget_class_bind_template_child (widget_class, MedicPreferencesWindow, policy_note);
  gtk_widget_class_bind_template_child (widget_class, MedicPreferencesWindow, not_kept);
  gtk_widget_class_bind_template_callback (widget_class, on_id_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_id_done);
  gtk_widget_class_bind_template_callback (widget_class, on_tenant_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_tenant_done);
  gtk_widget_class_bind_template_callback (widget_class, on_cloud_chosen);
}

static void
medic_preferences_window_class_init (MedicPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = medic_preferences_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = medic_preferences_window_close_request;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "win.english", NULL, on_english);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
medic_preferences_window_init (MedicPreferencesWindow *self)
{
  self->settings = medic_settings_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  medic_translate_widget (GTK_WIDGET (self));
  medic_mnemonics_install (GTK_WIDGET (self));
  fill_clouds (self);
  say_policy_file (self);
  gtk_widget_set_visible (self->not_kept, !medic_settings_are_kept (self->settings));
  update (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->id_entry)))
    gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->id_entry));

  g_signal_connect_object (self->settings, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
medic_preferences_window_new (GtkWindow *parent)
{
  MedicPreferencesWindow *self =
    g_object_new (MEDIC_TYPE_PREFERENCES_WINDOW, "transient-for", parent,
                  "application", gtk_window_get_application (parent), NULL);
  MedicProgram *program =
    MEDIC_IS_WINDOW (parent) ? medic_window_get_program (MEDIC_WINDOW (parent)) : NULL;

  adw_bin_set_child (self->kept, medic_kept_group_new (program));

  return GTK_WIDGET (self);
}
