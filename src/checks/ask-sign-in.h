/* ask-sign-in.h - what the checks that ask Microsoft's sign-in service about a domain share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checks/ask.h"

G_BEGIN_DECLS

/* The path asked for is @before, the domain, @after. Domain level only. */
typedef struct
{
  const char     *before;
  const char     *after;
  MedicInterpret  interpret;
} MedicSignInQuestion;

void medic_ask_sign_in (GTask                     *task,
                        const MedicFacts          *known,
                        MedicServices             *services,
                        const MedicSignInQuestion *question);

G_END_DECLS
