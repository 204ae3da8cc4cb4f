/* medic-words-time.c - days and times as a person writes them, in a given language
 *
 * The C library knows one language only; reports and the desk speak others at the same time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-words.h"

/* What no calendar has, in any language. */
#define NO_TIME "…"

static char *
dup_date (const MedicLanguage *language,
          GDateTime           *then)
{
  g_autofree char *year = g_date_time_format (then, "%Y");
  g_autofree char *month = g_date_time_format (then, "%m");
  g_autofree char *day = g_date_time_format (then, "%d");

  /* Translators: a day in figures, in the order and with the signs of your language. {month} and
   * {day} have two figures each. */
  return medic_words_fill (medic_language_say (language, N_("{year}-{month}-{day}")), "year", year,
                           "month", month, "day", day, NULL);
}

/* Returns: (transfer full): the day and the time of day of @then */
char *
medic_words_date_time (const MedicLanguage *language,
                       GDateTime           *then)
{
  g_autofree char *date = dup_date (language, then);
  g_autofree char *time = g_date_time_format (then, "%H:%M");

  /* Translators: {date} is a day in figures, {time} is like 14:22. */
  return medic_words_fill (medic_language_say (language, N_("{date}, {time}")), "date", date,
                           "time", time, NULL);
}

/**
 * medic_words_moment:
 *
 * Returns: (transfer full): what means the same everywhere: @then with the time zone it is told in
 */
char *
medic_words_moment (const MedicLanguage *language,
                    GDateTime           *then)
{
  g_autofree char *date = dup_date (language, then);
  g_autofree char *time = g_date_time_format (then, "%H:%M");
  g_autofree char *offset = g_date_time_get_utc_offset (then) != 0
                            ? g_date_time_format (then, "%:z") : g_strdup ("");

  /* Translators: {date} is a day in figures, {time} is like 14:22, {offset} is empty or what the
   * time zone is ahead by, such as +01:00; it belongs to “UTC”. */
  return medic_words_fill (medic_language_say (language, N_("{date}, {time} UTC{offset}")),
                           "date", date, "time", time, "offset", offset, NULL);
}

static gboolean
is_same_day (GDateTime *one,
             GDateTime *other)
{
  return g_date_time_get_year (one) == g_date_time_get_year (other)
         && g_date_time_get_day_of_year (one) == g_date_time_get_day_of_year (other);
}

/**
 * medic_words_time_beside:
 * @time: seconds since 1970
 * @now: seconds since 1970: what it is told beside, or when
 *
 * Returns: (transfer full): the time of day here; of another day than @now, the day before it
 */
char *
medic_words_time_beside (const MedicLanguage *language,
                         gint64               time,
                         gint64               now)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (time);
  g_autoptr (GDateTime) today = g_date_time_new_from_unix_local (now);

  if (then == NULL)
    return g_strdup (NO_TIME);

  return today != NULL && is_same_day (then, today) ? g_date_time_format (then, "%H:%M")
                                                    : medic_words_date_time (language, then);
}

/* Returns: (transfer full): @time, in seconds since 1970, as it is told now */
char *
medic_words_time (const MedicLanguage *language,
                  gint64               time)
{
  return medic_words_time_beside (language, time, g_get_real_time () / G_USEC_PER_SEC);
}
