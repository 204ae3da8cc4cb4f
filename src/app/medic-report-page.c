/* medic-report-page.c - the report, before it leaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-report-page.h"

#include "app/medic-language-choice.h"
#include "app/medic-print.h"
#include "app/medic-rows.h"
#include "app/medic-save.h"
#include "app/medic-statement.h"
#include "app/medic-veil-row.h"
#include "program/medic-export.h"

/**
 * MedicReportPage:
 *
 * What leaves, word for word, and what stays here. It is the report of one moment: what is read is
 * what is saved. Nothing is sent from here.
 */
struct _MedicReportPage
{
  MedicPage parent_instance;

  AdwComboRow *format_row;
  AdwComboRow *language_row;
  AdwPreferencesGroup *hidden_group;
  GtkTextView *preview;

  GPtrArray *languages;  /* (element-type MedicLanguage) */
  MedicReport *report;
  char *text;            /* (nullable): as it leaves, in the form that is chosen */
  MedicSave *save;       /* (nullable): before the first one */
};

G_DEFINE_FINAL_TYPE (MedicReportPage, medic_report_page, MEDIC_TYPE_PAGE)

/* In the order in which they are offered. */
static const struct
{
  const char *nick;
  const char *name;
  const char *use;
  gboolean    spoken;  /* it has a language */
} forms[] = {
  { "text", N_("Plain text"), N_("To paste into a mail or a ticket"), TRUE },
  { "html", N_("Web page (HTML)"), N_("To attach to a mail; every browser opens it"), TRUE },
  { "json", N_("File for Mail Medic (JSON)"),
    N_("Your support agent opens it in Mail Medic, in any language"), FALSE },
};

static gsize
get_form (MedicReportPage *self)
{
  return MIN (adw_combo_row_get_selected (self->format_row), G_N_ELEMENTS (forms) - 1);
}

/* Returns: (transfer full): the report in a form, in the language chosen */
static char *
write_as (MedicReportPage *self,
          const char      *nick)
{
  MedicLanguage *language = medic_language_choice_get (self->language_row, self->languages);

  return medic_export_write (self->report, medic_export_get_format (nick), language);
}

/* The same words as those of the text and of the web page, however wide the window is. */
static void
show_words (MedicReportPage *self)
{
  MedicLanguage *language = medic_language_choice_get (self->language_row, self->languages);
  g_autofree char *markup = medic_export_to_markup (self->report, language);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->preview);
  GtkTextIter start;

  gtk_text_buffer_set_text (buffer, "", 0);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_insert_markup (buffer, &start, markup, -1);
}

static void
show_report (MedicReportPage *self)
{
  gsize form = get_form (self);

  if (self->report == NULL
      || medic_language_choice_get (self->language_row, self->languages) == NULL)
    return;

  g_free (self->text);
  self->text = write_as (self, forms[form].nick);
  if (forms[form].spoken)
    show_words (self);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->preview), self->text, -1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->format_row), _(forms[form].use));
  gtk_widget_set_sensitive (GTK_WIDGET (self->language_row), forms[form].spoken);
}

static void
show_hidden (MedicReportPage *self)
{
  guint n = medic_export_get_n_hidden (self->report);

  gtk_widget_set_visible (GTK_WIDGET (self->hidden_group), n > 0);
  adw_preferences_group_add (self->hidden_group, medic_veil_row_new_head ());
  for (guint i = 0; i < n; i++)
    {
      MedicHidden hidden = medic_export_get_hidden (self->report, i);

      adw_preferences_group_add (self->hidden_group, medic_veil_row_new (&hidden));
    }
}

static void
list_forms (MedicReportPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    gtk_string_list_append (names, _(forms[i].name));

  medic_row_set_choices (self->format_row, G_LIST_MODEL (names));
}

static void
medic_report_page_primary (MedicPage *page)
{
  MedicReportPage *self = MEDIC_REPORT_PAGE (page);
  g_autofree char *name =
    medic_export_dup_name (self->report, medic_export_get_format (forms[get_form (self)].nick));

  g_clear_pointer (&self->save, medic_save_free);
  self->save = medic_save_begin (page, _("Save the report"), name, self->text);
}

static void
medic_report_page_secondary (MedicPage *page)
{
  MedicReportPage *self = MEDIC_REPORT_PAGE (page);
  g_autofree char *plain = NULL;

  if (!g_str_equal (forms[get_form (self)].nick, "html"))
    {
      medic_page_copy (page, self->text);
      return;
    }

  plain = write_as (self, "text");
  medic_page_copy_rich (page, plain, self->text);
}

static void
on_print (MedicReportPage *self)
{
  g_autofree char *markup =
    medic_export_to_markup (self->report,
                            medic_language_choice_get (self->language_row, self->languages));

  medic_print_begin (MEDIC_PAGE (self), _("Mail Medic report"), markup);
}

/* The form and the language chosen outlive another language of the window. */
static char *
medic_report_page_dup_draft (MedicPage *page)
{
  MedicReportPage *self = MEDIC_REPORT_PAGE (page);
  const MedicLanguage *language = medic_language_choice_get (self->language_row, self->languages);

  return language != NULL ? g_strdup_printf ("%" G_GSIZE_FORMAT " %s", get_form (self),
                                             medic_language_get_code (language))
                          : NULL;
}

static void
medic_report_page_set_draft (MedicPage  *page,
                             const char *text)
{
  MedicReportPage *self = MEDIC_REPORT_PAGE (page);
  g_auto (GStrv) words = g_strsplit (text, " ", 2);
  guint64 form = 0;

  if (g_strv_length (words) != 2)
    return;

  if (g_ascii_string_to_unsigned (words[0], 10, 0, G_N_ELEMENTS (forms) - 1, &form, NULL))
    adw_combo_row_set_selected (self->format_row, (guint) form);
  medic_language_choice_set (self->language_row, self->languages, words[1]);
}

static void
medic_report_page_enter (MedicPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MEDIC_REPORT_PAGE (page)->format_row));
}

static void
medic_report_page_constructed (GObject *object)
{
  MedicReportPage *self = MEDIC_REPORT_PAGE (object);
  MedicPage *page = MEDIC_PAGE (self);

  G_OBJECT_CLASS (medic_report_page_parent_class)->constructed (object);

  self->report = medic_program_report (medic_page_get_program (page), medic_page_get_case (page));
  list_forms (self);
  self->languages = medic_language_choice_fill (self->language_row);
  show_report (self);
  show_hidden (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The report, as it leaves"), -1);
  medic_page_set_frame (page, (MedicFrame) {
    .title = _("Report"),
    .primary = _("Save it as a file"),
    .secondary = _("Copy"),
  });
}

static void
medic_report_page_dispose (GObject *object)
{
  MedicReportPage *self = MEDIC_REPORT_PAGE (object);

  g_clear_pointer (&self->save, medic_save_free);

  G_OBJECT_CLASS (medic_report_page_parent_class)->dispose (object);
}

static void
medic_report_page_finalize (GObject *object)
{
  MedicReportPage *self = MEDIC_REPORT_PAGE (object);

  g_clear_pointer (&self->report, medic_export_free);
  g_clear_pointer (&self->languages, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (medic_report_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicReportPage, format_row);
  gtk_widget_class_bind_template_child (widget_class, MedicReportPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, MedicReportPage, hidden_group);
  gtk_widget_class_bind_template_child (widget_class, MedicReportPage, preview);
  gtk_widget_class_bind_template_callback (widget_class, show_report);
  gtk_widget_class_bind_template_callback (widget_class, on_print);
}

static void
medic_report_page_class_init (MedicReportPageClass *klass)
{
  MedicPageClass *page_class = MEDIC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_report_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = medic_report_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = medic_report_page_finalize;
  page_class->enter = medic_report_page_enter;
  page_class->primary = medic_report_page_primary;
  page_class->secondary = medic_report_page_secondary;
  page_class->dup_draft = medic_report_page_dup_draft;
  page_class->set_draft = medic_report_page_set_draft;

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
medic_report_page_init (MedicReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
