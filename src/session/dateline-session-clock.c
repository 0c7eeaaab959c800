/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-session-private.h"

/* Which of their three times quotations are placed by: the same in every view. */

/* Up to so many quotations their times are found at once: some hundredths of a
 * millisecond each. */
#define QUICK 400

static void
stop_timing (DatelineSession *self)
{
  if (self->timing != NULL)
    g_cancellable_cancel (self->timing);
  g_clear_object (&self->timing);
}

/* What lies in a span of time depends on it. */
static void
take_times (DatelineSession    *self,
            DatelineQuoteTimes *times)
{
  gint64 start, end;

  if (!g_set_object (&self->times, times))
    return;
  if (self->dossier != NULL && dateline_query_get_span (self->query, &start, &end))
    dateline_session_update_matches (self);
  g_object_notify (G_OBJECT (self), "quote-clock");
}

static void
times_found_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (DatelineSession) self = data;
  g_autoptr (DatelineQuoteTimes) times = dateline_quote_times_new_finish (result, NULL);

  /* Cancelled: other times are wanted, or of other quotations. */
  if (times == NULL)
    return;
  g_clear_object (&self->timing);
  take_times (self, times);
}

static gboolean
is_quick (DatelineSession *self)
{
  return dateline_dossier_get_n (self->dossier, DATELINE_KIND_QUOTE) <= QUICK;
}

static void
find_times (DatelineSession *self)
{
  self->timing = g_cancellable_new ();
  dateline_quote_times_new_async (self->dossier, self->wanted_clock, self->timing, times_found_cb, g_object_ref (self));
}

/*
 * Goes back to when quotations were said, as the dossier goes.
 */
void
dateline_session_forget_times (DatelineSession *self)
{
  stop_timing (self);
  self->wanted_clock = DATELINE_QUOTE_CLOCK_SAID;
  if (self->times == NULL)
    return;
  g_clear_object (&self->times);
  g_object_notify (G_OBJECT (self), "quote-clock");
}

/*
 * Finds the times again after a change of the dossier, before anything else of
 * it is looked at. Of many quotations the former stand until the new are
 * found, unless rows have moved.
 *
 * Returns: whether the clock is to be notified
 */
gboolean
dateline_session_follow_times (DatelineSession *self,
                               gboolean         moved)
{
  DatelineQuoteTimes *former = self->times;

  stop_timing (self);
  if (self->wanted_clock == DATELINE_QUOTE_CLOCK_SAID)
    return FALSE;
  if (is_quick (self))
    {
      g_clear_object (&self->times);
      self->times = dateline_quote_times_new (self->dossier, self->wanted_clock);
      return FALSE;
    }
  if (moved)
    g_clear_object (&self->times);
  find_times (self);
  return moved && former != NULL;
}

/**
 * dateline_session_get_quote_clock:
 *
 * Returns: which of their three times quotations are placed by
 */
DatelineQuoteClock
dateline_session_get_quote_clock (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), DATELINE_QUOTE_CLOCK_SAID);
  return self->times != NULL ? dateline_quote_times_get_clock (self->times) : DATELINE_QUOTE_CLOCK_SAID;
}

/**
 * dateline_session_set_quote_clock:
 * @clock: one of the three times of a quotation
 *
 * Places quotations by another of their times, in every view. Of many, those
 * times are first found on a thread, about a second for 50,000 quotations; the
 * property changes when they are.
 */
void
dateline_session_set_quote_clock (DatelineSession    *self,
                                  DatelineQuoteClock  clock)
{
  g_return_if_fail (DATELINE_IS_SESSION (self));

  if (self->dossier == NULL || self->wanted_clock == clock)
    return;
  stop_timing (self);
  self->wanted_clock = clock;
  if (clock == dateline_session_get_quote_clock (self))
    return;
  if (clock == DATELINE_QUOTE_CLOCK_SAID)
    take_times (self, NULL);
  else if (is_quick (self))
    {
      g_autoptr (DatelineQuoteTimes) times = dateline_quote_times_new (self->dossier, clock);

      take_times (self, times);
    }
  else
    find_times (self);
}

/**
 * dateline_session_get_quote_times:
 *
 * Returns: (transfer none) (nullable): when quotations were; %NULL where they
 *   are placed by when they were said, as in the dossier's own columns
 */
DatelineQuoteTimes *
dateline_session_get_quote_times (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);
  return self->times;
}

/**
 * dateline_session_get_dates:
 * @kind: a kind of record
 *
 * Returns: (transfer none) (nullable): columns that say when each record was,
 *   quotations by the clock chosen; %NULL without a dossier
 */
const DatelineTable *
dateline_session_get_dates (DatelineSession *self,
                            DatelineKind     kind)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);

  if (self->dossier == NULL)
    return NULL;
  return kind == DATELINE_KIND_QUOTE && self->times != NULL ? dateline_quote_times_get_table (self->times)
                                                            : dateline_dossier_get_table (self->dossier, kind);
}
