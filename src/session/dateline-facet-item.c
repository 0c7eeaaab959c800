/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "dateline-facet-item.h"

/**
 * DatelineFacetItem:
 *
 * One row of a facet: something the dossier's records are linked with, how many
 * are, and whether the query asks for it. The numbers are kept by the
 * [class@FacetModel] it belongs to.
 */
struct _DatelineFacetItem
{
  GObject parent_instance;

  GObject *group; /* not owned: the group owns its items and lets go of them first */
  DatelineDossier *dossier;
  DatelineQuery *query;
  DatelineFacet facet;
  guint row;
  char *label;
  char *caption;
  guint count;
  guint total;
  guint n_more;
  gboolean active;
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_CAPTION,
  PROP_COUNT,
  PROP_TOTAL,
  PROP_ACTIVE,
  PROP_TOKEN,
  PROP_N_MORE,
  PROP_GROUP,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineFacetItem, dateline_facet_item, G_TYPE_OBJECT)

static void
dateline_facet_item_finalize (GObject *object)
{
  DatelineFacetItem *self = DATELINE_FACET_ITEM (object);

  g_clear_object (&self->query);
  g_clear_object (&self->dossier);
  g_free (self->label);
  g_free (self->caption);
  G_OBJECT_CLASS (dateline_facet_item_parent_class)->finalize (object);
}

static void
dateline_facet_item_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  DatelineFacetItem *self = DATELINE_FACET_ITEM (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_CAPTION:
      g_value_set_string (value, self->caption);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    case PROP_TOTAL:
      g_value_set_uint (value, self->total);
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;
    case PROP_TOKEN:
      g_value_set_string (value, dateline_facet_item_get_token (self));
      break;
    case PROP_N_MORE:
      g_value_set_uint (value, self->n_more);
      break;
    case PROP_GROUP:
      g_value_set_object (value, self->group);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_facet_item_class_init (DatelineFacetItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = dateline_facet_item_finalize;
  object_class->get_property = dateline_facet_item_get_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags);
  properties[PROP_TOKEN] = g_param_spec_string ("token", NULL, NULL, NULL, flags);
  properties[PROP_N_MORE] = g_param_spec_uint ("n-more", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_GROUP] = g_param_spec_object ("group", NULL, NULL, G_TYPE_OBJECT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dateline_facet_item_init (DatelineFacetItem *self)
{
}

/**
 * dateline_facet_item_new:
 * @group: the model it belongs to
 * @dossier: the dossier
 * @query: the query it is part of
 * @facet: what is counted by
 * @row: a row of the facet
 *
 * Returns: (transfer full): what stands in @row
 */
DatelineFacetItem *
dateline_facet_item_new (GObject         *group,
                         DatelineDossier *dossier,
                         DatelineQuery   *query,
                         DatelineFacet    facet,
                         guint            row)
{
  DatelineFacetItem *self = g_object_new (DATELINE_TYPE_FACET_ITEM, NULL);

  self->group = group;
  self->dossier = g_object_ref (dossier);
  self->query = g_object_ref (query);
  self->facet = facet;
  self->row = row;
  self->label = dateline_facet_dup_label (facet, dossier, row);

  return self;
}

/**
 * dateline_facet_item_new_for_more:
 * @group: the model it belongs to
 *
 * Returns: (transfer full): a row that stands for those not shown
 */
DatelineFacetItem *
dateline_facet_item_new_for_more (GObject *group)
{
  DatelineFacetItem *self = g_object_new (DATELINE_TYPE_FACET_ITEM, NULL);

  self->group = group;

  return self;
}

/**
 * dateline_facet_item_get_label:
 * @self: a row
 *
 * Returns: what the row says
 */
const char *
dateline_facet_item_get_label (DatelineFacetItem *self)
{
  return self->label;
}

/**
 * dateline_facet_item_get_caption:
 * @self: a row
 *
 * Returns: its numbers as text
 */
const char *
dateline_facet_item_get_caption (DatelineFacetItem *self)
{
  return self->caption;
}

/**
 * dateline_facet_item_get_count:
 * @self: a row
 *
 * Returns: how many records that fit the query are linked with it
 */
guint
dateline_facet_item_get_count (DatelineFacetItem *self)
{
  return self->count;
}

/**
 * dateline_facet_item_get_total:
 * @self: a row
 *
 * Returns: how many records of the dossier are linked with it
 */
guint
dateline_facet_item_get_total (DatelineFacetItem *self)
{
  return self->total;
}

/**
 * dateline_facet_item_get_token:
 * @self: a row
 *
 * Returns: (nullable): the kind of event it stands for
 */
const char *
dateline_facet_item_get_token (DatelineFacetItem *self)
{
  if (self->query == NULL || self->facet != DATELINE_FACET_KIND)
    return NULL;
  return dateline_dossier_get_event_kinds (self->dossier)[self->row];
}

/**
 * dateline_facet_item_get_facet:
 * @self: a row that is no button
 *
 * Returns: what is counted by
 */
DatelineFacet
dateline_facet_item_get_facet (DatelineFacetItem *self)
{
  return self->facet;
}

/**
 * dateline_facet_item_is_more:
 * @self: a row
 *
 * Returns: whether it is no facet but the button that shows or hides the rest
 */
gboolean
dateline_facet_item_is_more (DatelineFacetItem *self)
{
  return self->query == NULL;
}

/**
 * dateline_facet_item_get_n_more:
 * @self: a row
 *
 * Returns: how many rows it stands for, 0 for an ordinary one
 */
guint
dateline_facet_item_get_n_more (DatelineFacetItem *self)
{
  return self->n_more;
}

/**
 * dateline_facet_item_get_group:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the [class@FacetModel] it belongs to
 */
GObject *
dateline_facet_item_get_group (DatelineFacetItem *self)
{
  return self->group;
}

/**
 * dateline_facet_item_get_active:
 * @self: a row
 *
 * Returns: whether the query asks for it
 */
gboolean
dateline_facet_item_get_active (DatelineFacetItem *self)
{
  return self->active;
}

static gboolean
is_wanted (DatelineFacetItem *self)
{
  return dateline_facet_is_wanted (self->facet, self->dossier, self->query, self->row);
}

/**
 * dateline_facet_item_toggle:
 * @self: a row that is no button
 *
 * Has the query ask for it, or no longer.
 */
void
dateline_facet_item_toggle (DatelineFacetItem *self)
{
  g_return_if_fail (self->query != NULL);

  dateline_facet_set_wanted (self->facet, self->dossier, self->query, self->row, !is_wanted (self));
}

static void
take_caption (DatelineFacetItem *self,
              char              *caption)
{
  if (g_set_str (&self->caption, caption))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPTION]);
  g_free (caption);
}

/**
 * dateline_facet_item_update:
 * @self: a row
 * @count: how many records that fit the query are linked with it
 * @total: how many records of the dossier are
 * @filtered: whether the query asks for anything at all
 *
 * Brings the row up to date with the query.
 */
void
dateline_facet_item_update (DatelineFacetItem *self,
                            guint              count,
                            guint              total,
                            gboolean           filtered)
{
  gboolean active = is_wanted (self);

  g_object_freeze_notify (G_OBJECT (self));
  if (self->count != count)
    {
      self->count = count;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
    }
  if (self->total != total)
    {
      self->total = total;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL]);
    }
  if (self->active != active)
    {
      self->active = active;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
    }
  if (filtered)
    /* Translators: how many of a facet's records fit the filters, such as "9 of 14". */
    take_caption (self, g_strdup_printf (C_("facet", "%'u of %'u"), count, total));
  else
    take_caption (self, g_strdup_printf ("%'u", total));
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * dateline_facet_item_set_n_more:
 * @self: a row made by [ctor@FacetItem.new_for_more]
 * @n_more: how many rows it stands for; 0 for one that hides them again
 *
 * Says how many rows are not shown.
 */
void
dateline_facet_item_set_n_more (DatelineFacetItem *self,
                                guint              n_more)
{
  g_autofree char *label = NULL;

  if (n_more > 0)
    /* Translators: a button that shows the rest of a list, such as "20 more…". */
    label = g_strdup_printf (ngettext ("%'u more…", "%'u more…", n_more), n_more);
  else
    /* Translators: a button that shortens a list again. */
    label = g_strdup (_("Show fewer"));

  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_str (&self->label, label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
  if (self->n_more != n_more)
    {
      self->n_more = n_more;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_MORE]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * dateline_facet_item_detach:
 * @self: a row
 *
 * Lets go of the model it belongs to, which is going away.
 */
void
dateline_facet_item_detach (DatelineFacetItem *self)
{
  self->group = NULL;
}
