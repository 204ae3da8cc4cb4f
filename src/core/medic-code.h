/* medic-code.h - what a pasted text can say: causes, the codes and the wordings that mean them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-diagnosis.h"

G_BEGIN_DECLS

/**
 * MedicCause:
 * @id: one of the closed list of causes; stable
 * @words: (translatable): what it means, in one sentence
 * @owner: who can usually put it right
 *
 * What a text about a connection can say. Codes share the words of their cause.
 */
typedef struct
{
  const char *id;
  const char *words;
  MedicOwner  owner;
} MedicCause;

#define MEDIC_CAUSE_NOT_RECOGNISED "not-recognised"

/* Where a code comes from, and so how it is written. */
typedef enum
{
  MEDIC_CODE_AADSTS,   /* a number of Microsoft's sign-in service: “AADSTS50105” */
  MEDIC_CODE_OAUTH,    /* an error or suberror of OAuth: “consent_required” */
  MEDIC_CODE_GRAPH,    /* of Microsoft Graph or Exchange: “ErrorAccessDenied” */
  MEDIC_CODE_SMTP,     /* an enhanced status of a mail server: “5.7.139” */
  MEDIC_CODE_HTTP,     /* a status: “429” */
  MEDIC_CODE_HUBSPOT,  /* a constant that HubSpot shows */
  MEDIC_CODE_NETWORK,  /* of a browser or a library: “ERR_NAME_NOT_RESOLVED” */
} MedicCodeKind;

/* How much a code says when another one stands beside it. Ordered. */
typedef enum
{
  MEDIC_WEIGHT_WRAPPER,  /* only that something inside it failed */
  MEDIC_WEIGHT_WEAK,     /* what often comes on the way, or with any of several causes */
  MEDIC_WEIGHT_PLAIN,    /* one cause */
} MedicWeight;

/**
 * MedicCode:
 * @kind: where it comes from
 * @id: as it is written, in the usual capitals
 * @cause: id of a #MedicCause
 * @weight: how much it says beside others
 * @needs: (nullable): what else must stand in the text, in the form of MedicWording.words;
 *   several with “|” between; {app-id} stands for the app that the text is about. An entry with it
 *   comes before the one without.
 * @owner: (nullable): nick of a #MedicOwner, where it is not the usual one of the cause
 * @words: (translatable) (nullable): what it means, where the words of the cause are not enough
 * @unsure: it is used for other things too: never certain by itself
 * @publisher: who says so
 * @date: when that was published or read, ISO 8601
 */
typedef struct
{
  MedicCodeKind  kind;
  const char    *id;
  const char    *cause;
  MedicWeight    weight;
  const char    *needs;
  const char    *owner;
  const char    *words;
  gboolean       unsure;
  const char    *publisher;
  const char    *date;
} MedicCode;

/* Returns: the kind as reports and lists write it, e.g. “aadsts” */
const char *medic_code_kind_get_nick (MedicCodeKind kind);

/**
 * MedicReference:
 * @kind: which codes
 * @publisher: of whom
 * @date: (nullable): read on which day; %NULL for any
 * @url: where they are explained
 *
 * Where the codes of one publisher stand. Many share a page, so the page is not in each entry.
 */
typedef struct
{
  MedicCodeKind  kind;
  const char    *publisher;
  const char    *date;
  const char    *url;
} MedicReference;

/**
 * MedicWording:
 * @words: lower case, one space between words, straight quotes; parts with “ … ” between stand in
 *   this order and not far from one another
 * @cause: id of a #MedicCause
 * @weight: how much it says beside others and beside codes
 * @alone: few and common words: they count only where they stand like a title
 * @owner: (nullable): nick of a #MedicOwner, where it is not the usual one of the cause
 * @publisher: who shows it
 * @date: when that was read, ISO 8601
 *
 * A page that carries no code is recognised by a few of its words.
 */
typedef struct
{
  const char  *words;
  const char  *cause;
  MedicWeight  weight;
  gboolean     alone;
  const char  *owner;
  const char  *publisher;
  const char  *date;
} MedicWording;

/* The words by which a text of another service is known: nothing in it is about Microsoft 365,
 * unless it carries a code that only Microsoft gives. */
typedef struct
{
  const char *words;    /* as in MedicWording */
  const char *service;  /* a name, not translated */
} MedicForeign;

/**
 * MedicSight:
 * @shown: a choice of what HubSpot shows
 * @cause: id of a #MedicCause; most likely
 *
 * What the person sees and cannot paste.
 */
typedef struct
{
  const char *shown;
  const char *cause;
} MedicSight;

/* Whose app a text is about. */
typedef enum
{
  MEDIC_APP_UNNAMED,
  MEDIC_APP_HUBSPOT,
  MEDIC_APP_OTHER,
} MedicApp;

const char *medic_app_get_nick (MedicApp app);

/**
 * MedicReading:
 * @cause: what the text says; never %NULL
 * @owner: who can put it right
 * @codes: (array zero-terminated=1): the codes in it, the deciding one first
 * @decides: (nullable): the code that decided; %NULL when a wording did, or nothing
 * @also: (nullable): id of a #MedicCause that another number in it means, as plainly
 * @sure: the text says it plainly
 * @app: whose app it is about
 * @app_name: (nullable): its name, as it stands there
 * @app_id: (nullable): its identifier
 * @correlation: (nullable): the identifier by which an administrator finds the sign-in
 * @trace: (nullable): the trace or request identifier
 * @time: (nullable): when it happened, as it stands there
 * @left_out: (array zero-terminated=1): msgids: what was seen and not kept
 *
 * What a pasted text says. All of it is text to show or compare, nothing to act on.
 */
typedef struct
{
  const MedicCause  *cause;
  MedicOwner         owner;
  char             **codes;
  const char        *decides;
  const char        *also;
  gboolean           sure;
  MedicApp           app;
  char              *app_name;
  char              *app_id;
  char              *correlation;
  char              *trace;
  char              *time;
  const char       **left_out;
} MedicReading;

void medic_reading_free (MedicReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicReading, medic_reading_free)

G_END_DECLS
