/* medic-print.c - a text on paper
 *
 * Through GtkPrintOperation, which asks the portal where the program is in a sandbox: no printer is
 * looked for from here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-print.h"

#include "core/medic-words.h"

#define MARGIN_MM 14
#define FOOT_POINTS 18
#define FOOT_SIZE 7

/* What is made smaller, as far as it can be read, to fit on them. */
#define WANTED_PAGES 2

static const double sizes[] = { 8.5, 8, 7.5, 7 };

/* What is printed; freed with the operation. */
typedef struct
{
  char        *markup;
  PangoLayout *layout;  /* (nullable): before it began */
  GArray      *tops;    /* (element-type int): the first line of each page */
} Paper;

static void
paper_free (gpointer  data,
            GClosure *closure)
{
  Paper *self = data;

  g_clear_object (&self->layout);
  g_clear_pointer (&self->tops, g_array_unref);
  g_clear_pointer (&self->markup, g_free);
  g_free (self);
}

/* A heading, which follows an empty line, stays with what is below it. */
static gboolean
follows_heading (PangoLayout *layout,
                 int          line)
{
  return line >= 2 && pango_layout_get_line_readonly (layout, line - 2)->length == 0;
}

static void
break_into_pages (Paper *self,
                  int    height)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);
  int line = 0;
  int top = 0;
  int before = 0;

  g_array_set_size (self->tops, 0);
  g_array_append_val (self->tops, line);
  do
    {
      PangoRectangle place;

      pango_layout_iter_get_line_extents (iter, NULL, &place);
      if (place.y + place.height - top > height)
        {
          int first = follows_heading (self->layout, line) ? line - 1 : line;

          g_array_append_val (self->tops, first);
          top = first < line ? before : place.y;
        }
      before = place.y;
      line++;
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static void
set_size (PangoLayout *layout,
          double       points)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");

  pango_font_description_set_size (font, (int) (points * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
}

static void
on_begin (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          Paper             *self)
{
  int height = (int) ((gtk_print_context_get_height (context) - FOOT_POINTS) * PANGO_SCALE);

  self->layout = gtk_print_context_create_pango_layout (context);
  pango_layout_set_width (self->layout,
                          (int) (gtk_print_context_get_width (context) * PANGO_SCALE));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_markup (self->layout, self->markup, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      set_size (self->layout, sizes[i]);
      break_into_pages (self, height);
      if (self->tops->len <= WANTED_PAGES)
        break;
    }
  gtk_print_operation_set_n_pages (operation, (int) self->tops->len);
}

static void
draw_foot (GtkPrintContext *context,
           const Paper     *self,
           int              page)
{
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  g_autofree char *number = g_strdup_printf ("%d", page + 1);
  g_autofree char *count = g_strdup_printf ("%u", self->tops->len);
  /* Translators: at the foot of a printed page. */
  g_autofree char *text = medic_words_fill (_("Page {number} of {count}"), "number", number,
                                            "count", count, NULL);
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);

  set_size (layout, FOOT_SIZE);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (gtk_print_context_get_width (context) * PANGO_SCALE));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  cairo_move_to (cairo, 0, gtk_print_context_get_height (context) - FOOT_POINTS / 2.0);
  pango_cairo_show_layout (cairo, layout);
}

/* Draws the lines from @from on, up to @to. */
static void
draw_lines (cairo_t     *cairo,
            PangoLayout *layout,
            int          from,
            int          to)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int top = 0;
  int line = 0;

  do
    {
      PangoRectangle place;

      pango_layout_iter_get_line_extents (iter, NULL, &place);
      if (line == from)
        top = place.y;
      if (line >= from && line < to)
        {
          cairo_move_to (cairo, pango_units_to_double (place.x),
                         pango_units_to_double (pango_layout_iter_get_baseline (iter) - top));
          pango_cairo_show_layout_line (cairo, pango_layout_iter_get_line_readonly (iter));
        }
      line++;
    }
  while (line < to && pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static void
on_draw (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                page,
         Paper             *self)
{
  guint next = (guint) page + 1;
  int to = next < self->tops->len ? g_array_index (self->tops, int, next)
                                  : pango_layout_get_line_count (self->layout);

  draw_lines (gtk_print_context_get_cairo_context (context), self->layout,
              g_array_index (self->tops, int, page), to);
  draw_foot (context, self, page);
}

static void
set_margins (GtkPrintOperation *operation)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  gtk_page_setup_set_top_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_print_operation_set_default_page_setup (operation, setup);
}

/**
 * medic_print_new:
 * @name: of what is printed, for the printer's list
 * @markup: one paragraph a line, an empty line before each heading and nowhere else
 *
 * Returns: (transfer full): ready to be run
 */
GtkPrintOperation *
medic_print_new (const char *name,
                 const char *markup)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Paper *paper = g_new0 (Paper, 1);

  paper->markup = g_strdup (markup);
  paper->tops = g_array_new (FALSE, FALSE, sizeof (int));
  set_margins (operation);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin), paper);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw), paper, paper_free, 0);

  return operation;
}

static void
on_done (MedicPage               *page,
         GtkPrintOperationResult  result)
{
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    medic_page_mention (page, _("It could not be printed. Save it as a file instead."));
}

/* Asks which printer, and prints. */
void
medic_print_begin (MedicPage  *page,
                   const char *name,
                   const char *markup)
{
  g_autoptr (GtkPrintOperation) operation = medic_print_new (name, markup);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), page, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (root),
                           NULL);
}
