/* medic-program.h - the common ground of the window and the terminal program
 *
 * The one folder that knows all the others; what it shows speaks in core's types.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-case.h"

G_BEGIN_DECLS

/**
 * MedicPractice:
 * @id: its name; of a file that is none, the name of the file
 * @title: msgid, or the words of who wrote it
 * @summary: likewise
 * @own: it is a file of the person's own
 * @fault: (nullable): why it cannot be played, a sentence in the language of now
 *
 * A practice customer, as a list shows it.
 */
typedef struct
{
  char     *id;
  char     *title;
  char     *summary;
  gboolean  own;
  char     *fault;
} MedicPractice;

void medic_practice_free (MedicPractice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicPractice, medic_practice_free)

/**
 * MedicProgram:
 *
 * The way to one world: the real one, or a practice customer's. It owns the
 * services that its cases use, so it outlives them.
 */
#define MEDIC_TYPE_PROGRAM (medic_program_get_type ())
G_DECLARE_FINAL_TYPE (MedicProgram, medic_program, MEDIC, PROGRAM, GObject)

const MedicKnowledge *medic_program_get_knowledge (void);
GPtrArray            *medic_program_list_practice (GError       **error);
char                 *medic_program_dup_practice_folder (void);
MedicReading         *medic_program_decode        (const char    *text,
                                                   gssize         length);
char                 *medic_program_dup_code      (const char    *text);
void                  medic_program_choose_language (void);

MedicProgram         *medic_program_new           (void);
MedicProgram         *medic_program_new_random    (const char    *but,
                                                   GError       **error);
MedicProgram         *medic_program_new_practice  (const char    *id,
                                                   GError       **error);
gboolean              medic_program_is_busy       (MedicProgram  *self);
gboolean              medic_program_is_any_busy   (MedicProgram  *self);
MedicCase            *medic_program_new_case      (MedicProgram  *self,
                                                   const char    *address);

void                  medic_program_visit_async   (MedicProgram         *self,
                                                   const char           *link,
                                                   const char           *code,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean              medic_program_visit_finish  (MedicProgram         *self,
                                                   GAsyncResult         *result,
                                                   char                **shown);
void                  medic_program_visit_for     (MedicProgram         *self,
                                                   MedicCase            *the_case);

gboolean              medic_program_can_return    (MedicProgram  *self);
void                  medic_program_hide          (MedicProgram  *self);
void                  medic_program_reveal        (MedicProgram  *self);
gboolean              medic_program_is_hidden     (MedicProgram  *self);
gboolean              medic_program_was_hidden    (MedicProgram  *self);
gboolean              medic_program_is_solved     (MedicCase     *the_case);
gboolean              medic_program_is_practice   (MedicProgram  *self);
const char           *medic_program_get_practice  (MedicProgram  *self);
const char           *medic_program_get_title     (MedicProgram  *self);
const char           *medic_program_get_summary   (MedicProgram  *self);
const char           *medic_program_get_address   (MedicProgram  *self);
const char           *medic_program_get_message   (MedicProgram  *self);
const char           *medic_program_get_answer    (MedicProgram  *self,
                                                   const char    *question_id);

G_END_DECLS
