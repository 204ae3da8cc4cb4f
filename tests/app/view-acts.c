/* view-acts.c - what is done on a page before one looks at it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "views.h"

#include "app/medic-preferences-window.h"
#include "app/medic-sign-in-page-private.h"

/* How often one waits for 10 ms until something has come about. */
#define PATIENCE 3000

static const char unknown_message[] =
  "The printer is out of paper. Load paper into the main tray and try again.";

static void
wait_until (MedicWindow *window,
            gboolean   (*is) (MedicWindow *window))
{
  for (int i = 0; !is (window) && i < PATIENCE; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      g_usleep (10000);
    }
  g_assert_true (is (window));
}

static MedicCase *
get_case (MedicWindow *window)
{
  return medic_page_get_case (medic_window_get_page (window));
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

void
view_type_wrong_address (MedicWindow *window,
                         const View  *view)
{
  GtkWidget *entry = find (GTK_WIDGET (window), ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (entry), "anna at harbour.example");
  g_signal_emit_by_name (entry, "entry-activated");
}

static gboolean
is_examined (MedicWindow *window)
{
  return medic_case_is_examined (get_case (window)) && !medic_case_is_running (get_case (window));
}

void
view_wait_for_checks (MedicWindow *window,
                      const View  *view)
{
  wait_until (window, is_examined);
}

static gboolean
has_numbers (GtkWidget *widget)
{
  if (GTK_IS_BUILDABLE (widget)
      && g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), "numbers") == 0)
    return gtk_widget_get_visible (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_numbers (child))
      return TRUE;

  return FALSE;
}

static gboolean
is_scored (MedicWindow *window)
{
  return has_numbers (GTK_WIDGET (medic_window_get_page (window)));
}

void
view_wait_for_score (MedicWindow *window,
                     const View  *view)
{
  wait_until (window, is_scored);
}

static void
open_all (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  else if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    open_all (child);
}

void
view_open_drawers (MedicWindow *window,
                   const View  *view)
{
  open_all (GTK_WIDGET (window));
}

void
view_press_primary (MedicWindow *window,
                    const View  *view)
{
  for (guint i = 0; i < view->times; i++)
    medic_page_primary (medic_window_get_page (window));
}

static MedicSignInPage *
get_sign_in (MedicWindow *window)
{
  g_assert_true (MEDIC_IS_SIGN_IN_PAGE (medic_window_get_page (window)));

  return MEDIC_SIGN_IN_PAGE (medic_window_get_page (window));
}

static gboolean
asks (MedicWindow *window)
{
  return medic_prompt_view_asks (get_sign_in (window)->prompt);
}

static gboolean
shows_addresses (MedicWindow *window)
{
  return get_sign_in (window)->stage == MEDIC_SIGN_IN_ADDRESSES;
}

static gboolean
offers (MedicWindow *window)
{
  return get_sign_in (window)->stage == MEDIC_SIGN_IN_OFFER;
}

/* Once to the browser, twice to the account that came back, three times to what comes after. */
void
view_sign_in (MedicWindow *window,
              const View  *view)
{
  static gboolean (*const stages[]) (MedicWindow *) = { asks, shows_addresses, offers };

  for (guint i = 0; i < view->times; i++)
    {
      medic_page_primary (medic_window_get_page (window));
      wait_until (window, stages[i]);
    }
}

void
view_sign_in_with_code (MedicWindow *window,
                        const View  *view)
{
  medic_sign_in_page_begin (get_sign_in (window), "code");
  wait_until (window, asks);
}

void
view_paste (MedicWindow *window,
            const View  *view)
{
  medic_page_set_draft (medic_window_get_page (window), unknown_message);
}

/* As if the person had done every step, and it had helped. */
void
view_finish (MedicWindow *window,
             const View  *view)
{
  MedicCase *the_case = get_case (window);
  const MedicDiagnosis *diagnosis = medic_case_get_finding (the_case).diagnosis;
  g_autoptr (GPtrArray) steps = medic_diagnosis_steps (diagnosis,
                                                       medic_case_get_facts (the_case));

  for (guint i = 0; i < steps->len; i++)
    medic_case_step_done (the_case, diagnosis, g_ptr_array_index (steps, i));
  medic_page_go (medic_window_get_page (window), MEDIC_PLACE_DONE);
}

static void
activate (MedicWindow *window,
          const char  *action)
{
  g_action_group_activate_action (
    G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (window))), action, NULL);
}

void
view_open_preferences (MedicWindow *window,
                       const View  *view)
{
  activate (window, "preferences");
}

/* The id of Outlook is no id of ours. */
void
view_refuse_preferences (MedicWindow *window,
                         const View  *view)
{
  GtkWindow *preferences;
  GtkWidget *entry;

  activate (window, "preferences");
  preferences =
    gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (window)))->data;
  g_assert_true (MEDIC_IS_PREFERENCES_WINDOW (preferences));
  entry = find (GTK_WIDGET (preferences), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (entry), "9e5f94bc-e8a4-4e73-b8be-63364c29d753");
  g_signal_emit_by_name (entry, "entry-activated");
}

void
view_open_about (MedicWindow *window,
                 const View  *view)
{
  activate (window, "about");
}

void
view_open_shortcuts (MedicWindow *window,
                     const View  *view)
{
  activate (window, "shortcuts");
}

void
view_open_link (MedicWindow *window,
                const View  *view)
{
  medic_window_open_link (window, "mail-medic:walk/aliases");
}
