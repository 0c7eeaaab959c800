/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-link.h"

G_DEFINE_FINAL_TYPE (DatelineLink, dateline_link, G_TYPE_OBJECT)

static void
dateline_link_finalize (GObject *object)
{
  DatelineLink *self = DATELINE_LINK (object);

  g_free (self->detail);
  g_free (self->note);
  g_free (self->badge);
  G_OBJECT_CLASS (dateline_link_parent_class)->finalize (object);
}

static void
dateline_link_class_init (DatelineLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_link_finalize;
}

static void
dateline_link_init (DatelineLink *self)
{
  self->ref = DATELINE_REF_NONE;
}

/**
 * dateline_link_new:
 * @ref: the record it leads to
 * @detail: (nullable): what to say of it here; %NULL for what is usual
 * @note: (nullable): what to say besides
 * @badge: (nullable): a word set apart
 * @tone: the colour of the badge
 *
 * Returns: (transfer full): a link
 */
DatelineLink *
dateline_link_new (DatelineRef   ref,
                   const char   *detail,
                   const char   *note,
                   const char   *badge,
                   DatelineTone  tone)
{
  DatelineLink *self = g_object_new (DATELINE_TYPE_LINK, NULL);

  self->ref = ref;
  self->detail = g_strdup (detail);
  self->note = g_strdup (note);
  self->badge = g_strdup (badge);
  self->tone = tone;
  return self;
}

/**
 * dateline_tone_of_token:
 * @token: (nullable): the state of a commitment or the relation of evidence, as
 *   the format has it
 *
 * Returns: how to colour it
 */
DatelineTone
dateline_tone_of_token (const char *token)
{
  static const struct
  {
    const char *token;
    DatelineTone tone;
  } tones[] = {
    { "kept", DATELINE_TONE_GOOD },          { "supports", DATELINE_TONE_GOOD },
    { "stalled", DATELINE_TONE_DOUBTFUL },   { "qualifies", DATELINE_TONE_DOUBTFUL },
    { "withdrawn", DATELINE_TONE_DOUBTFUL }, { "broken", DATELINE_TONE_BAD },
    { "overdue", DATELINE_TONE_BAD },        { "contradicts", DATELINE_TONE_BAD },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tones); i++)
    if (g_strcmp0 (token, tones[i].token) == 0)
      return tones[i].tone;
  return DATELINE_TONE_PLAIN;
}

/**
 * dateline_tone_get_css_class:
 *
 * Returns: the style class of a badge in that tone
 */
const char *
dateline_tone_get_css_class (DatelineTone tone)
{
  static const char *const classes[] = {
    [DATELINE_TONE_PLAIN] = "plain",
    [DATELINE_TONE_GOOD] = "good",
    [DATELINE_TONE_DOUBTFUL] = "doubtful",
    [DATELINE_TONE_BAD] = "bad",
  };

  return classes[tone];
}
