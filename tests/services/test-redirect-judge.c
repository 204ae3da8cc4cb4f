/* test-redirect-judge.c - what is read of a request at the door, however it is put in bytes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-redirect-private.h"

#include <string.h>

#define PORT 1234
#define STATE "tT5-state_of-this-sign-in-oNe8"
#define LONGEST_CODE 4096

#define REQUEST(state, host, more) \
  "GET /?code=abc&state=" state " HTTP/1.1\r\nHost: " host "\r\n" more

static const struct
{
  const char *name;
  const char *text;
  gsize       size;
  guint       status;
} rows[] = {
#define ROW(name, text, status) { name, text, sizeof (text) - 1, status }
  ROW ("as-usual", REQUEST (STATE, "localhost:1234", ""), SOUP_STATUS_SEE_OTHER),
  ROW ("a-nul-does-not-end-a-state", REQUEST (STATE "\0x", "localhost:1234", ""),
       SOUP_STATUS_BAD_REQUEST),
  ROW ("a-nul-does-not-end-a-host", REQUEST (STATE, "localhost:1234\0.other.example", ""),
       SOUP_STATUS_BAD_REQUEST),
  ROW ("a-nul-does-not-end-the-headers",
       REQUEST (STATE, "localhost:1234", "X: y\0\r\nOrigin: https://other.example\r\n"),
       SOUP_STATUS_BAD_REQUEST),
#undef ROW
};

static guint
judge (const char           *text,
       gsize                 size,
       MedicRedirectAnswer **answer)
{
  const MedicRedirectDoor door = { .port = PORT, .state = STATE };

  return medic_redirect_judge (&door, text, size, answer);
}

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (MedicRedirectAnswer) answer = NULL;

  g_assert_cmpuint (judge (rows[i].text, rows[i].size, &answer), ==, rows[i].status);
  g_assert_cmpint (answer != NULL, ==, rows[i].status == SOUP_STATUS_SEE_OTHER);
}

/* As long as it may be, and one more. */
static void
test_a_code_has_a_bound (void)
{
  for (gsize beyond = 0; beyond <= 1; beyond++)
    {
      g_autofree char *code = g_strnfill (LONGEST_CODE + beyond, 'x');
      g_autofree char *text = g_strdup_printf ("GET /?state=" STATE "&code=%s HTTP/1.1\r\n"
                                               "Host: localhost:1234\r\n", code);
      g_autoptr (MedicRedirectAnswer) answer = NULL;

      g_assert_cmpuint (judge (text, strlen (text), &answer), ==,
                        beyond > 0 ? SOUP_STATUS_BAD_REQUEST : SOUP_STATUS_SEE_OTHER);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/redirect-judge/", rows[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/redirect-judge/a-code-has-a-bound", test_a_code_has_a_bound);

  return g_test_run ();
}
