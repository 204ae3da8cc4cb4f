/* medic-cloud.h - Microsoft's clouds, each a world of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A token of one is worth nothing in another. */
typedef enum
{
  MEDIC_CLOUD_GLOBAL,
  MEDIC_CLOUD_US,     /* US government, GCC High */
  MEDIC_CLOUD_DOD,    /* US government, Department of Defense */
  MEDIC_CLOUD_CHINA,
  MEDIC_N_CLOUDS
} MedicCloud;

/* What is asked for: first who it is, and only when it would decide something, the mailbox. */
typedef enum
{
  MEDIC_TIER_IDENTITY,
  MEDIC_TIER_MAILBOX,
} MedicTier;

/**
 * MedicIdentity:
 * @client_id: (nullable): our own application id; %NULL where nobody set one up: nobody can sign in
 * @tenant: “common”, “organizations”, “consumers”, the id of a tenant or one of its domains
 *
 * Who we are at Microsoft's sign-in service.
 */
typedef struct
{
  const char *client_id;
  const char *tenant;
  MedicCloud  cloud;
} MedicIdentity;

const char *medic_cloud_get_nick    (MedicCloud   cloud);
const char *medic_cloud_get_sign_in (MedicCloud   cloud);
const char *medic_cloud_get_graph   (MedicCloud   cloud);
char       *medic_cloud_dup_scopes  (MedicCloud   cloud,
                                     MedicTier    tier);
const char *const *medic_cloud_list_scopes (MedicTier tier);
char      **medic_cloud_read_scopes (const char  *text);

G_END_DECLS
