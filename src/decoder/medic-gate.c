/* medic-gate.c - what a text has at all, before it is looked through for it
 *
 * Most long texts have no number or identifier; a few quick looks spare them the slow ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-gate.h"

#include <string.h>

#define SHORTEST_NUMBER 5

/* What reads letters off a picture takes these for digits. */
static gboolean
may_be_digit (char c)
{
  switch (c)
    {
    case 'o': case 'O': case 'l': case 'L': case 'i': case 'I': case '|':
      return TRUE;
    default:
      return g_ascii_isdigit (c);
    }
}

static gboolean
has_number (const char *text)
{
  gsize run = 0;
  gsize digits = 0;

  for (const char *c = text; *c != '\0'; c++)
    {
      gboolean goes_on = may_be_digit (*c);

      run = goes_on ? run + 1 : 0;
      digits = goes_on ? digits + (gsize) g_ascii_isdigit (*c) : 0;
      if (run >= SHORTEST_NUMBER && digits > 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_mail_status (const char *text)
{
  for (const char *dot = text; (dot = strchr (dot, '.')) != NULL; dot++)
    if (dot > text && strchr ("245", dot[-1]) != NULL && g_ascii_isdigit (dot[1]))
      return TRUE;

  return FALSE;
}

static gboolean
has_web_status (const char *text)
{
  return strstr (text, "429") != NULL || strstr (text, "503") != NULL
         || strstr (text, "504") != NULL || strstr (text, "507") != NULL;
}

/* Strokes in the places that they have in “00000000-0000-0000-…”. */
gboolean
medic_gate_has_guid (const char *text)
{
  for (const char *stroke = text; (stroke = strchr (stroke, '-')) != NULL; stroke++)
    if (strnlen (stroke, 10) == 10 && stroke[5] == '-' && g_ascii_isxdigit (stroke[1]))
      return TRUE;

  return FALSE;
}

/* Returns: what @text, in which lines are kept, may have */
MedicGate
medic_gate_read (const char *text)
{
  return (has_number (text) ? MEDIC_GATE_NUMBER : 0)
         | (has_mail_status (text) ? MEDIC_GATE_MAIL_STATUS : 0)
         | (has_web_status (text) ? MEDIC_GATE_WEB_STATUS : 0)
         | (strcasestr (text, "MSIS") != NULL ? MEDIC_GATE_FEDERATION : 0);
}
