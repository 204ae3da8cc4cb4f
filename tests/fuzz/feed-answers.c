/* feed-answers.c - answers of Microsoft and HubSpot, whoever gives them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz/fuzz.h"

#include "checks/account-read.h"
#include "checks/graph-errors.h"
#include "checks/interprets.h"
#include "checks/mailbox-read.h"
#include "services/medic-graph-private.h"

/* As many as one account is asked. */
#define PARTS 4

#define LONGEST_CODE 128
#define A_DAY 86400

static void
learn (MedicFacts *(*interpret) (const MedicHttpReply *reply),
       const char  *data,
       gsize        size)
{
  g_autoptr (MedicHttpReply) reply = fuzz_dup_reply (data, size);
  g_autoptr (MedicFacts) learned = interpret (reply);

  fuzz_assert_facts (learned);
}

void
fuzz_autodiscover (const char *data,
                   gsize       size)
{
  learn (medic_autodiscover_interpret, data, size);
}

void
fuzz_hubspot_status (const char *data,
                     gsize       size)
{
  learn (medic_hubspot_status_interpret, data, size);
}

void
fuzz_realm (const char *data,
            gsize       size)
{
  learn (medic_realm_interpret, data, size);
}

void
fuzz_tenant (const char *data,
             gsize       size)
{
  learn (medic_tenant_interpret, data, size);
}

static void
assert_graph_reply (const MedicGraphReply *reply)
{
  g_assert_true (reply->body == NULL || SOUP_STATUS_IS_SUCCESSFUL (reply->status));
  g_assert_cmpuint (reply->retry_after, <=, A_DAY);
  fuzz_assert_text (reply->code, LONGEST_CODE);
  g_assert_true (!reply->readable || medic_graph_errors_find_value (reply) != NULL);
}

static MedicGraphReply *
dup_graph_reply (const char *data,
                 gsize       size)
{
  g_autoptr (MedicHttpReply) reply = fuzz_dup_reply (data, size);
  MedicGraphReply *graph = medic_graph_reply_new (reply->status, reply->json, 0);

  assert_graph_reply (graph);

  return graph;
}

void
fuzz_graph (const char *data,
            gsize       size)
{
  medic_graph_reply_free (dup_graph_reply (data, size));
}

static GPtrArray *
ask_all (void)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) medic_graph_part_free);

  for (guint i = 0; i < PARTS; i++)
    {
      MedicGraphPart *part = medic_graph_part_new ("GET", "/me", NULL);

      part->asking = i + 1 < PARTS;
      g_ptr_array_add (parts, part);
    }

  return parts;
}

/* Answers to several questions at once. */
void
fuzz_batch (const char *data,
            gsize       size)
{
  g_autoptr (MedicHttpReply) together = fuzz_dup_reply (data, size);
  g_autoptr (GPtrArray) parts = ask_all ();
  gboolean whole = medic_graph_batch_read (parts, together);

  for (guint i = 0; i < PARTS; i++)
    {
      const MedicGraphPart *part = g_ptr_array_index (parts, i);

      g_assert_true (part->asking || part->reply == NULL);
      g_assert_true (!whole || !part->asking || part->reply != NULL);
      if (part->reply != NULL)
        assert_graph_reply (part->reply);
    }
}

void
fuzz_account (const char *data,
              gsize       size)
{
  static char wanted[] = "anna@harbour.example";
  const MedicAccountTerms terms = { .wanted = wanted, .name = wanted };
  g_autoptr (MedicGraphReply) reply = dup_graph_reply (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = medic_account_read (&terms, reply, reply, &error);

  g_assert_true ((learned != NULL) != (error != NULL));
  fuzz_assert_facts (learned);
}

void
fuzz_mailbox (const char *data,
              gsize       size)
{
  g_autoptr (MedicGraphReply) reply = dup_graph_reply (data, size);
  const MedicMailboxReplies replies = { reply, reply, reply, reply };
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = medic_mailbox_read (&replies, &error);

  g_assert_true ((learned != NULL) != (error != NULL));
  fuzz_assert_facts (learned);
}
