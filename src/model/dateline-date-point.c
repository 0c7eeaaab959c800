/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the letters of one EDTF date; what they come to in the calendar is
 * found in dateline-date-resolve.c. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dateline-date-private.h"

typedef struct
{
  const char *p;
  const char *end;
  const DatelineDateReader *reader;
  GError **error;
} Cursor;

#define FAIL(c, ...) dateline_date_reader_fail ((c)->reader, (c)->error, __VA_ARGS__)

static inline char
peek (const Cursor *c)
{
  return c->p < c->end ? *c->p : '\0';
}

static inline gboolean
take (Cursor *c,
      char    letter)
{
  if (peek (c) != letter)
    return FALSE;
  c->p++;
  return TRUE;
}

static gboolean
not_a_date (Cursor *c)
{
  return FAIL (c, DATELINE_DATE_ERROR_SYNTAX,
               /* Translators: the reason in "“Oct 2018” is not a date: …" */
               _("a date is written like 2018, 2018-10 or 2018-10-26 (EDTF)"));
}

/* How well something is known: `?`, `~` or both (`%`); 0 if nothing is said. */
static guint
take_qualifier (Cursor *c)
{
  if (take (c, '?'))
    return DATELINE_DATE_UNCERTAIN;
  if (take (c, '~'))
    return DATELINE_DATE_APPROXIMATE;
  if (take (c, '%'))
    return DATELINE_DATE_UNCERTAIN | DATELINE_DATE_APPROXIMATE;
  return 0;
}

/* Reads exactly @n digits, `X` among them where @x is allowed. */
static gboolean
take_digits (Cursor   *c,
             gint8    *digits,
             int       n,
             gboolean  x)
{
  if (c->end - c->p < n)
    return FALSE;

  for (int i = 0; i < n; i++)
    {
      if (g_ascii_isdigit (c->p[i]))
        digits[i] = c->p[i] - '0';
      else if (x && c->p[i] == 'X')
        digits[i] = DATELINE_DATE_X;
      else
        return FALSE;
    }

  c->p += n;
  return TRUE;
}

static gboolean
take_number (Cursor *c,
             int     n,
             guint8 *number)
{
  gint8 digits[2];

  if (!take_digits (c, digits, n, FALSE))
    return FALSE;
  *number = digits[0] * 10 + digits[1];
  return TRUE;
}

/* Reads digits to the last one; FALSE if there are none or too many. */
static gboolean
take_long_number (Cursor *c,
                  gint64 *number,
                  int    *n_digits)
{
  const char *start = c->p;

  *number = 0;
  for (; g_ascii_isdigit (peek (c)); c->p++)
    {
      if (c->p - start >= 18)
        return FALSE;
      *number = *number * 10 + (*c->p - '0');
    }
  *n_digits = c->p - start;

  return *n_digits > 0;
}

static gboolean
read_significant (Cursor            *c,
                  DatelineDatePoint *point)
{
  gint64 digits;
  int n;

  if (!take (c, 'S'))
    return TRUE;
  if (!take_long_number (c, &digits, &n) || digits == 0)
    return FAIL (c, DATELINE_DATE_ERROR_SYNTAX,
                 _("after “S” stands how many digits of the year count, such as 1950S2"));

  if (point->year_has_x)
    return FAIL (c, DATELINE_DATE_ERROR_SYNTAX, _("a year with “S” has no “X”"));

  point->significant = MIN (digits, G_MAXUINT8);
  return TRUE;
}

static gboolean
year_is_too_far (Cursor *c)
{
  return FAIL (c, DATELINE_DATE_ERROR_CALENDAR, _("that year is further away than can be counted"));
}

static gboolean
read_exponent (Cursor            *c,
               DatelineDatePoint *point)
{
  gint64 exponent;
  int n;

  if (!take_long_number (c, &exponent, &n))
    return FAIL (c, DATELINE_DATE_ERROR_SYNTAX,
                 _("after “E” stands how many zeros follow, such as Y17E7"));

  for (; exponent > 0 && point->year != 0; exponent--)
    {
      if (point->year > DATELINE_DATE_MAX_YEAR / 10)
        return year_is_too_far (c);
      point->year *= 10;
    }
  return TRUE;
}

/* `Y` and a year of more than four digits, or one with an exponent. */
static gboolean
read_long_year (Cursor            *c,
                DatelineDatePoint *point)
{
  gboolean has_exponent;
  int n;

  point->is_long_year = TRUE;
  point->level = 1;
  point->is_negative = take (c, '-');
  if (!g_ascii_isdigit (peek (c)))
    return FAIL (c, DATELINE_DATE_ERROR_SYNTAX, _("after “Y” stands a year, such as Y170000002"));
  if (*c->p == '0')
    return FAIL (c, DATELINE_DATE_ERROR_SYNTAX, _("a year after “Y” does not begin with 0"));
  if (!take_long_number (c, &point->year, &n))
    return year_is_too_far (c);

  has_exponent = take (c, 'E');
  if (has_exponent && !read_exponent (c, point))
    return FALSE;
  if (has_exponent || peek (c) == 'S')
    point->level = 2;
  if (!has_exponent && n < 5)
    return FAIL (c, DATELINE_DATE_ERROR_SYNTAX,
                 _("a year of four digits is written without “Y”"));
  if (point->is_negative)
    point->year = -point->year;

  return read_significant (c, point);
}

static gboolean
read_year (Cursor            *c,
           DatelineDatePoint *point)
{
  gint64 year = 0;

  point->is_negative = take (c, '-');
  if (!take_digits (c, point->digits, 4, TRUE))
    return not_a_date (c);

  for (int i = 0; i < 4; i++)
    {
      point->year_has_x |= point->digits[i] == DATELINE_DATE_X;
      year = year * 10 + MAX (point->digits[i], 0);
    }
  point->year = point->is_negative ? -year : year;

  if (point->is_negative && year == 0 && !point->year_has_x)
    return FAIL (c, DATELINE_DATE_ERROR_CALENDAR,
                 _("there is no year -0000; 0000 is the year before 0001"));

  return read_significant (c, point);
}

/* A month or what stands in its place, and with it a day. */
static gboolean
read_part (Cursor            *c,
           DatelineDatePoint *point,
           int                component,
           gint8             *digits)
{
  guint before = take_qualifier (c);
  guint after;

  if (!take_digits (c, digits, 2, TRUE))
    return not_a_date (c);
  after = take_qualifier (c);

  point->qualifiers[component] |= before | after;
  if (after != 0)
    for (int i = 0; i < component; i++)
      point->qualifiers[i] |= after;
  /* Only a qualifier at the very end is of level 1. */
  if (before != 0 || (after != 0 && c->p < c->end))
    point->level = 2;
  else if (after != 0)
    point->level = MAX (point->level, 1);

  return TRUE;
}

static gboolean
read_zone (Cursor            *c,
           DatelineDatePoint *point)
{
  guint8 hours, minutes = 0;
  gboolean is_west = peek (c) == '-';

  if (c->p == c->end)
    return TRUE;
  if (take (c, 'Z'))
    {
      point->zone = DATELINE_DATE_ZONE_UTC;
      return TRUE;
    }
  if (!(take (c, '+') || take (c, '-')) || !take_number (c, 2, &hours)
      || (c->p < c->end && !(take (c, ':') && take_number (c, 2, &minutes))))
    return FAIL (c, DATELINE_DATE_ERROR_SYNTAX,
                 _("after the time stands nothing, “Z”, or a distance from UTC such as +09:00"));

  point->zone = DATELINE_DATE_ZONE_OFFSET;
  point->offset = hours * 60 + minutes;
  if (is_west)
    point->offset = -point->offset;
  if (minutes > 59 || point->offset > 14 * 60 || point->offset < -12 * 60
      || (is_west && point->offset == 0))
    return FAIL (c, DATELINE_DATE_ERROR_CALENDAR,
                 _("there is no such time zone; they go from -12:00 to +14:00"));
  return TRUE;
}

static gboolean
read_time (Cursor            *c,
           DatelineDatePoint *point)
{
  if (!take_number (c, 2, &point->hour) || !take (c, ':')
      || !take_number (c, 2, &point->minute) || !take (c, ':')
      || !take_number (c, 2, &point->second))
    return FAIL (c, DATELINE_DATE_ERROR_SYNTAX,
                 _("a time of day is written with hours, minutes and seconds, such as 14:30:00"));
  if (point->minute > 59 || point->second > 59 || point->hour > 24
      || (point->hour == 24 && (point->minute > 0 || point->second > 0)))
    return FAIL (c, DATELINE_DATE_ERROR_CALENDAR,
                 _("there is no such time of day; they go from 00:00:00 to 24:00:00"));

  point->unit = DATELINE_DATE_UNIT_TIME;
  return read_zone (c, point);
}

static gboolean
read_day (Cursor            *c,
          DatelineDatePoint *point)
{
  if (!read_part (c, point, DATELINE_DATE_DAY, point->day))
    return FALSE;

  point->unit = DATELINE_DATE_UNIT_DAY;
  point->day_has_x = point->day[0] < 0 || point->day[1] < 0;

  if (peek (c) != 'T')
    return TRUE;
  if (point->level > 0 || point->year_has_x || point->month_has_x || point->day_has_x)
    return FAIL (c, DATELINE_DATE_ERROR_SYNTAX,
                 _("a time of day stands only after a day without “X”, “?”, “~” and “%%”"));
  c->p++;
  return read_time (c, point);
}

static gboolean
read_month (Cursor            *c,
            DatelineDatePoint *point)
{
  if (!read_part (c, point, DATELINE_DATE_MONTH, point->month))
    return FALSE;

  point->unit = DATELINE_DATE_UNIT_MONTH;
  point->month_has_x = point->month[0] < 0 || point->month[1] < 0;
  if (!point->month_has_x && point->month[0] * 10 + point->month[1] > 12)
    {
      point->season = point->month[0] * 10 + point->month[1];
      point->unit = DATELINE_DATE_UNIT_SEASON;
    }

  return !take (c, '-') || read_day (c, point);
}

/* The year with what qualifies it, and all that follows. */
static gboolean
read_from_year (Cursor            *c,
                DatelineDatePoint *point)
{
  guint before = take_qualifier (c);
  guint after;

  if (before == 0 && take (c, 'Y'))
    {
      if (!read_long_year (c, point))
        return FALSE;
    }
  else if (!read_year (c, point))
    return FALSE;

  after = take_qualifier (c);
  point->qualifiers[DATELINE_DATE_YEAR] = before | after;
  if (before != 0 || (after != 0 && c->p < c->end))
    point->level = 2;
  else if (after != 0)
    point->level = MAX (point->level, 1);

  if (point->is_long_year || point->significant > 0)
    return TRUE;
  return !take (c, '-') || read_month (c, point);
}

/*< private >
 * dateline_date_point_read:
 * @point: where to put it
 * @text: the first letter of one date
 * @end: behind its last letter
 * @reader: what it is part of, for the messages
 * @error: return location
 *
 * Reads one date: a year, month, season or day with all its qualifiers and
 * unspecified digits, or a day with a time.
 *
 * Returns: %FALSE if that is none
 */
gboolean
dateline_date_point_read (DatelineDatePoint        *point,
                          const char               *text,
                          const char               *end,
                          const DatelineDateReader *reader,
                          GError                  **error)
{
  Cursor c = { text, end, reader, error };

  memset (point, 0, sizeof *point);
  if (!read_from_year (&c, point))
    return FALSE;
  if (c.p < c.end)
    return not_a_date (&c);
  /* Only now: while reading, a level above 0 stands for what a time of day
   * cannot follow, and a negative year is no such thing. */
  if (point->is_negative)
    point->level = MAX (point->level, 1);

  return dateline_date_point_resolve (point, reader, error);
}
