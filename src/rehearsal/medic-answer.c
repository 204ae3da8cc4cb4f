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
  g_clear_pointer (&self->headers, soup_message_headers_unref);
  g_clear_pointer (&self->body, g_free);
  g_free (self);
}

/* Returns: (transfer full) */
MedicAnswer *
medic_answer_new_empty (guint status)
{
  MedicAnswer *self = g_new0 (MedicAnswer, 1);

  self->status = status;
  self->headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_RESPONSE);

  return self;
}

/* @body: (transfer full)
 * Returns: (transfer full) */
MedicAnswer *
medic_answer_new_html (guint  status,
                       char  *body)
{
  MedicAnswer *self = medic_answer_new_empty (status);

  self->type = HTML_TYPE;
  self->body = body;

  return self;
}

/* Returns: (transfer full) */
MedicAnswer *
medic_answer_new_node (guint     status,
                       JsonNode *node)
{
  MedicAnswer *self = medic_answer_new_empty (status);

  self->type = JSON_TYPE;
  self->body = json_to_string (node, FALSE);

  return self;
}

/* Returns: (transfer full): @builder's object */
MedicAnswer *
medic_answer_new_json (guint        status,
                       JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return medic_answer_new_node (status, root);
}

/* Returns: (transfer full): a redirect, with the page that servers put below it */
MedicAnswer *
medic_answer_new_redirect (const char *location)
{
  g_autofree char *shown = g_markup_escape_text (location, -1);
  MedicAnswer *self =
    medic_answer_new_html (302, g_strdup_printf ("<!doctype html><title>Moved</title>"
                                                 "<a href=\"%s\">Here</a>", shown));

  medic_answer_set_header (self, "Location", location);

  return self;
}

/* Puts @value in place of what the header said before. */
void
medic_answer_set_header (MedicAnswer *self,
                         const char  *name,
                         const char  *value)
{
  soup_message_headers_replace (self->headers, name, value);
}

/* Adds a string to the object that is being built; null when it is NULL. */
void
medic_answer_add (JsonBuilder *builder,
                  const char  *member,
                  const char  *value)
{
  json_builder_set_member_name (builder, member);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/* Adds a number to the object that is being built. */
void
medic_answer_add_number (JsonBuilder *builder,
                         const char  *member,
                         gint64       value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

/* Adds a truth to the object that is being built. */
void
medic_answer_add_truth (JsonBuilder *builder,
                        const char  *member,
                        gboolean     value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}
