/* medic-code.c - what a pasted text can say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-code.h"

static const char *const app_nicks[] = {
  [MEDIC_APP_UNNAMED] = "unnamed",
  [MEDIC_APP_HUBSPOT] = "hubspot",
  [MEDIC_APP_OTHER] = "other",
};

static const char *const kind_nicks[] = {
  [MEDIC_CODE_AADSTS] = "aadsts",
  [MEDIC_CODE_OAUTH] = "oauth",
  [MEDIC_CODE_GRAPH] = "graph",
  [MEDIC_CODE_SMTP] = "smtp",
  [MEDIC_CODE_HTTP] = "http",
  [MEDIC_CODE_HUBSPOT] = "hubspot",
  [MEDIC_CODE_NETWORK] = "network",
};

const char *
medic_code_kind_get_nick (MedicCodeKind kind)
{
  return kind_nicks[kind];
}

/* Returns: the value of the fact “hubspot-error-app” */
const char *
medic_app_get_nick (MedicApp app)
{
  return app_nicks[app];
}

void
medic_reading_free (MedicReading *self)
{
  g_clear_pointer (&self->codes, g_strfreev);
  g_clear_pointer (&self->app_name, g_free);
  g_clear_pointer (&self->app_id, g_free);
  g_clear_pointer (&self->correlation, g_free);
  g_clear_pointer (&self->trace, g_free);
  g_clear_pointer (&self->time, g_free);
  g_clear_pointer (&self->left_out, g_free);
  g_free (self);
}
