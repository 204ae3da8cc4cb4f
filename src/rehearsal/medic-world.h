/* medic-world.h - how a practice customer's outside behaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum
{
  MEDIC_MANNER_ANSWERS,
  MEDIC_MANNER_SILENT,
  MEDIC_MANNER_REFUSED,
} MedicManner;

/* A mail exchanger; “{domain}” in its host is the domain asked for with dashes for dots. */
typedef struct
{
  guint16  preference;
  char    *host;
} MedicExchanger;

typedef struct _MedicWorld MedicWorld;

/**
 * MedicWorld:
 * @no_such_domain: the name service says that the domain does not exist
 * @exchangers: (element-type MedicExchanger): may be empty
 * @tenant_id: (nullable): NULL when Microsoft knows no organisation
 * @realm: "Managed", "Federated", "Personal" or "Unknown"
 */
struct _MedicWorld
{
  MedicManner  dns;
  gboolean     no_such_domain;
  GPtrArray   *exchangers;
  MedicManner  microsoft;
  guint        delay_ms;
  char        *tenant_id;
  char        *region;
  char        *cloud;
  char        *realm;
  char        *brand;
  char        *sign_in_host;
};

MedicWorld *medic_world_parse (JsonObject  *object,
                               GError     **error);
void        medic_world_free  (MedicWorld  *self);

/* Used by the customer's parser too. */
gboolean    medic_json_only   (JsonObject        *object,
                               const char        *where,
                               const char *const *members,
                               GError           **error);
const char *medic_json_string (JsonObject        *object,
                               const char        *where,
                               const char        *member,
                               GError           **error);
JsonObject *medic_json_object (JsonObject        *object,
                               const char        *where,
                               const char        *member,
                               GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicWorld, medic_world_free)

G_END_DECLS
