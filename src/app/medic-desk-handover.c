/* medic-desk-handover.c - the case as a text, for whoever goes on with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-handover.h"

#include <string.h>

#include "app/medic-rows.h"
#include "app/medic-statement.h"
#include "app/medic-translate.h"
#include "program/medic-languages.h"

/* What it is for, as it is chosen. */
static const struct
{
  const char      *name;
  const char      *file;
  MedicHandoverForm form;
  MedicEscalation  whom;
  gboolean         escalates;
} kinds[] = {
  { N_("A ticket, as plain text"), "handover.txt", MEDIC_HANDOVER_TEXT, 0, FALSE },
  { N_("A ticket, as Markdown"), "handover.md", MEDIC_HANDOVER_MARKDOWN, 0, FALSE },
  { N_("Microsoft’s support"), "microsoft.txt", 0, MEDIC_ESCALATE_MICROSOFT, TRUE },
  { N_("HubSpot’s support"), "hubspot.txt", 0, MEDIC_ESCALATE_HUBSPOT, TRUE },
};

/**
 * MedicDeskHandover:
 *
 * Shows the text as it will be, and what is still missing for those who do not take less.
 */
struct _MedicDeskHandover
{
  AdwBin parent_instance;

  MedicStatement *statement;
  AdwComboRow *whom_row;
  AdwComboRow *language_row;
  AdwBin *missing_place;
  GtkTextView *preview;
  GtkTextBuffer *buffer;

  MedicPage *page;                /* (unowned): this is on it */
  MedicDesk *desk;                /* (nullable): NULL until it is set up */
  GPtrArray *languages;           /* (element-type MedicLanguage) */
  char *text;                     /* (nullable) */
  GtkFileChooserNative *chooser;  /* (nullable): while it is open */
};

G_DEFINE_FINAL_TYPE (MedicDeskHandover, medic_desk_handover, ADW_TYPE_BIN)

static guint
get_kind (MedicDeskHandover *self)
{
  return MIN (adw_combo_row_get_selected (self->whom_row), G_N_ELEMENTS (kinds) - 1);
}

static void
show_missing (MedicDeskHandover *self)
{
  guint kind = get_kind (self);
  g_autoptr (GPtrArray) missing = NULL;
  AdwPreferencesGroup *group;

  if (kinds[kind].escalates)
    missing = medic_desk_list_missing (self->desk, kinds[kind].whom);
  gtk_widget_set_visible (GTK_WIDGET (self->missing_place), missing != NULL && missing->len > 0);
  if (missing == NULL || missing->len == 0)
    return;

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, _("Still missing"));
  adw_preferences_group_set_description (group, _("They will ask for it. Get it while you are on the phone."));
  for (guint i = 0; i < missing->len; i++)
    adw_preferences_group_add (group, medic_row_new ("dialog-question-symbolic",
                                                     _((const char *) missing->pdata[i]), NULL));
  adw_bin_set_child (self->missing_place, GTK_WIDGET (group));
}

/* Writes it anew, for whom and in the language that is chosen. */
static void
show_text (MedicDeskHandover *self)
{
  guint at = adw_combo_row_get_selected (self->language_row);
  guint kind = get_kind (self);
  MedicLanguage *language;

  if (self->desk == NULL || at >= self->languages->len)
    return;

  language = g_ptr_array_index (self->languages, at);
  g_free (self->text);
  self->text = kinds[kind].escalates
               ? medic_desk_to_escalation (self->desk, language, kinds[kind].whom)
               : medic_desk_to_handover (self->desk, language, kinds[kind].form);
  gtk_text_buffer_set_text (self->buffer, self->text, -1);
  show_missing (self);
}

static void
list_kinds (MedicDeskHandover *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (names, _(kinds[i].name));
  medic_row_set_choices (self->whom_row, G_LIST_MODEL (names));
}

static void
choose_language (MedicDeskHandover *self,
                 const char        *code)
{
  for (guint i = 0; i < self->languages->len; i++)
    if (g_str_equal (medic_language_get_code (g_ptr_array_index (self->languages, i)), code))
      adw_combo_row_set_selected (self->language_row, i);
}

static void
list_languages (MedicDeskHandover *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->languages = medic_languages_list ();
  for (guint i = 0; i < self->languages->len; i++)
    gtk_string_list_append (names, medic_languages_name (g_ptr_array_index (self->languages, i)));

  medic_row_set_choices (self->language_row, G_LIST_MODEL (names));
  choose_language (self, medic_language_get_code (medic_language_get_current ()));
  gtk_widget_set_visible (GTK_WIDGET (self->language_row), self->languages->len > 1);
}

/* Saving, in the order in which it happens. */
static void on_chosen (MedicDeskHandover *self,
                       int                response);
static void on_saved  (GObject           *source,
                       GAsyncResult      *result,
                       gpointer           user_data);

void
medic_desk_handover_save (MedicDeskHandover *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Save the text"), GTK_WINDOW (root),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("Save"), _("Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser),
                                     kinds[get_kind (self)].file);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_chosen (MedicDeskHandover *self,
           int                response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_autoptr (GBytes) bytes = g_bytes_new (self->text, strlen (self->text));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                         on_saved, g_object_ref (self));
  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (MedicDeskHandover) self = MEDIC_DESK_HANDOVER (user_data);
  gboolean saved = g_file_replace_contents_finish (G_FILE (source), result, NULL, NULL);

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    medic_page_mention (self->page, saved ? _("Saved")
                                          : _("It could not be saved there. Choose another place."));
}

void
medic_desk_handover_copy (MedicDeskHandover *self)
{
  medic_page_copy (self->page, self->text);
}

static gboolean
medic_desk_handover_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEDIC_DESK_HANDOVER (widget)->statement));
}

static void
medic_desk_handover_dispose (GObject *object)
{
  MedicDeskHandover *self = MEDIC_DESK_HANDOVER (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->chooser);

  G_OBJECT_CLASS (medic_desk_handover_parent_class)->dispose (object);
}

static void
medic_desk_handover_finalize (GObject *object)
{
  MedicDeskHandover *self = MEDIC_DESK_HANDOVER (object);

  g_clear_pointer (&self->languages, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (medic_desk_handover_parent_class)->finalize (object);
}

static void
medic_desk_handover_class_init (MedicDeskHandoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = medic_desk_handover_dispose;
  G_OBJECT_CLASS (klass)->finalize = medic_desk_handover_finalize;
  widget_class->grab_focus = medic_desk_handover_grab_focus;

  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-desk-handover.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicDeskHandover, statement);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskHandover, whom_row);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskHandover, language_row);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskHandover, missing_place);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskHandover, preview);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskHandover, buffer);
  gtk_widget_class_bind_template_callback (widget_class, show_text);
}

static void
medic_desk_handover_init (MedicDeskHandover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  medic_translate_widget (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The text"), -1);
}

/* Returns: (transfer floating): */
GtkWidget *
medic_desk_handover_new (MedicPage *page,
                         MedicDesk *desk)
{
  MedicDeskHandover *self = g_object_new (MEDIC_TYPE_DESK_HANDOVER, NULL);

  self->page = page;
  list_kinds (self);
  list_languages (self);
  self->desk = g_object_ref (desk);
  show_text (self);

  return GTK_WIDGET (self);
}

/* Returns: (transfer full): what is chosen, for medic_desk_handover_set_choice() */
char *
medic_desk_handover_dup_choice (MedicDeskHandover *self)
{
  guint at = adw_combo_row_get_selected (self->language_row);
  const char *code = "en";

  if (at < self->languages->len)
    code = medic_language_get_code (g_ptr_array_index (self->languages, at));

  return g_strdup_printf ("%u %s", get_kind (self), code);
}

void
medic_desk_handover_set_choice (MedicDeskHandover *self,
                                const char        *choice)
{
  g_auto (GStrv) parts = g_strsplit (choice, " ", 2);

  if (g_strv_length (parts) != 2)
    return;

  adw_combo_row_set_selected (self->whom_row, (guint) g_ascii_strtoull (parts[0], NULL, 10));
  choose_language (self, parts[1]);
}
