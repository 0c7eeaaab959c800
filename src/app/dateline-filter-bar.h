/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_FILTER_BAR (dateline_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (DatelineFilterBar, dateline_filter_bar, DATELINE, FILTER_BAR, AdwBin)

/* properties, with notify:
 *   session  DatelineSession  whose query and matches
 *   summary  string           how many records match, read-only
 *   compact  boolean          with less room for words */

G_END_DECLS
