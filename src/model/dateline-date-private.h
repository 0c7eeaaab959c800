/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-calendar.h"
#include "dateline-date.h"

G_BEGIN_DECLS

/* What dateline-date-*.c share: an EDTF expression is read item by item, an
 * item is one date or a stretch between two, and nothing of it is allocated. */

/* Years that are written out; further ones cannot be counted in 64 bits. */
#define DATELINE_DATE_MAX_YEAR G_GINT64_CONSTANT (999999999999999999)

typedef enum
{
  DATELINE_DATE_UNIT_YEAR,
  DATELINE_DATE_UNIT_SEASON, /* 21 to 41 in the place of the month */
  DATELINE_DATE_UNIT_MONTH,
  DATELINE_DATE_UNIT_DAY,
  DATELINE_DATE_UNIT_TIME,
} DatelineDateUnit;

typedef enum
{
  DATELINE_DATE_ZONE_NONE, /* as the clocks there showed */
  DATELINE_DATE_ZONE_UTC,
  DATELINE_DATE_ZONE_OFFSET,
} DatelineDateZone;

/* The three components that can be qualified one by one. */
enum
{
  DATELINE_DATE_YEAR,
  DATELINE_DATE_MONTH,
  DATELINE_DATE_DAY,
  DATELINE_DATE_N_COMPONENTS,
};

/* A digit that is not known (`X`). */
#define DATELINE_DATE_X (-1)

/* One date as it is written, and what it comes to. */
typedef struct
{
  gint64 year;      /* as written: `X` counts as 0, a sign counts */
  gint8 digits[4];  /* of a four-digit year, without its sign, DATELINE_DATE_X for `X` */
  gint8 month[2];   /* digits */
  gint8 day[2];     /* digits */
  guint8 season;    /* 21 to 41, else 0 */
  guint8 hour;
  guint8 minute;
  guint8 second;
  gint16 offset;    /* minutes east of UTC */
  guint8 zone;      /* DatelineDateZone */
  guint8 unit;      /* DatelineDateUnit */
  guint8 significant; /* digits of the year that count, 0 if it is not said */
  guint8 qualifiers[DATELINE_DATE_N_COMPONENTS]; /* DatelineDateFlags, the first two */
  guint8 level;
  guint8 precision; /* DatelinePrecision */
  guint is_negative : 1;
  guint is_long_year : 1; /* written with `Y` */
  guint year_has_x : 1;
  guint month_has_x : 1;
  guint day_has_x : 1;

  DatelineCalendarDay first; /* the first day it can be, as written */
  DatelineCalendarDay last;  /* the last day, inclusive */
  gint64 earliest;           /* as in DatelineDateBounds: with significant digits the whole range */
  gint64 latest;
} DatelineDatePoint;

typedef enum
{
  DATELINE_DATE_END_GIVEN,
  DATELINE_DATE_END_OPEN,
  DATELINE_DATE_END_UNKNOWN,
} DatelineDateEnd;

/* One date (@end is not used), or a stretch from one to another. */
typedef struct
{
  DatelineDatePoint start;
  DatelineDatePoint end;
  guint8 start_kind; /* DatelineDateEnd */
  guint8 end_kind;
  gboolean is_range;
} DatelineDateItem;

typedef enum
{
  DATELINE_DATE_FORM_SINGLE,
  DATELINE_DATE_FORM_INTERVAL,
  DATELINE_DATE_FORM_ONE_OF,
  DATELINE_DATE_FORM_ALL_OF,
} DatelineDateForm;

typedef struct
{
  const char *text;
  gsize length;
  const char *rest; /* what is still to read, NULL at the end */
  const char *end;
  DatelineDateForm form;
  guint n_items; /* read so far */
} DatelineDateReader;

gboolean dateline_date_reader_init (DatelineDateReader *reader,
                                    const char         *text,
                                    gsize               length,
                                    GError            **error);
gboolean dateline_date_reader_next (DatelineDateReader *reader,
                                    DatelineDateItem   *item,
                                    GError            **error);
gboolean dateline_date_reader_fail (const DatelineDateReader *reader,
                                    GError            **error,
                                    DatelineDateError   code,
                                    const char         *format,
                                    ...) G_GNUC_PRINTF (4, 5);

gboolean dateline_date_point_read    (DatelineDatePoint        *point,
                                      const char               *text,
                                      const char               *end,
                                      const DatelineDateReader *reader,
                                      GError                  **error);
gboolean dateline_date_point_resolve (DatelineDatePoint        *point,
                                      const DatelineDateReader *reader,
                                      GError                  **error);
guint    dateline_date_point_get_flags (const DatelineDatePoint *point);

gboolean        dateline_date_item_is_reversed (const DatelineDateItem *item);
DatelineOverlap dateline_date_set_overlap (const char *edtf,
                                           gint64      start,
                                           gint64      end);

G_END_DECLS
