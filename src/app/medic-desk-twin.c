/* medic-desk-twin.c - the same thing in two languages: what I read, and what they see
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-twin.h"

#include "app/medic-announce.h"
#include "app/medic-desk-words.h"
#include "app/medic-line.h"
#include "app/medic-statement.h"
#include "core/medic-words.h"
#include "program/medic-languages.h"

#define GAP 12

/* So many digits wide is a card at least, if it is to stand beside another. */
#define LEAST_DIGITS 32

/**
 * MedicDeskTwin:
 *
 * Two cards side by side, or one below the other where there is no room. Where both read the same
 * language, the second one says just that.
 */
struct _MedicDeskTwin
{
  GtkWidget parent_instance;

  MedicDeskTongues *tongues;
  GtkWidget *cards[MEDIC_N_TONGUES];
  GtkBox *bodies[MEDIC_N_TONGUES];
  MedicStatement *titles[MEDIC_N_TONGUES];
  GtkDropDown *choices[MEDIC_N_TONGUES];
  GtkLabel *role;  /* of the second card */
};

G_DEFINE_FINAL_TYPE (MedicDeskTwin, medic_desk_twin, GTK_TYPE_WIDGET)

static int
measure_card (MedicDeskTwin  *self,
              MedicTongue     whose,
              GtkOrientation  orientation,
              int             for_size)
{
  int least;

  gtk_widget_measure (self->cards[whose], orientation, for_size, &least, NULL, NULL, NULL);

  return least;
}

/* What two cards beside one another need; it grows with the text. */
static int
find_pair_width (MedicDeskTwin *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int digit = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_digit_width (metrics));
  int least = MAX (measure_card (self, MEDIC_TONGUE_MINE, GTK_ORIENTATION_HORIZONTAL, -1),
                   measure_card (self, MEDIC_TONGUE_THEIRS, GTK_ORIENTATION_HORIZONTAL, -1));

  pango_font_metrics_unref (metrics);

  return 2 * MAX (least, LEAST_DIGITS * digit) + GAP;
}

static gboolean
is_pair (MedicDeskTwin *self,
         int            width)
{
  return !medic_desk_tongues_is_same (self->tongues) && width >= find_pair_width (self);
}

static void
medic_desk_twin_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  MedicDeskTwin *self = MEDIC_DESK_TWIN (widget);
  const gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  const gboolean pair = !across && for_size >= 0 && is_pair (self, for_size);
  const int size = pair ? (for_size - GAP) / 2 : for_size;
  int mine = measure_card (self, MEDIC_TONGUE_MINE, orientation, across ? -1 : size);
  int theirs = measure_card (self, MEDIC_TONGUE_THEIRS, orientation, across ? -1 : size);

  *minimum = across || pair ? MAX (mine, theirs) : mine + GAP + theirs;
  *natural = across ? MAX (*minimum, find_pair_width (self)) : *minimum;
}

static void
medic_desk_twin_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  MedicDeskTwin *self = MEDIC_DESK_TWIN (widget);
  const gboolean pair = is_pair (self, width);
  const gboolean leftward = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int half = (width - GAP) / 2;
  int above = pair ? height
                   : measure_card (self, MEDIC_TONGUE_MINE, GTK_ORIENTATION_VERTICAL, width);
  GtkAllocation first = { pair && leftward ? width - half : 0, 0, pair ? half : width, above };
  GtkAllocation second = { pair && !leftward ? width - half : 0, pair ? 0 : above + GAP,
                           pair ? half : width, pair ? height : MAX (0, height - above - GAP) };

  gtk_widget_size_allocate (self->cards[MEDIC_TONGUE_MINE], &first, -1);
  gtk_widget_size_allocate (self->cards[MEDIC_TONGUE_THEIRS], &second, -1);
}

static GtkSizeRequestMode
medic_desk_twin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
medic_desk_twin_dispose (GObject *object)
{
  MedicDeskTwin *self = MEDIC_DESK_TWIN (object);

  for (guint i = 0; i < MEDIC_N_TONGUES; i++)
    g_clear_pointer (&self->cards[i], gtk_widget_unparent);
  g_clear_object (&self->tongues);

  G_OBJECT_CLASS (medic_desk_twin_parent_class)->dispose (object);
}

static void
medic_desk_twin_class_init (MedicDeskTwinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = medic_desk_twin_dispose;
  widget_class->measure = medic_desk_twin_measure;
  widget_class->size_allocate = medic_desk_twin_size_allocate;
  widget_class->get_request_mode = medic_desk_twin_get_request_mode;
}

static void
medic_desk_twin_init (MedicDeskTwin *self)
{
}

/* It is the button inside that takes the focus, and so has to say what it is about. */
static void
name_choice (MedicDeskTwin *self,
             MedicTongue    whose)
{
  const char *language = medic_languages_name (medic_desk_tongues_get (self->tongues, whose));
  g_autofree char *name =
    medic_words_fill (whose == MEDIC_TONGUE_MINE ? _("Your language: {language}")
                                                 : _("Their language: {language}"),
                      "language", language, NULL);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->choices[whose]));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->choices[whose]), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choices[whose]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
on_chosen (MedicDeskTwin *self)
{
  for (guint i = 0; i < MEDIC_N_TONGUES; i++)
    {
      medic_desk_tongues_set_at (self->tongues, i, gtk_drop_down_get_selected (self->choices[i]));
      name_choice (self, i);
    }
}

/* Each language by the name that its readers give it. */
static GtkWidget *
new_choice (MedicDeskTwin *self,
            MedicTongue    whose)
{
  GPtrArray *languages = medic_desk_tongues_list (self->tongues);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (guint i = 0; i < languages->len; i++)
    gtk_string_list_append (names, medic_languages_name (g_ptr_array_index (languages, i)));

  choice = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice),
                              medic_desk_tongues_get_at (self->tongues, whose));
  gtk_widget_set_sensitive (choice, languages->len > 1);
  gtk_widget_add_css_class (choice, "tongue");
  self->choices[whose] = GTK_DROP_DOWN (choice);
  name_choice (self, whose);

  return choice;
}

static void
add_card (MedicDeskTwin *self,
          MedicTongue    whose,
          const char    *role)
{
  GtkBox *card = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  GtkWidget *head = g_object_new (MEDIC_TYPE_LINE, "spacing", 8, NULL);
  GtkWidget *label = medic_desk_text_new (role, "caption");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "quiet");
  gtk_widget_set_parent (new_choice (self, whose), head);
  gtk_widget_set_parent (label, head);
  self->role = GTK_LABEL (label);
  self->titles[whose] = g_object_new (MEDIC_TYPE_STATEMENT, "small", TRUE, "alone", TRUE, NULL);
  self->bodies[whose] = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  gtk_widget_add_css_class (GTK_WIDGET (self->bodies[whose]), "spoken-body");
  gtk_box_append (card, head);
  gtk_box_append (card, GTK_WIDGET (self->titles[whose]));
  gtk_box_append (card, GTK_WIDGET (self->bodies[whose]));
  gtk_widget_add_css_class (GTK_WIDGET (card), "card");
  gtk_widget_add_css_class (GTK_WIDGET (card), "tongue-card");
  self->cards[whose] = GTK_WIDGET (card);
  gtk_widget_set_parent (self->cards[whose], GTK_WIDGET (self));
}

/* Returns: (transfer floating): two cards without a content yet */
GtkWidget *
medic_desk_twin_new (MedicDeskTongues *tongues)
{
  MedicDeskTwin *self = g_object_new (MEDIC_TYPE_DESK_TWIN, NULL);

  self->tongues = g_object_ref (tongues);
  add_card (self, MEDIC_TONGUE_MINE, _("You read"));
  add_card (self, MEDIC_TONGUE_THEIRS, _("They see"));
  for (guint i = 0; i < MEDIC_N_TONGUES; i++)
    g_signal_connect_object (self->choices[i], "notify::selected", G_CALLBACK (on_chosen), self,
                             G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * medic_desk_twin_clear:
 * @title: what the card is about, in its language
 *
 * Returns: (transfer none) (nullable): where the rest of it goes; %NULL where the other card says
 *   the same
 */
GtkBox *
medic_desk_twin_clear (MedicDeskTwin *self,
                       MedicTongue    whose,
                       const char    *title)
{
  const gboolean same = medic_desk_tongues_is_same (self->tongues);
  const gboolean second = same && whose == MEDIC_TONGUE_THEIRS;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->bodies[whose]))) != NULL)
    gtk_box_remove (self->bodies[whose], child);

  medic_statement_set_label (self->titles[whose], title);
  medic_desk_turn_to (GTK_WIDGET (self->titles[whose]),
                      medic_desk_tongues_get (self->tongues, whose));
  gtk_label_set_label (self->role, same ? _("They see the same") : _("They see"));
  gtk_widget_set_visible (GTK_WIDGET (self->titles[whose]), !second);
  gtk_widget_set_visible (GTK_WIDGET (self->bodies[whose]), !second);
  gtk_widget_queue_resize (GTK_WIDGET (self));

  return second ? NULL : self->bodies[whose];
}

/* Reading begins at the agent's own words. */
gboolean
medic_desk_twin_focus (MedicDeskTwin *self)
{
  return gtk_widget_grab_focus (GTK_WIDGET (self->titles[MEDIC_TONGUE_MINE]));
}

/* What a screen reader says after the title of the agent's own card. */
void
medic_desk_twin_describe (MedicDeskTwin *self,
                          const char    *text)
{
  medic_announce_describe (GTK_WIDGET (self->titles[MEDIC_TONGUE_MINE]), text);
}
