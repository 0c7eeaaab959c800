/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-claim.h"

G_DEFINE_FINAL_TYPE (DatelineClaim, dateline_claim, DATELINE_TYPE_RECORD)

static void
clear_relation (DatelineClaimRelation *self)
{
  g_free (self->type);
}

static char *
dateline_claim_dup_label (DatelineRecord     *record,
                          const char * const *languages)
{
  DatelineClaim *self = DATELINE_CLAIM (record);

  return self->text != NULL ? g_strdup (dateline_text_get (self->text, languages)) : NULL;
}

static void
dateline_claim_finalize (GObject *object)
{
  DatelineClaim *self = DATELINE_CLAIM (object);

  g_clear_pointer (&self->text, dateline_text_unref);
  g_ptr_array_unref (self->evidence);
  g_array_unref (self->relations);
  G_OBJECT_CLASS (dateline_claim_parent_class)->finalize (object);
}

static void
dateline_claim_class_init (DatelineClaimClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_claim_finalize;
  DATELINE_RECORD_CLASS (klass)->dup_label = dateline_claim_dup_label;
}

static void
dateline_claim_init (DatelineClaim *self)
{
  self->by = DATELINE_REF_NONE;
  self->in = DATELINE_REF_NONE;
  self->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) dateline_evidence_free);
  self->relations = g_array_new (FALSE, FALSE, sizeof (DatelineClaimRelation));
  g_array_set_clear_func (self->relations, (GDestroyNotify) clear_relation);
}
