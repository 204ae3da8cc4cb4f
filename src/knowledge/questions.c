/* questions.c - what only a person can tell
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/knowledge.h"

const MedicQuestion medic_questions[] = {
  {
    .id = "address",
    .title = N_("The address"),
    .text = N_("Which address do you want to connect?"),
    .why = N_("Everything else depends on it."),
    .answers = MEDIC_FACT_ADDRESS_TYPED,
  },
  {
    .id = "mail-read-at",
    .title = N_("Where the mail is read"),
    .text = N_("Where do you read the mail of {mail-address}?"),
    .why = N_("From outside we see only where mail arrives. Where you read it decides what to choose in HubSpot."),
    .where = N_("Look at the page or program in which you read your mail: its name stands in the corner or in the address line."),
    .answers = MEDIC_FACT_MAIL_READ_AT,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (MX_ANSWER, "hosts"),
      MEDIC_NONE_OF (MAIL_HOST, "microsoft-365", "outlook-com", "microsoft-placeholder"),
      MEDIC_FALSE (MX_WITHOUT_DOT)
    ),
    .choices = MEDIC_CHOICES (
      { "microsoft", N_("Outlook on the web, or new Outlook"), N_("The page is outlook.office.com or outlook.cloud.microsoft") },
      { "gmail", N_("Gmail"), N_("The page is mail.google.com") },
      /* Translators: another page or program to read mail in. */
      { "other", N_("Another page or program"), N_("For example the web mail of your mail host") }
    ),
  },
  {
    .id = "hubspot-now",
    .title = N_("HubSpot now"),
    .text = N_("Try it in HubSpot now. What happens?"),
    .why = N_("Whether it connects is the one thing that we cannot see from here."),
    .where = N_("In HubSpot, open Settings, General, Email, and connect your inbox."),
    .answers = MEDIC_FACT_HUBSPOT_NOW,
    .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_ADDRESS)),
    .choices = MEDIC_CHOICES (
      { "works", N_("It works"), N_("HubSpot shows my address as connected") },
      { "same", N_("The same message as before"), NULL },
      { "other", N_("Another message"), NULL }
    ),
  },

  { 0 }
};
