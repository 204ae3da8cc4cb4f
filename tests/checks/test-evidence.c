/* test-evidence.c - what the entries of a domain say together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/evidence.h"

/* Every column may be NULL for what is not known. */
static const struct
{
  const char *dkim;
  const char *autodiscover;
  const char *spf;       /* "yes" or "no": whether Microsoft may send */
  const char *spf_host;
  const char *evidence;
} rows[] = {
  { "microsoft-365", "microsoft-365", "yes", NULL, "microsoft-strong" },
  { "microsoft-365", "none", "yes", NULL, "microsoft-strong" },
  { "none", "microsoft-365", "yes", NULL, "microsoft-strong" },
  { "microsoft-365", "none", "no", NULL, "microsoft-strong" },
  { "none", "microsoft-365", "no", NULL, "microsoft-strong" },
  { "microsoft-365", NULL, NULL, NULL, "microsoft-strong" },
  { NULL, "microsoft-365", NULL, NULL, "microsoft-strong" },

  /* Two strong ones stand against a weak one; one stands with the help of another. */
  { "microsoft-365", "microsoft-365", "no", "google", "microsoft-strong" },
  { "microsoft-365", "none", "yes", "google", "microsoft-strong" },
  { "microsoft-365", "none", "no", "google", "mixed" },
  { "none", "microsoft-365", "no", "google", "mixed" },
  { "none", "none", "yes", "google", "mixed" },

  { "none", "none", "yes", NULL, "microsoft-weak" },
  { "other", "other", "yes", NULL, "microsoft-weak" },
  { NULL, NULL, "yes", NULL, "microsoft-weak" },

  { "microsoft-365", "own", "yes", NULL, "hybrid" },
  { "microsoft-365", "own", "no", "google", "hybrid" },
  { "none", "own", "yes", NULL, "hybrid" },

  { "none", "none", "no", "google", "elsewhere" },
  { "other", "other", "no", "zoho", "elsewhere" },
  { "none", "own", "no", "ionos", "elsewhere" },
  { "none", "own", "no", NULL, "none" },
  { "none", "none", "no", NULL, "none" },

  /* That there is nothing of Microsoft's is not known before all were looked at. */
  { NULL, "none", "no", "google", NULL },
  { "none", NULL, "no", "google", NULL },
  { "none", "none", NULL, "google", NULL },
  { "none", "none", NULL, NULL, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};

static void
set_if_any (MedicFacts *known,
            MedicFact   fact,
            const char *value)
{
  if (value != NULL)
    medic_facts_set_string (known, fact, value);
}

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (MedicFacts) known = medic_facts_new ();
  g_autoptr (MedicFacts) learned = NULL;

  set_if_any (known, MEDIC_FACT_DKIM_HOST, rows[i].dkim);
  set_if_any (known, MEDIC_FACT_AUTODISCOVER_DNS, rows[i].autodiscover);
  set_if_any (known, MEDIC_FACT_SPF_HOST, rows[i].spf_host);
  if (rows[i].spf != NULL)
    medic_facts_set_boolean (known, MEDIC_FACT_SPF_MICROSOFT, g_str_equal (rows[i].spf, "yes"));

  learned = medic_evidence_reader.read (NULL, known);
  g_assert_cmpstr (medic_facts_peek_string (learned, MEDIC_FACT_MAIL_EVIDENCE), ==,
                   rows[i].evidence);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/evidence/%s-%s-%s-%s-is-%s", rows[i].dkim,
                                               rows[i].autodiscover, rows[i].spf, rows[i].spf_host,
                                               rows[i].evidence);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }

  return g_test_run ();
}
