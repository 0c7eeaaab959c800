/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who speaks in the quotations that fit what is asked, and what they said. */

#include "dateline-speakers.h"

#include "dateline-quote.h"

static const DatelineBits *
get_quotes (DatelineSession *session)
{
  return dateline_matches_get_bits (dateline_session_get_matches (session), DATELINE_KIND_QUOTE);
}

static int
compare_speakers (gconstpointer a,
                  gconstpointer b)
{
  const DatelineSpeaker *first = a, *second = b;

  if (first->n != second->n)
    return first->n > second->n ? -1 : 1;
  return first->ref < second->ref ? -1 : first->ref > second->ref;
}

/* Looks a quotation up and counts it for its speaker. */
static void
count (GHashTable      *places,
       GArray          *speakers,
       DatelineDossier *dossier,
       DatelineRef      ref)
{
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);
  DatelineRef speaker = DATELINE_IS_QUOTE (record) ? DATELINE_QUOTE (record)->speaker : DATELINE_REF_NONE;
  gpointer place;

  if (speaker == DATELINE_REF_NONE)
    return;
  if (!g_hash_table_lookup_extended (places, GUINT_TO_POINTER (speaker), NULL, &place))
    {
      DatelineSpeaker one = { .ref = speaker };

      place = GUINT_TO_POINTER (speakers->len);
      g_hash_table_insert (places, GUINT_TO_POINTER (speaker), place);
      g_array_append_val (speakers, one);
    }
  g_array_index (speakers, DatelineSpeaker, GPOINTER_TO_UINT (place)).n++;
}

/**
 * dateline_speakers_list:
 * @session: a session with a dossier
 *
 * Lists who speaks, in the first %DATELINE_SPEAKERS_MOST quotations that fit what
 * is asked.
 *
 * Returns: (transfer full) (element-type DatelineSpeaker): those quoted most first
 */
GArray *
dateline_speakers_list (DatelineSession *session)
{
  DatelineDossier *dossier = dateline_session_get_dossier (session);
  DatelineRecordList *quotes = DATELINE_RECORD_LIST (dateline_session_get_quotes (session));
  guint n = MIN (g_list_model_get_n_items (G_LIST_MODEL (quotes)), DATELINE_SPEAKERS_MOST);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  GArray *speakers = g_array_new (FALSE, FALSE, sizeof (DatelineSpeaker));

  for (guint i = 0; i < n; i++)
    count (places, speakers, dossier, dateline_record_list_get_ref (quotes, i));
  g_array_sort (speakers, compare_speakers);
  return speakers;
}

static void
add_piece (GArray          *pieces,
           DatelineDossier *dossier,
           DatelineRef      ref,
           guint            column)
{
  const DatelineTable *table = dateline_dossier_get_table (dossier, DATELINE_KIND_QUOTE);
  guint row = dateline_ref_row (ref);
  DatelineComparisonPiece piece = { .ref = ref, .column = column, .dated = dateline_table_is_dated (table, row) };

  if (piece.dated)
    {
      piece.earliest = dateline_table_get_earliest (table, row);
      piece.latest = dateline_table_get_latest (table, row);
    }
  g_array_append_val (pieces, piece);
}

/**
 * dateline_speakers_gather:
 * @session: a session with a dossier
 * @speaker: an actor
 * @column: whose column it is
 * @pieces: (element-type DatelineComparisonPiece): where to add them
 *
 * Gathers what somebody said, of what fits what is asked; at most
 * %DATELINE_SPEAKERS_MOST quotations that name them are looked through.
 */
void
dateline_speakers_gather (DatelineSession *session,
                          DatelineRef      speaker,
                          guint            column,
                          GArray          *pieces)
{
  DatelineDossier *dossier = dateline_session_get_dossier (session);
  g_autoptr (DatelineRelated) related = dateline_related_new (dossier, speaker);
  g_autoptr (DatelineBits) bits = dateline_bits_copy (dateline_related_get_bits (related, DATELINE_KIND_QUOTE));
  guint row = 0, n = 0;

  dateline_bits_and (bits, get_quotes (session));
  for (; n < DATELINE_SPEAKERS_MOST && dateline_bits_next (bits, &row); row++, n++)
    {
      DatelineRef ref = dateline_ref (DATELINE_KIND_QUOTE, row);
      g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);

      if (DATELINE_IS_QUOTE (record) && DATELINE_QUOTE (record)->speaker == speaker)
        add_piece (pieces, dossier, ref, column);
    }
}
