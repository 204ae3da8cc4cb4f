/* medic-paper.h - a text for a ticket: headings, lists and pairs, as plain text or Markdown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MedicPaper MedicPaper;

MedicPaper *medic_paper_new     (gboolean    markdown);
void        medic_paper_free    (MedicPaper *self);
char       *medic_paper_dup     (MedicPaper *self);

void        medic_paper_title   (MedicPaper *self,
                                 const char *text);
void        medic_paper_heading (MedicPaper *self,
                                 const char *text);
void        medic_paper_text    (MedicPaper *self,
                                 const char *text);
void        medic_paper_quote   (MedicPaper *self,
                                 const char *text);
void        medic_paper_pair    (MedicPaper *self,
                                 const char *name,
                                 const char *value);
void        medic_paper_point   (MedicPaper *self,
                                 const char *text);
void        medic_paper_task    (MedicPaper *self,
                                 gboolean    done,
                                 const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicPaper, medic_paper_free)

G_END_DECLS
