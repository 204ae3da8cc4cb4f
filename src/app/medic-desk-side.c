/* medic-desk-side.c - beside a call: what it is about, and the steps or the causes left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-desk-side.h"

#include "app/medic-announce.h"
#include "app/medic-aside.h"
#include "app/medic-badge.h"
#include "app/medic-desk-words.h"

/* As wide as a list of steps has to be to be read. */
#define WIDTH 240

/**
 * MedicDeskSide:
 *
 * The steps with what is done and how long each took; or, while it is asked, the causes that are
 * left.
 */
struct _MedicDeskSide
{
  AdwBin parent_instance;

  GtkBox *head;
  GtkListBox *list;
  MedicDesk *desk;    /* (nullable) */
  char *told;         /* (nullable): what was announced of the cause */
  GPtrArray *times;   /* (element-type GtkLabel): of each step; empty while causes are shown */
};

G_DEFINE_FINAL_TYPE (MedicDeskSide, medic_desk_side, ADW_TYPE_BIN)

/* The focus is elsewhere when another cause comes out of what was answered. */
static void
announce_head (MedicDeskSide *self)
{
  g_autofree char *text = medic_announce_dup_texts (GTK_WIDGET (self->head));

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL || g_strcmp0 (text, self->told) == 0)
    return;

  g_free (self->told);
  self->told = g_steal_pointer (&text);
  medic_announce (GTK_WIDGET (self), self->told, MEDIC_URGENCY_NOTE);
}

/* A step was chosen: reading begins there. */
static guint chosen_signal;

/* Returns: (transfer full): minutes and seconds, e.g. “6:05” */
char *
medic_desk_dup_clock (gint64 seconds)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ":%02d", seconds / 60, (int) (seconds % 60));
}

static void
on_row_activated (MedicDeskSide *self,
                  GtkListBoxRow *row)
{
  if (self->times->len == 0)
    return;

  medic_aside_fold (GTK_WIDGET (self));
  medic_desk_go (self->desk, (guint) gtk_list_box_row_get_index (row));
  g_signal_emit (self, chosen_signal, 0);
}

static void
show_head (MedicDeskSide *self)
{
  MedicSpeech speech = medic_desk_get_speech (self->desk, medic_language_get_current ());
  const MedicDiagnosis *said = medic_desk_get_said (self->desk);
  const gboolean clear = medic_desk_get_verdict (self->desk) == MEDIC_VERDICT_CLEAR;
  g_autofree char *title = said != NULL ? medic_words_say (&speech, said->title) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->head))) != NULL)
    gtk_box_remove (self->head, child);

  if (!clear)
    gtk_box_append (self->head,
                    medic_badge_new (medic_desk_get_finding (self->desk).certainty));
  if (title == NULL && clear)
    title = g_strdup (_("The mailbox is connected"));
  if (title != NULL)
    gtk_box_append (self->head, medic_desk_text_new (title, "heading"));
  announce_head (self);
}

static GtkWidget *
new_mark (guint    number,
          gboolean done)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  GtkWidget *mark = done ? gtk_image_new_from_icon_name ("object-select-symbolic")
                         : gtk_label_new (digits);

  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (mark, "mark");

  return mark;
}

static void
append_row (MedicDeskSide *self,
            GtkWidget     *content,
            const char    *name,
            gboolean       leads)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), leads);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

/* Returns: (transfer full): what a screen reader says of the row */
static char *
dup_name (guint       number,
          const char *title,
          gboolean    done)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);

  return medic_words_fill (done ? _("Step {n}, done: {title}") : _("Step {n}: {title}"),
                           "n", digits, "title", title, NULL);
}

static void
append_step (MedicDeskSide *self,
             guint          i)
{
  MedicSpeech speech = medic_desk_get_speech (self->desk, medic_language_get_current ());
  g_autofree char *title = medic_words_say (&speech, medic_desk_get_step (self->desk, i)->title);
  const gboolean done = medic_desk_is_done (self->desk, i);
  g_autofree char *name = dup_name (i + 1, title, done);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = medic_desk_text_new (title, NULL);
  GtkWidget *time = medic_desk_text_new ("", "numeric");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_wrap (GTK_LABEL (time), FALSE);
  gtk_widget_add_css_class (time, "caption");
  gtk_widget_add_css_class (time, "quiet");
  gtk_box_append (GTK_BOX (content), new_mark (i + 1, done));
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), time);
  g_ptr_array_add (self->times, time);
  append_row (self, content, name, TRUE);
}

static void
append_causes (MedicDeskSide *self)
{
  MedicSpeech speech = medic_desk_get_speech (self->desk, medic_language_get_current ());
  g_autoptr (GPtrArray) causes = medic_desk_list_possible (self->desk);

  for (guint i = 0; i < causes->len; i++)
    {
      const MedicDiagnosis *cause = g_ptr_array_index (causes, i);
      g_autofree char *title = medic_words_say (&speech, cause->title);

      append_row (self, medic_desk_text_new (title, NULL), title, FALSE);
    }
}

/**
 * medic_desk_side_show:
 * @causes: in place of the steps, the causes that are left
 */
void
medic_desk_side_show (MedicDeskSide *self,
                      MedicDesk     *desk,
                      gboolean       causes)
{
  guint n = medic_desk_get_n_steps (desk);
  GtkWidget *row;

  g_set_object (&self->desk, desk);
  show_head (self);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->times, 0);

  gtk_list_box_set_selection_mode (self->list, causes ? GTK_SELECTION_NONE
                                                      : GTK_SELECTION_SINGLE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  causes ? _("Causes that are left") : _("The steps"), -1);
  if (causes)
    append_causes (self);
  for (guint i = 0; !causes && i < n; i++)
    append_step (self, i);
  if (!causes && n > 0)
    gtk_list_box_select_row (self->list,
      gtk_list_box_get_row_at_index (self->list, (int) medic_desk_get_current (desk)));
  medic_desk_side_tick (self);
}

/* Says anew how long each step takes. */
void
medic_desk_side_tick (MedicDeskSide *self)
{
  for (guint i = 0; i < self->times->len; i++)
    {
      gint64 seconds = medic_desk_get_seconds (self->desk, i);
      g_autofree char *clock = medic_desk_dup_clock (seconds);

      gtk_label_set_label (g_ptr_array_index (self->times, i), seconds > 0 ? clock : "");
    }
}

static void
medic_desk_side_dispose (GObject *object)
{
  MedicDeskSide *self = MEDIC_DESK_SIDE (object);

  if (self->times != NULL)
    g_ptr_array_set_size (self->times, 0);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (medic_desk_side_parent_class)->dispose (object);
}

static void
medic_desk_side_finalize (GObject *object)
{
  g_clear_pointer (&MEDIC_DESK_SIDE (object)->times, g_ptr_array_unref);
  g_clear_pointer (&MEDIC_DESK_SIDE (object)->told, g_free);

  G_OBJECT_CLASS (medic_desk_side_parent_class)->finalize (object);
}

static void
medic_desk_side_class_init (MedicDeskSideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = medic_desk_side_dispose;
  G_OBJECT_CLASS (klass)->finalize = medic_desk_side_finalize;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
medic_desk_side_init (MedicDeskSide *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->times = g_ptr_array_new ();
  self->head = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->head), "desk-head");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "desk-steps");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
medic_desk_side_new (void)
{
  return g_object_new (MEDIC_TYPE_DESK_SIDE, NULL);
}
