/* medic-desk-words.c - what is said on the phone, set to be read at a glance
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-words.h"

/* Returns: (transfer floating): @text as it is, never markup; the agent may copy from it */
GtkWidget *
medic_desk_text_new (const char *text,
                     const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* A few words in small letters, and below them what they are about. */
void
medic_desk_append_part (GtkBox     *box,
                        const char *caption,
                        const char *text,
                        const char *style)
{
  GtkWidget *part;
  GtkWidget *head;

  if (text == NULL || text[0] == '\0')
    return;

  part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  head = medic_desk_text_new (caption, "caption");
  gtk_widget_add_css_class (head, "quiet");
  gtk_box_append (GTK_BOX (part), head);
  gtk_box_append (GTK_BOX (part), medic_desk_text_new (text, style));
  gtk_box_append (box, part);
}

/* A button as it stands there, and beside it what it is called in English. */
static GtkWidget *
new_label (const MedicDeskLabel *label)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *exact = medic_desk_text_new (label->label, label->is_place ? "place" : "exact");

  gtk_widget_set_valign (exact, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), exact);
  if (label->english != NULL)
    gtk_box_append (GTK_BOX (row), medic_desk_text_new (label->english, "quiet"));

  return row;
}

static void
append_labels (GtkBox              *box,
               GPtrArray           *labels,
               const MedicLanguage *language,
               gboolean             theirs)
{
  gboolean english_only = FALSE;
  GtkWidget *part;
  GtkWidget *head;

  if (labels->len == 0)
    return;

  part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  head = medic_desk_text_new (medic_language_say_plural (language, "The button to press",
                                                         "What to press, in this order",
                                                         labels->len), "caption");
  gtk_widget_add_css_class (head, "quiet");
  gtk_box_append (GTK_BOX (part), head);
  for (guint i = 0; i < labels->len; i++)
    {
      const MedicDeskLabel *label = g_ptr_array_index (labels, i);

      gtk_box_append (GTK_BOX (part), new_label (label));
      english_only = english_only || label->english_only;
    }
  if (english_only && theirs)
    /* Translators: below the words of a button: on the customer’s screen it stands in their
     * language, and we do not know how. */
    gtk_box_append (GTK_BOX (part), medic_desk_text_new (medic_language_say (language,
      N_("The words are known in English only. On their screen they may differ.")), "caption"));
  gtk_box_append (box, part);
}

/**
 * medic_desk_append_step:
 * @words: in @language
 * @theirs: it is what stands on the customer's screen
 *
 * The body of the step's card, below its title.
 */
void
medic_desk_append_step (GtkBox               *box,
                        const MedicDeskWords *words,
                        const MedicLanguage  *language,
                        gboolean              theirs)
{
  /* Translators: above what the customer does, in the customer's language. */
  medic_desk_append_part (box, medic_language_say (language, N_("What to do")), words->body,
                          "spoken");
  append_labels (box, words->labels, language, theirs);
  /* Translators: above what the customer sees when the step is done. */
  medic_desk_append_part (box, medic_language_say (language, N_("They then see")), words->expect,
                          NULL);
}

/* Lets what is in @widget be read in the direction of @language, whatever that of the window. */
void
medic_desk_turn_to (GtkWidget           *widget,
                    const MedicLanguage *language)
{
  static const char *const leftward[] = { "ar", "he", "fa", "ur" };
  GtkTextDirection direction = GTK_TEXT_DIR_LTR;

  for (gsize i = 0; i < G_N_ELEMENTS (leftward); i++)
    if (g_str_has_prefix (medic_language_get_code (language), leftward[i]))
      direction = GTK_TEXT_DIR_RTL;

  gtk_widget_set_direction (widget, direction);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    medic_desk_turn_to (child, language);
}

/* The view says something new: reading begins at its first words. */
void
medic_desk_begin_reading (GtkWidget *view)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);

  gtk_widget_grab_focus (view);
  if (scroller != NULL)
    gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 0);
}
