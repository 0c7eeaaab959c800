/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"

G_BEGIN_DECLS

/**
 * DatelineFilterPartType:
 * @DATELINE_FILTER_PART_SPAN: a span of time
 * @DATELINE_FILTER_PART_KIND: a kind of event
 * @DATELINE_FILTER_PART_REF: a record to be linked with
 * @DATELINE_FILTER_PART_COUNTRY: a country
 * @DATELINE_FILTER_PART_TRAIT: values of a trait
 * @DATELINE_FILTER_PART_THROUGH: an actor that quotations came through
 * @DATELINE_FILTER_PART_AREA: the part of the map
 * @DATELINE_FILTER_PART_TEXT: words
 *
 * What a part of a query narrows.
 */
typedef enum
{
  DATELINE_FILTER_PART_SPAN,
  DATELINE_FILTER_PART_KIND,
  DATELINE_FILTER_PART_REF,
  DATELINE_FILTER_PART_COUNTRY,
  DATELINE_FILTER_PART_TRAIT,
  DATELINE_FILTER_PART_THROUGH,
  DATELINE_FILTER_PART_AREA,
  DATELINE_FILTER_PART_TEXT,
} DatelineFilterPartType;

/**
 * DatelineFilterPart:
 * @type: what it narrows
 * @token: (nullable): the kind of event, or the code of the country
 * @ref: the record or the actor
 * @trait: the trait
 *
 * One part of a query, which can be taken away on its own.
 */
typedef struct
{
  DatelineFilterPartType type;
  char *token;
  DatelineRef ref;
  DatelineTrait trait;
} DatelineFilterPart;

void       dateline_filter_part_free      (DatelineFilterPart       *self);
gboolean   dateline_filter_part_equal     (const DatelineFilterPart *a,
                                      const DatelineFilterPart *b);
char      *dateline_filter_part_dup_label (const DatelineFilterPart *self,
                                      DatelineSession      *session);
char      *dateline_filter_part_dup_hint  (const DatelineFilterPart *self);
void       dateline_filter_part_remove    (const DatelineFilterPart *self,
                                      DatelineQuery        *query);
GPtrArray *dateline_filter_part_list      (DatelineQuery        *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineFilterPart, dateline_filter_part_free)

G_END_DECLS
