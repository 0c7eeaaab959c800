/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-types.h"

G_BEGIN_DECLS

/**
 * DatelineTrait:
 * @DATELINE_TRAIT_HAND: how near a quotation is to who said it: `first`,
 *   `second` or `further`
 * @DATELINE_TRAIT_RELIABILITY: how far its source is to be relied on, by the
 *   Admiralty code: `A` to `F`
 * @DATELINE_TRAIT_CREDIBILITY: how far it is to be believed, by the same code:
 *   `1` to `6`
 * @DATELINE_TRAIT_STATE: what has become of a commitment: `agreed`, `begun`,
 *   `kept`, `stalled`, `broken`, `withdrawn` or `overdue`
 * @DATELINE_N_TRAITS: how many there are
 *
 * What can be one of a few things and is not a record of its own.
 */
typedef enum
{
  DATELINE_TRAIT_HAND,
  DATELINE_TRAIT_RELIABILITY,
  DATELINE_TRAIT_CREDIBILITY,
  DATELINE_TRAIT_STATE,
  DATELINE_N_TRAITS
} DatelineTrait;

/* The most values a trait has. */
#define DATELINE_TRAIT_MAX 7

const char         *dateline_trait_get_name   (DatelineTrait  self);
DatelineKind        dateline_trait_get_kind   (DatelineTrait  self);
const char *const  *dateline_trait_get_words  (DatelineTrait  self);
guint               dateline_trait_get_n      (DatelineTrait  self);
gboolean            dateline_trait_find       (DatelineTrait  self,
                                               const char    *word,
                                               guint         *value);
char               *dateline_trait_dup_label  (DatelineTrait  self,
                                               guint          value);
char               *dateline_trait_dup_labels (DatelineTrait  self,
                                               guint          values);

G_END_DECLS
