/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-history-private.h"

struct _DatelineHistory
{
  GArray *changes;
  guint n_done; /* the changes after these are undone */
  gsize n_ever;
};

static void
clear_change (DatelineChange *change)
{
  g_clear_pointer (&change->before, g_bytes_unref);
  g_clear_pointer (&change->after, g_bytes_unref);
}

/*
 * Returns: a history without changes
 */
DatelineHistory *
dateline_history_new (void)
{
  DatelineHistory *self = g_new0 (DatelineHistory, 1);

  self->changes = g_array_new (FALSE, FALSE, sizeof (DatelineChange));
  g_array_set_clear_func (self->changes, (GDestroyNotify) clear_change);
  return self;
}

/*
 * Frees the history.
 */
void
dateline_history_free (DatelineHistory *self)
{
  g_array_unref (self->changes);
  g_free (self);
}

/*
 * Notes a change just made. What was undone before it cannot be done again.
 */
void
dateline_history_push (DatelineHistory   *self,
                       DatelineRef        ref,
                       DatelineFilePlace  place,
                       GBytes            *before,
                       GBytes            *after)
{
  DatelineChange change = {
    .ref = ref,
    .before = before != NULL ? g_bytes_ref (before) : NULL,
    .after = after != NULL ? g_bytes_ref (after) : NULL,
    .place = place,
    .serial = ++self->n_ever,
  };

  g_array_set_size (self->changes, self->n_done);
  g_array_append_val (self->changes, change);
  self->n_done++;
}

/*
 * Returns: (nullable): the change to undo next
 */
const DatelineChange *
dateline_history_peek_undo (DatelineHistory *self)
{
  return self->n_done > 0 ? &g_array_index (self->changes, DatelineChange, self->n_done - 1) : NULL;
}

/*
 * Returns: (nullable): the change to do again next
 */
const DatelineChange *
dateline_history_peek_redo (DatelineHistory *self)
{
  return self->n_done < self->changes->len
             ? &g_array_index (self->changes, DatelineChange, self->n_done)
             : NULL;
}

/*
 * Notes that a change was undone (-1) or done again (1).
 */
void
dateline_history_step (DatelineHistory *self,
                       int              by)
{
  self->n_done = (guint) ((int) self->n_done + by);
}
