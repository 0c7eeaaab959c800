/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-date.h"

G_BEGIN_DECLS

/**
 * DatelineCitationDate:
 * @year: the astronomical year; meaningless unless @known
 * @month: 1 to 12; 0 where only the year is known
 * @day: 1 to 31; 0 where only the month is known
 * @last_year: the last year of a span; @year for a single date
 * @known: whether there is a date at all
 * @circa: whether it is approximate
 * @uncertain: whether it is in doubt
 *
 * As much of a date as a citation tells.
 */
typedef struct
{
  gint64 year;
  int month;
  int day;
  gint64 last_year;
  gboolean known;
  gboolean circa;
  gboolean uncertain;
} DatelineCitationDate;

DatelineCitationDate dateline_citation_date_read      (DatelineDate               *date);
char                *dateline_citation_date_dup_year  (const DatelineCitationDate *self);
const char          *dateline_citation_date_get_month (int                         month);

G_END_DECLS
