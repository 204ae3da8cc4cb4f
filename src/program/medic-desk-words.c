/* medic-desk-words.c - what is said on the phone, in any language, and what the agent types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-desk-private.h"

void
medic_desk_label_free (MedicDeskLabel *self)
{
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->english, g_free);
  g_free (self);
}

void
medic_desk_words_free (MedicDeskWords *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->say, g_free);
  g_clear_pointer (&self->body, g_free);
  g_clear_pointer (&self->who, g_free);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  g_clear_pointer (&self->link_title, g_free);
  g_clear_pointer (&self->copy, g_free);
  g_clear_pointer (&self->expect, g_free);
  g_clear_pointer (&self->stop, g_free);
  g_clear_pointer (&self->undo, g_free);
  g_free (self);
}

static char *
dup_said (const MedicSpeech *speech,
          const char        *msgid)
{
  return msgid != NULL ? medic_words_say (speech, msgid) : NULL;
}

/* The same rules as medic_words_label(), and each part by itself. */
static MedicDeskLabel *
label_new (const MedicSpeech *speech,
           const char        *name)
{
  const MedicLabel *known = medic_knowledge_get_label (speech->knowledge, name);
  const MedicLabelWords *words =
    known != NULL ? medic_label_peek_words (known, speech->language) : NULL;
  MedicDeskLabel *self = g_new0 (MedicDeskLabel, 1);

  self->label = g_strdup (name);
  if (known == NULL || known->same || medic_language_is_english (speech->language))
    return self;

  if (!known->own && words == NULL)
    {
      self->english_only = TRUE;
      return self;
    }

  g_free (self->label);
  self->label = g_strdup (known->own ? medic_language_say (speech->language, name) : words->words);
  if (!g_str_equal (self->label, name))
    self->english = g_strdup (name);

  return self;
}

/* What is pressed there has no label: words tell what it is. */
static MedicDeskLabel *
place_new (const MedicSpeech *speech,
           const MedicMark   *mark)
{
  MedicDeskLabel *self = g_new0 (MedicDeskLabel, 1);

  self->label = g_strdup (medic_language_say (speech->language, mark->words));
  self->is_place = TRUE;

  return self;
}

/* The marks of the step's drawing, which is what its text counts; else its labels. */
static GPtrArray *
list_labels (const MedicSpeech *speech,
             const MedicStep   *step)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) medic_desk_label_free);
  const char *const *press = step->press;

  for (gsize i = 0; step->drawing == NULL && press != NULL && press[i] != NULL; i++)
    g_ptr_array_add (list, label_new (speech, press[i]));
  if (step->drawing == NULL)
    return list;

  MEDIC_FOR_EACH_MARK (mark, step->drawing)
    {
      if (!mark->again && mark->words != NULL)
        g_ptr_array_add (list, place_new (speech, mark));
      else if (!mark->again)
        g_ptr_array_add (list, label_new (speech, mark->label != NULL ? mark->label : *press++));
    }

  return list;
}

/* When it is not so: said of each step, below what may be lost. */
static char *
dup_stop (const MedicSpeech *speech,
          const MedicStep   *step)
{
  /* Translators: for the one on the phone; “Not yet” is a button. */
  const char *otherwise = medic_language_say (speech->language,
    N_("If they see anything else, stop here. Have them read it out to you, and press “Not yet”."));
  g_autofree char *caution = dup_said (speech, step->caution);

  return caution != NULL ? g_strconcat (caution, "\n", otherwise, NULL) : g_strdup (otherwise);
}

/**
 * medic_desk_say_step:
 *
 * Returns: (transfer full) (nullable): step @i in @language; %NULL when there are not as many
 */
MedicDeskWords *
medic_desk_say_step (MedicDesk           *self,
                     guint                i,
                     const MedicLanguage *language)
{
  const MedicStep *step = medic_desk_get_step (self, i);
  MedicSpeech speech = medic_desk_get_speech (self, language);
  MedicDeskWords *words;

  if (step == NULL)
    return NULL;

  words = g_new0 (MedicDeskWords, 1);
  words->title = medic_words_say (&speech, step->title);
  words->say = medic_words_say (&speech, step->agent != NULL ? step->agent : step->title);
  words->body = dup_said (&speech, step->body);
  words->who = g_strdup (medic_language_say (language, medic_owner_get_name (step->actor)));
  words->labels = list_labels (&speech, step);
  words->link = step->link;
  words->link_title = dup_said (&speech, step->link_title);
  words->copy = medic_words_copy (&speech, step);
  words->expect = medic_words_say (&speech, step->expect);
  words->stop = dup_stop (&speech, step);
  words->undo = dup_said (&speech, step->undo);

  return words;
}

/* Nothing that another program would take for a command, or that turns what is around it. */
static gboolean
is_fit (gunichar c,
        gboolean lines)
{
  if (c == '\n' || c == '\t')
    return lines;

  return !g_unichar_iscntrl (c) && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069)
         && c != 0x2028 && c != 0x2029;
}

/* Returns: (transfer full): @text as it may be kept: valid, no longer than @longest characters, and
 *   on one line unless @lines */
char *
medic_desk_dup_typed (const char *text,
                      glong       longest,
                      gboolean    lines)
{
  /* No character is longer than six bytes. */
  g_autofree char *cut = g_strndup (text, (gsize) longest * 6);
  g_autofree char *valid = g_utf8_make_valid (cut, -1);
  GString *typed = g_string_new (NULL);
  glong n = 0;

  for (const char *c = valid; *c != '\0' && n < longest; c = g_utf8_next_char (c))
    if (is_fit (g_utf8_get_char (c), lines))
      {
        g_string_append_unichar (typed, g_utf8_get_char (c));
        n++;
      }

  return g_string_free (typed, FALSE);
}

static void
keep_typed (char       **kept,
            const char  *text,
            glong        longest,
            gboolean     lines)
{
  g_free (*kept);
  *kept = medic_desk_dup_typed (text != NULL ? text : "", longest, lines);
}

/* Returns: (not nullable): what the agent wrote down */
const char *
medic_desk_get_notes (MedicDesk *self)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), "");

  return self->notes;
}

/* Says nothing of it through “changed”: who typed it knows. */
void
medic_desk_set_notes (MedicDesk  *self,
                      const char *notes)
{
  g_return_if_fail (MEDIC_IS_DESK (self));

  keep_typed (&self->notes, notes, MEDIC_DESK_LONGEST_NOTES, TRUE);
}

/* Returns: (not nullable): what is to be done next, in the agent's words */
const char *
medic_desk_get_next_action (MedicDesk *self)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), "");

  return self->next_action;
}

void
medic_desk_set_next_action (MedicDesk  *self,
                            const char *action)
{
  g_return_if_fail (MEDIC_IS_DESK (self));

  keep_typed (&self->next_action, action, MEDIC_DESK_LONGEST_NEXT_ACTION, FALSE);
}

/* Returns: (not nullable): how the agent calls the customer; never leaves this computer */
const char *
medic_desk_get_customer (MedicDesk *self)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), "");

  return self->customer;
}

void
medic_desk_set_customer (MedicDesk  *self,
                         const char *name)
{
  g_return_if_fail (MEDIC_IS_DESK (self));

  keep_typed (&self->customer, name, MEDIC_DESK_LONGEST_CUSTOMER, FALSE);
}
