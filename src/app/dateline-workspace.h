/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_WORKSPACE (dateline_workspace_get_type ())
G_DECLARE_FINAL_TYPE (DatelineWorkspace, dateline_workspace, DATELINE, WORKSPACE, AdwBin)

/* Properties, all with notify:
 *   session      DatelineSession  what is shown
 *   file-name    string           stands under the dossier's title
 *   modified     boolean          whether the dossier has changes that are not saved
 *   show-facets  boolean          whether the facets are wanted where they have room beside the rest
 *   drawer       boolean          facets over the rest rather than beside it; set by the width
 *   narrow       boolean          the inspector as a sheet from below; set by the width
 *   low          boolean          map or timeline, not both; set by the height
 *   settled      boolean          whether the map is drawn, read-only
 *   view         string           `picture`, `table` or `commitments`, which a dossier without any does not have
 *   has-commitments boolean       whether there are any, read-only
 */
gboolean dateline_workspace_get_settled      (DatelineWorkspace *self);
void     dateline_workspace_toggle_facets    (DatelineWorkspace *self);
void     dateline_workspace_toggle_inspector (DatelineWorkspace *self);
void     dateline_workspace_focus_search     (DatelineWorkspace *self);
void     dateline_workspace_bookmark         (DatelineWorkspace *self);

G_END_DECLS
