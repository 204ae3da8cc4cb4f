/* medic-check.c - one thing to find out, written as data plus one function
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-check.h"

/* A certificate that is right but for its dates. GIO has no code for that, and what services/ says
 * must be GIO's; this one is about a password that locks a file, so no connection ends with it. */
#define NOT_VALID_NOW G_TLS_ERROR_BAD_CERTIFICATE_PASSWORD

static const struct
{
  const char *nick;
  const char *sentence;
} reaches[] = {
  [MEDIC_REACH_ANSWERED] = { "answered", "" },
  [MEDIC_REACH_SILENT] = { "silent", N_("No answer in time. We go on without it.") },
  [MEDIC_REACH_UNREACHABLE] = {
    "unreachable", N_("The way there is closed. We go on without it.")
  },
  [MEDIC_REACH_NO_NAME] = { "no-name", N_("The server’s name was not found. We go on without it.") },
  [MEDIC_REACH_NOT_TRUSTED] = {
    "not-trusted", N_("The server could not prove who it is. Nothing was sent to it.")
  },
  [MEDIC_REACH_NOT_VALID_NOW] = {
    "not-valid-now",
    N_("The server’s proof does not fit the date of this computer. Nothing was sent to it.")
  },
  [MEDIC_REACH_UNREADABLE] = {
    "unreadable",
    N_("Something answered, but not in the usual way. Maybe a sign-in page of the network.")
  },
  [MEDIC_REACH_FAILED] = {
    "failed", N_("The name servers could not look it up. We go on without it.")
  },
  [MEDIC_REACH_PROXY] = {
    "proxy", N_("The proxy of this network did not let us through. We go on without it.")
  },
  [MEDIC_REACH_BUSY] = { "busy", N_("It asked us to come back later. We go on without it.") },
  [MEDIC_REACH_MOVED] = {
    "moved", N_("The network changed meanwhile. We go on without this answer.")
  },
  [MEDIC_REACH_STOPPED] = { "stopped", N_("Stopped before it answered") },
};

const char *
medic_reach_get_nick (MedicReach reach)
{
  return reaches[reach].nick;
}

/* Returns: (translatable): what a person reads in the check's row; a msgid */
const char *
medic_reach_get_sentence (MedicReach reach)
{
  return reaches[reach].sentence;
}

static MedicReach
reach_from_io_error (int code)
{
  switch (code)
    {
    case G_IO_ERROR_CANCELLED:
      return MEDIC_REACH_STOPPED;

    case G_IO_ERROR_TIMED_OUT:
      return MEDIC_REACH_SILENT;

    case G_IO_ERROR_PROXY_FAILED:
    case G_IO_ERROR_PROXY_AUTH_FAILED:
    case G_IO_ERROR_PROXY_NEED_AUTH:
    case G_IO_ERROR_PROXY_NOT_ALLOWED:
      return MEDIC_REACH_PROXY;

    case G_IO_ERROR_BUSY:
      return MEDIC_REACH_BUSY;

    case G_IO_ERROR_INVALID_DATA:
    case G_IO_ERROR_MESSAGE_TOO_LARGE:
      return MEDIC_REACH_UNREADABLE;

    default:
      return MEDIC_REACH_UNREACHABLE;
    }
}

/* How an error of GIO's reads to a person. Foreign error domains are mapped to these in
 * services/. */
MedicReach
medic_reach_from_error (const GError *error)
{
  if (error == NULL)
    return MEDIC_REACH_ANSWERED;

  if (error->domain == G_RESOLVER_ERROR)
    return g_error_matches (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND)
           ? MEDIC_REACH_NO_NAME : MEDIC_REACH_FAILED;

  if (error->domain == G_TLS_ERROR)
    return error->code == NOT_VALID_NOW ? MEDIC_REACH_NOT_VALID_NOW : MEDIC_REACH_NOT_TRUSTED;

  if (error->domain == G_IO_ERROR)
    return reach_from_io_error (error->code);

  return MEDIC_REACH_UNREACHABLE;
}

gboolean
medic_check_provides (const MedicCheck *self,
                      MedicFact         fact)
{
  if (fact == self->reach)
    return fact != MEDIC_FACT_NONE;

  return medic_fact_is_in (fact, self->provides);
}

/* Returns: (nullable): the phrase that fits what it found */
const MedicPhrase *
medic_check_found (const MedicCheck *self,
                   const MedicFacts *facts)
{
  for (const MedicPhrase *phrase = self->found; phrase != NULL && phrase->text != NULL; phrase++)
    if (medic_conditions_all (phrase->when, facts) == MEDIC_YES)
      return phrase;

  return NULL;
}

/* Whether what it found is no sign that all is well. */
gboolean
medic_check_is_noted (const MedicCheck *self,
                      const MedicFacts *facts)
{
  const MedicPhrase *found = medic_check_found (self, facts);

  return found != NULL && found->noted;
}
