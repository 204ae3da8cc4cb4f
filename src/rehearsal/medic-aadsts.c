/* medic-aadsts.c - how Microsoft's sign-in service says no: its numbers and sentences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-aadsts.h"

#include "rehearsal/medic-rehearsal.h"

#define LOOK_UP "https://login.microsoftonline.com/error?code="

/* Where Microsoft’s own sentence is not known here. */
#define NO_SENTENCE "The request was refused."

/* @correlation: (nullable): NULL for one at random */
void
medic_trace_init (MedicTrace *self,
                  const char *correlation)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  self->trace = g_uuid_string_random ();
  self->correlation = correlation != NULL ? g_strdup (correlation) : g_uuid_string_random ();
  self->time = g_date_time_format (now, "%Y-%m-%d %H:%M:%SZ");
}

void
medic_trace_clear (MedicTrace *self)
{
  g_clear_pointer (&self->trace, g_free);
  g_clear_pointer (&self->correlation, g_free);
  g_clear_pointer (&self->time, g_free);
}

/* Returns: (nullable) */
static const MedicSentence *
find (guint number)
{
  for (const MedicSentence *entry = medic_aadsts_list; entry->number != 0; entry++)
    if (entry->number == number)
      return entry;

  return NULL;
}

/* Returns: OAuth's word that goes with the number */
const char *
medic_aadsts_word (guint number)
{
  const MedicSentence *entry = find (number);

  return entry != NULL ? entry->word : "invalid_request";
}

/* Returns: (transfer full): Microsoft's sentence, without its number */
char *
medic_aadsts_sentence (const MedicNo *no)
{
  const MedicSentence *entry = find (no->number);
  GString *text = g_string_new (entry != NULL ? entry->sentence : NO_SENTENCE);

  g_string_replace (text, "{app-id}", MEDIC_REHEARSAL_CLIENT_ID, 0);
  g_string_replace (text, "{app}", MEDIC_REHEARSAL_APP, 0);
  g_string_replace (text, "{account}", no->account != NULL ? no->account : "{EmailHidden}", 1);
  g_string_replace (text, "{detail}", no->detail != NULL ? no->detail : "unknown", 1);

  return g_string_free (text, FALSE);
}

/* What is said when there is no number. */
static const char *
get_bare_sentence (const char *word)
{
  if (g_strcmp0 (word, "slow_down") == 0)
    return "The client is polling too quickly. Slow down.";
  if (g_strcmp0 (word, "access_denied") == 0)
    return "The user has denied access to the scope requested by the client application.";

  return NO_SENTENCE;
}

/* Returns: (transfer full): the whole, as it stands in “error_description” */
char *
medic_aadsts_describe (const MedicNo    *no,
                       const MedicTrace *trace)
{
  g_autofree char *sentence = medic_aadsts_sentence (no);

  if (no->number == 0)
    return g_strdup (get_bare_sentence (no->error));

  return g_strdup_printf ("AADSTS%u: %s\r\nTrace ID: %s\r\nCorrelation ID: %s\r\nTimestamp: %s",
                          no->number, sentence, trace->trace, trace->correlation, trace->time);
}

/* Returns: (transfer full): where Microsoft explains a number */
char *
medic_aadsts_dup_uri (guint number)
{
  return g_strdup_printf (LOOK_UP "%u", number);
}

/* Returns: (transfer full): what both sides find a request again by, or one at random */
char *
medic_aadsts_correlate (const MedicRequest *request)
{
  const char *named = medic_request_peek (request, "client-request-id");

  if (named == NULL)
    named = medic_request_peek_header (request, "client-request-id");

  return named != NULL && g_uuid_string_is_valid (named) ? g_ascii_strdown (named, -1)
                                                         : g_uuid_string_random ();
}

/**
 * medic_aadsts_answer:
 *
 * Returns: (transfer full): the no as it comes from an endpoint that programs ask
 */
MedicAnswer *
medic_aadsts_answer (const MedicRequest *request,
                     const MedicNo      *no)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *correlation = medic_aadsts_correlate (request);
  const char *word = no->error != NULL ? no->error : medic_aadsts_word (no->number);
  const MedicNo worded = { .error = word, .number = no->number, .detail = no->detail,
                           .account = no->account };
  g_autofree char *uri = medic_aadsts_dup_uri (no->number);
  g_auto (MedicTrace) trace = { NULL };
  g_autofree char *description = NULL;
  MedicAnswer *answer;

  medic_trace_init (&trace, correlation);
  description = medic_aadsts_describe (&worded, &trace);
  json_builder_begin_object (builder);
  medic_answer_add (builder, "error", word);
  medic_answer_add (builder, "error_description", description);
  json_builder_set_member_name (builder, "error_codes");
  json_builder_begin_array (builder);
  if (no->number != 0)
    json_builder_add_int_value (builder, no->number);
  json_builder_end_array (builder);
  medic_answer_add (builder, "timestamp", trace.time);
  medic_answer_add (builder, "trace_id", trace.trace);
  medic_answer_add (builder, "correlation_id", trace.correlation);
  if (no->number != 0)
    medic_answer_add (builder, "error_uri", uri);
  if (no->suberror != NULL)
    medic_answer_add (builder, "suberror", no->suberror);
  if (no->claims != NULL)
    medic_answer_add (builder, "claims", no->claims);
  json_builder_end_object (builder);

  answer = medic_answer_new_json (g_str_equal (word, "invalid_client") ? 401 : 400, builder);
  medic_answer_set_header (answer, "Cache-Control", "no-store, no-cache");
  medic_answer_set_header (answer, "Pragma", "no-cache");
  medic_answer_set_header (answer, "x-ms-request-id", trace.trace);
  medic_answer_set_header (answer, "client-request-id", correlation);

  return answer;
}
