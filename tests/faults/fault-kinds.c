/* fault-kinds.c - what each fault is called, and as what it may be seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault.h"

/* @reaches: as what it may pass to the check that met it, by the nicks of #MedicReach
 * @facts: (nullable): what may be learnt of it beside, as “fact=value” with spaces between */
/* Where a server says that it hangs up after the answer, libsoup takes what came before for all of
 * it. Half a JSON object is none, and a whole one is whole, whatever length was said. */
#define CUT_SHORT "unreachable unreadable"

/* It lies, and is read as it says. Browsers believe libc, which does not look at everything. */
#define NO_NAME "mx-answer=no-such-domain mail-host=none " NOTHING
#define NO_RECORD "mx-answer=missing mail-host=none autodiscover-dns=own " NOTHING
#define NOTHING "dkim-host=none spf-answer=none spf-microsoft=false autodiscover-dns=none " \
  "msoid=none names=none names-by=server"
#define ASKS "proxy-answer=wants-password"

static const struct
{
  const char *name;
  const char *reaches;
  const char *facts;
} faults[N_FAULTS] = {
  [FAULT_NONE] = { "none", "answered" },
  [FAULT_REFUSED] = { "refused", "unreachable", "way-four=unreachable" },
  [FAULT_RESET_AT_ONCE] = { "reset-at-once", "unreachable", "way-four=unreachable" },
  [FAULT_SILENT_AT_ONCE] = { "silent-at-once", "silent" },
  [FAULT_NO_TLS] = { "no-tls", "unreachable not-trusted" },
  [FAULT_TLS_CUT] = { "tls-cut", "unreachable" },
  [FAULT_TLS_GARBAGE] = { "tls-garbage", "unreachable not-trusted" },
  [FAULT_EXPIRED] = { "expired", "not-valid-now", "certificate=expired certificate-issuer=*" },
  [FAULT_NOT_YET_VALID] = { "not-yet-valid", "not-valid-now",
                            "certificate=not-yet-valid certificate-issuer=*" },
  [FAULT_OTHER_NAME] = { "other-name", "not-trusted", "certificate=wrong-host certificate-issuer=*" },
  [FAULT_UNKNOWN_AUTHORITY] = { "unknown-authority", "not-trusted",
                                "certificate=unknown-authority certificate-issuer=*" },
  [FAULT_SELF_SIGNED] = { "self-signed", "not-trusted",
                          "certificate=unknown-authority certificate-issuer=*" },
  [FAULT_RESET] = { "reset", "unreachable" },
  [FAULT_SILENT] = { "silent", "silent" },
  [FAULT_SLOW_HEADERS] = { "slow-headers", "silent" },
  [FAULT_SLOW_BODY] = { "slow-body", "silent" },
  [FAULT_CUT_BODY] = { "cut-body", CUT_SHORT },
  [FAULT_CUT_TLS] = { "cut-tls", CUT_SHORT },
  [FAULT_NOTHING] = { "nothing", "unreachable" },
  [FAULT_NOT_HTTP] = { "not-http", "unreadable unreachable" },
  [FAULT_TOO_SHORT_A_LENGTH] = { "too-short-a-length", "unreadable" },
  [FAULT_TOO_LONG_A_LENGTH] = { "too-long-a-length", "unreachable answered" },
  [FAULT_NEGATIVE_LENGTH] = { "negative-length", "unreadable unreachable answered" },
  [FAULT_BAD_CHUNK] = { "bad-chunk", "unreadable" },
  [FAULT_CUT_CHUNK] = { "cut-chunk", "unreadable unreachable" },
  [FAULT_NOT_GZIP] = { "not-gzip", "unreadable answered" },
  [FAULT_HTML] = { "html", "unreadable" },
  [FAULT_EMPTY] = { "empty", "unreadable" },
  [FAULT_BUSY] = { "busy", "busy" },
  [FAULT_BUSY_UNTIL] = { "busy-until", "busy" },
  [FAULT_BUSY_FOR_EVER] = { "busy-for-ever", "busy" },
  [FAULT_BROKEN] = { "broken", "busy" },
  [FAULT_REDIRECT_LOOP] = { "redirect-loop", "unreadable" },
  [FAULT_REDIRECT_ELSEWHERE] = { "redirect-elsewhere", "unreadable" },
  [FAULT_REDIRECT_PLAIN] = { "redirect-plain", "unreadable" },
  [FAULT_HUGE_HEADERS] = { "huge-headers", "unreadable unreachable" },
  [FAULT_MANY_HEADERS] = { "many-headers", "unreadable unreachable" },
  [FAULT_HUGE_BODY] = { "huge-body", "unreadable" },
  [FAULT_ENDLESS_BODY] = { "endless-body", "unreadable" },
  [FAULT_DEEP_JSON] = { "deep-json", "unreadable" },
  [FAULT_NO_OBJECT] = { "no-object", "unreadable" },
  [FAULT_WRONG_TEXTS] = { "wrong-texts", "unreadable answered" },
  [FAULT_WRONG_LISTS] = { "wrong-lists", "unreadable answered" },
  [FAULT_ALL_NULL] = { "all-null", "unreadable answered" },
  [FAULT_LONG_TEXTS] = { "long-texts", "unreadable answered" },
  [FAULT_NUL] = { "nul", "unreadable" },
  [FAULT_NOT_UTF8] = { "not-utf8", "unreadable" },
  [FAULT_TWICE] = { "twice", "unreadable" },

  [FAULT_DNS_REFUSED] = { "refused", "unreachable" },
  [FAULT_DNS_SILENT] = { "silent", "silent" },
  [FAULT_DNS_SLOW] = { "slow", "answered" },
  [FAULT_DNS_NOT_LOOKED_UP] = { "servfail", "failed" },
  [FAULT_DNS_NOT_WILLING] = { "refused-by-word", "failed" },
  [FAULT_DNS_NOT_UNDERSTOOD] = { "formerr", "failed" },
  [FAULT_DNS_NOT_ABLE] = { "notimp", "failed" },
  [FAULT_DNS_NO_NAME] = { "nxdomain", "answered", NO_NAME },
  [FAULT_DNS_NO_RECORD] = { "nodata", "answered", NO_RECORD },
  [FAULT_DNS_REFERRAL] = { "referral", "failed" },
  [FAULT_DNS_CUT_REFUSED] = { "cut-and-stream-refused", "unreachable" },
  [FAULT_DNS_CUT_SILENT] = { "cut-and-stream-silent", "silent" },
  [FAULT_DNS_CUT_DRIP] = { "cut-and-stream-slow", "silent" },
  [FAULT_DNS_CUT_SHORT] = { "cut-and-stream-cut", "unreadable" },
  [FAULT_DNS_CUT_LONG] = { "cut-and-stream-of-too-long-a-length", "unreadable" },
  [FAULT_DNS_CUT_LONG_HELD] = { "cut-and-stream-that-waits-to-be-as-long", "silent" },
  [FAULT_DNS_CUT_NOTHING] = { "cut-and-stream-of-nothing", "unreadable" },
  [FAULT_DNS_CUT_AGAIN] = { "cut-and-stream-says-so-too", "unreadable" },
  [FAULT_DNS_CUT_OTHER_ID] = { "cut-and-stream-of-another-id", "unreadable" },
  [FAULT_DNS_CUT_OTHER_QUESTION] = { "cut-and-stream-of-another-question", "unreadable" },
  [FAULT_DNS_CUT_GARBAGE] = { "cut-and-stream-of-garbage", "unreadable" },
  [FAULT_DNS_OTHER_ID] = { "another-id", "silent" },
  [FAULT_DNS_OTHER_QUESTION] = { "another-question", "silent" },
  [FAULT_DNS_NO_QUESTION] = { "no-question", "silent unreadable" },
  [FAULT_DNS_OTHER_NAME] = { "another-name", "unreadable" },
  [FAULT_DNS_OTHER_CLASS] = { "another-class", "unreadable", "names=private" },
  [FAULT_DNS_OTHER_TYPE] = { "another-type", "unreadable" },
  [FAULT_DNS_NO_ANSWER_FLAG] = { "no-answer-by-its-flag", "unreadable",
                                 "names=private" },
  [FAULT_DNS_POINTER_LOOP] = { "pointer-in-a-circle", "unreadable" },
  [FAULT_DNS_POINTER_FORWARD] = { "pointer-forward", "unreadable" },
  [FAULT_DNS_POINTER_OUT] = { "pointer-out", "unreadable" },
  [FAULT_DNS_LONG_LABEL] = { "long-label", "unreadable" },
  [FAULT_DNS_LONG_NAME] = { "long-name", "unreadable" },
  [FAULT_DNS_LONG_DATA] = { "data-beyond-the-end", "unreadable" },
  [FAULT_DNS_SHORT_DATA] = { "data-too-short", "unreadable" },
  [FAULT_DNS_TOO_MANY] = { "fewer-than-counted", "unreadable" },
  [FAULT_DNS_THOUSAND] = { "a-thousand-records", "answered" },
  [FAULT_DNS_ALIAS_LOOP] = { "aliases-in-a-circle", "unreadable" },
  [FAULT_DNS_ALIAS_CHAIN] = { "twenty-aliases", "answered unreadable" },
  [FAULT_DNS_NO_TIME] = { "valid-for-no-time", "answered" },
  [FAULT_DNS_NEGATIVE_TIME] = { "valid-for-less-than-no-time", "answered" },
  [FAULT_DNS_BYTE] = { "one-byte", "silent unreadable unreachable" },
  [FAULT_DNS_HALF_A_HEADER] = { "half-a-header", "silent unreadable unreachable" },
  [FAULT_DNS_GARBAGE] = { "garbage", "silent unreadable failed" },
  [FAULT_DNS_HUGE_GARBAGE] = { "huge-garbage", "silent unreadable failed" },
  [FAULT_DNS_TWICE] = { "said-three-times", "answered" },
  [FAULT_DNS_FORGED_FIRST] = { "forged-first", "answered" },

  [FAULT_PROXY_REFUSED] = { "refused", "unreachable", "proxy-answer=refused" },
  [FAULT_PROXY_RESET] = { "reset", "unreachable proxy", "proxy-answer=faulty" },
  [FAULT_PROXY_SILENT] = { "silent", "silent", "proxy-answer=silent" },
  [FAULT_PROXY_SLOW] = { "slow", "silent", "proxy-answer=silent" },
  [FAULT_PROXY_ASKS] = { "asks-who", "proxy", ASKS },
  [FAULT_PROXY_ASKS_UNKNOWN] = { "asks-in-an-unknown-way", "proxy", ASKS },
  [FAULT_PROXY_ASKS_BASIC] = { "asks-for-a-password", "proxy", ASKS },
  [FAULT_PROXY_ASKS_NTLM] = { "asks-in-windows-way", "proxy", ASKS },
  [FAULT_PROXY_FORBIDS] = { "forbids", "proxy", "proxy-answer=blocks" },
  [FAULT_PROXY_BROKEN] = { "out-of-order", "proxy", "proxy-answer=faulty" },
  [FAULT_PROXY_REDIRECT] = { "redirect", "proxy", "proxy-answer=faulty" },
  [FAULT_PROXY_OLD] = { "http-0.9", "unreadable unreachable proxy", "proxy-answer=faulty" },
  [FAULT_PROXY_GARBAGE] = { "garbage", "unreadable unreachable proxy", "proxy-answer=faulty" },
  [FAULT_PROXY_HUGE_HEADERS] = { "huge-headers", "unreadable unreachable proxy",
                                 "proxy-answer=faulty" },
  [FAULT_PROXY_CUT] = { "cut-behind", "unreachable" },
  [FAULT_PROXY_HUSH] = { "silent-behind", "silent" },
  [FAULT_PROXY_NO_TLS] = { "no-tls-behind", "unreachable not-trusted" },
  [FAULT_PROXY_BODY] = { "body-behind", "unreachable not-trusted answered" },
  [FAULT_PROXY_OTHER_AUTHORITY] = { "other-authority", "not-trusted",
                                    "certificate=unknown-authority certificate-issuer=*" },
  [FAULT_PROXY_OTHER_NAME] = { "other-name", "not-trusted",
                               "certificate=wrong-host certificate-issuer=*" },
};

const char *
fault_get_name (FaultKind kind)
{
  return faults[kind].name;
}

/* Whether it shows before a question could be asked. */
gboolean
fault_is_at_once (FaultKind kind)
{
  return kind >= FAULT_REFUSED && kind <= FAULT_SELF_SIGNED;
}

/* Whether a certificate is shown that is not to be trusted. */
gboolean
fault_is_distrust (FaultKind kind)
{
  return kind >= FAULT_EXPIRED && kind <= FAULT_SELF_SIGNED;
}

/* Whether somebody has to lose patience. */
gboolean
fault_takes_time (FaultKind kind)
{
  static const FaultKind those[] = {
    FAULT_SILENT_AT_ONCE, FAULT_SILENT, FAULT_SLOW_HEADERS, FAULT_SLOW_BODY,
    FAULT_DNS_SILENT, FAULT_DNS_SLOW, FAULT_DNS_CUT_SILENT, FAULT_DNS_CUT_DRIP,
    FAULT_DNS_CUT_LONG_HELD, FAULT_DNS_OTHER_ID, FAULT_DNS_OTHER_QUESTION, FAULT_DNS_NO_QUESTION,
    FAULT_PROXY_SILENT, FAULT_PROXY_SLOW, FAULT_PROXY_HUSH,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (those); i++)
    if (those[i] == kind)
      return TRUE;

  return FALSE;
}

/* Whether it is seen for certain what it is. */
gboolean
fault_is_certain (FaultKind kind)
{
  return kind == FAULT_OTHER_NAME || kind == FAULT_PROXY_OTHER_NAME || kind == FAULT_PROXY_REFUSED
         || kind == FAULT_PROXY_SILENT || kind == FAULT_PROXY_SLOW;
}

/* Whether it may be learnt of it. */
gboolean
fault_may_show (FaultKind   kind,
                const char *nick,
                const char *value)
{
  return fault_lists (faults[kind].facts, nick, value);
}

/* Whether one of the words in @list is “@nick=@value”, or “@nick=*”. @list: (nullable) */
gboolean
fault_lists (const char *list,
             const char *nick,
             const char *value)
{
  g_auto (GStrv) words = g_strsplit (list != NULL ? list : "", " ", -1);
  g_autofree char *any = g_strconcat (nick, "=*", NULL);
  g_autofree char *this = g_strconcat (nick, "=", value, NULL);

  return g_strv_contains ((const char *const *) words, any)
         || g_strv_contains ((const char *const *) words, this);
}

/* Whether a check that met it may say so. @reach: a nick */
gboolean
fault_may_end (FaultKind   kind,
               const char *reach)
{
  g_auto (GStrv) reaches = g_strsplit (faults[kind].reaches, " ", -1);

  return g_strv_contains ((const char *const *) reaches, reach);
}
