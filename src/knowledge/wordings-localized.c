/* wordings-localized.c - Microsoft’s pages in other languages, where a source gives their words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/codes.h"
#include "knowledge/knowledge.h"

/* The sentence with the number nearly always stays English; only the frame is translated. */
#define BY(words, slug, heft) \
  { words, slug, heft, .publisher = "Microsoft", .date = "2026-11-23" }
#define HUBSPOT(words, slug, day) \
  { words, slug, MEDIC_WEIGHT_WEAK, .publisher = "HubSpot", .date = day }
#define PAGE(words, slug) BY (words, slug, MEDIC_WEIGHT_PLAIN)
#define WEAK(words, slug) BY (words, slug, MEDIC_WEIGHT_WEAK)
#define TITLE(words, slug) \
  { words, slug, MEDIC_WEIGHT_WEAK, .alone = TRUE, .publisher = "Microsoft", .date = "2026-11-23" }
#define TROUBLE(words) \
  { words, "unspecified-sign-in-failure", MEDIC_WEIGHT_WRAPPER, .alone = TRUE, \
    .publisher = "Microsoft", .date = "2026-11-23" }
/* A title whose words a source gives. */
#define SOURCED(words, slug) \
  { words, slug, MEDIC_WEIGHT_PLAIN, .alone = TRUE, .publisher = "Microsoft", .date = "2026-11-23" }

const MedicWording medic_wordings_localized[] = {
  /* “Need admin approval” */
  SOURCED ("administratorgenehmigung erforderlich", "admin-consent-needed"),
  SOURCED ("approbation administrateur requise", "admin-consent-needed"),
  SOURCED ("approbation de l'administrateur requise", "admin-consent-needed"),
  SOURCED ("se necesita la aprobación del administrador", "admin-consent-needed"),
  SOURCED ("wymagana zgoda administratora", "admin-consent-needed"),
  TITLE ("goedkeuring van beheerder vereist", "admin-consent-needed"),
  SOURCED ("管理者の承認が必要", "admin-consent-needed"),
  SOURCED ("管理者の同意が必要", "admin-consent-needed"),
  SOURCED ("需要管理员批准此应用", "admin-consent-needed"),

  /* “You cannot access this right now”, “your admin requires the device …” */
  TITLE ("現時点ではこれにアクセスできません", "conditional-access-block"),
  PAGE ("デバイスを管理者が管理する必要があります", "device-not-compliant"),

  /* “Your organization needs more information to keep your account secure” */
  PAGE ("ihre organisation benötigt weitere informationen … konto", "mfa-needed"),
  PAGE ("votre organisation a besoin de plus d'informations … compte", "mfa-needed"),
  TITLE ("plus d'informations requises", "mfa-needed"),
  PAGE ("sua organização precisa de mais informações … conta", "mfa-needed"),
  PAGE ("twoja organizacja potrzebuje więcej informacji … kont", "mfa-needed"),

  /* “You can’t sign in here with a personal account” */
  PAGE ("无法使用个人帐户在此登录", "account-type-not-supported"),

  /* “That Microsoft account doesn’t exist” */
  PAGE ("dieses microsoft-konto ist nicht vorhanden", "account-not-found"),
  PAGE ("ce compte microsoft n'existe pas", "account-not-found"),
  PAGE ("esa cuenta de microsoft no existe", "account-not-found"),
  PAGE ("essa conta microsoft não existe", "account-not-found"),
  PAGE ("to konto microsoft nie istnieje", "account-not-found"),
  PAGE ("dat microsoft-account bestaat niet", "account-not-found"),
  PAGE ("det microsoft-kontot finns inte", "account-not-found"),
  WEAK ("účet microsoft neexistuje", "account-not-found"),
  WEAK ("microsoft-konto findes ikke", "account-not-found"),
  WEAK ("microsoft-kontoen finnes ikke", "account-not-found"),
  WEAK ("microsoft-tiliä ei ole", "account-not-found"),
  WEAK ("microsoft-fiók nem létezik", "account-not-found"),
  WEAK ("microsoft hesabı yok", "account-not-found"),
  WEAK ("учетная запись майкрософт не существует", "account-not-found"),
  PAGE ("その microsoft アカウントは存在しません", "account-not-found"),
  PAGE ("该 microsoft 帐户不存在", "account-not-found"),
  PAGE ("該 microsoft 帳戶不存在", "account-not-found"),
  PAGE ("해당 microsoft 계정은 존재하지 않습니다", "account-not-found"),

  /* The same in the languages for which no source was at hand: as far as we know these pages. */
  TITLE ("è necessaria l'approvazione dell'amministratore", "admin-consent-needed"),
  TITLE ("approvazione dell'amministratore", "admin-consent-needed"),
  TITLE ("approvazione amministratore", "admin-consent-needed"),
  TITLE ("aprovação do administrador", "admin-consent-needed"),
  TITLE ("aprobación del administrador", "admin-consent-needed"),
  TITLE ("approbation de l'administrateur", "admin-consent-needed"),
  TITLE ("genehmigung des administrators erforderlich", "admin-consent-needed"),
  TITLE ("genehmigung durch administrator erforderlich", "admin-consent-needed"),
  TITLE ("zatwierdzenie administratora", "admin-consent-needed"),
  TITLE ("wymagane zatwierdzenie przez administratora", "admin-consent-needed"),
  TITLE ("wymagane jest zatwierdzenie administratora", "admin-consent-needed"),
  TITLE ("potrzebna zgoda administratora", "admin-consent-needed"),
  TITLE ("goedkeuring van een beheerder", "admin-consent-needed"),
  TITLE ("goedkeuring van de beheerder", "admin-consent-needed"),
  TITLE ("administratörsgodkännande krävs", "admin-consent-needed"),
  TITLE ("godkännande av administratör", "admin-consent-needed"),
  TITLE ("godkännande från administratör", "admin-consent-needed"),
  TITLE ("需要管理员批准", "admin-consent-needed"),
  TITLE ("können derzeit nicht darauf zugreifen", "conditional-access-block"),
  TITLE ("können momentan nicht darauf zugreifen", "conditional-access-block"),
  TITLE ("können jetzt nicht darauf zugreifen", "conditional-access-block"),
  TITLE ("no puede acceder a esto en este momento", "conditional-access-block"),
  TITLE ("no puedes acceder a esto en este momento", "conditional-access-block"),
  TITLE ("vous ne pouvez pas y accéder pour le moment", "conditional-access-block"),
  TITLE ("vous ne pouvez pas accéder à ce contenu pour le moment", "conditional-access-block"),
  TITLE ("você não pode acessar isso no momento", "conditional-access-block"),
  TITLE ("non è possibile accedere a questo elemento in questo momento", "conditional-access-block"),
  TITLE ("nie możesz teraz uzyskać do tego dostępu", "conditional-access-block"),
  TITLE ("nie możesz uzyskać do tego dostępu w tej chwili", "conditional-access-block"),
  TITLE ("u hebt hier momenteel geen toegang toe", "conditional-access-block"),
  TITLE ("du kan inte komma åt det här just nu", "conditional-access-block"),
  TITLE ("von hier aus nicht dorthin", "device-not-compliant"),
  TITLE ("dorthin können sie von hier aus nicht", "device-not-compliant"),
  TITLE ("vous ne pouvez pas y accéder à partir d'ici", "device-not-compliant"),
  TITLE ("no puede llegar allí desde aquí", "device-not-compliant"),
  TITLE ("no se puede llegar allí desde aquí", "device-not-compliant"),
  TITLE ("nie można się tam dostać stąd", "device-not-compliant"),
  TITLE ("nie możesz się tam stąd dostać", "device-not-compliant"),
  TITLE ("non è possibile arrivare lì da qui", "device-not-compliant"),
  TITLE ("não é possível chegar lá a partir daqui", "device-not-compliant"),
  TITLE ("weitere informationen erforderlich", "mfa-needed"),
  TITLE ("informations supplémentaires requises", "mfa-needed"),
  TITLE ("se necesita más información", "mfa-needed"),
  TITLE ("sono necessarie altre informazioni", "mfa-needed"),
  TITLE ("mais informações necessárias", "mfa-needed"),
  TITLE ("wymagane jest więcej informacji", "mfa-needed"),
  TITLE ("potrzebne są dodatkowe informacje", "mfa-needed"),
  TITLE ("詳細情報が必要", "mfa-needed"),

  /* “Your account or password is incorrect” */
  SOURCED ("ihr konto oder kennwort ist nicht korrekt", "password-wrong"),
  SOURCED ("votre compte ou mot de passe est incorrect", "password-wrong"),
  SOURCED ("sua conta ou senha está incorreta", "password-wrong"),

  /* What follows is what we know of these pages without a source at hand: likely, never certain. */

  /* “Need admin approval”: the noun that each language has for it */
  TITLE ("administratorgenehmigung", "admin-consent-needed"),
  TITLE ("genehmigung des administrators", "admin-consent-needed"),
  TITLE ("zustimmung des administrators", "admin-consent-needed"),
  TITLE ("approbation administrateur", "admin-consent-needed"),
  TITLE ("consentement de l'administrateur", "admin-consent-needed"),
  TITLE ("consentimiento del administrador", "admin-consent-needed"),
  TITLE ("consenso dell'amministratore", "admin-consent-needed"),
  TITLE ("consentimento do administrador", "admin-consent-needed"),
  TITLE ("goedkeuring van beheerder", "admin-consent-needed"),
  TITLE ("beheerdersgoedkeuring", "admin-consent-needed"),
  TITLE ("toestemming van beheerder", "admin-consent-needed"),
  TITLE ("zgoda administratora", "admin-consent-needed"),
  TITLE ("administratörens godkännande", "admin-consent-needed"),
  TITLE ("administratörsgodkännande", "admin-consent-needed"),
  TITLE ("administratorgodkendelse", "admin-consent-needed"),
  TITLE ("godkendelse fra administrator", "admin-consent-needed"),
  TITLE ("administratorgodkjenning", "admin-consent-needed"),
  TITLE ("godkjenning fra administrator", "admin-consent-needed"),
  TITLE ("järjestelmänvalvojan hyväksyntä", "admin-consent-needed"),
  TITLE ("souhlas správce", "admin-consent-needed"),
  TITLE ("schválení správce", "admin-consent-needed"),
  TITLE ("rendszergazdai jóváhagyás", "admin-consent-needed"),
  TITLE ("yönetici onayı", "admin-consent-needed"),
  TITLE ("одобрение администратора", "admin-consent-needed"),
  TITLE ("утверждение администратора", "admin-consent-needed"),
  TITLE ("согласие администратора", "admin-consent-needed"),
  TITLE ("схвалення адміністратора", "admin-consent-needed"),
  TITLE ("管理者の承認", "admin-consent-needed"),
  TITLE ("管理者の同意", "admin-consent-needed"),
  TITLE ("管理员批准", "admin-consent-needed"),
  TITLE ("管理员同意", "admin-consent-needed"),
  TITLE ("系統管理員核准", "admin-consent-needed"),
  TITLE ("系統管理員的核准", "admin-consent-needed"),
  TITLE ("管理員核准", "admin-consent-needed"),
  TITLE ("관리자 승인", "admin-consent-needed"),

  /* “does not meet the criteria to access this resource” */
  WEAK ("kriterien für den zugriff auf diese ressource", "conditional-access-block"),
  WEAK ("kriterien für den zugriff auf die ressource", "conditional-access-block"),
  WEAK ("critères d'accès à cette ressource", "conditional-access-block"),
  WEAK ("critères pour accéder à cette ressource", "conditional-access-block"),
  WEAK ("critères requis pour accéder à cette ressource", "conditional-access-block"),
  WEAK ("criterios para acceder a este recurso", "conditional-access-block"),
  WEAK ("criterios para obtener acceso a este recurso", "conditional-access-block"),
  WEAK ("criteri per accedere a questa risorsa", "conditional-access-block"),
  WEAK ("criteri per l'accesso a questa risorsa", "conditional-access-block"),
  WEAK ("critérios para acessar este recurso", "conditional-access-block"),
  WEAK ("critérios de acesso a este recurso", "conditional-access-block"),
  WEAK ("critérios para aceder a este recurso", "conditional-access-block"),
  WEAK ("criteria voor toegang tot deze", "conditional-access-block"),
  WEAK ("criteria om toegang te krijgen tot deze", "conditional-access-block"),
  TITLE ("kryteriów dostępu do tego zasobu", "conditional-access-block"),
  TITLE ("kryteriów uzyskania dostępu do tego zasobu", "conditional-access-block"),
  TITLE ("kryteriów wymaganych do uzyskania dostępu", "conditional-access-block"),
  WEAK ("kriterierna för åtkomst", "conditional-access-block"),
  WEAK ("kriterierna för att få åtkomst", "conditional-access-block"),
  WEAK ("kriterierne for adgang", "conditional-access-block"),
  WEAK ("kriterierne for at få adgang", "conditional-access-block"),
  WEAK ("kriteriene for tilgang", "conditional-access-block"),
  WEAK ("kritéria pro přístup k tomuto", "conditional-access-block"),
  WEAK ("критериям доступа к этому ресурсу", "conditional-access-block"),
  WEAK ("условиям доступа к этому ресурсу", "conditional-access-block"),
  WEAK ("このリソースにアクセスするための条件", "conditional-access-block"),
  WEAK ("访问此资源的条件", "conditional-access-block"),
  WEAK ("存取此資源的條件", "conditional-access-block"),

  /* “You cannot access this right now” */
  TITLE ("no puede obtener acceso en este momento", "conditional-access-block"),
  TITLE ("non è possibile accedere al momento", "conditional-access-block"),
  TITLE ("no momento, você não pode acessar", "conditional-access-block"),
  TITLE ("u kunt dit nu niet openen", "conditional-access-block"),
  TITLE ("u hebt nu geen toegang", "conditional-access-block"),
  TITLE ("nie możesz teraz uzyskać … dostępu", "conditional-access-block"),
  TITLE ("nie można teraz uzyskać do tego dostępu", "conditional-access-block"),
  TITLE ("現在これにアクセスできません", "conditional-access-block"),
  TITLE ("你现在无法访问此内容", "conditional-access-block"),
  TITLE ("您目前無法存取此項目", "conditional-access-block"),
  TITLE ("지금은 액세스할 수 없습니다", "conditional-access-block"),

  /* “Sorry, but we’re having trouble signing you in” */
  TROUBLE ("können wir sie nicht anmelden"),
  TROUBLE ("können sie leider nicht anmelden"),
  TROUBLE ("probleme bei ihrer anmeldung"),
  TROUBLE ("probleme beim anmelden"),
  TROUBLE ("nous ne parvenons pas à vous connecter"),
  TROUBLE ("nous rencontrons des difficultés pour vous connecter"),
  TROUBLE ("nous avons des difficultés à vous connecter"),
  TROUBLE ("problemas para iniciar la sesión"),
  TROUBLE ("problemas para iniciar sesión"),
  TROUBLE ("problemas para iniciar su sesión"),
  TROUBLE ("problemi durante l'accesso"),
  TROUBLE ("problemi di accesso all'account"),
  TROUBLE ("problemas para conectá-lo"),
  TROUBLE ("problemas para fazer seu logon"),
  TROUBLE ("problemas para o conectar"),
  TROUBLE ("problemen met het aanmelden"),
  TROUBLE ("problemen bij het aanmelden"),
  TROUBLE ("kunnen u niet aanmelden"),
  TROUBLE ("problem z zalogowaniem"),
  TROUBLE ("problemy z zalogowaniem"),
  TROUBLE ("problem z logowaniem"),
  TROUBLE ("problem med att logga in dig"),
  TROUBLE ("problem med inloggningen"),
  TROUBLE ("problemer med at logge dig"),
  TROUBLE ("problemer med å logge deg"),
  TROUBLE ("ongelmia kirjautumisessasi"),
  TROUBLE ("problémy s vaším přihlášením"),
  TROUBLE ("problémy s přihlášením"),
  TROUBLE ("problémáink vannak a bejelentkez"),
  TROUBLE ("oturumunuzu açarken sorun"),
  TROUBLE ("проблемы со входом"),
  TROUBLE ("проблемы при входе"),
  TROUBLE ("サインイン中に問題"),
  TROUBLE ("サインインで問題"),
  TROUBLE ("登录时遇到问题"),
  TROUBLE ("你登录时出现问题"),
  TROUBLE ("登入時發生問題"),
  TROUBLE ("로그인하는 데 문제"),

  /* “This username may be incorrect” */
  WEAK ("benutzername ist möglicherweise falsch", "account-not-found"),
  WEAK ("benutzername ist möglicherweise nicht korrekt", "account-not-found"),
  WEAK ("nom d'utilisateur est peut-être incorrect", "account-not-found"),
  WEAK ("nom d'utilisateur peut être incorrect", "account-not-found"),
  WEAK ("nombre de usuario puede ser incorrecto", "account-not-found"),
  WEAK ("nombre de usuario podría ser incorrecto", "account-not-found"),
  WEAK ("nome utente potrebbe non essere corretto", "account-not-found"),
  WEAK ("nome utente potrebbe essere errato", "account-not-found"),
  WEAK ("nome de usuário pode estar incorreto", "account-not-found"),
  WEAK ("gebruikersnaam is mogelijk onjuist", "account-not-found"),
  WEAK ("nazwa użytkownika może być niepoprawna", "account-not-found"),
  WEAK ("nazwa użytkownika może być nieprawidłowa", "account-not-found"),
  WEAK ("användarnamnet kan vara felaktigt", "account-not-found"),
  WEAK ("ユーザー名が間違っている可能性", "account-not-found"),
  WEAK ("用户名可能不正确", "account-not-found"),

  /* “… because this is the first time you are signing in, or because your password has expired” */
  WEAK ("zum ersten mal anmelden … kennwort", "password-expired"),
  WEAK ("première fois que vous vous connectez … mot de passe", "password-expired"),
  WEAK ("primera vez que inicia sesión … contraseña", "password-expired"),
  WEAK ("prima volta … password è scaduta", "password-expired"),
  WEAK ("primeira vez … senha expirou", "password-expired"),
  WEAK ("eerste keer dat u zich aanmeldt … wachtwoord", "password-expired"),
  WEAK ("po raz pierwszy … hasło wygasło", "password-expired"),
  WEAK ("första gången du loggar in … lösenord", "password-expired"),

  /* “You can’t get there from here”, “… the device to be managed” */
  TITLE ("u kunt daar niet komen vanaf hier", "device-not-compliant"),
  TITLE ("det går inte att komma dit härifrån", "device-not-compliant"),

  /* HubSpot’s two titles as its own pages have them in other languages. */
  HUBSPOT ("office 365 postvak en agenda niet gevonden", "mailbox-not-found", "2024-09-16"),
  HUBSPOT ("postvak … niet gevonden", "mailbox-not-found", "2024-09-16"),
  HUBSPOT ("caixa de entrada … não encontrad", "mailbox-not-found", "2024-10-04"),
  HUBSPOT ("casella di posta e calendario … non trovati", "mailbox-not-found", "2023-12-21"),
  HUBSPOT ("boîte de réception … introuvable", "mailbox-not-found", "2023-01-19"),
  HUBSPOT ("inkorg och kalender hittas inte", "mailbox-not-found", "2023-01-27"),
  HUBSPOT ("nie znaleziono skrzynki odbiorczej i kalendarza", "mailbox-not-found", "2022-09-16"),
  HUBSPOT ("api-toegang niet ingeschakeld", "mailbox-not-in-cloud", "2024-09-16"),
  HUBSPOT ("acesso da api não habilitado", "mailbox-not-in-cloud", "2024-10-04"),
  HUBSPOT ("accesso api non abilitato", "mailbox-not-in-cloud", "2023-12-21"),
  HUBSPOT ("dostęp api nie jest włączony", "mailbox-not-in-cloud", "2023-12-21"),
  HUBSPOT ("dostęp do api nie jest włączony", "mailbox-not-in-cloud", "2022-09-16"),
  HUBSPOT ("dostęp do interfejsu api nie jest włączony", "mailbox-not-in-cloud", "2023-12-21"),

  { 0 }
};
