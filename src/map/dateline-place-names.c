/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-place-names.h"

#include <glib/gi18n-lib.h>

#include "dateline-place-words.h"

#define MOST_KEPT 2000

/* Titles of events may be sentences: a card is no wider, in pixels. */
#define WIDEST 280

/**
 * DatelinePlaceNames:
 *
 * The text on the map, laid out: names beside spots, numbers in them, and cards
 * of what is pointed at. Names and numbers are kept.
 */
struct _DatelinePlaceNames
{
  GObject parent_instance;

  GtkWidget *widget; /* weak: owns this */
  DatelineDossier *dossier;
  GHashTable *names;   /* gint64: a ref, and above it how many places -> PangoLayout */
  GHashTable *numbers; /* number -> PangoLayout */
};

G_DEFINE_FINAL_TYPE (DatelinePlaceNames, dateline_place_names, G_TYPE_OBJECT)

static void
dateline_place_names_finalize (GObject *object)
{
  DatelinePlaceNames *self = DATELINE_PLACE_NAMES (object);

  g_clear_object (&self->dossier);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->numbers);

  G_OBJECT_CLASS (dateline_place_names_parent_class)->finalize (object);
}

static void
dateline_place_names_class_init (DatelinePlaceNamesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_place_names_finalize;
}

static void
dateline_place_names_init (DatelinePlaceNames *self)
{
  self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->numbers = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

/**
 * dateline_place_names_new:
 * @widget: what is drawn on; owns the names
 *
 * Returns: (transfer full): no names as yet
 */
DatelinePlaceNames *
dateline_place_names_new (GtkWidget *widget)
{
  DatelinePlaceNames *self = g_object_new (DATELINE_TYPE_PLACE_NAMES, NULL);

  self->widget = widget;
  return self;
}

/**
 * dateline_place_names_set_dossier:
 * @self: the names
 * @dossier: (nullable): where they are from
 *
 * Names records of @dossier from now on.
 */
void
dateline_place_names_set_dossier (DatelinePlaceNames *self,
                                  DatelineDossier    *dossier)
{
  g_return_if_fail (DATELINE_IS_PLACE_NAMES (self));

  g_set_object (&self->dossier, dossier);
  g_hash_table_remove_all (self->names);
}

/**
 * dateline_place_names_forget:
 * @self: the names
 *
 * The font has changed: lays all text out anew when it is next asked for.
 */
void
dateline_place_names_forget (DatelinePlaceNames *self)
{
  g_return_if_fail (DATELINE_IS_PLACE_NAMES (self));

  g_hash_table_remove_all (self->names);
  g_hash_table_remove_all (self->numbers);
}

static PangoLayout *
create_layout (DatelinePlaceNames *self,
               const char         *text,
               double              scale,
               PangoWeight         weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

static void
limit_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= WIDEST)
    return;
  pango_layout_set_width (layout, WIDEST * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}

/**
 * dateline_place_names_get_name:
 * @self: the names
 * @cluster: a spot's
 *
 * Returns: (transfer none): what is written beside it
 */
PangoLayout *
dateline_place_names_get_name (DatelinePlaceNames         *self,
                               const DatelinePlaceCluster *cluster)
{
  gboolean sure = cluster->candidate == DATELINE_REF_NONE;
  gint64 key = ((gint64) (sure ? cluster->n_all_places : G_MAXINT32) << 32) | (sure ? cluster->ref : cluster->candidate);
  PangoLayout *layout;

  g_return_val_if_fail (DATELINE_IS_PLACE_NAMES (self), NULL);

  layout = g_hash_table_lookup (self->names, &key);
  if (layout == NULL)
    {
      g_autofree char *name = dateline_place_words_dup_name (self->dossier, cluster);

      if (g_hash_table_size (self->names) >= MOST_KEPT)
        g_hash_table_remove_all (self->names);
      layout = create_layout (self, name, 0.95, PANGO_WEIGHT_SEMIBOLD);
      limit_width (layout);
      g_hash_table_insert (self->names, g_memdup2 (&key, sizeof key), layout);
    }

  return layout;
}

/**
 * dateline_place_names_dup_card:
 * @self: the names
 * @cluster: a spot's
 *
 * Returns: (transfer full): its name and, in a line of its own, what there is
 */
PangoLayout *
dateline_place_names_dup_card (DatelinePlaceNames         *self,
                               const DatelinePlaceCluster *cluster)
{
  g_autofree char *name = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *text = NULL;
  PangoAttribute *weight, *scale;
  PangoAttrList *attributes;
  PangoLayout *layout;

  g_return_val_if_fail (DATELINE_IS_PLACE_NAMES (self), NULL);

  /* Either mark tells of the whole. */
  name = cluster->candidate != DATELINE_REF_NONE ? dateline_dossier_dup_label (self->dossier, cluster->ref)
                                                 : dateline_place_words_dup_name (self->dossier, cluster);
  detail = dateline_place_words_dup_detail (self->dossier, cluster);
  text = g_strconcat (name, "\n", detail, NULL);
  layout = create_layout (self, text, 0.95, PANGO_WEIGHT_SEMIBOLD);
  attributes = pango_layout_get_attributes (layout);
  weight = pango_attr_weight_new (PANGO_WEIGHT_NORMAL);
  scale = pango_attr_scale_new (0.85);
  weight->start_index = scale->start_index = strlen (name) + 1;
  pango_attr_list_change (attributes, weight);
  pango_attr_list_change (attributes, scale);
  pango_layout_set_attributes (layout, attributes);
  limit_width (layout);

  return layout;
}

/**
 * dateline_place_names_get_number:
 * @self: the names
 * @number: how many events
 *
 * Returns: (transfer none): the number as it is written in a spot
 */
PangoLayout *
dateline_place_names_get_number (DatelinePlaceNames *self,
                                 guint               number)
{
  PangoLayout *layout;

  g_return_val_if_fail (DATELINE_IS_PLACE_NAMES (self), NULL);

  layout = g_hash_table_lookup (self->numbers, GUINT_TO_POINTER (number));
  if (layout == NULL)
    {
      /* Translators: thousands, where there is room for few digits. */
      g_autofree char *text = number < 10000 ? g_strdup_printf ("%u", number)
                                             : g_strdup_printf (C_("places", "%uk"), number / 1000);

      /* A brushed span of time meets ever new numbers: they are not kept for ever. */
      if (g_hash_table_size (self->numbers) >= MOST_KEPT)
        g_hash_table_remove_all (self->numbers);
      layout = create_layout (self, text, 0.85, PANGO_WEIGHT_BOLD);
      g_hash_table_insert (self->numbers, GUINT_TO_POINTER (number), layout);
    }

  return layout;
}
