/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-cli-table.h"
#include "dateline-dossier.h"

G_BEGIN_DECLS

DatelineCliTable *dateline_cli_columns_make_table (DatelineDossier *dossier,
                                                   DatelineKind     kind,
                                                   GArray          *refs,
                                                   gint64           as_of,
                                                   gboolean         clocks);

G_END_DECLS
