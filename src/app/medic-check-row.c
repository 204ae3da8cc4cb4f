/* medic-check-row.c - one check, as it runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-check-row.h"

#include "app/medic-announce.h"
#include "app/medic-translate.h"

/**
 * MedicCheckRow:
 *
 * What it does, then what it found, in plain words; icon and word say the
 * same, and the time used.
 */
struct _MedicCheckRow
{
  AdwActionRow parent_instance;

  MedicCase *the_case;
  MedicRun *run;

  GtkStack *sign;
  GtkImage *icon;
  GtkSpinner *spinner;
  GtkLabel *state;
  GtkLabel *time;
};

G_DEFINE_FINAL_TYPE (MedicCheckRow, medic_check_row, ADW_TYPE_ACTION_ROW)

/* Icon and word first, and no two the same; the colour only repeats them. */
const MedicCheckLook medic_check_looks[MEDIC_N_CHECK_LOOKS] = {
  /* Translators: the state of a check: it waits for another one. */
  [MEDIC_RUN_WAITING] = { "content-loading-symbolic", "dim-label", N_("Waiting") },
  [MEDIC_RUN_RUNNING] = { "process-working-symbolic", "dim-label", N_("Checking") },
  /* Translators: the state of a check: nothing is the matter. */
  [MEDIC_RUN_DONE] = { "object-select-symbolic", "success", N_("Fine") },
  [MEDIC_RUN_NOT_NEEDED] = { "list-remove-symbolic", "dim-label", N_("Not needed") },
  [MEDIC_RUN_INCONCLUSIVE] = { "dialog-question-symbolic", "", N_("Not known") },
  /* Translators: the state of a check: the person stopped it. */
  [MEDIC_RUN_CANCELLED] = { "media-playback-stop-symbolic", "", N_("Stopped") },
  /* Translators: the state of a check: here something was found. */
  [MEDIC_CHECK_LOOK_HERE] = { "dialog-warning-symbolic", "warning", N_("Look here") },
  /* Translators: the state of a check: done, and what it found is no sign that all is well. */
  [MEDIC_CHECK_NOTED] = { "dialog-information-symbolic", "dim-label", N_("Noted") },
};

static const MedicCheckLook *
find_look (MedicCheckRow *self)
{
  MedicRunState state = medic_run_get_state (self->run);
  const MedicCheck *check = medic_run_get_check (self->run);
  const MedicDiagnosis *cause = medic_case_get_finding (self->the_case).diagnosis;
  gboolean noted = medic_check_is_noted (check, medic_case_get_facts (self->the_case));

  if (state != MEDIC_RUN_DONE)
    return &medic_check_looks[state];

  if (cause != NULL && medic_finding_blames (cause, check))
    return &medic_check_looks[MEDIC_CHECK_LOOK_HERE];

  return &medic_check_looks[noted ? MEDIC_CHECK_NOTED : (int) state];
}

static char *
dup_subtitle (MedicCheckRow *self)
{
  MedicSpeech speech = medic_case_get_speech (self->the_case);
  const MedicCheck *check = medic_run_get_check (self->run);
  char *found = NULL;

  switch (medic_run_get_state (self->run))
    {
    case MEDIC_RUN_DONE:
      found = medic_words_found (&speech, check);
      break;

    case MEDIC_RUN_INCONCLUSIVE:
    case MEDIC_RUN_CANCELLED:
      found = g_strdup (_(medic_reach_get_sentence (medic_run_get_reach (self->run))));
      break;

    case MEDIC_RUN_WAITING:
      found = g_strdup (_("Waits for what comes before it"));
      break;

    case MEDIC_RUN_RUNNING:
      found = g_strdup (_(check->doing));
      break;

    case MEDIC_RUN_NOT_NEEDED:
    default:
      break;
    }

  return found != NULL ? found : g_strdup ("");
}

/* Whether there is anything to say of it: not while the person is waited for, nor where what it
 * waits for was not found out. */
static gboolean
is_seen (MedicCheckRow *self)
{
  return !medic_case_awaits_answer (self->the_case, self->run)
         && (medic_run_get_state (self->run) != MEDIC_RUN_WAITING
             || !medic_case_is_examined (self->the_case));
}

/* While it runs the time moves; the page calls this now and then. */
void
medic_check_row_update_time (MedicCheckRow *self)
{
  gint64 ms = medic_run_get_ms (self->run);
  g_autofree char *seconds = g_strdup_printf ("%.1f", (double) ms / 1000);
  /* Translators: seconds with one decimal, e.g. “0.4 s”. */
  g_autofree char *text = medic_words_fill (_("{seconds} s"), "seconds", seconds, NULL);

  gtk_label_set_label (self->time, ms > 0 ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->time), ms > 0);
}

static void
update (MedicCheckRow *self)
{
  const MedicCheckLook *look = find_look (self);
  gboolean running = medic_run_get_state (self->run) == MEDIC_RUN_RUNNING;
  g_autofree char *subtitle = dup_subtitle (self);
  g_autofree char *described = g_strconcat (_(look->word), "\n", subtitle, NULL);
  const char *styles[] = { look->style, NULL };

  gtk_widget_set_visible (GTK_WIDGET (self), is_seen (self));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  medic_announce_describe (GTK_WIDGET (self), described);
  gtk_stack_set_visible_child (self->sign, running ? GTK_WIDGET (self->spinner)
                                                   : GTK_WIDGET (self->icon));
  gtk_spinner_set_spinning (self->spinner, running);
  gtk_image_set_from_icon_name (self->icon, look->icon);
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), styles);
  gtk_label_set_label (self->state, _(look->word));
  if (medic_run_get_state (self->run) == MEDIC_RUN_WAITING)
    gtk_widget_add_css_class (GTK_WIDGET (self), "waiting");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "waiting");
  medic_check_row_update_time (self);
}

static void
medic_check_row_dispose (GObject *object)
{
  MedicCheckRow *self = MEDIC_CHECK_ROW (object);

  g_clear_object (&self->the_case);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (medic_check_row_parent_class)->dispose (object);
}

static void
medic_check_row_class_init (MedicCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = medic_check_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MedicCheckRow, sign);
  gtk_widget_class_bind_template_child (widget_class, MedicCheckRow, icon);
  gtk_widget_class_bind_template_child (widget_class, MedicCheckRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, MedicCheckRow, state);
  gtk_widget_class_bind_template_child (widget_class, MedicCheckRow, time);
}

static void
medic_check_row_init (MedicCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
medic_check_row_new (MedicCase *the_case,
                     MedicRun  *run)
{
  MedicCheckRow *self = g_object_new (MEDIC_TYPE_CHECK_ROW, NULL);

  self->the_case = g_object_ref (the_case);
  self->run = g_object_ref (run);
  medic_translate_let_wrap (GTK_WIDGET (self));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _(medic_run_get_check (run)->title));
  g_signal_connect_object (run, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (the_case, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (the_case, "examined", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
