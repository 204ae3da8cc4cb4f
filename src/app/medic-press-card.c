/* medic-press-card.c - what to press on the other screen: drawn, and label by label
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-press-card.h"

#include <adwaita.h>

#include "app/medic-announce.h"
#include "app/medic-drawing-view.h"
#include "core/medic-language.h"

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, style);

  return label;
}

/* A number and what is pressed there. @style: “exact” for a label just as it stands on the other
 * screen, “place” for words that tell what is there. */
static void
add_mark (GtkWidget  *flow,
          guint       number,
          const char *text,
          const char *style)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *digits = medic_mark_dup_number (number);
  GtkWidget *mark = new_label (digits, "mark");

  gtk_label_set_xalign (GTK_LABEL (mark), 0.5f);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), new_label (text, style));
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_flow_box_append (GTK_FLOW_BOX (flow), box);
  gtk_widget_set_focusable (gtk_widget_get_last_child (flow), FALSE);
}

static void
add_presses (GtkWidget         *flow,
             const MedicSpeech *speech,
             const char *const *press)
{
  for (guint i = 0; press[i] != NULL; i++)
    {
      g_autofree char *label = medic_words_label (speech, press[i]);

      add_mark (flow, i + 1, label, "exact");
    }
}

/* As many as there are numbers in the drawing; the data tests see to it that @press has enough. */
static void
add_marks (GtkWidget         *flow,
           const MedicSpeech *speech,
           const MedicStep   *step)
{
  const char *const *press = step->press;
  guint number = 0;

  MEDIC_FOR_EACH_MARK (mark, step->drawing)
    {
      g_autofree char *text = medic_words_mark (speech, mark, &press);

      if (text != NULL)
        add_mark (flow, ++number, text, mark->words != NULL ? "place" : "exact");
    }
}

static GtkWidget *
new_flow (const MedicSpeech *speech,
          const MedicStep   *step)
{
  GtkWidget *flow = gtk_flow_box_new ();

  /* Only to be read: a flow box without anything to go to would keep the Tab key for itself. */
  gtk_widget_set_can_focus (flow, FALSE);
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 3);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 12);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 10);
  if (step->drawing != NULL)
    add_marks (flow, speech, step);
  else
    add_presses (flow, speech, step->press);

  return flow;
}

/* The drawing, and below it its labels, which are as wide as it. */
static void
append_drawing (GtkBox            *card,
                const MedicSpeech *speech,
                const MedicStep   *step)
{
  GtkWidget *view = medic_drawing_view_new (step->drawing);
  int width;

  gtk_box_append (card, view);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_box_append (card, g_object_new (ADW_TYPE_CLAMP, "maximum-size", width,
                                      "tightening-threshold", width,
                                      "child", new_flow (speech, step), NULL));
}

/* Whoever reads it may have to press nothing: then it says who does. */
static GtkWidget *
new_heading (const MedicStep *step)
{
  /* Translators: above a drawing of the pages on which an administrator presses. */
  GtkWidget *heading = new_label (_("For the administrator: where to press"), "heading");

  gtk_widget_set_visible (heading, step->actor == MEDIC_OWNER_ADMIN);

  return heading;
}

/* Nothing in it is pressed here, and so nothing would be heard: as a whole, it takes the focus. */
static void
let_be_heard (GtkWidget *card)
{
  g_autofree char *text = medic_announce_dup_texts (card);

  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Press these, one after the other"), -1);
  medic_announce_describe (card, text);
}

/* Returns: (nullable): %NULL when @step has nothing to press */
GtkWidget *
medic_press_card_new (const MedicSpeech *speech,
                      const MedicStep   *step)
{
  GtkWidget *card;

  if (step->press == NULL && step->drawing == NULL)
    return NULL;

  card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12,
                       "focusable", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "presses");
  gtk_box_append (GTK_BOX (card), new_heading (step));
  if (step->drawing != NULL)
    append_drawing (GTK_BOX (card), speech, step);
  else
    gtk_box_append (GTK_BOX (card), new_flow (speech, step));
  let_be_heard (card);

  return card;
}
