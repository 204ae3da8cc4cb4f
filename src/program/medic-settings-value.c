/* medic-settings-value.c - what can be set, and what each value may be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-settings-value.h"

#include <string.h>

#include "core/medic-language.h"
#include "core/medic-words.h"
#include "services/medic-cloud.h"

/* RFC 1035, 2.3.4 */
#define LONGEST_DOMAIN 253
#define LONGEST_LABEL 63

#define NOBODY "00000000-0000-0000-0000-000000000000"

#define LETTERS_OF_A_LABEL "abcdefghijklmnopqrstuvwxyz0123456789-"

/* “GCC High”, “DoD” and “21Vianet” are names. */
static const MedicSettingChoice clouds[MEDIC_N_CLOUDS + 1] = {
  [MEDIC_CLOUD_GLOBAL] = { "global", N_("Worldwide") },
  [MEDIC_CLOUD_US] = { "us", N_("US government, GCC High") },
  [MEDIC_CLOUD_DOD] = { "dod", N_("US government, DoD") },
  [MEDIC_CLOUD_CHINA] = { "china", N_("China, 21Vianet") },
};

/* Everybody's words for a tenant that nobody names. */
static const char *const everybody[] = { "common", "organizations", "consumers", NULL };

static const char *const reasons[MEDIC_N_FAULTS] = {
  [MEDIC_FAULT_NONE] = "",
  /* Translators: the id is an example; it stays as it is. */
  [MEDIC_FAULT_NOT_AN_ID] =
    N_("An application id looks like 12345678-90ab-cdef-1234-567890abcdef."),
  /* Translators: {program} is a name like Thunderbird. */
  [MEDIC_FAULT_FOREIGN_ID] =
    N_("This is the id of another program: {program}. Mail Medic never signs in under another program’s id."),
  /* Translators: common, organizations and consumers are typed as they stand. */
  [MEDIC_FAULT_NOT_A_TENANT] =
    N_("A tenant is a domain of the organisation, its tenant id, or one of these words: common, organizations, consumers."),
  /* Translators: global, us, dod and china are typed as they stand. */
  [MEDIC_FAULT_NOT_A_CLOUD] = N_("A cloud is one of these words: global, us, dod, china."),
  /* Translators: the keys are typed as they stand. */
  [MEDIC_FAULT_NO_SUCH_KEY] =
    N_("There is no such key. The keys are ApplicationId, Tenant and Cloud."),
  [MEDIC_FAULT_UNREADABLE] = N_("It cannot be read. Look at its owner and its permissions."),
  [MEDIC_FAULT_NOT_A_FILE] = N_("It is something else than a file."),
  [MEDIC_FAULT_TOO_LARGE] = N_("It is larger than 64 kB."),
  [MEDIC_FAULT_NOT_TEXT] = N_("It is not text in UTF-8."),
  /* Translators: [Sign-in] and KEY=VALUE are typed as they stand. */
  [MEDIC_FAULT_NOT_A_KEY_FILE] =
    N_("It begins with a line [Sign-in], and each line below is KEY=VALUE. This one has other lines."),
  /* Translators: [Sign-in] is typed as it stands. */
  [MEDIC_FAULT_NO_GROUP] = N_("It has no line [Sign-in]."),
};

/* Returns: in the order of #MedicCloud; the last one has no value */
const MedicSettingChoice *
medic_setting_get_clouds (void)
{
  return clouds;
}

static MedicFault
judge_id (const char *id)
{
  if (!g_uuid_string_is_valid (id) || g_str_equal (id, NOBODY))
    return MEDIC_FAULT_NOT_AN_ID;

  return medic_setting_find_owner (id) != NULL ? MEDIC_FAULT_FOREIGN_ID : MEDIC_FAULT_NONE;
}

static gboolean
is_label (const char *label)
{
  gsize size = strlen (label);

  return size > 0 && size <= LONGEST_LABEL && strspn (label, LETTERS_OF_A_LABEL) == size
         && label[0] != '-' && label[size - 1] != '-';
}

/* It becomes a part of an address: so nothing but letters, digits, hyphens and dots. */
static gboolean
is_domain (const char *domain)
{
  g_auto (GStrv) labels = g_strsplit (domain, ".", -1);
  guint n = g_strv_length (labels);

  if (strlen (domain) > LONGEST_DOMAIN || n < 2)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!is_label (labels[i]))
      return FALSE;

  /* Four numbers are an address of a computer. */
  return strspn (labels[n - 1], "0123456789") < strlen (labels[n - 1]);
}

static MedicFault
judge_tenant (const char *tenant)
{
  if (g_strv_contains (everybody, tenant) || is_domain (tenant))
    return MEDIC_FAULT_NONE;

  return g_uuid_string_is_valid (tenant) && !g_str_equal (tenant, NOBODY)
         ? MEDIC_FAULT_NONE : MEDIC_FAULT_NOT_A_TENANT;
}

static MedicFault
judge_cloud (const char *cloud)
{
  for (gsize i = 0; clouds[i].value != NULL; i++)
    if (g_str_equal (clouds[i].value, cloud))
      return MEDIC_FAULT_NONE;

  return MEDIC_FAULT_NOT_A_CLOUD;
}

/**
 * medic_setting_judge:
 * @text: any bytes
 * @value: (out) (transfer full) (nullable): as it is used, in small letters and without blanks
 *   around it; %NULL when there is a fault
 */
MedicFault
medic_setting_judge (MedicSetting   setting,
                     const char    *text,
                     char         **value)
{
  static MedicFault (*const judges[MEDIC_N_SETTINGS]) (const char *value) = {
    [MEDIC_SETTING_APPLICATION_ID] = judge_id,
    [MEDIC_SETTING_TENANT] = judge_tenant,
    [MEDIC_SETTING_CLOUD] = judge_cloud,
  };
  g_autofree char *lower = g_ascii_strdown (text, -1);
  MedicFault fault = judges[setting] (g_strstrip (lower));

  *value = fault == MEDIC_FAULT_NONE ? g_steal_pointer (&lower) : NULL;

  return fault;
}

/**
 * medic_setting_dup_reason:
 * @text: (nullable): what was judged
 *
 * Returns: (transfer full): what is the matter, in words
 */
char *
medic_setting_dup_reason (MedicFault  fault,
                          const char *text)
{
  g_autofree char *id = text != NULL ? g_ascii_strdown (text, -1) : g_strdup ("");
  const char *owner = medic_setting_find_owner (g_strstrip (id));

  if (fault == MEDIC_FAULT_NONE)
    return g_strdup ("");

  return medic_words_fill (_(reasons[fault]), "program", owner != NULL ? owner : "", NULL);
}
