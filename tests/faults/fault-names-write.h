/* fault-names-write.h - answers of a name server that are not as they should be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "faults/fault-names.h"

G_BEGIN_DECLS

GByteArray *fault_write_invent (const FaultQuery *query,
                                guint16           flags,
                                const char       *owner,
                                guint16           type,
                                guint16           other_class);
GByteArray *fault_write_data (const FaultQuery *query,
                              const char       *bytes,
                              gsize             size,
                              gsize             lacks);
GByteArray *fault_write_name (const FaultQuery *query,
                              const char       *bytes,
                              gsize             size);
GByteArray *fault_write_loop (const FaultQuery *query);
GByteArray *fault_write_long_name (const FaultQuery *query);
GByteArray *fault_write_short_data (const FaultQuery *query);
GByteArray *fault_write_many (const FaultQuery *query,
                              const char       *domain);
GByteArray *fault_write_circle (const FaultQuery *query,
                                const char       *domain);
GByteArray *fault_write_chain (const FaultQuery *query,
                               const char       *domain);
GByteArray *fault_write_for (const FaultQuery *query,
                             const char       *domain,
                             guint32           seconds);
GByteArray *fault_write_garbage (const FaultQuery *query,
                                 guint             size);
GByteArray *fault_write_other_question (const FaultQuery *query);
GByteArray *fault_write_other_id (const FaultQuery *query);
GByteArray *fault_write_too_few (const FaultQuery *query);
GByteArray *fault_write_no_question (const FaultQuery *query);
GByteArray *fault_write_cut_to (GByteArray *answer,
                                guint       size);

G_END_DECLS
