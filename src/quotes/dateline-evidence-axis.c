/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-evidence-axis.h"

#include "dateline-commitment.h"

/* More commitments than this are not looked at for a scale to draw them at. */
#define LOOKED_AT 5000
/* One in so many pieces of evidence may lie before the start: an old treaty
 * must not press all that has become of it into one spot. */
#define OUTLIERS 10

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
add_times (GArray             *times,
           DatelineCommitment *commitment)
{
  for (guint i = 0; i < commitment->evidence->len; i++)
    {
      const DatelineEvidence *evidence = commitment->evidence->pdata[i];
      gint64 from = evidence->when != NULL ? dateline_date_get_bounds (evidence->when)->earliest
                                           : DATELINE_TIME_MIN;

      if (from != DATELINE_TIME_MIN)
        g_array_append_val (times, from);
    }
}

/**
 * dateline_evidence_axis_init:
 * @dossier: (nullable): whose commitments to show
 *
 * Chooses the stretch of time: from the first evidence, but for the earliest
 * tenth, to the last.
 */
void
dateline_evidence_axis_init (DatelineEvidenceAxis *self,
                             DatelineDossier      *dossier)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = dossier != NULL ? dateline_dossier_get_n (dossier, DATELINE_KIND_COMMITMENT) : 0;

  for (guint row = 0; row < MIN (n, LOOKED_AT); row++)
    {
      g_autoptr (DatelineRecord) record =
          dateline_dossier_dup_record (dossier, dateline_ref (DATELINE_KIND_COMMITMENT, row));

      add_times (times, DATELINE_COMMITMENT (record));
    }
  g_array_sort (times, compare_times);
  self->start = times->len > 0 ? g_array_index (times, gint64, times->len / OUTLIERS) : 0;
  self->end = times->len > 0 ? g_array_index (times, gint64, times->len - 1) : 0;
  self->end = MAX (self->end, self->start + DATELINE_DAY);
}

/**
 * dateline_evidence_axis_place:
 * @time: seconds since 1970
 *
 * Returns: where @time lies between the start, 0, and the end, 1; one of them
 *   where it lies beyond
 */
double
dateline_evidence_axis_place (const DatelineEvidenceAxis *self,
                              gint64                      time)
{
  if (time <= self->start)
    return 0;
  if (time >= self->end)
    return 1;
  return ((double) time - self->start) / ((double) self->end - self->start);
}
