/* medic-batch.c - many addresses, looked at as far as their domains
 *
 * Nobody in particular is asked about: a case is of a domain, with a name in front that nobody has,
 * and only checks of a domain are carried out. What is found is shared by all addresses of it.
 * However long the list is, only so many rows and domains are kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-batch.h"

#include <string.h>

#include "core/medic-address.h"
#include "program/medic-domain.h"
#include "program/medic-seen.h"

/* Rows that wait, for their domain or for those before them. */
#define MOST_ROWS 4096

/* What is longer is no address (medic-address.c), and not repeated. */
#define LONGEST_TEXT 1024

/* One row of the list that waits. */
typedef struct
{
  guint64       line;
  char         *text;
  const char   *refused;  /* (nullable) */
  guint64       first;
  MedicDomain  *domain;   /* (nullable): the one to be looked at */
} Row;

struct _MedicBatch
{
  MedicBatchWish wish;
  MedicDomains  *domains;
  MedicSeen     *seen;
  GQueue         rows;  /* (element-type Row): in the order of the list */
};

static void
row_free (Row *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->domain, medic_domain_unref);
  g_free (self);
}

static gboolean
is_ready (const Row *row)
{
  return row->refused != NULL || medic_domain_peek_found (row->domain) != NULL;
}

static void
pass (MedicBatch *self,
      const Row  *row)
{
  const MedicBatchRow passed = {
    .line = row->line,
    .text = row->text,
    .domain = row->domain != NULL ? medic_domain_get_name (row->domain) : NULL,
    .refused = row->refused,
    .first = row->first,
    .found = row->refused == NULL ? medic_domain_peek_found (row->domain) : NULL,
  };

  self->wish.pass (&passed, self->wish.data);
}

/* Those that come behind one that waits wait, too. */
static void
pass_in_order (MedicBatch *self)
{
  while (!g_queue_is_empty (&self->rows) && is_ready (g_queue_peek_head (&self->rows)))
    {
      Row *row = g_queue_pop_head (&self->rows);

      pass (self, row);
      row_free (row);
    }
}

static void
pass_as_known (MedicBatch *self)
{
  GList *next;

  for (GList *link = self->rows.head; link != NULL; link = next)
    {
      Row *row = link->data;

      next = link->next;
      if (!is_ready (row))
        continue;

      g_queue_delete_link (&self->rows, link);
      pass (self, row);
      row_free (row);
    }
}

static void
on_found (gpointer user_data)
{
  MedicBatch *self = user_data;

  if (self->wish.unordered)
    pass_as_known (self);
  else
    pass_in_order (self);
}

/**
 * medic_batch_new:
 * @program: (transfer none): outlives the batch
 * @wish: copied
 */
MedicBatch *
medic_batch_new (MedicProgram         *program,
                 const MedicBatchWish *wish)
{
  MedicBatch *self = g_new0 (MedicBatch, 1);

  self->wish = *wish;
  self->domains = medic_domains_new (program, &self->wish, on_found, self);
  self->seen = medic_seen_new ();
  g_queue_init (&self->rows);

  return self;
}

/* Ends what is under way; rows that wait are not passed on any more. */
void
medic_batch_free (MedicBatch *self)
{
  g_queue_clear_full (&self->rows, (GDestroyNotify) row_free);
  g_clear_pointer (&self->domains, medic_domains_free);
  g_clear_pointer (&self->seen, medic_seen_free);
  g_free (self);
}

/* Whether some rows have to be passed on before more are added. */
gboolean
medic_batch_is_full (const MedicBatch *self)
{
  return self->rows.length >= MOST_ROWS;
}

guint
medic_batch_get_n_waiting (const MedicBatch *self)
{
  return self->rows.length;
}

/* Returns: the first line that was added and not passed on yet; 0 for none */
guint64
medic_batch_get_first_waiting (const MedicBatch *self)
{
  return self->rows.head == NULL ? 0 : ((const Row *) self->rows.head->data)->line;
}

/* Returns: how many domains were looked at so far */
guint
medic_batch_get_n_looked_at (const MedicBatch *self)
{
  return medic_domains_get_n_looked_at (self->domains);
}

/* Returns: what is told of the text of an entry: all of it, or nothing where it is too long */
const char *
medic_batch_get_text (const MedicListed *listed)
{
  return strlen (listed->text) <= LONGEST_TEXT ? listed->text : "";
}

/* Returns: (transfer full): the address, or a domain alone as one */
static MedicAddress *
parse (const char *text)
{
  g_autoptr (MedicAddress) address = medic_address_parse (text);
  g_autofree char *somebody = NULL;
  g_autoptr (MedicAddress) of_domain = NULL;

  if (address->form != MEDIC_ADDRESS_NO_AT)
    return g_steal_pointer (&address);

  somebody = g_strconcat (MEDIC_DOMAIN_NOBODY "@", text, NULL);
  of_domain = medic_address_parse (somebody);

  return of_domain->form == MEDIC_ADDRESS_FINE ? g_steal_pointer (&of_domain)
                                               : g_steal_pointer (&address);
}

/* Finds out what is to become of @row. Returns whether it is to be passed on. */
static gboolean
judge (MedicBatch        *self,
       Row               *row,
       const MedicListed *listed,
       gboolean           is_done)
{
  g_autoptr (MedicAddress) address = NULL;
  g_autofree char *same = NULL;

  if (listed->fault != MEDIC_LISTED_FINE)
    {
      row->refused = medic_listed_fault_get_nick (listed->fault);
      return !is_done;
    }

  address = parse (listed->text);
  if (address->form != MEDIC_ADDRESS_FINE)
    {
      row->refused = medic_address_get_nick (address->form);
      return !is_done;
    }

  same = g_utf8_casefold (address->address, -1);
  row->first = medic_seen_note (self->seen, same, row->line);
  if (row->first != 0)
    row->refused = MEDIC_BATCH_DUPLICATE;
  if (row->first == 0 && !is_done)
    row->domain = medic_domains_look_at (self->domains, address->domain);

  return !is_done;
}

/**
 * medic_batch_add:
 * @is_done: it was passed on in another sitting, and is only remembered
 *
 * Takes the next entry of the list.
 */
void
medic_batch_add (MedicBatch        *self,
                 const MedicListed *listed,
                 gboolean           is_done)
{
  Row *row = g_new0 (Row, 1);

  row->line = listed->line;
  row->text = g_strdup (medic_batch_get_text (listed));
  if (!judge (self, row, listed, is_done))
    {
      row_free (row);
      return;
    }

  if (is_ready (row) && (self->wish.unordered || g_queue_is_empty (&self->rows)))
    {
      pass (self, row);
      row_free (row);
    }
  else
    g_queue_push_tail (&self->rows, row);
}
