/* command-rehearse.c - lets other programs come to the pretend Microsoft of a practice customer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib-unix.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/report-json.h"
#include "program/medic-stage.h"

#define SCHEMA 1

#define GRAPH "/v1.0"
#define STATUS "/api/v2/summary.json"

/* HubSpot's port is the next one. */
#define LAST_PORT (G_MAXUINT16 - 1)

/* What nobody types for a port */
#define ANY_PORT G_MININT

/* One call of the command. */
typedef struct
{
  char       *name;
  char       *authority;  /* (nullable) (type filename): where whom to trust is written */
  int         port;
  gboolean    serve;
  gboolean    json;

  char       *folder;     /* (nullable) (type filename): ours, when nobody said where */
  gboolean    written;    /* @authority is there, and ours */
  MedicStage *stage;
} Call;

static void
call_clear (Call *self)
{
  if (self->written)
    g_unlink (self->authority);
  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_clear_pointer (&self->stage, medic_stage_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->authority, g_free);
  g_clear_pointer (&self->name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static int
parse_options (Call  *call,
               int    argc,
               char **argv)
{
  int status;
  const GOptionEntry entries[] = {
    { "serve", 0, 0, G_OPTION_ARG_NONE, &call->serve,
      _("Answer programs on this computer until Ctrl-C"), NULL },
    { "authority", 0, 0, G_OPTION_ARG_FILENAME, &call->authority,
      _("Write the certificate to trust there; to a temporary file if not given"), "FILE" },
    { "port", 0, 0, G_OPTION_ARG_INT, &call->port,
      _("The port of the pretend Microsoft; HubSpot’s is the next one"), "NUMBER" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &call->json, _("Print the result as JSON"), NULL },
    { NULL }
  };

  status = medic_cli_parse ("NAME --serve", entries, NULL, &argc, &argv);
  if (status != 0)
    return status;

  call->name = argc == 2 ? g_strdup (argv[1]) : NULL;

  return 0;
}

static int
parse (Call  *call,
       int    argc,
       char **argv)
{
  int status = parse_options (call, argc, argv);

  if (status != 0)
    return status;

  if (call->name == NULL || !call->serve)
    return medic_cli_usage_error (_("Give the name of one practice customer, and --serve."));

  if (call->port != ANY_PORT && (call->port < 1 || call->port > LAST_PORT))
    return medic_cli_usage_error (_("A port is from 1 to 65534."));

  return 0;
}

/* Where there is a file already, it is somebody's. */
static int
write_authority (Call *call)
{
  g_autoptr (GFile) file = g_file_new_for_path (call->authority);
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_NONE, NULL, NULL);

  call->written = stream != NULL;
  if (stream == NULL
      || !g_output_stream_write_all (G_OUTPUT_STREAM (stream), call->stage->authority,
                                     strlen (call->stage->authority), NULL, NULL, NULL)
      || !g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL))
    return medic_cli_wrong (_("“{what}” cannot be written."), call->authority);

  return 0;
}

/* Somebody else is there, or the system keeps it for others. */
static int
say_port_cannot_be_used (int port)
{
  g_autofree char *number = g_strdup_printf ("%d", port);
  g_autofree char *sentence =
    medic_words_fill (_("Port {what} or the next one cannot be used. Choose another one."),
                      "what", number, NULL);

  g_printerr ("mail-medic-cli: %s\n", sentence);

  return EXIT_USAGE;
}

static int
open_stage (Call *call)
{
  g_autoptr (GError) error = NULL;
  int port = call->port != ANY_PORT ? call->port : 0;

  call->stage = medic_stage_open (call->name, (guint16) port, &error);
  if (call->stage == NULL && port != 0
      && (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_ADDRESS_IN_USE)
          || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)))
    return say_port_cannot_be_used (port);

  if (call->stage == NULL)
    return medic_cli_usage_error (error->message);

  if (call->authority == NULL)
    {
      call->folder = g_dir_make_tmp ("mail-medic-XXXXXX", NULL);
      call->authority = g_build_filename (call->folder != NULL ? call->folder : g_get_tmp_dir (),
                                          "authority.pem", NULL);
    }

  return write_authority (call);
}

static void
print_json (const Call *call)
{
  const MedicStage *stage = call->stage;
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *graph = g_strconcat (stage->microsoft, GRAPH, NULL);
  g_autofree char *status = g_strconcat (stage->hubspot, STATUS, NULL);
  g_autofree char *file = g_filename_display_name (call->authority);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "schema");
  json_builder_add_int_value (builder, SCHEMA);
  medic_cli_add_text (builder, "practice", call->name);
  medic_cli_add_text (builder, "sign-in", stage->microsoft);
  medic_cli_add_text (builder, "graph", graph);
  medic_cli_add_text (builder, "hubspot-status", status);
  if (stage->tenant != NULL)
    medic_cli_add_text (builder, "tenant", stage->tenant);
  medic_cli_add_text (builder, "application", stage->application);
  json_builder_set_member_name (builder, "accounts");
  json_builder_begin_array (builder);
  for (gsize i = 0; stage->accounts[i] != NULL; i++)
    json_builder_add_string_value (builder, stage->accounts[i]);
  json_builder_end_array (builder);
  medic_cli_add_text (builder, "authority", file);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  medic_cli_write_json (root, FALSE);
}

static void
print_line (const char *label,
            const char *value,
            const char *rest)
{
  g_print ("  %s: %s%s\n", label, value, rest);
}

/* How programs of several kinds are told; the names in it are theirs. */
static void
print_how (const Call *call)
{
  const MedicStage *stage = call->stage;
  const char *host = stage->microsoft + strlen ("https://");
  g_autofree char *file = g_filename_display_name (call->authority);

  g_print ("\n%s\n", _("How other programs get there:"));
  g_print ("  curl --cacert %s %s/common/v2.0/.well-known/openid-configuration\n", file,
           stage->microsoft);
  g_print ("  SSL_CERT_FILE=%s  NODE_EXTRA_CA_CERTS=%s\n", file, file);
  g_print ("  MSAL: authority = \"%s/common\", knownAuthorities = [\"%s\"]\n", stage->microsoft, host);
  g_print ("  Microsoft Graph: baseUrl = \"%s\", customHosts = [\"127.0.0.1\"]\n", stage->microsoft);
}

static void
print_words (const Call *call)
{
  const MedicStage *stage = call->stage;
  g_autofree char *file = g_filename_display_name (call->authority);
  g_autofree char *accounts = g_strjoinv (", ", stage->accounts);

  g_print ("%s\n%s\n\n", _(stage->title),
           _("This pretends to be Microsoft, for programs on this computer only."));
  print_line (_("Signing in"), stage->microsoft, "");
  print_line ("Microsoft Graph", stage->microsoft, GRAPH);
  print_line (_("HubSpot’s status page"), stage->hubspot, STATUS);
  /* Translators: the id that a program has at Microsoft. */
  print_line (_("Application ID"), stage->application, "");
  if (stage->tenant != NULL)
    print_line (_("Your organisation"), stage->tenant, "");
  if (*accounts != '\0')
    print_line (_("Accounts, which need no password"), accounts, "");
  print_line (_("Certificate to trust"), file, "");
  print_how (call);
  g_print ("\n%s\n", _("Ctrl-C ends it."));
}

static gboolean
on_stopped (gpointer user_data)
{
  g_main_loop_quit (user_data);

  return G_SOURCE_CONTINUE;
}

/* Until somebody has enough of it. */
static void
serve (const Call *call)
{
  static const int signals[] = { SIGINT, SIGTERM, SIGHUP };
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint sources[G_N_ELEMENTS (signals)];

  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    sources[i] = g_unix_signal_add (signals[i], on_stopped, loop);

  if (call->json)
    print_json (call);
  else
    print_words (call);
  g_main_loop_run (loop);

  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_source_remove (sources[i]);
}

int
medic_cli_rehearse (int    argc,
                    char **argv)
{
  g_auto (Call) call = { .port = ANY_PORT };
  int status = parse (&call, argc, argv);

  if (status == 0)
    status = open_stage (&call);
  if (status == 0)
    serve (&call);

  return status;
}
