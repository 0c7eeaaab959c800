/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-quote-times.h"

#include "dateline-event.h"
#include "dateline-table-private.h"

/* How many quotations are read before a change of the dossier may come in
 * between: a few milliseconds. */
#define AT_ONCE 256

/* What is known of an event; nobody has looked at those that are 0. */
#define PAST 1
#define NOT_PAST 2

/**
 * DatelineQuoteTimes:
 *
 * When the quotations of a dossier were, by another clock than when they were
 * said: a table of nothing but dates, as those of the dossier. It stands for
 * the dossier as it was when it was made, and never changes. Costs 27 bytes a
 * quotation; making it takes some hundredths of a millisecond each, as which
 * event a quotation is about first stands in no column.
 */
struct _DatelineQuoteTimes
{
  GObject parent_instance;

  DatelineQuoteClock clock;
  DatelineTable table;
};

G_DEFINE_FINAL_TYPE (DatelineQuoteTimes, dateline_quote_times, G_TYPE_OBJECT)

static void
dateline_quote_times_finalize (GObject *object)
{
  dateline_table_clear (&DATELINE_QUOTE_TIMES (object)->table);
  G_OBJECT_CLASS (dateline_quote_times_parent_class)->finalize (object);
}

static void
dateline_quote_times_class_init (DatelineQuoteTimesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_quote_times_finalize;
}

static void
dateline_quote_times_init (DatelineQuoteTimes *self)
{
}

static DatelineQuoteTimes *
create (DatelineDossier    *dossier,
        DatelineQuoteClock  clock)
{
  DatelineQuoteTimes *self = g_object_new (DATELINE_TYPE_QUOTE_TIMES, NULL);
  DatelineTable *table = &self->table;

  self->clock = clock;
  table->n = dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE);
  table->earliest = g_new (gint64, table->n + 1);
  table->latest = g_new (gint64, table->n + 1);
  table->lead = g_new0 (guint16, table->n + 1);
  table->tail = g_new0 (guint16, table->n + 1);
  table->flags = g_new0 (guint16, table->n + 1);
  table->precision = g_new0 (guint8, table->n + 1);
  for (guint row = 0; row < table->n; row++)
    {
      table->earliest[row] = DATELINE_TIME_MAX;
      table->latest[row] = DATELINE_TIME_MIN;
    }
  return self;
}

static void
copy_date (DatelineTable       *table,
           guint                row,
           const DatelineTable *from,
           guint                from_row)
{
  if (!dateline_table_is_dated (from, from_row))
    return;
  table->earliest[row] = from->earliest[from_row];
  table->latest[row] = from->latest[from_row];
  table->lead[row] = from->lead[from_row];
  table->tail[row] = from->tail[from_row];
  table->flags[row] = from->flags[from_row];
  table->precision[row] = from->precision[from_row];
}

typedef struct
{
  DatelineDossier *dossier;
  guint8 *past; /* by row of the event */
  guint n_events;
} Reading;

/* Many quotations are about the same events. */
static gboolean
has_happened (DatelineRef ref,
              gpointer    data)
{
  Reading *reading = data;
  guint8 *past;

  if (dateline_ref_kind (ref) != DATELINE_KIND_EVENT || dateline_ref_row (ref) >= reading->n_events)
    return FALSE;
  past = &reading->past[dateline_ref_row (ref)];
  if (*past == 0)
    {
      g_autoptr (DatelineRecord) event = dateline_dossier_dup_record (reading->dossier, ref);

      *past = DATELINE_EVENT (event)->when != NULL && !DATELINE_EVENT (event)->planned ? PAST : NOT_PAST;
    }
  return *past == PAST;
}

static void
read_some (DatelineQuoteTimes *self,
           Reading            *reading,
           guint               first,
           guint               past)
{
  for (guint row = first; row < past; row++)
    {
      g_autoptr (DatelineRecord) quote = dateline_dossier_dup_record (reading->dossier, dateline_ref (DATELINE_KIND_QUOTE, row));
      DatelineRef ref = dateline_quote_clock_find (self->clock, DATELINE_QUOTE (quote), has_happened, reading);

      if (ref != DATELINE_REF_NONE)
        copy_date (&self->table, row, dateline_dossier_get_table (reading->dossier, dateline_ref_kind (ref)), dateline_ref_row (ref));
    }
}

/* Rows can come and go between two stretches; what was read is then thrown
 * away. Returns whether it was read to the end. */
static gboolean
fill (DatelineQuoteTimes *self,
      DatelineDossier    *dossier,
      GCancellable       *cancellable)
{
  g_autofree guint8 *past = NULL;
  Reading reading = { .dossier = dossier };

  reading.n_events = dateline_dossier_get_n (dossier, DATELINE_KIND_EVENT);
  reading.past = past = g_new0 (guint8, reading.n_events + 1);
  for (guint row = 0; row < self->table.n && !g_cancellable_is_cancelled (cancellable); row += AT_ONCE)
    {
      dateline_dossier_begin_reading (dossier);
      read_some (self, &reading, row, MIN (MIN (row + AT_ONCE, self->table.n), dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE)));
      dateline_dossier_end_reading (dossier);
    }
  dateline_table_sort (&self->table);
  return !g_cancellable_is_cancelled (cancellable);
}

/**
 * dateline_quote_times_new:
 * @dossier: a dossier
 * @clock: which of the three times
 *
 * Returns: (transfer full): when its quotations were
 */
DatelineQuoteTimes *
dateline_quote_times_new (DatelineDossier    *dossier,
                          DatelineQuoteClock  clock)
{
  DatelineQuoteTimes *self = create (dossier, clock);

  fill (self, dossier, NULL);
  return self;
}

static void
fill_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  if (fill (data, source, cancellable))
    g_task_return_pointer (task, g_object_ref (data), g_object_unref);
  else
    g_task_return_error_if_cancelled (task);
}

/**
 * dateline_quote_times_new_async:
 * @dossier: a dossier
 * @clock: which of the three times
 * @cancellable: to be cancelled when anything of the dossier is changed
 * @callback: called when it is made
 * @data: for @callback
 *
 * As dateline_quote_times_new(), on a thread of its own.
 */
void
dateline_quote_times_new_async (DatelineDossier     *dossier,
                                DatelineQuoteClock   clock,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (dossier, cancellable, callback, data);

  g_task_set_source_tag (task, dateline_quote_times_new_async);
  g_task_set_task_data (task, create (dossier, clock), g_object_unref);
  g_task_run_in_thread (task, fill_in_thread);
}

/**
 * dateline_quote_times_new_finish:
 * @result: what the callback was given
 * @error: set if it was cancelled
 *
 * Returns: (nullable) (transfer full): when the quotations were
 */
DatelineQuoteTimes *
dateline_quote_times_new_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * dateline_quote_times_get_clock:
 *
 * Returns: by which clock they are
 */
DatelineQuoteClock
dateline_quote_times_get_clock (DatelineQuoteTimes *self)
{
  g_return_val_if_fail (DATELINE_IS_QUOTE_TIMES (self), DATELINE_QUOTE_CLOCK_SAID);
  return self->clock;
}

/**
 * dateline_quote_times_get_table:
 *
 * Returns: (transfer none): the dates, by row of the quotation; it has neither
 *   links nor points
 */
const DatelineTable *
dateline_quote_times_get_table (DatelineQuoteTimes *self)
{
  g_return_val_if_fail (DATELINE_IS_QUOTE_TIMES (self), NULL);
  return &self->table;
}
