/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-decode-label.h"

#include "dateline-text.h"

/* The members that hold what names a record of each kind. The names of actors
 * and places are lists, of which their objects pick. */
static const char *const members[DATELINE_N_KINDS] = {
  [DATELINE_KIND_TOPIC] = "label",    [DATELINE_KIND_SOURCE] = "headline", [DATELINE_KIND_EVENT] = "title",
  [DATELINE_KIND_QUOTE] = "text",     [DATELINE_KIND_CLAIM] = "text",      [DATELINE_KIND_COMMITMENT] = "text",
};

static gboolean
is_string (const DatelineJsonTape *tape,
           guint                   token)
{
  return tape->tokens[token].type == DATELINE_JSON_STRING;
}

static char *
pick (const DatelineJsonTape *tape,
      guint                   object,
      const char * const     *languages)
{
  guint best = DATELINE_JSON_NOTHING;
  int best_rank = G_MAXINT;

  for (guint i = object + 1; i < tape->tokens[object].next; i = tape->tokens[i + 1].next)
    {
      g_autofree char *language = dateline_json_tape_dup (tape, i);
      int rank = dateline_language_rank (language, languages);

      if (!is_string (tape, i + 1) || (best != DATELINE_JSON_NOTHING && rank >= best_rank))
        continue;
      best = i + 1;
      best_rank = rank;
    }
  return best != DATELINE_JSON_NOTHING ? dateline_json_tape_dup (tape, best) : NULL;
}

/**
 * dateline_decode_label:
 * @tape: a record
 * @kind: its kind
 * @languages: what the reader prefers, the best first
 *
 * Reads what names a record out of its source text. Keys that are given twice
 * are left to the record's object, which knows which of them counts.
 *
 * Returns: (transfer full) (nullable): the label; %NULL where there is none
 *   here, or only the record's object can tell
 */
char *
dateline_decode_label (const DatelineJsonTape *tape,
                       DatelineKind            kind,
                       const char * const     *languages)
{
  guint token;

  if (members[kind] == NULL || tape->oddities & DATELINE_JSON_DUPLICATE)
    return NULL;
  token = dateline_json_tape_get_member (tape, 0, members[kind]);
  if (token == DATELINE_JSON_NOTHING)
    return NULL;
  if (is_string (tape, token))
    return dateline_json_tape_dup (tape, token);
  return tape->tokens[token].type == DATELINE_JSON_OBJECT ? pick (tape, token, languages) : NULL;
}
