/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-query.h"

#include <string.h>

/**
 * DatelineQuery:
 *
 * What is asked of a dossier: a span of time, records to be linked with,
 * kinds of event, countries, traits of quotations and commitments, through whom
 * words came, an area, words. Whatever is not set asks nothing; what is set must
 * all be met.
 */
struct _DatelineQuery
{
  GObject parent_instance;

  gboolean has_span;
  gint64 start;
  gint64 end;
  gboolean surely;
  GArray *refs;
  GPtrArray *event_kinds; /* NULL-terminated */
  GPtrArray *countries;   /* likewise */
  guint traits[DATELINE_N_TRAITS]; /* a bit for each value; 0 for any */
  gint64 as_of;
  GArray *through;
  DatelineArea *area; /* NULL for anywhere */
  char *text;
};

G_DEFINE_FINAL_TYPE (DatelineQuery, dateline_query, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
dateline_query_finalize (GObject *object)
{
  DatelineQuery *self = DATELINE_QUERY (object);

  g_array_unref (self->refs);
  g_array_unref (self->through);
  g_ptr_array_unref (self->event_kinds);
  g_ptr_array_unref (self->countries);
  g_clear_pointer (&self->area, dateline_area_free);
  g_free (self->text);
  G_OBJECT_CLASS (dateline_query_parent_class)->finalize (object);
}

static void
dateline_query_class_init (DatelineQueryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_query_finalize;

  /**
   * DatelineQuery::changed:
   *
   * Emitted when something else is asked than before.
   */
  signals[CHANGED] = g_signal_new ("changed", DATELINE_TYPE_QUERY, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
dateline_query_init (DatelineQuery *self)
{
  self->refs = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  self->through = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  self->as_of = DATELINE_TIME_MAX;
  self->event_kinds = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  self->countries = g_ptr_array_new_null_terminated (1, g_free, TRUE);
}

static void
changed (DatelineQuery *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * dateline_query_new:
 *
 * Returns: (transfer full): a query that everything fits
 */
DatelineQuery *
dateline_query_new (void)
{
  return g_object_new (DATELINE_TYPE_QUERY, NULL);
}

static gboolean
has_traits (DatelineQuery *self)
{
  for (guint trait = 0; trait < DATELINE_N_TRAITS; trait++)
    if (self->traits[trait] != 0)
      return TRUE;
  return FALSE;
}

/**
 * dateline_query_is_empty:
 *
 * Returns: whether everything fits @self
 */
gboolean
dateline_query_is_empty (DatelineQuery *self)
{
  g_return_val_if_fail (DATELINE_IS_QUERY (self), TRUE);
  return !self->has_span && self->refs->len == 0 && self->event_kinds->len == 0 &&
         self->countries->len == 0 && self->through->len == 0 && !has_traits (self) && self->area == NULL &&
         self->text == NULL;
}

/**
 * dateline_query_clear:
 *
 * Asks nothing any more. Whether dates are to match surely, and as of when
 * states are, is kept: it says how to ask, not what.
 */
void
dateline_query_clear (DatelineQuery *self)
{
  g_return_if_fail (DATELINE_IS_QUERY (self));

  if (dateline_query_is_empty (self))
    return;
  self->has_span = FALSE;
  g_array_set_size (self->refs, 0);
  g_ptr_array_set_size (self->event_kinds, 0);
  g_ptr_array_set_size (self->countries, 0);
  g_array_set_size (self->through, 0);
  memset (self->traits, 0, sizeof self->traits);
  g_clear_pointer (&self->area, dateline_area_free);
  g_clear_pointer (&self->text, g_free);
  changed (self);
}

static void
copy_words (GPtrArray *to,
            GPtrArray *from)
{
  g_ptr_array_set_size (to, 0);
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (from->pdata[i]));
}

/**
 * dateline_query_assign:
 * @other: another query on the same dossier
 *
 * Asks what @other asks, and in the same way.
 */
void
dateline_query_assign (DatelineQuery *self,
                       DatelineQuery *other)
{
  g_return_if_fail (DATELINE_IS_QUERY (self));
  g_return_if_fail (DATELINE_IS_QUERY (other));

  if (self == other)
    return;
  self->has_span = other->has_span;
  self->start = other->start;
  self->end = other->end;
  self->surely = other->surely;
  g_array_set_size (self->refs, 0);
  g_array_append_vals (self->refs, other->refs->data, other->refs->len);
  copy_words (self->event_kinds, other->event_kinds);
  copy_words (self->countries, other->countries);
  memcpy (self->traits, other->traits, sizeof self->traits);
  g_array_set_size (self->through, 0);
  g_array_append_vals (self->through, other->through->data, other->through->len);
  g_clear_pointer (&self->area, dateline_area_free);
  if (other->area != NULL)
    self->area = dateline_area_copy (other->area);
  g_set_str (&self->text, other->text);
  changed (self);
}

/**
 * dateline_query_get_span:
 * @start: (out) (optional): the first second
 * @end: (out) (optional): one past the last
 *
 * Returns: whether a span of time is asked for
 */
gboolean
dateline_query_get_span (DatelineQuery *self,
                         gint64        *start,
                         gint64        *end)
{
  g_return_val_if_fail (DATELINE_IS_QUERY (self), FALSE);

  if (!self->has_span)
    return FALSE;
  if (start != NULL)
    *start = self->start;
  if (end != NULL)
    *end = self->end;
  return TRUE;
}

/**
 * dateline_query_set_span:
 * @start: the first second; %DATELINE_TIME_MIN for no beginning
 * @end: one past the last; %DATELINE_TIME_MAX for no end
 *
 * Asks for what happened, or was said, within a span of time.
 */
void
dateline_query_set_span (DatelineQuery *self,
                         gint64         start,
                         gint64         end)
{
  g_return_if_fail (DATELINE_IS_QUERY (self));
  g_return_if_fail (start < end);

  if (self->has_span && self->start == start && self->end == end)
    return;
  self->has_span = TRUE;
  self->start = start;
  self->end = end;
  changed (self);
}

/**
 * dateline_query_clear_span:
 *
 * Asks for any time.
 */
void
dateline_query_clear_span (DatelineQuery *self)
{
  g_return_if_fail (DATELINE_IS_QUERY (self));

  if (!self->has_span)
    return;
  self->has_span = FALSE;
  changed (self);
}

/**
 * dateline_query_get_surely:
 *
 * Returns: whether a date that only may lie in the span does not fit
 */
gboolean
dateline_query_get_surely (DatelineQuery *self)
{
  g_return_val_if_fail (DATELINE_IS_QUERY (self), FALSE);
  return self->surely;
}

/**
 * dateline_query_set_surely:
 *
 * Sets whether a date must surely lie in the span, or only possibly.
 */
void
dateline_query_set_surely (DatelineQuery *self,
                           gboolean       surely)
{
  g_return_if_fail (DATELINE_IS_QUERY (self));

  if (self->surely == !!surely)
    return;
  self->surely = !!surely;
  changed (self);
}

static gboolean
find_ref (GArray      *refs,
          DatelineRef  ref,
          guint       *position)
{
  for (guint i = 0; i < refs->len; i++)
    if (g_array_index (refs, DatelineRef, i) == ref)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * dateline_query_has_ref:
 *
 * Returns: whether what is linked with @ref is asked for
 */
gboolean
dateline_query_has_ref (DatelineQuery *self,
                        DatelineRef    ref)
{
  guint position;

  g_return_val_if_fail (DATELINE_IS_QUERY (self), FALSE);
  return find_ref (self->refs, ref, &position);
}

static void
set_ref (DatelineQuery *self,
         GArray        *refs,
         DatelineRef    ref,
         gboolean       wanted)
{
  guint position;
  gboolean had = find_ref (refs, ref, &position);

  if (had == !!wanted)
    return;
  if (had)
    g_array_remove_index (refs, position);
  else
    g_array_append_val (refs, ref);
  changed (self);
}

/**
 * dateline_query_set_ref:
 * @ref: a topic, actor, place or source
 * @wanted: whether to ask for what is linked with it
 *
 * Several records of one kind are alternatives; different kinds must all be
 * met.
 */
void
dateline_query_set_ref (DatelineQuery *self,
                        DatelineRef    ref,
                        gboolean       wanted)
{
  g_return_if_fail (DATELINE_IS_QUERY (self));
  g_return_if_fail (dateline_ref_kind (ref) <= DATELINE_KIND_SOURCE);

  set_ref (self, self->refs, ref, wanted);
}

/* Returns whether any of them is another one now. */
static gboolean
move_refs (GArray      *refs,
           DatelineRef  from,
           int          by)
{
  gboolean moved = FALSE;

  for (guint i = refs->len; i-- > 0;)
    {
      DatelineRef *ref = &g_array_index (refs, DatelineRef, i);

      if (dateline_ref_kind (*ref) != dateline_ref_kind (from) || *ref < from)
        continue;
      moved = TRUE;
      if (by < 0 && *ref == from)
        g_array_remove_index (refs, i);
      else
        *ref += (guint32) by;
    }
  return moved;
}

/**
 * dateline_query_move_refs:
 * @from: the record that came, or the place of one that went
 * @by: 1 or -1
 *
 * Follows records of the kind of @from that have another row now; one that
 * went is no longer asked for.
 */
void
dateline_query_move_refs (DatelineQuery *self,
                          DatelineRef    from,
                          int            by)
{
  gboolean moved;

  g_return_if_fail (DATELINE_IS_QUERY (self));

  moved = move_refs (self->refs, from, by);
  if (move_refs (self->through, from, by) || moved)
    changed (self);
}

/**
 * dateline_query_get_refs:
 * @n_refs: (out): how many there are
 *
 * Returns: (array length=n_refs): the records asked for, in the order they
 *   were set
 */
const DatelineRef *
dateline_query_get_refs (DatelineQuery *self,
                         guint         *n_refs)
{
  g_return_val_if_fail (DATELINE_IS_QUERY (self), NULL);
  *n_refs = self->refs->len;
  return (const DatelineRef *) (gpointer) self->refs->data;
}

/**
 * dateline_query_has_event_kind:
 *
 * Returns: whether that kind of event is asked for
 */
gboolean
dateline_query_has_event_kind (DatelineQuery *self,
                               const char    *kind)
{
  g_return_val_if_fail (DATELINE_IS_QUERY (self), FALSE);
  return g_ptr_array_find_with_equal_func (self->event_kinds, kind, g_str_equal, NULL);
}

static void
set_word (DatelineQuery *self,
          GPtrArray     *words,
          const char    *word,
          gboolean       wanted)
{
  guint position;
  gboolean had = g_ptr_array_find_with_equal_func (words, word, g_str_equal, &position);

  if (had == !!wanted)
    return;
  if (had)
    g_ptr_array_remove_index (words, position);
  else
    g_ptr_array_add (words, g_strdup (word));
  changed (self);
}

/**
 * dateline_query_set_event_kind:
 * @kind: a kind of event, such as `summit`
 * @wanted: whether to ask for it
 *
 * Several kinds are alternatives.
 */
void
dateline_query_set_event_kind (DatelineQuery *self,
                               const char    *kind,
                               gboolean       wanted)
{
  g_return_if_fail (DATELINE_IS_QUERY (self));

  set_word (self, self->event_kinds, kind, wanted);
}

/**
 * dateline_query_get_event_kinds:
 *
 * Returns: (array zero-terminated=1): the kinds of event asked for
 */
const char * const *
dateline_query_get_event_kinds (DatelineQuery *self)
{
  g_return_val_if_fail (DATELINE_IS_QUERY (self), NULL);
  return (const char * const *) self->event_kinds->pdata;
}

/**
 * dateline_query_has_country:
 *
 * Returns: whether that country is asked for
 */
gboolean
dateline_query_has_country (DatelineQuery *self,
                            const char    *country)
{
  g_return_val_if_fail (DATELINE_IS_QUERY (self), FALSE);
  return g_ptr_array_find_with_equal_func (self->countries, country, g_str_equal, NULL);
}

/**
 * dateline_query_set_country:
 * @country: the code of a country, as #DatelineCountries has it
 * @wanted: whether to ask for what happened there
 *
 * Several countries are alternatives. A place is in those that its record names;
 * where that names none, in the one that its point lies in.
 */
void
dateline_query_set_country (DatelineQuery *self,
                            const char    *country,
                            gboolean       wanted)
{
  g_return_if_fail (DATELINE_IS_QUERY (self));

  set_word (self, self->countries, country, wanted);
}

/**
 * dateline_query_get_countries:
 *
 * Returns: (array zero-terminated=1): the codes of the countries asked for
 */
const char * const *
dateline_query_get_countries (DatelineQuery *self)
{
  g_return_val_if_fail (DATELINE_IS_QUERY (self), NULL);
  return (const char * const *) self->countries->pdata;
}

/**
 * dateline_query_get_trait:
 *
 * Returns: what of @trait is asked for, a bit for each value; 0 for any
 */
guint
dateline_query_get_trait (DatelineQuery *self,
                          DatelineTrait  trait)
{
  g_return_val_if_fail (DATELINE_IS_QUERY (self), 0);
  g_return_val_if_fail (trait < DATELINE_N_TRAITS, 0);
  return self->traits[trait];
}

/**
 * dateline_query_set_trait:
 * @values: some of the values of @trait, a bit each; 0 for any
 *
 * Asks for what has one of some values. A quotation fits by what it is itself;
 * an event by a quotation that fits and names it. A commitment fits by its
 * state; an event or a quotation by a commitment that fits and names it, or that
 * it names.
 */
void
dateline_query_set_trait (DatelineQuery *self,
                          DatelineTrait  trait,
                          guint          values)
{
  g_return_if_fail (DATELINE_IS_QUERY (self));
  g_return_if_fail (trait < DATELINE_N_TRAITS);
  g_return_if_fail (values < 1u << dateline_trait_get_n (trait));

  if (self->traits[trait] == values)
    return;
  self->traits[trait] = values;
  changed (self);
}

/**
 * dateline_query_get_as_of:
 *
 * Returns: one past the last second of what counts for states of commitments
 */
gint64
dateline_query_get_as_of (DatelineQuery *self)
{
  g_return_val_if_fail (DATELINE_IS_QUERY (self), DATELINE_TIME_MAX);
  return self->as_of;
}

/**
 * dateline_query_set_as_of:
 * @as_of: one past the last second of what counts for states of commitments, as
 *   dateline_commitment_get_state() takes it; %DATELINE_TIME_MAX for all
 *
 * Sets as of when states are asked for. Nothing changes where none is.
 */
void
dateline_query_set_as_of (DatelineQuery *self,
                          gint64         as_of)
{
  g_return_if_fail (DATELINE_IS_QUERY (self));

  if (self->as_of == as_of)
    return;
  self->as_of = as_of;
  if (self->traits[DATELINE_TRAIT_STATE] != 0)
    changed (self);
}

/**
 * dateline_query_has_through:
 *
 * Returns: whether quotations that came through @actor are asked for
 */
gboolean
dateline_query_has_through (DatelineQuery *self,
                            DatelineRef    actor)
{
  guint position;

  g_return_val_if_fail (DATELINE_IS_QUERY (self), FALSE);
  return find_ref (self->through, actor, &position);
}

/**
 * dateline_query_set_through:
 * @actor: an actor
 * @wanted: whether to ask for quotations that came through it
 *
 * Words come through those of their channel and who published their source.
 * Several actors are alternatives. Events fit as with
 * dateline_query_set_trait().
 */
void
dateline_query_set_through (DatelineQuery *self,
                            DatelineRef    actor,
                            gboolean       wanted)
{
  g_return_if_fail (DATELINE_IS_QUERY (self));
  g_return_if_fail (dateline_ref_kind (actor) == DATELINE_KIND_ACTOR);

  set_ref (self, self->through, actor, wanted);
}

/**
 * dateline_query_get_through:
 * @n_actors: (out): how many there are
 *
 * Returns: (array length=n_actors): through whom quotations are to have come
 */
const DatelineRef *
dateline_query_get_through (DatelineQuery *self,
                            guint         *n_actors)
{
  g_return_val_if_fail (DATELINE_IS_QUERY (self), NULL);
  *n_actors = self->through->len;
  return (const DatelineRef *) (gpointer) self->through->data;
}

/**
 * dateline_query_get_area:
 *
 * Returns: (nullable): the area asked for
 */
const DatelineArea *
dateline_query_get_area (DatelineQuery *self)
{
  g_return_val_if_fail (DATELINE_IS_QUERY (self), NULL);
  return self->area;
}

/**
 * dateline_query_set_area:
 * @area: (nullable): where, %NULL for anywhere; it is copied
 *
 * Asks for what happened, or was said of what happened, within an area.
 */
void
dateline_query_set_area (DatelineQuery      *self,
                         const DatelineArea *area)
{
  g_return_if_fail (DATELINE_IS_QUERY (self));

  if (dateline_area_equal (self->area, area))
    return;
  g_clear_pointer (&self->area, dateline_area_free);
  if (area != NULL)
    self->area = dateline_area_copy (area);
  changed (self);
}

/**
 * dateline_query_get_text:
 *
 * Returns: (nullable): the words asked for
 */
const char *
dateline_query_get_text (DatelineQuery *self)
{
  g_return_val_if_fail (DATELINE_IS_QUERY (self), NULL);
  return self->text;
}

/**
 * dateline_query_set_text:
 * @text: (nullable): words, all of which a record must have, itself or in a
 *   name of somebody or somewhere it is linked with; %NULL or blank for any
 *
 * Asks for words in any spelling, script or case.
 */
void
dateline_query_set_text (DatelineQuery *self,
                         const char    *text)
{
  g_autofree char *stripped = NULL;

  g_return_if_fail (DATELINE_IS_QUERY (self));

  stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  if (g_set_str (&self->text, stripped != NULL && *stripped != '\0' ? stripped : NULL))
    changed (self);
}
