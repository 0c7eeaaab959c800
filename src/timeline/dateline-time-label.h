/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dateline_time_label_dup_clock    (gint64   time);
char *dateline_time_label_dup_day      (gint64   time,
                                        gboolean weekday);
char *dateline_time_label_dup_month    (int      month,
                                        gboolean whole);
char *dateline_time_label_dup_year     (gint64   year,
                                        gint64   step);
char *dateline_time_label_dup_duration (gint64   start,
                                        gint64   end);

G_END_DECLS
