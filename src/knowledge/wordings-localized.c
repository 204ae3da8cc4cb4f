/* wordings-localized.c - Microsoft’s pages in other languages, where a source gives their words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/codes.h"
#include "knowledge/knowledge.h"

/* The sentence with the number nearly always stays English; only the frame is translated. */
#define BY(words, slug, heft) \
  { words, slug, heft, .publisher = "Microsoft", .date = "2026-11-23" }
#define PAGE(words, slug) BY (words, slug, MEDIC_WEIGHT_PLAIN)
#define WEAK(words, slug) BY (words, slug, MEDIC_WEIGHT_WEAK)

const MedicWording medic_wordings_localized[] = {
  /* “Need admin approval” */
  PAGE ("administratorgenehmigung erforderlich", "admin-consent-needed"),
  PAGE ("approbation administrateur requise", "admin-consent-needed"),
  PAGE ("approbation de l'administrateur requise", "admin-consent-needed"),
  PAGE ("se necesita la aprobación del administrador", "admin-consent-needed"),
  PAGE ("wymagana zgoda administratora", "admin-consent-needed"),
  PAGE ("goedkeuring van beheerder vereist", "admin-consent-needed"),
  PAGE ("管理者の承認が必要", "admin-consent-needed"),
  PAGE ("管理者の同意が必要", "admin-consent-needed"),
  PAGE ("需要管理员批准此应用", "admin-consent-needed"),

  /* “You cannot access this right now”, “your admin requires the device …” */
  WEAK ("現時点ではこれにアクセスできません", "conditional-access-block"),
  PAGE ("デバイスを管理者が管理する必要があります", "device-not-compliant"),

  /* “Your organization needs more information to keep your account secure” */
  PAGE ("ihre organisation benötigt weitere informationen", "mfa-needed"),
  PAGE ("votre organisation a besoin de plus d'informations", "mfa-needed"),
  WEAK ("plus d'informations requises", "mfa-needed"),
  PAGE ("sua organização precisa de mais informações", "mfa-needed"),
  PAGE ("twoja organizacja potrzebuje więcej informacji", "mfa-needed"),

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
  PAGE ("その microsoft アカウントは存在しません", "account-not-found"),
  PAGE ("该 microsoft 帐户不存在", "account-not-found"),
  PAGE ("該 microsoft 帳戶不存在", "account-not-found"),
  PAGE ("해당 microsoft 계정은 존재하지 않습니다", "account-not-found"),

  /* The same in the languages for which no source was at hand: as far as we know these pages. */
  PAGE ("è necessaria l'approvazione dell'amministratore", "admin-consent-needed"),
  PAGE ("approvazione dell'amministratore", "admin-consent-needed"),
  PAGE ("approvazione amministratore", "admin-consent-needed"),
  PAGE ("aprovação do administrador", "admin-consent-needed"),
  PAGE ("aprobación del administrador", "admin-consent-needed"),
  PAGE ("approbation de l'administrateur", "admin-consent-needed"),
  PAGE ("genehmigung des administrators erforderlich", "admin-consent-needed"),
  PAGE ("genehmigung durch administrator erforderlich", "admin-consent-needed"),
  PAGE ("zatwierdzenie administratora", "admin-consent-needed"),
  PAGE ("wymagane zatwierdzenie przez administratora", "admin-consent-needed"),
  PAGE ("wymagane jest zatwierdzenie administratora", "admin-consent-needed"),
  PAGE ("potrzebna zgoda administratora", "admin-consent-needed"),
  PAGE ("wymaga zgody administratora", "admin-consent-needed"),
  PAGE ("erfordert die zustimmung eines administrators", "admin-consent-needed"),
  PAGE ("nécessite l'approbation d'un administrateur", "admin-consent-needed"),
  PAGE ("requiere la aprobación de un administrador", "admin-consent-needed"),
  PAGE ("richiede l'approvazione di un amministratore", "admin-consent-needed"),
  PAGE ("goedkeuring van een beheerder", "admin-consent-needed"),
  PAGE ("goedkeuring van de beheerder", "admin-consent-needed"),
  PAGE ("administratörsgodkännande krävs", "admin-consent-needed"),
  PAGE ("godkännande av administratör", "admin-consent-needed"),
  PAGE ("godkännande från administratör", "admin-consent-needed"),
  PAGE ("需要管理员批准", "admin-consent-needed"),
  WEAK ("können derzeit nicht darauf zugreifen", "conditional-access-block"),
  WEAK ("können momentan nicht darauf zugreifen", "conditional-access-block"),
  WEAK ("können jetzt nicht darauf zugreifen", "conditional-access-block"),
  WEAK ("no puede acceder a esto en este momento", "conditional-access-block"),
  WEAK ("no puedes acceder a esto en este momento", "conditional-access-block"),
  WEAK ("vous ne pouvez pas y accéder pour le moment", "conditional-access-block"),
  WEAK ("vous ne pouvez pas accéder à ce contenu pour le moment", "conditional-access-block"),
  WEAK ("você não pode acessar isso no momento", "conditional-access-block"),
  WEAK ("non è possibile accedere a questo elemento in questo momento", "conditional-access-block"),
  WEAK ("nie możesz teraz uzyskać do tego dostępu", "conditional-access-block"),
  WEAK ("nie możesz uzyskać do tego dostępu w tej chwili", "conditional-access-block"),
  WEAK ("u hebt hier momenteel geen toegang toe", "conditional-access-block"),
  WEAK ("du kan inte komma åt det här just nu", "conditional-access-block"),
  WEAK ("von hier aus nicht dorthin", "device-not-compliant"),
  WEAK ("dorthin können sie von hier aus nicht", "device-not-compliant"),
  WEAK ("vous ne pouvez pas y accéder à partir d'ici", "device-not-compliant"),
  WEAK ("no puede llegar allí desde aquí", "device-not-compliant"),
  WEAK ("no se puede llegar allí desde aquí", "device-not-compliant"),
  WEAK ("nie można się tam dostać stąd", "device-not-compliant"),
  WEAK ("nie możesz się tam stąd dostać", "device-not-compliant"),
  WEAK ("non è possibile arrivare lì da qui", "device-not-compliant"),
  WEAK ("não é possível chegar lá a partir daqui", "device-not-compliant"),
  WEAK ("weitere informationen erforderlich", "mfa-needed"),
  WEAK ("informations supplémentaires requises", "mfa-needed"),
  WEAK ("se necesita más información", "mfa-needed"),
  PAGE ("su organización necesita más información", "mfa-needed"),
  PAGE ("tu organización necesita más información", "mfa-needed"),
  PAGE ("l'organizzazione richiede altre informazioni", "mfa-needed"),
  WEAK ("sono necessarie altre informazioni", "mfa-needed"),
  WEAK ("mais informações necessárias", "mfa-needed"),
  PAGE ("uw organisatie heeft meer informatie nodig", "mfa-needed"),
  PAGE ("din organisation behöver mer information", "mfa-needed"),
  WEAK ("wymagane jest więcej informacji", "mfa-needed"),
  WEAK ("potrzebne są dodatkowe informacje", "mfa-needed"),
  WEAK ("詳細情報が必要", "mfa-needed"),
  PAGE ("nicht mit einem persönlichen konto anmelden", "account-type-not-supported"),
  PAGE ("vous connecter ici avec un compte personnel", "account-type-not-supported"),
  PAGE ("iniciar sesión aquí con una cuenta personal", "account-type-not-supported"),
  PAGE ("zalogować się tutaj przy użyciu konta osobistego", "account-type-not-supported"),
  PAGE ("zalogować się tutaj za pomocą konta osobistego", "account-type-not-supported"),
  PAGE ("accedere qui con un account personale", "account-type-not-supported"),
  PAGE ("entrar aqui com uma conta pessoal", "account-type-not-supported"),
  PAGE ("aanmelden met een persoonlijk account", "account-type-not-supported"),
  PAGE ("logga in här med ett personligt konto", "account-type-not-supported"),
  PAGE ("個人アカウント … ここにサインイン", "account-type-not-supported"),
  PAGE ("questo account microsoft non esiste", "account-not-found"),
  PAGE ("l'account microsoft non esiste", "account-not-found"),

  /* “Your account or password is incorrect” */
  PAGE ("su cuenta o contraseña no es correcta", "password-wrong"),
  PAGE ("la cuenta o la contraseña no es correcta", "password-wrong"),
  PAGE ("la cuenta o contraseña es incorrecta", "password-wrong"),
  PAGE ("twoje konto lub hasło jest niepoprawne", "password-wrong"),
  PAGE ("konto lub hasło jest nieprawidłowe", "password-wrong"),
  PAGE ("l'account o la password non è corrett", "password-wrong"),
  PAGE ("uw account of wachtwoord is onjuist", "password-wrong"),
  PAGE ("ditt konto eller lösenord är felaktigt", "password-wrong"),
  PAGE ("アカウントまたはパスワードが正しくありません", "password-wrong"),
  PAGE ("ihr konto oder kennwort ist nicht korrekt", "password-wrong"),
  PAGE ("votre compte ou mot de passe est incorrect", "password-wrong"),
  PAGE ("sua conta ou senha está incorreta", "password-wrong"),

  { 0 }
};
