/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-quote.h"
#include "dateline-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_VERSION_VIEW (dateline_version_view_get_type ())
G_DECLARE_FINAL_TYPE (DatelineVersionView, dateline_version_view, DATELINE, VERSION_VIEW, AdwBin)

void dateline_version_view_show (DatelineVersionView *self,
                                 DatelineDossier     *dossier,
                                 DatelineQuote       *first,
                                 DatelineQuote       *second);

G_END_DECLS
