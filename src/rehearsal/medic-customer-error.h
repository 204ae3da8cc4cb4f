/* medic-customer-error.h - why a file is no practice customer, and where in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MEDIC_CUSTOMER_ERROR_UNKNOWN,    /* a member that nobody reads: most likely a slip */
  MEDIC_CUSTOMER_ERROR_MISSING,    /* a member that is needed */
  MEDIC_CUSTOMER_ERROR_VALUE,      /* a member that is not what may stand there */
  MEDIC_CUSTOMER_ERROR_MISFIT,     /* a member that does not go with the others */
  MEDIC_CUSTOMER_ERROR_NO_OBJECT,  /* the file is no JSON, or no object */
  MEDIC_CUSTOMER_ERROR_TOO_LARGE,  /* the file is too long, or too deep */
  MEDIC_CUSTOMER_ERROR_NO_FILE,    /* there is none, or it cannot be read */
} MedicCustomerError;

/* The message of such an error is for the log; a person is told by its parts. */
#define MEDIC_CUSTOMER_ERROR (medic_customer_error_quark ())
GQuark      medic_customer_error_quark      (void);

const char *medic_customer_error_get_member (const GError        *error);
const char *medic_customer_error_get_place  (const GError        *error);
void        medic_customer_error_set        (GError             **error,
                                             MedicCustomerError   code,
                                             const char          *place,
                                             const char          *member,
                                             const char          *message);

G_END_DECLS
