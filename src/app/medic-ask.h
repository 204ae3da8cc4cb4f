/* medic-ask.h - a question before what is open is closed for something else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The response of who wants the other thing. */
#define MEDIC_ASK_OPEN "open"

GtkWidget *medic_ask_before_opening (GtkWindow  *parent,
                                     const char *heading,
                                     const char *body);

G_END_DECLS
