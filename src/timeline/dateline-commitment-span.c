/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-commitment-span.h"

#include "dateline-calendar.h"

static void
clear_step (gpointer data)
{
  DatelineCommitmentStep *step = data;

  g_free (step->state);
}

/* Evidence without a day of its own has that of the record it points to. */
static gboolean
find_when (DatelineDossier        *dossier,
           const DatelineEvidence *evidence,
           DatelineDateBounds     *bounds)
{
  if (evidence->when != NULL)
    *bounds = *dateline_date_get_bounds (evidence->when);
  else if (evidence->record == DATELINE_REF_NONE
           || !dateline_table_get_bounds (dateline_dossier_get_table (dossier, dateline_ref_kind (evidence->record)),
                                          dateline_ref_row (evidence->record), bounds))
    return FALSE;
  return bounds->earliest != DATELINE_TIME_MIN && bounds->earliest < bounds->latest;
}

static void
add_steps (DatelineCommitmentSpan *self,
           DatelineDossier        *dossier,
           DatelineCommitment     *commitment)
{
  for (guint i = 0; i < commitment->evidence->len; i++)
    {
      const DatelineEvidence *evidence = commitment->evidence->pdata[i];
      DatelineDateBounds bounds;
      DatelineCommitmentStep step;

      if (!find_when (dossier, evidence, &bounds))
        continue;
      step.start = bounds.earliest;
      step.end = bounds.latest != DATELINE_TIME_MAX ? bounds.latest : bounds.earliest + DATELINE_DAY;
      step.state = g_strdup (evidence->bearing);
      g_array_append_val (self->steps, step);
    }
}

static gint64
get_agreed (DatelineDossier    *dossier,
            DatelineCommitment *commitment)
{
  if (commitment->agreed_in == DATELINE_REF_NONE || dateline_ref_kind (commitment->agreed_in) != DATELINE_KIND_EVENT)
    return DATELINE_TIME_MAX;
  return dateline_table_get_earliest (dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT),
                                      dateline_ref_row (commitment->agreed_in));
}

static gboolean
is_over (const char *state)
{
  return g_strcmp0 (state, "kept") == 0 || g_strcmp0 (state, "broken") == 0 || g_strcmp0 (state, "withdrawn") == 0;
}

/* From when it was agreed until it is due. One without a term that was kept,
 * broken or given up ends with that; any other goes on. */
static void
find_ends (DatelineCommitmentSpan *self,
           gint64                  agreed,
           DatelineDate           *due)
{
  gint64 first = DATELINE_TIME_MAX, last = DATELINE_TIME_MIN;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const DatelineCommitmentStep *step = &g_array_index (self->steps, DatelineCommitmentStep, i);

      first = MIN (first, step->start);
      last = MAX (last, step->end);
    }
  self->start = agreed != DATELINE_TIME_MAX && agreed != DATELINE_TIME_MIN ? agreed : first;
  if (due != NULL)
    self->end = dateline_date_get_bounds (due)->latest;
  else
    self->end = is_over (self->state) && last != DATELINE_TIME_MIN ? last : DATELINE_TIME_MAX;
  if (self->start == DATELINE_TIME_MAX && due != NULL)
    self->start = dateline_date_get_bounds (due)->earliest;
  if (self->start == DATELINE_TIME_MAX || self->start == DATELINE_TIME_MIN)
    return;
  self->end = MAX (self->end, dateline_calendar_add (self->start, DATELINE_DAY));
  self->bounds.earliest = MIN (self->start, first);
  self->bounds.latest = MAX (self->end, last);
  self->bounds.flags = DATELINE_DATE_INTERVAL | (self->end == DATELINE_TIME_MAX ? DATELINE_DATE_OPEN_END : 0);
  self->bounds.sure_start = self->bounds.earliest;
  self->bounds.sure_end = self->bounds.latest;
}

/**
 * dateline_commitment_span_new:
 * @dossier: a dossier
 * @commitment: a commitment of it
 * @as_of: one past the last second of what counts for its state
 *
 * Returns: (transfer full): it in time
 */
DatelineCommitmentSpan *
dateline_commitment_span_new (DatelineDossier    *dossier,
                              DatelineCommitment *commitment,
                              gint64              as_of)
{
  DatelineCommitmentSpan *self = g_new0 (DatelineCommitmentSpan, 1);

  self->steps = g_array_new (FALSE, FALSE, sizeof (DatelineCommitmentStep));
  g_array_set_clear_func (self->steps, clear_step);
  self->state = g_strdup (dateline_commitment_get_state (commitment, as_of));
  self->bounds.earliest = DATELINE_TIME_MAX;
  self->bounds.latest = DATELINE_TIME_MIN;
  add_steps (self, dossier, commitment);
  find_ends (self, get_agreed (dossier, commitment), commitment->due);
  return self;
}

/**
 * dateline_commitment_span_free:
 * @self: (transfer full): a span
 */
void
dateline_commitment_span_free (DatelineCommitmentSpan *self)
{
  g_free (self->state);
  g_array_unref (self->steps);
  g_free (self);
}
