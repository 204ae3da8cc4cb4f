/* medic-post.h - the request to an administrator, ready to be sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-case.h"

G_BEGIN_DECLS

/* What a mail program takes as an address to open; longer ones are cut off by some. */
#define MEDIC_POST_LONGEST_LINK 8000

/**
 * MedicPost:
 * @subject: of the mail
 * @text: its body, as plain text
 * @html: the same as one HTML document
 */
typedef struct
{
  char *subject;
  char *text;
  char *html;
} MedicPost;

MedicPost       *medic_post_write     (MedicCase           *the_case,
                                       const MedicStep     *step,
                                       MedicLanguage       *language);
void             medic_post_free      (MedicPost           *self);
char            *medic_post_dup_link  (const MedicPost     *self);

const MedicStep *medic_post_find_step (MedicCase           *the_case);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicPost, medic_post_free)

G_END_DECLS
