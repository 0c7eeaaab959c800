/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quotations placed by any of their three times, at once and on a thread. */

#include "dateline-quote-times.h"

#include "dateline-dossier-reader.h"
#include "dateline-session.h"

#include "quote-fixture.h"

#include <string.h>

#define HEAD                                                                                                          \
  "{\"format\":\"dateline-dossier\",\"version\":1,\"id\":\"d\",\"title\":{\"en\":\"D\"},"                             \
  "\"topics\":[{\"id\":\"peace\",\"label\":{\"en\":\"Peace\"}}],"                                                     \
  "\"sources\":["                                                                                                     \
  "{\"id\":\"paper\",\"type\":\"article\",\"headline\":\"H\",\"published\":\"2018-12-30\"},"                          \
  "{\"id\":\"leaflet\",\"type\":\"article\",\"headline\":\"L\"}],"                                                    \
  "\"events\":[" PLAN ("2018-05-01", "true") ","                                                                      \
  "{\"id\":\"vague\",\"title\":{\"en\":\"V\"},\"kind\":\"other\"},"                                                   \
  "{\"id\":\"summit\",\"title\":{\"en\":\"S\"},\"kind\":\"summit\",\"when\":\"2018-04-27~\"}],"                       \
  "\"quotes\":["
#define PLAN(when, planned) \
  "{\"id\":\"plan\",\"title\":{\"en\":\"P\"},\"kind\":\"other\",\"when\":\"" when "\",\"planned\":" planned "}"
#define QUOTE(id, rest) "{\"id\":\"" id "\",\"text\":\"We met\",\"lang\":\"en\",\"mode\":\"direct\",\"speaker\":null" rest "}"
#define QUOTES                                                                                                        \
  QUOTE ("about", ",\"said\":\"2018-06\",\"about\":[\"peace\",\"plan\",\"vague\",\"summit\"],\"source\":{\"source\":\"paper\"}") "," \
  QUOTE ("occasion", ",\"occasion\":\"summit\",\"said\":\"2018-04-28\",\"source\":{\"source\":\"leaflet\"}") ","      \
  QUOTE ("plain", "")
/* More than are looked at while one waits. */
#define N_MANY 1000

static DatelineDossier *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier = dateline_dossier_reader_read (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dossier;
}

static DatelineDossier *
read_few (void)
{
  return read_text (HEAD QUOTES "]}");
}

static DatelineDossier *
read_many (void)
{
  g_autoptr (GString) text = g_string_new (HEAD QUOTES);

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (text, "," QUOTE ("q%u", ",\"about\":[\"summit\"],\"source\":{\"source\":\"paper\"}"), i);
  g_string_append (text, "]}");
  return read_text (text->str);
}

static gint64
get_time (const char *edtf)
{
  g_autoptr (DatelineDate) date = dateline_date_new (edtf, NULL);

  return dateline_date_get_bounds (date)->earliest;
}

static void
assert_begins (const DatelineTable *table,
               DatelineDossier     *dossier,
               const char          *id,
               const char          *edtf)
{
  guint row = dateline_ref_row (dateline_dossier_lookup (dossier, id));

  g_assert_cmpint (dateline_table_is_dated (table, row), ==, edtf != NULL);
  if (edtf != NULL)
    g_assert_cmpint (dateline_table_get_earliest (table, row), ==, get_time (edtf));
}

static void
test_clocks (void)
{
  g_autoptr (DatelineDossier) dossier = read_few ();
  g_autoptr (DatelineQuoteTimes) happened = dateline_quote_times_new (dossier, DATELINE_QUOTE_CLOCK_HAPPENED);
  g_autoptr (DatelineQuoteTimes) published = dateline_quote_times_new (dossier, DATELINE_QUOTE_CLOCK_PUBLISHED);
  const DatelineTable *table = dateline_quote_times_get_table (happened);
  DatelineDateBounds bounds;
  guint n_links;

  /* What is only planned has not happened. */
  assert_begins (table, dossier, "about", "2018-04-27");
  assert_begins (table, dossier, "occasion", "2018-04-27");
  assert_begins (table, dossier, "plain", NULL);
  g_assert_true (dateline_table_get_bounds (table, 0, &bounds));
  g_assert_true (bounds.flags & DATELINE_DATE_APPROXIMATE);
  g_assert_null (dateline_table_get_links (table, 0, &n_links));
  g_assert_cmpuint (dateline_table_get_order (table)[2], ==, 2);

  table = dateline_quote_times_get_table (published);
  g_assert_cmpint (dateline_quote_times_get_clock (published), ==, DATELINE_QUOTE_CLOCK_PUBLISHED);
  assert_begins (table, dossier, "about", "2018-12-30");
  assert_begins (table, dossier, "occasion", NULL);
  assert_begins (table, dossier, "plain", NULL);
}

/* As one quotation is asked about, so stand they all. */
static void
test_agree (void)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load ();

  for (guint clock = DATELINE_QUOTE_CLOCK_HAPPENED; clock <= DATELINE_QUOTE_CLOCK_PUBLISHED; clock++)
    {
      g_autoptr (DatelineQuoteTimes) times = dateline_quote_times_new (dossier, clock);
      const DatelineTable *table = dateline_quote_times_get_table (times);

      for (guint row = 0; row < dateline_table_get_n (table); row++)
        {
          g_autoptr (DatelineRecord) quote = dateline_dossier_dup_record (dossier, dateline_ref (DATELINE_KIND_QUOTE, row));
          g_autoptr (DatelineDate) date = dateline_quote_clock_dup_date (clock, dossier, DATELINE_QUOTE (quote));

          g_assert_cmpint (dateline_table_is_dated (table, row), ==, date != NULL);
          if (date != NULL)
            g_assert_cmpint (dateline_table_get_latest (table, row), ==, dateline_date_get_bounds (date)->latest);
        }
    }
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static gboolean
is_match (DatelineSession *session,
          const char      *id)
{
  return dateline_session_is_match (session, dateline_dossier_lookup (dateline_session_get_dossier (session), id));
}

/* A span is of the time that is chosen. */
static void
test_span (void)
{
  g_autoptr (DatelineDossier) dossier = read_few ();
  g_autoptr (DatelineSession) session = dateline_session_new ();
  guint n = 0;

  dateline_session_set_dossier (session, dossier, NULL);
  dateline_query_set_span (dateline_session_get_query (session), get_time ("2018-12"), get_time ("2019-01"));
  g_assert_false (is_match (session, "about"));
  g_signal_connect_swapped (session, "notify::quote-clock", G_CALLBACK (count_cb), &n);
  dateline_session_set_quote_clock (session, DATELINE_QUOTE_CLOCK_PUBLISHED);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (is_match (session, "about"));
  g_assert_false (is_match (session, "occasion"));
  dateline_session_set_quote_clock (session, DATELINE_QUOTE_CLOCK_SAID);
  g_assert_cmpuint (n, ==, 2);
  g_assert_false (is_match (session, "about"));

  /* It is of the dossier at hand. */
  dateline_session_set_quote_clock (session, DATELINE_QUOTE_CLOCK_HAPPENED);
  dateline_session_set_dossier (session, NULL, NULL);
  g_assert_cmpint (dateline_session_get_quote_clock (session), ==, DATELINE_QUOTE_CLOCK_SAID);
  g_assert_null (dateline_session_get_quote_times (session));
}

static void
replace (DatelineDossier *dossier,
         const char      *id,
         const char      *raw)
{
  g_autoptr (GBytes) bytes = g_bytes_new (raw, strlen (raw));
  g_autoptr (GError) error = NULL;

  dateline_dossier_replace (dossier, dateline_dossier_lookup (dossier, id), bytes, &error);
  g_assert_no_error (error);
}

static void
wait_for_times (DatelineSession    *session,
                DatelineQuoteTimes *former)
{
  while (dateline_session_get_quote_times (session) == former)
    g_main_context_iteration (NULL, TRUE);
}

/* What was planned came to pass, and a quotation goes. */
static void
test_follow (gconstpointer many)
{
  g_autoptr (DatelineDossier) dossier = many != NULL ? read_many () : read_few ();
  g_autoptr (DatelineSession) session = dateline_session_new ();
  g_autoptr (DatelineQuoteTimes) former = NULL;
  g_autoptr (GError) error = NULL;

  dateline_session_set_dossier (session, dossier, NULL);
  dateline_session_set_quote_clock (session, DATELINE_QUOTE_CLOCK_HAPPENED);
  wait_for_times (session, NULL);
  assert_begins (dateline_session_get_dates (session, DATELINE_KIND_QUOTE), dossier, "about", "2018-04-27");
  former = g_object_ref (dateline_session_get_quote_times (session));
  replace (dossier, "plan", PLAN ("2018-05-02", "false"));
  g_assert_cmpint (dateline_session_get_quote_clock (session), ==, DATELINE_QUOTE_CLOCK_HAPPENED);
  wait_for_times (session, former);
  assert_begins (dateline_session_get_dates (session, DATELINE_KIND_QUOTE), dossier, "about", "2018-05-02");

  dateline_dossier_remove (dossier, dateline_dossier_lookup (dossier, "about"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (dateline_table_get_n (dateline_session_get_dates (session, DATELINE_KIND_QUOTE)), ==,
                    dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE));
  wait_for_times (session, NULL);
  assert_begins (dateline_session_get_dates (session, DATELINE_KIND_QUOTE), dossier, "occasion", "2018-04-27");
  assert_begins (dateline_session_get_dates (session, DATELINE_KIND_QUOTE), dossier, "plain", NULL);
}

/* Whoever changes their mind gets what they asked for last, and nothing comes
 * when there is nobody to get it. */
static void
test_other_mind (void)
{
  g_autoptr (DatelineDossier) dossier = read_many ();
  g_autoptr (DatelineSession) session = dateline_session_new ();

  dateline_session_set_dossier (session, dossier, NULL);
  dateline_session_set_quote_clock (session, DATELINE_QUOTE_CLOCK_HAPPENED);
  g_assert_cmpint (dateline_session_get_quote_clock (session), ==, DATELINE_QUOTE_CLOCK_SAID);
  dateline_session_set_quote_clock (session, DATELINE_QUOTE_CLOCK_PUBLISHED);
  wait_for_times (session, NULL);
  g_assert_cmpint (dateline_session_get_quote_clock (session), ==, DATELINE_QUOTE_CLOCK_PUBLISHED);
  dateline_session_set_quote_clock (session, DATELINE_QUOTE_CLOCK_HAPPENED);
  dateline_session_set_quote_clock (session, DATELINE_QUOTE_CLOCK_PUBLISHED);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (dateline_session_get_quote_clock (session), ==, DATELINE_QUOTE_CLOCK_PUBLISHED);
  dateline_session_set_quote_clock (session, DATELINE_QUOTE_CLOCK_HAPPENED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quote-times/clocks", test_clocks);
  g_test_add_func ("/quote-times/agree", test_agree);
  g_test_add_func ("/quote-times/span", test_span);
  g_test_add_data_func ("/quote-times/follow/few", NULL, test_follow);
  g_test_add_data_func ("/quote-times/follow/many", GINT_TO_POINTER (TRUE), test_follow);
  g_test_add_func ("/quote-times/other-mind", test_other_mind);
  return g_test_run ();
}
