/* medic-page.c - what all pages of the window have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-page.h"

#include "app/medic-announce.h"
#include "app/medic-statement.h"
#include "app/medic-translate.h"

/**
 * MedicPage:
 *
 * One screen of the way from “it does not connect” to “it connects”. A page
 * shows the case and collects answers; it does no work of its own. The frame
 * around it (title, main button, page number) is the window's.
 */
typedef struct
{
  MedicCase *the_case;    /* (nullable): before there is one */
  MedicProgram *program;
  MedicFrame frame;

  AdwClamp *column;
  AdwBin *body;           /* (nullable): NULL until the template is there */
  GtkWidget *notice;
  GtkLabel *notice_label;
  GtkButton *notice_button;
  GtkLabel *notice_button_label;
} MedicPagePrivate;

static GtkBuildableIface *parent_buildable;

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (MedicPage, medic_page, ADW_TYPE_BIN,
                                  G_ADD_PRIVATE (MedicPage)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

typedef enum
{
  PROP_CASE = 1,
  PROP_PROGRAM,
} MedicPageProperty;

static GParamSpec *properties[PROP_PROGRAM + 1];

typedef enum
{
  SIGNAL_FRAME_CHANGED,
  SIGNAL_NEXT,
  SIGNAL_GO,
  SIGNAL_START,
  SIGNAL_TOLD,
} MedicPageSignal;

static guint signals[SIGNAL_TOLD + 1];

static MedicPagePrivate *
get_private (MedicPage *self)
{
  return medic_page_get_instance_private (self);
}

/* What a page's own template holds goes into the column. */
static void
add_child (GtkBuildable *buildable,
           GtkBuilder   *builder,
           GObject      *child,
           const char   *type)
{
  MedicPagePrivate *priv = get_private (MEDIC_PAGE (buildable));

  if (priv->body != NULL && GTK_IS_WIDGET (child))
    adw_bin_set_child (priv->body, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

static void
medic_page_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  MedicPagePrivate *priv = get_private (MEDIC_PAGE (object));

  switch ((MedicPageProperty) prop_id)
    {
    case PROP_CASE:
      priv->the_case = g_value_dup_object (value);
      break;

    case PROP_PROGRAM:
      priv->program = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
on_answer (MedicPage *self)
{
  medic_page_go (self, MEDIC_PLACE_SCORE);
}

/* Where it is solved, who it was is told. */
static void
show_notice (MedicPage *self)
{
  MedicPagePrivate *priv = get_private (self);
  g_autofree char *text = NULL;

  if (priv->the_case == NULL || !medic_program_is_practice (priv->program))
    return;

  if (medic_program_is_solved (priv->the_case))
    medic_program_reveal (priv->program);
  /* Translators: {customer} is a title like “The mail is somewhere else”. */
  text = medic_words_fill (_("Practice customer: {customer}. Nothing leaves this computer."),
                           "customer", _(medic_program_get_title (priv->program)), NULL);
  gtk_label_set_label (priv->notice_label, text);
  gtk_label_set_label (priv->notice_button_label, medic_program_is_solved (priv->the_case)
                                                  ? _("See how it went") : _("Show the answer"));
  gtk_widget_set_visible (priv->notice, TRUE);
}

/* On a page that is no part of the way itself. */
void
medic_page_hide_answer (MedicPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (get_private (self)->notice_button), FALSE);
}

static void
medic_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (medic_page_parent_class)->constructed (object);

  medic_translate_widget (GTK_WIDGET (object));
  show_notice (MEDIC_PAGE (object));
}

static void
medic_page_dispose (GObject *object)
{
  MedicPagePrivate *priv = get_private (MEDIC_PAGE (object));

  g_clear_object (&priv->the_case);
  g_clear_object (&priv->program);

  G_OBJECT_CLASS (medic_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  properties[PROP_CASE] = g_param_spec_object ("case", NULL, NULL, MEDIC_TYPE_CASE, flags);
  properties[PROP_PROGRAM] =
    g_param_spec_object ("program", NULL, NULL, MEDIC_TYPE_PROGRAM, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

/* frame-changed; next: the guide decides; go (place); start (MedicBeginning) begins a case;
 * told (text) is said for a moment. */
static void
install_signals (GType type)
{
  signals[SIGNAL_FRAME_CHANGED] = g_signal_new ("frame-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                                NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_NEXT] = g_signal_new ("next", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_GO] = g_signal_new ("go", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_START] = g_signal_new ("start", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_TOLD] = g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
medic_page_class_init (MedicPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = medic_page_set_property;
  object_class->constructed = medic_page_constructed;
  object_class->dispose = medic_page_dispose;

  install_properties (object_class);
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MEDIC_RESOURCE_BASE "/medic-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, MedicPage, column);
  gtk_widget_class_bind_template_child_private (widget_class, MedicPage, body);
  gtk_widget_class_bind_template_child_private (widget_class, MedicPage, notice);
  gtk_widget_class_bind_template_child_private (widget_class, MedicPage, notice_label);
  gtk_widget_class_bind_template_child_private (widget_class, MedicPage, notice_button);
  gtk_widget_class_bind_template_child_private (widget_class, MedicPage, notice_button_label);
  gtk_widget_class_bind_template_callback (widget_class, on_answer);
}

static void
medic_page_init (MedicPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (nullable): NULL before there is one */
MedicCase *
medic_page_get_case (MedicPage *self)
{
  return get_private (self)->the_case;
}

MedicProgram *
medic_page_get_program (MedicPage *self)
{
  return get_private (self)->program;
}

const MedicFrame *
medic_page_get_frame (MedicPage *self)
{
  return &get_private (self)->frame;
}

/* The strings are borrowed: constants, or members of the page. */
void
medic_page_set_frame (MedicPage  *self,
                      MedicFrame  frame)
{
  get_private (self)->frame = frame;
  adw_clamp_set_maximum_size (get_private (self)->column,
                              frame.wide ? MEDIC_FRAME_WIDE : MEDIC_FRAME_WIDTH);
  adw_clamp_set_tightening_threshold (get_private (self)->column,
                                      frame.wide ? MEDIC_FRAME_WIDE_TIGHT : MEDIC_FRAME_TIGHT);
  g_signal_emit (self, signals[SIGNAL_FRAME_CHANGED], 0);
}

/* Returns: (transfer full): a text of a table, in the language spoken now, with the case's facts */
char *
medic_page_say (MedicPage  *self,
                const char *msgid)
{
  MedicSpeech speech = medic_case_get_speech (medic_page_get_case (self));

  return medic_words_say (&speech, msgid);
}

/* Most pages begin at their statement, which is heard with the focus. The others begin where there
 * is something to do, and what they are about is said besides. */
void
medic_page_announce (MedicPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  MedicStatement *statement = medic_statement_find (GTK_WIDGET (self));

  if (root != NULL && !MEDIC_IS_STATEMENT (gtk_root_get_focus (root)))
    medic_announce (GTK_WIDGET (self), statement != NULL ? medic_statement_get_label (statement)
                                                         : get_private (self)->frame.title,
                    MEDIC_URGENCY_NOW);
}

void
medic_page_enter (MedicPage *self)
{
  if (MEDIC_PAGE_GET_CLASS (self)->enter != NULL)
    MEDIC_PAGE_GET_CLASS (self)->enter (self);
  medic_page_announce (self);
}

void
medic_page_primary (MedicPage *self)
{
  if (MEDIC_PAGE_GET_CLASS (self)->primary != NULL && !get_private (self)->frame.waits)
    MEDIC_PAGE_GET_CLASS (self)->primary (self);
}

void
medic_page_secondary (MedicPage *self)
{
  if (MEDIC_PAGE_GET_CLASS (self)->secondary != NULL)
    MEDIC_PAGE_GET_CLASS (self)->secondary (self);
}

/* Returns: whether the page went back within itself */
gboolean
medic_page_back (MedicPage *self)
{
  return MEDIC_PAGE_GET_CLASS (self)->back != NULL && MEDIC_PAGE_GET_CLASS (self)->back (self);
}

void
medic_page_escape (MedicPage *self)
{
  if (MEDIC_PAGE_GET_CLASS (self)->escape != NULL)
    MEDIC_PAGE_GET_CLASS (self)->escape (self);
}

/* Returns: (transfer full) (nullable): what would be lost if the page were made anew */
char *
medic_page_dup_draft (MedicPage *self)
{
  return MEDIC_PAGE_GET_CLASS (self)->dup_draft != NULL
         ? MEDIC_PAGE_GET_CLASS (self)->dup_draft (self) : NULL;
}

void
medic_page_set_draft (MedicPage  *self,
                      const char *text)
{
  if (MEDIC_PAGE_GET_CLASS (self)->set_draft != NULL)
    MEDIC_PAGE_GET_CLASS (self)->set_draft (self, text);
}

/* Asks for the next page; the guide says which. */
void
medic_page_next (MedicPage *self)
{
  g_signal_emit (self, signals[SIGNAL_NEXT], 0);
}

void
medic_page_go (MedicPage  *self,
               MedicPlace  place)
{
  g_signal_emit (self, signals[SIGNAL_GO], 0, (guint) place);
}

/* Begins a case and leaves what was before. */
void
medic_page_start (MedicPage      *self,
                  MedicBeginning  beginning)
{
  g_signal_emit (self, signals[SIGNAL_START], 0, &beginning);
}

/* Says @text for a moment, over whatever page is there. */
void
medic_page_mention (MedicPage  *self,
                    const char *text)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, text);
}
