/* medic-sign-in-kept.c - the sign-ins that the keyring keeps, offered to be taken up again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-sign-in-page-private.h"

#include "program/medic-sign-in.h"

static void
on_resumed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (MedicSignInPage) self = MEDIC_SIGN_IN_PAGE (user_data);
  const char *sentence;
  MedicKeeping keeping = medic_sign_in_keep_finish (MEDIC_PROGRAM (source), result, &sentence);

  /* Without a root the person has left meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL || self->stage != MEDIC_SIGN_IN_OFFER)
    return;

  if (keeping == MEDIC_KEEPING_DONE)
    medic_sign_in_page_begin (self, "browser");
  else if (sentence != NULL)
    medic_page_mention (MEDIC_PAGE (self), _(sentence));
}

/* One sign-in that is kept, on the page; freed with its row. */
typedef struct
{
  MedicSignInPage *page;  /* (unowned) */
  GPtrArray       *list;
  guint            at;
} Kept;

static void
free_kept (gpointer  data,
           GClosure *closure)
{
  Kept *kept = data;

  g_ptr_array_unref (kept->list);
  g_free (kept);
}

static void
on_kept_chosen (AdwActionRow *row,
                Kept         *kept)
{
  MedicSignInPage *self = kept->page;

  medic_sign_in_resume_async (medic_sign_in_page_get_program (self),
                              g_ptr_array_index (kept->list, kept->at),
                              self->cancellable, on_resumed, g_object_ref (self));
}

static void
add_kept (MedicSignInPage *self,
          GPtrArray       *list,
          guint            at)
{
  const char *name = medic_kept_get_name (g_ptr_array_index (list, at));
  /* Translators: {name} is an account, such as anna@harbour.example. */
  g_autofree char *title = medic_words_fill (_("Go on as {name}"), "name", name, NULL);
  GtkWidget *row =
    medic_sign_in_page_add_row (self, "avatar-default-symbolic", title,
                                _("You chose to stay signed in on this computer"));
  Kept *kept = g_new0 (Kept, 1);

  *kept = (Kept) { self, g_ptr_array_ref (list), at };
  g_signal_connect_data (row, "activated", G_CALLBACK (on_kept_chosen), kept, free_kept, 0);
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MedicSignInPage) self = MEDIC_SIGN_IN_PAGE (user_data);
  g_autoptr (GPtrArray) list = medic_sign_in_list_finish (MEDIC_PROGRAM (source), result, NULL);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL || self->stage != MEDIC_SIGN_IN_OFFER)
    return;

  for (guint i = 0; i < list->len; i++)
    add_kept (self, list, i);
}

/* Offers what is kept, once the keyring has said what that is: nobody waits for it. */
void
medic_sign_in_page_add_kept (MedicSignInPage *self)
{
  medic_sign_in_list_async (medic_sign_in_page_get_program (self), self->cancellable, on_listed,
                            g_object_ref (self));
}
