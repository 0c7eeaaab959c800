/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates by the Extended Date/Time Format: every example of its specification
 * (Library of Congress, 4 February 2019), what is refused, bounds, overlap and
 * order. */

#include <locale.h>

#include "dateline-date.h"

#define U DATELINE_DATE_UNCERTAIN
#define A DATELINE_DATE_APPROXIMATE
#define INTERVAL DATELINE_DATE_INTERVAL
#define OPEN_START DATELINE_DATE_OPEN_START
#define OPEN_END DATELINE_DATE_OPEN_END
#define UNKNOWN_START DATELINE_DATE_UNKNOWN_START
#define UNKNOWN_END DATELINE_DATE_UNKNOWN_END
#define ONE_OF DATELINE_DATE_ONE_OF
#define ALL_OF DATELINE_DATE_ALL_OF
#define TIME DATELINE_DATE_HAS_TIME
#define REVERSED DATELINE_DATE_REVERSED
#define X DATELINE_DATE_UNSPECIFIED

#define P(name) DATELINE_PRECISION_##name

typedef struct
{
  const char *edtf;
  guint level;
  const char *earliest;
  const char *latest;
  guint flags;
  DatelinePrecision precision;
} Valid;

static const Valid valid[] = {
  /* Level 0: date */
  { "1985-04-12", 0, "1985-04-12", "1985-04-12", 0, P (DAY) },
  { "1985-04", 0, "1985-04-01", "1985-04-30", 0, P (MONTH) },
  { "1985", 0, "1985-01-01", "1985-12-31", 0, P (YEAR) },
  { "0000", 0, "0000-01-01", "0000-12-31", 0, P (YEAR) },
  { "0000-02-29", 0, "0000-02-29", "0000-02-29", 0, P (DAY) },
  { "9999", 0, "9999-01-01", "9999-12-31", 0, P (YEAR) },
  { "2000-02-29", 0, "2000-02-29", "2000-02-29", 0, P (DAY) },
  { "2023-02", 0, "2023-02-01", "2023-02-28", 0, P (MONTH) },
  { "2024-02", 0, "2024-02-01", "2024-02-29", 0, P (MONTH) },
  /* Level 0: date and time */
  { "1985-04-12T23:20:30", 0, "1985-04-12", "1985-04-12", TIME, P (SECOND) },
  { "1985-04-12T23:20:30Z", 0, "1985-04-12", "1985-04-12", TIME, P (SECOND) },
  { "1985-04-12T23:20:30-04", 0, "1985-04-13", "1985-04-13", TIME, P (SECOND) },
  { "1985-04-12T23:20:30+04:30", 0, "1985-04-12", "1985-04-12", TIME, P (SECOND) },
  { "2018-12-31T24:00:00", 0, "2019-01-01", "2019-01-01", TIME, P (SECOND) },
  { "2018-01-01T00:00:00+14:00", 0, "2017-12-31", "2017-12-31", TIME, P (SECOND) },
  { "2018-01-01T12:00:00-12:00", 0, "2018-01-02", "2018-01-02", TIME, P (SECOND) },
  /* Level 0: interval */
  { "1964/2008", 0, "1964-01-01", "2008-12-31", INTERVAL, P (YEAR) },
  { "2004-06/2006-08", 0, "2004-06-01", "2006-08-31", INTERVAL, P (MONTH) },
  { "2004-02-01/2005-02-08", 0, "2004-02-01", "2005-02-08", INTERVAL, P (DAY) },
  { "2004-02-01/2005-02", 0, "2004-02-01", "2005-02-28", INTERVAL, P (DAY) },
  { "2004-02-01/2005", 0, "2004-02-01", "2005-12-31", INTERVAL, P (DAY) },
  { "2005/2006-02", 0, "2005-01-01", "2006-02-28", INTERVAL, P (YEAR) },
  { "2005/2005-06", 0, "2005-01-01", "2005-06-30", INTERVAL, P (YEAR) },
  { "2005-06/2005", 0, "2005-06-01", "2005-12-31", INTERVAL, P (MONTH) },
  { "2005/2004", 0, "2004-01-01", "2005-12-31", INTERVAL | REVERSED, P (YEAR) },
  { "2005-06-02/2005-06-01", 0, "2005-06-01", "2005-06-02", INTERVAL | REVERSED, P (DAY) },
  /* Level 1: letter-prefixed year */
  { "Y170000002", 1, "Y170000002-01-01", "Y170000002-12-31", 0, P (YEAR) },
  { "Y-170000002", 1, "Y-170000002-01-01", "Y-170000002-12-31", 0, P (YEAR) },
  { "Y10000", 1, "Y10000-01-01", "Y10000-12-31", 0, P (YEAR) },
  { "Y999999999999999999", 1, "Y999999999999999999-01-01", "Y999999999999999999-12-31", 0, P (YEAR) },
  { "Y-999999999999999999", 1, "Y-999999999999999999-01-01", "Y-999999999999999999-12-31", 0, P (YEAR) },
  { "Y17000~", 1, "Y17000-01-01", "Y17000-12-31", A, P (YEAR) },
  /* Level 1: seasons */
  { "2001-21", 1, "2001-03-01", "2001-05-31", A, P (SEASON) },
  { "2001-22", 1, "2001-06-01", "2001-08-31", A, P (SEASON) },
  { "2001-23", 1, "2001-09-01", "2001-11-30", A, P (SEASON) },
  { "2001-24", 1, "2001-12-01", "2002-02-28", A, P (SEASON) },
  { "2003-24", 1, "2003-12-01", "2004-02-29", A, P (SEASON) },
  { "2018-21?", 1, "2018-03-01", "2018-05-31", U | A, P (SEASON) },
  { "-0044-21", 1, "-0044-03-01", "-0044-05-31", A, P (SEASON) },
  /* Level 1: qualification of a date */
  { "1984?", 1, "1984-01-01", "1984-12-31", U, P (YEAR) },
  { "2004-06~", 1, "2004-06-01", "2004-06-30", A, P (MONTH) },
  { "2004-06-11%", 1, "2004-06-11", "2004-06-11", U | A, P (DAY) },
  /* Level 1: unspecified digits from the right */
  { "201X", 1, "2010-01-01", "2019-12-31", X, P (DECADE) },
  { "20XX", 1, "2000-01-01", "2099-12-31", X, P (CENTURY) },
  { "2004-XX", 1, "2004-01-01", "2004-12-31", X, P (YEAR) },
  { "1985-04-XX", 1, "1985-04-01", "1985-04-30", X, P (MONTH) },
  { "1985-XX-XX", 1, "1985-01-01", "1985-12-31", X, P (YEAR) },
  { "XXXX", 1, "0000-01-01", "9999-12-31", X, P (COARSER) },
  { "XXXX-XX-XX", 1, "0000-01-01", "9999-12-31", X, P (COARSER) },
  { "-01XX", 1, "-0199-01-01", "-0100-12-31", X, P (CENTURY) },
  { "-000X", 1, "-0009-01-01", "-0001-12-31", X, P (DECADE) },
  { "-1985-XX-XX", 1, "-1985-01-01", "-1985-12-31", X, P (YEAR) },
  { "201X?", 1, "2010-01-01", "2019-12-31", X | U, P (DECADE) },
  /* Level 1: extended interval */
  { "1985-04-12/..", 1, "1985-04-12", "..", INTERVAL | OPEN_END, P (DAY) },
  { "1985-04/..", 1, "1985-04-01", "..", INTERVAL | OPEN_END, P (MONTH) },
  { "1985/..", 1, "1985-01-01", "..", INTERVAL | OPEN_END, P (YEAR) },
  { "../1985-04-12", 1, "..", "1985-04-12", INTERVAL | OPEN_START, P (DAY) },
  { "../1985-04", 1, "..", "1985-04-30", INTERVAL | OPEN_START, P (MONTH) },
  { "../1985", 1, "..", "1985-12-31", INTERVAL | OPEN_START, P (YEAR) },
  { "1985-04-12/", 1, "1985-04-12", "", INTERVAL | UNKNOWN_END, P (DAY) },
  { "1985-04/", 1, "1985-04-01", "", INTERVAL | UNKNOWN_END, P (MONTH) },
  { "1985/", 1, "1985-01-01", "", INTERVAL | UNKNOWN_END, P (YEAR) },
  { "/1985-04-12", 1, "", "1985-04-12", INTERVAL | UNKNOWN_START, P (DAY) },
  { "/1985-04", 1, "", "1985-04-30", INTERVAL | UNKNOWN_START, P (MONTH) },
  { "/1985", 1, "", "1985-12-31", INTERVAL | UNKNOWN_START, P (YEAR) },
  { "../..", 1, "..", "..", INTERVAL | OPEN_START | OPEN_END, P (COARSER) },
  { "/..", 1, "", "..", INTERVAL | UNKNOWN_START | OPEN_END, P (COARSER) },
  { "../", 1, "..", "", INTERVAL | OPEN_START | UNKNOWN_END, P (COARSER) },
  { "1984?/2004-06~", 1, "1984-01-01", "2004-06-30", INTERVAL | U | A, P (YEAR) },
  /* Level 1: negative year */
  { "-1985", 1, "-1985-01-01", "-1985-12-31", 0, P (YEAR) },
  { "-0001", 1, "-0001-01-01", "-0001-12-31", 0, P (YEAR) },
  { "-0044-03-15", 1, "-0044-03-15", "-0044-03-15", 0, P (DAY) },
  { "-0004-02-29", 1, "-0004-02-29", "-0004-02-29", 0, P (DAY) },
  { "-0044-03-15T12:00:00Z", 1, "-0044-03-15", "-0044-03-15", TIME, P (SECOND) },
  /* Level 2: exponential year */
  { "Y-17E7", 2, "Y-170000000-01-01", "Y-170000000-12-31", 0, P (YEAR) },
  { "Y17E7", 2, "Y170000000-01-01", "Y170000000-12-31", 0, P (YEAR) },
  { "Y2E3", 2, "2000-01-01", "2000-12-31", 0, P (YEAR) },
  { "Y-2E3", 2, "-2000-01-01", "-2000-12-31", 0, P (YEAR) },
  { "Y1E17", 2, "Y100000000000000000-01-01", "Y100000000000000000-12-31", 0, P (YEAR) },
  /* Level 2: significant digits; the days are those of the estimate */
  { "1950S2", 2, "1950-01-01", "1950-12-31", A, P (CENTURY) },
  { "Y171010000S3", 2, "Y171010000-01-01", "Y171010000-12-31", A, P (COARSER) },
  { "Y3388E2S3", 2, "Y338800-01-01", "Y338800-12-31", A, P (COARSER) },
  { "1985S4", 2, "1985-01-01", "1985-12-31", 0, P (YEAR) },
  { "-1859S3", 2, "-1859-01-01", "-1859-12-31", A, P (DECADE) },
  { "1950S2?", 2, "1950-01-01", "1950-12-31", U | A, P (CENTURY) },
  /* Level 2: sub-year groupings */
  { "2001-25", 2, "2001-03-01", "2001-05-31", A, P (SEASON) },
  { "2001-26", 2, "2001-06-01", "2001-08-31", A, P (SEASON) },
  { "2001-27", 2, "2001-09-01", "2001-11-30", A, P (SEASON) },
  { "2001-28", 2, "2001-12-01", "2002-02-28", A, P (SEASON) },
  { "2001-29", 2, "2001-09-01", "2001-11-30", A, P (SEASON) },
  { "2001-30", 2, "2001-12-01", "2002-02-28", A, P (SEASON) },
  { "2001-31", 2, "2001-03-01", "2001-05-31", A, P (SEASON) },
  { "2001-32", 2, "2001-06-01", "2001-08-31", A, P (SEASON) },
  { "2001-33", 2, "2001-01-01", "2001-03-31", 0, P (QUARTER) },
  { "2001-34", 2, "2001-04-01", "2001-06-30", 0, P (QUARTER) },
  { "2001-35", 2, "2001-07-01", "2001-09-30", 0, P (QUARTER) },
  { "2001-36", 2, "2001-10-01", "2001-12-31", 0, P (QUARTER) },
  { "2001-37", 2, "2001-01-01", "2001-04-30", 0, P (SEMESTER) },
  { "2001-38", 2, "2001-05-01", "2001-08-31", 0, P (SEMESTER) },
  { "2001-39", 2, "2001-09-01", "2001-12-31", 0, P (SEMESTER) },
  { "2001-40", 2, "2001-01-01", "2001-06-30", 0, P (SEMESTER) },
  { "2001-41", 2, "2001-07-01", "2001-12-31", 0, P (SEMESTER) },
  { "19XX-21", 2, "1900-03-01", "1999-05-31", A | X, P (CENTURY) },
  { "2001-21/2002-23", 2, "2001-03-01", "2002-11-30", INTERVAL | A, P (SEASON) },
  /* Level 2: sets */
  { "[1667,1668,1670..1672]", 2, "1667-01-01", "1672-12-31", ONE_OF, P (YEAR) },
  { "[..1760-12-03]", 2, "..", "1760-12-03", ONE_OF | OPEN_START, P (DAY) },
  { "[1760-12..]", 2, "1760-12-01", "..", ONE_OF | OPEN_END, P (MONTH) },
  { "[1760-01,1760-02,1760-12..]", 2, "1760-01-01", "..", ONE_OF | OPEN_END, P (MONTH) },
  { "[1667,1760-12]", 2, "1667-01-01", "1760-12-31", ONE_OF, P (YEAR) },
  { "[..1984]", 2, "..", "1984-12-31", ONE_OF | OPEN_START, P (YEAR) },
  { "{1667,1668,1670..1672}", 2, "1667-01-01", "1672-12-31", ALL_OF, P (YEAR) },
  { "{1960,1961-12}", 2, "1960-01-01", "1961-12-31", ALL_OF, P (YEAR) },
  { "{..1984}", 2, "..", "1984-12-31", ALL_OF | OPEN_START, P (YEAR) },
  { "{1984..}", 2, "1984-01-01", "..", ALL_OF | OPEN_END, P (YEAR) },
  { "[1672,1667~]", 2, "1667-01-01", "1672-12-31", ONE_OF | A, P (YEAR) },
  { "{1961-12,1950-05-01..1949}", 2, "1949-01-01", "1961-12-31", ALL_OF | REVERSED, P (MONTH) },
  { "[19XX]", 2, "1900-01-01", "1999-12-31", ONE_OF | X, P (CENTURY) },
  /* Level 2: qualification of a group, of one component */
  { "2004-06~-11", 2, "2004-06-11", "2004-06-11", A, P (DAY) },
  { "2004?-06-11", 2, "2004-06-11", "2004-06-11", U, P (DAY) },
  { "?2004-06-~11", 2, "2004-06-11", "2004-06-11", U | A, P (DAY) },
  { "2004-%06-11", 2, "2004-06-11", "2004-06-11", U | A, P (DAY) },
  { "~-0100", 2, "-0100-01-01", "-0100-12-31", A, P (YEAR) },
  { "2001-~21", 2, "2001-03-01", "2001-05-31", A, P (SEASON) },
  /* Level 2: unspecified digits anywhere */
  { "156X-12-25", 2, "1560-12-25", "1569-12-25", X, P (DECADE) },
  { "15XX-12-25", 2, "1500-12-25", "1599-12-25", X, P (CENTURY) },
  { "XXXX-12-XX", 2, "0000-12-01", "9999-12-31", X, P (COARSER) },
  { "1XXX-XX", 2, "1000-01-01", "1999-12-31", X, P (COARSER) },
  { "1XXX-12", 2, "1000-12-01", "1999-12-31", X, P (COARSER) },
  { "1984-1X", 2, "1984-10-01", "1984-12-31", X, P (YEAR) },
  { "1XXX", 2, "1000-01-01", "1999-12-31", X, P (COARSER) },
  { "1X85", 2, "1085-01-01", "1985-12-31", X, P (COARSER) },
  { "199X-02-29", 2, "1992-02-29", "1996-02-29", X, P (DECADE) },
  { "19XX-02-29", 2, "1904-02-29", "1996-02-29", X, P (CENTURY) },
  { "2001-XX-31", 2, "2001-01-31", "2001-12-31", X, P (YEAR) },
  { "2001-0X-31", 2, "2001-01-31", "2001-08-31", X, P (YEAR) },
  { "2001-X1-30", 2, "2001-01-30", "2001-11-30", X, P (YEAR) },
  { "2001-02-2X", 2, "2001-02-20", "2001-02-28", X, P (MONTH) },
  { "-19X4-02-29", 2, "-1984-02-29", "-1904-02-29", X, P (CENTURY) },
  /* Level 2: interval */
  { "2004-06-~01/2004-06-~20", 2, "2004-06-01", "2004-06-20", INTERVAL | A, P (DAY) },
  { "2004-06-XX/2004-07-03", 2, "2004-06-01", "2004-07-03", INTERVAL | X, P (MONTH) },
  { "201X/..", 2, "2010-01-01", "..", INTERVAL | X | OPEN_END, P (DECADE) },
};

static const struct
{
  const char *edtf;
  DatelineDateError code;
} invalid[] = {
  { "", DATELINE_DATE_ERROR_SYNTAX },
  { " ", DATELINE_DATE_ERROR_SYNTAX },
  { "2018 ", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-13", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-00", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-20", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-42", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-2X", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-02-29", DATELINE_DATE_ERROR_CALENDAR },
  { "1900-02-29", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-04-31", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-04-00", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-02-3X", DATELINE_DATE_ERROR_CALENDAR },
  { "199X-02-30", DATELINE_DATE_ERROR_CALENDAR },
  { "1XX1-02-29", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-21-01", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-13-01", DATELINE_DATE_ERROR_CALENDAR },
  { "-0000", DATELINE_DATE_ERROR_CALENDAR },
  { "+2018", DATELINE_DATE_ERROR_SYNTAX },
  { "201", DATELINE_DATE_ERROR_SYNTAX },
  { "20189", DATELINE_DATE_ERROR_SYNTAX },
  { "20181026", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-1", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-10-2", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-10-26-", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-", DATELINE_DATE_ERROR_SYNTAX },
  { "2018??", DATELINE_DATE_ERROR_SYNTAX },
  { "201x", DATELINE_DATE_ERROR_SYNTAX },
  { "201u", DATELINE_DATE_ERROR_SYNTAX },
  { "unknown", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-10-26T14:30", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-10-26T14:30:00.5", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-10-26T14:30:00+9", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-10-26T14:30:00+0900", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-10-26T25:00:00", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-10-26T24:00:01", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-10-26T14:60:00", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-10-26T14:30:00+14:01", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-10-26T14:30:00-12:01", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-10-26T14:30:00-00:00", DATELINE_DATE_ERROR_CALENDAR },
  { "2018-10T14:30:00", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-10-XXT14:30:00", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-10-26?T14:30:00", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-10-26T14:30:00?", DATELINE_DATE_ERROR_SYNTAX },
  { "Y", DATELINE_DATE_ERROR_SYNTAX },
  { "Y2018", DATELINE_DATE_ERROR_SYNTAX },
  { "Y02018", DATELINE_DATE_ERROR_SYNTAX },
  { "Y20180-01", DATELINE_DATE_ERROR_SYNTAX },
  { "Y17E", DATELINE_DATE_ERROR_SYNTAX },
  { "Y1E30", DATELINE_DATE_ERROR_CALENDAR },
  { "Y1E999999999999999999", DATELINE_DATE_ERROR_CALENDAR },
  { "Y1000000000000000000", DATELINE_DATE_ERROR_CALENDAR },
  { "y17000", DATELINE_DATE_ERROR_SYNTAX },
  { "1950S", DATELINE_DATE_ERROR_SYNTAX },
  { "1950S0", DATELINE_DATE_ERROR_SYNTAX },
  { "195XS2", DATELINE_DATE_ERROR_SYNTAX },
  { "1950S2-01", DATELINE_DATE_ERROR_SYNTAX },
  { "/", DATELINE_DATE_ERROR_SYNTAX },
  { "2018/2019/2020", DATELINE_DATE_ERROR_SYNTAX },
  { "2018/open", DATELINE_DATE_ERROR_SYNTAX },
  { "Y17000/Y18000", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-01-01T00:00:00/2018-01-02T00:00:00", DATELINE_DATE_ERROR_SYNTAX },
  { "2018/2018-13", DATELINE_DATE_ERROR_CALENDAR },
  { "..", DATELINE_DATE_ERROR_SYNTAX },
  { "1984..1985", DATELINE_DATE_ERROR_SYNTAX },
  { "[]", DATELINE_DATE_ERROR_SYNTAX },
  { "{}", DATELINE_DATE_ERROR_SYNTAX },
  { "[", DATELINE_DATE_ERROR_SYNTAX },
  { "[1984", DATELINE_DATE_ERROR_SYNTAX },
  { "[1984}", DATELINE_DATE_ERROR_SYNTAX },
  { "[1984,]", DATELINE_DATE_ERROR_SYNTAX },
  { "[,1984]", DATELINE_DATE_ERROR_SYNTAX },
  { "[..]", DATELINE_DATE_ERROR_SYNTAX },
  { "[1984,..1990]", DATELINE_DATE_ERROR_SYNTAX },
  { "[1984..,1990]", DATELINE_DATE_ERROR_SYNTAX },
  { "[1984..1985..1986]", DATELINE_DATE_ERROR_SYNTAX },
  { "[1984/1985]", DATELINE_DATE_ERROR_SYNTAX },
  { "[Y17000]", DATELINE_DATE_ERROR_SYNTAX },
  { "[1984, 1985]", DATELINE_DATE_ERROR_SYNTAX },
  { "{1984,1985-13}", DATELINE_DATE_ERROR_CALENDAR },
  { "\xff\xfe", DATELINE_DATE_ERROR_SYNTAX },
  { "2018-10-2\xc3", DATELINE_DATE_ERROR_SYNTAX },
};

/* Rows of the shared table that contradict the specification or one another;
 * everything else about them is asserted. */
static const struct
{
  const char *edtf;
  const char *why;
  gboolean level;
  gboolean bounds;
} exceptions[] = {
  { "196X", "201X is the specification's own example of level 1", TRUE, FALSE },
  { "-0999", "a negative year is level 1; so is -1985 in the same table", TRUE, FALSE },
  { "-0002", "as -0999", TRUE, FALSE },
  { "-9999", "as -0999", TRUE, FALSE },
  { "-1200-06", "as -0999", TRUE, FALSE },
  { "-1972-04-12T23:20:28", "as -0999; -1985-04-12T23:20:30 is level 1 in the same table", TRUE, FALSE },
  { "-1200-06/0200-05-02", "as -0999; -1000/-0999 is level 1 in the same table", TRUE, FALSE },
  { "1950/1999", "1980/1994 is level 0 in the same table, 1964/2008 in the specification", TRUE, FALSE },
  { "2020-05/2020-06", "2004-06/2006-08 is level 0 in the specification", TRUE, FALSE },
  { "-1985-XX-XX", "its days are in the wrong order: December before January of one year", FALSE, TRUE },
};

static void
test_valid (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      const Valid *row = &valid[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (DatelineDate) date = dateline_date_new (row->edtf, &error);
      g_autofree char *earliest = NULL;
      g_autofree char *latest = NULL;
      const DatelineDateBounds *bounds;

      g_test_message ("%s", row->edtf);
      g_assert_no_error (error);
      g_assert_cmpstr (dateline_date_get_edtf (date), ==, row->edtf);
      earliest = dateline_date_dup_earliest (date);
      latest = dateline_date_dup_latest (date);
      bounds = dateline_date_get_bounds (date);
      g_assert_cmpstr (earliest, ==, row->earliest);
      g_assert_cmpstr (latest, ==, row->latest);
      g_assert_cmpuint (bounds->level, ==, row->level);
      g_assert_cmphex (bounds->flags, ==, row->flags);
      g_assert_cmpuint (bounds->precision, ==, row->precision);
      g_assert_cmpint (bounds->earliest, <, bounds->latest);
    }
}

static void
test_invalid (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DatelineDate) date = dateline_date_new (invalid[i].edtf, &error);

      g_test_message ("%s", invalid[i].edtf);
      g_assert_null (date);
      g_assert_error (error, DATELINE_DATE_ERROR, (int) invalid[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpuint (strlen (error->message), >, 10);
    }
}

static void
test_message (void)
{
  static const struct
  {
    const char *edtf;
    const char *message;
  } cases[] = {
    { "2018-13", "“2018-13” is not a date: there is no such month; they go from 01 to 12, and seasons and other parts of a year from 21 to 41" },
    { "2018-02-30", "“2018-02-30” is not a date: there is no such day; that month goes from 01 to 28" },
    { "", "The date is empty" },
    { "Oct", "“Oct” is not a date: a date is written like 2018, 2018-10 or 2018-10-26 (EDTF)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      DatelineDateBounds bounds;

      g_assert_false (dateline_date_read_bounds (cases[i].edtf, -1, &bounds, &error));
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* A length that ends inside of a longer text. */
static void
test_length (void)
{
  DatelineDateBounds bounds;

  g_assert_true (dateline_date_read_bounds ("2018-10-26", 7, &bounds, NULL));
  g_assert_cmpint (bounds.precision, ==, P (MONTH));
  g_assert_true (dateline_date_read_bounds ("[2018]]", 6, &bounds, NULL));
  g_assert_false (dateline_date_read_bounds ("2018", 3, &bounds, NULL));
  g_assert_false (dateline_date_read_bounds ("2018", 0, &bounds, NULL));
}

static gint64
at (const char *day)
{
  DatelineDateBounds bounds;

  if (g_str_equal (day, ".."))
    return DATELINE_TIME_MAX;
  g_assert_true (dateline_date_read_bounds (day, -1, &bounds, NULL));
  return bounds.earliest;
}

/* The fast way and the whole parser are to agree. */
static void
test_plain (void)
{
  static const struct
  {
    const char *edtf;
    gint64 earliest;
    gint64 latest;
  } cases[] = {
    { "1970", 0, 365 * DATELINE_DAY },
    { "1970-01", 0, 31 * DATELINE_DAY },
    { "1970-01-01", 0, DATELINE_DAY },
    { "1969-12-31", -DATELINE_DAY, 0 },
    { "2018-10-26", 17830 * DATELINE_DAY, 17831 * DATELINE_DAY },
    { "0000-01-01", -719528 * DATELINE_DAY, -719527 * DATELINE_DAY },
    { "9999-12-31", 2932896 * DATELINE_DAY, 2932897 * DATELINE_DAY },
    { "1970-01-01T00:00:01Z", 1, 2 },
    { "1970-01-01T09:00:00+09", 0, 1 },
    { "1969-12-31T24:00:00", 0, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *range = g_strconcat ("[", cases[i].edtf, "]", NULL);
      DatelineDateBounds bounds;

      g_test_message ("%s", cases[i].edtf);
      g_assert_true (dateline_date_read_bounds (cases[i].edtf, -1, &bounds, NULL));
      g_assert_cmpint (bounds.earliest, ==, cases[i].earliest);
      g_assert_cmpint (bounds.latest, ==, cases[i].latest);
      if (bounds.flags & TIME)
        continue;
      g_assert_true (dateline_date_read_bounds (range, -1, &bounds, NULL));
      g_assert_cmpint (bounds.earliest, ==, cases[i].earliest);
      g_assert_cmpint (bounds.latest, ==, cases[i].latest);
    }
}

static void
test_extent (void)
{
  static const struct
  {
    const char *edtf;
    const char *earliest;
    const char *sure_start;
    const char *sure_end;
    const char *latest;
  } cases[] = {
    { "2018-03/2018-06", "2018-03-01", "2018-04-01", "2018-06-01", "2018-07-01" },
    { "2018-04-12/2018-04-15", "2018-04-12", "2018-04-13", "2018-04-15", "2018-04-16" },
    { "2018-04-12/2018-04-15?", "2018-04-12", "2018-04-13", "2018-04-15", "2018-04-16" },
    { "2018-03/2018", "2018-03-01", "2018-04-01", "2018-03-01", "2019-01-01" },
    { "2018/2018-03", "2018-01-01", "2018-04-01", "2018-03-01", "2018-04-01" },
    { "2019/2018", "2018-01-01", "2020-01-01", "2018-01-01", "2020-01-01" },
    { "2018", "2018-01-01", "2019-01-01", "2018-01-01", "2019-01-01" },
    { "2018-03/..", "2018-03-01", "2018-04-01", "..", ".." },
    { "2018-03/", "2018-03-01", "2018-04-01", "2018-03-01", ".." },
    { "1950S2", "1900-01-01", "2000-01-01", "1900-01-01", "2000-01-01" },
    { "-1950S3", "-1959-01-01", "-1949-01-01", "-1959-01-01", "-1949-01-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DatelineDateBounds bounds;

      g_test_message ("%s", cases[i].edtf);
      g_assert_true (dateline_date_read_bounds (cases[i].edtf, -1, &bounds, NULL));
      g_assert_cmpint (bounds.earliest, ==, at (cases[i].earliest));
      g_assert_cmpint (bounds.sure_start, ==, at (cases[i].sure_start));
      g_assert_cmpint (bounds.sure_end, ==, at (cases[i].sure_end));
      g_assert_cmpint (bounds.latest, ==, at (cases[i].latest));
    }
}

static void
test_overlap (void)
{
  static const struct
  {
    const char *edtf;
    const char *start;
    const char *end; /* exclusive */
    DatelineOverlap overlap;
  } cases[] = {
    { "2018-10-26", "2018-10-26", "2018-10-27", DATELINE_OVERLAP_SURELY },
    { "2018-10-26", "2018-10-27", "2018-10-28", DATELINE_OVERLAP_NO },
    { "2018-10-26", "2018-10-25", "2018-10-26", DATELINE_OVERLAP_NO },
    { "2018-10-26?", "2018-10-01", "2018-11-01", DATELINE_OVERLAP_SURELY },
    { "2018-10", "2018-10-01", "2018-11-01", DATELINE_OVERLAP_SURELY },
    { "2018-10", "2018-10-05", "2018-12-01", DATELINE_OVERLAP_POSSIBLY },
    { "2018-10", "2018-11-01", "2018-12-01", DATELINE_OVERLAP_NO },
    { "2018-10", "2018-10-09", "2018-10-09", DATELINE_OVERLAP_NO },
    { "2018-10", "2018-10-09", "2018-10-02", DATELINE_OVERLAP_NO },
    /* an extent: its start, its end, its middle, its edges */
    { "2018-03/2018-06", "2018-03-01", "2018-04-01", DATELINE_OVERLAP_SURELY },
    { "2018-03/2018-06", "2018-06-01", "2018-07-01", DATELINE_OVERLAP_SURELY },
    { "2018-03/2018-06", "2018-05-01", "2018-05-02", DATELINE_OVERLAP_SURELY },
    { "2018-03/2018-06", "2018-03-02", "2018-03-31", DATELINE_OVERLAP_POSSIBLY },
    { "2018-03/2018-06", "2018-06-02", "2018-09-01", DATELINE_OVERLAP_POSSIBLY },
    { "2018-03/2018-06", "2018-07-01", "2018-09-01", DATELINE_OVERLAP_NO },
    { "2018-04-12/2018-04-15", "2018-04-12", "2018-04-13", DATELINE_OVERLAP_SURELY },
    { "2018/2018-03", "2018-02-01", "2018-03-01", DATELINE_OVERLAP_POSSIBLY },
    { "2019/2018", "2018-05-01", "2019-05-01", DATELINE_OVERLAP_POSSIBLY },
    { "2019/2018", "2018-01-01", "2020-01-01", DATELINE_OVERLAP_SURELY },
    /* open: for ever; unknown: who knows */
    { "2018-03/..", "2050-01-01", "2051-01-01", DATELINE_OVERLAP_SURELY },
    { "../2018-03", "-2050-01-01", "-2049-01-01", DATELINE_OVERLAP_SURELY },
    { "../..", "2018-01-01", "2018-01-02", DATELINE_OVERLAP_SURELY },
    { "2018-03/", "2050-01-01", "2051-01-01", DATELINE_OVERLAP_POSSIBLY },
    { "2018-03/", "2018-03-01", "2018-04-01", DATELINE_OVERLAP_SURELY },
    { "/2018-03", "2018-03-01", "2018-04-01", DATELINE_OVERLAP_SURELY },
    { "/2018-03", "2017-03-01", "2018-01-01", DATELINE_OVERLAP_POSSIBLY },
    { "/2018-03", "2018-04-01", "2018-05-01", DATELINE_OVERLAP_NO },
    /* sets */
    { "[1667,1668,1670..1672]", "1667-01-01", "1668-01-01", DATELINE_OVERLAP_POSSIBLY },
    { "[1667,1668,1670..1672]", "1669-01-01", "1670-01-01", DATELINE_OVERLAP_NO },
    { "[1667,1668,1670..1672]", "1600-01-01", "1700-01-01", DATELINE_OVERLAP_SURELY },
    { "[1667,1668,1670..1672]", "1671-01-01", "1672-01-01", DATELINE_OVERLAP_POSSIBLY },
    { "{1667,1668,1670..1672}", "1668-01-01", "1669-01-01", DATELINE_OVERLAP_SURELY },
    { "{1667,1668,1670..1672}", "1669-01-01", "1670-01-01", DATELINE_OVERLAP_NO },
    { "{1667,1668,1670..1672}", "1668-05-01", "1668-06-01", DATELINE_OVERLAP_POSSIBLY },
    { "{1667,1668,1670..1672}", "1671-01-01", "1672-01-01", DATELINE_OVERLAP_SURELY },
    { "{1960,1984..}", "2018-01-01", "2018-02-01", DATELINE_OVERLAP_SURELY },
    { "[1984..]", "2018-01-01", "2018-02-01", DATELINE_OVERLAP_POSSIBLY },
    /* significant digits */
    { "1950S2", "1920-01-01", "1921-01-01", DATELINE_OVERLAP_POSSIBLY },
    { "1950S2", "1900-01-01", "2000-01-01", DATELINE_OVERLAP_SURELY },
    { "1950S2", "2000-01-01", "2001-01-01", DATELINE_OVERLAP_NO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatelineDate) date = dateline_date_new (cases[i].edtf, NULL);
      const DatelineDateBounds *bounds = dateline_date_get_bounds (date);
      gint64 start = at (cases[i].start), end = at (cases[i].end);
      DatelineOverlap coarse = dateline_date_bounds_overlap (bounds, start, end);

      g_test_message ("%s in %s to %s", cases[i].edtf, cases[i].start, cases[i].end);
      g_assert_cmpint (dateline_date_overlap (date, start, end), ==, cases[i].overlap);
      /* Bounds alone never claim more than they know. */
      if (bounds->flags & (ONE_OF | ALL_OF))
        {
          g_assert_true (coarse != DATELINE_OVERLAP_SURELY || cases[i].overlap == coarse);
          g_assert_true (coarse != DATELINE_OVERLAP_NO || cases[i].overlap == coarse);
        }
      else
        g_assert_cmpint (coarse, ==, cases[i].overlap);
    }
}

/* In order, each before the next. */
static void
test_compare (void)
{
  static const char *const order[] = {
    "../1985", "Y-170000002", "-0044", "-0044-03-15", "0000", "1900", "19XX", "1984-12-31", "1985-01-01",
    "1985-01", "1985-01?", "1985", "1985-XX", "1985/1986", "1985/..", "1985-01-02", "9999", "Y10000", "Y17E7",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (order); j++)
      {
        g_autoptr (DatelineDate) a = dateline_date_new (order[i], NULL);
        g_autoptr (DatelineDate) b = dateline_date_new (order[j], NULL);
        int compared = dateline_date_compare (a, b);

        g_test_message ("%s and %s", order[i], order[j]);
        g_assert_cmpint ((compared > 0) - (compared < 0), ==, (i > j) - (i < j));
      }
}

static void
test_boxed (void)
{
  g_autoptr (DatelineDate) date = dateline_date_new ("2018-10-26", NULL);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, DATELINE_TYPE_DATE);
  g_value_set_boxed (&value, date);
  g_assert_true (g_value_get_boxed (&value) == date);
}

/* Whatever a file holds, it is read or refused; what is read has sane bounds. */
static void
check_any (const char *text,
           gsize       length)
{
  DatelineDateBounds bounds;
  g_autoptr (GError) error = NULL;
  /* As long as the text and no longer, so that reading on is seen. */
  g_autofree char *exact = g_memdup2 (text, MAX (length, 1));
  g_autofree char *copy = g_strndup (text, length);
  g_autoptr (DatelineDate) date = NULL;
  g_autofree char *human = NULL;
  g_autofree char *latest = NULL;

  if (!dateline_date_read_bounds (exact, length, &bounds, &error))
    {
      g_assert_error (error, DATELINE_DATE_ERROR, error->code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  g_assert_no_error (error);
  g_assert_cmpint (bounds.earliest, <=, bounds.latest);
  date = dateline_date_new (copy, NULL);
  human = dateline_date_dup_human (date);
  latest = dateline_date_dup_latest (date);
  g_assert_true (g_utf8_validate (human, -1, NULL));
  g_assert_cmpstr (human, !=, "");
  g_assert_nonnull (latest);
  g_assert_true (bounds.earliest == bounds.latest
                 || dateline_date_overlap (date, bounds.earliest, bounds.latest) != DATELINE_OVERLAP_NO);
}

static void
test_mutated (void)
{
  static const char letters[] = "0123456789X-?~%/.[]{},YESTZ:+ \xc3\x80";
  g_autoptr (GRand) rand = g_rand_new_with_seed (20190204);

  for (guint round = 0; round < 40; round++)
    for (gsize i = 0; i < G_N_ELEMENTS (valid); i++)
      {
        g_autoptr (GString) text = g_string_new (valid[i].edtf);
        int n_changes = g_rand_int_range (rand, 1, 4);

        for (int change = 0; change < n_changes; change++)
          {
            gsize at_byte = g_rand_int_range (rand, 0, text->len + 1);
            char letter = letters[g_rand_int_range (rand, 0, sizeof letters - 1)];

            switch (g_rand_int_range (rand, 0, 3))
              {
              case 0:
                g_string_insert_c (text, at_byte, letter);
                break;
              case 1:
                if (at_byte < text->len)
                  g_string_erase (text, at_byte, 1);
                break;
              default:
                if (at_byte < text->len)
                  text->str[at_byte] = letter;
                break;
              }
          }
        check_any (text->str, text->len);
      }
}

static gboolean
is_excepted (const char *edtf,
             gboolean    level)
{
  for (gsize i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (g_str_equal (exceptions[i].edtf, edtf) && (level ? exceptions[i].level : exceptions[i].bounds))
      {
        g_test_message ("%s: not asserted: %s", edtf, exceptions[i].why);
        return TRUE;
      }
  return FALSE;
}

static void
check_row (char **row)
{
  const char *edtf = row[0];
  gboolean is_valid = g_str_equal (row[1], "valid");
  g_autoptr (GError) error = NULL;
  g_autoptr (DatelineDate) date = dateline_date_new (edtf, &error);
  g_autofree char *earliest = NULL;
  g_autofree char *latest = NULL;

  g_test_message ("%s", edtf);
  if (!is_valid)
    {
      g_assert_null (date);
      return;
    }
  g_assert_no_error (error);

  if (*row[2] != '\0' && !is_excepted (edtf, TRUE))
    g_assert_cmpint (dateline_date_get_bounds (date)->level, ==, g_ascii_strtoull (row[2], NULL, 10));
  if (!g_str_has_prefix (row[5], "agreed") || is_excepted (edtf, FALSE))
    return;
  earliest = dateline_date_dup_earliest (date);
  latest = dateline_date_dup_latest (date);
  g_assert_cmpstr (earliest, ==, row[3]);
  g_assert_cmpstr (latest, ==, row[4]);
}

/* 347 strings on which public test suites agree. */
static void
test_shared (void)
{
  const char *shared = g_getenv ("DATELINE_SHARED");
  g_autofree char *path = shared != NULL ? g_build_filename (shared, "data", "edtf-cases.tsv", NULL) : NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_rows = 0;

  if (path == NULL || !g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("DATELINE_SHARED names no folder with data/edtf-cases.tsv");
      return;
    }

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) row = g_strsplit (lines[i], "\t", -1);

      if (lines[i][0] == '#' || lines[i][0] == '\0' || g_str_has_prefix (lines[i], "string\t"))
        continue;
      g_assert_cmpuint (g_strv_length (row), ==, 6);
      check_row (row);
      n_rows++;
    }
  g_assert_cmpuint (n_rows, >=, 347);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/valid", test_valid);
  g_test_add_func ("/date/invalid", test_invalid);
  g_test_add_func ("/date/message", test_message);
  g_test_add_func ("/date/length", test_length);
  g_test_add_func ("/date/plain", test_plain);
  g_test_add_func ("/date/extent", test_extent);
  g_test_add_func ("/date/overlap", test_overlap);
  g_test_add_func ("/date/compare", test_compare);
  g_test_add_func ("/date/boxed", test_boxed);
  g_test_add_func ("/date/mutated", test_mutated);
  g_test_add_func ("/date/shared", test_shared);

  return g_test_run ();
}
