/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-source-marks.h"

/* Quotations as letters over a text; each row is one. '~' is found only nearly. */
typedef struct
{
  const char *name;
  const char *rows[4];
  const char *depths; /* digits, and '~' beside those that are doubtful */
} Case;

static const Case cases[] = {
  { "none", { NULL }, "" },
  { "one", { "  xxx" }, "2-5:1 " },
  { "apart", { "xx", "    xx" }, "0-2:1 4-6:1 " },
  { "touching", { "xx", "  xx" }, "0-2:1 2-4:1 " },
  { "overlapping", { "xxxx", "  xxxx" }, "0-2:1 2-4:2 4-6:1 " },
  { "within", { "xxxxxx", "  xx" }, "0-2:1 2-4:2 4-6:1 " },
  { "the-same", { "xxx", "xxx", "xxx" }, "0-3:3 " },
  { "doubtful", { "xxxx", "  ~~~~" }, "0-2:1 2-4:2~ 4-6:1~ " },
};

static GArray *
make_marks (const char *const *rows)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (DatelineSourceMark));

  for (guint i = 0; i < 4 && rows[i] != NULL; i++)
    {
      DatelineSourceMark mark = { .quote = dateline_ref (DATELINE_KIND_QUOTE, i) };

      mark.anchor.first = strspn (rows[i], " ");
      mark.anchor.last = strlen (rows[i]);
      mark.anchor.method = strchr (rows[i], '~') != NULL ? DATELINE_ANCHOR_APPROXIMATE : DATELINE_ANCHOR_EXACT;
      g_array_append_val (marks, mark);
    }
  dateline_source_marks_sort (marks);
  return marks;
}

static void
test_cut (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GArray) marks = make_marks (c->rows);
  g_autoptr (GArray) segments = dateline_source_marks_cut (marks);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < segments->len; i++)
    {
      const DatelineSourceSegment *segment = &g_array_index (segments, DatelineSourceSegment, i);

      g_string_append_printf (shown, "%u-%u:%u%s ", segment->first, segment->last, segment->depth,
                              segment->n_doubtful > 0 ? "~" : "");
    }
  g_assert_cmpstr (shown->str, ==, c->depths);
}

/* Pointing again goes outwards, and then around. */
static void
test_at (void)
{
  static const char *const rows[4] = { "xxxxxxxx", "  xxxx", "   xx", NULL };
  g_autoptr (GArray) marks = make_marks (rows);
  DatelineRef outer = dateline_ref (DATELINE_KIND_QUOTE, 0), middle = dateline_ref (DATELINE_KIND_QUOTE, 1);
  DatelineRef inner = dateline_ref (DATELINE_KIND_QUOTE, 2);

  g_assert_cmpuint (dateline_source_marks_get_at (marks, 3, DATELINE_REF_NONE), ==, inner);
  g_assert_cmpuint (dateline_source_marks_get_at (marks, 3, inner), ==, middle);
  g_assert_cmpuint (dateline_source_marks_get_at (marks, 3, middle), ==, outer);
  g_assert_cmpuint (dateline_source_marks_get_at (marks, 3, outer), ==, inner);
  g_assert_cmpuint (dateline_source_marks_get_at (marks, 0, inner), ==, outer);
  g_assert_cmpuint (dateline_source_marks_get_at (marks, 8, inner), ==, DATELINE_REF_NONE);
}

static void
test_neighbour (void)
{
  static const char *const rows[4] = { "   xx", "xx", "xxx", NULL };
  g_autoptr (GArray) marks = make_marks (rows);
  DatelineRef first = dateline_ref (DATELINE_KIND_QUOTE, 2), second = dateline_ref (DATELINE_KIND_QUOTE, 1);
  DatelineRef third = dateline_ref (DATELINE_KIND_QUOTE, 0);

  g_assert_cmpuint (dateline_source_marks_get_neighbour (marks, DATELINE_REF_NONE, 1), ==, first);
  g_assert_cmpuint (dateline_source_marks_get_neighbour (marks, DATELINE_REF_NONE, -1), ==, third);
  g_assert_cmpuint (dateline_source_marks_get_neighbour (marks, first, 1), ==, second);
  g_assert_cmpuint (dateline_source_marks_get_neighbour (marks, third, -1), ==, second);
  g_assert_cmpuint (dateline_source_marks_get_neighbour (marks, third, 1), ==, DATELINE_REF_NONE);
  g_assert_cmpuint (dateline_source_marks_get_neighbour (marks, first, -1), ==, DATELINE_REF_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/source-marks/cut/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_cut);
    }
  g_test_add_func ("/source-marks/at", test_at);
  g_test_add_func ("/source-marks/neighbour", test_neighbour);
  return g_test_run ();
}
