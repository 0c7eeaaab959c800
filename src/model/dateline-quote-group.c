/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-quote-group.h"

/**
 * DatelineQuoteGroup:
 *
 * The heading of a group in a [class@GroupedList].
 */
struct _DatelineQuoteGroup
{
  GObject parent_instance;

  char *label;
  guint n;
  gboolean collapsed;
};

G_DEFINE_FINAL_TYPE (DatelineQuoteGroup, dateline_quote_group, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_COLLAPSED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
dateline_quote_group_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, DATELINE_QUOTE_GROUP (object)->collapsed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_quote_group_finalize (GObject *object)
{
  g_free (DATELINE_QUOTE_GROUP (object)->label);
  G_OBJECT_CLASS (dateline_quote_group_parent_class)->finalize (object);
}

static void
dateline_quote_group_class_init (DatelineQuoteGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dateline_quote_group_get_property;
  object_class->finalize = dateline_quote_group_finalize;

  /**
   * DatelineQuoteGroup:collapsed:
   *
   * Whether its quotations are not listed.
   */
  props[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
dateline_quote_group_init (DatelineQuoteGroup *self)
{
}

/**
 * dateline_quote_group_new:
 * @label: what it is called
 * @n: how many quotations are in it
 * @collapsed: whether they are not listed
 *
 * Returns: (transfer full): a heading
 */
DatelineQuoteGroup *
dateline_quote_group_new (const char *label,
                          guint       n,
                          gboolean    collapsed)
{
  DatelineQuoteGroup *self = g_object_new (DATELINE_TYPE_QUOTE_GROUP, NULL);

  self->label = g_strdup (label);
  self->n = n;
  self->collapsed = collapsed;
  return self;
}

/**
 * dateline_quote_group_get_label:
 *
 * Returns: what it is called
 */
const char *
dateline_quote_group_get_label (DatelineQuoteGroup *self)
{
  g_return_val_if_fail (DATELINE_IS_QUOTE_GROUP (self), NULL);
  return self->label;
}

/**
 * dateline_quote_group_get_n:
 *
 * Returns: how many quotations are in it
 */
guint
dateline_quote_group_get_n (DatelineQuoteGroup *self)
{
  g_return_val_if_fail (DATELINE_IS_QUOTE_GROUP (self), 0);
  return self->n;
}

/**
 * dateline_quote_group_get_collapsed:
 *
 * Returns: whether its quotations are not listed
 */
gboolean
dateline_quote_group_get_collapsed (DatelineQuoteGroup *self)
{
  g_return_val_if_fail (DATELINE_IS_QUOTE_GROUP (self), FALSE);
  return self->collapsed;
}

/**
 * dateline_quote_group_set_collapsed:
 * @collapsed: whether its quotations are not listed
 *
 * For the list that the heading is in.
 */
void
dateline_quote_group_set_collapsed (DatelineQuoteGroup *self,
                                    gboolean            collapsed)
{
  g_return_if_fail (DATELINE_IS_QUOTE_GROUP (self));

  if (self->collapsed == collapsed)
    return;
  self->collapsed = collapsed;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLLAPSED]);
}
