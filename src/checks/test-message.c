/* test-message.c - does a message to oneself arrive, and who wrote it?
 *
 * Only when somebody asked for it: the message stays in the mailbox. A personal account may write
 * under a name that the person never saw; it shows in what arrives. Once begun, sending comes to
 * its end whether or not anybody waits, so that it is known whether it was sent; looking does not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/test-message.h"

#include "checks/addresses.h"
#include "checks/checks.h"
#include "checks/graph-body.h"
#include "checks/graph-errors.h"
#include "services/medic-pause.h"

/* These stay in English, so that whoever finds the message can look it up. */
#define SUBJECT "Mail Medic test, may be deleted"
#define TEXT "Sent by Mail Medic, to see whether it arrives."

/* Sending was begun, and nobody said what came of it. */
#define PERHAPS_SENT "perhaps-sent"

#define INBOX "/me/mailFolders/inbox/messages?$select=subject,from,sender&$top=10&$filter=subject%20eq%20"
#define LONGEST_SUBJECT 255

static const MedicTestMessagePace usual = { .interval = 2000, .patience = 40000 };

typedef struct
{
  MedicServices        *services;  /* (unowned) */
  GCancellable         *errand;    /* as long as it goes on */
  char                 *subject;   /* nobody else's */
  MedicTestMessagePace  pace;
  gint64                deadline;
} Attempt;

/* The attempt, in the order in which it happens. */
static void on_sent   (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data);
static void look      (GTask        *task);
static void on_looked (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data);
static void on_waited (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data);

static void
attempt_free (Attempt *self)
{
  g_clear_object (&self->errand);
  g_clear_pointer (&self->subject, g_free);
  g_free (self);
}

static void
add_member (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_recipient (JsonBuilder *builder,
               const char  *address)
{
  json_builder_set_member_name (builder, "toRecipients");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "emailAddress");
  json_builder_begin_object (builder);
  add_member (builder, "address", address);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}

/* Returns: (transfer full): as /me/sendMail wants it */
static char *
write_message (const char *subject,
               const char *address)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "message");
  json_builder_begin_object (builder);
  add_member (builder, "subject", subject);
  json_builder_set_member_name (builder, "body");
  json_builder_begin_object (builder);
  add_member (builder, "contentType", "Text");
  add_member (builder, "content", TEXT);
  json_builder_end_object (builder);
  add_recipient (builder, address);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "saveToSentItems");
  json_builder_add_boolean_value (builder, FALSE);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/* Returns: (transfer full) (nullable): where one's own mail arrives */
static char *
dup_own_address (const MedicFacts *known)
{
  static const MedicFact facts[] = {
    MEDIC_FACT_ACCOUNT_MAIL, MEDIC_FACT_ACCOUNT_SIGN_IN_NAME, MEDIC_FACT_ACCOUNT_NAME,
  };
  char *address = NULL;

  for (gsize i = 0; address == NULL && i < G_N_ELEMENTS (facts); i++)
    address = medic_addresses_dup_ascii (medic_facts_peek_string (known, facts[i]));

  return address;
}

/* Begins as the check does, at a pace of one's own. */
void
medic_test_message_run (GTask                      *task,
                        const MedicFacts           *known,
                        MedicServices              *services,
                        const MedicTestMessagePace *pace)
{
  g_autofree char *address = dup_own_address (known);
  g_autofree char *token = g_uuid_string_random ();
  g_autofree char *message = NULL;
  Attempt *attempt;

  if (address == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "No address to send it to");
      return;
    }

  attempt = g_new0 (Attempt, 1);
  attempt->services = services;
  attempt->errand = medic_services_begin_errand (services);
  attempt->subject = g_strconcat (SUBJECT " ", token, NULL);
  attempt->pace = *pace;
  g_task_set_task_data (task, attempt, (GDestroyNotify) attempt_free);
  message = write_message (attempt->subject, address);
  medic_graph_write_async (services, SOUP_METHOD_POST, "/me/sendMail", message, attempt->errand,
                           on_sent, g_object_ref (task));
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  medic_test_message_run (task, known, services, &usual);
}

static void
on_sent (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Attempt *attempt = g_task_get_task_data (task);
  g_autoptr (MedicFacts) learned = medic_facts_new ();
  g_autoptr (MedicGraphReply) reply = NULL;
  GError *error = NULL;

  reply = medic_graph_write_finish (result, &error);
  if (reply == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  attempt->deadline = g_get_monotonic_time () + attempt->pace.patience * G_TIME_SPAN_MILLISECOND;
  if (reply->readable && SOUP_STATUS_IS_SUCCESSFUL (reply->status))
    look (task);
  else if (medic_graph_errors_learn (learned, reply, MEDIC_FACT_TEST, MEDIC_FACT_TEST_ERROR))
    g_task_return_pointer (task, g_steal_pointer (&learned), (GDestroyNotify) medic_facts_unref);
  else
    g_task_return_error (task, medic_graph_errors_new_error (reply));
}

/* The subject is ours, so that no other message is read. */
static void
look (GTask *task)
{
  Attempt *attempt = g_task_get_task_data (task);
  g_autofree char *quoted = g_strconcat ("'", attempt->subject, "'", NULL);
  g_autofree char *escaped = g_uri_escape_string (quoted, NULL, FALSE);
  g_autofree char *path = g_strconcat (INBOX, escaped, NULL);
  const char *const paths[] = { path, NULL };

  medic_graph_read_async (attempt->services, paths, g_task_get_cancellable (task), on_looked,
                          g_object_ref (task));
}

/* Returns: (transfer none) (nullable): our message, once it has arrived */
static JsonObject *
find_message (const MedicGraphReply *reply,
              const char            *subject)
{
  JsonArray *messages = medic_graph_body_peek_array (reply->body, "value");

  for (guint i = 0; messages != NULL && i < json_array_get_length (messages); i++)
    {
      JsonObject *message = medic_graph_body_peek_element (messages, i);

      if (message != NULL && g_strcmp0 (medic_http_peek_text (message, "subject", LONGEST_SUBJECT),
                                        subject) == 0)
        return message;
    }

  return NULL;
}

/* @message: (nullable): %NULL when it was not seen */
static MedicFacts *
interpret (JsonObject *message)
{
  g_autofree char *from = medic_graph_body_dup_recipient (message, "from");
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_string (learned, MEDIC_FACT_TEST, message != NULL ? "arrived" : "sent");
  if (from != NULL)
    medic_facts_set_string (learned, MEDIC_FACT_TEST_FROM, from);

  return learned;
}

static void
on_looked (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Attempt *attempt = g_task_get_task_data (task);
  g_autoptr (GPtrArray) replies = NULL;
  JsonObject *message = NULL;
  gint64 next = g_get_monotonic_time () + attempt->pace.interval * G_TIME_SPAN_MILLISECOND;

  /* An answer that does not come now may come the next time. */
  replies = medic_graph_read_finish (result, NULL);
  if (replies != NULL)
    message = find_message (g_ptr_array_index (replies, 0), attempt->subject);

  if (message == NULL && next < attempt->deadline)
    medic_pause_async (attempt->pace.interval, g_task_get_cancellable (task), on_waited,
                       g_object_ref (task));
  else
    g_task_return_pointer (task, interpret (message), (GDestroyNotify) medic_facts_unref);
}

static void
on_waited (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);

  if (medic_pause_finish (result, NULL))
    look (task);
  else
    g_task_return_pointer (task, interpret (NULL), (GDestroyNotify) medic_facts_unref);
}

const MedicCheck medic_check_test_message = {
  .id = "test-message",
  .title = N_("A test message"),
  .doing = N_("Sending a message to yourself, and waiting for it…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (TEST, "arrived"), MEDIC_KNOWN (TEST_FROM)),
      N_("It arrived, sent by {test-from}") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (TEST, "arrived")), N_("It arrived") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (TEST, "sent")),
      N_("Microsoft took it, but it has not arrived yet") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (TEST, PERHAPS_SENT)),
      /* Translators: the quoted words are the beginning of the subject; keep them. */
      N_("It may have been sent. Its subject begins with “Mail Medic test, may be deleted”"), TRUE },
    { MEDIC_ALL_OF (MEDIC_KNOWN (TEST_ERROR)),
      /* Translators: the code is Microsoft’s, such as “ErrorAccessDenied”. */
      N_("It could not be sent. Microsoft’s code: {test-error}") },
    { MEDIC_ALL_OF (MEDIC_KNOWN (TEST)), N_("It could not be sent") }
  ),
  .when = MEDIC_ALL_OF (MEDIC_ONE_OF (TEST_WANTED, "yes"), MEDIC_ONE_OF (MAILBOX, "works")),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_TEST, MEDIC_FACT_TEST_FROM, MEDIC_FACT_TEST_ERROR),
  .reach = MEDIC_FACT_TEST_REACH,
  .timeout_seconds = 4 * MEDIC_GRAPH_LONGEST_SECONDS,
  .once = TRUE,
  .later = TRUE,
  .cut_off = PERHAPS_SENT,
  .run = run,
};
