/* retired.c - ways to connect that Microsoft has closed, with the day on which it did
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/mailbox-steps.h"

#define SOURCE_EWS_DAYS { \
  N_("From 1 October 2026 Exchange Online takes EWS only from apps on an organisation’s own list. On 1 April 2027 it ends for all."), \
  "Microsoft (MC1227454)", \
  "https://particlenews.net/story/microsoft-sets-phaseout-of-exchange-online-ews-blocking-in-october-2026-and-ending-april-2027", \
  "2026-11-23" }
#define SOURCE_SMTP_DAYS { \
  N_("Sending with a password is off by default from the end of December 2026. New organisations have it no more after that."), \
  "Microsoft Exchange Team", \
  "https://kingsmtp.com/cloud-smtp/microsoft-exchange-online-smtp-basic-auth-retirement-2026", "2026-01-27" }
#define SOURCE_PERSONAL_DAY { \
  N_("Personal Microsoft mailboxes take no passwords from other programs since September 2024, app passwords included."), "Microsoft", \
  "https://techissuestoday.com/how-to-update-outlook-email-settings-to-avoid-losing-access-after-september-16/", "2024-09-16" }

/* What a closed way looks like in HubSpot: its own words for it are not documented where we could
 * read them, so the way itself is asked for. */
#define PASSWORD_REFUSED MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, \
  "legacy-auth-off", "password-wrong", "unspecified-sign-in-failure", "not-recognised")

#define AT_MICROSOFT MEDIC_ONE_OF (MAIL_HOST, "microsoft-365", "outlook-com")

/* A server of the organisation’s own, or another host, takes these ways as before. */
#define UNLESS_NOT_IN_CLOUD MEDIC_ANY_OF ( \
  MEDIC_ONE_OF (MAILBOX_PLACE, "on-premises"), \
  MEDIC_ONE_OF (OUTLOOK_SHOWS, "own-server"), \
  MEDIC_ONE_OF (MAIL_READ_AT, "gmail", "other"), \
  MEDIC_ONE_OF (MAILBOX, "no-mailbox", "unlicensed", "not-found"), \
  MEDIC_ONE_OF (HUBSPOT_NOW, "works"))

#define THE_OPEN_WAY \
  STEP_DISABLE (NULL), \
  STEP_REMOVE (NULL), \
  STEP_CONNECT (NULL), \
  STEP_ASK_OPEN_WAY

const MedicDiagnosis medic_retired_diagnoses[] = {
  {
    .id = "exchange-way-after-a-move",
    .title = N_("The mailbox moved to Microsoft’s cloud; the old way does not lead there"),
    .explanation = N_("On your organisation’s own server, HubSpot got in through “Exchange” with a password. In Microsoft’s cloud that way is closed. Your mail is not lost: the choice “Office 365” opens the mailbox at its new place."),
    .agent = N_("Moved, so the old server address and the password are of no more use. Take the old connection down, connect with “Office 365”. Ask about scheduled mail first."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "legacy-auth-off"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed"),
      MEDIC_ONE_OF (MAIL_MOVING, "moved")
    ),
    .unless = UNLESS_NOT_IN_CLOUD,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That “Office 365” connects the mailbox."),
    .steps = MEDIC_STEPS (STEP_SEE_MAIL, THE_OPEN_WAY),
    .sources = MEDIC_SOURCES (SOURCE_CLOUD_TAKES_NO_PASSWORD, SOURCE_EWS_DAYS, SOURCE_API_ACCESS),
  },
  {
    .id = "exchange-way-into-the-cloud",
    .title = N_("“Exchange” was chosen in HubSpot, and the mailbox is in the cloud"),
    .explanation = N_("“Exchange” signs in with a password through Exchange Web Services. In Microsoft’s cloud, bare passwords are refused there since October 2022. The service itself is closed to most from 1 October 2026, and ends on 1 April 2027. “Office 365” is the way that stays."),
    .agent = N_("A cloud mailbox and the choice “Exchange” do not go together, whatever the password. “Office 365” instead. “Exchange” is right only for a server of their own."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_WAY, "exchange"), AT_MICROSOFT, PASSWORD_REFUSED),
    .unless = UNLESS_NOT_IN_CLOUD,
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_PLACE, "cloud")),
    .would_prove = N_("Microsoft’s own look-up of your address, or that “Office 365” connects."),
    .steps = MEDIC_STEPS (THE_OPEN_WAY),
    .sources = MEDIC_SOURCES (SOURCE_CLOUD_TAKES_NO_PASSWORD, SOURCE_EWS_DAYS, SOURCE_PLACE),
  },
  {
    .id = "imap-way-into-the-cloud",
    .title = N_("“IMAP” was chosen in HubSpot, and the mailbox is at Microsoft"),
    .explanation = N_("“IMAP” signs in with a password. Microsoft takes none over IMAP: at work since October 2022, in personal mailboxes since September 2024. Sending with one goes off by default at the end of December 2026. “Office 365” is the way that stays, and brings the calendar along."),
    .agent = N_("A mailbox at Microsoft and the choice “IMAP” do not go together; app passwords do not help. “Office 365” instead, for outlook.com as well."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_WAY, "imap"), AT_MICROSOFT, PASSWORD_REFUSED),
    .unless = UNLESS_NOT_IN_CLOUD,
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_PLACE, "cloud")),
    .would_prove = N_("Microsoft’s own look-up of your address, or that “Office 365” connects."),
    .steps = MEDIC_STEPS (THE_OPEN_WAY),
    .sources = MEDIC_SOURCES (
      SOURCE_CLOUD_TAKES_NO_PASSWORD, SOURCE_PERSONAL_DAY, SOURCE_SMTP_DAYS, SOURCE_PLACE
    ),
  },
  {
    .id = "password-for-a-personal-mailbox",
    .title = N_("Outlook.com takes no passwords from other programs any more"),
    .explanation = N_("Since 16 September 2024, personal mailboxes at outlook.com, hotmail.com and live.com are opened only by signing in on Microsoft’s own page. App passwords do not help. “Office 365” in HubSpot signs in that way, for these mailboxes too."),
    .agent = N_("No administrator is involved. Not IMAP, not an app password: the choice “Office 365”, and the sign-in on Microsoft’s page."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "legacy-auth-off"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed"),
      MEDIC_ONE_OF (ADDRESS_KIND, "microsoft-personal")
    ),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That “Office 365” connects the mailbox."),
    .steps = MEDIC_STEPS (STEP_DISABLE (NULL), STEP_REMOVE (NULL), STEP_CONNECT (NULL)),
    .sources = MEDIC_SOURCES (SOURCE_PERSONAL_DAY),
  },
  {
    .id = "sending-with-a-password-off",
    .title = N_("Microsoft takes no password for sending from this mailbox"),
    .explanation = N_("This answer came while sending (SMTP). Microsoft switches passwords off there: by default from the end of December 2026, for new organisations from the start. “Office 365” in HubSpot sends in another way."),
    .agent = N_("Only sending is refused, so it was connected by IMAP or SMTP. Do not have SMTP AUTH switched on again: it is going away. “Office 365” reads and sends."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR, "5.7.30"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "legacy-auth-off"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed")
    ),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That “Office 365” connects the mailbox and sends."),
    .steps = MEDIC_STEPS (THE_OPEN_WAY, STEP_TEST_MAIL (NULL)),
    .sources = MEDIC_SOURCES (SOURCE_SMTP_DAYS),
  },

  { 0 }
};
