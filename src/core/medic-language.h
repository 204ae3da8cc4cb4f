/* medic-language.h - a msgid in the words of a given language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Marks a text for translation and leaves it as it is: tables keep msgids until they are shown. */
#define N_(text) (text)
/* The same, of a text that is only to be understood in its context. */
#define NC_(context, text) (text)
/* A text in the language that the program speaks now. */
#define _(text) (medic_language_say (medic_language_get_current (), (text)))

typedef struct _MedicLanguage MedicLanguage;

#define MEDIC_TYPE_LANGUAGE (medic_language_get_type ())
GType          medic_language_get_type    (void);
MedicLanguage *medic_language_new_english (void);
MedicLanguage *medic_language_load        (const char          *folder,
                                           const char          *code,
                                           GError             **error);
MedicLanguage *medic_language_choose      (const char          *folder,
                                           const char *const   *codes);
MedicLanguage *medic_language_ref         (MedicLanguage       *self);
void           medic_language_unref       (MedicLanguage       *self);

const char    *medic_language_get_code    (const MedicLanguage *self);
gboolean       medic_language_is_english  (const MedicLanguage *self);
gboolean       medic_language_is_rtl      (const MedicLanguage *self);
const char    *medic_language_say         (const MedicLanguage *self,
                                           const char          *msgid);
const char    *medic_language_say_context (const MedicLanguage *self,
                                           const char          *context,
                                           const char          *msgid);
const char    *medic_language_say_plural  (const MedicLanguage *self,
                                           const char          *one,
                                           const char          *many,
                                           gulong               n);

MedicLanguage *medic_language_get_current (void);
void           medic_language_set_current (MedicLanguage       *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicLanguage, medic_language_unref)

G_END_DECLS
