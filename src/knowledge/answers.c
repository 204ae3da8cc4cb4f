/* answers.c - what an administrator can answer, by a line of ours or in words of their own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/knowledge.h"

/* The lines that a request gives to answer with: its own yes, then these two. */
const MedicAdminAnswer medic_admin_answers[] = {
  { "approved", "MM-APPROVED", N_("HubSpot is approved.") },
  { "assigned", "MM-ASSIGNED", N_("You are assigned to HubSpot.") },
  { "both", "MM-BOTH", N_("You are assigned, and HubSpot is approved.") },
  { "done", "MM-DONE", N_("It is done.") },
  { "refused", "MM-REFUSED", N_("No. The reason: …") },
  { "question", "MM-QUESTION", N_("I have a question first: …") },
  { NULL }
};

/* Words by which a short text is known as an answer: folded as the decoder folds, whole words, in
 * the languages of the administrators whose pages we know. None of them is more than likely. */
const MedicAnswerWording medic_answer_wordings[] = {
  /* What turns any of the others round. */
  { "not", NULL }, { "isn't", NULL }, { "haven't", NULL }, { "yet", NULL }, { "will", NULL },
  { "if", NULL }, { "must", NULL }, { "needs", NULL }, { "please", NULL }, { "cannot", NULL },
  { "never", NULL }, { "pending", NULL }, { "waiting", NULL },
  { "nicht", NULL }, { "noch", NULL }, { "bitte", NULL }, { "wird", NULL }, { "muss", NULL },
  { "wenn", NULL }, { "pas", NULL }, { "si", NULL }, { "sera", NULL }, { "doit", NULL },
  { "todavía", NULL }, { "será", NULL }, { "debe", NULL }, { "non", NULL }, { "ancora", NULL },
  { "sarà", NULL }, { "deve", NULL }, { "não", NULL }, { "ainda", NULL }, { "niet", NULL },
  { "nog", NULL }, { "wordt", NULL }, { "moet", NULL }, { "inte", NULL }, { "än", NULL },
  { "ska", NULL }, { "måste", NULL }, { "nie", NULL }, { "jeszcze", NULL }, { "będzie", NULL },
  { "musi", NULL }, { "まだ", NULL }, { "ません", NULL }, { "必要", NULL },

  { "refused", "refused" }, { "denied", "refused" },
  { "declined", "refused" }, { "rejected", "refused" },
  { "abgelehnt", "refused" },
  { "refusé", "refused" }, { "refusée", "refused" }, { "rechazado", "refused" },
  { "rechazada", "refused" }, { "denegado", "refused" }, { "rifiutato", "refused" },
  { "rifiutata", "refused" }, { "negato", "refused" }, { "recusado", "refused" },
  { "recusada", "refused" }, { "negado", "refused" }, { "geweigerd", "refused" },
  { "afgewezen", "refused" }, { "nekad", "refused" }, { "avslagen", "refused" },
  { "avslaget", "refused" }, { "odrzucono", "refused" }, { "odmowa", "refused" },
  { "odrzucone", "refused" }, { "却下", "refused" }, { "拒否", "refused" },

  { "assigned and approved", "both" }, { "approved and assigned", "both" },
  { "zugewiesen und genehmigt", "both" }, { "genehmigt und zugewiesen", "both" },
  { "zatwierdzone i przypisane", "both" },

  { "assigned", "assigned" }, { "zugewiesen", "assigned" }, { "attribué", "assigned" },
  { "attribuée", "assigned" }, { "affecté", "assigned" }, { "asignado", "assigned" },
  { "asignada", "assigned" }, { "assegnato", "assigned" }, { "assegnata", "assigned" },
  { "atribuído", "assigned" }, { "atribuída", "assigned" }, { "toegewezen", "assigned" },
  { "tilldelad", "assigned" }, { "tilldelat", "assigned" }, { "przypisano", "assigned" },
  { "przypisane", "assigned" }, { "przypisany", "assigned" }, { "przypisana", "assigned" },
  { "割り当てました", "assigned" }, { "割り当て済み", "assigned" },

  { "approved", "approved" }, { "consent granted", "approved" }, { "admin consent granted", "approved" },
  { "genehmigt", "approved" }, { "freigegeben", "approved" }, { "zugestimmt", "approved" },
  { "approuvé", "approved" }, { "approuvée", "approved" }, { "aprobado", "approved" },
  { "aprobada", "approved" }, { "approvato", "approved" }, { "approvata", "approved" },
  { "aprovado", "approved" }, { "aprovada", "approved" }, { "goedgekeurd", "approved" },
  { "godkänd", "approved" }, { "godkänt", "approved" }, { "zatwierdzono", "approved" },
  { "zatwierdzone", "approved" }, { "zatwierdzony", "approved" }, { "zatwierdzona", "approved" },
  { "zgoda udzielona", "approved" }, { "承認しました", "approved" }, { "承認済み", "approved" },
  { "承認されました", "approved" },

  { "done", "done" }, { "it's done", "done" }, { "erledigt", "done" }, { "c'est fait", "done" },
  { "fait", "done" }, { "hecho", "done" }, { "fatto", "done" }, { "feito", "done" },
  { "gedaan", "done" }, { "geregeld", "done" }, { "klart", "done" }, { "fixat", "done" },
  { "zrobione", "done" }, { "gotowe", "done" }, { "完了しました", "done" }, { "対応しました", "done" },
  { NULL }
};
