/* medic-canonical.c - JSON in one form only, so that its checksum can be compared
 *
 * As RFC 8785 has it, for what a report holds: members sorted, no white space, nothing escaped that
 * need not be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-canonical.h"

#include <math.h>
#include <string.h>

typedef struct
{
  GString    *text;
  gboolean    pretty;
  guint       depth;
  const char *without;  /* (nullable): member of the outermost object to leave out */
} Writer;

static void write_node (Writer   *self,
                        JsonNode *node);

static gboolean
needs_escape (char c)
{
  return (guchar) c < 0x20 || c == '"' || c == '\\';
}

static void
write_escaped (GString *text,
               char     c)
{
  static const char escaped[] = "\b\f\n\r\t\"\\";
  static const char letters[] = "bfnrt\"\\";
  const char *found = strchr (escaped, c);

  if (found != NULL)
    g_string_append_printf (text, "\\%c", letters[found - escaped]);
  else
    g_string_append_printf (text, "\\u%04x", (guint) (guchar) c);
}

static void
write_string (Writer     *self,
              const char *string)
{
  g_string_append_c (self->text, '"');
  for (const char *c = string; *c != '\0'; c++)
    {
      const char *start = c;

      while (!needs_escape (*c))
        c++;
      g_string_append_len (self->text, start, c - start);
      if (*c == '\0')
        break;
      write_escaped (self->text, *c);
    }
  g_string_append_c (self->text, '"');
}

static void
write_break (Writer *self)
{
  if (!self->pretty)
    return;

  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

/* @n: how many were written before */
static void
begin_item (Writer *self,
            guint   n)
{
  if (n > 0)
    g_string_append_c (self->text, ',');
  write_break (self);
}

static void
begin (Writer *self,
       char    bracket)
{
  g_string_append_c (self->text, bracket);
  self->depth++;
}

/* @n: how many were written in between */
static void
end (Writer *self,
     char    bracket,
     guint   n)
{
  self->depth--;
  if (n > 0)
    write_break (self);
  g_string_append_c (self->text, bracket);
}

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (a, b);
}

static void
write_object (Writer     *self,
              JsonObject *object)
{
  g_autoptr (GList) names = g_list_sort (json_object_get_members (object), compare_names);
  gboolean outermost = self->depth == 0;
  guint n = 0;

  begin (self, '{');
  for (GList *l = names; l != NULL; l = l->next)
    {
      if (outermost && g_strcmp0 (self->without, l->data) == 0)
        continue;

      begin_item (self, n++);
      write_string (self, l->data);
      g_string_append (self->text, self->pretty ? ": " : ":");
      write_node (self, json_object_get_member (object, l->data));
    }
  end (self, '}', n);
}

static void
write_array (Writer    *self,
             JsonArray *array)
{
  guint n = json_array_get_length (array);

  begin (self, '[');
  for (guint i = 0; i < n; i++)
    {
      begin_item (self, i);
      write_node (self, json_array_get_element (array, i));
    }
  end (self, ']', n);
}

/* JSON has no word for what is beyond all numbers, and no zero below zero. */
static void
write_double (Writer *self,
              double  number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (number))
    g_string_append (self->text, "null");
  else if (fpclassify (number) == FP_ZERO)
    g_string_append_c (self->text, '0');
  else
    g_string_append (self->text, g_ascii_dtostr (buffer, sizeof buffer, number));
}

static void
write_value (Writer   *self,
             JsonNode *node)
{
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    write_string (self, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (self->text, json_node_get_boolean (node) ? "true" : "false");
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    write_double (self, json_node_get_double (node));
  else
    g_string_append_printf (self->text, "%" G_GINT64_FORMAT, json_node_get_int (node));
}

static void
write_node (Writer   *self,
            JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object (self, json_node_get_object (node));
      break;

    case JSON_NODE_ARRAY:
      write_array (self, json_node_get_array (node));
      break;

    case JSON_NODE_VALUE:
      write_value (self, node);
      break;

    case JSON_NODE_NULL:
    default:
      g_string_append (self->text, "null");
      break;
    }
}

static char *
write_all (JsonObject *object,
           gboolean    pretty,
           const char *without)
{
  Writer self = { g_string_new (NULL), pretty, 0, without };

  write_object (&self, object);

  return g_string_free (self.text, FALSE);
}

/* What the checksum is over, with one member a line. */
char *
medic_canonical_write_pretty (JsonObject *object)
{
  return write_all (object, TRUE, NULL);
}

/* Returns: (transfer full): of the whole @object but its checksum. It shows accidents; whoever
 *   changes a report on purpose can make a new one. */
char *
medic_canonical_checksum (JsonObject *object)
{
  g_autofree char *text = write_all (object, FALSE, MEDIC_CHECKSUM);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strconcat ("sha256:", digest, NULL);
}
