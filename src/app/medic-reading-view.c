/* medic-reading-view.c - what a text says: how sure, the cause, who can fix it, what is kept of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-reading-view.h"

#include "app/medic-badge.h"
#include "app/medic-evidence.h"
#include "app/medic-focus.h"
#include "app/medic-rows.h"
#include "app/medic-statement.h"

/**
 * MedicReadingView:
 *
 * Reads the text into a case of its own, so that nothing is part of the
 * person’s case before they go on. What is repeated here went through
 * medic_words_value(): no markup, no control characters, no endless lines.
 */
struct _MedicReadingView
{
  AdwBin parent_instance;

  MedicStatement *statement;
  gboolean recognised;
};

G_DEFINE_FINAL_TYPE (MedicReadingView, medic_reading_view, ADW_TYPE_BIN)

static const MedicFact kept[] = {
  MEDIC_FACT_HUBSPOT_ERROR_CODES, MEDIC_FACT_HUBSPOT_ERROR_CORRELATION,
  MEDIC_FACT_HUBSPOT_ERROR_TRACE, MEDIC_FACT_HUBSPOT_ERROR_TIME,
};

static gboolean
medic_reading_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEDIC_READING_VIEW (widget)->statement));
}

static void
medic_reading_view_class_init (MedicReadingViewClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = medic_reading_view_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = medic_focus_child;
}

static void
medic_reading_view_init (MedicReadingView *self)
{
}

static GtkWidget *
new_lead (const char *text)
{
  GtkWidget *lead = gtk_label_new (text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (lead), attributes);
  gtk_label_set_wrap (GTK_LABEL (lead), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (lead), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (lead), 0);
  gtk_widget_add_css_class (lead, "lead");

  return lead;
}

/* Badge, cause and why; a text of which only the code is known has the words of the code. */
static GtkWidget *
new_words (MedicReadingView     *self,
           const MedicSpeech    *speech,
           const MedicDiagnosis *diagnosis,
           MedicCertainty        certainty)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  g_autofree char *title =
    diagnosis != NULL ? medic_words_say (speech, diagnosis->title)
                      : medic_words_value (speech, MEDIC_FACT_HUBSPOT_ERROR_CAUSE);

  self->statement = g_object_new (MEDIC_TYPE_STATEMENT, "small", TRUE, NULL);
  medic_statement_set_label (self->statement, title);
  gtk_box_append (GTK_BOX (box), self->recognised ? medic_badge_new (certainty)
                                                  : medic_badge_new_not_recognised ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->statement));

  if (diagnosis != NULL)
    {
      g_autofree char *explanation = medic_words_say (speech, diagnosis->explanation);
      gtk_box_append (GTK_BOX (box), new_lead (explanation));
    }

  return box;
}

/* What an administrator needs to find the sign-in. */
static void
add_kept (AdwPreferencesGroup *group,
          const MedicSpeech   *speech)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *text = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    if (medic_facts_peek (speech->facts, kept[i]) != NULL)
      {
        g_autofree char *value = medic_words_value (speech, kept[i]);
        /* Translators: what it is and its value, e.g. “Correlation ID: 5c1d…”. */
        g_autofree char *line =
          medic_words_fill (_("{label}: {value}"), "label", _(medic_fact_get_label (kept[i])),
                            "value", value, NULL);
        g_strv_builder_add (lines, line);
      }

  list = g_strv_builder_end (lines);
  if (list[0] == NULL)
    return;

  text = g_strjoinv ("\n", list);
  adw_preferences_group_add (group, medic_row_new ("document-save-symbolic",
                                                   _("Kept for your administrator"), text));
}

static void
add_left_out (AdwPreferencesGroup *group,
              const MedicReading  *reading)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *text = NULL;

  if (reading->left_out == NULL || reading->left_out[0] == NULL)
    return;

  for (const char **msgid = reading->left_out; *msgid != NULL; msgid++)
    g_strv_builder_add (lines, _(*msgid));

  list = g_strv_builder_end (lines);
  text = g_strjoinv ("\n", list);
  adw_preferences_group_add (group, medic_row_new ("view-conceal-symbolic",
                                                   _("Left out of every text to send"), text));
}

static void
show_reading (MedicReadingView   *self,
              MedicCase          *scratch,
              const MedicReading *reading)
{
  MedicSpeech speech = medic_case_get_speech (scratch);
  MedicFinding finding = medic_case_get_finding (scratch);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  AdwPreferencesGroup *rows = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (finding.diagnosis == NULL)
    finding.diagnosis = medic_findings_open_end (speech.knowledge, speech.facts);

  gtk_box_append (GTK_BOX (box), new_words (self, &speech, finding.diagnosis, finding.certainty));
  if (finding.diagnosis != NULL)
    adw_preferences_group_add (rows, medic_evidence_new_owner (&speech, finding.diagnosis));
  add_kept (rows, &speech);
  add_left_out (rows, reading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (rows));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* @text: in UTF-8; anything at all */
GtkWidget *
medic_reading_view_new (MedicProgram *program,
                        const char   *text)
{
  MedicReadingView *self = g_object_new (MEDIC_TYPE_READING_VIEW, NULL);
  g_autoptr (MedicCase) scratch = medic_program_new_case (program, NULL);
  g_autoptr (MedicReading) reading = medic_program_decode (text, -1);

  medic_case_tell (scratch, text);
  self->recognised = !g_str_equal (reading->cause->id, MEDIC_CAUSE_NOT_RECOGNISED)
                     || medic_facts_peek (medic_case_get_facts (scratch),
                                          MEDIC_FACT_ADMIN_ANSWER) != NULL;
  show_reading (self, scratch, reading);

  return GTK_WIDGET (self);
}

/* Whether the text names a cause that we know, or is an administrator’s answer; a cause may still
 * be another app’s. */
gboolean
medic_reading_view_is_recognised (MedicReadingView *self)
{
  return self->recognised;
}

/* Returns: (transfer none): what the text is about */
const char *
medic_reading_view_get_title (MedicReadingView *self)
{
  return medic_statement_get_label (self->statement);
}
