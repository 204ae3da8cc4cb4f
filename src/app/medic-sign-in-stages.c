/* medic-sign-in-stages.c - what page 4 shows: the offer, the wait, the account that came back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-sign-in-page-private.h"

#include "app/medic-address-card.h"
#include "app/medic-badge.h"
#include "app/medic-rows.h"
#include "app/medic-sign-in-offer.h"

/* Returns: (transfer none): a way on, below what the page shows; gone with the stage */
GtkWidget *
medic_sign_in_page_add_row (MedicSignInPage *self,
                            const char      *icon,
                            const char      *title,
                            const char      *subtitle)
{
  GtkWidget *row = medic_row_new (icon, title, subtitle);

  medic_row_add_arrow (row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_preferences_group_add (self->more, row);
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
add_row (MedicSignInPage *self,
         const char      *icon,
         const char      *title,
         const char      *subtitle,
         GCallback        activated)
{
  GtkWidget *row = medic_sign_in_page_add_row (self, icon, title, subtitle);

  g_signal_connect_object (row, "activated", activated, self, G_CONNECT_SWAPPED);
}

static void
clear_rows (MedicSignInPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->more, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
set_words (MedicSignInPage *self,
           const char      *statement,
           const char      *lead)
{
  medic_statement_set_label (self->statement, statement);
  gtk_label_set_label (self->lead, lead);
}

/* The way without: what is known so far has to do. */
static void
on_without (MedicSignInPage *self)
{
  if (self->question != NULL)
    medic_case_answer (medic_sign_in_page_get_case (self), self->question, "no");
  medic_page_next (MEDIC_PAGE (self));
}

static void
on_with_code (MedicSignInPage *self)
{
  medic_sign_in_page_begin (self, "code");
}

static void
show_missing (MedicSignInPage *self)
{
  set_words (self, _("Signing in is not set up here"),
             _("To look into a mailbox, this program has to be known to Microsoft."));
  adw_bin_set_child (self->content, medic_sign_in_offer_new_missing ());
  add_row (self, "media-skip-forward-symbolic", _("Go on without signing in"),
           _("We use what is known so far"), G_CALLBACK (on_without));
  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) {
    .title = _("Sign in"), .primary = _("Open the preferences"), .secondary = _("Check again"),
  });
}

/* Returns: (transfer floating) (nullable): what is known before more is asked for */
static GtkWidget *
new_known (MedicSignInPage *self)
{
  MedicFinding finding = medic_case_get_finding (medic_sign_in_page_get_case (self));
  g_autofree char *title = NULL;
  GtkWidget *card;
  GtkWidget *label;

  if (finding.diagnosis == NULL)
    return NULL;

  title = medic_page_say (MEDIC_PAGE (self), finding.diagnosis->title);
  card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  label = gtk_label_new (title);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (card), medic_badge_new (finding.certainty));
  gtk_box_append (GTK_BOX (card), label);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "address");

  return card;
}

/* Whether more rights are worth it, the person can tell once they see what is known without. */
static GtkWidget *
new_mailbox_offer (MedicSignInPage *self)
{
  GtkWidget *known = new_known (self);
  GtkWidget *box;

  if (known == NULL)
    return medic_sign_in_offer_new_mailbox ();

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_box_append (GTK_BOX (box), known);
  gtk_box_append (GTK_BOX (box), medic_sign_in_offer_new_mailbox ());

  return box;
}

static GtkWidget *
new_identity_offer (MedicSignInPage *self)
{
  return medic_sign_in_offer_new_identity ();
}

/* What is asked here, by the fact that the answer establishes. */
typedef struct
{
  MedicFact    fact;
  const char  *title;
  const char  *yes;
  const char  *no;
  GtkWidget *(*content) (MedicSignInPage *self);  /* (nullable) */
} Offer;

static const Offer offers[] = {
  { MEDIC_FACT_SIGN_IN_WANTED, N_("Sign in"), N_("Sign in in the browser"),
    N_("Go on without signing in"), new_identity_offer },
  { MEDIC_FACT_MAILBOX_WANTED, N_("Look into the mailbox"), N_("Look into the mailbox"),
    N_("Go on without the mailbox"), new_mailbox_offer },
  { MEDIC_FACT_DRAFT_WANTED, N_("A draft"), N_("Write and remove it"),
    N_("Go on without a draft"), NULL },
  { MEDIC_FACT_TEST_WANTED, N_("A message to yourself"), N_("Send it"),
    N_("Go on without sending"), NULL },
};

static const Offer *
find_offer (MedicSignInPage *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (offers); i++)
    if (offers[i].fact == self->question->answers)
      return &offers[i];

  g_return_val_if_reached (&offers[0]);
}

static void
show_offer (MedicSignInPage *self)
{
  MedicPage *page = MEDIC_PAGE (self);
  const Offer *offer = find_offer (self);
  gboolean first = offer == &offers[0];
  g_autofree char *text = medic_page_say (page, self->question->text);
  g_autofree char *why = medic_page_say (page, self->question->why);

  set_words (self, text, why);
  if (offer->content != NULL)
    adw_bin_set_child (self->content, offer->content (self));
  if (first)
    add_row (self, "dialog-password-symbolic", _("Sign in with a code instead"),
             _("On a telephone or another computer"), G_CALLBACK (on_with_code));
  add_row (self, "media-skip-forward-symbolic", _(offer->no), _("We use what is known so far"),
           G_CALLBACK (on_without));
  gtk_widget_set_visible (self->stay_row, first && !medic_sign_in_page_is_practice (self));
  medic_page_set_frame (page, (MedicFrame) { .title = _(offer->title), .primary = _(offer->yes) });

  if (first && !medic_sign_in_page_is_practice (self))
    medic_sign_in_page_add_kept (self);
}

static void
show_waiting (MedicSignInPage *self)
{
  gboolean asks = medic_prompt_view_asks (self->prompt);
  gboolean practises = asks && medic_sign_in_page_is_practice (self);

  set_words (self, asks ? _("Sign in on Microsoft’s page") : _("Looking at the account"),
             asks ? _("We wait here until you come back. Sign in with the address that you want in HubSpot.")
                  : _("This takes a moment."));
  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) {
    .title = _("Sign in"),
    .primary = practises ? _("Let the practice customer sign in") : _("Stop"),
    .secondary = practises ? _("Stop") : NULL,
    .quiet = !practises,
  });
}

/* What the person wanted is another mailbox: the whole case is about that one from now on. */
static void
on_take_that (MedicSignInPage *self)
{
  const MedicFacts *facts = medic_sign_in_page_get_facts (self);
  const char *mail = medic_facts_peek_string (facts, MEDIC_FACT_ACCOUNT_MAIL);
  g_autofree char *address = g_strdup (mail);

  medic_page_start (MEDIC_PAGE (self), (MedicBeginning) {
    .program = medic_sign_in_page_get_program (self),
    .address = address,
    .place = MEDIC_PLACE_CHECKS,
  });
}

static void
end_addresses (MedicSignInPage *self,
               const char      *primary)
{
  adw_bin_set_child (self->content,
                     medic_address_card_new (medic_sign_in_page_get_facts (self)));
  medic_page_set_frame (MEDIC_PAGE (self), (MedicFrame) {
    .title = _("The addresses"), .primary = primary,
  });
}

/* A guest’s addresses may be the right ones, and there is no mailbox all the same. */
static void
show_guest (MedicSignInPage *self)
{
  set_words (self, _("You are a guest there, and a guest has no mailbox"),
             _("A guest account opens files and meetings of another organisation. Your mailbox is where your account comes from, so connect it from there."));
  end_addresses (self, _("Continue"));
}

static void
show_right (MedicSignInPage *self)
{
  adw_bin_set_child (self->badge, medic_badge_new_match (TRUE));
  set_words (self, _("That is the right account"),
             _("The address you want belongs to the account that signed in."));
  end_addresses (self, _("Continue"));
}

static void
show_other (MedicSignInPage *self)
{
  const MedicFacts *facts = medic_sign_in_page_get_facts (self);
  const char *mail = medic_facts_peek_string (facts, MEDIC_FACT_ACCOUNT_MAIL);
  /* Translators: {address} is an e-mail address. */
  g_autofree char *take = mail != NULL ? medic_words_fill (_("I do want {address}"),
                                                           "address", mail, NULL) : NULL;

  adw_bin_set_child (self->badge, medic_badge_new_match (FALSE));
  set_words (self, _("That is another account"),
             _("You signed in with an account that does not have the address you want. HubSpot would connect its mailbox instead. Nothing of it was kept."));
  if (take != NULL && !medic_sign_in_page_is_practice (self))
    add_row (self, "edit-undo-symbolic", take, _("Go on with that mailbox instead"),
             G_CALLBACK (on_take_that));
  add_row (self, "system-log-out-symbolic", _("Show me how to sign out of it"),
           _("So that HubSpot does not meet it either"), G_CALLBACK (medic_page_next));
  end_addresses (self, _("Sign in as someone else"));
}

static gboolean
is_guest (MedicSignInPage *self)
{
  const MedicFacts *facts = medic_sign_in_page_get_facts (self);

  return g_strcmp0 (medic_facts_peek_string (facts, MEDIC_FACT_ACCOUNT_IS), "guest") == 0;
}

static void
show_addresses (MedicSignInPage *self)
{
  if (!medic_sign_in_page_is_wanted (self))
    show_other (self);
  else if (is_guest (self))
    show_guest (self);
  else
    show_right (self);
}

/* The page is about @stage from now on. */
void
medic_sign_in_page_show (MedicSignInPage  *self,
                         MedicSignInStage  stage)
{
  static void (*const shows[]) (MedicSignInPage *) = {
    [MEDIC_SIGN_IN_MISSING] = show_missing,
    [MEDIC_SIGN_IN_OFFER] = show_offer,
    [MEDIC_SIGN_IN_WAITING] = show_waiting,
    [MEDIC_SIGN_IN_ADDRESSES] = show_addresses,
  };

  self->stage = stage;
  clear_rows (self);
  adw_bin_set_child (self->badge, NULL);
  adw_bin_set_child (self->content, NULL);
  gtk_widget_set_visible (self->waiting, stage == MEDIC_SIGN_IN_WAITING);
  gtk_widget_set_visible (self->stay_row, FALSE);
  shows[stage] (self);
  gtk_widget_set_visible (GTK_WIDGET (self->more), self->rows->len > 0
                          || gtk_widget_get_visible (self->stay_row));
}
