/* fault.h - every way in which somebody who is asked may go wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* From the connection to the meaning of what is said over it. */
typedef enum
{
  FAULT_NONE,
  /* Before anybody has shown who it is. */
  FAULT_REFUSED,
  FAULT_RESET_AT_ONCE,
  FAULT_SILENT_AT_ONCE,
  FAULT_NO_TLS,
  FAULT_TLS_CUT,
  FAULT_TLS_GARBAGE,
  FAULT_EXPIRED,
  FAULT_NOT_YET_VALID,
  FAULT_OTHER_NAME,
  FAULT_UNKNOWN_AUTHORITY,
  FAULT_SELF_SIGNED,
  /* Once the question was heard. */
  FAULT_RESET,
  FAULT_SILENT,
  FAULT_SLOW_HEADERS,
  FAULT_SLOW_BODY,
  FAULT_CUT_BODY,
  FAULT_CUT_TLS,
  FAULT_NOTHING,
  FAULT_NOT_HTTP,
  FAULT_TOO_SHORT_A_LENGTH,
  FAULT_TOO_LONG_A_LENGTH,
  FAULT_NEGATIVE_LENGTH,
  FAULT_BAD_CHUNK,
  FAULT_CUT_CHUNK,
  FAULT_NOT_GZIP,
  FAULT_HTML,
  FAULT_EMPTY,
  FAULT_BUSY,
  FAULT_BUSY_UNTIL,
  FAULT_BUSY_FOR_EVER,
  FAULT_BROKEN,
  FAULT_REDIRECT_LOOP,
  FAULT_REDIRECT_ELSEWHERE,
  FAULT_REDIRECT_PLAIN,
  FAULT_HUGE_HEADERS,
  FAULT_MANY_HEADERS,
  FAULT_HUGE_BODY,
  FAULT_ENDLESS_BODY,
  FAULT_DEEP_JSON,
  FAULT_NO_OBJECT,
  FAULT_WRONG_TEXTS,
  FAULT_WRONG_LISTS,
  FAULT_ALL_NULL,
  FAULT_LONG_TEXTS,
  FAULT_NUL,
  FAULT_NOT_UTF8,
  FAULT_TWICE,
  /* Of a name server. */
  FAULT_DNS_REFUSED,
  FAULT_DNS_SILENT,
  FAULT_DNS_SLOW,
  FAULT_DNS_NOT_LOOKED_UP,
  FAULT_DNS_NOT_WILLING,
  FAULT_DNS_NOT_UNDERSTOOD,
  FAULT_DNS_NOT_ABLE,
  FAULT_DNS_NO_NAME,
  FAULT_DNS_NO_RECORD,
  FAULT_DNS_REFERRAL,
  FAULT_DNS_CUT_REFUSED,
  FAULT_DNS_CUT_SILENT,
  FAULT_DNS_CUT_DRIP,
  FAULT_DNS_CUT_SHORT,
  FAULT_DNS_CUT_LONG,
  FAULT_DNS_CUT_LONG_HELD,
  FAULT_DNS_CUT_NOTHING,
  FAULT_DNS_CUT_AGAIN,
  FAULT_DNS_CUT_OTHER_ID,
  FAULT_DNS_CUT_OTHER_QUESTION,
  FAULT_DNS_CUT_GARBAGE,
  FAULT_DNS_OTHER_ID,
  FAULT_DNS_OTHER_QUESTION,
  FAULT_DNS_NO_QUESTION,
  FAULT_DNS_OTHER_NAME,
  FAULT_DNS_OTHER_CLASS,
  FAULT_DNS_OTHER_TYPE,
  FAULT_DNS_NO_ANSWER_FLAG,
  FAULT_DNS_POINTER_LOOP,
  FAULT_DNS_POINTER_FORWARD,
  FAULT_DNS_POINTER_OUT,
  FAULT_DNS_LONG_LABEL,
  FAULT_DNS_LONG_NAME,
  FAULT_DNS_LONG_DATA,
  FAULT_DNS_SHORT_DATA,
  FAULT_DNS_TOO_MANY,
  FAULT_DNS_THOUSAND,
  FAULT_DNS_ALIAS_LOOP,
  FAULT_DNS_ALIAS_CHAIN,
  FAULT_DNS_NO_TIME,
  FAULT_DNS_NEGATIVE_TIME,
  FAULT_DNS_BYTE,
  FAULT_DNS_HALF_A_HEADER,
  FAULT_DNS_GARBAGE,
  FAULT_DNS_HUGE_GARBAGE,
  FAULT_DNS_TWICE,
  FAULT_DNS_FORGED_FIRST,
  /* Of a proxy. */
  FAULT_PROXY_REFUSED,
  FAULT_PROXY_RESET,
  FAULT_PROXY_SILENT,
  FAULT_PROXY_SLOW,
  FAULT_PROXY_ASKS,
  FAULT_PROXY_ASKS_UNKNOWN,
  FAULT_PROXY_ASKS_BASIC,
  FAULT_PROXY_ASKS_NTLM,
  FAULT_PROXY_FORBIDS,
  FAULT_PROXY_BROKEN,
  FAULT_PROXY_REDIRECT,
  FAULT_PROXY_OLD,
  FAULT_PROXY_GARBAGE,
  FAULT_PROXY_HUGE_HEADERS,
  FAULT_PROXY_CUT,
  FAULT_PROXY_HUSH,
  FAULT_PROXY_NO_TLS,
  FAULT_PROXY_BODY,
  FAULT_PROXY_OTHER_AUTHORITY,
  FAULT_PROXY_OTHER_NAME,
  N_FAULTS
} FaultKind;

/* Whose faults are tried together. */
#define FAULT_FIRST_OF_HTTP FAULT_REFUSED
#define FAULT_LAST_OF_HTTP FAULT_TWICE
#define FAULT_FIRST_OF_DNS FAULT_DNS_REFUSED
#define FAULT_LAST_OF_DNS FAULT_DNS_FORGED_FIRST
#define FAULT_FIRST_OF_PROXY FAULT_PROXY_REFUSED
#define FAULT_LAST_OF_PROXY FAULT_PROXY_OTHER_NAME

const char *fault_get_name     (FaultKind        kind);
gboolean    fault_is_at_once   (FaultKind        kind);
gboolean    fault_is_distrust  (FaultKind        kind);
gboolean    fault_takes_time   (FaultKind        kind);
gboolean    fault_is_certain   (FaultKind        kind);
gboolean    fault_may_end      (FaultKind        kind,
                                const char      *reach);

gboolean    fault_may_show     (FaultKind        kind,
                                const char      *nick,
                                const char      *value);
gboolean    fault_lists        (const char      *list,
                                const char      *nick,
                                const char      *value);

/* How a connection ends when all has been said. */
typedef enum
{
  FAULT_ENDING_CLOSE,
  FAULT_ENDING_CUT,
  FAULT_ENDING_RESET,
  FAULT_ENDING_HOLD,
  FAULT_ENDING_DRIP,
  FAULT_ENDING_FLOOD,
} FaultEnding;

GBytes     *fault_mangle       (FaultKind        kind,
                                GBytes          *honest,
                                const char      *elsewhere,
                                FaultEnding     *ending);

GTlsCertificate *fault_new_certificate (FaultKind kind);
GTlsDatabase    *fault_new_trust       (GTlsDatabase *other);

G_END_DECLS
