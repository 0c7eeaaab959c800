/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-record-row.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_LINK_ROW (dateline_link_row_get_type ())
G_DECLARE_FINAL_TYPE (DatelineLinkRow, dateline_link_row, DATELINE, LINK_ROW, DatelineRecordRow)

GtkWidget *dateline_link_row_new (void);

G_END_DECLS
