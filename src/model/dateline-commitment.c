/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-commitment.h"

G_DEFINE_FINAL_TYPE (DatelineCommitment, dateline_commitment, DATELINE_TYPE_RECORD)

static char *
dateline_commitment_dup_label (DatelineRecord     *record,
                               const char * const *languages)
{
  DatelineCommitment *self = DATELINE_COMMITMENT (record);

  return self->text != NULL ? g_strdup (dateline_text_get (self->text, languages)) : NULL;
}

static void
dateline_commitment_finalize (GObject *object)
{
  DatelineCommitment *self = DATELINE_COMMITMENT (object);

  g_clear_pointer (&self->text, dateline_text_unref);
  g_array_unref (self->by);
  g_array_unref (self->to);
  g_clear_pointer (&self->due, dateline_date_unref);
  g_ptr_array_unref (self->evidence);
  G_OBJECT_CLASS (dateline_commitment_parent_class)->finalize (object);
}

static void
dateline_commitment_class_init (DatelineCommitmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_commitment_finalize;
  DATELINE_RECORD_CLASS (klass)->dup_label = dateline_commitment_dup_label;
}

static void
dateline_commitment_init (DatelineCommitment *self)
{
  self->by = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  self->to = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  self->agreed_in = DATELINE_REF_NONE;
  self->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) dateline_evidence_free);
}

/**
 * dateline_commitment_get_state:
 * @as_of: the time to look from, one past the last second that counts;
 *   %DATELINE_TIME_MAX for the end of all evidence
 *
 * Works out what had become of the promise. Evidence counts from its earliest
 * possible day; evidence without a date counts always.
 *
 * Returns: (nullable): the state that the last evidence before @as_of shows:
 *   `agreed`, `begun`, `kept`, `stalled`, `broken` or `withdrawn`, or
 *   `overdue` where it was to be kept before @as_of and was not; %NULL where
 *   nothing is known yet
 */
const char *
dateline_commitment_get_state (DatelineCommitment *self,
                               gint64              as_of)
{
  const char *state = NULL;
  gint64 newest = DATELINE_TIME_MIN;

  g_return_val_if_fail (DATELINE_IS_COMMITMENT (self), NULL);

  for (guint i = 0; i < self->evidence->len; i++)
    {
      const DatelineEvidence *evidence = self->evidence->pdata[i];
      gint64 from = evidence->when != NULL
                        ? dateline_date_get_bounds (evidence->when)->earliest
                        : newest;

      if (evidence->bearing == NULL || from < newest || from >= as_of)
        continue;
      state = evidence->bearing;
      newest = from;
    }
  if (self->due != NULL && as_of != DATELINE_TIME_MAX &&
      dateline_date_get_bounds (self->due)->latest <= as_of &&
      (g_strcmp0 (state, "agreed") == 0 || g_strcmp0 (state, "begun") == 0))
    return "overdue";
  return state;
}
