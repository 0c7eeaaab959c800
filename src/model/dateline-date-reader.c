/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes an EDTF expression apart into its dates: one alone, an interval, or
 * the members of a set. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dateline-date-private.h"

#define MAX_SHOWN 60 /* bytes of a wrong expression that a message repeats */

#define FAIL(...) dateline_date_reader_fail (reader, error, __VA_ARGS__)

/*< private >
 * dateline_date_reader_fail:
 * @reader: what was being read
 * @error: return location
 * @code: the kind of mistake
 * @format: the reason, a clause that follows a colon
 *
 * Reports that the expression is no date, with the expression in the message.
 *
 * Returns: %FALSE
 */
gboolean
dateline_date_reader_fail (const DatelineDateReader *reader,
                           GError                  **error,
                           DatelineDateError         code,
                           const char               *format,
                           ...)
{
  g_autofree char *shown = NULL;
  g_autofree char *reason = NULL;
  va_list args;

  if (error == NULL)
    return FALSE;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  shown = g_utf8_make_valid (reader->text, MIN (reader->length, MAX_SHOWN));
  if (reader->length == 0)
    g_set_error_literal (error, DATELINE_DATE_ERROR, code, _("The date is empty"));
  else
    g_set_error (error, DATELINE_DATE_ERROR, code,
                 /* Translators: the first is the text of a date in a file, the second says
                  * what is wrong with it */
                 _("“%s” is not a date: %s"), shown, reason);

  return FALSE;
}

static gboolean
is_open (const char *text,
         const char *end)
{
  return end - text == 2 && text[0] == '.' && text[1] == '.';
}

/*< private >
 * dateline_date_reader_init:
 * @reader: a reader
 * @text: an EDTF expression
 * @length: its length in bytes
 * @error: return location
 *
 * Finds out which form the expression has; its dates are read with
 * dateline_date_reader_next().
 *
 * Returns: %FALSE if it has none
 */
gboolean
dateline_date_reader_init (DatelineDateReader *reader,
                           const char         *text,
                           gsize               length,
                           GError            **error)
{
  *reader = (DatelineDateReader) { text, length, text, text + length, DATELINE_DATE_FORM_SINGLE, 0 };

  if (length == 0)
    return FAIL (DATELINE_DATE_ERROR_SYNTAX, "%s", "");
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isspace (text[i]))
      return FAIL (DATELINE_DATE_ERROR_SYNTAX,
                   /* Translators: the reason in "“2018 - 10” is not a date: …" */
                   _("there is a space in it"));

  if (text[0] == '[' || text[0] == '{')
    {
      reader->form = text[0] == '[' ? DATELINE_DATE_FORM_ONE_OF : DATELINE_DATE_FORM_ALL_OF;
      reader->rest++;
      reader->end--;
      if (length < 2 || *reader->end != (text[0] == '[' ? ']' : '}'))
        return FAIL (DATELINE_DATE_ERROR_SYNTAX,
                     _("a set begins with “[” and ends with “]”, or begins with “{” and ends with “}”"));
    }
  else if (memchr (text, '/', length) != NULL)
    reader->form = DATELINE_DATE_FORM_INTERVAL;

  return TRUE;
}

static gboolean
fail_not_in_range (const DatelineDateReader *reader,
                   GError                  **error)
{
  return FAIL (DATELINE_DATE_ERROR_SYNTAX,
               _("years with “Y” and times of day cannot be part of an interval or a set"));
}

/* One end of a stretch, which may be open; empty where @empty says so. */
static gboolean
read_end (DatelineDateReader *reader,
          const char         *text,
          const char         *end,
          DatelineDateEnd     empty,
          DatelineDatePoint  *point,
          guint8             *kind,
          GError            **error)
{
  *kind = DATELINE_DATE_END_GIVEN;
  if (text == end)
    *kind = empty;
  else if (is_open (text, end))
    *kind = DATELINE_DATE_END_OPEN;
  if (*kind != DATELINE_DATE_END_GIVEN)
    return TRUE;

  if (!dateline_date_point_read (point, text, end, reader, error))
    return FALSE;
  if (point->is_long_year || point->unit == DATELINE_DATE_UNIT_TIME)
    return fail_not_in_range (reader, error);
  return TRUE;
}

static gboolean
read_interval (DatelineDateReader *reader,
               DatelineDateItem   *item,
               GError            **error)
{
  const char *slash = memchr (reader->text, '/', reader->length);

  item->is_range = TRUE;
  if (memchr (slash + 1, '/', reader->end - slash - 1) != NULL)
    return FAIL (DATELINE_DATE_ERROR_SYNTAX,
                 _("an interval has one “/”, between its start and its end"));
  if (reader->length == 1)
    return FAIL (DATELINE_DATE_ERROR_SYNTAX, _("an interval has a start or an end"));

  return read_end (reader, reader->text, slash, DATELINE_DATE_END_UNKNOWN,
                   &item->start, &item->start_kind, error)
         && read_end (reader, slash + 1, reader->end, DATELINE_DATE_END_UNKNOWN,
                      &item->end, &item->end_kind, error);
}

static const char *
find_dots (const char *text,
           const char *end)
{
  return g_strstr_len (text, end - text, "..");
}

/* A member of a set: a date, or two with `..` between. */
static gboolean
read_member (DatelineDateReader *reader,
             const char         *text,
             const char         *end,
             gboolean            is_last,
             DatelineDateItem   *item,
             GError            **error)
{
  const char *dots = find_dots (text, end);
  const char *start_end = dots != NULL ? dots : end;

  if (text == end || is_open (text, end))
    return FAIL (DATELINE_DATE_ERROR_SYNTAX, _("a set has dates between its commas"));
  if (dots != NULL
      && ((dots == text && reader->n_items > 0) || (dots + 2 == end && !is_last)))
    return FAIL (DATELINE_DATE_ERROR_SYNTAX,
                 _("a set is open (“..”) only before its first date or after its last"));

  item->is_range = dots != NULL;
  if (!read_end (reader, text, start_end, DATELINE_DATE_END_OPEN,
                 &item->start, &item->start_kind, error))
    return FALSE;
  return dots == NULL
         || read_end (reader, dots + 2, end, DATELINE_DATE_END_OPEN,
                      &item->end, &item->end_kind, error);
}

/*< private >
 * dateline_date_reader_next:
 * @reader: a reader
 * @item: where to put it
 * @error: return location
 *
 * Reads the next date or stretch; there are no more when `reader->rest` is
 * %NULL.
 *
 * Returns: %FALSE if it is not one
 */
gboolean
dateline_date_reader_next (DatelineDateReader *reader,
                           DatelineDateItem   *item,
                           GError            **error)
{
  const char *text = reader->rest;
  const char *end = reader->end;

  item->is_range = FALSE;
  item->start_kind = item->end_kind = DATELINE_DATE_END_GIVEN;
  reader->rest = NULL;

  if (reader->form == DATELINE_DATE_FORM_SINGLE)
    return dateline_date_point_read (&item->start, text, end, reader, error);
  if (reader->form == DATELINE_DATE_FORM_INTERVAL)
    return read_interval (reader, item, error);

  end = memchr (text, ',', reader->end - text);
  if (end != NULL)
    reader->rest = end + 1;
  else
    end = reader->end;
  if (!read_member (reader, text, end, reader->rest == NULL, item, error))
    return FALSE;
  reader->n_items++;
  return TRUE;
}

/*< private >
 * dateline_date_item_is_reversed:
 * @item: an item
 *
 * Returns: whether it is a stretch whose end lies before its start, whatever
 *   days of the two are meant
 */
gboolean
dateline_date_item_is_reversed (const DatelineDateItem *item)
{
  return item->is_range && item->start_kind == DATELINE_DATE_END_GIVEN
         && item->end_kind == DATELINE_DATE_END_GIVEN && item->start.earliest >= item->end.latest;
}
