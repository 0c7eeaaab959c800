/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-links-private.h"

G_BEGIN_DECLS

/* The way a quotation came, read from columns as dateline-hand.c reads it from
 * the object. */
typedef struct
{
  const DatelineRef *links; /* of the quotation */
  const guint8 *roles;
  guint n;
  guint unnamed;
  DatelineRef source; /* or NONE */
  DatelineRef publisher;
} DatelineQuoteWay;

static inline DatelineRole
dateline_quote_way_get_role (const DatelineQuoteWay *self,
                             guint                   i)
{
  return self->roles[i];
}

static inline gboolean
dateline_quote_way_is_hop (const DatelineQuoteWay *self,
                           guint                   i)
{
  return dateline_quote_way_get_role (self, i) == DATELINE_ROLE_RETELLER ||
         dateline_quote_way_get_role (self, i) == DATELINE_ROLE_CARRIER;
}

/* The publisher leads the links of a source. */
static inline DatelineRef
dateline_quote_way_get_publisher (const DatelineLinks *links,
                                  DatelineRef          source)
{
  const DatelineTable *table = links->tables[DATELINE_KIND_SOURCE];
  guint32 start = table->link_start[dateline_ref_row (source)];

  return table->links[start] > 0 && table->roles[start + 1] == DATELINE_ROLE_PUBLISHER ? table->links[start + 1]
                                                                                       : DATELINE_REF_NONE;
}

static inline DatelineQuoteWay
dateline_quote_way_read (const DatelineLinks *links,
                         guint                row)
{
  const DatelineTable *table = links->tables[DATELINE_KIND_QUOTE];
  guint32 start = table->link_start[row];
  DatelineQuoteWay way = { table->links + start + 1, table->roles + start + 1, table->links[start],
                           table->unnamed[row], DATELINE_REF_NONE, DATELINE_REF_NONE };

  /* From the end, where the source stands. */
  for (guint i = way.n; i-- > 0 && way.source == DATELINE_REF_NONE;)
    if (way.roles[i] == DATELINE_ROLE_SOURCE && dateline_ref_kind (way.links[i]) == DATELINE_KIND_SOURCE)
      way.source = way.links[i];
  if (way.source != DATELINE_REF_NONE)
    way.publisher = dateline_quote_way_get_publisher (links, way.source);
  return way;
}

/* Whether what it names @i-th is one who does not stand between the speaker and
 * the source, or did so already. */
static inline gboolean
dateline_quote_way_is_known (const DatelineQuoteWay *self,
                             guint                   i,
                             DatelineRef             speaker,
                             DatelineRef             last)
{
  return self->links[i] == speaker || self->links[i] == self->publisher || self->links[i] == last;
}

/* What dateline_hand_count_retellers() counts, but for one who passed the words
 * on a second time after somebody without a name, who is counted once: that
 * makes more than one of them anyway. */
static inline guint
dateline_quote_way_count_retellers (const DatelineQuoteWay *self)
{
  DatelineRef speaker = DATELINE_REF_NONE, last = DATELINE_REF_NONE;
  guint n = self->unnamed;

  for (guint i = 0; i < self->n; i++)
    {
      DatelineRole role = dateline_quote_way_get_role (self, i);

      if (role == DATELINE_ROLE_SPEAKER)
        speaker = self->links[i];
      if (role != DATELINE_ROLE_RETELLER)
        continue;
      if (dateline_quote_way_is_known (self, i, speaker, last))
        continue;
      last = self->links[i];
      n++;
    }
  return n;
}

/* The value of %DATELINE_TRAIT_HAND. */
static inline guint
dateline_quote_way_get_hand (const DatelineQuoteWay *self)
{
  return MIN (dateline_quote_way_count_retellers (self), 2);
}

G_END_DECLS
