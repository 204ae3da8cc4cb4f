/* medic-run.c - one check being carried out in one case, and what it asks of the person meanwhile
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-run.h"

/**
 * MedicRun:
 *
 * One check being carried out in one case: the check is constant, its run is
 * what changes and what a row on the screen watches.
 */
struct _MedicRun
{
  GObject parent_instance;

  const MedicCheck *check;
  MedicRunState state;
  MedicReach reach;
  MedicPrompt *prompt;  /* (nullable) */
  char *told;           /* (nullable): the code with which the person was left elsewhere */
  gint64 started;       /* monotonic, in µs; 0 before the start */
  gint64 ended;         /* monotonic, in µs; 0 while it runs */
};

G_DEFINE_FINAL_TYPE (MedicRun, medic_run, G_TYPE_OBJECT)

typedef enum
{
  PROP_STATE = 1,
} MedicRunProperty;

static GParamSpec *properties[PROP_STATE + 1];

typedef enum
{
  SIGNAL_TOLD,
} MedicRunSignal;

static guint signals[SIGNAL_TOLD + 1];

/* The names in JSON (closed list). What never could start has found out nothing. */
static const char *const state_nicks[] = {
  [MEDIC_RUN_WAITING] = "inconclusive",
  [MEDIC_RUN_RUNNING] = "inconclusive",
  [MEDIC_RUN_DONE] = "done",
  [MEDIC_RUN_NOT_NEEDED] = "not-needed",
  [MEDIC_RUN_INCONCLUSIVE] = "inconclusive",
  [MEDIC_RUN_CANCELLED] = "cancelled",
};

MedicPrompt *
medic_prompt_new (const char *link,
                  const char *code,
                  gint64      expires)
{
  MedicPrompt *self = g_new0 (MedicPrompt, 1);

  self->link = g_strdup (link);
  self->code = g_strdup (code);
  self->expires = expires;

  return self;
}

void
medic_prompt_free (MedicPrompt *self)
{
  g_clear_pointer (&self->link, g_free);
  g_clear_pointer (&self->code, g_free);
  g_free (self);
}

static void
medic_run_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  MedicRun *self = MEDIC_RUN (object);

  switch ((MedicRunProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
medic_run_finalize (GObject *object)
{
  MedicRun *self = MEDIC_RUN (object);

  g_clear_pointer (&self->prompt, medic_prompt_free);
  g_clear_pointer (&self->told, g_free);

  G_OBJECT_CLASS (medic_run_parent_class)->finalize (object);
}

static void
medic_run_class_init (MedicRunClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = medic_run_get_property;
  object_class->finalize = medic_run_finalize;

  properties[PROP_STATE] =
    g_param_spec_uint ("state", NULL, NULL,
                       MEDIC_RUN_WAITING, MEDIC_RUN_CANCELLED, MEDIC_RUN_WAITING,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * MedicRun::told:
   *
   * The person does not come back from where the prompt sent them; medic_run_peek_told() has what
   * they saw there.
   */
  signals[SIGNAL_TOLD] =
    g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
medic_run_init (MedicRun *self)
{
}

MedicRun *
medic_run_new (const MedicCheck *check)
{
  MedicRun *self = g_object_new (MEDIC_TYPE_RUN, NULL);

  self->check = check;

  return self;
}

const MedicCheck *
medic_run_get_check (MedicRun *self)
{
  g_return_val_if_fail (MEDIC_IS_RUN (self), NULL);

  return self->check;
}

MedicRunState
medic_run_get_state (MedicRun *self)
{
  g_return_val_if_fail (MEDIC_IS_RUN (self), MEDIC_RUN_WAITING);

  return self->state;
}

/* Returns: the name of its state in JSON */
const char *
medic_run_get_nick (MedicRun *self)
{
  return state_nicks[medic_run_get_state (self)];
}

/* Returns: why an inconclusive run is so */
MedicReach
medic_run_get_reach (MedicRun *self)
{
  g_return_val_if_fail (MEDIC_IS_RUN (self), MEDIC_REACH_ANSWERED);

  return self->reach;
}

/* Returns: how long it took, or has taken so far, in milliseconds */
gint64
medic_run_get_ms (MedicRun *self)
{
  g_return_val_if_fail (MEDIC_IS_RUN (self), 0);

  if (self->started == 0)
    return 0;

  return ((self->ended != 0 ? self->ended : g_get_monotonic_time ()) - self->started) / 1000;
}

/* Returns: when it ended; no two of its ends have the same */
gint64
medic_run_get_ended (MedicRun *self)
{
  g_return_val_if_fail (MEDIC_IS_RUN (self), 0);

  return self->ended;
}

/* Returns: (nullable) (transfer none): what it needs a person for just now */
const MedicPrompt *
medic_run_peek_prompt (MedicRun *self)
{
  g_return_val_if_fail (MEDIC_IS_RUN (self), NULL);

  return self->prompt;
}

/* Whether it belongs into a list of what is looked at. */
gboolean
medic_run_is_spoken_of (MedicRun *self)
{
  g_return_val_if_fail (MEDIC_IS_RUN (self), FALSE);

  return !self->check->later
         || (self->state != MEDIC_RUN_WAITING && self->state != MEDIC_RUN_NOT_NEEDED);
}

void
medic_run_set_state (MedicRun      *self,
                     MedicRunState  state)
{
  g_return_if_fail (MEDIC_IS_RUN (self));

  if (self->state == state)
    return;

  if (state == MEDIC_RUN_RUNNING)
    {
      self->started = g_get_monotonic_time ();
      self->ended = 0;
      g_clear_pointer (&self->told, g_free);
    }

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * medic_run_end:
 * @state: how it ended
 * @reach: how the one who was asked behaved
 */
void
medic_run_end (MedicRun      *self,
               MedicRunState  state,
               MedicReach     reach)
{
  g_return_if_fail (MEDIC_IS_RUN (self));

  self->ended = g_get_monotonic_time ();
  self->reach = reach;
  g_clear_pointer (&self->prompt, medic_prompt_free);
  medic_run_set_state (self, state);
}

/**
 * medic_run_restore:
 * @ms: how long it took
 *
 * The run is as it was when it was written down.
 */
void
medic_run_restore (MedicRun      *self,
                   MedicRunState  state,
                   MedicReach     reach,
                   gint64         ms)
{
  g_return_if_fail (MEDIC_IS_RUN (self));
  g_return_if_fail (state != MEDIC_RUN_RUNNING);

  self->ended = g_get_monotonic_time ();
  self->started = self->ended - ms * 1000;
  self->reach = reach;
  medic_run_set_state (self, state);
}

/* Asks something of the person; @prompt: (nullable) (transfer full). The row shows it at once. */
void
medic_run_ask (MedicRun    *self,
               MedicPrompt *prompt)
{
  g_return_if_fail (MEDIC_IS_RUN (self));

  g_clear_pointer (&self->prompt, medic_prompt_free);
  self->prompt = prompt;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* The person was left on another page, which says @code: a code, or the id of a cause. */
void
medic_run_tell (MedicRun   *self,
                const char *code)
{
  g_return_if_fail (MEDIC_IS_RUN (self));
  g_return_if_fail (self->prompt != NULL);

  g_free (self->told);
  self->told = g_strdup (code);
  g_signal_emit (self, signals[SIGNAL_TOLD], 0);
}

/* Returns: (nullable): what the person told of this run */
const char *
medic_run_peek_told (MedicRun *self)
{
  g_return_val_if_fail (MEDIC_IS_RUN (self), NULL);

  return self->told;
}
