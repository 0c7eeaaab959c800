/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-record.h"

#include "dateline-record-private.h"

typedef struct
{
  char *id;
  DatelineRef ref;
} DatelineRecordPrivate;

/**
 * DatelineRecord:
 *
 * One record of a dossier, made when somebody looks at it.
 *
 * Never changes: an edited record is another object.
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DatelineRecord, dateline_record, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_REF,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
dateline_record_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  DatelineRecord *self = DATELINE_RECORD (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, dateline_record_get_id (self));
      break;
    case PROP_REF:
      g_value_set_uint (value, dateline_record_get_ref (self));
      break;
    case PROP_LABEL:
      g_value_take_string (value, dateline_record_dup_label (self, g_get_language_names ()));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_record_finalize (GObject *object)
{
  DatelineRecordPrivate *priv = dateline_record_get_instance_private (DATELINE_RECORD (object));

  g_free (priv->id);
  G_OBJECT_CLASS (dateline_record_parent_class)->finalize (object);
}

static void
dateline_record_class_init (DatelineRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dateline_record_get_property;
  object_class->finalize = dateline_record_finalize;

  /**
   * DatelineRecord:id:
   *
   * The id the file gives the record.
   */
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL,
                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * DatelineRecord:ref:
   *
   * The [alias@Ref] of the record in its dossier.
   */
  props[PROP_REF] = g_param_spec_uint ("ref", NULL, NULL, 0, G_MAXUINT32, DATELINE_REF_NONE,
                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * DatelineRecord:label:
   *
   * What names the record to a person, in the language of the program.
   */
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
dateline_record_init (DatelineRecord *self)
{
  DatelineRecordPrivate *priv = dateline_record_get_instance_private (self);

  priv->ref = DATELINE_REF_NONE;
}

/*
 * Says which record of its dossier @self is. The dossier does this once, after
 * the decoder made the object and before anybody else sees it.
 */
void
dateline_record_set_identity (DatelineRecord *self,
                              const char     *id,
                              DatelineRef     ref)
{
  DatelineRecordPrivate *priv = dateline_record_get_instance_private (self);

  g_set_str (&priv->id, id);
  priv->ref = ref;
}

/**
 * dateline_record_get_id:
 *
 * Returns: the id the file gives @self
 */
const char *
dateline_record_get_id (DatelineRecord *self)
{
  DatelineRecordPrivate *priv = dateline_record_get_instance_private (self);

  g_return_val_if_fail (DATELINE_IS_RECORD (self), NULL);
  return priv->id;
}

/**
 * dateline_record_get_ref:
 *
 * Returns: which record of its dossier @self is
 */
DatelineRef
dateline_record_get_ref (DatelineRecord *self)
{
  DatelineRecordPrivate *priv = dateline_record_get_instance_private (self);

  g_return_val_if_fail (DATELINE_IS_RECORD (self), DATELINE_REF_NONE);
  return priv->ref;
}

/**
 * dateline_record_dup_label:
 * @languages: what the reader prefers, the best first, as
 *   g_get_language_names() gives it
 *
 * Returns: (transfer full): what names @self to a person; its id where the
 *   file has nothing better
 */
char *
dateline_record_dup_label (DatelineRecord     *self,
                           const char * const *languages)
{
  char *label;

  g_return_val_if_fail (DATELINE_IS_RECORD (self), NULL);
  label = DATELINE_RECORD_GET_CLASS (self)->dup_label (self, languages);
  return label != NULL ? label : g_strdup (dateline_record_get_id (self));
}
