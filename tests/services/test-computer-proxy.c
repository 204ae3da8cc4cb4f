/* test-computer-proxy.c - who says which proxy to use, by this system's own settings and variables
 *
 * Each case is a process of its own: GIO chooses once whom it asks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-computer.h"

#define SCHEMA "org.gnome.system.proxy"
#define FILE_OF_IT "http://harbour.example/proxy.pac"

typedef struct
{
  const char     *name;
  const char     *asked;      /* whom GIO asks: the name of a module */
  const char     *type;       /* what that is called when it is installed */
  const char     *variables;  /* (nullable): the value of https_proxy */
  const char     *mode;       /* (nullable): in the desktop's settings */
  MedicProxyFrom  from;
} Row;

static const Row rows[] = {
  { "a-desktop-without-one", "gnome", "GProxyResolverGnome", NULL, "none",
    MEDIC_PROXY_FROM_NOBODY },
  { "a-desktop-with-one", "gnome", "GProxyResolverGnome", NULL, "manual",
    MEDIC_PROXY_FROM_SETTINGS },
  { "a-desktop-that-heeds-no-variable", "gnome", "GProxyResolverGnome", "http://quay.example:1",
    "none", MEDIC_PROXY_FROM_NOBODY },
  { "a-desktop-with-a-file", "gnome", "GProxyResolverGnome", NULL, "auto", MEDIC_PROXY_FROM_FILE },
  { "a-variable", "libproxy", "GLibproxyResolver", "http://quay.example:1", NULL,
    MEDIC_PROXY_FROM_ENVIRONMENT },
  { "no-variable", "libproxy", "GLibproxyResolver", NULL, NULL, MEDIC_PROXY_FROM_UNKNOWN },
  { "nobody-who-could-know", "dummy", "GDummyProxyResolver", "http://quay.example:1", NULL,
    MEDIC_PROXY_FROM_NOBODY },
};

static void
set_desktop (const char *mode)
{
  g_autoptr (GSettings) settings = g_settings_new (SCHEMA);

  g_settings_set_string (settings, "mode", mode);
  g_settings_set_string (settings, "autoconfig-url", FILE_OF_IT);
}

static gboolean
has_desktop (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source != NULL ? g_settings_schema_source_lookup (source, SCHEMA, TRUE) : NULL;

  return schema != NULL;
}

static void
assert_says (const Row *row)
{
  g_autoptr (MedicComputer) computer = medic_computer_new_system ();
  g_autofree char *file = NULL;

  g_assert_cmpint (medic_computer_get_proxy_from (computer, &file), ==, row->from);
  g_assert_cmpstr (file, ==, row->from == MEDIC_PROXY_FROM_FILE ? FILE_OF_IT : NULL);
  g_assert_null (medic_computer_peek_proxies (computer));
}

static void
say_in_a_process (const Row *row)
{
  if (row->mode != NULL && !has_desktop ())
    return;

  if (row->mode != NULL)
    set_desktop (row->mode);

  /* Where the module is not installed, GIO asks another. */
  if (g_str_equal (G_OBJECT_TYPE_NAME (g_proxy_resolver_get_default ()), row->type))
    assert_says (row);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;

  if (g_test_subprocess ())
    {
      say_in_a_process (row);
      return;
    }

  g_unsetenv ("http_proxy");
  g_unsetenv ("HTTP_PROXY");
  g_unsetenv ("HTTPS_PROXY");
  g_unsetenv ("https_proxy");
  if (row->variables != NULL)
    g_setenv ("https_proxy", row->variables, TRUE);
  g_setenv ("GIO_USE_PROXY_RESOLVER", row->asked, TRUE);
  g_setenv ("XDG_CURRENT_DESKTOP", row->mode != NULL ? "GNOME" : "none", TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  /* Nobody's own settings are touched, whoever starts this. */
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/computer-proxy/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }

  return g_test_run ();
}
