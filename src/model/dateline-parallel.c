/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-parallel.h"

/* More than these wait for memory rather than help. */
#define MAX_HELPERS 3

typedef struct
{
  DatelineRangeFunc func;
  gpointer data;
  guint n;
  guint grain;
  guint n_parts;
  gint next; /* the part nobody has taken yet */
  gint n_helpers; /* how many are still at it */
  GMutex mutex;
  GCond done;
} Work;

static void
take_parts (Work *work)
{
  guint part;

  while ((part = (guint) g_atomic_int_add (&work->next, 1)) < work->n_parts)
    work->func (part * work->grain, MIN ((part + 1) * work->grain, work->n), work->data);
}

static void
help (gpointer data,
      gpointer user_data)
{
  Work *work = data;

  take_parts (work);
  g_mutex_lock (&work->mutex);
  if (--work->n_helpers == 0)
    g_cond_signal (&work->done);
  g_mutex_unlock (&work->mutex);
}

static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;

  if (g_once_init_enter_pointer (&pool))
    g_once_init_leave_pointer (&pool, g_thread_pool_new (help, NULL, MAX_HELPERS, FALSE, NULL));
  return pool;
}

/**
 * dateline_parallel_for:
 * @n: how many numbers there are to do
 * @grain: how many are done at a time; parts begin at its multiples
 * @func: (scope call): does some of them
 * @data: for @func
 *
 * Does the numbers from 0 to @n on all processors and comes back when all are
 * done. Meant for loops over many rows that would make a frame late; one part
 * is done at once, without a thread.
 */
void
dateline_parallel_for (guint             n,
                       guint             grain,
                       DatelineRangeFunc func,
                       gpointer          data)
{
  Work work = { .func = func, .data = data, .n = n, .grain = grain };
  guint n_threads;

  g_return_if_fail (grain > 0);

  work.n_parts = n / grain + (n % grain != 0);
  n_threads = MIN (MIN (work.n_parts, g_get_num_processors ()), MAX_HELPERS + 1);
  if (n_threads < 2)
    {
      take_parts (&work);
      return;
    }
  g_mutex_init (&work.mutex);
  g_cond_init (&work.done);
  work.n_helpers = (gint) n_threads - 1;
  for (guint i = 1; i < n_threads; i++)
    g_thread_pool_push (get_pool (), &work, NULL);
  take_parts (&work);
  g_mutex_lock (&work.mutex);
  while (work.n_helpers > 0)
    g_cond_wait (&work.done, &work.mutex);
  g_mutex_unlock (&work.mutex);
  g_cond_clear (&work.done);
  g_mutex_clear (&work.mutex);
}
