/* medic-desk-handover.c - the case as a text, for whoever goes on with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-handover.h"

#include "app/medic-focus.h"
#include "app/medic-language-choice.h"
#include "app/medic-long-lines.h"
#include "app/medic-rows.h"
#include "app/medic-save.h"
#include "app/medic-statement.h"
#include "app/medic-translate.h"

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
  MedicSave *save;                /* (nullable): once a file was asked for */
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
  medic_translate_let_wrap (GTK_WIDGET (group));
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

void
medic_desk_handover_save (MedicDeskHandover *self)
{
  g_clear_pointer (&self->save, medic_save_free);
  self->save = medic_save_begin (self->page, _("Save the text"), kinds[get_kind (self)].file,
                                 self->text);
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
  g_clear_pointer (&self->save, medic_save_free);

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
  widget_class->focus = medic_focus_child;

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
  medic_long_lines_bound (self->buffer, G_MAXINT);
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
  self->languages = medic_language_choice_fill (self->language_row);
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
  guint64 kind = 0;

  if (g_strv_length (parts) != 2)
    return;

  if (g_ascii_string_to_unsigned (parts[0], 10, 0, G_N_ELEMENTS (kinds) - 1, &kind, NULL))
    adw_combo_row_set_selected (self->whom_row, (guint) kind);
  medic_language_choice_set (self->language_row, self->languages, parts[1]);
}
