/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-sort-order.h"
#include "dateline-table-layout.h"
#include "dateline-table-words.h"
#include "dateline-tsv.h"
#include "quote-fixture.h"

#include <locale.h>
#include <string.h>

static const DatelineColumn *
find_column (DatelineKind kind,
             const char  *name)
{
  guint n;
  const DatelineColumn *columns = dateline_column_list (kind, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (columns[i].name, name))
      return &columns[i];
  g_error ("no column “%s”", name);
}

/* The ids in the order picked, with spaces between. */
static char *
join_ids (DatelineDossier   *dossier,
          DatelineKind       kind,
          DatelineSortOrder *order,
          DatelineBits      *bits,
          gboolean           descending)
{
  guint n;
  g_autofree guint32 *rows = dateline_sort_order_pick (order, bits, descending, &n);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = dateline_dossier_dup_id (dossier, dateline_ref (kind, rows[i]));

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", id);
    }
  return g_string_free_and_steal (ids);
}

static DatelineBits *
make_bits (DatelineDossier *dossier,
           DatelineKind     kind,
           const char      *without)
{
  guint n = dateline_dossier_get_n (dossier, kind);
  DatelineBits *bits = dateline_bits_new (n);

  for (guint i = 0; i < n; i++)
    if (without == NULL || dateline_dossier_lookup (dossier, without) != dateline_ref (kind, i))
      dateline_bits_set (bits, i);
  return bits;
}

typedef struct
{
  DatelineKind kind;
  const char *column;
  gboolean descending;
  const char *without;
  const char *ids;
} SortCase;

static const SortCase sort_cases[] = {
  /* by the first second, then the last; undated last either way */
  { DATELINE_KIND_EVENT, "when", FALSE, NULL, "banana ecole may-day zebra apple" },
  { DATELINE_KIND_EVENT, "when", TRUE, NULL, "zebra may-day ecole banana apple" },
  { DATELINE_KIND_EVENT, "when", FALSE, "may-day", "banana ecole zebra apple" },
  { DATELINE_KIND_EVENT, "when", TRUE, "apple", "zebra may-day ecole banana" },
  { DATELINE_KIND_EVENT, "id", FALSE, NULL, "apple banana ecole may-day zebra" },
  { DATELINE_KIND_EVENT, "id", TRUE, NULL, "zebra may-day ecole banana apple" },
  /* by what a person reads; equals by date, nothing last */
  { DATELINE_KIND_EVENT, "kind", FALSE, NULL, "banana apple ecole zebra may-day" },
  { DATELINE_KIND_EVENT, "actors", FALSE, NULL, "ecole zebra banana may-day apple" },
  { DATELINE_KIND_EVENT, "places", TRUE, NULL, "banana zebra ecole may-day apple" },
  /* by value, not by digits */
  { DATELINE_KIND_PLACE, "longitude", FALSE, NULL, "hall pier nowhere" },
  { DATELINE_KIND_PLACE, "latitude", FALSE, NULL, "pier hall nowhere" },
  { DATELINE_KIND_PLACE, "latitude", TRUE, NULL, "hall pier nowhere" },
};

static void
test_sort (void)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load_named ("table.dateline");

  for (guint i = 0; i < G_N_ELEMENTS (sort_cases); i++)
    {
      const SortCase *c = &sort_cases[i];
      g_autoptr (DatelineSortOrder) order =
          dateline_sort_order_new (dossier, c->kind, find_column (c->kind, c->column), DATELINE_TIME_MAX);
      g_autoptr (DatelineBits) bits = make_bits (dossier, c->kind, c->without);
      g_autofree char *ids = join_ids (dossier, c->kind, order, bits, c->descending);

      g_test_message ("%s %d", c->column, c->descending);
      g_assert_cmpstr (ids, ==, c->ids);
    }
}

/* Letters stand where readers look for them: É by E, whatever the case. */
static void
test_locale (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_COLLATE, NULL)), *ids = NULL;
  g_autoptr (DatelineDossier) dossier = quote_fixture_load_named ("table.dateline");
  g_autoptr (DatelineBits) bits = make_bits (dossier, DATELINE_KIND_EVENT, NULL);
  g_autoptr (DatelineSortOrder) order = NULL;

  if (setlocale (LC_COLLATE, "en_US.UTF-8") == NULL && setlocale (LC_COLLATE, "ko_KR.UTF-8") == NULL)
    {
      g_test_skip ("the system has no locale to sort by");
      return;
    }
  order = dateline_sort_order_new (dossier, DATELINE_KIND_EVENT, find_column (DATELINE_KIND_EVENT, "title"),
                                   DATELINE_TIME_MAX);
  ids = join_ids (dossier, DATELINE_KIND_EVENT, order, bits, FALSE);
  setlocale (LC_COLLATE, before);
  g_assert_cmpstr (ids, ==, "apple banana ecole may-day zebra");
}

static void
sorted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* Sorting in pieces gives the same; one that is cancelled gives nothing. */
static void
test_async (void)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load_named ("table.dateline");
  g_autoptr (DatelineBits) bits = make_bits (dossier, DATELINE_KIND_EVENT, NULL);

  for (int cancels = 0; cancels < 2; cancels++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (DatelineSortOrder) order = NULL;
      g_autofree char *ids = NULL;

      dateline_sort_order_new_async (dossier, DATELINE_KIND_EVENT, find_column (DATELINE_KIND_EVENT, "actors"),
                                     DATELINE_TIME_MAX, cancellable, sorted_cb, &result);
      if (cancels)
        g_cancellable_cancel (cancellable);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      order = dateline_sort_order_new_finish (result, &error);
      if (cancels)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          continue;
        }
      g_assert_no_error (error);
      ids = join_ids (dossier, DATELINE_KIND_EVENT, order, bits, FALSE);
      g_assert_cmpstr (ids, ==, "ecole zebra banana may-day apple");
    }
}

/* A cell never ends a line or another cell. */
static void
test_tsv (void)
{
  g_autoptr (DatelineDossier) dossier = quote_fixture_load_named ("table.dateline");
  guint n;
  const DatelineColumn *columns = dateline_column_list (DATELINE_KIND_EVENT, &n);
  g_autoptr (DatelineTsv) tsv = dateline_tsv_new (dossier, columns, n, DATELINE_TIME_MAX);

  dateline_tsv_add (tsv, dateline_dossier_lookup (dossier, "ecole"));
  dateline_tsv_add (tsv, dateline_dossier_lookup (dossier, "zebra"));
  dateline_tsv_add (tsv, dateline_dossier_lookup (dossier, "apple"));
  g_assert_cmpstr (dateline_tsv_get (tsv), ==,
                   "id\twhen\tkind\tplaces\tactors\ttopics\ttitle\n"
                   "ecole\t2018-04-27\tsummit\t\tkim\t\tÉcole or school\n"
                   "zebra\t2018-05\tsummit\thall,pier\tmoon,kim\t\tZebra\n"
                   "apple\t\tstatement\t\t\t\tapple\n");
}

static void
test_words (void)
{
  static const struct
  {
    const char *id;
    const char *column;
    const char *words;
  } cases[] = {
    { "zebra", "actors", "Moon Jae-in, Kim Jong-un" },
    { "zebra", "kind", "Summit" },
    { "zebra", "when", "May 2018" },
    { "zebra", "id", "zebra" },
    { "apple", "when", "" },
    { "apple", "places", "" },
    { "hall", "latitude", "40.2500" },
    { "nowhere", "latitude", "" },
  };
  g_autoptr (DatelineDossier) dossier = quote_fixture_load_named ("table.dateline");
  g_autoptr (GHashTable) labels = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatelineRecord) record = quote_fixture_record (dossier, cases[i].id);
      DatelineKind kind = dateline_ref_kind (dateline_record_get_ref (record));
      g_autofree char *words = dateline_table_words_dup_cell (find_column (kind, cases[i].column), dossier, record,
                                                              DATELINE_TIME_MAX, labels);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Every column has a heading of its own among those beside it. */
static void
test_titles (void)
{
  for (DatelineKind kind = 0; kind < DATELINE_N_KINDS; kind++)
    {
      guint n;
      const DatelineColumn *columns = dateline_column_list (kind, &n);

      g_assert_cmpstr (columns[0].name, ==, "id");
      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < i; j++)
          g_assert_cmpstr (dateline_table_words_get_title (&columns[i]), !=,
                           dateline_table_words_get_title (&columns[j]));
    }
}

static void
test_layout (void)
{
  g_autoptr (DatelineTableLayout) layout = dateline_table_layout_new (NULL), again = NULL;
  g_autoptr (GVariant) variant = g_variant_ref_sink (dateline_table_layout_to_variant (layout));
  const DatelineColumn *kind_column = find_column (DATELINE_KIND_EVENT, "kind");
  gboolean descending;

  g_assert_cmpuint (g_variant_n_children (variant), ==, 0);
  g_assert_true (dateline_table_layout_get_sorted (layout, DATELINE_KIND_EVENT, &descending)
                 == find_column (DATELINE_KIND_EVENT, "when"));
  g_assert_true (dateline_table_layout_get_sorted (layout, DATELINE_KIND_ACTOR, &descending)
                 == find_column (DATELINE_KIND_ACTOR, "name"));
  g_assert_true (dateline_table_layout_get_hidden (layout, DATELINE_KIND_ACTOR, find_column (DATELINE_KIND_ACTOR, "id")));

  g_assert_true (dateline_table_layout_set_sorted (layout, DATELINE_KIND_EVENT, kind_column, TRUE));
  g_assert_false (dateline_table_layout_set_sorted (layout, DATELINE_KIND_EVENT, kind_column, TRUE));
  g_assert_true (dateline_table_layout_set_hidden (layout, DATELINE_KIND_EVENT, kind_column, TRUE));
  g_assert_false (dateline_table_layout_set_hidden (layout, DATELINE_KIND_EVENT, kind_column, TRUE));
  g_assert_cmpint (dateline_table_layout_get_width (layout, DATELINE_KIND_EVENT, kind_column), ==, -1);
  g_assert_true (dateline_table_layout_set_width (layout, DATELINE_KIND_EVENT, kind_column, 123));
  g_assert_false (dateline_table_layout_set_width (layout, DATELINE_KIND_EVENT, kind_column, 123));
  g_clear_pointer (&variant, g_variant_unref);
  variant = g_variant_ref_sink (dateline_table_layout_to_variant (layout));
  again = dateline_table_layout_new (variant);
  g_assert_true (dateline_table_layout_get_sorted (again, DATELINE_KIND_EVENT, &descending) == kind_column);
  g_assert_true (descending);
  g_assert_cmpint (dateline_table_layout_get_width (again, DATELINE_KIND_EVENT, kind_column), ==, 123);
  g_assert_true (dateline_table_layout_get_hidden (again, DATELINE_KIND_EVENT, kind_column));
  g_assert_true (dateline_table_layout_get_hidden (again, DATELINE_KIND_EVENT, find_column (DATELINE_KIND_EVENT, "id")));
  g_assert_false (dateline_table_layout_get_hidden (again, DATELINE_KIND_EVENT, find_column (DATELINE_KIND_EVENT, "when")));
}

/* What is unknown in a remembered layout does no harm. */
static void
test_strange_layout (void)
{
  g_autoptr (GVariant) strange = g_variant_ref_sink (
      g_variant_new_parsed ("{'events': ('colour', true, ['smell', 'places'], {'smell': 7, 'when': -3, 'kind': 90}),"
                            " 'dreams': ('when', false, @as [], @a{si} {})}"));
  g_autoptr (GVariant) other = g_variant_ref_sink (g_variant_new_string ("events"));
  g_autoptr (DatelineTableLayout) layout = dateline_table_layout_new (strange);
  g_autoptr (DatelineTableLayout) usual = dateline_table_layout_new (other);
  gboolean descending;

  g_assert_true (dateline_table_layout_get_sorted (layout, DATELINE_KIND_EVENT, &descending)
                 == find_column (DATELINE_KIND_EVENT, "when"));
  g_assert_true (dateline_table_layout_get_hidden (layout, DATELINE_KIND_EVENT, find_column (DATELINE_KIND_EVENT, "places")));
  g_assert_cmpint (dateline_table_layout_get_width (layout, DATELINE_KIND_EVENT, find_column (DATELINE_KIND_EVENT, "when")), ==, -1);
  g_assert_cmpint (dateline_table_layout_get_width (layout, DATELINE_KIND_EVENT, find_column (DATELINE_KIND_EVENT, "kind")), ==, 90);
  g_assert_true (dateline_table_layout_get_sorted (usual, DATELINE_KIND_EVENT, &descending)
                 == find_column (DATELINE_KIND_EVENT, "when"));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/sort", test_sort);
  g_test_add_func ("/table/locale", test_locale);
  g_test_add_func ("/table/async", test_async);
  g_test_add_func ("/table/tsv", test_tsv);
  g_test_add_func ("/table/words", test_words);
  g_test_add_func ("/table/titles", test_titles);
  g_test_add_func ("/table/layout", test_layout);
  g_test_add_func ("/table/strange-layout", test_strange_layout);
  return g_test_run ();
}
