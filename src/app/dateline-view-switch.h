/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_VIEW_SWITCH (dateline_view_switch_get_type ())
G_DECLARE_FINAL_TYPE (DatelineViewSwitch, dateline_view_switch, DATELINE, VIEW_SWITCH, AdwBin)

/* Properties, all with notify:
 *   view             string   the view that is shown: `picture`, `commitments` or `table`
 *   has-commitments  boolean  whether there are any to show
 */

G_END_DECLS
