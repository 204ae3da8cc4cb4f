/* medic-window.c - the frame around the pages, and the way between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-window.h"

#include "app/medic-aside.h"
#include "app/medic-icons.h"
#include "app/medic-line.h"
#include "app/medic-mnemonics.h"
#include "app/medic-places.h"
#include "app/medic-toast.h"
#include "app/medic-trail.h"
#include "app/medic-translate.h"
#include "app/medic-window-keep.h"

/**
 * MedicWindow:
 *
 * The frame knows nothing about any page but its #MedicFrame. Next is what
 * medic_guide_next() says; Back is the #MedicTrail.
 */
struct _MedicWindow
{
  AdwApplicationWindow parent_instance;

  MedicProgram *program;   /* the world of the case, or the real one */
  MedicCase *the_case;     /* (nullable): before there is one */
  MedicTrail *trail;       /* the way here */
  MedicWindowKeep *keep;   /* puts the case on the shelf */
  MedicPage *page;         /* (unowned): the present one */
  MedicLanguage *own;      /* the person's language, while English is shown */

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkButton *back_button;
  GtkMenuButton *menu_button;
  GMenuModel *main_menu;
  AdwFlap *flap;
  GtkWidget *aside_button;
  GtkStack *stack;
  AdwClamp *bar;
  GtkLabel *page_number;
  GtkButton *primary_button;
  GtkLabel *primary_label;
  GtkButton *secondary_button;
  GtkLabel *secondary_label;
};

G_DEFINE_FINAL_TYPE (MedicWindow, medic_window, ADW_TYPE_APPLICATION_WINDOW)

static void
set_button (GtkButton  *button,
            GtkLabel   *label,
            const char *text)
{
  gtk_widget_set_visible (GTK_WIDGET (button), text != NULL);
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : "", -1);
}

static void
set_number (MedicWindow *self,
            const char  *number)
{
  g_autofree char *place = g_strdup_printf ("%d", (int) medic_trail_get_place (self->trail));
  /* Translators: the number of the page, which both sides of a phone call can say. */
  g_autofree char *text = medic_words_fill (_("Page {number}"), "number", place, NULL);

  gtk_label_set_label (self->page_number, number != NULL ? number : text);
}

static void
update_frame (MedicWindow *self)
{
  const MedicFrame *frame = medic_page_get_frame (self->page);
  MedicCase *shown = frame->foreign ? NULL : self->the_case;
  g_autofree char *address = medic_frame_dup_address (shown);

  adw_window_title_set_title (self->title, frame->title);
  adw_window_title_set_subtitle (self->title,
                                 frame->subtitle != NULL ? frame->subtitle : address);
  medic_aside_show (self->flap, self->aside_button, frame->aside);
  medic_frame_set_width (self->bar, frame->wide);
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), medic_trail_get_n (self->trail) > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), frame->primary != NULL);
  if (frame->primary != NULL)
    set_number (self, frame->number);
  set_button (self->primary_button, self->primary_label, frame->primary);
  set_button (self->secondary_button, self->secondary_label, frame->secondary);
  gtk_widget_set_sensitive (GTK_WIDGET (self->primary_button), !frame->waits);
  /* A window forgets its default button when that is hidden. */
  gtk_window_set_default_widget (GTK_WINDOW (self), frame->primary != NULL
                                                    ? GTK_WIDGET (self->primary_button) : NULL);
  medic_window_offer_report (self, shown);
  if (frame->quiet)
    gtk_widget_remove_css_class (GTK_WIDGET (self->primary_button), "suggested-action");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->primary_button), "suggested-action");
}

/* Showing a page, in the order in which it happens. */
static void show_page        (MedicWindow            *self,
                              GtkStackTransitionType  transition);
static void on_frame_changed (MedicWindow            *self);
static void on_next          (MedicWindow            *self);
static void on_go            (MedicWindow            *self,
                              guint                   place);
static void on_start         (MedicWindow            *self,
                              const MedicBeginning   *beginning);
static void on_told          (MedicWindow            *self,
                              const char             *text);

static MedicPage *
new_page (MedicWindow *self)
{
  MedicPage *page = g_object_new (medic_place_get_type (medic_trail_get_place (self->trail)),
                                  "program", self->program, "case", self->the_case, NULL);

  g_signal_connect_object (page, "frame-changed", G_CALLBACK (on_frame_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "next", G_CALLBACK (on_next), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "go", G_CALLBACK (on_go), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "start", G_CALLBACK (on_start), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "told", G_CALLBACK (on_told), self, G_CONNECT_SWAPPED);

  return page;
}

/* The page that leaves is kept until the next one has come in, so that it can slide out, and no
 * longer: a screen reader would find it. */
static void
drop_old_pages (MedicWindow *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  if (gtk_stack_get_transition_running (self->stack))
    return;

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != GTK_WIDGET (self->page))
        gtk_stack_remove (self->stack, child);
      child = next;
    }
}

static void
show_page (MedicWindow            *self,
           GtkStackTransitionType  transition)
{
  medic_window_keep_visit (self->keep, medic_trail_get_place (self->trail), self->the_case);
  self->page = new_page (self);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->page));
  gtk_stack_set_transition_type (self->stack, transition);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->page));
  update_frame (self);
  medic_page_enter (self->page);
  drop_old_pages (self);
}

static void
go_to (MedicWindow *self,
       MedicPlace   place)
{
  medic_trail_push (self->trail, place, self->the_case);
  show_page (self, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
}

static void
on_frame_changed (MedicWindow *self)
{
  if (self->page != NULL)
    update_frame (self);
}

static void
on_next (MedicWindow *self)
{
  go_to (self, medic_guide_next (self->the_case, medic_trail_get_place (self->trail)));
}

/* The case is over, and so is the practice customer’s world. */
static void
leave_case (MedicWindow *self)
{
  g_clear_object (&self->the_case);
  g_clear_object (&self->program);
  self->program = medic_program_new ();
}

static void
on_go (MedicWindow *self,
       guint        place)
{
  if (place == MEDIC_PLACE_START || (place == MEDIC_PLACE_PRACTISE && self->the_case != NULL))
    {
      leave_case (self);
      medic_trail_restart (self->trail);
    }
  if (place != MEDIC_PLACE_START)
    go_to (self, (MedicPlace) place);
  else
    show_page (self, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
}

static void
on_start (MedicWindow          *self,
          const MedicBeginning *beginning)
{
  g_autoptr (MedicCase) the_case = medic_beginning_new_case (beginning);
  MedicPlace from = medic_trail_get_place (self->trail);

  g_set_object (&self->program, beginning->program);
  g_set_object (&self->the_case, the_case);
  medic_window_keep_begin (self->keep, self->program, the_case, beginning->id);

  /* Checking again is the same place once more; another customer is another way. */
  if (from == MEDIC_PLACE_CHECKS)
    medic_trail_drop (self->trail);
  if (from == MEDIC_PLACE_SCORE)
    medic_trail_restart (self->trail);
  go_to (self, beginning->place != 0 ? beginning->place : medic_guide_next (the_case, from));
}

static void
on_told (MedicWindow *self,
         const char  *text)
{
  medic_toast_tell (self->toasts, text);
}

static void
on_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MedicWindow *self = MEDIC_WINDOW (widget);

  if (medic_trail_get_n (self->trail) < 2 || medic_page_back (self->page))
    return;

  medic_trail_back (self->trail, self->the_case);
  /* The start is in the real world. What was typed there is kept. */
  if (medic_trail_get_n (self->trail) == 1 && medic_program_is_practice (self->program))
    leave_case (self);
  show_page (self, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
}

static void
on_primary (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  medic_page_primary (MEDIC_WINDOW (widget)->page);
}

static void
on_secondary (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  medic_page_secondary (MEDIC_WINDOW (widget)->page);
}

static void
on_escape (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  medic_page_escape (MEDIC_WINDOW (widget)->page);
}

static void
say_frame (MedicWindow *self)
{
  medic_translate_direction ();
  medic_translate_icon (GTK_WIDGET (self->back_button), _("Back"));
  medic_translate_icon (GTK_WIDGET (self->menu_button), _("Main menu"));
  medic_translate_icon (self->aside_button, _("Show the steps"));
  medic_translate_tooltip (GTK_WIDGET (self->page_number),
                           _("Say this number on the phone: both sides see the same page"));
}

/* Shows the page in English, and back in the person's language. */
static void
on_english (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MedicWindow *self = MEDIC_WINDOW (widget);
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  gboolean is_english = g_str_equal (medic_language_get_code (medic_language_get_current ()), "en");
  g_autofree char *draft = medic_page_dup_draft (self->page);

  medic_language_set_current (is_english ? self->own : english);
  say_frame (self);
  show_page (self, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  if (draft != NULL)
    medic_page_set_draft (self->page, draft);
}

static void
medic_window_dispose (GObject *object)
{
  MedicWindow *self = MEDIC_WINDOW (object);

  self->page = NULL;
  g_clear_object (&self->the_case);
  g_clear_pointer (&self->keep, medic_window_keep_free);
  g_clear_pointer (&self->trail, medic_trail_free);
  g_clear_pointer (&self->own, medic_language_unref);

  G_OBJECT_CLASS (medic_window_parent_class)->dispose (object);
  g_clear_object (&self->program);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, MedicWindow, title);
  gtk_widget_class_bind_template_child (widget_class, MedicWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, MedicWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MedicWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, MedicWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, MedicWindow, aside_button);
  gtk_widget_class_bind_template_child (widget_class, MedicWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, MedicWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, MedicWindow, page_number);
  gtk_widget_class_bind_template_child (widget_class, MedicWindow, primary_button);
  gtk_widget_class_bind_template_child (widget_class, MedicWindow, primary_label);
  gtk_widget_class_bind_template_child (widget_class, MedicWindow, secondary_button);
  gtk_widget_class_bind_template_child (widget_class, MedicWindow, secondary_label);
}

static void
medic_window_class_init (MedicWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = medic_window_dispose;
  g_type_ensure (MEDIC_TYPE_LINE);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, on_back);
  gtk_widget_class_install_action (widget_class, "win.primary", NULL, on_primary);
  gtk_widget_class_install_action (widget_class, "win.secondary", NULL, on_secondary);
  gtk_widget_class_install_action (widget_class, "win.escape", NULL, on_escape);
  gtk_widget_class_install_action (widget_class, "win.english", NULL, on_english);
  medic_window_install_report (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.escape", NULL);
}

static void
medic_window_init (MedicWindow *self)
{
  medic_icons_read (gtk_widget_get_display (GTK_WIDGET (self)));
  gtk_widget_init_template (GTK_WIDGET (self));
  medic_translate_widget (GTK_WIDGET (self));
  medic_mnemonics_install (GTK_WIDGET (self));

  self->own = medic_language_ref (medic_language_get_current ());
  self->program = medic_program_new ();
  self->trail = medic_trail_new ();
  self->keep = medic_window_keep_new (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.english",
                                 !g_str_equal (medic_language_get_code (self->own), "en"));
  g_signal_connect_object (self->stack, "notify::transition-running",
                           G_CALLBACK (drop_old_pages), self, G_CONNECT_SWAPPED);
  medic_translate_menu (self->menu_button, self->main_menu);
  say_frame (self);
  show_page (self, GTK_STACK_TRANSITION_TYPE_NONE);
}

GtkWidget *
medic_window_new (GtkApplication *application)
{
  return g_object_new (MEDIC_TYPE_WINDOW, "application", application, NULL);
}

/* Returns: (transfer none): the world that it is in just now */
MedicProgram *
medic_window_get_program (MedicWindow *self)
{
  return self->program;
}

/* Returns: (transfer none): the one that is shown */
MedicPage *
medic_window_get_page (MedicWindow *self)
{
  return self->page;
}
