/* medic-spelling.c - a code as it is said on the phone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-spoken.h"

#include <string.h>

#define CONTEXT "spelling alphabet"

/* In the order of MEDIC_SYMBOLS. */
static const char *const said[] = {
  /* Translators: a digit of a code that is read out on the phone. Where two digits sound alike in
   * your language, write this one as it is said on the phone (German “zwo”), else leave it. */
  NC_ ("spelling alphabet", "0"),
  NC_ ("spelling alphabet", "1"),
  NC_ ("spelling alphabet", "2"),
  NC_ ("spelling alphabet", "3"),
  NC_ ("spelling alphabet", "4"),
  NC_ ("spelling alphabet", "5"),
  NC_ ("spelling alphabet", "6"),
  NC_ ("spelling alphabet", "7"),
  NC_ ("spelling alphabet", "8"),
  NC_ ("spelling alphabet", "9"),
  /* Translators: a letter of a code that is read out on the phone. Put the word that people in
   * your country use to spell this letter, not the English one (German “K wie Kaufmann”); where
   * they have none, leave the international one. */
  NC_ ("spelling alphabet", "A as in Alfa"),
  NC_ ("spelling alphabet", "B as in Bravo"),
  NC_ ("spelling alphabet", "C as in Charlie"),
  NC_ ("spelling alphabet", "D as in Delta"),
  NC_ ("spelling alphabet", "E as in Echo"),
  NC_ ("spelling alphabet", "F as in Foxtrot"),
  NC_ ("spelling alphabet", "G as in Golf"),
  NC_ ("spelling alphabet", "H as in Hotel"),
  NC_ ("spelling alphabet", "J as in Juliett"),
  NC_ ("spelling alphabet", "K as in Kilo"),
  NC_ ("spelling alphabet", "M as in Mike"),
  NC_ ("spelling alphabet", "N as in November"),
  NC_ ("spelling alphabet", "P as in Papa"),
  NC_ ("spelling alphabet", "Q as in Quebec"),
  NC_ ("spelling alphabet", "R as in Romeo"),
  NC_ ("spelling alphabet", "S as in Sierra"),
  NC_ ("spelling alphabet", "T as in Tango"),
  NC_ ("spelling alphabet", "V as in Victor"),
  NC_ ("spelling alphabet", "W as in Whiskey"),
  NC_ ("spelling alphabet", "X as in X-ray"),
  NC_ ("spelling alphabet", "Y as in Yankee"),
  NC_ ("spelling alphabet", "Z as in Zulu"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (said) == sizeof MEDIC_SYMBOLS - 1);

/* Returns: (nullable): a msgid of CONTEXT; %NULL for what stands between groups */
static const char *
find_said (char symbol)
{
  const char *found = strchr (MEDIC_SYMBOLS, symbol);

  return found != NULL ? said[found - MEDIC_SYMBOLS] : NULL;
}

/* Returns: (transfer full): a msgid with {said}, and then {next} */
static const char *
get_link (const MedicLanguage *language,
          gboolean             begins_group)
{
  if (begins_group)
    /* Translators: between two groups of a code that is read out: a longer pause. */
    return medic_language_say (language, N_("{said}; {next}"));

  /* Translators: between two letters or digits of a code that is read out: a pause. */
  return medic_language_say (language, N_("{said}, {next}"));
}

/**
 * medic_spoken_spell:
 * @code: as medic_spoken_write() gives it
 *
 * Returns: (transfer full): how to say @code, by the spelling alphabet of @language
 */
char *
medic_spoken_spell (const char          *code,
                    const MedicLanguage *language)
{
  g_autofree char *spelled = NULL;
  gboolean begins_group = FALSE;

  for (; *code != '\0'; code++)
    {
      const char *msgid = find_said (*code);
      g_autofree char *before = g_steal_pointer (&spelled);
      const char *next;

      begins_group |= msgid == NULL;
      next = msgid != NULL ? medic_language_say_context (language, CONTEXT, msgid) : NULL;
      if (before == NULL || next == NULL)
        {
          spelled = g_strdup (next != NULL ? next : before);
          continue;
        }

      spelled = medic_words_fill (get_link (language, begins_group), "said", before, "next", next,
                                  NULL);
      begins_group = FALSE;
    }

  return spelled != NULL ? g_steal_pointer (&spelled) : g_strdup ("");
}
