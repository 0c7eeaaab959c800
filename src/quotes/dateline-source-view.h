/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-source-reading.h"

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_SOURCE_VIEW (dateline_source_view_get_type ())
G_DECLARE_FINAL_TYPE (DatelineSourceView, dateline_source_view, DATELINE, SOURCE_VIEW, GtkSourceView)

void dateline_source_view_show       (DatelineSourceView          *self,
                                      const DatelineSourceReading *reading,
                                      const char                  *language);
void dateline_source_view_select     (DatelineSourceView          *self,
                                      DatelineRef                  quote);

G_END_DECLS
