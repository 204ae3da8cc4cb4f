/* medic-address-card.c - the address that is wanted beside those of the account that signed in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-address-card.h"

#include <string.h>

/* How an address differs from the one that is wanted. */
typedef enum
{
  DIFFERENCE_NONE,
  DIFFERENCE_NAME = 1 << 0,    /* before the @ sign */
  DIFFERENCE_DOMAIN = 1 << 1,  /* after it */
} Difference;

static const char *const verdicts[] = {
  [DIFFERENCE_NONE] = N_("The same"),
  [DIFFERENCE_NAME] = N_("Different: before the @ sign"),
  [DIFFERENCE_DOMAIN] = N_("Different: after the @ sign"),
  [DIFFERENCE_NAME | DIFFERENCE_DOMAIN] = N_("Different: before and after the @ sign"),
};

static gboolean
is_same (const char *a,
         gsize       a_size,
         const char *b,
         gsize       b_size)
{
  g_autofree char *one = g_utf8_casefold (a, (gssize) a_size);
  g_autofree char *other = g_utf8_casefold (b, (gssize) b_size);

  return g_str_equal (one, other);
}

/* The part before the last @ sign; of what has none, all of it. */
static gsize
get_name_size (const char *address)
{
  const char *at = strrchr (address, '@');

  return at != NULL ? (gsize) (at - address) : strlen (address);
}

static Difference
compare (const char *address,
         const char *wanted)
{
  gsize size = get_name_size (address);
  gsize wanted_size = get_name_size (wanted);
  Difference difference = DIFFERENCE_NONE;

  if (!is_same (address, size, wanted, wanted_size))
    difference |= DIFFERENCE_NAME;
  if (!is_same (address + size, strlen (address + size), wanted + wanted_size,
                strlen (wanted + wanted_size)))
    difference |= DIFFERENCE_DOMAIN;

  return difference;
}

static void
make_bold (PangoAttrList *attributes,
           gsize          from,
           gsize          to)
{
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = (guint) from;
  bold->end_index = (guint) to;
  pango_attr_list_insert (attributes, bold);
}

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);

  return label;
}

/* What differs is bold; the verdict below says it in words. */
static GtkWidget *
new_address (const char *address,
             Difference  difference)
{
  GtkWidget *label = new_label (address, "address-text");
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gsize size = get_name_size (address);

  if (difference & DIFFERENCE_NAME)
    make_bold (attributes, 0, size);
  if (difference & DIFFERENCE_DOMAIN)
    make_bold (attributes, size, strlen (address));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);

  return label;
}

static GtkWidget *
new_verdict (const char *icon_name,
             const char *text,
             const char *style)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "valign", GTK_ALIGN_START,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), new_label (text, "verdict-text"));
  gtk_widget_add_css_class (box, "verdict");
  if (style != NULL)
    gtk_widget_add_css_class (box, style);

  return box;
}

/* Returns: (transfer floating): a row; what it shows is appended to @box */
static GtkWidget *
new_row (const char  *caption,
         GtkWidget  **box)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *label = new_label (caption, "caption");

  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (label, "quiet");
  gtk_widget_add_css_class (*box, "address");
  gtk_box_append (GTK_BOX (*box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), *box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);

  return row;
}

/* A screen reader says the whole row: what it is, the address, the verdict. */
static void
fill_row (GtkWidget *row,
          GtkWidget *box,
          GtkWidget *address,
          GtkWidget *verdict)
{
  GtkWidget *caption = gtk_widget_get_first_child (box);

  gtk_box_append (GTK_BOX (box), address);
  gtk_box_append (GTK_BOX (box), verdict);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  caption, address, gtk_widget_get_last_child (verdict), NULL, -1);
}

static void
add_wanted (AdwPreferencesGroup *group,
            const char          *wanted)
{
  GtkWidget *box;
  GtkWidget *row = new_row (_("The address you want to connect"), &box);

  fill_row (row, box, new_address (wanted, DIFFERENCE_NONE),
            new_verdict ("avatar-default-symbolic", _("This is the one"), NULL));
  adw_preferences_group_add (group, row);
}

static void
add_one (AdwPreferencesGroup *group,
         const char          *caption,
         const char          *address,
         const char          *wanted)
{
  GtkWidget *box;
  GtkWidget *row;
  Difference difference;

  if (address == NULL)
    return;

  row = new_row (caption, &box);
  difference = compare (address, wanted);
  fill_row (row, box, new_address (address, difference),
            difference == DIFFERENCE_NONE
            ? new_verdict ("object-select-symbolic", _(verdicts[difference]), "success")
            : new_verdict ("dialog-warning-symbolic", _(verdicts[difference]), "warning"));
  adw_preferences_group_add (group, row);
}

static gboolean
has_alias (char       **aliases,
           const char  *wanted)
{
  for (gsize i = 0; aliases[i] != NULL; i++)
    if (compare (aliases[i], wanted) == DIFFERENCE_NONE)
      return TRUE;

  return FALSE;
}

static GtkWidget *
new_alias_verdict (char       **aliases,
                   const char  *wanted)
{
  if (has_alias (aliases, wanted))
    return new_verdict ("object-select-symbolic", _("The address you want is among them"), "success");

  return new_verdict ("dialog-warning-symbolic", _("The address you want is not among them"),
                      "warning");
}

static void
add_aliases (AdwPreferencesGroup *group,
             const char          *list,
             const char          *wanted,
             gboolean             already)
{
  g_auto (GStrv) aliases = list != NULL ? g_strsplit (list, ", ", -1) : NULL;
  GtkWidget *box;
  GtkWidget *row;

  if (aliases == NULL || aliases[0] == NULL)
    return;

  row = new_row (_("Its other addresses (aliases)"), &box);
  for (gsize i = 0; aliases[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), new_address (aliases[i], DIFFERENCE_NONE));
  /* When the main address is the one, nothing is missing here. */
  if (!already || has_alias (aliases, wanted))
    gtk_box_append (GTK_BOX (box), new_alias_verdict (aliases, wanted));
  adw_preferences_group_add (group, row);
}

/* Up to four addresses: wanted, signed in, the mailbox's main one, its others. */
GtkWidget *
medic_address_card_new (const MedicFacts *facts)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const char *wanted = medic_facts_peek_string (facts, MEDIC_FACT_MAIL_ADDRESS);
  const char *name = medic_facts_peek_string (facts, MEDIC_FACT_ACCOUNT_SIGN_IN_NAME);
  const char *mail = medic_facts_peek_string (facts, MEDIC_FACT_ACCOUNT_MAIL);

  if (name == NULL)
    name = medic_facts_peek_string (facts, MEDIC_FACT_ACCOUNT_NAME);
  if (wanted == NULL)
    wanted = mail != NULL ? mail : name;
  if (wanted == NULL)
    return GTK_WIDGET (group);

  add_wanted (group, wanted);
  add_one (group, _("Signed in at Microsoft"), name, wanted);
  /* Of a guest, it is the address of a mailbox elsewhere. */
  if (g_strcmp0 (medic_facts_peek_string (facts, MEDIC_FACT_ACCOUNT_IS), "guest") != 0)
    add_one (group, _("Main address of that mailbox"), mail, wanted);
  add_aliases (group, medic_facts_peek_string (facts, MEDIC_FACT_ACCOUNT_ALIASES), wanted,
               mail != NULL && compare (mail, wanted) == DIFFERENCE_NONE);

  return GTK_WIDGET (group);
}
