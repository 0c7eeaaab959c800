/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-undated.h"

/**
 * dateline_undated_find:
 * @session: a session with a dossier
 * @kind: what to look for
 *
 * Finds what cannot stand on the timeline, quotations by the clock chosen.
 *
 * Returns: (transfer full): the rows of @kind that have no date
 */
DatelineBits *
dateline_undated_find (DatelineSession *session,
                       DatelineKind     kind)
{
  const DatelineTable *table = dateline_session_get_dates (session, kind);
  const guint32 *order = dateline_table_get_order (table);
  guint n = dateline_table_get_n (table);
  DatelineBits *bits = dateline_bits_new (n);

  /* They stand at the end of the order by date. */
  for (guint i = n; i > 0 && !dateline_table_is_dated (table, order[i - 1]); i--)
    dateline_bits_set (bits, order[i - 1]);
  return bits;
}
