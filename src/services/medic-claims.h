/* medic-claims.h - what an id token says of who signed in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every personal account lives in this tenant. */
#define MEDIC_CLAIMS_PERSONAL_TENANT "9188040d-6c67-4c5b-b112-36a304b66dad"

#define MEDIC_CLAIMS_ERROR (medic_claims_error_quark ())

/* Why an id token is not believed. */
typedef enum
{
  MEDIC_CLAIMS_ERROR_MALFORMED,
  MEDIC_CLAIMS_ERROR_ISSUER,    /* another sign-in service said it */
  MEDIC_CLAIMS_ERROR_AUDIENCE,  /* said to another program */
  MEDIC_CLAIMS_ERROR_TIME,      /* over, or not begun: the clock may be to blame */
  MEDIC_CLAIMS_ERROR_NONCE,     /* belongs to another sign-in */
  MEDIC_CLAIMS_ERROR_TENANT,    /* another tenant than the one asked */
  MEDIC_CLAIMS_ERROR_ACCOUNT,   /* another account than before */
} MedicClaimsError;

/**
 * MedicClaims:
 * @issuer: who says so; empty while it is only what a keyring says
 * @tenant: id of the tenant, small letters
 * @object: id of the account within it
 * @username: (nullable): to show, and to compare with the address wanted; not an identity
 * @email: (nullable): as the tenant has it; may be missing or stale
 * @provider: (nullable): who really knows the account, when that is not @issuer
 * @login_hint: (nullable): for signing out
 */
typedef struct
{
  char *issuer;
  char *tenant;
  char *object;
  char *username;
  char *email;
  char *provider;
  char *login_hint;
} MedicClaims;

/**
 * MedicClaimsTerms:
 * @authority: “https://host[:port]” of the sign-in service that was asked
 * @tenant: the tenant that was asked: an id, a domain, or “common” and its like
 * @client_id: who we are there
 * @nonce: (nullable): %NULL where the flow has none
 * @now: seconds since 1970
 */
typedef struct
{
  const char *authority;
  const char *tenant;
  const char *client_id;
  const char *nonce;
  gint64      now;
} MedicClaimsTerms;

GQuark       medic_claims_error_quark (void);
MedicClaims *medic_claims_new         (const char              *id_token,
                                       const MedicClaimsTerms  *terms,
                                       GError                 **error);
MedicClaims *medic_claims_copy        (const MedicClaims       *self);
void         medic_claims_free        (MedicClaims             *self);
gboolean     medic_claims_is_personal (const MedicClaims       *self);
gboolean     medic_claims_is_guest    (const MedicClaims       *self);
gboolean     medic_claims_is_same     (const MedicClaims       *self,
                                       const MedicClaims       *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicClaims, medic_claims_free)

G_END_DECLS
