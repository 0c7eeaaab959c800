/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_LEDGER (dateline_ledger_get_type ())
G_DECLARE_FINAL_TYPE (DatelineLedger, dateline_ledger, DATELINE, LEDGER, AdwBin)

/* Properties, with notify:
 *   session  DatelineSession  whose commitments to list
 */
GtkWidget *dateline_ledger_new (void);

G_END_DECLS
