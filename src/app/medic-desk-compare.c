/* medic-desk-compare.c - the report of a call beside another one: only what is different
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-compare.h"

#include <string.h>

#include "app/medic-desk-file.h"
#include "app/medic-desk-words.h"
#include "app/medic-rows.h"
#include "app/medic-statement.h"
#include "app/medic-translate.h"

/**
 * MedicDeskCompareView:
 *
 * Takes another report and lists where it differs. The call stays as it is.
 */
struct _MedicDeskCompareView
{
  AdwBin parent_instance;

  MedicStatement *statement;
  GtkLabel *remark;
  AdwBin *result;

  MedicDesk *desk;
  char *text;                     /* (nullable): the other report */
  GtkFileChooserNative *chooser;  /* (nullable): while it is open */
};

G_DEFINE_FINAL_TYPE (MedicDeskCompareView, medic_desk_compare_view, ADW_TYPE_BIN)

static void
add_side (GtkWidget  *row,
          const char *caption,
          const char *value)
{
  medic_desk_append_part (GTK_BOX (row), caption, value != NULL ? value : _("Not known"), NULL);
}

/* What it is about, and below it both values, each under its own name. */
static void
add_difference (AdwPreferencesGroup   *group,
                const MedicDifference *difference)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (GTK_BOX (box), medic_desk_text_new (difference->what, "heading"));
  add_side (sides, _("In this call"), difference->one);
  add_side (sides, _("In the other report"), difference->other);
  gtk_box_append (GTK_BOX (box), sides);
  gtk_widget_add_css_class (box, "difference");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), difference->what);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_preferences_group_add (group, row);
}

static void
show_differences (MedicDeskCompareView *self,
                  GPtrArray            *differences)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *n = g_strdup_printf ("%u", differences->len);
  g_autofree char *title =
    medic_words_fill (medic_language_say_plural (medic_language_get_current (),
                                                 "{n} difference", "{n} differences",
                                                 differences->len), "n", n, NULL);

  adw_preferences_group_set_title (group, differences->len > 0
                                          ? title : _("Both reports say the same"));
  for (guint i = 0; i < differences->len; i++)
    add_difference (group, g_ptr_array_index (differences, i));
  medic_translate_let_wrap (GTK_WIDGET (group));
  adw_bin_set_child (self->result, GTK_WIDGET (group));
}

static void
set_remark (MedicDeskCompareView *self,
            const char           *text)
{
  gtk_label_set_label (self->remark, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), text != NULL);
}

/* What is to be known of the other report before anything in it is believed. */
static void
show_notices (MedicDeskCompareView *self)
{
  g_autoptr (GPtrArray) notices =
    medic_desk_list_compared_notices (self->desk, medic_language_get_current ());
  g_autofree char *lines = NULL;

  g_ptr_array_add (notices, NULL);
  lines = g_strjoinv ("\n", (char **) notices->pdata);
  set_remark (self, notices->len > 1 ? lines : NULL);
}

static void
on_taken (GtkWidget  *widget,
          const char *text,
          gsize       length,
          const char *remark)
{
  MedicDeskCompareView *self = MEDIC_DESK_COMPARE_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) differences = NULL;

  if (text != NULL)
    differences = medic_desk_compare (self->desk, medic_language_get_current (), text, length,
                                      &error);
  set_remark (self, error != NULL ? error->message : remark);
  if (differences == NULL)
    {
      adw_bin_set_child (self->result, NULL);
      g_clear_pointer (&self->text, g_free);
      return;
    }

  g_free (self->text);
  self->text = g_strndup (text, length);
  show_notices (self);
  show_differences (self, differences);
}

static void
on_open (MedicDeskCompareView *self)
{
  g_clear_object (&self->chooser);
  self->chooser = medic_desk_file_choose (GTK_WIDGET (self), on_taken);
}

static void
on_paste (MedicDeskCompareView *self)
{
  medic_desk_file_paste (GTK_WIDGET (self), on_taken);
}

static gboolean
on_paste_key (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  on_paste (MEDIC_DESK_COMPARE_VIEW (widget));

  return TRUE;
}

static gboolean
medic_desk_compare_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEDIC_DESK_COMPARE_VIEW (widget)->statement));
}

static void
medic_desk_compare_view_dispose (GObject *object)
{
  MedicDeskCompareView *self = MEDIC_DESK_COMPARE_VIEW (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (medic_desk_compare_view_parent_class)->dispose (object);
}

static void
medic_desk_compare_view_class_init (MedicDeskCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = medic_desk_compare_view_dispose;
  widget_class->grab_focus = medic_desk_compare_view_grab_focus;

  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-desk-compare.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCompareView, statement);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCompareView, remark);
  gtk_widget_class_bind_template_child (widget_class, MedicDeskCompareView, result);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_bind_template_callback (widget_class, on_paste);
}

static void
medic_desk_compare_view_init (MedicDeskCompareView *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  medic_translate_widget (GTK_WIDGET (self));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>v|<Shift>Insert"),
                      gtk_callback_action_new (on_paste_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  medic_desk_file_take_drop (GTK_WIDGET (self), on_taken);
}

/* Returns: (transfer floating): */
GtkWidget *
medic_desk_compare_view_new (MedicDesk *desk)
{
  MedicDeskCompareView *self = g_object_new (MEDIC_TYPE_DESK_COMPARE_VIEW, NULL);

  self->desk = g_object_ref (desk);

  return GTK_WIDGET (self);
}

/* Returns: (nullable): the other report */
const char *
medic_desk_compare_view_get_text (MedicDeskCompareView *self)
{
  return self->text;
}

void
medic_desk_compare_view_set_text (MedicDeskCompareView *self,
                                  const char           *text)
{
  on_taken (GTK_WIDGET (self), text, strlen (text), NULL);
}
