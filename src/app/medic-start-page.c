/* medic-start-page.c - where one begins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-start-page.h"

#include "app/medic-announce.h"
#include "app/medic-resume-group.h"
#include "app/medic-translate.h"
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
  MedicResumeGroup *resume;
  GtkFlowBox *walks;
};

G_DEFINE_FINAL_TYPE (MedicStartPage, medic_start_page, MEDIC_TYPE_PAGE)

static const struct
{
  const char *walk;
  const char *icon;
} tile_icons[] = {
  { "sign-out", "system-log-out-symbolic" },
  { "reconnect", "view-refresh-symbolic" },
  { "aliases", "user-info-symbolic" },
};

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
      medic_announce (GTK_WIDGET (self), gtk_label_get_label (self->remark), MEDIC_URGENCY_NOW);
      return;
    }

  medic_page_start (MEDIC_PAGE (self), (MedicBeginning) {
    .program = medic_page_get_program (MEDIC_PAGE (self)),
    .address = address->address,
    .place = MEDIC_PLACE_CHECKS,
  });
}

/* Begins a case that needs no address; one that is there and complete is taken along. */
static void
start_with (MedicStartPage *self,
            MedicBeginning  beginning)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->address));
  g_autoptr (MedicAddress) address = medic_address_parse (text);

  beginning.program = medic_page_get_program (MEDIC_PAGE (self));
  beginning.address = address->form == MEDIC_ADDRESS_FINE ? address->address : NULL;
  medic_page_start (MEDIC_PAGE (self), beginning);
}

static void
on_paste (MedicStartPage *self)
{
  start_with (self, (MedicBeginning) { .place = MEDIC_PLACE_PASTE });
}

static void
on_choose (MedicStartPage *self)
{
  static const char *const asks[] = { "what-you-see", NULL };

  start_with (self, (MedicBeginning) { .asks = asks, .place = MEDIC_PLACE_QUESTION });
}

/* One tile; freed with its button. */
typedef struct
{
  MedicStartPage  *page;  /* (unowned) */
  const MedicWalk *walk;
} Tile;

static void
on_walk (GtkButton *button,
         Tile      *tile)
{
  start_with (tile->page, (MedicBeginning) { .walk = tile->walk });
}

static void
free_tile (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

static const char *
find_icon (const MedicWalk *walk)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tile_icons); i++)
    if (g_str_equal (tile_icons[i].walk, walk->id))
      return tile_icons[i].icon;

  return "go-next-symbolic";
}

static GtkWidget *
new_tile (MedicStartPage  *self,
          const MedicWalk *walk)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *label = gtk_label_new (_(walk->title));
  Tile *tile = g_new0 (Tile, 1);

  *tile = (Tile) { self, walk };
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  /* Its words may stand below one another, so that three tiles find room. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (find_icon (walk)));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "tile");
  medic_translate_tooltip (button, _(walk->lead));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(walk->title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _(walk->lead), -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_walk), tile, free_tile, 0);

  return button;
}

static void
show_walks (MedicStartPage *self)
{
  for (const MedicWalk *walk = medic_program_get_knowledge ()->walks; walk->id != NULL; walk++)
    {
      gtk_flow_box_append (self->walks, new_tile (self, walk));
      gtk_widget_set_focusable (gtk_widget_get_last_child (GTK_WIDGET (self->walks)), FALSE);
    }
}

static void
on_practise (MedicStartPage *self)
{
  medic_page_go (MEDIC_PAGE (self), MEDIC_PLACE_PRACTISE);
}

static void
on_help (MedicStartPage *self)
{
  medic_page_go (MEDIC_PAGE (self), MEDIC_PLACE_DESK);
}

static void
medic_start_page_enter (MedicPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MEDIC_START_PAGE (page)->address));
}

static char *
medic_start_page_dup_draft (MedicPage *page)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (MEDIC_START_PAGE (page)->address)));
}

static void
medic_start_page_set_draft (MedicPage  *page,
                            const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (MEDIC_START_PAGE (page)->address), text);
}

static void
medic_start_page_constructed (GObject *object)
{
  MedicPage *page = MEDIC_PAGE (object);
  MedicCase *the_case = medic_page_get_case (page);
  const char *typed;

  G_OBJECT_CLASS (medic_start_page_parent_class)->constructed (object);

  show_walks (MEDIC_START_PAGE (page));
  medic_resume_group_set_page (MEDIC_START_PAGE (page)->resume, page);

  /* Back from a case, the address is there to be mended. */
  typed = the_case != NULL ? medic_facts_peek_string (medic_case_get_facts (the_case),
                                                      MEDIC_FACT_ADDRESS_TYPED) : NULL;
  if (typed != NULL)
    medic_start_page_set_draft (page, typed);
  medic_page_set_frame (page, (MedicFrame) { .title = "Mail Medic" });
}

static void
medic_start_page_class_init (MedicStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_start_page_constructed;
  MEDIC_PAGE_CLASS (klass)->enter = medic_start_page_enter;
  MEDIC_PAGE_CLASS (klass)->dup_draft = medic_start_page_dup_draft;
  MEDIC_PAGE_CLASS (klass)->set_draft = medic_start_page_set_draft;

  g_type_ensure (MEDIC_TYPE_RESUME_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicStartPage, address);
  gtk_widget_class_bind_template_child (widget_class, MedicStartPage, remark);
  gtk_widget_class_bind_template_child (widget_class, MedicStartPage, resume);
  gtk_widget_class_bind_template_child (widget_class, MedicStartPage, walks);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_check);
  gtk_widget_class_bind_template_callback (widget_class, on_help);
  gtk_widget_class_bind_template_callback (widget_class, on_practise);
  gtk_widget_class_bind_template_callback (widget_class, on_paste);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
}

static void
medic_start_page_init (MedicStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
