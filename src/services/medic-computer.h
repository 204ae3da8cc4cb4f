/* medic-computer.h - what this computer says of itself: its clock, its network and its proxy
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A hint, never a condition: in sandboxes and behind VPNs it is often wrong. */
typedef enum
{
  MEDIC_NETWORK_UNKNOWN,  /* it does not know */
  MEDIC_NETWORK_LOCAL,    /* no way out */
  MEDIC_NETWORK_LIMITED,  /* a way out that not everything passes */
  MEDIC_NETWORK_PORTAL,   /* a page of the network wants a sign-in first */
  MEDIC_NETWORK_FULL,
} MedicNetwork;

/* Who says which proxy to use. */
typedef enum
{
  MEDIC_PROXY_FROM_UNKNOWN,      /* a sandbox, for example, is told the proxy and not by whom */
  MEDIC_PROXY_FROM_NOBODY,       /* there is to be none */
  MEDIC_PROXY_FROM_SETTINGS,     /* typed into the desktop's settings */
  MEDIC_PROXY_FROM_FILE,         /* a file that the network hands out decides */
  MEDIC_PROXY_FROM_ENVIRONMENT,  /* variables such as https_proxy */
} MedicProxyFrom;

#define MEDIC_TYPE_COMPUTER (medic_computer_get_type ())
G_DECLARE_DERIVABLE_TYPE (MedicComputer, medic_computer, MEDIC, COMPUTER, GObject)

/**
 * MedicComputerClass:
 * @get_time: microseconds since 1970, as its clock has it
 * @get_network: what it says of its network
 * @peek_proxies: (nullable): whom to ask for the proxy to use; %NULL for the system's own
 * @get_proxy_from: (nullable): who says so, and @file: (out) (nullable) (transfer full): where the
 *   file is, if a file decides
 * @lists_name: (nullable): whether its own list of names has @name, so that nobody else is asked
 */
struct _MedicComputerClass
{
  GObjectClass parent_class;

  gint64          (*get_time)       (MedicComputer  *self);
  MedicNetwork    (*get_network)    (MedicComputer  *self);
  GProxyResolver *(*peek_proxies)   (MedicComputer  *self);
  MedicProxyFrom  (*get_proxy_from) (MedicComputer  *self,
                                     char          **file);
  gboolean        (*lists_name)     (MedicComputer  *self,
                                     const char     *name);
};

gint64          medic_computer_get_time       (MedicComputer  *self);
MedicNetwork    medic_computer_get_network    (MedicComputer  *self);
GProxyResolver *medic_computer_peek_proxies   (MedicComputer  *self);
MedicProxyFrom  medic_computer_get_proxy_from (MedicComputer  *self,
                                               char          **file);
gboolean        medic_computer_lists_name     (MedicComputer  *self,
                                               const char     *name);

MedicComputer  *medic_computer_new_system     (void);

G_END_DECLS
