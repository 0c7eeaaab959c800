/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_LEDGER_CELL (dateline_ledger_cell_get_type ())
G_DECLARE_FINAL_TYPE (DatelineLedgerCell, dateline_ledger_cell, DATELINE, LEDGER_CELL, AdwBin)

/* Properties, for templates, all write-only:
 *   text                  string  what stands in it; never markup
 *   min-chars, nat-chars  uint    how wide it is at least and would like to be
 */

G_END_DECLS
