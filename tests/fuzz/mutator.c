/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Damages a text, the same for the same seed. Bytes, stretches and lines are
 * damaged anywhere, values so that the text stays JSON and the damage gets
 * beyond the scanner. */

#include "mutator.h"

#include <string.h>

#define MOST_CHANGES 4
#define LONGEST_STRETCH 64

/* What readers stumble over, as values of a member. */
static const char *const values[] = {
  "null",
  "true",
  "0",
  "-0.0",
  "1e999",
  "9223372036854775808",
  "-1e-999",
  "[]",
  "{}",
  "[[[[[[[[]]]]]]]]",
  "[null, 1, \"\", {}, []]",
  "{\"\": \"\"}",
  "{\"en\": 7, \"en\": \"x\", \"not a tag\": \"y\"}",
  "\"\"",
  "\"\\u0000\"",
  "\"\\ud800\"",
  "\"\\ud83d\\ude00 \\\\ \\\" \\/\"",
  "\"풍계리 핵실험장은 함경북도 길주군 풍계리 만탑산에 있는 북한의 핵 실험 시설이다\"", /* longer than messages repeat */
  "\"summ\\u0069t\"",
  "\"summit\"",
  "\"panmunjom\"",
  "\"[2018-07..2018-12]\"",
  "\"{..1984,1985-XX,Y-170000002..}\"",
  "\"Y99999999999999999999\"",
  "\"Y-9223372036854775808\"",
  "\"Y17E17S3\"",
  "\"?2018-~12-%26/../\"",
  "\"-9999-24/9999-12-31T24:00:00-12:00\"",
  "\"2018-12-26/2017\"",
  "\"X1XX-02-3X\"",
  "{\"type\": \"Point\", \"coordinates\": [181, 91]}",
  "{\"type\": \"Point\", \"coordinates\": [1e-400, -0]}",
  "{\"type\": \"GeometryCollection\", \"geometries\": [{\"type\": \"Polygon\", \"coordinates\": [[[1, 2]]]}]}",
};

/* Bytes that mean something to JSON, UTF-8 or C. */
static const char bytes[] = "{}[]:,\"\\ \n\t019-+.eEu/\x00\x1f\x7f\x80\xbf\xc0\xed\xef\xf4\xff";

static gsize
pick (GRand *rand,
      gsize  n)
{
  return n == 0 ? 0 : (gsize) g_rand_int_range (rand, 0, (gint32) MIN (n, G_MAXINT32));
}

static gsize
pick_length (GRand   *rand,
             GString *text,
             gsize    start)
{
  gsize length = pick (rand, LONGEST_STRETCH) + 1;

  return MIN (length, text->len - start);
}

static void
change_byte (GString *text,
             GRand   *rand)
{
  gsize at = pick (rand, text->len);

  if (g_rand_boolean (rand))
    text->str[at] = bytes[pick (rand, sizeof bytes - 1)];
  else
    text->str[at] ^= (char) (1 << pick (rand, 8));
}

static void
remove_stretch (GString *text,
                GRand   *rand)
{
  gsize at = pick (rand, text->len);

  g_string_erase (text, (gssize) at, (gssize) pick_length (rand, text, at));
}

static void
repeat_stretch (GString *text,
                GRand   *rand)
{
  gsize at = pick (rand, text->len);
  gsize length = pick_length (rand, text, at);
  g_autofree char *copy = g_memdup2 (text->str + at, length);

  g_string_insert_len (text, (gssize) pick (rand, text->len), copy, (gssize) length);
}

static void
cut_off (GString *text,
         GRand   *rand)
{
  g_string_truncate (text, pick (rand, text->len));
}

static void
insert_value (GString *text,
              GRand   *rand)
{
  g_string_insert (text, (gssize) pick (rand, text->len), values[pick (rand, G_N_ELEMENTS (values))]);
}

/* The line that a byte picked stands in, its end included. */
static void
pick_line (GString *text,
           GRand   *rand,
           gsize   *start,
           gsize   *length)
{
  gsize at = pick (rand, text->len);
  const char *end = memchr (text->str + at, '\n', text->len - at);

  while (at > 0 && text->str[at - 1] != '\n')
    at--;
  *start = at;
  *length = end != NULL ? (gsize) (end + 1 - (text->str + at)) : text->len - at;
}

static void
remove_line (GString *text,
             GRand   *rand)
{
  gsize start, length;

  pick_line (text, rand, &start, &length);
  g_string_erase (text, (gssize) start, (gssize) length);
}

/* Puts a line before another, so that members and items stand twice or where
 * they do not belong. */
static void
repeat_line (GString *text,
             GRand   *rand)
{
  gsize start, length, other, other_length;
  g_autofree char *copy = NULL;

  pick_line (text, rand, &start, &length);
  pick_line (text, rand, &other, &other_length);
  copy = g_memdup2 (text->str + start, length);
  g_string_insert_len (text, (gssize) other, copy, (gssize) length);
}

/* The value in a line of a member or an item: what stands behind the colon, or
 * behind the indent. %FALSE where an object or array begins or ends. */
static gboolean
pick_value (GString *text,
            GRand   *rand,
            gsize   *start,
            gsize   *length)
{
  const char *colon;
  gsize end;

  pick_line (text, rand, start, length);
  end = *start + *length;
  colon = g_strstr_len (text->str + *start, (gssize) *length, ": ");
  if (colon != NULL)
    *start = (gsize) (colon + 2 - text->str);
  while (*start < end && text->str[*start] == ' ')
    ++*start;
  while (*start < end && strchr (",\r\n", text->str[end - 1]) != NULL)
    end--;
  *length = end - *start;
  return *length > 0 && memchr ("{}[]", text->str[end - 1], 4) == NULL;
}

static void
change_value (GString *text,
              GRand   *rand)
{
  gsize start, length;

  if (!pick_value (text, rand, &start, &length))
    return;
  g_string_erase (text, (gssize) start, (gssize) length);
  g_string_insert (text, (gssize) start, values[pick (rand, G_N_ELEMENTS (values))]);
}

/* Puts one value of the text in the place of another. */
static void
copy_value (GString *text,
            GRand   *rand)
{
  g_autofree char *copy = NULL;
  gsize start, length, other, other_length;

  if (!pick_value (text, rand, &other, &other_length))
    return;
  copy = g_memdup2 (text->str + other, other_length);
  if (!pick_value (text, rand, &start, &length))
    return;
  g_string_erase (text, (gssize) start, (gssize) length);
  g_string_insert_len (text, (gssize) start, copy, (gssize) other_length);
}

typedef void (*Change) (GString *text,
                        GRand   *rand);

static const Change coarse[] = { change_byte,  remove_stretch, repeat_stretch, cut_off,
                                 insert_value, remove_line,    repeat_line,    change_value };
static const Change fine[] = { change_value, copy_value };

/*
 * Every second mutant of a text laid out as the writer does it is JSON still.
 *
 * Returns: (transfer full): @text with one to a few changes
 */
GString *
mutator_mutate (const char *text,
                gsize       length,
                guint32     seed)
{
  GRand *rand = g_rand_new_with_seed (seed);
  GString *mutant = g_string_new_len (text, (gssize) length);
  gboolean is_fine = seed % 2 != 0;

  for (gsize n = pick (rand, MOST_CHANGES) + 1; n > 0 && mutant->len > 0; n--)
    {
      Change change = is_fine ? fine[pick (rand, G_N_ELEMENTS (fine))] : coarse[pick (rand, G_N_ELEMENTS (coarse))];

      change (mutant, rand);
    }
  g_rand_free (rand);
  return mutant;
}
