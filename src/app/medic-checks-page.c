/* medic-checks-page.c - the checks, as they run
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-checks-page.h"

#include "app/medic-announce.h"
#include "app/medic-check-row.h"
#include "app/medic-prompt-view.h"
#include "app/medic-statement.h"

/* How often the times on the rows move. */
#define TICK_MS 100

/**
 * MedicChecksPage:
 *
 * The checks side by side. A first verdict stands as soon as there is one and
 * may only sharpen; stopping keeps what is known.
 */
struct _MedicChecksPage
{
  MedicPage parent_instance;

  MedicStatement *statement;
  GtkLabel *lead;
  GtkProgressBar *progress;
  GtkLabel *count;
  GtkLabel *time;
  GtkListBox *list;

  GtkFilterListModel *shown;
  MedicPromptView *prompt;

  gboolean runs;   /* an examination is under way, and this page shows it */
  guint tick;      /* source id; 0 when nothing runs */
  gint64 started;  /* monotonic, in µs */
  char *told;      /* (nullable): the last verdict that was announced */
};

G_DEFINE_FINAL_TYPE (MedicChecksPage, medic_checks_page, MEDIC_TYPE_PAGE)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  MedicChecksPage *self = MEDIC_CHECKS_PAGE (user_data);

  return medic_check_row_new (medic_page_get_case (MEDIC_PAGE (self)), MEDIC_RUN (item));
}

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  return medic_run_is_spoken_of (MEDIC_RUN (item));
}

/* Returns: (transfer full): the checks that there is anything to say of */
static GtkFilterListModel *
new_shown (GListModel *runs)
{
  return gtk_filter_list_model_new (g_object_ref (runs),
                                    GTK_FILTER (gtk_custom_filter_new (is_shown, NULL, NULL)));
}

static guint
count_ended (GListModel *runs)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);
      MedicRunState state = medic_run_get_state (run);

      n += state != MEDIC_RUN_WAITING && state != MEDIC_RUN_RUNNING && medic_run_is_spoken_of (run);
    }

  return n;
}

/* What waits for a word of the person’s is not waited for. */
static guint
count_wanted (MedicChecksPage *self)
{
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));
  GListModel *runs = medic_case_get_runs (the_case);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);

      n += medic_run_is_spoken_of (run) && !medic_case_awaits_answer (the_case, run);
    }

  return n;
}

/* Whether a check came to something that is no sign that all is well. */
static gboolean
has_noted (MedicCase *the_case)
{
  GListModel *runs = medic_case_get_runs (the_case);

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);

      if (medic_run_get_state (run) == MEDIC_RUN_DONE
          && medic_check_is_noted (medic_run_get_check (run), medic_case_get_facts (the_case)))
        return TRUE;
    }

  return FALSE;
}

static char *
dup_so_far (MedicChecksPage *self)
{
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));
  MedicSpeech speech = medic_case_get_speech (the_case);
  MedicFinding finding = medic_case_get_finding (the_case);
  g_autofree char *title = NULL;

  if (finding.diagnosis == NULL)
    return g_strdup (self->runs ? _("Nothing found so far.")
                     : has_noted (the_case)
                     ? _("Something stands out, but it does not settle the cause.")
                     : _("Nothing is wrong in what we can see from outside."));

  title = medic_words_say (&speech, finding.diagnosis->title);

  /* Translators: {cause} is a whole sentence without a full stop. */
  return medic_words_fill (self->runs ? _("So far: {cause}.") : _("We found: {cause}."),
                           "cause", title, NULL);
}

static void
update_count (MedicChecksPage *self)
{
  GListModel *runs = medic_case_get_runs (medic_page_get_case (MEDIC_PAGE (self)));
  guint ended = count_ended (runs);
  guint total = self->runs ? count_wanted (self) : ended;
  g_autofree char *n = g_strdup_printf ("%u", ended);
  g_autofree char *of = g_strdup_printf ("%u", total);
  g_autofree char *text =
    medic_words_fill (medic_language_say_plural (medic_language_get_current (),
                                                 "{n} of {total} check", "{n} of {total} checks", total),
                      "n", n, "total", of, NULL);

  gtk_label_set_label (self->count, text);
  gtk_progress_bar_set_fraction (self->progress, total > 0 ? (double) ended / total : 0);
}

static void
update_time (MedicChecksPage *self)
{
  gulong seconds = (gulong) ((g_get_monotonic_time () - self->started) / G_USEC_PER_SEC);
  g_autofree char *n = g_strdup_printf ("%lu", seconds);
  g_autofree char *text =
    medic_words_fill (medic_language_say_plural (medic_language_get_current (),
                                                 "{n} second", "{n} seconds", seconds),
                      "n", n, NULL);

  gtk_label_set_label (self->time, seconds > 0 ? text : "");
}

/* A verdict is announced when it is the first or another one, and at the end. What each check does
 * meanwhile is to be seen on its row; nobody could listen to it. */
static void
announce_lead (MedicChecksPage *self,
               const char      *lead)
{
  const MedicFinding finding = medic_case_get_finding (medic_page_get_case (MEDIC_PAGE (self)));

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL || g_strcmp0 (self->told, lead) == 0
      || (self->runs && finding.diagnosis == NULL))
    return;

  g_free (self->told);
  self->told = g_strdup (lead);
  medic_announce (GTK_WIDGET (self), lead, MEDIC_URGENCY_NOW);
}

static void
update (MedicChecksPage *self)
{
  gboolean runs = self->runs;
  g_autofree char *lead = dup_so_far (self);

  gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown), GTK_FILTER_CHANGE_DIFFERENT);
  medic_statement_set_label (self->statement, runs ? _("Looking for the cause") : _("We have looked"));
  gtk_label_set_label (self->lead, lead);
  announce_lead (self, lead);
  update_count (self);
  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) {
    .title = _("Checking"),
    .primary = runs ? _("Stop and see what is known") : _("Continue"),
    .secondary = runs ? NULL : _("Check again"),
    .quiet = runs,
  });
}

static gboolean
on_tick (gpointer user_data)
{
  MedicChecksPage *self = MEDIC_CHECKS_PAGE (user_data);
  GtkListBoxRow *row;

  update_time (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    medic_check_row_update_time (MEDIC_CHECK_ROW (row));

  return G_SOURCE_CONTINUE;
}

static void
on_examine_finished (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  medic_case_examine_finish (MEDIC_CASE (source), result, NULL);
}

/* It may have been begun by another page: this one was made anew in another language since. */
static void
on_examined (MedicChecksPage *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  self->runs = FALSE;

  /* The person has left meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->statement));
}

static void
medic_checks_page_enter (MedicPage *page)
{
  MedicChecksPage *self = MEDIC_CHECKS_PAGE (page);
  MedicCase *the_case = medic_page_get_case (page);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  gtk_widget_grab_focus (GTK_WIDGET (self->statement));
  announce_lead (self, gtk_label_get_label (self->lead));
  if (!self->runs || self->tick != 0)
    return;

  self->started = g_get_monotonic_time ();
  self->tick = g_timeout_add (TICK_MS, on_tick, self);
  if (!medic_case_is_running (the_case))
    medic_case_examine_async (the_case, cancellable, on_examine_finished, NULL);
}

static void
stop (MedicPage *page)
{
  if (MEDIC_CHECKS_PAGE (page)->runs)
    medic_case_stop (medic_page_get_case (page));
}

/* The same page anew goes on with what this one began. */
static char *
medic_checks_page_dup_draft (MedicPage *page)
{
  MedicChecksPage *self = MEDIC_CHECKS_PAGE (page);

  g_clear_handle_id (&self->tick, g_source_remove);
  self->runs = FALSE;

  return NULL;
}

static void
medic_checks_page_primary (MedicPage *page)
{
  stop (page);
  medic_page_next (page);
}

/* Begins anew with the same address and the same complaint; other answers are asked for again. */
static void
medic_checks_page_secondary (MedicPage *page)
{
  const MedicFacts *facts = medic_case_get_facts (medic_page_get_case (page));

  medic_page_start (page, (MedicBeginning) {
    .program = medic_page_get_program (page),
    .address = medic_facts_peek_string (facts, MEDIC_FACT_ADDRESS_TYPED),
    .message = medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_MESSAGE),
    .shown = medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_SHOWS),
    .place = MEDIC_PLACE_CHECKS,
  });
}

static void
medic_checks_page_constructed (GObject *object)
{
  MedicChecksPage *self = MEDIC_CHECKS_PAGE (object);
  MedicCase *the_case = medic_page_get_case (MEDIC_PAGE (self));

  G_OBJECT_CLASS (medic_checks_page_parent_class)->constructed (object);

  self->shown = new_shown (medic_case_get_runs (the_case));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row, self, NULL);
  medic_prompt_view_set_page (self->prompt, MEDIC_PAGE (self));
  g_signal_connect_object (the_case, "examined", G_CALLBACK (on_examined), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (the_case, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  self->runs = !medic_case_is_examined (the_case);
  update (self);
}

static void
medic_checks_page_dispose (GObject *object)
{
  MedicChecksPage *self = MEDIC_CHECKS_PAGE (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->told, g_free);

  G_OBJECT_CLASS (medic_checks_page_parent_class)->dispose (object);
}

/* Leaving the page, in whatever way, ends what it started. */
static void
medic_checks_page_unroot (GtkWidget *widget)
{
  stop (MEDIC_PAGE (widget));

  GTK_WIDGET_CLASS (medic_checks_page_parent_class)->unroot (widget);
}

static void
medic_checks_page_class_init (MedicChecksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MedicPageClass *page_class = MEDIC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = medic_checks_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = medic_checks_page_dispose;
  widget_class->unroot = medic_checks_page_unroot;
  page_class->enter = medic_checks_page_enter;
  page_class->primary = medic_checks_page_primary;
  page_class->secondary = medic_checks_page_secondary;
  page_class->escape = stop;
  page_class->dup_draft = medic_checks_page_dup_draft;

  g_type_ensure (MEDIC_TYPE_PROMPT_VIEW);
  g_type_ensure (MEDIC_TYPE_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-checks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicChecksPage, statement);
  gtk_widget_class_bind_template_child (widget_class, MedicChecksPage, lead);
  gtk_widget_class_bind_template_child (widget_class, MedicChecksPage, progress);
  gtk_widget_class_bind_template_child (widget_class, MedicChecksPage, count);
  gtk_widget_class_bind_template_child (widget_class, MedicChecksPage, time);
  gtk_widget_class_bind_template_child (widget_class, MedicChecksPage, list);
  gtk_widget_class_bind_template_child (widget_class, MedicChecksPage, prompt);
}

static void
medic_checks_page_init (MedicChecksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
