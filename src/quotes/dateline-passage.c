/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the passage a citation means in the text of its source, by the W3C Web
 * Annotation selectors it holds, and cuts it out with the words around it. */

#include "dateline-passage.h"

#include <string.h>

static gsize
common_tail (const char *text,
             gsize       length,
             const char *tail)
{
  gsize tail_length = strlen (tail);
  gsize n = 0;

  while (n < length && n < tail_length && text[length - 1 - n] == tail[tail_length - 1 - n])
    n++;
  return n;
}

static gsize
common_head (const char *text,
             const char *head)
{
  gsize n = 0;

  while (head[n] != '\0' && text[n] == head[n])
    n++;
  return n;
}

static gboolean
byte_of_character (const char *text,
                   gint64      character,
                   gsize      *byte)
{
  const char *p = text;

  if (character < 0)
    return FALSE;
  for (; character > 0 && *p != '\0'; character--)
    p = g_utf8_next_char (p);
  *byte = p - text;
  return character == 0;
}

static gboolean
find_by_position (const char             *text,
                  const DatelineCitation *citation,
                  gsize                  *start,
                  gsize                  *end)
{
  return citation->end > citation->start && byte_of_character (text, citation->start, start) &&
         byte_of_character (text, citation->end, end);
}

static gsize
distance (gsize a,
          gsize b)
{
  return a > b ? a - b : b - a;
}

static gboolean
find_by_words (const char             *text,
               const DatelineCitation *citation,
               gsize                  *start)
{
  gsize expected = 0;
  gsize best_fit = 0;
  const char *best = NULL;

  byte_of_character (text, MAX (citation->start, 0), &expected);
  for (const char *p = strstr (text, citation->exact); p != NULL;
       p = strstr (g_utf8_next_char (p), citation->exact))
    {
      gsize at = p - text;
      gsize fit = 0;

      if (citation->prefix != NULL)
        fit += common_tail (text, at, citation->prefix);
      if (citation->suffix != NULL)
        fit += common_head (p + strlen (citation->exact), citation->suffix);
      if (best != NULL && (fit < best_fit || (fit == best_fit && distance (at, expected) >=
                                                                    distance (best - text, expected))))
        continue;
      best = p;
      best_fit = fit;
    }
  if (best != NULL)
    *start = best - text;
  return best != NULL;
}

/**
 * dateline_passage_find:
 * @text: the text of the source
 * @start: (out): the byte where the passage starts
 * @end: (out): one past its last byte
 *
 * Finds the passage a citation means. The quoted words win over the position:
 * where they stand more than once, what stands around them decides, then the
 * position; where they do not stand in @text at all, it is not found.
 *
 * Returns: whether it was found
 */
gboolean
dateline_passage_find (const char             *text,
                       const DatelineCitation *citation,
                       gsize                  *start,
                       gsize                  *end)
{
  if (citation->exact == NULL || *citation->exact == '\0')
    return find_by_position (text, citation, start, end);
  if (!find_by_words (text, citation, start))
    return FALSE;
  *end = *start + strlen (citation->exact);
  return TRUE;
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
