/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-lane.h"

#include <glib/gi18n-lib.h>

#include "dateline-vocabulary.h"

#define MAX_LANES_OF_A_ROW 64

/**
 * dateline_timeline_lane_new:
 * @dossier: whose records
 * @kind: which of its tables
 * @label: what the heading says
 * @token: (nullable): what its marks look like
 *
 * Returns: (transfer full): an empty lane
 */
DatelineTimelineLane *
dateline_timeline_lane_new (DatelineDossier *dossier,
                            DatelineKind     kind,
                            const char      *label,
                            const char      *token)
{
  DatelineTimelineLane *self = g_new0 (DatelineTimelineLane, 1);

  self->label = g_strdup (label);
  self->token = g_strdup (token);
  self->kind = kind;
  dateline_lane_rows_init (&self->rows, dateline_dossier_get_table (dossier, kind));
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
  g_free (self);
}

/**
 * dateline_timeline_lane_fill:
 * @lanes: (element-type DatelineTimelineLane): empty lanes of one table
 * @table: the table
 * @func: says which of them a row belongs into
 * @data: for @func
 *
 * Puts every dated record of a table into its lanes.
 */
void
dateline_timeline_lane_fill (GPtrArray           *lanes,
                             const DatelineTable *table,
                             DatelineLaneFunc     func,
                             gpointer             data)
{
  const guint32 *order = dateline_table_get_order (table);
  guint n = dateline_table_get_n (table);

  for (guint i = 0; i < n && dateline_table_is_dated (table, order[i]); i++)
    {
      guint of_row[MAX_LANES_OF_A_ROW];
      guint n_of_row = func (table, order[i], of_row, MAX_LANES_OF_A_ROW, data);

      for (guint j = 0; j < n_of_row; j++)
        if (of_row[j] < lanes->len)
          {
            DatelineTimelineLane *lane = g_ptr_array_index (lanes, of_row[j]);

            dateline_lane_rows_add (&lane->rows, order[i]);
          }
    }
  for (guint i = 0; i < lanes->len; i++)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (lanes, i);

      dateline_lane_rows_finish (&lane->rows);
    }
}

/* Events without a kind share the lane after those of the kinds. */
static guint
lane_of_kind (const DatelineTable *table,
              guint                row,
              guint               *lanes,
              guint                max_lanes,
              gpointer             data)
{
  guint16 code = dateline_table_get_code (table, row);

  lanes[0] = code == DATELINE_NO_CODE ? GPOINTER_TO_UINT (data) : code;
  return 1;
}

static guint
only_lane (const DatelineTable *table,
           guint                row,
           guint               *lanes,
           guint                max_lanes,
           gpointer             data)
{
  lanes[0] = 0;
  return 1;
}

static int
compare_lanes (gconstpointer a,
               gconstpointer b)
{
  const DatelineTimelineLane *lane_a = a, *lane_b = b;

  if (lane_a->rows.n != lane_b->rows.n)
    return lane_a->rows.n > lane_b->rows.n ? -1 : 1;
  return g_utf8_collate (lane_a->label, lane_b->label);
}

static void
add_quotes (GPtrArray       *lanes,
            DatelineDossier *dossier)
{
  g_autoptr (GPtrArray) quotes = g_ptr_array_new ();
  DatelineTimelineLane *lane;

  lane = dateline_timeline_lane_new (dossier, DATELINE_KIND_QUOTE,
                                     /* Translators: the heading of the line of quotations on the timeline. */
                                     C_("lane", "Quotes"), "quote");
  g_ptr_array_add (quotes, lane);
  dateline_timeline_lane_fill (quotes, lane->rows.table, only_lane, NULL);
  g_ptr_array_add (lanes, lane);
}

static void
remove_empty (GPtrArray *lanes)
{
  for (guint i = lanes->len; i-- > 0;)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (lanes, i);

      if (lane->rows.n == 0)
        g_ptr_array_remove_index (lanes, i);
    }
}

/**
 * dateline_timeline_lanes_by_kind:
 * @dossier: a dossier
 *
 * Makes a lane for each kind of event, those with most events first, and one
 * for the quotations at the end. Lanes without a dated record are left out.
 *
 * Returns: (transfer full) (element-type DatelineTimelineLane): the lanes
 */
GPtrArray *
dateline_timeline_lanes_by_kind (DatelineDossier *dossier)
{
  GPtrArray *lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) dateline_timeline_lane_free);
  const char *const *kinds = dateline_dossier_get_event_kinds (dossier);
  guint n = 0;

  for (; kinds != NULL && kinds[n] != NULL; n++)
    {
      g_autofree char *label = dateline_vocabulary_dup_event_kind (kinds[n]);

      g_ptr_array_add (lanes, dateline_timeline_lane_new (dossier, DATELINE_KIND_EVENT, label, kinds[n]));
    }
  g_ptr_array_add (lanes, dateline_timeline_lane_new (dossier, DATELINE_KIND_EVENT,
                                                      /* Translators: the heading of events that have no kind. */
                                                      C_("lane", "Other"), NULL));
  dateline_timeline_lane_fill (lanes, dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT),
                               lane_of_kind, GUINT_TO_POINTER (n));
  g_ptr_array_sort_values (lanes, compare_lanes);
  add_quotes (lanes, dossier);
  remove_empty (lanes);
  return lanes;
}
