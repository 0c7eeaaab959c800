/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_SOURCE_FINDER (dateline_source_finder_get_type ())
G_DECLARE_FINAL_TYPE (DatelineSourceFinder, dateline_source_finder, DATELINE, SOURCE_FINDER, AdwBin)

void dateline_source_finder_set_view (DatelineSourceFinder *self,
                                      GtkSourceView        *view);
void dateline_source_finder_open     (DatelineSourceFinder *self);
void dateline_source_finder_move     (DatelineSourceFinder *self,
                                      int                   step);

G_END_DECLS
