/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is uncertain (`?`), approximate (`~`) or both (`%`) about a date, in
 * words: of the whole, or of its components one by one. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dateline-date-words.h"

#define BOTH (DATELINE_DATE_UNCERTAIN | DATELINE_DATE_APPROXIMATE)

static const char *
get_year_note (guint qualifiers)
{
  switch (qualifiers)
    {
    case DATELINE_DATE_UNCERTAIN:
      /* Translators: a note beside a date: its year may be another */
      return C_ ("note on a date", "year uncertain");
    case DATELINE_DATE_APPROXIMATE:
      /* Translators: a note beside a date: its year is an estimate */
      return C_ ("note on a date", "year approximate");
    case BOTH:
      return C_ ("note on a date", "year uncertain and approximate");
    default:
      return NULL;
    }
}

static const char *
get_month_note (guint qualifiers)
{
  switch (qualifiers)
    {
    case DATELINE_DATE_UNCERTAIN:
      return C_ ("note on a date", "month uncertain");
    case DATELINE_DATE_APPROXIMATE:
      return C_ ("note on a date", "month approximate");
    case BOTH:
      return C_ ("note on a date", "month uncertain and approximate");
    default:
      return NULL;
    }
}

static const char *
get_season_note (guint qualifiers)
{
  switch (qualifiers)
    {
    case DATELINE_DATE_UNCERTAIN:
      /* Translators: a note beside a season, quarter or half of a year */
      return C_ ("note on a date", "time of year uncertain");
    case DATELINE_DATE_APPROXIMATE:
      return C_ ("note on a date", "time of year approximate");
    case BOTH:
      return C_ ("note on a date", "time of year uncertain and approximate");
    default:
      return NULL;
    }
}

static const char *
get_day_note (guint qualifiers)
{
  switch (qualifiers)
    {
    case DATELINE_DATE_UNCERTAIN:
      return C_ ("note on a date", "day uncertain");
    case DATELINE_DATE_APPROXIMATE:
      return C_ ("note on a date", "day approximate");
    case BOTH:
      return C_ ("note on a date", "day uncertain and approximate");
    default:
      return NULL;
    }
}

static int
count_components (const DatelineDatePoint *point)
{
  switch ((DatelineDateUnit) point->unit)
    {
    case DATELINE_DATE_UNIT_YEAR: return 1;
    case DATELINE_DATE_UNIT_SEASON: return 2;
    case DATELINE_DATE_UNIT_MONTH: return 2;
    case DATELINE_DATE_UNIT_DAY:
    case DATELINE_DATE_UNIT_TIME:
    default: return 3;
    }
}

static gboolean
is_qualified_as_whole (const DatelineDatePoint *point)
{
  for (int i = 1; i < count_components (point); i++)
    if (point->qualifiers[i] != point->qualifiers[0])
      return FALSE;
  return TRUE;
}

static char *
add_note (char       *notes,
          const char *note)
{
  g_autofree char *before = notes;

  if (note == NULL)
    return g_steal_pointer (&before);
  if (before == NULL)
    return g_strdup (note);
  /* Translators: two notes on a date, "year uncertain, day approximate" */
  return g_strdup_printf (C_ ("note on a date", "%1$s, %2$s"), before, note);
}

static char *
dup_notes (const DatelineDatePoint *point)
{
  guint month = point->qualifiers[DATELINE_DATE_MONTH];
  char *notes = add_note (NULL, get_year_note (point->qualifiers[DATELINE_DATE_YEAR]));

  notes = add_note (notes, point->season != 0 ? get_season_note (month) : get_month_note (month));
  return add_note (notes, get_day_note (point->qualifiers[DATELINE_DATE_DAY]));
}

/*< private >
 * dateline_date_words_qualified:
 * @point: a date
 * @words: (transfer full): the date in words
 *
 * Returns: (transfer full): @words with what qualifies it, "about October 2018"
 */
char *
dateline_date_words_qualified (const DatelineDatePoint *point,
                               char                    *words)
{
  g_autofree char *date = words;
  g_autofree char *notes = NULL;

  if (!is_qualified_as_whole (point))
    {
      notes = dup_notes (point);
      /* Translators: a date and a note on it, "11 June 2004 (day approximate)" */
      return g_strdup_printf (C_ ("date", "%1$s (%2$s)"), date, notes);
    }

  switch (point->qualifiers[0])
    {
    case DATELINE_DATE_UNCERTAIN:
      /* Translators: the source of the date is in doubt, "possibly October 2018" */
      return g_strdup_printf (C_ ("date", "possibly %s"), date);
    case DATELINE_DATE_APPROXIMATE:
      /* Translators: the date is an estimate, "about October 2018" */
      return g_strdup_printf (C_ ("date", "about %s"), date);
    case BOTH:
      /* Translators: the date is an estimate and in doubt, "possibly about October 2018" */
      return g_strdup_printf (C_ ("date", "possibly about %s"), date);
    default:
      return g_steal_pointer (&date);
    }
}
