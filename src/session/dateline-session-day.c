/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-session-private.h"

/* The day that everything is reckoned on: the same in every view. */

static gboolean
is_same (DatelineDate *a,
         DatelineDate *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_str_equal (dateline_date_get_edtf (a), dateline_date_get_edtf (b));
}

/*
 * Reckons on the usual day of the dossier at hand again.
 */
void
dateline_session_begin_day (DatelineSession *self)
{
  g_clear_pointer (&self->usual_as_of, dateline_date_unref);
  if (self->dossier != NULL)
    self->usual_as_of = dateline_dossier_dup_usual_day (self->dossier);
  dateline_session_set_as_of (self, self->usual_as_of);
}

/**
 * dateline_session_get_as_of:
 *
 * Returns: (transfer none) (nullable): the day that states of commitments are
 *   reckoned on; %NULL where all that is known counts, whenever it was
 */
DatelineDate *
dateline_session_get_as_of (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);
  return self->as_of;
}

/**
 * dateline_session_get_as_of_time:
 *
 * Returns: one past the last second of the day that states are reckoned on, as
 *   dateline_commitment_get_state() takes it; %DATELINE_TIME_MAX where all that
 *   is known counts
 */
gint64
dateline_session_get_as_of_time (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), DATELINE_TIME_MAX);
  return self->as_of != NULL ? dateline_date_get_bounds (self->as_of)->latest : DATELINE_TIME_MAX;
}

/**
 * dateline_session_get_usual_as_of:
 *
 * Returns: (transfer none) (nullable): the day to go back to: the dossier's,
 *   or today's where it names none; %NULL without a dossier
 */
DatelineDate *
dateline_session_get_usual_as_of (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);
  return self->usual_as_of;
}

/**
 * dateline_session_set_as_of:
 * @day: (nullable): a day, or any other date, of which the end counts; %NULL
 *   for all that is known
 *
 * Reckons the states of commitments on another day, in every view.
 */
void
dateline_session_set_as_of (DatelineSession *self,
                            DatelineDate    *day)
{
  g_return_if_fail (DATELINE_IS_SESSION (self));

  if (is_same (self->as_of, day))
    return;
  if (day != NULL)
    dateline_date_ref (day);
  g_clear_pointer (&self->as_of, dateline_date_unref);
  self->as_of = day;
  dateline_query_set_as_of (self->query, dateline_session_get_as_of_time (self));
  g_object_notify (G_OBJECT (self), "as-of");
}
