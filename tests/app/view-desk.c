/* view-desk.c - what is done at the desk, with a report or with what was kept, before one looks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "views.h"

#include "app/medic-desk-compare.h"
#include "app/medic-desk-draft.h"
#include "app/medic-desk-page-private.h"
#include "program/medic-shelf.h"

static const char call_message[] =
  "AADSTS90094: An administrator must approve. Application: HubSpot.";

static const char other_report[] = MEDIC_FIXTURES "/report/schema-1.json";

static MedicDeskPage *
get_desk (MedicWindow *window)
{
  g_assert_true (MEDIC_IS_DESK_PAGE (medic_window_get_page (window)));

  return MEDIC_DESK_PAGE (medic_window_get_page (window));
}

static const char *
peek_code (MedicDeskPage *page,
           MedicTongue    whose)
{
  return medic_language_get_code (medic_desk_tongues_get (page->tongues, whose));
}

/* We speak the language of the window, and they another one, not English where there is a third. */
static void
choose_languages (MedicDeskPage *page)
{
  const char *mine = medic_language_get_code (medic_language_get_current ());
  const guint n = medic_desk_tongues_list (page->tongues)->len;

  medic_desk_tongues_choose (page->tongues, MEDIC_TONGUE_MINE, mine);
  medic_desk_tongues_choose (page->tongues, MEDIC_TONGUE_THEIRS, "en");
  for (guint i = 0; i < n && g_str_equal (peek_code (page, MEDIC_TONGUE_THEIRS), "en"); i++)
    if (i != medic_desk_tongues_get_at (page->tongues, MEDIC_TONGUE_MINE))
      medic_desk_tongues_set_at (page->tongues, MEDIC_TONGUE_THEIRS, i);
}

static void
open_call (MedicWindow  *window,
           MedicDesk    *desk,
           MedicDeskView view)
{
  /* The one before is over. */
  medic_desk_draft_keep (NULL);
  choose_languages (get_desk (window));
  medic_desk_page_open (get_desk (window), desk);
  medic_desk_page_show (get_desk (window), view);
}

void
view_call (MedicWindow *window,
           const View  *view)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();

  medic_desk_tell (desk, call_message);
  medic_desk_set_notes (desk, "Rings back at three.");
  medic_desk_not_yet (desk);
  open_call (window, desk, MEDIC_DESK_VIEW_CALL);
}

/* As a code is typed while a call is under way. */
void
view_begin_another_call (MedicWindow *window,
                         const View  *view)
{
  g_autoptr (MedicDesk) other = medic_desk_new_answers ();

  view_call (window, view);
  medic_desk_page_open (get_desk (window), other);
}

void
view_hand_over (MedicWindow *window,
                const View  *view)
{
  view_call (window, view);
  medic_desk_page_show (get_desk (window), MEDIC_DESK_VIEW_HANDOVER);
}

void
view_compare (MedicWindow *window,
              const View  *view)
{
  g_autofree char *report = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (other_report, &report, NULL, &error);
  g_assert_no_error (error);
  view_call (window, view);
  medic_desk_page_show (get_desk (window), MEDIC_DESK_VIEW_COMPARE);
  medic_desk_compare_view_set_text (
    MEDIC_DESK_COMPARE_VIEW (adw_bin_get_child (get_desk (window)->place)), report);
}

void
view_ask_on_the_phone (MedicWindow *window,
                       const View  *view)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();

  open_call (window, desk, MEDIC_DESK_VIEW_ANSWERS);
}

void
view_type_wrong_code (MedicWindow *window,
                      const View  *view)
{
  medic_desk_page_open_code (get_desk (window), "K7M4 PQ2X 9TA");
}

static gboolean
is_listed (GtkWidget *widget)
{
  if (G_OBJECT_TYPE (widget) == g_type_from_name ("MedicResumeGroup"))
    return gtk_widget_get_visible (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_listed (child))
      return TRUE;

  return FALSE;
}

/* Back at the start, where the case is one that may be gone on with. */
void
view_leave (MedicWindow *window,
            const View  *view)
{
  medic_page_go (medic_window_get_page (window), MEDIC_PLACE_START);
  medic_shelf_flush (medic_shelf_get_default ());
  for (int i = 0; !is_listed (GTK_WIDGET (window)) && i < 100; i++)
    view_settle ();
  g_assert_true (is_listed (GTK_WIDGET (window)));
}

void
view_show_code (MedicWindow *window,
                const View  *view)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.code", NULL);
}
