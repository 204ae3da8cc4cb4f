/* medic-evidence.c - why we think so: observations, rules and what would change our mind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-evidence.h"

#include <string.h>

#include "app/medic-rows.h"
#include "app/medic-translate.h"
#include "core/medic-inquiry.h"

static const char *const owner_icons[] = {
  [MEDIC_OWNER_USER] = "avatar-default-symbolic",
  [MEDIC_OWNER_ADMIN] = "system-users-symbolic",
  [MEDIC_OWNER_HUBSPOT_ADMIN] = "system-users-symbolic",
  [MEDIC_OWNER_VENDOR] = "system-users-symbolic",
  [MEDIC_OWNER_OTHER_HOST] = "system-users-symbolic",
  [MEDIC_OWNER_WAIT] = "document-open-recent-symbolic",
  [MEDIC_OWNER_UNKNOWN] = "dialog-question-symbolic",
};

/* What goes into a drawer, and with what it was known. */
typedef struct
{
  void (*fill) (GtkWidget            *drawer,
                const MedicSpeech    *speech,
                const MedicDiagnosis *diagnosis);  /* (nullable): NULL once it is filled */
  MedicSpeech           speech;
  const MedicDiagnosis *diagnosis;                 /* (nullable) */
} Contents;

static void
contents_free (gpointer  user_data,
               GClosure *closure)
{
  Contents *self = user_data;

  medic_facts_unref ((MedicFacts *) self->speech.facts);
  medic_language_unref ((MedicLanguage *) self->speech.language);
  g_free (self);
}

/* A row that says who can put @diagnosis right, and in how many steps. */
GtkWidget *
medic_evidence_new_owner (const MedicSpeech    *speech,
                          const MedicDiagnosis *diagnosis)
{
  g_autoptr (GPtrArray) steps = medic_diagnosis_steps (diagnosis, speech->facts);
  g_autofree char *n = g_strdup_printf ("%u", steps->len);
  g_autofree char *line =
    medic_words_fill (medic_language_say_plural (speech->language, "In {n} step, one at a time",
                                                 "In {n} steps, one at a time", steps->len),
                      "n", n, NULL);
  const char *title = diagnosis->open ? _("What would decide it")
                                      : _(medic_owner_get_sentence (diagnosis->owner));

  return medic_row_new (owner_icons[diagnosis->owner], title, line);
}

/* Enter opens a drawer, whose row with the focus is inside of it, and does not press the main
 * button of the window. */
static void
open_on_enter (GtkWidget *widget)
{
  if (ADW_IS_ACTION_ROW (widget))
    gtk_widget_set_receives_default (widget, TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    open_on_enter (child);
}

/* A screen reader finds a row, a list, and rows again; each is called what the drawer is called. */
static void
name_drawer (GtkWidget  *widget,
             const char *title)
{
  if (ADW_IS_EXPANDER_ROW (widget) || GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_drawer (child, title);
}

static GtkWidget *
new_drawer (const char *icon_name,
            const char *title)
{
  GtkWidget *drawer = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (drawer), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (drawer), title);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (drawer), gtk_image_new_from_icon_name (icon_name));
  open_on_enter (drawer);
  name_drawer (drawer, title);
  medic_translate_let_wrap (drawer);

  return drawer;
}

static void
on_expanded (GtkWidget  *drawer,
             GParamSpec *pspec,
             Contents   *self)
{
  if (self->fill == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (drawer)))
    return;

  self->fill (drawer, &self->speech, self->diagnosis);
  self->fill = NULL;
}

/* Fills @drawer when it is opened: most never are, and GTK would lay out what is in them all the
 * same, with each change of the page. Libadwaita takes the arrow from one that seems empty. */
static void
fill_when_opened (GtkWidget            *drawer,
                  const MedicSpeech    *speech,
                  const MedicDiagnosis *diagnosis,
                  void                (*fill) (GtkWidget *,
                                               const MedicSpeech *,
                                               const MedicDiagnosis *))
{
  Contents *self = g_new0 (Contents, 1);

  self->fill = fill;
  self->speech = *speech;
  self->speech.facts = medic_facts_copy (speech->facts);
  self->speech.language = medic_language_ref ((MedicLanguage *) speech->language);
  self->diagnosis = diagnosis;
  gtk_widget_remove_css_class (drawer, "empty");
  g_signal_connect_data (drawer, "notify::expanded", G_CALLBACK (on_expanded), self, contents_free, 0);
}

static void
add_row (GtkWidget  *drawer,
         const char *title,
         const char *subtitle)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (drawer), medic_row_new (NULL, title, subtitle));
}

/* Says who saw it and when: a check, or the person. */
static char *
dup_provenance (const MedicSpeech *speech,
                MedicFact          fact)
{
  g_autofree char *value = medic_words_value_within (speech, fact);
  g_autofree char *time = medic_words_time (speech->language,
                                            medic_facts_get_time (speech->facts, fact));
  const char *origin = medic_facts_peek_origin (speech->facts, fact);
  gboolean told = origin != NULL
                  && medic_knowledge_get_question (speech->knowledge, origin) != NULL;

  /* Translators: {value} is what was found, e.g. “Google”; {time} is like 14:22. */
  return medic_words_fill (told ? _("{value}. You said so at {time}.") : _("{value}. Seen at {time}."),
                           "value", value, "time", time, NULL);
}

static void
add_observation (GtkWidget         *drawer,
                 const MedicSpeech *speech,
                 MedicFact          fact)
{
  g_autofree char *provenance = dup_provenance (speech, fact);

  add_row (drawer, medic_language_say (speech->language, medic_fact_get_label (fact)), provenance);
}

static void
add_observations (GtkWidget            *drawer,
                  const MedicSpeech    *speech,
                  const MedicDiagnosis *diagnosis)
{
  g_autoptr (GArray) observed = medic_finding_observe (speech->knowledge, diagnosis, speech->facts);

  for (guint i = 0; i < observed->len; i++)
    add_observation (drawer, speech, g_array_index (observed, MedicFact, i));
}

static void
add_sources (GtkWidget            *drawer,
             const MedicSpeech    *speech,
             const MedicDiagnosis *diagnosis)
{
  for (const MedicSource *source = diagnosis->sources; source->rule != NULL; source++)
    {
      /* Translators: who says a rule, and the day it was published or read. */
      g_autofree char *line = medic_words_fill (_("{publisher}, {date}"), "publisher", source->publisher,
                                                "date", source->date, NULL);

      add_row (drawer, medic_language_say (speech->language, source->rule), line);
    }
}

static void
add_what_would_prove (GtkWidget            *drawer,
                      const MedicSpeech    *speech,
                      const MedicDiagnosis *diagnosis)
{
  g_autofree char *words = NULL;

  if (diagnosis->open || medic_finding_weigh (diagnosis, speech->facts) != MEDIC_CERTAINTY_LIKELY)
    return;

  words = diagnosis->would_prove != NULL ? medic_words_say (speech, diagnosis->would_prove)
                                         : g_strdup (_("Your answer to our question."));
  add_row (drawer, _("What would make it certain"), words);
}

static char *
dup_count (const MedicSpeech    *speech,
           const MedicDiagnosis *diagnosis)
{
  g_autoptr (GArray) observed = medic_finding_observe (speech->knowledge, diagnosis, speech->facts);
  guint n_rules = 0;
  g_autofree char *n = g_strdup_printf ("%u", observed->len);
  g_autofree char *observations = NULL;
  g_autofree char *rules = NULL;
  g_autofree char *r = NULL;

  while (diagnosis->sources[n_rules].rule != NULL)
    n_rules++;

  r = g_strdup_printf ("%u", n_rules);
  observations = medic_words_fill (medic_language_say_plural (speech->language, "{n} observation",
                                                              "{n} observations", observed->len),
                                   "n", n, NULL);
  rules = medic_words_fill (medic_language_say_plural (speech->language, "{n} rule", "{n} rules", n_rules),
                            "n", r, NULL);

  /* Translators: two counts, e.g. “2 observations and 1 rule, with their sources”. */
  return medic_words_fill (_("{observations} and {rules}, with their sources"),
                           "observations", observations, "rules", rules, NULL);
}

static void
fill_evidence (GtkWidget            *drawer,
               const MedicSpeech    *speech,
               const MedicDiagnosis *diagnosis)
{
  add_observations (drawer, speech, diagnosis);
  add_sources (drawer, speech, diagnosis);
  add_what_would_prove (drawer, speech, diagnosis);
}

/* A drawer with the observations and rules that @diagnosis rests on. */
GtkWidget *
medic_evidence_new (const MedicSpeech    *speech,
                    const MedicDiagnosis *diagnosis)
{
  GtkWidget *drawer = new_drawer ("edit-find-symbolic", _("Why we think so"));
  g_autofree char *count = dup_count (speech, diagnosis);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (drawer), count);
  fill_when_opened (drawer, speech, diagnosis, fill_evidence);

  return drawer;
}

static guint
count_known (const MedicFacts *facts)
{
  guint n = 0;

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    n += medic_facts_peek (facts, fact) != NULL;

  return n;
}

/* Below a cause that is certain, the number of others would only make it doubtful. */
static char *
dup_what_is_left (const MedicSpeech *speech)
{
  gboolean certain = medic_findings_first (speech->knowledge, speech->facts).certainty
                     == MEDIC_CERTAINTY_CERTAIN;
  g_autoptr (GPtrArray) possible = medic_findings_possible (speech->knowledge, speech->facts);
  guint count = certain ? count_known (speech->facts) : possible->len;
  g_autofree char *n = g_strdup_printf ("%u", count);
  const char *words =
    certain ? medic_language_say_plural (speech->language, "{n} observation", "{n} observations", count)
            : medic_language_say_plural (speech->language, "{n} other cause is not ruled out",
                                         "{n} other causes are not ruled out", count);

  return medic_words_fill (words, "n", n, NULL);
}

static void
fill_looked_at (GtkWidget            *drawer,
                const MedicSpeech    *speech,
                const MedicDiagnosis *diagnosis)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (medic_facts_peek (speech->facts, fact) != NULL)
      add_observation (drawer, speech, fact);
}

/* A drawer with all that is known, and how many causes are left. */
GtkWidget *
medic_evidence_new_looked_at (const MedicSpeech *speech)
{
  GtkWidget *drawer = new_drawer ("view-list-bullet-symbolic", _("What we looked at"));
  g_autofree char *left = dup_what_is_left (speech);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (drawer), left);
  fill_when_opened (drawer, speech, NULL, fill_looked_at);

  return drawer;
}

/* Returns: (transfer full): what was found and what to do, as plain text for whoever helps */
char *
medic_evidence_dup_text (const MedicSpeech    *speech,
                         const MedicDiagnosis *diagnosis)
{
  g_autoptr (GPtrArray) steps = medic_diagnosis_steps (diagnosis, speech->facts);
  g_autofree char *title = medic_words_say (speech, diagnosis->title);
  g_autofree char *agent = medic_words_say (speech, diagnosis->agent);
  g_autofree char *identifiers = medic_words_identify (speech);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n", title, agent);
  for (guint i = 0; i < steps->len; i++)
    {
      const MedicStep *step = g_ptr_array_index (steps, i);
      const char *advice = step->agent != NULL ? step->agent : step->title;
      g_autofree char *words = medic_words_say (speech, advice);

      g_string_append_printf (text, "%u. %s\n", i + 1, words);
    }
  if (identifiers != NULL)
    g_string_append_printf (text, "\n%s\n", identifiers);

  return g_string_free (text, FALSE);
}
