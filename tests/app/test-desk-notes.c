/* test-desk-notes.c - is what was written down in a call kept, and is damage told?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-ask.h"
#include "app/medic-desk-choices.h"
#include "app/medic-desk-compare.h"
#include "app/medic-desk-draft.h"
#include "app/medic-desk-page-private.h"

#include "app/desk-window.h"

/* What is to be known of the other report stands above where it differs. */
static void
test_comparing_tells_of_a_damaged_report (void)
{
  g_autoptr (MedicDesk) desk = desk_window_new_call ();
  g_autofree char *text = NULL;
  GtkWidget *view;

  g_assert_true (g_file_get_contents (MEDIC_FIXTURES "/report/changed.json", &text, NULL, NULL));
  view = g_object_ref_sink (medic_desk_compare_view_new (desk));
  medic_desk_compare_view_set_text (MEDIC_DESK_COMPARE_VIEW (view), text);
  g_assert_true (desk_window_shows (view, "This report is not as the program wrote it"));

  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_get_contents (MEDIC_FIXTURES "/report/schema-1.json", &text, NULL, NULL));
  medic_desk_compare_view_set_text (MEDIC_DESK_COMPARE_VIEW (view), text);
  g_assert_false (desk_window_shows (view, "This report is not as the program wrote it"));
  g_object_unref (view);
}

static guint
count_dialogs (AdwMessageDialog **last)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *i = windows; i != NULL; i = i->next)
    if (ADW_IS_MESSAGE_DIALOG (i->data))
      {
        *last = i->data;
        n++;
      }

  return n;
}

/* Returns: (transfer none) (nullable): the dialog that is open */
static AdwMessageDialog *
peek_dialog (void)
{
  AdwMessageDialog *dialog = NULL;

  return count_dialogs (&dialog) > 0 ? dialog : NULL;
}

/* A link that is pressed three times asks once. */
static void
test_the_newest_question_takes_the_place_of_others (void)
{
  GtkWidget *window = adw_window_new ();
  AdwMessageDialog *dialog = NULL;

  for (int i = 0; i < 3; i++)
    {
      medic_ask_before_opening (GTK_WINDOW (window), i < 2 ? "Before" : "Now", "");
      desk_window_settle ();
    }
  g_assert_cmpuint (count_dialogs (&dialog), ==, 1);
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "Now");
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A code or a report that comes along takes no notes away. */
static void
test_notes_are_not_lost_unasked (void)
{
  g_autoptr (MedicDesk) first = desk_window_new_call ();
  g_autoptr (MedicDesk) second = desk_window_new_call ();
  g_autoptr (MedicDesk) third = desk_window_new_call ();
  GtkWidget *window;
  MedicDeskPage *page = MEDIC_DESK_PAGE (desk_window_new_page (&window));

  medic_desk_draft_keep (NULL);
  medic_desk_page_open (page, first);
  medic_desk_page_open (page, second);
  g_assert_null (peek_dialog ());
  g_assert_true (medic_desk_draft_peek () == second);

  medic_desk_set_notes (second, "Rings back at noon");
  medic_desk_page_open (page, third);
  g_assert_nonnull (peek_dialog ());
  g_assert_true (medic_desk_draft_peek () == second);
  adw_message_dialog_response (peek_dialog (), "stay");
  desk_window_settle ();
  g_assert_true (medic_desk_draft_peek () == second);

  medic_desk_page_open (page, third);
  adw_message_dialog_response (peek_dialog (), MEDIC_ASK_OPEN);
  desk_window_settle ();
  g_assert_true (medic_desk_draft_peek () == third);

  gtk_window_destroy (GTK_WINDOW (window));
  medic_desk_draft_keep (NULL);
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  GtkWidget *found = ADW_IS_ENTRY_ROW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);

  return found;
}

static MedicDeskChoices *
new_choices (MedicDesk         *call,
             const MedicNarrow *asked)
{
  g_autoptr (MedicDeskTongues) tongues = medic_desk_tongues_new ();

  return g_object_ref_sink (MEDIC_DESK_CHOICES (medic_desk_choices_new (call, asked, tongues)));
}

/* A question is put anew whenever the language changes. */
static void
test_what_is_typed_stays_with_its_question (void)
{
  static const MedicQuestion questions[] = { { .id = "one" }, { .id = "two" } };
  const MedicNarrow one = { .question = &questions[0] }, two = { .question = &questions[1] };
  g_autoptr (MedicDesk) call = desk_window_new_call ();
  g_autoptr (MedicDeskChoices) before = new_choices (call, &one);
  g_autoptr (MedicDeskChoices) again = new_choices (call, &one);
  g_autoptr (MedicDeskChoices) other = new_choices (call, &two);

  gtk_editable_set_text (GTK_EDITABLE (find_entry (GTK_WIDGET (before))), "rings ba");
  medic_desk_choices_keep_typed (before, NULL);
  medic_desk_choices_keep_typed (again, before);
  medic_desk_choices_keep_typed (other, before);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (GTK_WIDGET (again)))), ==,
                   "rings ba");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (GTK_WIDGET (other)))), ==, "");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ask/the-newest-question-takes-the-place-of-others",
                   test_the_newest_question_takes_the_place_of_others);
  g_test_add_func ("/desk-notes/comparing-tells-of-a-damaged-report",
                   test_comparing_tells_of_a_damaged_report);
  g_test_add_func ("/desk-notes/what-is-typed-stays-with-its-question",
                   test_what_is_typed_stays_with_its_question);
  g_test_add_func ("/desk-notes/notes-are-not-lost-unasked", test_notes_are_not_lost_unasked);

  return g_test_run ();
}
