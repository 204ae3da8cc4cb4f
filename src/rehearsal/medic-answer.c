/* medic-answer.c - one answer of a pretend server
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-answer.h"

#define JSON_TYPE "application/json; charset=utf-8"
#define HTML_TYPE "text/html; charset=utf-8"

void
medic_answer_free (MedicAnswer *self)
{
  g_clear_pointer (&self->location, g_free);
  g_clear_pointer (&self->body, g_free);
  g_free (self);
}

/* Returns: (transfer full): @builder's object */
MedicAnswer *
medic_answer_new_json (guint        status,
                       JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  MedicAnswer *self = g_new0 (MedicAnswer, 1);

  self->status = status;
  self->type = JSON_TYPE;
  self->body = json_to_string (root, FALSE);

  return self;
}

/* Returns: (transfer full): a redirect, with the page that servers put below it */
MedicAnswer *
medic_answer_new_redirect (const char *location)
{
  MedicAnswer *self = g_new0 (MedicAnswer, 1);
  g_autofree char *shown = g_markup_escape_text (location, -1);

  self->status = 302;
  self->type = HTML_TYPE;
  self->location = g_strdup (location);
  self->body = g_strdup_printf ("<!doctype html><title>Moved</title><a href=\"%s\">Here</a>", shown);

  return self;
}

/* Adds a string to the object that is being built. */
void
medic_answer_add (JsonBuilder *builder,
                  const char  *member,
                  const char  *value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}
