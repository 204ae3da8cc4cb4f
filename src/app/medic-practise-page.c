/* medic-practise-page.c - the practice customers to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-practise-page.h"

#include <string.h>

#include "app/medic-desk-file.h"
#include "app/medic-rows.h"
#include "app/medic-statement.h"
#include "program/medic-replay.h"

/**
 * MedicPractisePage:
 *
 * Pretend customers: each is a world of its own on this computer.
 */
struct _MedicPractisePage
{
  MedicPage parent_instance;

  MedicStatement *statement;
  GtkLabel *lead;
  GtkListBox *ways;
  GtkLabel *remark;
  GtkSearchEntry *search;
  GtkWidget *own_group;
  GtkListBox *own_list;
  GtkListBox *list;
  GtkWidget *nothing;
  GtkFileChooserNative *chooser;  /* (nullable): while it is open */
  /* (element-type MedicPractice) (nullable): NULL when they cannot be read */
  GPtrArray *customers;
};

G_DEFINE_FINAL_TYPE (MedicPractisePage, medic_practise_page, MEDIC_TYPE_PAGE)

static void
set_remark (MedicPractisePage *self,
            const char        *text)
{
  gtk_label_set_label (self->remark, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), text != NULL);
}

/* @program: (nullable): %NULL with the reason in @error */
static void
start (MedicPractisePage *self,
       MedicProgram      *program,
       const GError      *error)
{
  set_remark (self, program == NULL && error != NULL ? error->message : NULL);
  if (program != NULL)
    medic_page_start (MEDIC_PAGE (self), (MedicBeginning) {
      .program = program,
      .place = medic_program_is_replay (program) ? MEDIC_PLACE_REPLAY : MEDIC_PLACE_CHECKS,
    });
}

/* What is listed: the person's own ones and those brought along, each in their list. */
static const MedicPractice *
get_practice (MedicPractisePage *self,
              GtkListBoxRow     *row)
{
  gboolean own = gtk_widget_get_parent (GTK_WIDGET (row)) == GTK_WIDGET (self->own_list);
  int left = gtk_list_box_row_get_index (row);

  for (guint i = 0; i < self->customers->len; i++)
    {
      const MedicPractice *practice = g_ptr_array_index (self->customers, i);

      if (practice->own == own && left-- == 0)
        return practice;
    }

  return NULL;
}

static void
on_row_activated (MedicPractisePage *self,
                  GtkListBoxRow     *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program =
    medic_program_new_practice (get_practice (self, row)->id, &error);

  start (self, program, error);
}

static void
on_taken (GtkWidget  *widget,
          const char *text,
          gsize       length,
          const char *remark)
{
  MedicPractisePage *self = MEDIC_PRACTISE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program = NULL;

  if (text == NULL)
    {
      set_remark (self, remark);
      return;
    }

  program = medic_program_new_file (text, length, "JSON", &error);
  start (self, program, error);
}

/* One at random, or one from a file. */
static void
on_way_activated (MedicPractisePage *self,
                  GtkListBoxRow     *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program = NULL;

  if (gtk_list_box_row_get_index (row) == 0)
    {
      program = medic_program_new_random (NULL, &error);
      start (self, program, error);
      return;
    }

  g_clear_object (&self->chooser);
  self->chooser = medic_desk_file_choose (GTK_WIDGET (self), on_taken);
}

static gboolean
has_words (const char *text,
           const char *wanted)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, wanted) != NULL;
}

static gboolean
is_wanted (const MedicPractice *practice,
           const char          *wanted)
{
  return has_words (_(practice->title), wanted)
         || (practice->summary[0] != '\0' && has_words (_(practice->summary), wanted));
}

/* A row that a list box filters would still be there for a screen reader. Returns whether one is
 * left that fits what is searched for. */
static gboolean
filter (MedicPractisePage *self,
        GtkListBox        *list)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *wanted = g_strstrip (g_utf8_casefold (typed, -1));
  GtkListBoxRow *row;
  gboolean any = FALSE;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      gboolean fits = is_wanted (get_practice (self, row), wanted);

      gtk_widget_set_visible (GTK_WIDGET (row), fits);
      any |= fits;
    }

  return any;
}

static void
on_search_changed (MedicPractisePage *self)
{
  gboolean own = filter (self, self->own_list);
  gboolean others = filter (self, self->list);

  gtk_widget_set_visible (self->own_group, own);
  gtk_widget_set_visible (GTK_WIDGET (self->list), others);
  gtk_widget_set_visible (self->nothing, !own && !others);
}

static void
medic_practise_page_enter (MedicPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MEDIC_PRACTISE_PAGE (page)->statement));
}

static void
append (GtkListBox *list,
        const char *icon,
        const char *title,
        const char *subtitle,
        gboolean    leads)
{
  GtkWidget *row = medic_row_new (icon, title, subtitle);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), leads);
  if (leads)
    medic_row_add_arrow (row);
  gtk_list_box_append (list, row);
}

/* One that cannot be played says why. */
static void
append_practice (MedicPractisePage   *self,
                 const MedicPractice *practice)
{
  if (practice->own)
    gtk_widget_set_visible (self->own_group, TRUE);
  if (practice->fault != NULL)
    append (self->own_list, "dialog-warning-symbolic", practice->title, practice->fault, FALSE);
  else
    append (practice->own ? self->own_list : self->list, "avatar-default-symbolic",
            _(practice->title), _(practice->summary), TRUE);
}

static void
medic_practise_page_constructed (GObject *object)
{
  MedicPractisePage *self = MEDIC_PRACTISE_PAGE (object);
  g_autoptr (GError) error = NULL;

  G_OBJECT_CLASS (medic_practise_page_parent_class)->constructed (object);

  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) { .title = _("Practise") });
  append (self->ways, "applications-games-symbolic", _("Pick one at random"),
          _("Who it is, you learn at the end"), TRUE);
  append (self->ways, "document-open-symbolic", _("Open a file"),
          _("A report, or a practice customer"), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search"), -1);
  self->customers = medic_program_list_practice (&error);
  if (self->customers == NULL)
    gtk_label_set_label (self->lead, error->message);

  for (guint i = 0; self->customers != NULL && i < self->customers->len; i++)
    append_practice (self, g_ptr_array_index (self->customers, i));
}

static void
medic_practise_page_dispose (GObject *object)
{
  g_clear_object (&MEDIC_PRACTISE_PAGE (object)->chooser);

  G_OBJECT_CLASS (medic_practise_page_parent_class)->dispose (object);
}

static void
medic_practise_page_finalize (GObject *object)
{
  g_clear_pointer (&MEDIC_PRACTISE_PAGE (object)->customers, g_ptr_array_unref);

  G_OBJECT_CLASS (medic_practise_page_parent_class)->finalize (object);
}

static void
medic_practise_page_class_init (MedicPractisePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_practise_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = medic_practise_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = medic_practise_page_finalize;
  MEDIC_PAGE_CLASS (klass)->enter = medic_practise_page_enter;

  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-practise-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicPractisePage, statement);
  gtk_widget_class_bind_template_child (widget_class, MedicPractisePage, lead);
  gtk_widget_class_bind_template_child (widget_class, MedicPractisePage, ways);
  gtk_widget_class_bind_template_child (widget_class, MedicPractisePage, remark);
  gtk_widget_class_bind_template_child (widget_class, MedicPractisePage, search);
  gtk_widget_class_bind_template_child (widget_class, MedicPractisePage, own_group);
  gtk_widget_class_bind_template_child (widget_class, MedicPractisePage, own_list);
  gtk_widget_class_bind_template_child (widget_class, MedicPractisePage, list);
  gtk_widget_class_bind_template_child (widget_class, MedicPractisePage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_way_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
medic_practise_page_init (MedicPractisePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
