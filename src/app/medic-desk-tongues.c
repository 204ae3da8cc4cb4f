/* medic-desk-tongues.c - the two languages of a call
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-tongues.h"

#include "program/medic-languages.h"

/**
 * MedicDeskTongues:
 *
 * The language that the agent reads and the one that the customer sees. The first is the one that
 * the program speaks until another is chosen; the second begins as English.
 */
struct _MedicDeskTongues
{
  GObject parent_instance;

  GPtrArray *languages;       /* (element-type MedicLanguage) */
  guint at[MEDIC_N_TONGUES];
};

G_DEFINE_FINAL_TYPE (MedicDeskTongues, medic_desk_tongues, G_TYPE_OBJECT)

static guint changed_signal;

static void
medic_desk_tongues_finalize (GObject *object)
{
  MedicDeskTongues *self = MEDIC_DESK_TONGUES (object);

  g_clear_pointer (&self->languages, g_ptr_array_unref);

  G_OBJECT_CLASS (medic_desk_tongues_parent_class)->finalize (object);
}

static void
medic_desk_tongues_class_init (MedicDeskTonguesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = medic_desk_tongues_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
medic_desk_tongues_init (MedicDeskTongues *self)
{
  self->languages = medic_languages_list ();
  medic_desk_tongues_choose (self, MEDIC_TONGUE_THEIRS, "en");
  medic_desk_tongues_choose (self, MEDIC_TONGUE_MINE,
                             medic_language_get_code (medic_language_get_current ()));
}

MedicDeskTongues *
medic_desk_tongues_new (void)
{
  return g_object_new (MEDIC_TYPE_DESK_TONGUES, NULL);
}

/* Returns: (transfer none) (element-type MedicLanguage): by their names; never empty */
GPtrArray *
medic_desk_tongues_list (MedicDeskTongues *self)
{
  return self->languages;
}

/* Returns: which one of the list it is */
guint
medic_desk_tongues_get_at (MedicDeskTongues *self,
                           MedicTongue       whose)
{
  return self->at[whose];
}

const MedicLanguage *
medic_desk_tongues_get (MedicDeskTongues *self,
                        MedicTongue       whose)
{
  return g_ptr_array_index (self->languages, self->at[whose]);
}

/* Whether both read the same, and one text is enough. */
gboolean
medic_desk_tongues_is_same (MedicDeskTongues *self)
{
  return self->at[MEDIC_TONGUE_MINE] == self->at[MEDIC_TONGUE_THEIRS];
}

void
medic_desk_tongues_set_at (MedicDeskTongues *self,
                           MedicTongue       whose,
                           guint             at)
{
  if (at >= self->languages->len || at == self->at[whose])
    return;

  self->at[whose] = at;
  g_signal_emit (self, changed_signal, 0);
}

/* One that there is no catalogue of changes nothing. */
void
medic_desk_tongues_choose (MedicDeskTongues *self,
                           MedicTongue       whose,
                           const char       *code)
{
  for (guint i = 0; i < self->languages->len; i++)
    if (g_str_equal (medic_language_get_code (g_ptr_array_index (self->languages, i)), code))
      medic_desk_tongues_set_at (self, whose, i);
}
