/* fault-names.h - a name server that spoils what it is told to spoil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "faults/fault-server.h"

G_BEGIN_DECLS

typedef struct _FaultNames FaultNames;

extern const FaultActs fault_names_acts;

/**
 * FaultQuery:
 * @bytes: as they came
 * @id: of who asks
 * @type: of the records
 * @name: absolute, in lower case
 * @text: the type and the name
 */
typedef struct
{
  GByteArray *bytes;
  guint16     id;
  guint16     type;
  char       *name;
  char       *text;
} FaultQuery;

FaultNames *fault_names_new         (const FaultTarget *target,
                                     FaultKind          kind,
                                     const char        *domain);

/* One that is asked in a way of its own, and so alone. */
gboolean    fault_names_is_alone    (FaultKind          kind,
                                     const char        *request);

FaultQuery *fault_query_parse       (const guint8      *bytes,
                                     gsize              size);
void        fault_query_free        (FaultQuery        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FaultQuery, fault_query_free)

GByteArray *fault_answer_new        (const FaultQuery  *query,
                                     guint16            flags,
                                     guint16            n_answers);
void        fault_answer_add        (GByteArray        *answer,
                                     const char        *owner,
                                     guint16            type,
                                     guint16            other_class,
                                     guint32            seconds,
                                     GBytes            *data);
void        fault_answer_add_number (GByteArray        *answer,
                                     guint              number);
void        fault_answer_add_name   (GByteArray        *answer,
                                     const char        *name);
GBytes     *fault_zone_find         (const FaultQuery  *query,
                                     const char        *domain,
                                     guint             *rcode);
GBytes     *fault_zone_invent       (const FaultQuery  *query,
                                     guint              number);
GByteArray *fault_zone_answer       (const FaultQuery  *query,
                                     const char        *domain);

GByteArray *fault_names_mangle      (FaultKind          kind,
                                     const FaultQuery  *query,
                                     const char        *domain);
GByteArray *fault_names_mangle_stream (FaultKind          kind,
                                       const FaultQuery  *query,
                                       const char        *domain,
                                       FaultEnding       *ending);

/* The house in which a name server may have its port: a network of this process alone. */
gboolean    fault_house_enter       (char             **argv);
void        fault_house_open        (void);
void        fault_house_ask         (const char        *server);

G_END_DECLS
