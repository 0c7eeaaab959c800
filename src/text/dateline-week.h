/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineWeek:
 * @first_day: the day that a week begins with: 0 is Monday, 6 is Sunday
 * @weekend: the days of rest, a bit each: bit 0 is Monday
 *
 * How the week goes in a country.
 */
typedef struct
{
  guint first_day;
  guint weekend;
} DatelineWeek;

DatelineWeek        dateline_week_of             (const char         *locale);
const DatelineWeek *dateline_week_get_default    (void);
gint64              dateline_week_floor          (const DatelineWeek *self,
                                                  gint64              days);
gboolean            dateline_week_is_weekend     (const DatelineWeek *self,
                                                  gint64              days);

G_END_DECLS
