/* medic-announce.c - what a screen reader says without being asked
 *
 * GTK announces since 4.14. Before, there are two ways that a screen reader hears by itself: the
 * focus moves, or what has the focus changes its name or description. The first suits a new page
 * or a verdict, and the pages do that; for a note (“Copied”, a field that is refused) it would take
 * the person away from where they are. So there the note becomes, for as long as the focus stays,
 * the description of what has the focus. A label with the role of a status would be silent: GTK
 * tells nobody that it appears (4.8, gtkatspicontext.c), and Orca reads no label out of focus.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-announce.h"

#include <dlfcn.h>

#include "app/medic-statement.h"

/* GtkAccessibleAnnouncementPriority, which older GTK has not. */
#define PRIORITY_MEDIUM 1
#define PRIORITY_HIGH 2

/* Any widget may be described, and any window may speak: they are of classes that are not ours. */
static G_DEFINE_QUARK (medic-announce-voice, voice)
static G_DEFINE_QUARK (medic-announce-description, description)

typedef void (*Announce) (GtkAccessible *accessible,
                          const char    *text,
                          int            priority);

/* One for each window; it is part of it. */
typedef struct
{
  GtkWidget *window;     /* (unowned): has this */
  GString *text;         /* what is still to be said */
  gpointer speaker;      /* (unowned): who said the last of it; only compared */
  gsize begins;          /* where that begins */
  MedicUrgency urgency;
  guint source;          /* id; 0 when there is nothing to say */

  GtkWidget *described;  /* (nullable) (weak): has the last note for its description */
  gulong leaving;        /* handler on it */
} Voice;

static Announce
find_announce (void)
{
  static gsize found = 0;
  static Announce announce = NULL;

  if (g_once_init_enter (&found))
    {
      /* ISO C knows no way from an object’s address to a function’s but through memory. */
      *(void **) &announce = dlsym (RTLD_DEFAULT, "gtk_accessible_announce");
      g_once_init_leave (&found, 1);
    }

  return announce;
}

/* GTK describes what has a tooltip by it. */
static const char *
get_own_description (GtkWidget *widget)
{
  const char *own = g_object_get_qdata (G_OBJECT (widget), description_quark ());

  return own != NULL ? own : gtk_widget_get_tooltip_text (widget);
}

/* Takes the note away from what had the focus. */
static void
forget_described (Voice *self)
{
  GtkWidget *widget = self->described;
  const char *own = widget != NULL ? get_own_description (widget) : NULL;

  if (widget == NULL)
    return;

  g_signal_handler_disconnect (widget, self->leaving);
  g_clear_weak_pointer (&self->described);
  if (own != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    own, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* Returns: (transfer none) (nullable): what a screen reader takes for focused. The field in a
 *   GtkEntry is none for it, the entry is. */
static GtkWidget *
find_focused (GtkWidget *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  while (focus != NULL
         && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (focus)) == GTK_ACCESSIBLE_ROLE_NONE)
    focus = gtk_widget_get_parent (focus);

  return focus;
}

static void
describe_focused (Voice *self)
{
  GtkWidget *focus = find_focused (self->window);

  if (focus != NULL && focus == self->described)
    {
      /* The same note once more is none, as long as it stands there. */
      gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      "", -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      self->text->str, -1);
      return;
    }

  forget_described (self);
  if (focus == NULL)
    return;

  g_set_weak_pointer (&self->described, focus);
  self->leaving = g_signal_connect_swapped (focus, "notify::has-focus",
                                            G_CALLBACK (forget_described), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->text->str, -1);
}

/* Whether the statement that has the focus says just that: new words of it are heard anyway. */
static gboolean
is_heard (Voice *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return MEDIC_IS_STATEMENT (focus)
         && g_str_equal (medic_statement_get_label (MEDIC_STATEMENT (focus)), self->text->str);
}

static gboolean
on_speak (gpointer user_data)
{
  Voice *self = user_data;
  Announce announce = is_heard (self) ? NULL : find_announce ();

  self->source = 0;
  if (announce != NULL)
    announce (GTK_ACCESSIBLE (self->window), self->text->str,
              self->urgency == MEDIC_URGENCY_NOW ? PRIORITY_HIGH : PRIORITY_MEDIUM);
  else if (!is_heard (self))
    describe_focused (self);
  g_string_truncate (self->text, 0);
  self->speaker = NULL;
  self->urgency = MEDIC_URGENCY_NOTE;

  return G_SOURCE_REMOVE;
}

static void
free_voice (gpointer data)
{
  Voice *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->described != NULL)
    g_signal_handler_disconnect (self->described, self->leaving);
  g_clear_weak_pointer (&self->described);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static Voice *
get_voice (GtkWidget *window)
{
  Voice *self = g_object_get_qdata (G_OBJECT (window), voice_quark ());

  if (self != NULL)
    return self;

  self = g_new0 (Voice, 1);
  self->window = window;
  self->text = g_string_new (NULL);
  g_object_set_qdata_full (G_OBJECT (window), voice_quark (), self, free_voice);

  return self;
}

/**
 * medic_announce:
 * @widget: something in the window
 * @text: in the language spoken now
 *
 * Lets a screen reader say @text. It is said once what happens just now has happened: what moves
 * the focus afterwards would otherwise be heard in its place. What others say meanwhile is said
 * with it; what the same @widget says meanwhile takes its place.
 */
void
medic_announce (GtkWidget    *widget,
                const char   *text,
                MedicUrgency  urgency)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  Voice *self = root != NULL ? get_voice (GTK_WIDGET (root)) : NULL;

  if (self == NULL || text == NULL || text[0] == '\0')
    return;

  if (self->speaker == widget)
    g_string_truncate (self->text, self->begins);
  self->speaker = widget;
  self->begins = self->text->len;
  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');
  g_string_append (self->text, text);
  self->urgency = MAX (self->urgency, urgency);
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_LOW, on_speak, self, NULL);
}

/* What a screen reader says after the name of @widget; a note may take its place for a while. */
void
medic_announce_describe (GtkWidget  *widget,
                         const char *text)
{
  g_object_set_qdata_full (G_OBJECT (widget), description_quark (), g_strdup (text), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

static void
gather (GtkWidget *widget,
        GString   *text)
{
  const char *words = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";

  if (!gtk_widget_get_visible (widget))
    return;

  if (words[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", words);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gather (child, text);
}

/* Returns: (transfer full): what can be read in @widget, a line for each label */
char *
medic_announce_dup_texts (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  gather (widget, text);

  return g_string_free (text, FALSE);
}
