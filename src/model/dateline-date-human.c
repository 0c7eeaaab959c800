/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in words: one alone, intervals and sets. The words of one date are in
 * dateline-date-words.c. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dateline-date-words.h"

/* Where a date stands in the text of the expression. */
typedef struct
{
  const char *text;
  gsize length;
} Span;

static char *
dup_point (const DatelineDatePoint *point,
           Span                     span)
{
  return dateline_date_words_point (point, span.text, span.length);
}

/* Cuts @span in two at @mark, which is in it. */
static void
split (Span        span,
       const char *mark,
       Span       *before,
       Span       *after)
{
  const char *at = g_strstr_len (span.text, span.length, mark);
  gsize skipped = at - span.text + strlen (mark);

  *before = (Span) { span.text, at - span.text };
  *after = (Span) { span.text + skipped, span.length - skipped };
}

static char *
dup_no_dates (const DatelineDateItem *item)
{
  if (item->start_kind == DATELINE_DATE_END_OPEN && item->end_kind == DATELINE_DATE_END_OPEN)
    /* Translators: an interval without start and end */
    return g_strdup (C_ ("interval", "at all times"));
  if (item->start_kind == DATELINE_DATE_END_OPEN)
    return g_strdup (C_ ("interval", "from the beginning, end unknown"));
  return g_strdup (C_ ("interval", "start unknown, still lasting"));
}

static char *
dup_half_interval (const DatelineDateItem *item,
                   const char             *start,
                   const char             *end)
{
  if (start == NULL && end == NULL)
    return dup_no_dates (item);
  if (item->end_kind == DATELINE_DATE_END_OPEN)
    /* Translators: an interval without an end, "from 26 December 2018 on" */
    return g_strdup_printf (C_ ("interval", "from %s on"), start);
  if (end == NULL)
    /* Translators: "from 26 December 2018, end unknown" */
    return g_strdup_printf (C_ ("interval", "from %s, end unknown"), start);
  if (item->start_kind == DATELINE_DATE_END_OPEN)
    /* Translators: an interval without a start, "until 26 December 2018" */
    return g_strdup_printf (C_ ("interval", "until %s"), end);
  /* Translators: "until 26 December 2018, start unknown" */
  return g_strdup_printf (C_ ("interval", "until %s, start unknown"), end);
}

static char *
dup_interval (const DatelineDateItem *item,
              Span                    span)
{
  g_autofree char *range = NULL;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  Span before, after;

  split (span, "/", &before, &after);
  if (item->start_kind == DATELINE_DATE_END_GIVEN)
    start = dup_point (&item->start, before);
  if (item->end_kind == DATELINE_DATE_END_GIVEN)
    end = dup_point (&item->end, after);
  if (start == NULL || end == NULL)
    return dup_half_interval (item, start, end);
  if (g_str_equal (start, end))
    return g_steal_pointer (&start);

  range = dateline_date_words_range (&item->start, &item->end);
  if (range != NULL)
    return g_steal_pointer (&range);
  if (dateline_date_item_is_reversed (item))
    /* Translators: an interval that is written the wrong way round */
    return g_strdup_printf (C_ ("interval", "from %1$s to %2$s (ends before it begins)"), start, end);
  /* Translators: "from 12 December 2018 to 3 January 2019" */
  return g_strdup_printf (C_ ("interval", "from %1$s to %2$s"), start, end);
}

static char *
dup_open_member (const DatelineDateItem *item,
                 DatelineDateForm        form,
                 Span                    before,
                 Span                    after)
{
  gboolean is_later = item->end_kind == DATELINE_DATE_END_OPEN;
  g_autofree char *date = is_later ? dup_point (&item->start, before) : dup_point (&item->end, after);

  if (form == DATELINE_DATE_FORM_ALL_OF && is_later)
    /* Translators: in a list of dates: all from one on, "everything from 1984 on" */
    return g_strdup_printf (C_ ("set of dates", "everything from %s on"), date);
  if (form == DATELINE_DATE_FORM_ALL_OF)
    /* Translators: in a list of dates: all until one, "everything until 1984" */
    return g_strdup_printf (C_ ("set of dates", "everything until %s"), date);
  if (is_later)
    /* Translators: "26 December 2018 or later" */
    return g_strdup_printf (C_ ("set of dates", "%s or later"), date);
  /* Translators: "26 December 2018 or earlier" */
  return g_strdup_printf (C_ ("set of dates", "%s or earlier"), date);
}

static char *
dup_member (const DatelineDateItem *item,
            DatelineDateForm        form,
            Span                    span)
{
  g_autofree char *range = NULL;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  Span before, after;

  if (!item->is_range)
    return dup_point (&item->start, span);

  split (span, "..", &before, &after);
  if (item->start_kind != DATELINE_DATE_END_GIVEN || item->end_kind != DATELINE_DATE_END_GIVEN)
    return dup_open_member (item, form, before, after);

  range = dateline_date_words_range (&item->start, &item->end);
  if (range != NULL)
    return g_steal_pointer (&range);
  start = dup_point (&item->start, before);
  end = dup_point (&item->end, after);
  /* Translators: in a list of dates: all from one to another, "December 1760 to 1762" */
  return g_strdup_printf (C_ ("set of dates", "%1$s to %2$s"), start, end);
}

static gboolean
is_closed_range (const DatelineDateItem *item)
{
  return item->is_range && item->start_kind == DATELINE_DATE_END_GIVEN && item->end_kind == DATELINE_DATE_END_GIVEN;
}

/* One of all dates from one to another, and nothing else. */
static char *
dup_between (const DatelineDateItem *item,
             Span                    span)
{
  g_autofree char *together = dateline_date_words_between (&item->start, &item->end);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  Span before, after;

  if (together != NULL)
    return g_steal_pointer (&together);
  split (span, "..", &before, &after);
  start = dup_point (&item->start, before);
  end = dup_point (&item->end, after);
  if (g_str_equal (start, end))
    return g_steal_pointer (&start);
  /* Translators: some time from one date to another, "between December 1760 and 1762" */
  return g_strdup_printf (C_ ("either date", "between %1$s and %2$s"), start, end);
}

static char *
dup_set (DatelineDateReader *reader)
{
  g_autoptr (GString) list = g_string_new (NULL);
  DatelineDateItem item;

  do
    {
      const char *start = reader->rest;
      const char *end;
      g_autofree char *member = NULL;

      if (!dateline_date_reader_next (reader, &item, NULL))
        g_return_val_if_reached (NULL);
      end = reader->rest != NULL ? reader->rest - 1 : reader->end;
      if (reader->n_items == 1 && reader->rest == NULL && reader->form == DATELINE_DATE_FORM_ONE_OF && is_closed_range (&item))
        return dup_between (&item, (Span) { start, end - start });
      member = dup_member (&item, reader->form, (Span) { start, end - start });
      if (list->len > 0)
        /* Translators: what stands between two dates of a list */
        g_string_append (list, C_ ("set of dates", ", "));
      g_string_append (list, member);
    }
  while (reader->rest != NULL);

  /* Of one thing there is no choice, and what is open says so by itself. */
  if (reader->n_items == 1 && !is_closed_range (&item))
    return g_string_free (g_steal_pointer (&list), FALSE);
  if (reader->form == DATELINE_DATE_FORM_ONE_OF)
    /* Translators: it is one of these dates, "one of 1667, 1668, 1670–1672" */
    return g_strdup_printf (C_ ("set of dates", "one of %s"), list->str);
  /* Translators: it is all of these dates, "all of 1667, 1668, 1670–1672" */
  return g_strdup_printf (C_ ("set of dates", "all of %s"), list->str);
}

/**
 * dateline_date_dup_human:
 * @self: a date
 *
 * The date in words, in the language of the user: "about October 2018", "12–15
 * April 2018", "one of 1667, 1668, 1670–1672", "between July and December 2018",
 * "26 December 2018 or later".
 * Times of day are those that are written, with their zone.
 *
 * Returns: (transfer full): the date in words
 */
char *
dateline_date_dup_human (DatelineDate *self)
{
  DatelineDateReader reader;
  DatelineDateItem item;
  Span span;

  g_return_val_if_fail (self != NULL, NULL);

  span.text = dateline_date_get_edtf (self);
  span.length = strlen (span.text);
  if (!dateline_date_reader_init (&reader, span.text, span.length, NULL))
    g_return_val_if_reached (NULL);
  if (reader.form == DATELINE_DATE_FORM_ONE_OF || reader.form == DATELINE_DATE_FORM_ALL_OF)
    return dup_set (&reader);

  if (!dateline_date_reader_next (&reader, &item, NULL))
    g_return_val_if_reached (NULL);
  return reader.form == DATELINE_DATE_FORM_INTERVAL ? dup_interval (&item, span) : dup_point (&item.start, span);
}
