/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-session-private.h"

/**
 * DatelineSession:
 *
 * The one object that holds what the views of a window share: the dossier,
 * what is asked of it and what fits, what is selected and what is under the
 * pointer, and the time in sight. Views set its properties and listen to
 * them; none knows another.
 */
G_DEFINE_FINAL_TYPE (DatelineSession, dateline_session, G_TYPE_OBJECT)

/* How many claims are read between two other things: a few milliseconds. */
#define CLAIMS_AT_ONCE 200

enum
{
  PROP_0,
  PROP_DOSSIER,
  PROP_PROBLEMS,
  PROP_N_PROBLEMS,
  PROP_QUERY,
  PROP_MATCHES,
  PROP_EVERYTHING,
  PROP_CLAIMS,
  PROP_QUOTES,
  PROP_SEARCHING,
  PROP_SELECTION,
  PROP_SELECTED,
  PROP_SELECTED_RECORD,
  PROP_RELATED,
  PROP_HOVER,
  PROP_HOVERED,
  PROP_VISIBLE_START,
  PROP_VISIBLE_END,
  PROP_AS_OF,
  PROP_QUOTE_CLOCK,
  PROP_MARKS_GRADES,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
notify (DatelineSession *self,
        guint            prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static gboolean
is_searching (DatelineSession *self)
{
  return self->indexing != NULL && dateline_query_get_text (self->query) != NULL;
}

/*
 * Puts the query again. An unasked query needs no second object: what fits
 * is then everything.
 */
void
dateline_session_update_matches (DatelineSession *self)
{
  g_clear_object (&self->matches);
  if (self->dossier != NULL)
    self->matches = dateline_query_is_empty (self->query)
                        ? g_object_ref (self->everything)
                        : dateline_matches_new_at (self->dossier, self->query, self->index, self->times);
  dateline_record_list_set (self->quotes, self->dossier,
                            self->matches != NULL
                                ? dateline_matches_get_bits (self->matches, DATELINE_KIND_QUOTE)
                                : NULL);
  notify (self, PROP_MATCHES);
}

static void
index_made_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (DatelineSession) self = data;
  g_autoptr (DatelineSearchIndex) index = dateline_search_index_new_finish (result, NULL);

  /* Cancelled: another dossier has come, perhaps with another index under way. */
  if (index == NULL)
    return;
  g_clear_object (&self->indexing);
  g_set_object (&self->index, index);
  if (dateline_query_get_text (self->query) != NULL)
    dateline_session_update_matches (self);
  notify (self, PROP_SEARCHING);
}

/**
 * dateline_session_prepare_search:
 *
 * Begins to make the index that words are found by, unless there is one. It
 * takes a second for 100,000 events and memory only for whoever searches, so
 * a window asks for it when the search entry is first used.
 */
void
dateline_session_prepare_search (DatelineSession *self)
{
  g_return_if_fail (DATELINE_IS_SESSION (self));

  if (self->dossier == NULL || self->index != NULL || self->indexing != NULL)
    return;
  self->indexing = g_cancellable_new ();
  dateline_search_index_new_async (self->dossier, self->indexing, index_made_cb,
                                   g_object_ref (self));
}

static void
query_changed_cb (DatelineSession *self)
{
  if (dateline_query_get_text (self->query) != NULL)
    dateline_session_prepare_search (self);
  dateline_session_update_matches (self);
  notify (self, PROP_SEARCHING);
}

static void
drop_index (DatelineSession *self)
{
  if (self->indexing != NULL)
    g_cancellable_cancel (self->indexing);
  g_clear_object (&self->indexing);
  g_clear_object (&self->index);
}

static void
drop_claims (DatelineSession *self)
{
  g_clear_handle_id (&self->reading_claims, g_source_remove);
  g_clear_object (&self->claims);
}

/* Words, counts and links may all be other ones now. */
static void
dossier_changed (DatelineSession *self,
                 gboolean         moved)
{
  DatelineRef selection = self->selection;
  g_autoptr (DatelineRefSet) selected = dateline_ref_set_ref (self->selected);
  g_autoptr (DatelineQuery) nothing = dateline_query_new ();
  gboolean clock_changed = dateline_session_follow_times (self, moved);

  drop_index (self);
  drop_claims (self);
  g_clear_object (&self->everything);
  self->everything = dateline_matches_new (self->dossier, nothing, NULL);
  notify (self, PROP_EVERYTHING);
  query_changed_cb (self);
  notify (self, PROP_CLAIMS);
  if (clock_changed)
    notify (self, PROP_QUOTE_CLOCK);
  dateline_session_set_selection (self, DATELINE_REF_NONE);
  dateline_session_set_selected (self, selected, selection);
}

static void
changed_cb (DatelineSession *self,
            DatelineRef      ref)
{
  if (dateline_ref_kind (ref) != DATELINE_KIND_BOOKMARK)
    dossier_changed (self, FALSE);
}

static DatelineRef
move_ref (DatelineRef ref,
          DatelineRef from,
          int         by)
{
  if (ref == DATELINE_REF_NONE || dateline_ref_kind (ref) != dateline_ref_kind (from) || ref < from)
    return ref;
  return by < 0 && ref == from ? DATELINE_REF_NONE : ref + (guint32) by;
}

/* What is shown follows rows that moved. Nothing shown rests on bookmarks. */
static void
rows_moved (DatelineSession *self,
            DatelineRef      from,
            int              by)
{
  DatelineRef selection = move_ref (self->selection, from, by);

  if (dateline_ref_kind (from) == DATELINE_KIND_BOOKMARK)
    return;
  dateline_session_set_selection (self, DATELINE_REF_NONE);
  dateline_session_set_hover (self, DATELINE_REF_NONE);
  g_signal_handlers_block_by_func (self->query, query_changed_cb, self);
  dateline_query_move_refs (self->query, from, by);
  g_signal_handlers_unblock_by_func (self->query, query_changed_cb, self);
  dossier_changed (self, TRUE);
  dateline_session_set_selection (self, selection);
}

static void
inserted_cb (DatelineSession *self,
             DatelineRef      ref)
{
  rows_moved (self, ref, 1);
}

static void
removed_cb (DatelineSession *self,
            DatelineRef      ref)
{
  rows_moved (self, ref, -1);
}

static void
clear_dossier (DatelineSession *self)
{
  drop_index (self);
  drop_claims (self);
  dateline_session_forget_times (self);
  if (self->dossier != NULL)
    g_signal_handlers_disconnect_by_data (self->dossier, self);
  g_clear_object (&self->matches);
  g_clear_object (&self->everything);
  g_clear_object (&self->problems);
  g_clear_object (&self->dossier);
  g_clear_object (&self->file);
}

static void
dateline_session_dispose (GObject *object)
{
  DatelineSession *self = DATELINE_SESSION (object);

  clear_dossier (self);
  g_clear_object (&self->query);
  g_clear_object (&self->quotes);
  g_clear_object (&self->selected_record);
  g_clear_object (&self->related);
  g_clear_object (&self->connected);
  g_clear_object (&self->hovered);
  G_OBJECT_CLASS (dateline_session_parent_class)->dispose (object);
}

static void
dateline_session_finalize (GObject *object)
{
  DatelineSession *self = DATELINE_SESSION (object);

  dateline_ref_set_unref (self->selected);
  g_clear_pointer (&self->as_of, dateline_date_unref);
  g_clear_pointer (&self->usual_as_of, dateline_date_unref);
  G_OBJECT_CLASS (dateline_session_parent_class)->finalize (object);
}

static void
dateline_session_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  DatelineSession *self = DATELINE_SESSION (object);

  switch (prop_id)
    {
    case PROP_DOSSIER:
      g_value_set_object (value, self->dossier);
      break;
    case PROP_PROBLEMS:
      g_value_set_object (value, self->problems);
      break;
    case PROP_N_PROBLEMS:
      g_value_set_uint (value, self->problems != NULL ? g_list_model_get_n_items (self->problems) : 0);
      break;
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;
    case PROP_MATCHES:
      g_value_set_object (value, self->matches);
      break;
    case PROP_EVERYTHING:
      g_value_set_object (value, self->everything);
      break;
    case PROP_CLAIMS:
      g_value_set_object (value, dateline_session_get_claims (self));
      break;
    case PROP_QUOTES:
      g_value_set_object (value, self->quotes);
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, is_searching (self));
      break;
    case PROP_SELECTION:
      g_value_set_uint (value, self->selection);
      break;
    case PROP_SELECTED:
      g_value_set_boxed (value, self->selected);
      break;
    case PROP_SELECTED_RECORD:
      g_value_set_object (value, self->selected_record);
      break;
    case PROP_RELATED:
      g_value_set_object (value, self->related);
      break;
    case PROP_HOVER:
      g_value_set_uint (value, self->hover);
      break;
    case PROP_HOVERED:
      g_value_set_object (value, self->hovered);
      break;
    case PROP_VISIBLE_START:
      g_value_set_int64 (value, self->visible_start);
      break;
    case PROP_VISIBLE_END:
      g_value_set_int64 (value, self->visible_end);
      break;
    case PROP_AS_OF:
      g_value_set_boxed (value, self->as_of);
      break;
    case PROP_QUOTE_CLOCK:
      g_value_set_enum (value, dateline_session_get_quote_clock (self));
      break;
    case PROP_MARKS_GRADES:
      g_value_set_boolean (value, self->marks_grades);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_session_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  DatelineSession *self = DATELINE_SESSION (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      dateline_session_set_selection (self, g_value_get_uint (value));
      break;
    case PROP_HOVER:
      dateline_session_set_hover (self, g_value_get_uint (value));
      break;
    case PROP_AS_OF:
      dateline_session_set_as_of (self, g_value_get_boxed (value));
      break;
    case PROP_QUOTE_CLOCK:
      dateline_session_set_quote_clock (self, g_value_get_enum (value));
      break;
    case PROP_MARKS_GRADES:
      dateline_session_set_marks_grades (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_session_class_init (DatelineSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = dateline_session_dispose;
  object_class->finalize = dateline_session_finalize;
  object_class->get_property = dateline_session_get_property;
  object_class->set_property = dateline_session_set_property;

  /**
   * DatelineSession:dossier:
   *
   * The dossier shown, or %NULL.
   */
  props[PROP_DOSSIER] = g_param_spec_object ("dossier", NULL, NULL, DATELINE_TYPE_DOSSIER, readable);
  /**
   * DatelineSession:problems:
   *
   * The [class@Problem]s of its file, or %NULL.
   */
  props[PROP_PROBLEMS] = g_param_spec_object ("problems", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * DatelineSession:n-problems:
   *
   * How many problems its file has.
   */
  props[PROP_N_PROBLEMS] = g_param_spec_uint ("n-problems", NULL, NULL, 0, G_MAXUINT, 0, readable);
  /**
   * DatelineSession:query:
   *
   * What is asked of the dossier; always the same object.
   */
  props[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, DATELINE_TYPE_QUERY, readable);
  /**
   * DatelineSession:matches:
   *
   * What fits the query: another object whenever that changes; %NULL without
   * a dossier.
   */
  props[PROP_MATCHES] = g_param_spec_object ("matches", NULL, NULL, DATELINE_TYPE_MATCHES, readable);
  /**
   * DatelineSession:everything:
   *
   * What fits when nothing is asked, for the counts of the whole; %NULL
   * without a dossier.
   */
  props[PROP_EVERYTHING] = g_param_spec_object ("everything", NULL, NULL, DATELINE_TYPE_MATCHES, readable);
  /**
   * DatelineSession:claims:
   *
   * How records stand in the claims of the dossier, or %NULL without one. It is
   * notified again when more claims have been read.
   */
  props[PROP_CLAIMS] = g_param_spec_object ("claims", NULL, NULL, DATELINE_TYPE_CLAIMS, readable);
  /**
   * DatelineSession:quotes:
   *
   * The [class@Quote]s that fit, by the day they were said; always the same
   * list.
   */
  props[PROP_QUOTES] = g_param_spec_object ("quotes", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * DatelineSession:marks-grades:
   *
   * Whether quotations that are not graded well look and read like it.
   */
  props[PROP_MARKS_GRADES] = g_param_spec_boolean ("marks-grades", NULL, NULL, FALSE, writable);
  /**
   * DatelineSession:searching:
   *
   * Whether words are asked for that cannot be found yet.
   */
  props[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, readable);
  /**
   * DatelineSession:selection:
   *
   * The [alias@Ref] of the record selected, or %DATELINE_REF_NONE. Where several
   * are selected, it is the one that is read about.
   */
  props[PROP_SELECTION] = g_param_spec_uint ("selection", NULL, NULL, 0, G_MAXUINT32, DATELINE_REF_NONE, writable);
  /**
   * DatelineSession:selected:
   *
   * All records selected, the selection among them: a [struct@RefSet], never
   * %NULL.
   */
  props[PROP_SELECTED] = g_param_spec_boxed ("selected", NULL, NULL, DATELINE_TYPE_REF_SET, readable);
  /**
   * DatelineSession:selected-record:
   *
   * The object of the record selected, or %NULL.
   */
  props[PROP_SELECTED_RECORD] = g_param_spec_object ("selected-record", NULL, NULL, DATELINE_TYPE_RECORD, readable);
  /**
   * DatelineSession:related:
   *
   * What the record selected is linked with, or %NULL.
   */
  props[PROP_RELATED] = g_param_spec_object ("related", NULL, NULL, DATELINE_TYPE_RELATED, readable);
  /**
   * DatelineSession:hover:
   *
   * The [alias@Ref] of the record under the pointer or the focus, or
   * %DATELINE_REF_NONE.
   */
  props[PROP_HOVER] = g_param_spec_uint ("hover", NULL, NULL, 0, G_MAXUINT32, DATELINE_REF_NONE, writable);
  /**
   * DatelineSession:hovered:
   *
   * What the record under the pointer is linked with, or %NULL.
   */
  props[PROP_HOVERED] = g_param_spec_object ("hovered", NULL, NULL, DATELINE_TYPE_RELATED, readable);
  /**
   * DatelineSession:visible-start:
   *
   * The first second in sight.
   */
  props[PROP_VISIBLE_START] = g_param_spec_int64 ("visible-start", NULL, NULL, G_MININT64, G_MAXINT64, 0, readable);
  /**
   * DatelineSession:visible-end:
   *
   * One past the last second in sight; no later than the start where the time
   * in sight is not set.
   */
  props[PROP_VISIBLE_END] = g_param_spec_int64 ("visible-end", NULL, NULL, G_MININT64, G_MAXINT64, 0, readable);
  /**
   * DatelineSession:as-of:
   *
   * The [struct@Date] that states of commitments are reckoned on, or %NULL where
   * all that is known counts. A dossier begins with its own, or with today.
   */
  props[PROP_AS_OF] = g_param_spec_boxed ("as-of", NULL, NULL, DATELINE_TYPE_DATE, writable);
  /**
   * DatelineSession:quote-clock:
   *
   * Which of their three times quotations are placed by, on the timeline and
   * by a span that is asked for.
   */
  props[PROP_QUOTE_CLOCK] = g_param_spec_enum ("quote-clock", NULL, NULL, DATELINE_TYPE_QUOTE_CLOCK, DATELINE_QUOTE_CLOCK_SAID, writable);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
dateline_session_init (DatelineSession *self)
{
  self->wanted_clock = DATELINE_QUOTE_CLOCK_SAID;
  self->selection = DATELINE_REF_NONE;
  self->selected = dateline_ref_set_new (NULL, 0);
  self->hover = DATELINE_REF_NONE;
  self->quotes = dateline_record_list_new (NULL, DATELINE_KIND_QUOTE);
  self->query = dateline_query_new ();
  g_signal_connect_object (self->query, "changed", G_CALLBACK (query_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * dateline_session_new:
 *
 * Returns: (transfer full): a session without a dossier
 */
DatelineSession *
dateline_session_new (void)
{
  return g_object_new (DATELINE_TYPE_SESSION, NULL);
}

/**
 * dateline_session_get_dossier:
 *
 * Returns: (transfer none) (nullable): the dossier shown
 */
DatelineDossier *
dateline_session_get_dossier (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);
  return self->dossier;
}

/**
 * dateline_session_set_dossier:
 * @dossier: (nullable): the dossier to show
 * @problems: (nullable): the problems of its file
 *
 * Shows another dossier. Nothing is asked of it, selected or in sight yet.
 */
void
dateline_session_set_dossier (DatelineSession *self,
                              DatelineDossier *dossier,
                              GListModel      *problems)
{
  g_autoptr (DatelineDossier) former = NULL;

  g_return_if_fail (DATELINE_IS_SESSION (self));
  g_return_if_fail (dossier == NULL || DATELINE_IS_DOSSIER (dossier));

  g_object_freeze_notify (G_OBJECT (self));
  dateline_session_set_selection (self, DATELINE_REF_NONE);
  dateline_session_set_hover (self, DATELINE_REF_NONE);
  dateline_session_set_visible_time (self, 0, 0);
  /* Keeps the old one until every view has heard of the new one. */
  former = self->dossier != NULL ? g_object_ref (self->dossier) : NULL;
  clear_dossier (self);
  dateline_query_clear (self->query);
  self->problems = problems != NULL ? g_object_ref (problems) : NULL;
  if (dossier != NULL)
    {
      self->dossier = g_object_ref (dossier);
      g_signal_connect_object (dossier, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (dossier, "inserted", G_CALLBACK (inserted_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (dossier, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
      self->everything = dateline_matches_new (dossier, self->query, NULL);
    }
  notify (self, PROP_DOSSIER);
  notify (self, PROP_PROBLEMS);
  notify (self, PROP_N_PROBLEMS);
  notify (self, PROP_EVERYTHING);
  notify (self, PROP_CLAIMS);
  dateline_session_update_matches (self);
  dateline_session_begin_day (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * dateline_session_get_file:
 *
 * Returns: (transfer none) (nullable): the file of the dossier
 */
GFile *
dateline_session_get_file (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);
  return self->file;
}

/**
 * dateline_session_set_file:
 * @file: (nullable): the file of the dossier
 *
 * Says where the dossier is kept, before it is set.
 */
void
dateline_session_set_file (DatelineSession *self,
                           GFile           *file)
{
  g_return_if_fail (DATELINE_IS_SESSION (self));
  g_set_object (&self->file, file);
}

/**
 * dateline_session_get_query:
 *
 * Returns: (transfer none): what is asked of the dossier
 */
DatelineQuery *
dateline_session_get_query (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);
  return self->query;
}

/**
 * dateline_session_get_matches:
 *
 * Returns: (transfer none) (nullable): what fits the query
 */
DatelineMatches *
dateline_session_get_matches (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);
  return self->matches;
}

/**
 * dateline_session_get_everything:
 *
 * Returns: (transfer none) (nullable): what fits when nothing is asked
 */
DatelineMatches *
dateline_session_get_everything (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);
  return self->everything;
}

static gboolean
read_claims_cb (gpointer data)
{
  DatelineSession *self = data;

  if (dateline_claims_advance (self->claims, CLAIMS_AT_ONCE))
    return G_SOURCE_CONTINUE;
  self->reading_claims = 0;
  notify (self, PROP_CLAIMS);
  return G_SOURCE_REMOVE;
}

/**
 * dateline_session_get_claims:
 *
 * The first claims are read when this is first asked, the rest of many while
 * there is nothing else to do.
 *
 * Returns: (transfer none) (nullable): how records stand in the claims of the
 *   dossier
 */
DatelineClaims *
dateline_session_get_claims (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);

  if (self->dossier != NULL && self->claims == NULL)
    {
      self->claims = dateline_claims_new (self->dossier);
      if (dateline_claims_advance (self->claims, CLAIMS_AT_ONCE))
        self->reading_claims = g_idle_add (read_claims_cb, self);
    }
  return self->claims;
}

/**
 * dateline_session_get_quotes:
 *
 * Returns: (transfer none): the quotations that fit, by the day they were said
 */
GListModel *
dateline_session_get_quotes (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);
  return G_LIST_MODEL (self->quotes);
}

/**
 * dateline_session_get_problems:
 *
 * Returns: (transfer none) (nullable): the problems of the file
 */
GListModel *
dateline_session_get_problems (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);
  return self->problems;
}

/**
 * dateline_session_get_visible_time:
 * @start: (out): the first second in sight
 * @end: (out): one past the last; no later than @start where it is not set
 *
 * Tells which time is in sight.
 */
void
dateline_session_get_visible_time (DatelineSession *self,
                                   gint64          *start,
                                   gint64          *end)
{
  g_return_if_fail (DATELINE_IS_SESSION (self));
  *start = self->visible_start;
  *end = self->visible_end;
}

/**
 * dateline_session_set_visible_time:
 * @start: the first second in sight
 * @end: one past the last
 *
 * Says which time is in sight.
 */
void
dateline_session_set_visible_time (DatelineSession *self,
                                   gint64           start,
                                   gint64           end)
{
  g_return_if_fail (DATELINE_IS_SESSION (self));

  if (self->visible_start == start && self->visible_end == end)
    return;
  self->visible_start = start;
  self->visible_end = end;
  g_object_freeze_notify (G_OBJECT (self));
  notify (self, PROP_VISIBLE_START);
  notify (self, PROP_VISIBLE_END);
  g_object_thaw_notify (G_OBJECT (self));
}
