/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-normal-text.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#define QUOTATION_MARK '\''
#define N_REMEMBERED 1024
#define N_UNITS 64

/* Letters repeat; what ICU made of one is kept where it made one letter of it. */
typedef struct
{
  DatelineNormalText *text;
  const UNormalizer2 *normalizer;
  const char *start;
  gunichar known[N_REMEMBERED];
  gunichar made[N_REMEMBERED];
} Builder;

static gboolean
is_quotation_mark (gunichar c)
{
  switch (c)
    {
    case '"':
    case '`':
    case '\'':
    case 0x00ab:
    case 0x00b4:
    case 0x00bb:
    case 0x02bc:
    case 0x2032:
    case 0x2033:
    case 0x2039:
    case 0x203a:
    case 0xff02:
    case 0xff07:
      return TRUE;
    default:
      return (c >= 0x2018 && c <= 0x201f) || (c >= 0x300c && c <= 0x300f) ||
             (c >= 0x301d && c <= 0x301f) || (c >= 0x275b && c <= 0x275e);
    }
}

/* What a mark is taken for; 0 for what is not a mark. */
static gunichar
simplify (gunichar c)
{
  if (is_quotation_mark (c))
    return QUOTATION_MARK;
  if (c == 0x2212 || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION)
    return '-';
  return g_unichar_isspace (c) ? ' ' : 0;
}

static void
grow (DatelineNormalText *self)
{
  self->n_allocated = MAX (16, self->n_allocated + self->n_allocated / 2);
  self->chars = g_renew (gunichar, self->chars, self->n_allocated);
  self->bytes = g_renew (guint32, self->bytes, self->n_allocated);
  self->spans = g_renew (guint8, self->spans, self->n_allocated);
}

static inline void
append (DatelineNormalText *self,
        gunichar            c,
        gsize               byte,
        gsize               span)
{
  if (G_UNLIKELY (self->length == self->n_allocated))
    grow (self);
  self->chars[self->length] = c;
  self->bytes[self->length] = byte;
  self->spans[self->length] = MIN (span, 255);
  self->length++;
}

static inline gunichar
get_last (DatelineNormalText *self)
{
  return self->length > 0 ? self->chars[self->length - 1] : ' ';
}

static void
append_space (DatelineNormalText *self,
              gsize               byte)
{
  gunichar last = get_last (self);

  if (last != ' ' && last != '-' && last != DATELINE_OMISSION)
    append (self, ' ', byte, 1);
}

/* A dash or an omission: no spaces beside it, and many are one. */
static void
append_break (DatelineNormalText *self,
              gunichar            c,
              gsize               byte,
              gsize               span)
{
  if (self->length > 0 && get_last (self) == ' ')
    self->length--;
  if (self->length > 0 && get_last (self) == c)
    self->spans[self->length - 1] = MIN (byte + span - self->bytes[self->length - 1], 255);
  else
    append (self, c, byte, span);
}

static inline void
put (Builder    *self,
     gunichar    c,
     const char *from,
     const char *to)
{
  if (c == ' ')
    append_space (self->text, from - self->start);
  else if (c == '-')
    append_break (self->text, c, from - self->start, to - from);
  else
    append (self->text, c, from - self->start, to - from);
}

static const char *
skip_spaces (const char *p,
             const char *end)
{
  while (p < end && *p == ' ')
    p++;
  return p;
}

static const char *
skip_dots (const char *p,
           const char *end)
{
  guint n = 0;
  const char *last = p;

  if (end - p >= 3 && memcmp (p, "…", 3) == 0)
    return p + 3;
  for (; p < end && *p == '.'; p = skip_spaces (p + 1, end))
    {
      n++;
      last = p + 1;
    }
  return n >= 3 ? last : NULL;
}

/* Reads "…", "...", ". . ." or any of these between brackets; %NULL if it is
 * none of them. */
static const char *
read_omission (const char *p,
               const char *end)
{
  static const char opening[] = "[(<", closing[] = "])>";
  const char *bracket = memchr (opening, *p, 3);
  const char *dots = skip_dots (bracket != NULL ? skip_spaces (p + 1, end) : p, end);
  const char *close;

  if (dots == NULL || bracket == NULL)
    return dots;
  close = skip_spaces (dots, end);
  return close < end && *close == closing[bracket - opening] ? close + 1 : NULL;
}

static void
put_normalized (Builder    *self,
                const char *from,
                const char *to)
{
  UChar units[N_UNITS], made[N_UNITS * 18];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0, n_made, i = 0;

  u_strFromUTF8 (units, N_UNITS, &length, from, to - from, &status);
  n_made = unorm2_normalize (self->normalizer, units, MIN (length, N_UNITS), made, G_N_ELEMENTS (made), &status);
  if (U_FAILURE (status))
    {
      put (self, g_utf8_get_char (from), from, to);
      return;
    }
  while (i < n_made)
    {
      UChar32 c;
      gunichar mark;

      U16_NEXT (made, i, n_made, c);
      mark = simplify (c);
      put (self, mark != 0 ? mark : (gunichar) c, from, to);
    }
}

/* One letter with the marks upon it. */
static const char *
read_cluster (Builder    *self,
              const char *p,
              const char *end)
{
  gunichar c = g_utf8_get_char (p);
  guint slot = c % N_REMEMBERED;
  const char *next = g_utf8_next_char (p);
  guint length = self->text->length;
  gboolean is_single = TRUE;

  while (next < end && (guint8) *next >= 0xcc && next - p < N_UNITS - 4 &&
         !unorm2_hasBoundaryBefore (self->normalizer, g_utf8_get_char (next)))
    {
      next = g_utf8_next_char (next);
      is_single = FALSE;
    }
  if (is_single && self->known[slot] == c)
    {
      put (self, self->made[slot], p, next);
      return next;
    }
  put_normalized (self, p, next);
  if (is_single && self->text->length == length + 1)
    {
      self->known[slot] = c;
      self->made[slot] = self->text->chars[length];
    }
  return next;
}

static const char *
read_one (Builder    *self,
          const char *p,
          const char *end)
{
  gboolean is_plain = (guint8) *p < 0x80 && (p + 1 == end || (guint8) p[1] < 0x80);
  const char *omission = NULL;
  const char *next;
  gunichar mark;

  if (is_plain && g_ascii_isalnum (*p))
    {
      append (self->text, g_ascii_tolower (*p), p - self->start, 1);
      return p + 1;
    }
  if (*p == '.' || *p == '[' || *p == '(' || *p == '<' || (guint8) *p == 0xe2)
    omission = read_omission (p, end);
  if (omission != NULL)
    {
      append_break (self->text, DATELINE_OMISSION, p - self->start, omission - p);
      return omission;
    }
  mark = simplify (g_utf8_get_char (p));
  next = g_utf8_next_char (p);
  if (mark == 0 && !is_plain)
    return read_cluster (self, p, end);
  put (self, mark != 0 ? mark : (gunichar) *p, p, next);
  return next;
}

/**
 * dateline_normal_text_new:
 * @text: a text, UTF-8
 * @length: its length in bytes, below 4 GiB
 *
 * Normalises a text. Can be called on any thread.
 *
 * Returns: (transfer full): its normal form
 */
DatelineNormalText *
dateline_normal_text_new (const char *text,
                          gsize       length)
{
  g_autofree Builder *builder = g_new0 (Builder, 1);
  UErrorCode status = U_ZERO_ERROR;
  const char *end = text + length;

  builder->text = g_new0 (DatelineNormalText, 1);
  builder->text->n_allocated = length / 2;
  builder->normalizer = unorm2_getNFKCCasefoldInstance (&status);
  builder->start = text;
  grow (builder->text);
  for (const char *p = text; p < end;)
    p = read_one (builder, p, end);
  if (builder->text->length > 0 && get_last (builder->text) == ' ')
    builder->text->length--;
  return builder->text;
}

/**
 * dateline_normal_text_free:
 *
 * Frees @self.
 */
void
dateline_normal_text_free (DatelineNormalText *self)
{
  g_free (self->chars);
  g_free (self->bytes);
  g_free (self->spans);
  g_free (self);
}
