/* medic-html.h - what every HTML document that is given away is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-language.h"

G_BEGIN_DECLS

void        medic_html_append_element (GString             *html,
                                       const char          *open,
                                       const char          *text,
                                       const char          *close);
void        medic_html_append_link    (GString             *html,
                                       const char          *link,
                                       const char          *text);

void        medic_html_append_root    (GString             *html,
                                       const MedicLanguage *language);
char       *medic_html_dup_tag        (const MedicLanguage *language);
const char *medic_html_get_direction  (const MedicLanguage *language);

G_END_DECLS
