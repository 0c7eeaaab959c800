/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-commitment.h"

typedef struct
{
  const char *when; /* EDTF, or NULL */
  const char *bearing;
} Step;

static void
add_step (DatelineCommitment *commitment,
          const Step         *step)
{
  DatelineEvidence *evidence = dateline_evidence_new ();
  g_autoptr (GError) error = NULL;

  evidence->bearing = g_strdup (step->bearing);
  if (step->when != NULL)
    evidence->when = dateline_date_new (step->when, &error);
  g_assert_no_error (error);
  g_ptr_array_add (commitment->evidence, evidence);
}

/* The end of a day, as the day itself counts. */
static gint64
read_as_of (const char *edtf)
{
  DatelineDateBounds bounds;

  if (edtf == NULL)
    return DATELINE_TIME_MAX;
  g_assert_true (dateline_date_read_bounds (edtf, -1, &bounds, NULL));
  return bounds.latest;
}

static const struct
{
  const char *name;
  const char *due;
  Step steps[4];
  const char *as_of; /* NULL for the end of all evidence */
  const char *state;
} cases[] = {
  { "no-evidence", NULL, { { NULL, NULL } }, "2018-12-30", NULL },
  { "before-all", NULL, { { "2018-09", "agreed" } }, "2018-08-31", NULL },
  { "first-day", NULL, { { "2018-09-19", "agreed" } }, "2018-09-19", "agreed" },
  { "earliest-possible-day", NULL, { { "2018-09", "agreed" } }, "2018-09-01", "agreed" },
  { "begun", NULL, { { "2018-09", "agreed" }, { "2018-10", "begun" } }, "2018-11", "begun" },
  { "not-begun-yet", NULL, { { "2018-09", "agreed" }, { "2018-10", "begun" } }, "2018-09-30", "agreed" },
  { "later-evidence-first", NULL, { { "2018-10", "kept" }, { "2018-09", "agreed" } }, "2018-11", "kept" },
  { "same-day-last-counts", NULL, { { "2018-09", "agreed" }, { "2018-09", "stalled" } }, "2018-11", "stalled" },
  { "undated-counts-always", NULL, { { NULL, "agreed" } }, "1950", "agreed" },
  { "undated-after-dated", NULL, { { "2018-05", "agreed" }, { NULL, "begun" } }, "2018-06", "begun" },
  { "withdrawn", NULL, { { NULL, "agreed" }, { "2018-05", "withdrawn" } }, "2018-12-30", "withdrawn" },
  { "broken-then-kept", NULL, { { "2018-05", "broken" }, { "2018-07", "kept" } }, "2018-12-30", "kept" },
  { "end-of-all-evidence", NULL, { { "2018-05", "agreed" }, { "2031", "kept" } }, NULL, "kept" },
  { "due-not-over", "2018", { { "2017", "agreed" } }, "2018-12-30", "agreed" },
  { "due-over", "2018", { { "2017", "agreed" } }, "2018-12-31", "overdue" },
  { "due-over-though-begun", "2018", { { "2017", "begun" } }, "2019", "overdue" },
  { "due-over-and-kept", "2018", { { "2017", "kept" } }, "2019", "kept" },
  { "due-over-and-broken", "2018", { { "2017", "broken" } }, "2019", "broken" },
  { "due-over-and-stalled", "2018", { { "2017", "stalled" } }, "2019", "stalled" },
  { "due-over-and-withdrawn", "2018", { { "2017", "withdrawn" } }, "2019", "withdrawn" },
  { "kept-late", "2018", { { "2017", "agreed" }, { "2019-03", "kept" } }, "2019-02", "overdue" },
  { "kept-at-last", "2018", { { "2017", "agreed" }, { "2019-03", "kept" } }, "2019-03", "kept" },
  { "due-before-agreed", "2018", { { "2019", "agreed" } }, "2018-12-31", NULL },
  { "due-without-end", "2018/..", { { "2017", "agreed" } }, "2030", "agreed" },
  { "due-at-the-end-of-evidence", "2018", { { "2017", "agreed" } }, NULL, "agreed" },
};

static void
test_state (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (DatelineCommitment) commitment = g_object_new (DATELINE_TYPE_COMMITMENT, NULL);

  if (cases[i].due != NULL)
    commitment->due = dateline_date_new (cases[i].due, NULL);
  for (guint j = 0; j < G_N_ELEMENTS (cases[i].steps) && cases[i].steps[j].bearing != NULL; j++)
    add_step (commitment, &cases[i].steps[j]);
  g_assert_cmpstr (dateline_commitment_get_state (commitment, read_as_of (cases[i].as_of)), ==, cases[i].state);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/commitment/state/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_state);
    }
  return g_test_run ();
}
