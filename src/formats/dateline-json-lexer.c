/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-json-lexer.h"

#include <math.h>
#include <string.h>

#define EVERY_BYTE(b) (G_GUINT64_CONSTANT (0x0101010101010101) * (b))

/* The high bit of each byte of @word that is zero, exact up to the first. */
#define ZERO_BYTES(word) (((word) - EVERY_BYTE (1)) & ~(word) & EVERY_BYTE (0x80))

/* Passes over bytes that mean only themselves: ASCII but control characters,
 * the quotation mark and the backslash. Eight at a time, as most of a
 * dossier is such text. */
static inline gsize
skip_plain (const char *text,
            gsize       position,
            gsize       end)
{
  while (end - position >= 8)
    {
      guint64 word, special;

      memcpy (&word, text + position, 8);
      word = GUINT64_FROM_LE (word);
      special = (word & EVERY_BYTE (0x80)) | ((word - EVERY_BYTE (0x20)) & ~word & EVERY_BYTE (0x80)) |
                ZERO_BYTES (word ^ EVERY_BYTE ('"')) | ZERO_BYTES (word ^ EVERY_BYTE ('\\'));
      if (special != 0)
        return position + (gsize) (__builtin_ctzll (special) >> 3);
      position += 8;
    }
  while (position < end)
    {
      guchar c = (guchar) text[position];

      if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\')
        break;
      position++;
    }
  return position;
}

/* The length of the UTF-8 sequence at @p by its first two bytes, 0 where no
 * sequence starts so: the table of well-formed sequences of Unicode 3.9. */
static inline guint
sequence_length (guchar first,
                 guchar second)
{
  if (first >= 0xc2 && first < 0xe0)
    return 2;
  if (first >= 0xe0 && first < 0xf0)
    {
      guchar low = first == 0xe0 ? 0xa0 : 0x80;
      guchar high = first == 0xed ? 0x9f : 0xbf;

      return second >= low && second <= high ? 3 : 0;
    }
  if (first >= 0xf0 && first < 0xf5)
    {
      guchar low = first == 0xf0 ? 0x90 : 0x80;
      guchar high = first == 0xf4 ? 0x8f : 0xbf;

      return second >= low && second <= high ? 4 : 0;
    }
  return 0;
}

/* Passes over characters beyond ASCII. */
static gboolean
skip_beyond_ascii (DatelineJsonScanner *self)
{
  const guchar *text = (const guchar *) self->text;
  gsize p = self->position;

  while (p < self->length && text[p] >= 0x80)
    {
      guint n = self->length - p >= 2 ? sequence_length (text[p], text[p + 1]) : 0;

      if (n == 0 || self->length - p < n)
        return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_UTF8, p);
      for (guint i = 1; i < n; i++)
        if ((text[p + i] & 0xc0) != 0x80)
          return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_UTF8, p);
      p += n;
    }
  self->position = p;
  return TRUE;
}

/* The value of the four digits of a `\u` escape at @position, or -1. */
static int
code_at (DatelineJsonScanner *self,
         gsize                position)
{
  int code = 0;

  if (self->length < 6 || position > self->length - 6 ||
      self->text[position] != '\\' || self->text[position + 1] != 'u')
    return -1;
  for (guint i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (self->text[position + i]);

      if (digit < 0)
        return -1;
      code = code << 4 | digit;
    }
  return code;
}

static gboolean
scan_code (DatelineJsonScanner *self,
           guint               *flags)
{
  int code = code_at (self, self->position);

  if (code < 0)
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_ESCAPE, self->position);
  self->position += 6;
  if (code == 0)
    *flags |= DATELINE_JSON_HAS_NUL;
  if (code >= 0xd800 && code < 0xe000)
    {
      int low = code < 0xdc00 ? code_at (self, self->position) : -1;

      if (low >= 0xdc00 && low < 0xe000)
        self->position += 6;
      else
        *flags |= DATELINE_JSON_HAS_SURROGATE;
    }
  return TRUE;
}

static gboolean
scan_escape (DatelineJsonScanner *self,
             guint               *flags)
{
  char c = self->position + 1 < self->length ? self->text[self->position + 1] : '\0';

  *flags |= DATELINE_JSON_ESCAPED;
  if (c == 'u')
    return scan_code (self, flags);
  if (c == '\0' || strchr ("\"\\/bfnrt", c) == NULL)
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_ESCAPE, self->position);
  self->position += 2;
  return TRUE;
}

/**
 * dateline_json_scan_string:
 * @self: a scanner at a quotation mark
 * @flags: (out): what is to be known of the string
 *
 * Reads a string up to its closing quotation mark and past it.
 *
 * Returns: %FALSE where something is wrong
 */
gboolean
dateline_json_scan_string (DatelineJsonScanner *self,
                           guint               *flags)
{
  gsize start = self->position++;

  *flags = 0;
  for (;;)
    {
      gboolean fine = TRUE;

      self->position = skip_plain (self->text, self->position, MIN (self->length, self->next_tick));
      if (self->position == self->length)
        return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_OPEN_STRING, start);
      if (self->position >= self->next_tick && !dateline_json_scanner_tick (self))
        return FALSE;
      if (self->text[self->position] == '"')
        break;
      if (self->text[self->position] == '\\')
        fine = scan_escape (self, flags);
      else if ((guchar) self->text[self->position] >= 0x80)
        fine = skip_beyond_ascii (self);
      else if ((guchar) self->text[self->position] < 0x20)
        fine = dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_CONTROL, self->position);
      if (!fine)
        return FALSE;
    }
  self->position++;
  return TRUE;
}

static gboolean
skip_digits (DatelineJsonScanner *self)
{
  gsize start = self->position;

  while (self->position < self->length && g_ascii_isdigit (self->text[self->position]))
    self->position++;
  return self->position > start;
}

static gboolean
skip_if (DatelineJsonScanner *self,
         const char          *set)
{
  gboolean there = self->position < self->length && self->text[self->position] != '\0' &&
                   strchr (set, self->text[self->position]) != NULL;

  self->position += there;
  return there;
}

/* Whether the integer of @digits digits from @start fits 64 bits. */
static gboolean
fits (DatelineJsonScanner *self,
      gsize                start,
      gboolean             negative)
{
  guint64 limit = (guint64) G_MAXINT64 + (negative ? 1 : 0);
  guint64 value = 0;

  if (self->position - start > 19)
    return FALSE;
  for (gsize i = start; i < self->position; i++)
    value = value * 10 + (guint64) (self->text[i] - '0');
  return value <= limit;
}

/* Whether a real number is a finite double. Only its exponent, or very many
 * digits, can make it another. */
static gboolean
is_finite (DatelineJsonScanner *self,
           gsize                start)
{
  g_autofree char *copy = g_strndup (self->text + start, self->position - start);

  return isfinite (g_ascii_strtod (copy, NULL));
}

/**
 * dateline_json_scan_number:
 * @self: a scanner at a minus sign or digit
 * @type: (out): whether it is an integer or a real number by its spelling
 * @flags: (out): what is to be known of it
 *
 * Reads a number and checks that a program can hold it.
 *
 * Returns: %FALSE where something is wrong
 */
gboolean
dateline_json_scan_number (DatelineJsonScanner *self,
                           DatelineJsonType    *type,
                           guint               *flags)
{
  gsize start = self->position;
  gboolean negative = skip_if (self, "-");
  gsize digits = self->position;
  gboolean fraction, exponent;

  if (!skip_if (self, "0") && !skip_digits (self))
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_NUMBER, start);
  *flags = fits (self, digits, negative) ? 0 : DATELINE_JSON_OUT_OF_RANGE;
  fraction = skip_if (self, ".");
  if (fraction && !skip_digits (self))
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_NUMBER, start);
  exponent = skip_if (self, "eE");
  if (exponent)
    {
      skip_if (self, "+-");
      if (!skip_digits (self))
        return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_NUMBER, start);
    }
  if (self->position < self->length && (g_ascii_isalnum (self->text[self->position]) || self->text[self->position] == '.'))
    return dateline_json_scanner_fail (self, DATELINE_JSON_FAULT_NUMBER, start);
  *type = fraction || exponent ? DATELINE_JSON_REAL : DATELINE_JSON_INTEGER;
  if (exponent || (fraction && *flags != 0))
    *flags = is_finite (self, start) ? 0 : DATELINE_JSON_OUT_OF_RANGE;
  return TRUE;
}
