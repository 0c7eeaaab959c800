/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-evidence-links.h"
#include "dateline-ledger-entry.h"
#include "quote-fixture.h"

#include <locale.h>

static const struct
{
  const char *id;
  const char *as_of;
  const char *text;
  const char *by;
  const char *to;
  const char *agreed;
  const char *due;
  const char *state;
  const char *evidence;
  const char *name;
} cases[] = {
  { "road", "2018-12-30", "Connect the roads.", "Ann <b>Lee</b>, Bob Roe", "Bob Roe", "19 September 2018", "", "kept",
    "Agreed 19 September 2018, Kept 22 November 2018", "Connect the roads. · Ann <b>Lee</b>, Bob Roe · Kept" },
  { "road", "2018-11-01", "Connect the roads.", "Ann <b>Lee</b>, Bob Roe", "Bob Roe", "19 September 2018", "",
    "agreed", "Agreed 19 September 2018, Kept 22 November 2018",
    "Connect the roads. · Ann <b>Lee</b>, Bob Roe · Agreed" },
  { "visit", "2018-12-30", "Visit & <i>return</i>.", "Ann <b>Lee</b>", "", "19 September 2018", "November 2018",
    "overdue", "Agreed 19 September 2018", "Visit & <i>return</i>. · Ann <b>Lee</b> · Overdue" },
  { "missiles", "2018-12-30", "Have no missiles.", "Bob Roe", "", "1987", "", "withdrawn",
    "Agreed 1987, Withdrawn October 2018", "Have no missiles. · Bob Roe · Withdrawn" },
  { "wish", "2018-12-30", "A wish.", "Bob Roe", "", "", "", "", "", "A wish. · Bob Roe" },
};

static gint64
read_time (const char *edtf)
{
  DatelineDateBounds bounds;

  g_assert_true (dateline_date_read_bounds (edtf, -1, &bounds, NULL));
  return bounds.latest;
}

static DatelineLedgerEntry *
make_entry (DatelineDossier *dossier,
            const char      *id,
            const char      *as_of)
{
  g_autoptr (DatelineRecord) record = quote_fixture_record (dossier, id);
  DatelineEvidenceAxis axis;

  dateline_evidence_axis_init (&axis, dossier);
  return dateline_ledger_entry_new (dossier, DATELINE_COMMITMENT (record), read_time (as_of), &axis);
}

static void
test_words (void)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load_named ("commitments.dateline");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatelineLedgerEntry) entry = make_entry (dossier, cases[i].id, cases[i].as_of);
      g_autofree char *text = NULL, *by = NULL, *to = NULL, *agreed = NULL, *due = NULL, *state = NULL;
      g_autofree char *evidence = NULL, *name = NULL;

      g_object_get (entry, "text", &text, "by", &by, "to", &to, "agreed", &agreed, "due", &due, "state", &state,
                    "evidence", &evidence, "name", &name, NULL);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (by, ==, cases[i].by);
      g_assert_cmpstr (to, ==, cases[i].to);
      g_assert_cmpstr (agreed, ==, cases[i].agreed);
      g_assert_cmpstr (due, ==, cases[i].due);
      g_assert_cmpstr (state, ==, cases[i].state);
      g_assert_cmpstr (evidence, ==, cases[i].evidence);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* What there is to sort by goes up in this order. */
static void
test_order (void)
{
  static const struct
  {
    const char *property;
    const char *ids[4];
  } orders[] = {
    { "agreed-time", { "missiles", "road", "wish" } },
    { "due-time", { "visit", "wish" } },
    { "evidence-time", { "visit", "missiles", "road", "wish" } },
  };
  g_autoptr (DatelineDossier) dossier = quote_fixture_load_named ("commitments.dateline");

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      gint64 before = DATELINE_TIME_MIN;

      for (guint j = 0; j < G_N_ELEMENTS (orders[i].ids) && orders[i].ids[j] != NULL; j++)
        {
          g_autoptr (DatelineLedgerEntry) entry = make_entry (dossier, orders[i].ids[j], "2018-12-30");
          gint64 time;

          g_object_get (entry, orders[i].property, &time, NULL);
          g_assert_cmpint (time, >, before);
          before = time;
        }
    }
}

static void
test_rank (void)
{
  static const char *const ids[] = { "road", "visit", "missiles", "wish" };
  g_autoptr (DatelineDossier) dossier = quote_fixture_load_named ("commitments.dateline");
  int before = -1;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (DatelineLedgerEntry) entry = make_entry (dossier, ids[i], "2018-12-30");
      guint rank;

      g_object_get (entry, "state-rank", &rank, NULL);
      g_assert_cmpint (rank, >, before);
      before = rank;
    }
}

static void
test_axis (void)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load_named ("commitments.dateline");
  DatelineEvidenceAxis axis, empty;
  const DatelineEvidenceAxis year = { 0, 365 * DATELINE_DAY };

  dateline_evidence_axis_init (&axis, dossier);
  g_assert_cmpint (axis.start, <, axis.end);
  g_assert_cmpint (axis.end, ==, read_time ("2018-11-21"));
  dateline_evidence_axis_init (&empty, NULL);
  g_assert_cmpint (empty.start, <, empty.end);
  g_assert_cmpfloat (dateline_evidence_axis_place (&year, DATELINE_TIME_MIN), ==, 0);
  g_assert_cmpfloat (dateline_evidence_axis_place (&year, 0), ==, 0);
  g_assert_cmpfloat_with_epsilon (dateline_evidence_axis_place (&year, 73 * DATELINE_DAY), 0.2, 1e-9);
  g_assert_cmpfloat (dateline_evidence_axis_place (&year, DATELINE_TIME_MAX), ==, 1);
}

/* What has no date stays after what comes before it in the file. */
static void
test_sort (void)
{
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) dateline_evidence_free);
  static const char *const whens[] = { "2018-03", NULL, "1987", "2018-01" };
  static const guint sorted[] = { 2, 3, 0, 1 };
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (whens); i++)
    {
      DatelineEvidence *one = dateline_evidence_new ();

      one->when = whens[i] != NULL ? dateline_date_new (whens[i], NULL) : NULL;
      g_ptr_array_add (evidence, one);
    }
  found = dateline_evidence_links_sort (evidence);
  g_assert_cmpuint (found->len, ==, evidence->len);
  for (guint i = 0; i < found->len; i++)
    g_assert_true (found->pdata[i] == evidence->pdata[sorted[i]]);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/ledger-entry/words", test_words);
  g_test_add_func ("/ledger-entry/order", test_order);
  g_test_add_func ("/ledger-entry/rank", test_rank);
  g_test_add_func ("/ledger-entry/axis", test_axis);
  g_test_add_func ("/ledger-entry/evidence-in-order", test_sort);
  return g_test_run ();
}
