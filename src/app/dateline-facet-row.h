/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_FACET_ROW (dateline_facet_row_get_type ())
G_DECLARE_FINAL_TYPE (DatelineFacetRow, dateline_facet_row, DATELINE, FACET_ROW, AdwBin)

/* property item DatelineFacetItem: what it shows */

G_END_DECLS
