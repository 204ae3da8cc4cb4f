/* fake-computer.c - a computer whose clock and network are what the test wants
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/fake-computer.h"

struct _FakeComputer
{
  MedicComputer parent_instance;

  MedicNetwork network;
  gint64 seconds;
  gint64 step;
  guint n_asked;
  GProxyResolver *proxies;  /* (nullable): NULL for the system's */
  MedicProxyFrom from;
  char *file;               /* (nullable): that decides about the proxy */
  char *listed;             /* (nullable): a name in its own list */
};

G_DEFINE_FINAL_TYPE (FakeComputer, fake_computer, MEDIC_TYPE_COMPUTER)

static gint64
get_time (MedicComputer *computer)
{
  FakeComputer *self = FAKE_COMPUTER (computer);
  gint64 now = self->seconds;

  self->n_asked++;
  self->seconds += self->step;

  return now * G_USEC_PER_SEC;
}

static MedicNetwork
get_network (MedicComputer *computer)
{
  FakeComputer *self = FAKE_COMPUTER (computer);

  self->n_asked++;

  return self->network;
}

static GProxyResolver *
peek_proxies (MedicComputer *computer)
{
  return FAKE_COMPUTER (computer)->proxies;
}

static MedicProxyFrom
get_proxy_from (MedicComputer  *computer,
                char          **file)
{
  *file = g_strdup (FAKE_COMPUTER (computer)->file);

  return FAKE_COMPUTER (computer)->from;
}

static gboolean
lists_name (MedicComputer *computer,
            const char    *name)
{
  return g_strcmp0 (FAKE_COMPUTER (computer)->listed, name) == 0;
}

static void
fake_computer_finalize (GObject *object)
{
  FakeComputer *self = FAKE_COMPUTER (object);

  g_clear_object (&self->proxies);
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->listed, g_free);

  G_OBJECT_CLASS (fake_computer_parent_class)->finalize (object);
}

static void
fake_computer_class_init (FakeComputerClass *klass)
{
  MedicComputerClass *computer_class = MEDIC_COMPUTER_CLASS (klass);

  computer_class->get_time = get_time;
  computer_class->get_network = get_network;
  computer_class->peek_proxies = peek_proxies;
  computer_class->get_proxy_from = get_proxy_from;
  computer_class->lists_name = lists_name;
  G_OBJECT_CLASS (klass)->finalize = fake_computer_finalize;
}

static void
fake_computer_init (FakeComputer *self)
{
}

/* Returns: (transfer full): one that says this of its network; its clock stands at the beginning */
FakeComputer *
fake_computer_new_with_network (MedicNetwork network)
{
  FakeComputer *self = g_object_new (TYPE_FAKE_COMPUTER, NULL);

  self->network = network;

  return self;
}

/**
 * fake_computer_new_with_clock:
 * @seconds: since 1970
 * @step: how far its clock goes on each time that it is looked at
 *
 * Returns: (transfer full): one whose clock stands still otherwise
 */
FakeComputer *
fake_computer_new_with_clock (gint64 seconds,
                              gint64 step)
{
  FakeComputer *self = g_object_new (TYPE_FAKE_COMPUTER, NULL);

  self->seconds = seconds;
  self->step = step;

  return self;
}

/**
 * fake_computer_new_with_proxies:
 * @proxies: (transfer none): whom it asks for the proxy to use
 * @from: who says so
 * @file: (nullable): that decides
 *
 * Returns: (transfer full): one whose clock stands at the beginning
 */
FakeComputer *
fake_computer_new_with_proxies (GProxyResolver *proxies,
                                MedicProxyFrom  from,
                                const char     *file)
{
  FakeComputer *self = g_object_new (TYPE_FAKE_COMPUTER, NULL);

  self->proxies = g_object_ref (proxies);
  self->from = from;
  self->file = g_strdup (file);

  return self;
}

/* From now on its clock stands at @seconds since 1970. */
void
fake_computer_set_clock (FakeComputer *self,
                         gint64        seconds)
{
  self->seconds = seconds;
}

/* Its own list of names has @name. */
void
fake_computer_list (FakeComputer *self,
                    const char   *name)
{
  g_free (self->listed);
  self->listed = g_strdup (name);
}

guint
fake_computer_get_n_asked (FakeComputer *self)
{
  return self->n_asked;
}
