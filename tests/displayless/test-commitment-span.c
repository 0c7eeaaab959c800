/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-commitment-span.h"
#include "sample-dossier.h"

typedef struct
{
  const char *when;   /* EDTF, or NULL */
  const char *record; /* whose date counts where @when is NULL */
  const char *state;
} Step;

static const struct
{
  const char *name;
  const char *agreed_in;
  const char *due;
  Step steps[3];
  const char *start; /* NULL where it has no date at all */
  const char *end;   /* the last day, NULL while it is open */
  const char *until; /* the last day of all it takes, NULL as @end */
  guint n_steps;
} cases[] = {
  { "nothing-dated", NULL, NULL, { { NULL, NULL, "agreed" } }, NULL, NULL, NULL, 0 },
  { "agreed-and-due", "pacific", "2018-12", { { NULL } }, "2018-11-01", "2018-12", NULL, 0 },
  { "agreed-and-open", "pacific", NULL, { { NULL } }, "2018-11-01", NULL, NULL, 0 },
  { "agreed-in-undated", "visit", NULL, { { "2018-05", NULL, "agreed" } }, "2018-05", NULL, NULL, 1 },
  { "agreed-in-no-event", "kim", NULL, { { "2018-05", NULL, "agreed" } }, "2018-05", NULL, NULL, 1 },
  { "due-alone", NULL, "2018", { { NULL } }, "2018", "2018", NULL, 0 },
  { "due-before-agreed", "pacific", "2018-05", { { NULL } }, "2018-11-01", "2018-11-01", NULL, 0 },
  { "kept-ends-it", "april", NULL, { { "2018-06-12", NULL, "kept" } }, "2018-04", "2018-06-12", NULL, 1 },
  { "broken-ends-it", "april", NULL, { { "2018-06", NULL, "broken" } }, "2018-04", "2018-06", NULL, 1 },
  { "withdrawn-ends-it", "april", NULL, { { "2018-06", NULL, "withdrawn" } }, "2018-04", "2018-06", NULL, 1 },
  { "stalled-does-not", "april", NULL, { { "2018-06", NULL, "stalled" } }, "2018-04", NULL, NULL, 1 },
  { "term-beats-kept", "april", "2018-12", { { "2018-06", NULL, "kept" } }, "2018-04", "2018-12", NULL, 1 },
  { "evidence-after-term", "april", "2018-05", { { "2018-10", NULL, "broken" } }, "2018-04", "2018-05", "2018-10", 1 },
  { "day-of-the-record", NULL, NULL, { { NULL, "pacific", "kept" } }, "2018-11-01", "2018-11-01", NULL, 1 },
  { "undated-record", "april", NULL, { { NULL, "visit", "begun" } }, "2018-04", NULL, NULL, 0 },
  { "own-day-first", NULL, NULL, { { "2018-05", "pacific", "kept" } }, "2018-05", "2018-05", NULL, 1 },
  { "open-beginning-is-no-day", "april", NULL, { { "../2018-05", NULL, "begun" } }, "2018-04", NULL, NULL, 0 },
  { "three-steps", NULL, NULL, { { "2018-10", NULL, "kept" }, { "2018-05", NULL, "agreed" }, { "2018-07", NULL, "begun" } }, "2018-05", "2018-10", NULL, 3 },
};

static DatelineRef
find (DatelineDossier *dossier,
      const char      *id)
{
  return id != NULL ? sample_ref (dossier, id) : DATELINE_REF_NONE;
}

static DatelineCommitment *
make_commitment (DatelineDossier *dossier,
                 guint            i)
{
  DatelineCommitment *commitment = g_object_new (DATELINE_TYPE_COMMITMENT, NULL);

  commitment->agreed_in = find (dossier, cases[i].agreed_in);
  commitment->due = cases[i].due != NULL ? dateline_date_new (cases[i].due, NULL) : NULL;
  for (guint j = 0; j < G_N_ELEMENTS (cases[i].steps) && cases[i].steps[j].state != NULL; j++)
    {
      DatelineEvidence *evidence = dateline_evidence_new ();

      evidence->bearing = g_strdup (cases[i].steps[j].state);
      evidence->record = find (dossier, cases[i].steps[j].record);
      if (cases[i].steps[j].when != NULL)
        evidence->when = dateline_date_new (cases[i].steps[j].when, NULL);
      g_ptr_array_add (commitment->evidence, evidence);
    }
  return commitment;
}

static DatelineDateBounds
read_bounds (const char *edtf)
{
  DatelineDateBounds bounds;

  g_assert_true (dateline_date_read_bounds (edtf, -1, &bounds, NULL));
  return bounds;
}

static void
test_span (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (DatelineDossier) dossier = sample_dossier_new ();
  g_autoptr (DatelineCommitment) commitment = make_commitment (dossier, i);
  g_autoptr (DatelineCommitmentSpan) span = dateline_commitment_span_new (dossier, commitment, DATELINE_TIME_MAX);
  gint64 end;

  g_assert_cmpuint (span->steps->len, ==, cases[i].n_steps);
  g_assert_cmpint (span->bounds.earliest < span->bounds.latest, ==, cases[i].start != NULL);
  if (cases[i].start == NULL)
    return;
  end = cases[i].end != NULL ? read_bounds (cases[i].end).latest : DATELINE_TIME_MAX;
  g_assert_cmpint (span->start, ==, read_bounds (cases[i].start).earliest);
  g_assert_cmpint (span->end, ==, end);
  g_assert_cmpint (span->bounds.latest, ==, cases[i].until != NULL ? read_bounds (cases[i].until).latest : end);
  g_assert_cmpint ((span->bounds.flags & DATELINE_DATE_OPEN_END) != 0, ==, cases[i].end == NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/commitment-span/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_span);
    }
  return g_test_run ();
}
