/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-date.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_DAY_ENTRY (dateline_day_entry_get_type ())
G_DECLARE_FINAL_TYPE (DatelineDayEntry, dateline_day_entry, DATELINE, DAY_ENTRY, AdwBin)

/* Properties, with notify:
 *   text   string        what is written in it
 *   as-of  DatelineDate  the day it stands for, NULL where all that is known counts; read-only
 */
void          dateline_day_entry_set_usual (DatelineDayEntry *self,
                                            const char       *usual);
DatelineDate *dateline_day_entry_dup_day   (DatelineDayEntry *self);
void          dateline_day_entry_set_day   (DatelineDayEntry *self,
                                            const char       *day);

G_END_DECLS
