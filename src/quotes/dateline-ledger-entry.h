/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-commitment.h"
#include "dateline-dossier.h"
#include "dateline-evidence-axis.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_LEDGER_ENTRY (dateline_ledger_entry_get_type ())
G_DECLARE_FINAL_TYPE (DatelineLedgerEntry, dateline_ledger_entry, DATELINE, LEDGER_ENTRY, GObject)

/**
 * DatelineLedgerEntry:
 * @dossier: the dossier of the commitment
 * @commitment: what was promised
 * @as_of: the time it is looked at from, one past the last second that counts
 * @axis: the stretch of time its evidence is drawn along
 *
 * A commitment as it stands in the ledger. Its fields are read-only.
 *
 * Properties, all read-only:
 *   text, by, to     string  what was promised, by and to whom
 *   agreed, due      string  dates as people read them, or empty
 *   agreed-time, due-time, evidence-time
 *                    int64   what to sort them by; what has no date comes last
 *   state            string  the token of the state it is in, or empty
 *   state-rank       uint    what to sort it by: from kept to broken
 *   evidence         string  what became of it, in words
 *   name             string  all of it in a sentence, for assistive technology
 */
struct _DatelineLedgerEntry
{
  GObject parent_instance;

  DatelineDossier *dossier;
  DatelineCommitment *commitment;
  gint64 as_of;
  DatelineEvidenceAxis axis;
};

DatelineLedgerEntry *dateline_ledger_entry_new       (DatelineDossier            *dossier,
                                                      DatelineCommitment         *commitment,
                                                      gint64                      as_of,
                                                      const DatelineEvidenceAxis *axis);
const char          *dateline_ledger_entry_get_state (DatelineLedgerEntry        *self);

G_END_DECLS
