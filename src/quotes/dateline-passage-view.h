/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-citation.h"
#include "dateline-source.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_PASSAGE_VIEW (dateline_passage_view_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePassageView, dateline_passage_view, DATELINE, PASSAGE_VIEW, AdwBin)

gboolean dateline_passage_view_show (DatelinePassageView    *self,
                                     DatelineSource         *source,
                                     const DatelineCitation *citation);

G_END_DECLS
