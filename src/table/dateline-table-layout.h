/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-column.h"

G_BEGIN_DECLS

/**
 * DatelineTableLayout:
 *
 * By which column the table of each kind is sorted, which of its columns are
 * hidden and how wide they are: what is remembered from one day to the next.
 */
typedef struct _DatelineTableLayout DatelineTableLayout;

/* How it is remembered: of each kind that was changed the name of the column
 * that it is sorted by, whether descending, the names of what is hidden, and
 * the widths in pixels of what was widened or narrowed. */
#define DATELINE_TABLE_LAYOUT_FORMAT "a{s(sbasa{si})}"

DatelineTableLayout  *dateline_table_layout_new        (GVariant             *variant);
void                  dateline_table_layout_free       (DatelineTableLayout  *self);
GVariant             *dateline_table_layout_to_variant (DatelineTableLayout  *self);
const DatelineColumn *dateline_table_layout_get_sorted (DatelineTableLayout  *self,
                                                        DatelineKind          kind,
                                                        gboolean             *descending);
gboolean              dateline_table_layout_set_sorted (DatelineTableLayout  *self,
                                                        DatelineKind          kind,
                                                        const DatelineColumn *column,
                                                        gboolean              descending);
gboolean              dateline_table_layout_get_hidden (DatelineTableLayout  *self,
                                                        DatelineKind          kind,
                                                        const DatelineColumn *column);
gboolean              dateline_table_layout_set_hidden (DatelineTableLayout  *self,
                                                        DatelineKind          kind,
                                                        const DatelineColumn *column,
                                                        gboolean              hidden);
int                   dateline_table_layout_get_width  (DatelineTableLayout  *self,
                                                        DatelineKind          kind,
                                                        const DatelineColumn *column);
gboolean              dateline_table_layout_set_width  (DatelineTableLayout  *self,
                                                        DatelineKind          kind,
                                                        const DatelineColumn *column,
                                                        int                   width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineTableLayout, dateline_table_layout_free)

G_END_DECLS
