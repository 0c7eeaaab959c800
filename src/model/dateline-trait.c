/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-trait.h"

#include <glib/gi18n-lib.h>

#include "dateline-admiralty.h"
#include "dateline-vocabulary.h"

static const char *const hands[] = { "first", "second", "further", NULL };
static const char *const reliabilities[] = { "A", "B", "C", "D", "E", "F", NULL };
static const char *const credibilities[] = { "1", "2", "3", "4", "5", "6", NULL };
static const char *const states[] = { "agreed", "begun", "kept", "stalled", "broken", "withdrawn", "overdue", NULL };

static const struct
{
  const char *name;
  DatelineKind kind;
  const char *const *words;
  guint n;
} traits[DATELINE_N_TRAITS] = {
  [DATELINE_TRAIT_HAND] = { "hand", DATELINE_KIND_QUOTE, hands, G_N_ELEMENTS (hands) - 1 },
  [DATELINE_TRAIT_RELIABILITY] = { "reliability", DATELINE_KIND_QUOTE, reliabilities, G_N_ELEMENTS (reliabilities) - 1 },
  [DATELINE_TRAIT_CREDIBILITY] = { "credibility", DATELINE_KIND_QUOTE, credibilities, G_N_ELEMENTS (credibilities) - 1 },
  [DATELINE_TRAIT_STATE] = { "state", DATELINE_KIND_COMMITMENT, states, G_N_ELEMENTS (states) - 1 },
};

/**
 * dateline_trait_get_name:
 *
 * Returns: what programs and files call it, such as `hand`
 */
const char *
dateline_trait_get_name (DatelineTrait self)
{
  return traits[self].name;
}

/**
 * dateline_trait_get_kind:
 *
 * Returns: the kind of record that has it
 */
DatelineKind
dateline_trait_get_kind (DatelineTrait self)
{
  return traits[self].kind;
}

/**
 * dateline_trait_get_words:
 *
 * Returns: (array zero-terminated=1): what it can be, as programs and files say
 *   it; the place of a word among them is the value of the trait
 */
const char *const *
dateline_trait_get_words (DatelineTrait self)
{
  return traits[self].words;
}

/**
 * dateline_trait_get_n:
 *
 * Returns: how many things it can be
 */
guint
dateline_trait_get_n (DatelineTrait self)
{
  return traits[self].n;
}

/**
 * dateline_trait_find:
 * @word: one of dateline_trait_get_words(), or none
 * @value: (out): which of them
 *
 * Returns: whether it is one of them
 */
gboolean
dateline_trait_find (DatelineTrait  self,
                     const char    *word,
                     guint         *value)
{
  for (guint i = 0; i < traits[self].n; i++)
    if (g_str_equal (traits[self].words[i], word))
      {
        *value = i;
        return TRUE;
      }
  return FALSE;
}

static const char *
get_hand (guint value)
{
  switch (value)
    {
    case 0:
      /* Translators: of quotations: their source has them from who said them. */
      return C_("quotations to choose", "First-hand");
    case 1:
      /* Translators: of quotations: their source has them from somebody who had them from who said them. */
      return C_("quotations to choose", "Second-hand");
    default:
      return C_("quotations to choose", "Third-hand or further");
    }
}

static const char *
get_meaning (DatelineTrait self,
             guint         value)
{
  return self == DATELINE_TRAIT_RELIABILITY ? dateline_admiralty_get_reliability_words (value + 1)
                                            : dateline_admiralty_get_credibility_words (value + 1);
}

/**
 * dateline_trait_dup_label:
 * @value: one of the things it can be
 *
 * Returns: (transfer full): that thing in the reader's language, such as
 *   `B: usually reliable`
 */
char *
dateline_trait_dup_label (DatelineTrait self,
                          guint         value)
{
  g_return_val_if_fail (value < traits[self].n, NULL);

  switch (self)
    {
    case DATELINE_TRAIT_HAND:
      return g_strdup (get_hand (value));
    case DATELINE_TRAIT_STATE:
      return dateline_vocabulary_dup_state (states[value]);
    default:
      /* Translators: a grade such as B or 2, and what it means. */
      return g_strdup_printf (C_("grade", "%s: %s"), traits[self].words[value], get_meaning (self, value));
    }
}

/* The grades, each run of them as a range. */
static char *
dup_ranges (DatelineTrait self,
            guint         values)
{
  GString *ranges = g_string_new (NULL);

  for (guint first = 0, last; first < traits[self].n; first = last + 1)
    {
      last = first;
      if (!(values & 1u << first))
        continue;
      while (values & 1u << (last + 1))
        last++;
      g_string_append_printf (ranges, "%s%s", ranges->len > 0 ? ", " : "", traits[self].words[first]);
      if (last > first)
        g_string_append_printf (ranges, "–%s", traits[self].words[last]);
    }
  return g_string_free_and_steal (ranges);
}

static char *
dup_joined (DatelineTrait self,
            guint         values)
{
  GString *joined = g_string_new (NULL);

  for (guint value = 0; value < traits[self].n; value++)
    {
      g_autofree char *label = NULL;

      if (!(values & 1u << value))
        continue;
      label = dateline_trait_dup_label (self, value);
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", label);
    }
  return g_string_free_and_steal (joined);
}

/**
 * dateline_trait_dup_labels:
 * @values: some of the things it can be, a bit each
 *
 * Returns: (transfer full): all of them, in short and in the reader's language,
 *   such as `Reliability A–C`
 */
char *
dateline_trait_dup_labels (DatelineTrait self,
                           guint         values)
{
  g_autofree char *ranges = NULL;

  if (self == DATELINE_TRAIT_HAND || self == DATELINE_TRAIT_STATE)
    return dup_joined (self, values);
  ranges = dup_ranges (self, values);
  if (self == DATELINE_TRAIT_RELIABILITY)
    /* Translators: how far sources are to be relied on, as grades such as A–C. */
    return g_strdup_printf (_("Reliability %s"), ranges);
  /* Translators: how far quotations are to be believed, as grades such as 1–3. */
  return g_strdup_printf (_("Credibility %s"), ranges);
}
