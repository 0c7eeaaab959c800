/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_BOOKMARKS (dateline_bookmarks_get_type ())
G_DECLARE_FINAL_TYPE (DatelineBookmarks, dateline_bookmarks, DATELINE, BOOKMARKS, AdwBin)

/* Properties:
 *   session  DatelineSession  whose bookmarks it shows
 */
void dateline_bookmarks_add (DatelineBookmarks *self);

G_END_DECLS
