/* fake-computer.h - a computer whose clock and network are what the test wants
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-computer.h"

G_BEGIN_DECLS

#define TYPE_FAKE_COMPUTER (fake_computer_get_type ())
G_DECLARE_FINAL_TYPE (FakeComputer, fake_computer, FAKE, COMPUTER, MedicComputer)

FakeComputer *fake_computer_new_with_network (MedicNetwork  network);
FakeComputer *fake_computer_new_with_clock   (gint64        seconds,
                                              gint64        step);
FakeComputer *fake_computer_new_with_proxies (GProxyResolver *proxies,
                                              MedicProxyFrom  from,
                                              const char     *file);
void          fake_computer_set_clock        (FakeComputer   *self,
                                              gint64          seconds);
void          fake_computer_list             (FakeComputer *self,
                                              const char   *name);
guint         fake_computer_get_n_asked      (FakeComputer *self);

G_END_DECLS
