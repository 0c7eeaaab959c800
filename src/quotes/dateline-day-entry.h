/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_DAY_ENTRY (dateline_day_entry_get_type ())
G_DECLARE_FINAL_TYPE (DatelineDayEntry, dateline_day_entry, DATELINE, DAY_ENTRY, AdwBin)

/* Properties, with notify:
 *   text   string  what is written in it
 *   as-of  int64   the time it stands for, one past the last second that counts; read-only
 */
void   dateline_day_entry_set_usual (DatelineDayEntry *self,
                                     const char       *usual);
gint64 dateline_day_entry_get_as_of (DatelineDayEntry *self);

G_END_DECLS
