/* codes-smtp.c - enhanced status codes of Microsoft’s mail servers and statuses of the web
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/codes.h"
#include "knowledge/knowledge.h"

/* Any mail server may use these numbers; only with Microsoft’s words they are sure. */
#define OF(number, slug, heft, ...) \
  { MEDIC_CODE_SMTP, number, slug, heft, \
    .publisher = "Microsoft", .date = "2026-11-23", ##__VA_ARGS__ }
#define OWN(number, slug, ...) OF (number, slug, MEDIC_WEIGHT_PLAIN, ##__VA_ARGS__)
#define ANY(number, slug) OF (number, slug, MEDIC_WEIGHT_PLAIN, .unsure = TRUE)
#define STATUS(number, slug) \
  { MEDIC_CODE_HTTP, number, slug, MEDIC_WEIGHT_WEAK, .unsure = TRUE, \
    .publisher = "Microsoft", .date = "2026-11-23" }

const MedicCode medic_codes_smtp[] = {
  /* Signing in with a password. */
  OWN ("5.7.139", "password-expired", .needs = "password has expired|password is expired"),
  OWN ("5.7.139", "account-locked", .needs = "account is locked|account is temporarily locked"),
  /* The same sentence comes for a wrong password, yet HubSpot meets it because bare passwords are
   * taken no more: most likely, never certain. */
  OF ("5.7.139", "legacy-auth-off", MEDIC_WEIGHT_PLAIN, .unsure = TRUE,
      .needs = "credentials were incorrect"),
  OWN ("5.7.139", "legacy-auth-off"),
  ANY ("5.7.3", "legacy-auth-off"),
  OWN ("5.7.30", "legacy-auth-off", .needs = "client submission|basic authentication"),
  OWN ("5.7.57", "legacy-auth-off"),

  /* Sending. */
  OWN ("5.2.2", "send-quota", .needs = "submission quota|rate limit|recipient limit|daily limit"),
  ANY ("5.2.2", "mailbox-full"),
  OWN ("5.1.90", "send-quota"),
  OWN ("5.1.8", "send-quota", .needs = "bad outbound sender|outbound sender|bad sender"),
  OWN ("5.7.232", "send-quota"),
  OWN ("5.7.233", "send-quota"),
  OWN ("5.7.501", "send-quota"),
  OWN ("5.7.502", "send-quota"),
  OWN ("5.7.503", "send-quota"),
  OWN ("5.7.705", "send-quota"),
  OWN ("5.7.708", "send-quota"),
  OWN ("4.7.500", "throttled", .needs = "server busy"),
  OWN ("4.7.500", "send-quota"),
  OWN ("5.7.800", "send-quota"),
  OWN ("5.7.750", "send-quota", .owner = "admin"),
  OWN ("5.1.10", "mailbox-not-found", .needs = "resolver.adr|recipientnotfound"),
  OWN ("5.2.252", "permission-missing"),
  OWN ("5.7.60", "permission-missing"),

  /* For the moment. */
  OWN ("4.3.2", "throttled", .needs = "thread limit exceeded|concurrent connections|concurrent server connections"),
  ANY ("4.5.3", "throttled"),
  OWN ("4.7.0", "transient-service", .needs = "temporary server error|temporary authentication"),

  /* What Graph answers with. */
  STATUS ("429", "throttled"),
  STATUS ("503", "transient-service"),
  STATUS ("504", "transient-service"),
  STATUS ("507", "mailbox-full"),

  { 0 }
};
