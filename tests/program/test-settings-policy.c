/* test-settings-policy.c - whatever is in the place of the policy file, the program survives it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-settings-policy.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define GROUP "[Sign-in]\n"
#define NOBODY 65534

typedef struct
{
  const char *name;
  const char *text;
  gsize       size;    /* 0: that of the text */
  MedicFault  fault;
  const char *tenant;  /* (nullable): what is read */
} Row;

static const Row rows[] = {
  { "a-policy", GROUP "Tenant=common\n", 0, MEDIC_FAULT_NONE, "common" },
  { "a-policy-without-a-last-line-end", GROUP "Tenant=common", 0, MEDIC_FAULT_NONE, "common" },
  { "a-policy-with-a-byte-order-mark", "\xef\xbb\xbf" GROUP "Tenant=common\n", 0,
    MEDIC_FAULT_NONE, "common" },
  { "a-policy-with-carriage-returns", "[Sign-in]\r\nTenant=common\r\n", 0, MEDIC_FAULT_NONE,
    "common" },
  { "a-policy-with-comments-and-other-groups", "# who\n\n[Other]\nTenant=a\n" GROUP
    "# what\nTenant = common\n", 0, MEDIC_FAULT_NONE, "common" },
  { "the-last-of-two-keys", GROUP "Tenant=common\nTenant=consumers\n", 0, MEDIC_FAULT_NONE,
    "consumers" },
  { "nothing-at-all", "", 0, MEDIC_FAULT_NONE, NULL },
  { "only-a-byte-order-mark", "\xef\xbb\xbf", 0, MEDIC_FAULT_NONE, NULL },
  { "only-comments", "# nothing yet\n\n", 0, MEDIC_FAULT_NONE, NULL },
  { "an-empty-group", GROUP, 0, MEDIC_FAULT_NONE, NULL },
  { "another-group", "[Sign-In]\nTenant=common\n", 0, MEDIC_FAULT_NO_GROUP, NULL },
  { "keys-without-a-group", "Tenant=common\n", 0, MEDIC_FAULT_NOT_A_KEY_FILE, NULL },
  { "a-line-that-is-none", GROUP "Tenant common\n", 0, MEDIC_FAULT_NOT_A_KEY_FILE, NULL },
  { "a-group-that-is-left-open", "[Sign-in\nTenant=common\n", 0, MEDIC_FAULT_NOT_A_KEY_FILE, NULL },
  { "another-format", "{\"Tenant\": \"common\"}\n", 0, MEDIC_FAULT_NOT_A_KEY_FILE, NULL },
  { "a-program", "\x7f" "ELF\x02\x01\x01\0\0\0\xff\xfe", 12, MEDIC_FAULT_NOT_TEXT, NULL },
  { "a-nul-within", GROUP "Tenant=com\0mon\n", 24, MEDIC_FAULT_NOT_TEXT, NULL },
  { "utf-16", "\xff\xfe[\0S\0i\0g\0n\0", 12, MEDIC_FAULT_NOT_TEXT, NULL },
  { "latin-1", GROUP "# h\xe4" "fen\n", 0, MEDIC_FAULT_NOT_TEXT, NULL },
};

static char *folder, *path;

static MedicFault
load (const char *tenant)
{
  MedicFault fault;
  g_autoptr (GKeyFile) file = medic_settings_policy_load (path, &fault);
  g_autofree char *read = file != NULL ? medic_settings_policy_dup (file, "Tenant") : NULL;

  g_assert_cmpstr (read, ==, tenant);

  return fault;
}

static void
write_policy (const char *text,
              gssize      size)
{
  g_assert_true (g_file_set_contents (path, text, size, NULL));
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;

  write_policy (row->text, row->size != 0 ? (gssize) row->size : -1);
  g_assert_cmpint (load (row->tenant), ==, row->fault);
  g_assert_no_errno (g_unlink (path));
}

static void
test_no_file (void)
{
  g_assert_cmpint (load (NULL), ==, MEDIC_FAULT_NONE);
}

/* A file where a folder should be is no folder with a policy in it. */
static void
test_no_folder (void)
{
  g_autofree char *below = g_build_filename (path, "policy.conf", NULL);
  MedicFault fault;

  write_policy (GROUP, -1);
  g_assert_null (medic_settings_policy_load (below, &fault));
  g_assert_cmpint (fault, ==, MEDIC_FAULT_NONE);
  g_assert_no_errno (g_unlink (path));
}

static void
test_a_folder (void)
{
  g_assert_no_errno (g_mkdir (path, 0700));
  g_assert_cmpint (load (NULL), ==, MEDIC_FAULT_NOT_A_FILE);
  g_assert_no_errno (g_rmdir (path));
}

/* Nobody ever writes to it. */
static void
test_a_pipe (void)
{
  g_assert_no_errno (mkfifo (path, 0600));
  g_assert_cmpint (load (NULL), ==, MEDIC_FAULT_NOT_A_FILE);
  g_assert_no_errno (g_unlink (path));
}

static void
test_link (const char *target,
           MedicFault  fault)
{
  g_assert_no_errno (symlink (target, path));
  g_assert_cmpint (load (NULL), ==, fault);
  g_assert_no_errno (g_unlink (path));
}

static void
test_links (void)
{
  test_link ("/dev/zero", MEDIC_FAULT_NOT_A_FILE);
  test_link ("nowhere", MEDIC_FAULT_NONE);
  test_link ("policy.conf", MEDIC_FAULT_UNREADABLE);
}

/* Root may read everything, so it is somebody else for a moment. */
static void
test_unreadable (void)
{
  uid_t root = geteuid ();

  write_policy (GROUP "Tenant=common\n", -1);
  g_assert_no_errno (g_chmod (path, 0));
  if (root == 0)
    g_assert_no_errno (seteuid (NOBODY));
  g_assert_cmpint (load (NULL), ==, MEDIC_FAULT_UNREADABLE);
  g_assert_no_errno (seteuid (root));
  g_assert_no_errno (g_unlink (path));
}

static void
test_size (gsize       size,
           const char *tenant,
           MedicFault  fault)
{
  g_autofree char *text = g_strnfill (size, '#');

  memcpy (text, GROUP "Tenant=common\n", strlen (GROUP "Tenant=common\n"));
  write_policy (text, (gssize) size);
  g_assert_cmpint (load (tenant), ==, fault);
  g_assert_no_errno (g_unlink (path));
}

static void
test_sizes (void)
{
  test_size (64 * 1024, "common", MEDIC_FAULT_NONE);
  test_size (64 * 1024 + 1, NULL, MEDIC_FAULT_TOO_LARGE);
  test_size (8 * 1024 * 1024, NULL, MEDIC_FAULT_TOO_LARGE);
}

/* A size that is told to be nothing is read to the end all the same. */
static void
test_a_file_that_tells_no_size (void)
{
  MedicFault fault;

  g_assert_null (medic_settings_policy_load ("/proc/self/status", &fault));
  g_assert_cmpint (fault, ==, MEDIC_FAULT_NOT_A_KEY_FILE);
}

int
main (int    argc,
      char **argv)
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("medic-XXXXXX", NULL);
  path = g_build_filename (folder, "policy.conf", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strconcat ("/policy/", rows[i].name, NULL);
      g_test_add_data_func (name, &rows[i], test_row);
    }
  g_test_add_func ("/policy/no-file", test_no_file);
  g_test_add_func ("/policy/no-folder", test_no_folder);
  g_test_add_func ("/policy/a-folder-is-no-file", test_a_folder);
  g_test_add_func ("/policy/a-pipe-is-not-waited-for", test_a_pipe);
  g_test_add_func ("/policy/links-are-followed", test_links);
  g_test_add_func ("/policy/what-may-not-be-read-is-told", test_unreadable);
  g_test_add_func ("/policy/the-size-is-bounded", test_sizes);
  g_test_add_func ("/policy/a-file-that-tells-no-size", test_a_file_that_tells_no_size);

  failed = g_test_run ();
  g_rmdir (folder);
  g_clear_pointer (&path, g_free);
  g_clear_pointer (&folder, g_free);

  return failed;
}
