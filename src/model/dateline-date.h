/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Times are gint64 seconds since 1970-01-01T00:00:00 UTC in the proleptic
 * Gregorian calendar: room for 292 billion years either way. */
#define DATELINE_TIME_MIN G_MININT64
#define DATELINE_TIME_MAX G_MAXINT64
#define DATELINE_DAY G_GINT64_CONSTANT (86400)

/* How a date stands to a span of time. */
typedef enum
{
  DATELINE_OVERLAP_NO,
  DATELINE_OVERLAP_POSSIBLY,
  DATELINE_OVERLAP_SURELY,
} DatelineOverlap;

typedef enum
{
  DATELINE_DATE_UNCERTAIN       = 1 << 0, /* `?` or `%` on any component */
  DATELINE_DATE_APPROXIMATE     = 1 << 1, /* `~` or `%` on any component; seasons too */
  DATELINE_DATE_INTERVAL        = 1 << 2, /* an extent from a start to an end */
  DATELINE_DATE_OPEN_START      = 1 << 3, /* `../x` or `[..x]` */
  DATELINE_DATE_OPEN_END        = 1 << 4,
  DATELINE_DATE_UNKNOWN_START   = 1 << 5, /* `/x` */
  DATELINE_DATE_UNKNOWN_END     = 1 << 6,
  DATELINE_DATE_ONE_OF          = 1 << 7, /* `[a,b]` */
  DATELINE_DATE_ALL_OF          = 1 << 8, /* `{a,b}` */
  DATELINE_DATE_HAS_TIME        = 1 << 9,
  DATELINE_DATE_REVERSED        = 1 << 10, /* an interval whose end lies before its start */
  DATELINE_DATE_UNSPECIFIED     = 1 << 11, /* `X` digits */
} DatelineDateFlags;

/* The coarsest unit a (start or single) date is given to. */
typedef enum
{
  DATELINE_PRECISION_SECOND,
  DATELINE_PRECISION_DAY,
  DATELINE_PRECISION_MONTH,
  DATELINE_PRECISION_SEASON,
  DATELINE_PRECISION_QUARTER,
  DATELINE_PRECISION_SEMESTER, /* quadrimesters and semestrals */
  DATELINE_PRECISION_YEAR,
  DATELINE_PRECISION_DECADE,
  DATELINE_PRECISION_CENTURY,
  DATELINE_PRECISION_COARSER,
} DatelinePrecision;

/* What drawing and filtering need of a date, without an object. An extent starts
 * within [earliest, sure_start) and ends within [sure_end, latest); a single date
 * lies anywhere in [earliest, latest), which is then [sure_end, sure_start) too.
 * Times without a zone, and days, are counted as if they were of UTC. */
typedef struct
{
  gint64 earliest;   /* the first second it can cover; DATELINE_TIME_MIN if open or unknown */
  gint64 latest;     /* one past the last second it can cover; DATELINE_TIME_MAX if open or unknown */
  gint64 sure_start; /* an extent surely lasts from here ... */
  gint64 sure_end;   /* ... to here; nothing is sure where sure_start >= sure_end */
  guint16 flags;     /* DatelineDateFlags */
  guint8 precision;  /* DatelinePrecision */
  guint8 level;      /* EDTF level, 0 to 2 */
} DatelineDateBounds;

#define DATELINE_DATE_ERROR (dateline_date_error_quark ())
GQuark dateline_date_error_quark (void);

typedef enum
{
  DATELINE_DATE_ERROR_SYNTAX,   /* not EDTF */
  DATELINE_DATE_ERROR_CALENDAR, /* no such month, day or time */
} DatelineDateError;

typedef struct _DatelineDate DatelineDate;
#define DATELINE_TYPE_DATE (dateline_date_get_type ())
GType dateline_date_get_type (void) G_GNUC_CONST;

DatelineDate   *dateline_date_new          (const char               *edtf,
                                            GError                  **error);
DatelineDate   *dateline_date_ref          (DatelineDate             *self);
void            dateline_date_unref        (DatelineDate             *self);
const char     *dateline_date_get_edtf     (DatelineDate             *self);
const DatelineDateBounds *dateline_date_get_bounds (DatelineDate     *self);
DatelineOverlap dateline_date_overlap      (DatelineDate             *self,
                                            gint64                    start,
                                            gint64                    end);
int             dateline_date_compare      (DatelineDate             *a,
                                            DatelineDate             *b);
char           *dateline_date_dup_human    (DatelineDate             *self);
char           *dateline_date_dup_earliest (DatelineDate             *self);
char           *dateline_date_dup_latest   (DatelineDate             *self);

gboolean        dateline_date_read_bounds    (const char               *edtf,
                                              gssize                    length,
                                              DatelineDateBounds       *bounds,
                                              GError                  **error);
DatelineOverlap dateline_date_bounds_overlap (const DatelineDateBounds *bounds,
                                              gint64                    start,
                                              gint64                    end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineDate, dateline_date_unref)

G_END_DECLS
