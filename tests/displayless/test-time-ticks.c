/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-time-ticks.h"

#include <locale.h>

#include "dateline-calendar.h"
#include "dateline-date.h"
#include "dateline-dense-span.h"
#include "dateline-time-axis.h"
#include "dateline-time-label.h"

#define EM 7.0
#define WIDTH 900.0

/* What is written on an axis of 900 pixels from @start to @end, with room for
 * labels of 7 pixels a character. */
static const struct
{
  const char *start;
  const char *end;
  const char *headings;
  const char *labels;
} cases[] = {
  { "2018-12-26T09:00:00", "2018-12-26T09:10:00", "26 December 2018",
    "09:00 09:01 09:02 09:03 09:04 09:05 09:06 09:07 09:08 09:09" },
  { "2018-12-26T09:00:00", "2018-12-26T11:00:00", "26 December 2018",
    "09:00 09:15 09:30 09:45 10:00 10:15 10:30 10:45" },
  { "2018-12-26T12:00:00", "2018-12-28T00:00:00", "26 December 2018|27 December 2018",
    "12:00 15:00 18:00 21:00 00:00 03:00 06:00 09:00 12:00 15:00 18:00 21:00" },
  { "2018-12-26", "2019-01-04", "December 2018|January 2019",
    "Wed 26|Thu 27|Fri 28|Sat 29|Sun 30|Mon 31|Tue 1|Wed 2|Thu 3" },
  { "2018-12-20", "2019-01-10", "December 2018|January 2019",
    "20 21 22 23 24 25 26 27 28 29 30 31 1 2 3 4 5 6 7 8 9" },
  { "2018-09-03", "2018-11-12", "September 2018|October 2018|November 2018",
    "3 10 17 24 1 8 15 22 29 5" },
  { "2018-01-01", "2019-01-01", "2018", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec" },
  { "2018-01-01", "2018-07-01", "2018", "January February March April May June" },
  { "2017-01-01", "2021-01-01", "2017|2018|2019|2020",
    "Jan Apr Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct" },
  { "2010-01-01", "2020-01-01", "2010|2011|2012|2013|2014|2015|2016|2017|2018|2019",
    "Jan Jul Jan Jul Jan Jul Jan Jul Jan Jul Jan Jul Jan Jul Jan Jul Jan Jul Jan Jul" },
  { "2006-01-01", "2020-01-01", "", "2006 2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019" },
  { "1950-01-01", "2020-01-01", "", "1950 1955 1960 1965 1970 1975 1980 1985 1990 1995 2000 2005 2010 2015" },
  { "-0001-01-01", "0003-01-01", "2 BCE|1 BCE|1|2",
    "Jan Apr Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct" },
  { "-0006-01-01", "0007-01-01", "", "7 BCE|6 BCE|5 BCE|4 BCE|3 BCE|2 BCE|1 BCE|1|2|3|4|5|6" },
  { "-0299-01-01", "0300-01-01", "", "300 BCE|250 BCE|200 BCE|150 BCE|100 BCE|50 BCE|1|50|100|150|200|250" },
  /* Moments of other zones stand at their own second of UTC. */
  { "2018-04-27T09:30:00+09:00", "2018-04-27T00:32:00Z", "27 April 2018", "00:30 00:31" },
  { "2018-04-27T20:58:00-03:30", "2018-04-28T00:31:00Z", "28 April 2018",
    "00:28 00:29 00:30" },
  { "-0043-03-15T22:00:00Z", "-0043-03-16T02:00:00Z", "15 March 44 BCE|16 March 44 BCE",
    "22:00 22:15 22:30 22:45 23:00 23:15 23:30 23:45 00:00 00:15 00:30 00:45 01:00 01:15 01:30 01:45" },
  { "Y-13800000000", "2000-01-01", "",
    "12 billion BCE|10 billion BCE|8 billion BCE|6 billion BCE|4 billion BCE|2 billion BCE|1" },
  { "Y-66000000", "2000-01-01", "",
    "60 million BCE|50 million BCE|40 million BCE|30 million BCE|20 million BCE|10 million BCE|1" },
  { "-9999-01-01", "0001-01-01", "", "10000 BCE|9000 BCE|8000 BCE|7000 BCE|6000 BCE|5000 BCE|4000 BCE|3000 BCE|2000 BCE|1000 BCE" },
};

static gint64
read_time (const char *text)
{
  DatelineDateBounds bounds;
  g_autoptr (GError) error = NULL;

  dateline_date_read_bounds (text, -1, &bounds, &error);
  g_assert_no_error (error);
  return bounds.earliest;
}

static char *
write_labels (const DatelineTimeTicks *ticks,
              gint64                   start,
              gint64                   end,
              double                   scale)
{
  GString *text = g_string_new (NULL);

  for (gint64 tick = dateline_time_ticks_floor (ticks, start); tick < end; tick = dateline_time_ticks_next (ticks, tick))
    {
      g_autofree char *label = dateline_time_ticks_dup_label (ticks, tick, dateline_time_ticks_get_room (ticks, scale) / EM);

      if (tick < start)
        continue;
      if (text->len > 0)
        g_string_append_c (text, strchr (label, ' ') != NULL || strchr (text->str, '|') != NULL ? '|' : ' ');
      g_string_append (text, label);
    }
  return g_string_free (text, FALSE);
}

static char *
write_headings (const DatelineTimeTicks *ticks,
                gint64                   start,
                gint64                   end)
{
  DatelineTimeTicks major = dateline_time_ticks_get_major (ticks);
  GString *text = g_string_new (NULL);

  if (major.unit == DATELINE_TIME_UNIT_NONE)
    return g_string_free (text, FALSE);
  for (gint64 tick = dateline_time_ticks_floor (&major, start); tick < end; tick = dateline_time_ticks_next (&major, tick))
    {
      g_autofree char *heading = dateline_time_ticks_dup_heading (&major, tick);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "|" : "", heading);
    }
  return g_string_free (text, FALSE);
}

static void
test_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 start = read_time (cases[i].start), end = read_time (cases[i].end);
      double scale = dateline_time_distance (start, end) / WIDTH;
      DatelineTimeTicks ticks = dateline_time_ticks_choose (scale, EM, start, end);
      g_autofree char *labels = write_labels (&ticks, start, end, scale);
      g_autofree char *headings = write_headings (&ticks, start, end);

      g_test_message ("%s to %s", cases[i].start, cases[i].end);
      g_assert_cmpstr (labels, ==, cases[i].labels);
      g_assert_cmpstr (headings, ==, cases[i].headings);
    }
}

/* From the closest zoom to the whole of time there are ticks, not too many,
 * each on the calendar, each after the last, and labels have their room. */
static void
test_all_scales (void)
{
  static const gint64 middles[] = {
    0, 1546128000, -62135596800, -G_GINT64_CONSTANT (400000000000000000),
  };

  for (double scale = DATELINE_TIME_AXIS_MIN_SCALE; scale < 9e15; scale *= 1.31)
    for (guint m = 0; m < G_N_ELEMENTS (middles); m++)
      {
        gint64 start = MAX (middles[m] - scale * WIDTH / 2, -DATELINE_TIME_AXIS_LIMIT);
        gint64 end = MIN (middles[m] + scale * WIDTH / 2, DATELINE_TIME_AXIS_LIMIT);
        DatelineTimeTicks ticks = dateline_time_ticks_choose (scale, EM, start, end);
        gint64 tick = dateline_time_ticks_floor (&ticks, start);
        guint n = 0;

        g_assert_cmpint (tick, <=, start);
        while (tick < end)
          {
            gint64 next = dateline_time_ticks_next (&ticks, tick);
            double room = dateline_time_distance (tick, next) / scale;
            g_autofree char *label = dateline_time_ticks_dup_label (&ticks, tick, room / EM);

            g_assert_cmpint (next, >, tick);
            g_assert_cmpint (dateline_time_ticks_floor (&ticks, tick), ==, tick);
            g_assert_cmpint (dateline_time_ticks_floor (&ticks, next - 1), ==, tick);
            g_assert_cmpfloat (room, >=, 3 * EM);
            if (dateline_time_ticks_floor (&ticks, start) != tick)
              g_assert_cmpfloat (g_utf8_strlen (label, -1) * EM, <=, room * 1.2);
            g_assert_cmpuint (++n, <, 64);
            tick = next;
          }
        g_assert_cmpuint (n, >=, 1);
      }
}

static void
test_years (void)
{
  static const struct
  {
    gint64 year;
    gint64 step;
    const char *label;
  } years[] = {
    { 2018, 1, "2018" },
    { 1, 100, "1" },
    { 0, 1, "1 BCE" },
    { -42, 1, "43 BCE" },
    { -11999, 1000, "12000 BCE" },
    { -65999999, 1000000, "66 million BCE" },
    { -66499999, 500000, "66.5 million BCE" },
    { -13799999999, 100000000, "13.8 billion BCE" },
    { 3000000, 1000000, "3 million" },
    { -4539999999, 10000000, "4.54 billion BCE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *label = dateline_time_label_dup_year (years[i].year, years[i].step);

      g_assert_cmpstr (label, ==, years[i].label);
    }
}

static void
test_durations (void)
{
  static const struct
  {
    const char *start;
    const char *end;
    const char *duration;
  } spans[] = {
    { "2018-09-01", "2019-01-01", "4 months" },
    { "2018-09-01", "2018-10-01", "1 month" },
    { "2018-12-26", "2018-12-27", "1 day" },
    { "2018-12-26", "2019-01-09", "14 days" },
    { "2018-01-01", "2019-01-01", "1 year" },
    { "2016-02-29", "2018-02-28", "2 years" },
    { "2018-09-03", "2018-12-20", "4 months" },
    { "2018-01-01", "2019-07-01", "18 months" },
    { "1955-01-01", "2018-01-01", "63 years" },
    { "2018-12-26T09:00:00", "2018-12-26T09:45:00", "45 minutes" },
    { "2018-12-26T09:00:00", "2018-12-27T08:00:00", "23 hours" },
    { "-0499-01-01", "0001-01-01", "500 years" },
    { "Y-65999999", "0001-01-01", "66 million years" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autofree char *duration = dateline_time_label_dup_duration (read_time (spans[i].start), read_time (spans[i].end));

      g_test_message ("%s to %s", spans[i].start, spans[i].end);
      g_assert_cmpstr (duration, ==, spans[i].duration);
    }
}

static void
test_rounding (void)
{
  static const struct
  {
    const char *start;
    const char *end;
    const char *rounded_start;
    const char *rounded_end;
  } spans[] = {
    { "2018-03-01", "2018-12-31", "2018-01-01", "2019-01-01" },
    { "2018-09-18", "2018-12-27", "2018-09-01", "2019-01-01" },
    { "2018-12-26", "2018-12-29", "2018-12-26", "2018-12-29" },
    { "2018-01-01", "2019-01-01", "2018-01-01", "2019-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      gint64 start = read_time (spans[i].start), end = read_time (spans[i].end);

      dateline_dense_span_round (&start, &end);
      g_assert_cmpint (start, ==, read_time (spans[i].rounded_start));
      g_assert_cmpint (end, ==, read_time (spans[i].rounded_end));
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-ticks/labels", test_labels);
  g_test_add_func ("/time-ticks/all-scales", test_all_scales);
  g_test_add_func ("/time-ticks/years", test_years);
  g_test_add_func ("/time-ticks/durations", test_durations);
  g_test_add_func ("/time-ticks/rounding", test_rounding);
  return g_test_run ();
}
