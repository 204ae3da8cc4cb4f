/* medic-address-list.h - a list of addresses, one a line or as CSV: a pure function of its bytes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is longer is no entry of a list of addresses, in bytes. */
#define MEDIC_ADDRESS_LIST_LONGEST (64 * 1024)

/* What is the matter with an entry, before it is looked at as an address. */
typedef enum
{
  MEDIC_LISTED_FINE,
  MEDIC_LISTED_TOO_LONG,
  MEDIC_LISTED_NOT_TEXT,    /* it holds a NUL, or is not UTF-8 */
  MEDIC_LISTED_NO_COLUMN,   /* the row ends before the column of the addresses */
  MEDIC_LISTED_BAD_QUOTES,  /* a quote that is not closed, or goes on after it was */
} MedicListedFault;

/**
 * MedicListed:
 * @line: where it begins, counted from 1
 * @text: what stands there, without what is around it; empty where there is a fault. Good until the
 *   list is fed or asked again
 */
typedef struct
{
  guint64           line;
  const char       *text;
  MedicListedFault  fault;
} MedicListed;

typedef struct _MedicAddressList MedicAddressList;

MedicAddressList *medic_address_list_new       (void);
void              medic_address_list_free      (MedicAddressList *self);
void              medic_address_list_feed      (MedicAddressList *self,
                                                const void       *bytes,
                                                gsize             size);
void              medic_address_list_end       (MedicAddressList *self);
gboolean          medic_address_list_next      (MedicAddressList *self,
                                                MedicListed      *listed);
const char       *medic_listed_fault_get_nick  (MedicListedFault  fault);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicAddressList, medic_address_list_free)

G_END_DECLS
