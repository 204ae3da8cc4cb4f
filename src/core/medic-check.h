/* medic-check.h - one thing to find out, written as data plus one function
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "core/medic-condition.h"

G_BEGIN_DECLS

/* The program's way to the outside. Only services/ knows what is inside. */
typedef struct _MedicServices MedicServices;

/* How the one who was asked behaved. The nick is the value of the check's “.reach” fact. */
typedef enum
{
  MEDIC_REACH_ANSWERED,
  MEDIC_REACH_SILENT,        /* no answer in time */
  MEDIC_REACH_UNREACHABLE,   /* the way there is closed: refused, no route, cut off */
  MEDIC_REACH_NO_NAME,       /* the name of the server was not found */
  MEDIC_REACH_NOT_TRUSTED,   /* somebody else's certificate, or a broken one */
  MEDIC_REACH_NOT_VALID_NOW, /* the right certificate, at a time when it is not valid */
  MEDIC_REACH_UNREADABLE,    /* something answered, and not in the form agreed upon */
  MEDIC_REACH_FAILED,        /* a name server answered that it could not look it up */
  MEDIC_REACH_PROXY,         /* the proxy on the way does not let it through */
  MEDIC_REACH_BUSY,          /* it answered that it has no time now */
  MEDIC_REACH_MOVED,         /* the network changed meanwhile: nothing is known */
  MEDIC_REACH_STOPPED,       /* the person stopped it: nothing is known */
} MedicReach;

const char *medic_reach_get_nick     (MedicReach    reach);
const char *medic_reach_get_sentence (MedicReach    reach);
MedicReach  medic_reach_from_error   (const GError *error);

/**
 * MedicPhrase:
 * @when: (nullable): what must hold for it to be said
 * @text: (translatable): what was found, with {fact} placeholders
 * @noted: it is no sign that all is well, even where no cause rests on it
 */
typedef struct
{
  const MedicCondition *when;
  const char           *text;
  gboolean              noted;
} MedicPhrase;

#define MEDIC_PHRASES(...) ((const MedicPhrase[]) { __VA_ARGS__, { .text = NULL } })

/**
 * MedicCheck:
 * @id: stable name, used in reports and tests
 * @title: (translatable): what it is about, in two or three words
 * @doing: (translatable): what the person reads while it runs
 * @found: what the person reads afterwards: the first phrase whose conditions all hold
 * @when: (nullable): what must hold before it makes sense to start
 * @provides: the facts it can establish
 * @reach: (nullable-as MEDIC_FACT_NONE): the fact that says whether the one who was asked answered;
 *   the case sets it, from the error or the lack of one
 * @timeout_seconds: how long to wait; 0 for the usual time
 * @of_domain: it asks about a domain alone, and never about a person or this computer: it may be
 *   carried out for anybody's address
 * @of_way: it looks at this computer's own way to the outside: its answer counts for the network
 *   that it came over, and for no other
 * @once: it does something, or asks a person for something: it is not carried out anew because the
 *   network changed
 * @later: only for who wants more to be looked at: it is not spoken of before it has begun
 * @cut_off: (nullable): what is taken for the first fact that it provides where nobody waits any
 *   more, or nobody answered: what it began may have been done. It goes on by itself, and what it
 *   then says still counts
 * @run: starts it, and returns newly allocated #MedicFacts through the task
 *
 * A check observes and does not judge: “refused” is a fact, not an error. It
 * returns a #GError only when it could observe nothing at all.
 */
typedef struct
{
  const char           *id;
  const char           *title;
  const char           *doing;
  const MedicPhrase    *found;
  const MedicCondition *when;
  const MedicFact      *provides;
  MedicFact             reach;
  guint                 timeout_seconds;
  gboolean              of_domain;
  gboolean              of_way;
  gboolean              once;
  gboolean              later;
  const char           *cut_off;

  void                (*run) (GTask            *task,
                              const MedicFacts *known,
                              MedicServices    *services);
} MedicCheck;

#define MEDIC_CHECK_USUAL_SECONDS 8

#define MEDIC_PROVIDES(...) ((const MedicFact[]) { __VA_ARGS__, MEDIC_FACT_NONE })

gboolean           medic_check_provides (const MedicCheck *self,
                                         MedicFact         fact);
const MedicPhrase *medic_check_found    (const MedicCheck *self,
                                         const MedicFacts *facts);
gboolean           medic_check_is_noted (const MedicCheck *self,
                                         const MedicFacts *facts);

G_END_DECLS
