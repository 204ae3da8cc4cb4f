/* spf-record.h - what one text record says about who may send mail for a domain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MedicSpfRecord:
 * @names: (element-type utf8): the records that it takes over, in their order, in lower case; left
 *   out is one that depends on the mail in question (a macro), is no name, or is ruled out with “-”
 * @n_terms: how many of its terms have the name service asked (RFC 7208, 4.6.4)
 * @broken: something in it is none of the terms that there are
 */
typedef struct
{
  GPtrArray *names;
  guint      n_terms;
  gboolean   broken;
} MedicSpfRecord;

gboolean        medic_spf_is_record    (const char     *text);
MedicSpfRecord *medic_spf_record_parse (const char     *text);
void            medic_spf_record_free  (MedicSpfRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicSpfRecord, medic_spf_record_free)

G_END_DECLS
