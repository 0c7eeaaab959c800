/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Characters and bytes of a long text, one from the other without reading it
 * all each time: how many characters stand before every 512th byte is kept. */

#include "dateline-character-index.h"

#define STEP 512

struct _DatelineCharacterIndex
{
  const char *text;
  gsize length;
  guint n_characters;
  guint n_marks;
  guint *marks; /* characters before byte i × STEP */
};

static inline gboolean
is_first_byte (char c)
{
  return (c & 0xc0) != 0x80;
}

static guint
count (const char *from,
       const char *to)
{
  guint n = 0;

  for (const char *p = from; p < to; p++)
    n += is_first_byte (*p);
  return n;
}

/**
 * dateline_character_index_new:
 * @text: UTF-8, which must outlive the index
 * @length: its length in bytes
 *
 * Returns: (transfer full): an index of its characters
 */
DatelineCharacterIndex *
dateline_character_index_new (const char *text,
                              gsize       length)
{
  DatelineCharacterIndex *self = g_new0 (DatelineCharacterIndex, 1);

  self->text = text;
  self->length = length;
  self->n_marks = length / STEP + 1;
  self->marks = g_new (guint, self->n_marks);
  for (guint i = 0; i < self->n_marks; i++)
    {
      gsize from = (gsize) i * STEP;

      self->marks[i] = self->n_characters;
      self->n_characters += count (text + from, text + MIN (from + STEP, length));
    }
  return self;
}

/**
 * dateline_character_index_free:
 *
 * Frees @self.
 */
void
dateline_character_index_free (DatelineCharacterIndex *self)
{
  g_free (self->marks);
  g_free (self);
}

/**
 * dateline_character_index_get_character:
 * @byte: where a character starts, or the length of the text
 *
 * Returns: how many characters stand before it
 */
guint
dateline_character_index_get_character (DatelineCharacterIndex *self,
                                        gsize                   byte)
{
  gsize mark = byte / STEP;

  return self->marks[mark] + count (self->text + mark * STEP, self->text + byte);
}

/**
 * dateline_character_index_get_byte:
 * @character: a number of characters
 * @byte: (out): the byte after so many
 *
 * Returns: whether the text has so many
 */
gboolean
dateline_character_index_get_byte (DatelineCharacterIndex *self,
                                   gint64                  character,
                                   gsize                  *byte)
{
  guint low = 0, high = self->n_marks;
  const char *p;
  gint64 left;

  if (character < 0 || character > self->n_characters)
    return FALSE;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->marks[middle] <= character)
        low = middle;
      else
        high = middle;
    }
  p = self->text + (gsize) low * STEP;
  left = character - self->marks[low];
  while (p < self->text + self->length && !is_first_byte (*p))
    p++;
  for (; left > 0; left--)
    p = g_utf8_next_char (p);
  *byte = p - self->text;
  return TRUE;
}
