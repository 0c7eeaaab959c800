/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds passages again in a text that may have changed since they were taken
 * from it. The words of a passage win over its position; see the stages of
 * find_words(). */

#include "dateline-anchor.h"

#include <string.h>

#include "dateline-approximate.h"
#include "dateline-character-index.h"
#include "dateline-normal-text.h"
#include "dateline-seeds.h"

/* What is left out between two pieces of a quotation, at most, in letters. */
#define OMITTED_MOST 4000

/* Pieces shorter than this say nothing. */
#define PIECE_LEAST 3

/* How much of a passage may differ: a quarter of it; of a short one an eighth,
 * since there are so many short words that are nearly the same. */
#define SHORT_PATTERN 16

/* Where seeds may miss a passage that is near enough, the text is read whole. */
#define FEW_SEEDS 40

/* A seed that is found so often would only cost time. */
#define COMMON_SEED 2000
#define N_DIAGONALS 6

#define NORMALISED_CONFIDENCE 0.98
#define ELIDED_CONFIDENCE 0.9
#define BY_POSITION_FACTOR 0.9

struct _DatelineAnchorText
{
  const char *text;
  gsize length;
  DatelineNormalText *normal;
  DatelineCharacterIndex *characters;
};

/* A passage to be found. */
typedef struct
{
  const DatelineSelector *selector;
  DatelineNormalText *words;
  DatelineNormalText *prefix;
  DatelineNormalText *suffix;
  GArray *seeds;
  gint64 expected; /* the byte its position means, -1 for none */
} Wanted;

/* Where it may stand, as letters of the normal text, and what speaks for it. */
typedef struct
{
  guint start;
  guint end;
  double likeness;
  guint fit;
  guint64 away;
  guint n_equal; /* how many others are as good but for their position */
} Place;

/**
 * dateline_anchor_text_new:
 * @text: UTF-8, which must outlive what is made
 * @length: its length in bytes, below 4 GiB
 *
 * Prepares a text for finding passages in it; takes about 10 ms for 1 MB. Can
 * be called on any thread.
 *
 * Returns: (transfer full): the text, prepared
 */
DatelineAnchorText *
dateline_anchor_text_new (const char *text,
                          gsize       length)
{
  DatelineAnchorText *self = g_new0 (DatelineAnchorText, 1);

  self->text = text;
  self->length = length;
  self->normal = dateline_normal_text_new (text, length);
  self->characters = dateline_character_index_new (text, length);
  return self;
}

/**
 * dateline_anchor_text_free:
 *
 * Frees @self.
 */
void
dateline_anchor_text_free (DatelineAnchorText *self)
{
  dateline_normal_text_free (self->normal);
  dateline_character_index_free (self->characters);
  g_free (self);
}

static DatelineNormalText *
normalise (const char *text)
{
  return dateline_normal_text_new (text != NULL ? text : "", text != NULL ? strlen (text) : 0);
}

static void
add_seeds (Wanted        *wanted,
           DatelineSeeds *seeds)
{
  guint n = wanted->words->length;

  for (guint i = 0; i + DATELINE_SEED_LENGTH <= n; i += DATELINE_SEED_LENGTH)
    {
      guint seed = dateline_seeds_add (seeds, wanted->words->chars + i);

      g_array_append_val (wanted->seeds, seed);
    }
}

static void
wanted_init (Wanted                 *self,
             DatelineAnchorText     *text,
             const DatelineSelector *selector,
             DatelineSeeds          *seeds)
{
  gsize byte;

  self->selector = selector;
  self->words = normalise (selector->exact);
  self->prefix = normalise (selector->prefix);
  self->suffix = normalise (selector->suffix);
  self->seeds = g_array_new (FALSE, FALSE, sizeof (guint));
  self->expected = dateline_character_index_get_byte (text->characters, selector->start, &byte) ? (gint64) byte : -1;
  add_seeds (self, seeds);
}

static void
wanted_clear (Wanted *self)
{
  dateline_normal_text_free (self->words);
  dateline_normal_text_free (self->prefix);
  dateline_normal_text_free (self->suffix);
  g_array_unref (self->seeds);
}

static gsize
get_start (DatelineAnchorText *self,
           guint               letter)
{
  return self->normal->bytes[letter];
}

/* One past the letter before @letter. A long run of spaces is no letter's end. */
static gsize
get_end (DatelineAnchorText *self,
         guint               letter)
{
  guint i = letter - 1;

  if (self->normal->spans[i] < 255)
    return self->normal->bytes[i] + self->normal->spans[i];
  return letter < self->normal->length ? self->normal->bytes[letter] : self->length;
}

static gboolean
is_exact (DatelineAnchorText     *self,
          const DatelineSelector *selector,
          guint                   start,
          gsize                  *byte)
{
  gsize n_trimmed = strspn (selector->exact, " \t\r\n");
  gsize at = get_start (self, start);
  gsize n = strlen (selector->exact);

  /* Spaces around the words belong to them where both sides have them. */
  *byte = at >= n_trimmed ? at - n_trimmed : at;
  return *byte + n <= self->length && memcmp (self->text + *byte, selector->exact, n) == 0;
}

static guint
count_before (const DatelineNormalText *text,
              guint                     start,
              const DatelineNormalText *prefix)
{
  guint i = start, j = prefix->length, n = 0;

  while (i > 0 && j > 0)
    {
      if (text->chars[i - 1] == ' ')
        i--;
      else if (prefix->chars[j - 1] == ' ')
        j--;
      else if (text->chars[--i] == prefix->chars[--j])
        n++;
      else
        break;
    }
  return n;
}

static guint
count_after (const DatelineNormalText *text,
             guint                     end,
             const DatelineNormalText *suffix)
{
  guint i = end, j = 0, n = 0;

  while (i < text->length && j < suffix->length)
    {
      if (text->chars[i] == ' ')
        i++;
      else if (suffix->chars[j] == ' ')
        j++;
      else if (text->chars[i++] == suffix->chars[j++])
        n++;
      else
        break;
    }
  return n;
}

/* Takes @place for @best if more speaks for it: how like it is, then what
 * stands around it, then its position. */
static void
consider (DatelineAnchorText *self,
          Wanted             *wanted,
          guint               start,
          guint               end,
          double              likeness,
          Place              *best)
{
  Place place = { start, end, likeness, 0, 0, 0 };
  gint64 at = get_start (self, start);

  if (best->end > 0 && likeness < best->likeness)
    return;
  place.fit = count_before (self->normal, start, wanted->prefix) + count_after (self->normal, end, wanted->suffix);
  place.away = wanted->expected >= 0 ? (guint64) ABS (at - wanted->expected) : 0;
  if (best->end == 0 || likeness > best->likeness || place.fit > best->fit)
    *best = place;
  else if (place.fit == best->fit && start != best->start)
    {
      place.n_equal = best->n_equal + 1;
      if (place.away < best->away)
        *best = place;
      best->n_equal = place.n_equal;
    }
}

static void
consider_whole (DatelineAnchorText *self,
                Wanted             *wanted,
                guint               start,
                Place              *best)
{
  const DatelineNormalText *words = wanted->words;
  gsize byte;

  if (start + words->length > self->normal->length ||
      memcmp (self->normal->chars + start, words->chars, words->length * sizeof (gunichar)) != 0)
    return;
  consider (self, wanted, start, start + words->length,
            is_exact (self, wanted->selector, start, &byte) ? 1 : NORMALISED_CONFIDENCE, best);
}

/* Every place where all the words stand has every seed of theirs; the rarest
 * is the one to follow. */
static void
find_whole (DatelineAnchorText *self,
            Wanted             *wanted,
            DatelineSeeds      *seeds,
            Place              *best)
{
  guint rarest = 0;
  guint place;

  if (wanted->seeds->len == 0)
    {
      for (guint i = 0; i + wanted->words->length <= self->normal->length; i++)
        if (self->normal->chars[i] == wanted->words->chars[0])
          consider_whole (self, wanted, i, best);
      return;
    }
  for (guint i = 1; i < wanted->seeds->len; i++)
    if (dateline_seeds_get_n_hits (seeds, g_array_index (wanted->seeds, guint, i)) <
        dateline_seeds_get_n_hits (seeds, g_array_index (wanted->seeds, guint, rarest)))
      rarest = i;
  for (guint hit = dateline_seeds_get_first (seeds, g_array_index (wanted->seeds, guint, rarest)); hit != 0;)
    {
      hit = dateline_seeds_get_next (seeds, hit, &place);
      if (place >= rarest * DATELINE_SEED_LENGTH)
        consider_whole (self, wanted, place - rarest * DATELINE_SEED_LENGTH, best);
    }
}

static gboolean
find_letters (const DatelineNormalText *text,
              guint                     from,
              guint                     to,
              const gunichar           *letters,
              guint                     n,
              guint                    *at)
{
  for (guint i = from; i + n <= MIN (to, text->length); i++)
    if (text->chars[i] == letters[0] && memcmp (text->chars + i, letters, n * sizeof (gunichar)) == 0)
      {
        *at = i;
        return TRUE;
      }
  return FALSE;
}

static guint
find_omission (const DatelineNormalText *words,
               guint                     from)
{
  while (from < words->length && words->chars[from] != DATELINE_OMISSION)
    from++;
  return from;
}

/* The pieces after the first, each as near after the one before as it stands. */
static gboolean
follow_pieces (const DatelineNormalText *text,
               const DatelineNormalText *words,
               guint                     from,
               guint                    *end)
{
  guint at;

  while (from < words->length)
    {
      guint to = find_omission (words, from);

      if (to > from)
        {
          if (!find_letters (text, *end, *end + OMITTED_MOST, words->chars + from, to - from, &at))
            return FALSE;
          *end = at + to - from;
        }
      from = to + 1;
    }
  return TRUE;
}

static void
find_pieces (DatelineAnchorText *self,
             Wanted             *wanted,
             Place              *best)
{
  const DatelineNormalText *words = wanted->words;
  guint skipped = words->chars[0] == DATELINE_OMISSION ? 1 : 0;
  guint n = find_omission (words, skipped) - skipped;
  guint from = 0, at;

  if (skipped + n == words->length && skipped == 0)
    return;
  if (n < PIECE_LEAST)
    return;
  while (find_letters (self->normal, from, G_MAXUINT, words->chars + skipped, n, &at))
    {
      guint end = at + n;

      if (follow_pieces (self->normal, words, skipped + n + 1, &end))
        consider (self, wanted, at, end, ELIDED_CONFIDENCE, best);
      from = at + 1;
    }
}

static guint
get_limit (guint n)
{
  return n < SHORT_PATTERN ? n / 8 : n / 4;
}

static void
consider_near (DatelineAnchorText *self,
               Wanted             *wanted,
               gint64              from,
               gint64              to,
               Place              *best)
{
  guint n = wanted->words->length;
  DatelineApproximate found;

  from = CLAMP (from, 0, self->normal->length);
  to = CLAMP (to, from, self->normal->length);
  if (to > from && dateline_approximate_find (wanted->words->chars, n, self->normal->chars + from, to - from,
                                              get_limit (n), &found) && found.end > found.start)
    consider (self, wanted, from + found.start, from + found.end, 1 - (double) found.distance / n, best);
}

static int
compare_diagonals (gconstpointer a,
                   gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

/* Where the words would start if each seed found belonged to them. */
static GArray *
collect_diagonals (Wanted        *wanted,
                   DatelineSeeds *seeds)
{
  GArray *diagonals = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < wanted->seeds->len; i++)
    {
      guint seed = g_array_index (wanted->seeds, guint, i);
      guint place;

      if (dateline_seeds_get_n_hits (seeds, seed) > COMMON_SEED)
        continue;
      for (guint hit = dateline_seeds_get_first (seeds, seed); hit != 0;)
        {
          gint64 diagonal;

          hit = dateline_seeds_get_next (seeds, hit, &place);
          diagonal = (gint64) place - (gint64) i * DATELINE_SEED_LENGTH;
          g_array_append_val (diagonals, diagonal);
        }
    }
  g_array_sort (diagonals, compare_diagonals);
  return diagonals;
}

/* The window of @width that most diagonals are in; takes them out of the array. */
static guint
take_best_window (GArray *diagonals,
                  guint   width,
                  gint64 *first,
                  gint64 *last)
{
  const gint64 *all = (const gint64 *) (gpointer) diagonals->data;
  guint start = 0, best = 0, n_best = 0;

  for (guint i = 0; i < diagonals->len; i++)
    {
      while (all[i] - all[start] > width)
        start++;
      if (i - start + 1 > n_best)
        {
          n_best = i - start + 1;
          best = start;
        }
    }
  if (n_best == 0)
    return 0;
  *first = all[best];
  *last = all[best + n_best - 1];
  g_array_remove_range (diagonals, best, n_best);
  return n_best;
}

static void
find_near (DatelineAnchorText *self,
           Wanted             *wanted,
           DatelineSeeds      *seeds,
           Place              *best)
{
  g_autoptr (GArray) diagonals = NULL;
  guint n = wanted->words->length;
  guint limit = get_limit (n);
  gint64 first, last;

  if (limit == 0)
    return;
  if (n < FEW_SEEDS)
    {
      consider_near (self, wanted, 0, self->normal->length, best);
      return;
    }
  diagonals = collect_diagonals (wanted, seeds);
  for (guint i = 0; i < N_DIAGONALS && take_best_window (diagonals, limit, &first, &last) > 0; i++)
    consider_near (self, wanted, first - limit, last + n + limit, best);
}

static void
set_bytes (DatelineAnchorText *self,
           gsize               start,
           gsize               end,
           DatelineAnchor     *anchor)
{
  anchor->start = start;
  anchor->end = end;
  anchor->first = dateline_character_index_get_character (self->characters, start);
  anchor->last = dateline_character_index_get_character (self->characters, end);
}

static void
take (DatelineAnchorText  *self,
      Wanted              *wanted,
      const Place         *place,
      DatelineAnchorMethod method,
      DatelineAnchor      *anchor)
{
  gsize byte = 0;

  anchor->method = method;
  anchor->confidence = place->likeness;
  if (place->n_equal > 0)
    anchor->confidence *= wanted->expected >= 0 ? BY_POSITION_FACTOR : 1.0 / (place->n_equal + 1);
  if (method == DATELINE_ANCHOR_EXACT && is_exact (self, wanted->selector, place->start, &byte))
    set_bytes (self, byte, byte + strlen (wanted->selector->exact), anchor);
  else
    set_bytes (self, get_start (self, place->start), get_end (self, place->end), anchor);
}

/* The stages, each only where the one before finds nothing. */
static void
find_words (DatelineAnchorText *self,
            Wanted             *wanted,
            DatelineSeeds      *seeds,
            DatelineAnchor     *anchor)
{
  Place best = { 0 };

  if (wanted->words->length == 0)
    return;
  find_whole (self, wanted, seeds, &best);
  if (best.end > 0)
    {
      take (self, wanted, &best, best.likeness == 1 ? DATELINE_ANCHOR_EXACT : DATELINE_ANCHOR_NORMALISED, anchor);
      return;
    }
  find_pieces (self, wanted, &best);
  if (best.end > 0)
    {
      take (self, wanted, &best, DATELINE_ANCHOR_ELIDED, anchor);
      return;
    }
  find_near (self, wanted, seeds, &best);
  if (best.end > 0)
    take (self, wanted, &best, DATELINE_ANCHOR_APPROXIMATE, anchor);
}

static void
find_position (DatelineAnchorText     *self,
               const DatelineSelector *selector,
               DatelineAnchor         *anchor)
{
  gsize start, end;

  if (selector->end <= selector->start ||
      !dateline_character_index_get_byte (self->characters, selector->start, &start) ||
      !dateline_character_index_get_byte (self->characters, selector->end, &end))
    return;
  anchor->method = DATELINE_ANCHOR_POSITION;
  anchor->confidence = 1;
  set_bytes (self, start, end, anchor);
}

/**
 * dateline_anchor_text_find:
 * @selectors: (array length=n_selectors): the passages
 * @n_selectors: how many
 * @positions_hold: whether this is the very text that positions were counted in;
 *   else a passage of which only the position is known is not found
 * @anchors: (out caller-allocates) (array length=n_selectors): where they stand
 *
 * Finds passages: letter for letter, then normalised, then with something left
 * out where the passage has a mark of omission, then nearly. Where one stands
 * more than once, what stands around it decides, then its position; the
 * confidence tells where neither could. A passage without words is found by its
 * position. All passages of a text are best asked for at once: it is read once
 * for them all. Can be called on any thread.
 */
void
dateline_anchor_text_find (DatelineAnchorText     *self,
                           const DatelineSelector *selectors,
                           guint                   n_selectors,
                           gboolean                positions_hold,
                           DatelineAnchor         *anchors)
{
  g_autoptr (DatelineSeeds) seeds = dateline_seeds_new ();
  g_autofree Wanted *wanted = g_new0 (Wanted, n_selectors);

  memset (anchors, 0, n_selectors * sizeof *anchors);
  for (guint i = 0; i < n_selectors; i++)
    wanted_init (&wanted[i], self, &selectors[i], seeds);
  dateline_seeds_scan (seeds, self->normal);
  for (guint i = 0; i < n_selectors; i++)
    {
      if (selectors[i].exact != NULL && *selectors[i].exact != '\0')
        find_words (self, &wanted[i], seeds, &anchors[i]);
      else if (positions_hold)
        find_position (self, &selectors[i], &anchors[i]);
      wanted_clear (&wanted[i]);
    }
}
