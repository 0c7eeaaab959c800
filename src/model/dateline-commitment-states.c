/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-commitment-states.h"

#include "dateline-commitment.h"

/**
 * dateline_commitment_states_read:
 * @as_of: one past the last second of what counts
 *
 * Works the states of all commitments out. No column has them, because they
 * depend on the day; there are few commitments.
 *
 * Returns: (transfer full) (array): by row, the value of %DATELINE_TRAIT_STATE,
 *   or %DATELINE_NO_STATE
 */
guint8 *
dateline_commitment_states_read (DatelineDossier *dossier,
                                 gint64           as_of)
{
  guint n = dateline_dossier_get_n (dossier, DATELINE_KIND_COMMITMENT);
  guint8 *states = g_new (guint8, n + 1);

  for (guint row = 0; row < n; row++)
    {
      g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, dateline_ref (DATELINE_KIND_COMMITMENT, row));
      const char *state = dateline_commitment_get_state (DATELINE_COMMITMENT (record), as_of);
      guint value;

      states[row] = state != NULL && dateline_trait_find (DATELINE_TRAIT_STATE, state, &value) ? (guint8) value : DATELINE_NO_STATE;
    }
  return states;
}
