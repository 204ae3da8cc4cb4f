/* labels-microsoft.c - what stands on the buttons of Microsoft’s pages, as its own pages give it
 *
 * The languages in which Microsoft publishes its documentation, as copies of its repositories hold
 * them; the day is the one on which the translation was handed over. Where two editions differ,
 * nobody can say what stands on the button: then none. Some were translated by a machine: of these,
 * only what begins with a capital, like a label, where letters have capitals. The English stands
 * beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/labels-microsoft.h"

#define PAGE(code, repository, commit, path, day, words) \
  { code, words, "Microsoft", "https://github.com/" repository "/blob/" commit "/" path, day }

/* The page of an app, where people are assigned to it. */
#define ASSIGN(code, repository, commit, day, words) \
  PAGE (code, repository, commit, \
        "articles/active-directory/manage-apps/add-application-portal-assign-users.md", day, words)
#define ASSIGN_DE(words) \
  ASSIGN ("de", "christophbittig/azure-docs.de-de", "a084b422023837503e5709293954f85ff7cd5a8f", \
          "2021-11-16", words)
#define ASSIGN_FR(words) \
  ASSIGN ("fr", "ibrahimecm5/azure-docs.fr-fr", "ce737c7527a20b5e6d631d9c18797fbe9880685b", \
          "2021-11-16", words)
#define ASSIGN_ES(words) \
  ASSIGN ("es", "csigueros/azure-docs.es-es", "178b32527f15d822c0915861b7a314a266888743", \
          "2021-07-24", words)
#define ASSIGN_IT(words) \
  ASSIGN ("it", "nsrau/azure-docs.it-it", "48f84bf4ff2bd993d809be304c3c54ab88772203", \
          "2020-09-25", words)
#define ASSIGN_PT_BR(words) \
  ASSIGN ("pt_BR", "robertorcosta/azure-docs.pt-br", "4800c4eb5e142beb6e3785a1a07fad32e11697c3", \
          "2021-03-29", words)
#define ASSIGN_NL(words) \
  ASSIGN ("nl", "Microsoft/azure-docs.nl-nl", "5824cf7b329fc67cf2a6252850c06b384492f609", \
          "2021-03-19", words)
#define ASSIGN_JA(words) \
  ASSIGN ("ja", "changeworld/azure-docs.ja-jp", "4436c1852877dc63c56b68d27ee92cef1bc04447", \
          "2021-03-19", words)

/* The same page of an app, from the side of those who write apps. */
#define RESTRICT(code, repository, commit, day, words) \
  PAGE (code, repository, commit, \
        "articles/active-directory/develop/howto-restrict-your-app-to-a-set-of-users.md", day, words)
#define RESTRICT_IT(words) \
  RESTRICT ("it", "changeworld/azure-docs.it-it", "de075997b514c5be616028da9db70b3109c093ec", \
          "2021-01-13", words)
#define RESTRICT_PT_BR(words) \
  RESTRICT ("pt_BR", "robertorcosta/azure-docs.pt-br", "62417a2b9ebd5f5afa122c77bd10a261de116861", \
          "2021-03-12", words)
#define RESTRICT_SV(words) \
  RESTRICT ("sv", "MicrosoftDocs/azure-docs.sv-se", "91563f9aefd74f382c4fa7aea8e18d316d94dded", \
          "2021-03-30", words)
#define RESTRICT_PL(words) \
  RESTRICT ("pl", "Microsoft/azure-docs.pl-pl", "b2c688645ab224f4aee6a0e4fe40fadc8927447d", \
          "2021-01-13", words)

/* The permissions of an app. */
#define GRANT(code, repository, commit, day, words) \
  PAGE (code, repository, commit, \
        "articles/active-directory/manage-apps/grant-admin-consent.md", day, words)
#define GRANT_DE(words) \
  GRANT ("de", "christophbittig/azure-docs.de-de", "c132ea291843e0384ebeebc81ec493aeee9f8588", \
          "2021-11-16", words)
#define GRANT_FR(words) \
  GRANT ("fr", "ibrahimecm5/azure-docs.fr-fr", "240b0b2c549b36dfe300086b4b856c3bc2b051b6", \
          "2021-11-03", words)
#define GRANT_ES(words) \
  GRANT ("es", "csigueros/azure-docs.es-es", "b230cc7bf521702663848dbc46e27823ea2cc558", \
          "2021-08-13", words)
#define GRANT_NL(words) \
  GRANT ("nl", "Microsoft/azure-docs.nl-nl", "1120fbae3b1ccd04b3a3504d2300ce554e4b108f", \
          "2021-04-13", words)
#define GRANT_PL(words) \
  GRANT ("pl", "Microsoft/azure-docs.pl-pl", "d1fba6075268735db5b1541aa3920be2a9dec59c", \
          "2020-10-22", words)
#define GRANT_JA(words) \
  GRANT ("ja", "changeworld/azure-docs.ja-jp", "e7fda3ba0f2bb073dbf07badccdbbc2ced4cad9d", \
          "2020-03-27", words)

/* What is asked when somebody signs in to an app for the first time. */
#define PROMPT(code, repository, commit, day, words) \
  PAGE (code, repository, commit, \
        "articles/active-directory/manage-apps/add-application-portal-setup-oidc-sso.md", day, words)
#define PROMPT_DE(words) \
  PROMPT ("de", "christophbittig/azure-docs.de-de", "5dac52053226a393c242bc588275e70635b90f54", \
          "2021-11-16", words)
#define PROMPT_FR(words) \
  PROMPT ("fr", "ibrahimecm5/azure-docs.fr-fr", "ce737c7527a20b5e6d631d9c18797fbe9880685b", \
          "2021-11-16", words)
#define PROMPT_ES(words) \
  PROMPT ("es", "csigueros/azure-docs.es-es", "12076209648c00975295c18234ba39177e3c91ef", \
          "2021-09-26", words)
#define PROMPT_IT(words) \
  PROMPT ("it", "nsrau/azure-docs.it-it", "5408034b2733c2356a5fd8548c4e37d731c17be8", \
          "2020-11-17", words)
#define PROMPT_PT_BR(words) \
  PROMPT ("pt_BR", "robertorcosta/azure-docs.pt-br", "4800c4eb5e142beb6e3785a1a07fad32e11697c3", \
          "2021-03-29", words)
#define PROMPT_NL(words) \
  PROMPT ("nl", "Microsoft/azure-docs.nl-nl", "5824cf7b329fc67cf2a6252850c06b384492f609", \
          "2021-03-19", words)
#define PROMPT_SV(words) \
  PROMPT ("sv", "MicrosoftDocs/azure-docs.sv-se", "78cf5a006f1e6d91e6a92de5c5471763056bb49b", \
          "2021-03-19", words)
#define PROMPT_PL(words) \
  PROMPT ("pl", "Microsoft/azure-docs.pl-pl", "cbafb8a7e55a1ff2600c698fbc10b2722df6a4a5", \
          "2020-10-05", words)
#define PROMPT_JA(words) \
  PROMPT ("ja", "changeworld/azure-docs.ja-jp", "c2efb7a4c5d637b2cbb82ab25fb9f47f95a1b5c2", \
          "2021-04-13", words)

/* The admin center of Microsoft 365, where a person gets a licence. */
#define LICENCES "microsoft-365/admin/manage/assign-licenses-to-users.md"
#define TEST_LAB "microsoft-365/enterprise/lightweight-base-configuration-microsoft-365-enterprise.md"
#define SHARED "microsoft-365/admin/email/remove-license-from-shared-mailbox.md"
#define ADMIN_DE(words) \
  PAGE ("de", "MicrosoftDocs/microsoft-365-docs-pr.de-DE", "005de56567efe9d17892a0fc481b5355180f4c37", \
        TEST_LAB, "2020-06-19", words)
#define ADMIN_FR(words) \
  PAGE ("fr", "MicrosoftDocs/microsoft-365-docs-pr.fr-FR", "f41cc3de7071cc4c499376ebb856b1abe1563691", \
        LICENCES, "2020-05-07", words)
#define ADMIN_ES(words) \
  PAGE ("es", "Kaputt4/microsoft-365-docs-pr.es-ES", "0462e93c259ddbe9e54b714b1b3a9af9e9ef01a6", \
        TEST_LAB, "2021-03-19", words)
#define ADMIN_IT(words) \
  PAGE ("it", "MicrosoftDocs/microsoft-365-docs-pr.it-IT", "35262e006cc838342720d72236d0d93fc0ef6fdc", \
        LICENCES, "2020-10-21", words)
#define ADMIN_PT_BR(words) \
  PAGE ("pt_BR", "MicrosoftDocs/microsoft-365-docs-pr.pt-BR", "e01291af818b1e651e1c95421a95757ee0a00ce9", \
        LICENCES, "2021-06-18", words)
#define SHARED_PT_BR(words) \
  PAGE ("pt_BR", "MicrosoftDocs/microsoft-365-docs-pr.pt-BR", "d818b4b1da515126c79b4b048932b16211ab620d", \
        SHARED, "2020-03-02", words)
#define ADMIN_NL(words) \
  PAGE ("nl", "MicrosoftDocs/microsoft-365-docs-pr.nl-NL", "dae6f418b8faba36a659d9644d174f6be0596f14", \
        LICENCES, "2021-03-27", words)
#define ADMIN_SV(words) \
  PAGE ("sv", "MicrosoftDocs/microsoft-365-docs-pr.sv-SE", "a4e055260a893383ad8e903a6244b7329f1bbdfc", \
        LICENCES, "2021-05-07", words)
#define ADMIN_PL(words) \
  PAGE ("pl", "dragonix-11/microsoft-365-docs-pr.pl-PL", "65a182495bc23b1f4ac15864ae1e145850fb6f70", \
        LICENCES, "2022-06-29", words)
#define ADMIN_JA(words) \
  PAGE ("ja", "r3d-b3ryl/microsoft-365-docs-pr.ja-JP", "cbd16c270a2cc6c62f46d1b677f9b0eb168be71e", \
        LICENCES, "2022-08-01", words)
#define ADMIN_AR(words) \
  PAGE ("ar", "MicrosoftDocs/microsoft-365-docs-pr.ar-SA", "aa4a059e3a560b876818eaeae0ff6504241698c5", \
        LICENCES, "2022-07-30", words)

/* The words stand in tables that live as long as the program. */
#define WORDS(...) { __VA_ARGS__, { .language = NULL } }

const MedicLabelWords medic_label_users_and_groups[] = WORDS (
  ASSIGN_DE ("Benutzer und Gruppen"), ASSIGN_FR ("Utilisateurs et groupes"),
  ASSIGN_ES ("Usuarios y grupos"), ASSIGN_IT ("Utenti e gruppi"),
  ASSIGN_PT_BR ("Usuários e grupos"), ASSIGN_NL ("Gebruikers en groepen"),
  RESTRICT_PL ("Użytkownicy i grupy"), ASSIGN_JA ("ユーザーとグループ")
);

const MedicLabelWords medic_label_add_user[] = WORDS (
  ASSIGN_DE ("Benutzer/Gruppe hinzufügen"), ASSIGN_FR ("Ajouter un utilisateur/groupe"),
  RESTRICT_IT ("Aggiungi utente/gruppo"), RESTRICT_PT_BR ("Adicionar usuário/grupo"),
  RESTRICT_SV ("Lägg till användare/grupp"), RESTRICT_PL ("Dodaj użytkownika/grupę"),
  { "ja", "ユーザー/グループの追加", "Microsoft",
    "https://learn.microsoft.com/ja-jp/entra/identity/enterprise-apps/assign-user-or-group-access-portal",
    "2026-11-28" }
);

const MedicLabelWords medic_label_none_selected[] = WORDS (
  ASSIGN_DE ("Keine ausgewählt"), ASSIGN_FR ("Aucun sélectionné")
);

const MedicLabelWords medic_label_select[] = WORDS (
  ASSIGN_DE ("Auswählen"), ASSIGN_FR ("Sélectionner"), ASSIGN_ES ("Seleccionar"),
  ASSIGN_IT ("Seleziona"), ASSIGN_PT_BR ("Selecionar"), ASSIGN_NL ("Selecteren"),
  RESTRICT_SV ("Välj"), RESTRICT_PL ("Wybierz"), ASSIGN_JA ("選択")
);

const MedicLabelWords medic_label_assign[] = WORDS (
  ASSIGN_DE ("Zuweisen"), ASSIGN_FR ("Affecter"), ASSIGN_ES ("Asignar"), ASSIGN_IT ("Assegna"),
  ASSIGN_PT_BR ("Atribuir"), ASSIGN_NL ("Toewijzen"), RESTRICT_PL ("Przypisz"), ASSIGN_JA ("割り当て")
);

const MedicLabelWords medic_label_permissions[] = WORDS (
  GRANT_DE ("Berechtigungen"), GRANT_FR ("Autorisations"), GRANT_ES ("Permisos"),
  GRANT_NL ("Machtigingen"), GRANT_JA ("アクセス許可")
);

const MedicLabelWords medic_label_grant_consent[] = WORDS (
  GRANT_DE ("Administratoreinwilligung erteilen"),
  GRANT_FR ("Accorder le consentement administrateur"),
  GRANT_ES ("Conceder consentimiento de administrador"), GRANT_PL ("Udziel zgody administratora"),
  GRANT_JA ("管理者の同意の付与")
);

const MedicLabelWords medic_label_consent_for_all[] = WORDS (
  PROMPT_DE ("Zustimmung im Namen Ihrer Organisation"),
  PROMPT_FR ("Consentement pour le compte de votre organisation"),
  PROMPT_ES ("Consentimiento en nombre de la organización"),
  PROMPT_NL ("Toestemming namens uw organisatie"), PROMPT_JA ("組織の代理として同意する")
);

const MedicLabelWords medic_label_accept[] = WORDS (
  PROMPT_FR ("Accepter"), PROMPT_ES ("Aceptar"), PROMPT_IT ("Accetta"), PROMPT_PT_BR ("Aceitar"),
  PROMPT_NL ("Accepteren"), PROMPT_SV ("Godkänn"), PROMPT_PL ("Zaakceptuj")
);

const MedicLabelWords medic_label_active_users[] = WORDS (
  ADMIN_DE ("Aktive Benutzer"), ADMIN_FR ("Utilisateurs actifs"), ADMIN_ES ("Usuarios activos"),
  ADMIN_IT ("Utenti attivi"), ADMIN_PT_BR ("Usuários ativos"), ADMIN_NL ("Actieve gebruikers"),
  ADMIN_SV ("Aktiva användare"), ADMIN_PL ("Aktywni użytkownicy"), ADMIN_JA ("アクティブなユーザー"),
  ADMIN_AR ("المستخدمون النشطون")
);

const MedicLabelWords medic_label_licenses[] = WORDS (
  ADMIN_DE ("Lizenzen und Apps"), ADMIN_FR ("Licences et applications"),
  ADMIN_ES ("Licencias y aplicaciones"), ADMIN_IT ("Licenze e app"),
  ADMIN_PT_BR ("Licenças e Aplicativos"), ADMIN_NL ("Licenties en apps"),
  ADMIN_SV ("Licenser och appar"), ADMIN_PL ("Licencje i aplikacje"), ADMIN_JA ("ライセンスとアプリ"),
  ADMIN_AR ("التراخيص والتطبيقات")
);

const MedicLabelWords medic_label_save_changes[] = WORDS (
  ADMIN_DE ("Änderungen speichern"), ADMIN_FR ("Enregistrer les modifications"),
  ADMIN_ES ("Guardar cambios"), ADMIN_IT ("Salva modifiche"), SHARED_PT_BR ("Salvar alterações"),
  ADMIN_NL ("Wijzigingen opslaan"), ADMIN_SV ("Spara ändringar"), ADMIN_PL ("Zapisz zmiany"),
  ADMIN_JA ("変更の保存"), ADMIN_AR ("حفظ التغييرات")
);

const MedicLabelWords medic_label_no_access[] = WORDS (

  PAGE ("it", "nsrau/azure-docs.it-it", "06e2bd5c05320e935afbd01b102f4e550d94c941",
        "articles/active-directory/user-help/active-directory-passwords-update-your-own-password.md",
        "2020-07-02", "Problemi di accesso all’account?")
);
