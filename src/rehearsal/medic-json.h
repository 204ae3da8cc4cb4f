/* medic-json.h - reading the members of a practice customer's file, strictly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define MEDIC_JSON_LONGEST_STRING 512

void        medic_json_set_wrong (GError            **error,
                                  const char         *where,
                                  const char         *member,
                                  const char         *what);
void        medic_json_set_misfit (GError           **error,
                                  const char         *where,
                                  const char         *member,
                                  const char         *what);
gboolean    medic_json_only      (JsonObject         *object,
                                  const char         *where,
                                  const char *const  *members,
                                  GError            **error);
const char *medic_json_string    (JsonObject         *object,
                                  const char         *where,
                                  const char         *member,
                                  GError            **error);
const char *medic_json_text      (JsonObject         *object,
                                  const char         *where,
                                  const char         *member,
                                  gsize               longest,
                                  GError            **error);
const char *medic_json_words     (JsonObject         *object,
                                  const char         *where,
                                  const char         *member,
                                  gsize               longest,
                                  const char         *controls,
                                  GError            **error);
JsonObject *medic_json_object    (JsonObject         *object,
                                  const char         *where,
                                  const char         *member,
                                  GError            **error);
gboolean    medic_json_number    (JsonObject         *object,
                                  const char         *where,
                                  const char         *member,
                                  int                 least,
                                  int                 most,
                                  int                *number,
                                  GError            **error);
gboolean    medic_json_word      (JsonObject         *object,
                                  const char         *where,
                                  const char         *member,
                                  const char *const  *words,
                                  int                *place,
                                  GError            **error);

G_END_DECLS
