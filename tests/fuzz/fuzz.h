/* fuzz.h - every parser of foreign bytes, ready to be fed with anything
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-facts.h"
#include "services/medic-http.h"

G_BEGIN_DECLS

/* @data: exactly as long as it says; what is read beyond is somebody else's */
typedef void (*MedicFuzzFeed) (const char *data,
                               gsize       size);

/**
 * MedicFuzzTarget:
 * @name: of the folder of tests/fixtures/fuzz in which there are bytes for it
 * @feed: hands them to one parser, and asserts what holds whatever they are
 */
typedef struct
{
  const char    *name;
  MedicFuzzFeed  feed;
} MedicFuzzTarget;

/* All there are; ends at the first one without a name. */
extern const MedicFuzzTarget medic_fuzz_targets[];

const MedicFuzzTarget *medic_fuzz_find (const char            *name);
void                   medic_fuzz_feed (const MedicFuzzTarget *target,
                                        const char            *data,
                                        gsize                  size);

/* One for each target, named after it. */
void            fuzz_account        (const char *data, gsize size);
void            fuzz_address        (const char *data, gsize size);
void            fuzz_address_list   (const char *data, gsize size);
void            fuzz_autodiscover   (const char *data, gsize size);
void            fuzz_batch          (const char *data, gsize size);
void            fuzz_catalogue      (const char *data, gsize size);
void            fuzz_certificate    (const char *data, gsize size);
void            fuzz_code           (const char *data, gsize size);
void            fuzz_customer       (const char *data, gsize size);
void            fuzz_device_code    (const char *data, gsize size);
void            fuzz_dns            (const char *data, gsize size);
void            fuzz_done           (const char *data, gsize size);
void            fuzz_form           (const char *data, gsize size);
void            fuzz_graph          (const char *data, gsize size);
void            fuzz_headers        (const char *data, gsize size);
void            fuzz_hosts_file     (const char *data, gsize size);
void            fuzz_hubspot_status (const char *data, gsize size);
void            fuzz_id_token       (const char *data, gsize size);
void            fuzz_json_text      (const char *data, gsize size);
void            fuzz_keyring        (const char *data, gsize size);
void            fuzz_link           (const char *data, gsize size);
void            fuzz_mailbox        (const char *data, gsize size);
void            fuzz_message        (const char *data, gsize size);
void            fuzz_mx             (const char *data, gsize size);
void            fuzz_plural         (const char *data, gsize size);
void            fuzz_policy         (const char *data, gsize size);
void            fuzz_realm          (const char *data, gsize size);
void            fuzz_redirect       (const char *data, gsize size);
void            fuzz_refusal        (const char *data, gsize size);
void            fuzz_reply          (const char *data, gsize size);
void            fuzz_report         (const char *data, gsize size);
void            fuzz_setting        (const char *data, gsize size);
void            fuzz_shelf          (const char *data, gsize size);
void            fuzz_spf            (const char *data, gsize size);
void            fuzz_tenant         (const char *data, gsize size);
void            fuzz_tokens         (const char *data, gsize size);
void            fuzz_unescape       (const char *data, gsize size);

/* What they share. */
char           *fuzz_dup_text       (const char       *data,
                                     gsize             size);
char           *fuzz_dup_valid      (const char       *data,
                                     gsize             size);
MedicHttpReply *fuzz_dup_reply      (const char       *data,
                                     gsize             size);
void            fuzz_assert_text    (const char       *text,
                                     gsize             longest);
void            fuzz_assert_facts   (const MedicFacts *facts);

G_END_DECLS
