/* labels.c - what stands on the buttons that steps name, in the languages that a source gives
 *
 * Nothing here is translated by us: what no source gives stays in English.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/knowledge.h"
#include "knowledge/labels-microsoft.h"

/* HubSpot’s page on disconnecting an inbox, in its languages. Some of its editions were translated
 * by a machine: what stands on the button can differ, and the English stands beside it. */
#define HUBSPOT(code, page, day, words) \
  { code, words, "HubSpot", "https://knowledge.hubspot.com/" page "/disconnect-your-inbox-from-hubspot", day }
#define HUBSPOT_DE(words) HUBSPOT ("de", "de/account", "2023-06-28", words)
#define HUBSPOT_FR(words) HUBSPOT ("fr", "fr/account", "2021-12-03", words)
#define HUBSPOT_IT(words) HUBSPOT ("it", "it/account", "2024-03-07", words)
#define HUBSPOT_SV(words) HUBSPOT ("sv", "sv/account", "2023-06-28", words)
#define HUBSPOT_PL(words) HUBSPOT ("pl", "pl/connected-email", "2024-03-07", words)
#define HUBSPOT_JA(words) HUBSPOT ("ja", "ja/account", "2023-06-28", words)

/* HubSpot’s page on connecting a calendar, which writes “[Google/Office 365]” for either of them.
 * What HubSpot says of Microsoft’s start page is on another page. */
#define CALENDAR(code, language, day, words) \
  { code, words, "HubSpot", "https://knowledge.hubspot.com/" language "/meetings-tool/use-meetings", day }
#define CALENDAR_DE(words) CALENDAR ("de", "de", "2022-05-04", words)
#define CALENDAR_FR(words) CALENDAR ("fr", "fr", "2021-06-16", words)
#define CALENDAR_PT_BR(words) CALENDAR ("pt_BR", "pt", "2021-09-20", words)
#define CALENDAR_NL(words) CALENDAR ("nl", "nl", "2022-08-18", words)
#define SIGN_OUT(code, day, words) \
  { code, words, "HubSpot", "https://knowledge.hubspot.com/" code "/connected-email/troubleshoot-office-365-inbox-and-calendar-connection-errors", day }

/* The catalogues of GNOME’s Settings; the words have no underlined letters here. */
#define GNOME(code, day, words) \
  { code, words, "GNOME", "https://github.com/GNOME/gnome-control-center/blob/main/po/" code ".po", day }
#define GNOME_DE(words) GNOME ("de", "2026-02-19", words)
#define GNOME_FR(words) GNOME ("fr", "2026-02-16", words)
#define GNOME_ES(words) GNOME ("es", "2026-02-12", words)
#define GNOME_IT(words) GNOME ("it", "2026-08-04", words)
#define GNOME_PT_BR(words) GNOME ("pt_BR", "2026-08-01", words)
#define GNOME_NL(words) GNOME ("nl", "2026-08-09", words)
#define GNOME_SV(words) GNOME ("sv", "2026-02-25", words)
#define GNOME_PL(words) GNOME ("pl", "2026-07-05", words)
#define GNOME_JA(words) GNOME ("ja", "2026-08-16", words)
#define GNOME_AR(words) GNOME ("ar", "2019-03-17", words)

/* Microsoft’s help on the addresses of a personal account, in its languages. */
#define RENAME(code, page, day, words) \
  { code, words, "Microsoft", "https://support.microsoft.com/" page "/help/11545/microsoft-account-rename-your-personal-account", day }

#define ENGLISH(label, where) { .name = label, .page = where }
#define SAME(label) { .name = label, .page = "HubSpot", .same = TRUE }

const MedicLabel medic_labels[] = {
  /* The gear is called alike on HubSpot’s pages, in Outlook on the web and on a GNOME desktop. */
  {
    .name = "Settings",
    .page = "HubSpot, Outlook, GNOME",
    .known = MEDIC_LABEL_WORDS (
      GNOME_DE ("Einstellungen"), GNOME_FR ("Paramètres"), GNOME_ES ("Configuración"),
      GNOME_IT ("Impostazioni"), GNOME_PT_BR ("Configurações"), GNOME_NL ("Instellingen"),
      GNOME_SV ("Inställningar"), GNOME_PL ("Ustawienia"), GNOME_JA ("設定"),
      GNOME_AR ("الإعدادات")
    ),
  },
  {
    .name = "General",
    .page = "HubSpot, Outlook",
    .known = MEDIC_LABEL_WORDS (
      HUBSPOT_DE ("Allgemein"), HUBSPOT_FR ("Général"), HUBSPOT_IT ("Generale"),
      HUBSPOT_SV ("Allmänt"), HUBSPOT_PL ("Ogólne"), HUBSPOT_JA ("全般"),
      CALENDAR_PT_BR ("Geral"), CALENDAR_NL ("Algemeen")
    ),
  },
  {
    .name = "Email",
    .page = "HubSpot",
    .known = MEDIC_LABEL_WORDS (
      HUBSPOT_DE ("E-Mail"), HUBSPOT_FR ("E-mail"), HUBSPOT_IT ("Email"), HUBSPOT_SV ("E-post"),
      HUBSPOT_PL ("E-mail"), HUBSPOT_JA ("Eメール")
    ),
  },
  {
    .name = "Disable",
    .page = "HubSpot",
    .known = MEDIC_LABEL_WORDS (
      HUBSPOT_DE ("Deaktivieren"), HUBSPOT_FR ("Désactiver"), HUBSPOT_IT ("Disattiva"),
      HUBSPOT_SV ("Inaktivera"), HUBSPOT_PL ("Wyłącz"), HUBSPOT_JA ("無効")
    ),
  },
  /* Where two editions of the page differ, nobody can say what stands on the button: then none. */
  {
    .name = "Yes, disable it",
    .page = "HubSpot",
    .known = MEDIC_LABEL_WORDS (
      HUBSPOT_DE ("Ja, deaktivieren"), HUBSPOT_FR ("Oui, le désactiver"),
      HUBSPOT_SV ("Ja, inaktivera den"), HUBSPOT_JA ("はい、無効にします")
    ),
  },
  {
    .name = "Remove",
    .page = "HubSpot",
    .known = MEDIC_LABEL_WORDS (
      HUBSPOT_DE ("Entfernen"), HUBSPOT_FR ("Supprimer"), HUBSPOT_IT ("Rimuovi"),
      HUBSPOT_SV ("Ta bort"), HUBSPOT_PL ("Usuń"), HUBSPOT_JA ("削除")
    ),
  },
  {
    .name = "Yes, remove inbox",
    .page = "HubSpot",
    .known = MEDIC_LABEL_WORDS (
      HUBSPOT_DE ("Ja, Posteingang entfernen"), HUBSPOT_FR ("Oui, supprimer la boîte de réception"),
      HUBSPOT_PL ("Tak, usuń skrzynkę odbiorczą"), HUBSPOT_JA ("はい、受信トレイを削除します")
    ),
  },
  ENGLISH ("Connect personal email", "HubSpot"),
  ENGLISH ("Continue", "HubSpot"),
  {
    .name = "Calendar",
    .page = "HubSpot",
    .known = MEDIC_LABEL_WORDS (
      CALENDAR_DE ("Kalender"), CALENDAR_FR ("Calendrier"), CALENDAR_PT_BR ("Calendário"),
      CALENDAR_NL ("Kalender")
    ),
  },
  {
    .name = "Connect your Calendar",
    .page = "HubSpot",
    .known = MEDIC_LABEL_WORDS (
      CALENDAR_DE ("Kalender verknüpfen"), CALENDAR_FR ("Connecter votre calendrier"),
      CALENDAR_PT_BR ("Conectar o seu calendário"), CALENDAR_NL ("Uw agenda verbinden")
    ),
  },
  {
    .name = "Connect your calendar",
    .page = "HubSpot",
    .known = MEDIC_LABEL_WORDS (
      CALENDAR_FR ("Connecter votre calendrier"), CALENDAR_PT_BR ("Conectar seu calendário"),
      CALENDAR_NL ("Uw agenda verbinden")
    ),
  },
  {
    .name = "Accept and connect to Office 365",
    .page = "HubSpot",
    .known = MEDIC_LABEL_WORDS (
      CALENDAR_NL ("Accepteren en maak verbinding met Office 365")
    ),
  },
  SAME ("Office 365"),
  SAME ("Exchange"),
  SAME ("Gmail"),
  SAME ("IMAP"),

  {
    .name = "Network",
    .page = "GNOME",
    .known = MEDIC_LABEL_WORDS (
      GNOME_DE ("Netzwerk"), GNOME_FR ("Réseau"), GNOME_ES ("Red"), GNOME_IT ("Rete"),
      GNOME_PT_BR ("Rede"), GNOME_NL ("Netwerk"), GNOME_SV ("Nätverk"), GNOME_PL ("Sieć"),
      GNOME_JA ("ネットワーク"), GNOME_AR ("الشبكة")
    ),
  },
  {
    .name = "Network Proxy",
    .page = "GNOME",
    .known = MEDIC_LABEL_WORDS (
      GNOME_DE ("Netzwerk-Proxy"), GNOME_FR ("Serveur mandataire"), GNOME_ES ("Proxy de la red"),
      GNOME_IT ("Proxy di rete"), GNOME_PT_BR ("Proxy de rede"), GNOME_NL ("Netwerkproxy"),
      GNOME_SV ("Nätverksproxy"), GNOME_PL ("Pośrednik sieciowy"),
      GNOME_JA ("ネットワークプロキシ"), GNOME_AR ("وسيط الشبكة")
    ),
  },
  /* A protocol: alike in all ten catalogues. */
  { .name = "IPv6", .page = "GNOME", .same = TRUE },
  {
    .name = "Sign out",
    .page = "Microsoft",
    .known = MEDIC_LABEL_WORDS (
      SIGN_OUT ("fr", "2023-01-19", "Se déconnecter"), SIGN_OUT ("sv", "2023-01-27", "Logga ut")
    ),
  },
  ENGLISH ("Use another account", "Microsoft"),
  { .name = "Accept", .page = "Microsoft", .known = medic_label_accept },
  ENGLISH ("Request approval", "Microsoft"),
  { .name = "Can’t access your account?", .page = "Microsoft", .known = medic_label_no_access },
  ENGLISH ("Work or school account", "Microsoft"),
  /* As universities and those who help with computers tell their people to press it. */
  {
    .name = "Add sign-in method",
    .page = "Microsoft",
    .known = MEDIC_LABEL_WORDS (
      { "pl", "Dodaj metodę logowania", "Białystok University of Technology",
        "https://docs.uci.pb.edu.pl/aplikacje/authenticator.html", "2026-11-27" },
      { "ja", "サインイン方法の追加", "The University of Tokyo",
        "https://github.com/utelecon/utelecon.github.io", "2026-11-27" },
      { "nl", "Aanmeldingsmethode toevoegen", "Lantack",
        "https://support.lantack.com/support/solutions/articles/13000824519", "2026-11-28" }
    ),
  },
  ENGLISH ("Storage", "Outlook"),
  {
    .name = "Add email",
    .page = "Microsoft",
    .known = MEDIC_LABEL_WORDS (
      { "de", "E-Mail-Adresse hinzufügen", "Microsoft",
        "https://support.microsoft.com/de-at/help/11545/microsoft-account-change-personal-email-address",
        "2026-11-27" }
    ),
  },
  {
    .name = "Make primary",
    .page = "Microsoft",
    .known = MEDIC_LABEL_WORDS (
      RENAME ("de", "de-de", "2016-06-22", "Als primär festlegen"),
      RENAME ("pl", "pl-pl", "2016-06-22", "Ustaw jako podstawowy")
    ),
  },

  {
    .name = "Date & Time",
    .page = "GNOME",
    .known = MEDIC_LABEL_WORDS (
      GNOME_DE ("Datum und Zeit"), GNOME_FR ("Date et heure"), GNOME_ES ("Fecha y hora"),
      GNOME_IT ("Data e ora"), GNOME_PT_BR ("Data & hora"), GNOME_NL ("Datum en tijd"),
      GNOME_SV ("Datum & tid"), GNOME_PL ("Data i czas"), GNOME_JA ("日付と時刻"),
      GNOME_AR ("التاريخ والوقت")
    ),
  },
  {
    .name = "Automatic Date & Time",
    .page = "GNOME",
    .known = MEDIC_LABEL_WORDS (
      GNOME_DE ("Datum und Uhrzeit automatisch ermitteln"), GNOME_FR ("Date et heure automatiques"),
      GNOME_ES ("Fecha y hora automáticas"), GNOME_IT ("Data e ora automatiche"),
      GNOME_PT_BR ("Data e hora automática"), GNOME_NL ("Automatische datum & tijd"),
      GNOME_SV ("Automatisk datum & tid"), GNOME_PL ("Automatyczna data i czas"),
      GNOME_JA ("日付と時刻を自動設定"), GNOME_AR ("تاريخ و وقت تلقائييْن")
    ),
  },

  /* On an administrator’s pages, shown by the drawings. */
  { .name = "Active users", .page = "Microsoft", .known = medic_label_active_users },
  { .name = "Add user/group", .page = "Microsoft", .known = medic_label_add_user },
  { .name = "Assign", .page = "Microsoft", .known = medic_label_assign },
  {
    .name = "Consent on behalf of your organization",
    .page = "Microsoft",
    .known = medic_label_consent_for_all,
  },
  { .name = "Grant admin consent", .page = "Microsoft", .known = medic_label_grant_consent },
  { .name = "Licenses and apps", .page = "Microsoft", .known = medic_label_licenses },
  { .name = "None Selected", .page = "Microsoft", .known = medic_label_none_selected },
  { .name = "Permissions", .page = "Microsoft", .known = medic_label_permissions },
  { .name = "Save changes", .page = "Microsoft", .known = medic_label_save_changes },
  { .name = "Select", .page = "Microsoft", .known = medic_label_select },
  { .name = "Users and groups", .page = "Microsoft", .known = medic_label_users_and_groups },

  { .name = N_("Sign in as someone else"), .page = "Mail Medic", .own = TRUE },

  { .name = NULL }
};
