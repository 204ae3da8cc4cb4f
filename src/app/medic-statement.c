/* medic-statement.c - the one sentence that a page is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-statement.h"

#include "core/medic-language.h"

/**
 * MedicStatement:
 *
 * A heading that takes the focus, so that a screen reader begins there and
 * Enter presses the main button. (A GtkLabel takes none unless it is
 * selectable, and then it selects its text.)
 */
struct _MedicStatement
{
  AdwBin parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (MedicStatement, medic_statement, ADW_TYPE_BIN)

typedef enum
{
  PROP_LABEL = 1,
  PROP_CENTERED,
  PROP_SMALL,
} MedicStatementProperty;

static GParamSpec *properties[PROP_SMALL + 1];

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
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_CENTERED] = g_param_spec_boolean ("centered", NULL, NULL, FALSE, flags);
  properties[PROP_SMALL] = g_param_spec_boolean ("small", NULL, NULL, FALSE, flags);
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
}
