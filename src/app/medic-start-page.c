/* medic-start-page.c - where one begins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-start-page.h"

#include "core/medic-address.h"

/**
 * MedicStartPage:
 *
 * One field for the address, and the ways in for those who have none. Nothing
 * is sent before the button is pressed.
 */
struct _MedicStartPage
{
  MedicPage parent_instance;

  AdwEntryRow *address;
  GtkLabel *remark;
};

G_DEFINE_FINAL_TYPE (MedicStartPage, medic_start_page, MEDIC_TYPE_PAGE)

/* Shows what is the matter with the address, or nothing. */
static void
set_remark (MedicStartPage *self,
            const char     *text)
{
  gtk_label_set_label (self->remark, text);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), text[0] != '\0');

  if (text[0] != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->address), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->address), "error");
}

static void
on_changed (MedicStartPage *self)
{
  set_remark (self, "");
}

static void
on_check (MedicStartPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->address));
  g_autoptr (MedicAddress) address = medic_address_parse (text);

  if (address->form != MEDIC_ADDRESS_FINE)
    {
      set_remark (self, _(medic_address_get_sentence (address->form)));
      gtk_widget_grab_focus (GTK_WIDGET (self->address));
      return;
    }

  medic_page_start (MEDIC_PAGE (self), medic_page_get_program (MEDIC_PAGE (self)),
                    address->address);
}

static void
on_practise (MedicStartPage *self)
{
  medic_page_go (MEDIC_PAGE (self), MEDIC_PLACE_PRACTISE);
}

static void
medic_start_page_enter (MedicPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MEDIC_START_PAGE (page)->address));
}

static void
medic_start_page_constructed (GObject *object)
{
  MedicPage *page = MEDIC_PAGE (object);
  MedicCase *the_case = medic_page_get_case (page);

  G_OBJECT_CLASS (medic_start_page_parent_class)->constructed (object);

  /* Back from a case, the address is there to be mended. */
  if (the_case != NULL && !medic_program_is_practice (medic_page_get_program (page)))
    gtk_editable_set_text (GTK_EDITABLE (MEDIC_START_PAGE (page)->address),
                           medic_facts_peek_string (medic_case_get_facts (the_case),
                                                    MEDIC_FACT_ADDRESS_TYPED));
  medic_page_set_frame (page, (MedicFrame) { .title = "Mail Medic" });
}

static void
medic_start_page_class_init (MedicStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_start_page_constructed;
  MEDIC_PAGE_CLASS (klass)->enter = medic_start_page_enter;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicStartPage, address);
  gtk_widget_class_bind_template_child (widget_class, MedicStartPage, remark);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_check);
  gtk_widget_class_bind_template_callback (widget_class, on_practise);
}

static void
medic_start_page_init (MedicStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
