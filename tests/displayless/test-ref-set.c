/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-ref-set.h"

static DatelineRefSet *
read_set (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = g_strv_length (words);
  g_autofree DatelineRef *refs = g_new0 (DatelineRef, n + 1);

  for (guint i = 0; i < n; i++)
    refs[i] = (DatelineRef) g_ascii_strtoull (words[i], NULL, 10);
  return dateline_ref_set_new (refs, n);
}

static void
assert_set (const DatelineRefSet *self,
            const char           *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->n; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", self->refs[i]);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_new (void)
{
  g_autoptr (DatelineRefSet) set = read_set ("7 3 9 3 7");
  g_autoptr (DatelineRefSet) empty = read_set ("");

  assert_set (set, "3 7 9");
  assert_set (empty, "");
  g_assert_true (dateline_ref_set_has (set, 9));
  g_assert_false (dateline_ref_set_has (set, 4));
  g_assert_false (dateline_ref_set_has (set, DATELINE_REF_NONE));
  g_assert_false (dateline_ref_set_has (empty, 0));
}

static void
test_toggle (void)
{
  static const struct
  {
    const char *set;
    DatelineRef ref;
    const char *expected;
  } rows[] = {
    { "", 4, "4" },
    { "4", 4, "" },
    { "4 6", 3, "3 4 6" },
    { "4 6", 5, "4 5 6" },
    { "4 6", 7, "4 6 7" },
    { "4 5 6", 5, "4 6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DatelineRefSet) set = read_set (rows[i].set);
      g_autoptr (DatelineRefSet) other = dateline_ref_set_toggle (set, rows[i].ref);
      g_autoptr (DatelineRefSet) back = dateline_ref_set_toggle (other, rows[i].ref);

      assert_set (other, rows[i].expected);
      g_assert_true (dateline_ref_set_equal (set, back));
      g_assert_false (dateline_ref_set_equal (set, other));
    }
}

static void
test_union (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    const char *expected;
  } rows[] = {
    { "", "", "" }, { "1 2", "", "1 2" }, { "", "2 5", "2 5" }, { "1 3 5", "2 3 6 7", "1 2 3 5 6 7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DatelineRefSet) a = read_set (rows[i].a);
      g_autoptr (DatelineRefSet) b = read_set (rows[i].b);
      g_autoptr (DatelineRefSet) both = dateline_ref_set_union (a, b);

      assert_set (both, rows[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ref-set/new", test_new);
  g_test_add_func ("/ref-set/toggle", test_toggle);
  g_test_add_func ("/ref-set/union", test_union);
  return g_test_run ();
}
