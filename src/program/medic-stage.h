/* medic-stage.h - a practice customer's world that other programs come to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MedicStage:
 * @title: of the customer, a msgid
 * @microsoft: “https://host:port” of the pretend Microsoft: signing in, Graph, Autodiscover
 * @hubspot: the same of the pretend HubSpot's status page
 * @tenant: (nullable): the id of the organisation; %NULL where there is none
 * @application: the id of the one program that is registered there
 * @accounts: whoever can be signed in as; may be empty
 * @authority: the certificate to trust, in PEM
 *
 * Is there, on this computer only, until it is freed.
 */
typedef struct
{
  char     *title;
  char     *microsoft;
  char     *hubspot;
  char     *tenant;
  char     *application;
  char    **accounts;
  char     *authority;
  GObject  *rehearsal;  /* (private) */
} MedicStage;

MedicStage *medic_stage_open (const char  *id,
                              guint16      port,
                              GError     **error);
void        medic_stage_free (MedicStage  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicStage, medic_stage_free)

G_END_DECLS
