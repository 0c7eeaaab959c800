/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-cli-narrow.h"

#include <glib/gi18n.h>

#include "dateline-commitment.h"
#include "dateline-hand.h"
#include "dateline-source.h"

/* In the order of the bits of `hands`. */
static const char *const hands[] = { "first", "second", "further", NULL };
static const char *const states[] = { "agreed", "begun", "kept", "stalled", "broken", "withdrawn", "overdue", NULL };
static const char *const clocks[] = { "happened", "said", "published", NULL };

static gboolean
find_word (const char        *option,
           const char *const *known,
           const char        *word,
           guint             *position)
{
  g_autofree char *list = NULL;

  for (guint i = 0; known[i] != NULL; i++)
    if (g_str_equal (known[i], word))
      {
        *position = i;
        return TRUE;
      }
  list = g_strjoinv (", ", (char **) known);
  /* Translators: an option, what was given to it, then all it may be given. */
  dateline_cli_fail (_("--%s: “%s” is none of: %s."), option, word, list);
  return FALSE;
}

/* Options that are of one kind of record alone say so when they are given for
 * another: they would hide all of it. */
static gboolean
is_of (DatelineCliNarrow *self,
       const char        *option,
       GStrv              values,
       DatelineKind       kind,
       const char        *member)
{
  if (values == NULL || self->kind == kind)
    return TRUE;
  /* Translators: an option, then the part of the file that it is for. */
  dateline_cli_fail (_("--%s is for %s alone."), option, member);
  return FALSE;
}

/**
 * dateline_cli_narrow_read_hands:
 * @words: (nullable): `first`, `second` or `further`
 *
 * Asks for quotations as near to who said them as one of the words says.
 *
 * Returns: whether they are right; if not, it has said so
 */
gboolean
dateline_cli_narrow_read_hands (DatelineCliNarrow *self,
                                GStrv              words)
{
  guint hand;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      if (!find_word ("hand", hands, words[i], &hand))
        return FALSE;
      self->hands |= 1u << hand;
    }
  return is_of (self, "hand", words, DATELINE_KIND_QUOTE, "quotes");
}

/* A grade or, with a hyphen between, the first and the last of several. */
static gboolean
read_range (const char *option,
            const char *text,
            char        first,
            char        last,
            guint      *bits)
{
  char from = g_ascii_toupper (text[0]);
  char to = from != '\0' && text[1] == '-' ? g_ascii_toupper (text[2]) : from;
  gsize length = strlen (text);

  if ((length != 1 && (length != 3 || text[1] != '-')) || from < first || to > last || from > to)
    {
      /* Translators: an option, what was given to it, then the first and the
       * last grade there are. */
      dateline_cli_fail (_("--%s: “%s” is no grade from %c to %c, nor a range of them."), option, text, first, last);
      return FALSE;
    }
  for (char grade = from; grade <= to; grade++)
    *bits |= 1u << (grade - first);
  return TRUE;
}

/**
 * dateline_cli_narrow_read_grades:
 * @reliabilities: (nullable): letters of the Admiralty code, or ranges of them
 * @credibilities: (nullable): digits of it, or ranges of them
 *
 * Asks for quotations whose source, and which themselves, have such a grade.
 *
 * Returns: whether they are right; if not, it has said so
 */
gboolean
dateline_cli_narrow_read_grades (DatelineCliNarrow *self,
                                 GStrv              reliabilities,
                                 GStrv              credibilities)
{
  for (guint i = 0; reliabilities != NULL && reliabilities[i] != NULL; i++)
    if (!read_range ("reliability", reliabilities[i], 'A', 'F', &self->reliabilities))
      return FALSE;
  for (guint i = 0; credibilities != NULL && credibilities[i] != NULL; i++)
    if (!read_range ("credibility", credibilities[i], '1', '6', &self->credibilities))
      return FALSE;
  return is_of (self, "credibility", credibilities, DATELINE_KIND_QUOTE, "quotes") &&
         (self->kind == DATELINE_KIND_SOURCE ||
          is_of (self, "reliability", reliabilities, DATELINE_KIND_QUOTE, "quotes, sources"));
}

/**
 * dateline_cli_narrow_read_states:
 * @words: (nullable): states, such as `kept`
 *
 * Asks for commitments in one of those states.
 *
 * Returns: whether they are right; if not, it has said so
 */
gboolean
dateline_cli_narrow_read_states (DatelineCliNarrow *self,
                                 GStrv              words)
{
  guint state;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (!find_word ("state", states, words[i], &state))
      return FALSE;
  self->states = words;
  return is_of (self, "state", words, DATELINE_KIND_COMMITMENT, "commitments");
}

/**
 * dateline_cli_narrow_read_clock:
 * @words: (nullable): `happened`, `said` or `published`
 *
 * Says which time of a quotation the span asked for is of.
 *
 * Returns: whether there is one at most, and it is right; if not, it has said so
 */
gboolean
dateline_cli_narrow_read_clock (DatelineCliNarrow *self,
                                GStrv              words)
{
  guint clock = DATELINE_QUOTE_CLOCK_SAID;

  if (words != NULL && words[1] != NULL)
    {
      dateline_cli_fail (_("--%s may be given only once."), "clock");
      return FALSE;
    }
  if (words != NULL && !find_word ("clock", clocks, words[0], &clock))
    return FALSE;
  self->clock = (DatelineQuoteClock) clock;
  return is_of (self, "clock", words, DATELINE_KIND_QUOTE, "quotes");
}

static gboolean
has_letter (DatelineCliNarrow *self,
            DatelineSource    *source)
{
  const char *letter = source != NULL ? source->reliability : NULL;

  if (self->reliabilities == 0)
    return TRUE;
  return letter != NULL && letter[0] >= 'A' && letter[0] <= 'F' && (self->reliabilities & 1u << (letter[0] - 'A'));
}

static gboolean
has_digit (DatelineCliNarrow *self,
           DatelineQuote     *quote)
{
  return self->credibilities == 0 || (quote->credibility > 0 && (self->credibilities & 1u << (quote->credibility - 1)));
}

static gboolean
came_through (DatelineCliNarrow *self,
              DatelineQuote     *quote,
              DatelineRef        publisher)
{
  for (guint i = 0; i < self->through->len; i++)
    if (dateline_hand_is_through (quote, publisher, g_array_index (self->through, DatelineRef, i)))
      return TRUE;
  return self->through->len == 0;
}

static gboolean
fits_clock (DatelineCliNarrow *self,
            DatelineDossier   *dossier,
            DatelineQuote     *quote)
{
  g_autoptr (DatelineDate) date = NULL;

  if (!self->has_span)
    return TRUE;
  date = dateline_quote_clock_dup_date (self->clock, dossier, quote);
  return date != NULL && dateline_date_overlap (date, self->start, self->end) >=
                             (self->surely ? DATELINE_OVERLAP_SURELY : DATELINE_OVERLAP_POSSIBLY);
}

static gboolean
quote_fits (DatelineCliNarrow *self,
            DatelineDossier   *dossier,
            DatelineQuote     *quote)
{
  DatelineRef ref = quote->citation != NULL ? quote->citation->source : DATELINE_REF_NONE;
  g_autoptr (DatelineRecord) record = ref != DATELINE_REF_NONE ? dateline_dossier_dup_record (dossier, ref) : NULL;
  DatelineSource *source = record != NULL ? DATELINE_SOURCE (record) : NULL;
  DatelineRef publisher = source != NULL ? source->publisher : DATELINE_REF_NONE;
  guint hand = MIN (dateline_hand_count_retellers (quote, publisher), 2);

  return (self->hands == 0 || (self->hands & 1u << hand)) && has_letter (self, source) && has_digit (self, quote) &&
         came_through (self, quote, publisher) && fits_clock (self, dossier, quote);
}

static gboolean
record_fits (DatelineCliNarrow *self,
             DatelineDossier   *dossier,
             DatelineRecord    *record)
{
  const char *state;

  if (DATELINE_IS_QUOTE (record))
    return quote_fits (self, dossier, DATELINE_QUOTE (record));
  if (DATELINE_IS_SOURCE (record))
    return has_letter (self, DATELINE_SOURCE (record));
  if (!DATELINE_IS_COMMITMENT (record) || self->states == NULL)
    return TRUE;
  state = dateline_commitment_get_state (DATELINE_COMMITMENT (record), self->as_of);
  return state != NULL && g_strv_contains ((const char *const *) self->states, state);
}

static gboolean
asks_nothing (DatelineCliNarrow *self)
{
  return self->hands == 0 && self->reliabilities == 0 && self->credibilities == 0 && self->through->len == 0 &&
         self->states == NULL && !self->has_span;
}

/**
 * dateline_cli_narrow_run:
 * @dossier: a dossier
 * @bits: which records fit what else is asked
 *
 * Takes away from @bits what does not fit. It looks at the object of each
 * record that is left.
 */
void
dateline_cli_narrow_run (DatelineCliNarrow *self,
                         DatelineDossier   *dossier,
                         DatelineBits      *bits)
{
  g_autoptr (DatelineBits) kept = NULL;
  guint n = dateline_dossier_get_n (dossier, self->kind);

  if (asks_nothing (self))
    return;
  kept = dateline_bits_new (n);
  for (guint row = 0; row < n; row++)
    {
      g_autoptr (DatelineRecord) record = NULL;

      if (!dateline_bits_get (bits, row))
        continue;
      record = dateline_dossier_dup_record (dossier, dateline_ref (self->kind, row));
      if (record_fits (self, dossier, record))
        dateline_bits_set (kept, row);
    }
  dateline_bits_and (bits, kept);
}
