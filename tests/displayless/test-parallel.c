/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-parallel.h"

/* How often each number was done, and how many parts there were. */
typedef struct
{
  gint *done;
  gint n_parts;
  guint grain;
} Count;

static void
count (guint    first,
       guint    past,
       gpointer data)
{
  Count *self = data;

  g_assert_cmpuint (first, <, past);
  g_assert_cmpuint (first % self->grain, ==, 0);
  g_assert_cmpuint (past - first, <=, self->grain);
  g_atomic_int_inc (&self->n_parts);
  for (guint i = first; i < past; i++)
    g_atomic_int_inc (&self->done[i]);
}

/* Each number is done once, whatever the parts. */
static void
test_each_once (void)
{
  static const struct
  {
    guint n;
    guint grain;
    gint n_parts;
  } cases[] = {
    { 0, 1, 0 }, { 1, 1, 1 }, { 1, 64, 1 }, { 64, 64, 1 }, { 65, 64, 2 }, { 1000, 1, 1000 }, { 100000, 64, 1563 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint round = 0; round < 20; round++)
      {
        g_autofree gint *done = g_new0 (gint, cases[i].n + 1);
        Count self = { done, 0, cases[i].grain };

        dateline_parallel_for (cases[i].n, cases[i].grain, count, &self);
        g_assert_cmpint (self.n_parts, ==, cases[i].n_parts);
        for (guint j = 0; j < cases[i].n; j++)
          g_assert_cmpint (done[j], ==, 1);
        g_assert_cmpint (done[cases[i].n], ==, 0);
      }
}

static gpointer
work (gpointer data)
{
  test_each_once ();
  return NULL;
}

/* Two threads may ask at once. */
static void
test_from_threads (void)
{
  GThread *threads[2];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("work", work, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parallel/each-once", test_each_once);
  g_test_add_func ("/parallel/from-threads", test_from_threads);
  return g_test_run ();
}
