/* medic-request-page.c - the request to an administrator, to be sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-request-page.h"

#include <string.h>

#include "app/medic-rows.h"
#include "app/medic-statement.h"
#include "app/medic-translate.h"
#include "program/medic-post.h"

/* What the mail is called as a file. */
#define FILE_NAME "request.html"

/**
 * MedicRequestPage:
 *
 * The mail as it will be sent, in the administrator's language and in English.
 * Nothing is sent from here: it goes to the person's mail program, to the
 * clipboard or into a file.
 */
struct _MedicRequestPage
{
  MedicPage parent_instance;

  AdwComboRow *language_row;
  AdwActionRow *subject_row;
  GtkWidget *subject_button;
  GtkTextView *preview;

  const MedicStep *step;          /* (nullable): NULL when nobody has to be asked */
  GPtrArray *languages;           /* (element-type MedicLanguage) */
  MedicPost *post;                /* (nullable) */
  GtkFileChooserNative *chooser;  /* (nullable): while it is open */
};

G_DEFINE_FINAL_TYPE (MedicRequestPage, medic_request_page, MEDIC_TYPE_PAGE)

static void
copy_text (MedicRequestPage *self)
{
  medic_page_copy_rich (MEDIC_PAGE (self), self->post->text, self->post->html);
}

/* Writes the mail anew, in the language that is chosen. */
static void
show_post (MedicRequestPage *self)
{
  guint chosen = adw_combo_row_get_selected (self->language_row);
  MedicLanguage *language;

  if (self->step == NULL || chosen >= self->languages->len)
    return;

  language = g_ptr_array_index (self->languages, chosen);
  g_clear_pointer (&self->post, medic_post_free);
  self->post = medic_post_write (medic_page_get_case (MEDIC_PAGE (self)), self->step, language);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->language_row),
                               g_str_equal (medic_language_get_code (language), "en")
                               ? "" : _("English is added below"));
  adw_action_row_set_subtitle (self->subject_row, self->post->subject);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->preview), self->post->text, -1);
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MedicRequestPage) self = MEDIC_REQUEST_PAGE (user_data);

  if (g_app_info_launch_default_for_uri_finish (result, NULL)
      || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  copy_text (self);
  medic_page_mention (MEDIC_PAGE (self),
                      _("No mail program could be opened. The text is copied instead."));
}

/* The mail goes to nobody yet: the person knows who looks after their Microsoft 365. */
static void
medic_request_page_primary (MedicPage *page)
{
  MedicRequestPage *self = MEDIC_REQUEST_PAGE (page);
  g_autoptr (GdkAppLaunchContext) context =
    gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (page)));
  g_autofree char *link = medic_post_dup_link (self->post);

  if (link == NULL)
    {
      copy_text (self);
      medic_page_mention (page, _("The text is too long to hand over, so it is copied. Paste it into a mail."));
      return;
    }

  g_app_info_launch_default_for_uri_async (link, G_APP_LAUNCH_CONTEXT (context), NULL,
                                           on_opened, g_object_ref (self));
}

static void
medic_request_page_secondary (MedicPage *page)
{
  copy_text (MEDIC_REQUEST_PAGE (page));
}

static void
on_copy_subject (MedicRequestPage *self)
{
  medic_page_copy (MEDIC_PAGE (self), self->post->subject);
}

/* Saving, in the order in which it happens. */
static void on_save   (MedicRequestPage *self);
static void on_chosen (MedicRequestPage *self,
                       int               response);
static void on_saved  (GObject          *source,
                       GAsyncResult     *result,
                       gpointer          user_data);

static void
on_save (MedicRequestPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Save the request"), GTK_WINDOW (root),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("Save"), _("Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), FILE_NAME);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_chosen (MedicRequestPage *self,
           int               response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_autoptr (GBytes) bytes = g_bytes_new (self->post->html, strlen (self->post->html));

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
  g_autoptr (MedicRequestPage) self = MEDIC_REQUEST_PAGE (user_data);
  gboolean saved = g_file_replace_contents_finish (G_FILE (source), result, NULL, NULL);

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    medic_page_mention (MEDIC_PAGE (self), saved ? _("Saved")
                                                 : _("It could not be saved there. Choose another place."));
}

static void
on_answer (MedicRequestPage *self)
{
  medic_case_ask_admin (medic_page_get_case (MEDIC_PAGE (self)), self->step);
  medic_page_go (MEDIC_PAGE (self), MEDIC_PLACE_PASTE);
}

/* Each language by the name that its readers give it. The one spoken now is chosen first: most
 * people write to somebody who reads what they read. */
static void
list_languages (MedicRequestPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *spoken = medic_language_get_code (medic_language_get_current ());
  guint chosen = 0;

  self->languages = medic_post_list_languages ();
  for (guint i = 0; i < self->languages->len; i++)
    {
      const MedicLanguage *language = g_ptr_array_index (self->languages, i);

      gtk_string_list_append (names, medic_post_name_language (language));
      if (g_str_equal (medic_language_get_code (language), spoken))
        chosen = i;
    }

  medic_row_set_choices (self->language_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language_row, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->language_row), self->languages->len > 1);
}

/* The language chosen outlives another language of the window. */
static char *
medic_request_page_dup_draft (MedicPage *page)
{
  MedicRequestPage *self = MEDIC_REQUEST_PAGE (page);
  guint chosen = adw_combo_row_get_selected (self->language_row);

  if (chosen >= self->languages->len)
    return NULL;

  return g_strdup (medic_language_get_code (g_ptr_array_index (self->languages, chosen)));
}

static void
medic_request_page_set_draft (MedicPage  *page,
                              const char *text)
{
  MedicRequestPage *self = MEDIC_REQUEST_PAGE (page);

  for (guint i = 0; i < self->languages->len; i++)
    if (g_str_equal (medic_language_get_code (g_ptr_array_index (self->languages, i)), text))
      adw_combo_row_set_selected (self->language_row, i);
}

static void
medic_request_page_enter (MedicPage *page)
{
  GtkWidget *row = GTK_WIDGET (MEDIC_REQUEST_PAGE (page)->language_row);

  gtk_widget_grab_focus (gtk_widget_get_visible (row)
                         ? row : GTK_WIDGET (MEDIC_REQUEST_PAGE (page)->preview));
}

static void
medic_request_page_constructed (GObject *object)
{
  MedicRequestPage *self = MEDIC_REQUEST_PAGE (object);
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));

  G_OBJECT_CLASS (medic_request_page_parent_class)->constructed (object);

  self->step = medic_case_get_asked (the_case);
  if (self->step == NULL)
    self->step = medic_post_find_step (the_case);

  list_languages (self);
  show_post (self);
  medic_translate_icon (self->subject_button, _("Copy the subject"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The request, as it will be sent"), -1);
  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) {
    .title = _("Request to your administrator"),
    .primary = _("Open my mail program"),
    .secondary = _("Copy the text"),
    .waits = self->post == NULL,
  });
}

static void
medic_request_page_dispose (GObject *object)
{
  MedicRequestPage *self = MEDIC_REQUEST_PAGE (object);

  g_clear_object (&self->chooser);

  G_OBJECT_CLASS (medic_request_page_parent_class)->dispose (object);
}

static void
medic_request_page_finalize (GObject *object)
{
  MedicRequestPage *self = MEDIC_REQUEST_PAGE (object);

  g_clear_pointer (&self->post, medic_post_free);
  g_clear_pointer (&self->languages, g_ptr_array_unref);

  G_OBJECT_CLASS (medic_request_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-request-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicRequestPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, MedicRequestPage, subject_row);
  gtk_widget_class_bind_template_child (widget_class, MedicRequestPage, subject_button);
  gtk_widget_class_bind_template_child (widget_class, MedicRequestPage, preview);
  gtk_widget_class_bind_template_callback (widget_class, show_post);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_subject);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_answer);
}

static void
medic_request_page_class_init (MedicRequestPageClass *klass)
{
  MedicPageClass *page_class = MEDIC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_request_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = medic_request_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = medic_request_page_finalize;
  page_class->enter = medic_request_page_enter;
  page_class->primary = medic_request_page_primary;
  page_class->secondary = medic_request_page_secondary;
  page_class->dup_draft = medic_request_page_dup_draft;
  page_class->set_draft = medic_request_page_set_draft;

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
medic_request_page_init (MedicRequestPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
