/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-place-marks.h"

#include "dateline-mercator.h"

/* The records at each place, those of a place side by side. */
typedef struct
{
  guint32 *starts; /* by place row, and one more */
  guint32 *rows;
} Links;

/**
 * DatelinePlaceMarks:
 *
 * The places of a dossier that can be put on a map and where something happened
 * or was said, and how much of what matches belongs to each. They keep their
 * order; counting anew walks over what lies at places and makes nothing.
 */
struct _DatelinePlaceMarks
{
  GObject parent_instance;

  DatelineDossier *dossier;
  Links events;
  Links quotes;
  Links matching_events; /* those of them that match; nothing where all do */
  Links matching_quotes;
  GArray *marks;   /* DatelinePlaceMark, those with most events first */
  gboolean has_candidates;
  guint *positions; /* of each place row among the marks; G_MAXUINT for none */
  DatelineClaims *claims;
  GHashTable *badges; /* position -> DatelineClaimBadge of what matches there, the worst; NULL for none */
};

G_DEFINE_FINAL_TYPE (DatelinePlaceMarks, dateline_place_marks, G_TYPE_OBJECT)

static void
clear_links (Links *links)
{
  g_clear_pointer (&links->starts, g_free);
  g_clear_pointer (&links->rows, g_free);
}

static void
dateline_place_marks_finalize (GObject *object)
{
  DatelinePlaceMarks *self = DATELINE_PLACE_MARKS (object);

  clear_links (&self->events);
  clear_links (&self->quotes);
  clear_links (&self->matching_events);
  clear_links (&self->matching_quotes);
  g_clear_object (&self->dossier);
  g_clear_object (&self->claims);
  g_clear_pointer (&self->badges, g_hash_table_unref);
  g_array_unref (self->marks);
  g_free (self->positions);

  G_OBJECT_CLASS (dateline_place_marks_parent_class)->finalize (object);
}

static void
dateline_place_marks_class_init (DatelinePlaceMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_place_marks_finalize;
}

static void
dateline_place_marks_init (DatelinePlaceMarks *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (DatelinePlaceMark));
}

/* Counts the records at each place into starts[place + 1], or puts them in where
 * there are starts already. A record may name a place twice: it is there once. */
static void
walk_links (const DatelineTable *table,
            guint                n_places,
            guint32             *starts,
            guint32             *rows)
{
  g_autofree guint *stamps = g_new0 (guint, n_places + 1);

  for (guint row = 0; row < dateline_table_get_n (table); row++)
    {
      guint n_links;
      const DatelineRef *links = dateline_table_get_links (table, row, &n_links);

      for (guint i = 0; i < n_links; i++)
        {
          guint place = dateline_ref_row (links[i]);

          if (dateline_ref_kind (links[i]) != DATELINE_KIND_PLACE || stamps[place] == row + 1)
            continue;
          stamps[place] = row + 1;
          if (rows != NULL)
            rows[starts[place]++] = row;
          else
            starts[place + 1]++;
        }
    }
}

static void
find_links (Links           *self,
            DatelineDossier *dossier,
            DatelineKind     kind)
{
  const DatelineTable *table = dateline_dossier_get_table (dossier, kind);
  guint n_places = dateline_dossier_get_n (dossier, DATELINE_KIND_PLACE);

  self->starts = g_new0 (guint32, n_places + 2);
  walk_links (table, n_places, self->starts, NULL);
  for (guint i = 0; i < n_places; i++)
    self->starts[i + 1] += self->starts[i];
  self->rows = g_new (guint32, self->starts[n_places] + 1);
  walk_links (table, n_places, self->starts, self->rows);
  /* Each start has gone on to where the next place's begins. */
  memmove (self->starts + 1, self->starts, n_places * sizeof (guint32));
  self->starts[0] = 0;
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const DatelinePlaceMark *x = a;
  const DatelinePlaceMark *y = b;

  if (x->n_all != y->n_all)
    return x->n_all > y->n_all ? -1 : 1;
  if (x->n_all_quotes != y->n_all_quotes)
    return x->n_all_quotes > y->n_all_quotes ? -1 : 1;
  if (x->row != y->row)
    return x->row > y->row ? 1 : -1;
  return (x->candidate > y->candidate) - (x->candidate < y->candidate);
}

static void
add_mark (DatelinePlaceMarks *self,
          DatelinePlaceMark  *mark,
          double              longitude,
          double              latitude)
{
  mark->x = dateline_mercator_x (longitude);
  mark->y = dateline_mercator_y (latitude);
  g_array_append_val (self->marks, *mark);
}

static void
find_marks (DatelinePlaceMarks *self)
{
  const DatelineTable *places = dateline_dossier_get_table (self->dossier, DATELINE_KIND_PLACE);
  guint n = dateline_table_get_n (places);

  for (guint row = 0; row < n; row++)
    {
      DatelinePlaceMark mark = {
        .row = row,
        .candidate = DATELINE_REF_NONE,
        .n_all = self->events.starts[row + 1] - self->events.starts[row],
        .n_all_quotes = self->quotes.starts[row + 1] - self->quotes.starts[row],
      };
      double longitude, latitude;
      guint position = 0;

      if (mark.n_all + mark.n_all_quotes == 0)
        continue;
      if (dateline_table_get_point (places, row, &longitude, &latitude))
        add_mark (self, &mark, longitude, latitude);
      while (dateline_table_next_candidate (places, row, &position, &mark.candidate, &longitude, &latitude))
        {
          add_mark (self, &mark, longitude, latitude);
          self->has_candidates = TRUE;
        }
    }
  g_array_sort (self->marks, compare_marks);

  self->positions = g_new (guint, n + 1);
  memset (self->positions, 0xff, (n + 1) * sizeof (guint));
  for (guint i = self->marks->len; i-- > 0;)
    self->positions[g_array_index (self->marks, DatelinePlaceMark, i).row] = i;
}

/**
 * dateline_place_marks_new:
 * @dossier: a dossier
 *
 * Finds the places of @dossier that have a point and something to show.
 *
 * Returns: (transfer full): their marks
 */
DatelinePlaceMarks *
dateline_place_marks_new (DatelineDossier *dossier)
{
  DatelinePlaceMarks *self;

  g_return_val_if_fail (DATELINE_IS_DOSSIER (dossier), NULL);

  self = g_object_new (DATELINE_TYPE_PLACE_MARKS, NULL);
  self->dossier = g_object_ref (dossier);
  find_links (&self->events, dossier, DATELINE_KIND_EVENT);
  find_links (&self->quotes, dossier, DATELINE_KIND_QUOTE);
  find_marks (self);

  return self;
}

/**
 * dateline_place_marks_get_dossier:
 * @self: marks
 *
 * Returns: (transfer none): the dossier whose places these are
 */
DatelineDossier *
dateline_place_marks_get_dossier (DatelinePlaceMarks *self)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_MARKS (self), NULL);

  return self->dossier;
}

/* What is looked through later is thereby no more than what matches, and where
 * all does, as at first, it takes no memory. */
static void
pick_matching (const Links        *all,
               guint               n_places,
               const DatelineBits *bits,
               Links              *matching)
{
  guint n = 0;

  clear_links (matching);
  if (dateline_bits_count (bits) == bits->n)
    return;
  matching->starts = g_new (guint32, n_places + 1);
  matching->rows = g_new (guint32, all->starts[n_places] + 1);
  for (guint place = 0; place < n_places; place++)
    {
      matching->starts[place] = n;
      for (guint i = all->starts[place]; i < all->starts[place + 1]; i++)
        {
          matching->rows[n] = all->rows[i];
          n += dateline_bits_get (bits, all->rows[i]);
        }
    }
  matching->starts[n_places] = n;
  matching->rows = g_renew (guint32, matching->rows, n + 1);
}

/**
 * dateline_place_marks_count:
 * @self: marks
 * @matches: what fits the query, of the same dossier
 *
 * Counts anew.
 */
void
dateline_place_marks_count (DatelinePlaceMarks *self,
                            DatelineMatches    *matches)
{
  guint n_places;

  g_return_if_fail (DATELINE_IS_PLACE_MARKS (self));
  g_return_if_fail (DATELINE_IS_MATCHES (matches));

  n_places = dateline_dossier_get_n (self->dossier, DATELINE_KIND_PLACE);
  pick_matching (&self->events, n_places, dateline_matches_get_bits (matches, DATELINE_KIND_EVENT), &self->matching_events);
  pick_matching (&self->quotes, n_places, dateline_matches_get_bits (matches, DATELINE_KIND_QUOTE), &self->matching_quotes);
  for (guint i = 0; i < self->marks->len; i++)
    {
      DatelinePlaceMark *mark = &g_array_index (self->marks, DatelinePlaceMark, i);

      dateline_place_marks_get_matching (self, i, DATELINE_KIND_EVENT, &mark->n_events);
      dateline_place_marks_get_matching (self, i, DATELINE_KIND_QUOTE, &mark->n_quotes);
    }
}

/**
 * dateline_place_marks_get:
 * @self: marks
 * @n_marks: (out): how many there are
 *
 * Returns: (array length=n_marks): all of them, those with most events first,
 *   whether these match or not
 */
const DatelinePlaceMark *
dateline_place_marks_get (DatelinePlaceMarks *self,
                          guint              *n_marks)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_MARKS (self), NULL);

  *n_marks = self->marks->len;
  return (const DatelinePlaceMark *) self->marks->data;
}

/**
 * dateline_place_marks_has_candidates:
 * @self: marks
 *
 * Returns: whether any place is one of several
 */
gboolean
dateline_place_marks_has_candidates (DatelinePlaceMarks *self)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_MARKS (self), FALSE);

  return self->has_candidates;
}

/**
 * dateline_place_marks_find:
 * @self: marks
 * @row: a place
 *
 * Returns: the position of its mark, of several the first; %G_MAXUINT if it has none
 */
guint
dateline_place_marks_find (DatelinePlaceMarks *self,
                           guint               row)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_MARKS (self), G_MAXUINT);

  return self->positions[row];
}

static const guint32 *
get_rows (DatelinePlaceMarks *self,
          const Links        *links,
          guint               position,
          guint              *n_rows)
{
  guint row = g_array_index (self->marks, DatelinePlaceMark, position).row;

  *n_rows = links->starts[row + 1] - links->starts[row];
  return links->rows + links->starts[row];
}

/**
 * dateline_place_marks_get_rows:
 * @self: marks
 * @position: one of them
 * @kind: %DATELINE_KIND_EVENT or %DATELINE_KIND_QUOTE
 * @n_rows: (out): how many there are
 *
 * Returns: (array length=n_rows): the records at the place, matching or not, in
 *   the order of their rows
 */
const guint32 *
dateline_place_marks_get_rows (DatelinePlaceMarks *self,
                               guint               position,
                               DatelineKind        kind,
                               guint              *n_rows)
{
  return get_rows (self, kind == DATELINE_KIND_EVENT ? &self->events : &self->quotes, position, n_rows);
}

/**
 * dateline_place_marks_get_matching:
 * @self: marks
 * @position: one of them
 * @kind: %DATELINE_KIND_EVENT or %DATELINE_KIND_QUOTE
 * @n_rows: (out): how many there are
 *
 * Returns: (array length=n_rows): as dateline_place_marks_get_rows(), those that
 *   were among the matches last counted; before that all
 */
const guint32 *
dateline_place_marks_get_matching (DatelinePlaceMarks *self,
                                   guint               position,
                                   DatelineKind        kind,
                                   guint              *n_rows)
{
  const Links *matching = kind == DATELINE_KIND_EVENT ? &self->matching_events : &self->matching_quotes;

  if (matching->starts == NULL)
    return dateline_place_marks_get_rows (self, position, kind, n_rows);
  return get_rows (self, matching, position, n_rows);
}

typedef struct
{
  DatelinePlaceMarks *marks;
  DatelineMatches *matches;
} Badging;

static void
add_badge (DatelineRef        ref,
           DatelineClaimBadge badge,
           gpointer           data)
{
  const Badging *badging = data;
  DatelinePlaceMarks *self = badging->marks;
  DatelineKind kind = dateline_ref_kind (ref);
  guint n;
  const DatelineRef *links;

  if ((kind != DATELINE_KIND_EVENT && kind != DATELINE_KIND_QUOTE)
      || !dateline_bits_get (dateline_matches_get_bits (badging->matches, kind), dateline_ref_row (ref)))
    return;
  links = dateline_table_get_links (dateline_dossier_get_table (self->dossier, kind), dateline_ref_row (ref), &n);
  for (guint i = 0; i < n; i++)
    {
      guint position = dateline_ref_kind (links[i]) == DATELINE_KIND_PLACE ? self->positions[dateline_ref_row (links[i])] : G_MAXUINT;

      if (position == G_MAXUINT || badge <= dateline_place_marks_get_badge (self, position))
        continue;
      if (self->badges == NULL)
        self->badges = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (self->badges, GUINT_TO_POINTER (position), GUINT_TO_POINTER (badge));
    }
}

/**
 * dateline_place_marks_badge:
 * @self: marks
 * @claims: (nullable): how records stand in claims, of the same dossier
 * @matches: what fits the query, of the same dossier
 *
 * Finds at which places something that matches is to be warned of. What that
 * takes grows with the claims, not with the records.
 */
void
dateline_place_marks_badge (DatelinePlaceMarks *self,
                            DatelineClaims     *claims,
                            DatelineMatches    *matches)
{
  Badging badging = { self, matches };

  g_return_if_fail (DATELINE_IS_PLACE_MARKS (self));

  g_set_object (&self->claims, claims);
  g_clear_pointer (&self->badges, g_hash_table_unref);
  if (claims != NULL)
    dateline_claims_foreach_badge (claims, add_badge, &badging);
}

/**
 * dateline_place_marks_have_badges:
 * @self: marks
 *
 * Returns: whether any place has a badge
 */
gboolean
dateline_place_marks_have_badges (DatelinePlaceMarks *self)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_MARKS (self), FALSE);

  return self->badges != NULL;
}

/**
 * dateline_place_marks_get_badge:
 * @self: marks
 * @position: one of them
 *
 * Returns: what weighs most of what is to be warned of there
 */
DatelineClaimBadge
dateline_place_marks_get_badge (DatelinePlaceMarks *self,
                                guint               position)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_MARKS (self), DATELINE_CLAIM_BADGE_NONE);

  if (self->badges == NULL)
    return DATELINE_CLAIM_BADGE_NONE;
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->badges, GUINT_TO_POINTER (position)));
}

/**
 * dateline_place_marks_get_badge_of:
 * @self: marks
 * @ref: an event or quotation
 *
 * Returns: what is to be warned of beside that alone
 */
DatelineClaimBadge
dateline_place_marks_get_badge_of (DatelinePlaceMarks *self,
                                   DatelineRef         ref)
{
  g_return_val_if_fail (DATELINE_IS_PLACE_MARKS (self), DATELINE_CLAIM_BADGE_NONE);

  return self->claims != NULL ? dateline_claims_get_badge (self->claims, ref) : DATELINE_CLAIM_BADGE_NONE;
}
