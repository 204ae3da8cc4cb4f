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
  return kind == FAULT_SILENT_AT_ONCE || kind == FAULT_SILENT || kind == FAULT_SLOW_HEADERS
         || kind == FAULT_SLOW_BODY;
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
