/* medic-practise-page.c - the practice customers to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-practise-page.h"

#include "app/medic-rows.h"
#include "app/medic-statement.h"

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
  GtkListBox *list;
  /* (element-type MedicPractice) (nullable): NULL when they cannot be read */
  GPtrArray *customers;
};

G_DEFINE_FINAL_TYPE (MedicPractisePage, medic_practise_page, MEDIC_TYPE_PAGE)

static void
on_row_activated (MedicPractisePage *self,
                  GtkListBoxRow     *row)
{
  const MedicPractice *practice =
    g_ptr_array_index (self->customers, (guint) gtk_list_box_row_get_index (row));
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program = medic_program_new_practice (practice->id, &error);

  if (program != NULL)
    medic_page_start (MEDIC_PAGE (self), (MedicBeginning) {
      .program = program,
      .place = MEDIC_PLACE_CHECKS,
    });
  else
    gtk_label_set_label (self->lead, error->message);
}

static void
medic_practise_page_enter (MedicPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MEDIC_PRACTISE_PAGE (page)->statement));
}

static void
medic_practise_page_constructed (GObject *object)
{
  MedicPractisePage *self = MEDIC_PRACTISE_PAGE (object);
  g_autoptr (GError) error = NULL;

  G_OBJECT_CLASS (medic_practise_page_parent_class)->constructed (object);

  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) { .title = _("Practise") });
  self->customers = medic_program_list_practice (&error);
  if (self->customers == NULL)
    gtk_label_set_label (self->lead, error->message);

  for (guint i = 0; self->customers != NULL && i < self->customers->len; i++)
    {
      const MedicPractice *practice = g_ptr_array_index (self->customers, i);
      GtkWidget *row = medic_row_new ("avatar-default-symbolic", _(practice->title),
                                      _(practice->summary));

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      medic_row_add_arrow (row);
      gtk_list_box_append (self->list, row);
    }
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
  G_OBJECT_CLASS (klass)->finalize = medic_practise_page_finalize;
  MEDIC_PAGE_CLASS (klass)->enter = medic_practise_page_enter;

  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-practise-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicPractisePage, statement);
  gtk_widget_class_bind_template_child (widget_class, MedicPractisePage, lead);
  gtk_widget_class_bind_template_child (widget_class, MedicPractisePage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
medic_practise_page_init (MedicPractisePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
