/* medic-prompt-view.c - what a check needs the person for: a page to open, a code to type in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-prompt-view.h"

#include <string.h>

#include "app/medic-announce.h"
#include "app/medic-clipboard.h"
#include "app/medic-rows.h"
#include "app/medic-translate.h"

/**
 * MedicPromptView:
 *
 * Shows the prompt of whichever check of the case has one, and nothing while none has. A page is
 * opened in the browser once, by itself; with a code the person opens it, on whatever device.
 */
struct _MedicPromptView
{
  AdwBin parent_instance;

  MedicPage *page;            /* (unowned) (nullable): it is on it, until that is gone */
  char *shown;                /* (nullable): the link that is shown now */
  GCancellable *cancellable;  /* stops the practice customer */
};

G_DEFINE_FINAL_TYPE (MedicPromptView, medic_prompt_view, ADW_TYPE_BIN)

static const MedicPrompt *
find_prompt (MedicPromptView *self)
{
  MedicRun *run = medic_case_peek_asking (medic_page_get_case (self->page));

  return run != NULL ? medic_run_peek_prompt (run) : NULL;
}

/* What Microsoft's page says, where it does not send the person back. */
static void
tell (MedicPromptView *self,
      const char      *text)
{
  MedicRun *run = medic_case_peek_asking (medic_page_get_case (self->page));
  g_autofree char *code = medic_program_dup_code (text);

  if (run != NULL && code != NULL)
    medic_run_tell (run, code);
  else
    medic_page_mention (self->page, _("We do not know the text that you copied. Copy the whole page."));
}

static GtkWidget *
new_text (const char *text,
          const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
on_open (MedicPromptView *self)
{
  medic_page_open (self->page, self->shown);
}

static void
on_copy_link (MedicPromptView *self)
{
  medic_page_copy (self->page, self->shown);
}

static void
on_copy_code (MedicPromptView *self)
{
  const MedicPrompt *prompt = find_prompt (self);

  if (prompt != NULL && prompt->code != NULL)
    medic_page_copy (self->page, prompt->code);
}

static void
on_visited (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (MedicPromptView) self = MEDIC_PROMPT_VIEW (user_data);
  g_autofree char *shown = NULL;
  gboolean ended = medic_program_visit_finish (MEDIC_PROGRAM (source), result, &shown);

  /* Without a root the person has left meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (shown != NULL)
    tell (self, shown);
  else if (!ended)
    medic_page_mention (self->page, _("The practice customer got no further. Try it anew."));
}

static void
on_clipboard_read (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (MedicPromptView) self = MEDIC_PROMPT_VIEW (user_data);
  g_autofree char *text = medic_clipboard_read_finish (source, result);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (text != NULL)
    tell (self, text);
  else
    medic_page_mention (self->page, _("There is no text to paste. Copy it first."));
}

/* Microsoft does not send everybody back: some are left on its page, with a message. */
static void
on_left (MedicPromptView *self)
{
  medic_clipboard_read_async (GTK_WIDGET (self), self->cancellable, on_clipboard_read,
                              g_object_ref (self));
}

/* The practice customer does what a person would do in the browser. */
void
medic_prompt_view_practise (MedicPromptView *self)
{
  const MedicPrompt *prompt = find_prompt (self);

  if (prompt != NULL)
    medic_program_visit_async (medic_page_get_program (self->page), prompt->link, prompt->code,
                               self->cancellable, on_visited, g_object_ref (self));
}

/* Returns: (transfer full): “host/path”, as much as tells whose page it is */
static char *
dup_whose (const char *link)
{
  const char *rest = link + strlen ("https://");

  return g_strndup (rest, strcspn (rest, "/?"));
}

static GtkWidget *
new_row (MedicPromptView *self,
         const char      *icon,
         const char      *title,
         const char      *subtitle,
         GCallback        activated)
{
  GtkWidget *row = medic_row_new (icon, title, subtitle);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", activated, self, G_CONNECT_SWAPPED);

  return row;
}

/* In practice, nothing was opened by itself. */
static const char *
get_open_label (gboolean code,
                gboolean practice)
{
  if (code)
    return _("Open the page for the code");

  return practice ? _("Open the page in the browser") : _("Open the page in the browser again");
}

static GtkWidget *
new_link_rows (MedicPromptView *self,
               gboolean         code)
{
  GtkWidget *group = adw_preferences_group_new ();
  gboolean practice = medic_program_is_practice (medic_page_get_program (self->page));
  g_autofree char *whose = dup_whose (self->shown);

  if (practice)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               new_row (self, "applications-games-symbolic",
                                        _("Let the practice customer sign in"),
                                        _("They do what you would do in the browser"),
                                        G_CALLBACK (medic_prompt_view_practise)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             new_row (self, "medic-open-symbolic",
                                      get_open_label (code, practice), whose,
                                      G_CALLBACK (on_open)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             new_row (self, "edit-copy-symbolic", _("Copy the link"),
                                      _("A private window knows no other account"),
                                      G_CALLBACK (on_copy_link)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             new_row (self, "edit-paste-symbolic",
                                      _("Microsoft shows a message and goes no further"),
                                      _("Copy the whole page, then press here. We read what you copied."),
                                      G_CALLBACK (on_left)));

  return group;
}

static GtkWidget *
new_code_card (MedicPromptView   *self,
               const MedicPrompt *prompt)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *code = new_text (prompt->code, "user-code");
  GtkWidget *copy = gtk_button_new_with_label (_("Copy the code"));
  g_autoptr (PangoAttrList) whole = pango_attr_list_new ();
  g_autofree char *time = prompt->expires > 0
                          ? medic_words_time (medic_language_get_current (), prompt->expires)
                          : NULL;
  g_autofree char *until = medic_words_fill (_("It can be used until {time}."), "time",
                                             time != NULL ? time : "", NULL);

  /* Where it does not fit into a line, no hyphen joins it: that would be typed in. */
  pango_attr_list_insert (whole, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (code), whole);
  gtk_label_set_selectable (GTK_LABEL (code), TRUE);
  gtk_widget_set_halign (copy, GTK_ALIGN_START);
  g_signal_connect_object (copy, "clicked", G_CALLBACK (on_copy_code), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (card), new_text (_("Type this code on Microsoft’s page"), "caption"));
  gtk_box_append (GTK_BOX (card), code);
  if (time != NULL)
    gtk_box_append (GTK_BOX (card), new_text (until, "quiet"));
  gtk_box_append (GTK_BOX (card), copy);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "address");

  return card;
}

/* Whoever gets somebody to type in a code signs in as that person. */
static GtkWidget *
new_warning (void)
{
  GtkWidget *notice = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic",
                                  "valign", GTK_ALIGN_START,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (notice), icon);
  gtk_box_append (GTK_BOX (notice),
                  new_text (_("Never type in a code that somebody told you, and never read yours out. Whoever has it could sign in as you."),
                            NULL));
  gtk_widget_add_css_class (notice, "notice");

  return notice;
}

/* Whoever cannot see the code has to hear it, to type it in elsewhere. */
static void
announce (MedicPromptView   *self,
          const MedicPrompt *prompt)
{
  g_autofree char *text =
    prompt->code != NULL ? g_strconcat (_("Type this code on Microsoft’s page"), "\n", prompt->code,
                                        NULL)
                         : g_strdup (_("Sign in on Microsoft’s page"));

  medic_announce (GTK_WIDGET (self), text, MEDIC_URGENCY_NOW);
}

static void
show_prompt (MedicPromptView   *self,
             const MedicPrompt *prompt)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  if (prompt->code != NULL)
    {
      gtk_box_append (GTK_BOX (box), new_code_card (self, prompt));
      gtk_box_append (GTK_BOX (box), new_warning ());
    }
  gtk_box_append (GTK_BOX (box), new_link_rows (self, prompt->code != NULL));
  medic_translate_let_wrap (box);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
update (MedicPromptView *self)
{
  const MedicPrompt *prompt = self->page != NULL ? find_prompt (self) : NULL;

  if (prompt == NULL)
    {
      g_clear_pointer (&self->shown, g_free);
      adw_bin_set_child (ADW_BIN (self), NULL);
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  if (g_strcmp0 (self->shown, prompt->link) == 0)
    return;

  g_free (self->shown);
  self->shown = g_strdup (prompt->link);
  show_prompt (self, prompt);
  /* Last: whoever listens finds all as it is. */
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  announce (self, prompt);
  if (prompt->code == NULL && !medic_program_is_practice (medic_page_get_program (self->page)))
    on_open (self);
}

/* @page: the page that it is on, with its case */
void
medic_prompt_view_set_page (MedicPromptView *self,
                            MedicPage       *page)
{
  GListModel *runs = medic_case_get_runs (medic_page_get_case (page));
  const MedicPrompt *already;

  g_set_weak_pointer (&self->page, page);
  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);

      g_signal_connect_object (run, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  /* In another language, the page is not opened once more. */
  already = find_prompt (self);
  if (already != NULL)
    {
      self->shown = g_strdup (already->link);
      show_prompt (self, already);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), already != NULL);
}

/* Whether the person is needed just now. */
gboolean
medic_prompt_view_asks (MedicPromptView *self)
{
  return self->shown != NULL;
}

static void
medic_prompt_view_dispose (GObject *object)
{
  MedicPromptView *self = MEDIC_PROMPT_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->page);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (medic_prompt_view_parent_class)->dispose (object);
}

static void
medic_prompt_view_class_init (MedicPromptViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = medic_prompt_view_dispose;
}

static void
medic_prompt_view_init (MedicPromptView *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
