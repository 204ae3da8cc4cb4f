/* medic-resume-group.c - the unfinished cases that somebody may go on with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-resume-group.h"

#include "app/medic-resume-row.h"
#include "app/medic-toast.h"
#include "app/medic-translate.h"

/**
 * MedicResumeGroup:
 *
 * What is on the shelf is looked up when it is shown. Forgetting removes it from this computer at
 * once; for a moment it can be put back.
 */
struct _MedicResumeGroup
{
  AdwBin parent_instance;

  MedicPage *page;            /* (unowned): it is in there */
  GCancellable *cancellable;
  gboolean moves_focus;       /* the row that had it is forgotten */
};

G_DEFINE_FINAL_TYPE (MedicResumeGroup, medic_resume_group, ADW_TYPE_BIN)

/* What a row is about; freed with its handler. */
typedef struct
{
  MedicResumeGroup *group;  /* (unowned): the row is in there */
  GPtrArray        *offers;
  guint             i;
} Choice;

static void on_listed (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data);

static Choice *
choice_new (MedicResumeGroup *group,
            GPtrArray        *offers,
            guint             i)
{
  Choice *self = g_new0 (Choice, 1);

  *self = (Choice) { group, g_ptr_array_ref (offers), i };

  return self;
}

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  Choice *self = data;

  g_ptr_array_unref (self->offers);
  g_free (self);
}

static const MedicOffer *
get_offer (const Choice *choice)
{
  return g_ptr_array_index (choice->offers, choice->i);
}

static void
look_up (MedicResumeGroup *self)
{
  medic_shelf_list_async (medic_shelf_get_default (), self->cancellable, on_listed,
                          g_object_ref (self));
}

static void
on_resume (GtkWidget *row,
           Choice    *choice)
{
  MedicPage *page = choice->group->page;
  g_autoptr (MedicProgram) program = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCase) the_case = medic_offer_resume (get_offer (choice),
                                                       medic_page_get_program (page), &program,
                                                       &error);

  if (the_case == NULL)
    {
      g_debug ("The practice customer cannot be played: %s", error->message);
      medic_page_mention (page, _("This practice customer is gone"));
      return;
    }

  medic_page_start (page, (MedicBeginning) {
    .program = program,
    .the_case = the_case,
    .id = get_offer (choice)->id,
    .place = medic_guide_resume (the_case),
  });
}

/* What was forgotten, for as long as that can be undone. */
typedef struct
{
  GWeakRef  group;
  char     *id;
  GBytes   *text;
  gint64    time;
} Forgotten;

static void
forgotten_free (gpointer  data,
                GClosure *closure)
{
  Forgotten *self = data;

  g_weak_ref_clear (&self->group);
  g_free (self->id);
  g_bytes_unref (self->text);
  g_free (self);
}

static void
on_undo (AdwToast  *toast,
         Forgotten *forgotten)
{
  g_autoptr (MedicResumeGroup) group = g_weak_ref_get (&forgotten->group);

  medic_shelf_keep (medic_shelf_get_default (), forgotten->id, forgotten->text, forgotten->time);
  if (group != NULL && group->page != NULL)
    look_up (group);
}

static void
on_forget (GtkButton *button,
           Choice    *choice)
{
  g_autoptr (MedicResumeGroup) self = g_object_ref (choice->group);
  const MedicOffer *offer = get_offer (choice);
  Forgotten *forgotten = g_new0 (Forgotten, 1);

  g_weak_ref_init (&forgotten->group, self);
  forgotten->id = g_strdup (offer->id);
  forgotten->text = g_bytes_ref (offer->text);
  forgotten->time = offer->time;
  medic_shelf_forget (medic_shelf_get_default (), offer->id);
  self->moves_focus = TRUE;
  look_up (self);
  g_object_unref (medic_toast_undo (GTK_WIDGET (self), _("Forgotten"), G_CALLBACK (on_undo),
                                    forgotten, forgotten_free));
}

static void
on_forget_lost (GtkButton *button,
                Choice    *choice)
{
  MedicResumeGroup *self = choice->group;

  for (guint i = 0; i < choice->offers->len; i++)
    {
      const MedicOffer *offer = g_ptr_array_index (choice->offers, i);

      if (offer->record == NULL)
        medic_shelf_forget (medic_shelf_get_default (), offer->id);
    }

  self->moves_focus = TRUE;
  look_up (self);
}

static void
on_forgotten (MedicResumeGroup *self,
              const char       *id,
              guint             fault)
{
  if (fault != MEDIC_SHELF_FINE && self->page != NULL)
    medic_page_mention (self->page, _("Not removed from this computer"));
}

static void
connect (GtkWidget *widget,
         const char *signal,
         GCallback   callback,
         Choice     *choice)
{
  g_signal_connect_data (widget, signal, callback, choice, choice_free, 0);
}

static void
add_offer (MedicResumeGroup    *self,
           AdwPreferencesGroup *group,
           GPtrArray           *offers,
           guint                i)
{
  GtkWidget *forget;
  GtkWidget *row = medic_resume_row_new (g_ptr_array_index (offers, i), &forget);

  connect (row, "activated", G_CALLBACK (on_resume), choice_new (self, offers, i));
  connect (forget, "clicked", G_CALLBACK (on_forget), choice_new (self, offers, i));
  adw_preferences_group_add (group, row);
}

/* What cannot be read is said to be so, and may go. */
static void
add_lost (MedicResumeGroup    *self,
          AdwPreferencesGroup *group,
          GPtrArray           *offers)
{
  const MedicOffer *first = NULL;
  guint n = 0;
  GtkWidget *forget;

  for (guint i = offers->len; i > 0; i--)
    {
      const MedicOffer *offer = g_ptr_array_index (offers, i - 1);

      if (offer->record == NULL && offer->fault != MEDIC_SHELF_MISSING)
        {
          first = offer;
          n++;
        }
    }
  if (first == NULL)
    return;

  adw_preferences_group_add (group, medic_resume_row_new_lost (first, n, &forget));
  connect (forget, "clicked", G_CALLBACK (on_forget_lost), choice_new (self, offers, 0));
}

/* Whether there is a row for one of them: others were removed since they were listed. */
static gboolean
has_any (const GPtrArray *offers)
{
  for (guint i = 0; i < offers->len; i++)
    {
      const MedicOffer *offer = g_ptr_array_index (offers, i);

      if (offer->record != NULL || offer->fault != MEDIC_SHELF_MISSING)
        return TRUE;
    }

  return FALSE;
}

static void
show_offers (MedicResumeGroup *self,
             GPtrArray        *offers)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Continue where you stopped"));
  for (guint i = 0; i < offers->len; i++)
    if (((const MedicOffer *) g_ptr_array_index (offers, i))->record != NULL)
      add_offer (self, ADW_PREFERENCES_GROUP (group), offers, i);
  add_lost (self, ADW_PREFERENCES_GROUP (group), offers);
  medic_translate_let_wrap (group);
  adw_bin_set_child (ADW_BIN (self), group);
  gtk_widget_set_visible (GTK_WIDGET (self), has_any (offers));
}

/* The focus goes to the next row, or back to where the page begins. */
static void
move_focus (MedicResumeGroup *self)
{
  self->moves_focus = FALSE;
  if (!gtk_widget_get_visible (GTK_WIDGET (self))
      || !gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD))
    medic_page_enter (self->page);
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MedicResumeGroup) self = MEDIC_RESUME_GROUP (user_data);
  g_autoptr (GPtrArray) offers = medic_shelf_list_finish (MEDIC_SHELF (source), result, NULL);

  if (offers == NULL || self->page == NULL)
    return;

  show_offers (self, offers);
  if (self->moves_focus)
    move_focus (self);
}

void
medic_resume_group_set_page (MedicResumeGroup *self,
                             MedicPage        *page)
{
  self->page = page;
  g_signal_connect_object (medic_shelf_get_default (), "forgotten", G_CALLBACK (on_forgotten), self,
                           G_CONNECT_SWAPPED);
  look_up (self);
}

static void
medic_resume_group_dispose (GObject *object)
{
  MedicResumeGroup *self = MEDIC_RESUME_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  self->page = NULL;

  G_OBJECT_CLASS (medic_resume_group_parent_class)->dispose (object);
  g_clear_object (&self->cancellable);
}

static void
medic_resume_group_class_init (MedicResumeGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = medic_resume_group_dispose;
}

static void
medic_resume_group_init (MedicResumeGroup *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
