/* medic-letter.c - the request to an administrator, piece by piece
 *
 * What has to be read to decide comes first; everything else is below a rule. All that is not ours
 * in it went through medic_words_say(): no control characters, no endless lines, one line each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-letter-private.h"

static void
piece_free (MedicPiece *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

static void
add_pair (GPtrArray      *pieces,
          MedicPieceKind  kind,
          const char     *name,
          const char     *text)
{
  MedicPiece *piece = g_new0 (MedicPiece, 1);

  *piece = (MedicPiece) { kind, g_strdup (name), g_strdup (text) };
  g_ptr_array_add (pieces, piece);
}

static void
add (GPtrArray      *pieces,
     MedicPieceKind  kind,
     const char     *text)
{
  add_pair (pieces, kind, NULL, text);
}

static void
say (const MedicLetter *self,
     GPtrArray         *pieces,
     MedicPieceKind     kind,
     const char        *msgid)
{
  g_autofree char *text = medic_words_say (&self->speech, msgid);

  add (pieces, kind, text);
}

/* A heading and what is below it, unless there is nothing to say. */
static void
say_section (const MedicLetter *self,
             GPtrArray         *pieces,
             const char        *heading,
             const char        *msgid)
{
  if (msgid == NULL)
    return;

  say (self, pieces, MEDIC_PIECE_HEADING, heading);
  say (self, pieces, MEDIC_PIECE_TEXT, msgid);
}

static const MedicAdminRequest *
find_request (const MedicLetter *self)
{
  return medic_admin_request_find (self->speech.knowledge, self->step, self->speech.facts);
}

/* A request that is for any step has the text of the step. */
static void
say_what_is_asked (const MedicLetter       *self,
                   const MedicAdminRequest *request,
                   GPtrArray               *pieces)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (request->ask != NULL)
    {
      say_section (self, pieces, N_("What I ask"), request->ask);
      return;
    }

  text = medic_words_say (&self->speech, self->step->copy);
  lines = g_strsplit (text, "\n", -1);
  say (self, pieces, MEDIC_PIECE_HEADING, N_("What I ask"));
  for (gsize i = 0; lines[i] != NULL; i++)
    add (pieces, lines[i][0] != '\0' ? MEDIC_PIECE_TEXT : MEDIC_PIECE_GAP, lines[i]);
}

static const char *const sureness[] = {
  [MEDIC_CERTAINTY_NONE] = NULL,
  [MEDIC_CERTAINTY_LIKELY] = N_("How sure is that? Most likely. Look first, before you change anything."),
  [MEDIC_CERTAINTY_CERTAIN] = N_("How sure is that? Certain, as far as it can be seen from my side."),
};

static void
say_why (const MedicLetter       *self,
         const MedicAdminRequest *request,
         GPtrArray               *pieces)
{
  if (request->why == NULL)
    return;

  say_section (self, pieces, N_("Why"), request->why);
  if (sureness[self->certainty] != NULL)
    say (self, pieces, MEDIC_PIECE_TEXT, sureness[self->certainty]);
}

/* @heading: (nullable): a msgid */
static void
say_identifiers (const MedicLetter *self,
                 GPtrArray         *pieces,
                 const char        *heading)
{
  g_autofree char *text = medic_words_identify (&self->speech);
  g_auto (GStrv) lines = NULL;

  if (text == NULL)
    return;

  lines = g_strsplit (text, "\n", -1);
  if (heading != NULL)
    say (self, pieces, MEDIC_PIECE_HEADING, heading);
  for (gsize i = 0; lines[i] != NULL; i++)
    add (pieces, MEDIC_PIECE_LINE, lines[i]);
}

static void
say_how (const MedicLetter       *self,
         const MedicAdminRequest *request,
         GPtrArray               *pieces)
{
  if (request->press == NULL && request->role == NULL)
    return;

  say (self, pieces, MEDIC_PIECE_HEADING, N_("How"));
  if (request->link != NULL)
    add (pieces, MEDIC_PIECE_LINK, request->link);
  for (gsize i = 0; request->press != NULL && request->press[i] != NULL; i++)
    add (pieces, MEDIC_PIECE_PRESS, request->press[i]);
  if (request->finds)
    say_identifiers (self, pieces, NULL);
  if (request->role != NULL)
    {
      g_autofree char *role =
        medic_words_fill (medic_language_say (self->speech.language, N_("The role {role} is enough.")),
                          "role", request->role, NULL);

      add (pieces, MEDIC_PIECE_TEXT, role);
    }
}

/* Its own yes, then the no and the question that every request takes. */
static void
say_answers (const MedicLetter       *self,
             const MedicAdminRequest *request,
             GPtrArray               *pieces)
{
  const char *const answers[] = { request->yes, "refused", "question" };

  say_section (self, pieces, N_("Your answer"),
               N_("Reply with one of these lines, and leave the others out:"));
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      const MedicAdminAnswer *answer =
        medic_admin_answer_get (self->speech.knowledge, answers[i]);
      g_autofree char *line = NULL;

      if (answer == NULL)
        continue;

      line = g_strdup_printf ("%s: %s", answer->token,
                              medic_language_say (self->speech.language, answer->words));
      add (pieces, MEDIC_PIECE_ANSWER, line);
    }
}

/* The app in the message is text to compare, and nothing to open or to approve by. */
static void
say_which_app (const MedicLetter *self,
               GPtrArray         *pieces)
{
  gboolean known =
    medic_facts_peek (self->speech.facts, MEDIC_FACT_HUBSPOT_ERROR_APP_ID) != NULL;

  say (self, pieces, MEDIC_PIECE_HEADING, N_("Which app it is"));
  say (self, pieces, MEDIC_PIECE_TEXT,
       N_("It may be called HubSpot or HubSpot Sales. Open it from your own list, and never by a link from a mail."));
  say (self, pieces, MEDIC_PIECE_TEXT,
       known ? N_("The message names an app ID, which stands in this mail. Compare it with “Application ID” under “Properties”. If they differ, ask me first.")
             : N_("The message named no app ID. It stands in the address of Microsoft’s sign-in page, after client_id=. Compare it with “Application ID” under “Properties”."));
}

static void
say_permissions (const MedicLetter *self,
                 GPtrArray         *pieces)
{
  const MedicPermission *permission = self->speech.knowledge->permissions;

  say_section (self, pieces, N_("What HubSpot asks for"),
               N_("All of it is delegated: it works only for a person who signs in, and only in what that person may open."));
  for (; permission != NULL && permission->scope != NULL; permission++)
    {
      g_autofree char *text =
        g_strdup_printf ("%s %s", medic_language_say (self->speech.language, permission->reason),
                         medic_language_say (self->speech.language, permission->limit));

      add_pair (pieces, MEDIC_PIECE_PAIR, permission->scope, text);
    }
}

static void
say_points (const MedicLetter       *self,
            const MedicAdminRequest *request,
            GPtrArray               *pieces)
{
  if (request->points == NULL)
    return;

  say (self, pieces, MEDIC_PIECE_HEADING, N_("Good to know"));
  for (gsize i = 0; request->points[i] != NULL; i++)
    say (self, pieces, MEDIC_PIECE_POINT, request->points[i]);
}

static void
say_sources (const MedicLetter       *self,
             const MedicAdminRequest *request,
             GPtrArray               *pieces)
{
  if (request->sources == NULL)
    return;

  say (self, pieces, MEDIC_PIECE_HEADING, N_("Where this is written"));
  for (const MedicSource *source = request->sources; source->rule != NULL; source++)
    {
      g_autofree char *name = g_strdup_printf ("%s, %s", source->publisher, source->date);

      add_pair (pieces, MEDIC_PIECE_PAIR, name,
                medic_language_say (self->speech.language, source->rule));
      if (source->url != NULL)
        add (pieces, MEDIC_PIECE_LINK, source->url);
    }
}

static void
say_details (const MedicLetter       *self,
             const MedicAdminRequest *request,
             GPtrArray               *pieces)
{
  add (pieces, MEDIC_PIECE_RULE, "");
  say_section (self, pieces, N_("If that way does not fit"), request->otherwise);
  if (request->about_app)
    say_which_app (self, pieces);
  say_points (self, request, pieces);
  if (request->permissions)
    say_permissions (self, pieces);
  say_section (self, pieces, N_("What it does not do"), request->limits);
  say_section (self, pieces, N_("How to see that it worked"), request->check);
  say_section (self, pieces, N_("How to take it back"), request->undo);
  say_section (self, pieces, N_("If nothing is done"), request->without);
  if (!request->finds && self->step->identifies)
    say_identifiers (self, pieces, N_("To find this sign-in"));
  say_sources (self, request, pieces);
  add (pieces, MEDIC_PIECE_RULE, "");
  say (self, pieces, MEDIC_PIECE_TEXT,
       N_("This text was put together with Mail Medic, a program that finds out why a mailbox does not connect. It holds no password, and no link that approves anything."));
}

/* Returns: (transfer full) (element-type MedicPiece): the letter in the language of its speech */
GPtrArray *
medic_letter_pieces (const MedicLetter *self)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);
  const MedicAdminRequest *request = find_request (self);

  g_return_val_if_fail (request != NULL, pieces);

  say (self, pieces, MEDIC_PIECE_GREETING, N_("Hello,"));
  say_what_is_asked (self, request, pieces);
  say_why (self, request, pieces);
  say_how (self, request, pieces);
  say_answers (self, request, pieces);
  say_details (self, request, pieces);

  return pieces;
}

/* Returns: (transfer full): the subject of the mail, in the administrator's language */
char *
medic_letter_dup_subject (const MedicLetter *self)
{
  const MedicAdminRequest *request = find_request (self);

  g_return_val_if_fail (request != NULL, g_strdup (""));

  return medic_words_say (&self->speech, request->subject);
}
