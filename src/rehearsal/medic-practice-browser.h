/* medic-practice-browser.h - one page of the pretend sign-in service, and what to do there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MedicPracticePerson:
 * @base: “https://host:port” of the pretend sign-in service
 * @address: the account that is picked
 * @code: (nullable): what is typed in where a code is asked for
 *
 * Who reads the pages.
 */
typedef struct
{
  char *base;
  char *address;
  char *code;
} MedicPracticePerson;

/**
 * MedicPracticeMove:
 * @uri: (nullable): where to go; NULL to stay
 * @form: (nullable): what to hand in there; NULL for GET
 * @shown: (nullable): what the person is left with
 *
 * What a person does at a page.
 */
typedef struct
{
  char *uri;
  char *form;
  char *shown;
} MedicPracticeMove;

void     medic_practice_person_free     (MedicPracticePerson       *self);
void     medic_practice_move_clear      (MedicPracticeMove         *self);
gboolean medic_practice_move_read       (MedicPracticeMove         *self,
                                         const MedicPracticePerson *person,
                                         const char                *page);
gboolean medic_practice_person_may_go   (const MedicPracticePerson *self,
                                         const char                *uri);
gboolean medic_practice_person_is_there (const MedicPracticePerson *self,
                                         const char                *uri);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MedicPracticeMove, medic_practice_move_clear)

G_END_DECLS
