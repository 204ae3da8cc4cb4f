/* medic-escalation.c - a case for Microsoft's or HubSpot's own support
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-escalation.h"

#include "core/medic-words.h"

#define FACTS(...) ((const MedicFact[]) { __VA_ARGS__, MEDIC_FACT_NONE })

#define CODES_ARTICLE "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/reference-error-codes", "2024-04-24"
#define MICROSOFT_SUPPORT "Microsoft", \
  "https://learn.microsoft.com/entra/fundamentals/how-to-get-support", "2024-01-05"
#define HUBSPOT_SUPPORT "HubSpot", \
  "https://knowledge.hubspot.com/help-and-resources/get-help-with-hubspot", "2023-05-03"
#define PLAIN_PRACTICE NULL, NULL, NULL

const MedicHelpDesk medic_help_desk_microsoft = {
  .subject = N_("A sign-in of the app HubSpot does not succeed, or its mailbox does not open"),
  .way = N_("Your administrator opens the request in the Microsoft Entra admin center, under Learn & support, New support request. The role Service Support Administrator is enough."),
  .found = FACTS (
    MEDIC_FACT_HUBSPOT_ERROR, MEDIC_FACT_HUBSPOT_ERROR_CODES, MEDIC_FACT_HUBSPOT_ERROR_CORRELATION,
    MEDIC_FACT_HUBSPOT_ERROR_TRACE, MEDIC_FACT_HUBSPOT_ERROR_TIME, MEDIC_FACT_HUBSPOT_ERROR_APP_ID,
    MEDIC_FACT_SIGN_IN_ERROR, MEDIC_FACT_SIGN_IN_CORRELATION, MEDIC_FACT_MAILBOX_ERROR,
    MEDIC_FACT_CALENDAR_ERROR, MEDIC_FACT_SESSION_ERROR, MEDIC_FACT_SCOPES_MISSING,
    MEDIC_FACT_TENANT_REGION, MEDIC_FACT_TENANT_CLOUD, MEDIC_FACT_REALM, MEDIC_FACT_ACCOUNT_IS,
    MEDIC_FACT_ACCOUNT_PLAN, MEDIC_FACT_MAILBOX, MEDIC_FACT_CALENDAR
  ),
  .wanted = (const MedicWanted[]) {
    { N_("The code in the message, such as AADSTS and a number"),
      FACTS (MEDIC_FACT_HUBSPOT_ERROR_CODES, MEDIC_FACT_SIGN_IN_ERROR, MEDIC_FACT_MAILBOX_ERROR),
      CODES_ARTICLE },
    { N_("The correlation ID, which stands on Microsoft’s page or in its message"),
      FACTS (MEDIC_FACT_HUBSPOT_ERROR_CORRELATION, MEDIC_FACT_SIGN_IN_CORRELATION), CODES_ARTICLE },
    { N_("The trace ID or request ID beside it"), FACTS (MEDIC_FACT_HUBSPOT_ERROR_TRACE),
      CODES_ARTICLE },
    { N_("When it happened, in UTC: Microsoft’s page calls it the timestamp"),
      FACTS (MEDIC_FACT_HUBSPOT_ERROR_TIME), CODES_ARTICLE },
    { N_("The identifier of the app that Microsoft’s page names"),
      FACTS (MEDIC_FACT_HUBSPOT_ERROR_APP_ID), PLAIN_PRACTICE },
    { N_("When it began, and what one does to see it again"), NULL, MICROSOFT_SUPPORT },
    { N_("The tenant ID of the organisation. For privacy, it is not in this text"), NULL,
      PLAIN_PRACTICE },
    { N_("The sign-in name of the person. For privacy, it is not in this text"), NULL,
      PLAIN_PRACTICE },
    { N_("A picture of the page with the message"), NULL, PLAIN_PRACTICE },
    { NULL }
  },
};

const MedicHelpDesk medic_help_desk_hubspot = {
  .subject = N_("An Office 365 inbox or calendar cannot be connected"),
  .way = N_("In HubSpot, open “Help” and contact support from there. Which ways there are depends on the subscription."),
  .found = FACTS (
    MEDIC_FACT_HUBSPOT_SHOWS, MEDIC_FACT_HUBSPOT_ERROR_CAUSE, MEDIC_FACT_HUBSPOT_ERROR_CODES,
    MEDIC_FACT_HUBSPOT_ERROR_CORRELATION, MEDIC_FACT_HUBSPOT_ERROR_TIME, MEDIC_FACT_HUBSPOT_WAY,
    MEDIC_FACT_HUBSPOT_NOW, MEDIC_FACT_CONNECTION_ENDED, MEDIC_FACT_HUBSPOT_STATUS,
    MEDIC_FACT_MAIL_HOST, MEDIC_FACT_ACCOUNT_KIND, MEDIC_FACT_ACCOUNT_IS, MEDIC_FACT_MAILBOX_ACCESS,
    MEDIC_FACT_MAILBOX, MEDIC_FACT_CALENDAR, MEDIC_FACT_OUTLOOK_SHOWS, MEDIC_FACT_ADMIN_ANSWER
  ),
  .wanted = (const MedicWanted[]) {
    { N_("What HubSpot shows, and how that differs from what was expected"),
      FACTS (MEDIC_FACT_HUBSPOT_SHOWS), HUBSPOT_SUPPORT },
    { N_("The message word for word, with every code in it"),
      FACTS (MEDIC_FACT_HUBSPOT_ERROR_CODES, MEDIC_FACT_HUBSPOT_ERROR_CAUSE), HUBSPOT_SUPPORT },
    { N_("A picture of the page, taken when it happens"), NULL, HUBSPOT_SUPPORT },
    { N_("Which provider was chosen in HubSpot"), FACTS (MEDIC_FACT_HUBSPOT_WAY), PLAIN_PRACTICE },
    { N_("When it was tried, in UTC"), FACTS (MEDIC_FACT_HUBSPOT_ERROR_TIME), PLAIN_PRACTICE },
    { N_("Whether Outlook on the web opens the same mailbox"),
      FACTS (MEDIC_FACT_OUTLOOK_SHOWS, MEDIC_FACT_MAILBOX), PLAIN_PRACTICE },
    { N_("Whether it happens to others in the organisation, too"), NULL, PLAIN_PRACTICE },
    { N_("The number of the HubSpot account (Hub ID). For privacy, it is not in this text"), NULL,
      PLAIN_PRACTICE },
    { N_("The address to connect. For privacy, it is not in this text"), NULL, PLAIN_PRACTICE },
    { NULL }
  },
};

static gboolean
is_known (const MedicWanted *wanted,
          const MedicFacts  *facts)
{
  for (const MedicFact *f = wanted->facts; f != NULL && *f != MEDIC_FACT_NONE; f++)
    if (medic_facts_peek (facts, *f) != NULL)
      return TRUE;

  return FALSE;
}

/* Returns: (transfer container) (element-type MedicWanted): what is still to be put to it */
GPtrArray *
medic_escalation_missing (const MedicHelpDesk *whom,
                          const MedicFacts    *facts)
{
  GPtrArray *missing = g_ptr_array_new ();

  for (const MedicWanted *w = whom->wanted; w->what != NULL; w++)
    if (!is_known (w, facts))
      g_ptr_array_add (missing, (gpointer) w);

  return missing;
}

static void
write_missing (const MedicHandover *self,
               const MedicHelpDesk *whom,
               MedicPaper          *paper)
{
  const MedicFacts *facts = medic_report_get_record (self->report)->facts;
  g_autoptr (GPtrArray) missing = medic_escalation_missing (whom, facts);

  medic_paper_heading (paper, medic_language_say (self->language, N_("Still missing")));
  for (guint i = 0; i < missing->len; i++)
    {
      const MedicWanted *wanted = g_ptr_array_index (missing, i);
      const char *words = medic_language_say (self->language, wanted->what);
      /* Translators: below what is still missing in a request; who says that it helps. */
      const char *said = medic_language_say (self->language, N_("{what} (as {publisher} says)"));
      const char *plain = medic_language_say (self->language, N_("{what} (plain practice)"));
      g_autofree char *line =
        medic_words_fill (wanted->publisher != NULL ? said : plain, "what", words,
                          "publisher", wanted->publisher, NULL);

      medic_paper_task (paper, FALSE, line);
    }
}

/* Returns: (transfer full): what to send to them, as plain text; nothing that an agent typed is in
 * it */
char *
medic_escalation_write (const MedicHandover *self,
                        const MedicHelpDesk *whom)
{
  g_autoptr (MedicPaper) paper = medic_paper_new (FALSE);

  medic_paper_title (paper, medic_language_say (self->language, whom->subject));
  medic_paper_text (paper, medic_language_say (self->language, whom->way));
  medic_handover_result (self, paper);
  medic_handover_known (self, paper, N_("What was found"), whom->found, FALSE);
  medic_handover_steps (self, paper, TRUE);
  write_missing (self, whom, paper);
  medic_handover_origin (self, paper);

  return medic_paper_dup (paper);
}
