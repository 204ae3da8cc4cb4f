/* medic-customer-error.c - why a file is no practice customer, and where in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-customer-error.h"

typedef struct
{
  char *member;
  char *place;
} MedicCustomerErrorPrivate;

static void
medic_customer_error_private_init (MedicCustomerErrorPrivate *self)
{
  self->member = g_strdup ("");
  self->place = g_strdup ("");
}

static void
medic_customer_error_private_copy (const MedicCustomerErrorPrivate *from,
                                   MedicCustomerErrorPrivate       *to)
{
  to->member = g_strdup (from->member);
  to->place = g_strdup (from->place);
}

static void
medic_customer_error_private_clear (MedicCustomerErrorPrivate *self)
{
  g_clear_pointer (&self->member, g_free);
  g_clear_pointer (&self->place, g_free);
}

/* GLib's macro goes back from an error to what stands before it, by bytes; clang cannot know that
 * GLib has put it there. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wcast-align"
G_DEFINE_EXTENDED_ERROR (MedicCustomerError, medic_customer_error)
#pragma GCC diagnostic pop

/* Returns: the member at fault; empty where it is the file as a whole */
const char *
medic_customer_error_get_member (const GError *error)
{
  return medic_customer_error_get_private (error)->member;
}

/* Returns: what that member is in; empty for the file itself */
const char *
medic_customer_error_get_place (const GError *error)
{
  return medic_customer_error_get_private (error)->place;
}

void
medic_customer_error_set (GError             **error,
                          MedicCustomerError   code,
                          const char          *place,
                          const char          *member,
                          const char          *message)
{
  MedicCustomerErrorPrivate *private;

  if (error == NULL)
    return;

  g_set_error_literal (error, MEDIC_CUSTOMER_ERROR, (int) code, message);
  private = medic_customer_error_get_private (*error);
  g_free (private->member);
  private->member = g_strdup (member);
  g_free (private->place);
  private->place = g_strdup (place);
}
