/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-unplaced.h"

static gboolean
is_placed (DatelineDossier *dossier,
           guint            event)
{
  const DatelineTable *places = dateline_dossier_get_table (dossier, DATELINE_KIND_PLACE);
  double longitude, latitude;
  guint n;
  const DatelineRef *links = dateline_table_get_links (dateline_dossier_get_table (dossier, DATELINE_KIND_EVENT),
                                                       event, &n);

  for (guint i = 0; i < n; i++)
    {
      DatelineRef candidate;
      guint position = 0;

      if (dateline_ref_kind (links[i]) == DATELINE_KIND_PLACE &&
          (dateline_table_get_point (places, dateline_ref_row (links[i]), &longitude, &latitude) ||
           dateline_table_next_candidate (places, dateline_ref_row (links[i]), &position, &candidate, &longitude, &latitude)))
        return TRUE;
    }
  return FALSE;
}

/**
 * dateline_unplaced_find:
 * @session: a session with a dossier
 * @kind: what to look for
 *
 * Finds the events none of whose places is known well enough to be on the map.
 *
 * Returns: (transfer full) (nullable): their rows; %NULL if @kind is not that of
 *   events, as nothing else has to be on the map
 */
DatelineBits *
dateline_unplaced_find (DatelineSession *session,
                        DatelineKind     kind)
{
  DatelineDossier *dossier = dateline_session_get_dossier (session);
  DatelineBits *bits;
  guint n;

  if (kind != DATELINE_KIND_EVENT)
    return NULL;
  n = dateline_dossier_get_n (dossier, kind);
  bits = dateline_bits_new (n);
  for (guint i = 0; i < n; i++)
    if (!is_placed (dossier, i))
      dateline_bits_set (bits, i);
  return bits;
}
