/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_TABLE_VIEW (dateline_table_view_get_type ())
G_DECLARE_FINAL_TYPE (DatelineTableView, dateline_table_view, DATELINE, TABLE_VIEW, AdwBin)

/* Properties, all with notify:
 *   session     DatelineSession  what is shown
 *   kind        string           which records, such as `events`
 *   layout      a{s(sbasa{si})}  how the table of each kind is sorted, and how its columns look
 *   show-all    boolean          whether records that do not fit the query stand there too
 *   sort-by     string           the name of the column it is sorted by
 *   descending  boolean          whether the last come first
 */

G_END_DECLS
