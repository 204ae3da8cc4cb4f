/* medic-veil-row.c - a value that is known here, beside what the report says in its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-veil-row.h"

#include "app/medic-announce.h"
#include "core/medic-words.h"

/* Enough to know it again; a whole message need not be read here. */
#define LONGEST_OWN 160

/* An address that is broken over two lines has no hyphen there. */
static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* Both sides are equally wide, at every width. */
static GtkWidget *
new_pair (GtkWidget *here,
          GtkWidget *there)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
  gtk_box_append (GTK_BOX (pair), here);
  gtk_box_append (GTK_BOX (pair), there);

  return pair;
}

static GtkWidget *
new_row (GtkWidget *child)
{
  GtkWidget *row = adw_preferences_row_new ();

  gtk_widget_add_css_class (child, "veil");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

/* A pasted message has many lines, and any length. */
static char *
dup_own (const MedicHidden *hidden)
{
  g_autofree char *valid = g_utf8_make_valid (hidden->own, -1);
  g_auto (GStrv) words = g_strsplit_set (valid, "\n\r\t", -1);
  g_autofree char *line = g_strjoinv (" ", words);
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (line, -1) <= LONGEST_OWN)
    return g_steal_pointer (&line);

  cut = g_utf8_substring (line, 0, LONGEST_OWN);

  return g_strconcat (cut, "…", NULL);
}

/* What a screen reader says of the row as a whole. */
static void
name_row (GtkWidget         *row,
          const MedicHidden *hidden,
          const char        *own)
{
  /* Translators: read out: {label} of a value, {own} is the value here, {shown} is what stands in
   * its place. */
  const char *shown = _("{label}: here {own}, in the report {shown}");
  /* Translators: read out: {label} of a value, {own} is the value here. */
  const char *left_out = _("{label}: here {own}, left out of the report");
  g_autofree char *name =
    medic_words_fill (hidden->shown != NULL ? shown : left_out,
                      "label", _(medic_fact_get_label (hidden->fact)), "own", own,
                      "shown", hidden->shown != NULL ? hidden->shown : "", NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
medic_veil_row_new (const MedicHidden *hidden)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *row = new_row (box);
  g_autofree char *own = dup_own (hidden);
  /* Translators: stands in place of a value that the report does not say at all. */
  GtkWidget *there = new_label (hidden->shown != NULL ? hidden->shown : _("left out"),
                                hidden->shown != NULL ? "shown" : "quiet");

  gtk_box_append (GTK_BOX (box), new_label (_(medic_fact_get_label (hidden->fact)), "veil-name"));
  gtk_box_append (GTK_BOX (box), new_pair (new_label (own, NULL), there));
  name_row (row, hidden, own);

  return row;
}

/* What is on which side. It takes the focus as the others do: a list whose first row takes none
 * cannot be entered. */
GtkWidget *
medic_veil_row_new_head (void)
{
  /* Translators: above values that stay on this computer. */
  GtkWidget *here = new_label (_("Only here"), "heading");
  /* Translators: above what stands in place of values in the report. */
  GtkWidget *there = new_label (_("In the report"), "heading");
  GtkWidget *row = new_row (new_pair (here, there));
  g_autofree char *name = medic_announce_dup_texts (row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}
