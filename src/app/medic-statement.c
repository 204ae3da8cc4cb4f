/* medic-statement.c - the one sentence that a page is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-statement.h"

#include "app/medic-announce.h"
#include "core/medic-language.h"

/**
 * MedicStatement:
 *
 * A heading that takes the focus, so that a screen reader begins there and
 * Enter presses the main button. (A GtkLabel takes none unless it is
 * selectable, and then it selects its text.) The words above it and the
 * label below it, which take no focus, are said after it.
 */
struct _MedicStatement
{
  AdwBin parent_instance;

  GtkLabel *label;
  gboolean alone;  /* what stands beside it is not said with it */
  guint source;    /* id; 0 when it is described as it should be */
};

G_DEFINE_FINAL_TYPE (MedicStatement, medic_statement, ADW_TYPE_BIN)

typedef enum
{
  PROP_LABEL = 1,
  PROP_CENTERED,
  PROP_SMALL,
  PROP_ALONE,
} MedicStatementProperty;

static GParamSpec *properties[PROP_ALONE + 1];

static void
add_texts (GPtrArray *lines,
           GtkWidget *widget)
{
  g_autofree char *text = medic_announce_dup_texts (widget);

  if (text[0] != '\0')
    g_ptr_array_add (lines, g_steal_pointer (&text));
}

static gboolean
on_describe (gpointer user_data)
{
  GtkWidget *widget = GTK_WIDGET (user_data);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *next = gtk_widget_get_next_sibling (widget);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  MEDIC_STATEMENT (widget)->source = 0;
  if (parent == NULL)
    return G_SOURCE_REMOVE;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != widget;
       child = gtk_widget_get_next_sibling (child))
    add_texts (lines, child);
  if (GTK_IS_LABEL (next))
    add_texts (lines, next);
  g_ptr_array_add (lines, NULL);
  text = g_strjoinv ("\n", (char **) lines->pdata);
  medic_announce_describe (widget, text);

  return G_SOURCE_REMOVE;
}

/* Once all that changes just now has changed, and before a screen reader can ask. */
static void
queue_describe (MedicStatement *self)
{
  if (self->source == 0 && !self->alone)
    self->source = g_idle_add_full (G_PRIORITY_HIGH, on_describe, self, NULL);
}

static void
medic_statement_root (GtkWidget *widget)
{
  GtkWidget *next = gtk_widget_get_next_sibling (widget);

  GTK_WIDGET_CLASS (medic_statement_parent_class)->root (widget);

  if (GTK_IS_LABEL (next))
    g_signal_connect_object (next, "notify::label", G_CALLBACK (queue_describe), widget,
                             G_CONNECT_SWAPPED);
  queue_describe (MEDIC_STATEMENT (widget));
}

static void
medic_statement_dispose (GObject *object)
{
  g_clear_handle_id (&MEDIC_STATEMENT (object)->source, g_source_remove);

  G_OBJECT_CLASS (medic_statement_parent_class)->dispose (object);
}

static void
set_centered (MedicStatement *self,
              gboolean        centered)
{
  gtk_label_set_xalign (self->label, centered ? 0.5f : 0.0f);
  gtk_label_set_justify (self->label, centered ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
}

/* A page has one statement; what is found on it while one types is smaller. */
static void
set_small (MedicStatement *self,
           gboolean        small)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->label), small ? "title-1" : "title-2");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), small ? "title-2" : "title-1");
}

static void
medic_statement_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  MedicStatement *self = MEDIC_STATEMENT (object);

  switch ((MedicStatementProperty) prop_id)
    {
    case PROP_LABEL:
      /* From a template, and so a msgid. */
      medic_statement_set_label (self, _(g_value_get_string (value)));
      break;

    case PROP_CENTERED:
      set_centered (self, g_value_get_boolean (value));
      break;

    case PROP_SMALL:
      set_small (self, g_value_get_boolean (value));
      break;

    case PROP_ALONE:
      self->alone = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
medic_statement_class_init (MedicStatementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = medic_statement_set_property;
  object_class->dispose = medic_statement_dispose;
  GTK_WIDGET_CLASS (klass)->root = medic_statement_root;
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_CENTERED] = g_param_spec_boolean ("centered", NULL, NULL, FALSE, flags);
  properties[PROP_SMALL] = g_param_spec_boolean ("small", NULL, NULL, FALSE, flags);
  properties[PROP_ALONE] = g_param_spec_boolean ("alone", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "statement");
}

static void
medic_statement_init (MedicStatement *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  /* A hyphen put into an address would be read as part of it. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (self->label, attributes);
  set_centered (self, FALSE);
  set_small (self, FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/* Returns: (transfer none): in the language spoken now */
const char *
medic_statement_get_label (MedicStatement *self)
{
  return gtk_label_get_label (self->label);
}

/* @text: in the language spoken now */
void
medic_statement_set_label (MedicStatement *self,
                           const char     *text)
{
  g_return_if_fail (MEDIC_IS_STATEMENT (self));

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  queue_describe (self);
}

/* Returns: (transfer none) (nullable): the first one to be seen in @widget */
MedicStatement *
medic_statement_find (GtkWidget *widget)
{
  MedicStatement *found = MEDIC_IS_STATEMENT (widget) ? MEDIC_STATEMENT (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child))
      found = medic_statement_find (child);

  return found;
}
