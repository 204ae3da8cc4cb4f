/* wordings-senses.c - what Microsoft’s pages say in other languages, however it is put
 *
 * A translation changes from one year to the next, its few bearing words hardly. Stems that stand
 * near one another in any order mean the sentence; they make it likely, never certain.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/codes.h"
#include "knowledge/knowledge.h"

#define BY(words, slug, heft, ...) \
  { words, slug, heft, .publisher = "Microsoft", .date = "2026-11-23", ##__VA_ARGS__ }
#define SAYS(words, slug) BY (words, slug, MEDIC_WEIGHT_WEAK)
/* Fewer and commoner stems: they count where they are a title. */
#define TITLE(words, slug) BY (words, slug, MEDIC_WEIGHT_WEAK, .alone = TRUE)

#define APPROVAL(words) SAYS (words, "admin-consent-needed")
#define APPROVAL_TITLE(words) TITLE (words, "admin-consent-needed")
#define RULE(words) SAYS (words, "conditional-access-block")
#define RULE_TITLE(words) TITLE (words, "conditional-access-block")
#define DEVICE(words) SAYS (words, "device-not-compliant")
#define DEVICE_TITLE(words) TITLE (words, "device-not-compliant")
#define FACTOR(words) SAYS (words, "mfa-needed")
#define FACTOR_TITLE(words) TITLE (words, "mfa-needed")
#define PASSWORD(words) SAYS (words, "password-wrong")
#define NOBODY(words) SAYS (words, "account-not-found")
#define PERSONAL(words) SAYS (words, "account-type-not-supported")
#define LOCKED(words) SAYS (words, "account-locked")
#define EXPIRED(words) SAYS (words, "password-expired")
#define RISK(words) SAYS (words, "security-risk-block")
#define FENCE(words) SAYS (words, "tenant-restriction")
#define STRANGER(words) SAYS (words, "wrong-account-or-tenant")
#define TROUBLE(words) BY (words, "unspecified-sign-in-failure", MEDIC_WEIGHT_WRAPPER)

const MedicWording medic_wordings_senses[] = {
  /* “… needs permission to access resources in your organization that only an admin can grant” */
  APPROVAL ("nur + admin + organisation + ressource"),
  APPROVAL ("seul + admin + organisation + ressource"),
  APPROVAL ("solo/sólo/únicamente + admin + organización + recurso"),
  APPROVAL ("solo/soltanto/solamente + amministrator + organizzazione + risors"),
  APPROVAL ("só/somente/apenas + admin + organização + recurso"),
  APPROVAL ("alleen/enkel/uitsluitend + beheerder + organisatie + resource/bronnen"),
  APPROVAL ("bara/endast + administratör + organisation + resurs"),
  APPROVAL ("tylko/jedynie/wyłącznie + administrator + organizacj + zasob"),
  APPROVAL ("管理者のみ/管理者だけ/管理者しか + 組織 + リソース"),
  APPROVAL ("관리자만 + 조직 + 리소스"),
  APPROVAL ("只有/仅 + 管理员 + 组织 + 资源"),
  APPROVAL ("只有/僅 + 管理員 + 組織 + 資源"),
  APPROVAL ("только + администратор + организаци + ресурс"),
  APPROVAL ("yalnızca/sadece + yönetici + kuruluş + kaynak/kaynağ"),
  APPROVAL ("jen/pouze + správce + organizac + prostředk"),
  APPROVAL ("kun + administrator + organisation + ressource"),
  APPROVAL ("bare/kun + administrator + organisasjon + ressurs"),
  APPROVAL ("vain + järjestelmänvalvoja + organisaatio + resurss"),
  APPROVAL ("csak + rendszergazda + szervezet + erőforrás"),

  /* “This app requires your admin’s approval to …” */
  APPROVAL ("genehm/zustimm/freigabe + admin + diese app/dieser app/diese anwendung/dieser anwendung"),
  APPROVAL ("approbation/approuv/accord/consentement + admin + cette application/cette appli"),
  APPROVAL ("aprobación/aprueb/consentimiento + admin + esta aplicación/esta app"),
  APPROVAL ("approvazion/approvat/consenso + amministrator + questa app"),
  APPROVAL ("aprova/consentimento + admin + este aplicativo/esta aplicação/este app/esta app"),
  APPROVAL ("goedkeur/toestemming + beheerder + deze app/deze toepassing"),
  APPROVAL ("godkänn/samtycke + administratör + den här appen/denna app"),
  APPROVAL ("zatwierdz/zgody/zgodę/akceptacj + administrator + ta aplikacja/tej aplikacji/tę aplikację"),
  APPROVAL ("承認/同意 + 管理者 + このアプリ"),
  APPROVAL ("승인/동의 + 관리자 + 이 앱/이 애플리케이션"),
  APPROVAL ("批准/审批/同意 + 管理员 + 此应用/该应用"),
  APPROVAL ("核准/同意 + 管理員 + 此應用/此應用程式"),
  APPROVAL ("одобрен/утвержд/соглас + администратор + это приложение/этого приложения/этому приложению"),
  APPROVAL ("onay + yönetici + bu uygulama"),
  APPROVAL ("schvál/souhlas + správce + tato aplikace/této aplikac/tuto aplikaci"),
  APPROVAL ("godkend/samtykke + administrator + denne app"),
  APPROVAL ("godkjen/samtykke + administrator + denne appen"),
  APPROVAL ("hyväksy/suostumu + järjestelmänvalvoja + tämä sovellus/tämän sovelluksen"),
  APPROVAL ("jóváhagy + rendszergazda + ez az alkalmazás/ehhez az alkalmazás"),

  /* “Need admin approval”, “Approval required” */
  APPROVAL_TITLE ("genehmigung/zustimmung/freigabe + erforder/benötigt/notwendig/nötig"),
  APPROVAL_TITLE ("approbation/accord/consentement + requis/nécessaire/besoin"),
  APPROVAL_TITLE ("aprobación/consentimiento + requier/requerid/necesari/necesit/obligatori"),
  APPROVAL_TITLE ("approvazione/consenso + richiest/necessari/obbligatori/serve"),
  APPROVAL_TITLE ("aprovação/consentimento + necessári/obrigatóri/requerid/exigid/precisa"),
  APPROVAL_TITLE ("goedkeuring/toestemming + vereist/nodig/benodigd"),
  APPROVAL_TITLE ("godkännande + krävs/behövs/behöver/nödvändig"),
  APPROVAL_TITLE ("zatwierdzeni/zgod + wymagan/potrzebn/konieczn/wymaga/potrzebuj"),
  APPROVAL_TITLE ("承認 + 必要"),
  APPROVAL_TITLE ("승인 + 필요"),
  APPROVAL_TITLE ("批准/审批/核准 + 需要/必须"),
  APPROVAL_TITLE ("одобрени/утверждени/согласи + требуется/необходим/нужно"),
  APPROVAL_TITLE ("onay + gerek/gerekiyor/gerekli"),
  APPROVAL_TITLE ("schválení/souhlas + vyžad/potřeb/nutn/nutné"),
  APPROVAL_TITLE ("godkendelse/godkjenning + kræves/krævet/nødvendig/kreves/påkrevd/trenger"),
  APPROVAL_TITLE ("hyväksyntä/hyväksynnän + vaaditaan/tarvitaan/tarvitset"),
  APPROVAL_TITLE ("jóváhagyás + szükséges/kell"),

  /* “Your sign-in was successful but does not meet the criteria to access this resource.” */
  RULE ("kriterien/bedingung/voraussetzung + anmeld + ressource/zugriff/zuzugreifen"),
  RULE ("critères/conditions + connexion/connecté/authentification + ressource"),
  RULE ("criterios/requisitos/condiciones + sesión/autenticación + recurso"),
  RULE ("criteri/requisiti/condizioni + accesso/accedere/autenticazione + risorsa"),
  RULE ("critérios/requisitos/condições + entrada/login/logon/sessão/autenticação + recurso"),
  RULE ("criteria/vereisten/voorwaarden + aanmeld/aangemeld + resource/bron/toegang"),
  RULE ("kriteri/villkor/krav + inlogg + resurs"),
  RULE ("kryteri/warunk + logowani/zalogow + zasob"),
  RULE ("条件/基準/要件 + サインイン/ログイン + リソース"),
  RULE ("조건/기준 + 로그인 + 리소스"),
  RULE ("条件/标准/要求 + 登录 + 资源"),
  RULE ("條件/準則/要求 + 登入 + 資源"),
  RULE ("критери/услови/требовани + вход + ресурс"),
  RULE ("ölçüt/koşul/kriter + oturum + kaynak/kaynağ"),
  RULE ("kritéri/podmínk/požadavk + přihlášení + prostřed"),
  RULE ("kriteri/betingels/krav + logon/login/logget/log på/log dig + ressource"),
  RULE ("kriteri/vilkår/krav + pålogg + ressurs"),
  RULE ("ehto/ehdot/ehtoja/kriteer + kirjautu + resurss"),
  RULE ("feltétel + bejelentkez + erőforrás"),

  /* “… a browser, app, or location that is restricted by your admin” */
  RULE ("standort + browser + admin"),
  RULE ("emplacement/lieu + navigateur + admin"),
  RULE ("ubicación + explorador/navegador + admin"),
  RULE ("posizione/località + browser + amministrator"),
  RULE ("localiza/local + navegador/browser + admin"),
  RULE ("locatie + browser + beheerder"),
  RULE ("plats + webbläsare + administratör"),
  RULE ("lokalizacj/miejsc + przeglądar + administrator"),
  RULE ("場所 + ブラウザ + 管理者"),
  RULE ("位置 + 浏览器 + 管理员"),
  RULE ("위치 + 브라우저 + 관리자"),

  /* “You cannot access this right now” */
  RULE_TITLE ("zugreifen/zugriff + nicht/kein + derzeit/momentan/jetzt/aktuell/gerade/augenblick/zurzeit"),
  RULE_TITLE ("accéder/accès + pas/impossible + pour le moment/pour l'instant/actuellement/maintenant"),
  RULE_TITLE ("acceder/acceso + no + en este momento/ahora/por el momento/actualmente"),
  RULE_TITLE ("accedere/accesso + non/impossibile + al momento/in questo momento/ora/adesso"),
  RULE_TITLE ("acessar/aceder/acesso + não + no momento/neste momento/agora/de momento"),
  RULE_TITLE ("toegang/openen + niet/geen + nu/momenteel/op dit moment/op dit ogenblik"),
  RULE_TITLE ("åtkomst/komma åt + inte/ingen + just nu/för närvarande/för tillfället"),
  RULE_TITLE ("dostęp + nie/brak + teraz/w tej chwili/obecnie/w tym momencie"),
  RULE_TITLE ("アクセスできません/アクセスすることはできません + 現時点/現在/今は/今すぐ"),
  RULE_TITLE ("доступ + нет/не/невозможн + сейчас/в данный момент"),

  /* “This application contains sensitive information and can only be accessed from …” */
  DEVICE ("vertraulich/sensib + anwendung/app + nur/zugegriffen/zugriff"),
  DEVICE ("sensible/confidentiel + application + uniquement/accessible/seulement/que depuis"),
  DEVICE ("confidencial/sensible/delicad + aplicación/app + solo/sólo/únicamente"),
  DEVICE ("riservat/sensibil + applicazione/app + solo/soltanto/esclusivamente"),
  DEVICE ("confidencia/sensíve/sensivel + aplicativo/aplicação/app + só/somente/apenas"),
  DEVICE ("gevoelige/vertrouwelijke + toepassing/app + alleen/uitsluitend"),
  DEVICE ("känslig/konfidentiell + program/appen/applikation + bara/endast"),
  DEVICE ("poufn/wrażliw + aplikacj + tylko/wyłącznie/jedynie"),
  DEVICE ("機密 + アプリ + のみ/だけ"),

  /* “… devices or client applications that meet … management compliance policy” */
  DEVICE ("clientanw/client-anw/clientapp/client-app + gerät + richtlinie"),
  DEVICE ("applications clientes + appareils + stratégie/politique"),
  DEVICE ("aplicaciones cliente + dispositivos + directiva/política"),
  DEVICE ("applicazioni client/app client + dispositivi + criteri/policy"),
  DEVICE ("aplicativos cliente/aplicações cliente + dispositivos + política"),
  DEVICE ("clienttoepassing/client-app/clientapp + apparaten + beleid"),
  DEVICE ("klientprogram/klientapp + enheter + princip/policy"),
  DEVICE ("aplikacji klienckich/aplikacje klienckie + urządze + zasad"),
  DEVICE ("クライアント アプリ + デバイス + ポリシー"),

  /* “… requires the device to be managed to access this resource” */
  DEVICE ("gerät + verwaltet/konform + organisation/admin + zugriff/zugreifen/zuzugreifen"),
  DEVICE ("appareil + géré/conforme + organisation/admin + accéder/accès"),
  DEVICE ("dispositivo + administrado/compatible/conforme + organización/admin + acceder/acceso"),
  DEVICE ("dispositivo + gestito/conforme + organizzazione/amministrator + accedere/accesso"),
  DEVICE ("dispositivo + gerenciado/gerido/conforme/compatível + organização/admin + acess/aced"),
  DEVICE ("apparaat + beheerd/compatibel/voldoe + organisatie/beheerder + toegang"),
  DEVICE ("enhet + hanteras/hanterad/kompatib + organisation/administratör + åtkomst"),
  DEVICE ("urządzeni + zarządzan/zgodn + organizacj/administrator + dostęp"),
  DEVICE ("デバイス + 管理対象/管理されて/準拠 + 組織/管理者 + アクセス"),

  /* “You can’t get there from here” */
  DEVICE_TITLE ("von hier + nicht/kein"),
  DEVICE_TITLE ("d'ici + pas/impossible"),
  DEVICE_TITLE ("desde aquí + no"),
  DEVICE_TITLE ("da qui + non/impossibile"),
  DEVICE_TITLE ("daqui/deste local/a partir deste + não"),
  DEVICE_TITLE ("vanaf hier/van hieruit/hier vandaan/hiervandaan/vanuit hier/hier niet vandaan + niet/geen"),
  DEVICE_TITLE ("härifrån + inte"),
  DEVICE_TITLE ("stąd/z tego miejsca/z tej lokalizacji + nie"),
  DEVICE_TITLE ("ここから + できません/行けません/ません"),

  /* “Your organization needs more information to keep your account secure” */
  FACTOR ("information + organisation + konto + sicher/schütz"),
  FACTOR ("informations + organisation + compte + sécuri/protég/protection"),
  FACTOR ("información + organización + cuenta + segur/proteg"),
  FACTOR ("informazioni + organizzazione + account + sicur/protegg/protett/protezione"),
  FACTOR ("informações + organização + conta + segur/proteg/proteç"),
  FACTOR ("informatie + organisatie + account + beveilig/veilig/bescherm"),
  FACTOR ("information + organisation + konto + säker/skydda"),
  FACTOR ("informacj + organizacj + kont + bezpiecz/zabezpiecz/chroni/ochron"),
  FACTOR ("情報 + 組織 + アカウント + セキュリティ/安全/保護"),
  FACTOR ("정보 + 조직 + 계정 + 보안/안전/보호"),
  FACTOR ("信息 + 组织 + 帐户/账户 + 安全"),
  FACTOR ("資訊 + 組織 + 帳戶 + 安全"),
  FACTOR ("сведени/информаци + организаци + учетн + безопасн/защит"),
  FACTOR ("bilgi + kuruluş + hesa + güven"),
  FACTOR ("informac + organizac + účt + zabezpeč/bezpeč"),
  FACTOR ("informasjon/oplysninger/opplysninger + organisation/organisasjon + konto + sikre/sikker"),
  FACTOR ("tieto/tietoja + organisaatio + tili + suoja/turva"),
  FACTOR ("információ + szervezet + fiók + bizton/véd"),

  /* “More information required” */
  FACTOR_TITLE ("informationen + weitere/mehr/zusätzlich + erforderlich/benötigt/notwendig/nötig"),
  FACTOR_TITLE ("informations + plus/supplémentaires/complémentaires + requises/nécessaires"),
  FACTOR_TITLE ("información + más/adicional + requier/requerid/necesit/necesari/obligatori"),
  FACTOR_TITLE ("informazioni + altre/ulteriori/maggiori/più + necessarie/richieste/obbligatorie"),
  FACTOR_TITLE ("informações + mais/adicionais + necessári/obrigatóri/requerid/exigid"),
  FACTOR_TITLE ("informatie + meer/aanvullende/extra + vereist/nodig"),
  FACTOR_TITLE ("information + mer/ytterligare + krävs/behövs"),
  FACTOR_TITLE ("informacj + więcej/dodatkow + wymagan/wymaga/potrzeb"),
  FACTOR_TITLE ("情報 + 詳細/追加 + 必要"),

  /* “Your account or password is incorrect.” */
  PASSWORD ("kennwort/passwort + oder + konto + falsch/nicht korrekt/nicht richtig/inkorrekt/ungültig"),
  PASSWORD ("mot de passe + ou + compte + incorrect/erroné"),
  PASSWORD ("contraseña + cuenta + incorrect/no es correct/no son correct/erróne"),
  PASSWORD ("password + account + non è corrett/non sono corrett/errat/non corrett/sbagliat"),
  PASSWORD ("senha/palavra-passe + ou + conta + incorret/errad/não está corret/não estão corret"),
  PASSWORD ("wachtwoord + of + account + onjuist/incorrect/niet juist/klopt niet/verkeerd"),
  PASSWORD ("lösenord + eller + konto + felaktig/fel/inte rätt/inkorrekt"),
  PASSWORD ("hasło + lub/albo + konto + niepoprawn/nieprawidłow/błędn"),
  PASSWORD ("またはパスワード/かパスワード/またはアカウント + アカウント + 正しくありません/間違って/正しくない"),
  PASSWORD ("암호/비밀번호 + 계정 + 올바르지/잘못"),
  PASSWORD ("密码 + 帐户/账户 + 不正确/错误"),
  PASSWORD ("密碼 + 帳戶 + 不正確/錯誤"),
  PASSWORD ("пароль + учетн + неверн/неправильн"),
  PASSWORD ("parola/şifre + hesa + yanlış/hatalı"),
  PASSWORD ("heslo + účet + nespráv/není správn"),
  PASSWORD ("adgangskode + konto + forkert/ikke korrekt/ikke rigtig"),
  PASSWORD ("passord + konto + feil/ikke riktig"),
  PASSWORD ("salasana + tili + virheelli/väärä/väärin"),
  PASSWORD ("jelszó + fiók + helytelen/hibás"),

  /* “This username may be incorrect.”, “This username isn’t in our system.” */
  NOBODY ("benutzername + möglicherweise/ggf/eventuell/evtl/vielleicht/könnte/kann + falsch/korrekt/richtig"),
  NOBODY ("nom d'utilisateur + peut-être/peut être/possible/pourrait/probable + incorrect/erroné"),
  NOBODY ("nombre de usuario + puede/posible/podría/quizá/tal vez + correct/erróneo/incorrect"),
  NOBODY ("nome utente + potrebbe/forse/possibile/può + errato/corretto/sbagliato"),
  NOBODY ("nome de us/nome de utilizador + pode/talvez/possível + incorret/errad/corret"),
  NOBODY ("gebruikersnaam + mogelijk/misschien/kan + onjuist/incorrect/juist/correct"),
  NOBODY ("användarnamn + kan/kanske/möjligen + fel/inkorrekt/rätt"),
  NOBODY ("nazwa użytkownika + może/możliwe + błędn/niepopraw/nieprawidł"),
  NOBODY ("ユーザー名 + 可能性 + 間違/正しくない/誤"),
  NOBODY ("benutzername/konto/adresse + nicht in unserem system"),
  NOBODY ("nom d'utilisateur/compte/adresse + dans notre système/dans nos systèmes"),
  NOBODY ("usuario/cuenta/dirección + no + en nuestro sistema"),
  NOBODY ("nome utente/account/indirizzo + non + nel nostro sistema"),
  NOBODY ("nome de us/nome de utilizador/conta/endereço + não + nosso sistema"),
  NOBODY ("gebruikersnaam/account/adres + niet in ons systeem"),
  NOBODY ("användarnamn/konto/adress + inte i vårt system"),
  NOBODY ("nazw/kont/adres + nie + w naszym systemie"),
  NOBODY ("ユーザー名/アカウント/アドレス + システム + 存在しません/ありません/見つかりません"),

  /* “That Microsoft account doesn’t exist.”, “We couldn’t find an account with that username.” */
  NOBODY ("microsoft-konto/microsoft konto + nicht vorhanden/existiert nicht/nicht existiert/gibt es nicht"),
  NOBODY ("compte microsoft + n'existe pas/inexistant/introuvable"),
  NOBODY ("cuenta de microsoft/cuenta microsoft + no existe"),
  NOBODY ("account microsoft + non esiste/inesistente"),
  NOBODY ("conta microsoft/conta da microsoft + não existe"),
  NOBODY ("microsoft-account/microsoft account + bestaat niet"),
  NOBODY ("microsoft-konto/microsoft-kontot + finns inte/existerar inte"),
  NOBODY ("konto microsoft/konta microsoft + nie istnieje"),
  NOBODY ("microsoft アカウント + 存在しません/存在しない/見つかりません"),
  NOBODY ("benutzernamen + konto + nicht finden/nicht gefunden/kein konto"),
  NOBODY ("nom d'utilisateur + compte + trouv + pas/aucun/impossible"),
  NOBODY ("nombre de usuario + cuenta + encontr/encuentr + no/ninguna/imposible"),
  NOBODY ("nome utente + account + trova + non/nessun/impossibile"),
  NOBODY ("nome de us/nome de utilizador + conta + encontr + não/nenhum"),
  NOBODY ("gebruikersnaam + account + vinden/gevonden + niet/geen"),
  NOBODY ("användarnamn + konto + hitta + inte/inget"),
  NOBODY ("nazw + użytkownika + konta + nie znale/nie można znaleźć/nie udało się znaleźć"),
  NOBODY ("ユーザー名 + アカウント + 見つかりません"),

  /* “You can’t sign in here with a personal account.” */
  PERSONAL ("konto + persönlich/privat + anmelden/melden sie sich + hier"),
  PERSONAL ("compte personnel + connect/connexion + ici"),
  PERSONAL ("cuenta personal + sesión/acceder/entrar + aquí"),
  PERSONAL ("account personale + acced + qui"),
  PERSONAL ("conta pessoal + entrar/sessão/acessar/conectar/logon + aqui"),
  PERSONAL ("account + persoonlijk + aanmelden/inloggen + hier"),
  PERSONAL ("konto + personlig/privat + logga in/inlogg + här"),
  PERSONAL ("osobist + kont + zalogow/logow + tu/tutaj"),
  PERSONAL ("個人 + アカウント + サインイン + できません"),
  PERSONAL ("개인 + 계정 + 로그인 + 여기/수 없"),
  PERSONAL ("个人 + 帐户/账户 + 登录 + 无法/不能"),
  PERSONAL ("個人 + 帳戶 + 登入 + 無法/不能"),
  PERSONAL ("личн + учетн + войти/вход + здесь/нельзя"),
  PERSONAL ("kişisel + hesa + oturum + burada"),
  PERSONAL ("osobní + účt + přihlás + zde/tady/sem"),
  PERSONAL ("personlig + konto + logge/logget/log på/logg på + her"),
  PERSONAL ("henkilökohtais + tili + kirjautua + tähän/tänne/täällä"),

  /* “Your account is temporarily locked to prevent unauthorized use.” */
  LOCKED ("temporarily locked + account + unauthori/admin/try again later"),
  LOCKED ("konto + gesperrt + vorübergehend/zeitweilig/temporär + unbefugt/nicht autoris/unautoris"),
  LOCKED ("compte + verrouillé/bloqué + temporairement/provisoirement + non autoris"),
  LOCKED ("cuenta + bloquead + temporal + no autoriz"),
  LOCKED ("account + bloccat + temporane + non autorizz"),
  LOCKED ("conta + bloquead + temporari + não autoriz"),
  LOCKED ("account + vergrendeld/geblokkeerd + tijdelijk + onbevoegd/ongeoorloofd/niet-geautoriseerd/ongeautoriseerd"),
  LOCKED ("konto + låst + tillfällig + obehörig"),
  LOCKED ("konto + zablokowan + tymczasow + nieautoryz/nieupoważ"),
  LOCKED ("アカウント + ロック + 一時的 + 不正/防"),

  /* “… because this is the first time you are signing in, or because your password has expired” */
  EXPIRED ("zum ersten mal + kennwort/passwort + anmelden"),
  EXPIRED ("première fois + mot de passe + connect"),
  EXPIRED ("primera vez + contraseña + sesión"),
  EXPIRED ("prima volta + password + acced/accesso"),
  EXPIRED ("primeira vez + senha/palavra-passe + entra/conect/sessão"),
  EXPIRED ("eerste keer + wachtwoord + aanmeld"),
  EXPIRED ("första gången + lösenord + logga"),
  EXPIRED ("po raz pierwszy + hasło + logujesz/zalogow/logowa"),
  EXPIRED ("初めて + パスワード + サインイン"),

  /* “We’ve detected something unusual about this sign-in.” */
  RISK ("ungewöhnlich + anmeldung + festgestellt/erkannt/bemerkt/entdeckt"),
  RISK ("inhabituel + connexion + détecté/remarqué"),
  RISK ("inusual/extraño/poco habitual + inicio de sesión + detect"),
  RISK ("insolit/anomal/inconsuet + accesso + rilevat"),
  RISK ("incomum/invulgar/estranh + entrada/login/início de sessão + detect"),
  RISK ("ongebruikelijk/ongewoon + aanmelding + gedetecteerd/vastgesteld/opgemerkt"),
  RISK ("ovanlig + inloggning + upptäckt/identifier/märkt"),
  RISK ("nietypow + logowani + wykryliśmy/wykryto/zauważ"),
  RISK ("通常と異なる/異常な/不審な + サインイン + 検出"),

  /* “The … IT department has restricted which organizations can be accessed.” */
  FENCE ("it-abteilung + organisation + eingeschränkt/beschränkt"),
  FENCE ("service informatique/département informatique/service it + organisations + restreint/limité"),
  FENCE ("departamento de ti/departamento de it + organizaciones + restring/limit"),
  FENCE ("reparto it/dipartimento it + organizzazioni + limitat/restri"),
  FENCE ("departamento de ti/equipe de ti + organizações + restring/restrit/limit"),
  FENCE ("it-afdeling + organisaties + beperkt"),
  FENCE ("it-avdelning + organisationer + begränsa"),
  FENCE ("dział it/działu it + organizacj + ogranicz"),
  FENCE ("it 部門/it部門 + 組織 + 制限"),

  /* “Selected user account does not exist in tenant … and cannot access the application …” */
  STRANGER ("mandant + konto/benutzerkonto + nicht vorhanden/existiert nicht/nicht existiert + anwendung"),
  STRANGER ("locataire + compte + n'existe pas + application"),
  STRANGER ("inquilino + cuenta + no existe + aplicación"),
  STRANGER ("tenant + account + non esiste + applicazione"),
  STRANGER ("locatário/inquilino + conta + não existe + aplicativo/aplicação"),
  STRANGER ("tenant + account + bestaat niet + toepassing/app"),
  STRANGER ("klientorganisation/klienten + konto + finns inte + program/app"),
  STRANGER ("dzierżaw + konto + nie istnieje + aplikacj"),
  STRANGER ("テナント + アカウント + 存在しない/存在しません/存在せず + アプリ"),

  /* “Sorry, but we’re having trouble signing you in.” */
  TROUBLE ("anmeld/anzumeld + leider/entschuldig/tut uns leid/bedauer + "
           "problem/schwierigkeit/können + sie/ihre/dich"),
  TROUBLE ("vous connect/votre connexion/connecter + désolé/malheureusement/regrett/excus + "
           "problème/difficult/parvenons/pouvons + vous/votre"),
  TROUBLE ("iniciar/inicie/inicio de + sesión + lo sentimos/lamentamos/desafortunad/disculp + "
           "problema/dificultad/podemos"),
  TROUBLE ("durante l'accesso/nell'accesso/eseguire l'accesso/acceder + "
           "spiacent/purtroppo/dispiace + problem/difficoltà"),
  TROUBLE ("conect/logon/login/sua entrada/entrar/sua sessão/iniciar sessão + "
           "desculp/lamentamos/infelizmente + problema/dificuldade"),
  TROUBLE ("aanmeld/aan te melden + sorry/helaas/spijt + problem/problemen/kunnen + u/uw/je/het aanmelden"),
  TROUBLE ("logga in/inlogg + tyvärr/beklagar/förlåt/ledsen + problem/svårt/kan inte + dig/din/du"),
  TROUBLE ("zalogowa + niestety/przepraszamy/przykro + problem/trudnoś/możemy"),
  TROUBLE ("サインイン + 申し訳/すみません/恐れ入り + 問題/できません"),
  TROUBLE ("로그인 + 죄송 + 문제"),
  TROUBLE ("登录 + 抱歉/对不起 + 问题"),
  TROUBLE ("登入 + 抱歉/對不起 + 問題"),
  TROUBLE ("вход/войти + извините/к сожалению/сожале + проблем/не удается"),
  TROUBLE ("oturum + üzgünüz/maalesef/özür + sorun"),
  TROUBLE ("přihlás/přihláš + omlouváme/líto/bohužel + problém"),
  TROUBLE ("logge dig/logge deg/logget/log på/logg på/log ind/logg inn + beklager/desværre/dessverre + problem"),
  TROUBLE ("kirjau + valitettavasti/pahoittel + ongelm"),
  TROUBLE ("bejelentkez + sajnál/elnézést + problém"),

  { 0 }
};
