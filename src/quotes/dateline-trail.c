/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-trail.h"

/**
 * DatelineTrail:
 *
 * The records looked at, in order, as a browser keeps its pages. It starts at
 * %DATELINE_REF_NONE, which is the list of all.
 */
struct _DatelineTrail
{
  GArray *refs; /* DatelineRef */
  guint here;
};

/**
 * dateline_trail_new:
 *
 * Returns: (transfer full): a trail that has been nowhere but at the list
 */
DatelineTrail *
dateline_trail_new (void)
{
  DatelineTrail *self = g_new0 (DatelineTrail, 1);
  DatelineRef none = DATELINE_REF_NONE;

  self->refs = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  g_array_append_val (self->refs, none);
  return self;
}

/**
 * dateline_trail_free:
 *
 * Frees @self.
 */
void
dateline_trail_free (DatelineTrail *self)
{
  g_array_unref (self->refs);
  g_free (self);
}

/**
 * dateline_trail_visit:
 * @ref: what is looked at now
 *
 * Goes on to @ref, forgetting what lay ahead. Does nothing where @ref is where
 * the trail stands, so going back may be reported here too.
 */
void
dateline_trail_visit (DatelineTrail *self,
                      DatelineRef    ref)
{
  if (g_array_index (self->refs, DatelineRef, self->here) == ref)
    return;
  g_array_set_size (self->refs, self->here + 1);
  g_array_append_val (self->refs, ref);
  if (self->refs->len > DATELINE_TRAIL_LENGTH)
    g_array_remove_index (self->refs, 0);
  self->here = self->refs->len - 1;
}

/**
 * dateline_trail_can_go_back:
 *
 * Returns: whether something was looked at before
 */
gboolean
dateline_trail_can_go_back (DatelineTrail *self)
{
  return self->here > 0;
}

/**
 * dateline_trail_can_go_forward:
 *
 * Returns: whether the trail was gone back on
 */
gboolean
dateline_trail_can_go_forward (DatelineTrail *self)
{
  return self->here + 1 < self->refs->len;
}

/**
 * dateline_trail_go_back:
 *
 * Goes one back, if that can be.
 *
 * Returns: what to look at now
 */
DatelineRef
dateline_trail_go_back (DatelineTrail *self)
{
  if (dateline_trail_can_go_back (self))
    self->here--;
  return g_array_index (self->refs, DatelineRef, self->here);
}

/**
 * dateline_trail_go_forward:
 *
 * Goes one forward, if that can be.
 *
 * Returns: what to look at now
 */
DatelineRef
dateline_trail_go_forward (DatelineTrail *self)
{
  if (dateline_trail_can_go_forward (self))
    self->here++;
  return g_array_index (self->refs, DatelineRef, self->here);
}
