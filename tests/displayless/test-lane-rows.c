/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-dense-span.h"
#include "dateline-lane-rows.h"
#include "dateline-lane-snap.h"
#include "dateline-timeline-lanes.h"
#include "dateline-timeline-scene.h"
#include "sample-dossier.h"

#define YEAR (366 * DATELINE_DAY)

static gint64
read_time (const char *edtf)
{
  DatelineDateBounds bounds;

  g_assert_true (dateline_date_read_bounds (edtf, -1, &bounds, NULL));
  return bounds.earliest;
}

/* Days, months, years, long stretches and ends that are open, in no order. */
static DatelineDossier *
make_dossier (guint n)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      guint year = (guint) g_test_rand_int_range (1990, 2020), month = (guint) g_test_rand_int_range (1, 13);
      static const char *const kinds[] = { "summit", "meeting", "" };

      g_string_append_printf (lines, "event|\"e%u\"|", i);
      switch (g_test_rand_int_range (0, 6))
        {
        case 0:
          g_string_append_printf (lines, "%u", year);
          break;
        case 1:
          g_string_append_printf (lines, "%u-%02u", year, month);
          break;
        case 2:
          g_string_append_printf (lines, "%u/%u-%02u", year - 15, year, month);
          break;
        case 3:
          g_string_append_printf (lines, i % 2 ? "%u-%02u/.." : "../%u-%02u", year, month);
          break;
        case 4:
          break;
        default:
          g_string_append_printf (lines, "%u-%02u-%02d", year, month, g_test_rand_int_range (1, 29));
        }
      g_string_append_printf (lines, "|%s||Event %u\n", kinds[i % 3], i);
    }
  return sample_dossier_parse (lines->str, NULL);
}

static gboolean
touches (const DatelineTable *table,
         guint                row,
         gint64               start,
         gint64               end)
{
  return dateline_table_is_dated (table, row) && dateline_table_get_earliest (table, row) < end
         && dateline_table_get_latest (table, row) > start;
}

/* What a lane says of any span is what looking at each record says. */
static void
test_find (void)
{
  g_autoptr (DatelineDossier) dossier = make_dossier (300);
  g_autoptr (GPtrArray) lanes = dateline_timeline_lanes_new (dossier, DATELINE_LANE_FIELD_KIND, DATELINE_TIME_MAX, NULL);
  const DatelineTable *table = dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT);

  g_assert_cmpuint (lanes->len, ==, 3);
  for (guint run = 0; run < 200; run++)
    {
      gint64 start = read_time ("1970-01-01") + (gint64) g_test_rand_double_range (0, 60.0 * YEAR);
      gint64 end = start + (gint64) g_test_rand_double_range (1, 3.0 * YEAR);
      guint expected = 0, found = 0;

      for (guint row = 0; row < 300; row++)
        expected += touches (table, row, start, end);
      for (guint i = 0; i < lanes->len; i++)
        {
          const DatelineTimelineLane *lane = g_ptr_array_index (lanes, i);
          guint first, past;

          dateline_lane_rows_find (&lane->rows, start, end, &first, &past);
          for (; first < past; first++)
            found += touches (table, lane->rows.rows[first], start, end);
        }
      g_assert_cmpuint (found, ==, expected);
    }
}

static void
look_closer (gint64  candidate,
             gint64  time,
             gint64 *least)
{
  if (candidate != DATELINE_TIME_MIN && candidate != DATELINE_TIME_MAX)
    *least = MIN (*least, ABS (candidate - time));
}

/* What is closest is what looking at each record finds closest. */
static void
test_snap (void)
{
  g_autoptr (DatelineDossier) dossier = make_dossier (60);
  g_autoptr (GPtrArray) lanes = dateline_timeline_lanes_new (dossier, DATELINE_LANE_FIELD_KIND, DATELINE_TIME_MAX, NULL);

  for (guint run = 0; run < 300; run++)
    {
      const DatelineTimelineLane *lane = g_ptr_array_index (lanes, run % lanes->len);
      gint64 time = read_time ("1970-01-01") + (gint64) g_test_rand_double_range (0, 60.0 * YEAR), edge = 0, least = G_MAXINT64;

      for (guint i = 0; i < lane->rows.n; i++)
        {
          look_closer (dateline_table_get_earliest (lane->rows.table, lane->rows.rows[i]), time, &least);
          look_closer (dateline_table_get_latest (lane->rows.table, lane->rows.rows[i]), time, &least);
        }
      g_assert_true (dateline_lane_snap (&lane->rows, time, &edge));
      g_assert_cmpint (ABS (edge - time), ==, least);
    }
}

/* Nothing is caught by ends that are open. */
static void
test_snap_open (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_parse ("event|\"a\"|2018-03/..|summit||A\nevent|\"b\"|../2017|meeting||B\n", NULL);
  g_autoptr (GPtrArray) lanes = dateline_timeline_lanes_new (dossier, DATELINE_LANE_FIELD_KIND, DATELINE_TIME_MAX, NULL);
  DatelineLaneRows none = { 0 };
  gint64 edge = 0;

  for (guint i = 0; i < lanes->len; i++)
    {
      const DatelineTimelineLane *lane = g_ptr_array_index (lanes, i);

      g_assert_true (dateline_lane_snap (&lane->rows, read_time ("2050"), &edge));
      g_assert_true (edge == read_time ("2018-03") || edge == read_time ("2018"));
    }
  none.table = dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT);
  g_assert_false (dateline_lane_snap (&none, 0, &edge));
}

static void
test_bins (void)
{
  g_autoptr (DatelineDossier) dossier = make_dossier (500);
  g_autoptr (GPtrArray) lanes = dateline_timeline_lanes_new (dossier, DATELINE_LANE_FIELD_KIND, DATELINE_TIME_MAX, NULL);
  g_autoptr (DatelineBits) matching = dateline_bits_new (500);
  const DatelineTable *table = dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT);
  gint64 start = read_time ("1980-01-01");

  for (guint i = 0; i < 500; i += 3)
    dateline_bits_set (matching, i);
  for (guint i = 0; i < lanes->len; i++)
    {
      DatelineTimelineLane *lane = g_ptr_array_index (lanes, i);
      DatelineLaneBin bins[64];
      guint n_matching = 0;

      for (guint j = 0; j < lane->rows.n; j++)
        n_matching += dateline_bits_get (matching, lane->rows.rows[j]);
      g_assert_cmpuint (dateline_lane_rows_match (&lane->rows, NULL), ==, lane->rows.n);
      dateline_lane_rows_bin (&lane->rows, start, YEAR, bins, G_N_ELEMENTS (bins));
      for (guint bin = 0; bin < G_N_ELEMENTS (bins); bin++)
        g_assert_cmpuint (bins[bin].n_matching, ==, bins[bin].n);
      g_assert_cmpuint (dateline_lane_rows_match (&lane->rows, matching), ==, n_matching);
      dateline_lane_rows_match_bins (&lane->rows, bins, G_N_ELEMENTS (bins));
      for (guint bin = 0; bin < G_N_ELEMENTS (bins); bin++)
        {
          guint n = 0, before, after;

          n_matching = 0;
          for (guint j = 0; j < lane->rows.n; j++)
            if (touches (table, lane->rows.rows[j], start + bin * YEAR, start + (bin + 1) * YEAR))
              {
                n++;
                n_matching += dateline_bits_get (matching, lane->rows.rows[j]);
              }
          dateline_lane_rows_count_outside (&lane->rows, start + bin * YEAR, start + (bin + 1) * YEAR, &before, &after);
          g_assert_cmpuint (before + n + after, ==, lane->rows.n);
          g_assert_cmpuint (bins[bin].n, ==, n);
          g_assert_cmpuint (bins[bin].n_matching, ==, n_matching);
        }
    }
}

static void
test_index (void)
{
  g_autoptr (DatelineDossier) dossier = make_dossier (200);
  g_autoptr (GPtrArray) lanes = dateline_timeline_lanes_new (dossier, DATELINE_LANE_FIELD_KIND, DATELINE_TIME_MAX, NULL);
  guint n = 0;

  for (guint i = 0; i < lanes->len; i++)
    {
      const DatelineTimelineLane *lane = g_ptr_array_index (lanes, i);

      for (guint j = 0; j < lane->rows.n; j++, n++)
        g_assert_cmpuint (dateline_lane_rows_index (&lane->rows, lane->rows.rows[j]), ==, j);
      for (guint j = 0; j < lane->rows.n; j++)
        g_assert_cmpuint (dateline_lane_rows_index (&((DatelineTimelineLane *) g_ptr_array_index (lanes, (i + 1) % lanes->len))->rows,
                                                    lane->rows.rows[j]), ==, G_MAXUINT);
    }
  g_assert_cmpuint (n, >, 100);
}

static double
measure (DatelineRef  ref,
         guint        n,
         gboolean    *beside,
         gpointer     data)
{
  return 90;
}

/* Every record in the time laid out is in one mark or counted in bins. */
static void
test_scene (void)
{
  static const struct
  {
    guint n;
    const char *start;
    const char *end;
  } scenes[] = {
    { 30, "1990", "2020" }, { 300, "1990", "2020" }, { 300, "2005-01", "2005-03" }, { 4000, "1990", "2020" },
    { 4000, "2005-01-01", "2005-01-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      g_autoptr (DatelineDossier) dossier = make_dossier (scenes[i].n);
      g_autoptr (GPtrArray) lanes = dateline_timeline_lanes_new (dossier, DATELINE_LANE_FIELD_KIND, DATELINE_TIME_MAX, NULL);
      g_autoptr (DatelineTimelineScene) scene = NULL;
      DatelineTimeAxis axis;
      DatelineTimelineSetting setting = { .axis = &axis, .row_height = 20, .padding = 3, .measure = measure };
      double y = 0;

      dateline_time_axis_init (&axis, 900);
      dateline_time_axis_set_span (&axis, read_time (scenes[i].start), read_time (scenes[i].end));
      scene = dateline_timeline_scene_new (lanes, &setting);
      dateline_timeline_scene_reach (scene, &setting, 0, G_MAXDOUBLE);
      g_assert_true (dateline_timeline_scene_covers (scene, &axis));
      g_assert_cmpuint (scene->bands->len, ==, lanes->len);
      for (guint j = 0; j < lanes->len; j++)
        {
          const DatelineTimelineBand *band = dateline_timeline_scene_get_band (scene, j);
          guint drawn = 0, expected = 0;

          g_assert_cmpfloat (band->y, ==, y);
          y += band->height;
          for (guint k = 0; k < band->lane->rows.n; k++)
            expected += touches (band->lane->rows.table, band->lane->rows.rows[k], scene->start, scene->end);
          for (guint k = 0; k < band->marks->len; k++)
            drawn += g_array_index (band->marks, DatelineTimelineMark, k).n;
          g_assert_cmpuint (drawn, ==, band->bins != NULL ? 0 : expected);
        }
      g_assert_cmpfloat (scene->height, ==, y);
    }
}

/* A dossier opens on the year in which most of it happened. */
static void
test_dense (void)
{
  g_autoptr (DatelineDossier) dossier = NULL;
  gint64 start, end;

  dossier = sample_dossier_parse ("event|\"a\"|1955|||A\n"
                                  "event|\"b\"|2018-03|||B\n"
                                  "event|\"c\"|2018-04-12|||C\n"
                                  "event|\"d\"|2018-09|||D\n"
                                  "event|\"e\"|2018-12-26|||E\n"
                                  "event|\"f\"|2018-12-30/..|||F\n"
                                  "event|\"g\"||||G\n",
                                  NULL);
  g_assert_true (dateline_dense_span_find (dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT), &start, &end));
  g_assert_cmpint (start, ==, read_time ("2018"));
  g_assert_cmpint (end, ==, read_time ("2019"));
  g_assert_false (dateline_dense_span_find (dateline_dossier_get_table (dossier, DATELINE_KIND_QUOTE), &start, &end));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lane-rows/find", test_find);
  g_test_add_func ("/lane-rows/snap", test_snap);
  g_test_add_func ("/lane-rows/snap-open", test_snap_open);
  g_test_add_func ("/lane-rows/bins", test_bins);
  g_test_add_func ("/lane-rows/index", test_index);
  g_test_add_func ("/lane-rows/scene", test_scene);
  g_test_add_func ("/lane-rows/dense", test_dense);
  return g_test_run ();
}
