/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quotations in an order and in groups. */

#include "dateline-grouped-list.h"

#include "dateline-bits.h"
#include "sample-dossier.h"

#include <locale.h>

static const char lines[] =
    "topic|\"peace\"||||Peace\n"
    "topic|\"arms\"||||Arms\n"
    "actor|\"zoe\"||||Zoe\n"
    "actor|\"ann\"||||Ann\n"
    "source|\"paper\"||||Paper\n"
    "source|\"book\"||||Book\n"
    "event|\"talks\"|2018-04||zoe|Talks\n"
    "quote|\"q1\"|2018-12-30||zoe peace arms paper|\n"
    "quote|\"q2\"|2018-12||ann peace book|\n"
    "quote|\"q3\"|2018||zoe talks paper|\n"
    "quote|\"q4\"|2017-05/2019||ann zoe arms|\n"
    "quote|\"q5\"|||talks peace|\n"
    "quote|\"q6\"|2018-01-02||zoe arms arms book|\n"
    "commitment|\"vow\"|||ann q2 q6|A vow\n";

static char *
dup_items (DatelineDossier *dossier,
           GListModel      *model)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      DatelineRef ref = dateline_grouped_list_get_ref (DATELINE_GROUPED_LIST (model), i);
      g_autofree char *id = ref != DATELINE_REF_NONE ? dateline_dossier_dup_id (dossier, ref) : NULL;

      if (DATELINE_IS_QUOTE_GROUP (item))
        g_string_append_printf (string, "[%s %u]", dateline_quote_group_get_label (DATELINE_QUOTE_GROUP (item)),
                                dateline_quote_group_get_n (DATELINE_QUOTE_GROUP (item)));
      else
        g_string_append_printf (string, "%s ", id);
      g_assert_true (DATELINE_IS_QUOTE_GROUP (item) == (id == NULL));
    }
  g_assert_null (g_list_model_get_item (model, g_list_model_get_n_items (model)));
  return g_string_free (string, FALSE);
}

static const struct
{
  const char *name;
  DatelineGroupField field;
  DatelineSortField sort;
  gboolean descending;
  const char *items;
} cases[] = {
  { "date", DATELINE_GROUP_NONE, DATELINE_SORT_DATE, FALSE, "q4 q3 q6 q2 q1 q5 " },
  /* What has no date is last whichever way. */
  { "date-descending", DATELINE_GROUP_NONE, DATELINE_SORT_DATE, TRUE, "q1 q2 q6 q3 q4 q5 " },
  { "speaker", DATELINE_GROUP_NONE, DATELINE_SORT_SPEAKER, FALSE, "q4 q2 q3 q6 q1 q5 " },
  { "speaker-descending", DATELINE_GROUP_NONE, DATELINE_SORT_SPEAKER, TRUE, "q3 q6 q1 q4 q2 q5 " },
  { "source", DATELINE_GROUP_NONE, DATELINE_SORT_SOURCE, FALSE, "q6 q2 q3 q1 q4 q5 " },
  { "by-speaker", DATELINE_GROUP_SPEAKER, DATELINE_SORT_DATE, FALSE,
    "[Ann 2]q4 q2 [Zoe 3]q3 q6 q1 [No Speaker Named 1]q5 " },
  { "by-speaker-latest-first", DATELINE_GROUP_SPEAKER, DATELINE_SORT_DATE, TRUE,
    "[Ann 2]q2 q4 [Zoe 3]q1 q6 q3 [No Speaker Named 1]q5 " },
  { "by-speaker-descending", DATELINE_GROUP_SPEAKER, DATELINE_SORT_SPEAKER, TRUE,
    "[Zoe 3]q3 q6 q1 [Ann 2]q4 q2 [No Speaker Named 1]q5 " },
  /* One with two topics stands in both, one that names a topic twice once. */
  { "by-topic", DATELINE_GROUP_TOPIC, DATELINE_SORT_DATE, FALSE,
    "[Arms 3]q4 q6 q1 [Peace 3]q2 q1 q5 [No Topic 1]q3 " },
  { "by-date", DATELINE_GROUP_DATE, DATELINE_SORT_DATE, FALSE,
    "[2018 1]q3 [January 2018 1]q6 [December 2018 2]q2 q1 [More than One Year 1]q4 [No Date 1]q5 " },
  { "by-date-descending", DATELINE_GROUP_DATE, DATELINE_SORT_DATE, TRUE,
    "[December 2018 2]q1 q2 [January 2018 1]q6 [2018 1]q3 [More than One Year 1]q4 [No Date 1]q5 " },
  { "by-date-and-speaker", DATELINE_GROUP_DATE, DATELINE_SORT_SPEAKER, FALSE,
    "[2018 1]q3 [January 2018 1]q6 [December 2018 2]q2 q1 [More than One Year 1]q4 [No Date 1]q5 " },
  { "by-source", DATELINE_GROUP_SOURCE, DATELINE_SORT_DATE, FALSE,
    "[Book 2]q6 q2 [Paper 2]q3 q1 [No Source 2]q4 q5 " },
  { "by-commitment", DATELINE_GROUP_COMMITMENT, DATELINE_SORT_DATE, FALSE,
    "[A vow 2]q6 q2 [No Commitment 4]q4 q3 q1 q5 " },
};

static void
test_items (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (DatelineDossier) dossier = sample_dossier_parse (lines, NULL);
  g_autoptr (DatelineGroupedList) list = dateline_grouped_list_new ();
  g_autoptr (DatelineBits) bits = dateline_bits_new_full (6);
  g_autofree char *items = NULL;

  dateline_grouped_list_set (list, dossier, bits, cases[i].field, cases[i].sort, cases[i].descending);
  items = dup_items (dossier, G_LIST_MODEL (list));
  g_assert_cmpstr (items, ==, cases[i].items);
}

typedef struct
{
  guint position;
  guint removed;
  guint added;
} Change;

static void
changed_cb (GListModel *model,
            guint       position,
            guint       removed,
            guint       added,
            gpointer    data)
{
  *(Change *) data = (Change){ position, removed, added };
}

static void
test_collapse (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_parse (lines, NULL);
  g_autoptr (DatelineGroupedList) list = dateline_grouped_list_new ();
  g_autoptr (DatelineBits) bits = dateline_bits_new_full (6), fewer = dateline_bits_new (6);
  g_autoptr (DatelineQuoteGroup) zoe = NULL;
  g_autofree char *collapsed = NULL, *filtered = NULL, *opened = NULL;
  Change change;

  dateline_grouped_list_set (list, dossier, bits, DATELINE_GROUP_SPEAKER, DATELINE_SORT_DATE, FALSE);
  zoe = g_list_model_get_item (G_LIST_MODEL (list), 3);
  g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &change);
  dateline_grouped_list_toggle (list, 3);
  g_assert_true (dateline_quote_group_get_collapsed (zoe));
  g_assert_cmpuint (change.position, ==, 4);
  g_assert_cmpuint (change.removed, ==, 3);
  g_assert_cmpuint (change.added, ==, 0);
  collapsed = dup_items (dossier, G_LIST_MODEL (list));
  g_assert_cmpstr (collapsed, ==, "[Ann 2]q4 q2 [Zoe 3][No Speaker Named 1]q5 ");

  /* It stays so when a filter changes what is listed. */
  dateline_bits_set (fewer, dateline_ref_row (sample_ref (dossier, "q1")));
  dateline_bits_set (fewer, dateline_ref_row (sample_ref (dossier, "q2")));
  dateline_grouped_list_set (list, dossier, fewer, DATELINE_GROUP_SPEAKER, DATELINE_SORT_DATE, FALSE);
  filtered = dup_items (dossier, G_LIST_MODEL (list));
  g_assert_cmpstr (filtered, ==, "[Ann 1]q2 [Zoe 1]");
  dateline_grouped_list_toggle (list, 2);
  g_assert_cmpuint (change.added, ==, 1);
  opened = dup_items (dossier, G_LIST_MODEL (list));
  g_assert_cmpstr (opened, ==, "[Ann 1]q2 [Zoe 1]q1 ");
}

static void
test_position (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_parse (lines, NULL);
  g_autoptr (DatelineGroupedList) list = dateline_grouped_list_new ();
  g_autoptr (DatelineBits) bits = dateline_bits_new_full (6);
  DatelineRef q1 = sample_ref (dossier, "q1");
  guint position = 0;

  g_assert_false (dateline_grouped_list_get_position (list, q1, &position));
  dateline_grouped_list_set (list, dossier, bits, DATELINE_GROUP_TOPIC, DATELINE_SORT_DATE, FALSE);
  g_assert_true (dateline_grouped_list_get_position (list, q1, &position));
  g_assert_cmpuint (position, ==, 3);
  /* It stands twice: one goes back to where one was. */
  position = 6;
  g_assert_true (dateline_grouped_list_get_position (list, q1, &position));
  g_assert_cmpuint (position, ==, 6);
  dateline_grouped_list_toggle (list, 0);
  g_assert_true (dateline_grouped_list_get_position (list, q1, &position));
  g_assert_cmpuint (position, ==, 3);
  dateline_grouped_list_toggle (list, 1);
  g_assert_false (dateline_grouped_list_get_position (list, q1, &position));
  g_assert_false (dateline_grouped_list_get_position (list, sample_ref (dossier, "talks"), &position));
  g_assert_false (dateline_grouped_list_get_position (list, DATELINE_REF_NONE, &position));
}

static void
test_nothing (void)
{
  g_autoptr (DatelineDossier) dossier = sample_dossier_parse (lines, NULL);
  g_autoptr (DatelineGroupedList) list = dateline_grouped_list_new ();
  g_autoptr (DatelineBits) none = dateline_bits_new (6);

  dateline_grouped_list_set (list, dossier, none, DATELINE_GROUP_SPEAKER, DATELINE_SORT_SOURCE, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  dateline_grouped_list_set (list, dossier, none, DATELINE_GROUP_NONE, DATELINE_SORT_DATE, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  dateline_grouped_list_set (list, NULL, NULL, DATELINE_GROUP_NONE, DATELINE_SORT_DATE, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/grouped-list/items/%s", cases[i].name);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_items);
    }
  g_test_add_func ("/grouped-list/collapse", test_collapse);
  g_test_add_func ("/grouped-list/position", test_position);
  g_test_add_func ("/grouped-list/nothing", test_nothing);
  return g_test_run ();
}
