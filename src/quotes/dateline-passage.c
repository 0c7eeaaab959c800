/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the passage a citation means in the text of its source, by the W3C Web
 * Annotation selectors it holds, and cuts it out with the words around it. */

#include "dateline-passage.h"

#include <string.h>

/* In a text longer than this, in bytes, only what is near to the position is
 * looked through: the card is not to wait for more. */
#define LONG_TEXT (512 << 10)

static const char *
find_letter_start (const char *text,
                   const char *p)
{
  while (p > text && ((guint8) *p & 0xc0) == 0x80)
    p--;
  return p;
}

/* The part of a text to look through, and how many characters stand before it. */
static const char *
cut_window (const char *text,
            gint64      character,
            gsize      *length,
            gint64     *n_before)
{
  const char *centre = text;
  const char *start, *end;

  *length = strlen (text);
  *n_before = 0;
  if (*length <= LONG_TEXT)
    return text;
  for (gint64 i = 0; i < character && *centre != '\0'; i++)
    centre = g_utf8_next_char (centre);
  start = centre - text > LONG_TEXT / 2 ? find_letter_start (text, centre - LONG_TEXT / 2) : text;
  end = start + MIN ((gsize) LONG_TEXT, *length - (start - text));
  *length = find_letter_start (start, end) - start;
  *n_before = g_utf8_pointer_to_offset (text, start);
  return start;
}

static gint64
shift (gint64 character,
       gint64 n_before)
{
  return character >= n_before ? character - n_before : -1;
}

/**
 * dateline_passage_find:
 * @text: the text of the source
 * @found: (out): where in it the passage stands; only its bytes are those of @text
 *
 * Finds the passage a citation means, as dateline_anchor_text_find() does. A
 * text longer than 512 KiB is looked through around the position alone.
 *
 * Returns: whether it was found
 */
gboolean
dateline_passage_find (const char             *text,
                       const DatelineCitation *citation,
                       DatelineAnchor         *found)
{
  gsize length;
  gint64 n_before;
  const char *window = cut_window (text, citation->start, &length, &n_before);
  const DatelineSelector selector = { citation->exact, citation->prefix, citation->suffix,
                                      shift (citation->start, n_before), shift (citation->end, n_before) };
  g_autoptr (DatelineAnchorText) prepared = dateline_anchor_text_new (window, length);

  dateline_anchor_text_find (prepared, &selector, 1, TRUE, found);
  found->start += window - text;
  found->end += window - text;
  return found->method != DATELINE_ANCHOR_NONE;
}

static const char *
step_back (const char *text,
           const char *p,
           guint       n)
{
  const char *reach = p;

  for (; n > 0 && reach > text; n--)
    reach = g_utf8_prev_char (reach);
  if (reach == text || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (reach))))
    return reach;
  for (const char *word = reach; word < p; word = g_utf8_next_char (word))
    if (g_unichar_isspace (g_utf8_get_char (word)))
      return g_utf8_next_char (word);
  return reach;
}

static const char *
step_on (const char *p,
         guint       n)
{
  const char *reach = p;

  for (; n > 0 && *reach != '\0'; n--)
    reach = g_utf8_next_char (reach);
  if (*reach == '\0' || g_unichar_isspace (g_utf8_get_char (reach)))
    return reach;
  for (const char *word = reach; word > p; word = g_utf8_prev_char (word))
    if (g_unichar_isspace (g_utf8_get_char (word)))
      return word;
  return reach;
}

/* Lines and paragraphs of the source are not those of the window. */
static void
append_on_one_line (GString    *string,
                    const char *from,
                    const char *to)
{
  for (const char *p = from; p < to; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (string, *p);
    else if (string->len > 0 && string->str[string->len - 1] != ' ')
      g_string_append_c (string, ' ');
}

/**
 * dateline_passage_new:
 * @text: the text of the source
 * @start: the byte where the passage starts
 * @end: one past its last byte
 * @n_around: how many characters to show before it, and after it, at most
 *
 * Cuts a passage out of a text with whole words around it, an ellipsis where
 * the text goes on, and all on one line.
 *
 * Returns: (transfer full): the passage
 */
DatelinePassage *
dateline_passage_new (const char *text,
                      gsize       start,
                      gsize       end,
                      guint       n_around)
{
  DatelinePassage *self = g_new0 (DatelinePassage, 1);
  const char *from = step_back (text, text + start, n_around);
  const char *to = step_on (text + end, n_around);
  GString *string = g_string_new (from > text ? "… " : "");

  append_on_one_line (string, from, text + start);
  self->start = string->len;
  append_on_one_line (string, text + start, text + end);
  self->end = string->len;
  append_on_one_line (string, text + end, to);
  if (*to != '\0')
    g_string_append (string, "…");
  self->text = g_string_free (string, FALSE);
  return self;
}

/**
 * dateline_passage_quote:
 *
 * Gives the passage as the citation itself holds it, for a source whose text
 * is not at hand.
 *
 * Returns: (transfer full) (nullable): the passage; %NULL where the citation
 *   quotes nothing
 */
DatelinePassage *
dateline_passage_quote (const DatelineCitation *citation)
{
  const char *prefix = citation->prefix != NULL ? citation->prefix : "";
  const char *suffix = citation->suffix != NULL ? citation->suffix : "";
  g_autofree char *text = NULL;
  DatelinePassage *self;

  if (citation->exact == NULL || *citation->exact == '\0')
    return NULL;
  text = g_strconcat (prefix, citation->exact, suffix, NULL);
  self = dateline_passage_new (text, strlen (prefix), strlen (prefix) + strlen (citation->exact),
                               G_MAXUINT);
  return self;
}

/**
 * dateline_passage_free:
 *
 * Frees @self.
 */
void
dateline_passage_free (DatelinePassage *self)
{
  g_free (self->text);
  g_free (self);
}
