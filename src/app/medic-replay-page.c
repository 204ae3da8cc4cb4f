/* medic-replay-page.c - what a practice customer from a report does not have of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-replay-page.h"

#include "app/medic-rows.h"
#include "app/medic-statement.h"
#include "program/medic-replay.h"

/**
 * MedicReplayPage:
 *
 * Said before it begins: what is not as it was.
 */
struct _MedicReplayPage
{
  MedicPage parent_instance;

  MedicStatement *statement;
  AdwPreferencesGroup *made_up;
  AdwPreferencesGroup *unplayed;
};

G_DEFINE_FINAL_TYPE (MedicReplayPage, medic_replay_page, MEDIC_TYPE_PAGE)

/* @labels: (transfer container) (element-type utf8): */
static void
show (AdwPreferencesGroup *group,
      GPtrArray           *labels)
{
  g_autoptr (GPtrArray) list = labels;

  gtk_widget_set_visible (GTK_WIDGET (group), list->len > 0);
  for (guint i = 0; i < list->len; i++)
    adw_preferences_group_add (group, medic_row_new (NULL, g_ptr_array_index (list, i), NULL));
}

static void
medic_replay_page_enter (MedicPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MEDIC_REPLAY_PAGE (page)->statement));
}

static void
medic_replay_page_primary (MedicPage *page)
{
  medic_page_go (page, MEDIC_PLACE_CHECKS);
}

static void
medic_replay_page_constructed (GObject *object)
{
  MedicReplayPage *self = MEDIC_REPLAY_PAGE (object);
  MedicProgram *program = medic_page_get_program (MEDIC_PAGE (self));

  G_OBJECT_CLASS (medic_replay_page_parent_class)->constructed (object);
  medic_page_hide_answer (MEDIC_PAGE (self));

  show (self->made_up, medic_program_list_made_up (program));
  show (self->unplayed, medic_program_list_unplayed (program));
  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) {
    .title = _("Practise"),
    .primary = _("Check my connection"),
  });
}

static void
medic_replay_page_class_init (MedicReplayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_replay_page_constructed;
  MEDIC_PAGE_CLASS (klass)->enter = medic_replay_page_enter;
  MEDIC_PAGE_CLASS (klass)->primary = medic_replay_page_primary;

  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-replay-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicReplayPage, statement);
  gtk_widget_class_bind_template_child (widget_class, MedicReplayPage, made_up);
  gtk_widget_class_bind_template_child (widget_class, MedicReplayPage, unplayed);
}

static void
medic_replay_page_init (MedicReplayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
