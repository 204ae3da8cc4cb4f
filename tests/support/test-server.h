/* test-server.h - a https server on loopback inside the test, honest or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-services.h"
#include "support/test-player.h"

G_BEGIN_DECLS

/**
 * TestAnswer:
 * @headers: (nullable): “Name: value”, one a line
 * @body: (nullable): in one piece
 *
 * What an honest server says to every request.
 */
typedef struct
{
  guint       status;
  const char *headers;
  const char *body;
} TestAnswer;

typedef struct _TestServer TestServer;

TestServer    *test_server_new_answering   (const TestAnswer *answer);
TestServer    *test_server_new_playing     (const TestScript *script);
TestServer    *test_server_new_refusing    (void);
void           test_server_free            (TestServer       *self);

MedicServices *test_server_new_services    (TestServer       *self);
MedicServices *test_server_new_services_on (TestServer       *self,
                                            MedicComputer    *computer);
MedicServices *test_server_new_services_in (TestServer       *self,
                                            MedicDns         *dns,
                                            MedicComputer    *computer);
MedicServices *test_server_new_distrustful (TestServer       *self);

const char    *test_server_peek_request    (const TestServer *self);
guint          test_server_get_n_requests  (const TestServer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestServer, test_server_free)

G_END_DECLS
