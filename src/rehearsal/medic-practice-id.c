/* medic-practice-id.c - by what Microsoft knows an account of a practice customer
 *
 * All of it is made from the address, so that it stays the same as long as that does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-practice-id.h"

#include <string.h>

#include "services/medic-wiped.h"

#define CID_LETTERS 16

static char *
dup_sum (const MedicPracticeAccount *account)
{
  g_autofree char *small = g_ascii_strdown (account->address, -1);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, small, -1);
}

/* Returns: (transfer full): id of the account within its tenant; that of a personal one is mostly
 *   zeros */
char *
medic_practice_id_dup_object (const MedicPracticeAccount *account)
{
  g_autofree char *sum = dup_sum (account);

  if (account->kind == MEDIC_ACCOUNT_KIND_PERSONAL)
    return g_strdup_printf ("00000000-0000-0000-%.4s-%.12s", sum, sum + 4);

  return g_strdup_printf ("%.8s-%.4s-4%.3s-a%.3s-%.12s", sum, sum + 8, sum + 12, sum + 15, sum + 18);
}

/* Returns: (transfer full): its id as Graph has it */
char *
medic_practice_id_dup_graph (const MedicPracticeAccount *account)
{
  g_autofree char *sum = dup_sum (account);

  return account->kind == MEDIC_ACCOUNT_KIND_PERSONAL ? g_strndup (sum, CID_LETTERS)
                                                      : medic_practice_id_dup_object (account);
}

/* Returns: (transfer full): “anna.nowak@…” is Anna Nowak */
char *
medic_practice_id_dup_display_name (const MedicPracticeAccount *account)
{
  const char *at = strchr (account->address, '@');
  char *name = g_strndup (account->address, (gsize) (at - account->address));
  gboolean first = TRUE;

  for (char *c = name; *c != '\0'; c++)
    {
      if (*c == '.' || *c == '_' || *c == '-')
        *c = ' ';
      else if (first)
        *c = g_ascii_toupper (*c);
      first = *c == ' ';
    }

  return name;
}

/* Returns: (transfer full): what signing out may be told, instead of a name */
char *
medic_practice_id_dup_login_hint (const MedicPracticeAccount *account)
{
  g_autofree char *text = g_strconcat ("O.", account->address, NULL);

  return medic_wiped_encode ((const guint8 *) text, strlen (text));
}
