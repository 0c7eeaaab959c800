/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_RECORD_POPOVER (dateline_record_popover_get_type ())
G_DECLARE_FINAL_TYPE (DatelineRecordPopover, dateline_record_popover, DATELINE, RECORD_POPOVER, GtkPopover)

/* Properties, all with notify:
 *   session  DatelineSession  where what is chosen is selected
 *   records  GListModel       of DatelineRecord
 *   title    string           what a screen reader calls the list
 */
GtkWidget *dateline_record_popover_new (DatelineSession *session,
                                        GListModel      *records,
                                        const char      *title);

G_END_DECLS
