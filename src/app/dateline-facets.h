/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_FACETS (dateline_facets_get_type ())
G_DECLARE_FINAL_TYPE (DatelineFacets, dateline_facets, DATELINE, FACETS, AdwBin)

/* property session DatelineSession: whose dossier and query */

G_END_DECLS
