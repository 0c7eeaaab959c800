/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-cli-trait.h"

#include <glib/gi18n.h>
#include <string.h>

#include "dateline-record-schema.h"

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

/**
 * dateline_cli_trait_is_of:
 * @option: the name of an option
 * @values: (nullable): what is given to it
 * @kind: what is listed
 * @wanted: the kind of record the option is for
 *
 * Options that are of one kind of record alone say so when they are given for
 * another.
 *
 * Returns: whether the option makes sense; if not, it has said so
 */
gboolean
dateline_cli_trait_is_of (const char   *option,
                          GStrv         values,
                          DatelineKind  kind,
                          DatelineKind  wanted)
{
  if (values == NULL || kind == wanted)
    return TRUE;
  /* Translators: an option, then the part of the file that it is for. */
  dateline_cli_fail (_("--%s is for %s alone."), option, dateline_record_schema_get_member (wanted));
  return FALSE;
}

/* A grade or, with a hyphen between, the first and the last of several. */
static gboolean
read_range (DatelineTrait  trait,
            const char    *text,
            guint         *values)
{
  const char *const *grades = dateline_trait_get_words (trait);
  char first = grades[0][0], last = grades[dateline_trait_get_n (trait) - 1][0];
  char from = g_ascii_toupper (text[0]);
  char to = from != '\0' && text[1] == '-' ? g_ascii_toupper (text[2]) : from;
  gsize length = strlen (text);

  if ((length != 1 && (length != 3 || text[1] != '-')) || from < first || to > last || from > to)
    {
      /* Translators: an option, what was given to it, then the first and the
       * last grade there are. */
      dateline_cli_fail (_("--%s: “%s” is no grade from %c to %c, nor a range of them."), dateline_trait_get_name (trait), text,
                         first, last);
      return FALSE;
    }
  for (char grade = from; grade <= to; grade++)
    *values |= 1u << (grade - first);
  return TRUE;
}

static gboolean
read_word (DatelineTrait  trait,
           const char    *word,
           guint         *values)
{
  guint value;

  if (trait == DATELINE_TRAIT_RELIABILITY || trait == DATELINE_TRAIT_CREDIBILITY)
    return read_range (trait, word, values);
  if (!find_word (dateline_trait_get_name (trait), dateline_trait_get_words (trait), word, &value))
    return FALSE;
  *values |= 1u << value;
  return TRUE;
}

/**
 * dateline_cli_trait_read:
 * @words: (nullable): what the option of the trait's name is given: words or,
 *   of grades, ranges too
 * @kind: what is listed
 * @values: (out): the values asked for, a bit each; 0 for any
 *
 * Reads what is asked of a trait. Sources can be asked for their reliability
 * themselves.
 *
 * Returns: whether the words are right; if not, it has said so
 */
gboolean
dateline_cli_trait_read (DatelineTrait  trait,
                         GStrv          words,
                         DatelineKind   kind,
                         guint         *values)
{
  *values = 0;
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (!read_word (trait, words[i], values))
      return FALSE;
  if (trait == DATELINE_TRAIT_RELIABILITY && kind == DATELINE_KIND_SOURCE)
    return TRUE;
  return dateline_cli_trait_is_of (dateline_trait_get_name (trait), words, kind, dateline_trait_get_kind (trait));
}

/**
 * dateline_cli_trait_read_clock:
 * @words: (nullable): `happened`, `said` or `published`
 * @kind: what is listed
 * @clock: (out): which time of a quotation the span asked for is of
 *
 * Returns: whether there is one word at most, and it is right; if not, it has
 *   said so
 */
gboolean
dateline_cli_trait_read_clock (GStrv               words,
                               DatelineKind        kind,
                               DatelineQuoteClock *clock)
{
  guint position = DATELINE_QUOTE_CLOCK_SAID;

  if (words != NULL && words[1] != NULL)
    {
      dateline_cli_fail (_("--%s may be given only once."), "clock");
      return FALSE;
    }
  if (words != NULL && !find_word ("clock", clocks, words[0], &position))
    return FALSE;
  *clock = (DatelineQuoteClock) position;
  return dateline_cli_trait_is_of ("clock", words, kind, DATELINE_KIND_QUOTE);
}
