/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"
#include "dateline-dossier.h"

G_BEGIN_DECLS

/**
 * DatelineGroupField:
 * @DATELINE_GROUP_NONE: not at all
 * @DATELINE_GROUP_SPEAKER: by who spoke
 * @DATELINE_GROUP_TOPIC: by topic
 * @DATELINE_GROUP_DATE: by the month, or where only that is known the year
 * @DATELINE_GROUP_SOURCE: by source
 * @DATELINE_GROUP_COMMITMENT: by commitment
 *
 * How quotations are grouped.
 */
typedef enum
{
  DATELINE_GROUP_NONE,
  DATELINE_GROUP_SPEAKER,
  DATELINE_GROUP_TOPIC,
  DATELINE_GROUP_DATE,
  DATELINE_GROUP_SOURCE,
  DATELINE_GROUP_COMMITMENT,
} DatelineGroupField;

/**
 * DatelineSortField:
 * @DATELINE_SORT_DATE: by the day they were said
 * @DATELINE_SORT_SPEAKER: by who spoke, then the day
 * @DATELINE_SORT_SOURCE: by source, then the day
 *
 * How quotations are sorted.
 */
typedef enum
{
  DATELINE_SORT_DATE,
  DATELINE_SORT_SPEAKER,
  DATELINE_SORT_SOURCE,
} DatelineSortField;

#define DATELINE_TYPE_GROUP_FIELD (dateline_group_field_get_type ())
GType dateline_group_field_get_type (void) G_GNUC_CONST;
#define DATELINE_TYPE_SORT_FIELD (dateline_sort_field_get_type ())
GType dateline_sort_field_get_type (void) G_GNUC_CONST;

/* The key of the group of those that have nothing of the field. */
#define DATELINE_GROUP_REST G_MAXUINT32

/**
 * DatelineGroupSpan:
 * @key: what the group is of: a [alias@Ref], a month, or %DATELINE_GROUP_REST
 * @first: where its rows begin
 * @n: how many there are
 *
 * A group of quotations.
 */
typedef struct
{
  guint32 key;
  guint first;
  guint n;
} DatelineGroupSpan;

guint32 *dateline_quote_groups_sort      (DatelineDossier    *dossier,
                                          const DatelineBits *bits,
                                          DatelineSortField   sort,
                                          gboolean            descending,
                                          guint              *n);
GArray  *dateline_quote_groups_make      (DatelineDossier    *dossier,
                                          DatelineGroupField  field,
                                          gboolean            descending,
                                          guint32           **rows,
                                          guint              *n);
char    *dateline_quote_groups_dup_label (DatelineDossier    *dossier,
                                          DatelineGroupField  field,
                                          guint32             key);

G_END_DECLS
