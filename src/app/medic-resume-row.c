/* medic-resume-row.c - an unfinished case in words: whose it is, since when, and what about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-resume-row.h"

#include "app/medic-rows.h"

/* Returns: the day of @time in the person's calendar, whatever hour it is */
static GDate
get_day (GDateTime *time)
{
  GDate day;
  int year, month, day_of_month;

  g_date_time_get_ymd (time, &year, &month, &day_of_month);
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year);

  return day;
}

/* Returns: how many days @time is ago; less than 0 when the clock was put back since */
static int
count_days (GDateTime *time,
            GDateTime *now)
{
  GDate one = get_day (time);
  GDate other = get_day (now);

  return g_date_days_between (&one, &other);
}

/* Returns: (transfer none): with a {time}, and maybe {n} */
static const char *
find_words (int days)
{
  if (days == 0)
    /* Translators: {time} is like 14:22. */
    return _("Today, {time}");

  if (days == 1)
    /* Translators: {time} is like 14:22. */
    return _("Yesterday, {time}");

  return medic_language_say_plural (medic_language_get_current (), "{n} day ago, {time}",
                                    "{n} days ago, {time}", (gulong) days);
}

/* Returns: (transfer full): when that was, as one would say it; both in seconds since 1970 */
char *
medic_resume_row_dup_when (gint64 time,
                           gint64 now)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (time);
  g_autoptr (GDateTime) today = g_date_time_new_from_unix_local (now);
  g_autofree char *clock = NULL;
  g_autofree char *n = NULL;
  int days;

  /* Some file systems keep any number as the time of a file. */
  if (date == NULL || today == NULL)
    return g_strdup ("…");

  days = count_days (date, today);
  if (days < 0)
    return medic_words_date_time (medic_language_get_current (), date);

  clock = g_date_time_format (date, "%H:%M");
  n = g_strdup_printf ("%d", days);

  return medic_words_fill (find_words (days), "time", clock, "n", n, NULL);
}

/* Returns: (transfer full) (nullable): what was found, or is being done; NULL when neither */
static char *
dup_about (const MedicOffer *offer)
{
  MedicSpeech speech = medic_record_get_speech (offer->record, medic_program_get_knowledge (),
                                                medic_language_get_current ());

  if (offer->record->walk != NULL)
    return medic_words_say (&speech, offer->record->walk->title);

  return offer->record->diagnosis != NULL
         ? medic_words_say (&speech, offer->record->diagnosis->title) : NULL;
}

/* Returns: (transfer full) (nullable): the address, as far as it is known */
static char *
dup_whose (const MedicOffer *offer)
{
  MedicSpeech speech = medic_record_get_speech (offer->record, medic_program_get_knowledge (),
                                                medic_language_get_current ());

  return medic_words_address (&speech);
}

/* Returns: (transfer full): one below the other */
static char *
dup_lines (const char *when,
           const char *about)
{
  return about != NULL ? g_strjoin ("\n", when, about, NULL) : g_strdup (when);
}

/* Returns: (transfer full) (nullable): NULL for one who is there no more */
static char *
dup_customer (const MedicOffer *offer)
{
  if (offer->customer == NULL)
    return NULL;

  /* Translators: {customer} is a title like “The mail is somewhere else”. */
  return medic_words_fill (_("Practice customer: {customer}"), "customer", _(offer->customer), NULL);
}

/* @forget: (out) (transfer none): the button that forgets it */
GtkWidget *
medic_resume_row_new (const MedicOffer  *offer,
                      GtkWidget        **forget)
{
  g_autofree char *whose = dup_whose (offer);
  g_autofree char *about = offer->record->practice != NULL ? dup_customer (offer)
                                                           : dup_about (offer);
  g_autofree char *when = medic_resume_row_dup_when (offer->time,
                                                     g_get_real_time () / G_USEC_PER_SEC);
  const char *title = whose != NULL ? whose : about != NULL ? about : _("Without an address");
  g_autofree char *lines = dup_lines (when, title != about ? about : NULL);
  /* Translators: {case} is an address, or what a case is about. */
  g_autofree char *name = medic_words_fill (_("Forget “{case}”"), "case", title, NULL);
  GtkWidget *row = medic_row_new ("document-open-recent-symbolic", title, lines);

  *forget = medic_row_add_button (row, "user-trash-symbolic", name);
  medic_row_add_arrow (row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

/* @n: how many cannot be read; @first: one of them */
GtkWidget *
medic_resume_row_new_lost (const MedicOffer  *first,
                           guint              n,
                           GtkWidget        **forget)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *title =
    medic_words_fill (medic_language_say_plural (medic_language_get_current (),
                                                 "{n} unfinished case cannot be read",
                                                 "{n} unfinished cases cannot be read", n),
                      "n", number, NULL);
  GtkWidget *row = medic_row_new ("dialog-question-symbolic", title,
                                  _(medic_shelf_fault_get_sentence (first->fault)));

  *forget = medic_row_add_button (row, "user-trash-symbolic", _("Remove what cannot be read"));

  return row;
}
