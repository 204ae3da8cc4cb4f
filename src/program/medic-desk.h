/* medic-desk.h - somebody else's case, as the one who helps on the phone sees it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-case.h"
#include "core/medic-difference.h"
#include "core/medic-narrow.h"

G_BEGIN_DECLS

/* What an agent may type, in characters; more is cut off. */
#define MEDIC_DESK_LONGEST_NOTES 20000
#define MEDIC_DESK_LONGEST_NEXT_ACTION 500
#define MEDIC_DESK_LONGEST_CUSTOMER 80

typedef enum
{
  MEDIC_HANDOVER_TEXT,
  MEDIC_HANDOVER_MARKDOWN,
} MedicHandoverForm;

typedef enum
{
  MEDIC_ESCALATE_MICROSOFT,
  MEDIC_ESCALATE_HUBSPOT,
} MedicEscalation;

/* A button on the customer's screen. */
typedef struct
{
  char    *label;         /* as it stands there in the language wanted; else in English */
  char    *english;       /* (nullable): the same in English, where it differs */
  gboolean is_place;      /* no words that stand there, but what is there: a picture, a name */
  gboolean english_only;  /* the words in the language wanted are not known */
} MedicDeskLabel;

/**
 * MedicDeskWords:
 * @title: the step in one line
 * @say: what the agent says or asks
 * @body: (nullable): more about it
 * @who: who does it, in a few words
 * @labels: (element-type MedicDeskLabel): what to press, in that order
 * @link: (nullable): the page to open, never translated
 * @link_title: (nullable): what that page is
 * @copy: (nullable): the text that the customer sends
 * @expect: what they then see
 * @stop: when to stop, and what to do if it is not so
 * @undo: (nullable): how to take it back
 *
 * A step as it is said on the phone, in one language.
 */
typedef struct
{
  char       *title;
  char       *say;
  char       *body;
  char       *who;
  GPtrArray  *labels;
  const char *link;
  char       *link_title;
  char       *copy;
  char       *expect;
  char       *stop;
  char       *undo;
} MedicDeskWords;

#define MEDIC_TYPE_DESK (medic_desk_get_type ())
G_DECLARE_FINAL_TYPE (MedicDesk, medic_desk, MEDIC, DESK, GObject)

MedicDesk       *medic_desk_new_answers      (void);
MedicDesk       *medic_desk_new_report       (const char           *text,
                                              gsize                 length,
                                              GError              **error);
MedicDesk       *medic_desk_new_code         (const char           *code,
                                              GError              **error);
void             medic_desk_set_clock        (MedicDesk            *self,
                                              gint64              (*now) (void));

MedicCase       *medic_desk_get_case         (MedicDesk            *self);
MedicFinding     medic_desk_get_finding      (MedicDesk            *self);
const MedicDiagnosis *medic_desk_get_said    (MedicDesk            *self);
MedicVerdict     medic_desk_get_verdict      (MedicDesk            *self);
gboolean         medic_desk_is_stated        (MedicDesk            *self);
guint            medic_desk_get_notices      (MedicDesk            *self);
GPtrArray       *medic_desk_list_notices     (MedicDesk            *self,
                                              const MedicLanguage  *language);
MedicSpeech      medic_desk_get_speech       (MedicDesk            *self,
                                              const MedicLanguage  *language);

guint            medic_desk_get_n_steps      (MedicDesk            *self);
const MedicStep *medic_desk_get_step         (MedicDesk            *self,
                                              guint                 i);
guint            medic_desk_get_current      (MedicDesk            *self);
void             medic_desk_go               (MedicDesk            *self,
                                              guint                 i);
void             medic_desk_step_done        (MedicDesk            *self);
void             medic_desk_not_yet          (MedicDesk            *self);
gboolean         medic_desk_is_done          (MedicDesk            *self,
                                              guint                 i);
guint            medic_desk_get_tries        (MedicDesk            *self,
                                              guint                 i);
gint64           medic_desk_get_seconds      (MedicDesk            *self,
                                              guint                 i);
gint64           medic_desk_get_call_seconds (MedicDesk            *self);
MedicDeskWords  *medic_desk_say_step         (MedicDesk            *self,
                                              guint                 i,
                                              const MedicLanguage  *language);

const char      *medic_desk_get_notes        (MedicDesk            *self);
void             medic_desk_set_notes        (MedicDesk            *self,
                                              const char           *notes);
const char      *medic_desk_get_next_action  (MedicDesk            *self);
void             medic_desk_set_next_action  (MedicDesk            *self,
                                              const char           *action);
const char      *medic_desk_get_customer     (MedicDesk            *self);
void             medic_desk_set_customer     (MedicDesk            *self,
                                              const char           *name);

GPtrArray       *medic_desk_list_questions   (MedicDesk            *self);
GPtrArray       *medic_desk_list_possible    (MedicDesk            *self);
void             medic_desk_answer           (MedicDesk            *self,
                                              const MedicQuestion  *question,
                                              const char           *answer);
void             medic_desk_set_address      (MedicDesk            *self,
                                              const char           *address);
gboolean         medic_desk_can_take_back    (MedicDesk            *self);
void             medic_desk_take_back        (MedicDesk            *self);
void             medic_desk_tell             (MedicDesk            *self,
                                              const char           *message);

gboolean         medic_desk_take_code        (MedicDesk            *self,
                                              const char           *code,
                                              GError              **error);
gboolean         medic_desk_take_report      (MedicDesk            *self,
                                              const char           *text,
                                              gsize                 length,
                                              GError              **error);

char            *medic_desk_dup_code         (MedicDesk            *self);
char            *medic_desk_to_handover      (MedicDesk            *self,
                                              const MedicLanguage  *language,
                                              MedicHandoverForm     form);
char            *medic_desk_to_escalation    (MedicDesk            *self,
                                              const MedicLanguage  *language,
                                              MedicEscalation       whom);
GPtrArray       *medic_desk_list_missing     (MedicDesk            *self,
                                              MedicEscalation       whom);
GPtrArray       *medic_desk_list_compared_notices (MedicDesk       *self,
                                              const MedicLanguage  *language);
GPtrArray       *medic_desk_compare          (MedicDesk            *self,
                                              const MedicLanguage  *language,
                                              const char           *other,
                                              gsize                 length,
                                              GError              **error);

void             medic_desk_words_free       (MedicDeskWords       *self);
void             medic_desk_label_free       (MedicDeskLabel       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicDeskWords, medic_desk_words_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicDeskLabel, medic_desk_label_free)

G_END_DECLS
