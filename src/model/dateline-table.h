/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-date.h"
#include "dateline-types.h"

G_BEGIN_DECLS

/* Stands in the `code` column where an event has no kind, or a place no country. */
#define DATELINE_NO_CODE G_MAXUINT16

typedef struct _DatelineTable DatelineTable;

guint              dateline_table_get_n        (const DatelineTable *self);
gboolean           dateline_table_get_bounds   (const DatelineTable *self,
                                                guint                row,
                                                DatelineDateBounds  *bounds);
gint64             dateline_table_get_earliest (const DatelineTable *self,
                                                guint                row);
gint64             dateline_table_get_latest   (const DatelineTable *self,
                                                guint                row);
gboolean           dateline_table_is_dated     (const DatelineTable *self,
                                                guint                row);
guint              dateline_table_get_grade    (const DatelineTable *self,
                                                guint                row);
guint16            dateline_table_get_code     (const DatelineTable *self,
                                                guint                row);
const DatelineRef *dateline_table_get_links    (const DatelineTable *self,
                                                guint                row,
                                                guint               *n_links);
gboolean           dateline_table_get_point    (const DatelineTable *self,
                                                guint                row,
                                                double              *longitude,
                                                double              *latitude);
gboolean           dateline_table_next_candidate (const DatelineTable *self,
                                                guint                row,
                                                guint               *position,
                                                DatelineRef         *candidate,
                                                double              *longitude,
                                                double              *latitude);
const guint32     *dateline_table_get_order    (const DatelineTable *self);

G_END_DECLS
