/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-lane.h"

#include <glib/gi18n-lib.h>

/**
 * dateline_timeline_lane_new:
 * @dossier: whose records
 * @kind: which of its tables
 * @key: what tells it from others
 *
 * Returns: (transfer full): a lane that has no records yet
 */
DatelineTimelineLane *
dateline_timeline_lane_new (DatelineDossier *dossier,
                            DatelineKind     kind,
                            guint32          key)
{
  DatelineTimelineLane *self = g_new0 (DatelineTimelineLane, 1);

  self->key = key;
  self->kind = kind;
  self->of = self->parent = DATELINE_REF_NONE;
  self->n_rows = 1;
  self->dossier = g_object_ref (dossier);
  dateline_lane_rows_init (&self->rows, dateline_dossier_get_table (dossier, kind), NULL);
  return self;
}

/* The heading says what the marks stand at, unless that is what one expects. */
static char *
dup_quotes_label (DatelineQuoteTimes *times)
{
  switch (times != NULL ? dateline_quote_times_get_clock (times) : DATELINE_QUOTE_CLOCK_SAID)
    {
    case DATELINE_QUOTE_CLOCK_HAPPENED:
      /* Translators: the heading of the line of quotations on the timeline, where
       * they stand at when that happened which they are about. */
      return g_strdup (C_("lane", "Quotes (happened)"));
    case DATELINE_QUOTE_CLOCK_PUBLISHED:
      /* Translators: the heading of the line of quotations on the timeline, where
       * they stand at when they were published. */
      return g_strdup (C_("lane", "Quotes (published)"));
    case DATELINE_QUOTE_CLOCK_SAID:
    default:
      /* Translators: the heading of the line of quotations on the timeline. */
      return g_strdup (C_("lane", "Quotes"));
    }
}

/**
 * dateline_timeline_lane_new_quotes:
 * @dossier: a dossier
 * @times: (nullable): when its quotations were, if not when they were said
 *
 * Returns: (transfer full): the lane of the quotations, without any yet
 */
DatelineTimelineLane *
dateline_timeline_lane_new_quotes (DatelineDossier    *dossier,
                                   DatelineQuoteTimes *times)
{
  DatelineTimelineLane *self = dateline_timeline_lane_new (dossier, DATELINE_KIND_QUOTE, DATELINE_LANE_KEY_QUOTES);

  self->label = dup_quotes_label (times);
  self->token = g_strdup ("quote");
  if (times == NULL)
    return self;
  self->times = g_object_ref (times);
  dateline_lane_rows_init (&self->rows, dateline_quote_times_get_table (times), NULL);
  return self;
}

static int
compare_spans (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const DatelineDateBounds *spans = data;
  guint32 row_a = *(const guint32 *) a, row_b = *(const guint32 *) b;

  if (spans[row_a].earliest != spans[row_b].earliest)
    return spans[row_a].earliest < spans[row_b].earliest ? -1 : 1;
  return row_a < row_b ? -1 : row_a > row_b;
}

/**
 * dateline_timeline_lane_new_commitments:
 * @dossier: a dossier
 * @as_of: one past the last second of what counts for their states
 *
 * Makes the lane of all promises that have any date. It looks at the object of
 * each, which the columns cannot stand in for.
 *
 * Returns: (transfer full): the lane
 */
DatelineTimelineLane *
dateline_timeline_lane_new_commitments (DatelineDossier *dossier,
                                        gint64           as_of)
{
  DatelineTimelineLane *self = dateline_timeline_lane_new (dossier, DATELINE_KIND_COMMITMENT, DATELINE_LANE_KEY_COMMITMENTS);
  guint n = dateline_dossier_get_n (dossier, DATELINE_KIND_COMMITMENT), n_dated = 0;
  guint32 *rows = g_new (guint32, n + 1);

  /* Translators: the heading of the lane of promises on the timeline. */
  self->label = g_strdup (C_("lane", "Commitments"));
  self->token = g_strdup ("commitment");
  self->commitments = g_ptr_array_new_with_free_func ((GDestroyNotify) dateline_commitment_span_free);
  self->spans = g_new0 (DatelineDateBounds, n + 1);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, dateline_ref (DATELINE_KIND_COMMITMENT, i));
      DatelineCommitmentSpan *span = dateline_commitment_span_new (dossier, DATELINE_COMMITMENT (record), as_of);

      g_ptr_array_add (self->commitments, span);
      self->spans[i] = span->bounds;
      if (span->bounds.earliest < span->bounds.latest)
        rows[n_dated++] = i;
    }
  if (n_dated > 0)
    g_sort_array (rows, n_dated, sizeof *rows, compare_spans, self->spans);
  dateline_lane_rows_init (&self->rows, dateline_dossier_get_table (dossier, DATELINE_KIND_COMMITMENT), self->spans);
  dateline_lane_rows_take (&self->rows, rows, n_dated);
  return self;
}

/**
 * dateline_timeline_lane_free:
 * @self: (transfer full): a lane
 */
void
dateline_timeline_lane_free (DatelineTimelineLane *self)
{
  g_free (self->label);
  g_free (self->token);
  dateline_lane_rows_clear (&self->rows);
  g_clear_pointer (&self->commitments, g_ptr_array_unref);
  g_free (self->spans);
  g_clear_object (&self->times);
  g_object_unref (self->dossier);
  g_free (self);
}

/**
 * dateline_timeline_lane_get_label:
 * @self: a lane
 *
 * Returns: what its heading says; a record's name is looked up when it is
 *   first asked for, as there may be thousands and few are in sight
 */
const char *
dateline_timeline_lane_get_label (DatelineTimelineLane *self)
{
  if (self->label == NULL)
    self->label = dateline_dossier_dup_label (self->dossier, self->of);
  return self->label;
}

/**
 * dateline_timeline_lane_get_token:
 * @self: a lane
 * @row: a row of it
 *
 * Returns: (nullable): the kind of event the mark of the row looks like
 */
const char *
dateline_timeline_lane_get_token (const DatelineTimelineLane *self,
                                  guint32                     row)
{
  guint16 code;

  if (self->token != NULL || self->kind != DATELINE_KIND_EVENT)
    return self->token;
  code = dateline_table_get_code (self->rows.table, row);
  return code != DATELINE_NO_CODE ? dateline_dossier_get_event_kinds (self->dossier)[code] : NULL;
}

/**
 * dateline_timeline_lane_get_commitment:
 * @self: a lane
 * @row: a row of it
 *
 * Returns: (nullable): when that promise was, if it is a lane of such
 */
const DatelineCommitmentSpan *
dateline_timeline_lane_get_commitment (const DatelineTimelineLane *self,
                                       guint32                     row)
{
  return self->commitments != NULL ? g_ptr_array_index (self->commitments, row) : NULL;
}
