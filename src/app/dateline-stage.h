/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_STAGE (dateline_stage_get_type ())
G_DECLARE_FINAL_TYPE (DatelineStage, dateline_stage, DATELINE, STAGE, AdwBin)

/* Properties, all with notify:
 *   session  DatelineSession  what is shown
 *   low      boolean          map or timeline, not both
 *   settled  boolean          whether the map is drawn, read-only
 */
gboolean dateline_stage_get_settled  (DatelineStage *self);
void     dateline_stage_show_matches (DatelineStage *self);

G_END_DECLS
