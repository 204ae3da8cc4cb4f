/* medic-resume-row.h - an unfinished case in words: whose it is, since when, and what about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "program/medic-shelf.h"

G_BEGIN_DECLS

GtkWidget *medic_resume_row_new       (const MedicOffer *offer,
                                       GtkWidget       **forget);
GtkWidget *medic_resume_row_new_lost  (const MedicOffer *first,
                                       guint             n,
                                       GtkWidget       **forget);
char      *medic_resume_row_dup_when  (gint64            time,
                                       gint64            now);

G_END_DECLS
