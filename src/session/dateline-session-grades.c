/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-session-private.h"

/**
 * dateline_session_get_marks_grades:
 *
 * Returns: whether quotations that are not graded well look and read like it
 */
gboolean
dateline_session_get_marks_grades (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), FALSE);
  return self->marks_grades;
}

/**
 * dateline_session_set_marks_grades:
 *
 * Sets whether quotations that are not graded well look and read like it, in
 * every view.
 */
void
dateline_session_set_marks_grades (DatelineSession *self,
                                   gboolean         marks_grades)
{
  g_return_if_fail (DATELINE_IS_SESSION (self));

  if (self->marks_grades == !!marks_grades)
    return;
  self->marks_grades = !!marks_grades;
  g_object_notify (G_OBJECT (self), "marks-grades");
}
