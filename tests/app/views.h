/* views.h - every page of the program, in every state that looks different
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-window.h"

G_BEGIN_DECLS

typedef struct _View View;

/**
 * View:
 * @name: of the view, and of its picture
 * @place: the page; 0 for what @act opens
 * @customer: (nullable): who is practised with; examined before, but for the page that does that
 * @scenario: (nullable): what is known, by the name of a file in tests/scenarios
 * @walk: (nullable): the id of the steps that are wanted
 * @asks: (nullable) (array zero-terminated=1): the ids of the questions to ask first
 * @act: (nullable): what is done before one looks
 * @times: how often @act does it
 * @foreign: it has words that are not ours: those of GTK and libadwaita
 * @values: (nullable) (array zero-terminated=1): what in it is nobody’s to translate: a value, or a
 *   button of somebody else’s page
 */
struct _View
{
  const char *name;
  MedicPlace  place;
  const char *customer;
  const char *scenario;
  const char *walk;
  const char *const *asks;
  void      (*act) (MedicWindow *window,
                    const View  *view);
  guint       times;
  gboolean    foreign;
  const char *const *values;
};

extern const View views[];
extern const gsize n_views;

/* What is done on a page. */
void       view_type_wrong_address  (MedicWindow *window, const View *view);
void       view_wait_for_checks     (MedicWindow *window, const View *view);
void       view_wait_for_score      (MedicWindow *window, const View *view);
void       view_open_drawers        (MedicWindow *window, const View *view);
void       view_press_primary       (MedicWindow *window, const View *view);
void       view_sign_in             (MedicWindow *window, const View *view);
void       view_sign_in_with_code   (MedicWindow *window, const View *view);
void       view_paste               (MedicWindow *window, const View *view);
void       view_finish              (MedicWindow *window, const View *view);
void       view_open_preferences    (MedicWindow *window, const View *view);
void       view_refuse_preferences  (MedicWindow *window, const View *view);
void       view_open_about          (MedicWindow *window, const View *view);
void       view_open_shortcuts      (MedicWindow *window, const View *view);
void       view_open_link           (MedicWindow *window, const View *view);

/* At the desk, with the code, and back at the start. */
void       view_call                (MedicWindow *window, const View *view);
void       view_begin_another_call  (MedicWindow *window, const View *view);
void       view_hand_over           (MedicWindow *window, const View *view);
void       view_compare             (MedicWindow *window, const View *view);
void       view_ask_on_the_phone    (MedicWindow *window, const View *view);
void       view_type_wrong_code     (MedicWindow *window, const View *view);
void       view_leave               (MedicWindow *window, const View *view);
void       view_show_code           (MedicWindow *window, const View *view);

GtkWindow *view_show                (const View     *view,
                                     GtkApplication *application);
void       view_close               (GtkApplication *application);
void       view_settle              (void);
void       view_speak               (const char     *folder,
                                     const char     *code);
void       view_set_size            (GtkWindow      *window,
                                     int             width,
                                     int             height,
                                     guint           percent);

G_END_DECLS
