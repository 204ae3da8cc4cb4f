/* medic-badge.c - how sure we are: an icon and a word, and a colour that repeats them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-badge.h"

typedef struct
{
  const char *style;
  const char *icon;
  const char *word;
} Look;

static const Look looks[] = {
  [MEDIC_CERTAINTY_NONE] = { "unknown", "medic-unknown-symbolic", N_("Not known yet") },
  [MEDIC_CERTAINTY_LIKELY] = { "likely", "medic-likely-symbolic", N_("Most likely") },
  [MEDIC_CERTAINTY_CERTAIN] = { "certain", "medic-certain-symbolic", N_("Certain") },
};

/* Translators: on a badge: what was pasted says nothing that we know. */
static const Look not_recognised = { "unknown", "medic-unknown-symbolic", N_("Not recognised") };

/* Translators: on a badge: whether the address that is wanted is one of the account's. */
static const Look matches[] = {
  [FALSE] = { "mismatch", "dialog-warning-symbolic", N_("They do not match") },
  [TRUE] = { "certain", "object-select-symbolic", N_("They match") },
};

static GtkWidget *
new_badge (const Look *look)
{
  GtkWidget *badge = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", look->icon,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *word = gtk_label_new (_(look->word));

  gtk_label_set_wrap (GTK_LABEL (word), TRUE);
  gtk_box_append (GTK_BOX (badge), icon);
  gtk_box_append (GTK_BOX (badge), word);
  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_add_css_class (badge, look->style);

  return badge;
}

GtkWidget *
medic_badge_new (MedicCertainty certainty)
{
  return new_badge (&looks[certainty]);
}

GtkWidget *
medic_badge_new_not_recognised (void)
{
  return new_badge (&not_recognised);
}

GtkWidget *
medic_badge_new_match (gboolean match)
{
  return new_badge (&matches[match]);
}
