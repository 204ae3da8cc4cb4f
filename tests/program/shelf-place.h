/* shelf-place.h - a shelf in a folder of its own, for one test
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-shelf.h"

typedef struct
{
  char       *folder;
  MedicShelf *shelf;
  guint       n_kept;  /* how often something was put there */
  guint       fault;   /* of the last time */
} Place;

/* A test; its name is a sentence. */
typedef struct
{
  const char *name;
  void      (*test) (Place *place, gconstpointer data);
} PlaceTest;

void          place_add_tests (const char      *prefix,
                               const PlaceTest *tests,
                               gsize            n);
GPtrArray    *place_list      (Place           *self);
guint         place_count     (Place           *self);
void          place_on_kept   (Place           *self,
                               const char      *id,
                               guint            fault);

void          place_on_result (GObject         *source,
                               GAsyncResult    *result,
                               gpointer         user_data);
GAsyncResult *place_wait_for  (GAsyncResult   **result);
char         *place_dup_text  (MedicCase       *the_case);
