/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-date-private.h"

G_BEGIN_DECLS

/* The words of dateline-date-human.c, which puts them together. */

const char *dateline_date_word_month       (int                      month);
const char *dateline_date_word_month_in_day (int                     month);
char       *dateline_date_words_year       (gint64                   year);
char       *dateline_date_words_day        (const DatelineCalendarDay *day);
char       *dateline_date_words_month      (gint64                   year,
                                            int                      month);
char       *dateline_date_words_range      (const DatelineDatePoint *start,
                                            const DatelineDatePoint *end);
char       *dateline_date_words_between    (const DatelineDatePoint *start,
                                            const DatelineDatePoint *end);
char       *dateline_date_words_season     (const DatelineDatePoint *point);
char       *dateline_date_words_time       (const DatelineDatePoint *point,
                                            const char              *day);
char       *dateline_date_words_qualified  (const DatelineDatePoint *point,
                                            char                    *words);
char       *dateline_date_words_point      (const DatelineDatePoint *point,
                                            const char              *text,
                                            gsize                    length);
char       *dateline_date_words_unspecified (const DatelineDatePoint *point,
                                             const char              *text,
                                             gsize                    length);

G_END_DECLS
